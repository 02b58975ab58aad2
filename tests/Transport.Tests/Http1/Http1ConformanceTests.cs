namespace Dendrite.Fast.Transport.Tests.Http1;

/// <summary>
/// What RFC 9112, and RFC 9110 where it is about framing, demand of an origin server, one row each, over a real socket.
/// Where an RFC leaves a choice, the row holds the one in docs/transport.md.
/// </summary>
public sealed class Http1ConformanceTests(Http1ConformanceServer server) : IClassFixture<Http1ConformanceServer>
{
    private static readonly Dictionary<string, Http1Requirement> Requirements =
        Http1Requirements.All.ToDictionary(requirement => requirement.Name);

    public static TheoryData<string> Names => [.. Requirements.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_server_keeps_to(string requirement) => Requirements[requirement].TryAsync(server.EndPoint);
}
