namespace Dendrite.Fast.Server.Tests;

/// <summary>A random source whose seed is always given, so that a failing run can be run again.</summary>
internal sealed class SeededRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15UL;

    private ulong _state;

    /// <summary>
    /// The seed is mixed: the step times the seed would give neighbouring seeds the same numbers, moved by one place.
    /// </summary>
    public SeededRandom(int seed) => _state = Mix((ulong)seed + Step);

    /// <summary>A number of at least <paramref name="low"/> and below <paramref name="high"/>.</summary>
    public int Next(int low, int high)
    {
        _state += Step;
        return low + (int)(Mix(_state) % (ulong)(high - low));
    }

    /// <summary>SplitMix64: well mixed from any state, a few instructions.</summary>
    private static ulong Mix(ulong state)
    {
        state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
        state = (state ^ (state >> 27)) * 0x94D049BB133111EBUL;
        return state ^ (state >> 31);
    }
}
