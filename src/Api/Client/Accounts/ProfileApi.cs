using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>Reads and sets profiles. Source: client-server API v1.19, "Profiles".</summary>
internal sealed class ProfileApi(ApiServices services, RateLimits limits)
{
    public void Register(ClientRoutes routes)
    {
        routes.Get("/_matrix/client/v3/profile/{userId}", Access.Optional, GetAsync);
        routes.Get("/_matrix/client/v3/profile/{userId}/{keyName}", Access.Optional, GetFieldAsync);
        routes.Put("/_matrix/client/v3/profile/{userId}/{keyName}", Access.User, SetFieldAsync);
        routes.Delete("/_matrix/client/v3/profile/{userId}/{keyName}", Access.User, DeleteFieldAsync);
    }

    private async ValueTask GetAsync(ClientCall call)
    {
        UserId user = call.User(0);
        await services.Users.Profiles.CheckMaySeeAsync(call.OptionalSession, user, call.Aborted);
        UserProfile profile = await services.Users.Profiles.GetAsync(user, call.Aborted);
        Answers.Json(call.Exchange, profile, static (writer, profile) => profile.WriteTo(writer));
    }

    private async ValueTask GetFieldAsync(ClientCall call)
    {
        UserId user = call.User(0);
        string field = call.Text(1);
        await services.Users.Profiles.CheckMaySeeAsync(call.OptionalSession, user, call.Aborted);
        ReadOnlyMemory<byte> value = await services.Users.Profiles.GetFieldAsync(user, field, call.Aborted);
        Answers.Json(call.Exchange, (field, value), static (writer, state) =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName(state.field);
            writer.WriteRawValue(state.value.Span, skipInputValidation: true);
            writer.WriteEndObject();
        });
    }

    private async ValueTask SetFieldAsync(ClientCall call)
    {
        limits.TakeAccountData(call.Session);
        await services.Users.Profiles.SetFieldAsync(
            call.Session, call.User(0), call.Text(1), call.Exchange.Body, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask DeleteFieldAsync(ClientCall call)
    {
        limits.TakeAccountData(call.Session);
        await services.Users.Profiles.DeleteFieldAsync(call.Session, call.User(0), call.Text(1), call.Aborted);
        Answers.Empty(call.Exchange);
    }
}
