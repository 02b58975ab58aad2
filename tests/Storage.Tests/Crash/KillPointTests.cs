using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>
/// A process that is killed at a point of a commit leaves what it answered, and of what it had not answered a whole
/// append or nothing.
/// </summary>
public sealed class KillPointTests
{
    private static readonly string[] Stages = ["begin", "write", "commit", "after"];

    // What a batch of KillPoint.Appends has: one write a row on SQLite, one a table on PostgreSQL.
    private const int SqliteWrites = KillPoint.Appends * 4;
    private const int PostgresWrites = 4;

    [Fact]
    public Task A_kill_at_any_point_of_a_commit_loses_and_doubles_nothing_on_sqlite() =>
        KillAsync(StoreKind.Sqlite, SqliteWrites);

    [Fact]
    public Task A_kill_at_any_point_of_a_commit_loses_and_doubles_nothing_on_postgres() =>
        KillAsync(StoreKind.Postgres, PostgresWrites);

    /// <summary>One database is killed at one point after the other: each start finds what the last left.</summary>
    private static async Task KillAsync(StoreKind kind, int writes)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        var acks = new List<LoadAck>();
        int run = 0;
        foreach (KillPoint point in Points(writes))
        {
            int first = run++ * KillPoint.NumbersPerRun;
            using LoadChild child = ChildProcess.StartLoad(
                ChildTests.Stages, store.Options(), $"{point with { First = first }}");
            IReadOnlyList<LoadAck> told = await child.EndAsync();

            // All batches before; of the last one the append that went ahead alone may have been told.
            Assert.InRange(told.Count - (point.Batch * (KillPoint.Appends + 1)), 0, 1);
            acks.AddRange(told);
            await CrashLoad.AssertKeptAsync(store, acks);
            await AssertOutcomeAsync(store, point, first + point.Batch);
        }
    }

    /// <summary>The killed batch is there after COMMIT, and not before.</summary>
    private static async Task AssertOutcomeAsync(TestStore store, KillPoint point, int number)
    {
        IReadOnlyList<object?[]> rows = await store.QueryAsync(
            $"select user_nid from filters where filter_id = {number} and user_nid between 2 and 4");

        Assert.Equal(point.Stage == "after" ? KillPoint.Appends : 0, rows.Count);
    }

    /// <summary>In every run each stage once; in the long tier each write, in the first and in later batches.</summary>
    private static IEnumerable<KillPoint> Points(int writes)
    {
        if (Nightly.IsOn)
        {
            return from batch in Enumerable.Range(0, 4)
                   from stage in Stages
                   from write in Enumerable.Range(0, stage == "write" ? writes : 1)
                   select new KillPoint(stage, write, batch, 0);
        }

        return
        [
            new("begin", 0, 0, 0), new("write", 0, 1, 0), new("write", writes / 2, 0, 0),
            new("write", writes - 1, 2, 0),
            new("commit", 0, 1, 0), new("after", 0, 0, 0), new("after", 0, 2, 0),
        ];
    }
}
