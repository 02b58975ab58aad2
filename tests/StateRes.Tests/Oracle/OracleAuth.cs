using System.Globalization;
using System.Text.Json.Nodes;

using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes.Tests.Oracle;

/// <summary>
/// The authorization rules from number 4 (in version 12) on, written down from the specification's pages without a
/// thought for speed. Third-party invites with a claim are not part of it.
/// </summary>
internal sealed class OracleAuth(OracleRoom room, Func<(string, string), OracleEvent?> state)
{
    private static readonly string[] Plain =
        ["users_default", "events_default", "state_default", "ban", "redact", "kick", "invite"];

    public bool Allows(OracleEvent e)
    {
        RoomVersionRules rules = room.Rules;
        if (e.Type == "m.room.create")
        {
            return e.Prev.Length == 0
                && (!rules.CreatorInContent || e.Content.ContainsKey("creator"));
        }

        OracleEvent? create = rules.RoomIdIsCreateHash ? room.TryGet(room.CreateId) : state(("m.room.create", ""));
        if (create is null)
        {
            return false;
        }

        bool federates = create.Content["m.federate"] is not JsonValue federate || federate.GetValue<bool>();
        if (!federates && OracleEvent.DomainOf(e.Sender) != OracleEvent.DomainOf(create.Sender))
        {
            return false;
        }

        if (e.Type == "m.room.aliases" && rules.HasAliasesRule)
        {
            return e.StateKey is not null && e.StateKey == OracleEvent.DomainOf(e.Sender);
        }

        if (e.Type == "m.room.member")
        {
            return AllowsMember(e, create);
        }

        if (Membership(e.Sender) != "join")
        {
            return false;
        }

        if (e.Type == "m.room.third_party_invite")
        {
            return Level(e.Sender) >= Named("invite", 0);
        }

        if (Required(e) > Level(e.Sender))
        {
            return false;
        }

        if (e.StateKey is not null && e.StateKey.StartsWith('@') && e.StateKey != e.Sender)
        {
            return false;
        }

        if (e.Type == "m.room.redaction" && rules.HasRedactionRule)
        {
            return Level(e.Sender) >= Named("redact", 50)
                || (e.Redacts is { } target && OracleEvent.DomainOf(target) == OracleEvent.DomainOf(e.Id));
        }

        return e.Type != "m.room.power_levels" || AllowsPowerLevels(e, create);
    }

    private bool AllowsMember(OracleEvent e, OracleEvent create)
    {
        RoomVersionRules rules = room.Rules;
        if (e.StateKey is null || e.Membership is null)
        {
            return false;
        }

        string sender = Membership(e.Sender);
        string target = Membership(e.StateKey);
        switch (e.Membership)
        {
            case "join":
                return AllowsJoin(e, create, sender);
            case "invite":
                return sender == "join" && target is not ("join" or "ban") && Level(e.Sender) >= Named("invite", 0);
            case "leave" when e.Sender == e.StateKey:
                return sender is "invite" or "join" || (sender == "knock" && rules.HasKnock);
            case "leave":
                return sender == "join"
                    && !(target == "ban" && Level(e.Sender) < Named("ban", 50))
                    && Level(e.Sender) >= Named("kick", 50)
                    && Level(e.StateKey) < Level(e.Sender);
            case "ban":
                return sender == "join"
                    && Level(e.Sender) >= Named("ban", 50)
                    && Level(e.StateKey) < Level(e.Sender);
            case "knock" when rules.HasKnock:
                return (JoinRule == "knock" || (JoinRule == "knock_restricted" && rules.HasKnockRestricted))
                    && e.Sender == e.StateKey
                    && sender is not ("ban" or "invite" or "join");
            default:
                return false;
        }
    }

    private bool AllowsJoin(OracleEvent e, OracleEvent create, string sender)
    {
        RoomVersionRules rules = room.Rules;
        string? creator = rules.CreatorInContent ? OracleEvent.Text(create.Content["creator"]) : create.Sender;
        if (e.Prev.Length == 1 && room.TryGet(e.Prev[0])?.Type == "m.room.create" && e.StateKey == creator)
        {
            return true;
        }

        if (e.Sender != e.StateKey || sender == "ban")
        {
            return false;
        }

        bool invitedOrJoined = sender is "invite" or "join";
        switch (JoinRule)
        {
            case "invite":
                return invitedOrJoined;
            case "knock" when rules.HasKnock:
                return invitedOrJoined;
            case "restricted" when rules.HasRestricted:
            case "knock_restricted" when rules.HasKnockRestricted:
                string? via = OracleEvent.Text(e.Content["join_authorised_via_users_server"]);
                return invitedOrJoined
                    || (via is not null && Membership(via) == "join" && Level(via) >= Named("invite", 0));
            default:
                return JoinRule == "public";
        }
    }

