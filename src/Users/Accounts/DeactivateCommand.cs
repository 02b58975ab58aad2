using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>A request to end an account.</summary>
public sealed record DeactivateCommand
{
    /// <summary>
    /// Whether what the user sent is forgotten as far as that goes, and the profile with it.
    /// </summary>
    public bool Erase { get; init; }

    /// <summary>
    /// The identity server that is to take back what it publishes of the user; null for those that are known.
    /// </summary>
    public string? IdServer { get; init; }

    /// <summary>The local server that the request came to; completes a localpart.</summary>
    public required ServerName Server { get; init; }
}

/// <summary>Either how an account ended, or what the client must do first.</summary>
public readonly struct DeactivationResult
{
    internal DeactivationResult(bool isUnbound) => IsUnbound = isUnbound;

    internal DeactivationResult(InteractiveAuthChallenge challenge) => Challenge = challenge;

    /// <summary>
    /// Whether nothing is left at an identity server. Source: client-server API, <c>id_server_unbind_result</c>.
    /// </summary>
    public bool IsUnbound { get; }

    /// <summary>Not null when the account has not ended: answer 401 with it.</summary>
    public InteractiveAuthChallenge? Challenge { get; }
}
