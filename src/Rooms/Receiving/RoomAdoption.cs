using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Makes places for rooms of other servers.</summary>
internal static class RoomAdoption
{
    public static async ValueTask<Room> AdoptAsync(
        RoomEngine engine, RoomId id, RoomVersionRules rules, CancellationToken cancellationToken)
    {
        var nid = await engine.Database.Names.RoomAsync(id.Value, cancellationToken).ConfigureAwait(false);
        if (await engine.FindAsync(nid, cancellationToken).ConfigureAwait(false) is { } found)
        {
            return Checked(found, rules);
        }

        if (await engine.Database.Rooms.FindAsync(nid, cancellationToken).ConfigureAwait(false) is { } row
            && ((RoomFlags)row.Flags & RoomFlags.Removing) != 0)
        {
            throw MatrixError.Unavailable("This room is being removed from this server; try again later.")
                .ToException();
        }

        // Whoever is first makes it; a second one finds the keys taken, and the room there.
        var append = new DataAppend(OwnerKey.Of(nid));
        append.Add(new RoomFactsRow(nid, rules.Id, 0));
        var keys = new RoomEvents(rules, id);
        for (var kid = 0; kid < keys.KidCount; kid++)
        {
            append.Add(new StateKeyRow(nid, kid, keys.KeyType(kid), keys.KeyText(kid)));
        }

        append.Add(new NewRoomHeadRow(nid, keys.KidCount));
        var result = await engine.Database.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        if (result.Failure is { Kind: not CommitFailureKind.Conflict } failure)
        {
            throw CommitRefusal.Of(failure);
        }

        var made = await engine.FindAsync(nid, cancellationToken).ConfigureAwait(false);
        return Checked(made ?? throw new InvalidDataException($"Room {id} was made and is not there."), rules);
    }

    private static Room Checked(Room room, RoomVersionRules rules) => room.Rules == rules
        ? room
        : throw new MatrixError(
            "M_INCOMPATIBLE_ROOM_VERSION",
            400,
            $"The room has version {room.Rules}, not {rules}.").ToException();
}
