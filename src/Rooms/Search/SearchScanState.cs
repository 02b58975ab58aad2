using System.Globalization;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// How far the scan of older events is. Persisted in <c>server_meta</c> as place, room and event with spaces between,
/// or as a word when it is done.
/// </summary>
/// <param name="UpTo">The place at which the follower began: what came later is the follower's.</param>
/// <param name="Room">The room in hand; none before the first.</param>
/// <param name="NextEid">The next event of it; 0 when the next room is due.</param>
internal sealed record SearchScanState(Watermark UpTo, RoomNid Room, int NextEid)
{
    private const string MetaKey = "search.scan";
    private const string DoneWord = "done";

    /// <summary>Nothing is left to scan.</summary>
    public static SearchScanState Done { get; } = new(Watermark.Zero, default, -1);

    public bool IsDone => NextEid < 0;

    /// <summary>Before the first room.</summary>
    public static SearchScanState StartOf(Watermark upTo) => new(upTo, default, 0);

    /// <exception cref="FormatException">The stored value is none that <see cref="ToRow"/> makes.</exception>
    public static async ValueTask<SearchScanState> ReadAsync(Database database, CancellationToken cancellationToken)
    {
        var text = await database.Meta.FindAsync(MetaKey, cancellationToken).ConfigureAwait(false);
        if (text is null or DoneWord)
        {
            return Done;
        }

        return text.Split(' ') is [var place, var room, var eid] && Watermark.TryParse(place, out var upTo)
            ? new SearchScanState(
                upTo,
                new RoomNid(long.Parse(room, CultureInfo.InvariantCulture)),
                int.Parse(eid, CultureInfo.InvariantCulture))
            : throw new FormatException("The state of the search scan is unreadable.");
    }

    public ServerMetaRow ToRow() => new(
        MetaKey,
        IsDone ? DoneWord : string.Create(CultureInfo.InvariantCulture, $"{UpTo} {Room.Value} {NextEid}"));
}
