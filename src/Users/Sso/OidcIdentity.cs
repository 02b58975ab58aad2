using System.Text.Json;

namespace Dendrite.Fast.Users;

/// <summary>Who somebody is by the word of a provider. It is about a person: no text form.</summary>
/// <param name="subject">Who it is, unique for the provider.</param>
/// <param name="claims">What the provider says beside: an object.</param>
internal sealed class OidcIdentity(string subject, JsonElement claims)
{
    public string Subject { get; } = subject;

    public JsonElement Claims { get; } = claims;
}
