using System.Collections.Immutable;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// The push rules of one user: those the user added, in order of importance, and the server's with the user's changes.
/// Immutable: each change gives a new object.
/// </summary>
public sealed partial class UserPushRules
{
    private readonly ImmutableArray<PushRule> _defaults;
    private readonly ImmutableDictionary<PushRuleKind, ImmutableArray<PushRule>> _added;
    private readonly ImmutableDictionary<(PushRuleKind Kind, string RuleId), Change> _changes;

    private UserPushRules(
        ImmutableArray<PushRule> defaults,
        ImmutableDictionary<PushRuleKind, ImmutableArray<PushRule>> added,
        ImmutableDictionary<(PushRuleKind Kind, string RuleId), Change> changes)
    {
        _defaults = defaults;
        _added = added;
        _changes = changes;
    }

    /// <summary>How many rules the user added.</summary>
    public int AddedCount => _added.Values.Sum(rules => rules.Length);

    /// <summary>The server's rules and nothing else.</summary>
    internal static UserPushRules Of(ImmutableArray<PushRule> defaults)
        => new(
            defaults,
            ImmutableDictionary<PushRuleKind, ImmutableArray<PushRule>>.Empty,
            ImmutableDictionary<(PushRuleKind Kind, string RuleId), Change>.Empty);

    /// <summary>The rules of a kind as they are looked at, the most important first.</summary>
    public ImmutableArray<PushRule> Rules(PushRuleKind kind)
    {
        var added = Added(kind);
        var rules = ImmutableArray.CreateBuilder<PushRule>();

        // The master switch comes before what the user added. Source: "Default Override Rules".
        var defaults = _defaults.Where(rule => rule.Kind == kind).Select(Effective).ToArray();
        rules.AddRange(defaults.Where(rule => rule.RuleId == MasterRuleId));
        rules.AddRange(added);
        rules.AddRange(defaults.Where(rule => rule.RuleId != MasterRuleId));
        return rules.ToImmutable();
    }

    /// <summary>Finds a rule; null when there is none.</summary>
    public PushRule? Find(PushRuleKind kind, string ruleId)
        => Rules(kind).FirstOrDefault(rule => rule.RuleId == ruleId);

    /// <summary>Writes the ruleset, the value of <c>global</c>.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        foreach (var kind in PushRuleKinds.All)
        {
            writer.WriteStartArray(PushRuleKinds.Word(kind));
            foreach (var rule in Rules(kind))
            {
                rule.WriteTo(writer);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>Adds a rule or gives the one of the same id new parameters.</summary>
    /// <param name="rule">The rule; a new one is enabled, a changed one stays as it was.</param>
    /// <param name="before">Goes right before this one of the user's rules; wins over <paramref name="after"/>.</param>
    /// <param name="after">Goes right after this one of the user's rules.</param>
    /// <exception cref="MatrixException">M_UNKNOWN: no such rule to go before or after.</exception>
    internal UserPushRules With(PushRule rule, string? before, string? after)
    {
        var rules = Added(rule.Kind);
        var index = IndexOf(rules, rule.RuleId);
        var place = index >= 0 ? index : 0;
        if (index >= 0)
        {
            rule = rule with { Enabled = rules[index].Enabled };
            rules = rules.RemoveAt(index);
        }

        if ((before ?? after) is { } neighbour)
        {
            place = IndexOf(rules, neighbour);
            if (place < 0)
            {
                throw new MatrixError("M_UNKNOWN", 400, $"before/after rule not found: {neighbour}").ToException();
            }

            place += before is null ? 1 : 0;
        }

        return new(_defaults, _added.SetItem(rule.Kind, rules.Insert(place, rule)), _changes);
    }

    /// <summary>Removes a rule that the user added.</summary>
    /// <exception cref="MatrixException">M_NOT_FOUND.</exception>
    internal UserPushRules Without(PushRuleKind kind, string ruleId)
    {
        var rules = Added(kind);
        var index = IndexOf(rules, ruleId);
        return index < 0
            ? throw NotFound()
            : new(_defaults, _added.SetItem(kind, rules.RemoveAt(index)), _changes);
    }

    /// <summary>Switches a rule on or off, or gives it other actions; null leaves as is.</summary>
    /// <exception cref="MatrixException">M_NOT_FOUND.</exception>
    internal UserPushRules WithChange(PushRuleKind kind, string ruleId, bool? enabled, string? actions)
    {
        var rules = Added(kind);
        var index = IndexOf(rules, ruleId);
        if (index >= 0)
        {
            var rule = rules[index];
            rule = rule with { Enabled = enabled ?? rule.Enabled, Actions = actions ?? rule.Actions };
            return new(_defaults, _added.SetItem(kind, rules.SetItem(index, rule)), _changes);
        }

        if (!_defaults.Any(rule => rule.Kind == kind && rule.RuleId == ruleId))
        {
            throw NotFound();
        }

        var old = _changes.GetValueOrDefault((kind, ruleId));
        Change change = new(enabled ?? old?.Enabled, actions ?? old?.Actions);
        return new(_defaults, _added, _changes.SetItem((kind, ruleId), change));
    }

    /// <summary>What is answered for a rule that is not there.</summary>
    internal static MatrixException NotFound() => MatrixError.NotFound("The push rule was not found.").ToException();

    private const string MasterRuleId = ".m.rule.master";

    private static int IndexOf(ImmutableArray<PushRule> rules, string ruleId)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].RuleId == ruleId)
            {
                return i;
            }
        }

        return -1;
    }

    private ImmutableArray<PushRule> Added(PushRuleKind kind) => _added.GetValueOrDefault(kind, []);

    private PushRule Effective(PushRule rule)
        => _changes.TryGetValue((rule.Kind, rule.RuleId), out var change)
            ? rule with { Enabled = change.Enabled ?? rule.Enabled, Actions = change.Actions ?? rule.Actions }
            : rule;

    internal sealed record Change(bool? Enabled, string? Actions);
}
