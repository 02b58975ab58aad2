using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Api;

/// <summary>Creates rooms. Source: client-server API v1.19, "POST /createRoom".</summary>
internal sealed class CreateRoomApi(ApiServices services, RateLimits limits)
{
    /// <summary>The most users that one request invites. Chosen: more is a broadcast, not a room.</summary>
    private const int InvitesMax = 100;

    /// <summary>The most initial state events. Chosen: upgrades and bridges send some dozens.</summary>
    private const int InitialStateMax = 500;

    public void Register(ClientRoutes routes) => routes.Post("/_matrix/client/v3/createRoom", Access.User, CreateAsync);

    private async ValueTask CreateAsync(ClientCall call)
    {
        limits.TakeMembership(call.Session);
        using JsonDocument document = call.ReadOptionalBody();
        JsonElement body = document.RootElement;
        if (body.OptionalArray("invite_3pid") is { } thirdParties && thirdParties.GetArrayLength() > 0)
        {
            throw new MatrixError(
                "M_THREEPID_DENIED", 403, "This server has no identity server to invite by e-mail or phone through.")
                .ToException();
        }

        Room room = await services.Engine.CreateAsync(
            new CreateRoomCommand
            {
                Creator = call.Session.UserId,
                CreatorNid = call.Session.User,
                Preset = Preset(body.OptionalString("preset")),
                IsPublic = IsPublic(body.OptionalString("visibility")),
                AliasLocalpart = body.OptionalString("room_alias_name"),
                Name = body.OptionalString("name"),
                Topic = body.OptionalString("topic"),
                Invite = Invites(body),
                RoomVersion = body.OptionalString("room_version"),
                CreationContent = Bytes(body.OptionalObject("creation_content")),
                PowerLevelContentOverride = Bytes(body.OptionalObject("power_level_content_override")),
                InitialState = InitialState(body),
                IsDirect = body.OptionalBoolean("is_direct") ?? false,
            },
            call.Aborted);
        Answers.Field(call.Exchange, "room_id", room.Id.Value);
    }

    private static RoomPreset? Preset(string? text) => text switch
    {
        null => null,
        "private_chat" => RoomPreset.PrivateChat,
        "trusted_private_chat" => RoomPreset.TrustedPrivateChat,
        "public_chat" => RoomPreset.PublicChat,
        _ => throw MatrixError.InvalidParam(
            $"'{text}' is no preset; use private_chat, trusted_private_chat or public_chat.").ToException(),
    };

    private static bool IsPublic(string? text) => text switch
    {
        null or "private" => false,
        "public" => true,
        _ => throw MatrixError.InvalidParam($"'{text}' is no visibility; use public or private.").ToException(),
    };

    private static List<UserId> Invites(JsonElement body)
    {
        List<string> texts = body.Strings("invite");
        return texts.Count > InvitesMax
            ? throw MatrixError.InvalidParam($"At most {InvitesMax} users can be invited at once.").ToException()
            : texts.ConvertAll(ClientCall.ParseUser);
    }

    private static List<InitialStateEvent> InitialState(JsonElement body)
    {
        List<InitialStateEvent> events = [];
        if (body.OptionalArray("initial_state") is not { } array)
        {
            return events;
        }

        if (array.GetArrayLength() > InitialStateMax)
        {
            throw MatrixError.InvalidParam($"At most {InitialStateMax} initial state events are taken.").ToException();
        }

        foreach (JsonElement item in array.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                throw MatrixError.BadJson("'initial_state' must be an array of objects.").ToException();
            }

            events.Add(new InitialStateEvent(
                item.RequiredString("type"),
                item.OptionalString("state_key") ?? string.Empty,
                Bytes(item.RequiredObject("content"))));
        }

        return events;
    }

    private static byte[] Bytes(JsonElement? json) =>
        json is { } present ? Encoding.UTF8.GetBytes(present.GetRawText()) : [];
}
