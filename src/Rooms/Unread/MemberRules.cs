using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>A local member of a room whose push rules are not the server's. Immutable.</summary>
/// <param name="User">The member's number.</param>
/// <param name="UserId">The member.</param>
/// <param name="Group">The group that they count with.</param>
/// <param name="Rules">Their rules as far as they can match in the room.</param>
/// <param name="DisplayName">What they are called, if their rules ask for it.</param>
/// <param name="IsApart">
/// Whether none of the groups has their rules, so that each event is looked at for them alone.
/// </param>
internal sealed record MemberRules(
    UserNid User, UserId UserId, int Group, RoomPushRules Rules, string? DisplayName, bool IsApart)
{
    /// <summary>What a look at the sender counts as, in bytes of an event. Chosen: about as long.</summary>
    private const int SenderBytes = 64;

    /// <summary>Whether each event has to be looked at for this member.</summary>
    public bool IsLookedAt => IsApart || Rules.PersonalCount > 0;

    /// <summary>What looking at an event for this member costs, in bytes that are read.</summary>
    /// <param name="eventBytes">Bytes of the event.</param>
    public long CostOf(int eventBytes) =>
        IsApart || Rules.ReadingCount > 0 ? (long)eventBytes * (1 + Rules.ReadingCount) : SenderBytes;
}
