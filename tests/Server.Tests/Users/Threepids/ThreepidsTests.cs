using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>The addresses of accounts: whose they become, and how they go.</summary>
public sealed class ThreepidsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task An_account_gets_an_address_that_is_confirmed_once_its_owner_has_proved_to_be_that(StoreKind store)
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 26, 0, 0, 0, TimeSpan.Zero));
        await using var host = await ThreepidHost.StartAsync(store, time: time);
        var alice = await host.Host.RegisterAsync("alice");
        var sid = await host.ProveAsync(ThreepidPurpose.Add, "alice@example.org");
        var validated = time.GetUtcNow().ToUnixTimeMilliseconds();
        time.Advance(TimeSpan.FromMinutes(1));

        var challenge = await host.Threepids.AddAsync(
            alice, sid, "secret", new AuthRequest("POST /account/3pid/add", "{}"u8.ToArray()), Cancel);
        var before = await host.AddressesAsync(alice);
        var done = await host.AddAsync(alice, sid);
        await host.Host.RestartAsync();

        Assert.Equal([["m.login.password"]], challenge!.Flows);
        Assert.Empty(before);
        Assert.Null(done);
        var threepid = Assert.Single(await host.Threepids.ListAsync(alice, Cancel));
        Assert.Equal(("email", "alice@example.org"), (threepid.Medium, threepid.Address));
        Assert.Equal((validated, validated + 60_000), (threepid.ValidatedTs, threepid.AddedTs));
    }

    [Theory]
    [InlineData(ThreepidPurpose.Register, "secret")]
    [InlineData(ThreepidPurpose.Add, "another")]
    public async Task What_was_confirmed_for_something_else_or_by_another_client_is_not_added(
        ThreepidPurpose purpose, string secret)
    {
        await using var host = await ThreepidHost.StartAsync();
        var alice = await host.Host.RegisterAsync("alice");
        var sid = await host.ProveAsync(purpose, "alice@example.org");

        var refusal = await UserHost.RefusalAsync(() => host.AddAsync(alice, sid, secret));

        Assert.Equal("M_THREEPID_AUTH_FAILED", refusal);
        Assert.Empty(await host.AddressesAsync(alice));
    }

    [Fact]
    public async Task What_is_not_confirmed_is_not_added()
    {
        await using var host = await ThreepidHost.StartAsync();
        var alice = await host.Host.RegisterAsync("alice");
        var sid = await host.RequestAsync(ThreepidPurpose.Add, "alice@example.org");

        Assert.Equal("M_THREEPID_AUTH_FAILED", await UserHost.RefusalAsync(() => host.AddAsync(alice, sid)));
        Assert.Equal("M_THREEPID_AUTH_FAILED", await UserHost.RefusalAsync(() => host.AddAsync(alice, "nope")));
    }

    [Fact]
    public async Task What_was_confirmed_is_added_once()
    {
        await using var host = await ThreepidHost.StartAsync();
        var alice = await host.Host.RegisterAsync("alice");
        var bob = await host.Host.RegisterAsync("bob");
        var sid = await host.ProveAsync(ThreepidPurpose.Add, "alice@example.org");
        await host.AddAsync(alice, sid);

        Assert.Equal("M_THREEPID_AUTH_FAILED", await UserHost.RefusalAsync(() => host.AddAsync(bob, sid)));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task An_address_is_one_accounts(StoreKind store)
    {
        await using var host = await ThreepidHost.StartAsync(store);
        var alice = await host.Host.RegisterAsync("alice");
        var bob = await host.Host.RegisterAsync("bob");
        var first = await host.ProveAsync(ThreepidPurpose.Add, "shared@example.org", "one");
        var second = await host.ProveAsync(ThreepidPurpose.Add, "SHARED@example.org", "two");

        await host.AddAsync(alice, first, "one");
        var refusal = await UserHost.RefusalAsync(() => host.AddAsync(bob, second, "two"));

        Assert.Equal("M_THREEPID_IN_USE", refusal);
        Assert.Equal(["shared@example.org"], await host.AddressesAsync(alice));
        Assert.Empty(await host.AddressesAsync(bob));
    }

    [Fact]
    public async Task An_account_has_so_many_addresses_and_no_more()
    {
        await using var host = await ThreepidHost.StartAsync(
            options: ThreepidHost.Options with { ThreepidsPerUserMax = 1 });
        var alice = await host.Host.RegisterAsync("alice");
        await host.GiveAsync(alice, "alice@example.org");
        var sid = await host.ProveAsync(ThreepidPurpose.Add, "more@example.org");

        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => host.AddAsync(alice, sid)));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task An_address_that_is_taken_away_is_free_and_again_is_no_error(StoreKind store)
    {
        await using var host = await ThreepidHost.StartAsync(store);
        var alice = await host.Host.RegisterAsync("alice");
        var bob = await host.Host.RegisterAsync("bob");
        await host.GiveAsync(alice, "alice@example.org");

        var others = await host.Threepids.DeleteAsync(bob, "email", "alice@example.org", null, Cancel);
        var still = await host.AddressesAsync(alice);
        var first = await host.Threepids.DeleteAsync(alice, "email", "alice@example.org", null, Cancel);
        var second = await host.Threepids.DeleteAsync(alice, "email", "alice@example.org", null, Cancel);
        await host.GiveAsync(bob, "alice@example.org");

        Assert.Equal(["alice@example.org"], still);
        Assert.False(others || first || second);
        Assert.Empty(await host.AddressesAsync(alice));
        Assert.Equal(["alice@example.org"], await host.AddressesAsync(bob));
    }

    [Fact]
    public async Task A_commit_that_fails_leaves_the_confirmation_as_it_was()
    {
        FailingCommits faults = new();
        await using var host = await ThreepidHost.StartAsync(faults: faults);
        var alice = await host.Host.RegisterAsync("alice");
        var sid = await host.ProveAsync(ThreepidPurpose.Add, "alice@example.org");

        faults.IsOn = true;
        await Assert.ThrowsAnyAsync<Exception>(() => host.AddAsync(alice, sid));
        faults.IsOn = false;
        var before = await host.AddressesAsync(alice);
        await host.AddAsync(alice, sid);

        Assert.Empty(before);
        Assert.Equal(["alice@example.org"], await host.AddressesAsync(alice));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task An_account_that_is_erased_keeps_no_address(StoreKind store)
    {
        await using var host = await ThreepidHost.StartAsync(store);
        var alice = await host.Host.RegisterAsync("alice");
        var bob = await host.Host.RegisterAsync("bob");
        await host.GiveAsync(alice, "alice@example.org");
        await host.GiveAsync(bob, "bob@example.org");
        UserAppend bind = new(alice.User);
        bind.Add(new ThreepidBindingRow(alice.User, "email", "alice@example.org", "id.example"));
        (await host.Host.Database.CommitAsync(bind, Cancel)).OrThrow();

        UserAppend erase = new(alice.User);
        Threepids.AddErase(erase, alice.User);
        (await host.Host.Database.CommitAsync(erase, Cancel)).OrThrow();

        Assert.Empty(await host.AddressesAsync(alice));
        Assert.Empty(await host.Host.Database.Threepids.BindingsAsync(alice.User, Cancel));
        Assert.Equal(["bob@example.org"], await host.AddressesAsync(bob));
    }

    [Theory]
    [InlineData("email", "Alice@Example.org", "alice@example.org")]
    [InlineData("msisdn", "447700900000", "447700900000")]
    [InlineData("email", "nobody", null)]
    [InlineData("msisdn", "", null)]
    [InlineData("pigeon", "coo", null)]
    public void Media_and_addresses_are_checked(string medium, string address, string? expected)
    {
        if (expected is null)
        {
            Assert.Equal(
                "M_INVALID_PARAM",
                Assert.Throws<MatrixException>(() => Threepids.Parse(medium, address)).Error.Code);
        }
        else
        {
            Assert.Equal((medium, expected), Threepids.Parse(medium, address));
        }
    }
}
