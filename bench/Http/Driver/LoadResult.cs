using System.Globalization;
using System.Text.RegularExpressions;

namespace Dendrite.Fast.Http;

/// <summary>What wrk or h2load printed of one burst.</summary>
/// <param name="Requests">Requests answered.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Failed">Answers of another status than 2xx, and requests without an answer.</param>
/// <param name="P50Ms">Median time of a request; null where the tool does not say.</param>
/// <param name="P99Ms">The 99th percentile.</param>
internal sealed partial record LoadResult(
    long Requests, TimeSpan Elapsed, long Failed, double? P50Ms, double? P99Ms)
{
    /// <summary>Reads what wrk prints with <c>--latency</c>.</summary>
    public static LoadResult OfWrk(string output)
    {
        if (WrkTotal().Match(output) is not { Success: true } total)
        {
            throw new InvalidDataException("wrk printed no total:\n" + output);
        }

        long failed = WrkErrors().Matches(output).Sum(match => Count(match.Groups[1].ValueSpan));
        failed += WrkStatus().Match(output) is { Success: true } status ? Count(status.Groups[1].ValueSpan) : 0;
        return new LoadResult(
            Count(total.Groups[1].ValueSpan),
            TimeSpan.FromMilliseconds(Milliseconds(total.Groups[2].ValueSpan, total.Groups[3].Value)),
            failed,
            Percentile(output, "50%"),
            Percentile(output, "99%"));
    }

    /// <summary>Reads what h2load prints.</summary>
    public static LoadResult OfH2Load(string output, TimeSpan length)
    {
        if (H2LoadTotal().Match(output) is not { Success: true } total)
        {
            throw new InvalidDataException("h2load printed no total:\n" + output);
        }

        // Requests that the end of the time cut off are no failures of the server: those with a status are looked at.
        var others = H2LoadStatus().Match(output);
        var failed = others.Groups.Values.Skip(1).Sum(group => Count(group.ValueSpan));
        return new LoadResult(Count(total.Groups[1].ValueSpan), length, failed, null, null);
    }

    private static double? Percentile(string output, string name)
    {
        var match = WrkPercentile().Matches(output).FirstOrDefault(match => match.Groups[1].Value == name);
        var value = match is null ? 0 : Milliseconds(match.Groups[2].ValueSpan, match.Groups[3].Value);

        // In overrun, as pipelining brings it about, wrk prints zero.
        return value > 0 ? value : null;
    }

    private static double Milliseconds(ReadOnlySpan<char> number, string unit)
    {
        var value = double.Parse(number, CultureInfo.InvariantCulture);
        return unit switch
        {
            "us" => value / 1000,
            "ms" => value,
            "m" => value * 60_000,
            _ => value * 1000,
        };
    }

    private static long Count(ReadOnlySpan<char> digits) => long.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+) requests in ([\d.]+)(us|ms|s|m),")]
    private static partial Regex WrkTotal();

    [GeneratedRegex(@"(?:connect|read|write|timeout) (\d+)")]
    private static partial Regex WrkErrors();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex WrkStatus();

    [GeneratedRegex(@"(50%|99%)\s+([\d.]+)(us|ms|s|m)")]
    private static partial Regex WrkPercentile();

    [GeneratedRegex(@"requests: \d+ total, \d+ started, (\d+) done")]
    private static partial Regex H2LoadTotal();

    [GeneratedRegex(@"status codes: \d+ 2xx, (\d+) 3xx, (\d+) 4xx, (\d+) 5xx")]
    private static partial Regex H2LoadStatus();
}
