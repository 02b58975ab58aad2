using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dendrite.Fast.Users;

/// <summary>
/// The text of access tokens: <c>dft_</c>, 32 random bytes as 43 characters of base64url, <c>_</c>, and 6 characters
/// of checksum. The prefix lets secret scanners find leaked tokens; the checksum lets the server refuse text that
/// never was a token without asking the database.
/// </summary>
internal static class AccessToken
{
    /// <summary>256 bits: guessing is out of reach, and two tokens are never equal.</summary>
    private const int SecretBytes = 32;

    private const int SecretChars = 43;

    private const int ChecksumChars = 6;

    private const string PrefixText = "dft_";

    private const int Length = 4 + SecretChars + 1 + ChecksumChars;

    // CRC-32 of IEEE 802.3, reflected.
    private const uint Polynomial = 0xEDB88320;

    private static ReadOnlySpan<byte> Prefix => "dft_"u8;

    /// <summary>Makes a token from fresh random bytes.</summary>
    public static string Create()
    {
        Span<byte> secret = stackalloc byte[SecretBytes];
        Span<byte> text = stackalloc byte[Length];
        RandomNumberGenerator.Fill(secret);
        Prefix.CopyTo(text);
        Base64Url.EncodeToUtf8(secret, text[PrefixText.Length..]);
        text[PrefixText.Length + SecretChars] = (byte)'_';
        WriteChecksum(text[..(PrefixText.Length + SecretChars)], text[^ChecksumChars..]);
        CryptographicOperations.ZeroMemory(secret);
        return Encoding.ASCII.GetString(text);
    }

    /// <summary>False for text that this server cannot have issued.</summary>
    public static bool IsWellFormed(ReadOnlySpan<byte> token)
    {
        if (token.Length != Length || !token.StartsWith(Prefix))
        {
            return false;
        }

        Span<byte> checksum = stackalloc byte[ChecksumChars];
        WriteChecksum(token[..(PrefixText.Length + SecretChars)], checksum);
        return token[PrefixText.Length + SecretChars] == (byte)'_' && token[^ChecksumChars..].SequenceEqual(checksum);
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
