using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Joins, invites, leaves, kicks, bans and forgets. Source: client-server API v1.19, "Room membership".
/// </summary>
internal sealed class MembershipApi(ApiServices services, RateLimits limits)
{
    public void Register(ClientRoutes routes)
    {
        const string Room = "/_matrix/client/v3/rooms/{roomId}";
        routes.Post("/_matrix/client/v3/join/{roomIdOrAlias}", Access.User, JoinAsync);
        routes.Post(Room + "/join", Access.User, JoinAsync);
        routes.Post("/_matrix/client/v3/knock/{roomIdOrAlias}", Access.User, KnockAsync);
        routes.Post(Room + "/leave", Access.User, call => ChangeOwnAsync(call, MembershipAction.Leave));
        routes.Post(Room + "/invite", Access.User, call => ChangeOtherAsync(call, MembershipAction.Invite));
        routes.Post(Room + "/kick", Access.User, call => ChangeOtherAsync(call, MembershipAction.Kick));
        routes.Post(Room + "/ban", Access.User, call => ChangeOtherAsync(call, MembershipAction.Ban));
        routes.Post(Room + "/unban", Access.User, call => ChangeOtherAsync(call, MembershipAction.Unban));
        routes.Post(Room + "/forget", Access.User, ForgetAsync);
        routes.Get("/_matrix/client/v3/joined_rooms", Access.User, JoinedRoomsAsync);
    }

    private ValueTask JoinAsync(ClientCall call) => EnterAsync(call, MembershipAction.Join);

    private ValueTask KnockAsync(ClientCall call) => EnterAsync(call, MembershipAction.Knock);

    private async ValueTask EnterAsync(ClientCall call, MembershipAction action)
    {
        limits.TakeMembership(call.Session);
        using JsonDocument body = call.ReadOptionalBody();
        Room room = await services.Rooms.RequireByIdOrAliasAsync(call.Text(0), call.Aborted);
        await room.ChangeMembershipAsync(
            Command(call.Session, action, body.RootElement), call.Aborted);
        Answers.Field(call.Exchange, "room_id", room.Id.Value);
    }

    private async ValueTask ChangeOwnAsync(ClientCall call, MembershipAction action)
    {
        limits.TakeMembership(call.Session);
        using JsonDocument body = call.ReadOptionalBody();
        Room room = await services.Rooms.RequireAsync(call.Room(0), call.Aborted);
        await room.ChangeMembershipAsync(Command(call.Session, action, body.RootElement), call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask ChangeOtherAsync(ClientCall call, MembershipAction action)
    {
        limits.TakeMembership(call.Session);
        using JsonDocument body = call.ReadBody();
        UserId target = ClientCall.ParseUser(body.RootElement.RequiredString("user_id"));
        Room room = await services.Rooms.RequireAsync(call.Room(0), call.Aborted);
        await room.ChangeMembershipAsync(
            Command(call.Session, action, body.RootElement) with { Target = target }, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask ForgetAsync(ClientCall call)
    {
        Room room = await services.Rooms.RequireAsync(call.Room(0), call.Aborted);
        await room.ForgetAsync(call.Session.User, call.Session.UserId, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask JoinedRoomsAsync(ClientCall call)
    {
        List<string> joined = [];
        foreach ((var nid, RoomMembership membership) in
            await services.Engine.Memberships.GetAsync(call.Session.User, call.Aborted))
        {
            if (membership.Membership == Membership.Join)
            {
                joined.Add(await services.Names.RoomIdAsync(nid, call.Aborted));
            }
        }

        Answers.Json(call.Exchange, joined, static (writer, joined) =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("joined_rooms"u8);
            foreach (string room in joined)
            {
                writer.WriteStringValue(room);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static MembershipCommand Command(Session session, MembershipAction action, JsonElement body) => new()
    {
        Action = action,
        Sender = session.UserId,
        SenderNid = session.User,
        Reason = body.OptionalString("reason"),
    };
}
