using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>Where users are told of notifications. Source: client-server API v1.19, "Push Notifications".</summary>
internal sealed class PushersApi(ApiServices services, RateLimits limits)
{
    public void Register(ClientRoutes routes)
    {
        routes.Get("/_matrix/client/v3/pushers", Access.User, GetAsync);
        routes.Post("/_matrix/client/v3/pushers/set", Access.User, SetAsync);
    }

    private async ValueTask GetAsync(ClientCall call)
    {
        IReadOnlyList<PusherRow> pushers = await services.Users.Pushers.GetAsync(call.Session.User, call.Aborted);
        Answers.Json(call.Exchange, pushers, static (writer, pushers) =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("pushers"u8);
            foreach (PusherRow pusher in pushers)
            {
                Pushers.Write(writer, pusher);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private async ValueTask SetAsync(ClientCall call)
    {
        limits.TakeAccountData(call.Session);
        await services.Users.Pushers.SetAsync(call.Session, call.Exchange.Body, call.Aborted);
        Answers.Empty(call.Exchange);
    }
}
