using System.Buffers;

namespace Dendrite.Fast.Outbound;

/// <summary>One header line of a request.</summary>
public readonly record struct OutboundHeader
{
    // Source: RFC 9110, section 5.6.2.
    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly string[] OwnNames =
    [
        "accept-encoding", "connection", "content-length", "content-type", "expect", "host", "keep-alive",
        "proxy-authorization", "te", "trailer", "transfer-encoding", "upgrade",
    ];

    /// <summary>Makes a header line.</summary>
    /// <param name="name">A token; none that the client sets itself, such as Host.</param>
    /// <param name="value">Printable ASCII, spaces within allowed.</param>
    /// <exception cref="ArgumentException">
    /// Name or value is malformed, or the header is the client's own. The message does not repeat the value.
    /// </exception>
    public OutboundHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        if (name.AsSpan().ContainsAnyExcept(TokenCharacters) || !IsValue(value))
        {
            throw new ArgumentException($"The header {name} is malformed.", nameof(name));
        }

        if (OwnNames.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"The header {name} is set by the client.", nameof(name));
        }

        Name = name;
        Value = value;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The value.</summary>
    public string Value { get; }

    /// <summary>The name alone: values may be secrets.</summary>
    public override string ToString() => Name;

    internal static bool IsValue(string value) => !value.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
