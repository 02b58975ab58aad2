using static Dendrite.Fast.Transport.Tests.Http2.Http2Requirement;
using static Dendrite.Fast.Transport.Tests.Http2.Wire;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <remarks>RFC 7541, through a connection. <c>HpackDecoderTests</c> has more.</remarks>
internal static partial class Http2Requirements
{
    // "user-agent", index 58 of the static table, and "x-test", plain and Huffman-coded.
    private static readonly byte[] PlainName = [6, .. "x-test"u8];
    private static readonly byte[] HuffmanName = [0x85, 0xF2, 0xB2, 0x4A, 0x84, 0xFF];
    private static readonly byte[] PlainValue = [4, .. "test"u8];
    private static readonly byte[] HuffmanValue = [0x83, 0x49, 0x50, 0x9F];

    private static IEnumerable<Http2Requirement> Compression =>
    [
        Broken("2.3.3", "an index beyond the tables", 0xFF, 0x80, 0x02),
        Broken("2.3.3", "an index of a name beyond the tables", 0x7F, 0x80, 0x02, 1, (byte)'a'),
        Broken("4.2", "a size update behind a field", 0x20),
        Broken("4.2", "a size update behind a field that could be read as one", 0x20, 1, (byte)'a', 1, (byte)'b'),
        Broken("5.1", "an integer without end", 0xFF, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00),
        Broken("5.1", "an integer that is too large", 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F),
        Broken("5.2", "a string longer than its block", 0x00, 6, (byte)'x'),
        Broken("5.2", "a string padded with more than seven bits",
            [0x00, 0x86, 0xF2, 0xB2, 0x4A, 0x84, 0xFF, 0xFF, .. PlainValue]),
        Broken("5.2", "a string padded with zeros", [0x00, .. PlainName, 0x83, 0x49, 0x50, 0x90]),
        Broken("5.2", "a string with the end-of-string symbol",
            [0x00, .. PlainName, 0x87, 0x49, 0x50, 0x9F, 0xFF, 0xFF, 0xFF, 0xFF]),
        Broken("6.1", "the index 0", 0x80),
        Broken("6.3", "a size update above the size that was told, behind a field", 0x3F, 0xE2, 0x1F),
        Of("7541 6.3", "a size update above the size that was told is a connection error",
            Expect.ConnectionError(CompressionError),
            Headers(1, EndHeaders | EndStream, [0x3F, 0xE2, 0x1F, .. RequestBlock("GET", "/")])),

        .. (IEnumerable<Http2Requirement>)
        [
            Taken("6.1", "a whole field of the static table", 0x90),
            Taken("6.2.1", "an indexed name, to be indexed", [0x7A, .. PlainValue]),
            Taken("6.2.1", "an indexed name, to be indexed, Huffman-coded", [0x7A, .. HuffmanValue]),
            Taken("6.2.1", "a new name, to be indexed", [0x40, .. PlainName, .. PlainValue]),
            Taken("6.2.1", "a new name, to be indexed, Huffman-coded", [0x40, .. HuffmanName, .. HuffmanValue]),
            Taken("6.2.2", "an indexed name, not to be indexed", [0x0F, 0x2B, .. PlainValue]),
            Taken("6.2.2", "an indexed name, not to be indexed, Huffman-coded", [0x0F, 0x2B, .. HuffmanValue]),
            Taken("6.2.2", "a new name, not to be indexed", [0x00, .. PlainName, .. PlainValue]),
            Taken("6.2.2", "a new name, not to be indexed, Huffman-coded", [0x00, .. HuffmanName, .. HuffmanValue]),
            Taken("6.2.3", "an indexed name, never to be indexed", [0x1F, 0x2B, .. PlainValue]),
            Taken("6.2.3", "an indexed name, never to be indexed, Huffman-coded", [0x1F, 0x2B, .. HuffmanValue]),
            Taken("6.2.3", "a new name, never to be indexed", [0x10, .. PlainName, .. PlainValue]),
            Taken("6.2.3", "a new name, never to be indexed, Huffman-coded", [0x10, .. HuffmanName, .. HuffmanValue]),
            Taken("6.1", "a field of the dynamic table", [0x40, .. PlainName, .. PlainValue, 0xBE, 0xBE]),
        ],
        Of("7541 4.2", "a size update at the start is taken", Expect.Answer(1),
            Headers(1, EndHeaders | EndStream, [0x2A, .. RequestBlock("GET", "/")])),
        Of("7541 4.2", "two size updates at the start are taken", Expect.Answer(1),
            Headers(1, EndHeaders | EndStream, [0x20, 0x3F, 0xE1, 0x1F, .. RequestBlock("GET", "/")])),
        Of("7541 4.3", "a size update of 0 empties the table", Expect.ConnectionError(CompressionError),
            Headers(1, EndHeaders | EndStream, [.. RequestBlock("GET", "/"), 0x40, .. PlainName, .. PlainValue]),
            Headers(3, EndHeaders | EndStream, [0x20, 0x3F, 0xE1, 0x1F, .. RequestBlock("GET", "/"), 0xBE])),
        Of("7541 2.2", "the table goes from one request to the next", Expect.Answer(3),
            Headers(1, EndHeaders | EndStream, [.. RequestBlock("GET", "/"), 0x40, .. PlainName, .. PlainValue]),
            Headers(3, EndHeaders | EndStream, [.. RequestBlock("GET", "/"), 0xBE])),
    ];

    // Source: RFC 9113, section 4.3: a connection error.
    private static Http2Requirement Broken(string section, string text, params byte[] field) =>
        Of("7541 " + section, text + " is a connection error", Expect.ConnectionError(CompressionError),
            Headers(1, EndHeaders | EndStream, [.. RequestBlock("GET", "/"), .. field]));

    private static Http2Requirement Taken(string section, string text, params byte[] field) =>
        Of("7541 " + section, text + ", is taken", Expect.Answer(1, "GET / "),
            Headers(1, EndHeaders | EndStream, [.. RequestBlock("GET", "/"), .. field]));
}
