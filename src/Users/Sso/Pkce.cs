using System.Security.Cryptography;
using System.Text;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// Binds an authorization code to the login that asked for it. A class without text form: the verifier is a secret.
/// Source: RFC 7636.
/// </summary>
internal sealed class Pkce
{
    // 32 random bytes, as section 4.1 recommends; 43 characters.
    private const int VerifierBytes = 32;

    public Pkce(string verifier)
    {
        Verifier = verifier;
        Challenge = UnpaddedBase64.EncodeUrl(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
    }

    /// <summary>Goes to the token endpoint, with the code.</summary>
    public string Verifier { get; }

    /// <summary>Goes into the authorization URL, with the method S256.</summary>
    public string Challenge { get; }

    /// <summary>A new one.</summary>
    public static Pkce Create() => new(UnpaddedBase64.EncodeUrl(RandomNumberGenerator.GetBytes(VerifierBytes)));
}
