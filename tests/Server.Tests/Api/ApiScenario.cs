using System.Text.Json.Nodes;
using Dendrite.Fast.Homeserver;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// One server with three users: Alice made the public room ROOM and the private room CLOSED, Bob is in ROOM without any
/// power, Eve is nowhere. The tests of a class share it, so they change nothing that another one asks for.
/// </summary>
public sealed class ApiScenario : IAsyncLifetime
{
    private readonly StoreKind _store;
    private readonly Func<ServerOptions, ServerOptions>? _change;
    private Asker? _asker;

    public ApiScenario()
        : this(StoreKind.Sqlite)
    {
    }

    /// <param name="store">The database.</param>
    /// <param name="change">Changes the options of the server.</param>
    internal ApiScenario(StoreKind store, Func<ServerOptions, ServerOptions>? change = null)
    {
        _store = store;
        _change = change;
    }

    internal HttpHost Host => Asker.Host;

    internal Asker Asker => _asker ?? throw new InvalidOperationException("The scenario has not begun.");

    public async ValueTask InitializeAsync()
    {
        var host = await HttpHost.StartAsync(_store, options =>
        {
            options = options with { ClientBaseUrl = new Uri("https://matrix.example/") };
            return _change?.Invoke(options) ?? options;
        });
        Asker asker = new(host);
        _asker = asker;
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var eve = await host.RegisterAsync("eve");
        var room = await alice.CreatePublicRoomAsync("Open");
        await bob.JoinAsync(room);
        var closed = await alice.CreatePrivateRoomAsync("Closed");
        asker.Add("alice", alice);
        asker.Add("bob", bob);
        asker.Add("eve", eve);
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
        if (_asker is not null)
        {
            await _asker.Host.DisposeAsync();
        }
    }

    internal MatrixClient User(string name) => Asker.User(name);

    /// <inheritdoc cref="Asker.Name"/>
    internal void Name(string word, string value) => Asker.Name(word, value);

    /// <inheritdoc cref="Asker.AskAsync"/>
    internal Task<ApiAnswer> AskAsync(string who, string request, string? body = null, string? token = null)
        => Asker.AskAsync(who, request, body, token);
}
