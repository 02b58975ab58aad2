namespace Dendrite.Fast.Transport.Tests.Http2;

/// <summary>One thing that a server has to do, and how it is tried.</summary>
/// <param name="Section">The section of RFC 9113, or of RFC 7541 with its number before it.</param>
/// <param name="Text">The requirement, in own words; unique.</param>
/// <param name="TryAsync">Runs on a new connection and fails when the requirement is not met.</param>
internal sealed record Http2Requirement(string Section, string Text, Func<Http2TestClient, Task> TryAsync)
{
    public string Name => $"{Section}: {Text}";

    /// <summary>Frames behind a handshake, and what has to come of them.</summary>
    public static Http2Requirement Of(
        string section, string text, Func<Http2TestClient, Task> expect, params byte[][] frames) =>
        new(section, text, async client =>
        {
            await client.HandshakeAsync();
            await client.SendAsync(frames);
            await expect(client);
        });

    /// <summary>As <see cref="Of"/>, with no window, so that a stream which is to be answered stays open.</summary>
    public static Http2Requirement OfBlocked(
        string section, string text, Func<Http2TestClient, Task> expect, params byte[][] frames) =>
        new(section, text, async client =>
        {
            await client.HandshakeAsync((Wire.InitialWindowSize, 0));
            await client.SendAsync(frames);
            await expect(client);
        });

    /// <summary>As <see cref="Of"/>, once stream 1 has been answered.</summary>
    public static Http2Requirement OfAnswered(
        string section, string text, Func<Http2TestClient, Task> expect, params byte[][] frames) =>
        new(section, text, async client =>
        {
            await client.HandshakeAsync();
            await client.SendAsync(Wire.Get(1));
            await Expect.Answer(1)(client);
            await client.SendAsync(frames);
            await expect(client);
        });
}
