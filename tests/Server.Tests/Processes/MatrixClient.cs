using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// A plain client of the client-server API over HTTP, as any program outside would be: it knows the server by its URL
/// and nothing of its insides.
/// </summary>
internal sealed class MatrixClient : IDisposable
{
    private readonly HttpClient _http;

    /// <param name="address">Where the server listens.</param>
    /// <param name="host">What the Host header says; null for the address.</param>
    public MatrixClient(Uri address, string? host = null)
    {
        _http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(60),
        };
        _http.DefaultRequestHeaders.Host = host;
    }

    /// <summary>The user that this client acts for, after <see cref="RegisterAsync"/> or <c>ActAs</c>.</summary>
    public string UserId { get; private set; } = "";

    /// <summary>The device of the session.</summary>
    public string DeviceId { get; private set; } = "";

    /// <summary>The access token of the session.</summary>
    public string AccessToken { get; private set; } = "";

    /// <summary>Uses an existing session, such as one of a server that was restarted.</summary>
    public void ActAs(MatrixClient other) => ActAs(other.UserId, other.DeviceId, other.AccessToken);

    /// <summary>Uses an existing session of which its facts are known.</summary>
    public void ActAs(string userId, string deviceId, string accessToken)
    {
        UserId = userId;
        DeviceId = deviceId;
        UseToken(accessToken);
    }

    /// <summary>Registers an account by m.login.dummy and acts for it.</summary>
    public async Task RegisterAsync(string name, CancellationToken cancellation, string password = "correct horse")
    {
        JsonObject body = new() { ["username"] = name, ["password"] = password };
        (HttpStatusCode status, JsonObject answer) = await TryAsync(
            HttpMethod.Post, "/_matrix/client/v3/register", body, cancellation);
        if (status == HttpStatusCode.Unauthorized)
        {
            body["auth"] = new JsonObject
            {
                ["type"] = "m.login.dummy",
                ["session"] = answer["session"]!.GetValue<string>(),
            };
            (status, answer) = await TryAsync(HttpMethod.Post, "/_matrix/client/v3/register", body, cancellation);
        }

        Assert.Equal(HttpStatusCode.OK, status);
        UserId = answer["user_id"]!.GetValue<string>();
        DeviceId = answer["device_id"]!.GetValue<string>();
        UseToken(answer["access_token"]!.GetValue<string>());
    }

    /// <summary>Logs in by password, on a new device or a named one, and acts for it.</summary>
    public async Task LoginAsync(
        string user, CancellationToken cancellation, string? deviceId = null, string password = "correct horse")
    {
        JsonObject body = new()
        {
            ["type"] = "m.login.password",
            ["identifier"] = new JsonObject { ["type"] = "m.id.user", ["user"] = user },
            ["password"] = password,
        };
        if (deviceId is not null)
        {
            body["device_id"] = deviceId;
        }

        JsonObject answer = await PostAsync("/_matrix/client/v3/login", body, cancellation);
        UserId = answer["user_id"]!.GetValue<string>();
        DeviceId = answer["device_id"]!.GetValue<string>();
        UseToken(answer["access_token"]!.GetValue<string>());
    }

    public Task<JsonObject> GetAsync(string path, CancellationToken cancellation) =>
        ExpectOkAsync(HttpMethod.Get, path, null, cancellation);

    public Task<JsonObject> PostAsync(string path, JsonNode body, CancellationToken cancellation) =>
        ExpectOkAsync(HttpMethod.Post, path, body, cancellation);

    public Task<JsonObject> PutAsync(string path, JsonNode body, CancellationToken cancellation) =>
        ExpectOkAsync(HttpMethod.Put, path, body, cancellation);

    /// <summary>Creates a room and returns its id.</summary>
    public async Task<string> CreateRoomAsync(JsonObject body, CancellationToken cancellation)
    {
        JsonObject answer = await PostAsync("/_matrix/client/v3/createRoom", body, cancellation);
        return answer["room_id"]!.GetValue<string>();
    }

    /// <summary>Sends a text message and returns the event id.</summary>
    public async Task<string> SendTextAsync(string room, string text, string txnId, CancellationToken cancellation)
    {
        JsonObject content = new() { ["msgtype"] = "m.text", ["body"] = text };
        JsonObject answer = await PutAsync(
            $"/_matrix/client/v3/rooms/{Escape(room)}/send/m.room.message/{Escape(txnId)}", content, cancellation);
        return answer["event_id"]!.GetValue<string>();
    }

    /// <summary>One /sync; <paramref name="since"/> null for an initial one.</summary>
    public Task<JsonObject> SyncAsync(string? since, int timeoutMs, CancellationToken cancellation,
        string extra = "") =>
        GetAsync(
            $"/_matrix/client/v3/sync?timeout={timeoutMs}{(since is null ? "" : "&since=" + Escape(since))}{extra}",
            cancellation);

    /// <summary>Sends a request as it stands, and returns the answer as it came; dispose it.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation) =>
        _http.SendAsync(request, cancellation);

    /// <summary>Sends a request and returns whatever came back, if it is of the form that the spec describes.</summary>
    public async Task<(HttpStatusCode Status, JsonObject Body)> TryAsync(
        HttpMethod method, string path, JsonNode? body, CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(method, path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        using HttpResponseMessage answer = await _http.SendAsync(request, cancellation);
        string text = await answer.Content.ReadAsStringAsync(cancellation);
        Conformance.Require(method.Method, path, body?.ToJsonString(), (int)answer.StatusCode, text);
        JsonObject? json = text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject;
        return (answer.StatusCode, json ?? []);
    }

    public static string Escape(string segment) => Uri.EscapeDataString(segment);

    public void Dispose() => _http.Dispose();

    private async Task<JsonObject> ExpectOkAsync(
        HttpMethod method, string path, JsonNode? body, CancellationToken cancellation)
    {
        (HttpStatusCode status, JsonObject answer) = await TryAsync(method, path, body, cancellation);
        Assert.True(
            status == HttpStatusCode.OK, $"{method} {path} answered {(int)status}: {answer.ToJsonString()}");
        return answer;
    }

    private void UseToken(string token)
    {
        AccessToken = token;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }
}
