using Xunit;

namespace Dendrite.Fast.Testing;

/// <summary>
/// The long tier of the tests (<c>./test --nightly</c>): all seeds, soaks, every Nth-write failure. A test that has a
/// short form takes its size from <see cref="Pick{T}"/>; one that has none calls <see cref="RequireOrSkip"/>.
/// </summary>
public static class Nightly
{
    /// <summary>Whether this run includes the long tier.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("DENDRITE_FAST_NIGHTLY") == "1";

    /// <summary>Gives <paramref name="nightly"/> in the long tier and <paramref name="everyRun"/> otherwise.</summary>
    public static T Pick<T>(T everyRun, T nightly) => IsOn ? nightly : everyRun;

    /// <summary>Skips the running test unless this is a nightly run.</summary>
    public static void RequireOrSkip() => Assert.SkipUnless(IsOn, "nightly tier: run ./test --nightly");
}
