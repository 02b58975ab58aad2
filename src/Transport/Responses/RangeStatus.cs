namespace Dendrite.Fast.Transport;

/// <summary>What a Range header means for a representation.</summary>
internal enum RangeStatus : byte
{
    /// <summary>It is absent, malformed, of another unit, or of several ranges: the whole representation is sent.</summary>
    Ignored,

    /// <summary>One range that the representation has.</summary>
    Satisfiable,

    /// <summary>One range that lies behind its end.</summary>
    Unsatisfiable,
}
