using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>One message of a request.</summary>
/// <param name="User">The receiver.</param>
/// <param name="DeviceId">The receiver's device, or <see cref="ToDeviceRequest.AllDevices"/>.</param>
/// <param name="Json">The message as the device gets it.</param>
internal sealed record ToDeviceMessage(UserId User, string DeviceId, byte[] Json);

/// <summary>Reads and checks the body of <c>/sendToDevice</c>.</summary>
internal static class ToDeviceRequest
{
    /// <summary>Stands for all devices of a user.</summary>
    public const string AllDevices = "*";

    // The bound of event types.
    private const int TypeBytesMax = 255;

    /// <summary>Reads and checks a body.</summary>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM, M_TOO_LARGE.
    /// </exception>
    public static List<ToDeviceMessage> Parse(
        ReadOnlyMemory<byte> body, UserId sender, string eventType, UserOptions options)
    {
        if (eventType.Length == 0 || Encoding.UTF8.GetByteCount(eventType) > TypeBytesMax)
        {
            throw MatrixError.InvalidParam("An event type has 1 to 255 bytes.").ToException();
        }

        using var document = JsonBody.ParseObject(body);
        List<ToDeviceMessage> messages = [];
        foreach (var user in JsonBody.RequiredObject(document.RootElement, "messages").EnumerateObject())
        {
            if (!UserId.TryParse(user.Name, out var userId))
            {
                throw MatrixError.InvalidParam($"'{user.Name}' is not a user id.").ToException();
            }

            if (user.Value.ValueKind != JsonValueKind.Object)
            {
                throw MatrixError.BadJson("'messages' must map users to maps of devices to objects.").ToException();
            }

            foreach (var device in user.Value.EnumerateObject())
            {
                if (messages.Count == options.ToDevicePerRequestMax)
                {
                    throw MatrixError.TooLarge(
                        $"One request reaches at most {options.ToDevicePerRequestMax} devices.").ToException();
                }

                messages.Add(new ToDeviceMessage(
                    userId, device.Name, ToMessage(device.Value, sender, eventType, options)));
            }
        }

        return messages;
    }

    private static byte[] ToMessage(JsonElement content, UserId sender, string eventType, UserOptions options)
    {
        if (content.ValueKind != JsonValueKind.Object)
        {
            throw MatrixError.BadJson("The content of a message must be an object.").ToException();
        }

        using PooledByteBuffer buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, eventType);
            writer.WriteString("sender"u8, sender.Value);
            writer.WritePropertyName("content"u8);
            content.WriteTo(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenCount <= options.ToDeviceContentBytesMax
            ? buffer.WrittenSpan.ToArray()
            : throw MatrixError.TooLarge(
                $"A message is larger than {options.ToDeviceContentBytesMax} bytes.").ToException();
    }
}
