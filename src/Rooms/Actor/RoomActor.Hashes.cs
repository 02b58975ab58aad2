namespace Dendrite.Fast.Rooms;

/// <summary>
/// Hashes of cited events, in room versions 1 and 2. What was received or made since the room was loaded is known; of
/// the few others that a new event cites, the JSON is read beside the actor, and the command comes again.
/// </summary>
internal sealed partial class RoomActor
{
    // Each turn makes more events known, so a command comes to its end.
    private async Task FetchHashesAsync(int[] eids, RoomCommand? command)
    {
        try
        {
            var rows = await _room.Engine.Database.Events.JsonAsync(_room.Nid, eids, CancellationToken.None)
                .ConfigureAwait(false);
            if (rows.Count < eids.Length)
            {
                throw new InvalidDataException($"The JSON of an event of room {_room.Id.Value} is lost.");
            }

            HashesCommand known = new(
                [.. rows.Select(row => KeyValuePair.Create(row.Eid, ReferenceHash.Of(_room.Rules, row.Json.Span)))]);
            if (!TryPost(known) || (command is not null && !TryPost(command)))
            {
                command?.Refuse(Room.MailboxFull());
            }
        }
        catch (Exception failure)
        {
            Log.HashesNotRead(_room.Engine.Logger, failure, _room.Id.Value);
            command?.Refuse(failure);
        }
    }

    private Work BuildHashes(HashesCommand command)
    {
        foreach (var (eid, hash) in command.Hashes)
        {
            _room.Columns.ReferenceHashes!.Set(eid, hash);
        }

        return new Work(null, _head, default);
    }
}
