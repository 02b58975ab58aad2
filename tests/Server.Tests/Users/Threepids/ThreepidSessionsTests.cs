using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>How addresses are confirmed: which mail is sent to whom, and what its link is worth.</summary>
public sealed class ThreepidSessionsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task The_link_of_a_mail_confirms_its_address_and_again_is_no_error(StoreKind store)
    {
        await using var host = await ThreepidHost.StartAsync(store);

        var sid = await host.RequestAsync(ThreepidPurpose.Register, "alice@example.org");
        var mail = Assert.Single(host.Mailer.Mails);
        var (linked, token) = host.Mailer.LastLink();
        await host.Host.RestartAsync();
        var before = await host.Threepids.FindLinkAsync(sid, token, Cancel);
        var first = await host.Threepids.ConfirmAsync(before!, Cancel);
        var after = await host.Threepids.FindLinkAsync(sid, token, Cancel);
        var second = await host.Threepids.ConfirmAsync(after!, Cancel);

        Assert.Equal(("alice@example.org", MailKind.ConfirmRegistration), (mail.To.Value, mail.Kind));
        Assert.StartsWith("https://matrix.example/_synapse/client/confirm_email?", mail.Link, StringComparison.Ordinal);
        Assert.Equal(sid, linked);
        Assert.Equal("alice@example.org", before!.Address);
        Assert.False(before.IsConfirmed);
        Assert.True(first && second && after!.IsConfirmed);
    }

    [Theory]
    [InlineData(ThreepidPurpose.Register, false, MailKind.ConfirmRegistration)]
    [InlineData(ThreepidPurpose.Register, true, MailKind.AddressInUse)]
    [InlineData(ThreepidPurpose.Add, false, MailKind.ConfirmAddress)]
    [InlineData(ThreepidPurpose.Add, true, MailKind.AddressInUse)]
    [InlineData(ThreepidPurpose.Password, true, MailKind.ConfirmOwner)]
    [InlineData(ThreepidPurpose.Password, false, MailKind.AddressUnknown)]
    public async Task Whether_an_address_has_an_account_its_mailbox_learns_and_nobody_else(
        ThreepidPurpose purpose, bool isKnown, MailKind expected)
    {
        await using var host = await ThreepidHost.StartAsync();
        if (isKnown)
        {
            await host.GiveAsync(await host.Host.RegisterAsync("alice"), "alice@example.org");
        }

        var sid = await host.RequestAsync(purpose, "alice@example.org");
        var again = await host.RequestAsync(purpose, "alice@example.org");

        var mail = host.Mailer.Mails.Last();
        Assert.Equal(expected, mail.Kind);
        Assert.Equal(expected is MailKind.AddressInUse or MailKind.AddressUnknown, mail.Link is null);
        Assert.Equal(sid, again);
    }

    [Theory]
    [InlineData(ThreepidPurpose.Register, true, "M_THREEPID_IN_USE")]
    [InlineData(ThreepidPurpose.Add, true, "M_THREEPID_IN_USE")]
    [InlineData(ThreepidPurpose.Password, false, "M_THREEPID_NOT_FOUND")]
    public async Task The_operator_may_have_it_told_to_everybody(ThreepidPurpose purpose, bool isKnown, string code)
    {
        await using var host = await ThreepidHost.StartAsync(
            options: ThreepidHost.Options with { Email = new EmailOptions { TellsInUse = true } });
        if (isKnown)
        {
            await host.GiveAsync(await host.Host.RegisterAsync("alice"), "alice@example.org");
        }

        var count = host.Mailer.Mails.Count;
        var refusal = await UserHost.RefusalAsync(() => host.RequestAsync(purpose, "alice@example.org"));

        Assert.Equal(code, refusal);
        Assert.Equal(count, host.Mailer.Mails.Count);
    }

    [Fact]
    public async Task Owners_are_told_that_they_have_an_address_already()
    {
        await using var host = await ThreepidHost.StartAsync();
        var alice = await host.Host.RegisterAsync("alice");
        await host.GiveAsync(alice, "alice@example.org");

        var refusal = await UserHost.RefusalAsync(
            () => host.RequestAsync(ThreepidPurpose.Add, "alice@example.org", "another", caller: alice));

        Assert.Equal("M_THREEPID_IN_USE", refusal);
    }

    [Fact]
    public async Task A_mail_is_sent_once_for_each_number_and_the_last_link_counts()
    {
        await using var host = await ThreepidHost.StartAsync();

        var first = await host.RequestAsync(ThreepidPurpose.Register, "alice@example.org", attempt: 1);
        var repeated = await host.RequestAsync(ThreepidPurpose.Register, "alice@example.org", attempt: 1);
        var old = host.Mailer.LastLink();
        var second = await host.RequestAsync(ThreepidPurpose.Register, "alice@example.org", attempt: 2);
        var late = await host.RequestAsync(ThreepidPurpose.Register, "alice@example.org", attempt: 1);
        var dead = await host.Threepids.FindLinkAsync(old.Sid, old.Token, Cancel);
        await host.ConfirmAsync();
        await host.RequestAsync(ThreepidPurpose.Register, "alice@example.org", attempt: 3);

        Assert.Equal([first, first, first], [repeated, second, late]);
        Assert.Null(dead);
        Assert.Equal(2, host.Mailer.Mails.Count);
    }

    [Fact]
    public async Task Another_secret_address_or_purpose_is_another_session()
    {
        await using var host = await ThreepidHost.StartAsync();
        await host.GiveAsync(await host.Host.RegisterAsync("alice"), "alice@example.org");

        string[] sids =
        [
            await host.RequestAsync(ThreepidPurpose.Register, "bob@example.org"),
            await host.RequestAsync(ThreepidPurpose.Register, "bob@example.org", "other"),
            await host.RequestAsync(ThreepidPurpose.Register, "carol@example.org"),
            await host.RequestAsync(ThreepidPurpose.Add, "bob@example.org"),
            await host.RequestAsync(ThreepidPurpose.Password, "alice@example.org"),
        ];

        Assert.Equal(sids.Length, sids.Distinct().Count());
    }

    [Fact]
    public async Task A_link_with_another_token_or_session_confirms_nothing()
    {
        await using var host = await ThreepidHost.StartAsync();
        await host.RequestAsync(ThreepidPurpose.Register, "alice@example.org");
        var (sid, token) = host.Mailer.LastLink();
        var other = await host.RequestAsync(ThreepidPurpose.Register, "bob@example.org");

        Assert.Null(await host.Threepids.FindLinkAsync(sid, token + "x", Cancel));
        Assert.Null(await host.Threepids.FindLinkAsync(sid, "", Cancel));
        Assert.Null(await host.Threepids.FindLinkAsync("", token, Cancel));
        Assert.Null(await host.Threepids.FindLinkAsync(other, token, Cancel));
        Assert.NotNull(await host.Threepids.FindLinkAsync(sid, token, Cancel));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_link_works_for_a_day_and_the_client_begins_anew_then(StoreKind store)
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 26, 0, 0, 0, TimeSpan.Zero));
        await using var host = await ThreepidHost.StartAsync(store, time: time);
        var sid = await host.RequestAsync(ThreepidPurpose.Register, "alice@example.org");
        var old = host.Mailer.LastLink();

        time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(1));
        var inTime = await host.Threepids.FindLinkAsync(old.Sid, old.Token, Cancel);
        time.Advance(TimeSpan.FromMilliseconds(1));
        var late = await host.Threepids.FindLinkAsync(old.Sid, old.Token, Cancel);
        var fresh = await host.RequestAsync(ThreepidPurpose.Register, "alice@example.org");
        var row = await host.Host.Database.Threepids.SessionAsync(sid, Cancel);

        Assert.NotNull(inTime);
        Assert.Null(late);
        Assert.NotEqual(sid, fresh);
        Assert.Equal(2, host.Mailer.Mails.Count);
        Assert.Null(row);
    }

    [Fact]
    public async Task Neither_secret_nor_token_is_stored()
    {
        await using var host = await ThreepidHost.StartAsync();
        var sid = await host.RequestAsync(ThreepidPurpose.Register, "alice@example.org", "the-client-secret");
        var (_, token) = host.Mailer.LastLink();

        var row = (await host.Host.Database.Threepids.SessionAsync(sid, Cancel))!.Value;

        Assert.Equal(TokenHash.Bytes, row.TokenHash.Length);
        Assert.Equal(TokenHash.Bytes, row.SecretHash.Length);
        Assert.False(row.TokenHash.Span.SequenceEqual(System.Text.Encoding.UTF8.GetBytes(token)));
        Assert.DoesNotContain("the-client-secret", row.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://matrix.example/welcome?a=b", "https://matrix.example/welcome?a=b")]
    [InlineData("https://app.example/#/welcome", "https://app.example/#/welcome")]
    [InlineData("http://MATRIX.example/", "http://matrix.example/")]
    [InlineData("https://evil.example/", null)]
    [InlineData("https://matrix.example.evil.example/", null)]
    [InlineData("https://matrix.example@evil.example/", null)]
    [InlineData("https://user@matrix.example/", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("//matrix.example/", null)]
    [InlineData("/welcome", null)]
    public void A_browser_is_sent_on_to_known_hosts_alone(string link, string? expected)
    {
        NextLinks links = new(
            ThreepidHost.Options with { Email = new EmailOptions { LinkHosts = ["app.example"] } });

        Assert.Equal(expected, links.Allow(link));
    }

    [Fact]
    public async Task Where_a_browser_is_sent_on_is_kept_with_the_session()
    {
        await using var host = await ThreepidHost.StartAsync();
        await host.RequestAsync(
            ThreepidPurpose.Register, "alice@example.org", nextLink: "https://matrix.example/welcome");
        var known = host.Mailer.LastLink();
        await host.RequestAsync(ThreepidPurpose.Register, "bob@example.org", nextLink: "https://evil.example/");
        var unknown = host.Mailer.LastLink();

        Assert.Equal(
            "https://matrix.example/welcome",
            (await host.Threepids.FindLinkAsync(known.Sid, known.Token, Cancel))!.NextLink);
        Assert.Null((await host.Threepids.FindLinkAsync(unknown.Sid, unknown.Token, Cancel))!.NextLink);
    }

    [Fact]
    public async Task A_secret_of_another_form_is_refused()
    {
        await using var host = await ThreepidHost.StartAsync();

        foreach (var secret in (string[])["", "a b", "ä", "a/b", new string('a', 256)])
        {
            var refusal = await UserHost.RefusalAsync(
                () => host.RequestAsync(ThreepidPurpose.Register, "alice@example.org", secret));
            Assert.Equal("M_INVALID_PARAM", refusal);
        }

        Assert.Empty(host.Mailer.Mails);
    }

    [Fact]
    public async Task Nothing_is_confirmed_where_no_mail_can_be_sent()
    {
        await using var host = await ThreepidHost.StartAsync(options: UserHost.Cheap);

        var refusal = await UserHost.RefusalAsync(
            () => host.RequestAsync(ThreepidPurpose.Register, "alice@example.org"));

        Assert.Equal("M_THREEPID_MEDIUM_NOT_SUPPORTED", refusal);
        Assert.False(host.Threepids.AreOffered);
    }

    [Fact]
    public async Task While_too_much_mail_waits_nothing_is_begun()
    {
        await using var host = await ThreepidHost.StartAsync();
        host.Mailer.HasRoom = false;

        var refused = await Assert.ThrowsAsync<MatrixException>(
            () => host.RequestAsync(ThreepidPurpose.Register, "alice@example.org"));
        host.Mailer.HasRoom = true;
        await host.RequestAsync(ThreepidPurpose.Register, "alice@example.org");

        Assert.Equal(503, refused.Error.HttpStatus);
        Assert.Single(host.Mailer.Mails);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Requests_at_once_are_one_session(StoreKind store)
    {
        await using var host = await ThreepidHost.StartAsync(store);

        var sids = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => host.RequestAsync(ThreepidPurpose.Register, "alice@example.org")));

        Assert.Single(sids.Distinct());
        Assert.Single(host.Mailer.Mails);
    }
}
