using System.Collections.Immutable;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The end of a room as its actor sees it: the published snapshot plus everything that is built and not yet committed.
/// Immutable; the actor replaces its head with each event, and goes back to an earlier one when a command is refused
/// or a commit fails.
/// </summary>
internal readonly record struct RoomHead
{
    public required StateMap Map { get; init; }

    public required int StateSid { get; init; }

    public required ImmutableArray<int> Extremities { get; init; }

    public required int LastEid { get; init; }

    public required int LastOrdinal { get; init; }

    public required int LastSid { get; init; }

    /// <summary>State keys whose rows are stored or on their way.</summary>
    public required int KidCount { get; init; }

    public required RoomMembers Members { get; init; }

    public RoomHistory History { get; init; }

    /// <summary>The snapshot that is published when this head is committed.</summary>
    public RoomSnapshot ToSnapshot(RoomColumns columns) =>
        new(columns, Map, StateSid, Extremities, LastEid, LastOrdinal, LastSid, Members)
        {
            KidCount = KidCount,
            History = History,
        };

    /// <summary>The head of a room in which nothing is under way.</summary>
    public static RoomHead Of(RoomSnapshot snapshot) => new()
    {
        Map = snapshot.Map,
        StateSid = snapshot.StateSid,
        Extremities = snapshot.ForwardExtremities,
        LastEid = snapshot.LastEid,
        LastOrdinal = snapshot.LastOrdinal,
        LastSid = snapshot.LastSid,
        KidCount = snapshot.KidCount,
        Members = snapshot.Members,
        History = snapshot.History,
    };
}
