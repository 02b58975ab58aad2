using System.IO.Pipelines;
using System.Net;

namespace Dendrite.Fast.Transport.Http1;

/// <summary>The exchange of an HTTP/1.1 connection: one object, reused for all its requests.</summary>
internal sealed class Http1Exchange : HttpExchange
{
    private readonly Http1Connection _connection;
    private readonly BytePool _pool;
    private RequestBodyReader? _reader;

    public Http1Exchange(Http1Connection connection, BytePool pool, BytesBudget answers)
        : base(pool, answers)
    {
        _connection = connection;
        _pool = pool;
    }

    public override PipeReader BodyReader
    {
        get
        {
            if (Route?.Body != BodyMode.Streamed)
            {
                throw new InvalidOperationException("Only a route with a streamed body reads it.");
            }

            return _reader ??= new RequestBodyReader(_connection, _pool);
        }
    }

    public override HttpProtocol Protocol => Head.MinorVersion == 0 ? HttpProtocol.Http10 : HttpProtocol.Http11;

    public override IPEndPoint? RemoteEndPoint => _connection.RemoteEndPoint;

    public override IPEndPoint? LocalEndPoint => _connection.LocalEndPoint;

    public override CancellationToken Aborted => _connection.Aborted;

    public override CancellationToken Stopping => _connection.Stopping;

    private protected override HttpConnection? Connection => _connection;

    public RequestHead RequestHead => Head;

    public ResponseBuffer Buffer => ResponseBuffer;

    public ReadOnlySpan<byte> HeaderLines => ResponseHeaderLines;

    public override ValueTask FlushAsync(CancellationToken cancellationToken = default) =>
        _connection.FlushAnswerAsync(cancellationToken);

    public override void Abort() => _connection.CutNow();

    // The answer is empty: at first, and after each EndRequest.
    public void BeginRequest()
    {
        ResponseStarted = false;
        RouteMatch = default;
        Body = default;
        UserState = null;
        ResponseBuffer.BytesMax = _connection.ResponseBufferBytesMax;
    }

    public void SetBody(ReadOnlyMemory<byte> body) => Body = body;

    public void MarkStarted() => ResponseStarted = true;

    /// <summary>Lets go of what the request held.</summary>
    public void EndRequest()
    {
        _reader?.Release();
        _connection.EndRequest();
        ResponseStarted = false;
        ClearResponse();
        Body = default;
        UserState = null;
    }

    /// <summary>Gives all blocks back: the connection has ended.</summary>
    public void Release()
    {
        _reader?.Release();
        ResponseStarted = false;
        ClearResponse();
    }
}
