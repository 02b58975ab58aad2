namespace Dendrite.Fast.Outbound;

/// <summary>A whole answer.</summary>
/// <param name="Head">Status and headers.</param>
/// <param name="Body">The body, decompressed; the caller's own.</param>
public sealed record OutboundResponse(OutboundHead Head, ReadOnlyMemory<byte> Body)
{
    /// <summary>The status, 200 to 999.</summary>
    public int Status => Head.Status;

    /// <summary>The status alone: the body may hold secrets.</summary>
    public override string ToString() => $"{Head.Url.Origin}: {Status}";
}
