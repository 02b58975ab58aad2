using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>Compares signed objects, and puts signatures into them. All JSON here is canonical.</summary>
internal static class SignedJson
{
    /// <summary>Whether two objects are equal in all that signatures cover.</summary>
    public static bool IsSame(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        using PooledByteBuffer first = new();
        using PooledByteBuffer second = new();
        JsonSignatures.WriteSigningForm(left, first);
        JsonSignatures.WriteSigningForm(right, second);
        return first.WrittenSpan.SequenceEqual(second.WrittenSpan);
    }

    /// <summary>Appends the object with further signatures of a user.</summary>
    /// <param name="json">The object.</param>
    /// <param name="user">Who signed.</param>
    /// <param name="signatures">The signatures.</param>
    /// <param name="output">Receives the object.</param>
    public static void Write(
        ReadOnlySpan<byte> json, UserId user, IReadOnlyCollection<KeySignature> signatures, PooledByteBuffer output)
    {
        var signed = new PooledByteBuffer();
        var next = new PooledByteBuffer();
        signed.Append(json);
        foreach (var signature in signatures)
        {
            next.Clear();
            JsonSignatures.WriteWithSignature(
                signed.WrittenSpan, user.Value, signature.KeyId, signature.Signature.Span, next);
            (signed, next) = (next, signed);
        }

        output.Append(signed.WrittenSpan);
        signed.Dispose();
        next.Dispose();
    }
}
