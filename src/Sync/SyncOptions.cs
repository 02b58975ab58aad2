namespace Dendrite.Fast.Sync;

/// <summary>The limits of /sync.</summary>
public sealed record SyncOptions
{
    /// <summary>The longest wait of one request; a longer one is cut to it. Chosen: proxies cut connections
    /// anyway.</summary>
    public TimeSpan TimeoutMax { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long a request with a token of the future waits for the server to get there, before M_UNKNOWN. Chosen: nodes
    /// that share a database follow each other within milliseconds.
    /// </summary>
    public TimeSpan TokenAheadMax { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Timeline events of a room when the filter names no limit. Chosen: what Synapse does.</summary>
    public int TimelineLimitDefault { get; init; } = 10;

    /// <summary>The most timeline events of a room, whatever the filter says. Chosen: more comes by
    /// /messages.</summary>
    public int TimelineLimitMax { get; init; } = 1_000;

    /// <summary>
    /// The most events of a room that are looked at for one timeline; with a filter that few pass, it ends limited.
    /// Chosen: some ten milliseconds of work.
    /// </summary>
    public int TimelineScanMax { get; init; } = 5_000;

    /// <summary>
    /// The most rooms, and the most users, whose last change is kept in memory. Beyond, all are dropped, and tokens
    /// from before are answered from the database. Chosen: about 100 MB at the most.
    /// </summary>
    public int ChangeMarksMax { get; init; } = 500_000;

    /// <summary>Filters that are kept compiled, by user and id. Chosen.</summary>
    public int CompiledFiltersMax { get; init; } = 10_000;
}
