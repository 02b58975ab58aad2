using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Users;

/// <summary>
/// The application services of this server, known from the start on. Tokens are looked up by their hashes, as those of
/// users are, so that no comparison tells how much of one was right. Any thread.
/// Source: application service API v1.19, "Client-Server API Extensions".
/// </summary>
public sealed class Appservices
{
    private readonly FrozenDictionary<TokenHash, Appservice> _byToken;

    internal Appservices(IReadOnlyList<AppserviceRegistration> registrations, LocalServers servers)
    {
        Dictionary<TokenHash, Appservice> byToken = [];
        foreach (var registration in registrations)
        {
            var sender = UserId.TryCreate(registration.SenderLocalpart, servers.Default, out var id)
                ? id
                : throw new ArgumentException($"'{registration.SenderLocalpart}' is no localpart.");
            Appservice appservice = new(registration, sender);
            byToken.Add(appservice.Token, appservice);
        }

        _byToken = byToken.ToFrozenDictionary();
    }

    /// <summary>All of them.</summary>
    internal IReadOnlyList<Appservice> All => _byToken.Values;

    /// <summary>The application service that a request names itself as.</summary>
    /// <param name="token">The token's bytes as they came; an empty one counts as none.</param>
    /// <exception cref="MatrixException">401 M_MISSING_TOKEN, M_UNKNOWN_TOKEN.</exception>
    public Appservice Authenticate(ReadOnlySpan<byte> token)
    {
        if (token.IsEmpty)
        {
            throw Sessions.MissingToken();
        }

        return TryGet(TokenHash.Of(token), out var appservice)
            ? appservice
            : throw new MatrixError("M_UNKNOWN_TOKEN", 401, "No application service of this server has this token.")
                .ToException();
    }

    /// <summary>Finds the one that a token belongs to, without allocation.</summary>
    internal bool TryGet(TokenHash token, [NotNullWhen(true)] out Appservice? appservice)
        => _byToken.TryGetValue(token, out appservice);

    /// <summary>Whether an application service acts as this user where it names none.</summary>
    internal bool IsSender(string userId)
    {
        foreach (var appservice in All)
        {
            if (appservice.Sender.Value == userId)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Refuses a name for somebody who is no application service's user.</summary>
    /// <exception cref="MatrixException">400 M_EXCLUSIVE.</exception>
    internal void CheckFree(UserId user)
    {
        foreach (var appservice in All)
        {
            if (appservice.Excludes(user))
            {
                throw new MatrixError(
                    "M_EXCLUSIVE", 400, "This user name is kept for an application service; choose another one.")
                    .ToException();
            }
        }
    }
}
