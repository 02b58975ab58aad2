using System.Net;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Transport;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// The rate limits of the API, one limiter for each kind of action. All of them let everything pass when switched off.
/// Source: client-server API v1.19, "Rate limiting".
/// </summary>
internal sealed class RateLimits
{
    private readonly RateLimiter<UserNid>? _messages;
    private readonly RateLimiter<UserNid>? _memberships;
    private readonly RateLimiter<IPAddress>? _registrations;
    private readonly RateLimiter<IPAddress>? _loginsOfAddress;
    private readonly RateLimiter<UserId>? _loginsOfAccount;
    private readonly RateLimiter<IPAddress>? _passwordsOfAddress;
    private readonly RateLimiter<UserNid>? _passwordsOfUser;
    private readonly RateLimiter<IPAddress>? _refreshes;
    private readonly RateLimiter<UserNid>? _loginTokens;
    private readonly RateLimiter<IPAddress>? _mailsOfAddress;
    private readonly RateLimiter<string>? _mailsToMailbox;
    private readonly RateLimiter<IPAddress>? _confirmations;
    private readonly RateLimiter<UserNid>? _directory;
    private readonly RateLimiter<UserNid>? _openIdTokens;
    private readonly RateLimiter<UserNid>? _accountData;
    private readonly RateLimiter<UserNid>? _reports;

    public RateLimits(RateLimitOptions options, TimeProvider time)
    {
        if (!options.Enabled)
        {
            return;
        }

        _messages = new(options.Messages, options.KeysMax, time);
        _memberships = new(options.Memberships, options.KeysMax, time);
        _registrations = new(options.Registration, options.KeysMax, time);
        _loginsOfAddress = new(options.LoginOfAddress, options.KeysMax, time);
        _loginsOfAccount = new(options.LoginOfAccount, options.KeysMax, time);
        _passwordsOfAddress = new(options.Authentication, options.KeysMax, time);
        _passwordsOfUser = new(options.Authentication, options.KeysMax, time);
        _refreshes = new(options.Refresh, options.KeysMax, time);
        _loginTokens = new(options.LoginTokens, options.KeysMax, time);
        _mailsOfAddress = new(options.Mail, options.KeysMax, time);
        _mailsToMailbox = new(options.Mail, options.KeysMax, time);
        _confirmations = new(options.Confirmations, options.KeysMax, time);
        _directory = new(options.Directory, options.KeysMax, time);
        _openIdTokens = new(options.OpenIdTokens, options.KeysMax, time);
        _accountData = new(options.AccountData, options.KeysMax, time);
        _reports = new(options.Reports, options.KeysMax, time);
    }

    /// <summary>Counts an event, receipt or to-device message of a user.</summary>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED.</exception>
    public void TakeMessage(Session session) => Take(_messages, session);

    /// <summary>Counts a change of membership, or a new room, of a user.</summary>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED.</exception>
    public void TakeMembership(Session session) => Take(_memberships, session);

    /// <summary>Counts a registration request of an address.</summary>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED.</exception>
    public void TakeRegistration(HttpExchange exchange) => Take(_registrations, AddressOf(exchange));

    /// <summary>Counts a login, for the address it comes from.</summary>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED.</exception>
    public void TakeLogin(HttpExchange exchange) => Take(_loginsOfAddress, AddressOf(exchange));

    /// <summary>Counts a login, for the account it aims at, whether there is one or not.</summary>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED.</exception>
    public void TakeLogin(UserId account) => Take(_loginsOfAccount, account);

    /// <summary>
    /// Counts a password that is tried in interactive auth, both for the address it comes from and, where somebody is
    /// logged in, for the account it aims at.
    /// </summary>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED.</exception>
    public void TakeAuthentication(HttpExchange exchange, Session? caller)
    {
        Take(_passwordsOfAddress, AddressOf(exchange));
        if (caller is not null)
        {
            Take(_passwordsOfUser, caller.User);
        }
    }

    /// <summary>Counts a refresh of an access token, for the address it comes from.</summary>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED.</exception>
    public void TakeRefresh(HttpExchange exchange) => Take(_refreshes, AddressOf(exchange));

    /// <summary>Counts a request for a login token.</summary>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED.</exception>
    public void TakeLoginToken(Session session) => Take(_loginTokens, session);

    /// <summary>Counts a mail, both for the address that asks for it and for the mailbox that gets it.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="mailbox">The mail address in its canonical form.</param>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED.</exception>
    public void TakeMail(HttpExchange exchange, string mailbox)
    {
        Take(_mailsOfAddress, AddressOf(exchange));
        Take(_mailsToMailbox, mailbox);
    }

    /// <summary>Counts a look whether the link of a mail was opened, for the address it comes from.</summary>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED.</exception>
    public void TakeConfirmation(HttpExchange exchange) => Take(_confirmations, AddressOf(exchange));

    /// <summary>Counts a search for users or for the rooms shared with one.</summary>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED.</exception>
    public void TakeDirectory(Session session) => Take(_directory, session);

    /// <summary>Counts a token that tells a third party who its user is.</summary>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED.</exception>
    public void TakeOpenIdToken(Session session) => Take(_openIdTokens, session);

    /// <summary>Counts an item of account data, of a profile or of what else a user keeps that is set.</summary>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED.</exception>
    public void TakeAccountData(Session session) => Take(_accountData, session);

    /// <summary>Counts a report of a user, room or event.</summary>
    /// <exception cref="MatrixException">M_LIMIT_EXCEEDED.</exception>
    public void TakeReport(Session session) => Take(_reports, session);

    /// <summary>A client on a Unix socket has no address: all of those share one.</summary>
    private static IPAddress AddressOf(HttpExchange exchange) => exchange.ClientAddress ?? IPAddress.None;

    private static void Take(RateLimiter<UserNid>? limiter, Session session)
    {
        if (session.IsRateLimited)
        {
            Take(limiter, session.User);
        }
    }

    private static void Take<TKey>(RateLimiter<TKey>? limiter, TKey key)
        where TKey : notnull
    {
        if (limiter is not null && !limiter.TryTake(key, out long retryAfterMs))
        {
            throw new MatrixError("M_LIMIT_EXCEEDED", 429, "Too many requests; wait and try again.")
            {
                RetryAfterMs = retryAfterMs,
            }.ToException();
        }
    }
}
