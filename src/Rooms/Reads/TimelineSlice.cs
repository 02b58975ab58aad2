namespace Dendrite.Fast.Rooms;

/// <summary>The newest events of a stretch of a timeline that a viewer may see and a filter passes.</summary>
/// <param name="Eids">The events, oldest first.</param>
/// <param name="IsLimited">Whether the stretch may have more of them before the first.</param>
/// <param name="PrevBatch">The place before the first event, from which /messages goes back.</param>
public sealed record TimelineSlice(IReadOnlyList<int> Eids, bool IsLimited, TimelineToken PrevBatch);
