using System.Diagnostics.CodeAnalysis;

namespace Dendrite.Fast.Transport;

/// <summary>
/// Walks the name=value pairs of a raw query from left to right and decodes on demand, with <c>+</c> as a space.
/// Empty pairs (<c>&amp;&amp;</c>) are skipped; a pair without <c>=</c> has an empty value.
/// Source: URL Standard, application/x-www-form-urlencoded parsing.
/// </summary>
public ref struct QueryReader
{
    private ReadOnlySpan<byte> _rest;
    private ReadOnlySpan<byte> _name;
    private ReadOnlySpan<byte> _value;

    /// <summary>Starts before the first pair.</summary>
    /// <param name="query">The raw query without its question mark.</param>
    public QueryReader(ReadOnlySpan<byte> query)
    {
        _rest = query;
    }

    /// <summary>The raw, still encoded name of the current pair.</summary>
    public readonly ReadOnlySpan<byte> RawName => _name;

    /// <summary>The raw, still encoded value of the current pair.</summary>
    public readonly ReadOnlySpan<byte> RawValue => _value;

    /// <summary>Goes to the next pair.</summary>
    /// <returns>False at the end.</returns>
    public bool TryRead()
    {
        while (!_rest.IsEmpty)
        {
            int ampersand = _rest.IndexOf((byte)'&');
            ReadOnlySpan<byte> pair = ampersand < 0 ? _rest : _rest[..ampersand];
            _rest = ampersand < 0 ? default : _rest[(ampersand + 1)..];
            if (pair.IsEmpty)
            {
                continue;
            }

            int equals = pair.IndexOf((byte)'=');
            _name = equals < 0 ? pair : pair[..equals];
            _value = equals < 0 ? default : pair[(equals + 1)..];
            return true;
        }

        _name = default;
        _value = default;
        return false;
    }

    /// <summary>Whether the current name, decoded, is the given one.</summary>
    /// <param name="name">The decoded name, compared byte by byte.</param>
    public readonly bool NameIs(ReadOnlySpan<byte> name)
    {
        if (_name.IndexOfAny((byte)'%', (byte)'+') < 0)
        {
            return _name.SequenceEqual(name);
        }

        // An encoded byte takes three: a longer name cannot be equal, so the stack buffer is bounded by the caller's.
        if (_name.Length > name.Length * 3 || name.Length > 256)
        {
            return false;
        }

        Span<byte> decoded = stackalloc byte[_name.Length];
        return PercentDecoding.TryDecode(_name, decoded, plusIsSpace: true, out int written)
            && decoded[..written].SequenceEqual(name);
    }

    /// <summary>Decodes the current value into a buffer.</summary>
    /// <param name="destination">At least as long as <see cref="RawValue"/>.</param>
    /// <param name="written">The number of decoded bytes.</param>
    /// <returns>False if a percent sign is not followed by two hexadecimal digits.</returns>
    public readonly bool TryDecodeValue(Span<byte> destination, out int written) =>
        PercentDecoding.TryDecode(_value, destination, plusIsSpace: true, out written);

    /// <summary>Decodes the current value into a string.</summary>
    /// <param name="text">The text, or null.</param>
    /// <returns>False if the value is malformed or not UTF-8.</returns>
    public readonly bool TryGetValue([NotNullWhen(true)] out string? text) =>
        PercentDecoding.TryDecodeToString(_value, plusIsSpace: true, out text);

    /// <summary>Finds the first pair with a name and decodes its value into a string.</summary>
    /// <param name="query">The raw query without its question mark.</param>
    /// <param name="name">The decoded name.</param>
    /// <param name="text">The decoded value; null if there is none or it is malformed.</param>
    /// <returns>
    /// <see cref="QueryValue.Missing"/>, <see cref="QueryValue.Malformed"/> or <see cref="QueryValue.Found"/>.
    /// </returns>
    public static QueryValue Find(ReadOnlySpan<byte> query, ReadOnlySpan<byte> name, out string? text)
    {
        text = null;
        var reader = new QueryReader(query);
        while (reader.TryRead())
        {
            if (reader.NameIs(name))
            {
                return reader.TryGetValue(out text) ? QueryValue.Found : QueryValue.Malformed;
            }
        }

        return QueryValue.Missing;
    }
}

/// <summary>What <see cref="QueryReader.Find"/> found.</summary>
public enum QueryValue : byte
{
    /// <summary>No pair has the name.</summary>
    Missing,

    /// <summary>The pair is there, its value is not valid percent-encoded UTF-8.</summary>
    Malformed,

    /// <summary>The pair is there and decoded.</summary>
    Found,
}
