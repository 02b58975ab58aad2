namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Walks the elements of one array in order, without descending into them and without allocating. The JSON must have
/// been validated (<see cref="CanonicalJson"/>).
/// </summary>
/// <example><c>foreach (ReadOnlySpan&lt;byte&gt; value in JsonElements.Of(json)) { … }</c></example>
public ref struct JsonElements
{
    private readonly ReadOnlySpan<byte> _json;
    private int _position;

    private JsonElements(ReadOnlySpan<byte> json, int position)
    {
        _json = json;
        _position = position;
    }

    /// <summary>The raw value that the last <see cref="MoveNext"/> found.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>The elements of a raw array; white space around it is allowed. Any other value has none.</summary>
    public static JsonElements Of(ReadOnlySpan<byte> json)
    {
        int open = JsonScan.SkipWhiteSpace(json, 0);
        bool isArray = open < json.Length && json[open] == (byte)'[';
        return new JsonElements(json, isArray ? open + 1 : json.Length);
    }

    /// <summary>Returns itself, for <c>foreach</c>.</summary>
    public readonly JsonElements GetEnumerator() => this;

    /// <summary>Counts the elements from here on.</summary>
    public readonly int Count()
    {
        int count = 0;
        JsonElements rest = this;
        while (rest.MoveNext())
        {
            count++;
        }

        return count;
    }

    /// <summary>Steps to the next element. False at the end of the array.</summary>
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
            || json[position] == (byte)']'
            || !JsonScan.TrySkipValue(json, position, out int end))
        {
            return false;
        }

        Current = json[position..end];
        _position = end;
        return true;
    }
}
