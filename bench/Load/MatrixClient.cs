using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dendrite.Fast.Load;

/// <summary>One logged-in user of a server, with a connection pool of its own.</summary>
internal sealed class MatrixClient : IDisposable
{
    private readonly HttpClient _http;
    private int _transaction;

    private MatrixClient(Uri server)
    {
        _http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = Timeout.InfiniteTimeSpan })
        {
            BaseAddress = server,
            Timeout = TimeSpan.FromSeconds(90),
        };
    }

    public string UserId { get; private set; } = "";

    /// <summary>Registers a new user; both of the stages that an open server may ask for are known.</summary>
    public static async Task<MatrixClient> RegisterAsync(Uri server, string name)
    {
        MatrixClient client = new(server);
        JsonObject request = new() { ["username"] = name, ["password"] = $"pw-{name}-{Guid.NewGuid():n}" };
        var (status, answer) = await client.SendAsync(HttpMethod.Post, "/_matrix/client/v3/register", request);
        if (status == 401)
        {
            request["auth"] = new JsonObject
            {
                ["type"] = "m.login.dummy",
                ["session"] = answer["session"]?.GetValue<string>(),
            };
            (status, answer) = await client.SendAsync(HttpMethod.Post, "/_matrix/client/v3/register", request);
        }

        Expect(status, answer, "register");
        client.UserId = answer["user_id"]!.GetValue<string>();
        client._http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", answer["access_token"]!.GetValue<string>());
        return client;
    }

    /// <summary>Creates a room that anyone may join.</summary>
    public async Task<string> CreateRoomAsync()
    {
        var (status, answer) = await SendAsync(
            HttpMethod.Post, "/_matrix/client/v3/createRoom", new JsonObject { ["preset"] = "public_chat" });
        Expect(status, answer, "createRoom");
        return answer["room_id"]!.GetValue<string>();
    }

    public async Task JoinAsync(string roomId)
    {
        var (status, answer) = await SendAsync(
            HttpMethod.Post, $"/_matrix/client/v3/join/{Uri.EscapeDataString(roomId)}", []);
        Expect(status, answer, "join");
    }

    /// <summary>Sends one message and gives its event id.</summary>
    public async Task<string> SendMessageAsync(string roomId, string text)
    {
        var transaction = Interlocked.Increment(ref _transaction).ToString(CultureInfo.InvariantCulture);
        var (status, answer) = await SendAsync(
            HttpMethod.Put,
            $"/_matrix/client/v3/rooms/{Uri.EscapeDataString(roomId)}/send/m.room.message/{transaction}",
            new JsonObject { ["msgtype"] = "m.text", ["body"] = text });
        Expect(status, answer, "send");
        return answer["event_id"]!.GetValue<string>();
    }

    /// <summary>Syncs, and gives the next token with the ids of all timeline events.</summary>
    public async Task<(string NextBatch, List<string> EventIds)> SyncAsync(string? since, int timeoutMs)
    {
        var path = $"/_matrix/client/v3/sync?timeout={timeoutMs}" + (since is null ? "" : $"&since={since}");
        var (status, answer) = await SendAsync(HttpMethod.Get, path, null);
        Expect(status, answer, "sync");
        List<string> ids = [];
        foreach (var (_, room) in answer["rooms"]?["join"]?.AsObject() ?? [])
        {
            foreach (var e in room?["timeline"]?["events"]?.AsArray() ?? [])
            {
                ids.Add(e!["event_id"]!.GetValue<string>());
            }
        }

        return (answer["next_batch"]!.GetValue<string>(), ids);
    }

    public void Dispose() => _http.Dispose();

    private static void Expect(int status, JsonNode answer, string what)
    {
        if (status != 200)
        {
            throw new InvalidOperationException($"{what}: {status} {answer.ToJsonString()}");
        }
    }

    private async Task<(int Status, JsonNode Answer)> SendAsync(HttpMethod method, string path, JsonObject? body)
    {
        using HttpRequestMessage request = new(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        using var response = await _http.SendAsync(request);
        await using var stream = await response.Content.ReadAsStreamAsync();
        return ((int)response.StatusCode, await JsonNode.ParseAsync(stream) ?? new JsonObject());
    }
}
