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
}
