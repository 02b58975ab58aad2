using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Whatever is broken in the database is found, and mended where nothing is lost.</summary>
public sealed class FsckTests
{
    // The event that redacts nothing, relates to nothing and is cited: the creator's join.
    private const string Join = "room_nid = 1 and eid = 2";

    private const string LastMessage = "eid = (select max(eid) from events where state_kid is null)";

    // What is broken of what belongs to users besides their devices. The users of the scene have no accounts until the
    // end.
    private static readonly (string Statement, string Table)[] OfUsers =
    [
        ("insert into short_tokens select json, 1, 77, 1 from event_json where eid = 1", "short_tokens"),
        ("insert into accepted_terms values (77, 'policy', '1', 1)", "accepted_terms"),
        ("insert into threepids values ('email', 'a@b', 77, 1, 1)", "threepids"),
        ("insert into threepid_bindings values (77, 'email', 'a@b', 'id')", "threepid_bindings"),
        ("insert into threepid_sessions "
            + "select 's', 9, 'email', 'a@b', json, json, 1, null, 1, null from event_json where eid = 1",
            "threepid_sessions"),
        ("insert into external_ids values ('provider', 'subject', 77, 1)", "external_ids"),
        ("insert into cross_signing_keys select 77, 1, json from event_json where eid = 1", "cross_signing_keys"),
        ("insert into key_signatures values (77, 1, 'D', 'k', 's', 1, 1)", "key_signatures"),
        ("insert into key_signatures values (1, 77, 'D', 'k', 's', 1, 1)", "key_signatures"),
        ("insert into dehydrated_devices select 1, 'D', json, 1 from event_json where eid = 1",
            "dehydrated_devices"),
        ("insert into pushers select 77, 'a', 'k', 'http', null, 'a', 'd', null, 'en', json, true, 1 "
            + "from event_json where eid = 1", "pushers"),
        ("insert into directory_words values ('word', 77)", "directory_words"),
        ("insert into directory_rooms values (77)", "directory_rooms"),
        ("insert into server_notice_rooms values (77, 1)", "server_notice_rooms"),
        ("insert into reports (id, kind, received_ts, reporter_nid, target_nid) values (9, 1, 1, 1, 2); "
            + "insert into id_blocks values (4, 9)", "id_blocks"),
        ("insert into accounts (user_nid, created_ts, admin, state, kind) values (1, 1, false, 0, 0); "
            + "insert into pushers select 1, 'a', 'k', 'http', 'D', 'a', 'd', null, 'en', json, true, 1 "
            + "from event_json where eid = 1", "pushers"),
        ("insert into server_notice_rooms values (1, 77)", "server_notice_rooms"),
    ];

    // What is broken by which statement, and where a finding has to be in; each can be mended.
    private static readonly (string Statement, string Table)[] Mendable =
    [
        ("update events set depth = depth + 1 where " + Join, "events"),
        ("update events set origin_server_ts = 1 where " + Join, "events"),
        ("update events set type = 'm.wrong' where " + LastMessage, "events"),
        ("update events set member = 4 where " + Join, "events"),
        ("update events set state_kid = 0 where " + Join, "events"),
        ("update events set auth_eids = prev_eids where eid = 5", "events"),
        ("update events set reject_rule = 3 where " + Join, "events"),
        ("update events set flags = flags + 16 where " + Join, "events"),
        ("insert into event_json select room_nid, 999, json from event_json where eid = 3", "event_json"),
        ("update room_heads set next_eid = 2", "room_heads"),
        ("update room_heads set next_ordinal = 2", "room_heads"),
        ("update room_heads set next_kid = 2", "room_heads"),
        ("update room_heads set next_sid = 2", "room_heads"),
        ("update room_heads set current_sid = 2", "room_heads"),
        ("update room_heads set current_sid = 0", "room_heads"),
        ("update room_heads set extremities = (select prev_eids from events where eid = 3)", "room_heads"),
        ("delete from state_snapshots where sid = (select current_sid from room_heads)", "room_heads"),
        ("update state_snapshots set address = payload", "state_snapshots"),
        ("delete from memberships where user_nid = (select max(user_nid) from memberships)", "memberships"),
        ("update memberships set membership = 4", "memberships"),
        ("update memberships set eid = 3", "memberships"),
        ("insert into memberships (user_nid, room_nid, membership, eid, forgotten, writer, position) "
            + "select nid, 1, 1, 3, forgotten, 1, 1 from users, memberships m where m.user_nid = 1 "
            + "and nid not in (select user_nid from memberships)", "memberships"),
        ("delete from relations", "relations"),
        ("update relations set rel_type = 'm.wrong'", "relations"),
        ("insert into relations select room_nid, parent_id, 999, rel_type from relations", "relations"),
        ("delete from backward_extremities", "backward_extremities"),
        ("update backward_extremities set eid = 2", "backward_extremities"),
        ("delete from pending_redactions", "pending_redactions"),
        ("update pending_redactions set redaction_eid = 2", "pending_redactions"),
        ("insert into staged_events select 1, event_id, 1, 1, json from events natural join event_json where eid = 3",
            "staged_events"),
        ("insert into staged_events select 1, prev_eids, 1, 1, json from events natural join event_json "
            + "where eid = 3", "staged_events"),
        ("insert into room_aliases values ('#a:localhost', 77, 1, 1)", "room_aliases"),
        ("insert into published_rooms values (1, 77, 1, 1)", "published_rooms"),
        ("insert into transactions values (1, 'D', 1, 'x', 1, 999, 1)", "transactions"),
        ("insert into receipts values (1, 1, 'm.read', '', '$x', 999, 1, 1, 1)", "receipts"),
        ("insert into access_tokens (token_hash, user_nid, device_id, created_ts) "
            + "select event_id, 1, 'D', 1 from events where eid = 1", "access_tokens"),
        ("insert into account_data select 77, 1, 't', json, 1, 1 from event_json where eid = 1", "account_data"),
        ("update id_blocks set next = 1", "id_blocks"),
        ("update writers set position = 1", "writers"),
        .. OfUsers,
    ];

