using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// Where clients connect: an address with a port, as <see cref="EndPointText"/> reads it, or the path of a Unix socket
/// after <c>unix:</c>.
/// </summary>
/// <param name="EndPoint">The address.</param>
internal sealed record ListenAddress(EndPoint EndPoint)
{
    private const string UnixPrefix = "unix:";

    /// <summary>The path of a Unix socket; null for TCP.</summary>
    public string? UnixPath => EndPoint is UnixDomainSocketEndPoint ? EndPoint.ToString() : null;

    /// <summary>What is wrong with a text that is none, for messages.</summary>
    public static string Not(string text) => $"'{text}' is not {EndPointText.Form}, or unix:/run/matrix.sock";

    /// <summary>Reads an address as an operator writes it.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="folder">The full path that a relative path is relative to.</param>
    /// <param name="address">The address.</param>
    /// <returns>False when it is neither, or the path is longer than the system allows.</returns>
    public static bool TryParse(string text, string folder, out ListenAddress address)
    {
        if (!text.StartsWith(UnixPrefix, StringComparison.Ordinal))
        {
            bool isRead = EndPointText.TryParse(text, out IPEndPoint endPoint);
            address = new ListenAddress(endPoint);
            return isRead;
        }

        address = new ListenAddress(new IPEndPoint(IPAddress.Loopback, 0));
        if (text.Length == UnixPrefix.Length)
        {
            return false;
        }

        try
        {
            address = Unix(Path.GetFullPath(text[UnixPrefix.Length..], folder));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>A Unix socket.</summary>
    /// <exception cref="ArgumentException">The path is longer than the system allows.</exception>
    public static ListenAddress Unix(string path) => new(new UnixDomainSocketEndPoint(path));

    /// <summary>As it is written.</summary>
    public override string ToString() => UnixPath is { } path ? UnixPrefix + path : EndPoint.ToString()!;
}
