namespace Dendrite.Fast.Users;

/// <summary>What a provider's claims say about an account to be made. It is about a person: no text form.</summary>
/// <param name="localpart">In the characters of a localpart; null if the user has to choose.</param>
/// <param name="displayName">Null for none.</param>
/// <param name="email">Verified by the provider; null for none.</param>
internal sealed class MappedUser(string? localpart, string? displayName, string? email)
{
    public string? Localpart { get; } = localpart;

    public string? DisplayName { get; } = displayName;

    public string? Email { get; } = email;
}
