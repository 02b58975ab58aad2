using System.Net;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What clients are told while PostgreSQL is away.</summary>
public sealed class DatabaseAwayTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_that_has_to_read_is_answered_503_until_the_database_is_back()
    {
        await using var postgres = await OwnPostgres.StartOrSkipAsync();
        await using var host = await HttpHost.StartAsync(change: options => options with
        {
            Database = new DatabaseAddress(new Uri(postgres.Url), null),
        });
        var alice = await host.RegisterAsync("alice");
        var path = "/_matrix/client/v3/profile/@nobody:localhost";
        var (before, _) = await alice.TryAsync(HttpMethod.Get, path, null, Cancel);

        await postgres.StopAsync("immediate");
        var (away, answer) = await alice.TryAsync(HttpMethod.Get, path, null, Cancel);
        await postgres.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, before);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away);
        Assert.Contains("again later", answer["error"]!.GetValue<string>(), StringComparison.Ordinal);
        await Eventually.Async(async cancel =>
            (await alice.TryAsync(HttpMethod.Get, path, null, cancel)).Status == HttpStatusCode.NotFound);
    }
}
