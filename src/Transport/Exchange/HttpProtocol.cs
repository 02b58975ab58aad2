namespace Dendrite.Fast.Transport;

/// <summary>A version of HTTP.</summary>
public enum HttpProtocol : byte
{
    /// <summary>HTTP/1.0.</summary>
    Http10,

    /// <summary>HTTP/1.1.</summary>
    Http11,

    /// <summary>HTTP/2.</summary>
    Http2,
}
