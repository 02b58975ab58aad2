using System.Text;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>The body of <c>PUT /dehydrated_device</c>, checked. Source: MSC3814.</summary>
/// <param name="DeviceId">The id of the device.</param>
/// <param name="DisplayName">Its name; null for none.</param>
/// <param name="Data">What the client keeps in it, a JSON object as it came.</param>
/// <param name="Keys">Its keys, as any device uploads them.</param>
internal sealed record DehydratedUpload(string DeviceId, string? DisplayName, byte[] Data, KeyUpload Keys)
{
    /// <summary>Reads and checks a body.</summary>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM, M_TOO_LARGE.
    /// </exception>
    public static DehydratedUpload Parse(ReadOnlyMemory<byte> body, UserId user, UserOptions options)
    {
        using var document = JsonBody.ParseObject(body);
        var root = document.RootElement;
        var deviceId = JsonBody.OptionalString(root, "device_id")
            ?? throw MatrixError.MissingParam("'device_id' is required.").ToException();
        var data = Encoding.UTF8.GetBytes(JsonBody.RequiredObject(root, "device_data").GetRawText());
        if (data.Length > options.DehydratedDataBytesMax)
        {
            throw MatrixError.TooLarge($"device_data is larger than {options.DehydratedDataBytesMax} bytes.")
                .ToException();
        }

        _ = JsonBody.RequiredObject(root, "device_keys");
        return new DehydratedUpload(
            deviceId,
            JsonBody.OptionalString(root, "initial_device_display_name"),
            data,
            KeyUpload.Parse(root, user, deviceId, options));
    }
}
