using System.Collections.Frozen;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>What a local user shows of themself in a room.</summary>
/// <param name="DisplayName">The display name, or null for none.</param>
/// <param name="AvatarUrl">The avatar as an <c>mxc:</c> URI, or null for none.</param>
public readonly record struct MemberProfile(string? DisplayName, string? AvatarUrl);

/// <summary>
/// What the engine asks about users; the Users project answers, the Homeserver wires it. Each answer comes from
/// memory in the common case: it is asked for before a command enters a room's actor, and a sender waits for it.
/// </summary>
public interface IUserFacts
{
    /// <summary>
    /// The profile that goes into the member events of a user. Both fields are null for a user of another server and
    /// for one that does not exist.
    /// </summary>
    /// <param name="user">The user's number.</param>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<MemberProfile> GetProfileAsync(UserNid user, UserId userId, CancellationToken cancellationToken);

    /// <summary>Whom a user ignores; nobody for a user of another server and for one that does not exist.</summary>
    /// <param name="user">The user's number.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IgnoredUsers> GetIgnoredAsync(UserNid user, CancellationToken cancellationToken);

    /// <summary>
    /// The ids of the local users who wanted what they sent forgotten when their accounts ended. Immutable; replaced
    /// as a whole; of nobody unless the answerer says otherwise.
    /// </summary>
    IReadOnlySet<string> ErasedUsers => FrozenSet<string>.Empty;

    /// <summary>By which rules events count for local users.</summary>
    IPushRuleFacts PushRules { get; }
}

/// <summary>The push rules of a local user, where they are not the server's.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="DisplayName">The display name that rules of the user may ask for; null for none.</param>
public readonly record struct MemberPushRules(PushRuleSet Rules, string? DisplayName);

/// <summary>
/// The compiled push rules of local users: reads of memory, which a room's actor makes while it builds an event. A
/// room asks for each member once, when it is loaded or they join, and from then on only whose rules changed.
/// </summary>
public interface IPushRuleFacts
{
    /// <summary>The server's own rules: those of everybody who never changed theirs.</summary>
    PushRuleSet ServerRules { get; }

    /// <summary>Grows with each change of rules, before the change is answered.</summary>
    long Version { get; }

    /// <summary>A user's rules; null when they are the server's, or the user is not of this server.</summary>
    /// <param name="user">The user's number.</param>
    MemberPushRules? Find(UserNid user);

    /// <summary>Whose rules changed.</summary>
    /// <param name="since">A version that was read before.</param>
    /// <param name="changed">Takes the users; one may come twice.</param>
    /// <returns>False when that is too long ago to tell: everybody's may have changed.</returns>
    bool TryGetChanged(long since, ICollection<UserNid> changed);
}

/// <summary>
/// A rule that the content of a state event has to meet before it is sent by a local user, besides authorization:
/// for example that each alias of <c>m.room.canonical_alias</c> leads to the room. Asked before the command enters
/// the room's actor, so it may read storage.
/// </summary>
public interface IStateEventCheck
{
    /// <summary>The event type that is checked.</summary>
    string EventType { get; }

    /// <summary>Accepts the content by returning.</summary>
    /// <param name="room">The room, as published when the command arrived.</param>
    /// <param name="command">What is to be sent; its type is <see cref="EventType"/>.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <exception cref="MatrixException">The content is refused.</exception>
    ValueTask CheckAsync(Room room, SendCommand command, CancellationToken cancellationToken);
}

/// <summary>A change of a membership that a local user asks for, as rules outside the room see it.</summary>
/// <param name="Room">The room, as published when the request came; null while it is being created.</param>
/// <param name="Action">What is to be done.</param>
/// <param name="Sender">Who asks, a user of one of the local servers.</param>
/// <param name="SenderNid">The number of <see cref="Sender"/>.</param>
/// <param name="Target">Whose membership changes; the sender for a join, a leave and a knock.</param>
/// <param name="TargetNid">The number of <see cref="Target"/>.</param>
public readonly record struct MembershipAttempt(
    Room? Room, MembershipAction Action, UserId Sender, UserNid SenderNid, UserId Target, UserNid TargetNid);

/// <summary>
/// A rule about memberships that is no part of a room, besides authorization: for example that a guest joins only where
/// guests may, or that a user takes no invites. Asked of every way that a local user has to change a membership, before
/// the command enters the room's actor, so it may read storage. The creator's own join is asked for nowhere.
/// </summary>
public interface IMembershipCheck
{
    /// <summary>Accepts the attempt by returning.</summary>
    /// <param name="attempt">What is to be done.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <exception cref="MatrixException">The attempt is refused.</exception>
    ValueTask CheckAsync(MembershipAttempt attempt, CancellationToken cancellationToken);
}

/// <summary>
/// What a room needs of other servers; the Federation project answers, the Homeserver wires it. A server that does not
/// federate has none.
/// </summary>
public interface IRemoteRooms
{
    /// <summary>
    /// Fetches events that waiting ones cite and that are not here: previous events, auth events, or the state before
    /// an event in place of its previous events. Bounded in time and number by the implementation.
    /// </summary>
    /// <param name="room">The room.</param>
    /// <param name="waiting">The events that cannot enter it.</param>
    /// <param name="missing">What they cite.</param>
    /// <param name="cancellationToken">Stops the fetch.</param>
    /// <returns>
    /// Verified events, among them waiting ones with a state before them; empty when nothing new could be had.
    /// </returns>
    ValueTask<IReadOnlyList<ReceivedEvent>> FetchAncestorsAsync(
        Room room,
        IReadOnlyList<ReceivedEvent> waiting,
        IReadOnlyList<EventId> missing,
        CancellationToken cancellationToken);
}
