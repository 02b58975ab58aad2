using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// What a confirmed address is worth in interactive auth: for its purpose, its address and its client, once, for a day.
/// </summary>
public sealed class EmailStageTests
{
    private const string Password = "alicealice";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, "m.login.dummy|m.login.email.identity")]
    [InlineData(true, "m.login.email.identity")]
    public async Task Registration_offers_to_bring_an_address_or_demands_it(bool isRequired, string flows)
    {
        await using var host = await ThreepidHost.StartAsync(
            options: ThreepidHost.Options with { Email = new EmailOptions { IsRequired = isRequired } });

        var result = await RegisterAsync(host, "null");

        Assert.Equal(flows, string.Join('|', result.Challenge!.Flows.Select(flow => string.Join(' ', flow))));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task An_account_gets_the_address_that_was_confirmed_for_it(StoreKind store)
    {
        await using var host = await ThreepidHost.StartAsync(store);
        var session = (await RegisterAsync(host, "null")).Challenge!.Session;
        var sid = await host.RequestAsync(ThreepidPurpose.Register, "Alice@example.org");

        var early = await RegisterAsync(host, Auth(sid, session: session));
        await host.ConfirmAsync();
        var done = await RegisterAsync(host, Auth(sid, session: session));

        Assert.Equal("M_UNAUTHORIZED", early.Challenge?.Error?.Code);
        var alice = await host.Host.AuthenticateAsync(done.Registered!.AccessToken!);
        Assert.Equal(["alice@example.org"], await host.AddressesAsync(alice));
        Assert.Null(await host.Host.Database.Threepids.SessionAsync(sid, Cancel));
    }

    [Fact]
    public async Task Clients_may_ask_until_the_link_is_opened()
    {
        await using var host = await ThreepidHost.StartAsync();
        var session = (await RegisterAsync(host, "null")).Challenge!.Session;
        var sid = await host.RequestAsync(ThreepidPurpose.Register, "alice@example.org");

        for (var i = 0; i < 3 * host.Host.Options.InteractiveAuthFailuresMax; i++)
        {
            await RegisterAsync(host, Auth(sid, session: session));
        }

        await host.ConfirmAsync();
        Assert.NotNull((await RegisterAsync(host, Auth(sid, session: session))).Registered);
    }

    [Theory]
    [InlineData(ThreepidPurpose.Add, "secret")]
    [InlineData(ThreepidPurpose.Register, "another")]
    public async Task What_was_confirmed_for_something_else_or_by_another_client_makes_no_account(
        ThreepidPurpose purpose, string secret)
    {
        await using var host = await ThreepidHost.StartAsync();
        var sid = await host.ProveAsync(purpose, "alice@example.org");

        var result = await RegisterAsync(host, Auth(sid, secret));

        Assert.Equal("M_UNAUTHORIZED", result.Challenge?.Error?.Code);
    }

    [Fact]
    public async Task An_address_that_was_confirmed_for_a_new_password_makes_no_account()
    {
        await using var host = await ThreepidHost.StartAsync();
        await host.GiveAsync(await host.Host.RegisterAsync("bob"), "bob@example.org");
        var sid = await host.ProveAsync(ThreepidPurpose.Password, "bob@example.org");

        var result = await RegisterAsync(host, Auth(sid));

        Assert.Equal("M_UNAUTHORIZED", result.Challenge?.Error?.Code);
    }

    [Fact]
    public async Task What_was_confirmed_is_used_once()
    {
        await using var host = await ThreepidHost.StartAsync();
        var sid = await host.ProveAsync(ThreepidPurpose.Register, "alice@example.org");

        var first = await RegisterAsync(host, Auth(sid));
        var second = await RegisterAsync(host, Auth(sid), "bob");

        Assert.NotNull(first.Registered);
        Assert.Equal("M_UNAUTHORIZED", second.Challenge?.Error?.Code);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Two_sessions_at_once_make_one_account_of_it(StoreKind store)
    {
        await using var host = await ThreepidHost.StartAsync(
            store,
            ThreepidHost.Options with
            {
                Email = new EmailOptions { IsRequired = true },
            });
        var sid = await host.ProveAsync(ThreepidPurpose.Register, "alice@example.org");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => OutcomeAsync($"user{i}")));

        Assert.Single(outcomes, "made");
        Assert.All(
            outcomes.Where(outcome => outcome != "made"),
            outcome => Assert.Contains(
                outcome, (string[])["M_THREEPID_IN_USE", "M_THREEPID_AUTH_FAILED", "M_UNAUTHORIZED"]));

        async Task<string> OutcomeAsync(string name)
        {
            try
            {
                var result = await RegisterAsync(host, Auth(sid), name);
                return result.Registered is null ? result.Challenge!.Error!.Code : "made";
            }
            catch (MatrixException refused)
            {
                return refused.Error.Code;
            }
        }
    }

    [Fact]
    public async Task What_was_confirmed_is_worth_something_for_a_day()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 26, 0, 0, 0, TimeSpan.Zero));
        await using var host = await ThreepidHost.StartAsync(time: time);
        var sid = await host.ProveAsync(ThreepidPurpose.Register, "alice@example.org");

        time.Advance(TimeSpan.FromDays(1));
        var result = await RegisterAsync(host, Auth(sid));

        Assert.Equal("M_UNAUTHORIZED", result.Challenge?.Error?.Code);
    }

    [Fact]
    public async Task An_address_that_somebody_else_got_meanwhile_makes_no_account()
    {
        await using var host = await ThreepidHost.StartAsync();
        var sid = await host.ProveAsync(ThreepidPurpose.Register, "alice@example.org");
        await host.GiveAsync(await host.Host.RegisterAsync("bob"), "alice@example.org");

        var result = await RegisterAsync(host, Auth(sid));

        Assert.Equal("M_THREEPID_IN_USE", result.Challenge?.Error?.Code);
    }

    [Theory]
    [InlineData("""{"type":"m.login.email.identity"}""")]
    [InlineData("""{"type":"m.login.email.identity","threepid_creds":{"sid":"a"}}""")]
    [InlineData("""{"type":"m.login.email.identity","threepid_creds":{"client_secret":"a"}}""")]
    public async Task What_claims_nothing_is_told_what_it_lacks(string auth)
    {
        await using var host = await ThreepidHost.StartAsync();

        var result = await RegisterAsync(host, auth);

        Assert.Equal("M_MISSING_PARAM", result.Challenge?.Error?.Code);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task For_a_new_password_the_address_says_whose_account_it_is(StoreKind store)
    {
        await using var host = await ThreepidHost.StartAsync(store);
        var alice = await host.Host.RegisterAsync("alice");
        await host.GiveAsync(alice, "alice@example.org");
        var sid = await host.ProveAsync(ThreepidPurpose.Password, "alice@example.org");
        var policy = await Flows(host).ForNewPasswordAsync(null, Cancel);
        AuthSession session = new(default, [], policy, null, default);

        var error = await TryAsync(host, session, policy, sid);

        Assert.Null(error);
        Assert.Equal([["m.login.email.identity"]], policy.Flows);
        Assert.Equal(alice.User, session.ProvenUser);

        // The operation uses it up, in its own append; only once.
        UserAppend append = new(alice.User);
        session.Threepid!.AddUse(append);
        (await host.Host.Database.CommitAsync(append, Cancel)).OrThrow();
        Assert.NotNull(await TryAsync(host, session, policy, sid));
    }

    [Fact]
    public async Task The_address_of_somebody_else_proves_nothing_about_the_caller()
    {
        await using var host = await ThreepidHost.StartAsync();
        await host.GiveAsync(await host.Host.RegisterAsync("alice"), "alice@example.org");
        var bob = await host.Host.RegisterAsync("bob");
        var sid = await host.ProveAsync(ThreepidPurpose.Password, "alice@example.org");
        var policy = await Flows(host).ForNewPasswordAsync(bob, Cancel);
        AuthSession session = new(default, [], policy, null, default);

        var error = await TryAsync(host, session, policy, sid);

        Assert.Equal("M_FORBIDDEN", error?.Code);
        Assert.Null(session.ProvenUser);
        Assert.Equal([["m.login.password"], ["m.login.email.identity"]], policy.Flows);
    }

    [Fact]
    public async Task An_address_that_the_account_lost_meanwhile_proves_nothing()
    {
        await using var host = await ThreepidHost.StartAsync();
        var alice = await host.Host.RegisterAsync("alice");
        await host.GiveAsync(alice, "alice@example.org");
        var sid = await host.ProveAsync(ThreepidPurpose.Password, "alice@example.org");
        await host.Threepids.DeleteAsync(alice, "email", "alice@example.org", null, Cancel);
        var policy = await Flows(host).ForNewPasswordAsync(null, Cancel);
        AuthSession session = new(default, [], policy, null, default);

        var error = await TryAsync(host, session, policy, sid);

        Assert.Equal("M_FORBIDDEN", error?.Code);
    }

    [Fact]
    public async Task Without_mail_nobody_sets_a_password_without_another_proof()
    {
        await using var host = await ThreepidHost.StartAsync(options: UserHost.Cheap);
        AuthFlows flows = new(UserHost.Cheap, new Accounts(host.Host.Database, null!), [], null);

        var refusal = await UserHost.RefusalAsync(() => flows.ForNewPasswordAsync(null, Cancel).AsTask());

        Assert.Equal("M_FORBIDDEN", refusal);
    }

    [Fact]
    public async Task An_owner_without_a_password_proves_by_mail_who_they_are_once()
    {
        await using var host = await ThreepidHost.StartAsync();
        var alice = await RegisterWithoutPasswordAsync(host, "alice");
        var sid = await host.ProveAsync(ThreepidPurpose.Password, "alice@example.org");

        var opened = await DeleteAsync("{}");
        var done = await DeleteAsync($$"""{"auth":{{Auth(sid)}}}""");
        var again = await DeleteAsync($$"""{"auth":{{Auth(sid)}}}""");

        Assert.Equal([["m.login.email.identity"]], opened!.Flows);
        Assert.Null(done);
        Assert.Equal("M_UNAUTHORIZED", again?.Error?.Code);

        Task<InteractiveAuthChallenge?> DeleteAsync(string body) => host.Host.Users.Devices.DeleteAsync(
            alice, ["X"], new AuthRequest("DELETE /devices/X", Encoding.UTF8.GetBytes(body)), Cancel);
    }

    private static AuthFlows Flows(ThreepidHost host)
    {
        Accounts accounts = new(host.Host.Database, null!);
        return new AuthFlows(
            host.Host.Options, accounts, [new PasswordStage(accounts, host.Host.Rooms.Servers)], Stage(host));
    }

    private static EmailStage Stage(ThreepidHost host)
        => new(host.Host.Database, new ThreepidSessions(host.Host.Database, host.Host.Options, host.Host.Time));

    private static async Task<MatrixError?> TryAsync(
        ThreepidHost host, AuthSession session, AuthPolicy policy, string sid)
    {
        using var auth = System.Text.Json.JsonDocument.Parse(Auth(sid));
        return await Stage(host).TryAsync(session, policy, auth.RootElement, Cancel);
    }

    private static async Task<Session> RegisterWithoutPasswordAsync(ThreepidHost host, string name)
    {
        var sid = await host.ProveAsync(ThreepidPurpose.Register, $"{name}@example.org");
        var body = $$"""{"username":"{{name}}","auth":{{Auth(sid)}}}""";
        var result = await host.Host.Users.Registration.RegisterAsync(
            UserHost.Registering(body, name, null), Cancel);
        return await host.Host.AuthenticateAsync(result.Registered!.AccessToken!);
    }

    private static Task<RegisterResult> RegisterAsync(ThreepidHost host, string auth, string name = "alice")
        => host.Host.Users.Registration.RegisterAsync(
            UserHost.Registering($$"""{"username":"{{name}}","auth":{{auth}}}""", name, Password), Cancel);

    private static string Auth(string sid, string secret = "secret", string? session = null)
    {
        var named = session is null ? "" : $"\"session\":\"{session}\",";
        return "{\"type\":\"m.login.email.identity\"," + named
            + $$$"""
                "threepid_creds":{"sid":"{{{sid}}}","client_secret":"{{{secret}}}"}}
                """;
    }
}