    private bool AllowsPowerLevels(OracleEvent e, OracleEvent create)
    {
        RoomVersionRules rules = room.Rules;
        foreach (string name in Plain)
        {
            if (e.Content.ContainsKey(name) && ReadLevel(e.Content[name]) is null)
            {
                return false;
            }
        }

        foreach (string name in (string[])["events", "notifications", "users"])
        {
            if (e.Content.ContainsKey(name)
                && (e.Content[name] is not JsonObject map || map.Any(pair => ReadLevel(pair.Value) is null)))
            {
                return false;
            }
        }

        Dictionary<string, long> newUsers = Map(e, "users");
        if (newUsers.Keys.Any(static user => !UserId.TryParse(user, out _))
            || (rules.HasPrivilegedCreators && newUsers.Keys.Any(user => Creators(create).Contains(user))))
        {
            return false;
        }

        OracleEvent? old = state(("m.room.power_levels", ""));
        if (old is null)
        {
            return true;
        }

        double level = Level(e.Sender);
        foreach (string name in Plain)
        {
            long? before = ReadLevel(old.Content[name]);
            long? after = ReadLevel(e.Content[name]);
            if (before != after && (before > level || after > level))
            {
                return false;
            }
        }

        string[] maps = rules.ComparesNotificationLevels ? ["events", "notifications"] : ["events"];
        foreach (string name in maps)
        {
            if (Changes(Map(old, name), Map(e, name)).Any(change => change.Before > level || change.After > level))
            {
                return false;
            }
        }

        return Changes(Map(old, "users"), newUsers).All(change =>
            !(change.Name != e.Sender && change.Before >= level) && !(change.After > level));
    }

    private static IEnumerable<(string Name, long? Before, long? After)> Changes(
        Dictionary<string, long> before, Dictionary<string, long> after)
    {
        foreach (string name in before.Keys.Union(after.Keys))
        {
            long? old = before.TryGetValue(name, out long value) ? value : null;
            long? now = after.TryGetValue(name, out value) ? value : null;
            if (old != now)
            {
                yield return (name, old, now);
            }
        }
    }

    private string Membership(string user) => state(("m.room.member", user))?.Membership ?? "leave";

    private string JoinRule
    {
        get
        {
            OracleEvent? rules = state(("m.room.join_rules", ""));
            return rules is null ? "invite" : OracleEvent.Text(rules.Content["join_rule"]) ?? "invite";
        }
    }

    private double Level(string user)
    {
        OracleEvent? create = room.Rules.RoomIdIsCreateHash
            ? room.TryGet(room.CreateId)
            : state(("m.room.create", ""));
        return LevelOf(room.Rules, create, state(("m.room.power_levels", "")), user);
    }

    /// <summary>A user's level by a create event and a power levels event.</summary>
    public static double LevelOf(RoomVersionRules rules, OracleEvent? create, OracleEvent? levels, string user)
    {
        if (rules.HasPrivilegedCreators && create is not null && Creators(create).Contains(user))
        {
            return double.PositiveInfinity;
        }

        if (levels is null)
        {
            string? creator = rules.CreatorInContent ? OracleEvent.Text(create?.Content["creator"]) : create?.Sender;
            return !rules.HasPrivilegedCreators && creator == user ? 100 : 0;
        }

        return Map(levels, "users").TryGetValue(user, out long level)
            ? level
            : ReadLevel(levels.Content["users_default"]) ?? 0;
    }

    private double Named(string name, long otherwise) =>
        ReadLevel(state(("m.room.power_levels", ""))?.Content[name]) ?? otherwise;

    private double Required(OracleEvent e)
    {
        OracleEvent? levels = state(("m.room.power_levels", ""));
        if (levels is not null && Map(levels, "events").TryGetValue(e.Type, out long level))
        {
            return level;
        }

        return e.StateKey is null ? Named("events_default", 0) : Named("state_default", 50);
    }

    private static HashSet<string> Creators(OracleEvent create)
    {
        var creators = new HashSet<string> { create.Sender };
        if (create.Content["additional_creators"] is JsonArray additional)
        {
            creators.UnionWith(additional.Select(static user => OracleEvent.Text(user)!));
        }

        return creators;
    }

    private static Dictionary<string, long> Map(OracleEvent e, string name)
    {
        var map = new Dictionary<string, long>();
        if (e.Content[name] is JsonObject entries)
        {
            foreach ((string key, JsonNode? value) in entries)
            {
                if (ReadLevel(value) is { } level)
                {
                    map[key] = level;
                }
            }
        }

        return map;
    }

    // The generated histories have integers and, as malformed levels, strings that no version reads.
    private static long? ReadLevel(JsonNode? node)
    {
        if (node is not JsonValue value)
        {
            return null;
        }

        return value.TryGetValue(out long level) ? level
            : value.TryGetValue(out int small) ? small
            : value.TryGetValue(out string? text)
                && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out level) ? level
            : null;
    }
}
