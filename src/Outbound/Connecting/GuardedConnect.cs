using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Outbound;

/// <summary>
/// Makes the connections of one policy: asks once for the addresses of the name, checks each of them, and connects to
/// those very addresses. Whatever led to the host (a first URL, a redirect, a connect target) comes through here.
/// </summary>
internal sealed class GuardedConnect
{
    private readonly OutboundPolicy _policy;
    private readonly OutboundOptions _options;
    private readonly IHostResolver _resolver;
    private readonly AddressGuard _guard;
    private readonly OutboundMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    // Written by Interlocked.
    private int _connections;

    public GuardedConnect(
        OutboundPolicy policy,
        OutboundOptions options,
        IHostResolver resolver,
        AddressGuard guard,
        OutboundMetrics metrics,
        TimeProvider time,
        ILogger logger)
    {
        _policy = policy;
        _options = options;
        _resolver = resolver;
        _guard = guard;
        _metrics = metrics;
        _time = time;
        _logger = logger;
    }

    /// <summary>Connections that are open, or being made.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Connects to a host.</summary>
    /// <param name="endPoint">A canonical host as <see cref="HostText"/> gives it, and the port.</param>
    /// <param name="cancellationToken">Ends the try.</param>
    /// <exception cref="OutboundException">There is no connection.</exception>
    public async Task<Stream> ConnectAsync(DnsEndPoint endPoint, CancellationToken cancellationToken)
    {
        using CancellationTokenSource late = new(_options.ConnectTimeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            var addresses = await ResolveAsync(endPoint.Host, both.Token).ConfigureAwait(false);
            ConnectRace race = new(
                (address, token) => DialAsync(address, endPoint.Port, token),
                _options.AttemptDelay,
                _options.AttemptTimeout,
                _time);
            return await race.RunAsync(addresses, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            throw new OutboundException(
                OutboundFailure.TimedOut, $"{endPoint.Host} did not answer within the time for connecting.");
        }
        catch (SocketException e)
        {
            throw new OutboundException(
                OutboundFailure.NotConnected, $"{endPoint.Host} cannot be connected to: {e.SocketErrorCode}.", e);
        }
    }

    private async Task<List<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var found = IPAddress.TryParse(host, out var literal)
            ? [literal]
            : await _resolver.ResolveAsync(host, cancellationToken).ConfigureAwait(false);
        List<IPAddress> checkedAddresses = new(found.Count);
        foreach (var address in found)
        {
            if (!_guard.IsAllowed(address, _policy))
            {
                _metrics.AddressDenied();
                Log.AddressDenied(_logger, host, address);
                throw new OutboundException(
                    OutboundFailure.AddressDenied,
                    string.Create(CultureInfo.InvariantCulture, $"{host} leads to {address}, which is refused."));
            }

            var plain = EmbeddedAddresses.Normalize(address);
            if (!checkedAddresses.Contains(plain))
            {
                checkedAddresses.Add(plain);
            }
        }

        if (checkedAddresses.Count == 0)
        {
            throw new OutboundException(OutboundFailure.NameUnknown, $"{host} has no address.");
        }

        var ordered = ConnectRace.Order(checkedAddresses);
        return ordered.Count > _options.AddressesMax ? ordered[.._options.AddressesMax] : ordered;
    }

    private async Task<Stream> DialAsync(IPAddress address, int port, CancellationToken cancellationToken)
    {
        Socket? socket = null;
        Stream? stream = null;
        try
        {
            if (Interlocked.Increment(ref _connections) > _options.ConnectionsMax)
            {
                throw new OutboundException(OutboundFailure.Busy, "There are too many open connections.");
            }

            socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(new IPEndPoint(address, port), cancellationToken).ConfigureAwait(false);
            stream = new CountedStream(socket, Closed);
            return stream;
        }
        finally
        {
            if (stream is null)
            {
                socket?.Dispose();
                Closed();
            }
        }
    }

    private void Closed() => Interlocked.Decrement(ref _connections);
}
