using System.Globalization;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dendrite.Fast.Transport;

/// <summary>
/// The certificates of one reading, by name. Immutable. What it replaces is left to the collector, as connections may
/// still use it.
/// </summary>
internal sealed class TlsCertificateSet
{
    // Largest PEM file that is read. Chosen: a chain of RSA certificates has under 20 KiB.
    private const int FileBytesMax = 1024 * 1024;

    // Server preference. Source: RFC 7301, section 3.2.
    private static readonly List<SslApplicationProtocol> Protocols =
        [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11];

    private readonly Dictionary<string, SslServerAuthenticationOptions> _byName =
        new(StringComparer.OrdinalIgnoreCase);

    private readonly SslServerAuthenticationOptions _default;

    private TlsCertificateSet(IReadOnlyList<TlsCertificateFiles> files)
    {
        List<SslServerAuthenticationOptions> all = [];
        ExpiresAt = DateTimeOffset.MaxValue;
        foreach (TlsCertificateFiles pair in files)
        {
            X509Certificate2 certificate = ReadPair(pair, out X509Certificate2Collection chain);
            SslServerAuthenticationOptions options = Options(certificate, chain);
            all.Add(options);
            foreach (string name in NamesOf(certificate))
            {
                _byName.TryAdd(name, options);
            }

            var expiresAt = new DateTimeOffset(certificate.NotAfter);
            ExpiresAt = expiresAt < ExpiresAt ? expiresAt : ExpiresAt;
        }

        _default = all[0];
    }

    /// <summary>When the first of the certificates expires.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <exception cref="TlsCertificateException">A file cannot be used.</exception>
    public static TlsCertificateSet Read(IReadOnlyList<TlsCertificateFiles> files) => new(files);

    /// <summary>
    /// The exact name, else the wildcard for its first label, else the default. Source: RFC 9525, section 6.3.
    /// </summary>
    public SslServerAuthenticationOptions Select(string serverName)
    {
        if (_byName.TryGetValue(serverName, out SslServerAuthenticationOptions? options))
        {
            return options;
        }

        int dot = serverName.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && _byName.TryGetValue(string.Concat("*", serverName.AsSpan(dot)), out options)
            ? options
            : _default;
    }

    private static SslServerAuthenticationOptions Options(
        X509Certificate2 certificate, X509Certificate2Collection chain)
    {
        return new SslServerAuthenticationOptions
        {
            // Offline: neither intermediates nor revocation answers are fetched, so that a handshake waits for nobody.
            ServerCertificateContext = SslStreamCertificateContext.Create(certificate, chain, offline: true),
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            ApplicationProtocols = Protocols,

            // Source: RFC 9113, section 9.2.1.
            AllowRenegotiation = false,
            AllowTlsResume = true,
            ClientCertificateRequired = false,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
        };
    }

    // The runtime gives a client's name in Unicode where it was sent in its ASCII form: both find the certificate.
    private static IEnumerable<string> NamesOf(X509Certificate2 certificate)
    {
        foreach (X509SubjectAlternativeNameExtension extension in
            certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>())
        {
            foreach (string name in extension.EnumerateDnsNames())
            {
                yield return name;
                if (name.Contains("xn--", StringComparison.OrdinalIgnoreCase) && ToUnicode(name) is { } unicode)
                {
                    yield return unicode;
                }
            }
        }
    }

    private static string? ToUnicode(string name)
    {
        try
        {
            return name.StartsWith("*.", StringComparison.Ordinal)
                ? "*." + new IdnMapping().GetUnicode(name[2..])
                : new IdnMapping().GetUnicode(name);
        }
        catch (ArgumentException)
        {
            // It only looks like the ASCII form of something.
            return null;
        }
    }

    private static X509Certificate2 ReadPair(TlsCertificateFiles pair, out X509Certificate2Collection chain)
    {
        string certificatePem = ReadFile(pair.CertificateFile);
        string keyPem = ReadFile(pair.KeyFile);
        chain = [];
        try
        {
            chain.ImportFromPem(certificatePem);
        }
        catch (CryptographicException e)
        {
            throw new TlsCertificateException(
                $"{pair.CertificateFile} holds no certificate that can be read: {e.Message}", e);
        }

        if (chain.Count == 0)
        {
            throw new TlsCertificateException(
                $"{pair.CertificateFile} holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)");
        }

        if (keyPem.Contains("ENCRYPTED", StringComparison.Ordinal))
        {
            throw new TlsCertificateException(
                $"{pair.KeyFile} is encrypted: the server needs the key without a password");
        }

        try
        {
            X509Certificate2 certificate = X509Certificate2.CreateFromPem(certificatePem, keyPem);
            chain.RemoveAt(0);
            return certificate;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new TlsCertificateException(
                $"{pair.KeyFile} is not the private key of {pair.CertificateFile}: {e.Message}", e);
        }
    }

    private static string ReadFile(string path)
    {
        try
        {
            return new FileInfo(path).Length > FileBytesMax
                ? throw new TlsCertificateException($"{path} is larger than any certificate or key")
                : File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TlsCertificateException($"{path} cannot be read: {e.Message}", e);
        }
    }
}
