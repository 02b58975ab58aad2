using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Events that say nothing and cite forward extremities, so that a room that others fork again and again is brought
/// together whenever a local user may send into it. Clients never see them.
/// </summary>
internal static class DummyEvents
{
    /// <summary>
    /// The type under which servers know such events; those of other servers are not shown either. Source: the name
    /// that Synapse gives them, which others hide from their clients.
    /// </summary>
    public const string EventType = "org.matrix.dummy_event";

    // Chosen: a member whose event is refused was joined on one side of the fork only; few are.
    private const int SendersMax = 5;

    private static readonly byte[] EmptyContent = "{}"u8.ToArray();

    /// <summary>Drafts in the names of local users who may send one, to be tried in order; a few at most.</summary>
    /// <param name="columns">The room.</param>
    /// <param name="head">The end of the room.</param>
    public static List<DraftEvent> Drafts(RoomColumns columns, RoomHead head)
    {
        var events = columns.Events;
        var power = RoomPower.At(events, head.Map);
        var required = power.RequiredFor(events.FindType(EventType), isState: false);
        var drafts = new List<DraftEvent>();
        foreach (var (nid, member) in head.Members.Local)
        {
            if (member.Membership != Membership.Join)
            {
                continue;
            }

            var user = events.TargetOf(member.Eid);
            if (power.LevelOf(user) < required)
            {
                continue;
            }

            drafts.Add(new DraftEvent
            {
                Sender = UserId.Parse(events.UserId(user)),
                SenderNid = nid,
                Type = EventType,
                Content = EmptyContent,
                IsHidden = true,
            });
            if (drafts.Count == SendersMax)
            {
                break;
            }
        }

        return drafts;
    }
}
