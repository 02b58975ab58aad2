using System.Text;

namespace Dendrite.Fast.Api;

/// <summary>
/// The policy that a page is shown under: nothing but what it brings itself, each script and style named by a number
/// that is used once. What a user or a provider can put into a page is text then, even where it was not encoded.
/// Source: W3C, "Content Security Policy Level 3".
/// </summary>
internal static class ContentPolicy
{
    /// <summary>The value of the header.</summary>
    /// <param name="page">The page.</param>
    /// <param name="nonce">The number of its scripts and styles.</param>
    public static string Of(Page page, string nonce)
    {
        StringBuilder policy = new("default-src 'none'; base-uri 'none'; frame-ancestors 'none'; img-src data:");
        policy.Append("; style-src 'nonce-").Append(nonce).Append('\'');
        AppendScripts(policy, page, nonce);
        AppendConnections(policy, page);
        policy.Append("; form-action 'self'");
        AppendAll(policy, page.FormTargets);
        return policy.ToString();
    }

    private static void AppendScripts(StringBuilder policy, Page page, string nonce)
    {
        if (page.Script is null && page.Foreign is null)
        {
            return;
        }

        policy.Append("; script-src 'nonce-").Append(nonce).Append('\'');
        if (page.Foreign is { } foreign)
        {
            // Such scripts load their own parts, show frames and set the style of single elements.
            policy.Append(' ').Append(foreign.Origin);
            AppendAll(policy, foreign.FurtherOrigins);
            policy.Append("; frame-src ").Append(foreign.Origin);
            AppendAll(policy, foreign.FurtherOrigins);
            policy.Append("; style-src-attr 'unsafe-inline'");
        }
    }

    private static void AppendConnections(StringBuilder policy, Page page)
    {
        if (page.AsksServer || page.Foreign is not null)
        {
            policy.Append("; connect-src");
            AppendAll(policy, page.AsksServer ? ["'self'"] : []);
            AppendAll(policy, page.Foreign is { } foreign ? [foreign.Origin] : []);
        }
    }

    private static void AppendAll(StringBuilder policy, IReadOnlyList<string> sources)
    {
        foreach (string source in sources)
        {
            policy.Append(' ').Append(source);
        }
    }
}
