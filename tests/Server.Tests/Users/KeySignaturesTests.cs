using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Signatures on devices and keys: only such are stored as were verified, and only such are shown to somebody as the
/// specification lets them see. Source: client-server API v1.19, "Key and signature security".
/// </summary>
public sealed class KeySignaturesTests
{
    private const string Alice = "@alice:localhost";
    private const string Bob = "@bob:localhost";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_sees_how_a_user_vouches_for_their_devices_and_keys()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignedAsync("alice", "A");
        var (bob, _) = await host.RegisterSignedAsync("bob", "B");
        JsonObject signed = new()
        {
            [Alice] = new JsonObject
            {
                ["A"] = signer.SignAlone(signer.Device("A"), signer.SelfSigning),
                [CrossSigner.Public(signer.Master)] = signer.SignAlone(signer.MasterKey(), signer.DeviceKey("A")),
            },
        };

        var failures = await host.SignAsync(alice, signed);
        var own = await host.QueryAsync(alice, Alice);
        var foreign = await host.QueryAsync(bob, Alice);
        await host.RestartAsync();
        var read = await host.QueryAsync(bob, Alice);

        Assert.Empty(failures);
        Assert.All([own, foreign, read], seen =>
        {
            Assert.Equal(
                Ordered("ed25519:A", signer.SelfSigning.KeyId.Value), seen.SignersOfDevice(Alice, "A", Alice));
            Assert.Equal(["ed25519:A"], seen.SignersOf("master_keys", Alice, Alice));
        });
        AssertVerifies(signer.Sign(signer.Device("A"), signer.SelfSigning), read["device_keys"]![Alice]!["A"]!);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Whom_a_user_trusts_they_see_alone(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var (alice, signer) = await host.RegisterSignedAsync("alice", "A");
        var (bob, bobs) = await host.RegisterSignedAsync("bob", "B");
        var carol = await host.RegisterAsync("carol");
        var since = host.Database.Stream.Watermark;

        var failures = await host.SignAsync(alice, OnMaster(bobs, signer));
        await host.RestartAsync();
        var byAlice = await host.QueryAsync(alice, Bob);
        var byBob = await host.QueryAsync(bob, Bob);
        var byCarol = await host.QueryAsync(carol, Bob);

        Assert.Empty(failures);
        Assert.Equal([signer.UserSigning.KeyId.Value], byAlice.SignersOf("master_keys", Bob, Alice));
        Assert.Empty(byBob.SignersOf("master_keys", Bob, Alice));
        Assert.Empty(byCarol.SignersOf("master_keys", Bob, Alice));
        Assert.Equal(1, await host.CountAsync(alice, LogKind.KeysSigned, since));
        Assert.Equal(0, await host.CountAsync(alice, LogKind.DeviceList, since));
        Assert.Equal(0, await host.CountAsync(bob, LogKind.DeviceList, since));
    }

    [Fact]
    public async Task The_same_signatures_again_are_no_news()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignedAsync("alice", "A");
        var (_, bobs) = await host.RegisterSignedAsync("bob", "B");
        var signed = OnMaster(bobs, signer);
        signed[Alice] = new JsonObject { ["A"] = signer.SignAlone(signer.Device("A"), signer.SelfSigning) };
        await host.SignAsync(alice, signed);
        var since = host.Database.Stream.Watermark;

        var failures = await host.SignAsync(alice, signed);

