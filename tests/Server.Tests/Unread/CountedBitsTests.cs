using Dendrite.Fast.Rooms;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class CountedBitsTests
{
    // Several blocks, and places on both sides of every border.
    private const int PlacesMax = 20_000;

    [Property]
    public void A_range_has_as_many_places_as_were_added_and_not_taken_out(
        NonNegativeInt[] added, NonNegativeInt[] removed, NonNegativeInt after, NonNegativeInt upTo)
    {
        CountedBits bits = new();
        HashSet<int> expected = [];
        foreach (var place in added.Select(Place).Concat([63, 64, 4_095, 4_096]))
        {
            bits.Add(place);
            expected.Add(place);
        }

        foreach (var place in removed.Select(Place).Concat(added.Take(2).Select(Place)))
        {
            bits.Remove(place);
            expected.Remove(place);
        }

        var (from, to) = (Place(after) - 1, Place(upTo));
        var within = expected.Where(place => place > from && place <= to).ToArray();

        Assert.Equal(within.Length, bits.Count(from, to));
        Assert.Equal(within.DefaultIfEmpty(-1).Max(), bits.LastIn(from, to));
        Assert.All(expected, place => Assert.True(bits.Contains(place)));
    }

    [Fact]
    public void A_long_range_is_counted_by_blocks_and_an_empty_one_is_found_empty()
    {
        CountedBits bits = new();
        for (var place = 0; place < 100_000; place += 3)
        {
            bits.Add(place);
        }

        Assert.Equal(33_334, bits.Count(-1, 1_000_000));
        Assert.Equal(33_333, bits.Count(0, 99_999));
        Assert.Equal(99_999, bits.LastIn(-1, 1_000_000));
        Assert.Equal(-1, bits.LastIn(99_999, 1_000_000));
        Assert.Equal(0, bits.Count(5, 5));
    }

    private static int Place(NonNegativeInt value) => (int)((uint)value.Get * 2_654_435_761 % PlacesMax);
}
