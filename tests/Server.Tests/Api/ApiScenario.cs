using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// One server with three users: Alice made the public room ROOM and the private room CLOSED, Bob is in ROOM without any
/// power, Eve is nowhere. The tests of a class share it, so they change nothing that another one asks for.
/// </summary>
public sealed class ApiScenario : IAsyncLifetime
{
    private readonly Dictionary<string, MatrixClient> _users = [];
    private readonly Dictionary<string, string> _names = [];
    private HttpHost? _host;

    internal HttpHost Host => _host ?? throw new InvalidOperationException("The scenario has not begun.");

    public async ValueTask InitializeAsync()
    {
        _host = await HttpHost.StartAsync(change: options => options with
        {
            ClientBaseUrl = new Uri("https://matrix.example/"),
        });
        var alice = await _host.RegisterAsync("alice");
        var bob = await _host.RegisterAsync("bob");
        var eve = await _host.RegisterAsync("eve");
        var room = await alice.CreatePublicRoomAsync("Open");
        await bob.JoinAsync(room);
        var closed = await alice.CreatePrivateRoomAsync("Closed");
        _users["alice"] = alice;
        _users["bob"] = bob;
        _users["eve"] = eve;
        _users["nobody"] = _host.Client();
        Name("ROOM", room);
        Name("CLOSED", closed);
        Name("EVENT", await alice.SayAsync(room, "hello"));
        Name("SECRET", await alice.SayAsync(closed, "secret"));
        Name("ALICE", alice.UserId);
        Name("BOB", bob.UserId);
        Name("EVE", eve.UserId);
        Name("ADEVICE", alice.DeviceId);
        Name("BDEVICE", bob.DeviceId);
        Name("UNKNOWN", "!unknown:localhost");
        await alice.PutAsync(
            $"/_matrix/client/v3/directory/room/{MatrixClient.Escape("#taken:localhost")}",
            new JsonObject { ["room_id"] = room },
            TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    internal MatrixClient User(string name) => _users[name];

    /// <summary>Gives a word that stands for something in paths and bodies its value.</summary>
    internal void Name(string word, string value) => _names[word] = value;

    /// <summary>
    /// Sends a request as a user; words in capitals stand for what the scenario calls so. Fails where the answer is not
    /// of the form that the spec describes.
    /// </summary>
    /// <param name="who">alice, bob, eve or nobody.</param>
    /// <param name="request">
    /// Method and path, such as <c>GET rooms/ROOM/state</c>; a path that begins without slash is below
    /// /_matrix/client/v3/.
    /// </param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="token">Another access token than the user's; empty for none.</param>
    internal async Task<ApiAnswer> AskAsync(string who, string request, string? body = null, string? token = null)
    {
        var space = request.IndexOf(' ', StringComparison.Ordinal);
        var path = request[(space + 1)..];
        foreach (var (word, value) in _names)
        {
            path = path.Replace(word, MatrixClient.Escape(value), StringComparison.Ordinal);
            body = body?.Replace(word, value, StringComparison.Ordinal);
        }

        using HttpRequestMessage message = new(
            new HttpMethod(request[..space]), path.StartsWith('/') ? path : $"/_matrix/client/v3/{path}");
        if (body is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        if (token is not null)
        {
            message.Headers.Authorization = token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", token);
        }

        var client = token?.Length == 0 ? User("nobody") : User(who);
        using var answer = await client.SendAsync(message, TestContext.Current.CancellationToken);
        var read = await ApiAnswer.ReadAsync(answer);
        Conformance.Require(message.Method.Method, message.RequestUri!.OriginalString, body, read.Status, read.Text);
        return read;
    }
}
