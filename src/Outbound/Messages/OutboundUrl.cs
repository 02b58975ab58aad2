using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text;

namespace Dendrite.Fast.Outbound;

/// <summary>
/// An absolute http or https URL in one canonical form, without user name, password and fragment. One that exists was
/// parsed: nothing else comes into a request. The path and query are sent as they were given, but for characters that
/// a request cannot hold, which are percent-encoded as UTF-8; dots in the path are not resolved.
/// </summary>
/// <remarks>
/// The text is taken apart here, character by character, and the runtime's own reader then has to find the same host
/// and port in what is put together from the parts: readers that disagree about a URL are how guards are passed by.
/// Source: RFC 3986.
/// </remarks>
public sealed class OutboundUrl : IEquatable<OutboundUrl>
{
    /// <summary>Longest text of a URL. Chosen: RFC 9110, section 4.1 asks for at least 8,000.</summary>
    public const int CharsMax = 8192;

    private const string Http = "http://";
    private const string Https = "https://";

    // A path cannot hold them, and no reader agrees with another about them. Source: RFC 3986, section 2.
    private const string EncodedCharacters = "\"<>^`{|}";

    private static readonly UriCreationOptions AsGiven = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private OutboundUrl(bool isHttps, CanonicalHost host, int port, string pathAndQuery)
    {
        IsHttps = isHttps;
        CanonicalHost = host;
        Port = port;
        PathAndQuery = pathAndQuery;
    }

    /// <summary>Whether the scheme is https.</summary>
    public bool IsHttps { get; }

    /// <summary>The name in lower-case ASCII without a dot at its end, or the address without brackets.</summary>
    public string Host => CanonicalHost.Text;

    /// <summary>The address that the host is; null if it is a name.</summary>
    public IPAddress? Address => CanonicalHost.Address;

    /// <summary>The port, 1 to 65535.</summary>
    public int Port { get; }

    /// <summary>The path, beginning with a slash, and the query.</summary>
    public string PathAndQuery { get; }

    /// <summary>Host and port as a Host header has them: without the port that the scheme has anyway.</summary>
    public string Authority => Port == (IsHttps ? 443 : 80)
        ? CanonicalHost.InUrl
        : string.Create(CultureInfo.InvariantCulture, $"{CanonicalHost.InUrl}:{Port}");

    /// <summary>Scheme, host and port: what may be logged of a URL. Source: RFC 6454, section 6.2.</summary>
    public string Origin => (IsHttps ? Https : Http) + Authority;

    internal CanonicalHost CanonicalHost { get; }

    /// <summary>Reads a URL.</summary>
    /// <param name="text">The text, which others may have chosen.</param>
    /// <param name="url">The URL.</param>
    /// <param name="fault">What is wrong with it; <see cref="UrlFault.None"/> if nothing is.</param>
    /// <returns>False if it is none that a request can be sent to.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? text, [NotNullWhen(true)] out OutboundUrl? url, out UrlFault fault)
    {
        url = null;
        fault = Parse(text ?? "", out var parsed);
        if (fault != UrlFault.None)
        {
            return false;
        }

        url = parsed!;
        return true;
    }

    /// <summary>Reads a URL that is known to be one.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is not.</exception>
    public static OutboundUrl Parse(string text)
        => TryParse(text, out var url, out var fault) ? url : throw new FormatException($"Not a URL: {fault}");

    /// <summary>Whether both have scheme, host and port in common.</summary>
    /// <param name="other">The other URL.</param>
    public bool IsSameOrigin(OutboundUrl other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsHttps == other.IsHttps && Port == other.Port && Host == other.Host;
    }

    /// <summary>Reads a reference, such as a Location header has, relative to this URL.</summary>
    /// <param name="reference">An absolute or relative URL.</param>
    /// <param name="url">Where it leads.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <returns>False if it leads to no URL that a request can be sent to.</returns>
    /// <remarks>Source: RFC 3986, section 5.2.</remarks>
    internal bool TryResolve(string reference, [NotNullWhen(true)] out OutboundUrl? url, out UrlFault fault)
    {
        url = null;
        if (reference.Length > CharsMax)
        {
            fault = UrlFault.TooLong;
            return false;
        }

        if (HasScheme(reference))
        {
            return TryParse(reference, out url, out fault);
        }

        if (HasBadCharacter(reference))
        {
            fault = UrlFault.Character;
            return false;
        }

        // Everything relative stays with this scheme, and only "//" names another host.
        fault = UrlFault.Host;
        return reference.StartsWith("//", StringComparison.Ordinal)
            ? TryParse((IsHttps ? "https:" : "http:") + reference, out url, out fault)
            : Uri.TryCreate(ToUri(), Cut(reference), out var resolved)
                && TryParse(Origin + resolved.PathAndQuery, out url, out fault);
    }

