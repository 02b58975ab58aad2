namespace Dendrite.Fast.Storage;

/// <summary>Tables with rows of a room whose further key is a number.</summary>
public enum NumberedRoomTable
{
    /// <summary>Memberships, by user.</summary>
    Memberships,

    /// <summary>Receipts, by user.</summary>
    Receipts,

    /// <summary>JSON, by event.</summary>
    EventJson,

    /// <summary>Facts, by event.</summary>
    Events,

    /// <summary>States, by their number.</summary>
    StateSnapshots,

    /// <summary>State keys, by their number.</summary>
    StateKeys,

    /// <summary>By which rules events counted, by user.</summary>
    UnreadMembers,

    /// <summary>What counts for one user only, by user.</summary>
    UnreadExceptions,

    /// <summary>Groups of rules, by their number.</summary>
    UnreadGroups,

    /// <summary>Threads, by their number.</summary>
    UnreadThreads,

    /// <summary>The search index, by event.</summary>
    SearchEntries,
}

/// <summary>Tables with rows of a room whose further key is the stored form of an event id.</summary>
public enum NamedRoomTable
{
    /// <summary>Relations, by what they relate to.</summary>
    Relations,

    /// <summary>Waiting redactions, by what they redact.</summary>
    PendingRedactions,

    /// <summary>Gaps, by the missing event.</summary>
    BackwardExtremities,

    /// <summary>Events that wait to enter.</summary>
    StagedEvents,
}