    /// <summary>What loses something, and where a finding has to be in.</summary>
    public static TheoryData<string, string> Losses { get; } = new()
    {
        { "update events set sender_nid = 2 where sender_nid = 1 and " + Join, "events" },
        { "update events set sender_nid = 999 where " + Join, "events" },
        { "update events set redacted_by = 2, flags = 16 where " + LastMessage, "events" },
        { "update events set state_after = 1 where eid = 4", "events" },
        { "update events set state_before = 1 where eid = 4", "events" },
        { "update events set ordinal = 99 where ordinal = 3", "events" },
        { "delete from events where eid = 3", "events" },
        { "delete from event_json where eid = 3", "events" },
        { "update event_json set json = (select json from event_json where eid = 3) where eid = 4", "event_json" },
        { "delete from room_heads", "rooms" },
        { "update state_keys set state_key = 'wrong' where kid = 1", "events" },
        { "insert into devices (user_nid, device_id, created_ts) values (1, 'D', 1)", "devices" },
        { "update users set server_nid = 77", "users" },
        { "insert into followers values ('x', 'nonsense')", "followers" },
        { "update log set kind = 99 where seq = 0", "log" },
        { "insert into key_backups select 77, 1, 'a', json, 1, 1, false from event_json where eid = 1", "key_backups" },
        { "insert into backup_keys select 1, 1, 'r', 's', 0, 0, false, json from event_json where eid = 1",
            "backup_keys" },
        { "insert into reports (id, kind, received_ts, reporter_nid, target_nid) values (1, 1, 1, 77, 0)",
            "reports" },
    };

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task What_follows_from_other_data_is_found_and_mended(StoreKind store)
    {
        await using var scene = await FsckScene.CreateAsync(store);
        Assert.Empty(await scene.Host.FsckAsync());

        foreach (var (statement, table) in Mendable)
        {
            Assert.True(await scene.Host.ExecuteAsync(statement) > 0, statement);
            var found = await scene.Host.FsckAsync(new FsckOptions { Repairs = true });
            var left = await scene.Host.FsckAsync();

            Assert.True(found.Exists(finding => finding.Table == table), statement);
            Assert.All(found, finding => Assert.True(finding.Repair is not null, $"{statement}: {finding}"));
            Assert.True(left.Count == 0, $"{statement}: {string.Join(' ', left)}");
        }
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task What_is_lost_is_found_and_left_as_it_is(string statement, string table)
    {
        // The statements are the same on both stores, as are the checks of rooms that find their effects.
        await using var scene = await FsckScene.CreateAsync(
            table is "events" or "event_json" ? StoreKind.Sqlite : StoreKind.Postgres);

        Assert.NotEqual(0, await scene.Host.ExecuteAsync(statement));
        await scene.Host.FsckAsync(new FsckOptions { Repairs = true });
        var left = await scene.Host.FsckAsync();

        Assert.Contains(left, finding => finding.Table == table && finding.Repair is null);
    }

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
}
