namespace Dendrite.Fast.Users;

/// <summary>Single sign-on: by whom people may log in, and which apps are trusted with it.</summary>
public sealed class SsoOptions
{
    /// <summary>The providers, in the order in which they are offered; at least one, each id once.</summary>
    public required IReadOnlyList<SsoProviderOptions> Providers { get; init; }

    /// <summary>
    /// Apps that get their login without a question, as <see cref="ClientUrl.Covers"/> compares them. Default: none but
    /// this server's own login page.
    /// </summary>
    public IReadOnlyList<ClientUrl> TrustedClients { get; init; } = [];
}
