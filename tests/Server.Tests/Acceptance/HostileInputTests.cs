using System.Globalization;
using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// What clients send and other servers and clients are given later is checked where it comes in, and what is refused
/// harms nobody: classes I and J of the security classes, through HTTP.
/// </summary>
public sealed class HostileInputTests(ApiScenario scenario) : IClassFixture<ApiScenario>
{
    private const string Key =
        """{"first_message_index":1,"forwarded_count":0,"is_verified":true,"session_data":{"ciphertext":"x"}}""";

    // Of an event, 65,536 bytes. Source: client-server API v1.19, "Size limits".
    private static readonly string Large = new('x', 65_536);

    // Deeper than a reader that goes down by calls stands.
    private static readonly string Deep =
        string.Concat(Enumerable.Repeat("{\"a\":", 20_000)) + "1" + new string('}', 20_000);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // CVE-2025-61672: each of these kept a peer from sending anything about the user.
    [Theory]
    [InlineData("algorithms", "7")]
    [InlineData("algorithms", """{"a":"b"}""")]
    [InlineData("algorithms", "[7]")]
    [InlineData("device_id", "\"OTHER\"")]
    [InlineData("device_id", "7")]
    [InlineData("user_id", "\"ALICE\"")]
    [InlineData("user_id", "null")]
    [InlineData("keys", "[]")]
    [InlineData("keys", """{"ed25519:BDEVICE":7}""")]
    [InlineData("keys", """{"ed25519:BDEVICE":"short"}""")]
    [InlineData("keys", """{"ed25519:OTHER":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}""")]
    [InlineData("signatures", "7")]
    [InlineData("signatures", """{"BOB":7}""")]
    [InlineData("signatures", """{"BOB":{"ed25519:BDEVICE":7}}""")]
    [InlineData("number", "1e400")]
    [InlineData("number", "0.5")]
    [InlineData("number", "9007199254740992")]
    public async Task Identity_keys_that_others_could_not_read_are_refused(string member, string value)
    {
        var bob = scenario.User("bob");
        scenario.Name("BDEVICE", bob.DeviceId);
        var keys = JsonNode.Parse(Keys.Identity(bob.UserId, bob.DeviceId))!.AsObject();
        keys.Remove(member);
        var body = $$$"""{"device_keys":{"{{{member}}}":{{{value}}},{{{keys.ToJsonString()[1..]}}}}""";

        var answer = await scenario.AskAsync("bob", "POST keys/upload", body);
        var seen = await scenario.AskAsync("eve", "POST keys/query", """{"device_keys":{"BOB":[]}}""");

        Assert.Equal(400, answer.Status);
        Assert.Null(seen.Json!["device_keys"]![bob.UserId]?[bob.DeviceId]);
    }

    [Theory]
    [InlineData("POST keys/upload", """{"one_time_keys":{"signed_curve25519:A":7}}""")]
    [InlineData("POST keys/upload", """{"one_time_keys":{"nocolon":"AAAA"}}""")]
    [InlineData("POST keys/upload", """{"one_time_keys":{"signed_curve25519:A":{"key":7}}}""")]
    [InlineData("POST keys/upload", """{"fallback_keys":{"signed_curve25519:A":{"key":"short","signatures":{}}}}""")]
    [InlineData("POST keys/upload", """{"one_time_keys":[]}""")]
    [InlineData(
        "POST keys/device_signing/upload", """{"master_key":{"user_id":"ALICE","usage":["master"],"keys":{}}}""")]
    [InlineData(
        "POST keys/device_signing/upload", """{"master_key":{"user_id":"BOB","usage":[],"keys":{"a:b":"c"}}}""")]
    [InlineData("POST keys/device_signing/upload", """{"master_key":7}""")]
    [InlineData("POST keys/signatures/upload", """{"BOB":{"X":7}}""")]
    [InlineData("PUT profile/BOB/displayname", """{"displayname":7}""")]
    [InlineData("PUT profile/BOB/displayname", """{"displayname":"LARGE"}""")]
    [InlineData("PUT profile/BOB/avatar_url", """{"avatar_url":{}}""")]
    [InlineData("PUT profile/BOB/org.example.deep", """{"org.example.deep":DEEP}""")]
    [InlineData("PUT presence/BOB/status", """{"presence":"online","status_msg":"LARGE"}""")]
    [InlineData("PUT pushrules/global/override/r", """{"actions":[7],"conditions":[]}""")]
    [InlineData("PUT pushrules/global/override/r", """{"actions":[],"conditions":[7]}""")]
    [InlineData("PUT pushrules/global/override/r?after=.m.rule.none", """{"actions":[],"conditions":[]}""")]
    [InlineData("PUT pushrules/global/override/r?before=r", """{"actions":[],"conditions":[]}""")]
    [InlineData("PUT sendToDevice/org.example.t/1", """{"messages":{"BOB":{"*":7}}}""")]
    [InlineData("PUT sendToDevice/org.example.t/2", """{"messages":{"BOB":7}}""")]
    [InlineData("PUT user/BOB/account_data/org.example.deep", "DEEP")]
    [InlineData(
        "POST pushers/set", """{"app_id":"a","pushkey":"k","kind":"http","data":{"url":"file:///etc/passwd"}}""")]
    [InlineData("POST rooms/ROOM/receipt/m.read/EVENT", """{"thread_id":7}""")]
    [InlineData("POST rooms/ROOM/receipt/m.read/SECRET", "{}")]
    [InlineData("POST rooms/CLOSED/receipt/m.read/SECRET", "{}")]
    [InlineData("POST rooms/ROOM/read_markers", """{"m.read":"SECRET"}""")]
    [InlineData("PUT rooms/CLOSED/typing/BOB", """{"typing":true}""")]
    [InlineData("PUT rooms/ROOM/typing/ALICE", """{"typing":true}""")]
    public async Task What_is_refused_changes_nothing_for_anybody(string request, string body)
    {
        scenario.Name("LARGE", Large);
        scenario.Name("DEEP", Deep);
        var alice = await scenario.User("alice").LookAsync();
        var profile = await scenario.AskAsync("alice", "GET profile/BOB");
        var keys = await scenario.AskAsync("alice", "POST keys/query", """{"device_keys":{"BOB":[]}}""");

        var answer = await scenario.AskAsync("bob", request, body);
        var next = await scenario.User("alice").LookAsync(alice);

        Assert.InRange(answer.Status, 400, 499);
        Assert.NotEqual("", answer.Errcode);
        Assert.Empty(next.News());
        Assert.Equal(profile.Text, (await scenario.AskAsync("alice", "GET profile/BOB")).Text);
        Assert.Equal(
            keys.Text, (await scenario.AskAsync("alice", "POST keys/query", """{"device_keys":{"BOB":[]}}""")).Text);
    }

