using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>What a check of the database looks at, and whether it mends what it can.</summary>
public sealed record FsckOptions
{
    /// <summary>Only this room; null for all rooms and every table.</summary>
    public RoomId? Room { get; init; }

    /// <summary>
    /// Whether what can be mended is. Nothing else may write to the database meanwhile, and it is open with lanes.
    /// </summary>
    public bool Repairs { get; init; }

    /// <summary>Whether the signatures of this server's own events are verified.</summary>
    public bool Signatures { get; init; }
}
