namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>One entry of <c>users</c>, <c>events</c> or <c>notifications</c> of the power levels.</summary>
/// <param name="Key">The user id, event type or notification key.</param>
/// <param name="Level">The level.</param>
public readonly record struct PowerLevelEntry(string Key, long Level);
