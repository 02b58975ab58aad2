namespace Dendrite.Fast.Transport.Http2;

/// <summary>What became of a header block.</summary>
internal enum HpackStatus : byte
{
    /// <summary>Every field was decoded and stored.</summary>
    Ok,

    /// <summary>
    /// Well-formed, but larger than the limit of a header list or than the memory given. The fields up to there were
    /// told; the dynamic table is in step, so that the connection may go on.
    /// </summary>
    HeaderListTooLarge,

    /// <summary>Well-formed, but the handler wanted no more fields. The dynamic table is in step.</summary>
    Stopped,

    /// <summary>
    /// Malformed. The dynamic table is no longer in step: a connection error of type COMPRESSION_ERROR.
    /// Source: RFC 9113, section 4.3.
    /// </summary>
    CompressionError,

    /// <summary>
    /// A block that decodes to far more than its limit; the rest was not looked at, so the connection has to end.
    /// Source: RFC 9113, section 10.5.1.
    /// </summary>
    Flood,
}
