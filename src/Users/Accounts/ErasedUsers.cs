using System.Collections.Immutable;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Who wanted what they sent forgotten when their accounts ended. Rooms ask without waiting, so all of them are in
/// memory: read at the start, and brought to where other nodes have come before the watermark covers it.
/// </summary>
internal sealed class ErasedUsers(Database database) : IFollowedCommits
{
    // Accounts read at a time. Chosen.
    private const int PageAccounts = 1_000;

    // Replaced as a whole by any thread. About 100 bytes for each of those users; nobody comes back.
    private ImmutableHashSet<string> _ids = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Their ids.</summary>
    public IReadOnlySet<string> Ids => Volatile.Read(ref _ids);

    /// <summary>The end of an account is committed, or known otherwise.</summary>
    public void Add(IReadOnlyList<string> userIds)
        => ImmutableInterlocked.Update(ref _ids, static (known, added) => known.Union(added), userIds);

    /// <summary>Reads all of them.</summary>
    public async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        UserNid last = default;
        while (true)
        {
            var page = await database.Users.ErasedAsync(last, PageAccounts, cancellationToken).ConfigureAwait(false);
            if (page.Count == 0)
            {
                return;
            }

            Add(await database.Names.UserIdsAsync([.. page.Select(account => account.User)], cancellationToken)
                .ConfigureAwait(false));
            last = page[^1].User;
        }
    }

    /// <inheritdoc />
    public void Followed(IReadOnlyList<LogEntry> entries)
    {
        // Nobody is forgotten here.
    }

    /// <inheritdoc />
    public void Forgotten()
    {
        // Nobody is forgotten here.
    }

    /// <inheritdoc />
    public void OwnersMoved()
    {
        // Everybody is here, wherever they lived.
    }

    /// <inheritdoc />
    public async ValueTask ReadAnewAsync(IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            if (entry.Record.Kind == LogKind.Account
                && await database.Users.AccountAsync(entry.Record.User, cancellationToken).ConfigureAwait(false)
                    is { } account
                && account.Flags.HasFlag(AccountFlags.Erased))
            {
                Add([await database.Names.UserIdAsync(account.User, cancellationToken).ConfigureAwait(false)]);
            }
        }
    }

    /// <inheritdoc />
    public ValueTask ReadAllAnewAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);
}
