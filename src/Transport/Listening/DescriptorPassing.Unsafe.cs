using System.Buffers.Binary;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Passes sockets to another process of the same user, over a connected Unix socket. Linux, 64 bits.
/// Source: Linux manual, unix(7), cmsg(3).
/// </summary>
/// <remarks>
/// Bounds: every structure given to the system lies on the stack or in a span that is pinned during the call, with the
/// length passed beside it; descriptors received are read within the length that the system reports, which is checked
/// against the buffer's. Nothing keeps a pointer. Gain: the calls are not reachable otherwise.
/// </remarks>
public static partial class DescriptorPassing
{
    /// <summary>Sockets in one message. Chosen; the system allows 253.</summary>
    public const int SocketsMax = 64;

    // Source: Linux, socket.h, on the architectures that .NET runs on.
    private const int SocketLevel = 1;
    private const int PeerCredentials = 17;
    private const int Rights = 1;
    private const int DontWait = 0x40;
    private const int NoSignal = 0x4000;
    private const int CloseOnExec = 0x40000000;
    private const int ControlTruncated = 0x8;

    // A control header: length (8 bytes), level and kind (4 each).
    private const int ControlHeadBytes = 16;

    /// <summary>Whether sockets can be passed on this system.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux() && IntPtr.Size == 8;

    /// <summary>Whether the process at the other end runs as this one's user.</summary>
    /// <param name="peer">A connected Unix socket.</param>
    /// <exception cref="SocketException">The connection is gone.</exception>
    public static bool IsSameUser(Socket peer)
    {
        ArgumentNullException.ThrowIfNull(peer);

        // Process, user and group of who connected, 4 bytes each.
        Span<byte> credentials = stackalloc byte[12];
        peer.GetRawSocketOption(SocketLevel, PeerCredentials, credentials);
        uint user = BitConverter.ToUInt32(credentials[4..8]);
        return user == geteuid();
    }

    /// <summary>Sends a message with sockets. Both stay open here, and the other process has them as well.</summary>
    /// <param name="peer">A connected Unix socket with room for the message.</param>
    /// <param name="message">At least one byte.</param>
    /// <param name="sockets">At most <see cref="SocketsMax"/>.</param>
    /// <exception cref="IOException">The system refuses.</exception>
    public static unsafe void Send(Socket peer, ReadOnlySpan<byte> message, IReadOnlyList<ListeningSocket> sockets)
    {
        ArgumentNullException.ThrowIfNull(peer);
        ArgumentNullException.ThrowIfNull(sockets);
        ArgumentOutOfRangeException.ThrowIfZero(message.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sockets.Count, SocketsMax);
        Span<byte> control = stackalloc byte[ControlHeadBytes + (SocketsMax * sizeof(int))];
        int length = ControlHeadBytes + (sockets.Count * sizeof(int));
        BinaryPrimitives.WriteInt64LittleEndian(control, length);
        BinaryPrimitives.WriteInt32LittleEndian(control[8..], SocketLevel);
        BinaryPrimitives.WriteInt32LittleEndian(control[12..], Rights);
        for (int i = 0; i < sockets.Count; i++)
        {
            // The caller holds the sockets, so that the descriptors stay what they are during the call.
            BinaryPrimitives.WriteInt32LittleEndian(
                control[(ControlHeadBytes + (i * sizeof(int)))..], (int)sockets[i].Socket.Handle);
        }

        fixed (byte* bytes = message)
        fixed (byte* controlBytes = control)
        {
            var vector = new Vector { Bytes = bytes, Length = (nuint)message.Length };
            var header = new Header { Vectors = &vector, VectorCount = 1 };
            if (sockets.Count > 0)
            {
                header.Control = controlBytes;
                header.ControlLength = (nuint)length;
            }

            nint sent = sendmsg(peer.SafeHandle, &header, DontWait | NoSignal);
            if (sent != message.Length)
            {
                throw new IOException($"The sockets cannot be passed on: error {Marshal.GetLastPInvokeError()}.");
            }
        }
    }

    /// <summary>Receives a message and the descriptors that came with it, which the caller owns.</summary>
    /// <param name="peer">A connected Unix socket that has something to receive.</param>
    /// <param name="message">Where the message goes.</param>
    /// <param name="descriptors">Where the descriptors go.</param>
    /// <returns>The length of the message; 0 at the end.</returns>
    /// <exception cref="IOException">The system refuses, or there were more descriptors than allowed.</exception>
    public static unsafe int Receive(Socket peer, Span<byte> message, ICollection<int> descriptors)
    {
        ArgumentNullException.ThrowIfNull(peer);
        ArgumentNullException.ThrowIfNull(descriptors);
        Span<byte> control = stackalloc byte[ControlHeadBytes + (SocketsMax * sizeof(int))];
        fixed (byte* bytes = message)
        fixed (byte* controlBytes = control)
        {
            var vector = new Vector { Bytes = bytes, Length = (nuint)message.Length };
            var header = new Header
            {
                Vectors = &vector,
                VectorCount = 1,
                Control = controlBytes,
                ControlLength = (nuint)control.Length,
            };
            nint received = recvmsg(peer.SafeHandle, &header, DontWait | CloseOnExec);
            if (received < 0)
            {
                throw new IOException($"No sockets can be received: error {Marshal.GetLastPInvokeError()}.");
            }

            int length = (int)header.ControlLength;
            if (length >= ControlHeadBytes && length <= control.Length
                && BinaryPrimitives.ReadInt32LittleEndian(control[8..]) == SocketLevel
                && BinaryPrimitives.ReadInt32LittleEndian(control[12..]) == Rights)
            {
                int end = (int)Math.Min(BinaryPrimitives.ReadInt64LittleEndian(control), length);
                for (int at = ControlHeadBytes; at + sizeof(int) <= end; at += sizeof(int))
                {
                    descriptors.Add(BinaryPrimitives.ReadInt32LittleEndian(control[at..]));
                }
            }

            return (header.Flags & ControlTruncated) == 0
                ? (int)received
                : throw new IOException("More sockets were passed than one message may have.");
        }
    }

    // struct iovec. Source: POSIX, sys/uio.h.
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Vector
    {
        public byte* Bytes;
        public nuint Length;
    }

    // struct msghdr, with the padding of 64 bits. Source: Linux, socket.h.
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct Header
    {
        public void* Name;
        public nuint NameLength;
        public Vector* Vectors;
        public nuint VectorCount;
        public byte* Control;
        public nuint ControlLength;
        public int Flags;
    }

#pragma warning disable SA1300, IDE1006 // The names are those of the C library.
    [LibraryImport("libc", SetLastError = true)]
    private static unsafe partial nint sendmsg(SafeHandle socket, Header* header, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static unsafe partial nint recvmsg(SafeHandle socket, Header* header, int flags);

    [LibraryImport("libc")]
    private static partial uint geteuid();
#pragma warning restore SA1300, IDE1006
}
