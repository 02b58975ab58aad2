using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>How far the collection of garbage has come; the default is the start.</summary>
/// <param name="Room">The last room that was begun.</param>
/// <param name="Sid">The last of its states that was looked at.</param>
public readonly record struct GarbageCursor(RoomNid Room, int Sid);
