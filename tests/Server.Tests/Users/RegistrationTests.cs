using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class RegistrationTests
{
    private static readonly UserOptions Closed = UserHost.Cheap with { OpenRegistration = false };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task An_account_is_made_logged_in_and_there_after_a_restart(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);

        var registered = await host.RegisterRawAsync("alice", "DEV");
        await host.RestartAsync();
        var session = await host.AuthenticateAsync(registered.AccessToken!);
        var login = await host.LoginAsync("alice");

        Assert.Equal("@alice:localhost", registered.UserId.Value);
        Assert.Equal("DEV", registered.DeviceId);
        Assert.Equal("@alice:localhost", session.UserId.Value);
        Assert.Equal("DEV", session.DeviceId);
        Assert.False(session.IsAdmin);
        Assert.Equal("@alice:localhost", login.UserId.Value);
        Assert.NotEqual("DEV", login.DeviceId);
    }

    [Fact]
    public async Task Two_requests_make_an_account_when_the_first_has_no_auth()
    {
        await using var host = await UserHost.StartAsync();
        const string Body = """{"username":"alice","password":"pw"}""";

        var first = await host.Users.Registration.RegisterAsync(UserHost.Registering(Body, "alice", "pw"), Cancel);
        var second = await ContinueAsync(host, first.Challenge!.Session, "alice", "pw");

        Assert.Null(first.Registered);
        Assert.Equal([["m.login.dummy"]], first.Challenge.Flows);
        Assert.Equal("@alice:localhost", second.Registered?.UserId.Value);
    }

    [Fact]
    public async Task The_account_belongs_to_the_server_name_of_the_request()
    {
        await using var host = await UserHost.StartAsync();

        var first = await host.RegisterAsync("alice");
        var second = await host.RegisterAsync("alice", server: UserHost.Second);

        Assert.Equal("@alice:localhost", first.UserId.Value);
        Assert.Equal("@alice:other.example", second.UserId.Value);
        Assert.NotEqual(first.User, second.User);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_name_is_given_once_however_many_ask_at_once(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);

        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
        {
            try
            {
                await host.RegisterRawAsync("alice");
                return "ok";
            }
            catch (MatrixException refused)
            {
                return refused.Error.Code;
            }
        }));

        Assert.Single(all, outcome => outcome == "ok");
        Assert.Equal(15, all.Count(outcome => outcome == "M_USER_IN_USE"));
    }

    [Fact]
    public async Task A_taken_name_is_refused_before_interactive_auth()
    {
        await using var host = await UserHost.StartAsync();
        await host.RegisterRawAsync("alice");

        var plain = await UserHost.RefusalAsync(() => host.Users.Registration.RegisterAsync(
            UserHost.Registering("""{"username":"alice"}""", "alice", null), Cancel));
        var folded = await UserHost.RefusalAsync(() => host.Users.Registration.RegisterAsync(
            UserHost.Registering("""{"username":"ALICE"}""", "ALICE", null), Cancel));
        var available = await UserHost.RefusalAsync(
            () => host.Users.Registration.CheckAvailableAsync("alice", UserHost.First, Cancel));
        await host.Users.Registration.CheckAvailableAsync("bob", UserHost.First, Cancel);

        Assert.Equal("M_USER_IN_USE", plain);
        Assert.Equal("M_USER_IN_USE", folded);
        Assert.Equal("M_USER_IN_USE", available);
    }

    [Theory]
    [InlineData("")]
    [InlineData("al ice")]
    [InlineData("@alice:localhost")]
    [InlineData("alice:x")]
    [InlineData("älice")]
    [InlineData("_alice")]
    [InlineData("a\0b")]
    public async Task A_name_outside_the_grammar_is_refused(string name)
    {
        await using var host = await UserHost.StartAsync();

        var code = await UserHost.RefusalAsync(() => host.Users.Registration.RegisterAsync(
            UserHost.Registering("{}", name, null), Cancel));

        Assert.Equal("M_INVALID_USERNAME", code);
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_refused_and_the_longest_is_not()
    {
        await using var host = await UserHost.StartAsync();
        var longest = new string('a', 255 - "@:localhost".Length);

        await host.Users.Registration.CheckAvailableAsync(longest, UserHost.First, Cancel);
        var code = await UserHost.RefusalAsync(
            () => host.Users.Registration.CheckAvailableAsync(longest + "a", UserHost.First, Cancel));

        Assert.Equal("M_INVALID_USERNAME", code);
    }

    [Fact]
    public async Task Who_names_no_name_gets_one()
    {
        await using var host = await UserHost.StartAsync();
        const string Body = """{"auth":{"type":"m.login.dummy"}}""";

        var one = await host.Users.Registration.RegisterAsync(UserHost.Registering(Body, null, null), Cancel);
        var two = await host.Users.Registration.RegisterAsync(UserHost.Registering(Body, null, null), Cancel);

        Assert.NotEqual(one.Registered!.UserId, two.Registered!.UserId);
        Assert.False(one.Registered.UserId.IsHistorical);
    }

    [Fact]
    public async Task Login_can_be_inhibited()
    {
        await using var host = await UserHost.StartAsync();

        var result = await host.Users.Registration.RegisterAsync(
            new RegisterCommand
            {
                Username = "alice",
                Password = "alicealice",
                InhibitLogin = true,
                Server = UserHost.First,
                Auth = new AuthRequest("POST /register", UserHost.Json("""{"auth":{"type":"m.login.dummy"}}""")),
            },
            Cancel);
        var login = await host.LoginSessionAsync("alice");

        Assert.Null(result.Registered?.AccessToken);
        Assert.Null(result.Registered?.DeviceId);
        Assert.Single(await host.Users.Devices.ListAsync(login.User, Cancel));
    }

    [Fact]
    public async Task Other_kinds_of_accounts_are_refused()
    {
        await using var host = await UserHost.StartAsync();

        Assert.Equal("M_INVALID_PARAM", await KindAsync("alien"));

        Task<string> KindAsync(string kind) => UserHost.RefusalAsync(() => host.Users.Registration.RegisterAsync(
            new RegisterCommand
            {
                Kind = kind,
                Server = UserHost.First,
                Auth = new AuthRequest("POST /register", default),
            },
            Cancel));
    }

    [Fact]
    public async Task A_repeated_last_request_logs_in_to_the_account_that_it_made()
    {
        await using var host = await UserHost.StartAsync();
        const string Body = """{"username":"alice","password":"pw"}""";
        var session = (await host.Users.Registration.RegisterAsync(UserHost.Registering(Body, "alice", "pw"), Cancel))
            .Challenge!.Session;

        var first = await ContinueAsync(host, session, "alice", "pw");
        var again = await ContinueAsync(host, session, "alice", "pw");

        Assert.Equal(first.Registered?.UserId, again.Registered?.UserId);
        Assert.NotEqual(first.Registered?.AccessToken, again.Registered?.AccessToken);
    }

    [Fact]
    public async Task Closed_registration_without_a_token_is_forbidden()
    {
        await using var host = await UserHost.StartAsync(options: Closed);

        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => host.Users.Registration.RegisterAsync(
            UserHost.Registering("{}", "alice", null), Cancel)));
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(
            () => host.Users.Registration.IsTokenValidAsync("x", Cancel)));
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(
            () => host.Users.Registration.CheckAvailableAsync("alice", UserHost.First, Cancel)));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task The_first_user_token_makes_exactly_one_administrator_of_sixteen_who_try(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store, Closed);
        var token = await host.Users.Registration.Tokens.FirstUserTokenAsync(Cancel);

        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => TryTokenAsync(host, $"user{i}", token!)));

        var winner = Assert.Single(all, result => result is { Registered: not null });
        var session = await host.AuthenticateAsync(winner.Registered!.AccessToken!);
        Assert.True(session.IsAdmin);
        Assert.Null(await host.Users.Registration.Tokens.FirstUserTokenAsync(Cancel));
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(
            () => host.Users.Registration.IsTokenValidAsync(token!, Cancel)));
        await host.RestartAsync();
        Assert.True((await host.AuthenticateAsync(winner.Registered!.AccessToken!)).IsAdmin);
    }

    [Fact]
    public async Task The_first_user_token_stays_the_same_until_it_is_used()
    {
        await using var host = await UserHost.StartAsync(options: Closed);

        var token = await host.Users.Registration.Tokens.FirstUserTokenAsync(Cancel);
        await host.RestartAsync();

        Assert.Equal(token, await host.Users.Registration.Tokens.FirstUserTokenAsync(Cancel));
        Assert.True(await host.Users.Registration.IsTokenValidAsync(token!, Cancel));
        Assert.False(await host.Users.Registration.IsTokenValidAsync("nonsense", Cancel));
        Assert.False(await host.Users.Registration.IsTokenValidAsync(new string('x', 65), Cancel));
    }

    [Fact]
    public async Task A_wrong_token_is_refused_and_the_right_one_still_works()
    {
        await using var host = await UserHost.StartAsync(options: Closed);
        var token = await host.Users.Registration.Tokens.FirstUserTokenAsync(Cancel);

        var wrong = await TryTokenAsync(host, "alice", "nonsense");
        var right = await TryTokenAsync(host, "alice", token!);

        Assert.Equal("M_UNAUTHORIZED", wrong.Challenge?.Error?.Code);
        Assert.Equal([["m.login.registration_token"]], wrong.Challenge?.Flows);
        Assert.NotNull(right.Registered);
    }

    [Fact]
    public async Task A_reserved_use_comes_free_when_its_session_expires()
    {
        FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(56));
        UserOptions twoStages = Closed;
        await using var host = await UserHost.StartAsync(options: twoStages, time: time);
        var token = await host.Users.Registration.Tokens.FirstUserTokenAsync(Cancel);
        AuthSessions sessions = new(twoStages, time);
        RegistrationTokens tokens = new(host.Database, time, sessions);
        var holder = Open();

        Assert.True(await tokens.TryReserveAsync(token!, holder, Cancel));
        Assert.False(await tokens.TryReserveAsync(token!, Open(), Cancel));
        Assert.False(await tokens.IsValidAsync(token!, Cancel));
        time.Advance(twoStages.InteractiveAuthSessionAge);

        Assert.True(await tokens.TryReserveAsync(token!, Open(), Cancel));

        AuthSession Open() => sessions.Open(AuthSessions.NewId(), [], new AuthPolicy([], null), null);
    }

    [Fact]
    public async Task A_registration_that_is_refused_after_its_stages_gives_the_token_back()
    {
        await using var host = await UserHost.StartAsync(options: Closed);
        var token = await host.Users.Registration.Tokens.FirstUserTokenAsync(Cancel);
        var first = UserHost.Registering("""{"username":"alice"}""", "alice", null);
        var session = (await host.Users.Registration.RegisterAsync(first, Cancel)).Challenge!.Session;
        var user = await host.Database.Names.UserAsync("@alice:localhost", Cancel);
        Storage.DataAppend taken = new(Storage.OwnerKey.Of(user));
        taken.Add(new Storage.AccountRow(user, null, 0, false, default, default, default));
        (await host.Database.CommitAsync(taken, Cancel)).OrThrow();

        var code = await UserHost.RefusalAsync(() => host.Users.Registration.RegisterAsync(
            UserHost.Registering(
                $$$"""
                {"username":"alice",
                 "auth":{"type":"m.login.registration_token","token":"{{{token}}}","session":"{{{session}}}"}}
                """,
                "alice",
                null),
            Cancel));

        Assert.Equal("M_USER_IN_USE", code);
        Assert.NotNull((await TryTokenAsync(host, "bob", token!)).Registered);
    }

    private static Task<RegisterResult> ContinueAsync(UserHost host, string session, string name, string password)
        => host.Users.Registration.RegisterAsync(
            UserHost.Registering(
                $$$"""
                {"username":"{{{name}}}","password":"{{{password}}}",
                 "auth":{"type":"m.login.dummy","session":"{{{session}}}"}}
                """,
                name,
                password),
            Cancel);

    // Some of those who come late find registration closed altogether, which is a refusal as well.
    private static async Task<RegisterResult> TryTokenAsync(UserHost host, string name, string token)
    {
        try
        {
            return await host.Users.Registration.RegisterAsync(
                UserHost.Registering(
                    $$$"""
                    {"username":"{{{name}}}","auth":{"type":"m.login.registration_token","token":"{{{token}}}"}}
                    """,
                    name,
                    null),
                Cancel);
        }
        catch (MatrixException refused) when (refused.Error.Code == "M_FORBIDDEN")
        {
            return default;
        }
    }
}
