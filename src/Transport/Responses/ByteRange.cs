namespace Dendrite.Fast.Transport;

/// <summary>The part of a representation that an answer carries.</summary>
/// <param name="Offset">Its first byte, from 0.</param>
/// <param name="Length">Its bytes; 0 only where the whole representation is empty.</param>
public readonly record struct ByteRange(long Offset, long Length);
