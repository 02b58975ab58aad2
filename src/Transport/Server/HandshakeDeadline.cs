namespace Dendrite.Fast.Transport;

/// <summary>
/// The time that a connection has before it speaks HTTP. Owner: compare-exchange between the flow, which stops it, the
/// server's stop, which shortens it, and the timer, which looks at it.
/// </summary>
internal sealed class HandshakeDeadline(ServerContext server, int timeoutMs)
{
    private long _deadline = server.Clock.Deadline(timeoutMs);
    private volatile bool _wasOver;

    /// <summary>Whether the time was over once.</summary>
    public bool WasOver => _wasOver;

    /// <summary>Whether the time is over; the connection is to be cut then.</summary>
    public bool IsOver(long nowMs)
    {
        if (nowMs < Volatile.Read(ref _deadline))
        {
            return false;
        }

        _wasOver = true;
        return true;
    }

    /// <summary>It has been in time.</summary>
    public void Stop() => Volatile.Write(ref _deadline, ServerClock.Never);

    /// <summary>
    /// The server stops. The client is about to send a request: it has the time of a fresh connection for both.
    /// </summary>
    public void Drain()
    {
        long grace = server.Clock.Deadline(server.Options.DrainGraceMs);
        long seen = Volatile.Read(ref _deadline);
        while (grace < seen && seen != ServerClock.Never)
        {
            long was = Interlocked.CompareExchange(ref _deadline, grace, seen);
            if (was == seen)
            {
                return;
            }

            seen = was;
        }
    }
}
