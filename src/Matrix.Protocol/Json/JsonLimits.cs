namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>Limits of JSON that this server reads or writes.</summary>
public static class JsonLimits
{
    /// <summary>Largest integer of canonical JSON: 2^53 - 1. Source: appendices v1.19, "Canonical JSON".</summary>
    public const long IntegerMax = 9_007_199_254_740_991;

    /// <summary>Smallest integer of canonical JSON: -(2^53 - 1). Source: appendices v1.19, "Canonical JSON".</summary>
    public const long IntegerMin = -IntegerMax;

    /// <summary>
    /// Deepest nesting of arrays and objects. Chosen: the default of serde_json, so that what is deeper is refused
    /// by a good part of the federation already; it bounds the scratch memory of one canonicalisation.
    /// </summary>
    public const int DepthMax = 128;
}
