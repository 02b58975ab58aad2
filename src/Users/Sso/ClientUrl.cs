using System.Diagnostics.CodeAnalysis;
using System.Text;
using Dendrite.Fast.Outbound;

namespace Dendrite.Fast.Users;

/// <summary>
/// Where a browser goes with the token of a login: the URL of an app on the web, or of a scheme that an app on the
/// user's device has for itself. It is read so that what a person is shown of it is where the browser goes. Immutable.
/// Source: client-server API, "SSO client login", "Security considerations".
/// </summary>
public sealed class ClientUrl
{
    /// <summary>Longest URL in characters. Chosen: what fits into a cookie together with who logs in.</summary>
    public const int CharsMax = 2000;

    private const string TokenParameter = "loginToken";

    // Longest scheme. Chosen: those of apps are names of domains in reverse.
    private const int SchemeCharsMax = 100;

    // What browsers run, or read from the machine, or give to programs with more than one meaning.
    private static readonly string[] RefusedSchemes =
    [
        "about", "blob", "data", "file", "filesystem", "ftp", "intent", "javascript", "mailto", "sms", "tel",
        "vbscript", "view-source", "ws", "wss",
    ];

    private ClientUrl(string text, string source, string shown, bool isApp)
    {
        Text = text;
        Source = source;
        Shown = shown;
        IsApp = isApp;
    }

    /// <summary>The whole URL: ASCII without spaces and control characters.</summary>
    public string Text { get; }

    /// <summary>What the policy of a page names it by: an origin, or a scheme with its colon.</summary>
    public string Source { get; }

    /// <summary>What a person recognises it by: host and port, or the scheme.</summary>
    public string Shown { get; }

    /// <summary>Whether it leads to a program on the user's device, and not to a site.</summary>
    public bool IsApp { get; }

    /// <summary>Reads a URL.</summary>
    /// <param name="text">The text, from anybody.</param>
    /// <param name="url">The URL.</param>
    /// <returns>False if it is none, too long, or of a scheme that no login is for.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ClientUrl? url)
    {
        url = null;
        if (text is not { Length: > 0 and <= CharsMax } || HasBadCharacter(text))
        {
            return false;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon is > 0 and <= SchemeCharsMax ? text[..colon].ToLowerInvariant() : "";
        url = scheme is "http" or "https" ? OfSite(text) : OfApp(scheme, text);
        return url is { Text.Length: <= CharsMax };
    }

    /// <summary>Reads a URL that is known to be one.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is not.</exception>
    public static ClientUrl Parse(string text)
        => TryParse(text, out var url) ? url : throw new FormatException($"Not the URL of an app: {text}");

    /// <summary>
    /// Whether another URL is at this place: of the same origin, its path the same or below. For apps, with the same
    /// text, or with more behind a colon or slash.
    /// </summary>
    /// <param name="other">The other URL.</param>
    public bool Covers(ClientUrl other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Source != other.Source)
        {
            return false;
        }

        var place = IsApp ? Text : PathOf(Text[Source.Length..]);
        var path = IsApp ? other.Text : PathOf(other.Text[Source.Length..]);
        return path.StartsWith(place, StringComparison.Ordinal)
            && !HasDots(path)
            && (path.Length == place.Length || place[^1] is '/' or ':' || path[place.Length] is '/' or '?' or '#');
    }

    /// <summary>The URL with a login token, in the place of all that it had.</summary>
    /// <param name="token">The token: characters that need no encoding.</param>
    public string WithToken(string token)
    {
        var end = Text.IndexOf('#', StringComparison.Ordinal);
        var (front, fragment) = end < 0 ? (Text, "") : (Text[..end], Text[end..]);
        var question = front.IndexOf('?', StringComparison.Ordinal);
        StringBuilder url = new(question < 0 ? front : front[..question]);
        url.Append('?');
        foreach (var parameter in question < 0 ? [] : front[(question + 1)..].Split('&'))
        {
            if (parameter.Length > 0 && !IsToken(parameter))
            {
                url.Append(parameter).Append('&');
            }
        }

        return url.Append(TokenParameter).Append('=').Append(token).Append(fragment).ToString();
    }

    /// <inheritdoc />
    public override string ToString() => Shown;

    // The reader of requests: it refuses what programs read in different ways.
    private static ClientUrl? OfSite(string text)
    {
        var end = text.IndexOf('#', StringComparison.Ordinal);
        var fragment = end < 0 ? "" : text[end..];
        return Ascii.IsValid(fragment) && OutboundUrl.TryParse(text, out var url, out _)
            ? new ClientUrl(url.ToString() + fragment, url.Origin, url.Authority, isApp: false)
            : null;
    }

    private static ClientUrl? OfApp(string scheme, string text)
        => scheme.Length > 0
            && char.IsAsciiLetterLower(scheme[0])
            && scheme.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '+' or '.' or '-')
            && !RefusedSchemes.Contains(scheme)
            && Ascii.IsValid(text)
                ? new ClientUrl(scheme + text[scheme.Length..], scheme + ":", scheme, isApp: true)
                : null;

    private static string PathOf(string pathAndQuery)
    {
        var end = pathAndQuery.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? pathAndQuery : pathAndQuery[..end];
    }

    // Segments that browsers resolve lead out of the place.
    private static bool HasDots(string path)
        => path.Contains("/.", StringComparison.Ordinal) || path.Contains("%2e", StringComparison.OrdinalIgnoreCase);

    private static bool IsToken(string parameter)
    {
        var end = parameter.IndexOf('=', StringComparison.Ordinal);
        return Uri.UnescapeDataString(end < 0 ? parameter : parameter[..end]) == TokenParameter;
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
}
