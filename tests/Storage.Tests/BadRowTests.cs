using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>A bad append fails what builds on it, never its neighbours, whatever shares its transaction.</summary>
public sealed class BadRowTests
{
    private const int Owners = 4;

    [Property(MaxTest = 25)]
    public Task Bad_rows_fail_only_their_suffix_on_sqlite(byte[] plan) => CheckAsync(StoreKind.Sqlite, plan);

    [Property(MaxTest = 25)]
    public Task Bad_rows_fail_only_their_suffix_on_postgres(byte[] plan) => CheckAsync(StoreKind.Postgres, plan);

    /// <summary>Each byte is an append: its owner, whether it is independent, whether it is bad.</summary>
    private static async Task CheckAsync(StoreKind kind, byte[] plan)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        var faults = new TestFaults();
        await using Database database = await store.OpenAsync(options => options with { Faults = faults });
        faults.HoldNext();
        Task<CommitResult> first = CommitLaneTests.EnqueueAsync(database, CommitLaneTests.Meta("first"));
        await faults.HeldAsync();
        var results = new List<Task<CommitResult>>();
        var expected = new List<CommitFailureKind?>();
        var failed = new HashSet<int>();
        for (int index = 0; index < plan.Length; index++)
        {
            int owner = plan[index] % Owners;
            bool isBad = plan[index] % 7 == 0;
            int generation = plan[index] % 5 == 0 ? Append.Independent : 3;
            expected.Add(generation != Append.Independent && failed.Contains(owner) ? CommitFailureKind.EarlierFailed
                : isBad ? CommitFailureKind.BadRow
                : null);
            if (isBad && generation != Append.Independent)
            {
                failed.Add(owner);
            }

            DataAppend append = isBad
                ? CommitLaneTests.Bad(OwnerKey.Job(owner), generation)
                : CommitLaneTests.Meta($"key {index}", OwnerKey.Job(owner), generation);
            append.Log(LogRecord.DeviceList(new(index + 1)));
            results.Add(CommitLaneTests.EnqueueAsync(database, append));
        }

        faults.Release();
        CommitResult[] outcomes = await Task.WhenAll(results);

        Assert.True((await first).IsCommitted);
        Assert.Equal(expected, outcomes.Select(outcome => outcome.Failure?.Kind));
        int committed = outcomes.Count(outcome => outcome.IsCommitted);
        Assert.Equal(committed + 1, await store.CountAsync("server_meta"));
        Assert.Equal(committed, await store.CountAsync("log"));
        Assert.Equal(Watermark.Of(new CommitPosition(1, committed + 1)), database.Stream.Watermark);
        Assert.Equal(
            Enumerable.Range(2, committed).Select(position => (long)position),
            outcomes.Where(outcome => outcome.IsCommitted).Select(outcome => outcome.Position.Position).Order());
        List<LogEntry>? tail = LogTailTests.ReadTail(database, Watermark.Zero, database.Stream.Watermark);
        Assert.Equal(committed, tail?.Count);
        for (int owner = 0; owner < Owners; owner++)
        {
            long[] positions = [.. plan.Select((value, index) => (value, index))
                .Where(entry => entry.value % Owners == owner && outcomes[entry.index].IsCommitted)
                .Select(entry => outcomes[entry.index].Position.Position)];
            Assert.Equal(positions.Order(), positions);
        }
    }
}
