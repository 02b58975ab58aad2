using System.Globalization;
using System.Runtime.CompilerServices;
using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The account of a room's memory beside what the heap says. Alone in the process: others would move the heap.
/// </summary>
[CollectionDefinition(nameof(RoomBytesTests), DisableParallelization = true)]
[Collection(nameof(RoomBytesTests))]
public sealed class RoomBytesTests
{
    private const int Members = 300;

    [Theory]
    [InlineData("new", 120)]
    [InlineData("talk", 16)]
    [InlineData("state", 16)]
    [InlineData("members", 16)]
    [InlineData("threads", 16)]
    public async Task What_a_loaded_room_is_counted_for_is_near_what_it_takes(string kind, int rooms)
    {
        await using var host = await EngineHost.StartAsync(options: new RoomOptions { JsonCacheBytes = 0 });
        var users = await UsersAsync(host);
        var nids = new List<Storage.RoomNid>();
        for (var n = 0; n <= rooms; n++)
        {
            nids.Add((await MakeAsync(host, users, kind)).Nid);
        }

        await host.RestartAsync();

        // The first one takes with it what is loaded once.
        await LoadAsync(host, nids[..1]);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var held = await LoadAsync(host, nids[1..]);
        var taken = GC.GetTotalMemory(forceFullCollection: true) - before;
        var counted = held.Sum(RoomBytes.Of);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{kind}: {taken / rooms} taken, {counted / rooms} counted a room"));
        Assert.InRange((double)counted / taken, 0.75, 1.35);
        GC.KeepAlive(held);
    }

    [Theory]
    [InlineData("talk")]
    [InlineData("state")]
    [InlineData("members")]
    [InlineData("threads")]
    public async Task A_room_that_grew_is_counted_for_about_what_it_is_when_it_is_loaded_again(string kind)
    {
        await using var host = await EngineHost.StartAsync();
        var users = await UsersAsync(host);
        var small = RoomBytes.Of(await MakeAsync(host, users, "new"));

        var grown = await MakeAsync(host, users, kind);
        var whenGrown = RoomBytes.Of(grown);
        await host.RestartAsync();
        var whenLoaded = RoomBytes.Of(await host.FindAsync(grown.Id));

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{kind}: {small} new, {whenGrown} grown, {whenLoaded} loaded"));
        Assert.True(whenGrown > small * 1.5, $"{small} -> {whenGrown}");
        Assert.InRange((double)whenGrown / whenLoaded, 0.75, 1.5);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<List<Room>> LoadAsync(EngineHost host, IEnumerable<Storage.RoomNid> nids)
    {
        var loaded = new List<Room>();
        foreach (var nid in nids)
        {
            loaded.Add(await host.Engine.FindAsync(nid, EngineHost.Cancel)
                ?? throw new InvalidOperationException($"There is no room {nid}."));
        }

        return loaded;
    }

    private static async Task<TestUser[]> UsersAsync(EngineHost host)
    {
        var users = new TestUser[Members];
        for (var n = 0; n < users.Length; n++)
        {
            users[n] = await host.UserAsync($"somebody{n}");
        }

        return users;
    }

    private static async Task<Room> MakeAsync(EngineHost host, TestUser[] users, string kind)
    {
        var room = await host.CreateAsync(users[0], command => command with { Preset = RoomPreset.PublicChat });
        var work = new List<Task<SentEvent>>();
        switch (kind)
        {
            case "talk":
                work.AddRange(Enumerable.Range(0, 700).Select(n => EngineHost.SendAsync(room, users[0], $"hello {n}")));
                break;
            case "state":
                work.AddRange(Enumerable.Range(0, 400).Select(n => EngineHost.SendStateAsync(
                    room, users[0], "org.example.status", $"key number {n % 250}", $$"""{"n":{{n}}}""")));
                break;
            case "members":
                work.AddRange(users.Skip(1).Select(user => EngineHost.ChangeAsync(room, MembershipAction.Join, user)));
                break;
            case "threads":
                for (var n = 0; n < 60; n++)
                {
                    var root = (await EngineHost.SendAsync(room, users[0], $"root {n}")).EventId.Value;
                    work.Add(room.SendAsync(
                        EngineHost.Message(users[0], "in a thread") with
                        {
                            Content = EngineHost.Json(
                                $$$"""
                                {"msgtype":"m.text","body":"b",
                                "m.relates_to":{"rel_type":"m.thread","event_id":"{{{root}}}"}}
                                """),
                        },
                        EngineHost.Cancel).AsTask());
                }

                break;
            default:
                break;
        }

        await Task.WhenAll(work);
        return room;
    }
}
