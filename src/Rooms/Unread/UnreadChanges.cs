using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What one append changes of the unread counts of its room, applied by its commit before its snapshot is published.
/// </summary>
internal sealed class UnreadChanges
{
    // Owner: the actor while it builds, the commit callback from then on. A message makes two at most: that its sender
    // has read, and for whom it counts; the others are in a list that is made when needed.
    private Change _first;
    private Change _second;
    private List<Change>? _more;
    private int _count;

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
    public void Joined(UserNid user, RuleSpan span) => Add(new(Kind.Joined, user, span));

    /// <summary>A local user is not in the room any more.</summary>
    public void Left(UserNid user) => Add(new(Kind.Left, user, default));

    /// <summary>Other rules hold for a member; see <see cref="UnreadMember.Change"/>.</summary>
    public void RulesChanged(UserNid user, RuleSpan next, RuleSpan merged, int mergedUpTo) =>
        Add(new(Kind.RulesChanged, user, next) { Details = new Merge(merged, mergedUpTo) });

    /// <summary>An event counts for some groups; in most rooms everybody is in one.</summary>
    /// <param name="ordinal">Its place in the timeline.</param>
    /// <param name="thread">Its thread; 0 for none.</param>
    /// <param name="marks">The groups, one or more, as <see cref="UnreadMarks"/> packs them.</param>
    public void Counted(int ordinal, int thread, ReadOnlySpan<int> marks) =>
        Add(new(Kind.Counted, default, new RuleSpan(ordinal, thread))
        {
            Mark = marks[0],
            Details = marks.Length == 1 ? null : marks[1..].ToArray(),
        });

    /// <summary>A local user sent an event, and so has read that far.</summary>
    public void Sent(UserNid user, int ordinal, int thread) =>
        Add(new(Kind.Sent, user, new RuleSpan(ordinal, thread)));

    /// <summary>An event counts for a user otherwise than for their group.</summary>
    public void Excepted(UserNid user, UnreadException exception) =>
        Add(new(Kind.Excepted, user, new RuleSpan(exception.Ordinal, (int)exception.Actions)));

    /// <summary>Exceptions of a user up to a place are forgotten.</summary>
    public void Forgot(UserNid user, int ordinal) => Add(new(Kind.Forgot, user, new RuleSpan(ordinal, 0)));

    /// <summary>Members have rules that nobody in the room had before.</summary>
    public void Group(ReadOnlyMemory<byte> identity) =>
        Add(new(Kind.Group, default, default) { Details = new GroupIdentity(identity) });

    /// <summary>A thread was given the next number.</summary>
    public void Thread() => Add(new(Kind.Thread, default, default));

    /// <summary>Makes the changes visible, in their order; called by the commit.</summary>
    public void Apply(RoomUnread unread)
    {
        if (_count > 0)
        {
            Apply(unread, _first);
        }

        if (_count > 1)
        {
            Apply(unread, _second);
        }

        if (_more is not null)
        {
            foreach (var change in _more)
            {
                Apply(unread, change);
            }
        }
    }

    private static void Apply(RoomUnread unread, in Change change)
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
                var (merged, upTo) = (Merge)change.Details!;
                unread.Find(change.User)?.Change(change.Span, merged, upTo);
                break;
            case Kind.Counted:
                unread.Count(ordinal, number, [change.Mark]);
                unread.Count(ordinal, number, (int[]?)change.Details);
                break;
            case Kind.Sent:
                unread.Sent(change.User, ordinal, number);
                break;
            case Kind.Excepted:
                unread.Except(change.User, new UnreadException(ordinal, (UnreadActions)number));
                break;
            case Kind.Forgot:
                unread.Forget(change.User, ordinal);
                break;
            case Kind.Group:
                unread.AddGroup(((GroupIdentity)change.Details!).Bytes);
                break;
            default:
                unread.ThreadCount++;
                break;
        }
    }

    private void Add(in Change change)
    {
        switch (_count++)
        {
            case 0:
                _first = change;
                break;
            case 1:
                _second = change;
                break;
            default:
                (_more ??= []).Add(change);
                break;
        }
    }

    private readonly record struct Change(Kind Kind, UserNid User, RuleSpan Span)
    {
        /// <summary>The first mark of a count.</summary>
        public int Mark { get; init; }

        /// <summary>What only some have: further marks of a count, a merge, the identity of a group.</summary>
        public object? Details { get; init; }
    }

    private sealed record Merge(RuleSpan Span, int UpTo);

    private sealed record GroupIdentity(ReadOnlyMemory<byte> Bytes);
}
