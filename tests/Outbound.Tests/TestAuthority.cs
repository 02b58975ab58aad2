using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Outbound.Tests;

/// <summary>An authority with an intermediate one, made for a test, and certificates that it signs.</summary>
internal sealed class TestAuthority : IDisposable
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // The runtime looks for missing certificates by name in the user's own store too: no two authorities have one name.
    private readonly string _name = "Outbound Test " + Guid.NewGuid();
    private readonly TemporaryFolder _folder = new();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _intermediate;

    public TestAuthority()
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Root = Request($"CN={_name} Root", rootKey, isAuthority: true).CreateSelfSigned(From, Until);
        _intermediate = Request($"CN={_name} Intermediate", _key, isAuthority: true)
            .Create(Root, From, Until, [1]);
    }

    public X509Certificate2 Root { get; }

    public byte[] Intermediate => _intermediate.RawData;

    /// <summary>Writes a certificate for names.</summary>
    /// <param name="names">The names.</param>
    /// <param name="usage">Its extended use.</param>
    /// <param name="until">When it expires.</param>
    /// <param name="issuerUrl">Where it says that the intermediate one can be had; it is left out then.</param>
    public TlsCertificateFiles Write(
        string[] names, string usage = "1.3.6.1.5.5.7.3.1", DateTimeOffset? until = null, string? issuerUrl = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request("CN=leaf", key, isAuthority: false);
        SubjectAlternativeNameBuilder alternative = new();
        foreach (var name in names)
        {
            alternative.AddDnsName(name);
        }

        request.CertificateExtensions.Add(alternative.Build());
        request.CertificateExtensions.Add(
            new X509EnhancedKeyUsageExtension([new Oid(usage)], critical: false));
        if (issuerUrl is not null)
        {
            request.CertificateExtensions.Add(
                new X509AuthorityInformationAccessExtension(null, [issuerUrl]));
        }

        using var issuer = _intermediate.CopyWithPrivateKey(_key);
        using var leaf = request.Create(issuer, From, until ?? Until, [2]);
        var chain = issuerUrl is null ? "\n" + _intermediate.ExportCertificatePem() : "";
        TlsCertificateFiles files = new(_folder.PathOf("leaf.pem"), _folder.PathOf("leaf.key"));
        File.WriteAllText(files.CertificateFile, leaf.ExportCertificatePem() + chain + "\n");
        File.WriteAllText(files.KeyFile, key.ExportPkcs8PrivateKeyPem() + "\n");
        return files;
    }

    public void Dispose()
    {
        Root.Dispose();
        _intermediate.Dispose();
        _key.Dispose();
        _folder.Dispose();
    }

    private static CertificateRequest Request(string name, ECDsa key, bool isAuthority)
    {
        CertificateRequest request = new(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        return request;
    }
}
