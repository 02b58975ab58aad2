using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Pairs of access and refresh tokens, from login on. Source: client-server API v1.19, "Refreshing access tokens".
/// </summary>
public sealed class RefreshTests
{
    private static readonly TimeSpan Life = UserHost.Cheap.AccessTokenLife;
    private static readonly TimeSpan RefreshLife = UserHost.Cheap.RefreshTokenLife;

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_client_that_can_refresh_gets_a_pair_and_the_next_one_for_it(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store, time: _time);
        var first = await LoginAsync(host);
        var session = await host.AuthenticateAsync(first.AccessToken!);
        _time.Advance(Life);

        var expired = await Assert.ThrowsAsync<MatrixException>(() => host.AuthenticateAsync(first.AccessToken!));
        var second = await RefreshAsync(host, first.RefreshToken!);
        var again = await host.AuthenticateAsync(second.AccessToken);

        Assert.Equal((long)Life.TotalMilliseconds, first.ExpiresInMs);
        Assert.Equal((long)Life.TotalMilliseconds, second.ExpiresInMs);
        Assert.Equal("true", expired.Error.Extra?["soft_logout"]);
        Assert.Equal((session.User, session.DeviceId), (again.User, again.DeviceId));
        Assert.NotEqual(first.RefreshToken, second.RefreshToken);
        await host.RestartAsync();
        Assert.Equal("DEV", (await host.AuthenticateAsync(second.AccessToken)).DeviceId);
    }

    [Fact]
    public async Task A_client_that_cannot_refresh_gets_a_token_that_does_not_end()
    {
        await using var host = await UserHost.StartAsync(time: _time);
        var login = await host.RegisterRawAsync("alice");
        _time.Advance(RefreshLife * 10);

        await host.AuthenticateAsync(login.AccessToken!);

        Assert.Null(login.RefreshToken);
        Assert.Null(login.ExpiresInMs);
    }

    [Fact]
    public async Task Registration_gives_a_pair_too()
    {
        await using var host = await UserHost.StartAsync(time: _time);

        var result = await host.Users.Registration.RegisterAsync(
            new RegisterCommand
            {
                Username = "alice",
                CanRefresh = true,
                Server = UserHost.First,
                Auth = new AuthRequest("POST /register", UserHost.Json("""{"auth":{"type":"m.login.dummy"}}""")),
            },
            Cancel);
        var second = await RefreshAsync(host, result.Registered!.RefreshToken!);

        Assert.Equal("@alice:localhost", (await host.AuthenticateAsync(second.AccessToken)).UserId.Value);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_refresh_whose_answer_was_lost_is_repeated_until_the_new_pair_is_used(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store, time: _time);
        var first = await LoginAsync(host);
        await host.AuthenticateAsync(first.AccessToken!);

        var lost = await RefreshAsync(host, first.RefreshToken!);
        await host.RestartAsync();
        var worksMeanwhile = await host.AuthenticateAsync(first.AccessToken!);
        var second = await RefreshAsync(host, first.RefreshToken!);
        var lostRefused = await UserHost.RefusalAsync(() => host.AuthenticateAsync(lost.AccessToken));
        await host.AuthenticateAsync(second.AccessToken);

        Assert.Equal("DEV", worksMeanwhile.DeviceId);
        Assert.Equal("M_UNKNOWN_TOKEN", lostRefused);
        Assert.False(host.IsInMemory(first.AccessToken!));
        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(() => host.AuthenticateAsync(first.AccessToken!)));
        await AssertUnknownAsync(host, first.RefreshToken!);
        await AssertUnknownAsync(host, lost.RefreshToken);
        await host.RestartAsync();
        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(() => host.AuthenticateAsync(first.AccessToken!)));
        await AssertUnknownAsync(host, first.RefreshToken!);
        Assert.Single(await TokensAsync(host));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task The_use_of_the_new_refresh_token_settles_the_pair_as_well(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store, time: _time);
        var first = await LoginAsync(host);
        await host.AuthenticateAsync(first.AccessToken!);

        var second = await RefreshAsync(host, first.RefreshToken!);
        var third = await RefreshAsync(host, second.RefreshToken);

        await AssertUnknownAsync(host, first.RefreshToken!);
        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(() => host.AuthenticateAsync(first.AccessToken!)));
        await host.AuthenticateAsync(second.AccessToken);
        await host.AuthenticateAsync(third.AccessToken);
        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(() => host.AuthenticateAsync(second.AccessToken)));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Of_many_refreshes_at_once_each_gives_a_pair_and_the_last_one_stands(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store, time: _time);
        var first = await LoginAsync(host);

        var pairs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RefreshAsync(host, first.RefreshToken!)));
        var outcomes = new List<string>();
        foreach (var pair in pairs)
        {
            outcomes.Add(await UserHost.OutcomeAsync(() => host.AuthenticateAsync(pair.AccessToken)));
        }

        Assert.Equal("in", Assert.Single(outcomes, outcome => outcome != "M_UNKNOWN_TOKEN"));
        Assert.Single(await TokensAsync(host));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_use_and_a_repeated_refresh_at_once_leave_one_pair(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store, time: _time);
        for (var round = 0; round < 10; round++)
        {
            var first = await LoginAsync(host, $"alice{round}");
            var second = await RefreshAsync(host, first.RefreshToken!);

            var use = Task.Run(() => UserHost.OutcomeAsync(() => host.AuthenticateAsync(second.AccessToken)), Cancel);
            var repeat = Task.Run(() => UserHost.OutcomeAsync(() => RefreshAsync(host, first.RefreshToken!)), Cancel);
            var outcomes = await Task.WhenAll(use, repeat);

            Assert.Single(outcomes, outcome => outcome == "in");
            Assert.Single(outcomes, outcome => outcome == "M_UNKNOWN_TOKEN");
        }
    }

    [Fact]
    public async Task A_refresh_token_lives_from_its_last_use_and_then_softly_logs_out()
    {
        await using var host = await UserHost.StartAsync(time: _time);
        var first = await LoginAsync(host);
        _time.Advance(RefreshLife - TimeSpan.FromMilliseconds(1));
        var second = await RefreshAsync(host, first.RefreshToken!);
        _time.Advance(RefreshLife - TimeSpan.FromMilliseconds(1));
        var third = await RefreshAsync(host, second.RefreshToken);
        _time.Advance(RefreshLife);

        var refused = await Assert.ThrowsAsync<MatrixException>(() => RefreshAsync(host, third.RefreshToken));

        Assert.Equal("M_UNKNOWN_TOKEN", refused.Error.Code);
        Assert.Equal(401, refused.Error.HttpStatus);
        Assert.Equal("true", refused.Error.Extra?["soft_logout"]);
    }

    [Fact]
    public async Task A_login_as_the_same_device_and_a_logout_end_both_tokens()
    {
        await using var host = await UserHost.StartAsync(time: _time);
        var first = await LoginAsync(host);
        var unsettled = await RefreshAsync(host, first.RefreshToken!);
        var second = await host.LoginAsync("alice", "DEV");

        await AssertUnknownAsync(host, first.RefreshToken!);
        await AssertUnknownAsync(host, unsettled.RefreshToken);
        var session = await host.AuthenticateAsync(second.AccessToken!);
        var third = await LoginAgainAsync(host);
        await host.Users.Logins.LogoutAsync(await host.AuthenticateAsync(third.AccessToken!), Cancel);
        var refused = await Assert.ThrowsAsync<MatrixException>(() => RefreshAsync(host, third.RefreshToken!));

        Assert.Equal("M_UNKNOWN_TOKEN", refused.Error.Code);
        Assert.Null(refused.Error.Extra);
        Assert.Empty(await host.Database.Sessions.TokensAsync(session.User, Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("dfr_0000000000000000000000000000000000000000000_000000")]
    [InlineData("dfr_ééééééééééééééééééééééééééééééééééééééééééé_éééééé")]
    public async Task What_is_no_refresh_token_is_unknown(string token)
    {
        await using var host = await UserHost.StartAsync();

        await AssertUnknownAsync(host, token);
    }

    [Fact]
    public async Task Neither_half_of_a_pair_works_as_the_other()
    {
        await using var host = await UserHost.StartAsync();
        var pair = await LoginAsync(host);

        await AssertUnknownAsync(host, pair.AccessToken!);
        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(() => host.AuthenticateAsync(pair.RefreshToken!)));
    }

    [Theory]
    [InlineData(AccountState.Locked, "M_USER_LOCKED")]
    [InlineData(AccountState.Deactivated, "M_USER_DEACTIVATED")]
    [InlineData(AccountState.Suspended, "in")]
    public async Task The_state_of_the_account_counts_when_it_is_refreshed(AccountState state, string outcome)
    {
        await using var host = await UserHost.StartAsync();
        var pair = await LoginAsync(host);
        var user = (await host.AuthenticateAsync(pair.AccessToken!)).User;
        var account = (await host.Database.Users.AccountAsync(user, Cancel))!.Value;
        DataAppend append = new(OwnerKey.Of(user));
        append.Add(new AccountChangeRow(user, account.PasswordHash, false, state, AccountFlags.None));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();

        Assert.Equal(outcome, await UserHost.OutcomeAsync(() => RefreshAsync(host, pair.RefreshToken!)));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Whichever_write_fails_the_old_pair_stands_and_the_refresh_works_when_asked_again(StoreKind store)
    {
        NthWriteFails faults = new();
        await using var host = await UserHost.StartAsync(store, time: _time, faults: faults);
        var pair = (await LoginAsync(host)).RefreshToken!;
        var writes = 0;
        for (; ; writes++)
        {
            var before = await TokensAsync(host);
            faults.Nth = writes;
            var outcome = await UserHost.OutcomeAsync(() => RefreshAsync(host, pair));
            faults.Nth = -1;
            if (outcome == "in")
            {
                break;
            }

            Assert.Equal("failed", outcome);
            Assert.Equal(before, await TokensAsync(host));
        }

        Assert.InRange(writes, 3, int.MaxValue);
        var next = await RefreshAsync(host, pair);
        await host.AuthenticateAsync(next.AccessToken);
        await AssertUnknownAsync(host, pair);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Whichever_write_of_the_first_use_fails_both_pairs_stand(StoreKind store)
    {
        NthWriteFails faults = new();
        await using var host = await UserHost.StartAsync(store, time: _time, faults: faults);
        var first = await LoginAsync(host);
        var second = await RefreshAsync(host, first.RefreshToken!);
        var writes = 0;
        for (; ; writes++)
        {
            var before = await TokensAsync(host);
            faults.Nth = writes;
            var outcome = await UserHost.OutcomeAsync(() => host.AuthenticateAsync(second.AccessToken));
            faults.Nth = -1;
            if (outcome == "in")
            {
                break;
            }

            Assert.Equal("failed", outcome);
            Assert.Equal(before, await TokensAsync(host));
            Assert.Equal("in", await UserHost.OutcomeAsync(() => host.AuthenticateAsync(first.AccessToken!)));
        }

        Assert.InRange(writes, 2, int.MaxValue);
        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.OutcomeAsync(() => host.AuthenticateAsync(first.AccessToken!)));
    }

    [Fact]
    public async Task A_use_at_another_node_ends_the_old_token_there_and_tells_the_others()
    {
        await using var host = await UserHost.StartAsync(time: _time);
        var first = await LoginAsync(host);
        await host.AuthenticateAsync(first.AccessToken!);
        var second = await RefreshAsync(host, first.RefreshToken!);
        var seen = host.Database.Stream.Watermark;
        await using UserEngine other = new(
            host.Rooms, host.Users.Facts, UserHost.Cheap, _time, NullLoggerFactory.Instance);

        var session = await other.Sessions.AuthenticateAsync(
            Encoding.ASCII.GetBytes(second.AccessToken), allowLocked: false, Cancel);

        var told = await host.Database.Log.OfUserAsync(
            session.User, LogKind.SessionRevoked, seen, host.Database.Stream.Watermark, 10, Cancel);
        Assert.Equal("DEV", Assert.Single(told.Entries).Record.Text);
        await AssertUnknownAsync(host, first.RefreshToken!);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Upkeep_removes_what_has_ended_for_long_and_nothing_else(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store, time: _time);
        var ended = await LoginAsync(host, "ended");
        var forever = await host.RegisterRawAsync("forever");
        await using TokenUpkeep upkeep = new(host.Database, host.Options, _time, NullLogger.Instance);

        _time.Advance(RefreshLife + UserHost.Cheap.RefreshTokenRemembered - TimeSpan.FromMilliseconds(1));
        await upkeep.RunOnceAsync(Cancel);
        var remembered = await Assert.ThrowsAsync<MatrixException>(() => RefreshAsync(host, ended.RefreshToken!));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await upkeep.RunOnceAsync(Cancel);
        var forgotten = await Assert.ThrowsAsync<MatrixException>(() => RefreshAsync(host, ended.RefreshToken!));

        Assert.Equal("true", remembered.Error.Extra?["soft_logout"]);
        Assert.Null(forgotten.Error.Extra);
        await host.AuthenticateAsync(forever.AccessToken!);
    }

    [Fact]
    public async Task Upkeep_comes_by_itself()
    {
        await using var host = await UserHost.StartAsync(time: _time);
        var ended = await LoginAsync(host);
        _time.Advance(RefreshLife + UserHost.Cheap.RefreshTokenRemembered);

        await Testing.Eventually.Async(async _ =>
        {
            _time.Advance(TimeSpan.FromHours(1));
            return (await TokensAsync(host)).Count == 0;
        });

        await AssertUnknownAsync(host, ended.RefreshToken!);
    }

    [Fact]
    public async Task An_erased_user_has_no_tokens_in_memory_or_on_disk()
    {
        await using var host = await UserHost.StartAsync();
        var (pair, other) = (await LoginAsync(host), await LoginAsync(host, "bob"));
        var user = (await host.AuthenticateAsync(pair.AccessToken!)).User;
        UserAppend append = new(user) { Committed = _ => host.Users.Sessions.Erased(user) };
        Sessions.AddErase(append, user);
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();

        Assert.False(host.IsInMemory(pair.AccessToken!));
        Assert.Equal("M_UNKNOWN_TOKEN", await UserHost.RefusalAsync(() => host.AuthenticateAsync(pair.AccessToken!)));
        await AssertUnknownAsync(host, pair.RefreshToken!);
        await host.AuthenticateAsync(other.AccessToken!);
    }

    [Fact]
    public async Task Nothing_in_the_database_holds_a_refresh_token()
    {
        await using var host = await UserHost.StartAsync();
        var pair = await LoginAsync(host);

        var row = Assert.Single(await host.Database.Sessions.TokensAsync(
            (await host.AuthenticateAsync(pair.AccessToken!)).User, Cancel));

        Assert.Equal(TokenHash.OfText(pair.RefreshToken!).ToArray(), row.RefreshHash);
    }

    /// <summary>Registers a user and logs them in anew, as a client that can refresh.</summary>
    private static async Task<LoginResult> LoginAsync(UserHost host, string name = "alice")
    {
        await host.RegisterRawAsync(name, "DEV");
        return await LoginAgainAsync(host, name);
    }

    private static Task<LoginResult> LoginAgainAsync(UserHost host, string name = "alice")
        => host.Users.Logins.LoginAsync(
            new LoginCommand
            {
                Type = "m.login.password",
                User = name,
                Password = name + name,
                DeviceId = "DEV",
                CanRefresh = true,
                Server = UserHost.First,
            },
            Cancel);

    private static Task<RefreshResult> RefreshAsync(UserHost host, string token)
        => host.Users.RefreshTokens.RefreshAsync(token, Cancel);

    private static async Task AssertUnknownAsync(UserHost host, string token)
    {
        var refused = await Assert.ThrowsAsync<MatrixException>(() => RefreshAsync(host, token));
        Assert.Equal("M_UNKNOWN_TOKEN", refused.Error.Code);
        Assert.Equal(401, refused.Error.HttpStatus);
        Assert.Null(refused.Error.Extra);
    }

    /// <summary>Which tokens Alice's devices have, and which of them replaces which.</summary>
    private static async Task<List<string>> TokensAsync(UserHost host)
    {
        List<string> tokens = [];
        foreach (var name in (string[])["alice", "ended"])
        {
            var user = await host.Database.Names.FindUserAsync($"@{name}:localhost", Cancel);
            if (!user.IsNone)
            {
                tokens.AddRange((await host.Database.Sessions.TokensAsync(user, Cancel)).Select(token =>
                    $"{Convert.ToHexString(token.TokenHash.Span)} after {Convert.ToHexString(token.Replaces ?? [])}"));
            }
        }

        tokens.Sort(StringComparer.Ordinal);
        return tokens;
    }
}
