namespace Dendrite.Fast.StateRes;

/// <summary>
/// Keeps scratch memory between resolutions: at most one a processor, and none that has grown beyond a bound. What is
/// in a slot belongs to nobody; taking it out by one exchange makes it the taker's.
/// </summary>
internal static class ResolutionPool
{
    // Chosen: the scratch of a room with three million events; what a larger room needs goes to the collector.
    public const long KeptBytesMax = 64L << 20;

    private static readonly Resolution?[] Slots = new Resolution?[Math.Max(1, Environment.ProcessorCount)];

    public static Resolution Rent()
    {
        for (int i = 0; i < Slots.Length; i++)
        {
            Resolution? resolution = Interlocked.Exchange(ref Slots[i], null);
            if (resolution is not null)
            {
                return resolution;
            }
        }

        return new Resolution();
    }

    public static void Return(Resolution resolution)
    {
        resolution.Reset();
        if (resolution.ScratchBytes > KeptBytesMax)
        {
            return;
        }

        for (int i = 0; i < Slots.Length; i++)
        {
            if (Interlocked.CompareExchange(ref Slots[i], resolution, null) is null)
            {
                return;
            }
        }
    }
}
