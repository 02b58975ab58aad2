using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// What authorization and resolution need of one event, parsed once: the form in which an event is authorised before
/// it is in the columns, and in which it is appended to them. Immutable once it has an id, and independent of any room
/// state.
/// </summary>
public sealed partial class EventFacts
{
    // What the type of the event, if any, has to be read of its content.
    private object? _content;

    private EventFacts(string type, string sender)
    {
        Type = type;
        Sender = sender;
    }

    /// <summary>The event id; <c>default</c> for a draft whose hash is not known yet.</summary>
    public EventId Id { get; private set; }

    /// <summary>The event's room_id; <c>default</c> when it has none (create events of room version 12).</summary>
    public RoomId RoomId { get; private set; }

    /// <summary>The event type.</summary>
    public string Type { get; }

    /// <summary>The state key, or null for a message event.</summary>
    public string? StateKey { get; private init; }

    /// <summary>The sender's user id.</summary>
    public string Sender { get; }

    /// <summary>origin_server_ts in milliseconds, as the event claims.</summary>
    public long OriginServerTs { get; private init; }

    /// <summary>depth, as the event claims.</summary>
    public long Depth { get; private set; }

    /// <summary>The cited auth events in the event's order.</summary>
    public IReadOnlyList<EventId> AuthEvents { get; private set; } = [];

    /// <summary>The cited previous events in the event's order.</summary>
    public IReadOnlyList<EventId> PrevEvents { get; private set; } = [];

    /// <summary>The event that a redaction names, where the room version puts it; <c>default</c> for others.</summary>
    public EventId Redacts { get; private set; }

    /// <summary>content.membership of a member event; Unknown of any other.</summary>
    public Membership Membership { get; private set; }

    /// <summary>content.join_rule of a join_rules event; Unknown of any other.</summary>
    public JoinRule JoinRule { get; private set; }

    /// <summary>content.join_authorised_via_users_server of a member event, or null.</summary>
    public string? AuthorisedVia { get; private set; }

    /// <summary>
    /// True when the caller found that the event is not validly signed by the server of <see cref="AuthorisedVia"/>.
    /// </summary>
    public bool AuthorisingSignatureMissing { get; private init; }

    internal bool HasMembership { get; private set; }

    internal bool IsVersionUnrecognised { get; private set; }

    internal AuthRule BrokenLevelsRule { get; private set; }

    internal CreateContent? Create => _content as CreateContent;

    internal PowerLevelsContent? PowerLevels => _content as PowerLevelsContent;

    internal ThirdPartyClaim? ThirdPartyClaim => _content as ThirdPartyClaim;

    internal ThirdPartyInviteContent? ThirdPartyKeys => _content as ThirdPartyInviteContent;

    /// <summary>The type, when a rule names it.</summary>
    public EventTypeCode TypeCode => EventTypes.CodeOf(Type);

    /// <summary>
    /// True for a member event of which the rules read its membership and nothing else: the same facts come from a
    /// content that has only that.
    /// </summary>
    public bool IsPlainMember => HasMembership
        && Membership != Membership.Unknown
        && AuthorisedVia is null
        && ThirdPartyClaim is null
        && !AuthorisingSignatureMissing;

    /// <summary>True for a state event.</summary>
    public bool IsState => StateKey is not null;

    /// <summary>
    /// Gives a draft, in place, what the rules of room versions 1 and 2 read of a redaction beside its content. Called
    /// by the draft's owner, before anybody else sees them.
    /// </summary>
    /// <param name="id">The id that is chosen for the event.</param>
    /// <param name="redacts">What it redacts; none for another event.</param>
    public void Choose(EventId id, EventId redacts)
    {
        Id = id;
        Redacts = redacts;
    }

    /// <summary>
    /// Completes the facts of a draft, in place, with what it lacks until it is built, hashed and signed. Called by the
    /// draft's owner, before anybody else sees them.
    /// </summary>
    /// <returns>These facts.</returns>
    public EventFacts Finish(
        EventId id, RoomId roomId, long depth, IReadOnlyList<EventId> authEvents, IReadOnlyList<EventId> prevEvents)
    {
        ArgumentNullException.ThrowIfNull(authEvents);
        ArgumentNullException.ThrowIfNull(prevEvents);
        Id = id;
        RoomId = roomId;
        Depth = depth;
        AuthEvents = authEvents;
        PrevEvents = prevEvents;
        return this;
    }
}
