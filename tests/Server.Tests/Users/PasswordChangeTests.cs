using System.Text;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>New passwords. Source: client-server API v1.19, "Password management".</summary>
public sealed class PasswordChangeTests
{
    private const string Address = "alice@example.org";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task The_new_password_is_the_one_that_counts_and_other_devices_are_logged_out(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var own = await host.RegisterRawAsync("alice", "OWN");
        var other = await host.LoginAsync("alice", "OTHER");
        var alice = await host.AuthenticateAsync(own.AccessToken!);
        var token = await host.Users.LoginTokens.CreateAsync(alice.User, Cancel);

        var opened = await ChangeAsync(host, alice, "new", auth: null);
        var done = await ChangeAsync(host, alice, "new");
        await host.RestartAsync();

        Assert.Equal([["m.login.password"]], opened?.Flows);
        Assert.Null(done);
        await host.AuthenticateAsync(own.AccessToken!);
        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(() => host.AuthenticateAsync(other.AccessToken!)));
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => host.LoginAsync("alice")));
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => host.Users.Logins.LoginAsync(
            new LoginCommand { Type = LoginTypes.Token, Token = token.Text, Server = UserHost.First }, Cancel)));
        await host.LoginAsync("alice", password: "new");
    }

    [Fact]
    public async Task The_other_devices_stay_logged_in_where_the_owner_says_so()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "OWN");
        var other = await host.LoginAsync("alice", "OTHER");

        await ChangeAsync(host, alice, "new", logoutDevices: false);

        Assert.True(host.IsInMemory(other.AccessToken!));
        Assert.Equal(2, (await host.Users.Devices.ListAsync(alice.User, Cancel)).Count);
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => host.LoginAsync("alice")));
    }

    [Fact]
    public async Task What_the_other_devices_had_goes_with_them_and_the_dehydrated_one_stays()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "OWN");
        var other = await host.LoginSessionAsync("alice", "OTHER");
        await Keys.UploadAsync(host, other, oneTimeKeys: 1);
        await host.Users.DehydratedDevices.PutAsync(alice, UserHost.Json(Dehydrated(alice)), Cancel);
        foreach (var session in (Session[])[alice, other])
        {
            await host.Users.Pushers.SetAsync(session, UserHost.Json(Pusher(session.DeviceId)), Cancel);
        }

        await ChangeAsync(host, alice, "new");

        var devices = await host.Users.Devices.ListAsync(alice.User, Cancel);
        var pushers = await host.Database.Pushers.OfUserAsync(alice.User, Cancel);
        Assert.Equal(["DRY", "OWN"], devices.Select(device => device.DeviceId).Order());
        Assert.Equal(["OWN"], pushers.Select(pusher => pusher.Pushkey));
        Assert.Equal(
            ["DRY"],
            (await host.Database.DeviceKeys.DeviceKeysAsync([alice.User], Cancel)).Select(key => key.Row.DeviceId));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_mail_sets_a_password_without_a_login_and_once(StoreKind store)
    {
        await using var mail = await ThreepidHost.StartAsync(store);
        var host = mail.Host;
        var login = await host.RegisterRawAsync("alice");
        await mail.GiveAsync(await host.AuthenticateAsync(login.AccessToken!), Address);
        var sid = await mail.ProveAsync(ThreepidPurpose.Password, Address);

        var done = await ChangeAsync(host, null, "first", ByMail(sid));
        var again = await ChangeAsync(host, null, "second", ByMail(sid));

        Assert.Null(done);
        Assert.Equal("M_UNAUTHORIZED", again?.Error?.Code);
        Assert.False(host.IsInMemory(login.AccessToken!));
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => host.LoginAsync("alice", password: "second")));
        await host.LoginAsync("alice", password: "first");
    }

    [Fact]
    public async Task Of_two_who_use_one_mail_at_once_one_sets_a_password()
    {
        HeldCommits faults = new();
        await using var mail = await ThreepidHost.StartAsync(faults: faults);
        var host = mail.Host;
        await mail.GiveAsync(await host.RegisterAsync("alice"), Address);
        var sid = await mail.ProveAsync(ThreepidPurpose.Password, Address);

        // Both have passed their stage before either is committed.
        faults.Hold();
        var waiting = host.Database.WaitingAppends;
        var first = ChangeAsync(host, null, "first", ByMail(sid));
        await Eventually.Async(() => host.Database.WaitingAppends + faults.Held > waiting);
        var second = UserHost.OutcomeAsync(() => ChangeAsync(host, null, "second", ByMail(sid)));
        var user = await host.Database.Names.FindUserAsync("@alice:localhost", Cancel);
        await Eventually.Async(() => host.Users.Parts.Locks.CountOf(user) == 2);
        faults.Release();

        Assert.Null(await first);
        Assert.Equal("M_THREEPID_AUTH_FAILED", await second);
        await host.LoginAsync("alice", password: "first");
    }

    [Fact]
    public async Task An_address_that_the_account_loses_while_the_password_is_computed_sets_none()
    {
        HeldCommits faults = new();
        await using var mail = await ThreepidHost.StartAsync(faults: faults);
        var host = mail.Host;
        var alice = await host.RegisterAsync("alice");
        await mail.GiveAsync(alice, Address);
        var sid = await mail.ProveAsync(ThreepidPurpose.Password, Address);

        faults.Hold();
        var deleting = mail.Threepids.DeleteAsync(alice, "email", Address, null, Cancel);
        await Eventually.Async(() => faults.Held == 1);
        var outcome = UserHost.OutcomeAsync(() => ChangeAsync(host, null, "thief", ByMail(sid)));
        await Eventually.Async(() => host.Users.Parts.Locks.CountOf(alice.User) == 2);
        faults.Release();

        await deleting;
        Assert.Equal("M_THREEPID_AUTH_FAILED", await outcome);
        await host.LoginAsync("alice");
    }

    [Fact]
    public async Task A_mail_opens_no_account_that_is_locked()
    {
        await using var mail = await ThreepidHost.StartAsync();
        var host = mail.Host;
        var alice = await host.RegisterAsync("alice");
        await mail.GiveAsync(alice, Address);
        var sid = await mail.ProveAsync(ThreepidPurpose.Password, Address);
        await SetStateAsync(host, alice, AccountState.Locked);

        var refusal = await UserHost.RefusalAsync(() => ChangeAsync(host, null, "new", ByMail(sid)));

        Assert.Equal("M_USER_LOCKED", refusal);
    }

    [Theory]
    [InlineData("", "M_INVALID_PARAM")]
    [InlineData("short", "M_WEAK_PASSWORD")]
    [InlineData("LONG", "M_INVALID_PARAM")]
    public async Task A_password_that_may_be_none_is_refused_before_anything_is_proved(string password, string code)
    {
        await using var host = await UserHost.StartAsync(
            options: UserHost.Cheap with { PasswordPolicy = new PasswordPolicy { LengthMin = 6 } });
        var alice = await host.RegisterAsync("alice");
        var text = password == "LONG" ? new string('a', 513) : password;

        Assert.Equal(code, await UserHost.RefusalAsync(() => ChangeAsync(host, alice, text, auth: null)));
        Assert.Equal(code, await UserHost.RefusalAsync(
            () => host.Users.PasswordChange.SetAsync(alice.UserId, text, true, null, Cancel)));
    }

    [Fact]
    public async Task An_administrator_sets_the_password_of_an_account_that_is_there()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        await SetStateAsync(host, alice, AccountState.Locked);

        await host.Users.PasswordChange.SetAsync(alice.UserId, "new", logoutDevices: true, sparing: null, Cancel);

        var account = await host.Database.Users.AccountAsync(alice.User, Cancel);
        Assert.Equal(AccountState.Locked, account?.State);
        Assert.NotNull(await host.Users.Parts.Accounts.ProveAsync(alice.UserId, "new", Cancel));
        Assert.Empty(await host.Users.Devices.ListAsync(alice.User, Cancel));
        await SetStateAsync(host, alice, AccountState.Deactivated);
        Assert.Equal("M_USER_DEACTIVATED", await UserHost.RefusalAsync(
            () => host.Users.PasswordChange.SetAsync(alice.UserId, "other", true, null, Cancel)));
        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(() => host.Users.PasswordChange.SetAsync(
            Matrix.Protocol.UserId.Parse("@nobody:localhost"), "new", true, null, Cancel)));
    }

    [Fact]
    public async Task Whether_a_password_can_be_set_goes_by_what_proves_the_owner()
    {
        await using var mail = await ThreepidHost.StartAsync();
        var host = mail.Host;
        var (alice, bob, eve) = (
            await host.RegisterAsync("alice"), await host.RegisterAsync("bob"), await host.RegisterAsync("eve"));
        await mail.GiveAsync(bob, "bob@example.org");
        foreach (var user in (Session[])[bob, eve])
        {
            await SetStateAsync(host, user, AccountState.Active, hasPassword: false);
        }

        Assert.True(await host.Users.PasswordChange.IsPossibleAsync(alice, Cancel), "has a password");
        Assert.True(await host.Users.PasswordChange.IsPossibleAsync(bob, Cancel), "has an address");
        Assert.False(await host.Users.PasswordChange.IsPossibleAsync(eve, Cancel), "has nothing");
    }

    private static Task<InteractiveAuthChallenge?> ChangeAsync(
        UserHost host, Session? session, string password, bool logoutDevices = true)
        => ChangeAsync(
            host, session, password, """{"type":"m.login.password","password":"alicealice"}""", logoutDevices);

    private static Task<InteractiveAuthChallenge?> ChangeAsync(
        UserHost host, Session? session, string password, string? auth, bool logoutDevices = true)
    {
        var proof = auth is null ? "" : $",\"auth\":{auth}";
        return host.Users.PasswordChange.ChangeAsync(
            session,
            password,
            logoutDevices,
            new AuthRequest(
                "POST /account/password", Encoding.UTF8.GetBytes($$"""{"new_password":"{{password}}"{{proof}}}""")),
            Cancel);
    }

    private static string ByMail(string sid) => $$$"""
        {"type":"m.login.email.identity","threepid_creds":{"sid":"{{{sid}}}","client_secret":"secret"}}
        """;

    private static string Pusher(string key) => $$$"""
        {"pushkey":"{{{key}}}","app_id":"app","kind":"http","app_display_name":"a","device_display_name":"d",
        "lang":"en","data":{"url":"https://push.example/_matrix/push/v1/notify"}}
        """;

    private static string Dehydrated(Session session) => $$$"""
        {"device_id":"DRY","device_data":{"algorithm":"org.example"},
        "device_keys":{{{Keys.Identity(session.UserId.Value, "DRY", "dry")}}}}
        """;

    private static async Task SetStateAsync(
        UserHost host, Session session, AccountState state, bool hasPassword = true)
    {
        var account = (await host.Database.Users.AccountAsync(session.User, Cancel))!.Value;
        DataAppend append = new(OwnerKey.Of(session.User));
        append.Add(new AccountChangeRow(
            session.User, hasPassword ? account.PasswordHash : null, false, state, AccountFlags.None));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();
        host.Users.Sessions.Forget();
    }
}
