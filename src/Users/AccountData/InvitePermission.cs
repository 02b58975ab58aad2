using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Whether users take invites, as their account data says. Who invites a user that does not is refused; invites that
/// came before stay, and are not shown while that is so. Any thread.
/// Source: client-server API v1.18, "Invite permission", <c>m.invite_permission_config</c>.
/// </summary>
public sealed class InvitePermission : IMembershipCheck
{
    /// <summary>The type of the item.</summary>
    public const string Type = "m.invite_permission_config";

    private readonly AccountData _accountData;
    private readonly LocalServers _servers;

    internal InvitePermission(AccountData accountData, LocalServers servers)
    {
        _accountData = accountData;
        _servers = servers;
    }

    /// <summary>Whether a user takes no invites now. From memory in the common case.</summary>
    /// <param name="user">A local user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async ValueTask<bool> BlocksAsync(UserNid user, CancellationToken cancellationToken)
    {
        var all = await _accountData.GetAllAsync(user, cancellationToken).ConfigureAwait(false);
        return all.Find(default, Type) is { } item && Blocks(item.Content);
    }

    /// <inheritdoc/>
    public async ValueTask CheckAsync(MembershipAttempt attempt, CancellationToken cancellationToken)
    {
        if (attempt.Action == MembershipAction.Invite
            && _servers.IsLocal(attempt.Target)
            && await BlocksAsync(attempt.TargetNid, cancellationToken).ConfigureAwait(false))
        {
            throw new MatrixError("M_INVITE_BLOCKED", 403, $"{attempt.Target} takes no invites.").ToException();
        }
    }

    // Another value, or one of another type, is as none.
    private static bool Blocks(ReadOnlyMemory<byte> content)
    {
        using var document = JsonDocument.Parse(content);
        return document.RootElement.TryGetProperty("default_action", out var action)
            && action.ValueKind == JsonValueKind.String
            && action.ValueEquals("block"u8);
    }
}
