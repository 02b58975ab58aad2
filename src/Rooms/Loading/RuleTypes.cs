namespace Dendrite.Fast.Rooms;

/// <summary>
/// The state event types whose content the authorization rules read.
/// Source: server-server API, "Auth events selection".
/// </summary>
internal static class RuleTypes
{
    public static bool Contains(string type) => type is "m.room.create"
        or "m.room.member"
        or "m.room.power_levels"
        or "m.room.join_rules"
        or "m.room.third_party_invite";
}
