using System.Net;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dendrite.Fast.Outbound.Tests;

/// <summary>A client for which 127.0.0.2 and 127.0.0.3 are public, and its names.</summary>
internal sealed class TestClient : IDisposable
{
    public TestClient(Func<OutboundOptions, OutboundOptions>? change = null, TimeProvider? time = null)
    {
        OutboundOptions options = new()
        {
            AllowedRanges = [IPNetwork.Parse("127.0.0.2/31")],
            Resolver = Names,
        };
        Client = new OutboundClient(
            change?.Invoke(options) ?? options,
            time ?? TimeProvider.System,
            NullLogger<OutboundClient>.Instance);
    }

    public TestNames Names { get; } = new();

    public OutboundClient Client { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static OutboundRequest Get(string url, OutboundPolicy policy = OutboundPolicy.Foreign)
        => new(HttpMethod.Get, OutboundUrl.Parse(url), policy);

    public Task<OutboundResponse> GetAsync(string url, OutboundPolicy policy = OutboundPolicy.Foreign)
        => Client.SendAsync(Get(url, policy), Cancel);

    public Task<OutboundResponse> SendAsync(OutboundRequest request) => Client.SendAsync(request, Cancel);

    /// <summary>Asserts that a request has no answer, for one reason.</summary>
    public async Task<OutboundException> FailsAsync(OutboundFailure failure, OutboundRequest request)
    {
        var exception = await Assert.ThrowsAsync<OutboundException>(() => SendAsync(request));
        Assert.Equal(failure, exception.Failure);
        return exception;
    }

    public Task<OutboundException> FailsAsync(OutboundFailure failure, string url) => FailsAsync(failure, Get(url));

    public void Dispose() => Client.Dispose();
}
