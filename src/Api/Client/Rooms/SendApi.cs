using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Sends events: messages, state and redactions. Event content goes from the request's bytes straight to the engine.
/// Source: client-server API v1.19, "Sending events to a room" and "Redactions".
/// </summary>
internal sealed class SendApi(ApiServices services, RateLimits limits)
{
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();

    private readonly RoomLookup _rooms = services.Rooms;

    public void Register(ClientRoutes routes)
    {
        const string Room = "/_matrix/client/v3/rooms/{roomId}";
        routes.Put(Room + "/send/{eventType}/{txnId}", Access.User, SendAsync);
        routes.Put(Room + "/redact/{eventId}/{txnId}", Access.User, RedactAsync);
        routes.Put(Room + "/state/{eventType}", Access.User, call => SetStateAsync(call, string.Empty));
        routes.Put(Room + "/state/{eventType}/", Access.User, call => SetStateAsync(call, string.Empty));
        routes.Put(Room + "/state/{eventType}/{stateKey}", Access.User, call => SetStateAsync(call, call.Text(2)));
    }

    private async ValueTask SendAsync(ClientCall call)
    {
        Session session = call.Session;
        limits.TakeMessage(session);
        string type = call.Text(1);
        RoomId id = call.Room(0);
        Room room = await _rooms.RequireAsync(id, call.Aborted);
        if (session.State == AccountState.Suspended)
        {
            CheckOwn(room, session, RedactsOf(call));
        }

        SentEvent sent = await room.SendAsync(
            new SendCommand
            {
                Sender = session.UserId,
                SenderNid = session.User,
                Type = type,
                Content = Content(call),
                Transaction = Transaction(session, call.Text(2), "send", id.Value, type),
            },
            call.Aborted);
        services.Typing.Stop(room.Nid, session.User);
        services.Users.Presence.Act(session.User);
        Answers.Field(call.Exchange, "event_id", sent.EventId.Value);
    }

    private async ValueTask RedactAsync(ClientCall call)
    {
        Session session = call.Session;
        limits.TakeMessage(session);
        RoomId id = call.Room(0);
        EventId target = call.Event(1);
        Room room = await _rooms.RequireAsync(id, call.Aborted);
        if (session.State == AccountState.Suspended)
        {
            CheckOwn(room, session, target);
        }

        SentEvent sent = await room.SendAsync(
            new SendCommand
            {
                Sender = session.UserId,
                SenderNid = session.User,
                Type = "m.room.redaction",
                Content = call.Exchange.Body.IsEmpty ? EmptyObject : call.Exchange.Body,
                Redacts = target,
                Transaction = Transaction(session, call.Text(2), "redact", id.Value, target.Value),
            },
            call.Aborted);
        Answers.Field(call.Exchange, "event_id", sent.EventId.Value);
    }

    private async ValueTask SetStateAsync(ClientCall call, string stateKey)
    {
        Session session = call.Session;
        limits.TakeMessage(session);
        Room room = await _rooms.RequireAsync(call.Room(0), call.Aborted);

        SentEvent sent = await room.SendAsync(
            new SendCommand
            {
                Sender = session.UserId,
                SenderNid = session.User,
                Type = call.Text(1),
                StateKey = stateKey,
                Content = Content(call),
            },
            call.Aborted);
        Answers.Field(call.Exchange, "event_id", sent.EventId.Value);
    }

    /// <summary>Suspended users send redactions of their own events alone: see <see cref="RouteRules"/>.</summary>
    private static void CheckOwn(Room room, Session session, EventId? target)
    {
        RoomSnapshot snapshot = room.Snapshot;
        if (target is not { } id
            || !snapshot.TryFind(id, out int eid)
            || snapshot.SenderOf(eid) != session.UserId.Value)
        {
            throw RouteGuard.Suspended();
        }
    }

    /// <summary>What the content of a redaction names; null where it names none.</summary>
    private static EventId? RedactsOf(ClientCall call)
    {
        using JsonDocument body = call.ReadBody();
        return EventId.TryParse(body.RootElement.OptionalString("redacts"), out EventId id) ? id : null;
    }

    private static ReadOnlyMemory<byte> Content(ClientCall call) =>
        call.Exchange.Body.IsEmpty
            ? throw MatrixError.NotJson("The body must be the event's content, a JSON object.").ToException()
            : call.Exchange.Body;

    private static TransactionKey Transaction(
        Session session, string transactionId, string endpoint, string first, string second) =>
        new(session.User, session.DeviceId, TransactionKey.HashPath(endpoint, first, second), transactionId);
}
