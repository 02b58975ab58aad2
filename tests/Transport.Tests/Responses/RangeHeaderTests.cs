using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dendrite.Fast.Transport.Tests;

public sealed class RangeHeaderTests
{
    [Theory]
    [InlineData("bytes=0-0", 0, 1)]
    [InlineData("bytes=0-9", 0, 10)]
    [InlineData("bytes=2-4", 2, 3)]
    [InlineData("bytes=2-", 2, 8)]
    [InlineData("bytes=9-", 9, 1)]
    [InlineData("bytes=-1", 9, 1)]
    [InlineData("bytes=-10", 0, 10)]
    [InlineData("bytes=-11", 0, 10)]
    [InlineData("bytes=5-10", 5, 5)]
    [InlineData("bytes=5-99999999999999999999999999", 5, 5)]
    [InlineData("BYTES=5-6", 5, 2)]
    [InlineData("bytes= 5-6 ", 5, 2)]
    public void One_range_is_cut_at_the_end(string value, long offset, long length)
    {
        Assert.Equal(RangeStatus.Satisfiable, Parse(value, 10, out ByteRange range));
        Assert.Equal(new ByteRange(offset, length), range);
    }

    [Theory]
    [InlineData("bytes=10-", 10)]
    [InlineData("bytes=10-20", 10)]
    [InlineData("bytes=99999999999999999999999999-", 10)]
    [InlineData("bytes=-0", 10)]
    [InlineData("bytes=0-", 0)]
    [InlineData("bytes=0-0", 0)]
    public void A_range_behind_the_end_is_unsatisfiable(string value, long length) =>
        Assert.Equal(RangeStatus.Unsatisfiable, Parse(value, length, out _));

    [Theory]
    [InlineData("")]
    [InlineData("bytes")]
    [InlineData("bytes=")]
    [InlineData("bytes=-")]
    [InlineData("bytes=5")]
    [InlineData("bytes=6-5")]
    [InlineData("bytes=5-x")]
    [InlineData("bytes=x-5")]
    [InlineData("bytes=+5-6")]
    [InlineData("bytes=5 - 6")]
    [InlineData("bytes =5-6")]
    [InlineData("bytes=--5")]
    [InlineData("bytes=5--6")]
    [InlineData("bytes=0-1,3-4")]
    [InlineData("bytes=0-1,")]
    [InlineData("bytes=,0-1")]
    [InlineData("lines=0-1")]
    public void Anything_else_is_ignored(string value)
    {
        Assert.Equal(RangeStatus.Ignored, Parse(value, 10, out ByteRange range));
        Assert.Equal(new ByteRange(0, 10), range);
    }

    [Fact]
    public void A_suffix_of_nothing_is_all_of_it() =>
        Assert.Equal(RangeStatus.Ignored, Parse("bytes=-5", 0, out _));

    [Fact]
    public void What_a_range_selects_is_what_was_asked_for_and_is_there()
    {
        var numbers = Gen.Choose(0, 40).Select(i => (long)i);
        var asked = numbers.SelectMany(first =>
            numbers.SelectMany(last => numbers.Select(length => (first, last, length))));

        Prop.ForAll(asked.ToArbitrary(), one =>
        {
            (long first, long last, long length) = one;
            long[] expected = [.. LongsFrom(first, last).Where(position => position < length)];
            string value = string.Create(CultureInfo.InvariantCulture, $"bytes={first}-{last}");

            RangeStatus status = Parse(value, length, out ByteRange range);

            return status switch
            {
                RangeStatus.Satisfiable => LongsFrom(range.Offset, range.Offset + range.Length - 1)
                    .SequenceEqual(expected),
                RangeStatus.Unsatisfiable => expected.Length == 0 && first <= last,
                _ => first > last,
            };
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<long> LongsFrom(long first, long last)
    {
        for (long position = first; position <= last; position++)
        {
            yield return position;
        }
    }

    private static RangeStatus Parse(string value, long length, out ByteRange range) =>
        RangeHeader.Parse(Encoding.Latin1.GetBytes(value), length, out range);
}
