using System.Text;

namespace Dendrite.Fast.Transport;

/// <summary>Finds the slot of a header by its name.</summary>
internal static class KnownHeaders
{
    /// <summary>
    /// Whether a second line of it makes the request ambiguous: what frames, routes or authenticates.
    /// Source: RFC 9110, section 5.3 (a sender must not repeat fields that are not lists).
    /// </summary>
    public static bool IsSingle(KnownHeader header) => header is KnownHeader.Host or KnownHeader.Authorization
        or KnownHeader.ContentType or KnownHeader.ContentLength or KnownHeader.TransferEncoding;

    public static bool TryFind(ReadOnlySpan<byte> name, out KnownHeader header)
    {
        KnownHeader? found = name.Length switch
        {
            4 => Is(name, "host"u8, KnownHeader.Host),
            5 => Is(name, "range"u8, KnownHeader.Range),
            6 => Is(name, "accept"u8, KnownHeader.Accept) ?? Is(name, "origin"u8, KnownHeader.Origin)
                ?? Is(name, "expect"u8, KnownHeader.Expect) ?? Is(name, "cookie"u8, KnownHeader.Cookie),
            8 => Is(name, "if-match"u8, KnownHeader.IfMatch),
            10 => Is(name, "connection"u8, KnownHeader.Connection) ?? Is(name, "user-agent"u8, KnownHeader.UserAgent),
            12 => Is(name, "content-type"u8, KnownHeader.ContentType),
            13 => Is(name, "authorization"u8, KnownHeader.Authorization)
                ?? Is(name, "if-none-match"u8, KnownHeader.IfNoneMatch),
            14 => Is(name, "content-length"u8, KnownHeader.ContentLength),
            15 => Is(name, "accept-encoding"u8, KnownHeader.AcceptEncoding)
                ?? Is(name, "accept-language"u8, KnownHeader.AcceptLanguage)
                ?? Is(name, "x-forwarded-for"u8, KnownHeader.ForwardedFor),
            16 => Is(name, "content-encoding"u8, KnownHeader.ContentEncoding),
            17 => Is(name, "transfer-encoding"u8, KnownHeader.TransferEncoding)
                ?? Is(name, "if-modified-since"u8, KnownHeader.IfModifiedSince)
                ?? Is(name, "x-forwarded-proto"u8, KnownHeader.ForwardedProto),
            19 => Is(name, "content-disposition"u8, KnownHeader.ContentDisposition),
            _ => null,
        };
        header = found.GetValueOrDefault();
        return found.HasValue;
    }

    private static KnownHeader? Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> known, KnownHeader header) =>
        Ascii.EqualsIgnoreCase(name, known) ? header : null;
}
