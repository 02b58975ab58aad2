using System.Text.Encodings.Web;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Transport;
using Microsoft.Extensions.ObjectPool;

namespace Dendrite.Fast.Api;

/// <summary>Writes the JSON answers of the API into the buffered response of an exchange.</summary>
internal static class Answers
{
    private static readonly ObjectPool<Utf8JsonWriter> Writers =
        new DefaultObjectPool<Utf8JsonWriter>(new WriterPolicy());

    /// <summary>200 with an empty object.</summary>
    public static void Empty(HttpExchange exchange) => Raw(exchange, "{}"u8);

    /// <summary>200 with <paramref name="json"/>, complete JSON text, which is copied.</summary>
    public static void Raw(HttpExchange exchange, ReadOnlySpan<byte> json)
    {
        json.CopyTo(exchange.ResponseBody.GetSpan(json.Length));
        exchange.ResponseBody.Advance(json.Length);
    }

    /// <summary>
    /// 200 with what <paramref name="write"/> writes. The writer is pooled and valid during the call only.
    /// </summary>
    public static void Json<TState>(HttpExchange exchange, TState state, Action<Utf8JsonWriter, TState> write)
    {
        Utf8JsonWriter writer = Writers.Get();
        writer.Reset(exchange.ResponseBody);
        write(writer, state);
        writer.Flush();
        Writers.Return(writer);
    }

    /// <summary>An object with one string member, the most common answer of all.</summary>
    public static void Field(HttpExchange exchange, string name, string value) =>
        Json(exchange, (name, value), static (writer, field) =>
        {
            writer.WriteStartObject();
            writer.WriteString(field.name, field.value);
            writer.WriteEndObject();
        });

    /// <summary>
    /// Replaces whatever was buffered by the standard error answer. Source: client-server API, "Standard error
    /// response"; Retry-After: "Rate limiting".
    /// </summary>
    public static void Error(HttpExchange exchange, MatrixError error)
    {
        exchange.ResetResponse();
        exchange.StatusCode = error.HttpStatus;
        AddRetryAfter(exchange, error);
        WriteError(exchange, error);
    }

    /// <summary>Adds how long to wait, where an error says so.</summary>
    public static void AddRetryAfter(HttpExchange exchange, MatrixError error)
    {
        if (error.RetryAfterMs is { } retryAfterMs)
        {
            Span<byte> seconds = stackalloc byte[20];
            ((retryAfterMs + 999) / 1000).TryFormat(seconds, out int length);
            exchange.AddHeader("Retry-After"u8, seconds[..length]);
        }
    }

    /// <summary>Writes the body of an error answer whose status and headers are set.</summary>
    public static void WriteError(HttpExchange exchange, MatrixError error) => Json(exchange, error, WriteError);

    private static void WriteError(Utf8JsonWriter writer, MatrixError error)
    {
        writer.WriteStartObject();
        writer.WriteString("errcode"u8, error.Code);
        writer.WriteString("error"u8, error.Message);
        if (error.RetryAfterMs is { } retryAfterMs)
        {
            writer.WriteNumber("retry_after_ms"u8, retryAfterMs);
        }

        if (error.Extra is { } extra)
        {
            foreach ((string name, string json) in extra)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(json);
            }
        }

        writer.WriteEndObject();
    }

    private sealed class WriterPolicy : IPooledObjectPolicy<Utf8JsonWriter>
    {
        // Answers are application/json and never embedded in HTML, so that only what JSON demands is escaped.
        private static readonly JsonWriterOptions Options = new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            SkipValidation = true,
        };

        public Utf8JsonWriter Create() => new(Stream.Null, Options);

        public bool Return(Utf8JsonWriter writer)
        {
            writer.Reset(Stream.Null);
            return true;
        }
    }
}
