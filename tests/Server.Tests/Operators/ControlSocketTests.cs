using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The socket on which a server takes commands: who may connect, what it bears, and where it may be.</summary>
public sealed class ControlSocketTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingLog _log = new();
    private UserHost _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Path => _folder.PathOf(ControlSocket.Name);

    public async ValueTask InitializeAsync()
    {
        if (!DescriptorPassing.IsSupported)
        {
            Assert.Skip("commands go to a server that runs on Linux");
        }

        _host = await UserHost.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _folder.Dispose();
    }

    [Fact]
    public async Task Its_file_is_for_its_user_alone_and_goes_at_the_stop()
    {
        var control = Start(_folder.Folder)!;
        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(Path);

        await control.DisposeAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public async Task What_a_killed_server_left_is_replaced()
    {
        var left = ListeningSocket.BindUnix(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        left.LeaveFile();
        left.Dispose();
        using var nobody = ControlClient.Connect(_folder.Folder);

        await using var control = Start(_folder.Folder);
        using var server = ControlClient.Connect(_folder.Folder);

        Assert.Null(nobody);
        Assert.NotNull(control);
        Assert.NotNull(server);
    }

    [Fact]
    public async Task A_second_server_on_the_folder_goes_without_and_says_so()
    {
        await using var first = Start(_folder.Folder);

        var second = Start(_folder.Folder);

        Assert.Null(second);
        Assert.Contains(_folder.Folder, Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_path_of_the_folder_may_be_longer_than_that_of_a_socket()
    {
        var folder = _folder.PathOf(System.IO.Path.Combine(new string('a', 120), new string('b', 120)));
        Directory.CreateDirectory(folder);

        var control = Start(folder)!;
        OperatorAnswer answer;
        using (var client = ControlClient.Connect(folder))
        {
            answer = await client!.RunAsync(new OperatorCommand { Path = OperatorCommands.List }, Cancel);
        }

        await control.DisposeAsync();

        Assert.Empty(answer.Lines);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Another_user_is_refused_even_where_the_file_lets_them_in()
    {
        if (!Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/setpriv") || !File.Exists("/usr/bin/curl"))
        {
            Assert.Skip("needs root, setpriv and curl to act as another user");
        }

        await using var control = Start(_folder.Folder);
        OpenToAll();

        var own = await CurlAsync([]);
        var other = await CurlAsync(["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]);

        Assert.Equal("404", own);
        Assert.Equal("000", other);
        Assert.Contains(_log.Lines, line => line.Contains("OtherUser", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_refused()
    {
        await using var control = Start(_folder.Folder)!;
        List<Socket> open = [];
        try
        {
            for (var i = 0; i < 8; i++)
            {
                open.Add(Connect());
            }

            await Eventually.Async(() => control.ConnectionCount == 8);
            open.Add(Connect());
            var answer = await ReadAsync(open[^1]);

            Assert.StartsWith("HTTP/1.1 503 ", answer, StringComparison.Ordinal);
        }
        finally
        {
            open.ForEach(socket => socket.Dispose());
        }
    }

    [Fact]
    public async Task What_is_no_command_is_refused()
    {
        (string Start, string Body, int Expected)[] requests =
        [
            ("POST /account/show", "{\"name\":\"alice\"}", 404),
            ("POST /account/show", "{\"name\":7}", 400),
            ("POST /account/show", "[]", 400),
            ("POST /account/show", "{", 400),
            ("POST /account/show", "", 400),
            ("POST /account/create", "{\"name\":\"alice\"}", 400),
            ("POST /account/fly", "{}", 404),
            ("GET /account/list", "", 405),
            ("POST /registration-token/create", "{\"uses\":0}", 400),
            ("POST /registration-token/create", "{\"life_ms\":-1}", 400),
        ];
        await using var control = Start(_folder.Folder);

        foreach (var (start, body, expected) in requests)
        {
            using var socket = Connect();
            await socket.SendAsync(Encoding.ASCII.GetBytes(
                $"{start} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + $"Content-Length: {body.Length}\r\n\r\n{body}"));
            Assert.StartsWith($"HTTP/1.1 {expected} ", await ReadAsync(socket), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        await using var control = Start(_folder.Folder);
        using var socket = Connect();

        await socket.SendAsync(Encoding.ASCII.GetBytes(
            "POST /account/show HTTP/1.1\r\nHost: localhost\r\nContent-Length: 16385\r\n\r\n"));
        var answer = await ReadAsync(socket);

        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_know_a_command_is_of_another_version()
    {
        await using var control = Start(_folder.Folder);
        using var client = ControlClient.Connect(_folder.Folder);

        var failure = await Assert.ThrowsAsync<StartupException>(
            () => client!.RunAsync(new OperatorCommand { Path = "account/fly" }, Cancel));

        Assert.Contains("it is of another version", failure.Message, StringComparison.Ordinal);
    }

    private ControlSocket? Start(string folder)
        => ControlSocket.Start(folder, new OperatorCommands(_host.Users), TimeProvider.System, _log);

    private Socket Connect()
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(Path));
        return socket;
    }

    private static async Task<string> ReadAsync(Socket socket)
    {
        await using NetworkStream stream = new(socket);
        using StreamReader reader = new(stream);
        return await reader.ReadLineAsync(Cancel) ?? "";
    }

    private void OpenToAll()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode All = (UnixFileMode)0x1FF;
        File.SetUnixFileMode(_folder.Folder, All);
        File.SetUnixFileMode(Path, All);
    }

    private async Task<string> CurlAsync(string[] under)
    {
        string[] all =
        [
            .. under, "curl", "--silent", "--output", "/dev/null", "--write-out", "%{http_code}", "--unix-socket", Path,
            "http://localhost/",
        ];
        using var process = Process.Start(new ProcessStartInfo(all[0], all[1..]) { RedirectStandardOutput = true })!;
        var status = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return status;
    }
}
