using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What an event's row says about counting: the thread that it is in, and for which groups of rules it counts. Packed
/// as numbers: the thread first, then one for each group, twice its number, plus one for a highlight. Persisted: the
/// form never changes.
/// </summary>
internal static class UnreadMarks
{
    // The hops take two bits: EventThreads.HopsMax is 3.
    private const int HopBits = 2;

    /// <summary>A thread with the number of relations that lead to it.</summary>
    public static int Place(int thread, int hops) => (thread << HopBits) | hops;

    /// <summary>The thread of a place; 0 for none.</summary>
    public static int ThreadOf(int place) => place >> HopBits;

    /// <summary>
    /// The place of an event that relates to one at this place by something else than a thread; 0 when that is too far
    /// from the thread.
    /// </summary>
    public static int Related(int place) =>
        place == 0 || (place & ((1 << HopBits) - 1)) >= EventThreads.HopsMax ? 0 : place + 1;

    /// <summary>A group for which an event notifies.</summary>
    public static int Mark(int group, PushOutcome outcome) => (group << 1) | (outcome.Highlight ? 1 : 0);

    /// <summary>The group of a mark.</summary>
    public static int GroupOf(int mark) => mark >> 1;

    /// <summary>Whether a mark is a highlight.</summary>
    public static bool IsHighlight(int mark) => (mark & 1) != 0;
}
