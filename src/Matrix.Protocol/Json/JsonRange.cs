namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>Where a raw JSON value lies within the bytes it was found in.</summary>
/// <param name="Start">Offset of the first byte. A string starts with its quote.</param>
/// <param name="Length">Bytes of the value, quotes or brackets included; 0 means that there is none.</param>
public readonly record struct JsonRange(int Start, int Length)
{
    /// <summary>Whether the member is there. A JSON value is never empty.</summary>
    public bool IsPresent => Length > 0;

    /// <summary>Offset after the last byte.</summary>
    public int End => Start + Length;

    /// <summary>The raw value, or an empty span if there is none.</summary>
    /// <param name="json">The bytes that the range was found in.</param>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> json) => json.Slice(Start, Length);
}
