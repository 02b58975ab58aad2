using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// Names the rule that a malformed m.room.power_levels content breaks. Only malformed contents get here.
/// </summary>
internal static class PowerLevelsForm
{
    /// <summary>The first rule, in the specification's order, that the content breaks.</summary>
    /// <remarks>
    /// Where the room version prints no rule about the form of a level (before 10), an unreadable one breaks the
    /// nearest rule too: a level that nobody can read must not govern.
    /// Source: room version 10, rules 9.1 to 9.3.
    /// </remarks>
    public static AuthRule BrokenRule(RoomVersionRules rules, ReadOnlySpan<byte> content)
    {
        AuthRule broken = AuthRule.UsersMalformed;
        foreach (JsonMember member in JsonMembers.Of(content))
        {
            // The member alone makes an object of one property, which is malformed when the property is.
            byte[] alone = [.. "{"u8, .. content[member.Start..member.ValueRange.End], .. "}"u8];
            if (PowerLevelsContent.TryParse(rules, alone, out _) == FactStatus.Ok)
            {
                continue;
            }

            AuthRule rule = member.NameIs("users"u8) ? AuthRule.UsersMalformed
                : member.NameIs("events"u8) || member.NameIs("notifications"u8) ? AuthRule.EventsNotIntegers
                : AuthRule.LevelsNotIntegers;
            broken = rule < broken ? rule : broken;
        }

        return broken;
    }
}
