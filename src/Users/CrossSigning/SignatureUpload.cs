using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>A device or key as somebody signed it.</summary>
/// <param name="User">Whose it is said to be.</param>
/// <param name="Target">The id of the device, or the public key.</param>
/// <param name="Json">The object with the signatures, as canonical JSON without <c>unsigned</c>.</param>
internal sealed record SignedKey(UserId User, string Target, byte[] Json);

/// <summary>Another user whose key is signed.</summary>
/// <param name="User">The user.</param>
/// <param name="Devices">What the user has.</param>
internal sealed record SignedUser(UserNid User, UserDevices Devices);

/// <summary>Reads the body of <c>/keys/signatures/upload</c>.</summary>
internal static class SignatureUpload
{
    /// <summary>Reads a body and checks its shape.</summary>
    /// <exception cref="MatrixException">M_NOT_JSON, M_BAD_JSON, M_INVALID_PARAM, M_TOO_LARGE.</exception>
    public static List<SignedKey> Parse(ReadOnlyMemory<byte> body, UserOptions options)
    {
        using var document = JsonBody.ParseObject(body);
        List<SignedKey> signed = [];
        foreach (var user in document.RootElement.EnumerateObject())
        {
            if (!UserId.TryParse(user.Name, out var userId))
            {
                throw MatrixError.InvalidParam($"'{user.Name}' is not a user id.").ToException();
            }

            if (user.Value.ValueKind != JsonValueKind.Object)
            {
                throw MatrixError.BadJson("The body must map users to maps of devices and keys to objects.")
                    .ToException();
            }

            foreach (var key in user.Value.EnumerateObject())
            {
                if (signed.Count == options.SignedKeysPerRequestMax)
                {
                    throw MatrixError.TooLarge(
                        $"One request signs at most {options.SignedKeysPerRequestMax} devices and keys.")
                        .ToException();
                }

                signed.Add(new SignedKey(userId, key.Name, CheckKey(key.Value, options)));
            }
        }

        return signed;
    }

    private static byte[] CheckKey(JsonElement key, UserOptions options)
    {
        if (key.ValueKind != JsonValueKind.Object)
        {
            throw MatrixError.BadJson("What is signed must be an object.").ToException();
        }

        if (JsonBody.OptionalObject(key, "signatures") is { } signatures)
        {
            KeyJson.CheckSignatures(signatures, "signatures", options);
        }

        return KeyJson.Canonical(key, "What is signed", options.DeviceKeysBytesMax, without: "unsigned");
    }
}
