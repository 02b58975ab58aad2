namespace Dendrite.Fast.Storage;

/// <summary>
/// The number of an entry of the search index: newer entries have higher ones. The second at which its event was sent
/// comes first, so that history that arrives late takes its place among what was sent then; then a running number.
/// </summary>
public static class SearchPlace
{
    /// <summary>Above the place of any entry: where a search begins.</summary>
    public const long End = long.MaxValue;

    // The other 34 of 63 bits hold seconds until the year 2514, but for the last one, so that all are below the end.
    private const int RunningBits = 29;
    private const long SecondsMax = (1L << (63 - RunningBits)) - 2;

    /// <summary>Makes a place.</summary>
    /// <param name="originServerTs">
    /// When the event says that it was sent, in ms since 1970: any number. Clocks of other servers lie, so a time to
    /// come counts as now, or an event would stay the newest for years.
    /// </param>
    /// <param name="nowMs">The time now, in ms since 1970.</param>
    /// <param name="running">
    /// A number that is used once; 0 and up. Only its last 29 bits count: 536 million entries of one second would have
    /// to come before two met.
    /// </param>
    public static long Of(long originServerTs, long nowMs, long running)
    {
        long seconds = Math.Clamp(Math.Min(originServerTs, nowMs) / 1000, 0, SecondsMax);
        return (seconds << RunningBits) | (running & ((1L << RunningBits) - 1));
    }
}
