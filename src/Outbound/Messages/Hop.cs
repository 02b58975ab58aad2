using System.Net;

namespace Dendrite.Fast.Outbound;

/// <summary>One message of a request: the first, or one that a redirect has led to.</summary>
internal sealed record Hop(HttpMethod Method, OutboundUrl Url, OutboundPolicy Policy)
{
    /// <summary>What is connected to instead of the URL's host.</summary>
    public ConnectTarget? ConnectTo { get; init; }

    /// <summary>Header lines of the caller.</summary>
    public IReadOnlyList<OutboundHeader> Headers { get; init; } = [];

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The first message of a request.</summary>
    public static Hop Of(OutboundRequest request) => new(request.Method, request.Url, request.Policy)
    {
        ConnectTo = request.ConnectTo,
        Headers = request.Headers,
        Body = request.Body,
    };

    /// <summary>Refuses what may not be connected to, whatever its address is.</summary>
    /// <exception cref="OutboundException">It may not.</exception>
    public void Check(OutboundRequest request, OutboundOptions options)
    {
        if (request.HttpsOnly && !Url.IsHttps)
        {
            throw new OutboundException(OutboundFailure.SchemeDenied, $"{Url.Origin} is not https.");
        }

        const int firstUnprivileged = 1024;
        var port = ConnectTo?.Port ?? Url.Port;
        if (Policy == OutboundPolicy.Foreign
            && port < firstUnprivileged
            && !options.PrivilegedPorts.Contains(port))
        {
            throw new OutboundException(OutboundFailure.PortDenied, $"The port of {Url.Origin} is not one of HTTP.");
        }
    }

    /// <summary>The message for the handler.</summary>
    public HttpRequestMessage ToMessage(OutboundRequest request, OutboundOptions options)
    {
        HttpRequestMessage message = new(Method, Url.ToUri(ConnectTo))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };

        // The handler takes the name for SNI and the certificate from here, and keeps connections of other names apart.
        message.Headers.Host = Url.Authority;
        message.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept-Encoding", request.AcceptsGzip ? "gzip" : "identity");
        foreach (var header in Headers)
        {
            message.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        if (Body is { } body)
        {
            message.Content = new ReadOnlyMemoryContent(body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        }

        return message;
    }
}
