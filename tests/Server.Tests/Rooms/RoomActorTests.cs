using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class RoomActorTests
{
    private const int Writers = 16;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Concurrent_senders_make_one_chain_without_gaps(StoreKind store)
    {
        const int SendsEach = 25;
        await using var host = await EngineHost.StartAsync(store);
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        var before = room.Snapshot.LastOrdinal;

        var sent = await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            var made = new List<SentEvent>();
            for (var send = 0; send < SendsEach; send++)
            {
                made.Add(await EngineHost.SendAsync(room, alice, $"{writer}/{send}"));
            }

            return made;
        }));

        var snapshot = room.Snapshot;
        SnapshotInvariants.Check(snapshot);
        Assert.Equal(before + (Writers * SendsEach), snapshot.LastOrdinal);
        Assert.Equal(Writers * SendsEach, sent.SelectMany(made => made).DistinctBy(made => made.EventId).Count());
        Assert.All(sent, made => Assert.Equal(made.OrderBy(one => one.Eid), made));
    }

    [Fact]
    public async Task An_answer_means_that_readers_see_the_event()
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);

        var sent = await EngineHost.SendAsync(room, alice, "hello");

        Assert.Equal(sent.Eid, room.Snapshot.LastEid);
        Assert.True(host.Database.Stream.Watermark.Covers(room.Snapshot.CommittedAt(sent.Eid)));
    }

    [Fact]
    public async Task Sends_are_built_on_each_other_before_the_first_is_committed()
    {
        var commits = new HeldCommits();
        await using var host = await EngineHost.StartAsync(faults: commits);
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        var before = room.Snapshot;

        commits.Hold();
        var sends = Enumerable.Range(0, Writers).Select(n => EngineHost.SendAsync(room, alice, $"{n}")).ToArray();
        await Eventually.Async(() => room.Columns.Events.LastEid == before.LastEid + Writers);

        Assert.Same(before, room.Snapshot);
        Assert.DoesNotContain(sends, send => send.IsCompleted);
        commits.Release();
        await Task.WhenAll(sends);
        SnapshotInvariants.Check(room.Snapshot);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_failed_commit_discards_what_was_built_on_it(StoreKind store)
    {
        var commits = new HeldCommits();
        await using var host = await EngineHost.StartAsync(store, faults: commits);
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);
        var other = await host.CreateAsync(alice);
        var before = room.Snapshot;

        commits.Hold();
        var first = EngineHost.SendStateAsync(room, alice, "org.example.new", "key", "{}");
        await Eventually.Async(() => commits.Held == 1);
        var later = Enumerable.Range(0, 5).Select(n => EngineHost.SendAsync(room, alice, $"{n}")).ToArray();
        await Eventually.Async(() => room.Columns.Events.LastEid == before.LastEid + 6);
        commits.IsFailing = true;
        commits.Release();
        var refusals = await Task.WhenAll(later.Prepend(first).Select(
            send => Assert.ThrowsAsync<MatrixException>(() => send)));
        commits.IsFailing = false;

        Assert.Equal(500, refusals[0].Error.HttpStatus);
        Assert.All(refusals[1..], refusal => Assert.Equal(503, refusal.Error.HttpStatus));
        Assert.Same(before, room.Snapshot);
        var again = await EngineHost.SendAsync(room, alice, "again");
        await EngineHost.SendAsync(other, alice, "unharmed");
        Assert.Equal(before.LastEid + 1, again.Eid);
        Assert.False(room.Snapshot.TryGetState("org.example.new", "key", out _));
        SnapshotInvariants.Check(room.Snapshot);
        var kept = room.Snapshot;
        await host.RestartAsync();
        SnapshotInvariants.CheckSame(kept, (await host.FindAsync(room.Id)).Snapshot);
    }

    [Fact]
    public async Task A_state_that_changes_nothing_answers_the_event_that_is_there()
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);

        var first = await EngineHost.SendStateAsync(room, alice, "m.room.topic", "", """{"topic":"a","x":[1,2]}""");
        var same = await EngineHost.SendStateAsync(
            room, alice, "m.room.topic", "", """{ "x" : [1, 2], "topic":"a" }""");
        var other = await EngineHost.SendStateAsync(room, alice, "m.room.topic", "", """{"topic":"b"}""");

        Assert.Equal(first with { IsNew = false }, same);
        Assert.True(first.IsNew && other.IsNew);
        Assert.NotEqual(first.EventId, other.EventId);
    }

    [Theory]
    [InlineData("""{"level":1.5}""", "M_BAD_JSON", 400)]
    [InlineData("""{"level":9007199254740992}""", "M_BAD_JSON", 400)]
    [InlineData("""{"level":-0}""", "M_BAD_JSON", 400)]
    [InlineData("""{"a":1,"a":2}""", "M_BAD_JSON", 400)]
    [InlineData("""[1]""", "M_BAD_JSON", 400)]
    [InlineData("""{"a":""", "M_NOT_JSON", 400)]
    public async Task Content_that_other_servers_cannot_read_is_refused(string content, string code, int status)
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);

        var refusal = await Assert.ThrowsAsync<MatrixException>(
            () => EngineHost.SendStateAsync(room, alice, "org.example", "", content));

        Assert.Equal((code, status), (refusal.Error.Code, refusal.Error.HttpStatus));
    }

    [Fact]
    public async Task Events_keys_and_types_that_are_too_large_are_refused()
    {
        await using var host = await EngineHost.StartAsync();
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);

        var refusals = await Task.WhenAll(
            Assert.ThrowsAsync<MatrixException>(() => EngineHost.SendAsync(room, alice, new string('a', 65_000))),
            Assert.ThrowsAsync<MatrixException>(() => EngineHost.SendAsync(room, alice, new string('a', 200_000))),
            Assert.ThrowsAsync<MatrixException>(
                () => EngineHost.SendStateAsync(room, alice, "org.example", new string('k', 256), "{}")),
            Assert.ThrowsAsync<MatrixException>(
                () => EngineHost.SendStateAsync(room, alice, new string('t', 256), "", "{}")));

        Assert.All(
            refusals,
            refusal => Assert.Equal(("M_TOO_LARGE", 413), (refusal.Error.Code, refusal.Error.HttpStatus)));
    }

    [Fact]
    public async Task A_full_mailbox_refuses_with_a_time_to_come_back()
    {
        var commits = new HeldCommits();
        var options = new RoomOptions { MailboxMax = 2, InFlightMax = 1 };
        await using var host = await EngineHost.StartAsync(options: options, faults: commits);
        var alice = await host.UserAsync("alice");
        var room = await host.CreateAsync(alice);

        commits.Hold();
        var sends = Enumerable.Range(0, 20).Select(n => EngineHost.SendAsync(room, alice, $"{n}")).ToArray();
        await Eventually.Async(() => sends.Any(send => send.IsFaulted));
        commits.Release();
        var outcomes = await Task.WhenAll(sends.Select(async send =>
        {
            try
            {
                await send;
                return null;
            }
            catch (MatrixException refusal)
            {
                return refusal.Error;
            }
        }));

        Assert.Contains(null, outcomes);
        Assert.All(outcomes.OfType<MatrixError>(), error =>
        {
            Assert.Equal(("M_LIMIT_EXCEEDED", 429), (error.Code, error.HttpStatus));
            Assert.True(error.RetryAfterMs > 0);
        });
        SnapshotInvariants.Check(room.Snapshot);
    }

    [Fact]
    public async Task A_user_who_is_not_in_the_room_sends_nothing()
    {
        await using var host = await EngineHost.StartAsync();
        var (alice, bob) = (await host.UserAsync("alice"), await host.UserAsync("bob"));
        var room = await host.CreateAsync(alice, command => command with { Preset = RoomPreset.PublicChat });

        var refusal = await Assert.ThrowsAsync<MatrixException>(() => EngineHost.SendAsync(room, bob, "hi"));

        Assert.Equal(("M_FORBIDDEN", 403), (refusal.Error.Code, refusal.Error.HttpStatus));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Readers_see_only_consistent_snapshots_while_writers_write(StoreKind store)
    {
        const int Rounds = 40;
        const int EventsPerRound = 4;
        await using var host = await EngineHost.StartAsync(store);
        var (alice, bob) = (await host.UserAsync("alice"), await host.UserAsync("bob"));
        var room = await host.CreateAsync(alice, command => command with { Preset = RoomPreset.PublicChat });
        var message = await EngineHost.SendAsync(room, alice, "first");
        var first = message.Eid + 1;
        var redacted = new int[Rounds];
        using var written = new CancellationTokenSource();

        Task[] readers =
        [
            ReadingAsync(snapshot => SnapshotInvariants.Check(snapshot)),
            ReadingAsync(CheckNewest),
            ReadingAsync(CheckNewest),
        ];
        for (var round = 0; round < Rounds; round++)
        {
            redacted[round] = message.Eid;
            var sending = EngineHost.SendAsync(room, alice, $"{round}");
            await Task.WhenAll(
                sending,
                EngineHost.SendStateAsync(room, alice, "org.example", $"{round}", $$"""{"n":{{round}}}"""),
                EngineHost.ChangeAsync(
                    room, round % 2 == 0 ? MembershipAction.Join : MembershipAction.Leave, bob),
                EngineHost.RedactAsync(room, alice, message.EventId));
            message = await sending;
        }

        await written.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(first - 1 + (EventsPerRound * Rounds), room.Snapshot.LastOrdinal);

        Task ReadingAsync(Action<RoomSnapshot> check) => Task.Factory.StartNew(
            () =>
            {
                for (var last = 0; !written.IsCancellationRequested;)
                {
                    var snapshot = room.Snapshot;
                    Assert.InRange(snapshot.LastEid, last, int.MaxValue);
                    if (snapshot.LastEid != last)
                    {
                        check(snapshot);
                        last = snapshot.LastEid;
                    }
                }
            },
            EngineHost.Cancel,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        // Little, so that it is done in the moment in which the event appears.
        void CheckNewest(RoomSnapshot snapshot)
        {
            var newest = snapshot.LastEid;
            Assert.Equal(snapshot.Position, snapshot.CommittedAt(newest));
            Assert.Equal(newest, snapshot.LastOrdinal);
            if (snapshot.Columns.Events.TypeCodeOf(newest) == EventTypeCode.Redaction)
            {
                Assert.Equal(newest, snapshot.RedactionOf(redacted[(newest - first) / EventsPerRound]));
            }
        }
    }
}
