using System.Buffers;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

public sealed partial class DeviceKeys
{
    /// <summary>
    /// Writes the identity keys of devices and the cross-signing keys of their owners, with the signatures that the
    /// asking user may see. Users of other servers are listed under <c>failures</c>, since there is no federation to
    /// ask them; unknown users and devices are left out.
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
        List<QueriedUser> found = [];
        foreach (var (userId, deviceIds) in asked)
        {
            if (_servers.IsLocal(userId)
                && await FindDevicesAsync(userId, cancellationToken).ConfigureAwait(false) is { } devices)
            {
                found.Add(new QueriedUser(userId, deviceIds, devices));
            }
        }

        var given = await GivenSignaturesAsync(session, found, cancellationToken).ConfigureAwait(false);
        using Utf8JsonWriter writer = new(output);
        writer.WriteStartObject();
        WriteFailures(writer, asked.Select(item => item.User));
        WriteDevices(writer, found);
        WriteKeys(writer, "master_keys"u8, KeyUsage.Master, session, found, given);
        WriteKeys(writer, "self_signing_keys"u8, KeyUsage.SelfSigning, session, found, given);

        // Whom somebody trusts is nobody else's business.
        WriteKeys(
            writer, "user_signing_keys"u8, KeyUsage.UserSigning, session,
            found.Where(user => user.UserId == session.UserId), given);
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What the asking user signed of others, by what is signed: nobody else sees it.</summary>
    private async ValueTask<ILookup<string, KeySignature>?> GivenSignaturesAsync(
        Session session, List<QueriedUser> found, CancellationToken cancellationToken)
    {
        if (!found.Exists(user => user.UserId != session.UserId && user.Devices.CrossSigning.Master is not null))
        {
            return null;
        }

        var rows = await _parts.Database.CrossSigning.SignaturesByAsync(session.User, cancellationToken)
            .ConfigureAwait(false);
        return rows.Where(row => row.Target != session.User)
            .ToLookup(row => row.TargetKey, row => KeySignature.Of(row), StringComparer.Ordinal);
    }

    private static void WriteDevices(Utf8JsonWriter writer, List<QueriedUser> found)
    {
        writer.WriteStartObject("device_keys"u8);
        foreach (var user in found)
        {
            writer.WriteStartObject(user.UserId.Value);
            foreach (var device in user.Devices.All.Values)
            {
                if (device.Keys is { } keys && (user.DeviceIds.Count == 0 || user.DeviceIds.Contains(device.DeviceId)))
                {
                    writer.WritePropertyName(device.DeviceId);
                    WriteDevice(writer, user, device, keys);
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    // The keys were stored as canonical JSON without "unsigned", so it can be put at their end.
    private static void WriteDevice(
        Utf8JsonWriter writer, QueriedUser user, Device device, ReadOnlyMemory<byte> keys)
    {
        using PooledByteBuffer buffer = new();
        SignedJson.Write(
            keys.Span, user.UserId, user.Devices.CrossSigning.SignaturesOn(device.DeviceId), buffer);
        buffer.Truncate(buffer.WrittenCount - 1);
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

    private static void WriteKeys(
        Utf8JsonWriter writer,
        ReadOnlySpan<byte> member,
        KeyUsage usage,
        Session session,
        IEnumerable<QueriedUser> found,
        ILookup<string, KeySignature>? given)
    {
        writer.WriteStartObject(member);
        foreach (var user in found)
        {
            if (user.Devices.CrossSigning.Of(usage) is not { } key)
            {
                continue;
            }

            using PooledByteBuffer own = new();
            using PooledByteBuffer all = new();
            SignedJson.Write(
                key.Json.Span, user.UserId, user.Devices.CrossSigning.SignaturesOn(key.PublicKey), own);
            SignedJson.Write(
                own.WrittenSpan,
                session.UserId,
                given is null || user.UserId == session.UserId ? [] : [.. given[key.PublicKey]],
                all);
            writer.WritePropertyName(user.UserId.Value);
            writer.WriteRawValue(all.WrittenSpan, skipInputValidation: true);
        }

        writer.WriteEndObject();
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

    private sealed record QueriedUser(UserId UserId, HashSet<string> DeviceIds, UserDevices Devices);
}
