using System.Text;

namespace Dendrite.Fast.Transport;

/// <summary>
/// The handler's header lines of one answer, rendered as they will leave. Grows to the largest answer of its connection
/// and is kept. Owner: the handler until it completes, then the connection.
/// </summary>
internal sealed class HeaderBuffer
{
    /// <summary>
    /// Most bytes of a handler's headers. Chosen: the least that clients and proxies take for a whole header section.
    /// </summary>
    public const int BytesMax = 8 * 1024;

    private byte[] _bytes = [];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Add(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        int needed = name.Length + ": "u8.Length + value.Length + "\r\n"u8.Length;
        if (needed > BytesMax - _length)
        {
            throw new InvalidOperationException($"The answer has more than {BytesMax} bytes of headers.");
        }

        if (needed > _bytes.Length - _length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Math.Max(256, _length + needed)));
        }

        Span<byte> rest = _bytes.AsSpan(_length);
        name.CopyTo(rest);
        rest = rest[name.Length..];
        ": "u8.CopyTo(rest);
        rest = rest[2..];
        value.CopyTo(rest);
        "\r\n"u8.CopyTo(rest[value.Length..]);
        _length += needed;
    }

    /// <summary>Whether there is a line of this name. For rare questions: it looks at every line.</summary>
    public bool Contains(ReadOnlySpan<byte> lowercaseName)
    {
        ReadOnlySpan<byte> lines = Written;
        while (!lines.IsEmpty)
        {
            if (Ascii.EqualsIgnoreCase(lines[..lines.IndexOf((byte)':')], lowercaseName))
            {
                return true;
            }

            lines = lines[(lines.IndexOf((byte)'\n') + 1)..];
        }

        return false;
    }

    public void Clear() => _length = 0;
}
