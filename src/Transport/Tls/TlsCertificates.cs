using System.Net.Security;

namespace Dendrite.Fast.Transport;

/// <summary>
/// The certificates of a server's TLS listeners, chosen by the name that the client asks for, and read anew when their
/// files change. A connection keeps the certificate of its handshake; nothing is dropped by a reload.
/// </summary>
/// <remarks>
/// Shared state: one published snapshot, replaced as a whole under the reload lock; handshakes read it without a lock.
/// </remarks>
public sealed class TlsCertificates
{
    private readonly IReadOnlyList<TlsCertificateFiles> _files;

    // Owner: the lock itself. One reload at a time; the stamps are of the files as they were last read, or tried.
    private readonly Lock _reloading = new();
    private FileStamp[] _stamps;

    private volatile TlsCertificateSet _current;

    private TlsCertificates(IReadOnlyList<TlsCertificateFiles> files)
    {
        _files = files;
        _stamps = ReadStamps();
        _current = TlsCertificateSet.Read(files);
    }

    /// <summary>
    /// When the first of the certificates in use expires; a later reload may have moved it.
    /// </summary>
    public DateTimeOffset ExpiresAt => _current.ExpiresAt;

    /// <summary>Reads certificates and keys.</summary>
    /// <param name="files">
    /// One or more; names come from the certificates. The first answers clients that ask for no name or for one that
    /// no certificate has.
    /// </param>
    /// <exception cref="TlsCertificateException">A file cannot be used.</exception>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static TlsCertificates Load(params IReadOnlyList<TlsCertificateFiles> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.Count > 0
            ? new TlsCertificates([.. files])
            : throw new ArgumentException("A TLS listener needs a certificate.", nameof(files));
    }

    /// <summary>
    /// Reads the files anew, whether they have changed or not. Handshakes that begin later use what they hold; sessions
    /// of earlier ones can no longer be resumed, and clients do whole handshakes.
    /// </summary>
    /// <exception cref="TlsCertificateException">A file cannot be used; all certificates stay as they were.</exception>
    public void Reload()
    {
        lock (_reloading)
        {
            ReloadLocked(ReadStamps());
        }
    }

    /// <summary>As <see cref="Reload"/>, if a file has changed since it was last read, or tried.</summary>
    /// <returns>False if none has.</returns>
    /// <exception cref="TlsCertificateException">
    /// A changed file cannot be used; all certificates stay as they were. The next try is when a file changes again.
    /// </exception>
    public bool ReloadIfChanged()
    {
        lock (_reloading)
        {
            FileStamp[] stamps = ReadStamps();
            if (stamps.AsSpan().SequenceEqual(_stamps))
            {
                return false;
            }

            ReloadLocked(stamps);
            return true;
        }
    }

    /// <summary>The settings of a handshake.</summary>
    /// <param name="serverName">The name that the client asks for (RFC 6066, section 3); empty for none.</param>
    internal SslServerAuthenticationOptions Select(string serverName) => _current.Select(serverName);

    private void ReloadLocked(FileStamp[] stamps)
    {
        // Before the reading: a file that changes meanwhile is seen as changed at the next look.
        _stamps = stamps;
        _current = TlsCertificateSet.Read(_files);
    }

    private FileStamp[] ReadStamps() =>
        [.. _files.SelectMany(pair => new[] { FileStamp.Of(pair.CertificateFile), FileStamp.Of(pair.KeyFile) })];

    // What tells that a file was written or replaced. A file that is not there has the stamp of none.
    private readonly record struct FileStamp(long Length, DateTime WrittenAt)
    {
        public static FileStamp Of(string path)
        {
            // Tools that renew certificates switch symbolic links: the target is what counts.
            var file = new FileInfo(path);
            FileSystemInfo target = Target(file);
            return target is FileInfo { Exists: true } found
                ? new FileStamp(found.Length, found.LastWriteTimeUtc)
                : default;
        }

        private static FileSystemInfo Target(FileInfo file)
        {
            try
            {
                return file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return file;
            }
        }
    }
}
