using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// By which push rules events of one room count, as its actor sees it: the groups of members with equal rules, and the
/// members that have to be looked at one by one. Owner: the actor, or the creator of the room.
/// </summary>
/// <remarks>
/// Invariant: whoever is joined in the actor's head and not in <c>_members</c> has the server's rules. What a member
/// counts by is stored with the first event for which it holds, so that nothing is written while nothing happens, and
/// a change that the room has not seen (it was not loaded) is found by comparing when it is.
/// </remarks>
internal sealed class RoomRules(RoomColumns columns, IPushRuleFacts facts)
{
    /// <summary>
    /// Sets of rules that the members of a room may have. Full: members with a further one are looked at one by one,
    /// and cost a row where they differ from the server's rules. Chosen: people mute a room, or let mentions alone
    /// through, and change some of the fifteen rules of the server; each such choice is one set however many make it.
    /// </summary>
    public const int GroupsMax = 64;

    private readonly Dictionary<UserNid, MemberRules> _members = [];
    private readonly List<UserNid> _changed = [];
    private readonly List<Group> _groups = [];
    private readonly List<MemberRules> _lookedAt = [];
    private RoomPushRules? _default;
    private long _version;
    private bool _isKnown;

    /// <summary>Groups that the room has had so far.</summary>
    public int GroupCount => _groups.Count;

    /// <summary>The members that each event has to be looked at for.</summary>
    public List<MemberRules> LookedAt => _lookedAt;

    /// <summary>The server's rules.</summary>
    public RoomPushRules Default => _default ??= facts.ServerRules.InRoom(columns.Id);

    /// <summary>The rules of a group; null when nobody has them.</summary>
    public RoomPushRules? RulesOf(int group) => group == 0 ? Default : _groups[group].Rules;

    /// <summary>A member's rules; null when they are the server's.</summary>
    public MemberRules? Find(UserNid user) => _members.GetValueOrDefault(user);

    /// <summary>Takes in what changed since the last event.</summary>
    /// <param name="head">The end of the room, before the event.</param>
    /// <param name="ordinal">The last place of the timeline that counts by the rules of before.</param>
    /// <param name="append">Takes the rows.</param>
    public void Refresh(RoomHead head, int ordinal, RoomAppend append)
    {
        var version = facts.Version;
        if (_isKnown && version == _version)
        {
            return;
        }

        _changed.Clear();
        if (!_isKnown)
        {
            Forget();
        }

        if (!_isKnown || !facts.TryGetChanged(_version, _changed))
        {
            _changed.Clear();
            foreach (var (user, _) in head.Members.Local)
            {
                _changed.Add(user);
            }
        }

        foreach (var user in _changed)
        {
            if (head.Members.Local.TryGetValue(user, out var member) && member.Membership == Membership.Join)
            {
                Compare(user, member.Eid, ordinal, append);
            }
        }

        _version = version;
        _isKnown = true;
    }

    /// <summary>A local user joined by an event at a place of the timeline.</summary>
    public void Join(RoomHead head, UserNid user, int eid, RoomAppend append)
    {
        Refresh(head, head.LastOrdinal, append);
        var group = Take(user, eid, append);
        Start(user, new RuleSpan(head.LastOrdinal, group), append);
    }

    /// <summary>A local user is not in the room any more.</summary>
    public void Leave(UserNid user, RoomAppend append)
    {
        Drop(user);
        append.Add(new UnreadMemberDeleteRow(columns.Nid, user, int.MaxValue));
        append.Add(new UnreadExceptionDeleteRow(columns.Nid, user, int.MaxValue));
        append.Unread.Left(user);
    }

    /// <summary>The head went back to what is committed; what was built on it is looked up again.</summary>
    public void Reset() => _isKnown = false;

    // What the room counts by, as committed: nothing is in flight when this is called.
    private void Forget()
    {
        _members.Clear();
        _lookedAt.Clear();
        _groups.Clear();
        foreach (var group in columns.Unread.Groups)
        {
            _groups.Add(new Group(group.Identity));
        }
    }

    private void Compare(UserNid user, int eid, int ordinal, RoomAppend append)
    {
        var committed = columns.Unread.Find(user)?.Rules;
        var before = _isKnown ? _members.GetValueOrDefault(user)?.Group ?? 0 : committed?[^1].Group;
        var group = Take(user, eid, append);
        if (before is null)
        {
            Start(user, new RuleSpan(ordinal, group), append);
        }
        else if (group != before)
        {
            Change(user, new RuleSpan(ordinal, group), committed, append);
        }
    }

    private void Start(UserNid user, RuleSpan span, RoomAppend append)
    {
        append.Add(new UnreadMemberRow(columns.Nid, user, span.FromOrdinal, span.Group));
        append.Unread.Joined(user, span);
    }

    private void Change(UserNid user, RuleSpan next, RuleSpan[]? committed, RoomAppend append)
    {
        RuleSpan merged = default;
        var mergedUpTo = 0;
        if (committed?.Length >= UnreadMember.SpansMax)
        {
            merged = new RuleSpan(committed[0].FromOrdinal, committed[1].Group);
            mergedUpTo = committed[1].FromOrdinal;
            append.Add(new UnreadMemberDeleteRow(columns.Nid, user, mergedUpTo));
            append.Add(new UnreadMemberRow(columns.Nid, user, merged.FromOrdinal, merged.Group));
        }

        append.Add(new UnreadMemberRow(columns.Nid, user, next.FromOrdinal, next.Group));
        append.Unread.RulesChanged(user, next, merged, mergedUpTo);
    }

    // Finds out by which group a member counts from now on.
    private int Take(UserNid user, int eid, RoomAppend append)
    {
        Drop(user);
        if (facts.Find(user) is not { } found)
        {
            return 0;
        }

        var rules = found.Rules.InRoom(columns.Id);
        var isServers = rules.Identity.Span.SequenceEqual(Default.Identity.Span);
        var group = isServers ? 0 : Number(rules, append);
        var isApart = group == 0 && !isServers;
        var userId = UserId.Parse(columns.Events.UserId(columns.Events.TargetOf(eid)));
        MemberRules member = new(user, userId, group, rules, found.DisplayName, isApart);
        if (group != 0)
        {
            _groups[group].Members++;
            _groups[group].Rules = rules;
        }

        _members.Add(user, member);
        if (member.IsLookedAt)
        {
            _lookedAt.Add(member);
        }

        return group;
    }

    private void Drop(UserNid user)
    {
        if (!_members.Remove(user, out var member))
        {
            return;
        }

        if (member.IsLookedAt)
        {
            _lookedAt.Remove(member);
        }

        if (member.Group != 0 && --_groups[member.Group].Members == 0)
        {
            _groups[member.Group].Rules = null;
        }
    }

    // The group of the rules; 0 when there are too many.
    private int Number(RoomPushRules rules, RoomAppend append)
    {
        for (var group = 1; group < _groups.Count; group++)
        {
            if (_groups[group].Identity.Span.SequenceEqual(rules.Identity.Span))
            {
                return group;
            }
        }

        if (_groups.Count > GroupsMax)
        {
            return 0;
        }

        append.Add(new UnreadGroupRow(columns.Nid, _groups.Count, rules.Identity));
        append.Unread.Group(rules.Identity);
        _groups.Add(new Group(rules.Identity));
        return _groups.Count - 1;
    }

    private sealed class Group(ReadOnlyMemory<byte> identity)
    {
        public ReadOnlyMemory<byte> Identity => identity;

        public RoomPushRules? Rules { get; set; }

        public int Members { get; set; }
    }
}
