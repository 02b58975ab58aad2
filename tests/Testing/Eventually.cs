using System.Globalization;
using System.Runtime.CompilerServices;
using Xunit;

namespace Dendrite.Fast.Testing;

/// <summary>
/// Waits for a condition that another thread or process brings about. Tests never sleep: they say what they wait for,
/// and a wait that ends without it says what was there instead. A cancelled test ends its waits.
/// </summary>
public static class Eventually
{
    /// <summary>The pause between two looks. Chosen: short beside any wait a test would notice.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    /// <summary>How long a wait lasts when the caller names nothing else. Chosen for two busy cores.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(30);

    /// <summary>Waits until <paramref name="condition"/> holds.</summary>
    /// <param name="condition">Looked at once at once, then once per <see cref="Interval"/>.</param>
    /// <param name="actual">Describes what is there instead; called only when the wait ends in vain.</param>
    /// <param name="limit">How long to wait; <see cref="DefaultLimit"/> when null.</param>
    /// <param name="time">The clock of the interval; the system's when null.</param>
    /// <param name="expected">What is waited for, for the message; the text of the condition by default.</param>
    /// <param name="phase">Where in the test the wait stands; the calling method by default.</param>
    /// <exception cref="TimeoutException">The limit passed; the message has phase, expected and actual.</exception>
    public static Task Async(
        Func<bool> condition,
        Func<string>? actual = null,
        TimeSpan? limit = null,
        TimeProvider? time = null,
        [CallerArgumentExpression(nameof(condition))] string expected = "",
        [CallerMemberName] string phase = "")
        => Async(_ => ValueTask.FromResult(condition()), actual, limit, time, expected, phase);

    /// <summary>As the other overload, with a condition that is asked asynchronously.</summary>
    public static async Task Async(
        Func<CancellationToken, ValueTask<bool>> condition,
        Func<string>? actual = null,
        TimeSpan? limit = null,
        TimeProvider? time = null,
        [CallerArgumentExpression(nameof(condition))] string expected = "",
        [CallerMemberName] string phase = "")
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var wait = limit ?? DefaultLimit;
        var looks = Math.Max(1, (int)(wait / Interval));
        using PeriodicTimer timer = new(Interval, time ?? TimeProvider.System);
        for (var look = 0; look <= looks; look++)
        {
            if (await condition(cancellationToken))
            {
                return;
            }

            await timer.WaitForNextTickAsync(cancellationToken);
        }

        throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"""
            Waited {wait.TotalSeconds:0.###} s in vain.
              phase:    {phase}
              expected: {expected}
              actual:   {actual?.Invoke() ?? "(the condition stayed false)"}
            """));
    }
}
