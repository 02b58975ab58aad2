using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Dendrite.Fast.Users;

/// <summary>
/// SHA-256 of an access token: all that is stored of it. Tokens carry 256 random bits, so a fast unsalted hash is as
/// good as a slow one. Equality looks at all bits whatever they are; a hash that differs early or late takes the same
/// time, and an attacker cannot steer a hash towards a stored one anyway.
/// </summary>
internal readonly struct TokenHash : IEquatable<TokenHash>
{
    /// <summary>Bytes of the hash.</summary>
    public const int Bytes = SHA256.HashSizeInBytes;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;

    private TokenHash(ReadOnlySpan<byte> hash)
    {
        _a = BinaryPrimitives.ReadUInt64LittleEndian(hash);
        _b = BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]);
        _c = BinaryPrimitives.ReadUInt64LittleEndian(hash[16..]);
        _d = BinaryPrimitives.ReadUInt64LittleEndian(hash[24..]);
    }

    /// <summary>Hashes the bytes of a token as they came.</summary>
    public static TokenHash Of(ReadOnlySpan<byte> token)
    {
        Span<byte> hash = stackalloc byte[Bytes];
        SHA256.HashData(token, hash);
        return new TokenHash(hash);
    }

    /// <summary>Hashes a token of this server's making, which is ASCII.</summary>
    public static TokenHash OfText(string token) => Of(Encoding.ASCII.GetBytes(token));

    /// <summary>Takes a stored hash; exactly 32 bytes.</summary>
    public static TokenHash FromStored(ReadOnlySpan<byte> hash) => new(hash[..Bytes]);

    /// <summary>The 32 bytes to store.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Bytes];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, _a);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), _b);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(16), _c);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(24), _d);
        return bytes;
    }

    public bool Equals(TokenHash other)
        => ((_a ^ other._a) | (_b ^ other._b) | (_c ^ other._c) | (_d ^ other._d)) == 0;

    public override bool Equals(object? obj) => obj is TokenHash other && Equals(other);

    public override int GetHashCode() => unchecked((int)(_a ^ (_a >> 32)));
}
