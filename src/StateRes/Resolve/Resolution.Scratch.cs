using System.Diagnostics;

namespace Dendrite.Fast.StateRes;

internal sealed partial class Resolution
{
    // Bytes of the structs in the arrays and lists below, by their fields and alignment.
    private const int PowerKeyBytes = 24;
    private const int MainlineKeyBytes = 24;
    private const int ListedEventBytes = 32;
    private const int StateEntryBytes = 8;

    // An entry and a bucket of a dictionary from an address to an index: address, hash, next, index, bucket, padded.
    private const int AddressEntryBytes = 36;

    /// <summary>
    /// What the runs so far have visited: events, edges, slots of nodes, checks and comparisons. Counted in debug
    /// builds only, for the tests that bound the work of hostile rooms.
    /// </summary>
    public long Steps { get; private set; }

    /// <summary>Size of the scratch memory in bytes, but for headers of objects.</summary>
    public long ScratchBytes =>
        SetBytes
        + (sizeof(int) * IntCount)
        + (sizeof(ulong) * (long)_masks.Length)
        + (PowerKeyBytes * (long)_keys.Length)
        + (MainlineKeyBytes * (long)_rest.Capacity)
        + (ListedEventBytes * (long)_listed.Length)
        + (StateEntryBytes * (long)_winners.Capacity)
        + (nint.Size * ((long)_states.Length + _nodes.Length))
        + (AddressEntryBytes * (long)_firstWithAddress.Capacity);

    private long SetBytes =>
        _touched.Bytes + _full.Bytes + _union.Bytes + _inAll.Bytes + _pass.Bytes + _power.Bytes + _ranked.Bytes;

    private long IntCount =>
        (long)_conflictedKids.Capacity + _conflictedEids.Capacity + _unconflicted.Capacity + _written.Capacity
        + _powerEids.Capacity + _ordered.Capacity + _mainline.Capacity + _partial.Length + _local.Length
        + _missingParents.Length + _childStarts.Length + _children.Length + _heap.Length + _mainlineRank.Length;

    [Conditional("DEBUG")]
    private void CountSteps(int steps) => Steps += steps;
}
