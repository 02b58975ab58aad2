using System.Buffers.Binary;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Every stored state has the address of its content.</summary>
internal sealed class AddressesCheck : IRoomCheck
{
    public async ValueTask CheckAsync(CheckedRoom room, CancellationToken cancellationToken)
    {
        if (room.Loaded is not { } loaded || !room.EventsAreSound)
        {
            return;
        }

        var referenced = room.Events.SelectMany(entry => new[] { entry.StateAfter, entry.StateBefore })
            .Append(room.Head.CurrentSid)
            .ToHashSet();
        await foreach (var row in SnapshotPages.AllAsync(room.Engine.Database.Rooms, room.Nid, cancellationToken)
            .ConfigureAwait(false))
        {
            // The first schema stored states without.
            if (row.Address is { } address && row.Sid <= loaded.Columns.States.Last)
            {
                Check(room, row.Sid, address, room.SoundStates.Contains(row.Sid) || !referenced.Contains(row.Sid));
            }
        }
    }

    private static void Check(CheckedRoom room, int sid, byte[] address, bool isSafe)
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
            // Where the events confirm the state it is the address that is wrong; and where none needs the state, it
            // does not matter which.
            room.Add(
                "state_snapshots",
                "The address is not that of the state.",
                isSafe
                    ? Repair.Set(
                        "state_snapshots", [new ColumnValue("address", right)], room.Room, new ColumnValue("sid", sid))
                    : null,
                new ColumnValue("sid", sid));
        }
    }
}
