using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Api;

/// <summary>
/// Reads the state and the members of rooms. Source: client-server API v1.19, "Getting events for a room".
/// </summary>
internal sealed class StateApi(ApiServices services)
{
    public void Register(ClientRoutes routes)
    {
        const string Room = "/_matrix/client/v3/rooms/{roomId}";
        routes.GetBulk(Room + "/state", Access.User, GetAllAsync);
        routes.Get(Room + "/state/{eventType}", Access.User, call => GetAsync(call, string.Empty));
        routes.Get(Room + "/state/{eventType}/", Access.User, call => GetAsync(call, string.Empty));
        routes.Get(Room + "/state/{eventType}/{stateKey}", Access.User, call => GetAsync(call, call.Text(2)));
        routes.GetBulk(Room + "/members", Access.User, MembersAsync);
        routes.GetBulk(Room + "/joined_members", Access.User, JoinedMembersAsync);
    }

    private async ValueTask GetAllAsync(ClientCall call)
    {
        Room room = await services.Rooms.RequireAsync(call.Room(0), call.Aborted);
        ClientEvents state = await services.Reads.GetStateAsync(
            room, ApiServices.ViewerOf(call.Session), call.Aborted);
        Answers.Json(call.Exchange, state, static (writer, state) => state.WriteArray(writer));
    }

    private async ValueTask GetAsync(ClientCall call, string stateKey)
    {
        Room room = await services.Rooms.RequireAsync(call.Room(0), call.Aborted);
        ClientEvents state = await services.Reads.GetStateEventAsync(
            room, ApiServices.ViewerOf(call.Session), call.Text(1), stateKey, call.Aborted);
        switch (call.Query("format"u8))
        {
            case null or "content":
                Answers.Json(call.Exchange, state, static (writer, state) => RoomReads.WriteContent(state, writer));
                return;
            case "event":
                Answers.Json(call.Exchange, state, static (writer, state) => state.Write(writer, 0));
                return;
            default:
                throw MatrixError.InvalidParam("'format' must be content or event.").ToException();
        }
    }

    private async ValueTask MembersAsync(ClientCall call)
    {
        Room room = await services.Rooms.RequireAsync(call.Room(0), call.Aborted);
        ClientEvents members = await services.Reads.GetMembersAsync(
            room,
            ApiServices.ViewerOf(call.Session),
            call.Query("at"u8),
            call.Query("membership"u8),
            call.Query("not_membership"u8),
            call.Aborted);
        Answers.Json(call.Exchange, members, WriteChunk);
    }

    private async ValueTask JoinedMembersAsync(ClientCall call)
    {
        Room room = await services.Rooms.RequireAsync(call.Room(0), call.Aborted);
        JoinedMembers members = await services.Reads.GetJoinedMembersAsync(
            room, ApiServices.ViewerOf(call.Session), call.Aborted);
        Answers.Json(call.Exchange, members, static (writer, members) => members.WriteTo(writer));
    }

    private static void WriteChunk(Utf8JsonWriter writer, ClientEvents events)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("chunk"u8);
        events.WriteArray(writer);
        writer.WriteEndObject();
    }
}
