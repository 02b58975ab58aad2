using System.Net;

namespace Dendrite.Fast.Transport;

/// <summary>
/// One connection as the server sees it, whatever it speaks. Until its protocol is known a connection may be replaced
/// by another one on the same channel (<see cref="ConnectionTable.Replace"/>).
/// </summary>
internal abstract class HttpConnection : IThreadPoolWorkItem
{
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
}
