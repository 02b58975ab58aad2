using System.Text;

namespace Dendrite.Fast.Users;

/// <summary>
/// How an application service is known here, by the file that its operator wrote. A class, not a record: its text form
/// must not show the token. Source: application service API v1.19, "Registration".
/// </summary>
public sealed class AppserviceRegistration
{
    /// <summary>Its id; no two have the same.</summary>
    public required string Id { get; init; }

    /// <summary>The token that it names itself by; no two have the same.</summary>
    public required string AsToken { get; init; }

    /// <summary>The localpart of its own user.</summary>
    public required string SenderLocalpart { get; init; }

    /// <summary>Whether the users that it acts for are limited in their rates, as others are.</summary>
    public bool IsRateLimited { get; init; } = true;

    /// <summary>The user ids that are its.</summary>
    public IReadOnlyList<AppserviceNamespace> Users { get; init; } = [];

    /// <summary>
    /// What is wrong with a token; null for nothing. One that looks like a user's could be one, and one with other
    /// characters than a header carries would never come.
    /// </summary>
    /// <param name="token">The token.</param>
    public static string? ProblemOf(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        foreach (var character in token)
        {
            if (character is <= ' ' or > '~')
            {
                return "has a character that is not visible ASCII, which no request can carry";
            }
        }

        var bytes = Encoding.ASCII.GetBytes(token);
        return bytes.AsSpan().StartsWith(TokenText.Access)
            || bytes.AsSpan().StartsWith(TokenText.Refresh)
            || bytes.AsSpan().StartsWith(TokenText.Login)
                ? "begins like a token of a user of this server: make another one"
                : null;
    }
}
