using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The end of accounts. Source: client-server API v1.19, "Account deactivation".</summary>
public sealed class DeactivationTests
{
    /// <summary>Where the number of a user whose account has ended may stand, and why.</summary>
    private static readonly Dictionary<string, string> Kept = new(StringComparer.Ordinal)
    {
        ["accounts.user_nid"] = "the name stays taken",
        ["device_list_changes.user_nid"] = "others have to learn that the devices are gone",
        ["events.sender_nid"] = "the history of rooms is everybody's",
        ["key_signatures.target_nid"] = "a signature is the data of whoever gave it",
        ["log.user_nid"] = "goes with its age, when everybody has read it",
        ["memberships.user_nid"] = "the rooms know that the user has left",
        ["published_rooms.publisher_nid"] = "a room stays in the directory when its publisher goes",
        ["receipts.user_nid"] = "what others saw of the user in a room",
        ["reports.reporter_nid"] = "what administrators were told",
        ["reports.target_nid"] = "what administrators were told",
        ["room_aliases.creator_nid"] = "an address stays a room's",
        ["search_entries.sender_nid"] = "finds the history of rooms",
        ["transactions.user_nid"] = "goes with its age, within the hour",
        ["unread_exceptions.user_nid"] = "goes when the room is left, in the room's append",
        ["unread_members.user_nid"] = "goes when the room is left, in the room's append",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task No_table_keeps_anything_of_the_user_without_a_reason(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        await host.Users.StartAsync(Cancel);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        await using var connection = await host.OpenStoreAsync();
        var tables = await UserTables.ReadAsync(connection, Cancel);
        await tables.FillAsync(alice.User.Value, Kept.Keys, Cancel);
        await tables.FillAsync(bob.User.Value, Kept.Keys, Cancel);
        var (before, ofBob) = (
            await tables.WithAsync(alice.User.Value, Cancel), await tables.WithAsync(bob.User.Value, Cancel));

        await host.Users.Deactivation.DeactivateAsync(alice.UserId, erase: true, Cancel);

        // The directory follows behind.
        SortedSet<string> after = [];
        await Eventually.Async(
            async cancel => !(after = await tables.WithAsync(alice.User.Value, cancel))
                .Contains("directory_words.user_nid"));
        Assert.Empty(tables.Columns.Except(Kept.Keys).Except(before));
        Assert.Empty(Kept.Keys.Except(tables.Columns));
        Assert.Empty(after.Except(Kept.Keys));
        Assert.Equal(ofBob, await tables.WithAsync(bob.User.Value, Cancel));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Nobody_comes_into_an_account_that_has_ended(StoreKind store)
    {
        await using var mail = await ThreepidHost.StartAsync(store);
        var host = mail.Host;
        var login = await host.RegisterRawAsync("alice");
        var refreshing = await host.Users.Logins.LoginAsync(Login("alice", canRefresh: true), Cancel);
        var alice = await host.AuthenticateAsync(login.AccessToken!);
        await mail.GiveAsync(alice, "alice@example.org");
        var sid = await mail.ProveAsync(ThreepidPurpose.Password, "alice@example.org");
        var token = await host.Users.LoginTokens.CreateAsync(alice.User, Cancel);

        var opened = await DeactivateAsync(host, alice, auth: null);
        var done = await DeactivateAsync(host, alice);
        await host.RestartAsync();

        Assert.Equal([["m.login.password"]], opened.Challenge?.Flows);
        Assert.Null(done.Challenge);
        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(() => host.AuthenticateAsync(login.AccessToken!)));
        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(
            () => host.Users.RefreshTokens.RefreshAsync(refreshing.RefreshToken!, Cancel)));
        Assert.Equal("M_USER_DEACTIVATED", await UserHost.RefusalAsync(() => host.LoginAsync("alice")));
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => host.Users.Logins.LoginAsync(
            new LoginCommand { Type = LoginTypes.Token, Token = token.Text, Server = UserHost.First }, Cancel)));
        Assert.Equal("M_USER_IN_USE", await UserHost.RefusalAsync(() => host.RegisterRawAsync("alice")));
        Assert.Equal("M_USER_IN_USE", await UserHost.RefusalAsync(
            () => host.Users.Registration.CheckAvailableAsync("alice", UserHost.First, Cancel)));
        Assert.Equal("M_USER_DEACTIVATED", await UserHost.RefusalAsync(
            () => host.Users.PasswordChange.SetAsync(alice.UserId, "new", true, null, Cancel)));
        var byMail = $$$$"""
            {"auth":{"type":"m.login.email.identity",
            "threepid_creds":{"sid":"{{{{sid}}}}","client_secret":"secret"}}}
            """;
        var reset = await host.Users.PasswordChange.ChangeAsync(
            null, "new", true, new AuthRequest("POST /account/password", UserHost.Json(byMail)), Cancel);
        Assert.Equal("M_FORBIDDEN", reset?.Error?.Code);
        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(
            () => host.Users.Profiles.GetAsync(alice.UserId, Cancel).AsTask()));
    }

    [Fact]
    public async Task A_registration_that_is_repeated_does_not_log_in_again()
    {
        await using var host = await UserHost.StartAsync();
        var command = UserHost.Registering("""{"username":"alice"}""", "alice", "alicealice");
        var session = (await host.Users.Registration.RegisterAsync(command, Cancel)).Challenge!.Session;
        var whole = UserHost.Registering(
            $$$"""{"username":"alice","auth":{"type":"m.login.dummy","session":"{{{session}}}"}}""",
            "alice",
            "alicealice");
        var first = await host.Users.Registration.RegisterAsync(whole, Cancel);
        await host.Users.Deactivation.DeactivateAsync(first.Registered!.UserId, erase: false, Cancel);

        var refusal = await UserHost.RefusalAsync(() => host.Users.Registration.RegisterAsync(whole, Cancel));

        Assert.Equal("M_USER_DEACTIVATED", refusal);
    }

    [Fact]
    public async Task Without_a_login_the_password_says_whose_account_ends()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterRawAsync("alice");
        var bob = await host.RegisterRawAsync("bob");

        var wrong = await DeactivateAsync(host, null, Password("alice", "bobbob"));
        var nobody = await DeactivateAsync(host, null, """{"type":"m.login.password","password":"alicealice"}""");
        var done = await DeactivateAsync(host, null, Password("alice", "alicealice"));

        Assert.Equal("M_FORBIDDEN", wrong.Challenge?.Error?.Code);
        Assert.Equal("M_MISSING_PARAM", nobody.Challenge?.Error?.Code);
        Assert.Null(done.Challenge);
        Assert.False(host.IsInMemory(alice.AccessToken!));
        Assert.True(host.IsInMemory(bob.AccessToken!));
    }

    [Fact]
    public async Task What_is_erased_is_the_profile_and_the_account_says_so_for_good()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, bob) = (await host.RegisterAsync("alice"), await host.RegisterAsync("bob"));
        foreach (var session in (Session[])[alice, bob])
        {
            await host.Users.Profiles.SetFieldAsync(
                session, session.UserId, "displayname", UserHost.Json("""{"displayname":"Name"}"""), Cancel);
        }

        await host.Users.Deactivation.DeactivateAsync(alice.UserId, erase: true, Cancel);
        await host.Users.Deactivation.DeactivateAsync(alice.UserId, erase: false, Cancel);
        await host.Users.Deactivation.DeactivateAsync(bob.UserId, erase: false, Cancel);
        var before = host.Users.Facts.ErasedUsers;
        await host.RestartAsync();

        Assert.Equal([alice.UserId.Value], before);
        Assert.Equal([alice.UserId.Value], host.Users.Facts.ErasedUsers);
        Assert.Empty(await host.Database.Users.ProfileAsync(alice.User, Cancel));
        Assert.Single(await host.Database.Users.ProfileAsync(bob.User, Cancel));
        Assert.Null((await host.Users.Facts.GetProfileAsync(alice.User, alice.UserId, Cancel)).DisplayName);
        Assert.Equal(AccountFlags.Erased, (await host.Database.Users.AccountAsync(alice.User, Cancel))?.Flags);
        Assert.Equal(AccountFlags.None, (await host.Database.Users.AccountAsync(bob.User, Cancel))?.Flags);
        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(() => host.Users.Deactivation.DeactivateAsync(
            UserId.Parse("@nobody:localhost"), erase: false, Cancel)));
    }

    [Fact]
    public async Task A_locked_account_is_not_its_owners_to_end()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        var account = (await host.Database.Users.AccountAsync(alice.User, Cancel))!.Value;
        DataAppend append = new(OwnerKey.Of(alice.User));
        append.Add(new AccountChangeRow(
            alice.User, account.PasswordHash, true, AccountState.Locked, AccountFlags.SuspendedToo));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();

        var refusal = await UserHost.RefusalAsync(
            () => DeactivateAsync(host, null, Password("alice", "alicealice")));
        await host.Users.Deactivation.DeactivateAsync(alice.UserId, erase: false, Cancel);

        var ended = await host.Database.Users.AccountAsync(alice.User, Cancel);
        Assert.Equal("M_USER_LOCKED", refusal);
        Assert.Equal(
            account with { PasswordHash = null, State = AccountState.Deactivated }, ended);
    }

    [Fact]
    public async Task Others_learn_that_the_devices_are_gone_and_other_nodes_of_all_that_changed()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        await Keys.UploadAsync(host, alice, oneTimeKeys: 1);
        var since = host.Database.Stream.Watermark;

        await host.Users.Deactivation.DeactivateAsync(alice.UserId, erase: false, Cancel);

        foreach (var kind in (LogKind[])
            [LogKind.Account, LogKind.DeviceList, LogKind.SessionRevoked, LogKind.PushRules, LogKind.Pushers])
        {
            Assert.Equal(1, await host.CountAsync(alice, kind, since));
        }

        Assert.Empty(await host.Users.Devices.ListAsync(alice.User, Cancel));
        Assert.Empty((await host.Users.DeviceKeys.CountsAsync(alice.User, alice.DeviceId, Cancel)).OneTimeKeys);
    }

    [Fact]
    public async Task An_address_that_nobody_can_be_asked_about_is_told()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, bob) = (await host.RegisterAsync("alice"), await host.RegisterAsync("bob"));
        DataAppend append = new(OwnerKey.Of(bob.User));
        append.Add(new ThreepidRow("email", "bob@example.org", bob.User, 1, 1));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();

        var none = await DeactivateAsync(host, alice);
        var some = await DeactivateAsync(host, bob, Password("bob", "bobbob"));

        Assert.True(none.IsUnbound);
        Assert.False(some.IsUnbound);
        Assert.Equal("M_INVALID_PARAM", await UserHost.RefusalAsync(() => DeactivateAsync(
            host, bob, idServer: "no server/at all")));
    }

    /// <summary>
    /// Whatever is stored for a user while the account ends comes before the end, and goes with it, or is refused.
    /// </summary>
    [Theory]
    [InlineData("login", "M_USER_DEACTIVATED")]
    [InlineData("refresh", "M_UNKNOWN_TOKEN")]
    [InlineData("keys", "M_UNKNOWN_TOKEN")]
    [InlineData("dehydrated device", "M_UNKNOWN_TOKEN")]
    [InlineData("pusher", "M_UNKNOWN_TOKEN")]
    [InlineData("account data", "M_UNKNOWN_TOKEN")]
    [InlineData("managed account data", "M_USER_DEACTIVATED")]
    [InlineData("push rule", "M_UNKNOWN_TOKEN")]
    [InlineData("filter", "M_UNKNOWN_TOKEN")]
    [InlineData("profile", "M_UNKNOWN_TOKEN")]
    [InlineData("backup", "M_UNKNOWN_TOKEN")]
    [InlineData("openid", "M_UNKNOWN_TOKEN")]
    [InlineData("password", "M_USER_DEACTIVATED")]
    public async Task What_crosses_the_end_leaves_nothing_behind(string what, string code)
    {
        HeldCommits faults = new();
        await using var host = await UserHost.StartAsync(faults: faults);
        var alice = await host.RegisterAsync("alice");
        var login = await host.Users.Logins.LoginAsync(Login("alice", canRefresh: true), Cancel);
        await using var connection = await host.OpenStoreAsync();
        var tables = await UserTables.ReadAsync(connection, Cancel);

        faults.Hold();
        var ending = host.Users.Deactivation.DeactivateAsync(alice.UserId, erase: true, Cancel);
        await Eventually.Async(() => faults.Held == 1);
        var crossing = UserHost.OutcomeAsync(() => StoreAsync(host, alice, login.RefreshToken!, what));
        await Eventually.Async(() => host.Users.Parts.Locks.CountOf(alice.User) == 2);
        faults.Release();

        await ending;
        Assert.Equal(code, await crossing);
        Assert.Empty((await tables.WithAsync(alice.User.Value, Cancel)).Except(Kept.Keys));
    }

    private static Task StoreAsync(UserHost host, Session alice, string refreshToken, string what) => what switch
    {
        "login" => host.LoginAsync("alice", "NEW"),
        "refresh" => host.Users.RefreshTokens.RefreshAsync(refreshToken, Cancel),
        "keys" => Keys.UploadAsync(host, alice, oneTimeKeys: 2, fallback: true),
        "dehydrated device" => host.Users.DehydratedDevices.PutAsync(
            alice,
            UserHost.Json($$$"""
                {"device_id":"DRY","device_data":{"algorithm":"org.example"},
                "device_keys":{{{Keys.Identity(alice.UserId.Value, "DRY")}}}}
                """),
            Cancel),
        "pusher" => host.Users.Pushers.SetAsync(
            alice,
            UserHost.Json("""
                {"pushkey":"key","app_id":"app","kind":"http","app_display_name":"a","device_display_name":"d",
                "lang":"en","data":{"url":"https://push.example/_matrix/push/v1/notify"}}
                """),
            Cancel),
        "account data" => host.Users.AccountData.SetAsync(alice, null, "org.example", UserHost.Json("{}"), Cancel),
        "managed account data" => host.Users.AccountData.SetManagedAsync(
            alice.User, default, "org.example", UserHost.Json("{}"), Cancel),
        "push rule" => host.Users.PushRules.SetEnabledAsync(
            alice, "override", ".m.rule.master", UserHost.Json("""{"enabled":true}"""), Cancel),
        "filter" => host.Users.Filters.CreateAsync(alice, UserHost.Json("{}"), Cancel),
        "profile" => host.Users.Profiles.SetFieldAsync(
            alice, alice.UserId, "m.tz", UserHost.Json("""{"m.tz":"UTC"}"""), Cancel),
        "backup" => host.Users.KeyBackups.CreateAsync(
            alice, UserHost.Json("""{"algorithm":"m.alg","auth_data":{}}"""), Cancel),
        "openid" => host.Users.OpenIdTokens.CreateAsync(alice, Cancel),
        "password" => host.Users.PasswordChange.SetAsync(alice.UserId, "new", false, null, Cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    private static LoginCommand Login(string name, bool canRefresh) => new()
    {
        Type = LoginTypes.Password,
        User = name,
        Password = name + name,
        CanRefresh = canRefresh,
        Server = UserHost.First,
    };

    private static string Password(string name, string password)
        => $$$"""
            {"type":"m.login.password","identifier":{"type":"m.id.user","user":"{{{name}}}"},
            "password":"{{{password}}}"}
            """;

    private static Task<DeactivationResult> DeactivateAsync(
        UserHost host, Session? session, string? auth = "", bool erase = false, string? idServer = null)
    {
        var proof = auth is { Length: 0 } ? Password("alice", "alicealice") : auth;
        var body = proof is null ? "{}" : $$"""{"auth":{{proof}}}""";
        return host.Users.Deactivation.DeactivateAsync(
            session,
            new DeactivateCommand { Erase = erase, IdServer = idServer, Server = UserHost.First },
            new AuthRequest("POST /account/deactivate", Encoding.UTF8.GetBytes(body)),
            Cancel);
    }
}
