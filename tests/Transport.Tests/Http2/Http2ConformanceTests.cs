namespace Dendrite.Fast.Transport.Tests.Http2;

/// <summary>
/// What RFC 9113 and RFC 7541 demand of a server, one row each, over a real socket. What they demand of TLS
/// (section 9.2) is tested with TLS; floods (section 10.5) are tested with the limits.
/// </summary>
public sealed class Http2ConformanceTests(Http2ConformanceServer server) : IClassFixture<Http2ConformanceServer>
{
    private static readonly Dictionary<string, Http2Requirement> Requirements =
        Http2Requirements.All.ToDictionary(requirement => requirement.Name);

    public static TheoryData<string> Names => [.. Requirements.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_server_keeps_to(string requirement)
    {
        await using Http2TestClient client = await Http2TestClient.ConnectAsync(server.EndPoint);

        await Requirements[requirement].TryAsync(client);
    }
}
