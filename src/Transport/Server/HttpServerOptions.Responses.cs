namespace Dendrite.Fast.Transport;

public sealed partial record HttpServerOptions
{
    /// <summary>
    /// Least length of a buffered answer that is compressed with gzip, if its route allows it
    /// (<see cref="Route.IsCompressible"/>), it is JSON or text, and the client takes it. Default 0: none is. Below
    /// about 1,400 bytes an answer fits one packet either way.
    /// </summary>
    public int CompressedBytesMin { get; init; }

    /// <summary>
    /// Longest answer that is compressed: the bound on the processor time that one answer takes from those behind it.
    /// Beyond, it leaves as it is. Default 1 MiB: chosen, some five milliseconds.
    /// </summary>
    public int CompressedBytesMax { get; init; } = 1024 * 1024;
}
