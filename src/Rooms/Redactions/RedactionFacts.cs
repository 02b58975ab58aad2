using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What the authorization rules read of an event once it is redacted: a redacted state event still counts, as though
/// the properties that redaction removes had never been there. Source: client-server API, "Redactions".
/// </summary>
internal static class RedactionFacts
{
    /// <summary>Whether the rules read more of such an event than redaction leaves.</summary>
    public static bool AreRead(EventTypeCode type) => type is EventTypeCode.Member
        or EventTypeCode.PowerLevels
        or EventTypeCode.JoinRules
        or EventTypeCode.ThirdPartyInvite;

    /// <summary>The facts of an event after its redaction; null when the rules read nothing of it.</summary>
    public static async ValueTask<EventFacts?> AfterAsync(
        Room room, EventId target, CancellationToken cancellationToken)
    {
        var snapshot = room.Snapshot;
        if (!snapshot.TryFind(target, out var eid)
            || snapshot.RedactionOf(eid) != 0
            || !snapshot.IsState(eid)
            || !AreRead(room.Columns.Events.TypeCodeOf(eid)))
        {
            return null;
        }

        var json = await room.Engine.Events.GetStoredAsync(snapshot.RefOf(eid), cancellationToken)
            .ConfigureAwait(false);
        return json is null ? null : Of(room.Rules, target, json);
    }

    /// <summary>The facts of a stored event after its redaction.</summary>
    public static EventFacts Of(RoomVersionRules rules, EventId id, byte[] json) =>
        EventFacts.TryParse(rules, id, RedactedEvent.Of(rules, json), out var facts)
            ? facts
            : throw new InvalidDataException($"The redacted form of {id} is not an event.");
}
