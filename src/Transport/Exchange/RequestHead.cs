using System.Runtime.CompilerServices;
using System.Text;

namespace Dendrite.Fast.Transport;

/// <summary>One header line: where its name and value lie.</summary>
internal readonly record struct HeaderLine(ByteSlice Name, ByteSlice Value);

/// <summary>
/// A parsed request head: slices into a buffer that the connection owns. Owner: the connection loop, which resets it
/// for each request; handlers only read. Slices count from the first byte of the head, so that the buffer can be moved.
/// </summary>
internal sealed class RequestHead
{
    private const int KnownHeaderCount = (int)KnownHeader.ForwardedProto + 1;

    // First capacity. Chosen: browsers send 10 to 15 lines; grows to the header count limit and stays.
    private HeaderLine[] _lines = new HeaderLine[16];
    private KnownSlots _known;

    public HttpVerb Verb { get; set; }

    public ByteSlice Method { get; set; }

    public ByteSlice Path { get; set; }

    public ByteSlice Query { get; set; }

    /// <summary>The authority of an absolute-form target, else empty.</summary>
    public ByteSlice Authority { get; set; }

    public bool IsAsterisk { get; set; }

    /// <summary>0 or 1, of HTTP/1.x.</summary>
    public int MinorVersion { get; set; }

    public int LineCount { get; private set; }

    /// <summary>The declared body length; -1 without Content-Length.</summary>
    public long ContentLength { get; set; }

    public bool IsChunked { get; set; }

    /// <summary>Whether the client asks for the connection to be kept; the version's default unless it says.</summary>
    public bool KeepAlive { get; set; }

    /// <summary>Whether a Connection line says close.</summary>
    public bool Closes { get; set; }

    public bool ExpectsContinue { get; set; }

    public bool HasBody => IsChunked || ContentLength > 0;

    private byte[] _buffer = [];
    private int _start;

    public void Reset()
    {
        Verb = HttpVerb.Other;
        Method = default;
        Path = default;
        Query = default;
        Authority = default;
        IsAsterisk = false;
        MinorVersion = 1;
        LineCount = 0;
        ContentLength = -1;
        IsChunked = false;
        KeepAlive = false;
        Closes = false;
        ExpectsContinue = false;
        _known = default;
        _buffer = [];
        _start = 0;
    }

    /// <summary>Says where the head lies now.</summary>
    public void Attach(byte[] buffer, int start)
    {
        _buffer = buffer;
        _start = start;
    }

    public ReadOnlySpan<byte> Span(ByteSlice slice) => _buffer.AsSpan(_start + slice.Offset, slice.Length);

    public HeaderLine Line(int index) => _lines.AsSpan(0, LineCount)[index];

    /// <returns>False if there are as many lines as allowed already.</returns>
    public bool TryAddLine(HeaderLine line, int countMax)
    {
        if (LineCount == countMax)
        {
            return false;
        }

        if (LineCount == _lines.Length)
        {
            Array.Resize(ref _lines, _lines.Length * 2);
        }

        _lines[LineCount++] = line;
        return true;
    }

    /// <summary>Remembers the last line added as a known header.</summary>
    /// <returns>False if the header was there already; the first one stays.</returns>
    public bool TrySetKnown(KnownHeader header)
    {
        if (_known[(int)header] != 0)
        {
            return false;
        }

        _known[(int)header] = (ushort)LineCount;
        return true;
    }

    public bool HasKnown(KnownHeader header) => _known[(int)header] != 0;

    /// <summary>Finds a header line of a head that is not attached yet.</summary>
    /// <param name="header">The header.</param>
    /// <param name="buffer">Where the slices count from.</param>
    /// <param name="value">The value of its first line.</param>
    public bool TryGet(KnownHeader header, byte[] buffer, out ReadOnlySpan<byte> value)
    {
        int line = _known[(int)header];
        ByteSlice slice = line == 0 ? default : _lines[line - 1].Value;
        value = buffer.AsSpan(slice.Offset, slice.Length);
        return line != 0;
    }

    /// <summary>Gives the first line of a known header another value.</summary>
    public void ReplaceKnownValue(KnownHeader header, ByteSlice value)
    {
        int line = _known[(int)header] - 1;
        _lines[line] = new HeaderLine(_lines[line].Name, value);
    }

    public bool TryGet(KnownHeader header, out ReadOnlySpan<byte> value)
    {
        if (header == KnownHeader.Host && Authority.Length > 0)
        {
            value = Span(Authority);
            return true;
        }

        int line = _known[(int)header];
        value = line == 0 ? default : Span(_lines[line - 1].Value);
        return line != 0;
    }

    public bool TryGet(ReadOnlySpan<byte> lowercaseName, out ReadOnlySpan<byte> value)
    {
        // The field is ignored where the target tells the host. Source: RFC 9112, section 3.2.2.
        if (Authority.Length > 0 && lowercaseName.SequenceEqual("host"u8))
        {
            value = Span(Authority);
            return true;
        }

        foreach (ref readonly HeaderLine line in _lines.AsSpan(0, LineCount))
        {
            if (line.Name.Length == lowercaseName.Length
                && Ascii.EqualsIgnoreCase(Span(line.Name), lowercaseName))
            {
                value = Span(line.Value);
                return true;
            }
        }

        value = default;
        return false;
    }

    // One-based line numbers; 0 is absent.
    [InlineArray(KnownHeaderCount)]
    private struct KnownSlots
    {
        private ushort _first;
    }
}
