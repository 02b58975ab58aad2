using System.Buffers.Binary;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Gives a new state its number and its row: a delta on its parent, or a checkpoint when the deltas since the last one
/// outweigh it, so that no state is far from a whole one and all checkpoints together cost no more than the deltas.
/// </summary>
internal static class StateRows
{
    // Chosen: a checkpoint of a small state costs less than the row around it; below this, deltas go on.
    private const int CheckpointBytesMin = 1024;

    // An address is a 128-bit number.
    private const int AddressBytes = 16;

    /// <summary>Adds a state to the history and to the append.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="head">The end of the room; takes the number and the weight of the deltas.</param>
    /// <param name="parent">The state that it changes.</param>
    /// <param name="map">The state.</param>
    /// <param name="changes">What differs from the parent.</param>
    /// <param name="append">Takes the row.</param>
    public static StateAt Add(
        RoomColumns columns,
        ref RoomHead head,
        int parent,
        StateMap map,
        ReadOnlySpan<StateEntry> changes,
        RoomAppend append)
    {
        var payload = PackedInts.Pack(changes);
        var deltaBytes = head.DeltaBytes + payload.Length;
        var isCheckpoint = deltaBytes > CheckpointBytesMin && deltaBytes > WholeBytes(columns, head, map);
        if (isCheckpoint)
        {
            payload = PackedInts.Pack(EntriesOf(map));
            deltaBytes = 0;
        }

        var sid = columns.States.Add(parent, isCheckpoint, isCheckpoint ? EntriesOf(map) : changes, map);
        append.Add(new StateSnapshotRow(columns.Nid, sid, parent, isCheckpoint, payload, AddressOf(map)));
        head = head with { LastSid = sid, DeltaBytes = deltaBytes };
        return new StateAt(map, sid);
    }

    // About what the whole state would take: the largest key and event for every entry.
    private static int WholeBytes(RoomColumns columns, RoomHead head, StateMap map) =>
        map.Count * (PackedInts.SizeOf(columns.Events.KidCount) + PackedInts.SizeOf(head.LastEid));

    private static StateEntry[] EntriesOf(StateMap map)
    {
        var entries = new StateEntry[map.Count];
        var at = 0;
        foreach (var entry in map)
        {
            entries[at++] = entry;
        }

        return entries;
    }

    private static byte[] AddressOf(StateMap map)
    {
        var address = new byte[AddressBytes];
        BinaryPrimitives.WriteUInt128BigEndian(address, map.Address);
        return address;
    }
}
