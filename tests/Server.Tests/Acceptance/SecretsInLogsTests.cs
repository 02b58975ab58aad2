using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// A server that logs all it can is told every secret that clients, mails and its configuration bring; none of them is
/// in a line of its log, its metrics, a refusal, or what the system shows of its process, and of those that are proofs
/// of somebody none is in its data either. Class V of the security classes.
/// </summary>
public sealed partial class SecretsInLogsTests : IAsyncDisposable
{
    private const string Known = """{"type":"m.id.user","user":"@alice:localhost"}""";

    // The settings whose value, or whose file's text, is secret.
    private static readonly string[] SecretSettings = ["client_secret", "secret_key", "shared_secret", "smtp_password"];

    private readonly TemporaryFolder _folder = new();
    private readonly SmtpSink _sink = new();
    private readonly LoopbackSite _captcha = new(request => new(
        200,
        request.Body.EndsWith("response=solved", StringComparison.Ordinal)
            ? """{"success":true}"""
            : """{"success":false}"""));

    // What nobody may see, by what it is.
    private readonly Dictionary<string, string> _secrets = [];

    // Those which may be in the data, since they are needed as they are or mean nothing there.
    private readonly HashSet<string> _kept = [];

    private readonly StringBuilder _refusals = new();
    private readonly int _metricsPort = ServerProcess.FreePort();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_secret_of_the_configuration_is_tried_here()
    {
        var settings = SecretFile().Matches(DefaultConfiguration.Text(null, null))
            .Select(match => match.Groups["setting"].Value)
            .Distinct();

        Assert.True(
            settings.Order().SequenceEqual(SecretSettings.Order()),
            $"Give each secret setting a value in the configuration of {nameof(SecretsInLogsTests)}, and name it in "
            + $"{nameof(SecretSettings)}: {string.Join(", ", settings)}");
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task No_secret_leaves_the_server_by_its_log_metrics_or_refusals(StoreKind store)
    {
        await using var database = store == StoreKind.Postgres
            ? await PostgresTestDatabase.CreateOrSkipAsync(Cancel)
            : null;
        Configure(database?.Url);
        await using var server = await ServerProcess.StartAsync(
            _folder.Folder, Cancel, null, "--log-level", "trace", "--metrics-listen", $"127.0.0.1:{_metricsPort}");
        using MatrixClient client = new(server.Address);
        SecretAsker ask = new(client, _refusals);
        var key = await File.ReadAllTextAsync(_folder.PathOf("signing.key"), Cancel);
        Secret("the signing key", key.Trim().Split(' ')[^1]);

        await RegisterAsync(ask);
        await LogInAsync(ask);
        await ProveAsync(ask);
        await ConfirmAddressAsync(ask);
        await KeepAsync(ask);
        await ActAsAsync(ask);
        await AskProviderAsync(ask);
        await SignAsync(ask);
        await SendBrokenAsync(server.Address);
        var shown = new Dictionary<string, string>
        {
            ["a refusal"] = _refusals.ToString(),
            ["the metrics"] = await MetricsAsync(),
            ["the command line"] = await File.ReadAllTextAsync($"/proc/{server.Id}/cmdline", Cancel),
            ["the environment"] = await File.ReadAllTextAsync($"/proc/{server.Id}/environ", Cancel),
        };
        await server.StopAsync(Cancel);
        shown["the log"] = server.Output;

        // The log is whole, since its begin is not cut off, and has the least that it can have.
        Assert.Contains("Ready for clients", server.Output, StringComparison.Ordinal);
        Assert.Contains("Refused 127.0.0.1", server.Output, StringComparison.Ordinal);
        Assert.Empty(
            from place in shown
            from secret in _secrets
            where place.Value.Contains(secret.Value, StringComparison.Ordinal)
            select $"{secret.Key} is in {place.Key}: {LineOf(place.Value, secret.Value)}");
        Assert.Empty(
            from file in Directory.EnumerateFiles(_folder.Folder, "homeserver.db*")
            let data = Encoding.Latin1.GetString(File.ReadAllBytes(file))
            from secret in _secrets
            where !_kept.Contains(secret.Key) && data.Contains(secret.Value, StringComparison.Ordinal)
            select $"{secret.Key} is in {Path.GetFileName(file)}");
    }

    public async ValueTask DisposeAsync()
    {
        await _captcha.DisposeAsync();
        await _sink.DisposeAsync();
        _folder.Dispose();
    }

    private void Configure(string? database)
    {
        var address = database is null
            ? "sqlite:homeserver.db"
            : new UriBuilder(database) { Password = Secret("the database's password", "db-password-f5Xe") }.ToString();
        File.WriteAllText(_folder.PathOf("captcha.key"), Secret("the captcha's key", "captcha-key-k5Zq") + "\n");
        File.WriteAllText(_folder.PathOf("bridge.yaml"), $$"""
            id: bridge
            url: null
            as_token: {{Secret("the as_token", "as-token-p9Wd")}}
            hs_token: {{Secret("the hs_token", "hs-token-t3Lx")}}
            sender_localpart: bridgebot
            namespaces: { users: [{ regex: "@_bridge_.*:localhost", exclusive: true }] }
            """);
        File.WriteAllText(_folder.PathOf("config.yaml"), string.Create(CultureInfo.InvariantCulture, $$"""
            client_base_url: https://matrix.example
            database: "{{address}}"
            slow_request_ms: 1
            captcha:
              site_key: site
              secret_key_file: captcha.key
              verify_url: {{_captcha.Url("/verify")}}
              script_url: {{_captcha.Url("/api.js")}}
            email:
              smtp_host: 127.0.0.1
              smtp_port: {{_sink.Port}}
              smtp_security: none
              smtp_user: matrix
              smtp_password: {{Secret("the mail server's password", "smtp-password-h7Rn")}}
              from: noreply@example.org
            registration: { shared_secret: {{Secret("the shared secret", "shared-secret-v6Tj")}} }
            sso:
              providers:
                - id: silent
                  name: Silent
                  issuer: {{_captcha.Url("/silent")}}
                  client_id: matrix
                  client_secret: {{Secret("the provider's secret", "client-secret-y8Ub")}}
            passwords: { hash_memory_kib: 8192, hash_passes: 1 }
            appservices: [bridge.yaml]
            """));
    }

    private async Task RegisterAsync(SecretAsker ask)
    {
        var password = Secret("the password", "correct-horse-b2Vy");
        var opened = await ask.PostAsync(
            "register", $$"""{"username":"alice","password":"{{password}}","refresh_token":true}""");
        var session = Kept("the session of interactive auth", Member(opened, "session"));
        await ask.PostAsync("register", Stage(session, "m.login.recaptcha", ",\"response\":\"solved\""));
        var made = await ask.PostAsync("register", Stage(session, "m.login.dummy", ""));
        Tokens("registration", made);
    }

    private async Task LogInAsync(SecretAsker ask)
    {
        var wrong = Secret("a wrong password", "wrong-horse-c8Kd");
        await ask.PostAsync(
            "login", $$"""{"type":"m.login.password","identifier":{{Known}},"password":"{{wrong}}"}""");
        await ask.PostAsync(
            "login", $$"""{"type":"m.login.password","identifier":{{Known}},"password":"{{wrong}}" broken""");
        var login = await ask.PostAsync(
            "login",
            $$"""
            {"type":"m.login.password","identifier":{{Known}},"password":"{{_secrets["the password"]}}",
            "refresh_token":true}
            """);
        Tokens("login", login);
        Tokens("refresh", await ask.PostAsync(
            "refresh", $$"""{"refresh_token":"{{Member(login, "refresh_token")}}"}"""));
        await ask.PostAsync("refresh", $$"""{"refresh_token":"{{Secret("a made-up token", "dfr_madeup-q1Mz")}}"}""");
        ask.Token = _secrets["the access_token of refresh"];
        await ask.GetAsync($"account/whoami?access_token={ask.Token}", token: "");
        await ask.GetAsync($"nowhere?access_token={ask.Token}");
        await ask.GetAsync("account/whoami", token: Secret("an unknown token", "dft_unknown-w4Hs"));
    }

    private async Task ProveAsync(SecretAsker ask)
    {
        var asked = await ask.PostAsync("/_matrix/client/v1/login/get_token", "{}");
        var session = Kept("the session for a login token", Member(asked, "session"));
        await ask.PostAsync(
            "/_matrix/client/v1/login/get_token",
            Stage(session, "m.login.password", Password(_secrets["a wrong password"])));
        var given = await ask.PostAsync(
            "/_matrix/client/v1/login/get_token",
            Stage(session, "m.login.password", Password(_secrets["the password"])));
        Secret("the login token", Member(given, "login_token"));
        Tokens("login by token", await ask.PostAsync(
            "login", $$"""{"type":"m.login.token","token":"{{_secrets["the login token"]}}"}"""));
        var openId = await ask.PostAsync("user/@alice:localhost/openid/request_token", "{}");
        Secret("the OpenID token", Member(openId, "access_token"));
        await ask.GetAsync($"/_matrix/federation/v1/openid/userinfo?access_token={_secrets["the OpenID token"]}");
        await ask.GetAsync("/_matrix/federation/v1/openid/userinfo?access_token=" + _secrets["the password"]);
    }

    private async Task ConfirmAddressAsync(SecretAsker ask)
    {
        var secret = Secret("the client secret", "client-secret-g6Tb");
        await ask.PostAsync(
            "account/3pid/email/requestToken",
            $$"""{"email":"alice@example.org","client_secret":"{{secret}}","send_attempt":1}""");
        await Eventually.Async(() => !_sink.Mails.IsEmpty);
        var link = Link().Match(_sink.Mails.Last().Replace("=\r\n", "", StringComparison.Ordinal)
            .Replace("=3D", "=", StringComparison.Ordinal));
        Secret("the token of a mail", link.Groups["token"].Value);
        await ask.GetAsync(link.Groups["path"].Value, token: "");
        await ask.GetAsync(link.Groups["path"].Value + "x", token: "");
    }

    private async Task KeepAsync(SecretAsker ask)
    {
        await ask.PostAsync(
            "room_keys/version",
            $$$"""
            {"algorithm":"m.megolm_backup.v1.curve25519-aes-sha2",
            "auth_data":{"public_key":"{{{Kept("a backup's key", "backup-key-n2Pf")}}}"}}
            """);
        await ask.SendAsync(HttpMethod.Put, "room_keys/keys/!r:x/session?version=1", $$$"""
            {"first_message_index":1,"forwarded_count":0,"is_verified":true,
            "session_data":{"ciphertext":"{{{Kept("a backed up key", "ciphertext-v8Jc")}}}"}}
            """);
        await ask.SendAsync(
            HttpMethod.Put,
            "user/@alice:localhost/account_data/m.secret_storage.key.k",
            $$"""{"iv":"{{Kept("a stored secret", "storage-iv-d4Qw")}}"}""");
        await ask.PostAsync("pushers/set", $$$"""
            {"app_id":"app","pushkey":"{{{Kept("a push key", "push-key-r7Yk")}}}","kind":"http",
            "app_display_name":"App","device_display_name":"Phone","lang":"en","data":
            {"url":"https://push.example.org/_matrix/push/v1/notify?k={{{Kept("a pusher's URL", "push-url-s1Bv")}}}"}}
            """);
        await ask.SendAsync(HttpMethod.Put, "sendToDevice/org.example.note/t1", $$$$$"""
            {"messages":{"@alice:localhost":{"*":{"body":"{{{{{Kept("a message", "message-x3Gm")}}}}}"}}}}
            """);
    }

    private async Task ActAsAsync(SecretAsker ask)
    {
        var token = _secrets["the as_token"];
        Tokens("a bridge's registration", await ask.SendAsync(
            HttpMethod.Post,
            "register",
            """{"type":"m.login.application_service","username":"_bridge_joe"}""",
            token));
        await ask.GetAsync("account/whoami?user_id=@_bridge_joe:localhost", token);
        await ask.GetAsync("account/whoami?user_id=@alice:localhost", token);
        await ask.PostAsync("logout", "{}");
        await ask.PostAsync("logout", "{}");
    }

    /// <summary>A provider that does not describe itself.</summary>
    private static async Task AskProviderAsync(SecretAsker ask)
        => Assert.Equal(
            503, (await ask.GetAsync("login/sso/redirect/silent?redirectUrl=https%3A%2F%2Fapp.example")).Status);

    private async Task SignAsync(SecretAsker ask)
    {
        const string Path = "/_synapse/admin/v1/register";
        var password = Secret("a signed password", "signed-horse-g4Pw");
        foreach (var (mine, status) in new[] { ("not-the-secret", 403), (_secrets["the shared secret"], 200) })
        {
            var nonce = Member(await ask.GetAsync(Path), "nonce");
            var mac = SharedSecretTests.MacOf(nonce, "bob", password, isAdmin: false, secret: mine);
            var answer = await ask.PostAsync(
                Path, $$"""{"nonce":"{{nonce}}","username":"bob","password":"{{password}}","mac":"{{mac}}"}""");
            Assert.Equal((mine, status), (mine, answer.Status));
        }
    }

    /// <summary>Requests that are none, which are refused before anybody knows what stands in them.</summary>
    private async Task SendBrokenAsync(Uri address)
    {
        foreach (var line in (string[])
            ["GET / HTTP/9.9", "GET /\u0001 HTTP/1.1", "BROKEN", "GET / HTTP/1.1\r\nbad header"])
        {
            using TcpClient socket = new(address.Host, address.Port);
            await socket.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"{line}\r\nHost: localhost\r\nAuthorization: Bearer {_secrets["an unknown token"]}\r\n\r\n"),
                Cancel);
            using StreamReader reader = new(socket.GetStream());
            socket.Client.Shutdown(SocketShutdown.Send);
            _refusals.Append(await reader.ReadToEndAsync(Cancel));
        }
    }

    private async Task<string> MetricsAsync()
    {
        using HttpClient http = new();
        return await http.GetStringAsync(new Uri($"http://127.0.0.1:{_metricsPort}/metrics"), Cancel);
    }

    private void Tokens(string where, ApiAnswer answer)
    {
        Secret($"the access_token of {where}", Member(answer, "access_token"));
        if (answer.Json!["refresh_token"] is { } refresh)
        {
            Secret($"the refresh_token of {where}", refresh.GetValue<string>());
        }
    }

    private string Secret(string name, string value)
    {
        Assert.True(value.Length > 8, $"{name} is {value}");
        _secrets.Add(name, value);
        return value;
    }

    private string Kept(string name, string value)
    {
        _kept.Add(name);
        return Secret(name, value);
    }

    private static string Member(ApiAnswer answer, string name)
        => answer.Json?[name]?.GetValue<string>() ?? throw new InvalidOperationException($"No {name}: {answer.Text}");

    private static string Stage(string session, string type, string more)
        => $$$"""{"auth":{"session":"{{{session}}}","type":"{{{type}}}"{{{more}}}}}""";

    private static string Password(string password)
        => $$""","identifier":{{Known}},"password":"{{password}}" """;

    private static string LineOf(string text, string secret)
        => text.Split('\n').First(line => line.Contains(secret, StringComparison.Ordinal));

    [GeneratedRegex("^ *# +(?<setting>[a-z_]+)_file: ", RegexOptions.Multiline)]
    private static partial Regex SecretFile();

    [GeneratedRegex("https://matrix\\.example(?<path>/_synapse/client/confirm_email\\?\\S*token=(?<token>[^&\\s]+))")]
    private static partial Regex Link();

    /// <summary>Sends what it is told, and keeps what it is refused with.</summary>
    private sealed class SecretAsker(MatrixClient client, StringBuilder refusals)
    {
        public string Token { get; set; } = "";

        public Task<ApiAnswer> GetAsync(string path, string? token = null)
            => SendAsync(HttpMethod.Get, path, null, token);

        public Task<ApiAnswer> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body);

        public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, string? body, string? token = null)
        {
            using HttpRequestMessage request = new(method, path.StartsWith('/') ? path : $"/_matrix/client/v3/{path}");
            if (body is not null)
            {
                request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            }

            if ((token ?? Token) is { Length: > 0 } bearer)
            {
                request.Headers.Authorization = new("Bearer", bearer);
            }

            using var sent = await client.SendAsync(request, Cancel);
            var answer = await ApiAnswer.ReadAsync(sent);

            // A challenge has to tell its session.
            if (answer.Status >= 400 && (answer.Json as JsonObject)?["flows"] is null)
            {
                refusals.Append(answer.Text).Append('\n');
            }

            return answer;
        }
    }
}
