namespace Dendrite.Fast.StateRes;

/// <summary>
/// The mixing under <see cref="StateMap.Address"/>. Each used slot of a node contributes a 128-bit permutation of
/// (slot number, slot value); a node's hash is the sum of the contributions modulo 2^128, so that one changed slot is
/// replaced by a subtraction and an addition. Levels are separated by the permutation, which is not linear.
/// The address finds equal states quickly; it is no proof against an adversary, so a hit is compared by content.
/// The constants are part of what may be stored: they do not change.
/// </summary>
internal static class StateHash
{
    // Odd constants chosen from the fractional digits of the golden ratio and of the square roots of 2, 3 and 5.
    private const ulong GoldenRatio = 0x9E37_79B9_7F4A_7C15;
    private const ulong RootOfTwo = 0x6A09_E667_F3BC_C909;
    private const ulong RootOfThree = 0xBB67_AE85_84CA_A73B;

    // The finalizer of SplitMix64 (Steele, Lea, Flood 2014): full avalanche on 64 bits.
    private const ulong SplitMixFirst = 0xBF58_476D_1CE4_E5B9;
    private const ulong SplitMixSecond = 0x94D0_49BB_1331_11EB;

    // Roots are mixed with a slot number that no node has, so that height separates maps.
    private const int RootSlotBase = 64;

    public static UInt128 Leaf(int slot, int eid) => eid == 0 ? default : Slot(slot, new UInt128(0, (uint)eid));

    public static UInt128 Child(int slot, StateNode? child) => child is null ? default : Slot(slot, child.Hash);

    public static UInt128 Root(int shift, StateNode? root) =>
        root is null ? default : Slot(RootSlotBase + shift, root.Hash);

    private static UInt128 Slot(int slot, UInt128 value)
    {
        ulong key = (ulong)slot + 1;
        ulong low = (ulong)value + (key * GoldenRatio);
        ulong high = (ulong)(value >> 64) + (key * RootOfTwo);

        // Three rounds of a Feistel network: a permutation of 128 bits for each slot number.
        low ^= Mix(high + RootOfThree);
        high ^= Mix(low);
        low ^= Mix(high);
        return new UInt128(high, low);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * SplitMixFirst;
        value = (value ^ (value >> 27)) * SplitMixSecond;
        return value ^ (value >> 31);
    }
}
