using System.Buffers;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

public sealed partial class DeviceKeys
{
    /// <summary>
    /// Writes the identity keys of devices. Users of other servers are listed under <c>failures</c>, since there is no
    /// federation to ask them; unknown users and devices are left out.
    /// </summary>
    /// <param name="session">Who asks.</param>
    /// <param name="body">The JSON body of <c>POST /keys/query</c>; only read during the call.</param>
    /// <param name="output">Receives the JSON body of the answer.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM, M_TOO_LARGE.
    /// </exception>
    public async Task QueryAsync(
        Session session, ReadOnlyMemory<byte> body, IBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(output);
        List<(UserId User, HashSet<string> DeviceIds)> asked = ParseQuery(body);
        using Utf8JsonWriter writer = new(output);
        writer.WriteStartObject();
        WriteFailures(writer, asked.Select(item => item.User));
        writer.WriteStartObject("device_keys"u8);
        foreach (var (userId, deviceIds) in asked)
        {
            if (!_servers.IsLocal(userId)
                || await FindDevicesAsync(userId, cancellationToken).ConfigureAwait(false) is not { } devices)
            {
                continue;
            }

            writer.WriteStartObject(userId.Value);
            foreach (var device in devices.All.Values)
            {
                if (device.Keys is { } keys && (deviceIds.Count == 0 || deviceIds.Contains(device.DeviceId)))
                {
                    writer.WritePropertyName(device.DeviceId);
                    WriteDevice(writer, device, keys);
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    // The keys were stored as canonical JSON without "unsigned", so it can be put at their end.
    private static void WriteDevice(Utf8JsonWriter writer, Device device, ReadOnlyMemory<byte> keys)
    {
        using PooledByteBuffer buffer = new();
        buffer.Append(keys.Span[..^1]);
        buffer.Append(",\"unsigned\":"u8);
        using (Utf8JsonWriter unsigned = new(buffer))
        {
            unsigned.WriteStartObject();
            if (device.DisplayName is { } name)
            {
                unsigned.WriteString("device_display_name"u8, name);
            }

            unsigned.WriteEndObject();
        }

        buffer.Append((byte)'}');
        writer.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
    }

    private void WriteFailures(Utf8JsonWriter writer, IEnumerable<UserId> asked)
    {
        writer.WriteStartObject("failures"u8);
        foreach (var server in asked.Where(user => !_servers.IsLocal(user)).Select(user => user.ServerName).Distinct())
        {
            writer.WriteStartObject(server.Value);
            writer.WriteNumber("status"u8, 503);
            writer.WriteString("message"u8, "This server does not reach other servers."u8);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private async ValueTask<UserDevices?> FindDevicesAsync(UserId userId, CancellationToken cancellationToken)
    {
        var user = await _parts.Database.Names.FindUserAsync(userId.Value, cancellationToken).ConfigureAwait(false);
        return user.IsNone
            ? null
            : await _parts.Devices.Snapshots.GetAsync(user, cancellationToken).ConfigureAwait(false);
    }

    private List<(UserId User, HashSet<string> DeviceIds)> ParseQuery(ReadOnlyMemory<byte> body)
    {
        using var document = JsonBody.ParseObject(body);
        List<(UserId User, HashSet<string> DeviceIds)> asked = [];
        foreach (var entry in JsonBody.RequiredObject(document.RootElement, "device_keys").EnumerateObject())
        {
            CheckCount(asked.Count + 1);
            if (!UserId.TryParse(entry.Name, out var userId))
            {
                throw MatrixError.InvalidParam($"'{entry.Name}' is not a user id.").ToException();
            }

            if (entry.Value.ValueKind != JsonValueKind.Array
                || entry.Value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
            {
                throw MatrixError.BadJson("device_keys must map users to arrays of device ids.").ToException();
            }

            asked.Add((userId, entry.Value.EnumerateArray()
                .Select(item => JsonBody.Text(item, "device_keys"))
                .ToHashSet(StringComparer.Ordinal)));
        }

        return asked;
    }

    private void CheckCount(int count)
    {
        if (count > _parts.Options.KeysPerRequestMax)
        {
            throw MatrixError.TooLarge($"A request names at most {_parts.Options.KeysPerRequestMax} of them.")
                .ToException();
        }
    }
}
