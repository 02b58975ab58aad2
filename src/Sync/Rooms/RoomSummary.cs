using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Sync;

/// <summary>
/// The counts of a room's members and, where it has no name, the members it is named after.
/// Source: client-server API v1.19, GET /sync, <c>RoomSummary</c>.
/// </summary>
internal sealed record RoomSummary(int Joined, int Invited, IReadOnlyList<string> Heroes)
{
    /// <summary>How many heroes there are at the most. Source: the same.</summary>
    private const int HeroesMax = 5;

    /// <summary>Counts the members of a room, and finds its heroes if it has no name for
    /// <paramref name="user"/>.</summary>
    /// <param name="slice">The room.</param>
    /// <param name="user">Who asks; never a hero of their own.</param>
    /// <param name="hasName">Whether the room has a name or a canonical alias.</param>
    public static RoomSummary Of(RoomSlice slice, UserId user, bool hasName)
    {
        List<(int Eid, string UserId)> present = [];
        List<(int Eid, string UserId)> gone = [];
        int joined = 0;
        int invited = 0;
        foreach (StateItem item in slice.State.Items())
        {
            if (item.Type != "m.room.member")
            {
                continue;
            }

            Membership membership = slice.Room.MembershipOf(item.Eid);
            joined += membership == Membership.Join ? 1 : 0;
            invited += membership == Membership.Invite ? 1 : 0;
            if (!hasName && item.StateKey != user.Value && membership != Membership.Knock)
            {
                (membership is Membership.Join or Membership.Invite ? present : gone).Add((item.Eid, item.StateKey));
            }
        }

        List<(int Eid, string UserId)> named = present.Count > 0 ? present : gone;
        named.Sort(static (left, right) => left.Eid.CompareTo(right.Eid));
        return new RoomSummary(joined, invited, [.. named.Take(HeroesMax).Select(hero => hero.UserId)]);
    }

    /// <summary>Writes the member <c>summary</c> of a room.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("summary"u8);
        if (Heroes.Count > 0)
        {
            writer.WriteStartArray("m.heroes"u8);
            foreach (string hero in Heroes)
            {
                writer.WriteStringValue(hero);
            }

            writer.WriteEndArray();
        }

        writer.WriteNumber("m.joined_member_count"u8, Joined);
        writer.WriteNumber("m.invited_member_count"u8, Invited);
        writer.WriteEndObject();
    }
}
