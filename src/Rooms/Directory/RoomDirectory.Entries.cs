using System.Collections.Concurrent;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

public sealed partial class RoomDirectory
{
    /// <summary>
    /// How many rooms' entries stay in memory. Over it: all are dropped and made again from the rooms' state. Chosen:
    /// above the directory of any server but the largest.
    /// </summary>
    public const int EntriesMax = 20_000;

    private static readonly string[] EntryTypes =
    [
        "m.room.name", "m.room.topic", "m.room.canonical_alias", "m.room.avatar", "m.room.join_rules",
        "m.room.guest_access", "m.room.history_visibility", "m.room.create",
    ];

    // Any thread. An entry is made of the state events that it names and is right for as long as they are current.
    private readonly ConcurrentDictionary<RoomNid, (int[] Eids, PublicRoom Room)> _entries = new();

    /// <summary>The rooms that are listed, that match, and that a stranger can do something with.</summary>
    private async ValueTask<List<PublicRoom>> ListAsync(
        ServerName server, PublicRoomsRequest request, CancellationToken cancellationToken)
    {
        var nid = await _engine.Database.Names.ServerAsync(server.Value, cancellationToken).ConfigureAwait(false);
        var published = await _engine.Database.Directory.PublishedAsync(nid, cancellationToken).ConfigureAwait(false);
        List<PublicRoom> rooms = [];
        foreach (var row in published)
        {
            var room = await _engine.FindAsync(row.Room, cancellationToken).ConfigureAwait(false);
            if (room is null)
            {
                continue;
            }

            var snapshot = room.Snapshot;
            var entry = await EntryAsync(snapshot, cancellationToken).ConfigureAwait(false);
            if (entry.JoinedMembers > 0 && IsOpen(entry) && Matches(entry, request))
            {
                rooms.Add(entry);
            }
        }

        return rooms;
    }

    /// <summary>
    /// A room that nobody can join or read without an invite is not shown: "servers MAY apply additional filters".
    /// </summary>
    private static bool IsOpen(PublicRoom room)
        => room.WorldReadable || room.JoinRule is "public" or "knock" or "restricted" or "knock_restricted";

    private static bool Matches(PublicRoom room, PublicRoomsRequest request)
    {
        if (request.RoomTypes is { } types && !types.Contains(room.RoomType, StringComparer.Ordinal))
        {
            return false;
        }

        return string.IsNullOrEmpty(request.SearchTerm)
            || Contains(room.Name, request.SearchTerm)
            || Contains(room.Topic, request.SearchTerm)
            || Contains(room.CanonicalAlias, request.SearchTerm);
    }

    private static bool Contains(string? text, string term)
        => text is not null && text.Contains(term, StringComparison.OrdinalIgnoreCase);

    private async ValueTask<PublicRoom> EntryAsync(RoomSnapshot snapshot, CancellationToken cancellationToken)
    {
        // The redaction of a state event changes what it says while it stays current, so it is part of the key.
        var eids = new int[EntryTypes.Length * 2];
        for (var at = 0; at < EntryTypes.Length; at++)
        {
            if (snapshot.TryGetState(EntryTypes[at], string.Empty, out var eid))
            {
                eids[2 * at] = eid;
                eids[(2 * at) + 1] = snapshot.RedactionOf(eid);
            }
        }

        if (!_entries.TryGetValue(snapshot.Nid, out var known) || !known.Eids.AsSpan().SequenceEqual(eids))
        {
            known = (eids, await MakeAsync(snapshot, eids, cancellationToken).ConfigureAwait(false));
            if (_entries.Count >= EntriesMax)
            {
                _entries.Clear();
            }

            _entries[snapshot.Nid] = known;
        }

        var members = snapshot.Members.JoinedCount;
        return known.Room.JoinedMembers == members ? known.Room : known.Room with { JoinedMembers = members };
    }

    private async ValueTask<PublicRoom> MakeAsync(
        RoomSnapshot snapshot, int[] eids, CancellationToken cancellationToken)
    {
        var texts = new string?[EntryTypes.Length];
        string? roomType = null;
        for (var at = 0; at < EntryTypes.Length; at++)
        {
            var eid = eids[2 * at];
            if (eid == RoomEvents.NoEvent)
            {
                continue;
            }

            var json = await _engine.Events.GetAsync(snapshot, eid, cancellationToken).ConfigureAwait(false);
            texts[at] = TextOf(json, FieldOf(EntryTypes[at]));
            roomType = EntryTypes[at] == "m.room.create" ? TextOf(json, "type"u8) : roomType;
        }

        return new PublicRoom
        {
            Room = snapshot.Nid,
            RoomId = snapshot.Id.Value,
            JoinedMembers = snapshot.Members.JoinedCount,
            Name = NonEmpty(texts[0]),
            Topic = NonEmpty(texts[1]),
            CanonicalAlias = NonEmpty(texts[2]),
            AvatarUrl = NonEmpty(texts[3]),
            JoinRule = texts[4],
            GuestCanJoin = texts[5] == "can_join",
            WorldReadable = texts[6] == "world_readable",
            RoomType = roomType,
        };
    }

    private static ReadOnlySpan<byte> FieldOf(string type) => type switch
    {
        "m.room.name" => "name"u8,
        "m.room.topic" => "topic"u8,
        "m.room.canonical_alias" => "alias"u8,
        "m.room.avatar" => "url"u8,
        "m.room.join_rules" => "join_rule"u8,
        "m.room.guest_access" => "guest_access"u8,
        "m.room.history_visibility" => "history_visibility"u8,
        _ => "type"u8,
    };

    private static string? TextOf(byte[] json, ReadOnlySpan<byte> field)
        => RawJson.GetString(RawJson.Find(EventFieldRanges.Of(json).Content.Of(json), field));

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
