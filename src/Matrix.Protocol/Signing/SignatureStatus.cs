namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>The outcome of looking for one signature.</summary>
public enum SignatureStatus
{
    /// <summary>Nobody has looked: what a result holds until it is written, so none is valid by mistake.</summary>
    NotChecked = 0,

    /// <summary>The signature is there and valid.</summary>
    Valid,

    /// <summary>The entity has no signature with this key id.</summary>
    Missing,

    /// <summary>The signature is not 64 bytes of base64.</summary>
    Malformed,

    /// <summary>The signature is not of this key, or not of these bytes.</summary>
    Invalid,
}
