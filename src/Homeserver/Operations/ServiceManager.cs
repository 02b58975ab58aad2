using System.Net.Sockets;
using System.Text;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// Tells systemd how far the server is, if it asked (<c>Type=notify</c>). Source: sd_notify(3).
/// </summary>
internal static class ServiceManager
{
    /// <summary>Requests are served.</summary>
    public static void TellReady() => Tell("READY=1");

    /// <summary>The server is about to end.</summary>
    public static void TellStopping() => Tell("STOPPING=1");

    private static void Tell(string state)
    {
        if (Environment.GetEnvironmentVariable("NOTIFY_SOCKET") is not { Length: > 1 } path)
        {
            return;
        }

        try
        {
            // A name in the abstract namespace is written with @ for its zero byte.
            using Socket socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            socket.SendTo(
                Encoding.ASCII.GetBytes(state),
                new UnixDomainSocketEndPoint(path[0] == '@' ? "\0" + path[1..] : path));
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            // A service manager that does not listen misses a courtesy; the server works all the same.
        }
    }
}
