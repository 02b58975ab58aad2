using System.Collections.Concurrent;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The shared, append-only memory of one loaded room; a <see cref="RoomSnapshot"/> says how much of it is published.
/// </summary>
/// <remarks>
/// Owner of writes: the room's actor. The commit of an append writes three things beside it: the commit positions of
/// its events, and the redactions that it applied. Invariant: everything that a snapshot bounds (events up to
/// <see cref="RoomSnapshot.LastEid"/>, ordinals up to <see cref="RoomSnapshot.LastOrdinal"/>, states up to its own) is
/// written before that snapshot is published, and not changed after.
/// </remarks>
internal sealed class RoomColumns(RoomNid nid, RoomId id, RoomVersionRules rules, int stateCacheMax)
{
    private EventIdCache? _ids;
    private bool _isPurging;

    public RoomNid Nid { get; } = nid;

    public RoomId Id { get; } = id;

    public RoomVersionRules Rules { get; } = rules;

    /// <summary>The events, their edges and what the rules read of them.</summary>
    public RoomEvents Events { get; } = new(rules, id);

    /// <summary>The ids of events that are cited often. Owner: the actor.</summary>
    public EventIdCache Ids => _ids ??= new EventIdCache(Events);

    /// <summary>What <see cref="Ids"/> takes on the heap; it is made with the first event that is sent.</summary>
    public long IdsBytes => _ids is null ? 0 : EventIdCache.BytesMax(Events.LastEid);

    /// <summary>Ordinal to eid; ordinals start at 1.</summary>
    public Column<int> Timeline { get; } = new();

    /// <summary>Ordinal to the deepest event up to there; 0 before the first.</summary>
    public Column<int> Deepest { get; } = new();

    /// <summary>
    /// The numbers of users by their index in the room, as far as they ever were the target of a member event here.
    /// </summary>
    public Column<long> UserNids { get; } = new();

    /// <summary>
    /// Where events are cited with their hashes, those of events that came or were cited since the room was loaded;
    /// else null. Owner: the actor.
    /// </summary>
    public Column<byte[]?>? ReferenceHashes { get; } =
        rules.EventFormat == EventFormat.IdAndHashPairs ? new() : null;

    /// <summary>All states that the room has had.</summary>
    public StateHistory States { get; } = new(stateCacheMax);

    /// <summary>What the unread counts of local members are made of.</summary>
    public RoomUnread Unread { get; } = new();

    /// <summary>Redacted event to the redaction that applies to it.</summary>
    public ConcurrentDictionary<int, int> Redactions { get; } = new();

    /// <summary>
    /// Redactions that wait for their target, by the id of that. Owner: the actor. Few, and only ever those of
    /// senders whose power lets them redact anything.
    /// </summary>
    public Dictionary<EventId, List<int>> PendingRedactions { get; } = [];

    /// <summary>
    /// Events that are cited and were not here, with those that cite them. Owner: the actor. An entry stays when its
    /// event arrives.
    /// </summary>
    public Dictionary<EventId, List<int>> Gaps { get; } = [];

    /// <summary>The previous events that came after the event which cites them. Written by the commit.</summary>
    public ConcurrentDictionary<int, int[]> LatePrevEvents { get; } = new();

    /// <summary>The previous events of an event as far as they are here.</summary>
    public ReadOnlySpan<int> PrevEventsOf(int eid) =>
        !LatePrevEvents.IsEmpty && LatePrevEvents.TryGetValue(eid, out var late) ? late : Events.PrevEdges(eid);

    /// <summary>
    /// Whether a purge is being committed: JSON may be gone before the flags say so. Written by the actor.
    /// </summary>
    public bool IsPurging
    {
        get => Volatile.Read(ref _isPurging);
        set => Volatile.Write(ref _isPurging, value);
    }

    /// <summary>Notes that an event cites one that is not here. The actor's alone.</summary>
    public void AddGap(EventId missing, int eid)
    {
        if (!Gaps.TryGetValue(missing, out var citing))
        {
            citing = [];
            Gaps.Add(missing, citing);
        }

        citing.Add(eid);
    }

    /// <summary>The events that cite one which is still missing, or an outlier. The actor's alone.</summary>
    public HashSet<int> EventsBeforeGaps()
    {
        var citing = new HashSet<int>();
        foreach (var (missing, eids) in Gaps)
        {
            if (!Events.TryFind(missing, out var found) || (Events.FlagsOf(found) & EventFlags.Outlier) != 0)
            {
                citing.UnionWith(eids);
            }
        }

        return citing;
    }

    /// <summary>Forgets the gaps before events that were never committed. The actor's alone.</summary>
    public void ForgetGapsAbove(int lastEid)
    {
        foreach (var (missing, citing) in Gaps.ToArray())
        {
            citing.RemoveAll(eid => eid > lastEid);
            if (citing.Count == 0)
            {
                Gaps.Remove(missing);
            }
        }
    }

    /// <summary>Whether an accepted event that came earlier cites this one. The actor's alone.</summary>
    public bool IsCitedAlready(int eid) =>
        Gaps.Count > 0
        && Gaps.TryGetValue(Ids[eid], out var citing)
        && citing.Exists(later => (Events.FlagsOf(later) & (EventFlags.Rejected | EventFlags.SoftFailed)) == 0);
}
