using System.Collections.Concurrent;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class DeviceKeysTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Keys_are_published_counted_and_there_after_a_restart(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var session = await host.RegisterAsync("alice", "A");
        await host.Users.Devices.PutAsync(session, "A", "phone", Cancel);

        var counts = await Keys.UploadAsync(host, session, 5, fallback: true);
        await host.RestartAsync();
        var after = await host.Users.DeviceKeys.CountsAsync(session.User, "A", Cancel);
        var answer = await QueryAsync(host, session, """{"device_keys":{"@alice:localhost":[]}}""");

        Assert.Equal(5, counts.OneTimeKeys["signed_curve25519"]);
        Assert.Equal(5, after.OneTimeKeys["signed_curve25519"]);
        Assert.Equal(["signed_curve25519"], after.UnusedFallbackAlgorithms);
        var keys = answer.GetProperty("device_keys").GetProperty("@alice:localhost").GetProperty("A");
        Assert.Equal("phone", keys.GetProperty("unsigned").GetProperty("device_display_name").GetString());
        Assert.Equal(Keys.Public("abc"), keys.GetProperty("keys").GetProperty("ed25519:A").GetString());
        Assert.Empty(answer.GetProperty("failures").EnumerateObject());
    }

    [Fact]
    public async Task A_query_answers_the_devices_that_are_asked_for_and_names_servers_out_of_reach()
    {
        await using var host = await UserHost.StartAsync();
        var a = await host.RegisterAsync("alice", "A");
        await Keys.UploadAsync(host, a, 0);
        await Keys.UploadAsync(host, await host.LoginSessionAsync("alice", "B"), 0);
        await host.LoginAsync("alice", "WITHOUT_KEYS");

        var answer = await QueryAsync(
            host,
            a,
            """{"device_keys":{"@alice:localhost":["B","nope"],"@nobody:localhost":[],"@x:far.example":[]}}""");
        var all = await QueryAsync(host, a, """{"device_keys":{"@alice:localhost":[]}}""");

        var found = answer.GetProperty("device_keys");
        Assert.Equal(["@alice:localhost"], found.EnumerateObject().Select(user => user.Name));
        Assert.Equal(["B"], found.GetProperty("@alice:localhost").EnumerateObject().Select(device => device.Name));
        Assert.True(answer.GetProperty("failures").TryGetProperty("far.example", out _));
        Assert.Equal(
            ["A", "B"],
            all.GetProperty("device_keys").GetProperty("@alice:localhost").EnumerateObject().Select(item => item.Name));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task The_same_key_again_is_no_error_and_another_of_its_id_is(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var session = await host.RegisterAsync("alice", "A");
        await Upload("one");

        var again = await Upload("one");
        var refused = await Assert.ThrowsAsync<MatrixException>(() => Upload("two"));

        Assert.Equal(1, again.OneTimeKeys["curve25519"]);
        Assert.Equal("M_UNKNOWN", refused.Error.Code);
        Assert.Equal(400, refused.Error.HttpStatus);

        Task<KeyCounts> Upload(string key) => host.Users.DeviceKeys.UploadAsync(
            session, UserHost.Json($$$"""{"one_time_keys":{"curve25519:X":"{{{Keys.Public(key)}}}"}}"""), Cancel);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Sixty_four_claimants_get_each_key_at_most_once(StoreKind store)
    {
        const int KeyCount = 500;
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice", "A");
        var bob = await host.RegisterAsync("bob");
        await Keys.UploadAsync(host, alice, KeyCount);
        ConcurrentBag<string> claimed = [];

        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(
            async () =>
            {
                while (await ClaimAsync(host, bob) is { } name)
                {
                    claimed.Add(name);
                }
            },
            Cancel)));
        await host.RestartAsync();

        Assert.Equal(KeyCount, claimed.Count);
        Assert.Equal(KeyCount, claimed.Distinct().Count());
        Assert.Null(await ClaimAsync(host, bob));
        Assert.Empty((await host.Users.DeviceKeys.CountsAsync(alice.User, "A", Cancel)).OneTimeKeys);
    }

    [Fact]
    public async Task Keys_are_given_out_in_the_order_of_their_upload()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");
        await Keys.UploadAsync(host, alice, 1, from: 9);
        await Keys.UploadAsync(host, alice, 1, from: 5);
        await Keys.UploadAsync(host, alice, 1, from: 7);

        var first = await ClaimAsync(host, alice);
        await host.RestartAsync();
        var second = await ClaimAsync(host, alice);
        var third = await ClaimAsync(host, alice);

        Assert.Equal(
            ["signed_curve25519:K00009", "signed_curve25519:K00005", "signed_curve25519:K00007"],
            [first, second, third]);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task The_fallback_key_is_given_out_when_no_other_is_left_and_marked_used(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice", "A");
        await Keys.UploadAsync(host, alice, 1, fallback: true);

        var one = await ClaimAsync(host, alice);
        var unusedBefore = (await host.Users.DeviceKeys.CountsAsync(alice.User, "A", Cancel)).UnusedFallbackAlgorithms;
        var two = await ClaimAsync(host, alice);
        var three = await ClaimAsync(host, alice);
        await host.RestartAsync();
        var unused = (await host.Users.DeviceKeys.CountsAsync(alice.User, "A", Cancel)).UnusedFallbackAlgorithms;
        await Keys.UploadAsync(host, alice, 0, fallback: true);
        var afterSame = (await host.Users.DeviceKeys.CountsAsync(alice.User, "A", Cancel)).UnusedFallbackAlgorithms;
        await host.Users.DeviceKeys.UploadAsync(
            alice,
            UserHost.Json("{\"fallback_keys\":{\"signed_curve25519:G\":" + Keys.Key("other") + "}}"),
            Cancel);
        var afterNew = (await host.Users.DeviceKeys.CountsAsync(alice.User, "A", Cancel)).UnusedFallbackAlgorithms;

        Assert.Equal("signed_curve25519:K00000", one);
        Assert.Equal(["signed_curve25519"], unusedBefore);
        Assert.Equal("signed_curve25519:F", two);
        Assert.Equal("signed_curve25519:F", three);
        Assert.Empty(unused);
        Assert.Empty(afterSame);
        Assert.Equal(["signed_curve25519"], afterNew);
    }

    [Fact]
    public async Task A_claim_of_what_is_not_there_answers_without_it()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");
        await Keys.UploadAsync(host, alice, 1);

        var answer = await UserHost.AnswerAsync(output => host.Users.DeviceKeys.ClaimAsync(
            alice,
            UserHost.Json("""
                {"one_time_keys":{"@alice:localhost":{"A":"rot13","B":"signed_curve25519"},"@x:localhost":{"A":"x"},
                 "@y:far.example":{"A":"signed_curve25519"}}}
                """),
            output,
            Cancel));

        Assert.Empty(answer.GetProperty("one_time_keys").EnumerateObject());
        Assert.Equal(["far.example"], answer.GetProperty("failures").EnumerateObject().Select(server => server.Name));
    }

    [Fact]
    public async Task A_claim_that_fails_to_commit_leaves_its_key_in_place()
    {
        FailingCommits faults = new();
        await using var host = await UserHost.StartAsync(faults: faults);
        var alice = await host.RegisterAsync("alice", "A");
        await Keys.UploadAsync(host, alice, 1);

        faults.IsOn = true;
        var failure = await Record.ExceptionAsync(() => ClaimAsync(host, alice));
        faults.IsOn = false;
        var left = (await host.Users.DeviceKeys.CountsAsync(alice.User, "A", Cancel)).OneTimeKeys;
        var retry = await ClaimAsync(host, alice);

        Assert.NotNull(failure);
        Assert.Equal(1, left["signed_curve25519"]);
        Assert.Equal("signed_curve25519:K00000", retry);
    }

    [Fact]
    public async Task A_change_of_keys_is_logged_and_the_same_keys_are_not()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");
        var start = host.Database.Stream.Watermark;

        await Keys.UploadAsync(host, alice, 1);
        var first = await CountAsync();
        await Keys.UploadAsync(host, alice, 1, from: 1);
        var second = await CountAsync();
        await host.Users.Devices.PutAsync(alice, "A", "phone", Cancel);
        var third = await CountAsync();

        Assert.Equal([1, 1, 2], [first, second, third]);

        async Task<int> CountAsync() => (await host.Database.Log.OfUserAsync(
            alice.User, LogKind.DeviceList, start, host.Database.Stream.Watermark, 100, Cancel)).Entries.Count;
    }

    [Fact]
    public async Task Too_many_one_time_keys_are_refused()
    {
        await using var host = await UserHost.StartAsync(options: UserHost.Cheap with { OneTimeKeysPerDeviceMax = 3 });
        var alice = await host.RegisterAsync("alice", "A");
        await Keys.UploadAsync(host, alice, 3);

        Assert.Equal("M_LIMIT_EXCEEDED", await UserHost.RefusalAsync(() => Keys.UploadAsync(host, alice, 1, from: 3)));
        Assert.Equal(3, (await Keys.UploadAsync(host, alice, 3)).OneTimeKeys["signed_curve25519"]);
    }

    [Theory]
    [InlineData("{}", "M_MISSING_PARAM")]
    [InlineData("""{"device_keys":[]}""", "M_BAD_JSON")]
    [InlineData("""{"device_keys":{"nobody":[]}}""", "M_INVALID_PARAM")]
    [InlineData("""{"device_keys":{"@a:b":{}}}""", "M_BAD_JSON")]
    [InlineData("""{"device_keys":{"@a:b":[1]}}""", "M_BAD_JSON")]
    public async Task A_malformed_query_is_refused(string body, string code)
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");

        Assert.Equal(code, await UserHost.RefusalAsync(() => QueryAsync(host, alice, body)));
    }

    [Fact]
    public async Task What_is_erased_is_not_given_out_any_more_and_leaves_no_row()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");
        await Keys.UploadAsync(host, alice, 3, fallback: true);
        KeyRings rings = new(host.Database, host.Users.Parts.Locks, countMax: 10);
        var ring = await rings.GetAsync(alice.User, "A", Cancel);

        UserAppend append = new(alice.User);
        KeyRings.AddErase(append, alice.User);
        append.Committed = _ => rings.Erased(alice.User);
        await host.Database.CommitAsync(append, Cancel);

        Assert.False(ring.TryTake("signed_curve25519", out _, out var isGone));
        Assert.True(isGone);
        Assert.Empty((await rings.GetAsync(alice.User, "A", Cancel)).Counts());
        Assert.Empty(await host.Database.DeviceKeys.DeviceKeysAsync([alice.User], Cancel));
        Assert.Empty(await host.Database.DeviceKeys.FallbackKeysAsync(alice.User, "A", Cancel));
    }

    private static Task<JsonElement> QueryAsync(UserHost host, Session session, string body)
        => UserHost.AnswerAsync(
            output => host.Users.DeviceKeys.QueryAsync(session, UserHost.Json(body), output, Cancel));

    // The name of the key that was claimed from Alice's device A; null for none.
    private static async Task<string?> ClaimAsync(UserHost host, Session session)
    {
        var answer = await UserHost.AnswerAsync(output => host.Users.DeviceKeys.ClaimAsync(
            session,
            UserHost.Json("""{"one_time_keys":{"@alice:localhost":{"A":"signed_curve25519"}}}"""),
            output,
            Cancel));
        return answer.GetProperty("one_time_keys").TryGetProperty("@alice:localhost", out var user)
            ? user.GetProperty("A").EnumerateObject().Single().Name
            : null;
    }
}
