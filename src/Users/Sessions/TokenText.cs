using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dendrite.Fast.Users;

/// <summary>
/// The text of tokens: a prefix that says what the token is, 32 random bytes as 43 characters of base64url, <c>_</c>,
/// and 6 characters of checksum. The prefix lets secret scanners find leaked tokens; the checksum lets the server
/// refuse text that never was a token without asking the database.
/// </summary>
internal static class TokenText
{
    /// <summary>Bytes of a prefix.</summary>
    public const int PrefixBytes = 4;

    /// <summary>256 bits: guessing is out of reach, and two tokens are never equal.</summary>
    private const int SecretBytes = 32;

    private const int SecretChars = 43;

    private const int ChecksumChars = 6;

    private const int Length = PrefixBytes + SecretChars + 1 + ChecksumChars;

    // CRC-32 of IEEE 802.3, reflected.
    private const uint Polynomial = 0xEDB88320;

    /// <summary>What access tokens begin with.</summary>
    public static ReadOnlySpan<byte> Access => "dft_"u8;

    /// <summary>What refresh tokens begin with.</summary>
    public static ReadOnlySpan<byte> Refresh => "dfr_"u8;

    /// <summary>What login tokens begin with.</summary>
    public static ReadOnlySpan<byte> Login => "dfl_"u8;

    /// <summary>What tokens for third parties begin with.</summary>
    public static ReadOnlySpan<byte> OpenId => "dfo_"u8;

    /// <summary>Makes a token from fresh random bytes.</summary>
    /// <param name="prefix">What it begins with: one of the above.</param>
    public static string Create(ReadOnlySpan<byte> prefix)
    {
        Span<byte> secret = stackalloc byte[SecretBytes];
        Span<byte> text = stackalloc byte[Length];
        RandomNumberGenerator.Fill(secret);
        prefix.CopyTo(text);
        Base64Url.EncodeToUtf8(secret, text[PrefixBytes..]);
        text[PrefixBytes + SecretChars] = (byte)'_';
        WriteChecksum(text[..(PrefixBytes + SecretChars)], text[^ChecksumChars..]);
        CryptographicOperations.ZeroMemory(secret);
        return Encoding.ASCII.GetString(text);
    }

    /// <summary>False for text that this server cannot have issued as what the prefix says.</summary>
    /// <param name="token">The text.</param>
    /// <param name="prefix">What it has to begin with: one of the above.</param>
    public static bool IsWellFormed(ReadOnlySpan<byte> token, ReadOnlySpan<byte> prefix)
    {
        if (token.Length != Length || !token.StartsWith(prefix))
        {
            return false;
        }

        Span<byte> checksum = stackalloc byte[ChecksumChars];
        WriteChecksum(token[..(PrefixBytes + SecretChars)], checksum);
        return token[PrefixBytes + SecretChars] == (byte)'_' && token[^ChecksumChars..].SequenceEqual(checksum);
    }

    /// <summary>The hash of a token that a client sent as text; null for what this server cannot have issued.</summary>
    /// <param name="token">The text.</param>
    /// <param name="prefix">What it has to begin with: one of the above.</param>
    public static TokenHash? HashOf(string token, ReadOnlySpan<byte> prefix)
    {
        if (token.Length != Length)
        {
            return null;
        }

        // Other text than ASCII becomes question marks, which are in no token.
        Span<byte> bytes = stackalloc byte[Length];
        Encoding.ASCII.GetBytes(token, bytes);
        return IsWellFormed(bytes, prefix) ? TokenHash.Of(bytes) : null;
    }

    private static void WriteChecksum(ReadOnlySpan<byte> text, Span<byte> checksum)
    {
        var crc = uint.MaxValue;
        foreach (var value in text)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (Polynomial & (0 - (crc & 1)));
            }
        }

        crc = ~crc;
        var alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8;
        for (var i = checksum.Length - 1; i >= 0; i--)
        {
            checksum[i] = alphabet[(int)(crc % (uint)alphabet.Length)];
            crc /= (uint)alphabet.Length;
        }
    }
}
