using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Api;

/// <summary>
/// Aliases and the directory of public rooms. Source: client-server API v1.19, "Room aliases" and "Published room
/// directory".
/// </summary>
internal sealed class DirectoryApi(ApiServices services)
{
    public void Register(ClientRoutes routes)
    {
        const string Alias = "/_matrix/client/v3/directory/room/{roomAlias}";
        const string Listing = "/_matrix/client/v3/directory/list/room/{roomId}";
        routes.Get(Alias, Access.Optional, ResolveAsync);
        routes.Put(Alias, Access.User, CreateAliasAsync);
        routes.Delete(Alias, Access.User, DeleteAliasAsync);
        routes.Get("/_matrix/client/v3/rooms/{roomId}/aliases", Access.User, AliasesAsync);
        routes.Get(Listing, Access.Optional, GetVisibilityAsync);
        routes.Put(Listing, Access.User, SetVisibilityAsync);
        routes.GetBulk("/_matrix/client/v3/publicRooms", Access.Optional, GetRoomsAsync);
        routes.Post("/_matrix/client/v3/publicRooms", Access.User, SearchRoomsAsync);
    }

    private async ValueTask ResolveAsync(ClientCall call)
    {
        AliasTarget target = await services.Aliases.ResolveAsync(call.Text(0), call.Aborted);
        ServerName server = call.Alias(0).ServerName;
        Answers.Json(call.Exchange, (target, server), static (writer, state) =>
        {
            writer.WriteStartObject();
            writer.WriteString("room_id"u8, state.target.RoomId);
            writer.WriteStartArray("servers"u8);
            writer.WriteStringValue(state.server.Value);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private async ValueTask CreateAliasAsync(ClientCall call)
    {
        RoomId id;
        using (JsonDocument body = call.ReadBody())
        {
            id = ClientCall.ParseRoom(body.RootElement.RequiredString("room_id"));
        }

        Room room = await services.Rooms.RequireAsync(id, call.Aborted);
        await services.Aliases.CreateAsync(
            call.Text(0), room, ApiServices.ViewerOf(call.Session), call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask DeleteAliasAsync(ClientCall call)
    {
        await services.Aliases.DeleteAsync(
            call.Text(0), ApiServices.ViewerOf(call.Session), call.Session.IsAdmin, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask AliasesAsync(ClientCall call)
    {
        Room room = await services.Rooms.RequireAsync(call.Room(0), call.Aborted);
        IReadOnlyList<string> aliases = await services.Aliases.ListAsync(
            room, ApiServices.ViewerOf(call.Session), call.Aborted);
        Answers.Json(call.Exchange, aliases, static (writer, aliases) =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("aliases"u8);
            foreach (string alias in aliases)
            {
                writer.WriteStringValue(alias);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private async ValueTask GetVisibilityAsync(ClientCall call)
    {
        Room room = await services.Engine.FindAsync(call.Room(0), call.Aborted)
            ?? throw MatrixError.NotFound("This server does not know that room.").ToException();
        bool isPublished = await services.Directory.IsPublishedAsync(room, call.Aborted);
        Answers.Field(call.Exchange, "visibility", isPublished ? "public" : "private");
    }

    private async ValueTask SetVisibilityAsync(ClientCall call)
    {
        string? visibility;
        using (JsonDocument body = call.ReadOptionalBody())
        {
            visibility = body.RootElement.OptionalString("visibility");
        }

        bool isPublished = visibility switch
        {
            null or "public" => true,
            "private" => false,
            _ => throw MatrixError.InvalidParam("'visibility' must be public or private.").ToException(),
        };
        Room room = await services.Engine.FindAsync(call.Room(0), call.Aborted)
            ?? throw MatrixError.NotFound("This server does not know that room.").ToException();
        await services.Directory.SetPublishedAsync(
            room, ApiServices.ViewerOf(call.Session), call.Session.IsAdmin, isPublished, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask GetRoomsAsync(ClientCall call) =>
        await AnswerAsync(call, new PublicRoomsRequest
        {
            Limit = LimitOf(call.QueryInteger("limit"u8)),
            Since = NullIfEmpty(call.Query("since"u8)),
        });

    private async ValueTask SearchRoomsAsync(ClientCall call)
    {
        PublicRoomsRequest request;
        using (JsonDocument document = call.ReadOptionalBody())
        {
            JsonElement body = document.RootElement;
            JsonElement? filter = body.OptionalObject("filter");
            request = new PublicRoomsRequest
            {
                Limit = LimitOf(body.OptionalInteger("limit")),
                Since = NullIfEmpty(body.OptionalString("since")),
                SearchTerm = filter?.OptionalString("generic_search_term"),
                RoomTypes = filter?.OptionalArray("room_types") is { } types ? RoomTypes(types) : null,
            };
        }

        await AnswerAsync(call, request);
    }

    private async ValueTask AnswerAsync(ClientCall call, PublicRoomsRequest request)
    {
        ServerName server = services.ServerOf(call);
        if (NullIfEmpty(call.Query("server"u8)) is { } named)
        {
            server = ServerName.TryParse(named, out ServerName parsed)
                ? parsed
                : throw MatrixError.InvalidParam($"'{named}' is not a server name.").ToException();
        }

        PublicRoomsPage page = await services.Directory.GetPageAsync(server, request, call.Aborted);
        Answers.Json(call.Exchange, page, static (writer, page) => page.WriteTo(writer));
    }

    private static List<string?> RoomTypes(JsonElement types)
    {
        List<string?> texts = [];
        foreach (JsonElement type in types.EnumerateArray())
        {
            texts.Add(type.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.String => type.GetString(),
                _ => throw MatrixError.BadJson("'room_types' must be an array of strings and nulls.").ToException(),
            });
        }

        return texts;
    }

    private static int LimitOf(long? limit) =>
        (int)Math.Clamp(limit ?? PublicRoomsRequest.LimitDefault, 1, PublicRoomsRequest.LimitMax);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
