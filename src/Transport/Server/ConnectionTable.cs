using System.Collections.Concurrent;
using System.Net;

namespace Dendrite.Fast.Transport;

/// <summary>
/// The open connections of one server and the limits on their number. Invariant: each connection counted is left
/// exactly once, so that the counts are those of open sockets.
/// </summary>
internal sealed class ConnectionTable(ServerContext context)
{
    // Owner: thread-safe by itself. Entered by the accept loops, left by each connection when it ends.
    private readonly ConcurrentDictionary<HttpConnection, byte> _connections = new();

    private readonly AddressCounter? _addresses = context.Options.ConnectionsPerAddressMax > 0
        ? new AddressCounter(context.Options.ConnectionsPerAddressMax) : null;

    private readonly TaskCompletionSource _allEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Owner: interlocked. Connections counted before they are in the dictionary, so that the limit holds.
    private int _count;
    private volatile bool _isDraining;

    // Owner: _trafficLock, entered when a connection ends and when somebody asks. What ended connections have moved;
    // under the lock a connection is either here or in the dictionary, so that sums never fall.
    private readonly Lock _trafficLock = new();
    private long _endedBytesReceived;
    private long _endedBytesSent;

    /// <summary>The connections that are open now.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Counts a connection that is about to be served.</summary>
    /// <param name="remote">Its client.</param>
    /// <param name="reason">Which limit it meets.</param>
    /// <returns>False if there are as many as allowed; then nothing is counted.</returns>
    public bool TryEnter(IPEndPoint? remote, out RefusalReason reason)
    {
        if (Interlocked.Increment(ref _count) > context.Options.ConnectionsMax)
        {
            Interlocked.Decrement(ref _count);
            reason = RefusalReason.TooManyConnections;
            return false;
        }

        if (!TryEnterAddress(remote, out reason))
        {
            Interlocked.Decrement(ref _count);
            return false;
        }

        return true;
    }

    /// <summary>Counts the client of a connection that entered when its address was not known yet.</summary>
    /// <returns>False if it has as many connections as allowed; then it is not counted.</returns>
    public bool TryEnterAddress(IPEndPoint? remote, out RefusalReason reason)
    {
        bool isWithin = !IsCounted(remote) || _addresses!.TryEnter(remote!.Address);
        reason = isWithin ? RefusalReason.None : RefusalReason.TooManyConnectionsFromAddress;
        return isWithin;
    }

    /// <summary>Lists a connection that has entered.</summary>
    public void Add(HttpConnection connection)
    {
        _connections.TryAdd(connection, 0);
        if (_isDraining)
        {
            connection.Drain();
        }
    }

    /// <summary>Goes on with another connection on the same channel, of the same client.</summary>
    public void Replace(HttpConnection old, HttpConnection next)
    {
        Add(next);
        Remove(old);
    }

    /// <summary>Sums up what the connections do and did. Looks at each: for those who ask now and then.</summary>
    public HttpServerTraffic Traffic()
    {
        lock (_trafficLock)
        {
            (int active, long received, long sent) = (0, _endedBytesReceived, _endedBytesSent);
            foreach (KeyValuePair<HttpConnection, byte> entry in _connections)
            {
                active += entry.Key.RequestsActive;
                received += entry.Key.BytesReceived;
                sent += entry.Key.BytesSent;
            }

            return new HttpServerTraffic(
                Count, active, received, sent, context.BufferedBodyBytes, context.Answers.Held);
        }
    }

    /// <summary>A connection has ended. Called once by each.</summary>
    public void Leave(HttpConnection connection)
    {
        Remove(connection);
        if (IsCounted(connection.RemoteEndPoint))
        {
            _addresses!.Leave(connection.RemoteEndPoint!.Address);
        }

        context.Options.Events?.ConnectionClosed(connection.RemoteEndPoint);
        if (Interlocked.Decrement(ref _count) == 0 && _isDraining)
        {
            _allEnded.TrySetResult();
        }
    }

    /// <summary>Tells the time to each connection.</summary>
    public void OnTick(long nowMs)
    {
        foreach (KeyValuePair<HttpConnection, byte> entry in _connections)
        {
            entry.Key.OnTick(nowMs);
        }
    }

    /// <summary>Tells each connection, and each one that comes, that the server stops.</summary>
    /// <returns>A task that completes when none is left.</returns>
    public Task DrainAsync()
    {
        _isDraining = true;
        foreach (HttpConnection connection in _connections.Keys)
        {
            connection.Drain();
        }

        if (Count == 0)
        {
            _allEnded.TrySetResult();
        }

        return _allEnded.Task;
    }

    /// <summary>Cuts each connection that is left.</summary>
    public void CutAll()
    {
        foreach (HttpConnection connection in _connections.Keys)
        {
            connection.CutNow();
        }
    }

    private void Remove(HttpConnection connection)
    {
        lock (_trafficLock)
        {
            if (_connections.TryRemove(connection, out _))
            {
                _endedBytesReceived += connection.BytesReceived;
                _endedBytesSent += connection.BytesSent;
            }
        }
    }

    private bool IsCounted(IPEndPoint? remote) => _addresses is not null && remote is not null
        && !(context.Options.LoopbackUnlimited && IPAddress.IsLoopback(remote.Address));
}
