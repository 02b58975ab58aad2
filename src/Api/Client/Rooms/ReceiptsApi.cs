using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Receipts, read markers and typing. Source: client-server API v1.19, "Receipts", "Fully read markers" and "Typing
/// Notifications".
/// </summary>
internal sealed class ReceiptsApi(ApiServices services, RateLimits limits)
{
    public void Register(ClientRoutes routes)
    {
        const string Room = "/_matrix/client/v3/rooms/{roomId}";
        routes.Post(Room + "/receipt/{receiptType}/{eventId}", Access.User, ReceiptAsync);
        routes.Post(Room + "/read_markers", Access.User, MarkersAsync);
        routes.Put(Room + "/typing/{userId}", Access.User, TypingAsync);
    }

    private async ValueTask ReceiptAsync(ClientCall call)
    {
        limits.TakeMessage(call.Session);
        string type = call.Text(1);
        string eventId = call.Text(2);
        string? threadId;
        using (JsonDocument body = call.ReadOptionalBody())
        {
            threadId = body.RootElement.OptionalString("thread_id");
        }

        Receipts.RequireValid(type, threadId);
        Room room = await services.Rooms.RequireAsync(call.Room(0), call.Aborted);
        if (type == ReceiptTypes.FullyRead)
        {
            await SetFullyReadAsync(call, room, eventId);
        }
        else
        {
            await SetAsync(call, room, type, eventId, threadId);
        }

        Answers.Empty(call.Exchange);
    }

    private async ValueTask MarkersAsync(ClientCall call)
    {
        limits.TakeMessage(call.Session);
        using JsonDocument document = call.ReadBody();
        JsonElement body = document.RootElement;
        Room room = await services.Rooms.RequireAsync(call.Room(0), call.Aborted);
        if (body.OptionalString(ReceiptTypes.FullyRead) is { } fullyRead)
        {
            await SetFullyReadAsync(call, room, fullyRead);
        }

        if (body.OptionalString(ReceiptTypes.Read) is { } read)
        {
            await SetAsync(call, room, ReceiptTypes.Read, read, null);
        }

        if (body.OptionalString(ReceiptTypes.ReadPrivate) is { } readPrivate)
        {
            await SetAsync(call, room, ReceiptTypes.ReadPrivate, readPrivate, null);
        }

        Answers.Empty(call.Exchange);
    }

    private async ValueTask TypingAsync(ClientCall call)
    {
        call.RequireSelf(1);
        bool isTyping;
        TimeSpan timeout;
        using (JsonDocument body = call.ReadBody())
        {
            isTyping = body.RootElement.OptionalBoolean("typing")
                ?? throw MatrixError.MissingParam("The body lacks 'typing'.").ToException();
            timeout = body.RootElement.OptionalInteger("timeout") is { } ms
                ? TimeSpan.FromMilliseconds(Math.Clamp(ms, 0, int.MaxValue))
                : Typing.TimeoutDefault;
        }

        Session session = call.Session;
        Room room = await services.Rooms.RequireAsync(call.Room(0), call.Aborted);
        RoomView view = await services.Reads.OpenAsync(room, ApiServices.ViewerOf(session), call.Aborted);
        view.RequireJoined();
        services.Users.Presence.Act(session.User);
        if (isTyping)
        {
            services.Typing.Start(room.Nid, session.User, session.UserId.Value, timeout);
        }
        else
        {
            services.Typing.Stop(room.Nid, session.User);
        }

        Answers.Empty(call.Exchange);
    }

    private async ValueTask SetAsync(ClientCall call, Room room, string type, string eventId, string? threadId)
    {
        services.Users.Presence.Act(call.Session.User);
        await services.Receipts.SetAsync(
            room, ApiServices.ViewerOf(call.Session), type, eventId, threadId, call.Aborted);
    }

    /// <summary>The marker is account data of the room; who is not in the room has none to set.</summary>
    private async ValueTask SetFullyReadAsync(ClientCall call, Room room, string eventId)
    {
        RoomView view = await services.Reads.OpenAsync(room, ApiServices.ViewerOf(call.Session), call.Aborted);
        view.RequireJoined();
        if (!EventId.TryParse(eventId, out _))
        {
            throw MatrixError.InvalidParam($"'{eventId}' is not an event id.").ToException();
        }

        byte[] content = Encoding.UTF8.GetBytes($$"""{"event_id":"{{JsonEncodedText.Encode(eventId)}}"}""");
        await services.Users.AccountData.SetManagedAsync(
            call.Session, room.Nid, AccountData.FullyRead, content, call.Aborted);
    }
}
