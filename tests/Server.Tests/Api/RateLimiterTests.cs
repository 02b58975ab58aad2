using Dendrite.Fast.Api;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class RateLimiterTests
{
    private const int KeysMax = 10;
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_burst_passes_and_the_next_action_must_wait()
    {
        RateLimiter<string> limiter = new(new RateLimit(2, 3), KeysMax, _time);

        bool[] taken = [.. Enumerable.Range(0, 4).Select(_ => limiter.TryTake("a", out long _))];

        Assert.Equal([true, true, true, false], taken);
    }

    [Fact]
    public void After_the_stated_wait_the_action_passes()
    {
        RateLimiter<string> limiter = new(new RateLimit(2, 1), KeysMax, _time);
        limiter.TryTake("a", out _);
        bool early = limiter.TryTake("a", out long retryAfterMs);

        _time.Advance(TimeSpan.FromMilliseconds(retryAfterMs));

        Assert.False(early);
        Assert.InRange(retryAfterMs, 1, 500);
        Assert.True(limiter.TryTake("a", out _));
    }

    [Fact]
    public void One_key_does_not_take_from_another()
    {
        RateLimiter<string> limiter = new(new RateLimit(1, 1), KeysMax, _time);
        limiter.TryTake("a", out _);

        Assert.True(limiter.TryTake("b", out _));
    }

    [Property]
    public bool No_run_of_actions_exceeds_burst_and_rate(PositiveInt burst, NonEmptyArray<byte> pauses)
    {
        const double PerSecond = 5;
        int most = (burst.Get % 20) + 1;
        RateLimiter<int> limiter = new(new RateLimit(PerSecond, most), KeysMax, _time);
        double seconds = 0;
        int taken = 0;
        foreach (byte pause in pauses.Get)
        {
            _time.Advance(TimeSpan.FromMilliseconds(pause));
            seconds += pause / 1000.0;
            taken += limiter.TryTake(1, out _) ? 1 : 0;
        }

        return taken <= most + (seconds * PerSecond) + 1e-6;
    }

    [Fact]
    public void More_keys_than_the_limit_are_not_remembered()
    {
        RateLimiter<int> limiter = new(new RateLimit(0.001, 1), KeysMax, _time);

        for (int key = 0; key < 100 * KeysMax; key++)
        {
            limiter.TryTake(key, out _);
        }

        Assert.InRange(limiter.KeyCount, 0, KeysMax);
    }
}
