using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dendrite.Fast.Engine;

/// <summary>The room engine on a database, and what the scenarios ask of it.</summary>
internal sealed class EngineUnderTest : IAsyncDisposable
{
    /// <summary>Members that join side by side while a room is made.</summary>
    private const int JoinsAtOnce = 200;

    private static readonly ServerName Server = ServerName.Parse("bench.example");

    private readonly Ed25519SigningKey _key =
        Ed25519SigningKey.FromSeed(KeyId.Parse("ed25519:a_bench"), [.. Enumerable.Range(1, 32).Select(at => (byte)at)]);

    private EngineUnderTest(Database database, RoomOptions options)
    {
        Database = database;
        LocalServers servers = new([KeyValuePair.Create(Server, _key)]);
        Engine = new RoomEngine(
            database, servers, new NoProfiles(), options, TimeProvider.System, NullLogger<RoomEngine>.Instance);
    }

    public Database Database { get; }

    public RoomEngine Engine { get; }

    public static async Task<EngineUnderTest> OpenAsync(BenchStore store, RoomOptions? options = null) =>
        new(await store.OpenAsync(), options ?? new RoomOptions());

    /// <summary>Local users, made when new.</summary>
    public async Task<User[]> UsersAsync(int count)
    {
        var ids = Enumerable.Range(0, count).Select(at => $"@user{at}:{Server.Value}").ToArray();
        List<User> users = [];
        foreach (var part in ids.Chunk(4096))
        {
            var nids = await Database.Names.UsersAsync(part, CancellationToken.None);
            users.AddRange(part.Zip(nids, (id, nid) => new User(UserId.Parse(id), nid)));
        }

        return [.. users];
    }

    /// <summary>A room that all users are in; the first one makes it.</summary>
    public async Task<Room> CreateAsync(ReadOnlyMemory<User> members)
    {
        var creator = members.Span[0];
        var room = await Engine.CreateAsync(
            new CreateRoomCommand
            {
                Creator = creator.Id,
                CreatorNid = creator.Nid,
                Preset = RoomPreset.PublicChat,
                PowerLevelContentOverride = """{"state_default":0}"""u8.ToArray(),
            },
            CancellationToken.None);
        foreach (var part in members[1..].ToArray().Chunk(JoinsAtOnce))
        {
            await Task.WhenAll(part.Select(user => room.ChangeMembershipAsync(
                new MembershipCommand
                {
                    Action = MembershipAction.Join,
                    Sender = user.Id,
                    SenderNid = user.Nid,
                },
                CancellationToken.None).AsTask()));
        }

        return room;
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await Database.DisposeAsync();
        _key.Dispose();
    }

    /// <summary>A message whose event is about 1 KB.</summary>
    public static SendCommand Message(User sender) => new()
    {
        Sender = sender.Id,
        SenderNid = sender.Nid,
        Type = "m.room.message",
        Content = MessageContent,
    };

    private static readonly ReadOnlyMemory<byte> MessageContent = Encoding.UTF8.GetBytes(
        $$"""{"body":"{{new string('x', 360)}}","m.mentions":{},"msgtype":"m.text"}""");

    private sealed class NoProfiles : IUserFacts
    {
        public IPushRuleFacts PushRules { get; } = new SamplePushRules();

        public ValueTask<MemberProfile> GetProfileAsync(
            UserNid user, UserId userId, CancellationToken cancellationToken) => new(new MemberProfile(null, null));

        public ValueTask<IgnoredUsers> GetIgnoredAsync(UserNid user, CancellationToken cancellationToken) =>
            new(IgnoredUsers.None);
    }
}

/// <summary>A local user.</summary>
internal readonly record struct User(UserId Id, UserNid Nid);
