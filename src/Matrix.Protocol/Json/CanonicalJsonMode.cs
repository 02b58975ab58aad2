namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>How strictly JSON must obey the number and key rules of canonical JSON.</summary>
public enum CanonicalJsonMode
{
    /// <summary>
    /// Integers within +-(2^53 - 1) only, no <c>-0</c>, no duplicate keys. For room versions 6 and later and all
    /// that is signed. Source: room version 6, "Canonical JSON".
    /// </summary>
    Strict = 0,

    /// <summary>
    /// Any JSON number: <c>-0</c> becomes <c>0</c>, an integer written with an exponent is written out if it is within
    /// +-(2^53 - 1), all other numbers stay as they were received; of duplicate keys the last one counts. For room
    /// versions 1 to 5. Source: appendices v1.19, "Canonical JSON", warning and examples.
    /// </summary>
    Lenient = 1,
}
