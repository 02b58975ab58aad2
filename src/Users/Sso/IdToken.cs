using System.Text.Json;

namespace Dendrite.Fast.Users;

/// <summary>What a verified ID token says. It has no text form: its claims are about a person.</summary>
internal sealed class IdToken
{
    public IdToken(string subject, JsonElement claims)
    {
        Subject = subject;
        Claims = claims;
    }

    /// <summary>Who it is, unique for the issuer; 1 to <see cref="JwtVerifier.SubjectCharsMax"/> characters.</summary>
    public string Subject { get; }

    /// <summary>All claims: an object, a copy of its own.</summary>
    public JsonElement Claims { get; }
}
