using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Keeps which versions of which policies a user has agreed to. Source: client-server API, "Terms of service at
/// registration": servers track which versions they presented.
/// </summary>
internal sealed class AcceptedTerms(IReadOnlyList<PolicyDocument> policies, TimeProvider time)
{
    /// <summary>Adds what the user of a registration has agreed to, to the append that makes the account.</summary>
    public void Add(UserAppend append, UserNid user, AuthSession session)
    {
        if (session.AgreedToPolicies)
        {
            Add(append, user);
        }
    }

    /// <summary>Adds that a user has agreed to all policies, to the append that makes the account.</summary>
    public void Add(UserAppend append, UserNid user)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var policy in policies)
        {
            append.Add(new AcceptedTermsRow(user, policy.Id, policy.Version, now));
        }
    }

    /// <summary>Adds to the append of an account's end that nothing of this is kept.</summary>
    public static void AddErase(UserAppend append, UserNid user) => append.Add(new UserTermsDeleteRow(user));
}
