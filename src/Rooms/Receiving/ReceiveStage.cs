using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What happens to other servers' events before they enter the room's actor: the numbers of their users, and what the
/// rules read of events that they redact, so that the actor waits for neither.
/// </summary>
internal static class ReceiveStage
{
    public static async ValueTask<IReadOnlyList<ReceivedResult>> ReceiveAsync(
        Room room, IReadOnlyList<ReceivedEvent> events, bool areStaged, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(events.Count, room.Engine.Options.ReceivedMax);
        if (events.Count == 0)
        {
            return [];
        }

        var command = new ReceiveCommand(
            events, await UsersAsync(room, events, cancellationToken).ConfigureAwait(false), cancellationToken)
        {
            AreStaged = areStaged,
            RedactedFacts = await RedactedAsync(room, events, cancellationToken).ConfigureAwait(false),
        };
        await room.RunAsync(command, cancellationToken).ConfigureAwait(false);
        return command.Results;
    }

    private static async ValueTask<Dictionary<string, UserNid>> UsersAsync(
        Room room, IReadOnlyList<ReceivedEvent> events, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var received in events)
        {
            names.Add(received.Facts.Sender);
            if (received.Facts is { TypeCode: EventTypeCode.Member, StateKey: { } target }
                && UserId.TryParse(target, out _))
            {
                names.Add(target);
            }
        }

        string[] all = [.. names];
        var nids = await room.Engine.Database.Names.UsersAsync(all, cancellationToken).ConfigureAwait(false);
        var users = new Dictionary<string, UserNid>(all.Length, StringComparer.Ordinal);
        for (var at = 0; at < all.Length; at++)
        {
            users.Add(all[at], nids[at]);
        }

        return users;
    }

    private static async ValueTask<Dictionary<int, EventFacts>> RedactedAsync(
        Room room, IReadOnlyList<ReceivedEvent> events, CancellationToken cancellationToken)
    {
        var redacted = new Dictionary<int, EventFacts>();
        foreach (var received in events)
        {
            var target = received.Facts.Redacts;
            if (target.IsValid
                && await RedactionFacts.AfterAsync(room, target, cancellationToken).ConfigureAwait(false) is { } facts
                && room.Snapshot.TryFind(target, out var eid))
            {
                redacted[eid] = facts;
            }
        }

        return redacted;
    }
}
