using System.Globalization;
using System.Net;

namespace Dendrite.Fast.Homeserver;

/// <summary>Addresses as an operator writes them: <c>127.0.0.1:8008</c>, <c>[::1]:8008</c>.</summary>
internal static class EndPointText
{
    /// <summary>What an address looks like, for messages.</summary>
    public const string Form = "ADDRESS:PORT; write for example 127.0.0.1:8008, or [::]:8008 for every address";

    /// <summary>Another address on the same machine, to propose where <paramref name="taken"/> does not work.</summary>
    public static IPEndPoint Example(IPEndPoint taken)
        => new(IPAddress.Loopback, taken.Port is < 1024 or > 65_000 ? 8448 : taken.Port + 10);

    /// <summary>Reads an address. <c>localhost</c> is 127.0.0.1, <c>*</c> every IPv4 address.</summary>
    /// <returns>False when it is no literal address with a port of 0 to 65535; port 0 lets the system choose.</returns>
    public static bool TryParse(string text, out IPEndPoint endPoint)
    {
        endPoint = new IPEndPoint(IPAddress.Loopback, 0);
        var colon = text.LastIndexOf(':');
        if (colon < 1
            || !ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return false;
        }

        var host = text[..colon];
        var isBracketed = host.StartsWith('[') && host.EndsWith(']');
        var address = host switch
        {
            "localhost" => IPAddress.Loopback,
            "*" => IPAddress.Any,
            _ when IPAddress.TryParse(isBracketed ? host[1..^1] : host, out var literal) => literal,
            _ => null,
        };

        // An IPv6 address without brackets leaves open where the port begins.
        if (address is null || isBracketed != host.Contains(':'))
        {
            return false;
        }

        endPoint = new IPEndPoint(address, port);
        return true;
    }
}
