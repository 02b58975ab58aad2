namespace Dendrite.Fast.Transport;

/// <summary>A stretch of a buffer that others know: offset and length, so that the buffer may move.</summary>
internal readonly record struct ByteSlice(int Offset, int Length)
{
    public int End => Offset + Length;
}
