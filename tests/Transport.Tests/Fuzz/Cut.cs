using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests.Fuzz;

/// <summary>Cuts a message at random places, as its random numbers say.</summary>
internal static class Cut
{
    /// <summary>One to six parts that are not empty, unless the message is.</summary>
    public static ReadOnlyMemory<byte>[] Parts(byte[] message, Random random)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        ReadOnlyMemory<byte> rest = message;
        for (int cuts = random.Next(6); cuts > 0 && rest.Length > 1; cuts--)
        {
            int at = random.Next(1, rest.Length);
            parts.Add(rest[..at]);
            rest = rest[at..];
        }

        parts.Add(rest);
        return [.. parts];
    }

    public static Segmentation Of(byte[] message, Random random) =>
        new("cut at random", Segmentations.Join(Parts(message, random)));

    public static Segmentation Whole(byte[] message) => new("whole", Segmentations.Join(message));
}
