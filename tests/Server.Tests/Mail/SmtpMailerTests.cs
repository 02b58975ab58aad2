using Dendrite.Fast.Delivery;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>How mail is handed to a mail server, in good and in bad times.</summary>
public sealed class SmtpMailerTests : IAsyncDisposable
{
    private readonly SmtpSink _sink = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    [Fact]
    public async Task A_mail_comes_to_its_receiver_with_its_link()
    {
        await using var mailer = Start();

        await mailer.SendAsync(
            MailTo("alice@example.org", link: "https://matrix.example/confirm?sid=a&token=b"), Cancel);

        var message = Assert.Single(await MailsAsync(1));
        Assert.Equal("alice@example.org", Assert.Single(message.To.Mailboxes).Address);
        Assert.Equal("\"Example\" <noreply@example.org>", message.From.ToString());
        Assert.Equal("Confirm your mail address for Our Place", message.Subject);
        Assert.Contains("https://matrix.example/confirm?sid=a&token=b", message.TextBody, StringComparison.Ordinal);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.Equal(_time.GetUtcNow(), message.Date);
        Assert.Contains("MAIL FROM:<noreply@example.org>", Said(), StringComparison.Ordinal);
        Assert.Contains("RCPT TO:<alice@example.org>", Said(), StringComparison.Ordinal);
        Assert.Contains("EHLO example.org", Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailKind.ConfirmRegistration, true)]
    [InlineData(MailKind.ConfirmAddress, true)]
    [InlineData(MailKind.ConfirmOwner, true)]
    [InlineData(MailKind.AddressInUse, false)]
    [InlineData(MailKind.AddressUnknown, false)]
    public async Task Each_kind_of_mail_says_what_it_is_about(MailKind kind, bool hasLink)
    {
        await using var mailer = Start();

        await mailer.SendAsync(MailTo("alice@example.org", kind, "https://matrix.example/x"), Cancel);

        var message = Assert.Single(await MailsAsync(1));
        Assert.Contains("Our Place", message.Subject, StringComparison.Ordinal);
        Assert.Contains("If it was not you", Words(message), StringComparison.Ordinal);
        Assert.Equal(hasLink, Words(message).Contains("https://matrix.example/x", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_that_is_refused_for_the_moment_is_tried_three_times()
    {
        await using var mailer = Start();
        _sink.Refusals.Enqueue("451 later");
        _sink.Refusals.Enqueue("421 busy");

        await mailer.SendAsync(MailTo("alice@example.org"), Cancel);
        await TriesAsync(1);
        var first = _time.GetUtcNow();
        await TriesAsync(2);
        var second = _time.GetUtcNow();
        await TriesAsync(3);

        Assert.Single(await MailsAsync(1));

        // A step of the clock may come between a try and the look that finds it.
        Assert.True(second - first >= TimeSpan.FromSeconds(20));
        Assert.True(_time.GetUtcNow() - second >= TimeSpan.FromMinutes(4));
    }

    [Fact]
    public async Task After_the_third_try_a_mail_is_given_up_and_the_next_one_is_sent()
    {
        await using var mailer = Start();
        _sink.Refusals.Enqueue("451 later");
        _sink.Refusals.Enqueue("451 later");
        _sink.Refusals.Enqueue("451 later");

        await mailer.SendAsync(MailTo("alice@example.org"), Cancel);
        await TriesAsync(3);
        await Eventually.Async(() => mailer.HasRoom && _sink.Refusals.IsEmpty);
        _time.Advance(TimeSpan.FromHours(1));
        await mailer.SendAsync(MailTo("bob@example.org"), Cancel);

        var message = Assert.Single(await MailsAsync(1));
        Assert.Equal("bob@example.org", message.To.ToString());
        Assert.Equal(4, Tries());
    }

    [Fact]
    public async Task A_mail_that_waits_to_be_tried_again_holds_no_other_up()
    {
        await using var mailer = Start();
        _sink.Refusals.Enqueue("451 later");

        await mailer.SendAsync(MailTo("alice@example.org"), Cancel);
        await mailer.SendAsync(MailTo("bob@example.org"), Cancel);
        var first = Assert.Single(await MailsAsync(1));
        await TriesAsync(3);
        var both = await MailsAsync(2);

        Assert.Equal("bob@example.org", first.To.ToString());
        Assert.Equal("alice@example.org", both[1].To.ToString());
    }

    [Fact]
    public async Task A_mail_that_is_refused_for_good_is_not_tried_again()
    {
        await using var mailer = Start();
        _sink.Refusals.Enqueue("550 nobody of this name");

        await mailer.SendAsync(MailTo("nobody@example.org"), Cancel);
        await mailer.SendAsync(MailTo("bob@example.org"), Cancel);
        await MailsAsync(1);
        _time.Advance(TimeSpan.FromHours(1));
        await mailer.SendAsync(MailTo("carol@example.org"), Cancel);
        await MailsAsync(2);

        Assert.Equal(3, Tries());
    }

    [Fact]
    public async Task Nothing_is_said_to_a_mail_server_that_keeps_no_secrets()
    {
        RecordingLog log = new();
        await using SmtpMailer mailer = new(
            Options(MailSecurity.StartTls, user: "matrix", password: "s3cret"), _time, log);

        await mailer.SendAsync(MailTo("alice@example.org"), Cancel);
        await Eventually.Async(() => !log.Lines.IsEmpty);

        Assert.DoesNotContain("AUTH", Said(), StringComparison.Ordinal);
        Assert.DoesNotContain("RCPT", Said(), StringComparison.Ordinal);
        Assert.DoesNotContain("alice", string.Join('\n', log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_is_made_where_one_is_configured()
    {
        await using SmtpMailer mailer = new(
            Options(MailSecurity.None, user: "matrix", password: "pw"), _time, NullLogger<SmtpMailer>.Instance);

        await mailer.SendAsync(MailTo("alice@example.org"), Cancel);
        await MailsAsync(1);

        Assert.Contains(
            $"AUTH PLAIN {Convert.ToBase64String("\0matrix\0pw"u8)}", Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_queue_has_no_room()
    {
        await using SmtpMailer mailer = new(
            Options(MailSecurity.None, waitingMax: 1), _time, NullLogger<SmtpMailer>.Instance);
        _sink.Refusals.Enqueue("451 later");
        var before = mailer.HasRoom;

        await mailer.SendAsync(MailTo("alice@example.org"), Cancel);
        await TriesAsync(1);

        Assert.True(before);
        Assert.False(mailer.HasRoom);
    }

    [Fact]
    public async Task What_was_taken_is_sent_before_the_end()
    {
        await using (var mailer = Start())
        {
            await mailer.SendAsync(MailTo("alice@example.org"), Cancel);
            await mailer.SendAsync(MailTo("bob@example.org"), Cancel);
        }

        Assert.Equal(2, _sink.Mails.Count);
    }

    [Theory]
    [InlineData("noreply@example.org", true)]
    [InlineData("Example <noreply@example.org>", true)]
    [InlineData("Ex\r\nBcc: x <noreply@example.org>", false)]
    [InlineData("nobody", false)]
    [InlineData("a@example.org, b@example.org", false)]
    public void A_sender_is_one_address(string from, bool expected)
        => Assert.Equal(expected, MailOptions.IsSender(from));

    private SmtpMailer Start()
        => new(Options(MailSecurity.None), _time, NullLogger<SmtpMailer>.Instance);

    private MailOptions Options(
        MailSecurity security, string? user = null, string? password = null, int waitingMax = 10) => new()
        {
            Host = "127.0.0.1",
            Port = _sink.Port,
            Security = security,
            User = user,
            Password = password,
            From = "Example <noreply@example.org>",
            AppName = "Our Place",
            WaitingMax = waitingMax,

            // The clock is moved while a try is under way.
            TryLimit = TimeSpan.FromDays(20),
        };

    private static Mail MailTo(
        string address, MailKind kind = MailKind.ConfirmRegistration, string? link = "https://matrix.example/x")
    {
        Assert.True(EmailAddress.TryParse(address, out var to));
        return new Mail { To = to, Kind = kind, Server = UserHost.First, Link = link };
    }

    private async Task<List<MimeMessage>> MailsAsync(int count)
    {
        await Eventually.Async(() => _sink.Mails.Count >= count, Said);
        return [.. _sink.Mails.Select(Parse)];
    }

    /// <summary>Lets time pass until mail has been tried so often.</summary>
    private Task TriesAsync(int count) => Eventually.Async(
        () =>
        {
            var isTried = Tries() >= count;
            _time.Advance(isTried ? TimeSpan.Zero : TimeSpan.FromSeconds(5));
            return isTried;
        },
        Said);

    private int Tries() => _sink.Commands.Count(line => line.StartsWith("RCPT", StringComparison.Ordinal));

    private string Said() => string.Join('\n', _sink.Commands);

    private static string Words(MimeMessage message) => message.TextBody!.ReplaceLineEndings(" ");

    private static MimeMessage Parse(string text)
    {
        using MemoryStream stream = new(System.Text.Encoding.Latin1.GetBytes(text));
        return MimeMessage.Load(stream, Cancel);
    }
}
