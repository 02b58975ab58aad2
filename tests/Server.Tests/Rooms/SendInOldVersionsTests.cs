using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// What local users send into rooms of other servers, of each version, before and after a restart. In versions 1 and 2
/// events are cited with the hash of their redacted form, which is made of their JSON.
/// </summary>
public sealed class SendInOldVersionsTests
{
    public static TheoryData<StoreKind, string> Versions { get; } =
    [
        .. from rules in RoomVersionRules.All.ToArray() select (StoreKind.Sqlite, rules.Id),
        (StoreKind.Postgres, "1"),
        (StoreKind.Postgres, "2"),
    ];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Events_cite_others_as_the_version_has_it(StoreKind store, string version)
    {
        await using var host = await EngineHost.StartAsync(store);
        using var far = await ForeignRoom.CreateAsync(host, version);
        var alice = await host.UserAsync("alice");
        var bob = await host.UserAsync("bob");
        var room = far.Room;
        List<SentEvent> made = [await EngineHost.ChangeAsync(room, MembershipAction.Join, alice)];
        made.Add(await EngineHost.SendAsync(room, alice, "first"));

        // Nothing of the room is in memory, and several want it at once.
        await host.RestartAsync();
        room = await host.FindAsync(room.Id);
        made.AddRange(await Task.WhenAll(
            Enumerable.Range(0, 5).Select(number => EngineHost.SendAsync(room, alice, $"{number}"))));
        made.Add(await EngineHost.ChangeAsync(room, MembershipAction.Join, bob));
        await host.RestartAsync();
        room = await host.FindAsync(room.Id);
        made.Add(await EngineHost.RedactAsync(room, alice, made[1].EventId));
        made.Add(await EngineHost.ChangeAsync(room, MembershipAction.Leave, bob));

        foreach (var sent in made)
        {
            await CheckAsync(host, room, sent);
        }

        Assert.Empty(await host.FsckAsync());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task Extremities_stay_bounded_after_a_restart(string version)
    {
        await using var host = await EngineHost.StartAsync(options: new RoomOptions { ExtremitiesMax = 3 });
        using var far = await ForeignRoom.CreateAsync(host, version);
        var alice = await host.UserAsync("alice");
        await EngineHost.ChangeAsync(far.Room, MembershipAction.Join, alice);
        var forks = Enumerable.Range(0, 6)
            .Select(fork => far.Server.Make(
                far.Room, ForeignDraft.Message(far.Creator, $"{fork}"), far.First[^1].Id))
            .ToList();
        await host.RestartAsync();
        var room = await host.FindAsync(far.Room.Id);

        await room.ReceiveAsync(forks, EngineHost.Cancel);

        await Eventually.Async(
            () => room.Snapshot.ForwardExtremities.Length <= 3,
            () => $"{room.Snapshot.ForwardExtremities.Length} extremities");
    }

    private static async Task CheckAsync(EngineHost host, Room room, SentEvent sent)
    {
        var json = await JsonAsync(host, room, sent.EventId);
        var made = JsonNode.Parse(json)!;
        foreach (var key in (string[])["prev_events", "auth_events"])
        {
            var cited = made[key]!.AsArray();
            Assert.NotEmpty(cited);
            foreach (var reference in cited)
            {
                if (room.Rules.EventFormat == EventFormat.PlainIds)
                {
                    Assert.True(room.Snapshot.HasWithState(EventId.Parse(reference!.GetValue<string>())));
                    continue;
                }

                Assert.Equal(2, reference!.AsArray().Count);
                var of = await JsonAsync(host, room, EventId.Parse(reference[0]!.GetValue<string>()));
                Assert.Equal(HashOf(room.Rules, of), reference[1]!["sha256"]!.GetValue<string>());
            }
        }

        if (room.Rules.EventFormat == EventFormat.IdAndHashPairs)
        {
            Assert.Equal(sent.EventId.Value, made["event_id"]!.GetValue<string>());
            Assert.EndsWith($":{EngineHost.First.Value}", sent.EventId.Value, StringComparison.Ordinal);
        }
    }

    private static string HashOf(RoomVersionRules rules, byte[] json)
    {
        Assert.Equal(PduStatus.Ok, EventFields.TryParse(json, out var fields));
        var hash = new byte[32];
        EventHash.ReferenceHash(rules, json, fields, hash);
        return Convert.ToBase64String(hash).TrimEnd('=');
    }

    private static async Task<byte[]> JsonAsync(EngineHost host, Room room, EventId id)
    {
        Assert.True(room.Snapshot.TryFind(id, out var eid), $"{id} is in the room");
        var json = await host.Database.Events.JsonAsync(room.Nid, eid, EngineHost.Cancel);
        Assert.NotNull(json);
        return json;
    }
}
