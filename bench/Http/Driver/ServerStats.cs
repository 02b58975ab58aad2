using System.Globalization;

namespace Dendrite.Fast.Http;

/// <summary>What a server process says of its memory.</summary>
/// <param name="AllocatedBytes">Managed bytes allocated since its start.</param>
/// <param name="Gen0">Collections of the youngest generation, and so on.</param>
/// <param name="Gen1">Those of the next.</param>
/// <param name="Gen2">Those of all.</param>
/// <param name="PauseUs">Time in which collections held all threads, in microseconds.</param>
/// <param name="HeapBytes">Managed bytes that are there now.</param>
internal sealed record ServerStats(
    long AllocatedBytes, int Gen0, int Gen1, int Gen2, long PauseUs, long HeapBytes)
{
    public static ServerStats Parse(string line)
    {
        long[] values =
        [
            .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(value => long.Parse(value, CultureInfo.InvariantCulture)),
        ];
        return new ServerStats(values[0], (int)values[1], (int)values[2], (int)values[3], values[4], values[5]);
    }
}
