using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// One authentication in progress. Its mutable fields belong to whoever holds <see cref="Turn"/>, who alone replaces
/// what others read; all else never changes. It keeps neither its own id nor the request's parameters in clear: a
/// password that is being set is readable only while a request runs that brings it, or brings the id.
/// </summary>
internal sealed class AuthSession
{
    /// <summary>
    /// Characters of an operation that are kept. Chosen: a device's id of a good length, 10,000 times.
    /// </summary>
    public const int OperationCharsMax = 100;

    // Owner: the holder of Turn, who replaces it. Stages passed, in order.
    private volatile string[] _completed = [];

    public AuthSession(
        TokenHash key, byte[] binding, AuthPolicy policy, SealedParameters? remembered, DateTimeOffset createdAt)
    {
        Key = key;
        Binding = binding;
        Policy = policy;
        Remembered = remembered;
        CreatedAt = createdAt;
    }

    /// <summary>The hash of the id, which is known to the client alone.</summary>
    public TokenHash Key { get; }

    /// <summary>The digest of operation, caller and parameters that this session authenticates.</summary>
    public byte[] Binding { get; }

    /// <summary>What was demanded when it was opened, which pages go by.</summary>
    public AuthPolicy Policy { get; }

    /// <summary>The parameters, for a client that does not repeat them; null for none, or too many.</summary>
    public SealedParameters? Remembered { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>
    /// What it authenticates, for a person to read: method and path, cut off where it is longer than
    /// <see cref="OperationCharsMax"/>.
    /// </summary>
    public string Operation { get; init; } = "";

    /// <summary>
    /// Held while a request of this session runs, its operation included. Never disposed: a waiter may still come, and
    /// a semaphore without a wait handle holds nothing but memory.
    /// </summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>Stages passed, in order. Any thread.</summary>
    public IReadOnlyList<string> Completed => _completed;

    public int Failures { get; set; }

    /// <summary>The registration token that a passed stage reserved.</summary>
    public string? RegistrationToken { get; set; }

    /// <summary>Whether a passed stage agreed to the policies of this server.</summary>
    public bool AgreedToPolicies { get; set; }

    /// <summary>
    /// The user whom a passed stage proved to ask, where nobody is logged in: whom the operation is for.
    /// </summary>
    public UserNid? ProvenUser { get; set; }

    /// <summary>
    /// The confirmed address that a passed stage brought, to be used up by the append of the operation.
    /// </summary>
    public ThreepidProof? Threepid { get; set; }

    /// <summary>The account that this session made, so that a repeated request logs in instead of failing.</summary>
    public UserId? Registered { get; set; }

    /// <summary>Whether a stage is what a flow asks for after the stages that are passed.</summary>
    public bool IsNext(IReadOnlyList<string[]> flows, string stage)
    {
        var completed = _completed;
        foreach (var flow in flows)
        {
            if (completed.Length < flow.Length
                && flow[completed.Length] == stage
                && flow.AsSpan(0, completed.Length).SequenceEqual(completed))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether all stages of a flow are passed, and no others.</summary>
    public bool IsDone(IReadOnlyList<string[]> flows)
    {
        foreach (var flow in flows)
        {
            if (flow.AsSpan().SequenceEqual(_completed))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Notes that a stage is passed. The caller holds <see cref="Turn"/>.</summary>
    public void Complete(string stage) => _completed = [.. _completed, stage];

    /// <summary>
    /// Passes a stage whose proof comes by another way than a request to the endpoint: a page in a browser, a link in a
    /// mail. The client learns of it by its next request. Waits until no request of the session runs.
    /// Source: client-server API, "Fallback".
    /// </summary>
    /// <param name="stage">The stage's authentication type.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>False when it is not the next stage of any flow that was offered; true also when it was passed
    /// already.</returns>
    public async ValueTask<bool> CompleteOutsideAsync(string stage, CancellationToken cancellationToken)
    {
        await Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Completed.Contains(stage))
            {
                return true;
            }

            if (!IsNext(Policy.Flows, stage))
            {
                return false;
            }

            Complete(stage);
            return true;
        }
        finally
        {
            Turn.Release();
        }
    }
}
