using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dendrite.Fast.Testing;

/// <summary>
/// A mail server on a free port of loopback that keeps what it is given, or refuses it where a test says so. It offers
/// no TLS. Source: RFC 5321; AUTH: RFC 4954.
/// </summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;

    /// <summary>Begins to listen.</summary>
    public SmtpSink()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whole messages, in order, as they came.</summary>
    public ConcurrentQueue<string> Mails { get; } = new();

    /// <summary>Every line of every conversation that is no part of a message.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    /// <summary>
    /// Answers to give to RCPT TO instead of taking the receiver, one for each mail, such as <c>451 later</c>.
    /// </summary>
    public ConcurrentQueue<string> Refusals { get; } = new();

    /// <summary>Stops listening, and ends every conversation.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> conversations = [];
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stopping.Token);
                conversations.Add(TalkAsync(socket));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It stops.
        }

        await Task.WhenAll(conversations);
    }

    private async Task TalkAsync(Socket socket)
    {
        try
        {
            await using NetworkStream stream = new(socket, ownsSocket: true);
            using StreamReader reader = new(stream, Encoding.Latin1);
            await SayAsync(stream, "220 sink");
            while (await reader.ReadLineAsync(_stopping.Token) is { } line)
            {
                Commands.Enqueue(line);
                var verb = line.Split(' ')[0].ToUpperInvariant();
                await SayAsync(stream, verb switch
                {
                    "EHLO" => "250-sink\r\n250-AUTH PLAIN\r\n250 8BITMIME",
                    "AUTH" => "235 ok",
                    "RCPT" => Refusals.TryDequeue(out var refusal) ? refusal : "250 ok",
                    "DATA" => "354 go on",
                    "QUIT" => "221 bye",
                    _ => "250 ok",
                });
                if (verb == "DATA")
                {
                    Mails.Enqueue(await ReadMessageAsync(reader));
                    await SayAsync(stream, "250 taken");
                }
                else if (verb == "QUIT")
                {
                    return;
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The client is gone, or the sink stops.
        }
    }

    private async Task<string> ReadMessageAsync(StreamReader reader)
    {
        StringBuilder message = new();
        while (await reader.ReadLineAsync(_stopping.Token) is { } line && line != ".")
        {
            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return message.ToString();
    }

    private async Task SayAsync(NetworkStream stream, string text)
        => await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), _stopping.Token);
}
