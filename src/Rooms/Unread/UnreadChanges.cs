using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What one append changes of the unread counts of its room, applied by its commit before its snapshot is published.
/// </summary>
internal sealed class UnreadChanges
{
    // Owner: the actor while it builds, the commit callback from then on.
    private readonly List<Change> _all = [];

    private enum Kind
    {
        Joined,
        Left,
        RulesChanged,
        Counted,
        Sent,
        Excepted,
        Forgot,
        Group,
        Thread,
    }

    /// <summary>A local user joined: events after this place count for them.</summary>
    public void Joined(UserNid user, RuleSpan span) => _all.Add(new(Kind.Joined, user, span));

    /// <summary>A local user is not in the room any more.</summary>
    public void Left(UserNid user) => _all.Add(new(Kind.Left, user, default));

    /// <summary>Other rules hold for a member; see <see cref="UnreadMember.Change"/>.</summary>
    public void RulesChanged(UserNid user, RuleSpan next, RuleSpan merged, int mergedUpTo) =>
        _all.Add(new(Kind.RulesChanged, user, next) { Merged = merged, UpTo = mergedUpTo });

    /// <summary>An event counts.</summary>
    public void Counted(int ordinal, int thread, int[] marks) =>
        _all.Add(new(Kind.Counted, default, new RuleSpan(ordinal, thread)) { Marks = marks });

    /// <summary>A local user sent an event, and so has read that far.</summary>
    public void Sent(UserNid user, int ordinal, int thread) =>
        _all.Add(new(Kind.Sent, user, new RuleSpan(ordinal, thread)));

    /// <summary>An event counts for a user otherwise than for their group.</summary>
    public void Excepted(UserNid user, UnreadException exception) =>
        _all.Add(new(Kind.Excepted, user, new RuleSpan(exception.Ordinal, (int)exception.Actions)));

    /// <summary>Exceptions of a user up to a place are forgotten.</summary>
    public void Forgot(UserNid user, int ordinal) => _all.Add(new(Kind.Forgot, user, default) { UpTo = ordinal });

    /// <summary>Members have rules that nobody in the room had before.</summary>
    public void Group(ReadOnlyMemory<byte> identity) =>
        _all.Add(new(Kind.Group, default, default) { Identity = identity });

    /// <summary>A thread was given the next number.</summary>
    public void Thread() => _all.Add(new(Kind.Thread, default, default));

    /// <summary>Makes the changes visible, in their order; called by the commit.</summary>
    public void Apply(RoomUnread unread)
    {
        foreach (var change in _all)
        {
            var (ordinal, number) = change.Span;
            switch (change.Kind)
            {
                case Kind.Joined:
                    unread.Join(change.User, new UnreadMember([change.Span]));
                    break;
                case Kind.Left:
                    unread.Leave(change.User);
                    break;
                case Kind.RulesChanged:
                    unread.Find(change.User)?.Change(change.Span, change.Merged, change.UpTo);
                    break;
                case Kind.Counted:
                    unread.Count(ordinal, number, change.Marks);
                    break;
                case Kind.Sent:
                    unread.Sent(change.User, ordinal, number);
                    break;
                case Kind.Excepted:
                    unread.Except(change.User, new UnreadException(ordinal, (UnreadActions)number));
                    break;
                case Kind.Forgot:
                    unread.Forget(change.User, change.UpTo);
                    break;
                case Kind.Group:
                    unread.AddGroup(change.Identity);
                    break;
                default:
                    unread.ThreadCount++;
                    break;
            }
        }
    }

    private readonly record struct Change(Kind Kind, UserNid User, RuleSpan Span)
    {
        public RuleSpan Merged { get; init; }

        public int UpTo { get; init; }

        public int[] Marks { get; init; } = [];

        public ReadOnlyMemory<byte> Identity { get; init; }
    }
}
