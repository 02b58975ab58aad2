namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>What the signature of a federation request covers. A view on the caller's memory.</summary>
/// <remarks>Source: server-server API v1.19, "Request Authentication", step 1.</remarks>
public readonly ref struct XMatrixRequest
{
    /// <summary>The sending server.</summary>
    public required ServerName Origin { get; init; }

    /// <summary>
    /// The receiving server, ours when a request is checked: <c>default</c> leaves it out, as requests of old servers
    /// without the parameter do.
    /// </summary>
    public ServerName Destination { get; init; }

    /// <summary>The HTTP method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The raw target: path and query exactly as on the wire, percent-encoding included; ASCII.</summary>
    public required ReadOnlySpan<byte> Target { get; init; }

    /// <summary>The body in canonical form, or empty for a request without one.</summary>
    public ReadOnlySpan<byte> CanonicalBody { get; init; }

    /// <summary>Appends the canonical object that is signed.</summary>
    internal void WriteSigningForm(PooledByteBuffer output)
    {
        output.Append((byte)'{');
        if (!CanonicalBody.IsEmpty)
        {
            output.Append("\"content\":"u8);
            output.Append(CanonicalBody);
            output.Append((byte)',');
        }

        if (Destination.IsValid)
        {
            output.Append("\"destination\":"u8);
            JsonEscapes.TryWriteString(Destination.Value, output);
            output.Append((byte)',');
        }

        output.Append("\"method\":"u8);
        JsonEscapes.TryWriteString(Method, output);
        output.Append(",\"origin\":"u8);
        JsonEscapes.TryWriteString(Origin.Value, output);
        output.Append(",\"uri\":"u8);
        JsonEscapes.WriteString(Target, output);
        output.Append((byte)'}');
    }
}
