namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Walks the members of one object in the order they are written, without descending into them and without
/// allocating. The JSON must have been validated (<see cref="CanonicalJson"/>).
/// </summary>
/// <example><c>foreach (JsonMember member in JsonMembers.Of(json)) { … }</c></example>
public ref struct JsonMembers
{
    private readonly ReadOnlySpan<byte> _json;
    private int _position;

    private JsonMembers(ReadOnlySpan<byte> json, int position)
    {
        _json = json;
        _position = position;
    }

    /// <summary>The member that the last <see cref="MoveNext"/> found.</summary>
    public JsonMember Current { get; private set; }

    /// <summary>
    /// The members of a raw object; white space around it is allowed. Any other value has no members.
    /// </summary>
    public static JsonMembers Of(ReadOnlySpan<byte> json)
    {
        int open = JsonScan.SkipWhiteSpace(json, 0);
        bool isObject = open < json.Length && json[open] == (byte)'{';
        return new JsonMembers(json, isObject ? open + 1 : json.Length);
    }

    /// <summary>Returns itself, for <c>foreach</c>.</summary>
    public readonly JsonMembers GetEnumerator() => this;

    /// <summary>Steps to the next member. False at the end of the object.</summary>
    public bool MoveNext()
    {
        ReadOnlySpan<byte> json = _json;
        int position = JsonScan.SkipWhiteSpace(json, _position);
        if (position < json.Length && json[position] == (byte)',')
        {
            position = JsonScan.SkipWhiteSpace(json, position + 1);
        }

        _position = json.Length;
        if (position >= json.Length
            || json[position] != (byte)'"'
            || !JsonScan.TrySkipString(json, position, out int nameEnd, out bool hasEscapes))
        {
            return false;
        }

        int colon = JsonScan.SkipWhiteSpace(json, nameEnd);
        int value = JsonScan.SkipWhiteSpace(json, colon + 1);
        if (!JsonScan.TrySkipValue(json, value, out int valueEnd))
        {
            return false;
        }

        Current = new JsonMember(
            json[(position + 1)..(nameEnd - 1)], hasEscapes, json[value..valueEnd], value, position);
        _position = valueEnd;
        return true;
    }
}
