using System.Text;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Outbound.Tests;

/// <summary>What a server was asked.</summary>
internal sealed record SeenRequest(
    string Method,
    string Path,
    HttpProtocol Protocol,
    IReadOnlyDictionary<string, string> Headers,
    string Host,
    string Body,
    string LocalAddress,
    int ClientPort)
{
    public static SeenRequest Of(HttpExchange exchange)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < exchange.HeaderCount; i++)
        {
            headers[Text(exchange.HeaderName(i))] = Text(exchange.HeaderValue(i));
        }

        var query = exchange.Query.IsEmpty ? "" : "?" + Text(exchange.Query);
        return new SeenRequest(
            Text(exchange.Method),
            Text(exchange.Path) + query,
            exchange.Protocol,
            headers,
            exchange.TryGetHeader(KnownHeader.Host, out var host) ? Text(host) : "",
            Text(exchange.Body.Span),
            exchange.LocalEndPoint!.Address.ToString(),
            exchange.RemoteEndPoint!.Port);
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
