using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Tokens that log in once. Source: client-server API v1.19, "Login", <c>POST /login/get_token</c>.
/// </summary>
public sealed class LoginTokenTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_token_logs_its_user_in_on_a_new_device_and_once(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var session = await host.RegisterAsync("alice");
        var token = await IssueAsync(host, session);
        await host.RestartAsync();

        var login = await LoginAsync(host, token);
        var other = await host.AuthenticateAsync(login.AccessToken!);

        Assert.Equal(session.UserId, other.UserId);
        Assert.NotEqual(session.DeviceId, other.DeviceId);
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => LoginAsync(host, token)));
        await host.RestartAsync();
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => LoginAsync(host, token)));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Of_sixty_four_who_use_one_token_at_once_one_gets_in(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var session = await host.RegisterAsync("alice", "FIRST");
        var token = await IssueAsync(host, session);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(
            () => UserHost.OutcomeAsync(() => LoginAsync(host, token)), Cancel)));

        Assert.Single(outcomes, outcome => outcome == "in");
        Assert.Equal(63, outcomes.Count(outcome => outcome == "M_FORBIDDEN"));
        Assert.Equal(2, (await host.Users.Devices.ListAsync(session.User, Cancel)).Count);
    }

    [Fact]
    public async Task A_token_that_another_node_used_since_it_was_found_is_refused_by_the_database()
    {
        HeldCommits faults = new();
        await using var host = await UserHost.StartAsync(faults: faults);
        var session = await host.RegisterAsync("alice", "FIRST");
        var token = await IssueAsync(host, session);
        DataAppend append = new(OwnerKey.Server);
        append.Add(new ShortTokenUseRow(TokenHash.OfText(token).ToArray(), ShortTokenKind.Login));

        // The login finds the token, since the use is held, and commits behind it.
        faults.Hold();
        var use = host.Database.CommitAsync(append, Cancel).AsTask();
        await Testing.Eventually.Async(() => faults.Held == 1);
        var waiting = host.Database.WaitingAppends;
        var login = UserHost.OutcomeAsync(() => LoginAsync(host, token));
        await Testing.Eventually.Async(() => host.Database.WaitingAppends > waiting);
        faults.Release();

        Assert.True((await use).IsCommitted);
        Assert.Equal("M_FORBIDDEN", await login);
        Assert.Equal("FIRST", Assert.Single(await host.Users.Devices.ListAsync(session.User, Cancel)).DeviceId);
    }

    [Fact]
    public async Task A_token_ends()
    {
        await using var host = await UserHost.StartAsync(time: _time);
        var session = await host.RegisterAsync("alice");
        var token = await IssueAsync(host, session);
        _time.Advance(UserHost.Cheap.LoginTokenLife);

        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => LoginAsync(host, token)));
    }

    [Fact]
    public async Task A_token_for_another_purpose_does_not_log_in()
    {
        await using var host = await UserHost.StartAsync();
        var session = await host.RegisterAsync("alice");
        var token = TokenText.Create(TokenText.Login);
        DataAppend append = new(OwnerKey.Server);
        append.Add(new ShortTokenRow(
            TokenHash.OfText(token).ToArray(), ShortTokenKind.OpenId, session.User, long.MaxValue));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();

        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => LoginAsync(host, token)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("dfl_0000000000000000000000000000000000000000000_000000")]
    public async Task What_is_no_token_does_not_log_in(string token)
    {
        await using var host = await UserHost.StartAsync();

        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => LoginAsync(host, token)));
    }

    [Fact]
    public async Task Each_token_takes_a_proof_of_its_own()
    {
        await using var host = await UserHost.StartAsync();
        var session = await host.RegisterAsync("alice");
        var first = await host.Users.LoginTokens.IssueAsync(session, Asking("{}"), Cancel);
        var proof = Proof(first.Challenge!.Session, "alicealice");
        var issued = await host.Users.LoginTokens.IssueAsync(session, Asking(proof), Cancel);

        var again = await host.Users.LoginTokens.IssueAsync(session, Asking(proof), Cancel);

        Assert.NotNull(issued.Token);
        Assert.Null(again.Token);
        Assert.NotNull(again.Challenge);
    }

    [Fact]
    public async Task A_wrong_password_gives_no_token()
    {
        await using var host = await UserHost.StartAsync();
        var session = await host.RegisterAsync("alice");
        var first = await host.Users.LoginTokens.IssueAsync(session, Asking("{}"), Cancel);

        var refused = await host.Users.LoginTokens.IssueAsync(
            session, Asking(Proof(first.Challenge!.Session, "wrong")), Cancel);

        Assert.Equal("M_FORBIDDEN", refused.Challenge?.Error?.Code);
        Assert.Null(refused.Token);
    }

    [Fact]
    public async Task Where_they_are_not_offered_nobody_gets_one()
    {
        await using var host = await UserHost.StartAsync(options: UserHost.Cheap with { OffersLoginTokens = false });
        var session = await host.RegisterAsync("alice");

        var refused = await Assert.ThrowsAsync<MatrixException>(
            () => host.Users.LoginTokens.IssueAsync(session, Asking("{}"), Cancel));

        Assert.Equal(400, refused.Error.HttpStatus);
        Assert.DoesNotContain(LoginTypes.Token, host.Users.Logins.Types);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Whichever_write_of_the_login_fails_the_token_still_works(StoreKind store)
    {
        NthWriteFails faults = new();
        await using var host = await UserHost.StartAsync(store, faults: faults);
        var session = await host.RegisterAsync("alice");
        var token = await IssueAsync(host, session);
        var writes = 0;
        for (; ; writes++)
        {
            faults.Nth = writes;
            var outcome = await UserHost.OutcomeAsync(() => LoginAsync(host, token));
            faults.Nth = -1;
            if (outcome == "in")
            {
                break;
            }

            Assert.Equal("failed", outcome);
            Assert.Single(await host.Users.Devices.ListAsync(session.User, Cancel));
        }

        Assert.InRange(writes, 3, int.MaxValue);
        Assert.Equal("M_FORBIDDEN", await UserHost.OutcomeAsync(() => LoginAsync(host, token)));
    }

    [Fact]
    public async Task Upkeep_removes_those_that_have_ended()
    {
        await using var host = await UserHost.StartAsync(time: _time);
        var session = await host.RegisterAsync("alice");
        var hash = TokenHash.OfText(await IssueAsync(host, session)).ToArray();
        await using TokenUpkeep upkeep = new(
            host.Database, host.Options, _time, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);

        await upkeep.RunOnceAsync(Cancel);
        var isThere = await host.Database.ShortTokens.FindAsync(hash, Cancel) is not null;
        _time.Advance(UserHost.Cheap.LoginTokenLife);
        await upkeep.RunOnceAsync(Cancel);

        Assert.True(isThere);
        Assert.Null(await host.Database.ShortTokens.FindAsync(hash, Cancel));
    }

    [Fact]
    public async Task An_erased_user_has_none()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, bob) = (await host.RegisterAsync("alice"), await host.RegisterAsync("bob"));
        var (erased, kept) = (await IssueAsync(host, alice), await IssueAsync(host, bob));
        UserAppend append = new(alice.User);
        LoginTokens.AddErase(append, alice.User);
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();

        Assert.Equal("M_FORBIDDEN", await UserHost.OutcomeAsync(() => LoginAsync(host, erased)));
        Assert.Equal("in", await UserHost.OutcomeAsync(() => LoginAsync(host, kept)));
    }

    private static async Task<string> IssueAsync(UserHost host, Session session)
        => (await host.Users.LoginTokens.CreateAsync(session.User, Cancel)).Text;

    private static Task<LoginResult> LoginAsync(UserHost host, string token)
        => host.Users.Logins.LoginAsync(
            new LoginCommand { Type = LoginTypes.Token, Token = token, Server = UserHost.First }, Cancel);

    private static AuthRequest Asking(string body) => new("POST /login/get_token", UserHost.Json(body));

    private static string Proof(string session, string password) => JsonSerializer.Serialize(new
    {
        auth = new { type = "m.login.password", session, password },
    });
}
