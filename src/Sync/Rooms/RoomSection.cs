using System.Text;
using System.Text.Json;
using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Sync;

/// <summary>
/// Computes and writes what a sync says about one room that the user is in, or has left.
/// Source: client-server API v1.19, GET /sync, "Joined Room" and "Left Room".
/// </summary>
internal sealed class RoomSection(RoomReads reads, EphemeralSection ephemeral, AccountDataSection accountData,
    SyncOptions options)
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
        RoomPart part = await ComputeAsync(scope, room, slice, seen, cancellationToken);
        IReadOnlyList<byte[]> passing = await ephemeral.ReadAsync(scope, room, seen == 0, ring, cancellationToken);
        IReadOnlyList<byte[]> data = await accountData.ReadRoomAsync(scope, room, seen == 0, cancellationToken);
        if (part.IsEmpty && passing.Count == 0 && data.Count == 0)
        {
            return;
        }

        Utf8JsonWriter writer = answer.BeginRoom("join", room.Id.Value);
        writer.WriteStartObject();
        Write(writer, scope, part);
        WriteEvents(writer, "ephemeral"u8, passing);
        WriteEvents(writer, "account_data"u8, data);
        writer.WriteEndObject();
        answer.EndRoom();
    }

    /// <summary>A room that the user has left, up to the event by which they did.</summary>
    public async ValueTask WriteLeftAsync(
        SyncScope scope, SyncAnswer answer, Room room, RoomMembership mine, CancellationToken cancellationToken)
    {
        RoomSlice slice = RoomSlice.At(room.Snapshot, scope.Now.Durable);
        int leave = slice.Room.OrdinalOf(mine.Eid);
        slice = slice.Until(leave == 0 ? slice.LastOrdinal : leave);
        int seen = scope.Since is { } since && !scope.FullState
            ? Math.Min(slice.Room.LastOrdinalCoveredBy(since.Durable), slice.LastOrdinal)
            : 0;

        // Who was not in the room at their token has no state to build on; who never was in it gets the event alone.
        if (seen > 0 && !WasJoined(scope, slice, seen))
        {
            seen = 0;
        }

        RoomPart part = await ComputeAsync(scope, room, slice, seen, cancellationToken);
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

    private async ValueTask<RoomPart> ComputeAsync(
        SyncScope scope, Room room, RoomSlice slice, int seen, CancellationToken cancellationToken)
    {
        RoomViewer viewer = new(scope.Session.User, scope.Session.UserId, scope.Session.DeviceId);
        RoomView view = await reads.OpenAsync(room, slice.Room, viewer, cancellationToken);
        TimelineSlice timeline = await reads.GetTimelineAsync(
            view, scope.Filter.Timeline, seen, slice.LastOrdinal, TimelineLimit(scope), cancellationToken);

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
            await reads.RenderAsync(
                view, timeline.Eids, ClientEventFormat.WithoutRoomId, ClientEventDetail.Timeline, cancellationToken),
            timeline.IsLimited,
            timeline.PrevBatch,
            await reads.RenderAsync(
                view, stateEids, ClientEventFormat.WithoutRoomId, ClientEventDetail.State, cancellationToken),
            summary,
            isFull);
    }

    private int TimelineLimit(SyncScope scope) =>
        Math.Min(scope.Filter.Timeline.Limit ?? options.TimelineLimitDefault, options.TimelineLimitMax);

    private static List<int> FilterState(RoomEventFilter filter, RoomSlice slice, List<StateItem> state)
    {
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
