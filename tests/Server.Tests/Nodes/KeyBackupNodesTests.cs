using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Key backups on several nodes: nobody answers from what is no more.</summary>
public sealed class KeyBackupNodesTests
{
    private const string Versions = "/_matrix/client/v3/room_keys/version";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_version_that_is_begun_at_one_node_is_the_newest_at_the_other_at_once()
    {
        await using var nodes = await NodePair.StartAsync();
        var alice = await nodes.A.RegisterAsync("alice");
        var aliceAtB = NodePair.At(nodes.B, alice);
        await BeginAsync(alice);
        var first = await NewestAsync(aliceAtB);

        await BeginAsync(alice);
        var second = await NewestAsync(aliceAtB);
        var elsewhere = await PutAsync(aliceAtB, 2);
        await nodes.B.Database.TakeOverAsync(0, Cancel);
        var old = await PutAsync(aliceAtB, 1);
        var current = await PutAsync(aliceAtB, 2);

        Assert.Equal(("1", "2"), (first, second));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, elsewhere.Status);
        Assert.Equal(
            (HttpStatusCode.Forbidden, "2"), (old.Status, old.Body["current_version"]?.GetValue<string>()));
        Assert.Equal((HttpStatusCode.OK, "1"), (current.Status, current.Body["etag"]?.GetValue<string>()));
    }

    private static Task<JsonObject> BeginAsync(MatrixClient client)
        => client.PostAsync(
            Versions,
            JsonNode.Parse("""{"algorithm":"m.megolm_backup.v1.curve25519-aes-sha2","auth_data":{}}""")!,
            Cancel);

    private static async Task<string> NewestAsync(MatrixClient client)
        => (await client.GetAsync(Versions, Cancel))["version"]!.GetValue<string>();

    private static Task<(HttpStatusCode Status, JsonObject Body)> PutAsync(MatrixClient client, int version)
        => client.TryAsync(
            HttpMethod.Put,
            $"/_matrix/client/v3/room_keys/keys/!r/s?version={version}",
            JsonNode.Parse(
                """{"first_message_index":1,"forwarded_count":0,"is_verified":true,"session_data":{}}""")!.AsObject(),
            Cancel);
}
