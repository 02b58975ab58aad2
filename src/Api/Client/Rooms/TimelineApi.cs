using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Api;

/// <summary>
/// Reads the history of rooms. Source: client-server API v1.19, "Getting events for a room" and "Event Context".
/// </summary>
internal sealed class TimelineApi(ApiServices services)
{
    public void Register(ClientRoutes routes)
    {
        const string Room = "/_matrix/client/v3/rooms/{roomId}";
        routes.GetBulk(Room + "/messages", Access.User, MessagesAsync);
        routes.GetBulk(Room + "/context/{eventId}", Access.User, ContextAsync);
        routes.Get(Room + "/event/{eventId}", Access.User, EventAsync);
    }

    private async ValueTask MessagesAsync(ClientCall call)
    {
        MessagesRequest request = new()
        {
            Backwards = call.Query("dir"u8) switch
            {
                "b" => true,
                "f" => false,
                _ => throw MatrixError.InvalidParam("'dir' must be b or f.").ToException(),
            },
            From = call.Query("from"u8),
            To = call.Query("to"u8),
            Limit = LimitOf(call, MessagesRequest.LimitDefault),
            Filter = FilterOf(call),
        };
        Room room = await services.Rooms.RequireAsync(call.Room(0), call.Aborted);
        MessagesPage page = await services.Reads.GetMessagesAsync(
            room, ApiServices.ViewerOf(call.Session), request, call.Aborted);
        Answers.Json(call.Exchange, page, static (writer, page) => page.WriteTo(writer));
    }

    private async ValueTask ContextAsync(ClientCall call)
    {
        Room room = await services.Rooms.RequireAsync(call.Room(0), call.Aborted);
        EventContext context = await services.Reads.GetContextAsync(
            room,
            ApiServices.ViewerOf(call.Session),
            call.Text(1),
            LimitOf(call, EventContext.LimitDefault),
            FilterOf(call),
            call.Aborted);
        Answers.Json(call.Exchange, context, static (writer, context) => context.WriteTo(writer));
    }

    private async ValueTask EventAsync(ClientCall call)
    {
        Room room = await services.Rooms.RequireAsync(call.Room(0), call.Aborted);
        ClientEvents found = await services.Reads.GetEventAsync(
            room, ApiServices.ViewerOf(call.Session), call.Text(1), call.Aborted);
        Answers.Json(call.Exchange, found, static (writer, found) => found.Write(writer, 0));
    }

    private static int LimitOf(ClientCall call, int byDefault) =>
        (int)Math.Min(call.QueryInteger("limit"u8) ?? byDefault, int.MaxValue);

    private static RoomEventFilter FilterOf(ClientCall call) =>
        call.Query("filter"u8) is { Length: > 0 } text
            ? RoomEventFilter.Parse(Encoding.UTF8.GetBytes(text))
            : RoomEventFilter.PassAll;
}
