namespace Dendrite.Fast.Users;

/// <summary>What an endpoint demands of whoever calls it.</summary>
/// <param name="Flows">The ways to authenticate; at least one, each at least one stage.</param>
/// <param name="Caller">The logged-in caller, whose password is the one that counts; null at registration.</param>
internal sealed record AuthPolicy(IReadOnlyList<string[]> Flows, Session? Caller);
