using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Which messages of a room are to be removed: those that are older than everything that is given. Without either,
/// all but the newest.
/// </summary>
public sealed record HistoryPurgeRequest
{
    /// <summary>
    /// The event before which messages are removed, in the order of /messages; default for no such bound.
    /// </summary>
    public EventId BeforeEvent { get; init; }

    /// <summary>
    /// The time before which messages are removed, by what they claim, in ms since 1970; null for no such bound.
    /// </summary>
    public long? BeforeTs { get; init; }

    /// <summary>Whether to count only, and remove nothing.</summary>
    public bool IsDryRun { get; init; }
}
