using Dendrite.Fast.Rooms;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class PackedIntsTests
{
    [Property]
    public void What_is_packed_is_unpacked(NonNegativeInt[] values)
    {
        var numbers = Array.ConvertAll(values, value => value.Get);

        Assert.Equal(numbers, PackedInts.Unpack(PackedInts.Pack(numbers)));
        Assert.Equal(numbers.Sum(PackedInts.SizeOf), PackedInts.Pack(numbers).Length);
    }

    [Fact]
    public void The_bytes_never_change()
    {
        int[] numbers = [0, 1, 127, 128, 16_383, 16_384, int.MaxValue];

        var packed = PackedInts.Pack(numbers);

        Assert.Equal("00017F8001FF7F808001FFFFFFFF07", Convert.ToHexString(packed));
        Assert.Equal(numbers, PackedInts.Unpack(packed));
        StateEntry[] entries = [new StateEntry(128, 5), new StateEntry(0, 0)];
        Assert.Equal("8001050000", Convert.ToHexString(PackedInts.Pack(entries)));
    }

    [Theory]
    [InlineData("80")]
    [InlineData("FFFFFFFF0F")]
    [InlineData("FFFFFFFFFF01")]
    public void Bytes_that_are_no_numbers_are_refused(string hex) =>
        Assert.Throws<InvalidDataException>(() => PackedInts.Unpack(Convert.FromHexString(hex)));

    [Fact]
    public void A_key_without_an_event_is_refused() =>
        Assert.Throws<InvalidDataException>(() => PackedInts.UnpackEntries([1, 2, 3]));

    [Fact]
    public void A_position_fits_one_word()
    {
        var at = new CommitPosition(0x7FFF, (1L << 48) - 1);

        Assert.Equal(at, PackedPosition.Unpack(PackedPosition.Pack(at)));
        Assert.Equal(default, PackedPosition.Unpack(0));
    }
}
