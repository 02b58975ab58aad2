using System.Runtime.InteropServices;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Room for a batch of <c>struct epoll_event</c>: 32 bits of what happened, 64 bits that say to whom. Packed on x86,
/// aligned to eight bytes elsewhere. Source: Linux, eventpoll.h (EPOLL_PACKED).
/// </summary>
/// <remarks>Owner: the thread that leads the loop; see <see cref="EventLoop"/>.</remarks>
internal sealed class EpollEvents(int countMax)
{
    private static readonly bool IsPacked =
        RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.X86;

    private readonly byte[] _bytes = new byte[countMax * EventBytes];

    /// <summary>The size of one event.</summary>
    public static int EventBytes => IsPacked ? 12 : 16;

    /// <summary>All the room, for the kernel to fill.</summary>
    public Span<byte> Room => _bytes;

    /// <summary>Lays out one event.</summary>
    /// <param name="bytes">At least <see cref="EventBytes"/>.</param>
    /// <param name="mask">What is watched.</param>
    /// <param name="key">Comes back with each event.</param>
    public static void Write(Span<byte> bytes, uint mask, ulong key)
    {
        bytes[..EventBytes].Clear();
        BitConverter.TryWriteBytes(bytes, mask);
        BitConverter.TryWriteBytes(bytes[KeyOffset..EventBytes], key);
    }

    /// <summary>Reads one event.</summary>
    /// <param name="index">0 to the batch's size - 1.</param>
    public (uint Mask, ulong Key) Read(int index)
    {
        ReadOnlySpan<byte> bytes = _bytes.AsSpan(index * EventBytes, EventBytes);
        return (BitConverter.ToUInt32(bytes), BitConverter.ToUInt64(bytes[KeyOffset..]));
    }

    private static int KeyOffset => EventBytes - sizeof(ulong);
}
