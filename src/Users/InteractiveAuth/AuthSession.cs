using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Users;

/// <summary>
/// One authentication in progress. Its mutable fields belong to whoever holds <see cref="Turn"/>; id, binding and
/// birth never change. It keeps a keyed digest of the request's parameters, never the parameters: a password that is
/// being set is in memory only while its own request runs.
/// </summary>
internal sealed class AuthSession(string id, byte[] binding, DateTimeOffset createdAt)
{
    public string Id { get; } = id;

    /// <summary>The digest of operation, caller and parameters that this session authenticates.</summary>
    public byte[] Binding { get; } = binding;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>
    /// Held while a request of this session runs, its operation included. Never disposed: a waiter may still come, and
    /// a semaphore without a wait handle holds nothing but memory.
    /// </summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>Stages passed, in order.</summary>
    public List<string> Completed { get; } = [];

    public int Failures { get; set; }

    /// <summary>The registration token that a passed stage reserved.</summary>
    public string? RegistrationToken { get; set; }

    /// <summary>The account that this session made, so that a repeated request logs in instead of failing.</summary>
    public UserId? Registered { get; set; }
}
