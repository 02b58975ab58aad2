using Dendrite.Fast.Transport.Http2;

namespace Dendrite.Fast.Transport.Http1;

/// <remarks>
/// A client that knows that the server speaks HTTP/2 begins with a preface that is no request: the connection goes on
/// as one of HTTP/2. Source: RFC 9113, section 3.3.
/// </remarks>
internal sealed partial class Http1Connection
{
    // "PRI * HTTP/2.0" and two line ends. Source: RFC 9113, section 3.4.
    private const int DecisiveBytes = 18;

    private bool _mayBePreface = true;
    private Http2Connection? _next;

    // As ParseHead, unless the preface has arrived, or a part of it.
    private ParseStatus ParseHeadOrPreface(out RefusalReason reason)
    {
        if (_mayBePreface && _end > _start)
        {
            // Its first half is a request line and the end of a head: it decides, and the rest is for HTTP/2 to check.
            ReadOnlySpan<byte> preface = Http2Connection.Preface[..DecisiveBytes];
            int count = Math.Min(_end - _start, preface.Length);
            if (_block.AsSpan(_start, count).SequenceEqual(preface[..count]))
            {
                reason = RefusalReason.None;
                if (count == preface.Length)
                {
                    _next = new Http2Connection(
                        _server, _channel, _connections, _block.AsSpan(_start, _end - _start));
                }

                return ParseStatus.NeedMore;
            }

            _mayBePreface = false;
        }

        return ParseHead(out reason);
    }

    private void GoOnAsHttp2(Http2Connection next)
    {
        _exchange.Release();
        ReleaseBlock();
        _connections.Replace(this, next);
        next.Execute();
    }
}
