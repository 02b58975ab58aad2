using System.Buffers;

namespace Dendrite.Fast.Testing;

/// <summary>One way in which a message can arrive: its bytes cut into segments.</summary>
/// <param name="Name">Says how it is cut, for the name of the test row.</param>
/// <param name="Sequence">The message; every segment is a slice of an array of its own.</param>
public sealed record Segmentation(string Name, ReadOnlySequence<byte> Sequence)
{
    /// <inheritdoc />
    public override string ToString() => Name;
}
