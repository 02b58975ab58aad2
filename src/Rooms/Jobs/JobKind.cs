namespace Dendrite.Fast.Rooms;

/// <summary>What a job does. Persisted: numbers are never reused.</summary>
public enum JobKind
{
    /// <summary>Removes the messages of a room that are older than an event or a time.</summary>
    PurgeHistory = 1,

    /// <summary>Removes a room.</summary>
    PurgeRoom = 2,

    /// <summary>Looks for messages that have expired, and starts purges.</summary>
    Retention = 3,

    /// <summary>Looks for what nothing needs, and removes it.</summary>
    CollectGarbage = 4,
}
