using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>The value of <c>m.room.history_visibility</c>.</summary>
/// <remarks>Source: client-server API v1.19, "Room History Visibility".</remarks>
public enum HistoryVisibilityCode
{
    /// <summary>Members see everything. Also what holds without the event, or when its value is not
    /// understood.</summary>
    Shared = 0,

    /// <summary>Anybody sees what is sent while this holds.</summary>
    WorldReadable = 1,

    /// <summary>Members see what was sent since they were invited.</summary>
    Invited = 2,

    /// <summary>Members see what was sent since they joined.</summary>
    Joined = 3,
}

/// <summary>
/// The rule by which one event is shown or not, on facts alone. Where the facts come from is the business of
/// <see cref="HistoryVisibility"/>.
/// </summary>
internal static class HistoryVisibilityRule
{
    /// <summary>
    /// Says whether a user may see an event, given one visibility and one membership at it.
    /// Source: client-server API v1.19, "Room History Visibility", "Server behaviour".
    /// </summary>
    /// <param name="visibility">The visibility in the state at the event.</param>
    /// <param name="membership">The user's membership in the state at the event.</param>
    /// <param name="joinedLater">Whether the user joined the room at any point after the event was sent.</param>
    /// <param name="receivedAfterLeaving">
    /// Whether the event came after the user had left for good: "they may see any events which they were allowed to
    /// see before they left the room, but no events received after they left".
    /// </param>
    public static bool Allows(
        HistoryVisibilityCode visibility,
        Membership membership,
        bool joinedLater,
        bool receivedAfterLeaving)
    {
        // 1. If the history_visibility was set to world_readable, allow.
        if (visibility == HistoryVisibilityCode.WorldReadable)
        {
            return true;
        }

        // 2. If the user's membership was join, allow.
        if (membership == Membership.Join)
        {
            return !receivedAfterLeaving;
        }

        // 3. If history_visibility was set to shared, and the user joined the room at any point after the event was
        //    sent, allow.
        if (visibility == HistoryVisibilityCode.Shared && joinedLater)
        {
            return true;
        }

        // 4. If the user's membership was invite, and the history_visibility was set to invited, allow.
        // 5. Otherwise, deny.
        return visibility == HistoryVisibilityCode.Invited && membership == Membership.Invite;
    }

    /// <summary>Reads the value of an <c>m.room.history_visibility</c> event.</summary>
    /// <param name="content">The content, or the redacted content, which keeps the value; validated JSON.</param>
    public static HistoryVisibilityCode Parse(ReadOnlySpan<byte> content)
    {
        var value = RawJson.Find(content, "history_visibility"u8);
        if (RawJson.StringEquals(value, "world_readable"u8))
        {
            return HistoryVisibilityCode.WorldReadable;
        }

        if (RawJson.StringEquals(value, "joined"u8))
        {
            return HistoryVisibilityCode.Joined;
        }

        return RawJson.StringEquals(value, "invited"u8)
            ? HistoryVisibilityCode.Invited
            : HistoryVisibilityCode.Shared;
    }
}
