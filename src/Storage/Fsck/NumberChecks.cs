namespace Dendrite.Fast.Storage;

/// <summary>What gives out numbers stands above every number in use.</summary>
internal static class NumberChecks
{
    // The tables whose rows say where they were committed.
    private static readonly (string Table, string Key)[] Committed =
    [
        ("events", "room_nid, eid"),
        ("room_heads", "room_nid"),
        ("memberships", "user_nid, room_nid"),
        ("receipts", "room_nid, user_nid, receipt_type, thread_id"),
        ("account_data", "user_nid, room_nid, type"),
        ("device_keys", "user_nid, device_id"),
        ("to_device", "user_nid, device_id, writer, position, seq"),
        ("key_signatures", "signer_nid, target_nid, target, key_id"),
        ("log", "writer, position, seq"),
    ];

    // The numbers are those of IdKind.
    private const string HighestName =
        """
        (case t.kind when 1 then (select coalesce(max(nid), 0) from rooms)
        when 2 then (select coalesce(max(nid), 0) from users)
        when 3 then (select coalesce(max(nid), 0) from servers)
        when 4 then (select coalesce(max(id), 0) from reports) else 0 end)
        """;

    private static readonly string HighestPosition = "(select coalesce(max(highest), 0) from ("
        + string.Join(
            " union all ",
            Committed.Select(table => $"select max(position) as highest from {table.Table} where writer = t.writer"))
        + ") positions)";

    public static IStoreCheck[] All { get; } =
    [
        new RowCheck(
            "id_blocks",
            "kind",
            $"t.next <= {HighestName}",
            "The next number is one that is in use.",
            RowFix.Set(
                $"next = 1 + {HighestName.Replace("t.kind", "id_blocks.kind", StringComparison.Ordinal)}",
                "go on above it")),
        new RowCheck(
            "writers",
            "writer",
            $"t.position < {HighestPosition}",
            "Rows have higher positions than their writer.",
            RowFix.Set(
                $"position = {HighestPosition.Replace("t.writer", "writers.writer", StringComparison.Ordinal)}",
                "go on after them")),
        .. Committed.Select(table => new RowCheck(
            table.Table,
            table.Key,
            "t.writer <> 0 and not exists (select 1 from writers w where w.writer = t.writer)",
            "It was committed by a writer that is not here.",
            RowFix.None)),
    ];
}
