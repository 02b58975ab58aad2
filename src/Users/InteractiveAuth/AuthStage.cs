using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>One way to prove something: verifies what the <c>auth</c> object of its type claims.</summary>
internal abstract class AuthStage
{
    /// <summary>The authentication type that this stage answers to.</summary>
    public abstract string Type { get; }

    /// <summary>
    /// Whether a wrong attempt may be a guess, so that the session ends after some. False where clients ask again and
    /// again until the user has done something elsewhere.
    /// </summary>
    public virtual bool IsGuessable => true;

    /// <summary>Null when the stage is passed, otherwise why not; the client may try again.</summary>
    /// <exception cref="MatrixException">The attempt is malformed, or cannot be judged at the moment.</exception>
    public abstract ValueTask<MatrixError?> TryAsync(
        AuthSession session, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the owner of an account can pass this stage, and nobody else can, so that it alone is a flow for them.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public virtual ValueTask<bool> ProvesAsync(AccountRow account, CancellationToken cancellationToken)
        => ValueTask.FromResult(false);

    /// <summary>
    /// Writes what a client needs to know for the stage, as one member of <c>params</c> that is named by
    /// <see cref="Type"/>; nothing where there is nothing to know.
    /// </summary>
    /// <param name="writer">Inside the object <c>params</c>.</param>
    public virtual void WriteParams(Utf8JsonWriter writer)
    {
    }
}

/// <summary>Passes whoever asks. Source: client-server API, "Dummy Auth".</summary>
internal sealed class DummyStage : AuthStage
{
    public override string Type => AuthTypes.Dummy;

    public override ValueTask<MatrixError?> TryAsync(
        AuthSession session, AuthPolicy policy, JsonElement auth, CancellationToken cancellationToken)
        => ValueTask.FromResult<MatrixError?>(null);
}
