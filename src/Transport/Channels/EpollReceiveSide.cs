using System.Net.Sockets;
using System.Threading.Tasks.Sources;

namespace Dendrite.Fast.Transport;

/// <summary>
/// The receiving half of an <see cref="EpollChannel"/>: receives when something is said to be there, waits for the loop
/// to say so otherwise. As the loop tells each change once, a receive that fills less than its buffer has emptied the
/// socket, and only the next change is worth another call; unless the end was told, which may have come with the bytes.
/// </summary>
/// <remarks>
/// Invariant: Idle -> Ready (loop: a change) -> Idle (flow: before it receives); Idle -> Receiving (flow: nothing is
/// there) -> Idle (loop: takes the receive over, as its only owner, until it ends it or goes back to Receiving); Idle
/// or Receiving -> Waiting (flow: without memory) -> Ready (loop: ends the wait); anything -> Closed, which stays. Each
/// arrow is one compare-exchange. A change that comes between a receive and what waits after it has made the state
/// Ready, so that the waiting does not begin: none is lost. Whoever moves it out of Receiving or Waiting ends the wait.
/// The fields are owned by the flow, and by who took the receive over.
/// </remarks>
internal sealed class EpollReceiveSide : IValueTaskSource<int>, IThreadPoolWorkItem
{
    private const int Idle = 0;
    private const int Ready = 1;
    private const int Receiving = 2;
    private const int Waiting = 3;
    private const int Closed = 4;

    private readonly EpollChannel _channel;
    private readonly SafeSocketHandle _socket;
    private ManualResetValueTaskSourceCore<int> _source;
    private Memory<byte> _destination;
    private int _state;

    // The last receive filled its buffer: there may be more, of which no change tells.
    private bool _mayHaveMore;

    // Set by the loop before the state becomes Ready; never unset. From then on each receive has an answer.
    private volatile bool _hasEnded;

    public EpollReceiveSide(EpollChannel channel, SafeSocketHandle socket)
    {
        _channel = channel;
        _socket = socket;
    }

    public ValueTask<int> WaitAsync()
    {
        while (true)
        {
            int state = Volatile.Read(ref _state);
            if (state == Closed)
            {
                throw Aborted();
            }

            if (state == Ready || _mayHaveMore || _hasEnded)
            {
                return new ValueTask<int>(Receiver.Readable);
            }

            if (TryWait(Waiting, default))
            {
                return new ValueTask<int>(this, _source.Version);
            }
        }
    }

    public ValueTask<int> ReceiveAsync(Memory<byte> destination)
    {
        while (true)
        {
            if (MayReceive() && TryReceive(destination.Span, out int received))
            {
                return new ValueTask<int>(received);
            }

            if (TryWait(Receiving, destination))
            {
                return new ValueTask<int>(this, _source.Version);
            }
        }
    }

    /// <summary>Something has arrived, or the connection has ended in this direction. Called by the loop.</summary>
    public void OnReadable(bool hasEnded)
    {
        if (hasEnded)
        {
            _hasEnded = true;
        }

        while (true)
        {
            int state = Volatile.Read(ref _state);
            if (state is Ready or Closed)
            {
                return;
            }

            int next = state == Receiving ? Idle : Ready;
            if (Interlocked.CompareExchange(ref _state, next, state) == state)
            {
                if (state == Receiving)
                {
                    EndReceive();
                }
                else if (state == Waiting)
                {
                    _source.SetResult(Receiver.Readable);
                }

                return;
            }
        }
    }

    /// <summary>Makes of the receive under way a wait. Called by the flow.</summary>
    /// <returns>False if it is being ended.</returns>
    public bool TryWithdraw() => Interlocked.CompareExchange(ref _state, Waiting, Receiving) == Receiving;

    /// <summary>Nothing is received any more; a receive under way fails, on a pool thread. Any thread.</summary>
    public void Close()
    {
        if (Interlocked.Exchange(ref _state, Closed) is Receiving or Waiting)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    int IValueTaskSource<int>.GetResult(short token) => _source.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<int>.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource<int>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    void IThreadPoolWorkItem.Execute() => Fail(Aborted());

    private static IOException Aborted() => new("The connection was aborted.");

    private bool MayReceive()
    {
        int state = Interlocked.CompareExchange(ref _state, Idle, Ready);
        return state switch
        {
            Closed => throw Aborted(),
            Ready => true,
            _ => _mayHaveMore || _hasEnded,
        };
    }

    // False: nothing is there.
    private bool TryReceive(Span<byte> destination, out int received)
    {
        do
        {
            received = LibC.Receive(_socket, destination);
        }
        while (received == -LibC.Interrupted);

        _mayHaveMore = received == destination.Length;
        if (received >= 0)
        {
            return true;
        }

        return received == -LibC.TryAgain
            ? false
            : throw new IOException($"Receiving failed with error number {-received}.");
    }

    // False: something has come meanwhile.
    private bool TryWait(int how, Memory<byte> destination)
    {
        _channel.Register();
        _destination = destination;
        _source.Reset();
        int state = Interlocked.CompareExchange(ref _state, how, Idle);
        return state == Closed ? throw Aborted() : state == Idle;
    }

    // Ends the receive that was just taken over, or lets it wait on if nothing is there.
    private void EndReceive()
    {
        try
        {
            do
            {
                if (TryReceive(_destination.Span, out int received))
                {
                    _destination = default;
                    _source.SetResult(received);
                    return;
                }

                // Once it waits again, somebody else may end it: nothing is touched after that.
                if (Interlocked.CompareExchange(ref _state, Receiving, Idle) == Idle)
                {
                    return;
                }
            }
            while (Interlocked.CompareExchange(ref _state, Idle, Ready) == Ready);
        }
        catch (Exception e) when (Receiver.IsChannelFailure(e))
        {
            Fail(e);
            return;
        }

        Fail(Aborted());
    }

    private void Fail(Exception exception)
    {
        _destination = default;
        _source.SetException(exception);
    }
}
