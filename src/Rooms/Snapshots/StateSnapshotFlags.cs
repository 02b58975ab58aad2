namespace Dendrite.Fast.Rooms;

/// <summary>What is known of a stored state. Persisted: bits are never reused.</summary>
[Flags]
internal enum StateSnapshotFlags
{
    None = 0,

    /// <summary>It comes from a partial join: members are missing.</summary>
    Partial = 1,
}
