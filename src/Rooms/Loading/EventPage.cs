using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Some events of a room in order.</summary>
/// <param name="Events">The events.</param>
/// <param name="Senders">The ids of those who sent them.</param>
internal sealed record EventPage(
    IReadOnlyList<StoredEvent> Events, IReadOnlyDictionary<UserNid, UserId> Senders)
{
    /// <summary>Reads the events from one number up to another, which is not among them.</summary>
    /// <param name="database">Where they are.</param>
    /// <param name="room">The room.</param>
    /// <param name="firstEid">The first event.</param>
    /// <param name="endEid">The event after the last one.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public static async Task<EventPage> ReadAsync(
        Database database, RoomNid room, int firstEid, int endEid, CancellationToken cancellationToken)
    {
        var events = await database.Events.RangeAsync(room, firstEid, endEid - firstEid, cancellationToken)
            .ConfigureAwait(false);
        var senders = events.Select(stored => stored.Row.Sender).Distinct().ToArray();
        var ids = await database.Names.UserIdsAsync(senders, cancellationToken).ConfigureAwait(false);
        Dictionary<UserNid, UserId> users = new(senders.Length);
        for (var at = 0; at < senders.Length; at++)
        {
            users.Add(senders[at], UserId.Parse(ids[at]));
        }

        return new EventPage(events, users);
    }
}
