using System.Text;
using System.Text.Json;
using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Sync;

/// <summary>
/// Computes and writes what a sync says about one room that the user is in, or has left.
/// Source: client-server API v1.19, GET /sync, "Joined Room" and "Left Room".
/// </summary>
internal sealed class RoomSection(RoomReads reads, EphemeralSection ephemeral, AccountDataSection accountData,
    UnreadSection unread, SyncOptions options)
{
    /// <summary>A room that the user is joined to. Writes nothing when nothing is new.</summary>
    public async ValueTask WriteJoinedAsync(
        SyncScope scope,
        SyncAnswer answer,
        Room room,
        RoomMembership mine,
        RingNews ring,
        CancellationToken cancellationToken)
    {
        RoomSlice slice = RoomSlice.At(room.Snapshot, scope.Now.Durable);
        int seen = SeenOrdinal(scope, slice, mine);
        RoomView view = await OpenAsync(scope, room, slice, cancellationToken);
        RoomPart part = await ComputeAsync(scope, view, slice, seen, 0, cancellationToken);
        IReadOnlyList<byte[]> passing = await ephemeral.ReadAsync(scope, room, seen == 0, ring, cancellationToken);
        IReadOnlyList<byte[]> data = await accountData.ReadRoomAsync(scope, room, seen == 0, cancellationToken);
        UnreadCounts counts = await unread.ReadAsync(scope, slice, cancellationToken);
        if (part.IsEmpty && passing.Count == 0 && data.Count == 0
            && !await unread.AreNewsAsync(scope, slice, seen, counts, cancellationToken))
        {
            return;
        }

        Utf8JsonWriter writer = answer.BeginRoom("join", room.Id.Value);
        writer.WriteStartObject();
        Write(writer, scope, part);
        WriteEvents(writer, "ephemeral"u8, passing);
        WriteEvents(writer, "account_data"u8, data);
        UnreadSection.Write(writer, scope, counts);
        writer.WriteEndObject();
        answer.EndRoom();
    }

    /// <summary>
    /// A room that the user has left: what happened up to their departure, and the event that says how they stand to
    /// the room now. Of what came after the departure, or of a room that they never were in (a rejected invite, a ban
    /// from outside), they are shown that event alone.
    /// </summary>
    public async ValueTask WriteLeftAsync(
        SyncScope scope, SyncAnswer answer, Room room, RoomMembership mine, CancellationToken cancellationToken)
    {
        RoomSlice slice = RoomSlice.At(room.Snapshot, scope.Now.Durable);
        RoomView view = await OpenAsync(scope, room, slice, cancellationToken);
        int seen = scope.Since is { } since ? slice.Room.LastOrdinalCoveredBy(since.Durable) : 0;
        int departure = view.DepartureEid == 0 ? 0 : slice.Room.OrdinalOf(view.DepartureEid);
        RoomPart part;
        if (departure > seen && departure <= slice.LastOrdinal)
        {
            slice = slice.Until(departure);
            int known = seen > 0 && WasJoined(scope, slice, seen) ? seen : 0;
            int alsoEid = mine.Eid == view.DepartureEid ? 0 : mine.Eid;
            part = await ComputeAsync(scope, view, slice, known, alsoEid, cancellationToken);
        }
        else
        {
            part = await ComputeAloneAsync(scope, view, mine.Eid, cancellationToken);
        }

        Utf8JsonWriter writer = answer.BeginRoom("leave", room.Id.Value);
        writer.WriteStartObject();
        Write(writer, scope, part);
        writer.WriteEndObject();
        answer.EndRoom();
    }

    /// <summary>
    /// The last place of the timeline that the client has; 0 when the room is new to it, be it that it asks for the
    /// first time or that the user joined since.
    /// </summary>
    private static int SeenOrdinal(SyncScope scope, RoomSlice slice, RoomMembership mine)
    {
        if (scope.Since is not { } since)
        {
            return 0;
        }

        int seen = slice.Room.LastOrdinalCoveredBy(since.Durable);
        if (seen == 0 || !scope.IsNew(mine.At))
        {
            return seen;
        }

        // The member event is new: a join, or a change of name of somebody who was in all the time.
        bool rejoined = mine.Eid != 0
            && slice.Room.MembershipIn(slice.Room.StateBefore(mine.Eid), scope.Session.UserId).Membership
                != Membership.Join;
        return rejoined || !WasJoined(scope, slice, seen) ? 0 : seen;
    }

    private static bool WasJoined(SyncScope scope, RoomSlice slice, int ordinal) =>
        slice.Room.MembershipIn(slice.StateAt(ordinal), scope.Session.UserId).Membership == Membership.Join;

    private ValueTask<RoomView> OpenAsync(
        SyncScope scope, Room room, RoomSlice slice, CancellationToken cancellationToken) =>
        reads.OpenAsync(
            room,
            slice.Room,
            new RoomViewer(scope.Session.User, scope.Session.UserId, scope.Session.DeviceId),
            cancellationToken);

    /// <summary>What is said of a room of which one member event is all that the user may see.</summary>
    private async ValueTask<RoomPart> ComputeAloneAsync(
        SyncScope scope, RoomView view, int memberEid, CancellationToken cancellationToken) =>
        new(
            await RenderTimelineAsync(scope, view, [], memberEid, cancellationToken),
            IsLimited: false,
            new TimelineToken(view.Snapshot.OrdinalOf(memberEid)),
            await reads.RenderAsync(view, [], Format(scope), ClientEventDetail.State, cancellationToken),
            Summary: null,
            IsFull: false);

    private async ValueTask<RoomPart> ComputeAsync(
        SyncScope scope, RoomView view, RoomSlice slice, int seen, int alsoEid, CancellationToken cancellationToken)
    {
        TimelineSlice timeline = scope.Filter.Timeline.AllowsRoom(Encoding.UTF8.GetBytes(slice.Room.Id.Value))
            ? await reads.GetTimelineAsync(
                view, scope.Filter.Timeline, seen, slice.LastOrdinal, TimelineLimit(scope), cancellationToken)
            : new TimelineSlice([], IsLimited: false, new TimelineToken(slice.LastOrdinal + 1));
        if (!scope.UseStateAfter)
        {
            timeline = StateDelta.WithoutOutdated(slice, timeline);
        }

        bool isFull = seen == 0 || scope.FullState;
        List<StateItem> state = StateDelta.Compute(
            slice, isFull ? null : slice.StateAt(seen), timeline.Eids, scope.UseStateAfter, out bool membersChanged);
        RoomSummary? summary = membersChanged
            ? RoomSummary.Of(slice, scope.Session.UserId, await HasNameAsync(view, slice, cancellationToken))
            : null;
        if (scope.Filter.State.LazyLoadMembers)
        {
            StateDelta.LoadMembersLazily(
                slice, state, isFull, timeline.Eids, scope.Session.UserId, summary?.Heroes ?? []);
        }

        List<int> stateEids = FilterState(scope.Filter.State, slice, state);
        return new RoomPart(
            await RenderTimelineAsync(scope, view, timeline.Eids, alsoEid, cancellationToken),
            timeline.IsLimited,
            timeline.PrevBatch,
            await reads.RenderAsync(view, stateEids, Format(scope), ClientEventDetail.State, cancellationToken),
            summary,
            isFull);
    }

    /// <summary>Renders the timeline, and after it a member event of the user that no view has to allow.</summary>
    private ValueTask<ClientEvents> RenderTimelineAsync(
        SyncScope scope, RoomView view, IReadOnlyList<int> eids, int alsoEid, CancellationToken cancellationToken)
    {
        RoomEventFilter filter = scope.Filter.Timeline;
        bool isWanted = alsoEid != 0
            && filter.AllowsRoom(Encoding.UTF8.GetBytes(view.Snapshot.Id.Value))
            && filter.AllowsType("m.room.member"u8)
            && filter.AllowsSender(Encoding.UTF8.GetBytes(view.Snapshot.SenderOf(alsoEid)));
        return reads.RenderAsync(
            view, isWanted ? [.. eids, alsoEid] : eids, Format(scope), ClientEventDetail.Timeline, cancellationToken);
    }

    /// <summary>Events name no room: the answer does. Those in the form of servers are given as they are.</summary>
    private static ClientEventFormat Format(SyncScope scope) =>
        scope.Filter.IsFederationFormat ? ClientEventFormat.Federation : ClientEventFormat.WithoutRoomId;

    private int TimelineLimit(SyncScope scope) =>
        Math.Min(scope.Filter.Timeline.Limit ?? options.TimelineLimitDefault, options.TimelineLimitMax);

    private static List<int> FilterState(RoomEventFilter filter, RoomSlice slice, List<StateItem> state)
    {
        if (!filter.AllowsRoom(Encoding.UTF8.GetBytes(slice.Room.Id.Value)))
        {
            return [];
        }

        List<int> eids = new(state.Count);
        foreach (StateItem item in state)
        {
            if (!filter.LooksAtEvents
                || (filter.AllowsType(Encoding.UTF8.GetBytes(item.Type))
                    && filter.AllowsSender(Encoding.UTF8.GetBytes(slice.Room.SenderOf(item.Eid)))))
            {
                eids.Add(item.Eid);
            }
        }

        return eids;
    }

    /// <summary>Whether the room has a name or alias that is not empty; else it is named after its heroes.</summary>
    private async ValueTask<bool> HasNameAsync(RoomView view, RoomSlice slice, CancellationToken cancellationToken)
    {
        List<int> eids = [];
        foreach (string type in (ReadOnlySpan<string>)["m.room.name", "m.room.canonical_alias"])
        {
            if (slice.State.TryGet(type, string.Empty, out int eid))
            {
                eids.Add(eid);
            }
        }

        if (eids.Count == 0)
        {
            return false;
        }

        ClientEvents events = await reads.RenderAsync(
            view, eids, ClientEventFormat.WithoutRoomId, ClientEventDetail.State, cancellationToken);
        for (int i = 0; i < events.Count; i++)
        {
            using JsonDocument json = JsonDocument.Parse(events.JsonAt(i));
            JsonElement content = json.RootElement.GetProperty("content");
            if (HasText(content, "name") || HasText(content, "alias"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasText(JsonElement content, string name) =>
        content.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString()!.Length > 0;

    private static void Write(Utf8JsonWriter writer, SyncScope scope, RoomPart part)
    {
        writer.WriteStartObject("timeline"u8);
        writer.WritePropertyName("events"u8);
        part.Timeline.WriteArray(writer);
        writer.WriteBoolean("limited"u8, part.IsLimited);
        writer.WriteString("prev_batch"u8, part.PrevBatch.ToString());
        writer.WriteEndObject();

        writer.WriteStartObject(scope.UseStateAfter ? "state_after"u8 : "state"u8);
        writer.WritePropertyName("events"u8);
        part.State.WriteArray(writer);
        writer.WriteEndObject();
        part.Summary?.WriteTo(writer);
    }

    private static void WriteEvents(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<byte[]> events)
    {
        writer.WriteStartObject(name);
        EventArray.Write(writer, events);
        writer.WriteEndObject();
    }

    /// <summary>What is said of a room's events.</summary>
    private sealed record RoomPart(
        ClientEvents Timeline,
        bool IsLimited,
        TimelineToken PrevBatch,
        ClientEvents State,
        RoomSummary? Summary,
        bool IsFull)
    {
        public bool IsEmpty => !IsFull && Timeline.Count == 0 && State.Count == 0 && Summary is null && !IsLimited;
    }
}
