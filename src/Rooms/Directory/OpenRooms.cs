using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Rooms whose members everybody may see: anybody may join, or read without joining. Source: client-server API v1.19,
/// "User directory".
/// </summary>
public static class OpenRooms
{
    /// <summary>Whether a room is one of them now.</summary>
    /// <param name="engine">The engine that the room is of.</param>
    /// <param name="snapshot">The room.</param>
    /// <param name="cancellationToken">Stops the read of one event, which most often is in memory.</param>
    public static async ValueTask<bool> IsOpenAsync(
        RoomEngine engine, RoomSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.TryGetState("m.room.join_rules", string.Empty, out var rules)
            && snapshot.Columns.Events.JoinRuleOf(rules) == JoinRule.Public)
        {
            return true;
        }

        if (!snapshot.TryGetState("m.room.history_visibility", string.Empty, out var visibility))
        {
            return false;
        }

        var json = await engine.Events.GetAsync(snapshot, visibility, cancellationToken).ConfigureAwait(false);
        return HistoryVisibilityRule.Parse(EventFieldRanges.Of(json).Content.Of(json))
            == HistoryVisibilityCode.WorldReadable;
    }
}
