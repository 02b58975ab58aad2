using System.Collections.Immutable;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Rebuilds a room from its rows: the columns by range scans, what the rules read of state events from their JSON, and
/// from these the same snapshot that the last commit published.
/// </summary>
/// <remarks>
/// The head is read first, and everything else up to where it stands: another node may commit while its room is read.
/// </remarks>
internal sealed class RoomLoader
{
    private readonly RoomEngine _engine;
    private readonly RoomColumns _columns;
    private readonly List<(string Type, string StateKey)> _keys = [];
    private readonly StateLoader _states;
    private readonly UnreadLoader _unread;
    private readonly List<int> _shown = [];
    private int _timelineEvents;

    private RoomLoader(RoomEngine engine, RoomColumns columns)
    {
        _engine = engine;
        _columns = columns;
        _states = new StateLoader(engine.Database.Rooms, columns);
        _unread = new UnreadLoader(engine.Database.Unread, columns);
    }

    /// <summary>Loads a room; null when there is no such room, or only its name is known, or it is being
    /// removed.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="nid">The room.</param>
    /// <param name="placed">Where the room lives, asked before: whoever takes it over meanwhile reads it again.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public static async Task<Room?> LoadAsync(
        RoomEngine engine, RoomNid nid, PlacedOwner placed, CancellationToken cancellationToken)
    {
        var row = await engine.Database.Rooms.FindAsync(nid, cancellationToken).ConfigureAwait(false);
        var head = row is null
            ? null
            : await engine.Database.Rooms.HeadAsync(nid, cancellationToken).ConfigureAwait(false);
        if (row is not { Version: { } version, RoomId: var id } || head is not { } stored
            || ((RoomFlags)row.Value.Flags & RoomFlags.Removing) != 0)
        {
            return null;
        }

        if (!RoomVersionRules.TryGet(version, out var rules))
        {
            throw new InvalidDataException($"Room {id} has version {version}, which this program does not know.");
        }

        var columns = new RoomColumns(nid, RoomId.Parse(id), rules, engine.Options.StateCacheMax);
        var loader = new RoomLoader(engine, columns);
        return await loader.LoadAsync(stored, placed, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Room> LoadAsync(StoredHead stored, PlacedOwner placed, CancellationToken cancellationToken)
    {
        var head = stored.Row;

        // Nothing else is needed to read them, so they come beside the rest.
        var members = Task.Run(
            () => _engine.Database.Memberships.OfRoomAsync(_columns.Nid, cancellationToken).AsTask(),
            cancellationToken);
        var last = await ReadEventsAsync(head, cancellationToken).ConfigureAwait(false);
        await _states.ReadAsync(head.NextSid - 1, cancellationToken).ConfigureAwait(false);
        await ReadPendingAsync(cancellationToken).ConfigureAwait(false);
        await ReadGapsAsync(head, cancellationToken).ConfigureAwait(false);
        _columns.Events.Publish(_columns.Events.LastEid);
        CheckKeys(head);
        var map = _columns.States.Expand(head.CurrentSid);
        var snapshot = new RoomSnapshot(
            _columns,
            map,
            head.CurrentSid,
            [.. PackedInts.Unpack(head.Extremities.Span)],
            head.NextEid - 1,
            head.NextOrdinal - 1,
            head.NextSid - 1,
            await TakeMembersAsync(map, await members.ConfigureAwait(false), cancellationToken).ConfigureAwait(false))
        {
            Position = stored.Position.Writer == 0 ? last : stored.Position,
            KidCount = head.NextKid,
            History = OrderHistory(head),
        };
        return new Room(_engine, _columns, snapshot, placed);
    }

    // Keys and events come side by side: both are numbered in the order in which the room got them.
    private async Task<CommitPosition> ReadEventsAsync(RoomHeadRow head, CancellationToken cancellationToken)
    {
        CommitPosition last = default;
        var rooms = _engine.Database.Rooms;
        PagesAhead<IReadOnlyList<StateKeyRow>> keys = new(
            0,
            head.NextKid,
            (first, end) => rooms.StateKeysAsync(_columns.Nid, first, end - first, cancellationToken).AsTask(),
            cancellationToken);
        PagesAhead<EventPage> pages = new(
            1,
            head.NextEid,
            (first, end) => EventPage.ReadAsync(_engine.Database, _columns.Nid, first, end, cancellationToken),
            cancellationToken);
        await _unread.ReadAsync(cancellationToken).ConfigureAwait(false);
        while (!pages.IsAtEnd)
        {
            var page = await pages.NextAsync().ConfigureAwait(false);
            Check(page.Events.Count > 0, "events are missing");
            var lastKid = page.Events.Max(stored => stored.Row.StateKid ?? -1);
            while (_keys.Count <= lastKid && !keys.IsAtEnd)
            {
                Take(await keys.NextAsync().ConfigureAwait(false));
            }

            var contents = await ReadContentsAsync(page, cancellationToken).ConfigureAwait(false);
            foreach (var stored in page.Events)
            {
                Append(stored, page, contents);
                last = Later(last, stored.Position);
            }
        }

        Check(_columns.Events.LastEid == head.NextEid - 1, "events are missing");
        return last;
    }

    private void Take(IReadOnlyList<StateKeyRow> keys)
    {
        foreach (var key in keys)
        {
            Check(key.Kid == _keys.Count, "state keys are missing");
            _keys.Add((key.Type, key.StateKey));
        }
    }

    // The JSON of the state events of which the rules read more than a membership.
    private async Task<Dictionary<int, byte[]>> ReadContentsAsync(EventPage page, CancellationToken cancellationToken)
    {
        List<int> eids = [];
        foreach (var stored in page.Events)
        {
            if (stored.Row is { StateKid: { } kid, Member: null } && RuleTypes.Contains(KeyOf(kid).Type))
            {
                eids.Add(stored.Row.Eid);
            }
        }

        return eids.Count == 0
            ? []
            : (await _engine.Database.Events.JsonAsync(_columns.Nid, eids, cancellationToken).ConfigureAwait(false))
                .ToDictionary(row => row.Eid, row => row.Json.ToArray());
    }

    private (string Type, string StateKey) KeyOf(int kid)
    {
        Check(kid < _keys.Count, "state keys are missing");
        return _keys[kid];
    }

    // An outlier that was promoted has a later position than the events after it.
    private static CommitPosition Later(CommitPosition one, CommitPosition other) =>
        one.Writer == other.Writer && one.Position > other.Position ? one : other;

    private void Append(StoredEvent stored, EventPage page, Dictionary<int, byte[]> contents)
    {
        var row = stored.Row;
        var auth = PackedInts.Unpack(row.AuthEids.Span);
        var prev = PackedInts.Unpack(row.PrevEids.Span);
        var earlier = Array.FindAll(prev, eid => eid < row.Eid);
        var facts = FactsOf(row, page, contents.GetValueOrDefault(row.Eid), PrevIdsOf(row, earlier));
        var eid = _columns.Events.Append(facts, auth, earlier, (EventFlags)row.Flags);
        Check(eid == row.Eid, "an event is missing");
        _columns.Events.SetCommitPosition(eid, PackedPosition.Pack(stored.Position));
        if (earlier.Length < prev.Length)
        {
            _columns.LatePrevEvents.TryAdd(eid, prev);
        }

        _columns.UserNids.Set(_columns.Events.SenderOf(eid), row.Sender.Value);
        if (row.StateAfter is { } sid)
        {
            _columns.Events.SetStateAfter(eid, sid);
            _states.Note(row);
        }

        if (row.Ordinal is { } ordinal)
        {
            _columns.Events.SetOrdinal(eid, ordinal);
            _columns.Timeline.Set(ordinal, eid);
            _timelineEvents++;
        }

        _unread.Take(row, row.StateKid is { } kid && KeyOf(kid).Type == "m.room.member");
        if (RoomHistory.IsShown(_columns.Events, eid, (EventFlags)row.Flags, RoomHistory.DummyType(_columns.Events)))
        {
            _shown.Add(eid);
        }

        if (row.RedactedBy is { } redaction)
        {
            _columns.Redactions.TryAdd(eid, redaction);
        }
    }

    private RoomHistory OrderHistory(RoomHeadRow head)
    {
        var events = _columns.Events;
        for (var ordinal = 1; ordinal < head.NextOrdinal; ordinal++)
        {
            RoomHistory.NoteDeepest(_columns, _columns.Timeline[ordinal], ordinal);
        }

        var deepestAside = RoomEvents.NoEvent;
        foreach (var eid in _shown)
        {
            deepestAside = events.OrdinalOf(eid) == 0
                ? RoomHistory.Deeper(events, deepestAside, eid)
                : deepestAside;
        }

        return new RoomHistory(HistoryOrder.Of(events, _shown), deepestAside);
    }

    // What the rules read: of state events that they know, the JSON as redaction left it; of all others the columns.
    private EventFacts FactsOf(EventRow row, EventPage page, byte[]? json, EventId[] prevIds)
    {
        var id = StoredEventId.Read(row.EventId.Span, _columns.Rules);
        EventFacts? facts;
        if (json is not null)
        {
            if (row.RedactedBy is not null)
            {
                return RedactionFacts.Of(_columns.Rules, id, json);
            }

            var isUnsigned = ((EventFlags)row.Flags & EventFlags.AuthorisingSignatureMissing) != 0;
            return EventFacts.TryParse(_columns.Rules, id, json, out facts, isUnsigned)
                ? facts
                : throw Broken("a stored event is not an event");
        }

        var (type, stateKey) = row.StateKid is { } kid ? KeyOf(kid) : (row.Type ?? RoomSnapshot.TypeNotKept, null!);
        var content = row.Member is { } member ? MemberContents.Of((StoredMembershipCode)member) : "{}"u8;
        return EventFacts.TryDraft(
            _columns.Rules, type, stateKey, page.Senders[row.Sender], row.OriginServerTs, content, prevIds, out facts)
            ? facts.Finish(id, _columns.Id, row.Depth, [], prevIds)
            : throw Broken("an event cannot be read");
    }

    private async Task ReadGapsAsync(RoomHeadRow head, CancellationToken cancellationToken)
    {
        foreach (var row in await _engine.Database.Rooms.BackwardExtremitiesAsync(_columns.Nid, cancellationToken)
            .ConfigureAwait(false))
        {
            if (row.Eid < head.NextEid)
            {
                _columns.AddGap(StoredEventId.Read(row.EventId.Span, _columns.Rules), row.Eid);
            }
        }
    }

    private async Task ReadPendingAsync(CancellationToken cancellationToken)
    {
        foreach (var row in await _engine.Database.Rooms.PendingRedactionsAsync(_columns.Nid, cancellationToken)
            .ConfigureAwait(false))
        {
            var target = StoredEventId.Read(row.TargetEventId.Span, _columns.Rules);
            if (!_columns.PendingRedactions.TryGetValue(target, out var waiting))
            {
                waiting = [];
                _columns.PendingRedactions.Add(target, waiting);
            }

            waiting.Add(row.RedactionEid);
        }
    }

    private async Task<RoomMembers> TakeMembersAsync(
        StateMap map, IReadOnlyList<StoredMembership> stored, CancellationToken cancellationToken)
    {
        var local = ImmutableDictionary.CreateBuilder<UserNid, LocalMember>();
        var (joined, invited) = (0, 0);
        foreach (var (row, _) in stored)
        {
            var eid = row.Eid <= _columns.Events.LastEid
                ? row.Eid
                : await EarlierMemberAsync(row.User, map, cancellationToken).ConfigureAwait(false);
            if (eid == 0 && row.Eid != 0)
            {
                continue;
            }

            var membership = eid == row.Eid
                ? MemberCodes.Read(row.Membership)
                : MemberCodes.Of(_columns.Events, eid);
            joined += membership == Membership.Join ? 1 : 0;
            invited += membership == Membership.Invite ? 1 : 0;
            var target = eid == 0 ? -1 : _columns.Events.TargetOf(eid);
            if (target >= 0)
            {
                _columns.UserNids.Set(target, row.User.Value);
            }

            if (target >= 0 && _engine.Servers.IsLocal(UserId.Parse(_columns.Events.UserId(target))))
            {
                local.Add(row.User, new LocalMember(membership, eid));
            }
        }

        await ReadFormerMembersAsync(cancellationToken).ConfigureAwait(false);
        return RoomMembers.Of(joined, invited, local.ToImmutable());
    }

    // Users with a member event that is not, or never was, in the current state; they may come into it. Those who sent
    // something are known by it.
    private async ValueTask ReadFormerMembersAsync(CancellationToken cancellationToken)
    {
        var events = _columns.Events;
        for (var kid = 0; kid < events.KidCount; kid++)
        {
            var target = events.KeyType(kid) == "m.room.member" ? events.KeyUser(kid) : -1;
            if (target < 0 || (target < _columns.UserNids.Capacity && _columns.UserNids[target] != 0))
            {
                continue;
            }

            var user = await _engine.Database.Names.FindUserAsync(events.KeyText(kid), cancellationToken)
                .ConfigureAwait(false);
            _columns.UserNids.Set(target, user.Value);
        }
    }

    // The member event as of the head of a user who has a later one by now; 0 for none.
    private async ValueTask<int> EarlierMemberAsync(UserNid user, StateMap map, CancellationToken cancellationToken)
    {
        var id = await _engine.Database.Names.UserIdAsync(user, cancellationToken).ConfigureAwait(false);
        return map.Find(_columns.Events.FindKid("m.room.member", id));
    }

    // The rules look at previous events in two cases: of a create event, which has none, and of an event that follows
    // the create event alone. Making the others' ids would be most of the work of loading a message.
    private EventId[] PrevIdsOf(EventRow row, int[] prev) =>
        (row.StateKid is { } kid && KeyOf(kid).Type == "m.room.create")
            || (prev.Length == 1 && _columns.Events.TypeCodeOf(prev[0]) == EventTypeCode.Create)
            ? Array.ConvertAll(prev, _columns.Events.IdOf)
            : [];

    // The columns number state keys by the order of the events; what is stored has to say the same.
    private void CheckKeys(RoomHeadRow head)
    {
        Check(_columns.Events.KidCount == head.NextKid, "state keys are missing");
        for (var kid = 0; kid < _keys.Count; kid++)
        {
            var (type, stateKey) = _keys[kid];
            Check(
                _columns.Events.KeyType(kid) == type && _columns.Events.KeyText(kid) == stateKey,
                "a state key has another number");
        }

        Check(_states.Has(head.CurrentSid), "the current state is missing");
        for (var eid = 1; eid <= _columns.Events.LastEid; eid++)
        {
            Check(_states.Has(_columns.Events.StateAfterOf(eid)), "a state is missing");
        }

        Check(_timelineEvents == head.NextOrdinal - 1, "the timeline has a gap");
    }

    private void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw Broken(otherwise);
        }
    }

    private InvalidDataException Broken(string what) => new($"Room {_columns.Id} is not stored as a whole: {what}.");
}
