namespace Dendrite.Fast.Transport;

/// <summary>One certificate as it lies on disk.</summary>
/// <param name="CertificateFile">
/// The path of a PEM file: the server's certificate first, then the intermediate ones in any order.
/// </param>
/// <param name="KeyFile">The path of a PEM file with the certificate's private key, not encrypted.</param>
public sealed record TlsCertificateFiles(string CertificateFile, string KeyFile);
