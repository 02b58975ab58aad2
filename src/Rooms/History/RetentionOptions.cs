namespace Dendrite.Fast.Rooms;

/// <summary>
/// How long messages are kept where a room or the operator says so. Source: MSC1763 ("Proposal for specifying
/// configurable per-room message retention periods"), with the clamping that Synapse gives it.
/// </summary>
public sealed record RetentionOptions
{
    /// <summary>Whether messages expire at all.</summary>
    public bool Enabled { get; init; }

    /// <summary>The lifetime in rooms that state none; null for no end.</summary>
    public TimeSpan? DefaultMaxLifetime { get; init; }

    /// <summary>The shortest lifetime that a room may state; a shorter one is raised to it.</summary>
    public TimeSpan? AllowedMin { get; init; }

    /// <summary>The longest lifetime that a room may state; a longer one is cut to it.</summary>
    public TimeSpan? AllowedMax { get; init; }

    /// <summary>
    /// How often expired messages are removed from the disk; readers do not see them before either. Chosen: Synapse's.
    /// </summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromDays(1);
}
