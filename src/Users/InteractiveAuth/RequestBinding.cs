using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Dendrite.Fast.Users;

/// <summary>
/// Digests what a request asks for: operation, caller and body without <c>auth</c>, independent of the order of keys.
/// HMAC-SHA-256 under a key that lives and dies with the process, and over the session's id, which the server does not
/// keep: a digest of a body with a new password tells nothing to somebody who reads the process's memory.
/// </summary>
internal sealed class RequestBinding
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public byte[] Digest(string sessionId, string operation, Session? caller, JsonElement body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        AppendText(hash, sessionId);
        AppendText(hash, operation);
        AppendText(hash, caller is null ? string.Empty : caller.UserId.Value);
        AppendObject(hash, body, skip: "auth");
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendObject(hash, value, skip: null);
                break;
            case JsonValueKind.Array:
                hash.AppendData("["u8);
                AppendLength(hash, value.GetArrayLength());
                foreach (var item in value.EnumerateArray())
                {
                    Append(hash, item);
                }

                break;
            case JsonValueKind.String:
                hash.AppendData("\""u8);
                AppendText(hash, JsonBody.Text(value, "body"));
                break;
            default:
                hash.AppendData("#"u8);
                AppendText(hash, value.GetRawText());
                break;
        }
    }

    private static void AppendObject(IncrementalHash hash, JsonElement value, string? skip)
    {
        var members = value.EnumerateObject().Where(member => member.Name != skip).ToArray();
        Array.Sort(members, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        hash.AppendData("{"u8);
        AppendLength(hash, members.Length);
        foreach (var member in members)
        {
            AppendText(hash, member.Name);
            Append(hash, member.Value);
        }
    }

    // Lengths before contents, so that no two different bodies give the same bytes.
    private static void AppendText(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        AppendLength(hash, bytes.Length);
        hash.AppendData(bytes);
        CryptographicOperations.ZeroMemory(bytes);
    }

    private static void AppendLength(IncrementalHash hash, int length)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        hash.AppendData(bytes);
    }
}
