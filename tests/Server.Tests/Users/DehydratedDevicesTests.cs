using System.Text.Json;
using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The device that nobody holds: what it is, and when it goes. Source: MSC3814.</summary>
public sealed class DehydratedDevicesTests
{
    private const string Alice = "@alice:localhost";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_dehydrated_device_is_there_after_a_restart_with_its_keys(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice", "A");
        var bob = await host.RegisterAsync("bob");
        var since = host.Database.Stream.Watermark;

        var stored = await PutAsync(host, alice, "DRY", """{"algorithm":"org.example","n":1.5}""", oneTimeKeys: 2);
        await host.RestartAsync();
        var device = await host.Users.DehydratedDevices.GetAsync(alice, Cancel);
        var seen = await host.QueryAsync(bob, Alice);
        var counts = await host.Users.DeviceKeys.CountsAsync(alice.User, "DRY", Cancel);

        Assert.Equal("DRY", stored);
        Assert.Equal("DRY", device.DeviceId);
        Assert.Equal("""{"algorithm":"org.example","n":1.5}""", UserHost.Text(device.Data));
        var dry = seen["device_keys"]![Alice]!["DRY"]!;
        Assert.Equal("dry", dry["unsigned"]!["device_display_name"]!.GetValue<string>());
        Assert.Equal(2, counts.OneTimeKeys["signed_curve25519"]);
        Assert.Equal(["signed_curve25519"], counts.UnusedFallbackAlgorithms);
        Assert.Equal(1, await host.CountAsync(alice, LogKind.DeviceList, since));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task The_next_one_takes_its_place_and_leaves_nothing_of_it(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice", "A");
        await PutAsync(host, alice, "FIRST", oneTimeKeys: 3);
        await SendAsync(host, alice, "FIRST", 1);

        await PutAsync(host, alice, "SECOND", oneTimeKeys: 1);
        var devices = await host.Users.Devices.ListAsync(alice.User, Cancel);
        var gone = await host.Users.DeviceKeys.CountsAsync(alice.User, "FIRST", Cancel);
        await host.RestartAsync();

        Assert.Equal(["A", "SECOND"], devices.Select(device => device.DeviceId));
        Assert.Empty(gone.OneTimeKeys);
        Assert.Equal("SECOND", (await host.Users.DehydratedDevices.GetAsync(alice, Cancel)).DeviceId);
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => EventsAsync(host, alice, "FIRST", null)));
        if (store == StoreKind.Sqlite)
        {
            Assert.Empty(await host.TablesWithAsync("device_id", "FIRST"));
        }
    }

    [Fact]
    public async Task The_same_id_again_is_another_device()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");
        await PutAsync(host, alice, "DRY", oneTimeKeys: 3);
        await SendAsync(host, alice, "DRY", 1);

        await PutAsync(host, alice, "DRY", oneTimeKeys: 1);

        Assert.Empty((await EventsAsync(host, alice, "DRY", null)).Events);
        Assert.Equal(
            1, (await host.Users.DeviceKeys.CountsAsync(alice.User, "DRY", Cancel)).OneTimeKeys["signed_curve25519"]);
    }

    [Fact]
    public async Task Messages_come_in_parts_and_stay_for_who_comes_next()
    {
        await using var host = await UserHost.StartAsync(options: UserHost.Cheap with { ToDevicePerSyncMax = 2 });
        var alice = await host.RegisterAsync("alice", "A");
        await PutAsync(host, alice, "DRY");
        for (var n = 0; n < 5; n++)
        {
            await SendAsync(host, alice, "DRY", n);
        }

        var first = await ReadAllAsync();
        await host.RestartAsync();
        var second = await ReadAllAsync();

        Assert.Equal(["0,1", "2,3", "4", ""], first);
        Assert.Equal(first, second);

        async Task<List<string>> ReadAllAsync()
        {
            List<string> parts = [];
            string? token = null;
            while (parts.LastOrDefault() != "")
            {
                var part = await EventsAsync(host, alice, "DRY", token);
                parts.Add(string.Join(',', part.Events.Select(NumberOf)));
                token = part.NextBatch;
            }

            return parts;
        }
    }

    [Fact]
    public async Task It_outlives_the_logout_of_all_devices_and_goes_when_it_is_deleted()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");
        await PutAsync(host, alice, "DRY");
        await host.Users.Logins.LogoutAllAsync(alice, Cancel);
        var again = await host.LoginSessionAsync("alice", "B");

        var kept = await host.Users.DehydratedDevices.GetAsync(again, Cancel);
        var devices = await host.Users.Devices.ListAsync(again.User, Cancel);
        var deleted = await host.Users.DehydratedDevices.DeleteAsync(again, Cancel);

        Assert.Equal("DRY", kept.DeviceId);
        Assert.Equal(["B", "DRY"], devices.Select(device => device.DeviceId));
        Assert.Equal("DRY", deleted);
        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(
            () => host.Users.DehydratedDevices.GetAsync(again, Cancel).AsTask()));
        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(
            () => host.Users.DehydratedDevices.DeleteAsync(again, Cancel)));
        Assert.Empty(await host.TablesWithAsync("device_id", "DRY"));
    }

    [Fact]
    public async Task It_cannot_take_the_id_of_a_device_that_somebody_holds_or_of_a_key()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, signer) = await host.RegisterSignedAsync("alice", "A");
        await PutAsync(host, alice, "DRY");

        var device = await UserHost.RefusalAsync(() => PutAsync(host, alice, "A"));
        var key = await UserHost.RefusalAsync(() => PutAsync(host, alice, CrossSigner.Public(signer.Master)));

        Assert.Equal("M_INVALID_PARAM", device);
        Assert.Equal("M_FORBIDDEN", key);
        Assert.Equal("DRY", (await host.Users.DehydratedDevices.GetAsync(alice, Cancel)).DeviceId);
    }

    [Theory]
    [InlineData("device_id", "null", "M_MISSING_PARAM")]
    [InlineData("device_id", "5", "M_BAD_JSON")]
    [InlineData("device_id", "\"OTHER\"", "M_INVALID_PARAM")]
    [InlineData("device_data", "null", "M_MISSING_PARAM")]
    [InlineData("device_data", "\"text\"", "M_BAD_JSON")]
    [InlineData("device_data", "{\"x\":\"LONG\"}", "M_TOO_LARGE")]
    [InlineData("device_keys", "null", "M_MISSING_PARAM")]
    [InlineData("device_keys", "{}", "M_INVALID_PARAM")]
    [InlineData("initial_device_display_name", "5", "M_BAD_JSON")]
    public void A_malformed_device_is_refused(string member, string value, string code)
    {
        var body = Body("DRY");
        body[member] = JsonNode.Parse(value.Replace("LONG", new string('x', 100), StringComparison.Ordinal));

        var refusal = Assert.Throws<MatrixException>(() => DehydratedUpload.Parse(
            UserHost.Json(body.ToJsonString()),
            UserId.Parse(Alice),
            new UserOptions { DehydratedDataBytesMax = 100 }));

        Assert.Equal(code, refusal.Error.Code);
    }

    [Fact]
    public async Task A_token_that_is_none_is_refused()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");
        await PutAsync(host, alice, "DRY");

        var refusal = await UserHost.RefusalAsync(() => EventsAsync(host, alice, "DRY", "nonsense"));

        Assert.Equal("M_INVALID_PARAM", refusal);
    }

    [Fact]
    public async Task What_is_erased_leaves_no_row()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");
        await PutAsync(host, alice, "DRY");

        UserAppend append = new(alice.User);
        DehydratedDevices.AddErase(append, alice.User);
        await host.Database.CommitAsync(append, Cancel);

        Assert.Null(await host.Database.CrossSigning.DehydratedAsync(alice.User, Cancel));
    }

    private static JsonObject Body(string deviceId, string data = "{}", int oneTimeKeys = 0)
    {
        JsonObject keys = [];
        for (var i = 0; i < oneTimeKeys; i++)
        {
            keys[$"signed_curve25519:K{i}"] = JsonNode.Parse(Keys.Key($"{deviceId} {i}"));
        }

        return new JsonObject
        {
            ["device_id"] = deviceId,
            ["device_data"] = JsonNode.Parse(data),
            ["initial_device_display_name"] = "dry",
            ["device_keys"] = JsonNode.Parse(Keys.Identity(Alice, deviceId)),
            ["one_time_keys"] = keys,
            ["fallback_keys"] = new JsonObject { ["signed_curve25519:F"] = JsonNode.Parse(Keys.Key("fallback")) },
        };
    }

    private static Task<string> PutAsync(
        UserHost host, Session session, string deviceId, string data = "{}", int oneTimeKeys = 0)
        => host.Users.DehydratedDevices.PutAsync(
            session, UserHost.Json(Body(deviceId, data, oneTimeKeys).ToJsonString()), Cancel);

    private static Task<DehydratedEvents> EventsAsync(UserHost host, Session session, string deviceId, string? token)
        => host.Users.DehydratedDevices.EventsAsync(session, deviceId, token, Cancel).AsTask();

    private static Task SendAsync(UserHost host, Session sender, string deviceId, int n)
        => host.Users.ToDevice.SendAsync(
            sender,
            "m.test",
            $"{deviceId}{n}{host.Database.Stream.Watermark}",
            UserHost.Json("{\"messages\":{\"" + Alice + "\":{\"" + deviceId + "\":{\"n\":" + n + "}}}}"),
            Cancel);

    private static int NumberOf(byte[] message)
    {
        using var json = JsonDocument.Parse(message);
        return json.RootElement.GetProperty("content").GetProperty("n").GetInt32();
    }
}