    // GHSA-8q93… and tuwunel#552: uploaded as it came, it would have been served as Alice's.
    [Fact]
    public async Task A_signature_that_its_signer_did_not_make_is_given_to_nobody()
    {
        var user = await scenario.Host.RegisterAsync("signer");
        using CrossSigner signer = new(user.UserId);
        await user.PostAsync(
            "/_matrix/client/v3/keys/upload",
            new JsonObject { ["device_keys"] = signer.Device(user.DeviceId) },
            Cancel);
        await user.PostAsync("/_matrix/client/v3/keys/device_signing/upload", signer.Keys(), Cancel);

        var answer = await user.PostAsync(
            "/_matrix/client/v3/keys/signatures/upload",
            CrossSigner.Signed(
                user.UserId, user.DeviceId, signer.Forge(signer.Device(user.DeviceId), signer.SelfSigning)),
            Cancel);
        var seen = await scenario.User("eve").PostAsync(
            "/_matrix/client/v3/keys/query",
            new JsonObject { ["device_keys"] = new JsonObject { [user.UserId] = new JsonArray() } },
            Cancel);

        Assert.Equal(
            "M_INVALID_SIGNATURE",
            answer["failures"]![user.UserId]![user.DeviceId]!["errcode"]!.GetValue<string>());
        Assert.DoesNotContain(
            signer.SelfSigning.KeyId.Value, seen["device_keys"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1:PORT")]
    [InlineData("localhost:PORT")]
    [InlineData("[::1]:PORT")]
    [InlineData("[::ffff:127.0.0.1]:PORT")]
    [InlineData("[::ffff:7f00:1]:PORT")]
    [InlineData("[64:ff9b::7f00:1]:PORT")]
    [InlineData("0.0.0.0:PORT")]
    [InlineData("2130706433:PORT")]
    [InlineData("0x7f.1:PORT")]
    [InlineData("017700000001:PORT")]
    [InlineData("127.1:PORT")]
    [InlineData("127.0.0.1.:PORT")]
    [InlineData("169.254.169.254")]
    [InlineData("10.0.0.1")]
    [InlineData("[fe80::1]")]
    [InlineData("user@127.0.0.1:PORT")]
    [InlineData("127.0.0.1:PORT/path")]
    public async Task An_identity_server_that_a_user_names_is_none_of_this_network(string name)
    {
        await using LoopbackSite site = new(_ => new(200, "{}"));
        var server = name.Replace("PORT", site.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

        var bound = await scenario.AskAsync(
            "bob",
            "POST account/3pid/bind",
            $$"""{"sid":"s","client_secret":"c","id_access_token":"t","id_server":"{{server}}"}""");
        var deleted = await scenario.AskAsync(
            "bob",
            "POST account/3pid/delete",
            $$"""{"medium":"email","address":"bob@example.org","id_server":"{{server}}"}""");

        Assert.True(
            bound.Outcome is "400 M_INVALID_PARAM" or "502 M_UNKNOWN", $"{server} was answered {bound.Outcome}");
        Assert.True(deleted.Status is 200 or 400, $"{server} was answered {deleted.Outcome}");
        Assert.Empty(site.Seen);
    }

    [Fact]
    public async Task A_key_of_a_backup_is_checked_with_all_that_comes_along()
    {
        var user = await scenario.Host.RegisterAsync("backup");
        scenario.Asker.Add("backup", user);
        await scenario.AskAsync(
            "backup", "POST room_keys/version", """{"algorithm":"a","auth_data":{"public_key":"k"}}""");

        var answer = await scenario.AskAsync(
            "backup",
            "PUT room_keys/keys?version=1",
            """{"rooms":{"!r:x":{"sessions":{"good":""" + Key + ""","bad":{"first_message_index":"x"}}}}}""");
        var kept = await scenario.AskAsync("backup", "GET room_keys/keys?version=1");

        Assert.Equal(400, answer.Status);
        Assert.Equal("""{"rooms":{}}""", kept.Text);
    }
}
