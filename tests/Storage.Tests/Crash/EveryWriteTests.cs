using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>Each single write of an append with every row type fails, one after the other.</summary>
public sealed class EveryWriteTests
{
    /// <summary>More row types than this were there when the test was written: the search for them works.</summary>
    private const int TypesMin = 40;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Whichever_write_is_refused_nothing_of_the_append_is_there(StoreKind kind)
    {
        Assert.True(EveryRow.Types.Count > TypesMin);
        string[] expected = await WithoutFaultAsync(kind);
        await using TestStore store = await TestStore.CreateAsync(kind);
        var faults = new TestFaults();
        await using (Database database = await store.OpenAsync(options => options with { Faults = faults }))
        {
            (await CommitLaneTests.EnqueueAsync(database, EveryRow.Seed(0))).OrThrow();
            string[] before = await EveryRow.DumpAsync(store);
            for (int broken = 0; ; broken += StepOf(kind))
            {
                bool isHit = false;
                int target = broken;
                faults.FailWrite = write => write == target && (isHit = true);

                CommitResult result = await CommitLaneTests.EnqueueAsync(database, EveryRow.Next(1));

                Assert.Equal(isHit ? CommitFailureKind.BadRow : null, result.Failure?.Kind);
                Assert.Equal(isHit ? before : expected, await EveryRow.DumpAsync(store));
                if (!isHit)
                {
                    // On PostgreSQL a statement holds the rows of a type; the Log is one more on either.
                    Assert.True(broken > EveryRow.Types.Count);
                    break;
                }
            }
        }

        await using Database reopened = await store.OpenAsync();
        Assert.Equal(expected, await EveryRow.DumpAsync(store));
        Assert.Equal(Watermark.Of(new CommitPosition(1, 2)), reopened.Stream.Watermark);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task At_whichever_write_the_connection_is_lost_the_append_is_there_once(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        var faults = new TestFaults();
        await using Database database = await store.OpenAsync(options => options with
        {
            Faults = faults,
            Limits = options.Limits with { RetryFirst = TimeSpan.FromMilliseconds(1) },
        });
        (await CommitLaneTests.EnqueueAsync(database, EveryRow.Seed(0))).OrThrow();
        bool isHit = true;
        int variant = 0;
        int target = 0;
        for (; isHit; target += StepOf(kind))
        {
            isHit = false;
            variant++;
            int broken = target;
            faults.FailWrite = write =>
            {
                if (write != broken || isHit)
                {
                    return false;
                }

                isHit = true;
                throw new InjectedFaultException("A write finds the connection gone.");
            };

            CommitResult result = await CommitLaneTests.EnqueueAsync(database, EveryRow.Next(variant));

            Assert.Equal(new CommitPosition(1, variant + 1), result.OrThrow());
        }

        Assert.True(target > EveryRow.Types.Count);
        Assert.Equal(variant * EveryRow.Next(1).Records.Length, await store.CountAsync("log"));
        Assert.Equal(variant, Convert.ToInt32(
            (await store.QueryAsync("select max(eid) - 1 from events"))[0][0],
            System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// On PostgreSQL, where one commit costs many times as much, every run takes each fourth write and the long tier
    /// all.
    /// </summary>
    private static int StepOf(StoreKind kind) => kind == StoreKind.Sqlite ? 1 : Nightly.Pick(everyRun: 4, nightly: 1);

    private static async Task<string[]> WithoutFaultAsync(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        (await CommitLaneTests.EnqueueAsync(database, EveryRow.Seed(0))).OrThrow();
        (await CommitLaneTests.EnqueueAsync(database, EveryRow.Next(1))).OrThrow();
        return await EveryRow.DumpAsync(store);
    }
}
