using System.Net;
using System.Net.Sockets;
using System.Text;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>Unix sockets, and sockets that come from another process.</summary>
public sealed class ListeningSocketTests : IDisposable
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite;

    private readonly TemporaryFolder _folder = new();

    private string SocketPath => _folder.PathOf("http.sock");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_Unix_socket_is_served_with_its_mode_and_goes_with_the_server()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("file modes are a matter of Unix");
            return;
        }

        HttpServer server = Serve(ListeningSocket.BindUnix(SocketPath, Mode));

        string answer = await AskAsync(new UnixDomainSocketEndPoint(SocketPath));
        UnixFileMode mode = File.GetUnixFileMode(SocketPath);
        await server.DisposeAsync();

        Assert.Equal("GET /  remote ", Answer.ParseAll(answer)[0].Body);
        Assert.Equal(Mode, mode);
        Assert.Empty(Directory.GetFiles(_folder.Folder));
    }

    [Fact]
    public async Task A_client_on_a_Unix_socket_may_be_cut_like_any_other()
    {
        await using HttpServer server = Serve(ListeningSocket.BindUnix(SocketPath, Mode));
        using Socket client = await ConnectAsync(new UnixDomainSocketEndPoint(SocketPath));
        await client.SendAsync("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray(), Cancel);
        await Eventually.Async(() => server.ConnectionCount == 1);

        await server.StopAsync(TimeSpan.Zero, Cancel);

        Assert.Equal(0, server.ConnectionCount);
    }

    [Fact]
    public void A_path_that_somebody_listens_on_is_in_use()
    {
        using ListeningSocket first = ListeningSocket.BindUnix(SocketPath, Mode);

        SocketException error = Assert.Throws<SocketException>(() => ListeningSocket.BindUnix(SocketPath, Mode));

        Assert.Equal(SocketError.AddressAlreadyInUse, error.SocketErrorCode);
        Assert.True(File.Exists(SocketPath));
    }

    [Fact]
    public async Task A_socket_that_nobody_listens_on_any_more_is_replaced()
    {
        ListeningSocket stale = ListeningSocket.BindUnix(SocketPath, Mode);
        stale.LeaveFile();
        stale.Dispose();
        Assert.True(File.Exists(SocketPath));

        await using HttpServer server = Serve(ListeningSocket.BindUnix(SocketPath, Mode));

        Assert.Equal(200, Answer.ParseAll(await AskAsync(new UnixDomainSocketEndPoint(SocketPath)))[0].Status);
    }

    [Fact]
    public void A_file_that_is_no_socket_is_left_alone()
    {
        File.WriteAllText(SocketPath, "precious");

        Assert.Throws<IOException>(() => ListeningSocket.BindUnix(SocketPath, Mode));

        Assert.Equal("precious", File.ReadAllText(SocketPath));
    }

    [Fact]
    public async Task A_socket_passed_on_is_served_by_who_got_it_and_nothing_is_lost_between()
    {
        if (!DescriptorPassing.IsSupported)
        {
            Assert.Skip("sockets are passed on Linux");
        }

        (Socket giver, Socket taker) = await PairAsync();
        HttpServer old = Serve(ListeningSocket.Bind(new IPEndPoint(IPAddress.Loopback, 0)), out ListeningSocket socket);
        IPEndPoint address = old.BoundEndPoints[0];
        Assert.True(DescriptorPassing.IsSameUser(giver));

        DescriptorPassing.Send(giver, "take this"u8, [socket]);
        await old.DisposeAsync();
        Task<string> waiting = AskAsync(address);
        List<int> descriptors = [];
        var message = new byte[100];
        int length = DescriptorPassing.Receive(taker, message, descriptors);
        ListeningSocket taken = ListeningSocket.FromDescriptor(Assert.Single(descriptors));
        Assert.False(waiting.IsCompleted);
        await using HttpServer next = Serve(taken);

        Assert.Equal("take this", Encoding.ASCII.GetString(message, 0, length));
        Assert.Equal(address, taken.EndPoint);
        Assert.Equal(200, Answer.ParseAll(await waiting)[0].Status);
        giver.Dispose();
        taker.Dispose();
    }

    [Fact]
    public async Task Answers_are_whole_on_a_socket_that_another_process_has_stopped_to_serve()
    {
        if (!DescriptorPassing.IsSupported)
        {
            Assert.Skip("sockets are passed on Linux");
        }

        (Socket giver, Socket taker) = await PairAsync();
        HttpServer old = Serve(ListeningSocket.Bind(new IPEndPoint(IPAddress.Loopback, 0)), out ListeningSocket socket);
        DescriptorPassing.Send(giver, "x"u8, [socket]);
        List<int> descriptors = [];
        DescriptorPassing.Receive(taker, new byte[1], descriptors);
        await AskAsync(old.BoundEndPoints[0]);

        await old.DisposeAsync();
        using ListeningSocket taken = ListeningSocket.FromDescriptor(descriptors[0]);

        // An accept that is under way when its socket is closed would leave this set, for all who share the socket.
        Assert.False(taken.Socket.LingerState!.Enabled);
        giver.Dispose();
        taker.Dispose();
    }

    [Fact]
    public void A_descriptor_that_does_not_listen_is_refused_and_stays_open()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        Assert.Throws<ArgumentException>(() => ListeningSocket.FromDescriptor((int)socket.Handle));

        Assert.NotNull(socket.LocalEndPoint);
    }

    public void Dispose() => _folder.Dispose();

    private static HttpServer Serve(ListeningSocket socket, out ListeningSocket same) => Serve(same = socket);

    private static HttpServer Serve(ListeningSocket socket)
    {
        var routes = new RouteTableBuilder();
        routes.Add(HttpVerb.Get, "/", async exchange =>
        {
            await TestServer.Echo(exchange);
            TestServer.Write(exchange, $" remote {exchange.RemoteEndPoint?.Address}");
        });
        routes.Add(HttpVerb.Get, "/wait", async exchange =>
        {
            var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using (exchange.Aborted.Register(aborted.SetResult))
            {
                await aborted.Task;
            }
        });
        var server = new HttpServer(new HttpServerOptions(), routes.Build(), TimeProvider.System);
        server.Start([new Listener(socket)]);
        return server;
    }

    private static async Task<string> AskAsync(EndPoint address)
    {
        using Socket client = await ConnectAsync(address);
        await client.SendAsync("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"u8.ToArray(), Cancel);
        await using var stream = new NetworkStream(client);
        return await TlsServer.ReadToEndAsync(stream);
    }

    private static async Task<Socket> ConnectAsync(EndPoint address)
    {
        var client = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        await client.ConnectAsync(address, Cancel);
        return client;
    }

    private async Task<(Socket Giver, Socket Taker)> PairAsync()
    {
        var endPoint = new UnixDomainSocketEndPoint(_folder.PathOf("pair.sock"));
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(endPoint);
        listener.Listen();
        Socket taker = await ConnectAsync(endPoint);
        return (await listener.AcceptAsync(Cancel), taker);
    }
}
