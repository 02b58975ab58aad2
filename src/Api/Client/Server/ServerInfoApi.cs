using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// What a client asks a server before anything else: which versions it speaks, where it is, what it can do.
/// Source: client-server API v1.19, "API Versions", "Server Discovery", "Capabilities negotiation".
/// </summary>
internal sealed class ServerInfoApi(ApiServices services, ApiOptions options)
{
    public void Register(ClientRoutes routes)
    {
        routes.Get("/_matrix/client/versions", Access.Public, Versions);
        routes.Get("/.well-known/matrix/client", Access.Public, WellKnownClient);
        routes.Get("/_matrix/client/v3/capabilities", Access.User, CapabilitiesAsync);
    }

    private static ValueTask Versions(ClientCall call)
    {
        // A version is listed once every endpoint that clients take from it is there; clients accept v1.1 and later.
        Answers.Json(call.Exchange, UnstableFeatures.Names, static (writer, features) =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("versions"u8);
            writer.WriteStringValue("v1.1"u8);
            writer.WriteEndArray();
            writer.WriteStartObject("unstable_features"u8);
            foreach (string feature in features)
            {
                writer.WriteBoolean(feature, true);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        });
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

    private async ValueTask CapabilitiesAsync(ClientCall call)
    {
        // Both ask for the same proof, which some accounts cannot give.
        Session session = call.Session;
        bool setsPasswords = await services.Users.PasswordChange.IsPossibleAsync(session, call.Aborted);
        bool givesTokens = services.Users.LoginTokens.IsOffered && setsPasswords;
        bool takesAddresses = services.Users.Threepids.AreOffered && !session.IsGuest;
        var state = (options, givesTokens, takesAddresses, setsPasswords, session);
        Answers.Json(call.Exchange, state, static (writer, state) =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("capabilities"u8);
            WriteRoomVersions(writer, state.options);
            WriteSwitch(writer, "m.change_password"u8, state.setsPasswords);
            WriteSwitch(writer, "m.set_displayname"u8, true);
            WriteSwitch(writer, "m.set_avatar_url"u8, !state.session.IsGuest);
            WriteProfileFields(writer, state.session);
            WriteSwitch(writer, "m.3pid_changes"u8, state.takesAddresses);
            WriteSwitch(writer, "m.get_login_token"u8, state.givesTokens);
            WriteModeration(writer, state.session);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
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

    // Source: client-server API v1.19, "Guest Access": of their profile guests change the name alone.
    private static void WriteProfileFields(Utf8JsonWriter writer, Session session)
    {
        writer.WriteStartObject("m.profile_fields"u8);
        writer.WriteBoolean("enabled"u8, true);
        if (session.IsGuest)
        {
            writer.WriteStartArray("allowed"u8);
            writer.WriteStringValue("displayname"u8);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    // Left out for whoever may not.
    private static void WriteModeration(Utf8JsonWriter writer, Session session)
    {
        if (session.IsAdmin)
        {
            writer.WriteStartObject("m.account_moderation"u8);
            writer.WriteBoolean("suspend"u8, true);
            writer.WriteBoolean("lock"u8, true);
            writer.WriteEndObject();
        }
    }

    private static void WriteSwitch(Utf8JsonWriter writer, ReadOnlySpan<byte> capability, bool enabled)
    {
        writer.WriteStartObject(capability);
        writer.WriteBoolean("enabled"u8, enabled);
        writer.WriteEndObject();
    }
}
