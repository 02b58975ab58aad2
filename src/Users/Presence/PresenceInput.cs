namespace Dendrite.Fast.Users;

/// <summary>What a user did that their presence follows from. A value: a sync allocates nothing for it.</summary>
/// <param name="Kind">What.</param>
/// <param name="State">The state that was stated or asked for, where there is one.</param>
/// <param name="StatusMessage">The status message of <see cref="PresenceInputKind.Stated"/>.</param>
internal readonly record struct PresenceInput(PresenceInputKind Kind, PresenceState State, string? StatusMessage);
