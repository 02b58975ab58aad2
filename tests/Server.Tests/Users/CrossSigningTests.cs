using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Cross-signing keys: who may set them, what is refused, and what goes with them.</summary>
public sealed class CrossSigningTests
{
    private const string Alice = "@alice:localhost";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_keys_are_taken_without_a_password_and_others_see_two_of_them()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignerAsync("alice", "A");
        var bob = await host.RegisterAsync("bob");

        var challenge = await host.UploadAsync(alice, signer.Keys());
        await host.RestartAsync();
        var own = await host.QueryAsync(alice, Alice);
        var foreign = await host.QueryAsync(bob, Alice);

        Assert.Null(challenge);
        Assert.True(JsonNode.DeepEquals(signer.MasterKey(), own["master_keys"]![Alice]));
        Assert.True(JsonNode.DeepEquals(signer.SelfSigningKey(), own["self_signing_keys"]![Alice]));
        Assert.True(JsonNode.DeepEquals(signer.UserSigningKey(), own["user_signing_keys"]![Alice]));
        Assert.True(JsonNode.DeepEquals(signer.MasterKey(), foreign["master_keys"]![Alice]));
        Assert.True(JsonNode.DeepEquals(signer.SelfSigningKey(), foreign["self_signing_keys"]![Alice]));
        Assert.Empty(foreign["user_signing_keys"]!.AsObject());
    }

    [Fact]
    public async Task The_same_keys_again_need_no_password_and_change_nothing()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignedAsync("alice", "A");
        var since = host.Database.Stream.Watermark;

        var all = await host.UploadAsync(alice, signer.Keys());
        var one = await host.UploadAsync(alice, new JsonObject { ["user_signing_key"] = signer.UserSigningKey() });
        var none = await host.UploadAsync(alice, []);

        Assert.Equal([null, null, null], [all, one, none]);
        Assert.Equal(since, host.Database.Stream.Watermark);
    }

    [Theory]
    [InlineData("master_key,self_signing_key,user_signing_key")]
    [InlineData("self_signing_key")]
    [InlineData("user_signing_key")]
    public async Task Other_keys_need_the_password(string replaced)
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignedAsync("alice", "A");
        using CrossSigner other = new(Alice, "other");
        JsonObject keys = new()
        {
            ["master_key"] = other.MasterKey(),
            ["self_signing_key"] = other.SelfSigningKey(replaced.StartsWith('m') ? null : signer.Master),
            ["user_signing_key"] = other.UserSigningKey(replaced.StartsWith('m') ? null : signer.Master),
        };
        foreach (var member in keys.Select(key => key.Key).Except(replaced.Split(',')).ToArray())
        {
            keys.Remove(member);
        }

        var asked = await host.UploadAsync(alice, keys);
        var wrong = await host.UploadAsync(alice, keys, "wrong");
        var before = await host.QueryAsync(alice, Alice);
        var right = await host.UploadAsync(alice, keys, "alicealice");
        var after = await host.QueryAsync(alice, Alice);

        Assert.Equal([["m.login.password"]], asked?.Flows);
        Assert.Equal("M_FORBIDDEN", wrong?.Error?.Code);
        Assert.Null(right);
        Assert.All(keys, key => Assert.False(JsonNode.DeepEquals(key.Value, before[$"{key.Key}s"]![Alice])));
        Assert.All(keys, key => Assert.True(JsonNode.DeepEquals(key.Value, after[$"{key.Key}s"]![Alice])));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task With_the_master_key_goes_all_that_it_vouched_for(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var (alice, signer) = await host.RegisterSignedAsync("alice", "A");
        var (_, bobs) = await host.RegisterSignedAsync("bob", "B");
        Assert.Empty(await host.SignAsync(alice, CrossSigner.Signed(
            Alice, "A", signer.SignAlone(signer.Device("A"), signer.SelfSigning))));
        Assert.Empty(await host.SignAsync(alice, CrossSigner.Signed(
            Alice, CrossSigner.Public(signer.Master), signer.SignAlone(signer.MasterKey(), signer.DeviceKey("A")))));
        Assert.Empty(await host.SignAsync(alice, CrossSigner.Signed(
            bobs.UserId, CrossSigner.Public(bobs.Master), signer.SignAlone(bobs.MasterKey(), signer.UserSigning))));
        using CrossSigner other = new(Alice, "other");

        await host.UploadAsync(alice, new JsonObject { ["master_key"] = other.MasterKey() }, "alicealice");
        var after = await host.QueryAsync(alice, Alice);
        var afterOfBob = await host.QueryAsync(alice, bobs.UserId);
        await host.RestartAsync();
        var read = await host.QueryAsync(alice, Alice);

        Assert.True(JsonNode.DeepEquals(other.MasterKey(), after["master_keys"]![Alice]));
        Assert.Empty(after["self_signing_keys"]!.AsObject());
        Assert.Empty(after["user_signing_keys"]!.AsObject());
        Assert.Equal(["ed25519:A"], after.SignersOfDevice(Alice, "A", Alice));
        Assert.Empty(afterOfBob.SignersOf("master_keys", bobs.UserId, Alice));
        Assert.True(JsonNode.DeepEquals(after, read));
        Assert.Empty(await host.Database.CrossSigning.SignaturesByAsync(alice.User, Cancel));
    }

    [Fact]
    public async Task With_the_self_signing_key_go_its_signatures_and_no_others()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignedAsync("alice", "A");
        await host.SignAsync(alice, CrossSigner.Signed(
            Alice, "A", signer.SignAlone(signer.Device("A"), signer.SelfSigning)));
        await host.SignAsync(alice, CrossSigner.Signed(
            Alice, CrossSigner.Public(signer.Master), signer.SignAlone(signer.MasterKey(), signer.DeviceKey("A"))));
        using CrossSigner other = new(Alice, "other");

        await host.UploadAsync(
            alice, new JsonObject { ["self_signing_key"] = other.SelfSigningKey(signer.Master) }, "alicealice");
        var after = await host.QueryAsync(alice, Alice);
        await host.RestartAsync();
        var read = await host.QueryAsync(alice, Alice);

        Assert.Equal(["ed25519:A"], after.SignersOfDevice(Alice, "A", Alice));
        Assert.Equal(["ed25519:A"], after.SignersOf("master_keys", Alice, Alice));
        Assert.True(JsonNode.DeepEquals(after, read));
    }

    [Fact]
    public async Task Of_two_first_uploads_at_once_one_is_taken_and_the_other_needs_the_password()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignerAsync("alice", "A");
        using CrossSigner other = new(Alice, "other");

        var challenges = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => host.UploadAsync(alice, (i % 2 == 0 ? signer : other).Keys())));

        Assert.Equal(4, challenges.Count(challenge => challenge is null));
    }

    [Fact]
    public async Task Keys_must_be_signed_by_the_master_key()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignerAsync("alice", "A");
        using CrossSigner other = new(Alice, "other");

        var unsigned = signer.Keys();
        unsigned["self_signing_key"]!.AsObject().Remove("signatures");
        var foreign = signer.Keys();
        foreign["user_signing_key"] = signer.UserSigningKey(other.Master);
        var forged = signer.Keys();
        forged["self_signing_key"] = signer.Forge(signer.SelfSigningKey(), signer.Master);
        var alone = signer.Keys();
        alone.Remove("master_key");

        Assert.Equal("M_INVALID_SIGNATURE", await RefusalAsync(host, alice, unsigned));
        Assert.Equal("M_INVALID_SIGNATURE", await RefusalAsync(host, alice, foreign));
        Assert.Equal("M_INVALID_SIGNATURE", await RefusalAsync(host, alice, forged));
        Assert.Equal("M_MISSING_PARAM", await RefusalAsync(host, alice, alone));
        Assert.Equal("M_MISSING_PARAM", await RefusalAsync(host, alice, []));
        Assert.Empty((await host.QueryAsync(alice, Alice))["master_keys"]!.AsObject());
    }

    [Theory]
    [InlineData("@alice:localhost", "@bob:localhost", "M_INVALID_PARAM")]
    [InlineData("[\"master\"]", "[\"self_signing\"]", "M_INVALID_PARAM")]
    [InlineData("[\"master\"]", "[\"master\",\"self_signing\"]", "M_INVALID_PARAM")]
    [InlineData("[\"master\"]", "\"master\"", "M_INVALID_PARAM")]
    [InlineData("[\"master\"]", "[5]", "M_INVALID_PARAM")]
    [InlineData("ed25519:KEY", "curve25519:KEY", "M_INVALID_PARAM")]
    [InlineData("ed25519:KEY", "ed25519:OTHER", "M_INVALID_PARAM")]
    [InlineData("KEY", "KEY=", "M_INVALID_PARAM")]
    [InlineData("KEY", "QUJD", "M_INVALID_PARAM")]
    [InlineData("\"ed25519:KEY\":\"KEY\"", "", "M_INVALID_PARAM")]
    [InlineData("\"ed25519:KEY\":\"KEY\"", "\"ed25519:KEY\":5", "M_BAD_JSON")]
    [InlineData("\"ed25519:KEY\":\"KEY\"", "\"ed25519:KEY\":\"KEY\",\"ed25519:A\":\"A\"", "M_INVALID_PARAM")]
    [InlineData("\"usage\"", "\"signatures\":{\"@alice:localhost\":\"x\"},\"usage\"", "M_BAD_JSON")]
    [InlineData("\"usage\"", "\"signatures\":{\"@a:b\":{\"ed25519:A\":\"x\"}},\"usage\"", "M_INVALID_PARAM")]
    [InlineData("\"usage\"", "\"n\":1.5,\"usage\"", "M_BAD_JSON")]
    public void A_key_of_another_shape_is_refused(string old, string replacement, string code)
    {
        using CrossSigner signer = new(Alice);
        var key = CrossSigner.Public(signer.Master);
        var text = new JsonObject { ["master_key"] = signer.MasterKey() }.ToJsonString(Plain);

        var changed = text.Replace(
            old.Replace("KEY", key, StringComparison.Ordinal),
            replacement.Replace("KEY", key, StringComparison.Ordinal),
            StringComparison.Ordinal);
        var refusal = Assert.Throws<MatrixException>(
            () => CrossSigningUpload.Parse(UserHost.Json(changed), UserId.Parse(Alice), new UserOptions()));

        Assert.NotEqual(text, changed);
        Assert.Equal(code, refusal.Error.Code);
    }

    [Fact]
    public async Task A_key_for_two_usages_and_one_that_is_too_large_are_refused()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignerAsync("alice", "A");
        var twice = signer.Keys();
        var same = signer.SelfSigningKey();
        same["usage"] = new JsonArray("user_signing");
        twice["user_signing_key"] = signer.SignAlone(same, signer.Master);
        var large = signer.Keys();
        large["master_key"]!["more"] = new string('x', 5_000);

        Assert.Equal("M_INVALID_PARAM", await RefusalAsync(host, alice, twice));
        Assert.Equal("M_TOO_LARGE", await RefusalAsync(host, alice, large));
    }

    [Fact]
    public async Task No_device_has_the_id_of_a_key_and_no_key_that_of_a_device()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignerAsync("alice", "A");
        await host.LoginAsync("alice", CrossSigner.Public(signer.UserSigning));

        var key = await RefusalAsync(host, alice, signer.Keys());
        using CrossSigner other = new(Alice, "other");
        await host.UploadAsync(alice, other.Keys());
        await host.RestartAsync();
        var device = await UserHost.RefusalAsync(
            () => host.LoginAsync("alice", CrossSigner.Public(other.SelfSigning)));

        Assert.Equal("M_FORBIDDEN", key);
        Assert.Equal("M_FORBIDDEN", device);
        await host.LoginAsync("alice", CrossSigner.Public(signer.SelfSigning));
    }

    [Fact]
    public async Task A_key_brings_signatures_of_own_devices_along_and_none_of_anybody_else()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignerAsync("alice", "A");
        var bob = await host.RegisterAsync("bob");
        var keys = signer.Keys();
        var master = signer.Sign(signer.MasterKey(), signer.DeviceKey("A"));
        master["signatures"]![Alice]!["ed25519:GONE"] = Keys.Signature;
        master["signatures"]![bob.UserId.Value] = new JsonObject { ["ed25519:B"] = Keys.Signature };
        keys["master_key"] = master;
        keys["self_signing_key"]!["signatures"]![Alice]!["ed25519:X"] = Keys.Signature;

        await host.UploadAsync(alice, keys);
        await host.RestartAsync();
        var seen = await host.QueryAsync(bob, Alice);

        Assert.Equal(["ed25519:A"], seen.SignersOf("master_keys", Alice, Alice));
        Assert.Empty(seen.SignersOf("master_keys", Alice, bob.UserId.Value));
        Assert.Equal([signer.Master.KeyId.Value], seen.SignersOf("self_signing_keys", Alice, Alice));
    }

    [Fact]
    public async Task A_signature_of_a_device_that_the_device_did_not_make_is_refused()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignerAsync("alice", "A");
        var keys = signer.Keys();
        keys["master_key"] = signer.Forge(signer.MasterKey(), signer.DeviceKey("A"));

        Assert.Equal("M_INVALID_SIGNATURE", await RefusalAsync(host, alice, keys));
    }

    [Fact]
    public async Task A_session_that_has_ended_stores_nothing_any_more()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignerAsync("alice", "A");
        var second = await host.LoginSessionAsync("alice", "B");
        await host.Users.Logins.LogoutAsync(second, Cancel);

        var keys = await RefusalAsync(host, second, signer.Keys());
        await host.UploadAsync(alice, signer.Keys());
        var signature = await UserHost.RefusalAsync(() => host.SignAsync(second, CrossSigner.Signed(
            Alice, "A", signer.SignAlone(signer.Device("A"), signer.SelfSigning))));

        Assert.Equal(["M_UNKNOWN_TOKEN", "M_UNKNOWN_TOKEN"], [keys, signature]);
    }

    [Fact]
    public async Task What_is_erased_is_not_served_any_more_and_leaves_no_row()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignedAsync("alice", "A");
        var (_, bobs) = await host.RegisterSignedAsync("bob", "B");
        await host.SignAsync(alice, CrossSigner.Signed(
            bobs.UserId, CrossSigner.Public(bobs.Master), signer.SignAlone(bobs.MasterKey(), signer.UserSigning)));

        UserAppend append = new(alice.User);
        CrossSigningKeys.AddErase(append, alice.User);
        append.Committed = _ => host.Users.CrossSigning.Erased(alice.User);
        await host.Database.CommitAsync(append, Cancel);
        var after = await host.QueryAsync(alice, Alice);

        Assert.Empty(after["master_keys"]!.AsObject());
        Assert.Empty(await host.Database.CrossSigning.KeysAsync([alice.User], Cancel));
        Assert.Empty(await host.Database.CrossSigning.SignaturesByAsync(alice.User, Cancel));
    }

    private static System.Text.Json.JsonSerializerOptions Plain { get; } = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static Task<string> RefusalAsync(UserHost host, Session session, JsonObject keys)
        => UserHost.RefusalAsync(() => host.UploadAsync(session, keys));
}
