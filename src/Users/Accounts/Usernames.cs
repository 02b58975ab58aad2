using System.Security.Cryptography;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// What may be the name of a new account. Source: appendices, "User Identifiers"; capitals are folded, as clients of
/// Synapse expect, and a leading underscore is kept for application services.
/// </summary>
internal static class Usernames
{
    // 12 letters of 32: 60 bits, so that two accounts without a name never meet.
    private const int RandomChars = 12;

    private const string RandomAlphabet = "abcdefghijklmnopqrstuvwxyz234567";

    // 40 bits: with 100,000 guests a name is taken once in ten million, and then another one is tried.
    private const int GuestDigits = 12;

    private const string Digits = "0123456789";

    /// <summary>The id that an account of this name would have.</summary>
    /// <exception cref="MatrixException">M_INVALID_USERNAME.</exception>
    public static UserId ForRegistration(string username, ServerName server)
    {
        var id = ForAppservice(username, server);
        return id.Localpart[0] == '_' ? throw Invalid("A user name must not start with an underscore.") : id;
    }

    /// <summary>The id that an application service's account of this name would have.</summary>
    /// <exception cref="MatrixException">M_INVALID_USERNAME.</exception>
    public static UserId ForAppservice(string username, ServerName server)
    {
        var localpart = username.ToLowerInvariant();
        if (!UserId.IsValidLocalpartForRegistration(localpart, server))
        {
            throw Invalid("A user name has the characters a-z, 0-9 and . _ = - / + only, and at most 255 bytes "
                + "together with the server's name.");
        }

        return UserId.TryCreate(localpart, server, out var id)
            ? id
            : throw Invalid("This is not a user name.");
    }

    /// <summary>An id for an account whose owner names none.</summary>
    public static UserId Random(ServerName server)
        => ForRegistration("u" + RandomNumberGenerator.GetString(RandomAlphabet, RandomChars), server);

    /// <summary>An id for a guest: digits alone, by which a guest is told from most other users.</summary>
    public static UserId RandomGuest(ServerName server)
        => ForRegistration(RandomNumberGenerator.GetString(Digits, GuestDigits), server);

    /// <summary>Whether a user may be a guest of this server; false is certain.</summary>
    public static bool MayBeGuest(UserId userId) => !userId.Localpart.ContainsAnyExceptInRange('0', '9');

    private static MatrixException Invalid(string message)
        => new MatrixError("M_INVALID_USERNAME", 400, message).ToException();
}
