using System.Net;
using System.Net.Security;

namespace Dendrite.Fast.Transport;

/// <summary>
/// The bytes of one connection, both ways: a socket today, TLS over one, or memory in tests. One receive and one send
/// may be under way at a time. Failures are <see cref="IOException"/>, <see cref="System.Net.Sockets.SocketException"/>
/// or <see cref="ObjectDisposedException"/>.
/// </summary>
internal abstract class ByteChannel : IDisposable
{
    public abstract IPEndPoint? RemoteEndPoint { get; }

    public abstract IPEndPoint? LocalEndPoint { get; }

    /// <summary>Whether bytes have arrived that nobody has received. Any thread.</summary>
    public abstract bool HasArrived { get; }

    /// <summary>Whether nobody on the way can read or change what is sent.</summary>
    public virtual bool IsSecure => false;

    /// <summary>The protocol that client and server have agreed on (RFC 7301); empty where nothing was.</summary>
    public virtual SslApplicationProtocol ApplicationProtocol => default;

    /// <summary>
    /// Runs the flow that uses the channel, soon and on a thread of the channel's choice. At most once.
    /// </summary>
    /// <param name="flow">Returns at its first wait.</param>
    public virtual void Start(IThreadPoolWorkItem flow) =>
        ThreadPool.UnsafeQueueUserWorkItem(flow, preferLocal: false);

    /// <summary>
    /// Waits, without a buffer, until a receive has something to tell: bytes, the client's end or a failure. It counts
    /// as a receive under way. Rarely it completes with nothing there; the receive that follows then waits.
    /// </summary>
    /// <returns>A number that says nothing: how many bytes there are only a receive tells.</returns>
    public abstract ValueTask<int> WaitToReceiveAsync();

    /// <summary>
    /// Makes of the receive under way a wait, so that its memory is free; it completes with
    /// <see cref="Receiver.Readable"/> then, whatever there is.
    /// </summary>
    /// <returns>False if it is done already, or the channel cannot.</returns>
    public virtual bool TryWithdraw() => false;

    /// <summary>Receives at least one byte; 0 is the end of what the client sends.</summary>
    public abstract ValueTask<int> ReceiveAsync(Memory<byte> destination);

    /// <summary>Sends everything.</summary>
    public abstract ValueTask SendAsync(ReadOnlyMemory<byte> source);

    /// <summary>
    /// Lets the receive under way, and each later one, end with what has arrived already, then 0. Any thread.
    /// </summary>
    public abstract void StopReceiving();

    /// <summary>Tells the client that nothing more comes (FIN).</summary>
    public abstract void FinishSending();

    /// <summary>Cuts the connection both ways at once (RST); operations under way fail. Any thread.</summary>
    public abstract void Abort();

    /// <summary>Closes it. No operation is under way, or it has been aborted.</summary>
    public abstract void Dispose();
}
