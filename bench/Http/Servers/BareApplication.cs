using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace Dendrite.Fast.Http;

/// <summary>The four routes on Kestrel's features.</summary>
internal sealed class BareApplication : IHttpApplication<IFeatureCollection>
{
    private const string SendPrefix = "/_matrix/client/v3/rooms/";

    public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

    public void DisposeContext(IFeatureCollection context, Exception? exception)
    {
    }

    public Task ProcessRequestAsync(IFeatureCollection context)
    {
        var request = context.Get<IHttpRequestFeature>()!;
        switch (request.Path)
        {
            case "/_matrix/client/versions":
                Answer(context, Work.Versions);
                return Task.CompletedTask;
            case "/slow":
                return SlowAsync(context);
            case "/compute":
                Answer(context, Work.Compute() == 0 ? "[]"u8 : "{}"u8);
                return Task.CompletedTask;
            case var path when path.StartsWith(SendPrefix, StringComparison.Ordinal) && request.Method == "PUT":
                return SendAsync(context, path);
            default:
                context.Get<IHttpResponseFeature>()!.StatusCode = 404;
                return Task.CompletedTask;
        }
    }

    private static async Task SlowAsync(IFeatureCollection context)
    {
        await Task.Delay(Work.Wait, TimeProvider.System);
        Answer(context, "{}"u8);
    }

    private static async Task SendAsync(IFeatureCollection context, string path)
    {
        var reader = context.Get<IRequestBodyPipeFeature>()!.Reader;
        ReadResult read;
        while (true)
        {
            read = await reader.ReadAsync();
            if (read.IsCompleted)
            {
                break;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }

        var isRead = TryReadBodyLength(read.Buffer, out var bodyLength);
        reader.AdvanceTo(read.Buffer.End);
        if (!isRead || !TryHash(path, bodyLength, out var hash))
        {
            context.Get<IHttpResponseFeature>()!.StatusCode = 400;
            return;
        }

        AnswerSent(context, hash);
    }

    private static bool TryReadBodyLength(in ReadOnlySequence<byte> body, out int length)
    {
        Utf8JsonReader reader = new(body);
        return Work.TryReadBodyLength(ref reader, out length);
    }

    // Room, type and transaction lie before, and after, "/send/"; Kestrel has decoded them.
    private static bool TryHash(string path, int bodyLength, out ulong hash)
    {
        hash = Work.BeginHash(bodyLength);
        var rest = path.AsSpan(SendPrefix.Length);
        var roomEnd = rest.IndexOf("/send/");
        var typeStart = roomEnd + "/send/".Length;
        var typeLength = roomEnd < 0 ? -1 : rest[typeStart..].IndexOf('/');
        if (typeLength < 0)
        {
            return false;
        }

        hash = Work.Hash(hash, rest[..roomEnd]);
        hash = Work.Hash(hash, rest.Slice(typeStart, typeLength));
        hash = Work.Hash(hash, rest[(typeStart + typeLength + 1)..]);
        return true;
    }

    private static void AnswerSent(IFeatureCollection context, ulong hash)
    {
        Span<byte> id = stackalloc byte[Work.EventIdBytes];
        Work.WriteEventId(hash, id);
        var writer = Begin(context, "{\"event_id\":\"\"}".Length + Work.EventIdBytes);
        writer.Write("{\"event_id\":\""u8);
        writer.Write(id);
        writer.Write("\"}"u8);
    }

    private static void Answer(IFeatureCollection context, ReadOnlySpan<byte> bytes) =>
        Begin(context, bytes.Length).Write(bytes);

    private static PipeWriter Begin(IFeatureCollection context, int length)
    {
        var headers = context.Get<IHttpResponseFeature>()!.Headers;
        headers.ContentType = "application/json";
        headers.ContentLength = length;
        return context.Get<IHttpResponseBodyFeature>()!.Writer;
    }
}
