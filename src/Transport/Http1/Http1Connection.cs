using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Transport.Http1;

/// <summary>
/// One HTTP/1.1 connection: a loop that parses heads out of its receive block, routes, calls handlers one after the
/// other, and sends the answers of everything that arrived together in one go. Synchronous while input lasts.
/// </summary>
/// <remarks>
/// Owner of all fields but those of the Lifetime part: the connection's flow, which is the loop, or the handler while
/// it is being awaited. The two overlap at one place only, where the loop sends the answers of earlier requests while
/// the handler of a later one already works: both then send under the output gate.
/// </remarks>
[SuppressMessage(
    "Design", "CA1001", Justification = "The output gate never makes its wait handle: there is nothing to dispose of.")]
internal sealed partial class Http1Connection : HttpConnection
{
    private readonly ServerContext _server;
    private readonly ByteChannel _channel;
    private readonly Receiver _receiver;
    private readonly Http1Exchange _exchange;
    private readonly RequestHead _head;
    private readonly ConnectionTable _connections;
    private int _servedInTurn;

    public Http1Connection(ServerContext server, ByteChannel channel, ConnectionTable connections)
    {
        _server = server;
        _channel = channel;
        _connections = connections;
        _receiver = new Receiver(channel, OnPeerEnd);
        _abort = new AbortSignal(OnFault);
        _exchange = new Http1Exchange(this, server.Pool, server.Answers);
        _head = _exchange.RequestHead;
        _builder = new RequestHeadBuilder(_head, server.Options);
        _output = new OutputBuffer(server.Pool);
        _headDeadline = server.Clock.Deadline(server.Options.HeaderTimeoutMs);
    }

    public override bool IsSecure => _channel.IsSecure;

    public override AddressRanges TrustedProxies => _server.Options.TrustedProxies;

    public override IPEndPoint? RemoteEndPoint => _channel.RemoteEndPoint;

    public IPEndPoint? LocalEndPoint => _channel.LocalEndPoint;

    public CancellationToken Stopping => _server.Stopping;

    public long ResponseBufferBytesMax => _server.Options.ResponseBufferBytesMax;

    private HttpServerOptions Options => _server.Options;

    private IHttpServerEvents? Events => _server.Options.Events;

    public override void Execute() => _ = RunAsync();

    private async Task RunAsync()
    {
        try
        {
            BeginRequest();
            await ServeAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // Nothing above expects it, so it is a bug: the connection ends, the others go on.
            _isCut = true;
            Events?.ConnectionFailed(RemoteEndPoint, e);
        }

        if (_next is not null)
        {
            GoOnAsHttp2(_next);
            return;
        }

        await EndAsync().ConfigureAwait(false);
        _connections.Leave(this);
    }

    private async ValueTask ServeAsync()
    {
        while (true)
        {
            switch (ParseHeadOrPreface(out RefusalReason reason))
            {
                case ParseStatus.NeedMore when _next is not null:
                    return;
                case ParseStatus.NeedMore:
                    _servedInTurn = 0;
                    _turnTimestamp = 0;
                    if (!await SendOutputAsync().ConfigureAwait(false))
                    {
                        return;
                    }

                    if (_start == _end && !_receiver.IsBusy)
                    {
                        bool isBroken = false;
                        try
                        {
                            await WaitIdle().ConfigureAwait(false);
                        }
                        catch (Exception e) when (Receiver.IsChannelFailure(e))
                        {
                            isBroken = true;
                        }

                        OnIdleOver(isBroken);
                    }

                    RefusalReason end = await ReceiveHeadAsync().ConfigureAwait(false);
                    if (end != RefusalReason.None)
                    {
                        await EndInputAsync(end).ConfigureAwait(false);
                        return;
                    }

                    break;
                case ParseStatus.Refused when reason == RefusalReason.NotHttp:
                    Events?.Refused(RemoteEndPoint, reason);
                    await CloseAsync().ConfigureAwait(false);
                    return;
                case ParseStatus.Refused:
                    await RefuseHeadAsync(reason).ConfigureAwait(false);
                    return;
                default:
                    if (!await ServeRequestAsync().ConfigureAwait(false))
                    {
                        await CloseAsync().ConfigureAwait(false);
                        return;
                    }

                    BeginRequest();
                    await TakeTurnsAsync().ConfigureAwait(false);
                    break;
            }
        }
    }

    // Silent between two requests, or gone: there is nobody to tell. Else the client learns why nothing more is read.
    private ValueTask EndInputAsync(RefusalReason end)
    {
        bool isSilent = _start == _end || (end == RefusalReason.Incomplete && _isBroken);
        return isSilent ? CloseAsync() : RefuseHeadAsync(end);
    }

    // A client that pipelines without end shares its thread with the others.
    private ValueTask TakeTurnsAsync() =>
        ++_servedInTurn < Options.PipelinedRequestsMax && _output.Length < Options.PipelinedAnswerBytesMax
            ? default
            : EndTurnAsync();

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask EndTurnAsync()
    {
        _turnTimestamp = 0;
        await SendOutputAsync().ConfigureAwait(false);
        if (_servedInTurn >= Options.PipelinedRequestsMax)
        {
            _servedInTurn = 0;
            await Task.Yield();
        }
    }

    // Source: RFC 9112, section 9.6: after the last answer FIN, then the client's FIN is awaited, lest RST destroys an
    // answer that the client has not read.
    private async ValueTask CloseAsync()
    {
        if (!await SendOutputAsync().ConfigureAwait(false))
        {
            return;
        }

        _channel.FinishSending();
        if (!HasPeerEnded)
        {
            await LingerAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask EndAsync()
    {
        // A receive that is still under way is one on a connection that is broken.
        if (_isCut || _receiver.IsBusy)
        {
            _channel.Abort();
        }

        _channel.Dispose();
        if (_receiver.IsBusy)
        {
            await _receiver.TakeAsync().ConfigureAwait(false);
        }

        ReleaseBody();
        _output.Clear();
        _exchange.Release();
        ReleaseBlock();
    }
}
