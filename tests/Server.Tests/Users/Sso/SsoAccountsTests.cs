using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Outbound;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Whose account somebody gets whom a provider has vouched for.</summary>
public sealed class SsoAccountsTests
{
    private static readonly PolicyDocument Terms = new(
        "terms", "1", [new PolicyTranslation("en", "Terms", "https://example.org/terms")]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Many_tabs_of_one_person_get_one_account(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var accounts = Of(host);
        var ticket = Ticket(localpart: null, email: "alice@example.org", name: "Alice \"A\" Ä");

        var users = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(
            () => accounts.GetAsync(ticket, Provider(), $"alice{i}", agreed: true, Cancel), Cancel)));

        var user = Assert.Single(users.Distinct());
        var userId = UserId.Parse(await host.Database.Names.UserIdAsync(user, Cancel));
        Assert.Equal("subject", Assert.Single(await host.Database.ExternalIds.OfUserAsync(user, Cancel)).Subject);
        Assert.Equal(
            "alice@example.org", Assert.Single(await host.Database.Threepids.OfUserAsync(user, Cancel)).Address);
        Assert.Equal("Alice \"A\" Ä", (await host.Users.Profiles.GetAsync(userId, Cancel)).DisplayName);
        Assert.Equal("terms", Assert.Single(await host.Database.Users.TermsAsync(user, Cancel)).Policy);
        var account = await host.Database.Users.AccountAsync(user, Cancel);
        Assert.Equal((null, false), (account!.Value.PasswordHash, account.Value.Admin));
        await host.RestartAsync();
        Assert.Equal("Alice \"A\" Ä", (await host.Users.Profiles.GetAsync(userId, Cancel)).DisplayName);
        Assert.Equal(
            new SsoAccount(SsoAccountKind.Known, userId), await Of(host).LookAsync(ticket, Provider(), Cancel));
    }

    [Fact]
    public async Task Many_tabs_of_one_person_with_one_name_get_one_account()
    {
        await using var host = await UserHost.StartAsync();
        var accounts = Of(host);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(
            () => UserHost.OutcomeAsync(
                () => accounts.GetAsync(Ticket("alice"), Provider(), null, agreed: false, Cancel)),
            Cancel)));

        Assert.All(outcomes, outcome => Assert.Equal("in", outcome));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Of_two_persons_with_one_name_one_gets_it(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var accounts = Of(host);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => UserHost.OutcomeAsync(() => accounts.GetAsync(
                Ticket("alice", $"subject {i}"), Provider(), null, agreed: false, Cancel)),
            Cancel)));

        Assert.Single(outcomes, outcome => outcome == "in");
        Assert.Equal(7, outcomes.Count(outcome => outcome == "M_USER_IN_USE"));
    }

    [Fact]
    public async Task An_address_that_has_an_account_stays_there()
    {
        await using var host = await UserHost.StartAsync();
        var first = await Of(host).GetAsync(
            Ticket("alice", email: "one@example.org"), Provider(), null, agreed: false, Cancel);

        var second = await Of(host).GetAsync(
            Ticket("bob", "other", email: "ONE@example.org"), Provider(), null, agreed: false, Cancel);

        Assert.NotEqual(first, second);
        Assert.Single(await host.Database.Threepids.OfUserAsync(first, Cancel));
        Assert.Empty(await host.Database.Threepids.OfUserAsync(second, Cancel));
    }

    [Fact]
    public async Task A_provider_knows_people_by_its_own_name_for_them_alone()
    {
        await using var host = await UserHost.StartAsync();
        var first = await Of(host).GetAsync(Ticket("alice"), Provider(), null, agreed: false, Cancel);

        var renamed = await Of(host).GetAsync(Ticket("renamed"), Provider(), null, agreed: false, Cancel);
        var elsewhere = await UserHost.RefusalAsync(() => Of(host).GetAsync(
            Ticket("alice", provider: "other"), Provider("other"), null, agreed: false, Cancel));

        Assert.Equal(first, renamed);
        Assert.Equal("M_USER_IN_USE", elsewhere);
    }

    [Fact]
    public async Task An_account_becomes_theirs_by_the_providers_name_and_never_by_a_chosen_one()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var linking = Provider(allowsExisting: true);

        var linked = await Of(host).GetAsync(Ticket("alice"), linking, null, agreed: false, Cancel);
        var chosen = await UserHost.RefusalAsync(() => Of(host).GetAsync(
            Ticket(localpart: null, "other"), linking, "bob", agreed: false, Cancel));

        Assert.Equal(alice.User, linked);
        Assert.Equal("M_USER_IN_USE", chosen);
        Assert.Empty(await host.Database.ExternalIds.OfUserAsync(bob.User, Cancel));
    }

    [Theory]
    [InlineData(AccountKind.User, AccountState.Deactivated, "M_USER_DEACTIVATED")]
    [InlineData(AccountKind.User, AccountState.Locked, "M_USER_LOCKED")]
    [InlineData(AccountKind.Guest, AccountState.Active, "M_USER_IN_USE")]
    [InlineData(AccountKind.Appservice, AccountState.Active, "M_USER_IN_USE")]
    public async Task Accounts_of_nobody_become_nobodys(AccountKind kind, AccountState state, string expected)
    {
        await using var host = await UserHost.StartAsync();
        var user = await host.Database.Names.UserAsync("@alice:localhost", Cancel);
        DataAppend append = new(OwnerKey.Of(user));
        append.Add(new AccountRow(user, null, 0, false, state, kind, AccountFlags.None));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();
        var linking = Provider(allowsExisting: true);

        Assert.Equal(expected, await UserHost.RefusalAsync(
            () => Of(host).LookAsync(Ticket("alice"), linking, Cancel)));
        Assert.Equal(expected, await UserHost.RefusalAsync(
            () => Of(host).GetAsync(Ticket("alice"), linking, null, agreed: false, Cancel)));
    }

    [Theory]
    [InlineData("_bridge", "M_INVALID_USERNAME")]
    [InlineData("bad name", "M_INVALID_USERNAME")]
    [InlineData("irc-bob", "M_EXCLUSIVE")]
    public async Task Names_that_nobody_may_have_are_refused(string name, string expected)
    {
        Assert.True(AppserviceNamespace.TryCreate("@irc-.*:localhost", isExclusive: true, out var names, out _));
        await using var host = await UserHost.StartAsync(options: UserHost.Cheap with
        {
            Appservices =
            [
                new AppserviceRegistration
                {
                    Id = "irc",
                    AsToken = "token",
                    SenderLocalpart = "ircbot",
                    Users = [names],
                },
            ],
        });

        var chosen = await UserHost.RefusalAsync(() => Of(host).GetAsync(
            Ticket(localpart: null), Provider(), name, agreed: false, Cancel));
        var given = await UserHost.RefusalAsync(() => Of(host).LookAsync(Ticket(name), Provider(), Cancel));

        Assert.Equal((expected, expected), (chosen, given));
    }

    [Fact]
    public async Task Nothing_is_left_of_it_when_an_account_ends()
    {
        await using var host = await UserHost.StartAsync();
        var user = await Of(host).GetAsync(Ticket("alice"), Provider(), null, agreed: false, Cancel);
        UserAppend append = new(user);

        SsoAccounts.AddErase(append, user);
        await host.Users.Parts.Writer.CommitAsync(append, Cancel);

        Assert.Empty(await host.Database.ExternalIds.OfUserAsync(user, Cancel));
    }

    [Fact]
    public void A_ticket_says_after_it_was_sealed_what_it_said_before()
    {
        var client = ClientUrl.Parse("https://a.example/?b=\"c\"");
        SsoTicket ticket = new("p", "s ü", UserHost.Second, 7)
        {
            Client = client,
            Localpart = "l",
            DisplayName = "Ä \"x\" \\",
            Email = "e@x.example",
        };

        var read = SsoTicket.TryRead(ticket.ToBytes())!;
        var proof = SsoTicket.TryRead(
            new SsoTicket("p", "s", UserHost.First, 7) { AuthSession = "session" }.ToBytes())!;

        Assert.Equal(
            ("p", "s ü", UserHost.Second, 7, client.Text, "l", "Ä \"x\" \\", "e@x.example", null),
            (read.Provider, read.Subject, read.Server, read.ExpiresMs, read.Client!.Text, read.Localpart,
                read.DisplayName, read.Email, read.AuthSession));
        Assert.Equal((null, "session"), (proof.Client, proof.AuthSession));
        Assert.Null(SsoTicket.TryRead("{\"p\":\"p\",\"u\":\"u\",\"s\":\"a.example\",\"e\":1}"u8.ToArray()));
        Assert.Null(SsoState.TryRead(ticket.ToBytes()));
    }

    private static SsoAccounts Of(UserHost host)
        => new(host.Users.Parts, host.Users.Profiles, new AcceptedTerms([Terms], TimeProvider.System));

    private static SsoTicket Ticket(
        string? localpart,
        string subject = "subject",
        string provider = "provider",
        string? email = null,
        string? name = null)
    {
        return new SsoTicket(provider, subject, UserHost.First, long.MaxValue)
        {
            Client = ClientUrl.Parse("https://app.example/"),
            Localpart = localpart,
            DisplayName = name,
            Email = email,
        };
    }

    private static SsoProviderOptions Provider(string id = "provider", bool allowsExisting = false) => new()
    {
        Id = id,
        Name = id,
        Issuer = "https://id.example",
        IssuerUrl = OutboundUrl.Parse("https://id.example"),
        ClientId = "matrix",
        AllowsExistingUsers = allowsExisting,
    };
}
