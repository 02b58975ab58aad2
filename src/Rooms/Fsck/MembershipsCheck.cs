using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>The memberships of a room are those of its current state, and of no user else.</summary>
internal sealed class MembershipsCheck : IRoomCheck
{
    private const string Table = "memberships";

    public async ValueTask CheckAsync(CheckedRoom room, CancellationToken cancellationToken)
    {
        if (room.Loaded is not { } loaded || !room.EventsAreSound || !room.HeadIsSound)
        {
            return;
        }

        var events = loaded.Columns.Events;
        var rows = await room.Engine.Database.Memberships.OfRoomAsync(room.Nid, cancellationToken)
            .ConfigureAwait(false);
        var left = Expected(loaded.Snapshot);
        foreach (var stored in rows)
        {
            // An invite over federation has no event here, until its user joins.
            var row = stored.Row;
            if (await NameAsync(room, row.User, cancellationToken).ConfigureAwait(false) is not { } name
                || (!left.Remove(name, out var eid) && row.Eid == 0))
            {
                continue;
            }

            var right = MemberCodes.Stored(MemberCodes.Of(events, eid));
            if (eid == 0)
            {
                room.Add(
                    Table,
                    "The current state has no such member.",
                    Repair.Delete(Table, new("user_nid", row.User.Value), room.Room),
                    new ColumnValue("user_nid", row.User.Value));
            }
            else if (row.Eid != eid || row.Membership != right)
            {
                room.Add(
                    Table,
                    "The membership is not that of the current state.",
                    Repair.Set(
                        Table,
                        [new("membership", (int)right), new("eid", eid)],
                        new ColumnValue("user_nid", row.User.Value),
                        room.Room),
                    new ColumnValue("user_nid", row.User.Value));
            }
        }

        foreach (var (name, eid) in left)
        {
            await AddMissingAsync(room, name, eid, cancellationToken).ConfigureAwait(false);
        }
    }

    // A state key that is no user's id is nobody's membership.
    private static Dictionary<string, int> Expected(RoomSnapshot snapshot)
    {
        var events = snapshot.Columns.Events;
        var expected = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in snapshot.Map)
        {
            if (events.KeyType(entry.Kid) == "m.room.member" && events.KeyUser(entry.Kid) >= 0)
            {
                expected[events.KeyText(entry.Kid)] = entry.Eid;
            }
        }

        return expected;
    }

    private static async ValueTask<string?> NameAsync(
        CheckedRoom room, UserNid user, CancellationToken cancellationToken)
    {
        try
        {
            return await room.Engine.Database.Names.UserIdAsync(user, cancellationToken).ConfigureAwait(false);
        }
        catch (KeyNotFoundException)
        {
            // The tables say it.
            return null;
        }
    }

    private static async ValueTask AddMissingAsync(
        CheckedRoom room, string name, int eid, CancellationToken cancellationToken)
    {
        var user = await room.Engine.Database.Names.FindUserAsync(name, cancellationToken).ConfigureAwait(false);
        if (user.IsNone)
        {
            room.Add("users", $"The member {name} has no number.", null);
            return;
        }

        var membership = MemberCodes.Stored(MemberCodes.Of(room.Loaded!.Columns.Events, eid));
        room.Add(
            Table,
            "The membership is lost.",
            Repair.Insert(
                Table,
                new("user_nid", user.Value),
                room.Room,
                new("membership", (int)membership),
                new("eid", eid),
                new("forgotten", false),
                new("writer", room.HeadPosition.Writer),
                new("position", room.HeadPosition.Position)),
            new ColumnValue("user_nid", user.Value));
    }
}
