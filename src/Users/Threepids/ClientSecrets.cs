using System.Buffers;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// The form of secrets and session ids that clients send. Source: client-server API, "POST
/// /_matrix/client/v3/register/email/requestToken", <c>client_secret</c> and <c>sid</c>.
/// </summary>
internal static class ClientSecrets
{
    private const int CharsMax = 255;

    private static readonly SearchValues<char> Characters = SearchValues.Create(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.=_-");

    /// <summary>Refuses what is not of the form.</summary>
    /// <exception cref="MatrixException">M_INVALID_PARAM.</exception>
    public static void Check(string text, string name)
    {
        if (text.Length is 0 or > CharsMax || text.AsSpan().ContainsAnyExcept(Characters))
        {
            throw MatrixError.InvalidParam($"'{name}' has 1 to {CharsMax} of the characters 0-9 a-z A-Z . = _ -")
                .ToException();
        }
    }
}
