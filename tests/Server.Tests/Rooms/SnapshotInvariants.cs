using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What holds in every published snapshot of a room that nobody forks.</summary>
internal static class SnapshotInvariants
{
    /// <summary>Checks a room whose events follow each other in one line.</summary>
    /// <param name="room">The room.</param>
    /// <param name="local">The local servers, when other servers have members in the room.</param>
    public static void Check(RoomSnapshot room, LocalServers? local = null)
    {
        Assert.Equal(room.LastEid, room.LastOrdinal);
        CheckTimeline(room);
        CheckExtremities(room);
        CheckStates(room);
        CheckMembers(room, local);
    }

    /// <summary>The same room, whatever memory it is in: a reloaded one against the one before the restart.</summary>
    public static void CheckSame(RoomSnapshot expected, RoomSnapshot actual)
    {
        Assert.Equal(expected.Nid, actual.Nid);
        Assert.Equal(expected.Id, actual.Id);
        Assert.Equal(expected.Rules.Id, actual.Rules.Id);
        Assert.Equal(expected.LastEid, actual.LastEid);
        Assert.Equal(expected.LastOrdinal, actual.LastOrdinal);
        Assert.Equal(expected.Position, actual.Position);
        Assert.Equal(expected.ForwardExtremities, actual.ForwardExtremities);
        Assert.Equal(expected.State.Items(), actual.State.Items());
        Assert.Equal(expected.Map.Address, actual.Map.Address);
        Assert.Equal(expected.StateSid, actual.StateSid);
        Assert.Equal(expected.LastSid, actual.LastSid);
        Assert.Equal(expected.KidCount, actual.KidCount);
        Assert.Equal(expected.Members.JoinedCount, actual.Members.JoinedCount);
        Assert.Equal(expected.Members.InvitedCount, actual.Members.InvitedCount);
        Assert.Equal(expected.Members.Local.OrderBy(m => m.Key), actual.Members.Local.OrderBy(m => m.Key));
        Assert.Equal(HistoryOf(expected), HistoryOf(actual));
        for (var next = 1; next <= expected.LastOrdinal + 1; next++)
        {
            Assert.Equal(
                expected.History.EndBefore(expected.Columns, next), actual.History.EndBefore(actual.Columns, next));
        }

        for (var eid = 1; eid <= expected.LastEid; eid++)
        {
            CheckSameEvent(expected, actual, eid);
        }
    }

    /// <summary>The events of a room that can be paged through, in their order.</summary>
    public static List<int> HistoryOf(RoomSnapshot room)
    {
        List<int> eids = [];
        for (var chunk = 0; chunk < room.History.Order.ChunkCount; chunk++)
        {
            eids.AddRange(room.History.Order.Chunk(chunk));
        }

        return eids;
    }

    private static void CheckSameEvent(RoomSnapshot expected, RoomSnapshot actual, int eid)
    {
        Assert.Equal(expected.EventIdOf(eid), actual.EventIdOf(eid));
        Assert.Equal(expected.OrdinalOf(eid), actual.OrdinalOf(eid));
        Assert.Equal(expected.DepthOf(eid), actual.DepthOf(eid));
        Assert.Equal(expected.OriginServerTsOf(eid), actual.OriginServerTsOf(eid));
        Assert.Equal(expected.SenderOf(eid), actual.SenderOf(eid));
        Assert.Equal(expected.CommittedAt(eid), actual.CommittedAt(eid));
        Assert.Equal(expected.RedactionOf(eid), actual.RedactionOf(eid));
        Assert.Equal(expected.PrevEventsOf(eid), actual.PrevEventsOf(eid));
        Assert.Equal(expected.Columns.Events.AuthEdges(eid), actual.Columns.Events.AuthEdges(eid));
        Assert.Equal(expected.Columns.Events.FlagsOf(eid), actual.Columns.Events.FlagsOf(eid));
        Assert.Equal(expected.Columns.Events.KidOf(eid), actual.Columns.Events.KidOf(eid));
        var (left, right) = (expected.Columns.Events.StateAfterOf(eid), actual.Columns.Events.StateAfterOf(eid));
        Assert.Equal(expected.Columns.States.WeightOf(left), actual.Columns.States.WeightOf(right));
        Assert.Equal(expected.StateAfter(eid).Map.Address, actual.StateAfter(eid).Map.Address);
        Assert.Equal(expected.StateBefore(eid).Map.Address, actual.StateBefore(eid).Map.Address);
    }

    // One chain of events: each cites the one before it, and is one deeper.
    private static void CheckTimeline(RoomSnapshot room)
    {
        for (var ordinal = 1; ordinal <= room.LastOrdinal; ordinal++)
        {
            var eid = room.EidAt(ordinal);
            Assert.Equal(ordinal, room.OrdinalOf(eid));
            Assert.Equal(ordinal, room.DepthOf(eid));
            Assert.Equal(ordinal == 1 ? [] : [room.EidAt(ordinal - 1)], room.PrevEventsOf(eid).ToArray());
            Assert.All(room.Columns.Events.AuthEdges(eid).ToArray(), auth => Assert.InRange(auth, 1, eid - 1));
            Assert.True(room.TryFind(room.EventIdOf(eid), out var found) && found == eid);
            if (ordinal > 1)
            {
                Assert.True(
                    room.CommittedAt(eid).Position >= room.CommittedAt(room.EidAt(ordinal - 1)).Position);
            }
        }

        Assert.Equal(room.Position, room.CommittedAt(room.LastEid));
    }

    private static void CheckExtremities(RoomSnapshot room)
    {
        var cited = Enumerable.Range(1, room.LastEid).SelectMany(eid => room.PrevEventsOf(eid).ToArray()).ToHashSet();

        Assert.Equal(Enumerable.Range(1, room.LastEid).Where(eid => !cited.Contains(eid)), room.ForwardExtremities);
    }

    private static void CheckStates(RoomSnapshot room)
    {
        var replayed = new Dictionary<(string, string), int>();
        for (var ordinal = 1; ordinal <= room.LastOrdinal; ordinal++)
        {
            var eid = room.EidAt(ordinal);
            Assert.Equal(replayed.Count, room.StateBefore(eid).Count);
            if (room.TryGetStateKey(eid, out var type, out var stateKey))
            {
                replayed[(type, stateKey)] = eid;
                Assert.Equal(eid, room.StateAfter(eid).Find(type, stateKey));
            }

            Assert.Equal(replayed.Count, room.StateAfter(eid).Count);
        }

        Assert.Equal(
            replayed.OrderBy(entry => entry.Value)
                .Select(entry => new StateItem(entry.Key.Item1, entry.Key.Item2, entry.Value)),
            room.State.Items().OrderBy(item => item.Eid));
        Assert.True(room.StateAfter(room.LastEid).IsSameAs(room.State));
    }

    private static void CheckMembers(RoomSnapshot room, LocalServers? local)
    {
        var members = room.State.Items()
            .Where(item => item.Type == "m.room.member")
            .ToDictionary(item => item.StateKey, item => new LocalMember(room.MembershipOf(item.Eid), item.Eid));

        Assert.Equal(members.Values.Count(m => m.Membership == Membership.Join), room.Members.JoinedCount);
        Assert.Equal(members.Values.Count(m => m.Membership == Membership.Invite), room.Members.InvitedCount);
        Assert.Equal(
            members.Where(member => local is null || local.IsLocal(UserId.Parse(member.Key)))
                .Select(member => member.Value)
                .OrderBy(member => member.Eid),
            room.Members.Local.Values.OrderBy(member => member.Eid));
    }
}
