using System.Text;

namespace Dendrite.Fast.Transport.Http2;

/// <summary>
/// The response fields that are the same in every answer of a server, rendered once: as they enter a decoder's dynamic
/// table, and as they stand without one. Immutable.
/// </summary>
internal sealed class ConstantFields
{
    /// <summary>
    /// Most bytes of the dynamic table that the fields take. Chosen: half of the table that every client has, so that
    /// nothing is ever evicted; what does not fit is sent in full.
    /// </summary>
    private const int TableBytesMax = 2048;

    /// <summary>
    /// Most bytes of all fields. Chosen: with the largest fields of a handler they still fit into one frame.
    /// </summary>
    private const int LiteralBytesMax = 4096;

    // A literal that enters the table, with an indexed name. Source: RFC 7541, section 6.2.1.
    private const byte IndexingFlag = 0x40;
    private const int IndexingPrefix = 6;
    private const int StringPrefix = 7;

    private readonly Field[] _fields;

    /// <param name="options">The fixed headers and the server's name.</param>
    /// <exception cref="ArgumentException">The headers are larger than 4 KiB.</exception>
    public ConstantFields(HttpServerOptions options)
    {
        int tableBytes = 0;
        List<Field> fields = [];
        Add(new HttpHeader("content-type", "application/json"));
        if (options.ServerName is not null)
        {
            Add(new HttpHeader("server", options.ServerName));
        }

        foreach (HttpHeader header in options.FixedResponseHeaders)
        {
            Add(header);
        }

        _fields = [.. fields];
        LiteralBytes = fields.Sum(field => field.Literal.Length);
        if (LiteralBytes > LiteralBytesMax)
        {
            throw new ArgumentException($"The fixed response headers have more than {LiteralBytesMax} bytes.");
        }

        void Add(HttpHeader header)
        {
            byte[] name = Encoding.ASCII.GetBytes(header.Name.ToLowerInvariant());
            byte[] value = Encoding.ASCII.GetBytes(header.Value);
            int size = name.Length + value.Length + HpackDynamicTable.EntryOverhead;
            bool fits = tableBytes + size <= TableBytesMax;
            tableBytes += fits ? size : 0;
            fields.Add(new Field(HpackEncoder.Render(name, value), fits ? RenderIndexing(name, value) : null));
        }
    }

    /// <summary>The index of <c>content-type: application/json</c>; the fixed headers follow it.</summary>
    public const int Json = 0;

    public int Count => _fields.Length;

    /// <summary>Bytes of all fields without a table.</summary>
    public int LiteralBytes { get; }

    /// <summary>The field without a table.</summary>
    public ReadOnlySpan<byte> Literal(int index) => _fields[index].Literal;

    /// <summary>The field as it enters a table; empty if it is not to.</summary>
    public ReadOnlySpan<byte> Indexing(int index) => _fields[index].Indexing;

    private static byte[] RenderIndexing(byte[] name, byte[] value)
    {
        var buffer = new byte[(3 * HpackInteger.BytesMax) + name.Length + value.Length];
        int nameIndex = StaticTable.IndexOfName(name);
        int at = HpackInteger.Write(buffer, IndexingFlag, IndexingPrefix, nameIndex);
        if (nameIndex == 0)
        {
            at += HpackInteger.Write(buffer.AsSpan(at), 0, StringPrefix, name.Length);
            name.CopyTo(buffer, at);
            at += name.Length;
        }

        at += HpackInteger.Write(buffer.AsSpan(at), 0, StringPrefix, value.Length);
        value.CopyTo(buffer, at);
        return buffer[..(at + value.Length)];
    }

    private sealed record Field(byte[] Literal, byte[]? Indexing);
}
