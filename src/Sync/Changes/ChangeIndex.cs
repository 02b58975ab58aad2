using System.Collections.Concurrent;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Sync;

/// <summary>
/// Answers "has this room, or this user, changed since that token" from memory, for tokens that are not older than
/// <see cref="Base"/>: one mark per room and user that changed since the server started. It is what makes a sync with
/// nothing new cost no query.
/// </summary>
/// <remarks>
/// Owner of all writes: the follower. Readers take <see cref="Followed"/> first: every mark of a record up to it is
/// there. A mark only moves forward, so a reader may see a change that is younger than its place: it then looks closer
/// and finds nothing, never the other way round.
/// </remarks>
internal sealed class ChangeIndex
{
    private readonly int _marksMax;
    private readonly ConcurrentDictionary<RoomNid, RoomMarks> _rooms = new();
    private readonly ConcurrentDictionary<UserNid, UserMarks> _users = new();

    // By writer; there are as many as there are writers, at most Watermark.WritersMax.
    private readonly ConcurrentDictionary<int, DeviceListRing> _deviceLists = new();
    private Watermark _base;
    private Watermark _followed;

    /// <summary>Begins at a place, without marks.</summary>
    /// <param name="start">The place.</param>
    /// <param name="marksMax">
    /// The most rooms, and the most users, that have a mark. Beyond, all marks are dropped and <see cref="Base"/> moves
    /// up: older tokens are then answered from the Log.
    /// </param>
    public ChangeIndex(Watermark start, int marksMax)
    {
        _marksMax = marksMax;
        _base = start;
        _followed = start;
    }

    /// <summary>The oldest place that the marks can tell about.</summary>
    public Watermark Base => Volatile.Read(ref _base);

    /// <summary>Every record up to here has left its marks.</summary>
    public Watermark Followed => Volatile.Read(ref _followed);

    /// <summary>Whether a question about the time since <paramref name="since"/> can be answered.</summary>
    public bool Knows(Watermark since) => since.Covers(Base);

    /// <summary>Whether events or state of the room changed after <paramref name="since"/>.</summary>
    public bool EventsChanged(RoomNid room, Watermark since) =>
        _rooms.TryGetValue(room, out RoomMarks marks) && IsAfter(marks.Events, since);

    /// <summary>Whether a receipt was set in the room after <paramref name="since"/>.</summary>
    public bool ReceiptsChanged(RoomNid room, Watermark since) =>
        _rooms.TryGetValue(room, out RoomMarks marks) && IsAfter(marks.Receipts, since);

    /// <summary>
    /// Whether account data or push rules of the user changed, or they signed another's key, after
    /// <paramref name="since"/>.
    /// </summary>
    public bool AccountDataChanged(UserNid user, Watermark since) =>
        _users.TryGetValue(user, out UserMarks marks) && IsAfter(marks.AccountData, since);

    /// <summary>Whether a message came for a device of the user after <paramref name="since"/>.</summary>
    public bool ToDeviceChanged(UserNid user, Watermark since) =>
        _users.TryGetValue(user, out UserMarks marks) && IsAfter(marks.ToDevice, since);

    /// <summary>Whether a membership of the user changed after <paramref name="since"/>.</summary>
    public bool MembershipChanged(UserNid user, Watermark since) =>
        _users.TryGetValue(user, out UserMarks marks) && IsAfter(marks.Membership, since);

    /// <summary>
    /// Whose device lists changed after <paramref name="since"/>. False when that is not known any more: then anybody's
    /// may have.
    /// </summary>
    /// <param name="since">What was seen.</param>
    /// <param name="users">The users; null for none.</param>
    public bool TryGetDeviceListChanges(Watermark since, out HashSet<UserNid>? users)
    {
        users = null;
        foreach ((int _, DeviceListRing ring) in _deviceLists)
        {
            if (!ring.TryRead(since, ref users))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Leaves the marks of one record. The follower's alone.</summary>
    public void Mark(in LogEntry entry)
    {
        LogRecord record = entry.Record;
        CommitPosition at = entry.Position;
        switch (record.Kind)
        {
            case LogKind.CurrentStateChange:
                MarkRoom(record.Room, marks => marks with { Events = at });
                if (!record.User.IsNone)
                {
                    MarkUser(record.User, marks => marks with { Membership = at });
                }

                break;
            case LogKind.TimelineEvent or LogKind.RedactionApplied or LogKind.RangeChanged:
                MarkRoom(record.Room, marks => marks with { Events = at });
                break;
            case LogKind.Receipt:
                MarkRoom(record.Room, marks => marks with { Receipts = at });
                break;
            case LogKind.AccountData or LogKind.PushRules or LogKind.KeysSigned:
                MarkUser(record.User, marks => marks with { AccountData = at });
                break;
            case LogKind.ToDevice:
                MarkUser(record.User, marks => marks with { ToDevice = at });
                break;
            case LogKind.DeviceList:
                _deviceLists.GetOrAdd(at.Writer, static _ => new DeviceListRing()).Add(record.User, at);
                break;
            default:
                break;
        }
    }

    /// <summary>Says that all records up to <paramref name="place"/> have left their marks. The follower's
    /// alone.</summary>
    public void Follow(Watermark place)
    {
        if (_rooms.Count > _marksMax || _users.Count > _marksMax)
        {
            Forget(place);
        }

        Volatile.Write(ref _followed, place);
    }

    /// <summary>Drops all marks: nothing older than <paramref name="place"/> can be told. The follower's
    /// alone.</summary>
    public void Forget(Watermark place)
    {
        // The base moves first: a reader that checks it after its marks never trusts marks that are gone.
        Volatile.Write(ref _base, place);
        _rooms.Clear();
        _users.Clear();
    }

    private static bool IsAfter(CommitPosition mark, Watermark since) => mark.Writer != 0 && !since.Covers(mark);

    private void MarkRoom(RoomNid room, Func<RoomMarks, RoomMarks> change) =>
        _rooms[room] = change(_rooms.GetValueOrDefault(room));

    private void MarkUser(UserNid user, Func<UserMarks, UserMarks> change) =>
        _users[user] = change(_users.GetValueOrDefault(user));
}
