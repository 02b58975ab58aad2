using System.Net.Sockets;
using System.Text;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// What two servers say to each other on the hand-over socket when one takes the place of the other. The new one says
/// <c>TAKE 1</c>; the old one sends its listening sockets with a line for each; the new one, once it can use them,
/// says <c>STOP</c>; the old one accepts no more, answers what it has, closes its database, and says <c>DONE</c>. Up to
/// <c>STOP</c> either side may leave, and the old one goes on. Lines end in LF.
/// </summary>
internal static class HandOverProtocol
{
    /// <summary>The name of the socket in the data folder.</summary>
    public const string SocketName = "handover.sock";

    /// <summary>The first word of a server that wants to take over, with the version of the protocol.</summary>
    public const string Take = "TAKE 1";

    /// <summary>The first word of the answer; then the milliseconds that the old server may take to stop.</summary>
    public const string Sockets = "SOCKETS ";

    /// <summary>The old server is to stop.</summary>
    public const string Stop = "STOP";

    /// <summary>The old server has released its database.</summary>
    public const string Done = "DONE";

    /// <summary>The longest message. Chosen: a line for each of the most sockets that one message can have.</summary>
    public const int MessageBytesMax = 16 * 1024;

    /// <summary>How long either side waits for a word that needs no work. Chosen.</summary>
    public static readonly TimeSpan WordLimit = TimeSpan.FromSeconds(10);

    // The longest line of one word. Chosen.
    private const int LineBytesMax = 64;

    /// <summary>Sends a line.</summary>
    /// <exception cref="SocketException">The other side is gone.</exception>
    public static async ValueTask SendLineAsync(Socket peer, string line, CancellationToken cancellationToken)
        => await peer.SendAsync(Encoding.ASCII.GetBytes(line + "\n"), cancellationToken);

    /// <summary>Receives a line, or null at the end or where the line is too long.</summary>
    /// <exception cref="SocketException">The other side is gone.</exception>
    public static async ValueTask<string?> ReceiveLineAsync(Socket peer, CancellationToken cancellationToken)
    {
        // Byte by byte: what follows the line belongs to the next read. There are a dozen bytes in all.
        var line = new byte[LineBytesMax];
        for (var length = 0; length < LineBytesMax; length++)
        {
            if (await peer.ReceiveAsync(line.AsMemory(length, 1), cancellationToken) == 0)
            {
                return null;
            }

            if (line[length] == '\n')
            {
                return Encoding.ASCII.GetString(line, 0, length);
            }
        }

        return null;
    }
}
