namespace Dendrite.Fast.Transport.Tests.Http2;

/// <summary>
/// What a server has to do with the frames that were sent. Each sends a PING behind them, whose answer tells that they
/// have been looked at, so that nothing has to be waited for that never comes.
/// </summary>
internal static class Expect
{
    private const string Marker = "the end.";

    /// <summary>GOAWAY with one of the codes, then the connection ends. Source: RFC 9113, section 5.4.1.</summary>
    public static Func<Http2TestClient, Task> ConnectionError(params uint[] codes) => async client =>
    {
        await client.SendAsync(Wire.Ping(Marker));
        while (!client.IsClosed && !client.PingAcks.Contains(Marker))
        {
            await client.ReadUntilAsync(
                () => client.GoAwayCode is not null || client.PingAcks.Contains(Marker), "a connection error");
            if (client.GoAwayCode is not null)
            {
                await client.ReadToEndAsync();
            }
        }

        Assert.True(client.IsClosed, $"The connection goes on; came: {client.Log}");
        Assert.Contains(client.GoAwayCode!.Value, codes);
    };

    /// <summary>
    /// RST_STREAM with one of the codes, after which the connection goes on; or the same as a connection error, which
    /// is always allowed. Source: RFC 9113, sections 5.4.1 and 5.4.2.
    /// </summary>
    public static Func<Http2TestClient, Task> StreamError(uint stream, params uint[] codes) => async client =>
    {
        await client.SendAsync(Wire.Ping(Marker));
        await client.ReadUntilAsync(
            () => client.GoAwayCode is not null || client.PingAcks.Contains(Marker), "a stream error");
        uint? code = client.GoAwayCode
            ?? (client.Streams.TryGetValue(stream, out TestStream? failed) ? failed.Reset : null);

        Assert.True(code is not null && codes.Contains(code.Value), $"No such error on {stream}; came: {client.Log}");
    };

    /// <summary>As <see cref="StreamError"/>, and the connection has to go on.</summary>
    public static Func<Http2TestClient, Task> StreamErrorOnly(uint stream, params uint[] codes) => async client =>
    {
        await StreamError(stream, codes)(client);

        Assert.True(client.GoAwayCode is null, $"The connection ends; came: {client.Log}");
    };

    /// <summary>A whole answer with that status.</summary>
    public static Func<Http2TestClient, Task> Answer(uint stream, int status = 200) => async client =>
    {
        await client.ReadUntilAsync(
            () => client.StreamOf(stream) is { IsEnded: true } or { Reset: not null }, $"the answer on {stream}");
        TestStream answered = client.StreamOf(stream);
        Assert.True(answered.IsEnded && answered.Status == status, $"status {answered.Status}; came: {client.Log}");
        Assert.Null(client.GoAwayCode);
    };

    /// <summary>A whole answer with that body.</summary>
    public static Func<Http2TestClient, Task> Answer(uint stream, string body) => async client =>
    {
        await Answer(stream)(client);
        Assert.Equal(body, client.StreamOf(stream).Text);
    };

    /// <summary>A whole answer that refuses (400 to 599), or a stream error.</summary>
    public static Func<Http2TestClient, Task> Refusal(uint stream) => async client =>
    {
        await client.ReadUntilAsync(
            () => client.StreamOf(stream) is { IsEnded: true } or { Reset: not null }, $"a refusal of {stream}");
        TestStream refused = client.StreamOf(stream);
        Assert.True(refused.Reset is not null || refused.Status >= 400, $"status {refused.Status}");
    };

    /// <summary>Nothing happens, and the connection goes on.</summary>
    public static async Task Nothing(Http2TestClient client)
    {
        await client.PingAsync(Marker);
        Assert.True(
            client.GoAwayCode is null && client.Streams.Values.All(s => s.Reset is null), $"came: {client.Log}");
    }
}
