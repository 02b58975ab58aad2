using Xunit;

namespace Dendrite.Fast.Storage.Tests;

public sealed class EphemeralRingTests
{
    [Fact]
    public void Records_are_read_in_order_between_two_places()
    {
        int wakes = 0;
        var ring = new EphemeralRing(() => wakes++);
        RingPosition start = ring.Current;
        var visitor = new Collector();

        ring.Publish(new(EphemeralKind.Typing, new(1), default));
        RingPosition middle = ring.Current;
        ring.Publish(new(EphemeralKind.Presence, default, new(2)));

        Assert.True(ring.TryRead(start, middle, ref visitor));
        Assert.Equal([new EphemeralRecord(EphemeralKind.Typing, new(1), default)], visitor.Records);
        Assert.True(ring.TryRead(middle, ring.Current, ref visitor));
        Assert.Equal(2, visitor.Records.Count);
        Assert.Equal(2, wakes);
    }

    [Fact]
    public void A_reader_that_was_overtaken_or_comes_from_another_process_is_told()
    {
        var ring = new EphemeralRing(() => { });
        RingPosition start = ring.Current;
        var visitor = new Collector();
        for (int index = 0; index < EphemeralRing.RecordsMax + 1; index++)
        {
            ring.Publish(new(EphemeralKind.Typing, new(index), default));
        }

        Assert.False(ring.TryRead(start, ring.Current, ref visitor));
        Assert.False(ring.TryRead(default, ring.Current, ref visitor));
        Assert.False(ring.TryRead(ring.Current with { Epoch = ring.Epoch + 2 }, ring.Current, ref visitor));
        Assert.False(ring.TryRead(ring.Current with { Index = long.MaxValue }, ring.Current, ref visitor));
        Assert.True(ring.TryRead(start with { Index = 1 }, ring.Current, ref visitor));
        Assert.Equal(EphemeralRing.RecordsMax, visitor.Records.Count);
    }

    private sealed class Collector : IEphemeralVisitor
    {
        public List<EphemeralRecord> Records { get; } = [];

        public void Visit(in EphemeralRecord record) => Records.Add(record);
    }
}
