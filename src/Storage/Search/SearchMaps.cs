namespace Dendrite.Fast.Storage;

/// <summary>What the reads of both stores share.</summary>
internal static class SearchMaps
{
    /// <summary>Room, first, last and limit to the numbers of events.</summary>
    public static readonly ReadSql Events = new(
        """
        select distinct eid from search_entries
        where room_nid = $1 and eid between $2 and $3 order by eid limit $4
        """);

    /// <summary>Takes place, room_nid, eid and key.</summary>
    public static SearchHit Hit(ReadRow row) =>
        new(row.Long(0), new GlobalEventRef(new(row.Long(1)), row.Int(2)), (SearchKey)row.Int(3));
}
