using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Dendrite.Fast.Users;

/// <summary>
/// Gives nonces that are good for a minute, once. One that was given is not remembered: it says when it ends, under a
/// MAC of this process, so that whoever asks for millions of them takes no memory and ends nobody else's. Only those
/// that were used are kept until they end, and only somebody who knows the shared secret uses one. Any thread.
/// </summary>
internal sealed class RegistrationNonces(TimeProvider time)
{
    // Chosen: with a hash of a password for each, no machine makes as many accounts in a minute.
    private const int UsedMax = 10_000;

    private const int TimeBytes = sizeof(long);
    private const int RandomBytes = 16;

    // Half of SHA-256: nobody guesses it within the life of a nonce. Source: RFC 2104, section 5.
    private const int MacBytes = 16;

    private const int NonceBytes = TimeBytes + RandomBytes + MacBytes;

    // Source: Synapse, "Shared-Secret Registration".
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Lock _gate = new();

    // Owner: _gate. The nonces that were used, and the same in the order of their uses.
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Queue<(string Nonce, long ForgottenMs)> _order = [];

    /// <summary>A new nonce, in hexadecimal form.</summary>
    public string Create()
    {
        Span<byte> nonce = stackalloc byte[NonceBytes];
        BinaryPrimitives.WriteInt64BigEndian(nonce, NowMs() + (long)Life.TotalMilliseconds);
        RandomNumberGenerator.Fill(nonce.Slice(TimeBytes, RandomBytes));
        Sign(nonce[..^MacBytes], nonce[^MacBytes..]);
        return Convert.ToHexStringLower(nonce);
    }

    /// <summary>Whether a nonce was given by this process, has not ended and was not used.</summary>
    public bool IsGood(string nonce) => TryRead(nonce, out _) && !WasUsed(nonce);

    /// <summary>Uses a good nonce; false when somebody else has, or too many were used within a minute.</summary>
    public bool TryUse(string nonce)
    {
        if (!TryRead(nonce, out var endsMs))
        {
            return false;
        }

        var nowMs = NowMs();
        lock (_gate)
        {
            // Each is kept for the whole life from its use on, which is at least until it ends.
            while (_order.TryPeek(out var oldest) && oldest.ForgottenMs <= nowMs)
            {
                _order.Dequeue();
                _used.Remove(oldest.Nonce);
            }

            if (endsMs <= nowMs || _used.Count >= UsedMax || !_used.Add(nonce))
            {
                return false;
            }

            _order.Enqueue((nonce, nowMs + (long)Life.TotalMilliseconds));
            return true;
        }
    }

    private bool WasUsed(string nonce)
    {
        lock (_gate)
        {
            return _used.Contains(nonce);
        }
    }

    private bool TryRead(string nonce, out long endsMs)
    {
        Span<byte> bytes = stackalloc byte[NonceBytes];
        Span<byte> expected = stackalloc byte[MacBytes];
        endsMs = 0;
        if (!TryDecode(nonce, bytes))
        {
            return false;
        }

        Sign(bytes[..^MacBytes], expected);
        endsMs = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return CryptographicOperations.FixedTimeEquals(bytes[^MacBytes..], expected) && endsMs > NowMs();
    }

    // In the very form that it was given in: another way to write it would be another text, which was not used.
    private static bool TryDecode([NotNullWhen(true)] string? nonce, Span<byte> bytes)
        => nonce is { Length: 2 * NonceBytes }
            && !nonce.AsSpan().ContainsAnyExcept(Digits)
            && Convert.FromHexString(nonce, bytes, out _, out _) == OperationStatus.Done;

    private void Sign(ReadOnlySpan<byte> text, Span<byte> mac)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, text, whole);
        whole[..MacBytes].CopyTo(mac);
    }

    private long NowMs() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
