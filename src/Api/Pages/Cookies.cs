using System.Globalization;
using System.Text;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Api;

/// <summary>Reads and sets cookies that only this server sees. Source: RFC 6265bis.</summary>
internal static class Cookies
{
    /// <summary>
    /// The name under which a cookie is kept: where the client speaks TLS with a prefix, by which browsers take it from
    /// this very host alone, and over TLS alone. Source: RFC 6265bis, "Cookie Name Prefixes".
    /// </summary>
    public static string NameOf(HttpExchange exchange, string name) => exchange.IsSecure ? $"__Host-{name}" : name;

    /// <summary>The value of a cookie; null when the browser has none.</summary>
    public static string? Find(HttpExchange exchange, string name)
    {
        byte[] wanted = Encoding.ASCII.GetBytes(NameOf(exchange, name));
        for (int i = 0; i < exchange.HeaderCount; i++)
        {
            // HTTP/2 may send one line a cookie.
            if (!Ascii.EqualsIgnoreCase(exchange.HeaderName(i), "cookie"u8))
            {
                continue;
            }

            ReadOnlySpan<byte> rest = exchange.HeaderValue(i);
            while (!rest.IsEmpty)
            {
                int end = rest.IndexOf((byte)';');
                ReadOnlySpan<byte> pair = (end < 0 ? rest : rest[..end]).Trim((byte)' ');
                rest = end < 0 ? default : rest[(end + 1)..];
                int equals = pair.IndexOf((byte)'=');
                if (equals > 0 && pair[..equals].SequenceEqual(wanted))
                {
                    return Encoding.Latin1.GetString(pair[(equals + 1)..]);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Sets a cookie of this browser session that scripts do not see, and that other sites' forms do not bring.
    /// </summary>
    /// <param name="exchange">The request.</param>
    /// <param name="name">The name without prefix.</param>
    /// <param name="value">Characters of base64url.</param>
    public static void Set(HttpExchange exchange, string name, string value) =>
        Set(exchange, name, value, "", exchange.IsSecure);

    /// <summary>
    /// Sets a cookie that ends after a while, or takes it away; as <see cref="Set(HttpExchange, string, string)"/> it
    /// is sent along when another site leads here, but not with that site's forms.
    /// </summary>
    /// <param name="exchange">The request.</param>
    /// <param name="name">The name without prefix.</param>
    /// <param name="value">Characters of base64url; empty to take it away.</param>
    /// <param name="life">How long the browser keeps it.</param>
    /// <param name="isSecure">
    /// Whether browsers come by TLS even where it ends at a proxy that does not say so.
    /// </param>
    public static void Set(HttpExchange exchange, string name, string value, TimeSpan life, bool isSecure)
    {
        long seconds = value.Length == 0 ? 0 : (long)life.TotalSeconds;
        string age = string.Create(CultureInfo.InvariantCulture, $"; Max-Age={seconds}");
        Set(exchange, name, value, age, isSecure || exchange.IsSecure);
    }

    private static void Set(HttpExchange exchange, string name, string value, string age, bool isSecure)
    {
        string secure = isSecure ? "; Secure" : "";
        exchange.AddHeader(
            "set-cookie"u8,
            Encoding.ASCII.GetBytes(
                $"{NameOf(exchange, name)}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}"));
    }
}
