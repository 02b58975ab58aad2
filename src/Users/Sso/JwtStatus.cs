namespace Dendrite.Fast.Users;

/// <summary>What became of an ID token.</summary>
internal enum JwtStatus
{
    /// <summary>It is from the provider, for this server, for this login, and now.</summary>
    Valid,

    /// <summary>It is too large, has not three parts, or one of them is not what it should be.</summary>
    Malformed,

    /// <summary>It is not signed, or by an algorithm that is not taken.</summary>
    AlgorithmRefused,

    /// <summary>No key of the provider has its key id: the key set may be older than the key.</summary>
    KeyUnknown,

    /// <summary>The signature is not the key's.</summary>
    SignatureWrong,

    /// <summary>It is from another issuer.</summary>
    IssuerWrong,

    /// <summary>It is for another client.</summary>
    AudienceWrong,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>Its time has not come.</summary>
    NotYetValid,

    /// <summary>It answers another login than this one.</summary>
    NonceWrong,

    /// <summary>It names nobody.</summary>
    SubjectMissing,
}
