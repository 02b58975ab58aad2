using System.Collections.Concurrent;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The unread counts of one loaded room: which places of the timeline count for which group of members, since when and
/// by which rules they count for each member, and what is different for somebody.
/// </summary>
/// <remarks>
/// Owner of writes: the commit of the room's appends and, before that, the loader; but the threads of events are
/// written by the actor, in rows that no snapshot has published. Readers never lock, and read up to the end of a
/// snapshot: what lies up to there was written before it was published. How counting works: docs/unread.md.
/// </remarks>
internal sealed partial class RoomUnread
{
    /// <summary>
    /// Threads of other people's that a room remembers its local users to have written in. Full: what somebody writes
    /// in a further one does not mark it as read. Chosen: some 10 MB.
    /// </summary>
    private const int OwnThreadsMax = 100_000;

    // What each takes on the heap, by the fields of its objects: a table of one lock; a member with one span of rules;
    // a thread's root, in its column and in the actor's dictionary; the last own event in a thread.
    private const int MembersEmpty = 450;
    private const int MemberBytes = HeapBytes.ConcurrentEntry + 40 + 32;
    private const int ThreadBytes = 112 + 48;
    private const int OwnThreadBytes = HeapBytes.ConcurrentEntry + 8;

    private readonly ConcurrentDictionary<UserNid, UnreadMember> _members = new(1, 1);
    private ConcurrentDictionary<(UserNid User, int Thread), int>? _ownThreads;
    private RuleGroup[] _groups = [new(default)];
    private Column<int>? _places;

    // Owner: as the class; read by anybody.
    private long _exceptionBytes;

    /// <summary>The groups by number; the first has the server's own rules.</summary>
    public RuleGroup[] Groups => Volatile.Read(ref _groups);

    /// <summary>The event ids that threads start from, by number from 1. Written by the actor.</summary>
    public Column<string> Roots { get; } = new();

    /// <summary>Threads that are stored. Written by the commit, read by the actor when nothing is in flight.</summary>
    public int ThreadCount { get; set; }

    /// <summary>What the counts take on the heap: a few additions for each group. Any thread.</summary>
    public long Bytes
    {
        get
        {
            var bytes = HeapBytes.ObjectHeader + (7 * sizeof(long)) + MembersEmpty + Volatile.Read(ref _exceptionBytes)
                + ((long)_members.Count * MemberBytes) + Roots.Bytes + (ThreadCount * ThreadBytes)
                + (Volatile.Read(ref _places)?.Bytes ?? 0)
                + (Volatile.Read(ref _ownThreads) is { } own ? (long)own.Count * OwnThreadBytes : 0);
            foreach (var group in Groups)
            {
                bytes += group.Bytes;
            }

            return bytes;
        }
    }

    /// <summary>What is counted for a member; null for who is none.</summary>
    public UnreadMember? Find(UserNid user) => _members.GetValueOrDefault(user);

    /// <summary>The thread of an event, with hops; 0 outside threads.</summary>
    public int PlaceOf(int eid) =>
        Volatile.Read(ref _places) is { } places && eid < places.Capacity ? places[eid] : 0;

    /// <summary>Says in which thread a new event is. The actor's alone.</summary>
    public void SetPlace(int eid, int place)
    {
        if (_places is null)
        {
            if (place == 0)
            {
                return;
            }

            Volatile.Write(ref _places, new Column<int>());
        }

        // The number may be that of an event that was never committed.
        if (place != 0 || eid < _places.Capacity)
        {
            _places.Set(eid, place);
        }
    }

    /// <summary>Events count for a member from now on. The commit's alone, like all below.</summary>
    public void Join(UserNid user, UnreadMember member)
    {
        _exceptionBytes -= Find(user)?.ExceptionBytes ?? 0;
        _members[user] = member;
    }

    /// <summary>Nothing counts for a user any more.</summary>
    public void Leave(UserNid user)
    {
        if (_members.TryRemove(user, out var member))
        {
            _exceptionBytes -= member.ExceptionBytes;
        }
    }

    /// <summary>An event counts for a member otherwise than for their group; no matter for who is none.</summary>
    public void Except(UserNid user, UnreadException exception)
    {
        if (Find(user) is { } member)
        {
            _exceptionBytes -= member.ExceptionBytes;
            member.Add(exception);
            _exceptionBytes += member.ExceptionBytes;
        }
    }

    /// <summary>Exceptions of a member up to a place are forgotten.</summary>
    public void Forget(UserNid user, int upTo)
    {
        if (Find(user) is { } member)
        {
            _exceptionBytes -= member.ExceptionBytes;
            member.ForgetUpTo(upTo);
            _exceptionBytes += member.ExceptionBytes;
        }
    }

    /// <summary>Takes in the next thread of a room that is being loaded.</summary>
    public void AddLoadedThread(string root) => Roots.Set(++ThreadCount, root);

    /// <summary>Takes in a group.</summary>
    public void AddGroup(ReadOnlyMemory<byte> identity) =>
        Volatile.Write(ref _groups, [.. _groups, new RuleGroup(identity)]);

    /// <summary>Takes in an event that counts.</summary>
    /// <param name="ordinal">Its place in the timeline.</param>
    /// <param name="thread">Its thread; 0 for none.</param>
    /// <param name="marks">The groups, as <see cref="UnreadMarks"/> packs them.</param>
    public void Count(int ordinal, int thread, ReadOnlySpan<int> marks)
    {
        foreach (var mark in marks)
        {
            _groups[UnreadMarks.GroupOf(mark)].Add(ordinal, thread != 0, UnreadMarks.IsHighlight(mark));
        }
    }

    /// <summary>A local user sent an event.</summary>
    public void Sent(UserNid user, int ordinal, int thread)
    {
        // A loaded room gives its events by number, which of an outlier that came in late is lower than its place says.
        if (thread == 0)
        {
            Find(user)?.Sent(ordinal);
            return;
        }

        if (_ownThreads is null)
        {
            Volatile.Write(ref _ownThreads, new(1, 1));
        }

        if (_ownThreads.ContainsKey((user, thread)) || _ownThreads.Count < OwnThreadsMax)
        {
            _ownThreads[(user, thread)] = Math.Max(ordinal, _ownThreads.GetValueOrDefault((user, thread)));
        }
    }

    /// <summary>The event at a place was redacted: it counts for nobody.</summary>
    public void Redact(int ordinal)
    {
        foreach (var group in _groups)
        {
            group.Remove(ordinal);
        }
    }

    private int OwnOrdinalOf(UserNid user, int thread) =>
        Volatile.Read(ref _ownThreads)?.GetValueOrDefault((user, thread)) ?? 0;
}
