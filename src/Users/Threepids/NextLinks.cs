namespace Dendrite.Fast.Users;

/// <summary>
/// Where a browser may be sent on once an address is confirmed: to this server's own host, and to those that the
/// operator lists. Whoever asks for a mail names the link, and its reader trusts it, so others are not followed.
/// </summary>
internal sealed class NextLinks
{
    // Chosen: more than clients send, and what every browser takes.
    private const int CharsMax = 2048;

    private readonly HashSet<string> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public NextLinks(UserOptions options)
    {
        if (Uri.TryCreate(options.ClientBaseUrl, UriKind.Absolute, out var own))
        {
            _hosts.Add(own.IdnHost);
        }

        _hosts.UnionWith(options.Email?.LinkHosts ?? []);
    }

    /// <summary>The link in ASCII; null when it is none, or leads where it may not.</summary>
    public string? Allow(string? link)
        => link is { Length: > 0 and <= CharsMax }
            && Uri.TryCreate(link, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https"
            && url.UserInfo.Length == 0
            && _hosts.Contains(url.IdnHost)
            && url.AbsoluteUri.Length <= CharsMax
                ? url.AbsoluteUri
                : null;
}
