using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>What an endpoint demands of whoever calls it.</summary>
/// <param name="Flows">The ways to authenticate; at least one, each at least one stage.</param>
/// <param name="Caller">The logged-in caller, whose proofs are those that count; null where nobody is.</param>
internal sealed record AuthPolicy(IReadOnlyList<string[]> Flows, Session? Caller)
{
    /// <summary>
    /// Where nobody is logged in: the local server of whose users a password proves one; which one, the session then
    /// says. Null: a password proves nothing without a caller.
    /// </summary>
    public ServerName? PasswordsOf { get; init; }

    /// <summary>What a confirmed mail address counts for.</summary>
    public EmailUse Email { get; init; } = Caller is null ? EmailUse.None : EmailUse.OwnerAtOnce;
}
