namespace Dendrite.Fast.Storage;

/// <summary>Names that rows refer to, and what belongs to accounts and their devices.</summary>
internal static class UserTableChecks
{
    private const string UserIsGone = "It names a user that is not here.";
    private const string ServerIsGone = "It names a server that is not here.";
    private const string AccountIsGone = "It belongs to an account that is not here.";
    private const string DeviceIsGone = "It belongs to a device that is not here.";

    private const string NoAccount = "not exists (select 1 from accounts a where a.user_nid = t.user_nid)";

    private const string NoDevice =
        "not exists (select 1 from devices d where d.user_nid = t.user_nid and d.device_id = t.device_id)";

    // What is kept of the devices of other servers' users has no row in devices.
    private const string NoLocalDevice =
        $"exists (select 1 from accounts a where a.user_nid = t.user_nid) and {NoDevice}";

    public static IStoreCheck[] All { get; } =
    [
        new RowCheck("users", "nid", NoServer("server_nid"), ServerIsGone, RowFix.None),
        new RowCheck(
            "staged_events", "room_nid, event_id", $"t.origin_nid <> 0 and {NoServer("origin_nid")}", ServerIsGone,
            RowFix.None),
        new RowCheck("published_rooms", "server_nid, room_nid", NoServer("server_nid"), ServerIsGone, RowFix.None),
        new RowCheck("events", "room_nid, eid", NoUser("sender_nid"), UserIsGone, RowFix.None),
        new RowCheck("memberships", "user_nid, room_nid", NoUser("user_nid"), UserIsGone, RowFix.None),
        new RowCheck("room_aliases", "alias", NoUser("creator_nid"), UserIsGone, RowFix.None),
        new RowCheck(
            "receipts", "room_nid, user_nid, receipt_type, thread_id", NoUser("user_nid"), UserIsGone, RowFix.Delete),
        new RowCheck(
            "transactions", "user_nid, device_id, path_hash, txn_id", NoUser("user_nid"), UserIsGone, RowFix.Delete),
        new RowCheck("accounts", "user_nid", NoUser("user_nid"), UserIsGone, RowFix.None),
        new RowCheck("profiles", "user_nid, field", NoUser("user_nid"), UserIsGone, RowFix.Delete),
        new RowCheck("account_data", "user_nid, room_nid, type", NoUser("user_nid"), UserIsGone, RowFix.Delete),
        new RowCheck("filters", "user_nid, filter_id", NoUser("user_nid"), UserIsGone, RowFix.Delete),
        new RowCheck("devices", "user_nid, device_id", NoAccount, AccountIsGone, RowFix.None),
        new RowCheck("access_tokens", "token_hash", NoDevice, DeviceIsGone, RowFix.Delete),
        new RowCheck("device_keys", "user_nid, device_id", NoLocalDevice, DeviceIsGone, RowFix.Delete),
        new RowCheck(
            "one_time_keys", "user_nid, device_id, algorithm, key_id", NoLocalDevice, DeviceIsGone, RowFix.Delete),
        new RowCheck("fallback_keys", "user_nid, device_id, algorithm", NoLocalDevice, DeviceIsGone, RowFix.Delete),
        new RowCheck(
            "to_device", "user_nid, device_id, writer, position, seq", NoLocalDevice, DeviceIsGone, RowFix.Delete),
        new RowCheck("short_tokens", "token_hash", NoAccount, AccountIsGone, RowFix.Delete),
        new RowCheck("accepted_terms", "user_nid, policy, version", NoAccount, AccountIsGone, RowFix.Delete),
        new RowCheck("threepids", "medium, address", NoAccount, AccountIsGone, RowFix.Delete),
        new RowCheck(
            "threepid_bindings", "user_nid, medium, address, id_server", NoAccount, AccountIsGone, RowFix.Delete),
        new RowCheck(
            "threepid_sessions",
            "sid",
            "t.purpose not between 1 and 3",
            "It proves an address for nothing that there is.",
            RowFix.Delete),
        new RowCheck("external_ids", "provider, subject", NoAccount, AccountIsGone, RowFix.Delete),
        new RowCheck("cross_signing_keys", "user_nid, usage", NoUser("user_nid"), UserIsGone, RowFix.Delete),
        new RowCheck(
            "key_signatures",
            "signer_nid, target_nid, target, key_id",
            $"{NoUser("signer_nid")} or {NoUser("target_nid")}",
            UserIsGone,
            RowFix.Delete),
        new RowCheck("dehydrated_devices", "user_nid", NoDevice, DeviceIsGone, RowFix.Delete),
        new RowCheck("key_backups", "user_nid, version", NoAccount, AccountIsGone, RowFix.None),
        new RowCheck(
            "backup_keys",
            "user_nid, version, room_id, session_id",
            "not exists (select 1 from key_backups b where b.user_nid = t.user_nid and b.version = t.version)",
            "It belongs to a backup that is not here.",
            RowFix.None),
        new RowCheck(
            "pushers",
            "user_nid, app_id, pushkey",
            $"{NoAccount} or (t.device_id is not null and {NoDevice})",
            "It belongs to an account or a device that is not here.",
            RowFix.Delete),
        new RowCheck("reports", "id", NoUser("reporter_nid"), UserIsGone, RowFix.None),
        new RowCheck("directory_words", "word, user_nid", NoUser("user_nid"), UserIsGone, RowFix.Delete),
        new RowCheck("server_notice_rooms", "user_nid", NoAccount, AccountIsGone, RowFix.Delete),
    ];

    private static string NoUser(string column) => $"not exists (select 1 from users u where u.nid = t.{column})";

    private static string NoServer(string column) =>
        $"not exists (select 1 from servers s where s.nid = t.{column})";
}
