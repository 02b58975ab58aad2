using System.Net;
using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class LoginTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("alice")]
    [InlineData("Alice")]
    [InlineData("@alice:localhost")]
    public async Task A_user_logs_in_by_localpart_or_full_id(string name)
    {
        await using var host = await UserHost.StartAsync();
        await host.RegisterRawAsync("alice");

        var login = await host.LoginAsync(name, "DEV", "alicealice", "my phone");
        var session = await host.AuthenticateAsync(login.AccessToken!);

        Assert.Equal("@alice:localhost", session.UserId.Value);
        Assert.Equal("my phone", (await host.Users.Devices.GetAsync(session, "DEV", Cancel)).DisplayName);
    }

    [Theory]
    [InlineData("alice", "wrong")]
    [InlineData("alice", "")]
    [InlineData("nobody", "alicealice")]
    [InlineData("@alice:other.example", "alicealice")]
    [InlineData("@alice:elsewhere.example", "alicealice")]
    [InlineData("@alice", "alicealice")]
    [InlineData("al\0ice", "alicealice")]
    public async Task A_wrong_name_and_a_wrong_password_are_refused_alike(string name, string password)
    {
        await using var host = await UserHost.StartAsync();
        await host.RegisterRawAsync("alice");

        var refused = await Assert.ThrowsAsync<MatrixException>(() => host.LoginAsync(name, password: password));

        Assert.Equal("M_FORBIDDEN", refused.Error.Code);
        Assert.Equal("Invalid user name or password.", refused.Error.Message);
    }

    [Fact]
    public async Task An_account_without_a_password_has_no_password_that_is_right()
    {
        await using var host = await UserHost.StartAsync();
        await host.Users.Registration.RegisterAsync(
            UserHost.Registering("""{"auth":{"type":"m.login.dummy"}}""", "alice", null), Cancel);

        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => host.LoginAsync("alice", password: "")));
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => host.LoginAsync("alice", password: "x")));
    }

    [Fact]
    public async Task Other_login_types_are_refused()
    {
        await using var host = await UserHost.StartAsync();

        Assert.Equal("M_UNKNOWN", await UserHost.RefusalAsync(() => host.Users.Logins.LoginAsync(
            new LoginCommand { Type = "m.login.sso", User = "alice", Password = "x", Server = UserHost.First },
            Cancel)));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Logging_in_as_a_known_device_ends_its_old_token_and_keeps_the_device(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var old = await host.RegisterRawAsync("alice", "DEV");
        var session = await host.AuthenticateAsync(old.AccessToken!);
        await host.Users.Devices.RenameAsync(session, "DEV", "mine", Cancel);

        var login = await host.LoginAsync("alice", "DEV", displayName: "ignored");

        Assert.False(host.IsInMemory(old.AccessToken!));
        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(() => host.AuthenticateAsync(old.AccessToken!)));
        var device = Assert.Single(await host.Users.Devices.ListAsync(session.User, Cancel));
        Assert.Equal("mine", device.DisplayName);
        await host.RestartAsync();
        Assert.Equal("DEV", (await host.AuthenticateAsync(login.AccessToken!)).DeviceId);
        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(() => host.AuthenticateAsync(old.AccessToken!)));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_token_is_refused_at_once_after_logout(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var first = await host.RegisterRawAsync("alice", "A");
        var second = await host.LoginAsync("alice", "B");
        var seen = host.Database.Stream.Watermark;

        await host.Users.Logins.LogoutAsync(await host.AuthenticateAsync(first.AccessToken!), Cancel);

        Assert.False(host.IsInMemory(first.AccessToken!));
        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(() => host.AuthenticateAsync(first.AccessToken!)));
        var other = await host.AuthenticateAsync(second.AccessToken!);
        Assert.Equal("B", Assert.Single(await host.Users.Devices.ListAsync(other.User, Cancel)).DeviceId);
        var revoked = await host.Database.Log.OfUserAsync(
            other.User, LogKind.SessionRevoked, seen, host.Database.Stream.Watermark, 10, Cancel);
        Assert.Equal("A", Assert.Single(revoked.Entries).Record.Text);
    }

    [Fact]
    public async Task Logout_of_all_devices_leaves_none()
    {
        await using var host = await UserHost.StartAsync();
        var tokens = new List<string> { (await host.RegisterRawAsync("alice")).AccessToken! };
        for (var i = 0; i < 3; i++)
        {
            tokens.Add((await host.LoginAsync("alice")).AccessToken!);
        }

        var session = await host.AuthenticateAsync(tokens[0]);
        await host.Users.Logins.LogoutAllAsync(session, Cancel);

        Assert.Empty(await host.Users.Devices.ListAsync(session.User, Cancel));
        foreach (var token in tokens)
        {
            Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(() => host.AuthenticateAsync(token)));
        }
    }

    [Theory]
    [InlineData("", "M_MISSING_TOKEN")]
    [InlineData("nonsense", "M_UNKNOWN_TOKEN")]
    [InlineData("dft_0000000000000000000000000000000000000000000_000000", "M_UNKNOWN_TOKEN")]
    public async Task A_token_that_was_never_issued_is_refused(string token, string code)
    {
        await using var host = await UserHost.StartAsync();

        var refused = await Assert.ThrowsAsync<MatrixException>(() => host.AuthenticateAsync(token));

        Assert.Equal(code, refused.Error.Code);
        Assert.Equal(401, refused.Error.HttpStatus);
    }

    [Fact]
    public async Task A_well_formed_token_that_was_never_issued_is_refused()
    {
        await using var host = await UserHost.StartAsync();

        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(
            () => host.AuthenticateAsync(AccessToken.Create())));
    }

    [Fact]
    public async Task Nothing_in_the_database_holds_a_token_or_a_password()
    {
        await using var host = await UserHost.StartAsync();
        var login = await host.RegisterRawAsync("alice");
        var session = await host.AuthenticateAsync(login.AccessToken!);

        var stored = Assert.Single(await host.Database.Sessions.TokensAsync(session.User, Cancel));
        var account = await host.Database.Users.AccountAsync(session.User, Cancel);

        Assert.Equal(32, stored.TokenHash.Length);
        Assert.Equal(-1, stored.TokenHash.Span.IndexOf(Encoding.ASCII.GetBytes(login.AccessToken!)));
        Assert.StartsWith("$argon2id$", account?.PasswordHash, StringComparison.Ordinal);
        Assert.DoesNotContain("alicealice", account?.PasswordHash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_account_may_log_out_and_nothing_else()
    {
        await using var host = await UserHost.StartAsync();
        var login = await host.RegisterRawAsync("alice");
        await SetStateAsync(host, AccountState.Locked);
        await host.RestartAsync();
        var token = Encoding.ASCII.GetBytes(login.AccessToken!);

        var refused = await Assert.ThrowsAsync<MatrixException>(() => host.AuthenticateAsync(login.AccessToken!));
        var session = await host.Users.Sessions.AuthenticateAsync(token, allowLocked: true, Cancel);
        var isInMemory = host.IsInMemory(login.AccessToken!);
        var loginRefused = await UserHost.RefusalAsync(() => host.LoginAsync("alice"));
        await host.Users.Logins.LogoutAsync(session, Cancel);

        Assert.Equal("M_USER_LOCKED", refused.Error.Code);
        Assert.Equal(401, refused.Error.HttpStatus);
        Assert.Equal("true", refused.Error.Extra?["soft_logout"]);
        Assert.False(isInMemory);
        Assert.Equal("M_USER_LOCKED", loginRefused);
    }

    [Fact]
    public async Task A_deactivated_account_is_refused_at_every_entrance()
    {
        await using var host = await UserHost.StartAsync();
        var login = await host.RegisterRawAsync("alice");
        await SetStateAsync(host, AccountState.Deactivated);
        await host.RestartAsync();

        Assert.Equal("M_USER_DEACTIVATED", await UserHost.RefusalAsync(
            () => host.AuthenticateAsync(login.AccessToken!)));
        Assert.Equal("M_USER_DEACTIVATED", await UserHost.RefusalAsync(() => host.LoginAsync("alice")));
        Assert.Equal("M_USER_IN_USE", await UserHost.RefusalAsync(() => host.RegisterRawAsync("alice")));
    }

    [Fact]
    public async Task A_visit_is_noted_with_where_it_came_from()
    {
        await using var host = await UserHost.StartAsync(
            options: UserHost.Cheap with { LastSeenInterval = TimeSpan.Zero });
        var session = await host.RegisterAsync("alice", "DEV");

        host.Users.Sessions.Visit(session, IPAddress.Parse("::ffff:192.0.2.1"), "A\u0001client/1.0"u8);

        await Testing.Eventually.Async(async cancel =>
            (await host.Users.Devices.GetAsync(session, "DEV", cancel)).LastSeenIp == "192.0.2.1");
        var seen = await host.Users.Devices.GetAsync(session, "DEV", Cancel);
        await host.RestartAsync();
        var stored = await host.Users.Devices.GetAsync(session, "DEV", Cancel);
        Assert.Equal("A client/1.0", seen.UserAgent);
        Assert.Equal(("192.0.2.1", "A client/1.0"), (stored.LastSeenIp, stored.UserAgent));
    }

    private static async Task SetStateAsync(UserHost host, AccountState state)
    {
        var user = await host.Database.Names.FindUserAsync("@alice:localhost", Cancel);
        var account = await host.Database.Users.AccountAsync(user, Cancel);
        DataAppend append = new(OwnerKey.Of(user));
        append.Add(new AccountChangeRow(user, account!.Value.PasswordHash, false, state, default));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();
    }
}
