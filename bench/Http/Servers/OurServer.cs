using System.Net;
using System.Text.Json;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Http;

/// <summary>The product's transport with the options that it ships with.</summary>
internal static class OurServer
{
    // An identifier whose bytes are all percent-encoded.
    private const int EncodedBytesMax = 3 * Work.IdentifierBytesMax;

    public static IAsyncDisposable Start(ServeOptions options)
    {
        HttpServerOptions limits = new() { Events = new MeasuredEvents(TimeProvider.System, TimeSpan.FromSeconds(5)) };
        if (options.ConnectionsMax > 0)
        {
            limits = limits with { ConnectionsMax = options.ConnectionsMax };
        }

        var routes = new RouteTableBuilder()
            .Add(HttpVerb.Get, "/_matrix/client/versions", Versions)
            .Add(HttpVerb.Put, "/_matrix/client/v3/rooms/{roomId}/send/{eventType}/{txnId}", Send)
            .Add(HttpVerb.Get, "/slow", Slow)
            .Add(HttpVerb.Get, "/compute", Compute)
            .Build();
        HttpServer server = new(limits, routes, TimeProvider.System);
        server.Start(new IPEndPoint(IPAddress.Loopback, options.Port));
        return server;
    }

    private static ValueTask Versions(HttpExchange exchange)
    {
        Write(exchange, Work.Versions);
        return ValueTask.CompletedTask;
    }

    private static ValueTask Send(HttpExchange exchange)
    {
        Utf8JsonReader reader = new(exchange.Body.Span);
        if (!TryHash(exchange, ref reader, out var hash))
        {
            exchange.StatusCode = 400;
            return ValueTask.CompletedTask;
        }

        var before = "{\"event_id\":\""u8;
        var after = "\"}"u8;
        var length = before.Length + Work.EventIdBytes + after.Length;
        var answer = exchange.ResponseBody.GetSpan(length);
        before.CopyTo(answer);
        Work.WriteEventId(hash, answer.Slice(before.Length, Work.EventIdBytes));
        after.CopyTo(answer[(before.Length + Work.EventIdBytes)..]);
        exchange.ResponseBody.Advance(length);
        return ValueTask.CompletedTask;
    }

    private static bool TryHash(HttpExchange exchange, ref Utf8JsonReader reader, out ulong hash)
    {
        hash = 0;
        if (!Work.TryReadBodyLength(ref reader, out var bodyLength))
        {
            return false;
        }

        hash = Work.BeginHash(bodyLength);
        Span<byte> decoded = stackalloc byte[EncodedBytesMax];
        for (var i = 0; i < exchange.PathParameterCount; i++)
        {
            var raw = exchange.PathParameter(i);
            if (raw.Length > EncodedBytesMax || !PercentDecoding.TryDecode(raw, decoded, out var written))
            {
                return false;
            }

            hash = Work.Hash(hash, decoded[..written]);
        }

        return true;
    }

    private static async ValueTask Slow(HttpExchange exchange)
    {
        await Task.Delay(Work.Wait, TimeProvider.System);
        Write(exchange, "{}"u8);
    }

    private static ValueTask Compute(HttpExchange exchange)
    {
        Write(exchange, Work.Compute() == 0 ? "[]"u8 : "{}"u8);
        return ValueTask.CompletedTask;
    }

    private static void Write(HttpExchange exchange, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(exchange.ResponseBody.GetSpan(bytes.Length));
        exchange.ResponseBody.Advance(bytes.Length);
    }
}
