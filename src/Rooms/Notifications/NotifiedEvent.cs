namespace Dendrite.Fast.Rooms;

/// <summary>An event that notified the viewer of a room.</summary>
/// <param name="View">The viewer's view of the room.</param>
/// <param name="Ordinal">Its place in the room.</param>
/// <param name="IsHighlight">Whether it is a highlight.</param>
internal readonly record struct NotifiedEvent(RoomView View, int Ordinal, bool IsHighlight);
