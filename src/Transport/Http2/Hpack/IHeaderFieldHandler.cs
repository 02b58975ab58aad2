namespace Dendrite.Fast.Transport.Http2;

/// <summary>What <see cref="HpackDecoder"/> tells each field to. A struct, so that the calls are direct.</summary>
internal interface IHeaderFieldHandler
{
    /// <summary>A field, in the order of the block. Only HPACK has been checked: any byte may occur in it.</summary>
    /// <param name="name">Counted from the start of the destination given to the decoder; may be empty.</param>
    /// <param name="value">As <paramref name="name"/>, right behind it.</param>
    /// <param name="staticIndex">
    /// Which name of the static table <paramref name="name"/> is, however it was written on the wire, as the lowest
    /// index with that name (see <see cref="StaticTable.IndexOfName"/>); 0 for a name that is not in the table.
    /// </param>
    /// <returns>False to be told no more fields of this block.</returns>
    bool OnField(ByteSlice name, ByteSlice value, int staticIndex);
}
