namespace Dendrite.Fast.Transport.Http2;

/// <summary>
/// Checks the fields of a trailer section, which are thrown away as in HTTP/1.1. Source: RFC 9113, section 8.1: no
/// pseudo-fields, and otherwise the rules of all fields.
/// </summary>
/// <param name="memory">Where names and values are decoded to, from its first byte on.</param>
internal struct TrailerFieldsChecker(byte[] memory) : IHeaderFieldHandler
{
    /// <summary>Whether the trailers make the request malformed.</summary>
    public bool IsMalformed { get; private set; }

    public bool OnField(ByteSlice name, ByteSlice value, int staticIndex)
    {
        IsMalformed |= !RequestFieldsBuilder.IsName(memory.AsSpan(name.Offset, name.Length))
            || !RequestFieldsBuilder.IsValue(memory.AsSpan(value.Offset, value.Length));
        return !IsMalformed;
    }
}
