namespace Dendrite.Fast.Users;

/// <summary>The text of access tokens: <see cref="TokenText"/>.</summary>
internal static class AccessToken
{
    /// <summary>Makes a token from fresh random bytes.</summary>
    public static string Create() => TokenText.Create(TokenText.Access);

    /// <summary>False for text that this server cannot have issued.</summary>
    public static bool IsWellFormed(ReadOnlySpan<byte> token) => TokenText.IsWellFormed(token, TokenText.Access);
}
