using System.Diagnostics;

namespace Dendrite.Fast.Engine;

/// <summary>What some operations took.</summary>
/// <param name="PerSecond">Operations a second.</param>
/// <param name="CpuUs">Processor time of this process per operation, in microseconds.</param>
/// <param name="DatabaseCpuUs">The same of PostgreSQL; 0 for SQLite, which runs in this process.</param>
/// <param name="Allocated">Managed bytes allocated per operation.</param>
/// <param name="PerCommit">Operations per transaction.</param>
internal sealed record Cost(
    double PerSecond, double CpuUs, double DatabaseCpuUs, double Allocated, double PerCommit)
{
    /// <summary>Runs operations and counts.</summary>
    /// <param name="store">Where they write.</param>
    /// <param name="operations">How many they are.</param>
    /// <param name="run">Runs them all, and says how many transactions it made; null to ask the writers.</param>
    public static async Task<Cost> MeasureAsync(BenchStore store, int operations, Func<Task<long?>> run)
    {
        store.Server?.Checkpoint();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var commits = store.Commits();
        var database = store.Server?.ProcessorTime() ?? TimeSpan.Zero;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var begin = Stopwatch.GetTimestamp();
        var made = await run();
        var elapsed = Stopwatch.GetElapsedTime(begin);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        database = (store.Server?.ProcessorTime() ?? TimeSpan.Zero) - database;
        var transactions = made ?? store.Commits() - commits;
        return new Cost(
            operations / elapsed.TotalSeconds,
            cpu.TotalMicroseconds / operations,
            database.TotalMicroseconds / operations,
            (double)allocated / operations,
            (double)operations / Math.Max(1, transactions));
    }
}
