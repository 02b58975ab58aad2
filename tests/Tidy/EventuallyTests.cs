using Dendrite.Fast.Testing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Tidy;

public sealed class EventuallyTests
{
    [Fact]
    public async Task A_condition_that_holds_is_not_waited_for()
        => await Eventually.Async(() => true, time: new FakeTimeProvider());

    [Fact]
    public async Task A_condition_is_asked_again_until_it_holds()
    {
        FakeTimeProvider time = new() { AutoAdvanceAmount = TimeSpan.Zero };
        var asked = 0;

        var wait = Eventually.Async(() => ++asked == 3, time: time);
        while (!wait.IsCompleted)
        {
            time.Advance(Eventually.Interval);
            await Task.Yield();
        }

        await wait;
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task A_wait_in_vain_says_phase_expected_and_actual()
    {
        var answer = 41;

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => Eventually.Async(
            () => answer == 42, () => $"answer is {answer}", limit: TimeSpan.FromMilliseconds(20)));

        Assert.Contains("phase:    A_wait_in_vain", failure.Message, StringComparison.Ordinal);
        Assert.Contains("expected: () => answer == 42", failure.Message, StringComparison.Ordinal);
        Assert.Contains("actual:   answer is 41", failure.Message, StringComparison.Ordinal);
    }
}
