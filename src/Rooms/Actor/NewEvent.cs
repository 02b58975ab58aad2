using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Where an event that enters a room goes.</summary>
internal enum EventPlace
{
    /// <summary>Into the timeline, as the newest event, and among the extremities.</summary>
    Timeline,

    /// <summary>Among the extremities, but shown to nobody: an event that only cites.</summary>
    Hidden,

    /// <summary>Beside the room's end: soft-failed or rejected, or older than what is here.</summary>
    Aside,

    /// <summary>Known by its auth chain only: it has no state.</summary>
    Outlier,
}

/// <summary>An event about which everything is decided, on its way into a room.</summary>
internal readonly struct NewEvent
{
    /// <summary>What the rules read of it, with id and edges.</summary>
    public required EventFacts Facts { get; init; }

    /// <summary>The event as it is stored.</summary>
    public required byte[] Json { get; init; }

    public required UserNid Sender { get; init; }

    /// <summary>The user in the state key of a member event, else no user.</summary>
    public UserNid Target { get; init; }

    public required EventPlace Place { get; init; }

    public EventFlags Flags { get; init; }

    /// <summary>Why it is rejected or soft-failed; none otherwise.</summary>
    public AuthRule Rule { get; init; }
}
