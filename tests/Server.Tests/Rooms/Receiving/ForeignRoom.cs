using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>A public room of another server that an engine has taken in, from its create event on.</summary>
internal sealed class ForeignRoom : IDisposable
{
    private ForeignRoom(ForeignServer server, Room room, IReadOnlyList<ReceivedEvent> first)
    {
        Server = server;
        Room = room;
        First = first;
    }

    public ForeignServer Server { get; }

    /// <summary>The room as the first engine has it.</summary>
    public Room Room { get; }

    /// <summary>The events that made it: create, the creator's join, power levels, join rules.</summary>
    public IReadOnlyList<ReceivedEvent> First { get; }

    public UserId Creator => Server.User("creator");

    public static async Task<ForeignRoom> CreateAsync(EngineHost host, string version = "12", int number = 0)
    {
        Assert.True(RoomVersionRules.TryGet(version, out var rules));
        var server = new ForeignServer("far.example", 1_700_000_000_000 + (number * 1_000_000L));
        var creator = server.User("creator");
        var (id, create) = server.MakeCreate(rules, creator);
        var room = await host.Engine.AdoptAsync(id, rules, EngineHost.Cancel);
        var first = new List<ReceivedEvent>();
        await TakeAsync(room, first, create);
        await AddAsync(ForeignDraft.Member(creator, creator, "join"));
        var levels = rules.HasPrivilegedCreators
            ? """{"users":{}}"""
            : $$"""{"users":{"{{creator.Value}}":100} }""";
        await AddAsync(ForeignDraft.State(creator, "m.room.power_levels", "", levels));
        await AddAsync(ForeignDraft.State(creator, "m.room.join_rules", "", """{"join_rule":"public"}"""));
        return new ForeignRoom(server, room, first);

        async Task AddAsync(ForeignDraft draft) =>
            await TakeAsync(room, first, server.Make(room, draft, first[^1].Id));
    }

    /// <summary>Makes an event on what the room ends with, and has it received.</summary>
    public Task<ReceivedResult> SendAsync(ForeignDraft draft) =>
        SendAfterAsync(draft, [.. Room.Snapshot.ForwardExtremities.Select(Room.Snapshot.EventIdOf)]);

    /// <summary>Makes an event on some events, and has it received.</summary>
    public async Task<ReceivedResult> SendAfterAsync(ForeignDraft draft, params EventId[] prevEvents) =>
        await ReceiveAsync(Server.Make(Room, draft, prevEvents));

    /// <summary>Has one event received.</summary>
    public async Task<ReceivedResult> ReceiveAsync(ReceivedEvent received) =>
        Assert.Single(await Room.ReceiveAsync([received], EngineHost.Cancel));

    public void Dispose() => Server.Dispose();

    private static async Task TakeAsync(Room room, List<ReceivedEvent> first, ReceivedEvent received)
    {
        var result = Assert.Single(await room.ReceiveAsync([received], EngineHost.Cancel));
        Assert.Equal(ReceivedOutcome.Accepted, result.Outcome);
        first.Add(received);
    }
}
