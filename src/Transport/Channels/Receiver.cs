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
/// continuation and result orders the two.
/// </remarks>
internal sealed class Receiver : IValueTaskSource<int>
{
    /// <summary>The result of a receive on a connection that is broken.</summary>
    public const int Broken = -1;

    private readonly ByteChannel _channel;
    private readonly Action<int> _onEnd;
    private readonly Action _onCompleted;
    private ManualResetValueTaskSourceCore<int> _source;
    private ValueTaskAwaiter<int> _awaiter;

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

    /// <summary>Begins a receive. The memory stays untouched by others until the result is taken.</summary>
    public void Begin(Memory<byte> destination)
    {
        IsBusy = true;
        _source.Reset();
        ValueTaskAwaiter<int> awaiter;
        try
        {
#pragma warning disable CA2012 // Consuming the task by its awaiter, once, in Take, is what this class is for.
            awaiter = _channel.ReceiveAsync(destination).GetAwaiter();
#pragma warning restore CA2012
        }
        catch (Exception e) when (IsChannelFailure(e))
        {
            Complete(Broken);
            return;
        }

        if (awaiter.IsCompleted)
        {
            Complete(Take(awaiter));
            return;
        }

        _awaiter = awaiter;
        awaiter.UnsafeOnCompleted(_onCompleted);
    }

    /// <summary>
    /// Takes the result of the receive begun: bytes, 0 at the client's end, or <see cref="Broken"/>. Awaited once.
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

    private void OnCompleted()
    {
        ValueTaskAwaiter<int> awaiter = _awaiter;
        _awaiter = default;
        Complete(Take(awaiter));
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
