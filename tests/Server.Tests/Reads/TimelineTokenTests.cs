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
    [InlineData(1L, 0L, 0)]
    [InlineData(42L, 7L, 3)]
    [InlineData(long.MaxValue, long.MinValue, int.MaxValue)]
    public void A_place_in_the_history_reads_back_as_it_was_written(long next, long depth, int eid)
    {
        TimelineToken token = new(next, new HistoryPlace(depth, eid));

        Assert.True(TimelineToken.TryParse(token.ToString(), out var read));
        Assert.Equal(token, read);
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
    [InlineData("t1")]
    [InlineData("t1_2")]
    [InlineData("t1_2_")]
    [InlineData("t1_2_3_4")]
    [InlineData("t1_2_-3")]
    [InlineData("t1_2_2147483648")]
    [InlineData("t1_+2_3")]
    [InlineData("t-1_2_3")]
    [InlineData("p1_2_3")]
    [InlineData("p9223372036854775808")]
    [InlineData("p11111111111111111111111111111")]
    [InlineData("p\u0661")]
    public void Anything_else_is_no_token(string text) => Assert.False(TimelineToken.TryParse(text, out _));
}
