namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>The outcome of reading JSON. Everything but <see cref="Ok"/> is the sender's fault.</summary>
public enum JsonStatus
{
    /// <summary>The input is one valid JSON value.</summary>
    Ok = 0,

    /// <summary>A byte that the grammar does not allow where it stands.</summary>
    Malformed,

    /// <summary>The input ends within a value.</summary>
    Truncated,

    /// <summary>More than white space follows the value.</summary>
    TrailingData,

    /// <summary>The bytes are not UTF-8.</summary>
    InvalidUtf8,

    /// <summary>An escape such as <c>\ud800</c> without its other half.</summary>
    LoneSurrogate,

    /// <summary>An object has the same key twice (strict).</summary>
    DuplicateKey,

    /// <summary>A number with a fraction or an exponent (strict).</summary>
    NotAnInteger,

    /// <summary>An integer outside +-(2^53 - 1) (strict).</summary>
    IntegerOutOfRange,

    /// <summary>The number <c>-0</c> (strict).</summary>
    NegativeZero,

    /// <summary>Nested deeper than <see cref="JsonLimits.DepthMax"/>.</summary>
    TooDeep,

    /// <summary>The value is not of the type that was asked for, such as an object.</summary>
    WrongType,
}
