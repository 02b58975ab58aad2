using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>The answer of the authorization rules: the rule that decided, and so whether it is allowed.</summary>
public readonly record struct AuthVerdict
{
    internal AuthVerdict(AuthRule rule, bool isAllowed)
    {
        Rule = rule;
        IsAllowed = isAllowed;
    }

    /// <summary>True when the event is allowed. <c>default</c> is not an answer and not allowed.</summary>
    public bool IsAllowed { get; }

    /// <summary>The rule that allowed or refused.</summary>
    public AuthRule Rule { get; }

    /// <summary>One line for people: the rule's number in a room version and its sentence.</summary>
    public string Explain(RoomVersionRules version) =>
        Rule == AuthRule.None ? "not checked" : $"{AuthRules.Cite(Rule, version)}: {AuthRules.Describe(Rule)}";

    internal static AuthVerdict Allow(AuthRule rule) => new(rule, true);

    internal static AuthVerdict Refuse(AuthRule rule) => new(rule, false);
}
