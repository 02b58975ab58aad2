namespace Dendrite.Fast.Transport;

/// <summary>Request headers that are found by a slot instead of a search.</summary>
public enum KnownHeader : byte
{
    /// <summary>Host, or the authority of an absolute-form target, which overrides it. At most once.</summary>
    Host,

    /// <summary>Authorization. At most once.</summary>
    Authorization,

    /// <summary>Content-Type. At most once.</summary>
    ContentType,

    /// <summary>Content-Length. At most once.</summary>
    ContentLength,

    /// <summary>Transfer-Encoding. At most once.</summary>
    TransferEncoding,

    /// <summary>Connection (the first field; all of them are obeyed).</summary>
    Connection,

    /// <summary>Expect.</summary>
    Expect,

    /// <summary>Origin.</summary>
    Origin,

    /// <summary>User-Agent.</summary>
    UserAgent,

    /// <summary>Accept.</summary>
    Accept,

    /// <summary>Accept-Encoding.</summary>
    AcceptEncoding,

    /// <summary>Accept-Language.</summary>
    AcceptLanguage,

    /// <summary>If-None-Match.</summary>
    IfNoneMatch,

    /// <summary>If-Match.</summary>
    IfMatch,

    /// <summary>If-Modified-Since.</summary>
    IfModifiedSince,

    /// <summary>Range.</summary>
    Range,

    /// <summary>Content-Encoding.</summary>
    ContentEncoding,

    /// <summary>Content-Disposition.</summary>
    ContentDisposition,

    /// <summary>Cookie.</summary>
    Cookie,

    /// <summary>X-Forwarded-For.</summary>
    ForwardedFor,

    /// <summary>X-Forwarded-Proto.</summary>
    ForwardedProto,
}
