using System.Collections.Concurrent;
using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Push rules in memory, given as the ruleset that GET /pushrules/ would answer.</summary>
internal sealed class FakePushRules : IPushRuleFacts
{
    private readonly ConcurrentDictionary<UserNid, MemberPushRules> _all = new();
    private readonly List<UserNid> _changes = [];

    private static readonly UserId AnyOwner = UserId.Parse("@owner:localhost");

    public PushRuleSet ServerRules { get; } = Compile(AnyOwner, Servers(AnyOwner));

    public long Version => _changes.Count;

    /// <summary>How many changes are remembered.</summary>
    public int Remembered { get; set; } = int.MaxValue;

    public static UserPushRules Servers(UserId owner) => UserPushRules.Of(DefaultPushRules.For(owner));

    public static PushRuleSet Compile(UserId owner, UserPushRules rules)
    {
        PushRulesSnapshot snapshot = new(rules, default);
        return PushRuleSet.TryCompile(snapshot.ContentJson.Span, owner, out var compiled)
            ? compiled
            : throw new InvalidOperationException("These rules do not compile.");
    }

    /// <summary>A rule as a client adds it.</summary>
    public static PushRule Rule(PushRuleKind kind, string ruleId, string body) =>
        PushRuleParser.ParseRule(kind, ruleId, Encoding.UTF8.GetBytes(body));

    public void Set(TestUser user, UserPushRules rules, string? displayName = null)
    {
        _all[user.Nid] = new MemberPushRules(Compile(user.Id, rules), displayName);
        _changes.Add(user.Nid);
    }

    public MemberPushRules? Find(UserNid user) => _all.TryGetValue(user, out var rules) ? rules : null;

    public bool TryGetChanged(long since, ICollection<UserNid> changed)
    {
        if (_changes.Count - since > Remembered)
        {
            return false;
        }

        for (var at = (int)since; at < _changes.Count; at++)
        {
            changed.Add(_changes[at]);
        }

        return true;
    }
}
