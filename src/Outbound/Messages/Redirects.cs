using System.Net;

namespace Dendrite.Fast.Outbound;

/// <summary>What a redirect makes of a message. Source: RFC 9110, section 15.4.</summary>
internal static class Redirects
{
    // What a server needs to choose a representation, and what tells it nothing about the one before.
    private static readonly string[] KeptNames = ["accept", "accept-language"];

    /// <summary>Whether a status asks to go on elsewhere. 300 asks a person to choose, and is an answer.</summary>
    public static bool IsRedirect(int status) => (HttpStatusCode)status is
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    /// <summary>The next message.</summary>
    /// <param name="hop">The message that was answered.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="location">The answer's Location.</param>
    /// <exception cref="OutboundException">The redirect leads to nowhere, or from https to http.</exception>
    public static Hop Follow(Hop hop, int status, string location)
    {
        if (!hop.Url.TryResolve(location, out var url, out var fault))
        {
            throw new OutboundException(
                OutboundFailure.RedirectDenied, $"{hop.Url.Origin} redirects to what is no URL: {fault}.");
        }

        if (hop.Url.IsHttps && !url.IsHttps)
        {
            throw new OutboundException(
                OutboundFailure.RedirectDenied, $"{hop.Url.Origin} redirects to http: {url.Origin}.");
        }

        var isSameOrigin = hop.Url.IsSameOrigin(url);
        var method = MethodAfter(hop.Method, status);
        return new Hop(method, url, isSameOrigin ? hop.Policy : OutboundPolicy.Foreign)
        {
            ConnectTo = isSameOrigin ? hop.ConnectTo : null,
            Headers = isSameOrigin ? hop.Headers : [.. hop.Headers.Where(IsKept)],
            Body = method == hop.Method && status != (int)HttpStatusCode.SeeOther ? hop.Body : null,
        };
    }

    // 303 means "get that"; 301 and 302 are taken so after POST, as every client does. 307 and 308 change nothing.
    private static HttpMethod MethodAfter(HttpMethod method, int status)
    {
        var becomesGet = (HttpStatusCode)status switch
        {
            HttpStatusCode.SeeOther => method != HttpMethod.Head,
            HttpStatusCode.MovedPermanently or HttpStatusCode.Found => method == HttpMethod.Post,
            _ => false,
        };
        return becomesGet ? HttpMethod.Get : method;
    }

    private static bool IsKept(OutboundHeader header)
        => KeptNames.Contains(header.Name, StringComparer.OrdinalIgnoreCase);
}
