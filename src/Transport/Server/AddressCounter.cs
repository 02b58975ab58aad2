using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Counts connections by client: an IPv4 address, or an IPv6 /64, which is what one customer has. Entries exist only
/// while they count something. Shared state: the dictionary, under its lock, twice a connection.
/// </summary>
internal sealed class AddressCounter(int countMax)
{
    private readonly Dictionary<(bool IsV6, ulong Prefix), int> _counts = [];

    /// <returns>False if the address has as many connections as allowed; then nothing is counted.</returns>
    public bool TryEnter(IPAddress address)
    {
        var key = Key(address);
        lock (_counts)
        {
            int count = _counts.GetValueOrDefault(key);
            if (count >= countMax)
            {
                return false;
            }

            _counts[key] = count + 1;
            return true;
        }
    }

    public void Leave(IPAddress address)
    {
        var key = Key(address);
        lock (_counts)
        {
            int count = _counts[key];
            if (count == 1)
            {
                _counts.Remove(key);
            }
            else
            {
                _counts[key] = count - 1;
            }
        }
    }

    private static (bool IsV6, ulong Prefix) Key(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        address.TryWriteBytes(bytes, out _);
        bool isV6 = address.AddressFamily == AddressFamily.InterNetworkV6;
        return (isV6, isV6 ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes));
    }
}
