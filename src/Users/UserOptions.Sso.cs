namespace Dendrite.Fast.Users;

public sealed partial record UserOptions
{
    /// <summary>
    /// Providers by which people log in; null, the default, for none. Needs <see cref="ClientBaseUrl"/>, where
    /// providers send browsers back to.
    /// </summary>
    public SsoOptions? Sso { get; init; }

    /// <summary>
    /// How long a login by a provider may take, from the way there to the last click here. Chosen: people look for
    /// their second factor.
    /// </summary>
    public TimeSpan SsoLife { get; init; } = TimeSpan.FromMinutes(10);
}
