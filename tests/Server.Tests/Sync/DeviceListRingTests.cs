using Dendrite.Fast.Storage;
using Dendrite.Fast.Sync;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class DeviceListRingTests
{
    /// <summary>What the ring answers is what a list of all changes answers, as far back as it reaches.</summary>
    [Property]
    public void The_ring_tells_what_a_list_of_all_changes_tells(ushort changes, ushort seen)
    {
        DeviceListRing ring = new();
        var count = changes % (3 * DeviceListRing.ChangesMax);
        var since = Watermark.Of(new CommitPosition(1, seen % (count + 2)));
        HashSet<UserNid> expected = [];
        for (var i = 1; i <= count; i++)
        {
            ring.Add(UserAt(i), new CommitPosition(1, i));
            if (i > since[1])
            {
                expected.Add(UserAt(i));
            }
        }

        HashSet<UserNid>? users = null;
        var isKnown = ring.TryRead(since, ref users);

        Assert.Equal(count - since[1] <= DeviceListRing.ChangesMax, isKnown);
        if (isKnown)
        {
            Assert.Equal(expected, users ?? []);
        }

        static UserNid UserAt(int change) => new((change * 7 % 100) + 1);
    }

    [Fact]
    public void A_ring_without_changes_tells_of_none()
    {
        HashSet<UserNid>? users = null;

        Assert.True(new DeviceListRing().TryRead(Watermark.Zero, ref users));
        Assert.Null(users);
    }
}
