using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>As <see cref="HttpHosts"/>, servers that take guests.</summary>
public sealed class GuestHosts : IAsyncLifetime
{
    // The tests of one class run one after another.
    private readonly Dictionary<StoreKind, HttpHost> _hosts = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values)
        {
            await host.DisposeAsync();
        }
    }

    internal async Task<HttpHost> GetAsync(StoreKind store = StoreKind.Sqlite)
    {
        if (!_hosts.TryGetValue(store, out var host))
        {
            host = await HttpHost.StartAsync(store, options => options with
            {
                Users = options.Users with { GuestsMayRegister = true },
            });
            _hosts.Add(store, host);
        }

        return host;
    }

    /// <summary>A client that acts for a new guest. The host disposes it.</summary>
    internal static async Task<MatrixClient> RegisterAsync(HttpHost host, JsonObject? body = null)
    {
        var client = host.Client();
        var answer = await client.PostAsync(
            "/_matrix/client/v3/register?kind=guest", body ?? [], TestContext.Current.CancellationToken);
        client.ActAs(
            answer["user_id"]!.GetValue<string>(),
            answer["device_id"]!.GetValue<string>(),
            answer["access_token"]!.GetValue<string>());
        return client;
    }
}
