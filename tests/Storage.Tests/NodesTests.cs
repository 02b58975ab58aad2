using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>Two databases objects on one PostgreSQL database, as two nodes.</summary>
public sealed class NodesTests
{
    [Fact]
    public async Task What_one_node_commits_is_in_the_tail_of_the_other_before_its_watermark_covers_it()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using Database a = await OpenAsync(store, 0);
        await using Database b = await OpenAsync(store, 1);
        var observer = new Observer(b);
        b.Observe(observer);
        Watermark before = b.Stream.Watermark;

        var expected = new List<LogEntry>();
        for (int round = 1; round <= 20; round++)
        {
            expected.Add(await CommitAsync(a, OwnedBy(0, round), round));
        }

        Watermark end = a.Stream.Watermark;
        await b.Stream.WaitCoveredAsync(end, TestStore.Cancel);
        var reader = new Reader();

        Assert.True(b.Stream.Tail.TryRead(before, end, ref reader));
        Assert.Equal(
            expected.OrderBy(entry => entry.Position.Writer).ThenBy(entry => entry.Position.Position), reader.Entries);
        Assert.Equal(20, observer.Seen);
        Assert.False(observer.WasLate);
    }

    [Fact]
    public async Task A_write_of_an_owner_of_the_other_node_is_refused_and_not_written()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using Database a = await OpenAsync(store, 0);
        await using Database b = await OpenAsync(store, 1);
        var append = new DataAppend(OwnerKey.Of(OwnedBy(0, 1)));
        append.Log(LogRecord.DeviceList(new(1)));

        CommitResult result = await b.CommitAsync(append, TestStore.Cancel);

        Assert.Equal(CommitFailureKind.NotHere, result.Failure?.Kind);
        Assert.Equal(0, await store.CountAsync("log"));
    }

    [Fact]
    public async Task After_a_takeover_the_last_owner_writes_nothing_and_the_new_one_has_seen_all_it_wrote()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using Database a = await OpenAsync(store, 0);
        await using Database b = await OpenAsync(store, 1);
        UserNid user = OwnedBy(0, 1);
        LogEntry last = await CommitAsync(a, user, 1);

        await b.TakeOverAsync(0, TestStore.Cancel);
        Assert.True(b.Stream.Watermark.Covers(last.Position));
        var late = new DataAppend(OwnerKey.Of(user));
        late.Log(LogRecord.DeviceList(user));
        CommitResult refused = await a.CommitAsync(late, TestStore.Cancel);
        LogEntry next = await CommitAsync(b, user, 2);

        Assert.True(refused.Failure?.Kind is CommitFailureKind.StaleOwner or CommitFailureKind.NotHere);
        Assert.Equal(2, await store.CountAsync("log"));
        await a.Stream.WaitCoveredAsync(Watermark.Of(next.Position), TestStore.Cancel);
        Assert.False(a.Placement.IsHere(OwnerKey.Of(user)));
        Assert.False(a.Placement.IsHere(OwnerKey.Of(OwnedBy(0, 2))), "what it did not try to write is lost as well");
        Assert.True(a.Placement.IsHere(OwnerKey.Server));
    }

    [Fact]
    public async Task A_lost_slot_is_known_before_what_was_committed_later_is_followed_although_nobody_told_of_it()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using Database a = await OpenAsync(store, 0);
        await using Database b = await OpenAsync(store, 1);
        OwnerKey lost = OwnerKey.Of(OwnedBy(1, 1));
        LogEntry first = await CommitAsync(a, OwnedBy(0, 1), 1);
        await b.Stream.WaitCoveredAsync(Watermark.Of(first.Position), TestStore.Cancel);
        var observer = new MoveObserver(b, lost);
        b.Observe(observer);

        await store.QueryAsync(
            $"update owner_slots set epoch = epoch + 1 where slot = {b.Placement.Locate(lost).Slot} returning slot");
        LogEntry later = await CommitAsync(a, OwnedBy(0, 1), 2);
        await b.Stream.WaitCoveredAsync(Watermark.Of(later.Position), TestStore.Cancel);

        Assert.Equal(["moved", "followed, not here"], observer.Calls);
    }

    [Fact]
    public async Task A_takeover_waits_until_all_that_the_last_owner_wrote_has_been_followed()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using Database a = await OpenAsync(store, 0);
        await using Database b = await OpenAsync(store, 1);
        using var slow = new SlowObserver(b);
        b.Observe(slow);
        LogEntry last = await CommitAsync(a, OwnedBy(0, 1), 1);
        await slow.Held.WaitAsync(TestStore.Cancel);

        Task takingOver = Task.Run(() => b.TakeOverAsync(0, TestStore.Cancel).AsTask(), TestStore.Cancel);
        await Eventually.Async(async _ => Convert.ToInt32(
            (await store.QueryAsync("select count(*) from owner_slots where slot < 15 and epoch > 1"))[0][0],
            System.Globalization.CultureInfo.InvariantCulture) == 15);
        slow.Release();
        await takingOver;

        Assert.Equal([true, true], slow.CoveredWhenMoved(last.Position));
    }

    [Fact]
    public async Task A_node_whose_listening_connection_is_cut_reads_what_it_did_not_hear()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using Database a = await OpenAsync(store, 0);
        await using Database b = await OpenAsync(store, 1);
        LogEntry first = await CommitAsync(a, OwnedBy(0, 1), 1);
        await b.Stream.WaitCoveredAsync(Watermark.Of(first.Position), TestStore.Cancel);

        for (int round = 0; round < 5; round++)
        {
            await store.QueryAsync(
                "select pg_terminate_backend(pid) from pg_stat_activity "
                + "where application_name = 'dendrite-fast listener' and datname = current_database()");
            LogEntry made = await CommitAsync(a, OwnedBy(0, 1), 1);
            await b.Stream.WaitCoveredAsync(Watermark.Of(made.Position), TestStore.Cancel);
        }
    }

    [Fact]
    public async Task Both_nodes_give_one_name_one_number_and_give_new_ones_that_they_own()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using Database a = await OpenAsync(store, 0);
        await using Database b = await OpenAsync(store, 1);

        UserNid[][] both = await Task.WhenAll(
            Task.WhenAll(Names().Select(name => a.Names.UserAsync(name, TestStore.Cancel).AsTask())),
            Task.WhenAll(Names().Select(name => b.Names.UserAsync(name, TestStore.Cancel).AsTask())));
        RoomNid room = await b.Ids.NextRoomAsync(TestStore.Cancel);

        Assert.Equal(both[0], both[1]);
        Assert.Equal(both[0].Length, both[0].Distinct().Count());
        Assert.True(b.Placement.IsHere(OwnerKey.Of(room)));
        Assert.False(a.Placement.IsHere(OwnerKey.Of(room)));

        static IEnumerable<string> Names() => Enumerable.Range(0, 20).Select(index => $"@user{index}:localhost");
    }

    private static Task<Database> OpenAsync(TestStore store, int node) => store.OpenAsync(options => options with
    {
        Lanes = 2,
        NodeName = $"node {node}",
        FirstWriter = StaticPlacement.FirstWriterOf(node),
        Placement = new StaticPlacement(node, 2),
    });

    /// <summary>The so many-th user who lives on a node.</summary>
    private static UserNid OwnedBy(int node, int index) => new((index * 2) + node - ((int)OwnerKind.User % 2));

    private static async Task<LogEntry> CommitAsync(Database database, UserNid owner, long subject)
    {
        var append = new DataAppend(OwnerKey.Of(owner));
        var record = LogRecord.DeviceList(new(subject));
        append.Log(record);
        CommitPosition position = (await database.CommitAsync(append, TestStore.Cancel)).OrThrow();
        return new LogEntry(position, 0, record);
    }

    private readonly struct Reader() : ILogVisitor
    {
        public List<LogEntry> Entries { get; } = [];

        public void Visit(in LogEntry entry) => Entries.Add(entry);
    }

    /// <summary>Holds whoever follows, and sees how far that is when owners move.</summary>
    private sealed class SlowObserver(Database database) : IFollowedCommits, IDisposable
    {
        private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _gate = new();
        private readonly List<Watermark> _moved = [];

        public Task Held => _held.Task;

        public void Release() => _gate.Set();

        public IEnumerable<bool> CoveredWhenMoved(CommitPosition position) =>
            _moved.Select(place => place.Covers(position));

        public void Followed(IReadOnlyList<LogEntry> entries)
        {
            _held.TrySetResult();
            _gate.Wait(TestStore.Cancel);
        }

        public void Forgotten()
        {
        }

        public void OwnersMoved() => _moved.Add(database.Stream.Watermark);

        public void Dispose() => _gate.Dispose();
    }

    private sealed class Observer(Database database) : IFollowedCommits
    {
        // Owner: the feed's loop; read by the test after the watermark has covered all.
        public int Seen { get; private set; }

        public bool WasLate { get; private set; }

        public void Followed(IReadOnlyList<LogEntry> entries)
        {
            Seen += entries.Count;
            foreach (LogEntry entry in entries)
            {
                WasLate |= database.Stream.Watermark.Covers(entry.Position);
            }
        }

        public void Forgotten() => WasLate = true;

        public void OwnersMoved()
        {
        }
    }

    private sealed class MoveObserver(Database database, OwnerKey owner) : IFollowedCommits
    {
        // Owner: the feed's loop; read by the test after the watermark has covered all.
        public List<string> Calls { get; } = [];

        public void Followed(IReadOnlyList<LogEntry> entries) =>
            Calls.Add(database.Placement.IsHere(owner) ? "followed, still here" : "followed, not here");

        public void Forgotten() => Calls.Add("forgotten");

        public void OwnersMoved() => Calls.Add("moved");
    }
}
