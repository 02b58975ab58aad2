using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What makes a request the same request: the user's device, the endpoint's path without the transaction id, and the
/// transaction id. Source: client-server API, "Transaction identifiers".
/// </summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The user's device.</param>
/// <param name="PathHash">See <see cref="HashPath"/>.</param>
/// <param name="TransactionId">The client's transaction id.</param>
public readonly record struct TransactionKey(UserNid User, string DeviceId, long PathHash, string TransactionId)
{
    /// <summary>
    /// Hashes the endpoint and its path parameters (the room and the event type, the redacted event ...), so that the
    /// same transaction id on another path is another request. The first eight bytes of SHA-256 over the parts, each
    /// followed by a zero byte; persisted, so it never changes. Two paths of one device collide once in 2^64, and
    /// then only under the same transaction id.
    /// </summary>
    /// <param name="endpoint">The endpoint's name, for example <c>send</c>; the same for r0 and v3 paths.</param>
    /// <param name="parameters">The decoded path parameters, without the transaction id.</param>
    public static long HashPath(string endpoint, params ReadOnlySpan<string> parameters)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(endpoint.Length) + 1];
        var length = Encoding.UTF8.GetBytes(endpoint, bytes) + 1;
        foreach (var parameter in parameters)
        {
            Array.Resize(ref bytes, length + Encoding.UTF8.GetMaxByteCount(parameter.Length) + 1);
            length += Encoding.UTF8.GetBytes(parameter, bytes.AsSpan(length)) + 1;
            bytes[length - 1] = 0;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
