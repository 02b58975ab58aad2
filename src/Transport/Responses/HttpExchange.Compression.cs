using System.IO.Compression;
using System.Text;

namespace Dendrite.Fast.Transport;

public abstract partial class HttpExchange
{
    // More than the two lines below take.
    private const int CodingLinesBytesMax = 64;

    /// <summary>
    /// Does what is done to a buffered answer once its handler has completed and before its head is rendered; the
    /// connection, of either version, calls it once. After it length and headers are final.
    /// </summary>
    internal void PrepareResponse(HttpServerOptions options)
    {
        if (options.CompressedBytesMin > 0 && _body.Length >= options.CompressedBytesMin)
        {
            Compress(options);
        }
    }

    private void Compress(HttpServerOptions options)
    {
        if (Route is not { IsCompressible: true } || StatusCode != 200 || _body.Length > options.CompressedBytesMax
            || !IsCompressible(ContentType) || HasFixedForm())
        {
            return;
        }

        // Whoever stores the answer learns that another client may get another form of it, also from the plain one.
        AddHeader("vary"u8, "accept-encoding"u8);
        if (!PrefersGzip())
        {
            return;
        }

        ResponseBuffer compressed = new(_pool);
        using (GZipStream gzip = new(new ResponseBufferStream(compressed), CompressionLevel.Fastest))
        {
            for (int i = 0; i < _body.BlockCount; i++)
            {
                gzip.Write(_body.Block(i).Span);
            }
        }

        if (compressed.Length >= _body.Length)
        {
            compressed.Clear();
            return;
        }

        _body.TakeFrom(compressed);
        AddHeader("content-encoding"u8, "gzip"u8);
    }

    private bool PrefersGzip()
    {
        if (!TryGetHeader(KnownHeader.AcceptEncoding, out _))
        {
            return false;
        }

        AcceptEncoding accepted = new();
        for (int i = 0; i < HeaderCount; i++)
        {
            if (Ascii.EqualsIgnoreCase(HeaderName(i), "accept-encoding"u8))
            {
                accepted.Read(HeaderValue(i));
            }
        }

        return accepted.PrefersGzip;
    }

    // A strong tag names the plain bytes, a range counts them, and a coding that the handler has applied stays. Where
    // the handler has all but filled the header section, there is no room to tell of a coding.
    private bool HasFixedForm() => _headers.Written.Length > HeaderBuffer.BytesMax - CodingLinesBytesMax
        || _headers.Contains("etag"u8) || _headers.Contains("content-range"u8)
        || _headers.Contains("content-encoding"u8);

    private static bool IsCompressible(ReadOnlySpan<byte> contentType)
    {
        int parameters = contentType.IndexOf((byte)';');
        ReadOnlySpan<byte> type = (parameters < 0 ? contentType : contentType[..parameters]).Trim((byte)' ');
        return Ascii.EqualsIgnoreCase(type, "application/json"u8)
            || (type.Length > 5 && Ascii.EqualsIgnoreCase(type[..5], "text/"u8));
    }
}
