using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Unread counts as the specification tells them, without any sharing: the rules of every member are evaluated on every
/// event, and counting is a loop over what they said.
/// </summary>
internal sealed class UnreadOracle
{
    private readonly Dictionary<TestUser, Member> _members = [];
    private readonly Dictionary<string, (string? Thread, int Hops)> _threads = [];

    /// <summary>The users who are joined.</summary>
    public IEnumerable<TestUser> Joined => _members.Keys;

    public void Join(TestUser user, int ordinal) => _members.Add(user, new Member(ordinal));

    public void Leave(TestUser user) => _members.Remove(user);

    /// <summary>An event came in.</summary>
    /// <param name="ordinal">Its place.</param>
    /// <param name="id">Its id.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="relation">What it relates to, and how; null for nothing.</param>
    /// <param name="isOwnRead">Whether it says that its sender has read so far.</param>
    /// <param name="evaluate">Evaluates a user's rules on it.</param>
    public void Event(
        int ordinal,
        string id,
        TestUser sender,
        (string Type, string Parent)? relation,
        bool isOwnRead,
        Func<TestUser, PushActions> evaluate)
    {
        _threads[id] = ThreadOf(relation);
        var thread = _threads[id].Thread ?? ReceiptTypes.MainThread;
        foreach (var (user, member) in _members)
        {
            if (user == sender)
            {
                if (isOwnRead)
                {
                    member.Read[$"own {thread}"] = ordinal;
                }

                continue;
            }

            var actions = evaluate(user);
            if (actions.Notify)
            {
                member.Unread.Add((ordinal, thread, actions.Highlight));
            }
        }
    }

    public void Redact(int ordinal)
    {
        foreach (var (_, member) in _members)
        {
            member.Unread.RemoveAll(item => item.Ordinal == ordinal);
        }
    }

    /// <summary>A receipt moved, or did not.</summary>
    public void Receipt(TestUser user, string type, string thread, int ordinal)
    {
        var read = _members[user].Read;
        read[$"{type} {thread}"] = Math.Max(ordinal, read.GetValueOrDefault($"{type} {thread}"));
    }

    /// <summary>The thread of an event; null outside threads.</summary>
    public string? ThreadOf(string id) => _threads[id].Thread;

    /// <summary>All counts of a user, as text that two of them can be compared by.</summary>
    public string Describe(TestUser user)
    {
        var member = _members[user];
        SortedDictionary<string, (int Notifications, int Highlights)> counts = new(StringComparer.Ordinal)
        {
            [ReceiptTypes.MainThread] = default,
        };
        foreach (var item in member.Unread)
        {
            if (IsUnread(member, item))
            {
                var (notifications, highlights) = counts.GetValueOrDefault(item.Thread);
                counts[item.Thread] = (notifications + 1, highlights + (item.IsHighlight ? 1 : 0));
            }
        }

        return string.Join(", ", counts.Select(item => $"{item.Key}: {item.Value}"));
    }

    /// <summary>
    /// What a user was notified about, the last first: places, with marks for a highlight and for one that is read.
    /// </summary>
    public string List(TestUser user, bool onlyHighlights)
    {
        var member = _members[user];
        return string.Join(' ', member.Unread
            .Where(item => item.Ordinal > member.JoinedAt && (item.IsHighlight || !onlyHighlights))
            .OrderByDescending(item => item.Ordinal)
            .Select(item => Describe(item.Ordinal, item.IsHighlight, !IsUnread(member, item))));
    }

    /// <summary>The same text of what a page says.</summary>
    public static string List(IEnumerable<Notification> notifications)
        => string.Join(' ', notifications.Select(item => Describe(item.Ordinal, item.IsHighlight, item.IsRead)));

    /// <summary>The same text of what the room says.</summary>
    public static string Describe(UnreadCounts counts)
    {
        SortedDictionary<string, (int, int)> all = new(StringComparer.Ordinal)
        {
            [ReceiptTypes.MainThread] = (counts.Main.Notifications, counts.Main.Highlights),
        };
        foreach (var (root, count) in counts.Threads)
        {
            all.Add(root, (count.Notifications, count.Highlights));
        }

        return string.Join(", ", all.Select(item => $"{item.Key}: {item.Value}"));
    }

    private static bool IsUnread(Member member, (int Ordinal, string Thread, bool IsHighlight) item)
        => item.Ordinal > member.JoinedAt
            && item.Ordinal > member.Upto("m.read ")
            && item.Ordinal > member.Upto("m.read.private ")
            && item.Ordinal > member.Upto($"m.read {item.Thread}")
            && item.Ordinal > member.Upto($"m.read.private {item.Thread}")
            && item.Ordinal > member.Upto($"own {item.Thread}");

    private static string Describe(int ordinal, bool isHighlight, bool isRead)
        => $"{ordinal}{(isHighlight ? "!" : "")}{(isRead ? "r" : "")}";

    private (string? Thread, int Hops) ThreadOf((string Type, string Parent)? relation)
    {
        if (relation is not { } related)
        {
            return default;
        }

        if (related.Type == "m.thread")
        {
            return (related.Parent, 0);
        }

        var (thread, hops) = _threads.GetValueOrDefault(related.Parent);
        return thread is null || hops == 3 ? default : (thread, hops + 1);
    }

    private sealed class Member(int joinedAt)
    {
        public int JoinedAt => joinedAt;

        public Dictionary<string, int> Read { get; } = [];

        public List<(int Ordinal, string Thread, bool IsHighlight)> Unread { get; } = [];

        public int Upto(string key) => Read.GetValueOrDefault(key);
    }
}
