namespace Dendrite.Fast.Rooms;

/// <summary>Lets a room know hashes that were made of the JSON of its events.</summary>
internal sealed class HashesCommand(IReadOnlyList<KeyValuePair<int, byte[]>> hashes)
    : RoomCommand(CancellationToken.None)
{
    /// <summary>Event and hash.</summary>
    public IReadOnlyList<KeyValuePair<int, byte[]>> Hashes { get; } = hashes;
}
