using System.Runtime.CompilerServices;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Reads the stored states of a room, by ascending number.</summary>
internal static class SnapshotPages
{
    // Chosen: a page of whole states of a large room is some megabytes.
    private const int PageRows = 256;

    /// <summary>All of them.</summary>
    /// <param name="reads">Where they are.</param>
    /// <param name="room">The room.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public static async IAsyncEnumerable<StateSnapshotRow> AllAsync(
        IRoomReads reads, RoomNid room, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = 1;
        IReadOnlyList<StateSnapshotRow> page;
        do
        {
            page = await reads.SnapshotsAsync(room, next, PageRows, cancellationToken).ConfigureAwait(false);
            foreach (var row in page)
            {
                next = row.Sid + 1;
                yield return row;
            }
        }
        while (page.Count == PageRows);
    }
}
