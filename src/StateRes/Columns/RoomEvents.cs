using System.Diagnostics;

using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// The event columns of one room: append-only rows under dense 32-bit ids (<c>eid</c>, from 1; 0 is no event), and the
/// room's interned users, event types and state keys. The resolver and the rules read integers only.
/// </summary>
/// <remarks>
/// <para>One writer (the room's actor), any number of lock-free readers. Invariant chain: an event's auth parents have
/// lower eids; a row is written completely, with everything that it refers to, before <see cref="Publish"/> makes it
/// visible by one volatile write; a published row's facts never change (its flags, ordinal, position and state after
/// are single words that the writer may set later).</para>
/// <para>Linearisation point: the volatile write in <see cref="Publish"/>. A reader first reads
/// <see cref="PublishedLastEid"/> (or a snapshot that was made after it) and then looks at rows up to it. Reclamation:
/// nothing is reused; outgrown arrays are left to the collector.</para>
/// <para>Rows above the published ones are the writer's private head and can be taken back by
/// <see cref="TruncateTo"/>. Kids, users and types are numbered by appends alone, so the same appends in the same
/// order give the same numbers: kids may be stored.</para>
/// </remarks>
public sealed partial class RoomEvents
{
    /// <summary>The eid of no event.</summary>
    public const int NoEvent = 0;

    /// <summary>kid of (m.room.create, "").</summary>
    public const int CreateKid = 0;

    /// <summary>kid of (m.room.power_levels, "").</summary>
    public const int PowerLevelsKid = 1;

    /// <summary>kid of (m.room.join_rules, "").</summary>
    public const int JoinRulesKid = 2;

    /// <summary>kids from here on are numbered in the order of the appends.</summary>
    public const int FirstFreeKid = 3;

    /// <summary>Most events in a room's columns; chosen: 2^30, far above any room.</summary>
    public const int EventsMax = 1 << 30;

    private readonly InternTable _users = new();
    private readonly InternTable _types = new();
    private readonly StateKeyTable _keys = new();
    private readonly LookupTable _ids = new();

    // Owner of all below: the single writer. Arrays are replaced to grow; readers read them after _publishedLastEid.
    private readonly List<Mark> _unpublished = [];
    private EventChunk[] _chunks = new EventChunk[4];
    private int[] _memberKids = NoKids(16);
    private object?[] _facts = new object?[8];
    private int _factsCount = 1;
    private int _lastEid;
    private int _createEid;

    // Written by the single writer, read by anybody: what the chunks, and the facts with all that they hold, take.
    private long _chunkBytes;
    private long _factsBytes;

    // Written by the single writer with release semantics; the only word that makes rows visible.
    private int _publishedLastEid;

    /// <summary>The columns of a room without events.</summary>
    /// <param name="rules">The room's version.</param>
    /// <param name="roomId">The room's id.</param>
    public RoomEvents(RoomVersionRules rules, RoomId roomId)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = rules;
        RoomId = roomId;
        WritableChunk(0);
        foreach (string type in EventTypes.ByCode)
        {
            _types.Intern(type, isShared: true);
        }

        InternKey((int)EventTypeCode.Create, string.Empty);
        InternKey((int)EventTypeCode.PowerLevels, string.Empty);
        InternKey((int)EventTypeCode.JoinRules, string.Empty);
        Debug.Assert(_keys.Count == FirstFreeKid, "the fixed kids are the first ones");
    }

    /// <summary>The room's version.</summary>
    public RoomVersionRules Rules { get; }

    /// <summary>The room's id.</summary>
    public RoomId RoomId { get; }

    /// <summary>The last appended row, published or not. Writer only.</summary>
    public int LastEid => _lastEid;

    /// <summary>The last row that readers may read; 0 when there is none.</summary>
    public int PublishedLastEid => Volatile.Read(ref _publishedLastEid);

    /// <summary>Number of state keys known so far; kids are below it. Writer only.</summary>
    public int KidCount => _keys.Count;

    /// <summary>Number of users known so far; user indexes are below it. Writer only.</summary>
    public int UserCount => _users.Count;

    /// <summary>
    /// The room's create event: the one that the room id names, or the first accepted one where it names none;
    /// 0 before it is appended.
    /// </summary>
    public int CreateEid => Volatile.Read(ref _createEid);

    /// <summary>
    /// What the columns take on the heap: a few additions, whatever they hold. Any thread; while the writer appends,
    /// a part may be counted as it was a moment ago.
    /// </summary>
    public long Bytes => HeapBytes.ObjectHeader + (16 * sizeof(long))
        + Volatile.Read(ref _chunkBytes) + Volatile.Read(ref _factsBytes)
        + _users.Bytes + _types.Bytes + _keys.Bytes + _ids.Bytes
        + HeapBytes.OfArray(Volatile.Read(ref _chunks).Length, sizeof(long))
        + HeapBytes.OfArray(Volatile.Read(ref _memberKids).Length, sizeof(int))
        + HeapBytes.OfArray(Volatile.Read(ref _facts).Length, sizeof(long))
        + HeapBytes.OfArray(_unpublished.Capacity, MarkBytes);

    /// <summary>Makes the rows up to <paramref name="lastEid"/> visible to readers. Writer only.</summary>
    public void Publish(int lastEid)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastEid, _lastEid);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastEid, _publishedLastEid);
        _unpublished.RemoveRange(0, lastEid - _publishedLastEid);
        Volatile.Write(ref _publishedLastEid, lastEid);
    }

    /// <summary>
    /// Takes back the rows above <paramref name="lastEid"/>, and the kids, users and types that only they named.
    /// Writer only, for a private head whose commit failed.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A row to take back is published.</exception>
    public void TruncateTo(int lastEid)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastEid, _publishedLastEid);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastEid, _lastEid);
        if (lastEid == _lastEid)
        {
            return;
        }

        Mark mark = _unpublished[lastEid - _publishedLastEid];
        _unpublished.RemoveRange(lastEid - _publishedLastEid, _lastEid - lastEid);
        for (int user = 0; user < _users.Count; user++)
        {
            if (user >= mark.Users || _memberKids[user] >= mark.Kids)
            {
                _memberKids[user] = EventRow.None;
            }
        }

        _ids.Truncate(lastEid + 1);
        _keys.Truncate(mark.Kids);
        _users.Truncate(mark.Users);
        _types.Truncate(mark.Types);
        for (int facts = mark.Facts; facts < _factsCount; facts++)
        {
            _factsBytes -= FactsBytes.Of(_facts[facts]);
        }

        _factsCount = mark.Facts;
        _lastEid = lastEid;
        if (_createEid > lastEid)
        {
            Volatile.Write(ref _createEid, NoEvent);
        }
    }

    private const int MarkBytes = 4 * sizeof(int);

    // What was interned before a row that is not published yet.
    private readonly record struct Mark(int Users, int Types, int Kids, int Facts);
}
