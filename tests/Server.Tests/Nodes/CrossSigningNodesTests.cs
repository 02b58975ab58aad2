using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Cross-signing where the users, and their clients, are at different nodes.</summary>
public sealed class CrossSigningNodesTests
{
    private const string Keys = "/_matrix/client/v3/keys/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_and_signatures_that_one_node_takes_are_seen_at_the_other()
    {
        await using var nodes = await NodePair.StartAsync();
        var (alice, bob, _) = await FollowedMemoryTests.MeetAsync(nodes);
        using CrossSigner signer = new(alice.UserId);
        using CrossSigner bobs = new(bob.UserId);
        await SetUpAsync(alice, signer);
        await SetUpAsync(bob, bobs);
        await QueryAsync(bob, alice.UserId);
        await SignAsync(
            alice,
            CrossSigner.Signed(
                alice.UserId,
                alice.DeviceId,
                signer.SignAlone(signer.Device(alice.DeviceId), signer.SelfSigning)));
        await NodePair.FollowAsync(nodes.A, nodes.B);
        var aliceAtB = NodePair.At(nodes.B, alice);
        await NodePair.FollowAsync(nodes.B, nodes.A);
        var before = await aliceAtB.LookAsync();

        var waiting = aliceAtB.SyncAsync(before.NextBatch(), 60_000, Cancel, SyncReading.Quiet);
        await Eventually.Async(() => nodes.B.WaitingSyncs == 1);
        await SignAsync(
            alice,
            CrossSigner.Signed(
                bob.UserId,
                CrossSigner.Public(bobs.Master),
                signer.SignAlone(bobs.MasterKey(), signer.UserSigning)));
        var woken = await waiting;
        var ownAtB = await QueryAsync(bob, alice.UserId);
        var bobsAtB = await QueryAsync(aliceAtB, bob.UserId);

        Assert.Equal(bob.UserId, Assert.Single(woken["device_lists"]!["changed"]!.AsArray())!.GetValue<string>());
        Assert.Contains(
            signer.SelfSigning.KeyId.Value, ownAtB.SignersOfDevice(alice.UserId, alice.DeviceId, alice.UserId));
        Assert.Equal(
            [signer.UserSigning.KeyId.Value], bobsAtB.SignersOf("master_keys", bob.UserId, alice.UserId));
    }

    private static async Task SignAsync(MatrixClient user, JsonObject signed)
    {
        var answer = await user.PostAsync(Keys + "signatures/upload", signed, Cancel);
        Assert.Empty(answer["failures"]!.AsObject());
    }

    private static async Task SetUpAsync(MatrixClient user, CrossSigner signer)
    {
        await user.PostAsync(
            Keys + "upload", new JsonObject { ["device_keys"] = signer.Device(user.DeviceId) }, Cancel);
        var (status, answer) = await user.TryAsync(
            HttpMethod.Post, Keys + "device_signing/upload", signer.Keys(), Cancel);
        Assert.True(status == HttpStatusCode.OK, answer.ToJsonString());
    }

    private static Task<JsonObject> QueryAsync(MatrixClient user, string userId)
        => user.PostAsync(
            Keys + "query",
            new JsonObject { ["device_keys"] = new JsonObject { [userId] = new JsonArray() } },
            Cancel);
}
