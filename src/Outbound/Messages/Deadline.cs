namespace Dendrite.Fast.Outbound;

/// <summary>
/// The time of one request, from its start to the end of its body, as one token: it fires when the whole time is over,
/// when a shorter time that was armed is, or when the caller gives up.
/// </summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly TimeProvider _time;
    private readonly TimeSpan _whole;
    private readonly long _startedAt;

    public Deadline(TimeSpan whole, TimeProvider time)
    {
        _time = time;
        _whole = whole;
        _startedAt = time.GetTimestamp();
        _source = new CancellationTokenSource(whole, time);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Time since the start.</summary>
    public TimeSpan Elapsed => _time.GetElapsedTime(_startedAt);

    /// <summary>Fires after a time, or with the whole time if that is over earlier.</summary>
    public void Arm(TimeSpan atMost)
    {
        var left = _whole - Elapsed;
        var next = left < atMost ? left : atMost;
        _source.CancelAfter(next > TimeSpan.Zero ? next : TimeSpan.Zero);
    }

    /// <summary>Fires with the whole time only: between two reads it is the caller who is silent.</summary>
    public void Rest() => Arm(_whole);

    /// <summary>Fires with a caller's token until the result is disposed.</summary>
    public CancellationTokenRegistration Follow(CancellationToken cancellationToken)
        => cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);

    /// <inheritdoc />
    public void Dispose() => _source.Dispose();
}
