namespace Dendrite.Fast.Storage;

/// <summary>What a Log record tells. Persisted: numbers are never reused.</summary>
public enum LogKind
{
    /// <summary>An event entered the timeline of a room.</summary>
    TimelineEvent = 1,

    /// <summary>A state key of a room's current state has another event, or none.</summary>
    CurrentStateChange = 2,

    /// <summary>Events were backfilled into or purged from a room, or their states computed anew.</summary>
    RangeChanged = 3,

    /// <summary>A redaction took effect on an event.</summary>
    RedactionApplied = 4,

    /// <summary>A user's receipt in a room moved.</summary>
    Receipt = 5,

    /// <summary>A message waits for a device.</summary>
    ToDevice = 6,

    /// <summary>The devices or keys of a user changed.</summary>
    DeviceList = 7,

    /// <summary>Account data of a user changed.</summary>
    AccountData = 8,

    /// <summary>The profile of a user changed.</summary>
    Profile = 9,

    /// <summary>The push rules of a user changed.</summary>
    PushRules = 10,

    /// <summary>A device of a user, or all, lost its access tokens.</summary>
    SessionRevoked = 11,

    /// <summary>A user forgot a room that they had left.</summary>
    RoomForgotten = 12,

    /// <summary>A room is being removed, or is gone.</summary>
    RoomRemoved = 13,

    /// <summary>An account was made, or its state, rights or password changed.</summary>
    Account = 14,

    /// <summary>A user signed the key of another, which nobody else is told.</summary>
    KeysSigned = 15,

    /// <summary>The pushers of a user changed.</summary>
    Pushers = 16,
}

/// <summary>What happened to a range of a room's events. Persisted: numbers are never reused.</summary>
public enum RangeChange
{
    /// <summary>Older events came in.</summary>
    Backfilled = 1,

    /// <summary>Events were removed.</summary>
    Purged = 2,

    /// <summary>
    /// Events got other states, or turned out to be refused: members that were missing before them came.
    /// </summary>
    Recomputed = 3,
}
