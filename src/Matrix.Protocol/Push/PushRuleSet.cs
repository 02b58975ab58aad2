using System.Diagnostics.CodeAnalysis;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// The push rules of one user, compiled: those that are enabled, in the order in which they are tried. Immutable.
/// </summary>
/// <remarks>Source: client-server API v1.19, "Push Notifications", Push Rules.</remarks>
public sealed class PushRuleSet
{
    private readonly CompiledPushRule[] _rules;

    private PushRuleSet(CompiledPushRule[] rules) => _rules = rules;

    /// <summary>Compiles a ruleset as <c>GET /pushrules/</c> gives it.</summary>
    /// <param name="json">
    /// Validated JSON: an object with <c>global</c>, or its value, with the rules of each kind in order of priority.
    /// </param>
    /// <param name="owner">The user; a pattern that is exactly this id stands for the owner.</param>
    /// <param name="rules">The rules. A rule that is malformed is left out.</param>
    /// <returns>False if the input is no object.</returns>
    public static bool TryCompile(ReadOnlySpan<byte> json, UserId owner, [NotNullWhen(true)] out PushRuleSet? rules)
    {
        rules = null;
        if (RawJson.TryFind(json, "global"u8, out ReadOnlySpan<byte> global))
        {
            json = global;
        }

        if (!RawJson.IsObject(json))
        {
            return false;
        }

        List<CompiledPushRule> list = [];
        AddRules(RawJson.Find(json, "override"u8), CompiledRuleKind.Conditions, owner, list);
        AddRules(RawJson.Find(json, "content"u8), CompiledRuleKind.Content, owner, list);
        AddRules(RawJson.Find(json, "room"u8), CompiledRuleKind.Room, owner, list);
        AddRules(RawJson.Find(json, "sender"u8), CompiledRuleKind.Sender, owner, list);
        AddRules(RawJson.Find(json, "underride"u8), CompiledRuleKind.Conditions, owner, list);
        rules = new PushRuleSet([.. list]);
        return true;
    }

    /// <summary>Finds what the first rule that matches an event asks for.</summary>
    /// <param name="subject">The event and its room.</param>
    /// <param name="owner">The user whose rules these are, or one whose rules are the same.</param>
    /// <param name="displayName">The owner's display name in the room, or null for none.</param>
    /// <returns>
    /// The actions of the rule, or <see cref="PushActions.None"/> if none matches or the owner sent the event.
    /// </returns>
    public PushActions Evaluate(scoped in PushSubject subject, UserId owner, string? displayName)
    {
        if (subject.Sender == owner)
        {
            return PushActions.None;
        }

        foreach (CompiledPushRule rule in _rules)
        {
            if (rule.Matches(subject, owner, displayName))
            {
                return rule.Actions;
            }
        }

        return PushActions.None;
    }

    /// <summary>
    /// The same rules for an owner who ignores some users: what comes from those notifies about nothing, whatever the
    /// rules say. Source: client-server API v1.19, "Ignoring Users".
    /// </summary>
    /// <param name="senders">The ids of those users; kept.</param>
    public PushRuleSet Ignoring(IReadOnlySet<string> senders) => new([CompiledPushRule.Silencing(senders), .. _rules]);

    /// <summary>The rules without those that no event of a room can match, ready to be shared by its members.</summary>
    /// <param name="room">The room.</param>
    public RoomPushRules InRoom(RoomId room)
    {
        string roomId = room.ToString();
        return new RoomPushRules(Array.FindAll(_rules, rule => rule.CanMatchIn(roomId)));
    }

    private static void AddRules(
        ReadOnlySpan<byte> array, CompiledRuleKind kind, UserId owner, List<CompiledPushRule> list)
    {
        foreach (ReadOnlySpan<byte> json in JsonElements.Of(array))
        {
            string? id = RawJson.GetString(RawJson.Find(json, "rule_id"u8));
            string? pattern = RawJson.GetString(RawJson.Find(json, "pattern"u8));
            if (id is null
                || (kind == CompiledRuleKind.Content && pattern is null)
                || RawJson.IsFalse(RawJson.Find(json, "enabled"u8)))
            {
                continue;
            }

            PushActions actions = new(id, RawJson.Find(json, "actions"u8).ToArray());
            list.Add(new CompiledPushRule(kind, actions, ConditionsOf(json, kind, pattern, owner)));
        }
    }

    private static PushCondition[] ConditionsOf(
        ReadOnlySpan<byte> json, CompiledRuleKind kind, string? pattern, UserId owner)
    {
        if (kind == CompiledRuleKind.Content)
        {
            return [PushCondition.BodyMatches(pattern ?? string.Empty)];
        }

        List<PushCondition> conditions = [];
        if (kind == CompiledRuleKind.Conditions)
        {
            foreach (ReadOnlySpan<byte> condition in JsonElements.Of(RawJson.Find(json, "conditions"u8)))
            {
                conditions.Add(PushCondition.Compile(condition, owner));
            }
        }

        return [.. conditions];
    }
}
