using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Sync;

/// <summary>Where a room last changed, by what changed. A default position means: not since the index began.</summary>
/// <param name="Events">The last timeline event, state change or applied redaction.</param>
/// <param name="Receipts">The last receipt.</param>
internal readonly record struct RoomMarks(CommitPosition Events, CommitPosition Receipts);

/// <summary>Where the data of a user last changed, by what changed.</summary>
/// <param name="Membership">The last change of a membership of theirs, in whatever room.</param>
/// <param name="AccountData">The last change of account data or push rules, or signature of another's key.</param>
/// <param name="ToDevice">The last message to a device of theirs.</param>
internal readonly record struct UserMarks(CommitPosition Membership, CommitPosition AccountData,
    CommitPosition ToDevice);
