namespace Dendrite.Fast.Storage;

/// <summary>One node owns everything that it writes: one slot a lane, claimed when the database opens.</summary>
/// <param name="firstSlot">The slot of the first lane; nodes that share a database have disjoint ranges.</param>
public sealed class SinglePlacement(int firstSlot = 0) : IPlacement
{
    // Owner: StartAsync, before the first append; read-only from then on.
    private PlacedOwner[] _lanes = [];

    /// <inheritdoc />
    public async ValueTask StartAsync(ISlotClaims claims, int laneCount, CancellationToken cancellationToken)
    {
        var lanes = new PlacedOwner[laneCount];
        for (int lane = 0; lane < laneCount; lane++)
        {
            int slot = firstSlot + lane;
            lanes[lane] = new(slot, await claims.ClaimAsync(slot, cancellationToken), lane);
        }

        _lanes = lanes;
    }

    /// <inheritdoc />
    public PlacedOwner Locate(in OwnerKey owner)
    {
        // Neighbouring numbers go to different lanes.
        ulong spread = unchecked((ulong)owner.Key + (ulong)owner.Kind);
        return _lanes[(int)(spread % (ulong)_lanes.Length)];
    }
}
