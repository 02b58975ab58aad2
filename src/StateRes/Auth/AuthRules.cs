using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>The names and numbers of <see cref="AuthRule"/> for people: operators, traces, error messages.</summary>
public static partial class AuthRules
{
    private const int NumberColumns = 6;

    /// <summary>Whether a rule allows the event that it applies to; false for one that refuses it.</summary>
    public static bool Allows(AuthRule rule) => Of(rule).Allows;

    /// <summary>What the rule says, as one sentence for people.</summary>
    public static string Describe(AuthRule rule) => Of(rule).Sentence;

    /// <summary>
    /// The rule's number on the page of a room version, such as "4.3.1", or "-" when the version has no such rule.
    /// </summary>
    public static string Number(AuthRule rule, RoomVersionRules version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return (rule, version.AuthRules) switch
        {
            // Without the redaction rule, the last one moves up.
            (AuthRule.RedactionLevelAllowed, AuthRuleSet.V3) => "-",
            (AuthRule.RedactionDomainAllowed, AuthRuleSet.V3) => "-",
            (AuthRule.RedactionRefused, AuthRuleSet.V3) => "-",
            (AuthRule.Allowed, AuthRuleSet.V3) => "11",

            // Version 11 drops the rule about content.creator.
            (AuthRule.CreateNoCreator, AuthRuleSet.V11) => "-",
            (AuthRule.CreateAllowed, AuthRuleSet.V11) => "1.4",
            _ => Of(rule).Numbers[Column(version.AuthRules)],
        };
    }

    /// <summary>The rule with its version, such as "v11 4.3.1".</summary>
    public static string Cite(AuthRule rule, RoomVersionRules version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return $"v{version.Id} {Number(rule, version)}";
    }

    internal static AuthRule RowRule(AuthRule rule) => Of(rule).Rule;

    private static int Column(AuthRuleSet set) => set switch
    {
        AuthRuleSet.V1 or AuthRuleSet.V3 => 0,
        AuthRuleSet.V6 => 1,
        AuthRuleSet.V7 => 2,
        AuthRuleSet.V8 => 3,
        AuthRuleSet.V10 or AuthRuleSet.V11 => 4,
        _ => 5,
    };

    private static Row Of(AuthRule rule)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)rule, (int)AuthRule.None, nameof(rule));
        return Rows[(int)rule - 1];
    }

    private static Row Allow(AuthRule rule, string sentence, string numbers) => new(rule, true, sentence, numbers);

    private static Row Refuse(AuthRule rule, string sentence, string numbers) => new(rule, false, sentence, numbers);

    private sealed class Row(AuthRule rule, bool allows, string sentence, string numbers)
    {
        public AuthRule Rule { get; } = rule;

        public bool Allows { get; } = allows;

        public string Sentence { get; } = sentence;

        public string[] Numbers { get; } = numbers.Split(' ', NumberColumns);
    }
}
