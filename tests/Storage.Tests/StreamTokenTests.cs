using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>Tokens are text that only we write, and that anybody may send back changed.</summary>
public sealed class StreamTokenTests
{
    [Property]
    public bool A_token_is_read_back_as_it_was(
        PositiveInt[] writers, PositiveInt position, ulong epoch, NonNegativeInt index)
    {
        CommitPosition[] positions =
        [
            .. writers.Select(writer => writer.Get)
                .Distinct()
                .Take(Watermark.WritersMax)
                .Select(writer => new CommitPosition(writer, long.MaxValue / position.Get)),
        ];
        var token = new StreamToken(Watermark.Of(positions), new(epoch, epoch == 0 ? 0 : index.Get));

        bool isRead = StreamToken.TryParse(token.ToString(), out StreamToken read);

        return isRead && read == token && token.ToString().Length <= StreamToken.CharsMax;
    }

    [Property]
    public bool Any_text_that_is_read_is_the_one_that_we_write(byte[] bytes)
    {
        string text = "s1" + System.Buffers.Text.Base64Url.EncodeToString(bytes);

        bool isRead = StreamToken.TryParse(text, out StreamToken token);

        return !isRead || token.ToString() == text;
    }

    [Fact]
    public void The_longest_token_fits_the_limit()
    {
        IEnumerable<CommitPosition> positions = Enumerable.Range(0, Watermark.WritersMax)
            .Select(index => new CommitPosition(int.MaxValue - (index * 9999999), long.MaxValue));

        var token = new StreamToken(Watermark.Of([.. positions]), new(ulong.MaxValue, long.MaxValue));

        Assert.True(token.ToString().Length <= StreamToken.CharsMax);
        Assert.True(StreamToken.TryParse(token.ToString(), out StreamToken read));
        Assert.Equal(token, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("s1")]
    [InlineData("s2AAA")]
    [InlineData("S1AAA")]
    [InlineData("s1A")]
    [InlineData("s1AA")]
    [InlineData("s1AAA=")]
    [InlineData("s1AA A")]
    [InlineData("s1AAB")]
    [InlineData("s1AAAA")]
    [InlineData("s1gAA")]
    [InlineData("s1AQEA")]
    [InlineData("s1AQABAA")]
    [InlineData("s1AQEAAA")]
    [InlineData("s1_____w8A")]
    [InlineData("s1AgEBAAEA")]
    [InlineData("s1AQH___________8BAA")]
    [InlineData("s1\u00e9AA")]
    [InlineData("s12024")]
    public void Hostile_text_is_no_token(string text)
    {
        bool isRead = StreamToken.TryParse(text, out StreamToken token);

        Assert.False(isRead);
        Assert.Equal(default, token);
    }

    [Fact]
    public void Text_beyond_the_limit_is_no_token()
    {
        bool isRead = StreamToken.TryParse("s1" + new string('A', 100000), out _);

        Assert.False(isRead);
    }

    [Fact]
    public void The_text_of_a_token_is_persisted_and_never_changes()
    {
        var token = new StreamToken(Watermark.Of(new CommitPosition(1, 300), new CommitPosition(4, 1)), new(7, 128));

        string text = token.ToString();

        Assert.Equal("s1AgGsAgMBB4AB", text);
        Assert.Equal("s1AAA", new StreamToken(Watermark.Zero, default).ToString());
        Assert.True(StreamToken.TryParse(text, out StreamToken read));
        Assert.Equal(token, read);
    }

    [Fact]
    public void A_watermark_covers_what_is_at_or_below_it()
    {
        Watermark low = Watermark.Of(new CommitPosition(1, 5), new CommitPosition(3, 2));
        Watermark high = low.With(new(1, 6)).With(new(2, 1));

        Assert.True(high.Covers(low));
        Assert.False(low.Covers(high));
        Assert.True(low.Covers(new CommitPosition(1, 5)));
        Assert.False(low.Covers(new CommitPosition(2, 1)));
        Assert.Same(high, high.With(new(1, 4)));
        Assert.Equal(low, high.Min(low));
        Assert.Equal(low, Watermark.Of(new CommitPosition(3, 2), new CommitPosition(1, 5), new CommitPosition(9, 0)));
    }
}
