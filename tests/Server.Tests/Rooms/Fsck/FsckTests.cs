using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Whatever is broken in the database is found, and mended where nothing is lost.</summary>
public sealed class FsckTests
{
    // The event that redacts nothing, relates to nothing and is cited: the creator's join.
    private const string Join = "room_nid = 1 and eid = 2";

    private const string LastMessage = "eid = (select max(eid) from events where state_kid is null)";

    /// <summary>What is broken by which statement; where a finding has to be in, and whether it is mended.</summary>
    public static TheoryData<string, string, bool> Breaks { get; } = new()
    {
        { "update events set depth = depth + 1 where " + Join, "events", true },
        { "update events set origin_server_ts = 1 where " + Join, "events", true },
        { "update events set type = 'm.wrong' where " + LastMessage, "events", true },
        { "update events set member = 4 where " + Join, "events", true },
        { "update events set state_kid = 0 where " + Join, "events", true },
        { "update events set auth_eids = prev_eids where eid = 5", "events", true },
        { "update events set reject_rule = 3 where " + Join, "events", true },
        { "update events set flags = flags + 16 where " + Join, "events", true },
        { "update events set sender_nid = 2 where sender_nid = 1 and " + Join, "events", false },
        { "update events set sender_nid = 999 where " + Join, "events", false },
        { "update events set redacted_by = 2, flags = 16 where " + LastMessage, "events", false },
        { "update events set state_after = 1 where eid = 4", "events", false },
        { "update events set state_before = 1 where eid = 4", "events", false },
        { "update events set ordinal = 99 where ordinal = 3", "events", false },
        { "delete from events where eid = 3", "events", false },
        { "delete from event_json where eid = 3", "events", false },
        { "update event_json set json = (select json from event_json where eid = 3) where eid = 4", "event_json",
            false },
        { "insert into event_json select room_nid, 999, json from event_json where eid = 3", "event_json", true },
        { "update room_heads set next_eid = 2", "room_heads", true },
        { "update room_heads set next_ordinal = 2", "room_heads", true },
        { "update room_heads set next_kid = 2", "room_heads", true },
        { "update room_heads set next_sid = 2", "room_heads", true },
        { "update room_heads set current_sid = 2", "room_heads", true },
        { "update room_heads set current_sid = 0", "room_heads", true },
        { "update room_heads set extremities = (select prev_eids from events where eid = 3)", "room_heads", true },
        { "delete from room_heads", "rooms", false },
        { "delete from state_snapshots where sid = (select current_sid from room_heads)", "room_heads", true },
        { "update state_snapshots set address = payload", "state_snapshots", true },
        { "update state_keys set state_key = 'wrong' where kid = 1", "events", false },
        { "delete from memberships where user_nid = (select max(user_nid) from memberships)", "memberships", true },
        { "update memberships set membership = 4", "memberships", true },
        { "update memberships set eid = 3", "memberships", true },
        { "insert into memberships (user_nid, room_nid, membership, eid, forgotten, writer, position) "
            + "select nid, 1, 1, 3, forgotten, 1, 1 from users, memberships where nid not in (select user_nid from memberships)",
            "memberships", true },
        { "delete from relations", "relations", true },
        { "update relations set rel_type = 'm.wrong'", "relations", true },
        { "insert into relations select room_nid, parent_id, 999, rel_type from relations", "relations", true },
        { "delete from backward_extremities", "backward_extremities", true },
        { "update backward_extremities set eid = 2", "backward_extremities", true },
        { "delete from pending_redactions", "pending_redactions", true },
        { "update pending_redactions set redaction_eid = 2", "pending_redactions", true },
        { "insert into staged_events select 1, event_id, 1, 1, json from events natural join event_json where eid = 3",
            "staged_events", true },
        { "insert into staged_events select 1, prev_eids, 1, 1, json from events natural join event_json "
            + "where eid = 3", "staged_events", true },
        { "insert into room_aliases values ('#a:localhost', 77, 1, 1)", "room_aliases", true },
        { "insert into published_rooms values (1, 77, 1, 1)", "published_rooms", true },
        { "insert into transactions values (1, 'D', 1, 'x', 1, 999, 1)", "transactions", true },
        { "insert into receipts values (1, 1, 'm.read', '', '$x', 999, 1, 1, 1)", "receipts", true },
        { "insert into access_tokens (token_hash, user_nid, device_id, created_ts) "
            + "select event_id, 1, 'D', 1 from events where eid = 1", "access_tokens", true },
        { "insert into devices (user_nid, device_id, created_ts) values (1, 'D', 1)", "devices", false },
        { "insert into account_data select 77, 1, 't', json, 1, 1 from event_json where eid = 1", "account_data",
            true },
        { "update id_blocks set next = 1", "id_blocks", true },
        { "update writers set position = 1", "writers", true },
        { "update users set server_nid = 77", "users", false },
        { "insert into followers values ('x', 'nonsense')", "followers", false },
        { "update log set kind = 99 where seq = 0", "log", false },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public Task What_is_broken_is_found_and_mended_on_sqlite(string statement, string table, bool isMended) =>
        CheckAsync(StoreKind.Sqlite, statement, table, isMended);

    [Theory]
    [MemberData(nameof(Breaks))]
    public Task What_is_broken_is_found_and_mended_on_postgres(string statement, string table, bool isMended) =>
        CheckAsync(StoreKind.Postgres, statement, table, isMended);

    [Fact]
    public async Task A_signature_that_is_not_valid_is_found_on_request()
    {
        await using var scene = await FsckScene.CreateAsync(StoreKind.Sqlite);
        await scene.Host.ExecuteAsync(
            """
            update event_json set json = cast(replace(
            cast(json as text), '"localhost":{"ed25519:first":"', '"localhost":{"ed25519:first":"AAAA') as blob)
            """);

        var withoutRequest = await scene.Host.FsckAsync(new FsckOptions());
        var found = await scene.Host.FsckAsync(new FsckOptions { Signatures = true });

        Assert.Empty(withoutRequest);
        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.Contains("signature", finding.What, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_room_is_checked_alone()
    {
        await using var scene = await FsckScene.CreateAsync(StoreKind.Sqlite);
        var other = await scene.Host.CreateAsync(await scene.Host.UserAsync("alice"));
        await scene.Host.ExecuteAsync("delete from memberships");

        var found = await scene.Host.FsckAsync(new FsckOptions { Room = other.Id });

        Assert.Contains($"room_nid={other.Nid.Value} ", Assert.Single(found).ToString(), StringComparison.Ordinal);
    }

    private static async Task CheckAsync(StoreKind store, string statement, string table, bool isMended)
    {
        await using var scene = await FsckScene.CreateAsync(store);
        var host = scene.Host;
        Assert.Empty(await host.FsckAsync());

        Assert.NotEqual(0, await host.ExecuteAsync(statement));
        var found = await host.FsckAsync();
        await host.FsckAsync(new FsckOptions { Repairs = true });
        var left = await host.FsckAsync();

        Assert.Contains(found, finding => finding.Table == table);
        if (isMended)
        {
            Assert.Empty(left);
            Assert.All(found.Where(finding => finding.Table == table), finding => Assert.NotNull(finding.Repair));
        }
        else
        {
            Assert.Contains(left, finding => finding.Table == table && finding.Repair is null);
        }
    }
}
