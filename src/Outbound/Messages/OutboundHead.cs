using System.Net.Http.Headers;

namespace Dendrite.Fast.Outbound;

/// <summary>Status and headers of an answer. Everything in it was chosen by the other side.</summary>
public sealed class OutboundHead
{
    private readonly HttpResponseHeaders _headers;
    private readonly HttpContentHeaders _contentHeaders;

    internal OutboundHead(HttpResponseMessage message, OutboundUrl url)
    {
        Status = (int)message.StatusCode;
        Url = url;
        _headers = message.Headers;
        _contentHeaders = message.Content.Headers;
    }

    /// <summary>The status, 200 to 999.</summary>
    public int Status { get; }

    /// <summary>Whether the status is 200 to 299.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Where the answer came from, after redirects.</summary>
    public OutboundUrl Url { get; }

    /// <summary>
    /// The media type in lower case without parameters, such as <c>application/json</c>; null without one.
    /// </summary>
    public string? MediaType
    {
        get
        {
            var type = Header("content-type");
            var end = type?.IndexOf(';', StringComparison.Ordinal) ?? -1;
            var media = (end < 0 ? type : type![..end])?.Trim().ToLowerInvariant();
            return string.IsNullOrEmpty(media) ? null : media;
        }
    }

    /// <summary>The declared length in bytes of the body as it is sent; null if only its end will tell.</summary>
    public long? ContentLength => _contentHeaders.ContentLength;

    /// <summary>The value of a header, as sent.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The value of its first line; null without the header.</returns>
    public string? Header(string name) => First(_headers, name) ?? First(_contentHeaders, name);

    /// <summary>The lines of a header.</summary>
    internal int Count(string name)
        => CountOf(_headers.NonValidated, name) + CountOf(_contentHeaders.NonValidated, name);

    private static string? First(HttpHeaders headers, string name)
    {
        if (headers.NonValidated.TryGetValues(name, out var values))
        {
            foreach (var value in values)
            {
                return value;
            }
        }

        return null;
    }

    private static int CountOf(HttpHeadersNonValidated headers, string name)
        => headers.TryGetValues(name, out var values) ? values.Count : 0;
}
