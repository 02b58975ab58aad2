using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Forgets what other nodes have changed of users. What <see cref="UserSnapshots{T}"/> and <see cref="KeyRings"/> have
/// needs no record, since they remember only who lives here, under the place of that time; sessions and inboxes are
/// remembered wherever their clients ask, and go by the records. Push rules: <see cref="FollowedPushRules"/>.
/// </summary>
internal sealed class FollowedUsers(
    UserEngine users, UserParts parts, MemberUpkeep members, BackupUpkeep backups, GuestUpkeep guests)
    : IFollowedCommits
{
    /// <inheritdoc />
    public void Followed(IReadOnlyList<LogEntry> entries)
    {
        foreach (var entry in entries)
        {
            var record = entry.Record;
            switch (record.Kind)
            {
                case LogKind.SessionRevoked:
                    parts.Sessions.Revoked(record.User, record.Text);
                    break;
                case LogKind.Account:
                    parts.Sessions.AccountChanged(record.User);
                    members.AccountEnded(record.User);
                    break;
                case LogKind.ToDevice when record.Text is { } device:
                    users.ToDevice.Followed(record.User, device, entry.Position);
                    break;
                case LogKind.Profile when record.Text is { } field && MemberUpkeep.IsPropagated(field):
                    members.ProfileChanged(record.User);
                    break;
                default:
                    break;
            }
        }
    }

    /// <inheritdoc />
    public void Forgotten()
    {
        parts.Sessions.Forget();
        users.ToDevice.Forget();
    }

    /// <inheritdoc />
    public void OwnersMoved()
    {
        Forgotten();
        members.OwnersMoved();
        backups.Wake();
        guests.OwnersMoved();
    }
}
