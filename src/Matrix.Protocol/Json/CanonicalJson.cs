using System.Buffers;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Canonical JSON: the one encoding of a JSON value that is hashed and signed. Works on spans, makes no strings and no
/// document, and allocates nothing once its scratch memory (one per thread) has grown to the size in use.
/// </summary>
/// <remarks>Source: appendices v1.19, "Canonical JSON".</remarks>
public static class CanonicalJson
{
    /// <summary>Checks that the input is one valid JSON value, in one pass.</summary>
    /// <param name="json">The input, UTF-8, white space around it allowed.</param>
    /// <param name="mode">How strict to be about numbers and duplicate keys.</param>
    /// <param name="isCanonical">
    /// Whether the input is its own canonical form already. False whenever the status is not
    /// <see cref="JsonStatus.Ok"/>.
    /// </param>
    public static JsonStatus Validate(ReadOnlySpan<byte> json, CanonicalJsonMode mode, out bool isCanonical)
    {
        JsonStatus status = Scan(json, mode, out isCanonical, out bool hasUnsortedKeys);
        if (status != JsonStatus.Ok || !hasUnsortedKeys || mode == CanonicalJsonMode.Lenient)
        {
            return status;
        }

        // Keys out of order can hide a duplicate that only sorting finds.
        return CanonicalWriter.ForThread().Write(json, mode, out _);
    }

    /// <summary>Checks that the input is one valid JSON value by the strict rules.</summary>
    /// <inheritdoc cref="Validate(ReadOnlySpan{byte}, CanonicalJsonMode, out bool)" path="/param[@name='json']"/>
    public static JsonStatus Validate(ReadOnlySpan<byte> json) => Validate(json, CanonicalJsonMode.Strict, out _);

    /// <summary>Writes the canonical form of the input.</summary>
    /// <param name="json">The input, UTF-8, white space around it allowed.</param>
    /// <param name="mode">How strict to be about numbers and duplicate keys.</param>
    /// <param name="output">Receives the canonical form; nothing if the status is not Ok.</param>
    public static JsonStatus Write(ReadOnlySpan<byte> json, CanonicalJsonMode mode, IBufferWriter<byte> output)
    {
        JsonStatus status = Read(json, mode, out ReadOnlySpan<byte> canonical);
        if (status == JsonStatus.Ok)
        {
            output.Write(canonical);
        }

        return status;
    }

    /// <summary>
    /// The canonical form of the input as a view: on the input itself if it is canonical already, else on
    /// <paramref name="scratch"/>, which is cleared first.
    /// </summary>
    /// <param name="json">The input, UTF-8; must not be in <paramref name="scratch"/>.</param>
    /// <param name="mode">How strict to be about numbers and duplicate keys.</param>
    /// <param name="scratch">Holds the canonical form where it differs from the input; the caller's.</param>
    /// <param name="canonical">
    /// The canonical form; valid as long as the input and the contents of <paramref name="scratch"/> are. Empty if the
    /// status is not Ok.
    /// </param>
    public static JsonStatus Canonicalise(
        ReadOnlySpan<byte> json,
        CanonicalJsonMode mode,
        PooledByteBuffer scratch,
        out ReadOnlySpan<byte> canonical)
    {
        NoSink sink = default;
        return Canonicalise(json, mode, scratch, ref sink, out _, out canonical);
    }

    /// <summary>The same, telling the sink the members of the input.</summary>
    internal static JsonStatus Canonicalise<TSink>(
        ReadOnlySpan<byte> json,
        CanonicalJsonMode mode,
        PooledByteBuffer scratch,
        scoped ref TSink sink,
        out bool wasCanonical,
        out ReadOnlySpan<byte> canonical)
        where TSink : struct, IJsonMemberSink
    {
        scratch.Clear();
        JsonStatus status = CanonicalScanner<TSink>.Scan(json, mode, ref sink, out wasCanonical, out _);
        canonical = wasCanonical ? json : default;
        if (status != JsonStatus.Ok || wasCanonical)
        {
            return status;
        }

        status = CanonicalWriter.ForThread().Write(json, mode, out ReadOnlySpan<byte> written);
        if (status == JsonStatus.Ok)
        {
            scratch.Append(written);
            canonical = scratch.WrittenSpan;
        }

        return status;
    }

    /// <summary>The canonical form, valid until the thread canonicalises again.</summary>
    private static JsonStatus Read(ReadOnlySpan<byte> json, CanonicalJsonMode mode, out ReadOnlySpan<byte> canonical)
    {
        JsonStatus status = Scan(json, mode, out bool isCanonical, out _);
        canonical = isCanonical ? json : default;
        return status != JsonStatus.Ok || isCanonical
            ? status
            : CanonicalWriter.ForThread().Write(json, mode, out canonical);
    }

    private static JsonStatus Scan(
        ReadOnlySpan<byte> json,
        CanonicalJsonMode mode,
        out bool isCanonical,
        out bool hasUnsortedKeys)
    {
        NoSink sink = default;
        return CanonicalScanner<NoSink>.Scan(json, mode, ref sink, out isCanonical, out hasUnsortedKeys);
    }

    private struct NoSink : IJsonMemberSink
    {
        public readonly void OnMember(ReadOnlySpan<byte> rawName, JsonRange value)
        {
        }
    }
}
