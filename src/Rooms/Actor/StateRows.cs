using System.Buffers.Binary;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Gives a new state its number and what it costs on disk. The state after a state event costs no row: the event's own
/// has its key and the state before. A state that resolution or another server gave has a row with what differs from
/// its parent. Whenever the deltas on the way from a whole state outweigh it, the next one is written whole, so that
/// no state takes more bytes to read than twice itself, and all whole states together cost no more than the deltas.
/// </summary>
internal static class StateRows
{
    // Chosen: a whole small state costs less than the row around it; below this, deltas go on.
    private const int CheckpointBytesMin = 1024;

    // An address is a 128-bit number.
    private const int AddressBytes = 16;

    /// <summary>Adds the state after a state event.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="head">The end of the room; takes the number.</param>
    /// <param name="before">The state before the event.</param>
    /// <param name="change">The event at its key.</param>
    /// <param name="append">Takes the row of a whole state.</param>
    public static StateAt AddEvent(
        RoomColumns columns, ref RoomHead head, StateAt before, StateEntry change, RoomAppend append)
    {
        var map = before.Map.With(change.Kid, change.Eid);
        var bytes = PackedInts.SizeOf(change.Kid) + PackedInts.SizeOf(change.Eid);
        if (IsCheckpoint(columns, head, before.Sid, map, bytes))
        {
            return AddWhole(columns, ref head, before.Sid, map, StateSnapshotFlags.None, append);
        }

        var sid = columns.States.Add(before.Sid, false, bytes, [change], map);
        head = head with { LastSid = sid };
        return new StateAt(map, sid);
    }

    /// <summary>Adds a state that differs from another one in some keys.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="head">The end of the room; takes the number.</param>
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
        if (IsCheckpoint(columns, head, parent, map, payload.Length))
        {
            return AddWhole(columns, ref head, parent, map, StateSnapshotFlags.None, append);
        }

        var sid = columns.States.Add(parent, false, payload.Length, changes, map);
        AddRow(columns, sid, parent, false, payload, map, StateSnapshotFlags.None, append);
        head = head with { LastSid = sid };
        return new StateAt(map, sid);
    }

    /// <summary>Adds a state with all that it has.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="head">The end of the room; takes the number.</param>
    /// <param name="parent">The state that it came from; 0 for none.</param>
    /// <param name="map">The state.</param>
    /// <param name="flags">What is known of it.</param>
    /// <param name="append">Takes the row.</param>
    public static StateAt AddWhole(
        RoomColumns columns,
        ref RoomHead head,
        int parent,
        StateMap map,
        StateSnapshotFlags flags,
        RoomAppend append)
    {
        var entries = EntriesOf(map);
        var sid = columns.States.Add(parent, true, 0, entries, map);
        AddRow(columns, sid, parent, true, PackedInts.Pack(entries), map, flags, append);
        head = head with { LastSid = sid };
        return new StateAt(map, sid);
    }

    /// <summary>Gives the state after a state event a row, once that event's own defines it no more.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="sid">The state.</param>
    /// <param name="change">The event at its key.</param>
    /// <param name="append">Takes the row.</param>
    public static void AddRowOf(RoomColumns columns, int sid, StateEntry change, RoomAppend append)
    {
        var payload = PackedInts.Pack([change]);
        var parent = columns.States.Parent(sid);
        AddRow(columns, sid, parent, false, payload, columns.States.Expand(sid), StateSnapshotFlags.None, append);
    }

    private static void AddRow(
        RoomColumns columns,
        int sid,
        int parent,
        bool isWhole,
        byte[] payload,
        StateMap map,
        StateSnapshotFlags flags,
        RoomAppend append) => append.Add(new StateSnapshotRow(
            columns.Nid, sid, parent, isWhole, payload, AddressOf(map), (int)flags));

    private static bool IsCheckpoint(RoomColumns columns, RoomHead head, int parent, StateMap map, int bytes)
    {
        var weight = columns.States.WeightOf(parent) + bytes;
        return weight > CheckpointBytesMin && weight > WholeBytes(columns, head, map);
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
