using System.Net;
using System.Text;

namespace Dendrite.Fast.Transport;

/// <remarks>Who the client is, where proxies stand between.</remarks>
public abstract partial class HttpExchange
{
    /// <summary>
    /// The client's address: that of <see cref="RemoteEndPoint"/>, or, if it is one of
    /// <see cref="HttpServerOptions.TrustedProxies"/>, the right-most of X-Forwarded-For that is none of them; the
    /// left-most if all are. The peer's own where the header is absent or malformed. Null where there is no address.
    /// Parsed at each call; allocates only where the header counts.
    /// </summary>
    public IPAddress? ClientAddress
    {
        get
        {
            IPAddress? peer = RemoteEndPoint?.Address;
            return Head.HasKnown(KnownHeader.ForwardedFor) && IsPeerTrusted(peer)
                && TryGetForwarded(out IPAddress? forwarded)
                    ? forwarded
                    : peer;
        }
    }

    /// <summary>
    /// Whether the client speaks TLS: with this server, or, as X-Forwarded-Proto of a trusted proxy says, with that.
    /// </summary>
    public bool IsSecure
    {
        get
        {
            if (Connection is { IsSecure: true })
            {
                return true;
            }

            // A proxy that adds to what came appends; the last word is that of the trusted one.
            return Head.HasKnown(KnownHeader.ForwardedProto) && IsPeerTrusted(RemoteEndPoint?.Address)
                && TryGetLast("x-forwarded-proto"u8, out ReadOnlySpan<byte> value)
                && Ascii.EqualsIgnoreCase(value[(value.LastIndexOf((byte)',') + 1)..].Trim(" \t"u8), "https"u8);
        }
    }

    /// <summary>The connection that the request came on; null when it is not in use.</summary>
    private protected abstract HttpConnection? Connection { get; }

    private bool IsPeerTrusted(IPAddress? peer) =>
        Connection is { TrustedProxies: { IsEmpty: false } trusted } && trusted.Contains(peer);

    // Each proxy appends the address that it was connected from: the list is read from its end, line by line, as far as
    // those who wrote it are trusted.
    private bool TryGetForwarded(out IPAddress? address)
    {
        AddressRanges trusted = Connection!.TrustedProxies;
        address = null;
        for (int i = HeaderCount - 1; i >= 0; i--)
        {
            if (!Ascii.EqualsIgnoreCase(HeaderName(i), "x-forwarded-for"u8))
            {
                continue;
            }

            ReadOnlySpan<byte> rest = HeaderValue(i);
            int comma;
            do
            {
                comma = rest.LastIndexOf((byte)',');
                if (!AddressText.TryParseNode(rest[(comma + 1)..].Trim(" \t"u8), out IPAddress hop))
                {
                    return false;
                }

                address = hop;
                if (!trusted.Contains(hop))
                {
                    return true;
                }

                rest = rest[..Math.Max(comma, 0)];
            }
            while (comma >= 0);
        }

        return address is not null;
    }

    private bool TryGetLast(ReadOnlySpan<byte> lowercaseName, out ReadOnlySpan<byte> value)
    {
        for (int i = HeaderCount - 1; i >= 0; i--)
        {
            if (Ascii.EqualsIgnoreCase(HeaderName(i), lowercaseName))
            {
                value = HeaderValue(i);
                return true;
            }
        }

        value = default;
        return false;
    }
}
