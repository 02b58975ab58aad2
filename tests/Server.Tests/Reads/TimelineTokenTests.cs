using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class TimelineTokenTests
{
    [Theory]
    [InlineData(0L)]
    [InlineData(42L)]
    [InlineData(long.MaxValue)]
    public void A_token_reads_back_as_it_was_written(long next)
    {
        TimelineToken token = new(next);
        var buffer = new byte[TimelineToken.TextBytesMax];
        var length = token.Format(buffer);

        Assert.True(TimelineToken.TryParse(token.ToString(), out var fromText));
        Assert.True(TimelineToken.TryParse(buffer.AsSpan(0, length), out var fromBytes));
        Assert.Equal([token, token], [fromText, fromBytes]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("p")]
    [InlineData("p-1")]
    [InlineData("p+1")]
    [InlineData("p1 ")]
    [InlineData("p1x")]
    [InlineData("q1")]
    [InlineData("s1")]
    [InlineData("p9223372036854775808")]
    [InlineData("p11111111111111111111111111111")]
    [InlineData("p\u0661")]
    public void Anything_else_is_no_token(string text) => Assert.False(TimelineToken.TryParse(text, out _));
}