    /// <summary>The URL with another host and port to connect to, or its own.</summary>
    internal Uri ToUri(ConnectTarget? target = null)
        => new(TextFor(target?.Host ?? CanonicalHost, target?.Port ?? Port), AsGiven);

    /// <inheritdoc />
    public bool Equals(OutboundUrl? other)
        => other is not null && IsSameOrigin(other) && PathAndQuery == other.PathAndQuery;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as OutboundUrl);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(IsHttps, Host, Port, PathAndQuery);

    /// <summary>The whole URL. Its path and query may hold secrets: logs take <see cref="Origin"/>.</summary>
    public override string ToString() => Origin + PathAndQuery;

    private string TextFor(CanonicalHost host, int port) => string.Create(
        CultureInfo.InvariantCulture, $"{(IsHttps ? Https : Http)}{host.InUrl}:{port}{PathAndQuery}");

    private static UrlFault Parse(string text, out OutboundUrl? url)
    {
        url = null;
        if (text.Length > CharsMax)
        {
            return UrlFault.TooLong;
        }

        var isHttps = text.StartsWith(Https, StringComparison.OrdinalIgnoreCase);
        if (!isHttps && !text.StartsWith(Http, StringComparison.OrdinalIgnoreCase))
        {
            return UrlFault.Scheme;
        }

        if (HasBadCharacter(text))
        {
            return UrlFault.Character;
        }

        var rest = text.AsSpan(isHttps ? Https.Length : Http.Length);
        var end = rest.IndexOfAny('/', '?', '#');
        var authority = end < 0 ? rest : rest[..end];
        if (authority.Contains('@'))
        {
            return UrlFault.UserInfo;
        }

        if (!TrySplitPort(authority, isHttps ? 443 : 80, out var hostText, out var port))
        {
            return UrlFault.Port;
        }

        if (!HostText.TryParse(hostText, out var host))
        {
            return UrlFault.Host;
        }

        var path = EncodePath(Cut(end < 0 ? "" : rest[end..].ToString()));
        if (path.Length > CharsMax)
        {
            return UrlFault.TooLong;
        }

        url = new OutboundUrl(isHttps, host, port, path);
        return IsReadAlike(url) ? UrlFault.None : UrlFault.Host;
    }

    // The runtime takes some names for none, such as one that ends in a lone underscore.
    private static bool IsReadAlike(OutboundUrl url)
        => Uri.TryCreate(url.TextFor(url.CanonicalHost, url.Port), AsGiven, out var uri)
            && uri.IdnHost == url.Host
            && uri.Port == url.Port
            && uri.UserInfo.Length == 0;

    private static bool TrySplitPort(
        ReadOnlySpan<char> authority, int standard, out ReadOnlySpan<char> host, out int port)
    {
        host = authority;
        port = standard;
        var colon = authority.LastIndexOf(':');
        if (colon < 0 || colon < authority.LastIndexOf(']'))
        {
            return true;
        }

        host = authority[..colon];
        var digits = authority[(colon + 1)..];
        return digits.Length is > 0 and <= 5
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out port)
            && port is > 0 and <= IPEndPoint.MaxPort;
    }

    /// <summary>Without the fragment, which is never sent.</summary>
    private static string Cut(string text)
    {
        var fragment = text.IndexOf('#', StringComparison.Ordinal);
        return fragment < 0 ? text : text[..fragment];
    }

    private static string EncodePath(string text)
    {
        StringBuilder path = new(text.Length + 1);
        if (!text.StartsWith('/'))
        {
            path.Append('/');
        }

        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && !EncodedCharacters.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                path.Append((char)rune.Value);
                continue;
            }

            foreach (var value in utf8[..rune.EncodeToUtf8(utf8)])
            {
                path.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }
        }

        return path.ToString();
    }

    private static bool HasBadCharacter(string text)
    {
        foreach (var c in text)
        {
            if (c is <= ' ' or '\\' or (>= '\x7f' and <= '\xa0'))
            {
                return true;
            }
        }

        return false;
    }

    // Source: RFC 3986, section 3.1.
    private static bool HasScheme(string text)
    {
        var end = text.AsSpan().IndexOfAny(":/?#");
        return end > 0 && text[end] == ':';
    }
}
