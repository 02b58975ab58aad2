using System.Text.Json;
using BenchmarkDotNet.Reports;

namespace Dendrite.Fast.Micro;

/// <summary>
/// The bytes that each benchmark may allocate an operation: <c>bench/allocated.json</c>. Bytes are the same on every
/// machine, so they are a gate; times are not.
/// </summary>
public sealed class AllocatedGate
{
    // The least that an object takes on 64 bits: less than that a run is what other threads of the process allocated,
    // shared out over the operations.
    private const int ObjectBytesMin = 24;

    private readonly IReadOnlyDictionary<string, long> _bytesMax;

    private AllocatedGate(IReadOnlyDictionary<string, long> bytesMax) => _bytesMax = bytesMax;

    /// <summary>Names of the benchmarks that have a bound, as <c>Class.Method</c>.</summary>
    public IEnumerable<string> Names => _bytesMax.Keys;

    /// <summary>Reads the file that lies beside the program.</summary>
    public static AllocatedGate Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "allocated.json"));
        return new AllocatedGate(JsonSerializer.Deserialize<Dictionary<string, long>>(file)
            ?? throw new InvalidDataException("allocated.json is null"));
    }

    /// <summary>Whether a benchmark may allocate so many bytes an operation; any where it has no bound.</summary>
    public bool Allows(string name, double bytes) =>
        !_bytesMax.TryGetValue(name, out var most) || bytes < most + ObjectBytesMin;

    /// <summary>A sentence for each benchmark of a run that allocated more than it may.</summary>
    public List<string> ExcessesOf(IEnumerable<Summary> summaries)
    {
        ArgumentNullException.ThrowIfNull(summaries);
        List<string> excesses = [];
        foreach (var report in summaries.SelectMany(static summary => summary.Reports))
        {
            var descriptor = report.BenchmarkCase.Descriptor;
            var name = $"{descriptor.Type.Name}.{descriptor.WorkloadMethod.Name}";
            var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase);
            if (bytes is { } allocated && !Allows(name, allocated))
            {
                excesses.Add($"{name} {report.BenchmarkCase.Parameters.DisplayInfo} allocated {allocated} bytes an"
                    + $" operation; allocated.json allows {_bytesMax[name]}");
            }
        }

        return excesses;
    }
}
