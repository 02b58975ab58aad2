namespace Dendrite.Fast.Rooms;

/// <summary>
/// An event cannot be built before the hashes of some that it cites are known: those are made of their JSON, which the
/// actor does not have.
/// </summary>
/// <param name="eids">The events, all committed.</param>
internal sealed class HashesMissingException(int[] eids) : Exception("Hashes of cited events are not in memory.")
{
    public int[] Eids { get; } = eids;
}
