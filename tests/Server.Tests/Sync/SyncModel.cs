using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// A client that keeps what syncs tell it, as the specification says that clients do: state before or after the
/// timeline, gaps filled through /messages, a room that was entered begun anew. It can be held against the server's own
/// answers. Source: client-server API v1.19, "Syncing".
/// </summary>
internal sealed class SyncModel(MatrixClient begin, bool usesStateAfter)
{
    private readonly Dictionary<string, ModelRoom> _rooms = [];
    private JsonObject? _last;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public MatrixClient Client { get; private set; } = begin;

    /// <summary>Goes on with what it knows at another server on the same database.</summary>
    public void MoveTo(MatrixClient client)
    {
        client.ActAs(Client);
        Client = client;
    }

    /// <summary>The rooms that the user is invited to.</summary>
    public IEnumerable<string> Invites
        => _rooms.Where(room => room.Value.Membership == "invite").Select(room => room.Key).Order();

    /// <summary>The rooms that the user is in.</summary>
    public IEnumerable<string> Joined
        => _rooms.Where(room => room.Value.Membership == "join").Select(room => room.Key).Order();

    /// <summary>Syncs once and applies the answer. False when there was nothing in it.</summary>
    /// <param name="limit">Of the timelines.</param>
    /// <param name="isFull">Whether to ask for the full state.</param>
    /// <param name="timeoutMs">How long to wait for news.</param>
    /// <param name="checksLeft">Whether rooms that were left are held against the server at once.</param>
    public async Task<bool> SyncAsync(int limit, bool isFull = false, int timeoutMs = 0, bool checksLeft = true)
    {
        var sync = await Client.SyncAsync(
            _last?.NextBatch(),
            timeoutMs,
            Cancel,
            $"&set_presence=offline&filter={MatrixClient.Escape(Filters.Timeline(limit).ToJsonString())}"
            + (isFull ? "&full_state=true" : "") + (usesStateAfter ? "&use_state_after=true" : ""));
        _last = sync;
        foreach (var (id, part) in Parts(sync, "join"))
        {
            await ApplyJoinedAsync(id, part);
        }

        foreach (var (id, _) in Parts(sync, "invite"))
        {
            RoomOf(id).Membership = "invite";
        }

        foreach (var (id, part) in Parts(sync, "leave"))
        {
            if (await ApplyLeftAsync(id, part) && checksLeft)
            {
                await CompareAsync(id);
            }
        }

        return sync.News().Length > 0;
    }

    /// <summary>Holds every room that the user is in against the server.</summary>
    public async Task CompareAsync()
    {
        var joined = await Client.GetAsync("/_matrix/client/v3/joined_rooms", Cancel);
        Assert.Equal(joined["joined_rooms"]!.AsArray().Select(room => room!.GetValue<string>()).Order(), Joined);
        foreach (var room in Joined)
        {
            await CompareAsync(room);
        }
    }

    private async Task CompareAsync(string id)
    {
        var room = RoomOf(id);
        RequireSame("state", (await Client.GetStateAsync(id)).Select(Text), room.State.Select(Text));
        var history = await Client.GetMessagesAsync(id, null, 1000);
        Assert.Null(history["end"]);
        RequireSame(
            "timeline",
            history["chunk"]!.AsArray().Select(item => item!["event_id"]!.GetValue<string>()).Reverse(),
            room.Timeline);

        static string Text(KeyValuePair<string, string> entry) => $"{entry.Key} {entry.Value}";

        void RequireSame(string what, IEnumerable<string> server, IEnumerable<string> model)
            => Assert.True(
                server.SequenceEqual(model),
                $"""
                The {what} of {id} as {Client.UserId} has it, who is in it as {room.Membership}.
                Only the server has: {string.Join(", ", server.Except(model))}
                Only the client has: {string.Join(", ", model.Except(server))}
                """);
    }

    private async Task ApplyJoinedAsync(string id, JsonObject part)
    {
        var room = RoomOf(id);
        if (room.Membership != "join")
        {
            room.Clear();
        }

        room.Membership = "join";
        await ApplyAsync(id, room, part, isLast: false);
    }

    /// <summary>False when the section says no more than that the user is not in the room.</summary>
    private async Task<bool> ApplyLeftAsync(string id, JsonObject part)
    {
        var room = RoomOf(id);
        var wasJoined = room.Membership == "join";
        room.Membership = "leave";
        if (!wasJoined)
        {
            var events = part.Events("timeline");
            if (events.Count == 1 && IsOwnMember(events[0]) && !part.IsLimited() && StateIn(part).Count == 0)
            {
                return false;
            }

            room.Clear();
        }

        await ApplyAsync(id, room, part, isLast: true);
        return true;
    }

    private async Task ApplyAsync(string id, ModelRoom room, JsonObject part, bool isLast)
    {
        foreach (var item in StateIn(part))
        {
            room.Set(item);
        }

        var events = part.Events("timeline");
        List<JsonObject> added = part.IsLimited() ? await FillAsync(id, room, part.PrevBatch()) : [];
        var gap = added.Count;
        added.AddRange(events);
        if (isLast)
        {
            // What follows the departure says how the user stands to a room that they do not see any more.
            var end = DepartureIn(added, wasJoined: room.Timeline.Count > 0) + 1;
            added.RemoveRange(end, added.Count - end);
        }

        room.Append(added, repeats: added.Exists(IsOwnMember));
        foreach (var item in usesStateAfter ? [] : added.Skip(gap).Where(item => item.ContainsKey("state_key")))
        {
            room.Set(item);
        }
    }

    /// <summary>The events between what is known of a room and the start of a limited timeline.</summary>
    private async Task<List<JsonObject>> FillAsync(string id, ModelRoom room, string prevBatch)
    {
        List<JsonObject> gap = [];
        string? from = prevBatch;
        while (from is not null)
        {
            var page = await Client.GetMessagesAsync(id, from, 4);
            foreach (var item in page["chunk"]!.AsArray().Select(item => item!.AsObject()))
            {
                if (room.Knows(item))
                {
                    gap.Reverse();
                    return gap;
                }

                gap.Add(item);
            }

            from = page["end"]?.GetValue<string>();
        }

        gap.Reverse();
        return gap;
    }

    private List<JsonObject> StateIn(JsonObject part) => part.Events(usesStateAfter ? "state_after" : "state");

    private bool IsOwnMember(JsonObject item) => SyncReading.KeyOf(item) == $"m.room.member|{Client.UserId}";

    /// <summary>The place of the event by which the user ceased to be joined for the last time.</summary>
    private int DepartureIn(List<JsonObject> events, bool wasJoined)
    {
        var place = -1;
        foreach (var (index, item) in events.Index().Where(entry => IsOwnMember(entry.Item)))
        {
            var isJoined = item["content"]!["membership"]!.GetValue<string>() == "join";
            place = wasJoined && !isJoined ? index : place;
            wasJoined = isJoined;
        }

        Assert.True(place >= 0, "A room that was left has no departure of the user in it.");
        return place;
    }

    private ModelRoom RoomOf(string id)
    {
        if (!_rooms.TryGetValue(id, out var room))
        {
            room = new ModelRoom();
            _rooms.Add(id, room);
        }

        return room;
    }

    private static IEnumerable<(string Id, JsonObject Part)> Parts(JsonObject sync, string kind)
        => (sync["rooms"]?[kind] as JsonObject ?? []).Select(room => (room.Key, room.Value!.AsObject()));
}
