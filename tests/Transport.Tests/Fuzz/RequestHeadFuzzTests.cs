using System.Text;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport.Http1;

namespace Dendrite.Fast.Transport.Tests.Fuzz;

/// <summary>
/// Mutated request heads: the parser ends without an exception and with one verdict however the head is cut, and what
/// it takes keeps the rules that make a request one request for every hop.
/// </summary>
public sealed class RequestHeadFuzzTests
{
    private static readonly HttpServerOptions Limits = new() { RequestLineBytesMax = 200, HeaderBytesMax = 400 };

    private static readonly string[] Seeds =
    [
        "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "\r\nGET /a/b%2Fc?x=1&y HTTP/1.1\r\nhost:a:8008\r\nAccept: */*\r\n\r\n",
        "PUT /x HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\nAuthorization: Bearer abc\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: [::1]:80\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n",
        "GET http://b.c/d?e HTTP/1.1\r\nHost: a\r\nConnection: close, x\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: a\r\nX: \t y z\t\r\nCookie: a=b\r\n\r\n",
        "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
    ];

    private static int Rounds => Nightly.Pick(20_000, 1_000_000);

    [Fact]
    public void Mutated_heads_get_one_verdict_however_they_are_cut()
    {
        int taken = 0;
        int refused = 0;
        for (int seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            byte[] head = Mutation.Of(Encoding.Latin1.GetBytes(Seeds[random.Next(Seeds.Length)]), random);

            ParseStatus status = AssertOneVerdict(head, random, $"seed {seed}");

            taken += status == ParseStatus.Done ? 1 : 0;
            refused += status == ParseStatus.Refused ? 1 : 0;
        }

        // The mutations neither miss all rules nor break all heads.
        Assert.True(taken > Rounds / 50 && refused > Rounds / 10, $"{taken} taken, {refused} refused");
    }

    private static ParseStatus AssertOneVerdict(byte[] bytes, Random random, string source)
    {
        var whole = HeadParserTests.Parse(Cut.Whole(bytes), Limits);
        var cut = HeadParserTests.Parse(Cut.Of(bytes, random), Limits);

        Assert.True((whole.Status, whole.Reason) == (cut.Status, cut.Reason),
            $"{source}: {whole.Status} {whole.Reason}, cut {cut.Status} {cut.Reason}");
        if (whole.Status == ParseStatus.Done)
        {
            Assert.Equal(whole.Length, cut.Length);
            Assert.Equal(Describe(whole.Head), Describe(cut.Head));
            AssertLineEnds(bytes.AsSpan(0, whole.Length), source);
            AssertSane(whole.Head, source);
        }

        return whole.Status;
    }

    private static void AssertLineEnds(ReadOnlySpan<byte> head, string source)
    {
        for (int at = 0; at < head.Length; at++)
        {
            Assert.True(head[at] != '\n' || (at > 0 && head[at - 1] == '\r'), $"{source}: LF alone");
            Assert.True(head[at] != '\r' || (at + 1 < head.Length && head[at + 1] == '\n'), $"{source}: CR alone");
        }
    }

    private static void AssertSane(RequestHead head, string source)
    {
        bool hasHost = head.TryGet(KnownHeader.Host, out ReadOnlySpan<byte> host);
        Assert.True(hasHost || head.MinorVersion == 0, source);
        Assert.True(!hasHost || HttpCharacters.IsHost(host), source);
        Assert.False(head.IsChunked && head.ContentLength >= 0, source);
        Assert.True(head.IsAsterisk || head.Span(head.Path) is [(byte)'/', ..] or [], source);
        for (int i = 0; i < head.LineCount; i++)
        {
            Assert.True(HttpCharacters.IsToken(head.Span(head.Line(i).Name)), source);
            Assert.True(HttpCharacters.IsFieldValue(head.Span(head.Line(i).Value)), source);
        }
    }

    private static string Describe(RequestHead head)
    {
        var text = new StringBuilder();
        text.Append(head.Verb).Append(head.MinorVersion).Append(head.KeepAlive).Append(head.ContentLength)
            .Append(head.IsChunked).Append(head.ExpectsContinue).Append(head.IsAsterisk).Append(head.LineCount);
        foreach (ByteSlice slice in (ByteSlice[])[head.Method, head.Path, head.Query, head.Authority])
        {
            text.Append('\n').Append(Encoding.Latin1.GetString(head.Span(slice)));
        }

        return text.ToString();
    }
}
