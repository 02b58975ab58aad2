using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>A one-time or fallback key as uploaded.</summary>
/// <param name="Algorithm">The text before the colon.</param>
/// <param name="KeyId">The text after the colon.</param>
/// <param name="Json">The key, a string or an object, as canonical JSON.</param>
internal sealed record UploadedKey(string Algorithm, string KeyId, byte[] Json)
{
    /// <summary>The name under which clients know the key.</summary>
    public string Name => $"{Algorithm}:{KeyId}";
}

/// <summary>
/// The body of <c>/keys/upload</c>, checked: what gets in here is later served to other servers, which refuse, or
/// worse trip over, what does not have this shape. Source: client-server API, "Uploading keys".
/// </summary>
internal sealed class KeyUpload
{
    private KeyUpload(byte[]? deviceKeys, List<UploadedKey> oneTimeKeys, List<UploadedKey> fallbackKeys)
    {
        DeviceKeys = deviceKeys;
        OneTimeKeys = oneTimeKeys;
        FallbackKeys = fallbackKeys;
    }

    /// <summary>The device's identity keys as canonical JSON without <c>unsigned</c>; null when not uploaded.</summary>
    public byte[]? DeviceKeys { get; }

    public List<UploadedKey> OneTimeKeys { get; }

    public List<UploadedKey> FallbackKeys { get; }

    /// <summary>Reads and checks a body.</summary>
    /// <exception cref="MatrixException">M_NOT_JSON, M_BAD_JSON, M_INVALID_PARAM, M_TOO_LARGE.</exception>
    public static KeyUpload Parse(ReadOnlyMemory<byte> body, UserId user, string deviceId, UserOptions options)
    {
        using var document = JsonBody.ParseObject(body);
        var root = document.RootElement;
        return new KeyUpload(
            JsonBody.OptionalObject(root, "device_keys") is { } keys
                ? CheckDeviceKeys(keys, user, deviceId, options)
                : null,
            CheckKeys(root, "one_time_keys", options),
            CheckKeys(root, "fallback_keys", options));
    }

    private static byte[] CheckDeviceKeys(JsonElement keys, UserId user, string deviceId, UserOptions options)
    {
        if (JsonBody.OptionalString(keys, "user_id") != user.Value)
        {
            throw MatrixError.InvalidParam("device_keys.user_id must be the id of the user who uploads.").ToException();
        }

        if (JsonBody.OptionalString(keys, "device_id") != deviceId)
        {
            throw MatrixError.InvalidParam("device_keys.device_id must be the id of the device that uploads.")
                .ToException();
        }

        if (!keys.TryGetProperty("algorithms", out var algorithms)
            || algorithms.ValueKind != JsonValueKind.Array
            || algorithms.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            throw MatrixError.BadJson("device_keys.algorithms must be an array of strings.").ToException();
        }

        foreach (var key in JsonBody.RequiredObject(keys, "keys").EnumerateObject())
        {
            if (!KeyId.TryParse(key.Name, out _) || key.Value.ValueKind != JsonValueKind.String)
            {
                throw MatrixError.BadJson("device_keys.keys must map '<algorithm>:<device_id>' to strings.")
                    .ToException();
            }
        }

        CheckSignatures(JsonBody.RequiredObject(keys, "signatures"), "device_keys.signatures");
        return Canonical(keys, "device_keys", options.DeviceKeysBytesMax, without: "unsigned");
    }

    private static List<UploadedKey> CheckKeys(JsonElement root, string member, UserOptions options)
    {
        List<UploadedKey> keys = [];
        if (JsonBody.OptionalObject(root, member) is not { } map)
        {
            return keys;
        }

        foreach (var entry in map.EnumerateObject())
        {
            if (keys.Count == options.KeysPerRequestMax)
            {
                throw MatrixError.TooLarge($"{member} has more than {options.KeysPerRequestMax} keys.").ToException();
            }

            if (!KeyId.TryParse(entry.Name, out var id))
            {
                throw MatrixError.InvalidParam($"{member}: '{entry.Name}' is not '<algorithm>:<key_id>'.")
                    .ToException();
            }

            CheckKey(entry.Value, member);
            keys.Add(new UploadedKey(
                id.Algorithm.ToString(),
                id.Name.ToString(),
                Canonical(entry.Value, member, options.OneTimeKeyBytesMax, without: null)));
        }

        return keys;
    }

    private static void CheckKey(JsonElement key, string member)
    {
        if (key.ValueKind == JsonValueKind.String)
        {
            return;
        }

        if (key.ValueKind != JsonValueKind.Object || JsonBody.OptionalString(key, "key") is null)
        {
            throw MatrixError.BadJson($"A key in {member} must be a string or an object with a string 'key'.")
                .ToException();
        }

        if (key.TryGetProperty("fallback", out var fallback)
            && fallback.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw MatrixError.BadJson($"'fallback' of a key in {member} must be true or false.").ToException();
        }

        CheckSignatures(JsonBody.RequiredObject(key, "signatures"), member);
    }

    private static void CheckSignatures(JsonElement signatures, string where)
    {
        foreach (var user in signatures.EnumerateObject())
        {
            if (user.Value.ValueKind != JsonValueKind.Object
                || user.Value.EnumerateObject().Any(item => item.Value.ValueKind != JsonValueKind.String))
            {
                throw MatrixError.BadJson($"Signatures in {where} must map users to maps of key ids to strings.")
                    .ToException();
            }
        }
    }

    private static byte[] Canonical(JsonElement value, string where, int bytesMax, string? without)
    {
        ReadOnlySpan<byte> raw = without is not null && value.TryGetProperty(without, out _)
            ? Without(value, without)
            : Encoding.UTF8.GetBytes(value.GetRawText());
        using PooledByteBuffer buffer = new();
        if (CanonicalJson.Write(raw, CanonicalJsonMode.Strict, buffer) != JsonStatus.Ok)
        {
            throw MatrixError.BadJson($"{where} is not canonical JSON: a fraction, a number beyond 2^53 - 1, or text "
                + "that is not UTF-8.").ToException();
        }

        return buffer.WrittenCount <= bytesMax
            ? buffer.WrittenSpan.ToArray()
            : throw MatrixError.TooLarge($"{where} is larger than {bytesMax} bytes.").ToException();
    }

    private static byte[] Without(JsonElement value, string member)
    {
        using PooledByteBuffer buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            foreach (var property in value.EnumerateObject())
            {
                if (property.Name != member)
                {
                    property.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
