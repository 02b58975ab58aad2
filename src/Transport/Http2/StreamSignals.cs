namespace Dendrite.Fast.Transport.Http2;

/// <summary>What a handler's flow tells its connection about its stream.</summary>
[Flags]
internal enum StreamSignals
{
    None = 0,

    /// <summary>The handler has completed.</summary>
    Handled = 1,

    /// <summary>What is buffered of the answer is to be sent.</summary>
    Flush = 2,

    /// <summary>Bytes of the body have been taken.</summary>
    Consumed = 4,

    /// <summary>The stream is to be cut.</summary>
    Cut = 8,
}
