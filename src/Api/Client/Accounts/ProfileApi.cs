using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>Reads and sets profiles. Source: client-server API v1.19, "Profiles".</summary>
internal sealed class ProfileApi(ApiServices services)
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
        UserProfile profile = await services.Users.Profiles.GetAsync(call.User(0), call.Aborted);
        Answers.Json(call.Exchange, profile, static (writer, profile) => profile.WriteTo(writer));
    }

    private async ValueTask GetFieldAsync(ClientCall call)
    {
        string field = call.Text(1);
        ReadOnlyMemory<byte> value = await services.Users.Profiles.GetFieldAsync(call.User(0), field, call.Aborted);
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
        await services.Users.Profiles.SetFieldAsync(
            call.Session, call.User(0), call.Text(1), call.Exchange.Body, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask DeleteFieldAsync(ClientCall call)
    {
        await services.Users.Profiles.DeleteFieldAsync(call.Session, call.User(0), call.Text(1), call.Aborted);
        Answers.Empty(call.Exchange);
    }
}
