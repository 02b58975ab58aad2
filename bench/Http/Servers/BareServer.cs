using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Dendrite.Fast.Http;

/// <summary>
/// Kestrel as its own services build it (so that it has its pinned memory pool), driven by an application of its lowest
/// public interface: no hosting pipeline, no HttpContext, no routing.
/// </summary>
internal sealed class BareServer : IAsyncDisposable
{
    private readonly WebApplication _services;
    private readonly IServer _server;

    private BareServer(WebApplication services, IServer server)
    {
        _services = services;
        _server = server;
    }

    public static async Task<IAsyncDisposable> StartAsync(ServeOptions options)
    {
        var services = KestrelHost.CreateBuilder(options).Build();
        var server = services.Services.GetRequiredService<IServer>();
        await server.StartAsync(new BareApplication(), CancellationToken.None);
        return new BareServer(services, server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _services.DisposeAsync();
    }
}
