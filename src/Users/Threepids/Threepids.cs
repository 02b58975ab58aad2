using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// Third-party ids: the addresses of accounts, how they are confirmed, and where identity servers publish them. Any
/// thread. Source: client-server API, "Adding Account Administrative Contact Information".
/// </summary>
public sealed partial class Threepids : IUserPart
{
    private readonly UserParts _parts;
    private readonly InteractiveAuth _auth;
    private readonly AuthFlows _flows;
    private readonly ThreepidSessions _sessions;
    private readonly IdentityServers _identityServers;
    private readonly IMailer? _mailer;
    private readonly NextLinks _nextLinks;

    internal Threepids(
        UserParts parts,
        InteractiveAuth auth,
        AuthFlows flows,
        ThreepidSessions sessions,
        UserPorts ports,
        LocalServers servers,
        ILogger logger)
    {
        _parts = parts;
        _auth = auth;
        _flows = flows;
        _sessions = sessions;
        _identityServers = new IdentityServers(ports.Outbound, servers, logger);
        _mailer = ports.Mailer;
        _nextLinks = new NextLinks(parts.Options);
    }

    /// <summary>Whether mail addresses can be confirmed here.</summary>
    public bool AreOffered => _parts.Options.Email is not null;

    /// <summary>Medium and address of a user, the latter as it is stored.</summary>
    /// <param name="medium">The medium, from a client.</param>
    /// <param name="address">The address, from a client.</param>
    /// <exception cref="MatrixException">M_INVALID_PARAM.</exception>
    public static (string Medium, string Address) Parse(string medium, string address)
    {
        switch (medium)
        {
            case "email":
                return EmailAddress.TryParse(address, out var mail) ? (medium, mail.Value) : throw Invalid();
            case "msisdn":
                return address.Length is > 0 and <= EmailAddress.BytesMax ? (medium, address) : throw Invalid();
            default:
                throw MatrixError.InvalidParam("'medium' is email or msisdn.").ToException();
        }

        static MatrixException Invalid() => MatrixError.InvalidParam("'address' is no address of this medium.")
            .ToException();
    }

    /// <summary>The addresses of an account.</summary>
    /// <param name="session">The owner.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public ValueTask<IReadOnlyList<ThreepidRow>> ListAsync(Session session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        return _parts.Database.Threepids.OfUserAsync(session.User, cancellationToken);
    }

    /// <summary>
    /// Gives an account an address that was confirmed for it, once the owner has proved to be that: whoever has the
    /// address may set a new password.
    /// </summary>
    /// <param name="session">The owner.</param>
    /// <param name="sid">The session of the confirmation.</param>
    /// <param name="clientSecret">The secret that it was begun with.</param>
    /// <param name="auth">The request as it came.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>Null when done; else what to answer with 401.</returns>
    /// <exception cref="MatrixException">
    /// M_THREEPID_AUTH_FAILED; M_THREEPID_IN_USE; M_FORBIDDEN: the account has too many, or the request is not the one
    /// that opened the session.
    /// </exception>
    public async Task<InteractiveAuthChallenge?> AddAsync(
        Session session, string sid, string clientSecret, AuthRequest auth, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);

        // Looked at first, so that nobody types a password in vain.
        var proof = await _sessions.FindProofAsync(ThreepidPurpose.Add, sid, clientSecret, cancellationToken)
            .ConfigureAwait(false) ?? throw ThreepidErrors.NotProved(400).ToException();
        var flows = await _flows.ForCallerAsync(session, cancellationToken).ConfigureAwait(false);
        var progress = await _auth.AdvanceAsync(auth, new AuthPolicy(flows, session), cancellationToken)
            .ConfigureAwait(false);
        using var grant = progress.Grant;
        if (grant is null)
        {
            return progress.Challenge;
        }

        await AddAsync(session, proof, cancellationToken).ConfigureAwait(false);
        grant.Close();
        return null;
    }

    /// <summary>
    /// Takes an address from an account, and back from identity servers as far as that goes. One that the account does
    /// not have is no error.
    /// </summary>
    /// <param name="session">The owner.</param>
    /// <param name="medium">The medium.</param>
    /// <param name="address">The address as <see cref="Parse"/> gives it.</param>
    /// <param name="idServer">The identity server to take it back from; null for those that it was bound at.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>Whether it was taken back everywhere.</returns>
    /// <exception cref="MatrixException">M_INVALID_PARAM: the name of the identity server is none.</exception>
    public async Task<bool> DeleteAsync(
        Session session, string medium, string address, string? idServer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (idServer is not null)
        {
            IdentityServers.CheckName(idServer);
        }

        var isUnbound = false;
        try
        {
            isUnbound = await UnbindAsync(session, medium, address, idServer, cancellationToken).ConfigureAwait(false);
        }
        catch (MatrixException)
        {
            // The address is the account's own: no identity server can keep it there.
        }

        using var held = await _parts.EnterAsync(session, cancellationToken).ConfigureAwait(false);
        UserAppend append = new(session.User);
        append.Add(new ThreepidDeleteRow(medium, address, session.User));
        var result = await _parts.Writer.TryCommitAsync(append, cancellationToken).ConfigureAwait(false);
        return result.IsCommitted || result.Failure.Kind == CommitFailureKind.Conflict
            ? isUnbound
            : throw UserWriter.ToException(result.Failure);
    }

    /// <summary>Adds to the append of an account's end that nothing of this is kept.</summary>
    internal static void AddErase(UserAppend append, UserNid user)
    {
        append.Add(new UserThreepidsDeleteRow(user));
        append.Add(new UserBindingsDeleteRow(user));
    }

    ValueTask IUserPart.AddEndAsync(
        UserAppend append, UserNid user, bool erase, CancellationToken cancellationToken)
    {
        AddErase(append, user);
        return ValueTask.CompletedTask;
    }

    private async Task AddAsync(Session session, ThreepidProof proof, CancellationToken cancellationToken)
    {
        var user = session.User;
        using var held = await _parts.EnterAsync(session, cancellationToken).ConfigureAwait(false);
        var has = await _parts.Database.Threepids.OfUserAsync(user, cancellationToken).ConfigureAwait(false);
        if (has.Count >= _parts.Options.ThreepidsPerUserMax)
        {
            throw MatrixError.Forbidden(
                $"The account has {has.Count} addresses, which is the most; take another one away first.")
                .ToException();
        }

        UserAppend append = new(user);
        proof.AddUse(append);
        append.Add(new ThreepidRow(
            proof.Medium, proof.Address, user, proof.ValidatedTs, _parts.Time.GetUtcNow().ToUnixTimeMilliseconds()));
        var result = await _parts.Writer.TryCommitAsync(append, cancellationToken).ConfigureAwait(false);
        if (!result.IsCommitted)
        {
            throw ThreepidProof.IsTaken(result.Failure)
                ? ThreepidErrors.InUse.ToException()
                : ThreepidProof.WasUsed(result.Failure)
                    ? ThreepidErrors.NotProved(400).ToException()
                    : UserWriter.ToException(result.Failure);
        }
    }
}
