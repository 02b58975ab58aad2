using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Api;

/// <summary>
/// What clients keep on the server: account data and filters. Source: client-server API v1.19, "Client Config" and
/// "Filtering".
/// </summary>
internal sealed class AccountDataApi(ApiServices services, RateLimits limits)
{
    public void Register(ClientRoutes routes)
    {
        const string User = "/_matrix/client/v3/user/{userId}";
        routes.Get(User + "/account_data/{type}", Access.User, call => GetAsync(call, null, 1));
        routes.Put(User + "/account_data/{type}", Access.User, call => SetAsync(call, null, 1));
        routes.Get(User + "/rooms/{roomId}/account_data/{type}", Access.User, call => GetAsync(call, call.Room(1), 2));
        routes.Put(User + "/rooms/{roomId}/account_data/{type}", Access.User, call => SetAsync(call, call.Room(1), 2));
        routes.Post(User + "/filter", Access.User, CreateFilterAsync);
        routes.Get(User + "/filter/{filterId}", Access.User, GetFilterAsync);
    }

    private async ValueTask GetAsync(ClientCall call, RoomId? room, int typeIndex)
    {
        call.RequireSelf(0);
        ReadOnlyMemory<byte> content = await services.Users.AccountData.GetAsync(
            call.Session, room, call.Text(typeIndex), call.Aborted);
        Answers.Raw(call.Exchange, content.Span);
    }

    private async ValueTask SetAsync(ClientCall call, RoomId? room, int typeIndex)
    {
        call.RequireSelf(0);
        limits.TakeAccountData(call.Session);
        await services.Users.AccountData.SetAsync(
            call.Session, room, call.Text(typeIndex), call.Exchange.Body, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask CreateFilterAsync(ClientCall call)
    {
        call.RequireSelf(0);
        string id = await services.Users.Filters.CreateAsync(call.Session, call.Exchange.Body, call.Aborted);
        Answers.Field(call.Exchange, "filter_id", id);
    }

    private async ValueTask GetFilterAsync(ClientCall call)
    {
        call.RequireSelf(0);
        ReadOnlyMemory<byte> filter = await services.Users.Filters.GetAsync(
            call.Session.User, call.Text(1), call.Aborted);
        Answers.Raw(call.Exchange, filter.Span);
    }
}
