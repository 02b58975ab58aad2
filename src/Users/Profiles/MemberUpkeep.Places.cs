using System.Globalization;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <remarks>The durable places, and what is found behind them.</remarks>
internal sealed partial class MemberUpkeep
{
    // Records read at a time at the start. Chosen.
    private const int PageRecords = 4_096;

    private async Task CatchUpOrRepeatAsync(CancellationToken stop)
    {
        try
        {
            await CatchUpAsync(stop).ConfigureAwait(false);
        }
        catch
        {
            OwnersMoved();
            throw;
        }
    }

    private async Task CatchUpAsync(CancellationToken stop)
    {
        var reached = await ReadPlacesAsync(stop).ConfigureAwait(false);
        var upTo = _database.Stream.Watermark;
        while (!reached.Covers(upTo))
        {
            var page = await _database.Log.ReadAsync(reached, upTo, PageRecords, stop).ConfigureAwait(false);
            if (page.Status == LogReadStatus.Trimmed)
            {
                await AddAllAsync(stop).ConfigureAwait(false);
                return;
            }

            foreach (var entry in page.Entries)
            {
                Note(entry.Record);
            }

            reached = page.Reached;
        }
    }

    private void Note(in LogRecord record)
    {
        switch (record.Kind)
        {
            case LogKind.Profile when record.Text is { } field && IsPropagated(field):
                ProfileChanged(record.User);
                break;

            // Also a membership that came after the account had ended; whether it has, is looked up.
            case LogKind.Account:
            case LogKind.CurrentStateChange when !record.User.IsNone:
                AccountEnded(record.User);
                break;
            default:
                break;
        }
    }

    // Where the work begins: at the lowest of the places of the nodes whose rooms live here.
    private async Task<Watermark> ReadPlacesAsync(CancellationToken stop)
    {
        var places = (await _database.Log.FollowersAsync(stop).ConfigureAwait(false))
            .ToDictionary(follower => follower.Name, follower => follower.Place, StringComparer.Ordinal);
        var reached = places.GetValueOrDefault(_name) ?? Watermark.Zero;
        _nodes = [_database.Placement.Node];
        for (var node = 0; node < StaticPlacement.NodesMax; node++)
        {
            // A node without a place has never had rooms.
            if (node != _database.Placement.Node && _database.Placement.Holds(node)
                && places.TryGetValue(NameOf(node), out var place))
            {
                reached = reached.Min(place);
                _nodes.Add(node);
            }
        }

        return reached;
    }

    // The Log is gone further than this node has come, since it is new or was away: anybody may have changed theirs.
    private async Task AddAllAsync(CancellationToken stop)
    {
        IReadOnlyList<AccountRow> page;
        UserNid last = default;
        do
        {
            page = await _database.Users.AccountsAsync(last, PageRecords, stop).ConfigureAwait(false);
            foreach (var account in page)
            {
                ProfileChanged(account.User);
                last = account.User;
            }
        }
        while (page.Count == PageRecords);
    }

    /// <summary>Whether member events have the field.</summary>
    public static bool IsPropagated(string field)
        => field is UserProfile.DisplayNameField or UserProfile.AvatarUrlField;

    private async Task SaveAsync(Watermark place, CancellationToken stop)
    {
        DataAppend append = new(OwnerKey.Server);
        foreach (var node in _nodes)
        {
            // The place of a node that was taken over moves along: it would hold the Log for ever.
            if (_database.Placement.Holds(node))
            {
                append.Add(new FollowerRow(NameOf(node), place.ToString()));
            }
        }

        // Nothing: this node was taken over, and who did that moves its place.
        if (append.RowCount > 0)
        {
            (await _database.CommitAsync(append, stop).ConfigureAwait(false)).OrThrow();
        }

        Volatile.Write(ref _saved, place);
    }

    private static string NameOf(int node) =>
        node == 0 ? FollowerName : string.Create(CultureInfo.InvariantCulture, $"{FollowerName}.{node}");
}
