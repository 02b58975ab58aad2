using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Transport;

namespace Dendrite.Fast.Api;

/// <summary>
/// Proves that a form comes from a page that this very browser was shown: a random key in a cookie, and in the form the
/// HMAC of what the form is for under that key. Another site can neither read the cookie nor know the HMAC. Nothing is
/// kept here, so that any node takes the form.
/// </summary>
internal static class CsrfToken
{
    private const string CookieName = "dendrite_form";

    // 144 bits, and no rest in base64.
    private const int KeyBytes = 18;

    private const int KeyChars = 24;

    /// <summary>The field for a form; sets the cookie where the browser has none.</summary>
    /// <param name="exchange">The request, before anything is written.</param>
    /// <param name="purpose">What the form is for: the stage and its session.</param>
    public static Html Field(HttpExchange exchange, string purpose)
    {
        if (Cookies.Find(exchange, CookieName) is not { Length: KeyChars } key)
        {
            key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
            Cookies.Set(exchange, CookieName, key);
        }

        return Html.Of($"""<input type="hidden" name="csrf" value="{Mac(key, purpose)}">""");
    }

    /// <summary>Refuses a form that another page may have sent.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="form">Its form.</param>
    /// <param name="purpose">What the form is for.</param>
    /// <exception cref="MatrixException">403.</exception>
    public static void Check(HttpExchange exchange, FormBody form, string purpose)
    {
        bool isOurs = Cookies.Find(exchange, CookieName) is { Length: KeyChars } key
            && CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(Mac(key, purpose)), Encoding.UTF8.GetBytes(form.Field("csrf"u8)));
        if (!isOurs)
        {
            throw MatrixError.Forbidden(
                "Your browser did not send what this page gave it. Allow cookies for this server, go back, load the "
                + "page again, and repeat what you did.").ToException();
        }
    }

    private static string Mac(string key, string purpose) => Base64Url.EncodeToString(
        HMACSHA256.HashData(Encoding.Latin1.GetBytes(key), Encoding.UTF8.GetBytes(purpose)));
}
