using System.Buffers.Binary;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Every stored state has the address of its content.</summary>
internal sealed class AddressesCheck : IRoomCheck
{
    // Chosen: a page of whole states of a large room is some megabytes.
    private const int PageRows = 256;

    public async ValueTask CheckAsync(CheckedRoom room, CancellationToken cancellationToken)
    {
        if (room.Loaded is not { } loaded)
        {
            return;
        }

        var next = 1;
        IReadOnlyList<StateSnapshotRow> page;
        do
        {
            page = await room.Engine.Database.Rooms.SnapshotsAsync(room.Nid, next, PageRows, cancellationToken)
                .ConfigureAwait(false);
            foreach (var row in page)
            {
                next = row.Sid + 1;

                // The first schema stored states without.
                if (row.Address is { } address && row.Sid <= loaded.Columns.States.Last)
                {
                    Check(room, row.Sid, address);
                }
            }
        }
        while (page.Count == PageRows);
    }

    private static void Check(CheckedRoom room, int sid, byte[] address)
    {
        var map = room.Loaded!.Columns.States.Expand(sid);
        if (map.Count == 0 && !room.SoundStates.Contains(sid))
        {
            // A state that was given up; nothing refers to it.
            return;
        }

        var right = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(right, map.Address);
        if (!address.AsSpan().SequenceEqual(right))
        {
            // Only of a state that the events confirm is it the address that is wrong.
            room.Add(
                "state_snapshots",
                "The address is not that of the state.",
                room.SoundStates.Contains(sid)
                    ? Repair.Set(
                        "state_snapshots", [new ColumnValue("address", right)], room.Room, new ColumnValue("sid", sid))
                    : null,
                new ColumnValue("sid", sid));
        }
    }
}
