namespace Dendrite.Fast.Transport.Tests.Http2;

/// <summary>An HTTP/2 client on a connection in memory.</summary>
internal sealed record Http2TestConnection(MemoryChannel Channel, Http2TestClient Client)
{
    public static async Task<Http2TestConnection> BeginAsync(
        TestServer server, params (ushort Id, uint Value)[] settings)
    {
        MemoryChannel channel = server.Connect();
        var client = new Http2TestClient(new MemoryChannelStream(channel));
        await client.HandshakeAsync(settings);
        return new Http2TestConnection(channel, client);
    }

    /// <summary>Reads until a stream has its whole answer, or is reset.</summary>
    public async Task<TestStream> AnswerAsync(uint stream)
    {
        await Client.ReadUntilAsync(
            () => Client.StreamOf(stream) is { IsEnded: true } or { Reset: not null }, $"the answer on {stream}");
        return Client.StreamOf(stream);
    }
}
