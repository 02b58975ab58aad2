using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace Dendrite.Fast.Transport;

/// <summary>
/// One receive at a time on a channel, which can be begun at one place and awaited at another: while a handler works,
/// a receive is under way that notices a client who leaves; the next need for input awaits that same receive.
/// </summary>
/// <remarks>
/// Owner of <see cref="IsBusy"/>: the connection's flow (its loop, or the handler that reads a streamed body), which
/// begins and awaits. The completion runs on whichever thread completes the receive; the source's own exchange of
/// continuation and result orders the two. A watch uses its buffer only once bytes are there; who of the completion
/// (which takes the buffer) and the flow (which withdraws it) comes first is decided by a compare-exchange of the
/// phase.
/// </remarks>
internal sealed class Receiver : IValueTaskSource<int>
{
    /// <summary>The result of a receive on a connection that is broken.</summary>
    public const int Broken = -1;

    /// <summary>The result of a wait: a receive will tell what there is. No receive receives so many bytes.</summary>
    public const int Readable = int.MaxValue;

    // What is under way. Chosen numbers: they are only compared.
    private const int ReceivePhase = 0;
    private const int WaitPhase = 1;
    private const int WatchPhase = 2;

    private readonly ByteChannel _channel;
    private readonly Action<int> _onEnd;
    private readonly Action _onCompleted;
    private ManualResetValueTaskSourceCore<int> _source;
    private ValueTaskAwaiter<int> _awaiter;
    private Memory<byte> _destination;
    private int _phase;

    /// <param name="channel">Where bytes come from.</param>
    /// <param name="onEnd">Told 0 or <see cref="Broken"/> when the client ends, before the awaiter learns.</param>
    public Receiver(ByteChannel channel, Action<int> onEnd)
    {
        _channel = channel;
        _onEnd = onEnd;
        _onCompleted = OnCompleted;
    }

    /// <summary>Whether a receive was begun and its result not yet taken.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Whether a result waits to be taken.</summary>
    public bool HasResult => IsBusy && _source.GetStatus(_source.Version) != ValueTaskSourceStatus.Pending;

    /// <summary>Receives what is there; if nothing is, it has begun a receive, as <see cref="Begin"/> does.</summary>
    /// <param name="destination">Stays untouched by others until the result is there or taken.</param>
    /// <param name="received">The result, if it is there.</param>
    public bool TryReceive(Memory<byte> destination, out int received)
    {
        received = Broken;
        try
        {
#pragma warning disable CA2012 // The awaiter consumes the task, once: here, or in Take.
            ValueTaskAwaiter<int> awaiter = _channel.ReceiveAsync(destination).GetAwaiter();
#pragma warning restore CA2012
            if (!awaiter.IsCompleted)
            {
                Enter(ReceivePhase);
                Continue(awaiter);
                return false;
            }

            received = awaiter.GetResult();
        }
        catch (Exception e) when (IsChannelFailure(e))
        {
            // As it was set: the connection is broken.
        }

        if (received <= 0)
        {
            _onEnd(received);
        }

        return true;
    }

    /// <summary>Begins a receive. The memory stays untouched by others until the result is taken.</summary>
    public void Begin(Memory<byte> destination)
    {
        Enter(ReceivePhase);
        Receive(destination);
    }

    /// <summary>
    /// Begins a receive that touches the memory only when something has arrived, and can be withdrawn until then.
    /// </summary>
    public void BeginWatch(Memory<byte> destination)
    {
        Enter(WatchPhase);
        _destination = destination;
        Wait();
    }

    /// <summary>
    /// Makes of what is under way a wait, whose result is <see cref="Readable"/>, so that its memory is free.
    /// </summary>
    /// <returns>False if a receive has come too far for that.</returns>
    public bool TryWithdraw()
    {
        if (Interlocked.CompareExchange(ref _phase, WaitPhase, WatchPhase) == ReceivePhase)
        {
            return !HasResult && _channel.TryWithdraw();
        }

        _destination = default;
        return true;
    }

    /// <summary>
    /// Takes the result of what was begun: bytes received, <see cref="Readable"/> for a wait, 0 at the client's end,
    /// or <see cref="Broken"/>. Awaited once.
    /// </summary>
    public ValueTask<int> TakeAsync() => new(this, _source.Version);

    public static bool IsChannelFailure(Exception exception) =>
        exception is SocketException or IOException or ObjectDisposedException or OperationCanceledException;

    int IValueTaskSource<int>.GetResult(short token)
    {
        int result = _source.GetResult(token);
        IsBusy = false;
        return result;
    }

    ValueTaskSourceStatus IValueTaskSource<int>.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource<int>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    private static int Take(ValueTaskAwaiter<int> awaiter)
    {
        try
        {
            return awaiter.GetResult();
        }
        catch (Exception e) when (IsChannelFailure(e))
        {
            return Broken;
        }
    }

    private void Enter(int phase)
    {
        IsBusy = true;
        _source.Reset();
        _phase = phase;
    }

#pragma warning disable CA2012 // Consuming the task by its awaiter, once, in Take, is what this class is for.
    private void Wait()
    {
        ValueTaskAwaiter<int> awaiter;
        try
        {
            awaiter = _channel.WaitToReceiveAsync().GetAwaiter();
        }
        catch (Exception e) when (IsChannelFailure(e))
        {
            Complete(Broken);
            return;
        }

        Continue(awaiter);
    }

    private void Receive(Memory<byte> destination)
    {
        ValueTaskAwaiter<int> awaiter;
        try
        {
            awaiter = _channel.ReceiveAsync(destination).GetAwaiter();
        }
        catch (Exception e) when (IsChannelFailure(e))
        {
            Complete(Broken);
            return;
        }

        Continue(awaiter);
    }
#pragma warning restore CA2012

    private void Continue(ValueTaskAwaiter<int> awaiter)
    {
        if (awaiter.IsCompleted)
        {
            End(Take(awaiter));
            return;
        }

        _awaiter = awaiter;
        awaiter.UnsafeOnCompleted(_onCompleted);
    }

    private void OnCompleted()
    {
        ValueTaskAwaiter<int> awaiter = _awaiter;
        _awaiter = default;
        End(Take(awaiter));
    }

    // A receive, or the wait before one, has ended.
    private void End(int result)
    {
        if (result == Broken || Volatile.Read(ref _phase) == ReceivePhase)
        {
            // Of a receive that the channel has made a wait, the result says so.
            Complete(result);
        }
        else if (Interlocked.CompareExchange(ref _phase, ReceivePhase, WatchPhase) == WatchPhase)
        {
            Memory<byte> destination = _destination;
            _destination = default;
            Receive(destination);
        }
        else
        {
            Complete(Readable);
        }
    }

    private void Complete(int result)
    {
        if (result <= 0)
        {
            _onEnd(result);
        }

        _source.SetResult(result);
    }
}
