using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Sync;

/// <summary>What one computation of a sync answer is about.</summary>
/// <param name="Session">Who asks.</param>
/// <param name="Filter">What they want.</param>
/// <param name="Since">Up to where they have seen; null for an initial sync.</param>
/// <param name="Now">The one place of the stream that everything is computed at.</param>
/// <param name="FullState">Whether the whole state is wanted.</param>
/// <param name="UseStateAfter">Whether state is wanted as of the end of the timeline.</param>
/// <param name="NowMs">The present, milliseconds since 1970.</param>
internal sealed record SyncScope(
    Session Session,
    SyncFilter Filter,
    StreamToken? Since,
    StreamToken Now,
    bool FullState,
    bool UseStateAfter,
    long NowMs)
{
    /// <summary>Whether a position is new to the client: after its token, and within this answer.</summary>
    public bool IsNew(CommitPosition position) =>
        Now.Durable.Covers(position) && (Since is not { } since || !since.Durable.Covers(position));
}
