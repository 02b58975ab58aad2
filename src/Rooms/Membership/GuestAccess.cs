using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Whether a room lets guests in. A room that does not say so does not. Source: client-server API v1.19, "Guest
/// Access".
/// </summary>
public static class GuestAccess
{
    /// <summary>The type of the state event that says it, with an empty state key.</summary>
    public const string Type = "m.room.guest_access";

    /// <summary>Whether guests may join a room, and stay in it, now.</summary>
    /// <param name="engine">The engine that the room is of.</param>
    /// <param name="snapshot">The room.</param>
    /// <param name="cancellationToken">Stops the read of one event, which most often is in memory.</param>
    public static async ValueTask<bool> IsOpenAsync(
        RoomEngine engine, RoomSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(snapshot);
        if (!snapshot.TryGetState(Type, string.Empty, out var access))
        {
            return false;
        }

        var json = await engine.Events.GetAsync(snapshot, access, cancellationToken).ConfigureAwait(false);
        var content = EventFieldRanges.Of(json).Content.Of(json);
        return RawJson.GetString(RawJson.Find(content, "guest_access"u8)) == "can_join";
    }
}
