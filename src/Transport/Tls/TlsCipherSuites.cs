using System.Net.Security;

namespace Dendrite.Fast.Transport;

/// <summary>What is known about the cipher suites of TLS 1.2.</summary>
internal static class TlsCipherSuites
{
    /// <summary>
    /// Whether HTTP/2 may be spoken over the suite: the ones with an ephemeral key exchange and an AEAD cipher that the
    /// runtime's cryptographic library offers. Source: RFC 9113, appendix A forbids the others.
    /// </summary>
    public static bool IsAllowedForHttp2(TlsCipherSuite suite) => suite
        is TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256
        or TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384
        or TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256
        or TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CCM
        or TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CCM
        or TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256
        or TlsCipherSuite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384
        or TlsCipherSuite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256
        or TlsCipherSuite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256
        or TlsCipherSuite.TLS_DHE_RSA_WITH_AES_256_GCM_SHA384
        or TlsCipherSuite.TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256;
}
