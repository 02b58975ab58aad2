using System.Runtime.InteropServices;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Decides for whom a new event of the timeline counts, while it is written: once for each group of members with equal
/// rules, and once for each member that it names or whose own rules match it. What it costs does not depend on how many
/// members the room has. Owner: the room's actor, or the creator of the room.
/// </summary>
internal sealed class UnreadWriter
{
    /// <summary>
    /// Entries of <c>m.mentions</c> that are looked at. Over it: who stands farther behind counts as not mentioned.
    /// Chosen: a person who mentions names a few, and each costs a row.
    /// </summary>
    public const int MentionsMax = 1_000;

    /// <summary>
    /// Threads of a room that count apart. Full: events of further ones count with those outside threads. Chosen: some
    /// 10 MB of a room's memory, and more than the largest rooms have.
    /// </summary>
    public const int ThreadsMax = 100_000;

    /// <summary>
    /// Bytes of events that the personal rules of members may read for one event: its bytes times their rules. Over it:
    /// the event counts for the others as for everybody with their rules. Chosen: some tens of milliseconds of the
    /// room's actor for the largest event, and eight thousand words to look for in a usual one.
    /// </summary>
    public const long PersonalBytesMax = 8L << 20;

    private readonly RoomColumns _columns;
    private readonly RoomRules _rules;

    // Owner: as the class. The numbers of threads, those included that are on their way.
    private readonly Dictionary<string, int> _threads = new(StringComparer.Ordinal);
    private readonly List<int> _marks = [];
    private readonly HashSet<UserNid> _seen = [];
    private PushOutcome[] _outcomes = [];

    public UnreadWriter(RoomColumns columns, IPushRuleFacts facts)
    {
        _columns = columns;
        _rules = new RoomRules(columns, facts);
        for (var thread = 1; thread <= columns.Unread.ThreadCount; thread++)
        {
            _threads.Add(columns.Unread.Roots[thread], thread);
        }
    }

    /// <summary>Takes in an event that enters the timeline.</summary>
    /// <param name="head">The end of the room; its last place is the event's, its members are those before it.</param>
    /// <param name="eid">The event.</param>
    /// <param name="entering">The event.</param>
    /// <param name="before">The state before it.</param>
    /// <param name="isRedacted">Whether it was redacted before it came: then it counts for nobody.</param>
    /// <param name="append">Takes rows and changes.</param>
    /// <returns>What the event's row says of it; null for nothing.</returns>
    public byte[]? Note(
        RoomHead head, int eid, in NewEvent entering, StateMap before, bool isRedacted, RoomAppend append)
    {
        var ordinal = head.LastOrdinal;
        _rules.Refresh(head, ordinal - 1, append);
        var place = PlaceOf(eid, entering.Json, append);
        var thread = UnreadMarks.ThreadOf(place);
        _columns.Unread.SetPlace(eid, place);
        _marks.Clear();
        _marks.Add(place);

        // A member event is mostly the server's doing (a new name in all rooms), so it says nothing of its sender's
        // reading; everything else does. Source: client-server API v1.19, "Marking notifications as read".
        var isOwnRead = !entering.Facts.IsState || entering.Facts.TypeCode != EventTypeCode.Member;
        var isFromMember = IsJoined(head, entering.Sender);
        if (isFromMember && isOwnRead)
        {
            append.Unread.Sent(entering.Sender, ordinal, thread);
        }

        if (!isRedacted && !head.Members.Local.IsEmpty)
        {
            var power = RoomPower.At(_columns.Events, before);
            PushSubject subject = new()
            {
                Event = entering.Json,
                RoomId = _columns.Id,
                Sender = UserId.Parse(entering.Facts.Sender),
                MemberCount = JoinedAfter(head, entering.Facts, eid),
                SenderLevel = power.LevelOf(_columns.Events.SenderOf(eid)),
                PowerLevels = power.Content,
            };
            EvaluateGroups(subject);
            if (_marks.Count > 1)
            {
                append.Unread.Counted(ordinal, thread, CollectionsMarshal.AsSpan(_marks)[1..]);
            }

            if (isFromMember && !isOwnRead)
            {
                AddException(ordinal, entering.Sender, PushOutcome.None, append);
            }

            EvaluateMembers(head, ordinal, entering, subject, append);
        }

        return place == 0 && _marks.Count == 1 ? null : PackedInts.Pack(CollectionsMarshal.AsSpan(_marks));
    }

    /// <summary>The membership of a local user changed.</summary>
    public void Follow(RoomHead head, UserNid user, Membership old, Membership next, int eid, RoomAppend append)
    {
        if (next == Membership.Join && old != Membership.Join)
        {
            _rules.Join(head, user, eid, append);
        }
        else if (next != Membership.Join && old == Membership.Join)
        {
            _rules.Leave(user, append);
        }
    }

    /// <summary>
    /// Nothing is in flight, and the head is the committed one again: what was not committed never was.
    /// </summary>
    public void Reset()
    {
        for (var thread = _threads.Count; thread > _columns.Unread.ThreadCount; thread--)
        {
            _threads.Remove(_columns.Unread.Roots[thread]);
        }

        _rules.Reset();
    }

    private static bool IsJoined(RoomHead head, UserNid user) => head.Members.Of(user).Membership == Membership.Join;

