using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Keys of devices, and messages between devices. Source: client-server API v1.19, "End-to-End Encryption" and
/// "Send-to-Device messaging".
/// </summary>
internal sealed class KeysApi(ApiServices services, RateLimits limits)
{
    public void Register(ClientRoutes routes)
    {
        routes.Post("/_matrix/client/v3/keys/upload", Access.User, UploadAsync);

        // As old clients call it; the device was to be that of the token then as well.
        routes.Post("/_matrix/client/v3/keys/upload/{deviceId}", Access.User, UploadForAsync);
        routes.Post("/_matrix/client/v3/keys/query", Access.User, QueryAsync);
        routes.Post("/_matrix/client/v3/keys/claim", Access.User, ClaimAsync);
        routes.Get("/_matrix/client/v3/keys/changes", Access.User, ChangesAsync);
        routes.Put("/_matrix/client/v3/sendToDevice/{eventType}/{txnId}", Access.User, SendToDeviceAsync);
    }

    private ValueTask UploadForAsync(ClientCall call) =>
        call.Text(0) == call.Session.DeviceId
            ? UploadAsync(call)
            : throw MatrixError.Forbidden("Keys are uploaded by the device that they belong to.").ToException();

    private async ValueTask UploadAsync(ClientCall call)
    {
        call.RequireDevice();
        KeyCounts counts = await services.Users.DeviceKeys.UploadAsync(
            call.Session, call.Exchange.Body, call.Aborted);
        Answers.Json(call.Exchange, counts, static (writer, counts) =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("one_time_key_counts"u8);
            foreach ((string algorithm, int count) in counts.OneTimeKeys)
            {
                writer.WriteNumber(algorithm, count);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    private async ValueTask QueryAsync(ClientCall call) =>
        await services.Users.DeviceKeys.QueryAsync(
            call.Session, call.Exchange.Body, call.Exchange.ResponseBody, call.Aborted);

    private async ValueTask ClaimAsync(ClientCall call) =>
        await services.Users.DeviceKeys.ClaimAsync(
            call.Session, call.Exchange.Body, call.Exchange.ResponseBody, call.Aborted);

    private async ValueTask ChangesAsync(ClientCall call)
    {
        Watermark from = Place(call.Query("from"u8), "from");
        Watermark to = Place(call.Query("to"u8), "to");
        DeviceListChanges changes = await services.Users.DeviceLists.ChangesAsync(
            call.Session.User, from, to, call.Aborted);
        Answers.Json(call.Exchange, changes, static (writer, changes) =>
        {
            writer.WriteStartObject();
            WriteUsers(writer, "changed"u8, changes.Changed);
            WriteUsers(writer, "left"u8, changes.Left);
            writer.WriteEndObject();
        });
    }

    private async ValueTask SendToDeviceAsync(ClientCall call)
    {
        limits.TakeMessage(call.Session);
        await services.Users.ToDevice.SendAsync(
            call.Session, call.Text(0), call.Text(1), call.Exchange.Body, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    /// <summary>A place that this server has reached; a later one is cut to the present.</summary>
    private Watermark Place(string? text, string name)
    {
        if (text is null)
        {
            throw MatrixError.MissingParam($"The query lacks '{name}'.").ToException();
        }

        return StreamToken.TryParse(text, out StreamToken token)
            ? token.Durable.Min(services.Engine.Database.Stream.Watermark)
            : throw MatrixError.InvalidParam($"'{name}' is not a token of this server.").ToException();
    }

    private static void WriteUsers(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string> users)
    {
        writer.WriteStartArray(name);
        foreach (string user in users)
        {
            writer.WriteStringValue(user);
        }

        writer.WriteEndArray();
    }
}
