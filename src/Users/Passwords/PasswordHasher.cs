using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace Dendrite.Fast.Users;

/// <summary>
/// Argon2id in PHC string form: <c>$argon2id$v=19$m=19456,t=2,p=1$salt$hash</c>, salt and hash in unpadded base64.
/// Synchronous and slow by design: called on <see cref="PasswordWorkers"/> only.
/// </summary>
internal static class PasswordHasher
{
    /// <summary>Bytes of salt. RFC 9106 section 3.1 recommends 16; NSec takes no other length.</summary>
    private const int SaltBytes = 16;

    /// <summary>Bytes of tag. RFC 9106 section 4 recommends 256 bits.</summary>
    private const int HashBytes = 32;

    // RFC 9106 version 1.3; libsodium computes p=1 alone.
    private const string Prefix = "$argon2id$v=19$";

    /// <summary>Bounds on what a stored string may ask for, so that a corrupt row cannot claim the machine.</summary>
    private const int MemoryKiBMax = 1_048_576;

    private const int MemoryKiBMin = 8;

    private const int PassesMax = 100;

    /// <summary>Hashes a password with a fresh salt.</summary>
    public static string Hash(ReadOnlySpan<byte> password, Argon2Settings settings)
    {
        Span<byte> salt = stackalloc byte[SaltBytes];
        RandomNumberGenerator.Fill(salt);
        return Hash(password, salt, settings);
    }

    /// <summary>
    /// True when the password is the one that <paramref name="phc"/> was made from; false as well for text that is not
    /// a PHC string of this kind.
    /// </summary>
    public static bool Verify(ReadOnlySpan<byte> password, string phc)
    {
        if (!TryParse(phc, out var settings, out var salt, out var expected))
        {
            return false;
        }

        Span<byte> actual = stackalloc byte[HashBytes];
        Algorithm(settings).DeriveBytes(password, salt, actual);
        return CryptographicOperations.FixedTimeEquals(actual, expected);
    }

    private static string Hash(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, Argon2Settings settings)
    {
        Span<byte> hash = stackalloc byte[HashBytes];
        Algorithm(settings).DeriveBytes(password, salt, hash);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Prefix}m={settings.MemoryKiB},t={settings.Passes},p=1${Encode(salt)}${Encode(hash)}");
    }

    private static Argon2id Algorithm(Argon2Settings settings)
        => PasswordBasedKeyDerivationAlgorithm.Argon2id(new Argon2Parameters
        {
            DegreeOfParallelism = 1,
            MemorySize = settings.MemoryKiB,
            NumberOfPasses = settings.Passes,
        });

    private static bool TryParse(string phc, out Argon2Settings settings, out byte[] salt, out byte[] hash)
    {
        settings = new Argon2Settings();
        salt = [];
        hash = [];
        if (!phc.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var parts = phc[Prefix.Length..].Split('$');
        if (parts.Length != 3 || !TryParseCosts(parts[0], out settings))
        {
            return false;
        }

        return TryDecode(parts[1], SaltBytes, out salt) && TryDecode(parts[2], HashBytes, out hash);
    }

    private static bool TryParseCosts(string text, out Argon2Settings settings)
    {
        settings = new Argon2Settings();
        var costs = text.Split(',');
        if (costs is not [['m', '=', .. var memoryText], ['t', '=', .. var passesText], "p=1"]
            || !int.TryParse(memoryText, NumberStyles.None, CultureInfo.InvariantCulture, out var memory)
            || !int.TryParse(passesText, NumberStyles.None, CultureInfo.InvariantCulture, out var passes)
            || memory is < MemoryKiBMin or > MemoryKiBMax
            || passes is < 1 or > PassesMax)
        {
            return false;
        }

        settings = new Argon2Settings { MemoryKiB = memory, Passes = passes };
        return true;
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    private static bool TryDecode(string text, int length, out byte[] bytes)
    {
        bytes = new byte[length];
        var padded = text.PadRight((text.Length + 3) / 4 * 4, '=');
        return Encoding.ASCII.GetByteCount(padded) == padded.Length
            && Convert.TryFromBase64String(padded, bytes, out var written)
            && written == length;
    }
}
