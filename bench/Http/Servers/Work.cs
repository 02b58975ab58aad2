using System.Buffers.Text;
using System.Diagnostics;
using System.Text.Json;

namespace Dendrite.Fast.Http;

/// <summary>What the handlers of all sides do alike: the same answers from the same input.</summary>
internal static class Work
{
    /// <summary>Bytes of an event id: a dollar sign and 43 characters of base64.</summary>
    public const int EventIdBytes = 44;

    /// <summary>Longest identifier in bytes, decoded. Source: Matrix appendices, "Common Identifier Format".</summary>
    public const int IdentifierBytesMax = 255;

    /// <summary>How long the slow handler waits.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(50);

    // Turns of the loop in 50 ms of this processor.
    private static readonly long ComputeTurns = TurnsIn(TimeSpan.FromMilliseconds(50));

    /// <summary>An answer of a usual server to <c>/_matrix/client/versions</c>: 567 bytes.</summary>
    public static ReadOnlySpan<byte> Versions =>
        """{"versions":["r0.6.1","v1.1","v1.2","v1.3","v1.4","v1.5","v1.6","v1.7","v1.8","v1.9","v1"""u8
        + """.10","v1.11","v1.12"],"unstable_features":{"org.matrix.label_based_filtering":true,"org."""u8
        + """matrix.e2e_cross_signing":true,"org.matrix.msc2432":true,"uk.half-shot.msc2666.query_mut"""u8
        + """ual_rooms":true,"io.element.e2ee_forced.public":false,"io.element.e2ee_forced.private":f"""u8
        + """alse,"org.matrix.msc3026.busy_presence":false,"org.matrix.msc2285.stable":true,"org.matr"""u8
        + """ix.msc3827.stable":true,"org.matrix.msc3440.stable":true,"fi.mau.msc2815":false,"org.mat"""u8
        + """rix.msc4140":true,"org.matrix.x":true}}"""u8;

    /// <summary>Walks a message's content to its end and gives the length of its <c>body</c>.</summary>
    /// <returns>False if it is not a JSON object, or has no such string.</returns>
    public static bool TryReadBodyLength(ref Utf8JsonReader reader, out int length)
    {
        length = -1;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1
                && reader.ValueTextEquals("body"u8))
            {
                if (!reader.Read() || reader.TokenType != JsonTokenType.String)
                {
                    return false;
                }

                length = reader.HasValueSequence ? (int)reader.ValueSequence.Length : reader.ValueSpan.Length;
            }
        }

        return length >= 0;
    }

    /// <summary>Begins the hash from which an event id is written.</summary>
    public static ulong BeginHash(int bodyLength) => 14695981039346656037UL ^ (uint)bodyLength;

    /// <summary>Takes bytes into the hash (FNV-1a, chosen: the least work that reads every byte).</summary>
    public static ulong Hash(ulong hash, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            hash = (hash ^ one) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>As the other overload, for ASCII text that is a string already.</summary>
    public static ulong Hash(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var one in text)
        {
            hash = (hash ^ one) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>Writes the event id of a hash.</summary>
    public static void WriteEventId(ulong hash, Span<byte> destination)
    {
        Span<byte> bytes = stackalloc byte[32];
        for (var i = 0; i < bytes.Length; i += sizeof(ulong))
        {
            hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9UL;
            BitConverter.TryWriteBytes(bytes[i..], hash);
        }

        destination[0] = (byte)'$';
        Base64Url.EncodeToUtf8(bytes, destination[1..], out _, out _);
    }

    /// <summary>Computes for 50 ms of processor time, however many others do the same.</summary>
    /// <returns>A value that the loop depends on, so that it is not left out.</returns>
    public static ulong Compute() => Spin(ComputeTurns);

    private static long TurnsIn(TimeSpan span)
    {
        const int TurnsTried = 2_000_000;
        var least = TimeSpan.MaxValue;
        for (var i = 0; i < 20; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            Spin(TurnsTried);
            var elapsed = Stopwatch.GetElapsedTime(begin);
            least = elapsed < least ? elapsed : least;
        }

        return (long)(TurnsTried * (span / least));
    }

    private static ulong Spin(long turns)
    {
        ulong value = 1;
        for (long i = 0; i < turns; i++)
        {
            value = (value ^ (ulong)i) * 1099511628211UL;
        }

        return value;
    }
}
