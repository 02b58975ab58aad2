using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dendrite.Fast.Http;

/// <summary>A minimal API on Kestrel, as an ordinary homeserver on ASP.NET Core would be written.</summary>
internal static class MinimalServer
{
    private static readonly byte[] VersionsBody = Work.Versions.ToArray();

    public static async Task<IAsyncDisposable> StartAsync(ServeOptions options)
    {
        var builder = KestrelHost.CreateBuilder(options);
        builder.Services.ConfigureHttpJsonOptions(
            json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, AnswerJson.Default));
        var app = builder.Build();
        app.MapGet("/_matrix/client/versions", (RequestDelegate)Versions);
        app.MapPut("/_matrix/client/v3/rooms/{roomId}/send/{eventType}/{txnId}", Send);
        app.MapGet("/slow", (RequestDelegate)Slow);
        app.MapGet("/compute", (RequestDelegate)Compute);
        await app.StartAsync();
        return app;
    }

    private static Task Versions(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = VersionsBody.Length;
        return context.Response.Body.WriteAsync(VersionsBody, 0, VersionsBody.Length);
    }

    private static SendAnswer Send(string roomId, string eventType, string txnId, JsonElement body)
    {
        var hash = Work.BeginHash(body.GetProperty("body").GetString()!.Length);
        hash = Work.Hash(Work.Hash(Work.Hash(hash, roomId), eventType), txnId);
        Span<byte> id = stackalloc byte[Work.EventIdBytes];
        Work.WriteEventId(hash, id);
        return new SendAnswer(Encoding.ASCII.GetString(id));
    }

    private static async Task Slow(HttpContext context)
    {
        await Task.Delay(Work.Wait, TimeProvider.System);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{}");
    }

    private static Task Compute(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(Work.Compute() == 0 ? "[]" : "{}");
    }
}
