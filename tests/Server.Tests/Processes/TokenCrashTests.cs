using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Kills the server process after each step of a refresh, and holds it to what it answered: the old pair of tokens is
/// good until the new one was used, and not a moment longer.
/// </summary>
public sealed class TokenCrashTests
{
    private const string ClientPath = "/_matrix/client/v3";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Tokens_outlive_SIGKILL_as_they_were_answered_on_SQLite() => RunAsync(database: null);

    [Fact]
    public async Task Tokens_outlive_SIGKILL_as_they_were_answered_on_PostgreSQL()
    {
        await using PostgresTestDatabase database = await PostgresTestDatabase.CreateOrSkipAsync(Cancel);

        await RunAsync(database.Url);
    }

    private static async Task RunAsync(string? database)
    {
        using TemporaryFolder folder = new();
        JsonObject first = await UntilKilledAsync(folder, database, async client =>
        {
            await client.RegisterAsync("alice", Cancel);
            JsonObject pair = await LoginAsync(client);
            await RefreshAsync(client, pair);
            return pair;
        });
        JsonObject second = await UntilKilledAsync(folder, database, async client =>
        {
            // The answer was lost with the server; the client asks again, and uses what it gets.
            JsonObject pair = (await RefreshAsync(client, first)).Body;
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, pair));
            return pair;
        });
        await UntilKilledAsync(folder, database, async client =>
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, first));
            Assert.Equal(HttpStatusCode.Unauthorized, (await RefreshAsync(client, first)).Status);
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, second));
            return second;
        });
    }

    private static async Task<JsonObject> UntilKilledAsync(
        TemporaryFolder folder, string? database, Func<MatrixClient, Task<JsonObject>> act)
    {
        await using ServerProcess server = await ServerProcess.StartAsync(folder.Folder, Cancel, database);
        using MatrixClient client = new(server.Address);
        JsonObject result = await act(client);
        await server.KillAsync();
        return result;
    }

    private static Task<JsonObject> LoginAsync(MatrixClient client) => client.PostAsync(
        $"{ClientPath}/login",
        new JsonObject
        {
            ["type"] = "m.login.password",
            ["identifier"] = new JsonObject { ["type"] = "m.id.user", ["user"] = "alice" },
            ["password"] = "correct horse",
            ["refresh_token"] = true,
        },
        Cancel);

    private static Task<(HttpStatusCode Status, JsonObject Body)> RefreshAsync(MatrixClient client, JsonObject pair) =>
        client.TryAsync(
            HttpMethod.Post,
            $"{ClientPath}/refresh",
            new JsonObject { ["refresh_token"] = pair["refresh_token"]!.GetValue<string>() },
            Cancel);

    private static async Task<HttpStatusCode> StatusAsync(MatrixClient client, JsonObject pair)
    {
        client.ActAs("@alice:localhost", "", pair["access_token"]!.GetValue<string>());
        return (await client.TryAsync(HttpMethod.Get, $"{ClientPath}/account/whoami", null, Cancel)).Status;
    }
}
