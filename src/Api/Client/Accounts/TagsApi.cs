namespace Dendrite.Fast.Api;

/// <summary>The tags of rooms. Source: client-server API v1.19, "Room Tagging".</summary>
internal sealed class TagsApi(ApiServices services, RateLimits limits)
{
    public void Register(ClientRoutes routes)
    {
        const string Tags = "/_matrix/client/v3/user/{userId}/rooms/{roomId}/tags";
        routes.Get(Tags, Access.User, GetAsync);
        routes.Put(Tags + "/{tag}", Access.User, SetAsync);
        routes.Delete(Tags + "/{tag}", Access.User, RemoveAsync);
    }

    private async ValueTask GetAsync(ClientCall call)
    {
        call.RequireSelf(0);
        ReadOnlyMemory<byte> tags = await services.Users.Tags.GetAsync(call.Session, call.Room(1), call.Aborted);
        Answers.Raw(call.Exchange, tags.Span);
    }

    private async ValueTask SetAsync(ClientCall call)
    {
        call.RequireSelf(0);
        limits.TakeAccountData(call.Session);
        await services.Users.Tags.SetAsync(
            call.Session, call.Room(1), call.Text(2), call.Exchange.Body, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask RemoveAsync(ClientCall call)
    {
        call.RequireSelf(0);
        limits.TakeAccountData(call.Session);
        await services.Users.Tags.RemoveAsync(call.Session, call.Room(1), call.Text(2), call.Aborted);
        Answers.Empty(call.Exchange);
    }
}
