using System.Text;

namespace Dendrite.Fast.Transport.Tests;

public sealed class AcceptEncodingTests
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("GZip, deflate, br")]
    [InlineData("x-gzip")]
    [InlineData("*")]
    [InlineData("br, *;q=0.1")]
    [InlineData("gzip;q=0.001")]
    [InlineData("gzip ; Q=0.5 , br;q=1.000")]
    [InlineData("identity;q=0, gzip;q=0.2")]
    [InlineData("identity;q=0.5, gzip;q=0.5")]
    [InlineData("br;q=2, gzip")]
    public void Gzip_is_taken(string value) => Assert.True(Read(value).PrefersGzip);

    [Theory]
    [InlineData("")]
    [InlineData("br, deflate")]
    [InlineData("identity")]
    [InlineData("gzip;q=0")]
    [InlineData("gzip;q=0.000, *")]
    [InlineData("*;q=0")]
    [InlineData("identity, gzip;q=0.9")]
    [InlineData("gzip;q=1.1")]
    [InlineData("gzip;q=0.1234")]
    [InlineData("gzip;q=.5")]
    [InlineData("gzip;q=")]
    [InlineData("gzip;level=1")]
    [InlineData("gzipped")]
    [InlineData("gzip deflate")]
    public void The_plain_answer_is_taken(string value) => Assert.False(Read(value).PrefersGzip);

    [Fact]
    public void Several_lines_are_one_list()
    {
        AcceptEncoding accepted = Read("br");

        accepted.Read("gzip"u8);

        Assert.True(accepted.PrefersGzip);
    }

    private static AcceptEncoding Read(string value)
    {
        AcceptEncoding accepted = new();
        accepted.Read(Encoding.ASCII.GetBytes(value));
        return accepted;
    }
}
