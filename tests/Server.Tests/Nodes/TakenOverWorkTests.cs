using System.Text.Json.Nodes;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What a node does in the background goes on at the node that takes it over while it runs.</summary>
public sealed class TakenOverWorkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_search_index_is_kept_by_the_node_that_took_it_over_with_each_text_once()
    {
        await using var nodes = await NodePair.StartAsync();
        var (keeper, taker) = nodes.A.Search.Worker is null ? (nodes.B, nodes.A) : (nodes.A, nodes.B);
        var (keeperNode, takerNode) = (keeper.Database.Placement.Node, taker.Database.Placement.Node);
        var alice = await keeper.RegisterAsync("alice");
        var bob = await taker.RegisterAsync("bob");
        var (roomOfKeeper, roomOfTaker) = (await alice.CreatePublicRoomAsync(), await bob.CreatePublicRoomAsync());
        var sent = 0;
        for (var round = 0; round < 5; round++)
        {
            await alice.SayAsync(roomOfKeeper, $"needle {sent++}");
            await bob.SayAsync(roomOfTaker, $"needle {sent++}");
        }

        await IndexedAsync(keeper);
        var others = await nodes.NumberAsync("select count(*) from search_entries") - sent;
        await alice.SayAsync(roomOfKeeper, $"needle {sent++}");

        await taker.Database.TakeOverAsync(keeperNode, Cancel);
        var aliceAtTaker = NodePair.At(taker, alice);
        await aliceAtTaker.SayAsync(roomOfKeeper, $"needle {sent++}");
        await bob.SayAsync(roomOfTaker, $"needle {sent++}");
        await IndexedAsync(taker);
        await Eventually.Async(() => keeper.Search.Worker is null);
        await CheckAsync(nodes, others + sent);

        await keeper.Database.TakeOverAsync(takerNode, Cancel);
        await keeper.Database.TakeOverAsync(keeperNode, Cancel);
        await alice.SayAsync(roomOfKeeper, $"needle {sent++}");
        await NodePair.At(keeper, bob).SayAsync(roomOfTaker, $"needle {sent++}");
        await IndexedAsync(keeper);
        await CheckAsync(nodes, others + sent);
    }

    [Fact]
    public async Task A_job_goes_on_at_the_node_that_took_its_node_over_and_new_ones_do_not_meet()
    {
        await using var nodes = await NodePair.StartAsync();
        var first = await nodes.A.Jobs.CollectGarbageAsync(isDryRun: false, Cancel);
        var second = await nodes.B.Jobs.CollectGarbageAsync(isDryRun: false, Cancel);
        await nodes.A.Jobs.WaitAsync(first.Id, Cancel);
        await nodes.B.Jobs.WaitAsync(second.Id, Cancel);
        await Eventually.Async(() => nodes.A.Jobs.RunningCount == 0);
        var id = second.Id + 100;
        while (!nodes.A.Database.Placement.IsHere(OwnerKey.Job(id)))
        {
            id++;
        }

        var append = new DataAppend(OwnerKey.Job(id));
        append.Add(new NewJobRow((first with { Id = id }).ToRow()));
        Assert.True((await nodes.A.Database.CommitAsync(append, Cancel)).IsCommitted);

        await nodes.B.Database.TakeOverAsync(0, Cancel);

        // Where A has heard of B's start only now, it took the job up with all others, and lets it go.
        await Eventually.Async(() => nodes.A.Jobs.RunningCount == 0);
        await Eventually.Async(async cancel =>
            await nodes.B.Jobs.FindAsync(id, cancel) is { Status: JobStatus.Done });
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task Each_node_erases_what_was_redacted_in_its_own_rooms_whatever_the_other_has_left()
    {
        await using var nodes = await NodePair.StartAsync();
        foreach (var node in (HttpHost[])[nodes.A, nodes.B])
        {
            var user = await node.RegisterAsync($"user{node.Database.Placement.Node}");
            var room = await user.CreatePublicRoomAsync();
            var said = await user.SayAsync(room, "secret");
            await user.PutAsync(
                MatrixActions.RoomPath(room, $"redact/{MatrixClient.Escape(said)}/t"), new JsonObject(), Cancel);
        }

        await nodes.WithoutAAsync(async () =>
        {
            const string MakeDue =
                "with due as (update redaction_queue set due_ts = 1 returning 1) select count(*) from due";
            Assert.Equal(2, await nodes.NumberAsync(MakeDue));
            await CollectedAsync(nodes.B);
            await CollectedAsync(nodes.B);
            Assert.Equal(1, await nodes.NumberAsync("select count(*) from redaction_queue"));
        });

        await Eventually.Async(async _ => await nodes.NumberAsync("select count(*) from redaction_queue") == 0);
    }

    [Fact]
    public async Task A_new_name_that_had_not_reached_the_rooms_of_its_node_reaches_them_at_the_new_owner()
    {
        await using var nodes = await NodePair.StartAsync();
        var alice = await nodes.A.RegisterAsync("alice");
        var aliceAtB = NodePair.At(nodes.B, alice);
        var room = await alice.CreatePublicRoomAsync();
        await NodePair.FollowAsync(nodes.B, nodes.A);
        await aliceAtB.LookAsync();
        var doneAtB = await PlaceOfBAsync(nodes);
        nodes.A.Rooms.Memberships.DropAll();

        await using (var memberships = await nodes.HoldAsync("memberships", "access exclusive"))
        {
            await FollowedMemoryTests.SetNameAsync(alice, "Zaphod");
            await nodes.SomebodyWaitsAsync();
            await Eventually.Async(async _ => await PlaceOfBAsync(nodes) != doneAtB);
            await nodes.B.Database.TakeOverAsync(0, Cancel);
            await memberships.LetGoAsync();
        }

        var path = MatrixActions.RoomPath(room, $"state/m.room.member/{MatrixClient.Escape(alice.UserId)}");
        await Eventually.Async(async cancel =>
            (await aliceAtB.GetAsync(path, cancel))["displayname"]?.GetValue<string>() == "Zaphod");
    }

    // Changes when B has brought its own rooms up to date.
    private static Task<long> PlaceOfBAsync(NodePair nodes) => nodes.NumberAsync(
        "select coalesce(max(hashtext(token)), 0) from followers where name = 'users.profile_propagation.1'");

    // Behind a job the loop of jobs has gone round once more, and erased what was due to this node.
    private static async Task CollectedAsync(HttpHost node)
    {
        var job = await node.Jobs.CollectGarbageAsync(isDryRun: true, Cancel);
        await Eventually.Async(async cancel => await node.Jobs.FindAsync(job.Id, cancel) is { Status: JobStatus.Done });
    }

    // The index has all that is committed, and this node keeps it.
    private static async Task IndexedAsync(HttpHost node)
    {
        var target = node.Database.Stream.Watermark;
        await Eventually.Async(
            () => node.Search.Worker is { IsComplete: true } indexer && indexer.Place.Covers(target));
    }

    private static async Task CheckAsync(NodePair nodes, long expected)
    {
        Assert.Equal(expected, await nodes.NumberAsync("select count(*) from search_entries"));
        Assert.Equal(
            expected,
            await nodes.NumberAsync(
                "select count(*) from (select distinct room_nid, eid from search_entries) as texts"));
    }
}
