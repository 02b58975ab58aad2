using System.Text;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport.Http1;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>Chunk framing, each message on all segmentations. Source: RFC 9112, section 7.1.</summary>
public sealed class ChunkedDecoderTests
{
    private const int BodyBytesMax = 100;
    private const int TrailerBytesMax = 40;

    public static TheoryData<string, string> Accepted => new()
    {
        { "0\r\n\r\n", "" },
        { "5\r\nhello\r\n0\r\n\r\n", "hello" },
        { "005\r\nhello\r\n000\r\n\r\n", "hello" },
        { "A\r\n0123456789\r\na\r\nabcdefghij\r\n0\r\n\r\n", "0123456789abcdefghij" },
        { "2\r\n\r\n\r\n0\r\n\r\n", "\r\n" },
        { "5;a\r\nhello\r\n0;b=c\r\n\r\n", "hello" },
        { "5 ; a = b ;c\r\nhello\r\n0\r\n\r\n", "hello" },
        { "5;a=\"q \\\" ; \\\\ \u00e9\"\r\nhello\r\n0\r\n\r\n", "hello" },
        { "5;a=\"b\";c\r\nhello\r\n0\r\n\r\n", "hello" },
        { "5\r\nhello\r\n0\r\nX-Sum: 1\r\nY:\r\n\r\n", "hello" },
        { "0\r\nContent-Length: 5\r\n\r\n", "" },
    };

