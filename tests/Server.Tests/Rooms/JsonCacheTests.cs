using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class JsonCacheTests
{
    [Fact]
    public void The_bytes_in_memory_stay_within_the_limit()
    {
        var cache = new JsonCache(bytesMax: 100_000);

        for (var eid = 1; eid <= 1_000; eid++)
        {
            cache.Add(Ref(eid), new byte[1_000]);
            Assert.InRange(cache.Bytes, 0, 101_200);
        }

        Assert.True(cache.TryGet(Ref(1_000), out _));
        Assert.False(cache.TryGet(Ref(1), out _));
    }

    [Fact]
    public void What_is_used_stays_and_what_is_not_goes()
    {
        var cache = new JsonCache(bytesMax: 100_000);
        cache.Add(Ref(1), [1]);

        for (var eid = 2; eid <= 500; eid++)
        {
            cache.Add(Ref(eid), new byte[1_000]);
            Assert.True(cache.TryGet(Ref(1), out _));
        }

        Assert.False(cache.TryGet(Ref(2), out _));
    }

    [Fact]
    public void What_is_dropped_for_want_of_room_is_counted()
    {
        var cache = new JsonCache(bytesMax: 100_000);
        var added = 0;

        for (var eid = 1; eid <= 1_000; eid++)
        {
            cache.Add(Ref(eid), new byte[880]);
            added += 1_000;
        }

        Assert.Equal(added, cache.Bytes + cache.DroppedBytes);
        Assert.True(cache.DroppedBytes > 800_000);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(int.MaxValue)]
    public void A_range_of_one_room_is_forgotten_whichever_is_shorter(int lastEid)
    {
        var cache = new JsonCache(bytesMax: 1_000_000);
        for (var eid = 1; eid <= 20; eid++)
        {
            cache.Add(Ref(eid), [1]);
            cache.Add(new GlobalEventRef(new RoomNid(2), eid), [1]);
        }

        cache.RemoveRange(new RoomNid(1), 5, lastEid);

        Assert.Equal(
            Enumerable.Range(1, 20).Where(eid => eid < 5 || eid > lastEid),
            Enumerable.Range(1, 20).Where(eid => cache.TryGet(Ref(eid), out _)));
        Assert.All(
            Enumerable.Range(1, 20), eid => Assert.True(cache.TryGet(new GlobalEventRef(new RoomNid(2), eid), out _)));
    }

    private static GlobalEventRef Ref(int eid) => new(new RoomNid(1), eid);
}
