using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Checks the whole database: first what can be said of each table, then room by room what follows from the events.
/// One room is in memory at a time. Used once, by one thread at a time.
/// </summary>
/// <remarks>
/// While a server runs on the same database, a room is looked at again when it has moved on meanwhile; what tables
/// without rooms say may then be about something that is just being written.
/// </remarks>
public sealed class Fsck
{
    // Chosen: a page of rooms is some kilobytes.
    private const int PageRooms = 256;

    private readonly RoomEngine _engine;
    private readonly FsckOptions _options;
    private readonly Action<string> _progress;
    private readonly Action<Finding> _found;

    // Of the tables, or of one room: what was told already.
    private readonly HashSet<(string Table, string Key, string What)> _told = [];
    private int _rooms;
    private int _findings;
    private int _repaired;

    /// <summary>Prepares a check.</summary>
    /// <param name="engine">The engine on the database; it has loaded no room.</param>
    /// <param name="options">What to check.</param>
    /// <param name="progress">Told what is looked at, before it is.</param>
    /// <param name="found">Told each finding.</param>
    public Fsck(RoomEngine engine, FsckOptions options, Action<string> progress, Action<Finding> found)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(options);
        _engine = engine;
        _options = options;
        _progress = progress;
        _found = found;
    }

    /// <summary>Runs it.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="KeyNotFoundException">The room of the options is not here.</exception>
    /// <exception cref="StoreUnavailableException">The database could not be read or written.</exception>
    public async Task<FsckReport> RunAsync(CancellationToken cancellationToken)
    {
        if (_options.Room is { } id)
        {
            var nid = await _engine.Database.Names.FindRoomAsync(id.Value, cancellationToken).ConfigureAwait(false);
            var row = await _engine.Database.Rooms.FindAsync(nid, cancellationToken).ConfigureAwait(false)
                ?? throw new KeyNotFoundException($"There is no room {id}.");
            await CheckRoomAsync(row, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await RepeatAsync(TablesAsync, cancellationToken).ConfigureAwait(false);
            await CheckRoomsAsync(cancellationToken).ConfigureAwait(false);
        }

        return new FsckReport(_rooms, _findings, _repaired);
    }

    private async Task CheckRoomsAsync(CancellationToken cancellationToken)
    {
        RoomNid last = default;
        while (true)
        {
            var page = await _engine.Database.Rooms.ListAsync(last, PageRooms, cancellationToken)
                .ConfigureAwait(false);
            foreach (var row in page)
            {
                await CheckRoomAsync(row, cancellationToken).ConfigureAwait(false);
                last = row.Room;
            }

            if (page.Count < PageRooms)
            {
                return;
            }
        }
    }

    private async Task<IReadOnlyList<Finding>> TablesAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        await foreach (var finding in _engine.Database.Checks.RunAsync(_progress, cancellationToken)
            .ConfigureAwait(false))
        {
            findings.Add(finding);
        }

        return findings;
    }

    private async Task CheckRoomAsync(RoomRow row, CancellationToken cancellationToken)
    {
        // Of a room that is only a name there is nothing more to say.
        if (row.Version is null)
        {
            return;
        }

        _rooms++;
        _progress($"room {row.RoomId}");
        var checkup = new RoomCheckup(_engine, row, _options.Signatures);
        await RepeatAsync(checkup.RunAsync, cancellationToken).ConfigureAwait(false);
    }

    // Looks, and mends, until there is nothing more to mend: a repair may uncover what was hidden.
    private async Task RepeatAsync(
        Func<CancellationToken, Task<IReadOnlyList<Finding>>> look, CancellationToken cancellationToken)
    {
        _told.Clear();
        bool isMending;
        do
        {
            isMending = false;
            foreach (var finding in await look(cancellationToken).ConfigureAwait(false))
            {
                if (!_told.Add((finding.Table, finding.Key, finding.What)))
                {
                    continue;
                }

                _findings++;
                _found(finding);
                if (_options.Repairs && finding.Repair is { } repair)
                {
                    await _engine.Database.Checks.RepairAsync(repair, cancellationToken).ConfigureAwait(false);
                    _repaired++;
                    isMending = true;
                }
            }
        }
        while (isMending);
    }
}
