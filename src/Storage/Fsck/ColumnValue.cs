using System.Globalization;

namespace Dendrite.Fast.Storage;

/// <summary>A column and a value.</summary>
/// <param name="Column">The name of the column.</param>
/// <param name="Value">A number, text, truth value or bytes; null for none.</param>
public readonly record struct ColumnValue(string Column, object? Value)
{
    /// <inheritdoc />
    public override string ToString() => Value switch
    {
        byte[] bytes => $"{Column}={Convert.ToHexStringLower(bytes)}",
        IFormattable value => $"{Column}={value.ToString(null, CultureInfo.InvariantCulture)}",
        null => $"{Column}=null",
        var value => $"{Column}={value}",
    };
}
