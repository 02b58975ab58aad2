using System.Buffers.Binary;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>The current state is what the states after the extremities resolve to.</summary>
internal sealed class CurrentStateCheck : IRoomCheck
{
    public ValueTask CheckAsync(CheckedRoom room, CancellationToken cancellationToken)
    {
        if (!room.EventsAreSound || !room.HeadIsSound)
        {
            return ValueTask.CompletedTask;
        }

        var snapshot = room.Loaded!.Snapshot;
        var sids = snapshot.ForwardExtremities.Select(eid => room[eid].StateAfter).Distinct().ToArray();
        var expected = room.Resolve(sids);
        if (expected.ContentEquals(snapshot.Map))
        {
            room.SoundStates.Add(snapshot.StateSid);
        }
        else
        {
            room.HeadIsSound = false;
            room.Add(
                "room_heads",
                "The current state does not follow from the extremities.",
                sids.Length == 1
                    ? Repair.Set("room_heads", [new ColumnValue("current_sid", sids[0])], room.Room)
                    : WithNewState(room, expected));
        }

        return ValueTask.CompletedTask;
    }

    private static Repair WithNewState(CheckedRoom room, StateMap map)
    {
        var entries = new List<StateEntry>(map.Count);
        foreach (var entry in map)
        {
            entries.Add(entry);
        }

        var address = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(address, map.Address);
        var sid = room.Head.NextSid;
        return Repair.Insert(
            "state_snapshots",
            room.Room,
            new("sid", sid),
            new("parent_sid", 0),
            new("checkpoint", true),
            new("payload", PackedInts.Pack(entries.ToArray())),
            new("address", address),
            new("flags", 0))
            .Then(Repair.Set(
                "room_heads",
                [new ColumnValue("current_sid", sid), new ColumnValue("next_sid", sid + 1)],
                room.Room));
    }
}
