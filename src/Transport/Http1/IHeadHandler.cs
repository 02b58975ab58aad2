namespace Dendrite.Fast.Transport.Http1;

/// <summary>
/// What <see cref="HeadParser"/> tells about a head, line by line; each call may refuse. A struct, so that the calls
/// are direct. Slices count from the first byte given to the parser.
/// </summary>
internal interface IHeadHandler
{
    /// <summary>A well-formed request line: a token, a target of allowed bytes, HTTP/1.0 or 1.1.</summary>
    RefusalReason OnRequestLine(ReadOnlySpan<byte> data, ByteSlice method, ByteSlice target, int minorVersion);

    /// <summary>A well-formed header line.</summary>
    RefusalReason OnHeader(ReadOnlySpan<byte> data, ByteSlice name, ByteSlice value);

    /// <summary>The empty line after the last header.</summary>
    RefusalReason OnEnd();
}
