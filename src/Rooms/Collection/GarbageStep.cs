namespace Dendrite.Fast.Rooms;

/// <summary>What one step of the collection of garbage did, or in a dry run would have done.</summary>
/// <param name="Next">Where the next step goes on.</param>
/// <param name="IsEnd">Whether everything was looked at.</param>
/// <param name="States">Stored states that nothing refers to.</param>
/// <param name="Bytes">What they take, without the rows around them.</param>
public readonly record struct GarbageStep(GarbageCursor Next, bool IsEnd, int States, long Bytes);
