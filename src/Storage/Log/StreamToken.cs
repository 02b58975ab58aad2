using System.Buffers.Text;
using System.Text;

namespace Dendrite.Fast.Storage;

/// <summary>A place in an <see cref="EphemeralRing"/>.</summary>
/// <param name="Epoch">The ring's epoch, drawn at random when its process started; 0 for no ring.</param>
/// <param name="Index">Every record up to this number counts as seen; 0 and up.</param>
public readonly record struct RingPosition(ulong Epoch, long Index);

/// <summary>
/// A place in the whole stream: the durable Log and the ephemeral ring. Opaque to clients; survives restarts and
/// upgrades (the ring's part is void in another epoch).
/// </summary>
/// <remarks>
/// Text form: <c>s1</c>, then unpadded base64url of varints: the number of writers; for each, by ascending writer, the
/// distance to the writer before and the position; then the ring's epoch and, when that is not 0, its index. Numbers
/// are in shortest form and nothing follows, so that one place has one text.
/// </remarks>
public readonly struct StreamToken : IEquatable<StreamToken>
{
    /// <summary>The longest text that is read, in characters; counted from the form with all writers named.</summary>
    public const int CharsMax = 2 + ((((Watermark.WritersMax * 2) + 3) * Varint.BytesMax * 4) / 3) + 2;

    private const string Version = "s1";

    private readonly Watermark? _durable;

    /// <summary>Makes a token.</summary>
    /// <param name="durable">The place in the Log.</param>
    /// <param name="ring">The place in the ring.</param>
    public StreamToken(Watermark durable, RingPosition ring)
    {
        _durable = durable;
        Ring = ring;
    }

    /// <summary>The place in the Log.</summary>
    public Watermark Durable => _durable ?? Watermark.Zero;

    /// <summary>The place in the ring.</summary>
    public RingPosition Ring { get; }

    /// <summary>Reads the text form; false for anything that <see cref="ToString"/> does not write.</summary>
    /// <param name="text">The text, from anybody.</param>
    /// <param name="token">The token on true.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out StreamToken token)
    {
        token = default;
        if (text.Length > CharsMax || !text.StartsWith(Version, StringComparison.Ordinal))
        {
            return false;
        }

        text = text[Version.Length..];
        Span<byte> encoded = stackalloc byte[CharsMax];
        Span<byte> decoded = stackalloc byte[CharsMax];
        for (int index = 0; index < text.Length; index++)
        {
            if (!char.IsAsciiLetterOrDigit(text[index]) && text[index] is not ('-' or '_'))
            {
                return false;
            }

            encoded[index] = (byte)text[index];
        }

        if (text.Length % 4 == 1)
        {
            return false;
        }

        encoded = encoded[..text.Length];
        if (Base64Url.DecodeFromUtf8(encoded, decoded, out _, out int written) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        return TryRead(decoded[..written], out token) && text.SequenceEqual(token.ToString().AsSpan(Version.Length));
    }

    /// <inheritdoc />
    public bool Equals(StreamToken other) => Durable.Equals(other.Durable) && Ring == other.Ring;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is StreamToken other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Durable, Ring);

    /// <summary>Same place.</summary>
    public static bool operator ==(StreamToken left, StreamToken right) => left.Equals(right);

    /// <summary>Another place.</summary>
    public static bool operator !=(StreamToken left, StreamToken right) => !left.Equals(right);

    /// <summary>The text form.</summary>
    public override string ToString()
    {
        ReadOnlySpan<CommitPosition> positions = Durable.Positions;
        Span<byte> bytes = stackalloc byte[((positions.Length * 2) + 3) * Varint.BytesMax];
        int count = Varint.Write(bytes, (ulong)positions.Length);
        int last = 0;
        foreach (CommitPosition position in positions)
        {
            count += Varint.Write(bytes[count..], (ulong)(position.Writer - last));
            count += Varint.Write(bytes[count..], (ulong)position.Position);
            last = position.Writer;
        }

        count += Varint.Write(bytes[count..], Ring.Epoch);
        if (Ring.Epoch != 0)
        {
            count += Varint.Write(bytes[count..], (ulong)Ring.Index);
        }

        Span<byte> encoded = stackalloc byte[Base64Url.GetEncodedLength(count)];
        Base64Url.EncodeToUtf8(bytes[..count], encoded, out _, out _);
        return Version + Encoding.ASCII.GetString(encoded);
    }

    private static bool TryRead(ReadOnlySpan<byte> bytes, out StreamToken token)
    {
        token = default;
        if (!Varint.TryRead(ref bytes, out ulong count) || count > Watermark.WritersMax)
        {
            return false;
        }

        var positions = new CommitPosition[(int)count];
        long writer = 0;
        for (int index = 0; index < positions.Length; index++)
        {
            if (!Varint.TryRead(ref bytes, out ulong distance) || distance is 0 or > int.MaxValue
                || !Varint.TryRead(ref bytes, out ulong position) || position is 0 or > long.MaxValue)
            {
                return false;
            }

            writer += (long)distance;
            if (writer > int.MaxValue)
            {
                return false;
            }

            positions[index] = new((int)writer, (long)position);
        }

        ulong ringIndex = 0;
        if (!Varint.TryRead(ref bytes, out ulong epoch)
            || (epoch != 0 && (!Varint.TryRead(ref bytes, out ringIndex) || ringIndex > long.MaxValue))
            || !bytes.IsEmpty)
        {
            return false;
        }

        token = new(Watermark.Of(positions), new(epoch, (long)ringIndex));
        return true;
    }
}
