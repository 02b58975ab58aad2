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
/// worse trip over, what does not have this shape. Whether the device signed its keys is for those to check who trust
/// them. Source: client-server API, "Uploading keys".
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
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM, M_TOO_LARGE.
    /// </exception>
    public static KeyUpload Parse(ReadOnlyMemory<byte> body, UserId user, string deviceId, UserOptions options)
    {
        using var document = JsonBody.ParseObject(body);
        return Parse(document.RootElement, user, deviceId, options);
    }

    /// <summary>As <see cref="Parse(ReadOnlyMemory{byte}, UserId, string, UserOptions)"/>, of a body that was
    /// parsed.</summary>
    public static KeyUpload Parse(JsonElement root, UserId user, string deviceId, UserOptions options)
    {
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

        CheckAlgorithms(keys, options);
        CheckIdentityKeys(JsonBody.RequiredObject(keys, "keys"), deviceId, options);
        KeyJson.CheckSignatures(JsonBody.RequiredObject(keys, "signatures"), "device_keys.signatures", options);
        return KeyJson.Canonical(keys, "device_keys", options.DeviceKeysBytesMax, without: "unsigned");
    }

    private static void CheckAlgorithms(JsonElement keys, UserOptions options)
    {
        if (!keys.TryGetProperty("algorithms", out var algorithms)
            || algorithms.ValueKind != JsonValueKind.Array
            || algorithms.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            throw MatrixError.BadJson("device_keys.algorithms must be an array of strings.").ToException();
        }

        if (algorithms.GetArrayLength() > options.DeviceAlgorithmsMax)
        {
            throw MatrixError.TooLarge($"device_keys.algorithms are more than {options.DeviceAlgorithmsMax}.")
                .ToException();
        }
    }

    private static void CheckIdentityKeys(JsonElement keys, string deviceId, UserOptions options)
    {
        if (keys.GetPropertyCount() > options.DeviceAlgorithmsMax)
        {
            throw MatrixError.TooLarge($"device_keys.keys are more than {options.DeviceAlgorithmsMax}.").ToException();
        }

        foreach (var key in keys.EnumerateObject())
        {
            if (!KeyId.TryParse(key.Name, out var id) || key.Value.ValueKind != JsonValueKind.String)
            {
                throw MatrixError.BadJson("device_keys.keys must map '<algorithm>:<device_id>' to strings.")
                    .ToException();
            }

            if (!id.Name.SequenceEqual(deviceId))
            {
                throw MatrixError.InvalidParam($"device_keys.keys: '{key.Name}' does not end in the device's id.")
                    .ToException();
            }

            KeyJson.CheckPublicKey(id.Algorithm, JsonBody.Text(key.Value, "device_keys.keys"), "device_keys.keys");
        }
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

            CheckKey(id, entry.Value, member, options);
            keys.Add(new UploadedKey(
                id.Algorithm.ToString(),
                id.Name.ToString(),
                KeyJson.Canonical(entry.Value, member, options.OneTimeKeyBytesMax, without: null)));
        }

        return keys;
    }

    private static void CheckKey(KeyId id, JsonElement key, string member, UserOptions options)
    {
        if (key.ValueKind == JsonValueKind.String)
        {
            // Who claims a key of this algorithm looks for the signature in it.
            if (id.Algorithm is "signed_curve25519")
            {
                throw MatrixError.BadJson($"A signed key in {member} must be an object.").ToException();
            }

            KeyJson.CheckPublicKey(id.Algorithm, JsonBody.Text(key, member), member);
            return;
        }

        if (key.ValueKind != JsonValueKind.Object || JsonBody.OptionalString(key, "key") is not { } text)
        {
            throw MatrixError.BadJson($"A key in {member} must be a string or an object with a string 'key'.")
                .ToException();
        }

        if (key.TryGetProperty("fallback", out var fallback)
            && fallback.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw MatrixError.BadJson($"'fallback' of a key in {member} must be true or false.").ToException();
        }

        KeyJson.CheckPublicKey(id.Algorithm, text, member);
        KeyJson.CheckSignatures(JsonBody.RequiredObject(key, "signatures"), $"Signatures in {member}", options);
    }
}
