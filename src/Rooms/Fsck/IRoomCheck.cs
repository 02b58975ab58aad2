namespace Dendrite.Fast.Rooms;

/// <summary>One thing that always holds in a sound room.</summary>
internal interface IRoomCheck
{
    /// <summary>Notes what does not hold.</summary>
    /// <param name="room">The room, with what was read of it; takes the findings.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    ValueTask CheckAsync(CheckedRoom room, CancellationToken cancellationToken);
}
