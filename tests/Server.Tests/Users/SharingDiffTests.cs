using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class SharingDiffTests
{
    private const int Users = 4;

    private const int Rooms = 3;

    /// <summary>
    /// The oracle replays a random history of joins and leaves, notes who shares a room with user 1 at the start and
    /// the end of an interval, and compares. The history goes on after the end, as it does while a sync is computed.
    /// </summary>
    [Property(MaxTest = 500)]
    public Property Who_began_and_ceased_to_share_is_what_a_replay_says()
    {
        var step = from user in Gen.Choose(1, Users)
                   from room in Gen.Choose(1, Rooms)
                   from joins in Gen.Elements(true, false)
                   select (User: new UserNid(user), Room: new RoomNid(room), Joins: joins);
        var story = from steps in Gen.ListOf(step)
                    from a in Gen.Choose(0, steps.Count)
                    from b in Gen.Choose(0, steps.Count)
                    select (Steps: steps.ToArray(), Start: Math.Min(a, b), End: Math.Max(a, b));
        return Prop.ForAll(Arb.From(story), Check);
    }

    private static bool Check(((UserNid User, RoomNid Room, bool Joins)[] Steps, int Start, int End) story)
    {
        HashSet<(UserNid User, RoomNid Room)> joined = [];
        List<JoinChange> changes = [];
        HashSet<UserNid> atStart = [];
        HashSet<UserNid> atEnd = [];
        for (var i = 0; i <= story.Steps.Length; i++)
        {
            atStart = i == story.Start ? SharingNow(joined) : atStart;
            atEnd = i == story.End ? SharingNow(joined) : atEnd;
            if (i == story.Steps.Length)
            {
                break;
            }

            var (user, room, joins) = story.Steps[i];
            var was = joined.Contains((user, room));
            _ = joins ? joined.Add((user, room)) : joined.Remove((user, room));
            if (i >= story.Start)
            {
                changes.Add(new JoinChange(user, room, was, i >= story.End));
            }
        }

        UserNid me = new(1);
        SharingDiff diff = new(me, changes);
        var before = diff.RoomsAtStart(RoomsOf(joined, me));
        var after = diff.RoomsAtEnd(RoomsOf(joined, me));
        for (var user = 2; user <= Users; user++)
        {
            UserNid other = new(user);
            var today = RoomsOf(joined, other);
            if (diff.SharedAtStart(other, before, today) != atStart.Contains(other)
                || diff.SharedAtEnd(other, after, today) != atEnd.Contains(other))
            {
                return false;
            }

            // Whoever's answer differs is a candidate: changed themself, or in a room that user 1 entered or left.
            var moved = before.Except(after).Concat(after.Except(before)).ToHashSet();
            var isCandidate = diff.ChangedIn([.. before, .. after]).Contains(other) || today.Overlaps(moved);
            if (atStart.Contains(other) != atEnd.Contains(other) && !isCandidate)
            {
                return false;
            }
        }

        return true;
    }

    private static HashSet<UserNid> SharingNow(HashSet<(UserNid User, RoomNid Room)> joined)
    {
        var mine = RoomsOf(joined, new UserNid(1));
        return [.. joined.Where(item => mine.Contains(item.Room)).Select(item => item.User)];
    }

    private static HashSet<RoomNid> RoomsOf(HashSet<(UserNid User, RoomNid Room)> joined, UserNid user)
        => [.. joined.Where(item => item.User == user).Select(item => item.Room)];
}
