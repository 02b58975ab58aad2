using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The state before an event of a partly joined room, as the rules read it: where a key is missing, it is what the
/// event itself cites. That the sender really was a member is checked once the whole state is here.
/// </summary>
internal readonly ref struct PartialLookup(RoomEvents events, StateMap map, ReadOnlySpan<int> auth) : IStateLookup
{
    private readonly AuthEventsLookup _cited = new(events, auth);

    public int Find(int kid) => map.Find(kid) is var found and not 0 ? found : _cited.Find(kid);
}
