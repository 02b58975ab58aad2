namespace Dendrite.Fast.Homeserver;

/// <summary>What came of a command.</summary>
/// <param name="Lines">What the operator is told, line by line.</param>
/// <param name="Next">The number after which the next page begins; null where this is the last.</param>
internal sealed record OperatorAnswer(IReadOnlyList<string> Lines, long? Next = null);
