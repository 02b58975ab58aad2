using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <remarks>Where identity servers publish addresses.</remarks>
public sealed partial class Threepids
{
    // How long the end of an account waits for identity servers, all together. Chosen: a person waits for it.
    private static readonly TimeSpan UnbindAllTime = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Lets an identity server publish that an address is the user's, which the user has confirmed there. Remembered,
    /// so that it can be taken back.
    /// </summary>
    /// <param name="session">The user.</param>
    /// <param name="idServer">The identity server, as the user names it.</param>
    /// <param name="accessToken">The user's access token of the identity server.</param>
    /// <param name="sid">The session of the confirmation there.</param>
    /// <param name="clientSecret">The secret that it was begun with.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_INVALID_PARAM; M_FORBIDDEN: too many; what the identity server refuses, as it says so; 502 when it gives no
    /// answer.
    /// </exception>
    public async Task BindAsync(
        Session session,
        string idServer,
        string accessToken,
        string sid,
        string clientSecret,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ClientSecrets.Check(clientSecret, "client_secret");
        ClientSecrets.Check(sid, "sid");
        var known = await _parts.Database.Threepids.BindingsAsync(session.User, cancellationToken)
            .ConfigureAwait(false);
        if (known.Count >= _parts.Options.ThreepidBindingsPerUserMax)
        {
            throw MatrixError.Forbidden(
                $"{known.Count} bindings of the account are known here, which is the most; take some back first.")
                .ToException();
        }

        var (medium, address) = await _identityServers.BindAsync(
            idServer, accessToken, sid, clientSecret, session.UserId, cancellationToken).ConfigureAwait(false);

        // It is done there: what was asked for is remembered whether or not the client still waits.
        UserAppend append = new(session.User);
        append.Add(new ThreepidBindingRow(session.User, medium, address, idServer));
        using var held = await _parts.EnterAsync(session, CancellationToken.None).ConfigureAwait(false);
        await _parts.Writer.CommitAsync(append, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Lets identity servers take back what they publish of an address.</summary>
    /// <param name="session">The user.</param>
    /// <param name="medium">The medium.</param>
    /// <param name="address">The address as <see cref="Parse"/> gives it.</param>
    /// <param name="idServer">The identity server; null for those where it was bound through this server.</param>
    /// <param name="cancellationToken">Stops between the servers.</param>
    /// <returns>
    /// False when one does not do so, or none is known. Source: client-server API,
    /// <c>id_server_unbind_result: no-support</c>.
    /// </returns>
    /// <exception cref="MatrixException">As for <see cref="BindAsync"/>.</exception>
    public async Task<bool> UnbindAsync(
        Session session, string medium, string address, string? idServer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var bindings = idServer is null
            ? (await _parts.Database.Threepids.BindingsAsync(session.User, cancellationToken).ConfigureAwait(false))
                .Where(binding => binding.Medium == medium && binding.Address == address)
            : [new ThreepidBindingRow(session.User, medium, address, idServer)];
        return await UnbindAsync([.. bindings], session.UserId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Takes back everything that was bound for a user whose account is to end. Best effort, within some time: what an
    /// identity server refuses, or does not answer, stays published there.
    /// </summary>
    /// <param name="user">The user's number.</param>
    /// <param name="userId">The user.</param>
    /// <param name="idServer">
    /// An identity server that is asked about each address; null for those where one was bound through this server.
    /// </param>
    /// <param name="cancellationToken">Stops between the servers.</param>
    /// <returns>False when something stays, or it is not known where an address is bound.</returns>
    internal async Task<bool> UnbindAllAsync(
        UserNid user, UserId userId, string? idServer, CancellationToken cancellationToken)
    {
        var known = await _parts.Database.Threepids.BindingsAsync(user, cancellationToken).ConfigureAwait(false);
        List<ThreepidBindingRow> bindings = [.. known];
        var isUnbound = true;
        foreach (var threepid in await _parts.Database.Threepids.OfUserAsync(user, cancellationToken)
            .ConfigureAwait(false))
        {
            if (idServer is null)
            {
                isUnbound &= known.Any(
                    binding => binding.Medium == threepid.Medium && binding.Address == threepid.Address);
                continue;
            }

            ThreepidBindingRow named = new(user, threepid.Medium, threepid.Address, idServer);
            if (!bindings.Contains(named))
            {
                bindings.Add(named);
            }
        }

        using CancellationTokenSource limit = new(UnbindAllTime, _parts.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        foreach (var binding in bindings)
        {
            isUnbound &= await TryUnbindAsync(binding, userId, either.Token, cancellationToken).ConfigureAwait(false);
        }

        return isUnbound;
    }

    private async Task<bool> TryUnbindAsync(
        ThreepidBindingRow binding, UserId userId, CancellationToken limited, CancellationToken cancellationToken)
    {
        try
        {
            return await UnbindAsync([binding], userId, limited).ConfigureAwait(false);
        }
        catch (MatrixException)
        {
            // The identity server's word, or that it has none: the account ends all the same.
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Those before it took all the time that there was.
            return false;
        }
    }

    private async Task<bool> UnbindAsync(
        IReadOnlyList<ThreepidBindingRow> bindings, UserId userId, CancellationToken cancellationToken)
    {
        var isUnbound = bindings.Count > 0;
        foreach (var (user, medium, address, idServer) in bindings)
        {
            if (!await _identityServers.UnbindAsync(idServer, medium, address, userId, cancellationToken)
                .ConfigureAwait(false))
            {
                isUnbound = false;
                continue;
            }

            UserAppend append = new(user);
            append.Add(new ThreepidBindingDeleteRow(user, medium, address, idServer));
            await CommitAsync(append, user, cancellationToken).ConfigureAwait(false);
        }

        return isUnbound;
    }

    // The lock is for the commit alone: identity servers take their time.
    private async Task CommitAsync(UserAppend append, UserNid user, CancellationToken cancellationToken)
    {
        using var held = await _parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
    }
}
