using System.Net.Sockets;
using System.Threading.Tasks.Sources;

namespace Dendrite.Fast.Transport;

/// <summary>
/// The sending half of an <see cref="EpollChannel"/>: sends at once what fits the socket's buffer; the loop sends the
/// rest when there is room again.
/// </summary>
/// <remarks>
/// Invariant: Idle -> Trying (flow: not everything fitted, before it tries again) -> Waiting (flow: still not) ->
/// Trying (loop: takes the send over, as its only owner, until it ends it or goes back to Waiting) -> Idle; Trying ->
/// Room (loop: a change) -> Trying; anything -> Closed, which stays. Each arrow is one compare-exchange. A change that
/// comes after Trying was set and before Waiting keeps the latter from beginning, and one that came before is seen by
/// the try: none is lost, and a send that fits needs no exchange. Whoever moves it out of Waiting ends the wait.
/// </remarks>
internal sealed class EpollSendSide : IValueTaskSource, IThreadPoolWorkItem
{
    private const int Idle = 0;
    private const int Trying = 1;
    private const int Room = 2;
    private const int Waiting = 3;
    private const int Closed = 4;

    private readonly EpollChannel _channel;
    private readonly SafeSocketHandle _socket;
    private ManualResetValueTaskSourceCore<bool> _source;
    private ReadOnlyMemory<byte> _rest;
    private int _state;

    public EpollSendSide(EpollChannel channel, SafeSocketHandle socket)
    {
        _channel = channel;
        _socket = socket;
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> source)
    {
        if (Volatile.Read(ref _state) == Closed)
        {
            throw Aborted();
        }

        int sent = Send(source.Span);
        if (sent == source.Length)
        {
            return default;
        }

        _channel.Register();
        _rest = source[sent..];
        _source.Reset();
        if (Interlocked.CompareExchange(ref _state, Trying, Idle) != Idle)
        {
            throw Aborted();
        }

        return TrySendRest() ? default : new ValueTask(this, _source.Version);
    }

    /// <summary>There is room again, or the connection has failed. Called by the loop.</summary>
    public void OnWritable()
    {
        while (true)
        {
            int state = Volatile.Read(ref _state);
            int next = state == Waiting ? Trying : Room;
            if (state is not (Trying or Waiting))
            {
                return;
            }

            if (Interlocked.CompareExchange(ref _state, next, state) == state)
            {
                if (state == Waiting)
                {
                    EndWait();
                }

                return;
            }
        }
    }

    /// <summary>Nothing is sent any more; a send under way fails, on a pool thread. Any thread.</summary>
    public void Close()
    {
        if (Interlocked.Exchange(ref _state, Closed) == Waiting)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    void IValueTaskSource.GetResult(short token) => _source.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    void IThreadPoolWorkItem.Execute() => _source.SetException(Aborted());

    private static IOException Aborted() => new("The connection was aborted.");

    // Sends what fits; 0 if nothing does.
    private int Send(ReadOnlySpan<byte> source)
    {
        int sent;
        do
        {
            sent = LibC.Send(_socket, source);
        }
        while (sent == -LibC.Interrupted);

        if (sent >= 0)
        {
            return sent;
        }

        return sent == -LibC.TryAgain ? 0 : throw new IOException($"Sending failed with error number {-sent}.");
    }

    // In Trying: everything has left, and it is Idle (true), or it waits (false) and somebody else may end it.
    private bool TrySendRest()
    {
        while (true)
        {
            _rest = _rest[Send(_rest.Span)..];
            if (_rest.IsEmpty)
            {
                Leave();
                return true;
            }

            if (Interlocked.CompareExchange(ref _state, Waiting, Trying) == Trying)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _state, Trying, Room) != Room)
            {
                throw Aborted();
            }
        }
    }

    private void Leave()
    {
        _rest = default;
        if (Interlocked.CompareExchange(ref _state, Idle, Trying) == Room)
        {
            Interlocked.CompareExchange(ref _state, Idle, Room);
        }
    }

    // Goes on with the send that was just taken over.
    private void EndWait()
    {
        try
        {
            if (!TrySendRest())
            {
                return;
            }
        }
        catch (Exception e) when (Receiver.IsChannelFailure(e))
        {
            _rest = default;
            _source.SetException(e);
            return;
        }

        _source.SetResult(true);
    }
}
