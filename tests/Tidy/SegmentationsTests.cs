using System.Buffers;
using System.Text;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Tidy;

public sealed class SegmentationsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("G")]
    [InlineData("GET / HTTP/1.1\r\n")]
    public void Every_segmentation_carries_the_whole_message(string message)
    {
        var bytes = Encoding.UTF8.GetBytes(message);

        var all = Segmentations.All(bytes).ToList();

        Assert.All(all, segmentation => Assert.Equal(bytes, segmentation.Sequence.ToArray()));
        Assert.Equal(3 + Math.Max(0, bytes.Length - 1), all.Count);
    }

    [Fact]
    public void A_message_is_split_at_every_byte_once()
    {
        var bytes = "abcd"u8.ToArray();

        var splits = Segmentations.All(bytes).Where(one => one.Name.StartsWith("split", StringComparison.Ordinal));

        Assert.Equal([1L, 2L, 3L], splits.Select(split => (long)split.Sequence.First.Length));
    }

    [Theory]
    [Segmented("ab", 2)]
    public void The_attribute_gives_each_segmentation_with_its_arguments(Segmentation message, int length)
        => Assert.Equal(length, message.Sequence.Length);
}
