using System.Security.Cryptography;
using System.Text;

namespace Dendrite.Fast.Users;

/// <summary>
/// The parameters of a request under interactive auth, kept for a client that comes back with the session alone, as
/// after a fallback page. Encrypted under a key that follows from the session's id, which only the client keeps: what
/// is kept between two requests gives no password away.
/// </summary>
internal sealed class SealedParameters
{
    private const int KeyBytes = 32;
    private const int TagBytes = 16;

    // A key encrypts one text in its life, so that the nonce need not differ. Source: NIST SP 800-38D, section 8.
    private static readonly byte[] Nonce = new byte[12];

    private static readonly byte[] Purpose = "interactive auth parameters"u8.ToArray();

    // The ciphertext and behind it the tag.
    private readonly byte[] _sealed;

    private SealedParameters(byte[] @sealed) => _sealed = @sealed;

    /// <summary>Bytes that are kept.</summary>
    public int Bytes => _sealed.Length;

    /// <summary>Encrypts parameters.</summary>
    /// <param name="sessionId">The session's id; seals once in its life.</param>
    /// <param name="parameters">A JSON object without <c>auth</c>.</param>
    public static SealedParameters Seal(string sessionId, ReadOnlySpan<byte> parameters)
    {
        var text = new byte[parameters.Length + TagBytes];
        using var cipher = CipherOf(sessionId);
        cipher.Encrypt(Nonce, parameters, text.AsSpan(0, parameters.Length), text.AsSpan(parameters.Length));
        return new SealedParameters(text);
    }

    /// <summary>The parameters again.</summary>
    /// <param name="sessionId">The id of the session that they were sealed for.</param>
    /// <exception cref="AuthenticationTagMismatchException">It is another id.</exception>
    public byte[] Open(string sessionId)
    {
        var parameters = new byte[_sealed.Length - TagBytes];
        using var cipher = CipherOf(sessionId);
        cipher.Decrypt(
            Nonce, _sealed.AsSpan(0, parameters.Length), _sealed.AsSpan(parameters.Length), parameters);
        return parameters;
    }

    private static AesGcm CipherOf(string sessionId)
    {
        Span<byte> key = stackalloc byte[KeyBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(sessionId), key, salt: [], Purpose);
        AesGcm cipher = new(key, TagBytes);
        CryptographicOperations.ZeroMemory(key);
        return cipher;
    }
}
