using System.Text.Json;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// The device that collects room keys while its user has none. Source: MSC3814, at the paths that clients use.
/// </summary>
internal sealed class DehydratedApi(ApiServices services)
{
    private const string Path = "/_matrix/client/unstable/org.matrix.msc3814.v1/dehydrated_device";

    public void Register(ClientRoutes routes)
    {
        routes.Get(Path, Access.User, GetAsync);
        routes.Put(Path, Access.User, PutAsync);
        routes.Delete(Path, Access.User, DeleteAsync);
        routes.Post(Path + "/{deviceId}/events", Access.User, EventsAsync);
    }

    private async ValueTask GetAsync(ClientCall call)
    {
        DehydratedDevice device = await services.Users.DehydratedDevices.GetAsync(call.Session, call.Aborted);
        Answers.Json(call.Exchange, device, static (writer, device) =>
        {
            writer.WriteStartObject();
            writer.WriteString("device_id"u8, device.DeviceId);
            writer.WritePropertyName("device_data"u8);
            writer.WriteRawValue(device.Data.Span, skipInputValidation: true);
            writer.WriteEndObject();
        });
    }

    private async ValueTask PutAsync(ClientCall call)
    {
        string deviceId = await services.Users.DehydratedDevices.PutAsync(
            call.Session, call.Exchange.Body, call.Aborted);
        Answers.Field(call.Exchange, "device_id", deviceId);
    }

    private async ValueTask DeleteAsync(ClientCall call)
    {
        string deviceId = await services.Users.DehydratedDevices.DeleteAsync(call.Session, call.Aborted);
        Answers.Field(call.Exchange, "device_id", deviceId);
    }

    private async ValueTask EventsAsync(ClientCall call)
    {
        using JsonDocument body = call.ReadBody();
        DehydratedEvents part = await services.Users.DehydratedDevices.EventsAsync(
            call.Session, call.Text(0), body.RootElement.OptionalString("next_batch"), call.Aborted);
        Answers.Json(call.Exchange, part, static (writer, part) =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("events"u8);
            foreach (byte[] message in part.Events)
            {
                writer.WriteRawValue(message, skipInputValidation: true);
            }

            writer.WriteEndArray();
            writer.WriteString("next_batch"u8, part.NextBatch);
            writer.WriteEndObject();
        });
    }
}
