namespace Dendrite.Fast.Rooms;

/// <summary>What is known of a room beside its events. Persisted: bits are never reused.</summary>
[Flags]
internal enum RoomFlags
{
    None = 0,

    /// <summary>It is being removed: nobody finds it, and a job removes its rows.</summary>
    Removing = 1,
}
