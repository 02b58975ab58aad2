using System.Diagnostics;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>What is asked about users by rooms that are only read: nothing, since nothing enters them.</summary>
internal sealed class NoUserFacts : IUserFacts, IPushRuleFacts
{
    public IPushRuleFacts PushRules => this;

    public PushRuleSet ServerRules => throw Asked();

    public long Version => throw Asked();

    public ValueTask<MemberProfile> GetProfileAsync(
        UserNid user, UserId userId, CancellationToken cancellationToken) => throw Asked();

    public ValueTask<IgnoredUsers> GetIgnoredAsync(UserNid user, CancellationToken cancellationToken) => throw Asked();

    public MemberPushRules? Find(UserNid user) => throw Asked();

    public bool TryGetChanged(long since, ICollection<UserNid> changed) => throw Asked();

    private static UnreachableException Asked() => new("An engine that only checks makes no events.");
}
