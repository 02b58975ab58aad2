using BenchmarkDotNet.Attributes;
using Dendrite.Fast.Replay;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Micro;

/// <summary>
/// State resolution with all rules on recorded rooms. The answer is the caller's list of changes; what publishing a
/// state costs beyond it is a case of its own.
/// </summary>
[MemoryDiagnoser]
public class StateResolutionBenchmarks
{
    private readonly List<StateEntry> _changes = [];
    private ReplayCase? _case;

    /// <summary>The cases of the synthetic vectors that are there.</summary>
    public static IEnumerable<string> Cases => SyntheticCases.Names();

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Read() => _case = ReplayCase.Read(SyntheticCases.FolderOf(Case));

    [Benchmark(Baseline = true)]
    public int Resolve()
    {
        StateResolver.Resolve(_case!.Events, _case.States, _changes);
        return _changes.Count;
    }

    [Benchmark]
    public StateMap Resolve_and_build_the_state() => StateResolver.Resolve(_case!.Events, _case.States);
}
