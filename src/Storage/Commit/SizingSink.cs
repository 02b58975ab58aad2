namespace Dendrite.Fast.Storage;

/// <summary>Adds up roughly how many bytes a row takes in a statement.</summary>
internal struct SizingSink : IRowSink
{
    // A bound value of a fixed-size type, with its share of the row's overhead; chosen.
    private const int ValueBytes = 8;

    public long Bytes;

    public void Put(long value) => Bytes += ValueBytes;

    public void Put(long? value) => Bytes += ValueBytes;

    public void Put(bool value) => Bytes += ValueBytes;

    public void Put(string? value) => Bytes += ValueBytes + (value?.Length ?? 0);

    public void Put(ReadOnlyMemory<byte> value) => Bytes += ValueBytes + value.Length;

    public void Put(byte[]? value) => Bytes += ValueBytes + (value?.Length ?? 0);
}
