using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// A commit position in the one word that the columns have for it: the writer in the upper 16 bits, the position in
/// the lower 48. A writer would need nine years at a million appends a second to pass that.
/// </summary>
internal static class PackedPosition
{
    private const int PositionBits = 48;

    public static long Pack(CommitPosition at) => ((long)at.Writer << PositionBits) | at.Position;

    public static CommitPosition Unpack(long packed) =>
        new((int)(packed >>> PositionBits), packed & ((1L << PositionBits) - 1));
}
