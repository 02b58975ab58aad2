using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The servers of one test class, one a store, each started when the first test asks for it. A test asks itself, so
/// that it is the test that skips where there is no PostgreSQL.
/// </summary>
public sealed class HttpHosts : IAsyncLifetime
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
            host = await HttpHost.StartAsync(store);
            _hosts.Add(store, host);
        }

        return host;
    }
}
