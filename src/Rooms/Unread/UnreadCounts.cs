namespace Dendrite.Fast.Rooms;

/// <summary>How much a user has not read.</summary>
/// <param name="Notifications">Events that their push rules notify about.</param>
/// <param name="Highlights">Those among them that are highlights.</param>
public readonly record struct UnreadCount(int Notifications, int Highlights)
{
    /// <summary>Both together.</summary>
    public static UnreadCount operator +(UnreadCount left, UnreadCount right) =>
        new(left.Notifications + right.Notifications, left.Highlights + right.Highlights);
}

/// <summary>What a user has not read in a room. Immutable.</summary>
/// <param name="Main">The events outside threads.</param>
/// <param name="Threads">By the event that a thread starts from; threads with nothing to count are not there.</param>
public sealed record UnreadCounts(UnreadCount Main, IReadOnlyList<KeyValuePair<string, UnreadCount>> Threads)
{
    /// <summary>Nothing is unread.</summary>
    public static UnreadCounts None { get; } = new(default, []);

    /// <summary>All events, in threads and outside.</summary>
    public UnreadCount Total => Threads.Aggregate(Main, static (sum, thread) => sum + thread.Value);
}
