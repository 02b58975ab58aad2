using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Dendrite.Fast.Micro;

// In this process: the projects are built once, with the settings of the release, and nothing is restored. On a machine
// that others use as well, more iterations than these add time and no precision: the least and the median count.
var config = ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithMaxIterationCount(20))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumn(StatisticColumn.Min, StatisticColumn.Median);
var summaries = BenchmarkSwitcher.FromAssembly(typeof(EventBytesBenchmarks).Assembly).Run(args, config);

var excesses = AllocatedGate.Read().ExcessesOf(summaries);
foreach (var excess in excesses)
{
    Console.Error.WriteLine(excess);
}

return excesses.Count == 0 ? 0 : 1;
