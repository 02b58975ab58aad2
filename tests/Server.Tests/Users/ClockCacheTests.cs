using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class ClockCacheTests
{
    [Fact]
    public void A_cache_never_holds_more_than_its_bound()
    {
        ClockCache<int, string> cache = new(100);

        for (var i = 0; i < 10_000; i++)
        {
            cache.Set(i % 700, "v");
            Assert.InRange(cache.Count, 0, 100);
        }
    }

    [Fact]
    public void An_entry_in_use_outlives_those_that_are_not()
    {
        List<int> evicted = [];
        ClockCache<int, string> cache = new(10, (key, _) => evicted.Add(key));
        cache.Set(-1, "hot");

        for (var i = 0; i < 100; i++)
        {
            Assert.True(cache.TryGet(-1, out _));
            cache.Set(i, "cold");
        }

        Assert.DoesNotContain(-1, evicted);
        Assert.Equal(91, evicted.Count);
    }

    [Fact]
    public void A_replaced_value_is_the_one_that_is_found()
    {
        ClockCache<int, string> cache = new(2);

        cache.Set(1, "a");
        cache.Set(1, "b");
        cache.Set(1, "c");

        Assert.True(cache.TryGet(1, out var value));
        Assert.Equal("c", value);
    }

    [Fact]
    public async Task A_keyed_mutex_lets_one_in_per_key_and_forgets_keys_that_nobody_holds()
    {
        var cancel = TestContext.Current.CancellationToken;
        KeyedMutex<int> mutex = new();
        var inside = new int[4];
        var total = 0;

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(
            async () =>
            {
                using var held = await mutex.EnterAsync(i % 4, cancel);
                Assert.Equal(1, Interlocked.Increment(ref inside[i % 4]));
                await Task.Yield();
                Interlocked.Decrement(ref inside[i % 4]);
                Interlocked.Increment(ref total);
            },
            cancel)));

        Assert.Equal(200, total);
        Assert.Equal(0, mutex.Count);
    }

    [Fact]
    public async Task A_wait_for_a_keyed_mutex_that_is_cancelled_leaves_nothing_behind()
    {
        var cancel = TestContext.Current.CancellationToken;
        KeyedMutex<int> mutex = new();
        using CancellationTokenSource stop = new();
        var held = await mutex.EnterAsync(1, cancel);
        var waiting = mutex.EnterAsync(1, stop.Token).AsTask();

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        held.Dispose();

        Assert.Equal(0, mutex.Count);
    }
}
