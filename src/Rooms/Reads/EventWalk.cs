using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>A way through some events of a room, one after the other. One reader's.</summary>
internal abstract class EventWalk
{
    /// <summary>The event that the reader looks at next; 0 at the end of the way.</summary>
    public int Current { get; private protected set; }

    /// <summary>
    /// Whether <see cref="Current"/> belongs to what the reader asked for; else it only lies on the way.
    /// </summary>
    public bool IsInside { get; private protected set; }

    /// <summary>Whether there is nothing more.</summary>
    public bool IsAtEnd => Current == RoomEvents.NoEvent;

    /// <summary>Whether <see cref="Current"/> is visited as an event of the timeline, by its ordinal.</summary>
    public bool IsInTimeline { get; private protected set; }

    /// <summary>Goes on to the next event.</summary>
    public abstract void MoveNext();

    /// <summary>The place from which a reader goes on who has looked at everything up to an event.</summary>
    /// <param name="eid">An event of the way.</param>
    /// <param name="inTimeline"><see cref="IsInTimeline"/> while it was the current one.</param>
    public abstract TimelineToken TokenAfter(int eid, bool inTimeline);
}
