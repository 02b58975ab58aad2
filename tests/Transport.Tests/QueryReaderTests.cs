using System.Text;

namespace Dendrite.Fast.Transport.Tests;

public sealed class QueryReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a=1", "a:1")]
    [InlineData("a=1&b=2&a=3", "a:1|b:2|a:3")]
    [InlineData("&&a=1&&", "a:1")]
    [InlineData("a&b=&=c", "a:|b:|:c")]
    [InlineData("a=b=c", "a:b=c")]
    [InlineData("a=x+y%2Bz", "a:x y+z")]
    [InlineData("server_name=a.b&via=%E2%82%AC", "server_name:a.b|via:€")]
    public void Pairs_come_in_order_and_decoded(string query, string pairs)
    {
        var read = new List<string>();
        var reader = new QueryReader(Encoding.ASCII.GetBytes(query));

        while (reader.TryRead())
        {
            Assert.True(reader.TryGetValue(out string? value));
            read.Add(Encoding.ASCII.GetString(reader.RawName) + ":" + value);
        }

        Assert.Equal(pairs, string.Join('|', read));
    }

    [Fact]
    public void A_value_is_found_by_its_decoded_name()
    {
        QueryValue found = QueryReader.Find("x=1&ti%6Deout=30000&timeout=5"u8, "timeout"u8, out string? text);

        Assert.Equal(QueryValue.Found, found);
        Assert.Equal("30000", text);
        Assert.Equal(QueryValue.Missing, QueryReader.Find("timeouts=1"u8, "timeout"u8, out text));
        Assert.Null(text);
        Assert.Equal(QueryValue.Malformed, QueryReader.Find("a=%zz"u8, "a"u8, out text));
        Assert.Equal(QueryValue.Malformed, QueryReader.Find("a=%FF"u8, "a"u8, out text));
    }
}
