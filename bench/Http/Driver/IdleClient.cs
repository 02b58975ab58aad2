using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Http;

/// <summary>Opens connections that each get one answer and then stay silent, until standard input ends.</summary>
internal static class IdleClient
{
    // Source addresses 127.0.0.1 and up, so that no one runs out of ports. Chosen: a quarter of the ports of one.
    private const int ConnectionsPerAddress = 7000;

    public static int Run(string[] arguments)
    {
        if (Arguments.Parse(arguments, ["--port", "--connections"], []) is not { } parsed)
        {
            return 2;
        }

        IPEndPoint server = new(IPAddress.Loopback, parsed.Number("--port", 0));
        var sockets = new Socket[parsed.Number("--connections", 0)];
        var buffer = new byte[4096];
        for (var i = 0; i < sockets.Length; i++)
        {
            Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, (byte)(1 + (i / ConnectionsPerAddress))]), 0));
            socket.Connect(server);
            socket.Send("GET /_matrix/client/versions HTTP/1.1\r\nHost: example.org\r\n\r\n"u8);
            if (!buffer.AsSpan(0, socket.Receive(buffer)).StartsWith("HTTP/1.1 200 "u8))
            {
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture, $"connection {i} was not answered 200"));
            }

            sockets[i] = socket;
        }

        Console.WriteLine("open");
        Console.In.ReadToEnd();
        return 0;
    }
}
