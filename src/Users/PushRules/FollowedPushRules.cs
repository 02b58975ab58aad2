using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Brings the push rules that rooms count by, and whom users ignore, to where other nodes have changed them. Rooms ask
/// for them without waiting, so they are read before the watermark covers the record, and not when somebody asks. Who
/// lives where makes no difference: at a take-over all that the other node committed has been followed.
/// </summary>
internal sealed class FollowedPushRules(
    PushRuleFacts rules, Database database, PushRuleFacts.DisplayNameReader displayName) : IFollowedCommits
{
    /// <inheritdoc />
    public void Followed(IReadOnlyList<LogEntry> entries)
    {
        // Nothing can be forgotten here.
    }

    /// <inheritdoc />
    public void Forgotten()
    {
        // Nothing can be forgotten here.
    }

    /// <inheritdoc />
    public void OwnersMoved()
    {
        // The rules of all users are here, wherever they live.
    }

    /// <inheritdoc />
    public async ValueTask ReadAnewAsync(IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken)
    {
        HashSet<UserNid> changed = [];
        foreach (var entry in entries)
        {
            if (IsAbout(entry.Record))
            {
                changed.Add(entry.Record.User);
            }
        }

        foreach (var user in changed)
        {
            await rules.ReadAnewAsync(database, user, displayName, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public ValueTask ReadAllAnewAsync(CancellationToken cancellationToken) =>
        rules.LoadAsync(database, displayName, cancellationToken);

    // A name matters to rules that ask for it, which at the start may be under way to memory: the rows say whose do.
    private static bool IsAbout(in LogRecord record) =>
        record is { Kind: LogKind.PushRules } or { Kind: LogKind.Profile, Text: UserProfile.DisplayNameField }
        || (record.Kind == LogKind.AccountData && IgnoredUserList.IsItem(record.Room, record.Text!));
}
