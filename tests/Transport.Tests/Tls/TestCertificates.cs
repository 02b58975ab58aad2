using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>
/// An authority with an intermediate one, made for a test, and the PEM files of certificates that it signs.
/// </summary>
internal sealed class TestCertificates : IDisposable
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly X509Certificate2 _root;
    private readonly X509Certificate2 _intermediate;
    private readonly ECDsa _intermediateKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private byte _serial;

    public TestCertificates()
    {
        using ECDsa rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest root = Request("CN=Test Root", rootKey, isAuthority: true);
        _root = root.CreateSelfSigned(From, Until);
        CertificateRequest intermediate = Request("CN=Test Intermediate", _intermediateKey, isAuthority: true);
        _intermediate = intermediate.Create(_root, From, Until, [1]);
    }

    public string PathOf(string name) => _folder.PathOf(name);

    /// <summary>Writes NAME.pem (certificate and intermediate one) and NAME.key, and replaces what was there.</summary>
    public TlsCertificateFiles Write(string file, params string[] names)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = Request($"CN={file}", key, isAuthority: false);
        var alternative = new SubjectAlternativeNameBuilder();
        foreach (string name in names)
        {
            alternative.AddDnsName(name);
        }

        request.CertificateExtensions.Add(alternative.Build());
        using X509Certificate2 issuer = _intermediate.CopyWithPrivateKey(_intermediateKey);
        using X509Certificate2 leaf = request.Create(issuer, From, Until, [2, ++_serial]);
        var files = new TlsCertificateFiles(_folder.PathOf(file + ".pem"), _folder.PathOf(file + ".key"));
        File.WriteAllText(
            files.CertificateFile, leaf.ExportCertificatePem() + "\n" + _intermediate.ExportCertificatePem() + "\n");
        File.WriteAllText(files.KeyFile, key.ExportPkcs8PrivateKeyPem() + "\n");
        return files;
    }

    /// <summary>Whether a certificate with what came beside it leads to this authority.</summary>
    public bool IsTrusted(X509Certificate? certificate, X509Chain? received)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(_root);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ExtraStore.AddRange(received!.ChainPolicy.ExtraStore);
        return chain.Build((X509Certificate2)certificate!);
    }

    public void Dispose()
    {
        _root.Dispose();
        _intermediate.Dispose();
        _intermediateKey.Dispose();
        _folder.Dispose();
    }

    private static CertificateRequest Request(string name, ECDsa key, bool isAuthority)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        return request;
    }
}
