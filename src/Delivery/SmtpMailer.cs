using System.Net.Sockets;
using System.Threading.Channels;
using Dendrite.Fast.Users;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Dendrite.Fast.Delivery;

/// <summary>
/// Hands mail to a mail server: one at a time, in order, those that failed again after a pause. Any thread may give it
/// mail; one loop sends it.
/// </summary>
public sealed class SmtpMailer : IMailer, IAsyncDisposable
{
    // Source: RFC 5321, section 4.2.1: 5yz is a permanent negative completion.
    private const int PermanentStatus = 500;

    private readonly MailOptions _options;
    private readonly MailboxAddress _from;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly DeliveryMetrics _metrics = new();
    private readonly Channel<Mail> _taken;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _loop;

    // Owner: the loop. Mails to be tried again, by when.
    private readonly PriorityQueue<Retry, DateTimeOffset> _later = new();

    // Written by the loop alone; read by anybody: how many are in _later, or under way.
    private volatile int _underWay;

    /// <summary>Starts the loop; nothing is connected yet.</summary>
    /// <param name="options">How mail is sent.</param>
    /// <param name="time">The clock of pauses.</param>
    /// <param name="logger">Takes failures.</param>
    /// <exception cref="ArgumentException">The sender is none.</exception>
    public SmtpMailer(MailOptions options, TimeProvider time, ILogger<SmtpMailer> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(logger);
        if (!MailTemplates.TryParseSender(options.From, out var from))
        {
            throw new ArgumentException("The sender is no mail address.", nameof(options));
        }

        _options = options;
        _from = from;
        _time = time;
        _logger = logger;
        _taken = Channel.CreateBounded<Mail>(
            new BoundedChannelOptions(options.WaitingMax) { SingleReader = true });
        _loop = Task.Run(RunAsync);
    }

    /// <inheritdoc />
    public bool HasRoom => _taken.Reader.Count + _underWay < _options.WaitingMax;

    /// <inheritdoc />
    public ValueTask SendAsync(Mail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        return _taken.Writer.WriteAsync(mail, cancellationToken);
    }

    /// <summary>Sends what was taken, as far as that goes in <see cref="MailOptions.StopLimit"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        _taken.Writer.TryComplete();
        using CancellationTokenSource limit = new(_options.StopLimit, _time);
        await using (limit.Token.Register(_stopping.Cancel).ConfigureAwait(false))
        {
            await _loop.ConfigureAwait(false);
        }

        _stopping.Dispose();
        _metrics.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (await NextAsync().ConfigureAwait(false) is { } next)
            {
                await TryAsync(next).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The time to send what is left is over.
        }

        var lost = _taken.Reader.Count + _underWay;
        if (lost > 0)
        {
            Log.MailLost(_logger, lost);
        }
    }

    /// <summary>
    /// The next mail whose time has come; null when the mailer stops and none is left but for a pause.
    /// </summary>
    private async Task<Retry?> NextAsync()
    {
        Task<bool>? more = null;
        while (true)
        {
            var now = _time.GetUtcNow();
            if (_later.TryPeek(out var due, out var at) && at <= now)
            {
                return _later.Dequeue();
            }

            if (_taken.Reader.TryRead(out var mail))
            {
                _underWay = _later.Count + 1;
                return new Retry(mail, Tries: 0);
            }

            more ??= _taken.Reader.WaitToReadAsync(_stopping.Token).AsTask();
            if (due is not null && !more.IsCompleted)
            {
                using var pause = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
                await Task.WhenAny(more, Task.Delay(at - now, _time, pause.Token)).ConfigureAwait(false);
                await pause.CancelAsync().ConfigureAwait(false);
            }
            else if (await more.ConfigureAwait(false))
            {
                more = null;
            }
            else
            {
                return null;
            }
        }
    }

    private async Task TryAsync(Retry mail)
    {
        var tries = mail.Tries + 1;
        try
        {
            await HandOverAsync(mail.Mail).ConfigureAwait(false);
            _metrics.Sent();
        }
        catch (Exception e) when (IsExpected(e))
        {
            if (tries <= _options.Pauses.Count && !IsForGood(e))
            {
                Log.MailFailed(_logger, _options.Host, tries, ReasonOf(e));
                _later.Enqueue(new Retry(mail.Mail, tries), _time.GetUtcNow() + _options.Pauses[tries - 1]);
            }
            else
            {
                Log.MailGivenUp(_logger, _options.Host, tries, ReasonOf(e));
                _metrics.GivenUp();
            }
        }

        _underWay = _later.Count;
    }

    private async Task HandOverAsync(Mail mail)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        using CancellationTokenSource clock = new(_options.TryLimit, _time);
        await using var ends = clock.Token.Register(limit.Cancel).ConfigureAwait(false);
        using var message = MailTemplates.Of(mail, _from, _options.AppName, _time.GetUtcNow());
        using SmtpClient client = new()
        {
            // The name in the greeting: that of the sender, and not an address of this network.
            LocalDomain = _from.Domain,

            // Lists of revoked certificates would be fetched from wherever the certificate says.
            CheckCertificateRevocation = false,
        };
        var security = _options.Security switch
        {
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.None,
        };
        await client.ConnectAsync(_options.Host, _options.PortOrUsual, security, limit.Token).ConfigureAwait(false);
        if (_options.User is { } user)
        {
            await client.AuthenticateAsync(user, _options.Password ?? "", limit.Token).ConfigureAwait(false);
        }

        await client.SendAsync(message, limit.Token).ConfigureAwait(false);
        await client.DisconnectAsync(quit: true, limit.Token).ConfigureAwait(false);
    }

    // Everything that a mail server or the way to it can do wrong. The end of the mailer is none of it.
    private bool IsExpected(Exception e) => e switch
    {
        OperationCanceledException => !_stopping.IsCancellationRequested,
        CommandException or ProtocolException or SocketException or IOException or AuthenticationException
            or SslHandshakeException or NotSupportedException or ServiceNotAuthenticatedException
            or ServiceNotConnectedException or TimeoutException => true,
        _ => false,
    };

    private static bool IsForGood(Exception e)
        => e is SmtpCommandException refused && (int)refused.StatusCode >= PermanentStatus;

    // The words of mail servers repeat addresses.
    private static string ReasonOf(Exception e) => e switch
    {
        SmtpCommandException refused => $"status {(int)refused.StatusCode}",
        OperationCanceledException => "it took too long",
        ProtocolException or NotSupportedException or SocketException or IOException => e.Message,
        _ => e.GetType().Name,
    };

    private sealed record Retry(Mail Mail, int Tries);
}
