using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Cross-signing over HTTP, as clients go about it. Source: client-server API v1.19, "Cross-signing".
/// </summary>
public sealed class CrossSigningApiTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    private const string Client = "/_matrix/client/v3/";

    /// <summary>Longer than any test waits: only news ends it.</summary>
    private const int LongMs = 60_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clients_are_told_that_they_can_set_up_encryption()
    {
        var host = await hosts.GetAsync();
        var alice = await host.RegisterAsync("alice");

        var versions = await alice.GetAsync("/_matrix/client/versions", Cancel);

        Assert.True(versions["unstable_features"]!["org.matrix.e2e_cross_signing"]!.GetValue<bool>());
        Assert.True(versions["unstable_features"]!["org.matrix.msc3814"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("/_matrix/client/v3/keys/")]
    [InlineData("/_matrix/client/r0/keys/")]
    [InlineData("/_matrix/client/unstable/keys/")]
    public async Task A_client_sets_up_cross_signing_and_sees_what_it_signed(string keys)
    {
        var host = await hosts.GetAsync();
        var (alice, signer) = await SignerAsync(host);

        var (uploaded, _) = await alice.TryAsync(
            HttpMethod.Post, $"{keys}device_signing/upload", signer.Keys(), Cancel);
        var signed = await alice.PostAsync(
            $"{keys}signatures/upload",
            CrossSigner.Signed(
                alice.UserId,
                alice.DeviceId,
                signer.SignAlone(signer.Device(alice.DeviceId), signer.SelfSigning)),
            Cancel);
        var seen = await QueryAsync(alice, alice.UserId);

        Assert.Equal(HttpStatusCode.OK, uploaded);
        Assert.Empty(signed["failures"]!.AsObject());
        Assert.Contains(
            signer.SelfSigning.KeyId.Value, seen.SignersOfDevice(alice.UserId, alice.DeviceId, alice.UserId));
        Assert.True(JsonNode.DeepEquals(signer.UserSigningKey(), seen["user_signing_keys"]![alice.UserId]));
    }

    [Fact]
    public async Task Keys_are_replaced_once_the_password_is_given_for_the_same_keys()
    {
        var host = await hosts.GetAsync();
        var (alice, signer) = await SignerAsync(host);
        await alice.PostAsync(Client + "keys/device_signing/upload", signer.Keys(), Cancel);
        using CrossSigner other = new(alice.UserId, "other");
        using CrossSigner third = new(alice.UserId, "third");

        var (asked, challenge) = await TryUploadAsync(alice, other.Keys());
        var auth = new JsonObject
        {
            ["type"] = "m.login.password",
            ["identifier"] = new JsonObject { ["type"] = "m.id.user", ["user"] = alice.UserId },
            ["password"] = "correct horse",
            ["session"] = challenge["session"]!.GetValue<string>(),
        };
        var swapped = third.Keys();
        swapped["auth"] = auth.DeepClone();
        var (refused, _) = await TryUploadAsync(alice, swapped);
        var (done, _) = await TryUploadAsync(alice, new JsonObject { ["auth"] = auth });

        Assert.Equal(HttpStatusCode.Unauthorized, asked);
        Assert.Equal(HttpStatusCode.Forbidden, refused);
        Assert.Equal(HttpStatusCode.OK, done);
        Assert.True(JsonNode.DeepEquals(
            other.MasterKey(), (await QueryAsync(alice, alice.UserId))["master_keys"]![alice.UserId]));
    }

    [Fact]
    public async Task Whose_key_a_user_signs_wakes_that_users_sync_and_no_other()
    {
        var host = await hosts.GetAsync();
        var (alice, signer) = await SignerAsync(host);
        var (bob, bobs) = await SignerAsync(host);
        await alice.PostAsync(Client + "keys/device_signing/upload", signer.Keys(), Cancel);
        await bob.PostAsync(Client + "keys/device_signing/upload", bobs.Keys(), Cancel);
        await bob.JoinAsync(await alice.CreatePublicRoomAsync());
        var (aliceSaw, bobSaw) = (await alice.LookAsync(), await bob.LookAsync());

        var waiting = alice.SyncAsync(aliceSaw.NextBatch(), LongMs, Cancel, SyncReading.Quiet);
        await Eventually.Async(() => host.WaitingSyncs == 1);
        var signed = await alice.PostAsync(
            Client + "keys/signatures/upload",
            CrossSigner.Signed(
                bob.UserId,
                CrossSigner.Public(bobs.Master),
                signer.SignAlone(bobs.MasterKey(), signer.UserSigning)),
            Cancel);
        var woken = await waiting;
        var bobs2 = await bob.LookAsync(bobSaw);
        var changes = await alice.GetAsync(
            $"{Client}keys/changes?from={aliceSaw.NextBatch()}&to={woken.NextBatch()}", Cancel);

        Assert.Empty(signed["failures"]!.AsObject());
        Assert.Equal(["device_lists"], woken.News());
        Assert.Equal(bob.UserId, Assert.Single(woken["device_lists"]!["changed"]!.AsArray())!.GetValue<string>());
        Assert.Empty(bobs2.News());
        Assert.Equal(bob.UserId, Assert.Single(changes["changed"]!.AsArray())!.GetValue<string>());
    }

    [Fact]
    public async Task Keys_and_signatures_that_are_refused_say_why()
    {
        var host = await hosts.GetAsync();
        var (alice, signer) = await SignerAsync(host);
        var forged = signer.Keys();
        forged["self_signing_key"] = signer.Forge(signer.SelfSigningKey(), signer.Master);

        var (keys, keysAnswer) = await TryUploadAsync(alice, forged);
        var (none, noneAnswer) = await TryUploadAsync(alice, []);
        await alice.PostAsync(Client + "keys/device_signing/upload", signer.Keys(), Cancel);
        var signatures = await alice.PostAsync(
            Client + "keys/signatures/upload",
            CrossSigner.Signed(
                alice.UserId, alice.DeviceId, signer.Forge(signer.Device(alice.DeviceId), signer.SelfSigning)),
            Cancel);

        Assert.Equal((HttpStatusCode.BadRequest, "M_INVALID_SIGNATURE"), (keys, Errcode(keysAnswer)));
        Assert.Equal((HttpStatusCode.BadRequest, "M_MISSING_PARAM"), (none, Errcode(noneAnswer)));
        Assert.Equal(
            "M_INVALID_SIGNATURE", Errcode(signatures["failures"]![alice.UserId]![alice.DeviceId]!.AsObject()));
    }

    private static string Errcode(JsonObject answer) => answer["errcode"]!.GetValue<string>();

    private static Task<(HttpStatusCode Status, JsonObject Body)> TryUploadAsync(MatrixClient user, JsonObject body)
        => user.TryAsync(HttpMethod.Post, Client + "keys/device_signing/upload", body, Cancel);

    private static Task<JsonObject> QueryAsync(MatrixClient user, string userId)
        => user.PostAsync(
            Client + "keys/query",
            new JsonObject { ["device_keys"] = new JsonObject { [userId] = new JsonArray() } },
            Cancel);

    /// <summary>A new user with identity keys.</summary>
    private static async Task<(MatrixClient User, CrossSigner Signer)> SignerAsync(HttpHost host)
    {
        var user = await host.RegisterAsync("signer");
        CrossSigner signer = new(user.UserId);
        await user.PostAsync(
            Client + "keys/upload", new JsonObject { ["device_keys"] = signer.Device(user.DeviceId) }, Cancel);
        return (user, signer);
    }
}
