using System.Net.Sockets;

namespace Dendrite.Fast.Outbound;

/// <summary>A connection that tells when it is closed.</summary>
internal sealed class CountedStream : NetworkStream
{
    private readonly Action _closed;

    // Written by Interlocked: 1 once it is closed.
    private int _isClosed;

    public CountedStream(Socket socket, Action closed)
        : base(socket, ownsSocket: true)
        => _closed = closed;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (Interlocked.Exchange(ref _isClosed, 1) == 0)
        {
            _closed();
        }
    }
}
