using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The m.room.power_levels of a new room. Source: client-server API, "createRoom", step 3; the levels of single event
/// types are those of deployed servers.
/// </summary>
internal static class DefaultPowerLevels
{
    // Source: client-server API, m.room.power_levels: the creator's level without an event, and the moderator's.
    private const int CreatorLevel = 100;
    private const int ModeratorLevel = 50;

    // Source: client-server API, "createRoom": above state_default in version 12 and later, "for example 150".
    private const int TombstoneLevelAboveCreators = 150;

    /// <summary>The content of the event, with the request's override put over it member by member.</summary>
    /// <param name="command">The request.</param>
    /// <param name="rules">The version of the room.</param>
    public static byte[] Content(CreateRoomCommand command, RoomVersionRules rules)
    {
        var preset = PresetRules.Of(command);
        return EventContent.Object((command, rules, preset), static (json, of) =>
        {
            var replaced = Overridden(of.command.PowerLevelContentOverride.Span);
            WriteLevel(json, replaced, "ban", ModeratorLevel);
            WriteEvents(json, replaced, of.rules);
            WriteLevel(json, replaced, "events_default", 0);
            WriteLevel(json, replaced, "invite", of.preset.InviteLevel);
            WriteLevel(json, replaced, "kick", ModeratorLevel);
            WriteLevel(json, replaced, "redact", ModeratorLevel);
            WriteLevel(json, replaced, "state_default", ModeratorLevel);
            WriteUsers(json, replaced, of.command, of.rules, of.preset);
            WriteLevel(json, replaced, "users_default", 0);
            foreach (var member in JsonMembers.Of(of.command.PowerLevelContentOverride.Span))
            {
                json.WritePropertyName(member.GetName());
                json.WriteRawValue(member.Value);
            }
        });
    }

    private static HashSet<string> Overridden(ReadOnlySpan<byte> replacement)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in JsonMembers.Of(replacement))
        {
            names.Add(member.GetName());
        }

        return names;
    }

    private static void WriteLevel(Utf8JsonWriter json, HashSet<string> replaced, string name, int level)
    {
        if (!replaced.Contains(name))
        {
            json.WriteNumber(name, level);
        }
    }

    private static void WriteEvents(Utf8JsonWriter json, HashSet<string> replaced, RoomVersionRules rules)
    {
        if (replaced.Contains("events"))
        {
            return;
        }

        json.WriteStartObject("events");
        json.WriteNumber("m.room.avatar", ModeratorLevel);
        json.WriteNumber("m.room.canonical_alias", ModeratorLevel);
        json.WriteNumber("m.room.encryption", CreatorLevel);
        json.WriteNumber("m.room.history_visibility", CreatorLevel);
        json.WriteNumber("m.room.name", ModeratorLevel);
        json.WriteNumber("m.room.power_levels", CreatorLevel);
        json.WriteNumber("m.room.server_acl", CreatorLevel);
        json.WriteNumber(
            "m.room.tombstone", rules.HasPrivilegedCreators ? TombstoneLevelAboveCreators : CreatorLevel);
        json.WriteEndObject();
    }

    private static void WriteUsers(
        Utf8JsonWriter json,
        HashSet<string> replaced,
        CreateRoomCommand command,
        RoomVersionRules rules,
        PresetRules preset)
    {
        if (replaced.Contains("users"))
        {
            return;
        }

        json.WriteStartObject("users");
        if (!rules.HasPrivilegedCreators)
        {
            json.WriteNumber(command.Creator.Value, CreatorLevel);
            foreach (var invited in preset.InviteesAreTrusted ? command.Invite.Distinct() : [])
            {
                if (invited != command.Creator)
                {
                    json.WriteNumber(invited.Value, CreatorLevel);
                }
            }
        }

        json.WriteEndObject();
    }
}
