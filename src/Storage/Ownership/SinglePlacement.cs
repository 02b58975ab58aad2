namespace Dendrite.Fast.Storage;

/// <summary>One node owns everything: one slot a lane, claimed when the database opens.</summary>
public sealed class SinglePlacement : IPlacement
{
    // Owner: StartAsync, before the first append; read-only from then on.
    private PlacedOwner[] _lanes = [];

    /// <inheritdoc />
    public async ValueTask StartAsync(ISlotClaims claims, int laneCount, CancellationToken cancellationToken)
    {
        var lanes = new PlacedOwner[laneCount];
        for (int lane = 0; lane < laneCount; lane++)
        {
            lanes[lane] = new(lane, await claims.ClaimAsync(lane, cancellationToken), lane);
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
