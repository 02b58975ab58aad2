using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace Dendrite.Fast.Users;

/// <summary>Takes <c>auth</c> out of a request's body, and puts another one in.</summary>
internal static class AuthParameters
{
    /// <summary>
    /// The body without <c>auth</c>, sealed for a session; null when nothing is left, or more than may be remembered.
    /// </summary>
    public static SealedParameters? Seal(string sessionId, JsonElement body, int bytesMax)
    {
        // What is left out is longer than the marks that may be added, so that all fits.
        var buffer = new byte[JsonMarshal.GetRawUtf8Value(body).Length + 1];
        Span<byte> rest = buffer;
        foreach (var member in body.EnumerateObject())
        {
            if (member.Name != "auth")
            {
                rest = Put(rest, rest.Length == buffer.Length ? "{\""u8 : ",\""u8);
                rest = Put(rest, JsonMarshal.GetRawUtf8PropertyName(member));
                rest = Put(rest, "\":"u8);
                rest = Put(rest, JsonMarshal.GetRawUtf8Value(member.Value));
            }
        }

        var isEmpty = rest.Length == buffer.Length;
        rest = isEmpty ? rest : Put(rest, "}"u8);
        var parameters = buffer.AsSpan(0, buffer.Length - rest.Length);
        var remembered = isEmpty || parameters.Length > bytesMax
            ? null
            : SealedParameters.Seal(sessionId, parameters);
        CryptographicOperations.ZeroMemory(buffer);
        return remembered;
    }

    /// <summary>A body of these parameters and this <c>auth</c>.</summary>
    /// <param name="parameters">A JSON object with members, none of them <c>auth</c>, without space around it.</param>
    /// <param name="auth">The object.</param>
    public static byte[] With(ReadOnlySpan<byte> parameters, JsonElement auth)
        => [.. parameters[..^1], .. ",\"auth\":"u8, .. JsonMarshal.GetRawUtf8Value(auth), (byte)'}'];

    private static Span<byte> Put(Span<byte> to, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(to);
        return to[bytes.Length..];
    }
}
