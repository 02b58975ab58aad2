using System.Net;

namespace Dendrite.Fast.Transport;

/// <summary>
/// One connection as the server sees it, whatever it speaks. Until its protocol is known a connection may be replaced
/// by another one on the same channel (<see cref="ConnectionTable.Replace"/>).
/// </summary>
internal abstract class HttpConnection : IThreadPoolWorkItem
{
    // Owner: the connection's flow. Others read what they were a moment ago.
    private long _bytesReceived;
    private long _bytesSent;

    /// <summary>Bytes received, of HTTP itself: within TLS those before encryption. Any thread.</summary>
    public long BytesReceived => Volatile.Read(ref _bytesReceived);

    /// <summary>Bytes sent, counted likewise. Any thread.</summary>
    public long BytesSent => Volatile.Read(ref _bytesSent);

    /// <summary>Requests that are being worked on, as of a moment ago. Any thread.</summary>
    public virtual int RequestsActive => 0;

    /// <summary>The client's address; null where there is none.</summary>
    public abstract IPEndPoint? RemoteEndPoint { get; }

    /// <summary>Whether nobody on the way can read or change what is sent.</summary>
    public virtual bool IsSecure => false;

    /// <summary>The peers that may say who the client is.</summary>
    public virtual AddressRanges TrustedProxies => AddressRanges.None;

    /// <summary>
    /// Runs the connection to its end, which it tells by <see cref="ConnectionTable.Leave"/>. Returns at its first wait.
    /// </summary>
    public abstract void Execute();

    /// <summary>Looks at the deadlines. Called once a second by the server's timer.</summary>
    /// <param name="nowMs">The time of <see cref="ServerClock.NowMs"/>.</param>
    public abstract void OnTick(long nowMs);

    /// <summary>
    /// The server stops: what has been received is answered, then the connection ends. Idle, it ends at once. Any
    /// thread; more than one call is as one.
    /// </summary>
    public abstract void Drain();

    /// <summary>Ends the connection now, whatever it does. Any thread.</summary>
    public abstract void CutNow();

    protected void CountReceived(int bytes) => Volatile.Write(ref _bytesReceived, _bytesReceived + bytes);

    protected void CountSent(int bytes) => Volatile.Write(ref _bytesSent, _bytesSent + bytes);
}
