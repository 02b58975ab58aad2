using System.Buffers;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// The order of keys in canonical JSON: by code point, which is the order of their UTF-8 bytes.
/// </summary>
internal static class JsonKeyOrder
{
    /// <summary>Compares two raw keys of which at least one has escapes.</summary>
    public static int CompareEscaped(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(left.Length + right.Length);
        Span<byte> scratch = rented;
        int leftLength = JsonText.Unescape(left, scratch);
        int rightLength = JsonText.Unescape(right, scratch[leftLength..]);
        int order = scratch[..leftLength].SequenceCompareTo(scratch.Slice(leftLength, rightLength));
        ArrayPool<byte>.Shared.Return(rented);
        return order;
    }

    /// <summary>Compares a raw key that has escapes with UTF-8 text.</summary>
    public static int CompareEscapedToText(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> utf8)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(raw.Length);
        Span<byte> scratch = rented;
        int order = scratch[..JsonText.Unescape(raw, scratch)].SequenceCompareTo(utf8);
        ArrayPool<byte>.Shared.Return(rented);
        return order;
    }
}
