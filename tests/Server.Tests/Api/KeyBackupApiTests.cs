using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The endpoints of key backups, in the form that clients use them.</summary>
public sealed class KeyBackupApiTests(ApiScenario scenario) : IClassFixture<ApiScenario>
{
    private const string Algorithm = "m.megolm_backup.v1.curve25519-aes-sha2";

    private const string Key =
        """{"first_message_index":1,"forwarded_count":0,"is_verified":true,"session_data":{"ciphertext":"x"}}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_makes_fills_reads_and_deletes_a_backup()
    {
        const string Version = $$$"""{"algorithm":"{{{Algorithm}}}","auth_data":{"public_key":"k"}}""";
        const string Room = $$$"""{"sessions":{"a/b+c":{{{Key}}}}}""";
        const string Session = "room_keys/keys/!room%3Ax/a%2Fb%2Bc?version=1";

        string[] outcomes =
        [
            await OutcomeAsync("GET room_keys/version"),
            await OutcomeAsync("POST room_keys/version", Version),
            await OutcomeAsync("PUT room_keys/version/1", Version),
            await OutcomeAsync($"PUT room_keys/keys?version=1", $$$"""{"rooms":{"!room:x":{{{Room}}}}}"""),
            await OutcomeAsync("PUT room_keys/keys/!room%3Ax?version=1", Room),
            await OutcomeAsync("PUT " + Session, Key),
            await OutcomeAsync("GET " + Session),
            await OutcomeAsync("GET room_keys/keys/!room%3Ax?version=1"),
            await OutcomeAsync("GET room_keys/keys?version=1"),
            await OutcomeAsync("GET room_keys/keys/!other/session?version=1"),
            await OutcomeAsync("GET room_keys/keys/!other?version=1"),
            await OutcomeAsync("GET room_keys/keys"),
            await OutcomeAsync("GET room_keys/keys?version=7"),
            await OutcomeAsync("GET room_keys/version"),
            await OutcomeAsync("DELETE " + Session),
            await OutcomeAsync("DELETE room_keys/keys/!room%3Ax?version=1"),
            await OutcomeAsync("DELETE room_keys/keys?version=1"),
            await OutcomeAsync("POST room_keys/version", Version),
            await OutcomeAsync("PUT " + Session, Key),
            await OutcomeAsync("DELETE room_keys/version/1"),
            await OutcomeAsync("DELETE room_keys/version/1"),
            await OutcomeAsync("DELETE room_keys/version/9"),
            await OutcomeAsync("GET room_keys/version/1"),
        ];

        const string Told = $$$"""{"rooms":{"!room:x":{{{Room}}}}}""";
        Assert.Equal(
            [
                "404 M_NOT_FOUND",
                """{"version":"1"}""",
                "{}",
                """{"etag":"1","count":1}""",
                """{"etag":"1","count":1}""",
                """{"etag":"1","count":1}""",
                Key,
                Room,
                Told,
                "404 M_NOT_FOUND",
                """{"sessions":{}}""",
                "400 M_MISSING_PARAM",
                "404 M_NOT_FOUND",
                """{"algorithm":"m.megolm_backup.v1.curve25519-aes-sha2","auth_data":{"public_key":"k"},"""
                    + "\"count\":1,\"etag\":\"1\",\"version\":\"1\"}",
                """{"etag":"2","count":0}""",
                """{"etag":"2","count":0}""",
                """{"etag":"2","count":0}""",
                """{"version":"2"}""",
                "403 M_WRONG_ROOM_KEYS_VERSION",
                "{}",
                "{}",
                "404 M_NOT_FOUND",
                "404 M_NOT_FOUND",
            ],
            outcomes);
    }

    [Fact]
    public async Task An_upload_may_be_larger_than_other_bodies_and_is_read_back_whole()
    {
        var bob = scenario.User("bob");
        await bob.PostAsync(
            "/_matrix/client/v3/room_keys/version",
            new JsonObject { ["algorithm"] = Algorithm, ["auth_data"] = new JsonObject() },
            Cancel);
        JsonObject sessions = [];
        for (var i = 0; i < 100; i++)
        {
            var key = JsonNode.Parse(Key)!;
            key["session_data"]!["ciphertext"] = new string('x', 30_000);
            sessions[$"session{i}"] = key;
        }

        var state = await bob.PutAsync(
            "/_matrix/client/unstable/room_keys/keys/!r?version=1", new JsonObject { ["sessions"] = sessions }, Cancel);
        var (status, answer) = await bob.TryAsync(
            HttpMethod.Get, "/_matrix/client/v3/room_keys/keys?version=1", null, Cancel);

        Assert.Equal(100, state["count"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(100, answer["rooms"]!["!r"]!["sessions"]!.AsObject().Count);
    }

    private async Task<string> OutcomeAsync(string request, string? body = null)
    {
        var answer = await scenario.AskAsync("alice", request, body);
        return answer.Status == 200 ? answer.Text : answer.Outcome;
    }
}
