using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>Sets and tells presence. Source: client-server API v1.19, "Presence".</summary>
internal sealed class PresenceApi(ApiServices services, RateLimits limits, TimeProvider time)
{
    public void Register(ClientRoutes routes)
    {
        routes.Put("/_matrix/client/v3/presence/{userId}/status", Access.User, SetAsync);
        routes.Get("/_matrix/client/v3/presence/{userId}/status", Access.User, GetAsync);
    }

    private ValueTask SetAsync(ClientCall call)
    {
        call.RequireSelf(0);
        limits.TakeAccountData(call.Session);
        using JsonDocument body = call.ReadBody();
        services.Users.Presence.Set(
            call.Session, body.RootElement.RequiredString("presence"), body.RootElement.OptionalString("status_msg"));
        Answers.Empty(call.Exchange);
        return ValueTask.CompletedTask;
    }

    private async ValueTask GetAsync(ClientCall call)
    {
        UserId userId = call.User(0);
        UserNid user = await services.Names.FindUserAsync(userId.Value, call.Aborted);
        if (user.IsNone || (user != call.Session.User
            && !await MutualRooms.AnyAsync(services.Engine, call.Session.User, userId, call.Aborted)))
        {
            throw MatrixError.Forbidden("You can only see the presence of people that you share a room with.")
                .ToException();
        }

        PresenceSnapshot presence = services.Users.Presence.Get(user);
        long nowMs = time.GetUtcNow().ToUnixTimeMilliseconds();
        Answers.Json(call.Exchange, (presence, nowMs), static (writer, state) =>
        {
            writer.WriteStartObject();
            writer.WriteString("presence"u8, state.presence.Word);
            if (state.presence.StatusMessage is not null)
            {
                writer.WriteString("status_msg"u8, state.presence.StatusMessage);
            }

            if (state.presence.LastActiveMs > 0)
            {
                writer.WriteNumber("last_active_ago"u8, Math.Max(0, state.nowMs - state.presence.LastActiveMs));
            }

            writer.WriteBoolean("currently_active"u8, state.presence.CurrentlyActive);
            writer.WriteEndObject();
        });
    }
}
