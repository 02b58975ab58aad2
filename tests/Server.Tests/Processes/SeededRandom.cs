namespace Dendrite.Fast.Server.Tests;

/// <summary>A random source whose seed is always given, so that a failing run can be run again.</summary>
internal sealed class SeededRandom
{
    private ulong _state;

    public SeededRandom(int seed) => _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) | 1;

    /// <summary>A number of at least <paramref name="low"/> and below <paramref name="high"/>.</summary>
    public int Next(int low, int high)
    {
        // SplitMix64: well mixed from any seed, a few instructions.
        _state += 0x9E3779B97F4A7C15UL;
        ulong mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        mixed ^= mixed >> 31;
        return low + (int)(mixed % (ulong)(high - low));
    }
}
