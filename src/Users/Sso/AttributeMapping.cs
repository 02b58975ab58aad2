using System.Text;
using System.Text.Json;

namespace Dendrite.Fast.Users;

/// <summary>What of a provider's claims becomes what of an account. Immutable.</summary>
internal sealed class AttributeMapping
{
    // What a localpart holds beside what is escaped. Source: appendices v1.19, "User Identifiers".
    private const string LocalpartCharacters = "abcdefghijklmnopqrstuvwxyz0123456789._-/+";

    /// <summary>The localpart; null where the user chooses one.</summary>
    public ClaimTemplate? Localpart { get; init; }

    /// <summary>The display name; null for none.</summary>
    public ClaimTemplate? DisplayName { get; init; }

    /// <summary>The e-mail address; null for none. It counts only if the provider says that it is verified.</summary>
    public ClaimTemplate? Email { get; init; }

    /// <summary>Reads the claims.</summary>
    /// <param name="claims">An object.</param>
    public MappedUser Map(JsonElement claims) => new(
        Localpart?.Render(claims) is { } name ? EscapeLocalpart(name) : null,
        DisplayName?.Render(claims),
        IsVerified(claims) ? Email?.Render(claims) : null);

    /// <summary>
    /// Writes any text as a localpart, so that texts that differ in more than the case of ASCII letters stay different.
    /// </summary>
    /// <remarks>Source: appendices v1.19, "Mapping from other character sets".</remarks>
    public static string EscapeLocalpart(string text)
    {
        StringBuilder localpart = new(text.Length);
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            var c = char.ToLowerInvariant((char)value);
            if (value < 0x80 && LocalpartCharacters.Contains(c, StringComparison.Ordinal))
            {
                localpart.Append(c);
            }
            else
            {
                localpart.Append(System.Globalization.CultureInfo.InvariantCulture, $"={value:x2}");
            }
        }

        return localpart.ToString();
    }

    // Some providers send the truth as a text.
    private static bool IsVerified(JsonElement claims)
        => claims.TryGetProperty("email_verified", out var verified)
            && (verified.ValueKind == JsonValueKind.True
                || (verified.ValueKind == JsonValueKind.String && verified.ValueEquals("true")));
}
