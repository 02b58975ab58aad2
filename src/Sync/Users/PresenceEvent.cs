using System.Text.Json;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Sync;

/// <summary>Writes <c>m.presence</c> events. Source: client-server API v1.19, "Presence".</summary>
internal static class PresenceEvent
{
    /// <summary>Writes one event as a JSON value.</summary>
    public static void Write(
        Utf8JsonWriter writer, string userId, in MemberProfile profile, PresenceSnapshot presence, long nowMs)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "m.presence"u8);
        writer.WriteString("sender"u8, userId);
        writer.WriteStartObject("content"u8);
        writer.WriteString("presence"u8, presence.Word);
        if (presence.StatusMessage is not null)
        {
            writer.WriteString("status_msg"u8, presence.StatusMessage);
        }

        if (presence.LastActiveMs > 0)
        {
            writer.WriteNumber("last_active_ago"u8, Math.Max(0, nowMs - presence.LastActiveMs));
        }

        if (profile.DisplayName is not null)
        {
            writer.WriteString("displayname"u8, profile.DisplayName);
        }

        if (profile.AvatarUrl is not null)
        {
            writer.WriteString("avatar_url"u8, profile.AvatarUrl);
        }

        writer.WriteBoolean("currently_active"u8, presence.CurrentlyActive);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
