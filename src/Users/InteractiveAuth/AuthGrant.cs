namespace Dendrite.Fast.Users;

/// <summary>
/// The right to perform the operation that a session authenticated, once its last stage is passed. Holds the session's
/// turn until disposed, so that one session never performs its operation twice at once.
/// </summary>
internal sealed class AuthGrant(AuthSessions sessions, AuthSession session) : IDisposable
{
    public AuthSession Session { get; } = session;

    /// <summary>The operation is done, or refused for good: the session is used up.</summary>
    public void Close() => sessions.Remove(Session);

    /// <summary>
    /// Lets the next request of the session in. Without <see cref="Close"/> the client may repeat it.
    /// </summary>
    public void Dispose() => Session.Turn.Release();
}

/// <summary>Either the right to go on, or what the client must do first.</summary>
internal readonly struct AuthProgress
{
    public AuthProgress(AuthGrant grant) => Grant = grant;

    public AuthProgress(InteractiveAuthChallenge challenge) => Challenge = challenge;

    /// <summary>Not null when authentication is complete; the receiver disposes it.</summary>
    public AuthGrant? Grant { get; }

    /// <summary>Not null when it is not.</summary>
    public InteractiveAuthChallenge? Challenge { get; }
}
