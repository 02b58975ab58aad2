namespace Dendrite.Fast.Transport;

/// <summary>Entity tags: their form, and how they compare. Source: RFC 9110, section 8.8.3.</summary>
internal static class EntityTags
{
    /// <summary>Whether a text is exactly one entity tag.</summary>
    public static bool IsValid(ReadOnlySpan<byte> text) => TryRead(ref text, out _) && text.IsEmpty;

    /// <summary>Whether two tags are equal and both strong. Source: RFC 9110, section 8.8.3.2.</summary>
    public static bool EqualStrongly(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        !IsWeak(left) && left.SequenceEqual(right);

    /// <summary>Looks for a tag in one line of If-Match or If-None-Match.</summary>
    /// <param name="list">The line's value: tags with commas between them. What follows a malformed tag is not read.</param>
    /// <param name="tag">The representation's tag; empty if it has none.</param>
    /// <param name="isStrong">Whether weak tags are equal to none.</param>
    /// <returns>Whether a tag of the list is equal, or the list is <c>*</c>, which any representation meets.</returns>
    public static bool Contains(ReadOnlySpan<byte> list, ReadOnlySpan<byte> tag, bool isStrong)
    {
        if (list.SequenceEqual("*"u8))
        {
            return true;
        }

        while (true)
        {
            list = list.TrimStart(" \t,"u8);
            if (!TryRead(ref list, out ReadOnlySpan<byte> listed))
            {
                return false;
            }

            if (isStrong ? EqualStrongly(listed, tag) : Opaque(listed).SequenceEqual(Opaque(tag)))
            {
                return true;
            }

            list = list.TrimStart(" \t"u8);
            if (!list.IsEmpty && list[0] != (byte)',')
            {
                return false;
            }
        }
    }

    private static bool IsWeak(ReadOnlySpan<byte> tag) => tag.StartsWith("W/"u8);

    private static ReadOnlySpan<byte> Opaque(ReadOnlySpan<byte> tag) => IsWeak(tag) ? tag[2..] : tag;

    // Takes one tag from the front: an optional W/, and between quotes visible characters but the quote, or bytes
    // beyond ASCII.
    private static bool TryRead(ref ReadOnlySpan<byte> text, out ReadOnlySpan<byte> tag)
    {
        tag = default;
        ReadOnlySpan<byte> opaque = Opaque(text);
        if (opaque.IsEmpty || opaque[0] != (byte)'"')
        {
            return false;
        }

        int length = opaque[1..].IndexOf((byte)'"');
        if (length < 0 || opaque.Slice(1, length).IndexOfAnyInRange((byte)0, (byte)' ') >= 0
            || opaque.Slice(1, length).Contains((byte)0x7F))
        {
            return false;
        }

        int end = text.Length - opaque.Length + length + 2;
        tag = text[..end];
        text = text[end..];
        return true;
    }
}