    private int JoinedAfter(RoomHead head, EventFacts facts, int eid)
    {
        if (facts.TypeCode != EventTypeCode.Member)
        {
            return head.Members.JoinedCount;
        }

        var current = head.Map.Find(_columns.Events.KidOf(eid));
        var old = MemberCodes.Of(_columns.Events, current);
        var next = MemberCodes.Of(_columns.Events, eid);
        return head.Members.JoinedCount + (next == Membership.Join ? 1 : 0) - (old == Membership.Join ? 1 : 0);
    }

    private void EvaluateGroups(scoped in PushSubject subject)
    {
        if (_outcomes.Length < _rules.GroupCount)
        {
            _outcomes = new PushOutcome[Math.Max(1, _rules.GroupCount)];
        }

        for (var group = 0; group < _rules.GroupCount; group++)
        {
            var outcome = _rules.RulesOf(group)?.EvaluateShared(subject) ?? PushOutcome.None;
            _outcomes[group] = outcome;
            if (outcome.Notify)
            {
                _marks.Add(UnreadMarks.Mark(group, outcome));
            }
        }
    }

    private void EvaluateMembers(
        RoomHead head, int ordinal, in NewEvent entering, scoped in PushSubject subject, RoomAppend append)
    {
        _seen.Clear();
        _seen.Add(entering.Sender);
        if (entering.Facts.StateKey is { } stateKey)
        {
            EvaluateNamed(head, ordinal, stateKey, subject, append);
        }

        EvaluateMentioned(head, ordinal, entering.Json, subject, append);
        var bytesLeft = PersonalBytesMax;
        foreach (var member in _rules.LookedAt)
        {
            bytesLeft -= member.CostOf(entering.Json.Length);
            if (bytesLeft < 0)
            {
                return;
            }

            if ((member.IsApart || member.Rules.MatchesPersonally(subject, member.UserId, member.DisplayName))
                && _seen.Add(member.User))
            {
                var outcome = member.Rules.Evaluate(subject, member.UserId, member.DisplayName);
                AddException(ordinal, member.User, outcome, append);
            }
        }
    }

    private void EvaluateMentioned(
        RoomHead head, int ordinal, byte[] json, scoped in PushSubject subject, RoomAppend append)
    {
        // Most events mention nobody: the name as bytes settles those. Canonical JSON does not escape it.
        if (json.AsSpan().IndexOf("m.mentions"u8) < 0)
        {
            return;
        }

        var mentions = RawJson.Find(EventFieldRanges.Of(json).Content.Of(json), "m.mentions"u8);
        var left = MentionsMax;
        foreach (var id in JsonElements.Of(RawJson.Find(mentions, "user_ids"u8)))
        {
            if (left-- == 0)
            {
                return;
            }

            if (RawJson.TryGetString(id, out var userId))
            {
                EvaluateNamed(head, ordinal, userId, subject, append);
            }
        }
    }

    private void EvaluateNamed(
        RoomHead head, int ordinal, string userId, scoped in PushSubject subject, RoomAppend append)
    {
        var index = _columns.Events.FindUser(userId);
        if (index < 0 || index >= _columns.UserNids.Capacity)
        {
            return;
        }

        UserNid user = new(_columns.UserNids[index]);
        if (IsJoined(head, user) && UserId.TryParse(userId, out var owner) && _seen.Add(user))
        {
            var rules = _rules.Find(user);
            var outcome = (rules?.Rules ?? _rules.Default).Evaluate(subject, owner, rules?.DisplayName);
            AddException(ordinal, user, outcome, append);
        }
    }

    // Only what differs from the member's group costs a row.
    private void AddException(int ordinal, UserNid user, PushOutcome outcome, RoomAppend append)
    {
        var group = _outcomes[_rules.Find(user)?.Group ?? 0];
        if (outcome == group)
        {
            return;
        }

        var actions = (outcome.Notify ? UnreadActions.Notify : 0)
            | (outcome.Highlight ? UnreadActions.Highlight : 0)
            | (group.Notify ? UnreadActions.GroupNotify : 0)
            | (group.Highlight ? UnreadActions.GroupHighlight : 0);
        var all = _columns.Unread.Find(user) is { } member ? member.AllExceptions : [];
        if (all.Length >= UnreadMember.ExceptionsMax)
        {
            var upTo = all[all.Length / 2].Ordinal;
            append.Add(new UnreadExceptionDeleteRow(_columns.Nid, user, upTo));
            append.Unread.Forgot(user, upTo);
        }

        append.Add(new UnreadExceptionRow(_columns.Nid, user, ordinal, (int)actions));
        append.Unread.Excepted(user, new UnreadException(ordinal, actions));
    }

    // Source: client-server API v1.19, "Threaded read receipts": a thread's events, and what relates to those.
    private int PlaceOf(int eid, byte[] json, RoomAppend append)
    {
        if (!EventRelation.TryRead(json, out var relation))
        {
            return 0;
        }

        if (relation.RelType != "m.thread")
        {
            return _columns.Events.TryFind(relation.Parent, out var parent) && parent < eid
                ? UnreadMarks.Related(_columns.Unread.PlaceOf(parent))
                : 0;
        }

        if (!_threads.TryGetValue(relation.Parent.Value, out var thread))
        {
            if (_threads.Count >= ThreadsMax)
            {
                return 0;
            }

            thread = _threads.Count + 1;
            _threads.Add(relation.Parent.Value, thread);
            _columns.Unread.Roots.Set(thread, relation.Parent.Value);
            append.Add(new UnreadThreadRow(_columns.Nid, thread, StoredEventId.Of(relation.Parent)));
            append.Unread.Thread();
        }

        return UnreadMarks.Place(thread, 0);
    }
}
