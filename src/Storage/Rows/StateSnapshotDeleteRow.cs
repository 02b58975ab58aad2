namespace Dendrite.Fast.Storage;

/// <summary>Removes a stored state that nothing refers to.</summary>
/// <param name="Room">The room.</param>
/// <param name="Sid">The state's number; it is not given out again.</param>
public readonly record struct StateSnapshotDeleteRow(RoomNid Room, int Sid) : IRow<StateSnapshotDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("state_snapshots", "*room_nid long, *sid int");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Sid);
    }
}
