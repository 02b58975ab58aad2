using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>Lists, names and deletes devices. Source: client-server API v1.19, "Device Management".</summary>
internal sealed class DevicesApi(ApiServices services, RateLimits limits)
{
    private readonly InteractiveAuthCall _auth = new(services, limits);

    public void Register(ClientRoutes routes)
    {
        routes.Get("/_matrix/client/v3/devices", Access.User, ListAsync);
        routes.Get("/_matrix/client/v3/devices/{deviceId}", Access.User, GetAsync);
        routes.Put("/_matrix/client/v3/devices/{deviceId}", Access.User, PutAsync);
        routes.Delete("/_matrix/client/v3/devices/{deviceId}", Access.User, DeleteOneAsync);
        routes.Post("/_matrix/client/v3/delete_devices", Access.User, DeleteManyAsync);
    }

    private async ValueTask ListAsync(ClientCall call)
    {
        IReadOnlyCollection<Device> devices = await services.Users.Devices.ListAsync(
            call.Session.User, call.Aborted);
        Answers.Json(call.Exchange, (devices, call.Session.UserId), static (writer, state) =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("devices"u8);
            foreach (Device device in state.devices)
            {
                Write(writer, device, state.UserId);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private async ValueTask GetAsync(ClientCall call)
    {
        Device device = await services.Users.Devices.GetAsync(call.Session, call.Text(0), call.Aborted);
        Answers.Json(
            call.Exchange, (device, call.Session.UserId), static (writer, state) => Write(writer, state.device,
                state.UserId));
    }

    private async ValueTask PutAsync(ClientCall call)
    {
        using JsonDocument body = call.ReadBody();
        bool isNew = await services.Users.Devices.PutAsync(
            call.Session, call.Text(0), body.RootElement.OptionalString("display_name"), call.Aborted);
        call.Exchange.StatusCode = isNew ? 201 : 200;
        Answers.Empty(call.Exchange);
    }

    private ValueTask DeleteOneAsync(ClientCall call)
    {
        string deviceId = call.Text(0);
        return DeleteAsync(call, $"DELETE /devices/{deviceId}", _ => [deviceId]);
    }

    private ValueTask DeleteManyAsync(ClientCall call) =>
        DeleteAsync(call, "POST /delete_devices", static body => body.OptionalArray("devices") is null
            ? throw MatrixError.MissingParam("The body lacks 'devices'.").ToException()
            : body.Strings("devices"));

    private async ValueTask DeleteAsync(
        ClientCall call, string operation, Func<JsonElement, IReadOnlyList<string>> devicesOf)
    {
        bool isDone = await _auth.RunAsync(call, operation, request =>
        {
            using JsonDocument body = JsonBody.Parse(request.Body);
            return services.Users.Devices.DeleteAsync(
                call.Session, devicesOf(body.RootElement), request, call.Aborted);
        });
        if (isDone)
        {
            Answers.Empty(call.Exchange);
        }
    }

    private static void Write(Utf8JsonWriter writer, Device device, UserId owner)
    {
        writer.WriteStartObject();
        writer.WriteString("device_id"u8, device.DeviceId);
        writer.WriteString("user_id"u8, owner.Value);
        if (device.DisplayName is not null)
        {
            writer.WriteString("display_name"u8, device.DisplayName);
        }

        if (device.LastSeenTs is { } seen)
        {
            writer.WriteNumber("last_seen_ts"u8, seen);
        }

        if (device.LastSeenIp is not null)
        {
            writer.WriteString("last_seen_ip"u8, device.LastSeenIp);
        }

        writer.WriteEndObject();
    }
}
