using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Base64 without padding, standard and URL-safe. Decoding also takes padded input, as the specification advises, but
/// no white space. Leftover bits that are not zero are ignored in the standard alphabet, as in the specification's own
/// test vectors; in the URL-safe one, which ids are made with, they are refused, so that a hash has one text.
/// </summary>
/// <remarks>Source: appendices v1.19, "Unpadded Base64"; RFC 4648, sections 3.5, 4 and 5.</remarks>
public static class UnpaddedBase64
{
    /// <summary>Characters that encode this many bytes.</summary>
    public static int EncodedLength(int bytes) => checked((int)(((long)bytes * 4 + 2) / 3));

    /// <summary>Most bytes that this many characters decode to.</summary>
    public static int DecodedLengthMax(int chars) => (int)((long)chars * 3 / 4);

    /// <summary>Encodes with the standard alphabet.</summary>
    public static string Encode(ReadOnlySpan<byte> data) =>
        string.Create(EncodedLength(data.Length), data, static (chars, bytes) => Encode(bytes, chars));

    /// <summary>Encodes with the URL-safe alphabet.</summary>
    public static string EncodeUrl(ReadOnlySpan<byte> data) => Base64Url.EncodeToString(data);

    /// <summary>Encodes with the standard alphabet. Returns the characters written.</summary>
    /// <exception cref="ArgumentException"><paramref name="output"/> is shorter than
    /// <see cref="EncodedLength"/>.</exception>
    public static int Encode(ReadOnlySpan<byte> data, Span<char> output)
    {
        int written = EncodeUrl(data, output);
        Span<char> text = output[..written];
        text.Replace('-', '+');
        text.Replace('_', '/');
        return written;
    }

    /// <summary>Encodes with the standard alphabet as UTF-8. Returns the bytes written.</summary>
    /// <exception cref="ArgumentException"><paramref name="output"/> is shorter than
    /// <see cref="EncodedLength"/>.</exception>
    public static int Encode(ReadOnlySpan<byte> data, Span<byte> output)
    {
        int written = EncodeUrl(data, output);
        Span<byte> text = output[..written];
        text.Replace((byte)'-', (byte)'+');
        text.Replace((byte)'_', (byte)'/');
        return written;
    }

    /// <summary>Encodes with the URL-safe alphabet. Returns the characters written.</summary>
    /// <exception cref="ArgumentException"><paramref name="output"/> is shorter than
    /// <see cref="EncodedLength"/>.</exception>
    public static int EncodeUrl(ReadOnlySpan<byte> data, Span<char> output) => Base64Url.EncodeToChars(data, output);

    /// <summary>Encodes with the URL-safe alphabet as UTF-8. Returns the bytes written.</summary>
    /// <exception cref="ArgumentException"><paramref name="output"/> is shorter than
    /// <see cref="EncodedLength"/>.</exception>
    public static int EncodeUrl(ReadOnlySpan<byte> data, Span<byte> output) => Base64Url.EncodeToUtf8(data, output);

    /// <summary>Decodes the standard alphabet.</summary>
    /// <param name="text">Base64 with or without padding.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="written">Bytes written.</param>
    /// <returns>False if the text is not base64 or does not fit into <paramref name="output"/>.</returns>
    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> output, out int written)
    {
        written = 0;
        return Alphabet.TryToUrl(text, out byte[]? rented, out int length)
            && DecodeRented(rented, length, output, out written);
    }

    /// <inheritdoc cref="TryDecode(ReadOnlySpan{char}, Span{byte}, out int)"/>
    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> output, out int written)
    {
        written = 0;
        return Alphabet.TryToUrl(text, out byte[]? rented, out int length)
            && DecodeRented(rented, length, output, out written);
    }

    /// <summary>Decodes the URL-safe alphabet.</summary>
    /// <param name="text">Base64 with or without padding.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="written">Bytes written.</param>
    /// <returns>False if the text is not base64 or does not fit into <paramref name="output"/>.</returns>
    public static bool TryDecodeUrl(ReadOnlySpan<char> text, Span<byte> output, out int written)
    {
        written = 0;
        return !text.ContainsAny(" \t\r\n")
            && Base64Url.DecodeFromChars(text, output, out int read, out written) == OperationStatus.Done
            && read == text.Length;
    }

    /// <inheritdoc cref="TryDecodeUrl(ReadOnlySpan{char}, Span{byte}, out int)"/>
    public static bool TryDecodeUrl(ReadOnlySpan<byte> text, Span<byte> output, out int written)
    {
        written = 0;
        return !text.ContainsAny(" \t\r\n"u8)
            && Base64Url.DecodeFromUtf8(text, output, out int read, out written) == OperationStatus.Done
            && read == text.Length;
    }

    private static bool DecodeRented(byte[]? rented, int length, Span<byte> output, out int written)
    {
        if (rented is null)
        {
            written = 0;
            return length == 0;
        }

        bool done = TryDecodeUrl(Alphabet.WithoutLeftoverBits(rented.AsSpan(0, length)), output, out written);
        ArrayPool<byte>.Shared.Return(rented);
        return done;
    }

    /// <summary>The standard alphabet as the URL-safe one, in a rented buffer that the caller returns.</summary>
    private static class Alphabet
    {
        public static bool TryToUrl(ReadOnlySpan<char> text, out byte[]? rented, out int length)
        {
            rented = null;
            length = text.Length;
            if (text.ContainsAny('-', '_') || !Ascii.IsValid(text))
            {
                return false;
            }

            if (length > 0)
            {
                rented = ArrayPool<byte>.Shared.Rent(length);
                Encoding.Latin1.GetBytes(text, rented);
                Translate(rented.AsSpan(0, length));
            }

            return true;
        }

        public static bool TryToUrl(ReadOnlySpan<byte> text, out byte[]? rented, out int length)
        {
            rented = null;
            length = text.Length;
            if (text.ContainsAny((byte)'-', (byte)'_'))
            {
                return false;
            }

            if (length > 0)
            {
                rented = ArrayPool<byte>.Shared.Rent(length);
                text.CopyTo(rented);
                Translate(rented.AsSpan(0, length));
            }

            return true;
        }

        /// <summary>Clears the bits of the last character that encode nothing.</summary>
        public static ReadOnlySpan<byte> WithoutLeftoverBits(Span<byte> text)
        {
            Span<byte> unpadded = text.TrimEnd((byte)'=');
            int mask = (unpadded.Length % 4) switch
            {
                2 => 0b110000,
                3 => 0b111100,
                _ => 0b111111,
            };
            int value = unpadded.IsEmpty ? -1 : UrlSafe.IndexOf(unpadded[^1]);
            if (value >= 0)
            {
                unpadded[^1] = UrlSafe[value & mask];
            }

            return text;
        }

        private static ReadOnlySpan<byte> UrlSafe =>
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8;

        private static void Translate(Span<byte> text)
        {
            text.Replace((byte)'+', (byte)'-');
            text.Replace((byte)'/', (byte)'_');
        }
    }
}
