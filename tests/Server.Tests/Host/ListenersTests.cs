using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Which sockets a start listens on: its own, and those that it was given.</summary>
public sealed class ListenersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_configured_address_uses_the_socket_that_was_given_for_it()
    {
        using ListeningSocket given = Listening();
        using InheritedSockets inherited = new();
        inherited.Add(Duplicate(given), unixPath: null, default);

        IReadOnlyList<Listener> listeners = Listeners.BindClients(
            Options() with { Listen = [new ListenAddress(given.EndPoint)], ListenIsGiven = true }, inherited);

        // Another socket could not be bound to the address.
        Assert.Equal(given.EndPoint, Assert.Single(listeners).Socket.EndPoint);
        Assert.Empty(inherited.Left);
        Close(listeners);
    }

    [Fact]
    public void A_socket_that_no_address_is_configured_for_is_left_over()
    {
        using ListeningSocket given = Listening();
        using InheritedSockets inherited = new();
        inherited.Add(Duplicate(given), unixPath: null, default);

        IReadOnlyList<Listener> listeners = Listeners.BindClients(
            Options() with
            {
                Listen = [new ListenAddress(new IPEndPoint(IPAddress.Loopback, 0))],
                ListenIsGiven = true,
            },
            inherited);

        Assert.NotEqual(given.EndPoint, Assert.Single(listeners).Socket.EndPoint);
        Assert.Equal(given.EndPoint, Assert.Single(inherited.Left).EndPoint);
        Close(listeners);
    }

    [Fact]
    public void Variables_of_systemd_for_another_process_are_ignored()
    {
        using InheritedSockets sockets = InheritedSockets.FromSystemd(
            name => name == "LISTEN_PID" ? "1" : "3", processId: 2);

        Assert.Empty(sockets.Left);
    }

    [Fact]
    public async Task A_process_that_systemd_gives_sockets_serves_them()
    {
        if (!File.Exists("/usr/bin/systemd-socket-activate"))
        {
            Assert.Skip("needs systemd-socket-activate");
        }

        var port = ServerProcess.FreePort();
        await using var server = ServerProcess.StartUnder(
            "systemd-socket-activate",
            ["--listen", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}")],
            ["--data", _folder.PathOf("data"), "--metrics-listen", "none"],
            port);
        using HttpClient http = new() { BaseAddress = server.Address };

        // The connection is what starts the server, and waits in the kernel until it is ready.
        HttpResponseMessage? answer = null;
        await Eventually.Async(async cancellationToken =>
        {
            try
            {
                answer = await http.GetAsync("/_matrix/client/versions", cancellationToken);
                return true;
            }
            catch (HttpRequestException)
            {
                // systemd-socket-activate does not listen yet.
                return false;
            }
        });

        Assert.Equal(HttpStatusCode.OK, answer!.StatusCode);
        Assert.Contains($"http://127.0.0.1:{port}", server.Output, StringComparison.Ordinal);
        answer.Dispose();
    }

    [Fact]
    public void A_Unix_socket_that_cannot_be_made_says_so()
    {
        var error = Assert.Throws<StartupException>(() => Bind(
            Options() with { Listen = [ListenAddress.Unix(_folder.PathOf("none/http.sock"))], ListenIsGiven = true }));

        Assert.Contains("http.sock cannot be listened on", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_is_used_nowhere_is_an_error_that_names_the_option()
    {
        var error = Assert.Throws<StartupException>(() => Bind(Options() with
        {
            Listen = [new ListenAddress(new IPEndPoint(IPAddress.Loopback, 0))],
            TlsCertificates = [new TlsCertificateFiles("a.pem", "a.key")],
        }));

        Assert.Contains("--tls-listen ADDRESS:PORT", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private ServerOptions Options() => DefaultOptions.In(_folder.Folder);

    private static void Bind(ServerOptions options)
    {
        using InheritedSockets none = new();
        Close(Listeners.BindClients(options, none));
    }

    private static void Close(IReadOnlyList<Listener> listeners)
    {
        foreach (var listener in listeners)
        {
            listener.Socket.Dispose();
        }
    }

    private static ListeningSocket Listening() => ListeningSocket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    // A descriptor of its own, as a process gets that a socket is passed to.
    private int Duplicate(ListeningSocket socket)
    {
        using Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        UnixDomainSocketEndPoint pair = new(_folder.PathOf("pair.sock"));
        listener.Bind(pair);
        listener.Listen();
        using Socket taker = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        taker.Connect(pair);
        using Socket giver = listener.Accept();
        DescriptorPassing.Send(giver, "x"u8, [socket]);
        List<int> descriptors = [];
        DescriptorPassing.Receive(taker, new byte[1], descriptors);
        return descriptors[0];
    }
}
