namespace Dendrite.Fast.Transport.Http2;

/// <summary>How a stream that is not open came to its end.</summary>
internal enum StreamEnd : byte
{
    /// <summary>Both sides have ended it: nothing may come any more.</summary>
    Complete,

    /// <summary>This side has reset it: what the client sent before it learned is ignored.</summary>
    ResetHere,

    /// <summary>The client has reset it: it knows that nothing may come.</summary>
    ResetThere,

    /// <summary>It was never begun: a later one was, which closes it.</summary>
    Skipped,
}

/// <summary>
/// Remembers how the last streams of a connection ended, as far as it was not in order. Bounded: of those that are
/// forgotten it says what is kindest to the client. Owner: the connection's turn. Source: RFC 9113, section 5.1.
/// </summary>
internal sealed class ClosedStreams
{
    // Chosen: some times the streams that a connection may have open.
    private const int ResetsMax = 256;
    private const int GapsMax = 16;

    private readonly List<(int Id, bool IsOwn)> _resets = [];
    private readonly List<(int From, int To)> _gaps = [];
    private int _nextReset;
    private int _nextGap;
    private int _forgottenUpTo;

    /// <summary>A stream was reset.</summary>
    public void Add(int id, bool isOwn)
    {
        if (_resets.Count < ResetsMax)
        {
            _resets.Add((id, isOwn));
            return;
        }

        _forgottenUpTo = Math.Max(_forgottenUpTo, _resets[_nextReset].Id);
        _resets[_nextReset] = (id, isOwn);
        _nextReset = (_nextReset + 1) % ResetsMax;
    }

    /// <summary>The streams from one to the other were never begun.</summary>
    public void AddGap(int from, int to)
    {
        if (_gaps.Count < GapsMax)
        {
            _gaps.Add((from, to));
            return;
        }

        _gaps[_nextGap] = (from, to);
        _nextGap = (_nextGap + 1) % GapsMax;
    }

    /// <summary>Tells how a stream ended that is neither open nor still to come.</summary>
    public StreamEnd HowEnded(int id)
    {
        for (int i = _resets.Count - 1; i >= 0; i--)
        {
            if (_resets[i].Id == id)
            {
                return _resets[i].IsOwn ? StreamEnd.ResetHere : StreamEnd.ResetThere;
            }
        }

        foreach ((int from, int to) in _gaps)
        {
            if (id >= from && id <= to)
            {
                return StreamEnd.Skipped;
            }
        }

        return id <= _forgottenUpTo ? StreamEnd.ResetHere : StreamEnd.Complete;
    }
}
