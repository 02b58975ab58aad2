using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class DevicesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Devices_are_listed_named_and_there_after_a_restart(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var session = await host.RegisterAsync("alice", "B");
        await host.LoginAsync("alice", "A");

        await host.Users.Devices.PutAsync(session, "A", "Alice's phone", Cancel);
        await host.RestartAsync();
        var devices = await host.Users.Devices.ListAsync(session.User, Cancel);

        Assert.Equal(
            [("A", "Alice's phone"), ("B", null)],
            devices.Select(device => (device.DeviceId, device.DisplayName)));
        Assert.All(devices, device => Assert.NotNull(device.LastSeenTs));
    }

    [Fact]
    public async Task A_device_of_somebody_else_is_not_there()
    {
        await using var host = await UserHost.StartAsync();
        await host.RegisterAsync("alice", "A");
        var bob = await host.RegisterAsync("bob", "B");

        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(
            () => host.Users.Devices.GetAsync(bob, "A", Cancel).AsTask()));
        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(
            () => host.Users.Devices.PutAsync(bob, "A", "x", Cancel)));
        Assert.Null(await DeleteAsync(host, bob, "bobbob", "A"));
        var alice = await host.Database.Names.FindUserAsync("@alice:localhost", Cancel);
        Assert.Single(await host.Users.Devices.ListAsync(alice, Cancel));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_deleted_device_takes_token_keys_and_messages_along(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var session = await host.RegisterAsync("alice", "A");
        var gone = await host.LoginAsync("alice", "B");
        var goneSession = await host.AuthenticateAsync(gone.AccessToken!);
        await Keys.UploadAsync(host, goneSession, 3, fallback: true);
        await host.Users.ToDevice.SendAsync(
            session, "m.x", "t", UserHost.Json("""{"messages":{"@alice:localhost":{"B":{"n":1}}}}"""), Cancel);

        Assert.Null(await DeleteAsync(host, session, "alicealice", "B"));
        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(() => host.AuthenticateAsync(gone.AccessToken!)));
        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(() => Keys.UploadAsync(host, goneSession, 1)));
        var again = await host.LoginSessionAsync("alice", "B");
        await host.RestartAsync();

        var counts = await host.Users.DeviceKeys.CountsAsync(again.User, "B", Cancel);
        Assert.Empty(counts.OneTimeKeys);
        Assert.Empty(counts.UnusedFallbackAlgorithms);
        Assert.Null((await host.Users.Devices.GetAsync(again, "B", Cancel)).Keys);
        var waiting = await host.Users.ToDevice.ReadAsync(
            again.User, "B", Watermark.Zero, host.Database.Stream.Watermark, Cancel);
        Assert.Empty(waiting.Events);
    }

    [Fact]
    public async Task Nothing_in_the_database_names_a_device_that_is_gone()
    {
        await using var host = await UserHost.StartAsync();
        var session = await host.RegisterAsync("alice", "A");
        var gone = await host.LoginSessionAsync("alice", "GONE");
        await Keys.UploadAsync(host, gone, 3, fallback: true);
        await host.Users.ToDevice.SendAsync(
            session, "m.x", "t", UserHost.Json("""{"messages":{"@alice:localhost":{"GONE":{"n":1}}}}"""), Cancel);
        var before = await host.TablesWithAsync("device_id", "GONE");

        await DeleteAsync(host, session, "alicealice", "GONE");
        var after = await host.TablesWithAsync("device_id", "GONE");

        Assert.Superset(
            new HashSet<string>
            {
                "access_tokens", "device_keys", "devices", "fallback_keys", "one_time_keys", "to_device",
            },
            before);
        Assert.Empty(after);
    }

    [Fact]
    public async Task Deletion_needs_the_owners_password_and_no_other()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "A");
        await host.RegisterAsync("bob", "B");

        var none = await host.Users.Devices.DeleteAsync(
            alice, ["A"], new AuthRequest("DELETE /devices/A", UserHost.Json("{}")), Cancel);
        var wrong = await DeleteAsync(host, alice, "wrong", "A");
        var bobs = await host.Users.Devices.DeleteAsync(
            alice,
            ["A"],
            new AuthRequest("DELETE /devices/A", UserHost.Json("""
                {"auth":{"type":"m.login.password","identifier":{"type":"m.id.user","user":"bob"},"password":"bobbob"}}
                """)),
            Cancel);
        var dummy = await host.Users.Devices.DeleteAsync(
            alice,
            ["A"],
            new AuthRequest("DELETE /devices/A", UserHost.Json("""{"auth":{"type":"m.login.dummy"}}""")),
            Cancel);

        Assert.Equal([["m.login.password"]], none?.Flows);
        Assert.Equal("M_FORBIDDEN", wrong?.Error?.Code);
        Assert.Equal("M_FORBIDDEN", bobs?.Error?.Code);
        Assert.Equal("M_FORBIDDEN", dummy?.Error?.Code);
        Assert.Single(await host.Users.Devices.ListAsync(alice.User, Cancel));
    }

    [Fact]
    public async Task An_account_without_a_password_is_told_that_nothing_proves_it()
    {
        await using var host = await UserHost.StartAsync();
        var result = await host.Users.Registration.RegisterAsync(
            UserHost.Registering("""{"auth":{"type":"m.login.dummy"}}""", "alice", null), Cancel);
        var session = await host.AuthenticateAsync(result.Registered!.AccessToken!);

        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(
            () => DeleteAsync(host, session, "", session.DeviceId)));
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(
            () => DeleteAsync(host, session, "x", session.DeviceId)));
        Assert.Single(await host.Users.Devices.ListAsync(session.User, Cancel));
    }

    [Fact]
    public async Task A_name_that_is_too_long_and_a_device_too_many_are_refused()
    {
        await using var host = await UserHost.StartAsync(options: UserHost.Cheap with { DevicesPerUserMax = 2 });
        var session = await host.RegisterAsync("alice", "A");

        Assert.Equal("M_TOO_LARGE", await UserHost.RefusalAsync(
            () => host.Users.Devices.PutAsync(session, "A", new string('x', 101), Cancel)));
        Assert.Equal("M_INVALID_PARAM", await UserHost.RefusalAsync(() => host.LoginAsync("alice", "")));
        await host.LoginAsync("alice", "B");
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => host.LoginAsync("alice", "C")));
        await host.LoginAsync("alice", "B");
    }

    private static Task<InteractiveAuthChallenge?> DeleteAsync(
        UserHost host, Session session, string password, string deviceId)
        => host.Users.Devices.DeleteAsync(
            session,
            [deviceId],
            new AuthRequest($"DELETE /devices/{deviceId}", UserHost.Json($$$"""
                {"auth":{"type":"m.login.password","user":"{{{session.UserId}}}","password":"{{{password}}}"}}
                """)),
            Cancel);
}
