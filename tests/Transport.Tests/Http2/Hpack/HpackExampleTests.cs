using Dendrite.Fast.Transport.Http2;

namespace Dendrite.Fast.Transport.Tests.Http2.Hpack;

/// <summary>The examples of RFC 7541, appendix C, each a chain of blocks on one decoder.</summary>
public sealed class HpackExampleTests
{
    private const string Cookie = "foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1";

    private static readonly string[] Requests =
    [
        ":method: GET|:scheme: http|:path: /|:authority: www.example.com",
        ":method: GET|:scheme: http|:path: /|:authority: www.example.com|cache-control: no-cache",
        ":method: GET|:scheme: https|:path: /index.html|:authority: www.example.com|custom-key: custom-value",
    ];

    private static readonly string[] Responses =
    [
        ":status: 302|cache-control: private|date: Mon, 21 Oct 2013 20:13:21 GMT|location: https://www.example.com",
        ":status: 307|cache-control: private|date: Mon, 21 Oct 2013 20:13:21 GMT|location: https://www.example.com",
        ":status: 200|cache-control: private|date: Mon, 21 Oct 2013 20:13:22 GMT|location: https://www.example.com"
            + "|content-encoding: gzip|set-cookie: " + Cookie,
    ];

    [Theory]
    [InlineData("400a637573746f6d2d6b65790d637573746f6d2d686561646572", "custom-key: custom-header", 0)]
    [InlineData("040c2f73616d706c652f70617468", ":path: /sample/path", StaticTable.Path)]
    [InlineData("100870617373776f726406736563726574", "password: secret", 0)]
    [InlineData("82", ":method: GET", StaticTable.Method)]
    public void Each_representation_is_decoded(string hex, string field, int nameIndex)
    {
        var reader = new BlockReader();

        Assert.Equal(HpackStatus.Ok, reader.Read(hex));

        Assert.Equal(field, Assert.Single(reader.Fields).ToString());
        Assert.Equal(nameIndex, Assert.Single(reader.NameIndexes));
    }

    [Fact]
    public void Requests_without_huffman_are_decoded() => AssertChain(
        4096,
        Requests,
        "828684410f7777772e6578616d706c652e636f6d",
        "828684be58086e6f2d6361636865",
        "828785bf400a637573746f6d2d6b65790c637573746f6d2d76616c7565");

    [Fact]
    public void Requests_with_huffman_are_decoded() => AssertChain(
        4096,
        Requests,
        "828684418cf1e3c2e5f23a6ba0ab90f4ff",
        "828684be5886a8eb10649cbf",
        "828785bf408825a849e95ba97d7f8925a849e95bb8e8b4bf");

    [Fact]
    public void Responses_without_huffman_and_with_eviction_are_decoded() => AssertChain(
        256,
        Responses,
        "4803333032580770726976617465611d4d6f6e2c203231204f637420323031332032303a31333a323120474d54"
            + "6e1768747470733a2f2f7777772e6578616d706c652e636f6d",
        "4803333037c1c0bf",
        "88c1611d4d6f6e2c203231204f637420323031332032303a31333a323220474d54c05a04677a69707738666f6f3d415344"
            + "4a4b48514b425a584f5157454f50495541585157454f49553b206d61782d6167653d333630303b2076657273696f6e3d31");

    [Fact]
    public void Responses_with_huffman_and_with_eviction_are_decoded() => AssertChain(
        256,
        Responses,
        "488264025885aec3771a4b6196d07abe941054d444a8200595040b8166e082a62d1bff"
            + "6e919d29ad171863c78f0b97c8e9ae82ae43d3",
        "4883640effc1c0bf",
        "88c16196d07abe941054d444a8200595040b8166e084a62d1bffc05a839bd9ab77ad94e7821dd7f2e6c7b335dfdfcd5b3960"
            + "d5af27087f3672c1ab270fb5291f9587316065c003ed4ee5b1063d5007");

    [Fact]
    public void The_static_table_is_that_of_the_rfc()
    {
        Assert.Equal(new Field(":authority", ""), OracleEncoder.StaticField(1));
        Assert.Equal(new Field(":status", "500"), OracleEncoder.StaticField(14));
        Assert.Equal(new Field("accept-charset", ""), OracleEncoder.StaticField(15));
        Assert.Equal(new Field("accept-encoding", "gzip, deflate"), OracleEncoder.StaticField(16));
        Assert.Equal(new Field("host", ""), OracleEncoder.StaticField(StaticTable.Host));
        Assert.Equal(new Field("www-authenticate", ""), OracleEncoder.StaticField(StaticTable.Count));
        Assert.Equal("content-length"u8, StaticTable.Name(StaticTable.ContentLength));
        Assert.Equal("etag"u8, StaticTable.Name(StaticTable.ETag));
        Assert.Equal("vary"u8, StaticTable.Name(StaticTable.Vary));
    }

    [Fact]
    public void Names_are_found_in_the_static_table()
    {
        for (int index = 1; index <= StaticTable.Count; index++)
        {
            int found = StaticTable.IndexOfName(StaticTable.Name(index));

            Assert.InRange(found, 1, index);
            Assert.Equal(StaticTable.Name(index), StaticTable.Name(found));
            Assert.True(found == 1 || !StaticTable.Name(found - 1).SequenceEqual(StaticTable.Name(index)));
        }

        Assert.Equal(0, StaticTable.IndexOfName("x-other"u8));
        Assert.Equal(0, StaticTable.IndexOfName("Host"u8));
        Assert.Equal(0, StaticTable.IndexOfName(""u8));
        Assert.Equal(0, StaticTable.IndexOfName(new byte[1000]));
    }

    private static void AssertChain(int tableBytesMax, string[] lists, params string[] blocks)
    {
        var reader = new BlockReader(tableBytesMax);
        for (int i = 0; i < blocks.Length; i++)
        {
            Assert.Equal(HpackStatus.Ok, reader.Read(blocks[i]));
            Assert.Equal(lists[i], string.Join('|', reader.Fields));
        }
    }
}
