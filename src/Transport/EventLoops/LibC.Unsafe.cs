using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Dendrite.Fast.Transport;

/// <summary>
/// The calls of the C library that the event loops make, on Linux. Each returns what the system call returns, and the
/// error number negated where that is -1. Handles are referenced during the call, so that no call ever reaches a
/// descriptor that was closed and given to somebody else. The error number is read right after a call that failed, by
/// the same thread; nothing is spent on it otherwise.
/// </summary>
/// <remarks>
/// Bounds: each pointer comes from a span that is pinned during the call and passed with that span's length; no
/// pointer is kept. Gain: the calls are not reachable otherwise.
/// </remarks>
internal static partial class LibC
{
    /// <summary>Error number: nothing to receive, or no room to send. Source: Linux, errno-base.h.</summary>
    public const int TryAgain = 11;

    /// <summary>Error number: a signal came in between. Source: Linux, errno-base.h.</summary>
    public const int Interrupted = 4;

    /// <summary>EPOLLIN: there is something to receive. Source: Linux, eventpoll.h.</summary>
    public const uint EpollIn = 0x1;

    /// <summary>EPOLLOUT: there is room to send.</summary>
    public const uint EpollOut = 0x4;

    /// <summary>EPOLLERR: the connection failed.</summary>
    public const uint EpollError = 0x8;

    /// <summary>EPOLLHUP: both directions have ended.</summary>
    public const uint EpollHangup = 0x10;

    /// <summary>EPOLLRDHUP: the peer has finished sending, or the receiving side was shut.</summary>
    public const uint EpollReadHangup = 0x2000;

    /// <summary>EPOLLET: each change is told once.</summary>
    public const uint EpollEdge = 1u << 31;

    // Source: Linux, eventpoll.h, fcntl.h, socket.h.
    private const int EpollCloseOnExec = 0x80000;
    private const int EpollAdd = 1;
    private const int EventCloseOnExecNonBlocking = 0x80000 | 0x800;
    private const int MessageDontWait = 0x40;
    private const int MessageNoSignal = 0x4000;
    private const int AddressFamilyUnspecified = 0;
    private const int PollIn = 1;

    /// <summary>Makes an epoll instance; null where the system has none.</summary>
    public static SafeFileHandle? CreateEpoll()
    {
        int descriptor = epoll_create1(EpollCloseOnExec);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>Makes a counter that an epoll instance can watch; null where the system has none left.</summary>
    public static SafeFileHandle? CreateEventCounter()
    {
        int descriptor = eventfd(0, EventCloseOnExecNonBlocking);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>Waits until a counter is not zero, and sets it to zero.</summary>
    /// <param name="counter">From <see cref="CreateEventCounter"/>.</param>
    /// <param name="timeoutMs">How long at most; -1 without limit.</param>
    public static unsafe void WaitForCounter(SafeFileHandle counter, int timeoutMs)
    {
        // struct pollfd: descriptor, 16 bits of what is asked for, 16 bits of what is the case.
        int* watched = stackalloc int[2];
        bool isReferenced = false;
        try
        {
            counter.DangerousAddRef(ref isReferenced);
            watched[0] = (int)counter.DangerousGetHandle();
            watched[1] = PollIn;
            if (poll(watched, 1, timeoutMs) > 0)
            {
                ulong value;
                _ = read(counter, &value, sizeof(ulong));
            }
        }
        finally
        {
            if (isReferenced)
            {
                counter.DangerousRelease();
            }
        }
    }

    /// <summary>Adds to a counter, which wakes who watches it.</summary>
    public static unsafe int AddToCounter(SafeFileHandle counter, ulong value)
    {
        nint written = write(counter, &value, sizeof(ulong));
        return written < 0 ? -Marshal.GetLastSystemError() : (int)written;
    }

    /// <summary>Begins to watch a descriptor.</summary>
    /// <param name="epoll">The instance.</param>
    /// <param name="watched">A socket or a counter.</param>
    /// <param name="watchedEvent">One event, as <see cref="EpollEvents"/> lays it out.</param>
    public static unsafe int Watch(SafeHandle epoll, SafeHandle watched, ReadOnlySpan<byte> watchedEvent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(watchedEvent.Length, EpollEvents.EventBytes);
        fixed (byte* pointer = watchedEvent)
        {
            return epoll_ctl(epoll, EpollAdd, watched, pointer) < 0 ? -Marshal.GetLastSystemError() : 0;
        }
    }

    /// <summary>Waits for events without a limit in time; returns how many there are.</summary>
    public static unsafe int WaitForEvents(SafeHandle epoll, Span<byte> events)
    {
        fixed (byte* pointer = events)
        {
            int count = epoll_wait(epoll, pointer, events.Length / EpollEvents.EventBytes, -1);
            return count < 0 ? -Marshal.GetLastSystemError() : count;
        }
    }

    /// <summary>Receives without waiting.</summary>
    public static unsafe int Receive(SafeHandle socket, Span<byte> destination)
    {
        fixed (byte* pointer = destination)
        {
            nint received = recv(socket, pointer, (nuint)destination.Length, MessageDontWait);
            return received < 0 ? -Marshal.GetLastSystemError() : (int)received;
        }
    }

    /// <summary>Sends without waiting, and without a signal if the peer is gone.</summary>
    public static unsafe int Send(SafeHandle socket, ReadOnlySpan<byte> source)
    {
        fixed (byte* pointer = source)
        {
            nint sent = send(socket, pointer, (nuint)source.Length, MessageDontWait | MessageNoSignal);
            return sent < 0 ? -Marshal.GetLastSystemError() : (int)sent;
        }
    }

    /// <summary>
    /// Dissolves a TCP connection: the peer gets RST, the descriptor stays. Source: Linux manual, connect(2).
    /// </summary>
    public static unsafe int Disconnect(SafeHandle socket)
    {
        // A socket address is at least 16 bytes: the family first, the rest without meaning for this one.
        byte* address = stackalloc byte[16];
        new Span<byte>(address, 16).Clear();
        *(ushort*)address = AddressFamilyUnspecified;
        return connect(socket, address, 16) < 0 ? -Marshal.GetLastSystemError() : 0;
    }

#pragma warning disable SA1300, IDE1006 // The names are those of the C library.
    [LibraryImport("libc")]
    private static partial int epoll_create1(int flags);

    [LibraryImport("libc")]
    private static partial int eventfd(uint initial, int flags);

    [LibraryImport("libc")]
    private static unsafe partial nint write(SafeHandle descriptor, void* buffer, nuint length);

    [LibraryImport("libc")]
    private static unsafe partial nint read(SafeHandle descriptor, void* buffer, nuint length);

    [LibraryImport("libc")]
    private static unsafe partial int poll(int* watched, nuint count, int timeoutMs);

    [LibraryImport("libc")]
    private static unsafe partial int epoll_ctl(
        SafeHandle epoll, int operation, SafeHandle watched, byte* watchedEvent);

    [LibraryImport("libc")]
    private static unsafe partial int epoll_wait(SafeHandle epoll, byte* events, int countMax, int timeoutMs);

    [LibraryImport("libc")]
    private static unsafe partial nint recv(SafeHandle socket, byte* buffer, nuint length, int flags);

    [LibraryImport("libc")]
    private static unsafe partial nint send(SafeHandle socket, byte* buffer, nuint length, int flags);

    [LibraryImport("libc")]
    private static unsafe partial int connect(SafeHandle socket, byte* address, uint length);
#pragma warning restore SA1300, IDE1006
}
