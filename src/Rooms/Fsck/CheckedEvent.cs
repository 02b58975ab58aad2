using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>What the checks of a room need of one event.</summary>
internal readonly record struct CheckedEvent
{
    private const EventFlags Unusable = EventFlags.Rejected | EventFlags.SoftFailed | EventFlags.Outlier;

    public required EventFlags Flags { get; init; }

    /// <summary>Its state key; -1 for none.</summary>
    public required int Kid { get; init; }

    /// <summary>Its place in the timeline; 0 for none.</summary>
    public required int Ordinal { get; init; }

    public required int StateAfter { get; init; }

    /// <summary>The state before a state event that changed it; -1 for none.</summary>
    public required int StateBefore { get; init; }

    /// <summary>The redaction that applies to it; 0 for none.</summary>
    public required int RedactedBy { get; init; }

    /// <summary>Its previous events, by its row.</summary>
    public required int[] Prev { get; init; }

    /// <summary>Whether it only cites.</summary>
    public required bool IsDummy { get; init; }

    /// <summary>Whether it cites events that its row does not name.</summary>
    public required bool HasGaps { get; init; }

    public bool IsOutlier => (Flags & EventFlags.Outlier) != 0;

    public bool IsRejected => (Flags & EventFlags.Rejected) != 0;

    public bool IsRefused => (Flags & (EventFlags.Rejected | EventFlags.SoftFailed)) != 0;

    public bool IsPartial => (Flags & EventFlags.Partial) != 0;

    public bool IsAccepted => (Flags & Unusable) == 0;

    /// <summary>
    /// Whether it was an end of the room when it came. One that the end of a partial join refused was.
    /// </summary>
    public bool WasEnd => (Ordinal != 0 || (IsDummy && !IsRejected))
        && (Flags & (EventFlags.SoftFailed | EventFlags.Outlier)) == 0;
}
