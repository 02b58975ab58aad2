using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// The side of the server that is started to take the place of another: it has the other's listening sockets, and can
/// ask it to stop. See <see cref="HandOverProtocol"/>.
/// </summary>
internal sealed class HandOver : IDisposable
{
    // What stopping may take beyond the time for requests: aborting handlers, writing what waits, closing the database.
    // Chosen.
    private static readonly TimeSpan StopMargin = TimeSpan.FromSeconds(30);

    private readonly Socket _predecessor;
    private readonly TimeProvider _time;
    private readonly TimeSpan _stopLimit;

    private HandOver(Socket predecessor, InheritedSockets sockets, TimeProvider time, TimeSpan stopLimit)
    {
        _predecessor = predecessor;
        Sockets = sockets;
        _time = time;
        _stopLimit = stopLimit;
    }

    /// <summary>The sockets of the other server.</summary>
    public InheritedSockets Sockets { get; }

    /// <summary>Asks the server on a data folder for its sockets. It goes on accepting on them.</summary>
    /// <returns>Null where no server runs there.</returns>
    /// <exception cref="StartupException">A server is there, and does not give them.</exception>
    public static async Task<HandOver?> TakeAsync(
        string dataFolder, TimeProvider time, CancellationToken cancellationToken)
    {
        Socket peer = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using CancellationTokenSource limit = new(HandOverProtocol.WordLimit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var isConnected = false;
        try
        {
            await peer.ConnectAsync(
                new UnixDomainSocketEndPoint(Path.Combine(dataFolder, HandOverProtocol.SocketName)), both.Token);
            isConnected = true;
            if (!DescriptorPassing.IsSupported || !DescriptorPassing.IsSameUser(peer))
            {
                throw new IOException("It runs as another user.");
            }

            await HandOverProtocol.SendLineAsync(peer, HandOverProtocol.Take, both.Token);
            return await ReceiveAsync(peer, time, both.Token);
        }
        catch (SocketException) when (!isConnected)
        {
            // No file, or nobody listens on it.
            peer.Dispose();
            return null;
        }
        catch (Exception e) when (e is SocketException or IOException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            peer.Dispose();
            throw new StartupException(
                $"The server on {dataFolder} does not hand over its sockets: {e.Message} It goes on. Stop it, and start"
                + " this one without --take-over", e);
        }
    }

    /// <summary>
    /// Stops the other server, and waits until it has released the database. Connections wait in the kernel meanwhile.
    /// </summary>
    /// <exception cref="StartupException">It takes longer than its own limit and a margin.</exception>
    public async Task StopPredecessorAsync(CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = new(_stopLimit, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await HandOverProtocol.SendLineAsync(_predecessor, HandOverProtocol.Stop, both.Token);

            // The end without the word: it was killed, and the system has released what it held.
            await HandOverProtocol.ReceiveLineAsync(_predecessor, both.Token);
        }
        catch (SocketException)
        {
            // As above.
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StartupException(
                $"The server before this one has not released the database within {_stopLimit.TotalSeconds:0} s. End"
                + " it, and start this one again");
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Sockets.Dispose();
        _predecessor.Dispose();
    }

    private static async Task<HandOver> ReceiveAsync(
        Socket peer, TimeProvider time, CancellationToken cancellationToken)
    {
        // A receive of no bytes completes when there is something to receive.
        await peer.ReceiveAsync(Memory<byte>.Empty, cancellationToken);
        var message = new byte[HandOverProtocol.MessageBytesMax];
        List<int> descriptors = [];
        var length = DescriptorPassing.Receive(peer, message, descriptors);
        InheritedSockets sockets = new();
        try
        {
            var lines = Encoding.UTF8.GetString(message, 0, length).Split('\n');
            if (!lines[0].StartsWith(HandOverProtocol.Sockets, StringComparison.Ordinal)
                || !int.TryParse(
                    lines[0].AsSpan(HandOverProtocol.Sockets.Length),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var stopMs)
                || lines.Length != descriptors.Count + 2)
            {
                throw new IOException("It speaks another version of the protocol.");
            }

            for (var i = 0; i < descriptors.Count; i++)
            {
                ListenAddress.TryParse(lines[i + 1], "/", out var address);
                sockets.Add(descriptors[i], address.UnixPath, default);
            }

            return new HandOver(peer, sockets, time, TimeSpan.FromMilliseconds(stopMs) + StopMargin);
        }
        catch (Exception e) when (e is IOException or StartupException)
        {
            sockets.Dispose();
            throw;
        }
    }
}
