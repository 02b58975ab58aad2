using System.Net;
using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// By what an account is named at login, and which devices may log in. Source: client-server API v1.19, "Identifier
/// types", "Login".
/// </summary>
public sealed class LoginIdentifierTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite, "alice@mail.example", "in")]
    [InlineData(StoreKind.Postgres, "alice@mail.example", "in")]
    [InlineData(StoreKind.Sqlite, "Alice@Mail.Example", "in")]
    [InlineData(StoreKind.Sqlite, "bob@mail.example", "M_FORBIDDEN")]
    [InlineData(StoreKind.Sqlite, "al\0ice@mail.example", "M_FORBIDDEN")]
    [InlineData(StoreKind.Postgres, "al\0ice@mail.example", "M_FORBIDDEN")]
    [InlineData(StoreKind.Sqlite, "", "M_FORBIDDEN")]
    public async Task An_account_is_named_by_its_mail_address(StoreKind store, string address, string outcome)
    {
        await using var host = await UserHost.StartAsync(store);
        await AddAddressAsync(host, await host.RegisterAsync("alice"), "alice@mail.example");
        LoginCommand command = Naming("email", address);

        var aimed = await host.Users.Logins.AccountOfAsync(command, Cancel);
        var result = await UserHost.OutcomeAsync(() => host.Users.Logins.LoginAsync(command, Cancel));

        Assert.Equal(outcome, result);
        Assert.Equal(outcome == "in" ? "@alice:localhost" : null, aimed?.Value);
    }

    [Theory]
    [InlineData("Alice@BÜCHER.example")]
    [InlineData("alice@xn--bcher-kva.example")]
    public async Task An_address_is_the_same_however_its_domain_is_written(string address)
    {
        await using var host = await UserHost.StartAsync();
        await AddAddressAsync(host, await host.RegisterAsync("alice"), "alice@xn--bcher-kva.example");

        var aimed = await host.Users.Logins.AccountOfAsync(Naming("email", address), Cancel);

        Assert.Equal("@alice:localhost", aimed?.Value);
    }

    [Fact]
    public async Task A_wrong_password_and_an_address_of_nobody_are_refused_alike()
    {
        await using var host = await UserHost.StartAsync();
        await AddAddressAsync(host, await host.RegisterAsync("alice"), "alice@mail.example");

        var wrong = await Assert.ThrowsAsync<MatrixException>(
            () => host.Users.Logins.LoginAsync(Naming("email", "alice@mail.example", "wrong"), Cancel));
        var nobody = await Assert.ThrowsAsync<MatrixException>(
            () => host.Users.Logins.LoginAsync(Naming("email", "nobody@mail.example"), Cancel));

        Assert.Equal(wrong.Error.Message, nobody.Error.Message);
        Assert.Equal(wrong.Error.Code, nobody.Error.Code);
    }

    [Fact]
    public async Task A_login_that_names_nobody_lacks_something_and_one_by_other_means_is_refused()
    {
        await using var host = await UserHost.StartAsync();
        LoginCommand nothing = new() { Type = LoginTypes.Password, Password = "x", Server = UserHost.First };
        LoginCommand phone = new()
        {
            Type = LoginTypes.Password,
            HasOtherIdentifier = true,
            Password = "x",
            Server = UserHost.First,
        };

        Assert.Equal(
            "M_MISSING_PARAM", await UserHost.OutcomeAsync(() => host.Users.Logins.LoginAsync(nothing, Cancel)));
        Assert.Equal("M_FORBIDDEN", await UserHost.OutcomeAsync(() => host.Users.Logins.LoginAsync(phone, Cancel)));
    }

    [Theory]
    [InlineData("MASTERKEY", "M_FORBIDDEN")]
    [InlineData("SIGNINGKEY", "M_FORBIDDEN")]
    [InlineData("masterkey", "in")]
    [InlineData("ed25519:MASTERKEY", "in")]
    [InlineData(null, "in")]
    public async Task A_device_is_not_called_as_a_cross_signing_key_of_its_user(string? deviceId, string outcome)
    {
        await using var host = await UserHost.StartAsync();
        var (alice, bob) = (await host.RegisterAsync("alice"), await host.RegisterAsync("bob"));
        await AddKeyAsync(host, alice, KeyUsage.Master, "MASTERKEY");
        await AddKeyAsync(host, alice, KeyUsage.SelfSigning, "SIGNINGKEY");

        // The rows were written past the user's devices in memory.
        await host.RestartAsync();

        Assert.Equal(outcome, await UserHost.OutcomeAsync(() => host.LoginAsync("alice", deviceId)));
        Assert.Equal("in", await UserHost.OutcomeAsync(() => host.LoginAsync("bob", deviceId)));
        Assert.NotEqual(alice.User, bob.User);
    }

    [Fact]
    public async Task A_device_that_was_there_before_the_key_still_logs_in()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice", "OLD");
        await AddKeyAsync(host, alice, KeyUsage.Master, "OLD");
        await host.RestartAsync();

        Assert.Equal("in", await UserHost.OutcomeAsync(() => host.LoginAsync("alice", "OLD")));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_login_notes_where_it_came_from(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var session = await host.RegisterAsync("alice", "OLD");

        await LoginFromAsync("OLD", "192.0.2.1", "first/1");
        await LoginFromAsync("NEW", "192.0.2.2", "second/2");

        for (var isRestarted = false; ; isRestarted = true)
        {
            var old = await host.Users.Devices.GetAsync(session, "OLD", Cancel);
            var fresh = await host.Users.Devices.GetAsync(session, "NEW", Cancel);
            Assert.Equal(("192.0.2.1", "first/1"), (old.LastSeenIp, old.UserAgent));
            Assert.Equal(("192.0.2.2", "second/2"), (fresh.LastSeenIp, fresh.UserAgent));
            if (isRestarted)
            {
                break;
            }

            await host.RestartAsync();
        }

        Task LoginFromAsync(string deviceId, string address, string userAgent) => host.Users.Logins.LoginAsync(
            new LoginCommand
            {
                Type = LoginTypes.Password,
                User = "alice",
                Password = "alicealice",
                DeviceId = deviceId,
                From = Visitor.Of(IPAddress.Parse(address), Encoding.ASCII.GetBytes(userAgent)),
                Server = UserHost.First,
            },
            Cancel);
    }

    [Fact]
    public void What_a_client_says_that_it_is_may_be_anything()
    {
        byte[] bytes = [.. Enumerable.Range(0, 2_000).Select(i => (byte)i)];

        var visitor = Visitor.Of(null, bytes);

        Assert.Null(visitor.Address);
        Assert.InRange(visitor.UserAgent!.Length, 1, 300);
        Assert.DoesNotContain(visitor.UserAgent, char.IsControl);
        Assert.Null(Visitor.Of(null, default).UserAgent);
    }

    private static LoginCommand Naming(string medium, string address, string password = "alicealice") => new()
    {
        Type = LoginTypes.Password,
        Medium = medium,
        Address = address,
        Password = password,
        Server = UserHost.First,
    };

    private static async Task AddAddressAsync(UserHost host, Session user, string address)
    {
        DataAppend append = new(OwnerKey.Of(user.User));
        append.Add(new ThreepidRow("email", address, user.User, 0, 0));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();
    }

    private static async Task AddKeyAsync(UserHost host, Session user, KeyUsage usage, string key)
    {
        DataAppend append = new(OwnerKey.Of(user.User));
        append.Add(new CrossSigningKeyRow(
            user.User,
            usage,
            UserHost.Json(
                $$$"""{"user_id":"{{{user.UserId}}}","usage":["x"],"keys":{"ed25519:{{{key}}}":"{{{key}}}"}}""")));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();
    }
}
