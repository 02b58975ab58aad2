using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Reads the events of a room with their JSON, page by page, and compares the two.</summary>
internal sealed class EventScan(CheckedRoom room, bool withSignatures)
{
    // Chosen: with 64 KiB an event, the most that one may have, a page is 16 MiB.
    private const int PageRows = 256;

    private readonly EventBytesCheck _bytes = new(room, withSignatures);
    private readonly EventColumnsCheck _columns = new(room);

    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var database = room.Engine.Database;
        foreach (var key in await database.Rooms
            .StateKeysAsync(room.Nid, 0, int.MaxValue, cancellationToken).ConfigureAwait(false))
        {
            room.Keys.TryAdd(key.Kid, (key.Type, key.StateKey));
        }

        IReadOnlyList<StoredEvent> page;
        do
        {
            page = await database.Events.RangeAsync(room.Nid, room.LastEid + 1, PageRows, cancellationToken)
                .ConfigureAwait(false);
            await ReadAsync(page, cancellationToken).ConfigureAwait(false);
        }
        while (page.Count == PageRows);
    }

    private async ValueTask ReadAsync(IReadOnlyList<StoredEvent> page, CancellationToken cancellationToken)
    {
        if (page.Count == 0)
        {
            return;
        }

        var database = room.Engine.Database;
        var json = (await database.Events.JsonAsync(
            room.Nid, [.. page.Select(stored => stored.Row.Eid)], cancellationToken).ConfigureAwait(false))
            .ToDictionary(row => row.Eid, row => row.Json);
        var relations = (await database.Checks.RelationsAsync(
            room.Nid, page[0].Row.Eid, page[^1].Row.Eid, cancellationToken).ConfigureAwait(false))
            .ToLookup(row => row.Eid);
        var senders = await SendersAsync(page, cancellationToken).ConfigureAwait(false);
        foreach (var stored in page)
        {
            var row = stored.Row;
            while (room.LastEid + 1 < row.Eid)
            {
                room.AddLost("events", room.LastEid + 1, "The event is lost.");
                room.Events.Add(new CheckedEvent
                {
                    Flags = EventFlags.Outlier,
                    Kid = -1,
                    Ordinal = 0,
                    StateAfter = 0,
                    StateBefore = -1,
                    RedactedBy = 0,
                    Prev = [],
                    IsDummy = false,
                    HasGaps = false,
                });
            }

            EventFacts? facts = null;
            if (json.TryGetValue(row.Eid, out var bytes) && _bytes.TryRead(row, bytes.ToArray(), out facts))
            {
                _columns.Check(row, facts, senders.GetValueOrDefault(row.Sender));
                new RelationsCheck(room).Check(row, facts, bytes.Span, [.. relations[row.Eid]]);
            }

            Note(row, facts);
        }
    }

    private async ValueTask<Dictionary<UserNid, string>> SendersAsync(
        IReadOnlyList<StoredEvent> page, CancellationToken cancellationToken)
    {
        var names = room.Engine.Database.Names;
        var found = new Dictionary<UserNid, string>();
        foreach (var sender in page.Select(stored => stored.Row.Sender).Distinct())
        {
            try
            {
                found.Add(sender, await names.UserIdAsync(sender, cancellationToken).ConfigureAwait(false));
            }
            catch (KeyNotFoundException)
            {
                // The tables say it.
            }
        }

        return found;
    }

    private void Note(in EventRow row, EventFacts? facts)
    {
        var prev = EventColumnsCheck.TryUnpack(row.PrevEids) ?? [];
        var hasGaps = facts is not null && facts.PrevEvents.Distinct().Count() != prev.Length;
        if (hasGaps)
        {
            room.Cited[row.Eid] = facts!.PrevEvents;
        }

        if (facts is { TypeCode: EventTypeCode.Redaction, Redacts.IsValid: true })
        {
            room.Redacts[row.Eid] = facts.Redacts;
        }

        room.Events.Add(new CheckedEvent
        {
            Flags = (EventFlags)row.Flags,
            Kid = row.StateKid ?? -1,
            Ordinal = row.Ordinal ?? 0,
            StateAfter = row.StateAfter ?? 0,
            StateBefore = row.StateBefore ?? -1,
            RedactedBy = row.RedactedBy ?? 0,
            Prev = prev,
            IsDummy = facts?.Type == DummyEvents.EventType,
            HasGaps = hasGaps,
        });
    }
}
