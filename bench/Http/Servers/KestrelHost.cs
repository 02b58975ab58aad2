using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Http;

/// <summary>What both of Kestrel's sides have in common.</summary>
internal static class KestrelHost
{
    /// <summary>A builder with Kestrel on both ports, its limits as they come, and no logging.</summary>
    public static WebApplicationBuilder CreateBuilder(ServeOptions options)
    {
        // The host watches its content root: the folder of the program is small.
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, options.Http2Port, listen => listen.Protocols = HttpProtocols.Http2);
        });
        return builder;
    }
}
