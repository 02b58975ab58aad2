namespace Dendrite.Fast.Storage;

/// <summary>One text of one event in the search index. The text itself is not stored: the event has it.</summary>
/// <param name="Place">From <see cref="SearchPlace.Of"/>; used once.</param>
/// <param name="Room">The room.</param>
/// <param name="Eid">The event.</param>
/// <param name="Key">Which text it is.</param>
/// <param name="Sender">Who sent the event.</param>
/// <param name="Grams">What the index knows the text by; see <see cref="Of"/>.</param>
public readonly record struct SearchEntryRow(
    long Place, RoomNid Room, int Eid, SearchKey Key, UserNid Sender, string Grams) : IRow<SearchEntryRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Insert(
        "search_entries", "*place long, room_nid long, eid int, key int, sender_nid long, grams text",
        orderedBy: "room_nid eid");

    /// <summary>Makes the row of a text. Cutting it takes some microseconds, here and not in the lane.</summary>
    /// <param name="place">As <see cref="Place"/>.</param>
    /// <param name="at">The event.</param>
    /// <param name="key">Which text it is.</param>
    /// <param name="sender">Who sent the event.</param>
    /// <param name="folded">The text, from <see cref="SearchText.Fold"/>.</param>
    public static SearchEntryRow Of(long place, GlobalEventRef at, SearchKey key, UserNid sender, string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return new(place, at.Room, at.Eid, key, sender, SearchGrams.OfEntry(folded, at.Room, sender, key));
    }

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Place);
        sink.Put(Room.Value);
        sink.Put(Eid);
        sink.Put((long)Key);
        sink.Put(Sender.Value);
        sink.Put(Grams);
    }
}

/// <summary>Takes an event out of the search index, if it is there.</summary>
/// <param name="Room">The room.</param>
/// <param name="Eid">The event.</param>
public readonly record struct SearchEntryDeleteRow(RoomNid Room, int Eid) : IRow<SearchEntryDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "search_entries", "*room_nid long, *eid int", orderedBy: "room_nid eid");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Room.Value);
        sink.Put(Eid);
    }
}
