using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Which events a member was notified about.</summary>
internal sealed partial class RoomUnread
{
    /// <summary>The last event that notifies a member, by what was noted when it came.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="member">The member.</param>
    /// <param name="upTo">The last place that is looked at; at most the end of a published snapshot.</param>
    /// <param name="onlyHighlights">Whether others than highlights are passed over.</param>
    /// <param name="ordinal">The event's place on true.</param>
    /// <param name="isHighlight">Whether it is a highlight.</param>
    public bool TryFindNotified(
        RoomColumns columns, UnreadMember member, int upTo, bool onlyHighlights, out int ordinal, out bool isHighlight)
    {
        var rules = member.Rules;
        var exceptions = member.AllExceptions;
        var at = exceptions.Length - 1;
        while (upTo > rules[0].FromOrdinal)
        {
            while (at >= 0 && exceptions[at].Ordinal > upTo)
            {
                at--;
            }

            var shared = LastShared(rules, upTo, onlyHighlights);
            var excepted = at >= 0 ? exceptions[at].Ordinal : -1;
            ordinal = Math.Max(shared, excepted);
            if (ordinal <= rules[0].FromOrdinal)
            {
                break;
            }

            // An exception says all that the event does for the user; a redaction is not noted in it.
            var isNotified = ordinal != excepted || !columns.Redactions.ContainsKey(columns.Timeline[ordinal]);
            if (ordinal == excepted)
            {
                isNotified &= (exceptions[at].Actions & UnreadActions.Notify) != 0;
                isHighlight = (exceptions[at].Actions & UnreadActions.Highlight) != 0;
            }
            else
            {
                isHighlight = IsSharedHighlight(rules, ordinal);
            }

            if (isNotified && (isHighlight || !onlyHighlights))
            {
                return true;
            }

            upTo = ordinal - 1;
        }

        ordinal = 0;
        isHighlight = false;
        return false;
    }

    /// <summary>Whether a member has read an event, by their receipts and by what they sent.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="user">The member.</param>
    /// <param name="receipts">The receipts of the room.</param>
    /// <param name="ordinal">The event's place in the timeline.</param>
    public bool IsRead(RoomColumns columns, UserNid user, RoomReceipts receipts, int ordinal)
    {
        if (Find(user) is not { } member)
        {
            return true;
        }

        var read = new ReadUpTo(columns, user, receipts);
        var thread = UnreadMarks.ThreadOf(PlaceOf(columns.Timeline[ordinal]));
        var own = thread == 0 ? member.OwnOrdinal : OwnOrdinalOf(user, thread);
        var within = read.In(thread == 0 ? ReceiptTypes.MainThread : Roots[thread]);
        return ordinal <= Math.Max(Math.Max(own, within), read.In(string.Empty));
    }

    // The last place that notifies by the rules of the member's groups; -1 for none.
    private int LastShared(RuleSpan[] rules, int upTo, bool onlyHighlights)
    {
        for (var at = rules.Length - 1; at >= 0; at--)
        {
            var (from, end) = (rules[at].FromOrdinal, at + 1 < rules.Length ? rules[at + 1].FromOrdinal : upTo);
            var group = Groups[rules[at].Group];
            var (main, threads) = onlyHighlights
                ? (group.Highlights, group.ThreadHighlights)
                : (group.Notifications, group.ThreadNotifications);
            end = Math.Min(end, upTo);
            var last = Math.Max(main?.LastIn(from, end) ?? -1, threads?.LastIn(from, end) ?? -1);
            if (last >= 0)
            {
                return last;
            }
        }

        return -1;
    }

    private bool IsSharedHighlight(RuleSpan[] rules, int ordinal)
    {
        var at = rules.Length - 1;
        while (rules[at].FromOrdinal >= ordinal)
        {
            at--;
        }

        var group = Groups[rules[at].Group];
        return (group.Highlights?.Contains(ordinal) ?? false) || (group.ThreadHighlights?.Contains(ordinal) ?? false);
    }
}
