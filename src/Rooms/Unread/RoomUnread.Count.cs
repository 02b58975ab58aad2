using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Counting what a user has not read.</summary>
internal sealed partial class RoomUnread
{
    /// <summary>
    /// Events of threads that are told apart for one answer, the newest first. Over it: older ones do not count.
    /// Chosen: about a millisecond of work, for somebody who never reads the threads of a busy room.
    /// </summary>
    private const int ThreadEventsMax = 100_000;

    /// <summary>What a member has not read at a place of the timeline.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="user">The member.</param>
    /// <param name="receipts">The receipts of the room.</param>
    /// <param name="end">The last place that counts; at most the end of a published snapshot.</param>
    /// <remarks>
    /// A receipt or an own event beyond <paramref name="end"/> counts already: it only makes the counts smaller, and an
    /// answer whose place covers it says so again.
    /// Source: client-server API v1.19, "Receiving notifications", "Marking notifications as read".
    /// </remarks>
    public UnreadCounts Count(RoomColumns columns, UserNid user, RoomReceipts receipts, int end)
    {
        if (Find(user) is not { } member)
        {
            return UnreadCounts.None;
        }

        // 1. Everything is read up to where the user joined, and up to the receipts that name no thread.
        var rules = member.Rules;
        var read = new ReadUpTo(columns, user, receipts);
        var start = Math.Max(rules[0].FromOrdinal, read.In(string.Empty));

        // 2. Outside threads, also up to the receipt for there, and to the last event that the user sent there.
        var mainStart = Math.Max(start, Math.Max(member.OwnOrdinal, read.In(ReceiptTypes.MainThread)));
        UnreadCount main = default;
        Threads threads = new(this, columns, read, start);
        for (var at = rules.Length - 1; at >= 0; at--)
        {
            var group = Groups[rules[at].Group];
            var (from, upTo) = (rules[at].FromOrdinal, at + 1 < rules.Length ? rules[at + 1].FromOrdinal : end);
            upTo = Math.Min(upTo, end);
            main += new UnreadCount(
                group.Notifications.Count(Math.Max(from, mainStart), upTo),
                group.Highlights?.Count(Math.Max(from, mainStart), upTo) ?? 0);

            // 3. Within each thread, up to the receipt and the last own event there.
            threads.Add(group, Math.Max(from, start), upTo);
        }

        // 4. What is different for this user.
        var exceptions = member.AllExceptions;
        for (var at = exceptions.Length - 1; at >= 0 && exceptions[at].Ordinal > start; at--)
        {
            if (exceptions[at].Ordinal > end || columns.Redactions.ContainsKey(EidAt(columns, exceptions[at])))
            {
                continue;
            }

            var difference = Difference(exceptions[at].Actions);
            var thread = UnreadMarks.ThreadOf(PlaceOf(EidAt(columns, exceptions[at])));
            if (thread != 0)
            {
                threads.Add(thread, exceptions[at].Ordinal, difference);
            }
            else if (exceptions[at].Ordinal > mainStart)
            {
                main += difference;
            }
        }

        return new UnreadCounts(main, threads.ToList());
    }

    private static int EidAt(RoomColumns columns, UnreadException exception) => columns.Timeline[exception.Ordinal];

    private static UnreadCount Difference(UnreadActions actions) => new(
        Is(actions, UnreadActions.Notify) - Is(actions, UnreadActions.GroupNotify),
        Is(actions, UnreadActions.Highlight) - Is(actions, UnreadActions.GroupHighlight));

    private static int Is(UnreadActions actions, UnreadActions one) => (actions & one) != 0 ? 1 : 0;

    /// <summary>Up to where a user has read, by their receipts.</summary>
    private readonly struct ReadUpTo(RoomColumns columns, UserNid user, RoomReceipts receipts)
    {
        public UserNid User => user;

        /// <summary>The farther one of the two receipts of a thread. A receipt for no event of the timeline reads
        /// nothing.</summary>
        public int In(string threadId) =>
            Math.Max(OrdinalOf(ReceiptTypes.Read, threadId), OrdinalOf(ReceiptTypes.ReadPrivate, threadId));

        private int OrdinalOf(string type, string threadId) =>
            receipts.Find(user, type, threadId) is { Eid: > 0 and var eid } ? (int)columns.Events.OrdinalOf(eid) : 0;
    }

    /// <summary>Adds up events by thread; makes nothing while there are none.</summary>
    private struct Threads(RoomUnread unread, RoomColumns columns, ReadUpTo read, int start)
    {
        private Dictionary<int, (int Start, UnreadCount Count)>? _all;
        private int _seen;

        public void Add(RuleGroup group, int after, int upTo)
        {
            if (group.ThreadNotifications is not { } bits)
            {
                return;
            }

            var ordinal = bits.LastIn(after, upTo);
            while (ordinal >= 0 && _seen < ThreadEventsMax)
            {
                _seen++;
                var thread = UnreadMarks.ThreadOf(unread.PlaceOf(columns.Timeline[ordinal]));
                var isHighlight = group.ThreadHighlights?.Contains(ordinal) ?? false;
                Add(thread, ordinal, new UnreadCount(1, isHighlight ? 1 : 0));
                ordinal = bits.LastIn(after, ordinal - 1);
            }
        }

        public void Add(int thread, int ordinal, UnreadCount count)
        {
            _all ??= [];
            if (!_all.TryGetValue(thread, out var sum))
            {
                var own = unread.OwnOrdinalOf(read.User, thread);
                sum = (Math.Max(start, Math.Max(own, read.In(unread.Roots[thread]))), default);
            }

            _all[thread] = ordinal > sum.Start ? (sum.Start, sum.Count + count) : sum;
        }

        public readonly List<KeyValuePair<string, UnreadCount>> ToList()
        {
            if (_all is null)
            {
                return [];
            }

            List<KeyValuePair<string, UnreadCount>> list = [];
            foreach (var (thread, (_, count)) in _all)
            {
                if (count != default)
                {
                    list.Add(new(unread.Roots[thread], count));
                }
            }

            return list;
        }
    }
}
