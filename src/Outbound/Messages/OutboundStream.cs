namespace Dendrite.Fast.Outbound;

/// <summary>
/// An answer whose body is read as it comes. Disposing it gives back its place and its connection; a body that was not
/// read to the end costs the connection.
/// </summary>
public sealed class OutboundStream : IAsyncDisposable
{
    private readonly IDisposable _exchange;

    internal OutboundStream(OutboundHead head, Stream body, IDisposable exchange)
    {
        Head = head;
        Body = body;
        _exchange = exchange;
    }

    /// <summary>Status and headers.</summary>
    public OutboundHead Head { get; }

    /// <summary>
    /// The body, decompressed. Only its asynchronous reads work; they throw <see cref="OutboundException"/> when the
    /// rest is too large, late or broken. Belongs to this answer.
    /// </summary>
    public Stream Body { get; }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Body.DisposeAsync().ConfigureAwait(false);
        _exchange.Dispose();
    }
}
