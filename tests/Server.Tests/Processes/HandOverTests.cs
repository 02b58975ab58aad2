using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// One server process takes the place of another under load: no connection is refused, no request that was received is
/// lost, and what was acknowledged is there, once.
/// </summary>
public sealed class HandOverTests
{
    private const int Clients = 4;

    // How many requests each client makes after the old process has ended. Chosen: enough to meet the new one.
    private const int RequestsAfter = 20;

    [Fact]
    public async Task A_restart_by_hand_over_refuses_no_connection_and_loses_no_message()
    {
        if (!DescriptorPassing.IsSupported)
        {
            Assert.Skip("sockets are handed over on Linux");
        }

        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using TemporaryFolder folder = new();
        await using ServerProcess old = await ServerProcess.StartAsync(folder.Folder, cancellation);
        using MatrixClient user = new(old.Address);
        await user.RegisterAsync("writer", cancellation);
        string room = await user.CreateRoomAsync([], cancellation);
        Load load = new(old.Address, user.AccessToken, room);

        Task[] clients = [.. Enumerable.Range(0, Clients).Select(client => load.RunAsync(client, cancellation))];
        await Eventually.Async(() => load.Count > 20 * Clients);
        await using ServerProcess successor = await old.TakeOverAsync();
        int exitCode = await old.EndsAsync(cancellation);
        int atEnd = load.Count;
        await Eventually.Async(() => load.Count > atEnd + (RequestsAfter * Clients) || !load.Failures.IsEmpty);
        load.IsEnough = true;
        await Task.WhenAll(clients);
        Dictionary<string, string> found = await MessagesAsync(user, room, cancellation);

        Assert.Empty(load.Failures);
        Assert.Equal(0, exitCode);
        Assert.Contains("Stopping on a hand-over", old.Output, StringComparison.Ordinal);
        Assert.Equal(load.Answered.OrderBy(pair => pair.Key), found.OrderBy(pair => pair.Key));
        Assert.Equal(0, await successor.StopAsync(cancellation));
    }

    [Fact]
    public async Task A_server_that_cannot_start_leaves_the_running_one_alone()
    {
        if (!DescriptorPassing.IsSupported)
        {
            Assert.Skip("sockets are handed over on Linux");
        }

        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using TemporaryFolder folder = new();
        await using ServerProcess running = await ServerProcess.StartAsync(folder.Folder, cancellation);

        (int exitCode, string output) = await ServerProcess.RunAsync(
            [
                "--data", folder.Folder, "--take-over", "--metrics-listen", "none", "--tls-listen", "127.0.0.1:0",
                "--tls-cert", "none.pem", "--tls-key", "none.key",
            ],
            cancellation);
        using HttpClient http = new() { BaseAddress = running.Address };
        using HttpResponseMessage answer = await http.GetAsync("/_matrix/client/versions", cancellation);

        Assert.Equal(1, exitCode);
        Assert.Contains("none.pem cannot be read", output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Taking_over_where_nothing_runs_is_a_plain_start()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using TemporaryFolder folder = new();

        await using ServerProcess server = await ServerProcess.StartAsync(
            folder.Folder, cancellation, null, "--take-over");

        Assert.Contains("No server runs on", server.Output, StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, string>> MessagesAsync(
        MatrixClient user, string room, CancellationToken cancellation)
    {
        Dictionary<string, string> found = [];
        string? from = null;
        do
        {
            JsonObject page = await user.GetAsync(
                $"/_matrix/client/v3/rooms/{MatrixClient.Escape(room)}/messages?dir=b&limit=500"
                + (from is null ? "" : "&from=" + MatrixClient.Escape(from)),
                cancellation);
            foreach (JsonNode? item in page["chunk"]!.AsArray())
            {
                if (item!["type"]!.GetValue<string>() == "m.room.message")
                {
                    Assert.True(found.TryAdd(
                        item["content"]!["body"]!.GetValue<string>(), item["event_id"]!.GetValue<string>()));
                }
            }

            from = page["end"]?.GetValue<string>();
        }
        while (from is not null);
        return found;
    }

    /// <summary>Clients that make a connection for each message. Shared state: a counter, thread-safe sets.</summary>
    private sealed class Load(Uri address, string token, string room)
    {
        private int _count;
        private volatile bool _isEnough;

        public int Count => Volatile.Read(ref _count);

        public bool IsEnough
        {
            get => _isEnough;
            set => _isEnough = value;
        }

        public ConcurrentDictionary<string, string> Answered { get; } = new();

        public ConcurrentQueue<string> Failures { get; } = new();

        public async Task RunAsync(int client, CancellationToken cancellation)
        {
            for (int i = 0; !IsEnough; i++)
            {
                string txn = $"{client}-{i}";
                try
                {
                    Answered[txn] = await SendAsync(txn, cancellation);
                    Interlocked.Increment(ref _count);
                }
                catch (HttpRequestException e)
                {
                    Failures.Enqueue($"{txn}: {e}");
                    return;
                }
            }
        }

        private async Task<string> SendAsync(string txn, CancellationToken cancellation)
        {
            using HttpClient http = new(new SocketsHttpHandler()) { BaseAddress = address };
            using HttpRequestMessage request = new(
                HttpMethod.Put,
                $"/_matrix/client/v3/rooms/{MatrixClient.Escape(room)}/send/m.room.message/{txn}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Headers.ConnectionClose = true;
            request.Content = new StringContent($$"""{"msgtype":"m.text","body":"{{txn}}"}""");
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using HttpResponseMessage answer = await http.SendAsync(request, cancellation);
            string body = await answer.Content.ReadAsStringAsync(cancellation);
            return answer.IsSuccessStatusCode
                ? JsonNode.Parse(body)!["event_id"]!.GetValue<string>()
                : throw new HttpRequestException($"{answer.StatusCode}: {body}");
        }
    }
}
