using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Dendrite.Fast.Transport;

/// <summary>
/// A folder under a name that leaves room for the name of a Unix socket in it, whatever the folder's own length: the
/// path of a Unix socket has at most some hundred bytes, and people keep data where they like. A long one is reached
/// through a descriptor of the folder. Owner: whoever opened it, for as long as the sockets are used by their paths.
/// Source: Linux manual, unix(7) (sun_path), proc_pid_fd(5).
/// </summary>
/// <remarks>
/// Bounds: the path is marshalled as UTF-8 with its end by the runtime, and nothing keeps it. Gain: .NET opens no
/// folders, and the call is not reachable otherwise.
/// </remarks>
public sealed partial class SocketFolder : IDisposable
{
    /// <summary>
    /// The longest path of a Unix socket, in bytes. Source: Linux, un.h has 108 with the zero at the end; macOS 104.
    /// </summary>
    public const int PathBytesMax = 103;

    // A dot and the process id, which BindUnix adds to the name for as long as the socket is not ready.
    private const int EarlyBytes = 11;

    // O_PATH | O_DIRECTORY | O_CLOEXEC; the second differs between architectures. Source: Linux, fcntl.h.
    private const int OpenPath = 0x200000 | 0x80000;
    private const int OpenDirectory = 0x10000;
    private const int OpenDirectoryArm = 0x4000;

    private readonly SafeFileHandle? _handle;

    private SocketFolder(string path, SafeFileHandle? handle)
    {
        Path = path;
        _handle = handle;
    }

    /// <summary>The folder's name: its own, or one of this process alone.</summary>
    public string Path { get; }

    /// <summary>Opens a folder.</summary>
    /// <param name="folder">Its full path.</param>
    /// <param name="name">The longest name of a socket in it.</param>
    /// <exception cref="IOException">
    /// Its path is too long, and there is no other name for it; or it is not there.
    /// </exception>
    public static SocketFolder Open(string folder, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(name);
        if (Encoding.UTF8.GetByteCount(System.IO.Path.Combine(folder, name)) + EarlyBytes <= PathBytesMax)
        {
            return new SocketFolder(folder, handle: null);
        }

        if (!OperatingSystem.IsLinux())
        {
            throw new IOException($"The path of the folder {folder} is too long for a Unix socket in it.");
        }

        bool isArm = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm;
        int descriptor = open(folder, OpenPath | (isArm ? OpenDirectoryArm : OpenDirectory));
        return descriptor >= 0
            ? new SocketFolder(
                string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{descriptor}"),
                new SafeFileHandle(descriptor, ownsHandle: true))
            : throw new IOException($"The folder {folder} cannot be opened: error {Marshal.GetLastPInvokeError()}.");
    }

    /// <summary>The path of a socket in the folder; good until this is disposed of.</summary>
    /// <param name="name">A name no longer than the one given to <see cref="Open"/>.</param>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc />
    public void Dispose() => _handle?.Dispose();

#pragma warning disable SA1300, IDE1006 // The name is that of the C library.
    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);
#pragma warning restore SA1300, IDE1006
}
