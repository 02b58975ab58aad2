using System.Diagnostics.CodeAnalysis;

namespace Dendrite.Fast.Transport.Http2;

/// <summary>
/// The flags of all kinds of frames; what a bit means depends on the kind. Source: RFC 9113, section 6.
/// </summary>
[Flags]
[SuppressMessage("Design", "CA1069", Justification = "One bit has two names, by the kind of frame.")]
internal enum FrameFlags : byte
{
    None = 0,

    /// <summary>DATA, HEADERS: the last frame of the stream in this direction.</summary>
    EndStream = 0x1,

    /// <summary>SETTINGS, PING: the answer to one.</summary>
    Ack = 0x1,

    /// <summary>HEADERS, CONTINUATION: the field block ends here.</summary>
    EndHeaders = 0x4,

    /// <summary>DATA, HEADERS: a length of padding comes first.</summary>
    Padded = 0x8,

    /// <summary>HEADERS: five bytes of priority come before the field block.</summary>
    Priority = 0x20,
}
