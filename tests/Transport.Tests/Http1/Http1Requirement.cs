using System.Net;
using System.Net.Sockets;
using System.Text;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests.Http1;

/// <summary>One thing that a server has to do, and how it is tried.</summary>
/// <param name="Section">The section of RFC 9112, or of RFC 9110 with its number before it.</param>
/// <param name="Text">The requirement, in own words; unique with its section.</param>
/// <param name="Request">The bytes that are sent, one character each.</param>
/// <param name="Expected">
/// What comes back: <c>status body</c> of each answer, divided by <c>|</c>, with <c>close</c> for the last answer of a
/// connection that the server ends; a list of statuses divided by <c>,</c> is a choice; empty for none.
/// </param>
internal sealed record Http1Requirement(string Section, string Text, string Request, string Expected)
{
    // Bounds what a server may send for a row.
    private const int AnswerBytesMax = 1024 * 1024;

    /// <summary>Whether the answers are to HEAD.</summary>
    public bool IsHead { get; init; }

    /// <summary>More about the answers than their status and body.</summary>
    public Action<IReadOnlyList<Answer>>? Check { get; init; }

    public string Name => $"{Section}: {Text}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // A row that expects the server to close does not close first.
    private bool IsServerToEnd => Expected.Length == 0 || Expected.EndsWith("close", StringComparison.Ordinal);

    /// <summary>Runs on a new connection and fails when the requirement is not met.</summary>
    public async Task TryAsync(EndPoint server)
    {
        using var client = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await client.ConnectAsync(server, Cancel);
        await SendAsync(client);
        if (!IsServerToEnd)
        {
            client.Shutdown(SocketShutdown.Send);
        }

        string received = await ReceiveToEndAsync(client);

        IReadOnlyList<Answer> answers = Answer.ParseAll(received, IsHead);
        string[] wanted = Expected.Length == 0 ? [] : Expected.Split('|');
        Assert.True(wanted.Length == answers.Count, $"{answers.Count} answers: {received}");
        for (int i = 0; i < wanted.Length; i++)
        {
            AssertAnswer(wanted[i], answers[i], received);
        }

        Check?.Invoke(answers);
    }

    private static void AssertAnswer(string wanted, Answer answer, string received)
    {
        string[] parts = wanted.Split(' ', 2);
        string body = parts.Length > 1 ? parts[1] : "";
        bool closes = body.EndsWith("close", StringComparison.Ordinal);
        body = closes ? body[..^"close".Length] : body;
        Assert.Contains(answer.Status, parts[0].Split(',').Select(int.Parse));
        Assert.Equal(answer.Status >= 400 ? "" : body, answer.Body);
        Assert.True(!closes || answer["connection"] == "close", received);

        // RFC 9110, section 6.6.1: a server with a clock tells the time of each answer that is not interim.
        Assert.True(answer.Status < 200 || answer["date"] is not null, received);

        // RFC 9112, section 6.2, RFC 9110, section 8.6: never both, and neither with 1xx and 204.
        bool hasLength = answer["content-length"] is not null;
        bool isChunked = answer["transfer-encoding"] is not null;
        Assert.False(hasLength && isChunked, received);
        Assert.False((answer.Status < 200 || answer.Status == 204) && (hasLength || isChunked), received);
    }

    private async Task SendAsync(Socket client)
    {
        try
        {
            ReadOnlyMemory<byte> bytes = Encoding.Latin1.GetBytes(Request);
            while (!bytes.IsEmpty)
            {
                bytes = bytes[await client.SendAsync(bytes, Cancel)..];
            }
        }
        catch (SocketException)
        {
            // A server that has refused already may not read the rest; what it answered tells.
        }
    }

    private static async Task<string> ReceiveToEndAsync(Socket client)
    {
        var text = new StringBuilder();
        var buffer = new byte[16 * 1024];
        while (text.Length < AnswerBytesMax)
        {
            int received = await client.ReceiveAsync(buffer, Cancel).AsTask()
                .WaitAsync(Eventually.DefaultLimit, Cancel);
            if (received == 0)
            {
                return text.ToString();
            }

            text.Append(Encoding.Latin1.GetString(buffer, 0, received));
        }

        throw new InvalidOperationException("The server sends without end.");
    }
}
