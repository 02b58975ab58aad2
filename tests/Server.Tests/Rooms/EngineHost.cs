using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The room engine of one process on a database of its own, with two local server names. It can be restarted: the
/// database is closed and opened again, and nothing in memory survives.
/// </summary>
internal sealed partial class EngineHost : IAsyncDisposable
{
    public static readonly ServerName First = ServerName.Parse("localhost");
    public static readonly ServerName Second = ServerName.Parse("other.example");

    private readonly TemporaryFolder _folder = new();
    private readonly PostgresTestDatabase? _postgres;
    private readonly List<KeyValuePair<ServerName, Ed25519SigningKey>> _keys =
    [
        KeyValuePair.Create(First, Ed25519SigningKey.FromSeed(KeyId.Parse("ed25519:first"), new byte[32])),
        KeyValuePair.Create(Second, Ed25519SigningKey.FromSeed(KeyId.Parse("ed25519:second"), new byte[32])),
    ];

    private readonly IRemoteRooms? _remote;

    private EngineHost(
        PostgresTestDatabase? postgres,
        RoomOptions options,
        CommitFaults? faults,
        TimeProvider time,
        IRemoteRooms? remote)
    {
        _postgres = postgres;
        _remote = remote;
        Options = options;
        Faults = faults;
        Time = time;
        Servers = new LocalServers(_keys);
    }

    public LocalServers Servers { get; }

    public FakeUserFacts Users { get; } = new();

    public RoomOptions Options { get; }

    public CommitFaults? Faults { get; }

    public TimeProvider Time { get; }

    public Database Database { get; private set; } = null!;

    public RoomEngine Engine { get; private set; } = null!;

    public static async Task<EngineHost> StartAsync(
        StoreKind store = StoreKind.Sqlite,
        RoomOptions? options = null,
        CommitFaults? faults = null,
        TimeProvider? time = null,
        IRemoteRooms? remote = null)
    {
        var postgres = store == StoreKind.Postgres ? await PostgresTestDatabase.CreateOrSkipAsync(Cancel) : null;
        var host = new EngineHost(
            postgres, options ?? new RoomOptions(), faults, time ?? TimeProvider.System, remote);
        await host.OpenAsync();
        return host;
    }

    public static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public async Task RestartAsync()
    {
        await CloseAsync();
        await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        foreach (var (_, key) in _keys)
        {
            key.Dispose();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        _folder.Dispose();
    }

    public async Task<TestUser> UserAsync(string localpart, ServerName? server = null)
    {
        var id = UserId.Parse($"@{localpart}:{(server ?? First).Value}");
        return new TestUser(id, await Database.Names.UserAsync(id.Value, Cancel));
    }

    public async Task<Room> CreateAsync(TestUser creator, Func<CreateRoomCommand, CreateRoomCommand>? change = null)
    {
        var command = new CreateRoomCommand { Creator = creator.Id, CreatorNid = creator.Nid };
        return await Engine.CreateAsync(change?.Invoke(command) ?? command, Cancel);
    }

    /// <summary>The room as this engine has it now; after a restart it is loaded.</summary>
    public async Task<Room> FindAsync(RoomId id) =>
        await Engine.FindAsync(id, Cancel) ?? throw new InvalidOperationException($"There is no room {id}.");

    public static Task<SentEvent> SendAsync(
        Room room,
        TestUser sender,
        string body,
        TransactionKey? transaction = null) =>
        room.SendAsync(Message(sender, body) with { Transaction = transaction }, Cancel).AsTask();

    public static SendCommand Message(TestUser sender, string body) => new()
    {
        Sender = sender.Id,
        SenderNid = sender.Nid,
        Type = "m.room.message",
        Content = Json($$"""{"msgtype":"m.text","body":"{{body}}"}"""),
    };

    public static Task<SentEvent> SendStateAsync(
        Room room, TestUser sender, string type, string stateKey, string content) =>
        room.SendAsync(
            new SendCommand
            {
                Sender = sender.Id,
                SenderNid = sender.Nid,
                Type = type,
                StateKey = stateKey,
                Content = Json(content),
            },
            Cancel).AsTask();

    public static Task<SentEvent> RedactAsync(Room room, TestUser sender, EventId target) =>
        room.SendAsync(
            new SendCommand
            {
                Sender = sender.Id,
                SenderNid = sender.Nid,
                Type = "m.room.redaction",
                Redacts = target,
                Content = Json("""{"reason":"because"}"""),
            },
            Cancel).AsTask();

    public static Task<SentEvent> ChangeAsync(
        Room room, MembershipAction action, TestUser sender, TestUser? target = null, string? reason = null) =>
        room.ChangeMembershipAsync(
            new MembershipCommand
            {
                Action = action,
                Sender = sender.Id,
                SenderNid = sender.Nid,
                Target = target?.Id,
                Reason = reason,
            },
            Cancel).AsTask();

    public static ReadOnlyMemory<byte> Json(string json) => Encoding.UTF8.GetBytes(json);

    private async Task OpenAsync()
    {
        var options = new DatabaseOptions
        {
            Folder = _postgres is null ? _folder.Folder : null,
            PostgresUrl = _postgres?.Url,
            Lanes = _postgres is null ? 1 : DatabaseOptions.PostgresLanes,
            Faults = Faults,
        };
        Database = await Database.OpenAsync(options, TimeProvider.System, NullLoggerFactory.Instance, Cancel);
        Engine = new RoomEngine(Database, Servers, Users, Options, Time, NullLogger<RoomEngine>.Instance, _remote);
    }

    private async Task CloseAsync()
    {
        await Engine.DisposeAsync();
        await Database.DisposeAsync();
    }
}

/// <summary>A local user and their number.</summary>
internal sealed record TestUser(UserId Id, UserNid Nid);

/// <summary>Profiles in memory.</summary>
internal sealed class FakeUserFacts : IUserFacts
{
    public Dictionary<UserId, MemberProfile> Profiles { get; } = [];

    public Dictionary<UserNid, IgnoredUsers> Ignored { get; } = [];

    public FakePushRules Rules { get; } = new();

    public IPushRuleFacts PushRules => Rules;

    public ValueTask<MemberProfile> GetProfileAsync(
        UserNid user, UserId userId, CancellationToken cancellationToken) =>
        new(Profiles.GetValueOrDefault(userId));

    public ValueTask<IgnoredUsers> GetIgnoredAsync(UserNid user, CancellationToken cancellationToken) =>
        new(Ignored.GetValueOrDefault(user, IgnoredUsers.None));
}
