using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// What administrators of this server do to accounts: lock, suspend, look where they are used.
/// Source: client-server API v1.19, "Server Administration".
/// </summary>
internal sealed class AdminApi(ApiServices services)
{
    private const string Locked = "locked";
    private const string Suspended = "suspended";

    public void Register(ClientRoutes routes)
    {
        const string Admin = "/_matrix/client/v1/admin/";
        routes.Get(Admin + "lock/{userId}", Access.User, GetLockedAsync);
        routes.Put(Admin + "lock/{userId}", Access.User, SetLockedAsync);
        routes.Get(Admin + "suspend/{userId}", Access.User, GetSuspendedAsync);
        routes.Put(Admin + "suspend/{userId}", Access.User, SetSuspendedAsync);
        routes.Get("/_matrix/client/v3/admin/whois/{userId}", Access.User, WhoIsAsync);
    }

    private async ValueTask GetLockedAsync(ClientCall call) =>
        Answer(call, Locked, (await GetAsync(call)).IsLocked);

    private async ValueTask GetSuspendedAsync(ClientCall call) =>
        Answer(call, Suspended, (await GetAsync(call)).IsSuspended);

    private async ValueTask SetLockedAsync(ClientCall call)
    {
        bool isLocked = Wish(call, Locked);
        await services.Users.Moderation.SetLockedAsync(call.Session, call.User(0), isLocked, call.Aborted);
        Answer(call, Locked, isLocked);
    }

    private async ValueTask SetSuspendedAsync(ClientCall call)
    {
        bool isSuspended = Wish(call, Suspended);
        await services.Users.Moderation.SetSuspendedAsync(call.Session, call.User(0), isSuspended, call.Aborted);
        Answer(call, Suspended, isSuspended);
    }

    private ValueTask<Restrictions> GetAsync(ClientCall call)
    {
        Moderation.RequireAdministrator(call.Session);
        return services.Users.Moderation.GetAsync(call.Session, call.User(0), call.Aborted);
    }

    private static bool Wish(ClientCall call, string name)
    {
        using JsonDocument body = call.ReadBody();
        Moderation.RequireAdministrator(call.Session);
        return body.RootElement.OptionalBoolean(name)
            ?? throw MatrixError.MissingParam($"The body lacks '{name}', true or false.").ToException();
    }

    private static void Answer(ClientCall call, string name, bool value) =>
        Answers.Json(call.Exchange, (name, value), static (writer, answer) =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean(answer.name, answer.value);
            writer.WriteEndObject();
        });

    private async ValueTask WhoIsAsync(ClientCall call)
    {
        bool isSelf = call.Text(0) == call.Session.UserId.Value;
        if (!isSelf)
        {
            Moderation.RequireAdministrator(call.Session);
        }

        UserId userId = call.User(0);
        IReadOnlyCollection<Device> devices = await services.Users.Devices.ListAsync(userId, call.Aborted);
        Answers.Json(call.Exchange, (userId.Value, devices), static (writer, known) =>
        {
            writer.WriteStartObject();
            writer.WriteString("user_id"u8, known.Value);
            writer.WriteStartObject("devices"u8);
            foreach (Device device in known.devices)
            {
                writer.WriteStartObject(device.DeviceId);
                WriteSessions(writer, device);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    /// <summary>A device has one session, of which the last connection is known, if it was ever seen.</summary>
    private static void WriteSessions(Utf8JsonWriter writer, Device device)
    {
        writer.WriteStartArray("sessions"u8);
        writer.WriteStartObject();
        writer.WriteStartArray("connections"u8);
        if (device.LastSeenTs is { } seen)
        {
            writer.WriteStartObject();
            if (device.LastSeenIp is { } address)
            {
                writer.WriteString("ip"u8, address);
            }

            writer.WriteNumber("last_seen"u8, seen);
            if (device.UserAgent is { } agent)
            {
                writer.WriteString("user_agent"u8, agent);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
