using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// What a client asks a server before anything else: which versions it speaks, where it is, what it can do.
/// Source: client-server API v1.19, "API Versions", "Server Discovery", "Capabilities negotiation".
/// </summary>
internal sealed class ServerInfoApi(ApiOptions options, ApiServices services)
{
    public void Register(ClientRoutes routes)
    {
        routes.Get("/_matrix/client/versions", Access.Public, Versions);
        routes.Get("/.well-known/matrix/client", Access.Public, WellKnownClient);
        routes.Get("/_matrix/client/v3/capabilities", Access.User, Capabilities);
    }

    private static ValueTask Versions(ClientCall call)
    {
        // A version is listed once every endpoint that clients take from it is there; clients accept v1.1 and later.
        Answers.Raw(
            call.Exchange,
            """{"versions":["v1.1"],"unstable_features":{}}"""u8);
        return ValueTask.CompletedTask;
    }

    private ValueTask WellKnownClient(ClientCall call)
    {
        if (options.ClientBaseUrl is not { } url)
        {
            throw MatrixError.NotFound(
                "This server does not publish a client address; set 'client_base_url' in its configuration.")
                .ToException();
        }

        Answers.Json(call.Exchange, url, static (writer, url) =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("m.homeserver"u8);
            writer.WriteString("base_url"u8, url);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        return ValueTask.CompletedTask;
    }

    private ValueTask Capabilities(ClientCall call)
    {
        Answers.Json(call.Exchange, (options, services.Users.Threepids), static (writer, state) =>
        {
            (ApiOptions options, Threepids threepids) = state;
            writer.WriteStartObject();
            writer.WriteStartObject("capabilities"u8);
            WriteRoomVersions(writer, options);
            WriteSwitch(writer, "m.change_password"u8, false);
            WriteSwitch(writer, "m.set_displayname"u8, true);
            WriteSwitch(writer, "m.set_avatar_url"u8, true);
            WriteSwitch(writer, "m.profile_fields"u8, true);
            WriteSwitch(writer, "m.3pid_changes"u8, threepids.AreOffered);
            WriteSwitch(writer, "m.get_login_token"u8, false);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        return ValueTask.CompletedTask;
    }

    private static void WriteRoomVersions(Utf8JsonWriter writer, ApiOptions options)
    {
        writer.WriteStartObject("m.room_versions"u8);
        writer.WriteString("default"u8, options.DefaultRoomVersion.Id);
        writer.WriteStartObject("available"u8);
        foreach (RoomVersionRules rules in options.RoomVersions)
        {
            writer.WriteString(rules.Id, "stable"u8);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteSwitch(Utf8JsonWriter writer, ReadOnlySpan<byte> capability, bool enabled)
    {
        writer.WriteStartObject(capability);
        writer.WriteBoolean("enabled"u8, enabled);
        writer.WriteEndObject();
    }
}
