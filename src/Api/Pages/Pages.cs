using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Api;

/// <summary>Writes pages for people as answers.</summary>
internal static class Pages
{
    /// <summary>The fixed headers of pages; each value is whole.</summary>
    private static readonly (byte[] Name, byte[] Value)[] Headers =
    [
        ("cache-control"u8.ToArray(), "no-store"u8.ToArray()),
        ("referrer-policy"u8.ToArray(), "no-referrer"u8.ToArray()),
        ("x-content-type-options"u8.ToArray(), "nosniff"u8.ToArray()),

        // For browsers that do not know frame-ancestors.
        ("x-frame-options"u8.ToArray(), "DENY"u8.ToArray()),
        ("x-robots-tag"u8.ToArray(), "noindex"u8.ToArray()),
    ];

    // 128 bits: nobody guesses it. Source: CSP Level 3, section 2.3.1.
    private const int NonceBytes = 16;

    /// <summary>Answers with a page.</summary>
    public static void Write(HttpExchange exchange, Page page)
    {
        string nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
        exchange.StatusCode = page.Status;
        exchange.ContentType = "text/html; charset=utf-8"u8;
        exchange.AddHeader("content-security-policy"u8, Encoding.ASCII.GetBytes(ContentPolicy.Of(page, nonce)));
        foreach ((byte[] name, byte[] value) in Headers)
        {
            exchange.AddHeader(name, value);
        }

        Encoding.UTF8.GetBytes(Text(page, nonce), exchange.ResponseBody);
    }

    /// <summary>Replaces whatever was buffered by a page that says what went wrong.</summary>
    public static void Error(HttpExchange exchange, MatrixError error)
    {
        exchange.ResetResponse();
        Answers.AddRetryAfter(exchange, error);
        Write(exchange, Error(error.HttpStatus, error.Message));
    }

    /// <summary>A page that says what went wrong.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="message">A sentence that says what to do.</param>
    public static Page Error(int status, string message) =>
        new("This did not work", Html.Of($"""<p role="alert" class="error">{message}</p>""")) { Status = status };

    /// <summary>Sends the browser on, by GET.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="url">A URL of ASCII without control characters.</param>
    /// <param name="status">303, or 302 where the specification says so.</param>
    public static void Redirect(HttpExchange exchange, string url, int status = 303)
    {
        exchange.StatusCode = status;
        exchange.AddHeader("location"u8, Encoding.ASCII.GetBytes(url));
        exchange.AddHeader("cache-control"u8, "no-store"u8);
        exchange.AddHeader("referrer-policy"u8, "no-referrer"u8);
    }

    /// <summary>The message above a form; nothing for null.</summary>
    public static Html Alert(string? message) =>
        message is null ? default : Html.Of($"""<p id="error" role="alert" class="error">{message}</p>""");

    private static string Text(Page page, string nonce)
    {
        // An icon of no bytes keeps browsers from asking for one.
        StringBuilder text = new();
        text.Append(Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{page.Title}</title>
            <link rel="icon" href="data:,">
            <style nonce="{nonce}">

            """).ToString());
        text.Append(PageStyle.Css);
        text.Append(Html.Of($"""

            </style>
            </head>
            <body>
            <main>
            <h1>{page.Title}</h1>
            {page.Content}
            </main>

            """).ToString());
        if (page.Foreign is { } foreign)
        {
            text.Append(Html.Of($"""
                <script nonce="{nonce}" src="{foreign.Url}" async defer></script>

                """).ToString());
        }

        if (page.Script is { } script)
        {
            text.Append(Html.Of($"""<script nonce="{nonce}">""").ToString()).Append(script).Append("</script>\n");
        }

        return text.Append("</body>\n</html>\n").ToString();
    }
}