    public static TheoryData<string, RefusalReason> Refused => new()
    {
        { "\r\n", RefusalReason.MalformedChunk },
        { "5\nhello\r\n0\r\n\r\n", RefusalReason.MalformedChunk },
        { "5\r\nhello\n0\r\n\r\n", RefusalReason.MalformedChunk },
        { "5\rXhello\r\n0\r\n\r\n", RefusalReason.MalformedChunk },
        { "5\r\nhello0\r\n\r\n", RefusalReason.MalformedChunk },
        { "5\r\nhello!\r\n0\r\n\r\n", RefusalReason.MalformedChunk },
        { "g\r\n", RefusalReason.MalformedChunk },
        { "-1\r\n", RefusalReason.MalformedChunk },
        { "+5\r\nhello\r\n", RefusalReason.MalformedChunk },
        { "0x5\r\nhello\r\n", RefusalReason.MalformedChunk },
        { " 5\r\nhello\r\n", RefusalReason.MalformedChunk },
        { "5 \r\nhello\r\n", RefusalReason.MalformedChunk },
        { "5_0\r\n", RefusalReason.MalformedChunk },
        { "5.0\r\n", RefusalReason.MalformedChunk },
        { "5,5\r\n", RefusalReason.MalformedChunk },
        { ";a\r\n", RefusalReason.MalformedChunk },
        { "5;\r\nhello\r\n", RefusalReason.MalformedChunk },
        { "5;a\nhello\r\n0\r\n\r\n", RefusalReason.MalformedChunk },
        { "5;a\rb\r\nhello\r\n", RefusalReason.MalformedChunk },
        { "5;a=\r\nhello\r\n", RefusalReason.MalformedChunk },
        { "5;a b\r\nhello\r\n", RefusalReason.MalformedChunk },
        { "5;a=b c\r\nhello\r\n", RefusalReason.MalformedChunk },
        { "5;a=\"b\r\nhello\r\n", RefusalReason.MalformedChunk },
        { "5;a=\"b\"c\r\nhello\r\n", RefusalReason.MalformedChunk },
        { "5;a=\"\\\0\"\r\nhello\r\n", RefusalReason.MalformedChunk },
        { "5;[=b\r\nhello\r\n", RefusalReason.MalformedChunk },
        { "5;\0\r\nhello\r\n", RefusalReason.MalformedChunk },
        { "FFFFFFFFFFFFFFFF\r\n", RefusalReason.MalformedChunk },
        { "10000000000000005\r\nhello\r\n", RefusalReason.MalformedChunk },
        { "0000000000000005\r\nhello\r\n", RefusalReason.MalformedChunk },
        { "7FFFFFFFFFFFFFF\r\n", RefusalReason.BodyTooLarge },
        { "65\r\n", RefusalReason.BodyTooLarge },
        { "1;" + new string('a', 5000), RefusalReason.ChunkOverheadTooLarge },
        { "0\r\nX: y\n\r\n", RefusalReason.MalformedTrailer },
        { "0\r\n X: y\r\n\r\n", RefusalReason.MalformedTrailer },
        { "0\r\nX : y\r\n\r\n", RefusalReason.MalformedTrailer },
        { "0\r\n: y\r\n\r\n", RefusalReason.MalformedTrailer },
        { "0\r\nX\r\n\r\n", RefusalReason.MalformedTrailer },
        { "0\r\nX: \0\r\n\r\n", RefusalReason.MalformedTrailer },
        { "0\r\n\n", RefusalReason.MalformedTrailer },
        { "0\r\n\rG", RefusalReason.MalformedTrailer },
        { "0\r\nGET / HTTP/1.1\r\n\r\n", RefusalReason.MalformedTrailer },
        { "0\r\nX: " + new string('y', 60) + "\r\n\r\n", RefusalReason.TrailersTooLarge },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_well_formed_body_is_decoded_however_it_is_cut_and_taken(string text, string body)
    {
        foreach (Segmentation segmentation in Segmentations.All(Encoding.Latin1.GetBytes(text + "NEXT")))
        {
            foreach (int outputBytes in new[] { 1, 3, 1000 })
            {
                var decoded = Decode(segmentation, outputBytes);

                Assert.Equal((ChunkStatus.Done, RefusalReason.None), (decoded.Status, decoded.Reason));
                Assert.Equal(body, decoded.Body);
                Assert.Equal(text.Length, decoded.Consumed);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Malformed_framing_is_refused_however_it_is_cut(string text, RefusalReason reason)
    {
        if (text.Length > 1000)
        {
            // Long messages have too many cuts; whole and byte by byte show the same.
            Assert.Equal(reason, Decode(Segmentations.All(Encoding.Latin1.GetBytes(text)).Last(), 1000).Reason);
            Assert.Equal(reason, Decode(HeadParserTests.Whole(text), 1000).Reason);
            return;
        }

        foreach (Segmentation segmentation in Segmentations.All(Encoding.Latin1.GetBytes(text)))
        {
            var decoded = Decode(segmentation, 1000);

            Assert.Equal((ChunkStatus.Refused, reason), (decoded.Status, decoded.Reason));
        }
    }

    [Fact]
    public void Every_prefix_needs_more()
    {
        const string Text = "5;a=\"b\"\r\nhello\r\n0\r\nX: y\r\n\r\n";

        for (int length = 0; length < Text.Length; length++)
        {
            Assert.Equal(ChunkStatus.NeedInput, Decode(HeadParserTests.Whole(Text[..length]), 1000).Status);
        }
    }

    [Fact]
    public void A_body_of_exactly_the_limit_is_taken()
    {
        var decoded = Decode(HeadParserTests.Whole("64\r\n" + new string('x', 100) + "\r\n0\r\n\r\n"), 1000);

        Assert.Equal((ChunkStatus.Done, 100), (decoded.Status, decoded.Body.Length));
    }

    private static (ChunkStatus Status, RefusalReason Reason, string Body, int Consumed) Decode(
        Segmentation segmentation, int outputBytes)
    {
        var decoder = new ChunkedDecoder(BodyBytesMax, TrailerBytesMax);
        var body = new StringBuilder();
        var output = new byte[outputBytes];
        int consumedInAll = 0;
        var status = ChunkStatus.NeedInput;
        var reason = RefusalReason.None;
        foreach (ReadOnlyMemory<byte> segment in segmentation.Sequence)
        {
            ReadOnlySpan<byte> rest = segment.Span;
            do
            {
                status = decoder.Decode(rest, output, out int consumed, out int written, out reason);
                body.Append(Encoding.Latin1.GetString(output, 0, written));
                consumedInAll += consumed;
                rest = rest[consumed..];
            }
            while (status == ChunkStatus.OutputFull);

            if (status != ChunkStatus.NeedInput)
            {
                break;
            }
        }

        return (status, reason, body.ToString(), consumedInAll);
    }
}
