namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>One member of an object, as views on the JSON it was found in.</summary>
public readonly ref struct JsonMember
{
    internal JsonMember(
        ReadOnlySpan<byte> name,
        bool nameHasEscapes,
        ReadOnlySpan<byte> value,
        int valueStart,
        int start)
    {
        RawName = name;
        NameHasEscapes = nameHasEscapes;
        Value = value;
        ValueStart = valueStart;
        Start = start;
    }

    /// <summary>The name without quotes, as written: escapes are not resolved.</summary>
    public ReadOnlySpan<byte> RawName { get; }

    /// <summary>Whether the name has escapes.</summary>
    public bool NameHasEscapes { get; }

    /// <summary>The raw value: quotes and brackets included, no white space around.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>Offset of the value in the JSON that was walked.</summary>
    public int ValueStart { get; }

    /// <summary>Offset of the opening quote of the name in the JSON that was walked.</summary>
    public int Start { get; }

    /// <summary>The range of the value in the JSON that was walked.</summary>
    public JsonRange ValueRange => new(ValueStart, Value.Length);

    /// <summary>The type of the value.</summary>
    public JsonKind Kind => RawJson.KindOf(Value);

    /// <summary>Whether the member has this name, escapes resolved.</summary>
    /// <param name="utf8Name">The name in UTF-8, not escaped.</param>
    public bool NameIs(ReadOnlySpan<byte> utf8Name) =>
        NameHasEscapes ? JsonText.EscapedEquals(RawName, utf8Name) : RawName.SequenceEqual(utf8Name);

    /// <summary>The name as a string, escapes resolved.</summary>
    public string GetName() => JsonText.ToString(RawName, NameHasEscapes);
}
