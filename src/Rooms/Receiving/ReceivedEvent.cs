using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Why another server's event is handed to a room.</summary>
public enum ReceivedKind
{
    /// <summary>It was sent to this server: it may become the newest event of the timeline.</summary>
    Live = 0,

    /// <summary>It was asked for, to fill the history before what is here.</summary>
    Backfilled = 1,

    /// <summary>It is part of an auth chain or of a state, and nothing more is known of it.</summary>
    Outlier = 2,
}

/// <summary>
/// An event of another server, on its way into a room. Its format, room, hash and signatures are verified: when the
/// hash did not match, <see cref="Json"/> is the redacted form. Immutable.
/// </summary>
/// <remarks>Source: server-server API v1.19, "Checks performed on receipt of a PDU", steps 1 to 3.</remarks>
public sealed class ReceivedEvent
{
    private ReceivedEvent(EventFacts facts, byte[] json)
    {
        Facts = facts;
        Json = json;
    }

    /// <summary>The event's id.</summary>
    public EventId Id => Facts.Id;

    /// <summary>Why it comes.</summary>
    public ReceivedKind Kind { get; init; }

    /// <summary>
    /// The whole state before the event, by the ids of its events, for one whose previous events are not all here; null
    /// when they are. All must be in the room, or come earlier in the same call.
    /// </summary>
    public IReadOnlyList<EventId>? StateBefore { get; init; }

    /// <summary>Whether <see cref="StateBefore"/> lacks members, as that of a partial join does.</summary>
    public bool StateIsPartial { get; init; }

    /// <summary>Whether a policy server refuses it: it is soft-failed.</summary>
    public bool IsRefusedByPolicy { get; init; }

    /// <summary>The server that sent it; for the row that keeps it until it is in the room.</summary>
    public ServerNid Origin { get; init; }

    internal EventFacts Facts { get; }

    internal byte[] Json { get; }

    /// <summary>Reads a verified event.</summary>
    /// <param name="rules">The room's version.</param>
    /// <param name="id">Its id, computed from its content or, in versions 1 and 2, checked.</param>
    /// <param name="json">The event without <c>unsigned</c>; kept, so not to be written any more.</param>
    /// <param name="kind">Why it comes.</param>
    /// <param name="received">The event; null on false.</param>
    /// <param name="authorisingSignatureMissing">
    /// Whether content.join_authorised_via_users_server names a user whose server has not validly signed it.
    /// </param>
    /// <returns>False when a field is missing or malformed, or it cites more events than any may.</returns>
    public static bool TryRead(
        RoomVersionRules rules,
        EventId id,
        byte[] json,
        ReceivedKind kind,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ReceivedEvent? received,
        bool authorisingSignatureMissing = false)
    {
        received = EventFacts.TryParse(rules, id, json, out var facts, authorisingSignatureMissing)
            && facts.PrevEvents.Count <= EventLimits.PrevEventsMax
            && facts.AuthEvents.Count <= EventLimits.AuthEventsMax
            ? new ReceivedEvent(facts, json) { Kind = kind }
            : null;
        return received is not null;
    }

    /// <summary>The same event with what was learned of the state before it.</summary>
    /// <param name="stateBefore">The whole state, by the ids of its events.</param>
    /// <param name="isPartial">Whether members are missing.</param>
    public ReceivedEvent WithState(IReadOnlyList<EventId> stateBefore, bool isPartial = false) =>
        Copy(stateBefore, isPartial, IsRefusedByPolicy);

    /// <summary>The same event, refused by the room's policy server.</summary>
    public ReceivedEvent RefusedByPolicy() => Copy(StateBefore, StateIsPartial, isRefused: true);

    private ReceivedEvent Copy(IReadOnlyList<EventId>? stateBefore, bool isPartial, bool isRefused) =>
        new(Facts, Json)
        {
            Kind = Kind,
            Origin = Origin,
            IsRefusedByPolicy = isRefused,
            StateBefore = stateBefore,
            StateIsPartial = isPartial,
        };
}

/// <summary>What became of a received event.</summary>
public enum ReceivedOutcome
{
    /// <summary>It is in the room.</summary>
    Accepted = 0,

    /// <summary>It was there already; nothing changed.</summary>
    Known = 1,

    /// <summary>It is in the room, but not shown: the current state, or a policy server, does not allow it.</summary>
    SoftFailed = 2,

    /// <summary>It breaks the rules at its auth events or at the state before it: kept, never used.</summary>
    Rejected = 3,

    /// <summary>Events that it needs are not here: nothing changed.</summary>
    MissingAncestors = 4,
}

/// <summary>What became of a received event, and what it waits for.</summary>
/// <param name="Id">The event.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Eid">Its number in the room; 0 when it is not in it.</param>
/// <param name="Rule">The rule that refused it; none otherwise.</param>
/// <param name="Missing">For <see cref="ReceivedOutcome.MissingAncestors"/>: what it needs; else empty.</param>
public sealed record ReceivedResult(
    EventId Id, ReceivedOutcome Outcome, int Eid, AuthRule Rule, IReadOnlyList<EventId> Missing);
