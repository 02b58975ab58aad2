using System.IO.Compression;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Outbound;

/// <summary>
/// Sends requests to other machines, under the rules of docs/outbound.md. One is made for the whole program; any
/// thread may use it.
/// </summary>
public sealed class OutboundClient : IDisposable
{
    // The size of a read of a whole body. Chosen: a TLS record.
    private const int ReadBytes = 16 * 1024;

    private readonly OutboundOptions _options;
    private readonly OutboundPool _foreign;
    private readonly OutboundPool _configured;
    private readonly OutboundMetrics _metrics = new();
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Makes the client; nothing is connected yet.</summary>
    /// <param name="options">Limits and times.</param>
    /// <param name="time">The clock of all times.</param>
    /// <param name="logger">Takes origins and reasons.</param>
    public OutboundClient(OutboundOptions options, TimeProvider time, ILogger<OutboundClient> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(logger);
        _options = options;
        _time = time;
        _logger = logger;
        AddressGuard guard = new(options.AllowedRanges, options.DeniedRanges);
        var foreign = Connect(OutboundPolicy.Foreign, guard);
        var configured = Connect(OutboundPolicy.Configured, guard);
        _metrics.ObserveConnections(() => foreign.Connections + configured.Connections);
        _foreign = new OutboundPool(options, foreign);
        _configured = new OutboundPool(options, configured);
    }

    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="OutboundException">There is no answer.</exception>
    public async Task<OutboundResponse> SendAsync(
        OutboundRequest request, CancellationToken cancellationToken = default)
    {
        var stream = await OpenAsync(request, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using MemoryStream body = new();
            await stream.Body.CopyToAsync(body, ReadBytes, cancellationToken).ConfigureAwait(false);
            return new OutboundResponse(stream.Head, body.ToArray());
        }
    }

    /// <summary>Sends a request and gives the answer as soon as its head is there.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives it up, until this method ends; reads of the body take their own.</param>
    /// <returns>The answer, which the caller disposes.</returns>
    /// <exception cref="OutboundException">There is no answer.</exception>
    public async Task<OutboundStream> OpenAsync(
        OutboundRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Exchange exchange = new(
            PoolOf(request.Policy), new Deadline(request.Timeout ?? _options.RequestTimeout, _time));
        OutboundStream? stream = null;
        try
        {
            // The caller's token is let go before the deadline that it ends.
            await using (exchange.Deadline.Follow(cancellationToken).ConfigureAwait(false))
            {
                stream = await OpenAsync(request, exchange).ConfigureAwait(false);
            }

            return stream;
        }
        catch (Exception e) when (Faults.IsExpected(e))
        {
            var fault = Faults.Of(e, cancellationToken);
            if (fault is OutboundException known)
            {
                _metrics.Failed(request.Policy, known.Failure);
                Log.NotAnswered(_logger, request.Method, request.Url.Origin, known.Failure, known.Message);
            }

            throw fault;
        }
        finally
        {
            if (stream is null)
            {
                exchange.Dispose();
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _foreign.Dispose();
        _configured.Dispose();
        _metrics.Dispose();
    }

    private GuardedConnect Connect(OutboundPolicy policy, AddressGuard guard)
        => new(policy, _options, _options.Resolver ?? new SystemHostResolver(), guard, _metrics, _time, _logger);

    private OutboundPool PoolOf(OutboundPolicy policy) => policy == OutboundPolicy.Foreign ? _foreign : _configured;

    private async Task<OutboundStream> OpenAsync(OutboundRequest request, Exchange exchange)
    {
        await exchange.EnterAsync().ConfigureAwait(false);
        var (hop, redirects) = await FollowAsync(request, exchange).ConfigureAwait(false);
        OutboundHead head = new(exchange.Answer!, hop.Url);
        var body = await BodyOfAsync(request, hop, head, exchange).ConfigureAwait(false);
        var took = exchange.Deadline.Elapsed;
        _metrics.Answered(request.Policy, head.Status, took);
        Log.Answered(
            _logger, request.Method, request.Url.Origin, head.Status, (long)took.TotalMilliseconds, redirects);
        return new OutboundStream(head, body, exchange);
    }

    // Sends the messages of a request one after the other until one is answered by no redirect.
    private async Task<(Hop Last, int Redirects)> FollowAsync(OutboundRequest request, Exchange exchange)
    {
        var redirectsMax = request.RedirectsMax ?? _options.RedirectsMax;
        var hop = Hop.Of(request);
        for (var redirects = 0; ; redirects++)
        {
            hop.Check(request, _options);
            using var message = hop.ToMessage(request, _options);
            var answer = await PoolOf(hop.Policy).SendAsync(message, exchange.Deadline.Token).ConfigureAwait(false);
            exchange.Answer = answer;
            OutboundHead head = new(answer, hop.Url);
            if (head.Status < 200)
            {
                throw new OutboundException(
                    OutboundFailure.AnswerBroken, $"{hop.Url.Origin} answered {head.Status}, which nobody asked for.");
            }

            if (redirectsMax == 0 || !Redirects.IsRedirect(head.Status) || head.Header("location") is not { } location)
            {
                return (hop, redirects);
            }

            if (redirects == redirectsMax)
            {
                throw new OutboundException(
                    OutboundFailure.TooManyRedirects, $"{request.Url.Origin} redirects more than {redirectsMax}x.");
            }

            hop = Redirects.Follow(hop, head.Status, location);
            answer.Dispose();
            _metrics.Redirected();
        }
    }

    private async Task<Stream> BodyOfAsync(OutboundRequest request, Hop hop, OutboundHead head, Exchange exchange)
    {
        var bytesMax = request.BodyBytesMax ?? _options.BodyBytesMax;
        if (hop.Method != HttpMethod.Head && head.ContentLength > bytesMax)
        {
            throw new OutboundException(
                OutboundFailure.BodyTooLarge, $"{head.Url.Origin} announces a body larger than {bytesMax} bytes.");
        }

        var content = await exchange.Answer!.Content.ReadAsStreamAsync(exchange.Deadline.Token).ConfigureAwait(false);
        Stream body = new LimitedBody(content, bytesMax);
        if (hop.Method != HttpMethod.Head && IsGzip(head))
        {
            body = new LimitedBody(new GZipStream(body, CompressionMode.Decompress), bytesMax);
        }

        return new TimedBody(body, exchange.Deadline, _options.SilenceTimeout);
    }

    // Some servers compress although nobody said that they may: what is understood is taken.
    private static bool IsGzip(OutboundHead head)
    {
        var coding = head.Count("content-encoding") > 1 ? "several" : head.Header("content-encoding")?.Trim();
        return coding?.ToLowerInvariant() switch
        {
            null or "" or "identity" => false,
            "gzip" or "x-gzip" => true,
            _ => throw new OutboundException(
                OutboundFailure.AnswerBroken, $"{head.Url.Origin} sent a content coding that was not asked for."),
        };
    }
}
