using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <remarks>How addresses are confirmed.</remarks>
public sealed partial class Threepids
{
    /// <summary>The page that links of mails lead to, below the base URL for clients.</summary>
    public const string ConfirmPath = "/_synapse/client/confirm_email";

    /// <summary>
    /// Sends a mail that confirms an address. Unless the operator chose otherwise, nobody learns here whether the
    /// address has an account: the answer and what is stored are the same, and the mailbox is told.
    /// </summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Stops before the commit, and the wait for room for the mail.</param>
    /// <returns>The id of the session, for the operation that the address is confirmed for.</returns>
    /// <exception cref="MatrixException">
    /// M_THREEPID_MEDIUM_NOT_SUPPORTED: no mail can be sent; M_INVALID_PARAM; M_THREEPID_IN_USE, M_THREEPID_NOT_FOUND;
    /// 503: too much mail waits.
    /// </exception>
    public async Task<string> RequestTokenAsync(EmailTokenRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_parts.Options.Email is not { } email || _mailer is null)
        {
            throw ThreepidErrors.NotSupported("mail addresses, as it sends no mail").ToException();
        }

        ClientSecrets.Check(request.ClientSecret, "client_secret");
        if (!_mailer.HasRoom)
        {
            throw MatrixError.Unavailable("Too much mail waits to be sent; try again in some minutes.").ToException();
        }

        var owner = await _parts.Database.Threepids.FindAsync(
            EmailAddress.Medium, request.Address.Value, cancellationToken).ConfigureAwait(false);
        if (RefusalOf(request, owner, email) is { } refusal)
        {
            throw refusal.ToException();
        }

        var (sid, token) = await _sessions.BeginAsync(
            request.Purpose,
            request.Address,
            request.ClientSecret,
            request.SendAttempt,
            _nextLinks.Allow(request.NextLink),
            cancellationToken).ConfigureAwait(false);
        if (token is not null)
        {
            await _mailer.SendAsync(MailOf(request, owner is not null, sid, token), cancellationToken)
                .ConfigureAwait(false);
        }

        return sid;
    }

    /// <summary>Looks at what the link of a mail confirms.</summary>
    /// <param name="sid">The session, from the link.</param>
    /// <param name="token">The token, from the link.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>Null for a link that is unknown, too old, or not the last one that was sent.</returns>
    public async ValueTask<ConfirmationLink?> FindLinkAsync(
        string sid, string token, CancellationToken cancellationToken)
    {
        var session = await _sessions.FindByTokenAsync(sid, token, cancellationToken).ConfigureAwait(false);
        return session is { } found ? new ConfirmationLink(found, _nextLinks.Allow(found.NextLink)) : null;
    }

    /// <summary>Confirms an address. Again is no error.</summary>
    /// <param name="link">The link that whoever reads the address's mail has opened.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>False when the link has lost its meaning meanwhile.</returns>
    public Task<bool> ConfirmAsync(ConfirmationLink link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        return _sessions.ConfirmAsync(link.Session, cancellationToken);
    }

    // What is told to everybody by the operator's choice, and what to owners, who know it anyway.
    private static MatrixError? RefusalOf(EmailTokenRequest request, ThreepidRow? owner, EmailOptions email)
    {
        if (request.Purpose == ThreepidPurpose.Password)
        {
            return owner is null && email.TellsInUse ? ThreepidErrors.NotFound : null;
        }

        var isOwn = owner is not null && owner.Value.User == request.Caller?.User;
        return isOwn || (owner is not null && email.TellsInUse) ? ThreepidErrors.InUse : null;
    }

    // The link leads to what was stored where it makes sense, and nobody is sent it where it does not: such a session
    // can never be confirmed.
    private Mail MailOf(EmailTokenRequest request, bool isKnown, string sid, string token)
    {
        MailKind? kind = (request.Purpose, isKnown) switch
        {
            (ThreepidPurpose.Register, false) => MailKind.ConfirmRegistration,
            (ThreepidPurpose.Add, false) => MailKind.ConfirmAddress,
            (ThreepidPurpose.Password, true) => MailKind.ConfirmOwner,
            _ => null,
        };
        var server = _parts.Options.ClientBaseUrl?.TrimEnd('/');
        return new Mail
        {
            To = request.Address,
            Kind = kind ?? (isKnown ? MailKind.AddressInUse : MailKind.AddressUnknown),
            Server = request.Server,
            Link = kind is null ? null : $"{server}{ConfirmPath}?sid={sid}&token={token}",
        };
    }
}
