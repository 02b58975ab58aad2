using System.Globalization;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Api;

/// <summary>
/// Rooms that the caller and another user are in. Source: client-server API v1.19, "Mutual Rooms".
/// </summary>
internal sealed class MutualRoomsApi(ApiServices services, RateLimits limits)
{
    /// <summary>The most rooms of an answer. Chosen: more than people share, and some KiB.</summary>
    internal const int RoomsMax = 500;

    public void Register(ClientRoutes routes) =>
        routes.Get("/_matrix/client/v1/mutual_rooms", Access.User, GetAsync);

    private async ValueTask GetAsync(ClientCall call)
    {
        limits.TakeDirectory(call.Session);
        UserId other = OtherUser(call);
        RoomNid after = From(call);

        MutualRooms shared = await MutualRooms.FindAsync(
            services.Engine, call.Session.User, other, after, RoomsMax, call.Aborted);
        List<string> ids = [];
        foreach (RoomNid room in shared.Rooms)
        {
            ids.Add(await services.Names.RoomIdAsync(room, call.Aborted));
        }

        Answers.Json(call.Exchange, (shared, ids), static (writer, answer) =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("joined"u8);
            foreach (string id in answer.ids)
            {
                writer.WriteStringValue(id);
            }

            writer.WriteEndArray();
            writer.WriteNumber("count"u8, answer.shared.Count);
            if (!answer.shared.Next.IsNone)
            {
                writer.WriteString(
                    "next_batch"u8, answer.shared.Next.Value.ToString(CultureInfo.InvariantCulture));
            }

            writer.WriteEndObject();
        });
    }

    private static UserId OtherUser(ClientCall call)
    {
        string text = call.Query("user_id"u8)
            ?? throw MatrixError.MissingParam("'user_id' is required: whose rooms to compare.").ToException();
        if (!UserId.TryParse(text, out UserId other) || other.IsNonCompliant)
        {
            throw MatrixError.InvalidParam($"'{text}' is not a user id.").ToException();
        }

        return other != call.Session.UserId
            ? other
            : throw MatrixError.InvalidParam("'user_id' must be another user's.").ToException();
    }

    private static RoomNid From(ClientCall call)
    {
        string? text = call.Query("from"u8);
        return text switch
        {
            null => default,
            _ when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long room) && room > 0 =>
                new RoomNid(room),
            _ => throw MatrixError.InvalidParam("'from' is not a 'next_batch' of an earlier answer.").ToException(),
        };
    }
}
