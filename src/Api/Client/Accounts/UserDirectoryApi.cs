using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>Finds users by name. Source: client-server API v1.19, "User directory".</summary>
internal sealed class UserDirectoryApi(ApiServices services, RateLimits limits)
{
    // Source: users.yaml, "Defaults to 10".
    private const int DefaultLimit = 10;

    public void Register(ClientRoutes routes) =>
        routes.Post("/_matrix/client/v3/user_directory/search", Access.User, SearchAsync);

    private async ValueTask SearchAsync(ClientCall call)
    {
        limits.TakeDirectory(call.Session);
        using JsonDocument body = call.ReadBody();
        string term = body.RootElement.RequiredString("search_term");
        long limit = body.RootElement.OptionalInteger("limit") ?? DefaultLimit;
        if (limit <= 0)
        {
            throw MatrixError.InvalidParam("'limit' must be at least 1.").ToException();
        }

        FoundUsers found = await services.Users.Directory.SearchAsync(
            call.Session, term, (int)Math.Min(limit, UserDirectory.ResultsMax), call.Aborted);
        Answers.Json(call.Exchange, found, Write);
    }

    private static void Write(Utf8JsonWriter writer, FoundUsers found)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("results"u8);
        foreach (FoundUser user in found.Users)
        {
            writer.WriteStartObject();
            writer.WriteString("user_id"u8, user.UserId);
            if (user.DisplayName is { } name)
            {
                writer.WriteString("display_name"u8, name);
            }

            if (user.AvatarUrl is { } avatar)
            {
                writer.WriteString("avatar_url"u8, avatar);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteBoolean("limited"u8, found.IsLimited);
        writer.WriteEndObject();
    }
}
