using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// The users by whom this server sends notices, one for each local server name: accounts that nobody logs in to, made
/// when they are needed for the first time. Any thread.
/// </summary>
internal sealed class NoticeSender(UserParts parts, UserFacts facts, MemberUpkeep members)
{
    private NoticeOptions Options => parts.Options.Notices;

    /// <summary>The sender for users of a server, with an account and the profile that the options say.</summary>
    /// <exception cref="MatrixException">400 M_USER_IN_USE: the name is somebody's; 503: not stored.</exception>
    public async ValueTask<(UserId Id, UserNid Nid)> EnsureAsync(ServerName server, CancellationToken cancellationToken)
    {
        var id = Usernames.ForAppservice(Options.Localpart, server);
        var user = await parts.Database.Names.UserAsync(id.Value, cancellationToken).ConfigureAwait(false);
        using var held = await parts.Locks.EnterAsync(user, cancellationToken).ConfigureAwait(false);
        UserAppend append = new(user);
        switch (await parts.Database.Users.AccountAsync(user, cancellationToken).ConfigureAwait(false))
        {
            case null:
                parts.AddAccount(append, user, AccountKind.Server);
                break;
            case { Kind: not AccountKind.Server }:
                throw Taken(id);
            default:
                break;
        }

        var profile = await facts.Profiles.GetLockedAsync(user, cancellationToken).ConfigureAwait(false);
        var next = Set(append, user, profile, UserProfile.DisplayNameField, profile.DisplayName, Options.DisplayName);
        next = Set(append, user, next, UserProfile.AvatarUrlField, profile.AvatarUrl, Options.AvatarUrl);
        if (append.RowCount > 0)
        {
            append.Committed = _ =>
            {
                facts.Profiles.Publish(user, next);
                members.ProfileChanged(user);
            };
            await parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        }

        return (id, user);
    }

    private static UserProfile Set(
        UserAppend append, UserNid user, UserProfile profile, string field, string? old, string? value)
        => old == value
            ? profile
            : profile.AddChange(append, user, field, value is null ? null : UserProfile.ValueOf(value));

    private static MatrixException Taken(UserId id) => new MatrixError(
        "M_USER_IN_USE",
        400,
        $"{id} is the account of somebody; name another sender in the configuration, server_notices.localpart.")
        .ToException();
}