        Assert.Empty(failures);
        Assert.Equal(since, host.Database.Stream.Watermark);
    }

    // Source: security class I; a server stored what it had not verified.
    [Fact]
    public async Task What_is_not_signed_by_a_key_that_may_sign_it_is_not_stored()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignedAsync("alice", "A");
        var (bob, bobs) = await host.RegisterSignedAsync("bob", "B");
        using CrossSigner stranger = new(Alice, "stranger");
        var before = await SeenAsync();
        var master = CrossSigner.Public(signer.Master);
        var bobsMaster = CrossSigner.Public(bobs.Master);
        (string Target, JsonObject Signed)[] own =
        [
            ("A", signer.Forge(signer.Device("A"), signer.SelfSigning)),
            ("A", signer.SignAlone(signer.Device("A"), signer.Master)),
            ("A", signer.SignAlone(signer.Device("A"), signer.UserSigning)),
            ("A", signer.SignAlone(signer.Device("A"), stranger.SelfSigning)),
            ("A", bobs.SignAlone(signer.Device("A"), bobs.SelfSigning)),
            ("A", signer.SignAlone(Changed(signer.Device("A")), signer.SelfSigning)),
            ("A", Bare(signer.Device("A"))),
            (master, signer.Forge(signer.MasterKey(), signer.DeviceKey("A"))),
            (master, signer.SignAlone(signer.MasterKey(), signer.SelfSigning)),
            (master, signer.SignAlone(signer.MasterKey(), signer.DeviceKey("UNKNOWN"))),
            (master, signer.SignAlone(Changed(signer.MasterKey()), signer.DeviceKey("A"))),
            (CrossSigner.Public(signer.SelfSigning), signer.SignAlone(signer.SelfSigningKey(), signer.UserSigning)),
        ];
        JsonObject[] ofBob =
        [
            signer.Forge(bobs.MasterKey(), signer.UserSigning),
            signer.SignAlone(bobs.MasterKey(), signer.SelfSigning),
            signer.SignAlone(Changed(bobs.MasterKey()), signer.UserSigning),
            bobs.SignAlone(bobs.MasterKey(), bobs.UserSigning),
            Bare(bobs.MasterKey()),
        ];

        List<string> outcomes = [];
        foreach (var (target, signed) in own)
        {
            outcomes.AddRange(await host.SignAsync(alice, CrossSigner.Signed(Alice, target, signed)));
        }

        foreach (var signed in ofBob)
        {
            outcomes.AddRange(await host.SignAsync(alice, CrossSigner.Signed(Bob, bobsMaster, signed)));
        }

        Assert.Equal(own.Length + ofBob.Length, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.EndsWith(" M_INVALID_SIGNATURE", outcome, StringComparison.Ordinal));
        Assert.Equal(before, await SeenAsync());

        async Task<string> SeenAsync() => string.Join(
            '\n',
            (await host.QueryAsync(alice, Alice)).ToJsonString(),
            (await host.QueryAsync(alice, Bob)).ToJsonString(),
            (await host.QueryAsync(bob, Alice)).ToJsonString());
    }

    [Fact]
    public async Task Only_what_is_there_can_be_signed_and_of_others_the_master_key_alone()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignedAsync("alice", "A");
        var (_, bobs) = await host.RegisterSignedAsync("bob", "B");
        await host.LoginAsync("alice", "WITHOUT_KEYS");

        JsonObject signed = new()
        {
            [Alice] = new JsonObject
            {
                ["GONE"] = signer.SignAlone(signer.Device("GONE"), signer.SelfSigning),
                ["WITHOUT_KEYS"] = signer.SignAlone(signer.Device("WITHOUT_KEYS"), signer.SelfSigning),
                ["A"] = signer.SignAlone(signer.Device("A"), signer.SelfSigning),
            },
            [Bob] = new JsonObject
            {
                ["B"] = signer.SignAlone(bobs.Device("B"), signer.UserSigning),
                [CrossSigner.Public(bobs.SelfSigning)] = signer.SignAlone(bobs.SelfSigningKey(), signer.UserSigning),
                [CrossSigner.Public(bobs.UserSigning)] = signer.SignAlone(bobs.UserSigningKey(), signer.UserSigning),
                ["GONE"] = signer.SignAlone(bobs.Device("GONE"), signer.UserSigning),
            },
            ["@nobody:localhost"] = new JsonObject { ["X"] = signer.SignAlone(bobs.Device("X"), signer.UserSigning) },
            ["@x:far.example"] = new JsonObject { ["X"] = signer.SignAlone(bobs.Device("X"), signer.UserSigning) },
        };
        var failures = await host.SignAsync(alice, signed);

        Assert.Equal(
            Ordered(
                $"{Alice} GONE M_NOT_FOUND",
                $"{Alice} WITHOUT_KEYS M_NOT_FOUND",
                $"{Bob} B M_FORBIDDEN",
                $"{Bob} {CrossSigner.Public(bobs.SelfSigning)} M_FORBIDDEN",
                $"{Bob} {CrossSigner.Public(bobs.UserSigning)} M_NOT_FOUND",
                $"{Bob} GONE M_NOT_FOUND",
                "@nobody:localhost X M_NOT_FOUND",
                "@x:far.example X M_NOT_FOUND"),
            failures.Order(StringComparer.Ordinal));
        Assert.Contains(
            signer.SelfSigning.KeyId.Value, (await host.QueryAsync(alice, Alice)).SignersOfDevice(Alice, "A", Alice));
        Assert.True((await host.Database.Names.FindUserAsync("@nobody:localhost", Cancel)).IsNone);
    }

    [Fact]
    public async Task A_signature_goes_with_its_device_and_with_what_was_signed()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignedAsync("alice", "A");
        var second = await host.LoginSessionAsync("alice", "B");
        await host.UploadDeviceAsync(second, signer);
        await SignBothAsync("B");

        await host.Users.Logins.LogoutAsync(second, Cancel);
        var gone = await host.QueryAsync(alice, Alice);
        var rows = await host.Database.CrossSigning.SignaturesByAsync(alice.User, Cancel);
        await SignBothAsync("A");
        await Keys.UploadAsync(host, alice, 0);
        var changed = await host.QueryAsync(alice, Alice);
        await host.RestartAsync();
        var read = await host.QueryAsync(alice, Alice);

        Assert.Empty(gone.SignersOf("master_keys", Alice, Alice));
        Assert.Empty(rows);
        Assert.Equal(["ed25519:A"], changed.SignersOfDevice(Alice, "A", Alice));
        Assert.Empty(changed.SignersOf("master_keys", Alice, Alice));
        Assert.True(JsonNode.DeepEquals(changed, read));

        async Task SignBothAsync(string device) => Assert.Empty(await host.SignAsync(alice, new JsonObject
        {
            [Alice] = new JsonObject
            {
                [device] = signer.SignAlone(signer.Device(device), signer.SelfSigning),
                [CrossSigner.Public(signer.Master)] = signer.SignAlone(signer.MasterKey(), signer.DeviceKey(device)),
            },
        }));
    }

    [Fact]
    public async Task A_signature_on_a_master_key_that_was_replaced_is_not_shown_and_goes_with_the_next()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignedAsync("alice", "A");
        var (bob, bobs) = await host.RegisterSignedAsync("bob", "B");
        await host.SignAsync(alice, OnMaster(bobs, signer));
        using CrossSigner replaced = new(Bob, "other");
        await host.UploadAsync(bob, replaced.Keys(), "bobbob");

        var before = await host.QueryAsync(alice, Bob);
        await host.SignAsync(alice, OnMaster(replaced, signer));
        var after = await host.QueryAsync(alice, Bob);

        Assert.Empty(before.SignersOf("master_keys", Bob, Alice));
        Assert.Equal([signer.UserSigning.KeyId.Value], after.SignersOf("master_keys", Bob, Alice));
        Assert.Single(await host.Database.CrossSigning.SignaturesByAsync(alice.User, Cancel));
    }

    [Theory]
    [InlineData("""{"alice":{}}""", "M_INVALID_PARAM")]
    [InlineData("""{"@a:b":[]}""", "M_BAD_JSON")]
    [InlineData("""{"@a:b":{"D":5}}""", "M_BAD_JSON")]
    [InlineData("""{"@a:b":{"D":{"signatures":[]}}}""", "M_BAD_JSON")]
    [InlineData("""{"@a:b":{"D":{"n":1.5}}}""", "M_BAD_JSON")]
    [InlineData("""{"@a:b":{"D":{"signatures":{"@a:b":{"ed25519:D":"short"}}}}}""", "M_INVALID_PARAM")]
    [InlineData("""{"@a:b":{"D":{},"E":{},"F":{}}}""", "M_TOO_LARGE")]
    [InlineData("[]", "M_BAD_JSON")]
    [InlineData("nonsense", "M_NOT_JSON")]
    public void A_malformed_upload_is_refused(string body, string code)
        => Assert.Equal(code, Assert.Throws<MatrixException>(
            () => SignatureUpload.Parse(UserHost.Json(body), new UserOptions { SignedKeysPerRequestMax = 2 }))
            .Error.Code);

    [Fact]
    public async Task A_write_that_fails_leaves_everything_as_it_was()
    {
        FailingCommits faults = new();
        await using var host = await UserHost.StartAsync(faults: faults);
        var (alice, signer) = await host.RegisterSignedAsync("alice", "A");
        var before = (await host.QueryAsync(alice, Alice)).ToJsonString();
        var signed = CrossSigner.Signed(Alice, "A", signer.SignAlone(signer.Device("A"), signer.SelfSigning));

        faults.IsOn = true;
        var failure = await Record.ExceptionAsync(() => host.SignAsync(alice, signed));
        faults.IsOn = false;
        var after = (await host.QueryAsync(alice, Alice)).ToJsonString();
        var retry = await host.SignAsync(alice, signed);

        Assert.NotNull(failure);
        Assert.Equal(before, after);
        Assert.Empty(retry);
    }

    private static JsonObject OnMaster(CrossSigner signed, CrossSigner signer) => CrossSigner.Signed(
        signed.UserId,
        CrossSigner.Public(signed.Master),
        signer.SignAlone(signed.MasterKey(), signer.UserSigning));

    private static JsonObject Bare(JsonObject json)
    {
        json.Remove("signatures");
        return json;
    }

    private static JsonObject Changed(JsonObject json)
    {
        json["more"] = true;
        return json;
    }

    private static void AssertVerifies(JsonObject expected, JsonNode seen)
    {
        var bare = seen.DeepClone().AsObject();
        bare.Remove("unsigned");
        Assert.True(JsonNode.DeepEquals(expected, bare), bare.ToJsonString());
    }

    private static string[] Ordered(params string[] texts) => [.. texts.Order(StringComparer.Ordinal)];
}
