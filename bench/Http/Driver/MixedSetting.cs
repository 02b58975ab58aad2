namespace Dendrite.Fast.Http;

/// <summary>One way to run the mixed load.</summary>
/// <param name="Title">As it stands in the report.</param>
/// <param name="Rate">Requests a second that are due; 0: each connection sends as soon as it is answered.</param>
/// <param name="ServerCpus">The processors of the server.</param>
internal sealed record MixedSetting(string Title, int Rate, string ServerCpus)
{
    /// <summary>
    /// Two a second that compute take a tenth of a processor at 2,000 a second. Without a rate, computing requests
    /// alone are more than one processor can do: what is measured then is the order of what waits.
    /// </summary>
    public static MixedSetting[] All { get; } =
    [
        new("2,000 requests a second, one processor", 2000, "0"),
        new("2,000 requests a second, two processors (the load on one of them)", 2000, "0,1"),
        new("closed loop, one processor", 0, "0"),
        new("closed loop, two processors (the load on one of them)", 0, "0,1"),
    ];
}
