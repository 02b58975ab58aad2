using System.Diagnostics.CodeAnalysis;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>The type of a raw JSON value, told by its first byte.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "These are the names that JSON gives its types.")]
public enum JsonKind
{
    /// <summary>No value.</summary>
    None = 0,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,

    /// <summary>A string.</summary>
    String,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary><c>null</c>.</summary>
    Null,
}
