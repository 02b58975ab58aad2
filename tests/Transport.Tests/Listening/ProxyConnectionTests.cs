using System.Net;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>Connections on a listener of the PROXY protocol.</summary>
public sealed class ProxyConnectionTests
{
    private const string Get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    private const string Header = "PROXY TCP4 203.0.113.7 198.51.100.2 56324 443\r\n";

    private static readonly ListenOptions Proxied = new() { ProxyProtocol = true };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_request_after_the_header_is_the_clients_however_it_is_cut()
    {
        await using TestServer server = Start();
        foreach (Segmentation segmentation in Segmentations.All(
            System.Text.Encoding.ASCII.GetBytes(Header + Get)))
        {
            MemoryChannel client = Connect(server);
            foreach (ReadOnlyMemory<byte> segment in segmentation.Sequence)
            {
                client.ClientSends(segment);
            }

            client.ClientFinishes();
            IReadOnlyList<Answer> answers = await client.AnswersAtEndAsync();

            Assert.Equal("203.0.113.7:56324 198.51.100.2:443", Assert.Single(answers).Body);
        }
    }

    [Fact]
    public async Task A_check_by_the_proxy_itself_counts_as_its_own_connection()
    {
        await using TestServer server = Start();
        MemoryChannel client = Connect(server);

        client.ClientSends((byte[])[.. "\r\n\r\n\0\r\nQUIT\n"u8, 0x20, 0, 0, 0]);
        client.ClientSends(Get);
        client.ClientFinishes();
        IReadOnlyList<Answer> answers = await client.AnswersAtEndAsync();

        Assert.StartsWith("10.0.0.1:40000 ", Assert.Single(answers).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_peer_that_is_not_trusted_is_refused_before_it_says_anything()
    {
        await using TestServer server = Start();

        MemoryChannel client = Connect(server, "192.0.2.9");
        await client.EndsAsync();

        Assert.Equal("", client.Sent);
        Assert.Equal(RefusalReason.UntrustedProxy, Assert.Single(server.Events.Refusals));
        Assert.Equal(0, server.Server.ConnectionCount);
    }

    [Fact]
    public async Task A_connection_without_the_header_is_refused()
    {
        await using TestServer server = Start();
        MemoryChannel client = Connect(server);

        client.ClientSends(Get);
        await client.EndsAsync();

        Assert.Equal("", client.Sent);
        Assert.Equal(RefusalReason.ProxyHeaderMissing, Assert.Single(server.Events.Refusals));
    }

    [Fact]
    public async Task A_header_that_does_not_come_whole_in_time_is_refused()
    {
        await using TestServer server = Start();
        MemoryChannel client = Connect(server);
        client.ClientSends(Header[..20]);
        await Eventually.Async(() => client is { ReceiveCount: 2, IsServerReceiving: true });

        server.Pass(server.Options.HeaderTimeoutMs);
        await client.EndsAsync();

        Assert.Equal(RefusalReason.HeaderTimeout, Assert.Single(server.Events.Refusals));
    }

    [Fact]
    public async Task The_limit_by_address_counts_clients_and_not_their_proxy()
    {
        await using TestServer server = Start(new HttpServerOptions { ConnectionsPerAddressMax = 1 });
        MemoryChannel first = Connect(server);
        MemoryChannel other = Connect(server);
        first.ClientSends(Header + Get);
        other.ClientSends(Header.Replace("203.0.113.7", "203.0.113.8", StringComparison.Ordinal) + Get);
        await first.AnswersAsync(1);
        await other.AnswersAsync(1);

        MemoryChannel second = Connect(server);
        second.ClientSends(Header + Get);
        IReadOnlyList<Answer> refused = await second.AnswersAtEndAsync();
        first.ClientFinishes();
        await first.EndsAsync();
        await Eventually.Async(() => server.Server.ConnectionCount == 1);
        MemoryChannel third = Connect(server);
        third.ClientSends(Header + Get);
        IReadOnlyList<Answer> served = await third.AnswersAsync(1);

        Assert.Equal(503, Assert.Single(refused).Status);
        Assert.Equal(RefusalReason.TooManyConnectionsFromAddress, Assert.Single(server.Events.Refusals));
        Assert.Equal(200, Assert.Single(served).Status);
    }

    [Fact]
    public async Task A_stopping_server_still_answers_a_connection_whose_header_is_on_its_way()
    {
        await using TestServer server = Start();
        MemoryChannel client = Connect(server);
        await Eventually.Async(() => client.IsServerReceiving);

        Task stopped = server.Server.StopAsync(TimeSpan.FromSeconds(30), Cancel);
        client.ClientSends(Header + Get);
        client.ClientFinishes();
        IReadOnlyList<Answer> answers = await client.AnswersAtEndAsync();
        await stopped;

        Assert.Equal(200, Assert.Single(answers).Status);
    }

    private static TestServer Start(HttpServerOptions? options = null)
    {
        Assert.True(AddressRanges.TryParse(["10.0.0.0/8"], out AddressRanges trusted, out _));
        return new TestServer((options ?? new HttpServerOptions()) with { TrustedProxies = trusted }, routes =>
            routes.Add(HttpVerb.Get, "/", exchange =>
            {
                TestServer.Write(exchange, $"{exchange.RemoteEndPoint} {exchange.LocalEndPoint}");
                return default;
            }));
    }

    private static MemoryChannel Connect(TestServer server, string proxy = "10.0.0.1")
    {
        var channel = new MemoryChannel(IPAddress.Parse(proxy));
        server.Server.Serve(channel, Proxied);
        return channel;
    }
}
