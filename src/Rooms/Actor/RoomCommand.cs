using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Something that one room is asked to do. It ends exactly once: committed, refused, or failed with its append. It is
/// the source of its own result, which saves each message an object.
/// </summary>
internal abstract class RoomCommand(CancellationToken cancellationToken)
    : TaskCompletionSource<SentEvent>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    /// <summary>What the sender awaits; completes after the commit is visible to every reader.</summary>
    public Task<SentEvent> Result => Task;

    /// <summary>The same, until the sender gives up; the command goes on without them.</summary>
    public Task<SentEvent> WaitAsync(CancellationToken stop) => Result.WaitAsync(stop);

    /// <summary>The claim on the request's transaction id, or null. Ends with the command.</summary>
    public TransactionClaim? Claim { get; init; }

    /// <summary>
    /// Whether the command runs alone: after everything before it has settled, and with its own commit awaited.
    /// </summary>
    /// <param name="columns">The room.</param>
    public virtual bool NeedsQuiet(RoomColumns columns) => false;

    /// <summary>Whether the sender went away before the actor came to the command.</summary>
    public bool IsAbandoned => cancellationToken.IsCancellationRequested;

    /// <summary>Ends the command with its answer.</summary>
    public void Answer(SentEvent sent) => TrySetResult(sent);

    /// <summary>Ends the command without effect.</summary>
    public void Refuse(Exception reason)
    {
        Claim?.Failed(reason);
        if (TrySetException(reason))
        {
            // The sender may have stopped waiting.
            _ = Task.Exception;
        }
    }
}

/// <summary>Makes one event.</summary>
internal abstract class EventCommand(CancellationToken cancellationToken)
    : RoomCommand(cancellationToken)
{
    /// <summary>The event to make.</summary>
    public abstract DraftEvent Draft { get; }
}

/// <summary>Makes a message as its sender put it, as most are: the command is kept, and nothing copied.</summary>
internal sealed class MessageCommand(SendCommand command, CancellationToken cancellationToken)
    : EventCommand(cancellationToken)
{
    public override DraftEvent Draft => DraftEvent.Of(command);
}

/// <summary>Makes an event of which something was found out before.</summary>
internal sealed class DraftCommand(DraftEvent draft, CancellationToken cancellationToken)
    : EventCommand(cancellationToken)
{
    public override DraftEvent Draft { get; } = draft;

    /// <summary>
    /// The state event that says the same already: when it is still the current one at the draft's key, it is the
    /// answer and nothing is made. 0 for none.
    /// </summary>
    public int SameAsEid { get; init; }

    /// <summary>
    /// For the redaction of an event that the authorization rules read: what they read of it once it is redacted.
    /// </summary>
    public EventFacts? RedactedFacts { get; init; }

    public override bool NeedsQuiet(RoomColumns columns) => RedactedFacts is not null;

    /// <summary>What the membership of the target has to be for this command; null for no such rule.</summary>
    public MembershipAction? Action { get; init; }
}

/// <summary>Marks a room that a user has left as forgotten.</summary>
internal sealed class ForgetCommand(UserNid user, string userId, CancellationToken cancellationToken)
    : RoomCommand(cancellationToken)
{
    public UserNid User { get; } = user;

    public string UserId { get; } = userId;
}
