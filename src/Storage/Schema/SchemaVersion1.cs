namespace Dendrite.Fast.Storage;

/// <summary>The first schema. What each table is for: docs/storage.md.</summary>
internal static class SchemaVersion1
{
    public const string Ddl = Foundation + Rooms + Users;

    private const string Foundation =
        """
        create table server_meta (key {text} primary key, value {text} not null) {tree};
        create table owner_slots (slot {int} primary key, epoch {long} not null, node {text} not null) {tree};
        create table writers (writer {int} primary key, batch {long} not null, position {long} not null) {tree};
        create table id_blocks (kind {int} primary key, next {long} not null) {tree};
        create table followers (name {text} primary key, token {text} not null) {tree};
        create table log (
            writer {int} not null, position {long} not null, seq {int} not null, kind {int} not null,
            room_nid {long} not null, user_nid {long} not null, payload {blob} not null,
            primary key (writer, position, seq)) {tree};
        create index log_by_room on log (room_nid, writer, position) where room_nid <> 0;
        create index log_by_user on log (user_nid, kind, writer, position) where user_nid <> 0;
        create table servers (nid {long} primary key, name {text} not null unique) {rows};
        create table users (
            nid {long} primary key, user_id {text} not null unique, server_nid {long} not null) {rows};

        """;

    private const string Rooms =
        """
        create table rooms (
            nid {long} primary key, room_id {text} not null unique, version {text},
            created_ts {long} not null, flags {int} not null) {rows};
        create table events (
            room_nid {long} not null, eid {int} not null, event_id {blob} not null, ordinal {int},
            depth {long} not null, origin_server_ts {long} not null, state_kid {int}, sender_nid {long} not null,
            flags {int} not null, reject_rule {int}, state_after {int}, redacted_by {int},
            auth_eids {blob} not null, prev_eids {blob} not null,
            writer {int} not null, position {long} not null,
            primary key (room_nid, eid)) {tree};
        create unique index events_by_id on events (event_id, room_nid);
        create unique index events_by_ordinal on events (room_nid, ordinal) where ordinal is not null;
        create table event_json (
            room_nid {long} not null, eid {int} not null, json {blob} not null,
            primary key (room_nid, eid)) {rows};
        create table state_keys (
            room_nid {long} not null, kid {int} not null, type {text} not null, state_key {text} not null,
            primary key (room_nid, kid)) {tree};
        create table state_snapshots (
            room_nid {long} not null, sid {int} not null, parent_sid {int} not null, checkpoint {bool} not null,
            payload {blob} not null, address {blob},
            primary key (room_nid, sid)) {rows};
        create table room_heads (
            room_nid {long} primary key, extremities {blob} not null, current_sid {int} not null,
            next_eid {int} not null, next_ordinal {int} not null, next_kid {int} not null, next_sid {int} not null,
            flags {int} not null) {rows};
        create table pending_redactions (
            room_nid {long} not null, target_event_id {blob} not null, redaction_eid {int} not null,
            primary key (room_nid, target_event_id, redaction_eid)) {tree};
        create table memberships (
            user_nid {long} not null, room_nid {long} not null, membership {int} not null, eid {int} not null,
            forgotten {bool} not null, stripped_state {blob}, writer {int} not null, position {long} not null,
            primary key (user_nid, room_nid)) {rows};
        create index memberships_by_room on memberships (room_nid, membership, user_nid);
        create table room_aliases (
            alias {text} primary key, room_nid {long} not null, creator_nid {long} not null,
            created_ts {long} not null) {tree};
        create index room_aliases_by_room on room_aliases (room_nid);
        create table published_rooms (
            server_nid {long} not null, room_nid {long} not null, publisher_nid {long} not null,
            published_ts {long} not null,
            primary key (server_nid, room_nid)) {tree};
        create index published_rooms_by_room on published_rooms (room_nid);
        create table transactions (
            user_nid {long} not null, device_id {text} not null, path_hash {long} not null, txn_id {text} not null,
            room_nid {long} not null, eid {int} not null, created_ts {long} not null,
            primary key (user_nid, device_id, path_hash, txn_id)) {tree};
        create index transactions_by_age on transactions (created_ts);
        create table receipts (
            room_nid {long} not null, user_nid {long} not null, receipt_type {text} not null,
            thread_id {text} not null, event_id {text} not null, eid {int}, ts {long} not null,
            writer {int} not null, position {long} not null,
            primary key (room_nid, user_nid, receipt_type, thread_id)) {tree};

        """;

    private const string Users =
        """
        create table accounts (
            user_nid {long} primary key, password_hash {text}, created_ts {long} not null, admin {bool} not null,
            state {int} not null, kind {int} not null) {rows};
        create table devices (
            user_nid {long} not null, device_id {text} not null, display_name {text}, created_ts {long} not null,
            last_seen_ts {long}, last_seen_ip {text},
            primary key (user_nid, device_id)) {tree};
        create table access_tokens (
            token_hash {blob} primary key, user_nid {long} not null, device_id {text} not null,
            created_ts {long} not null, expires_ts {long}, refresh_hash {blob}) {tree};
        create index access_tokens_by_device on access_tokens (user_nid, device_id);
        create unique index access_tokens_by_refresh on access_tokens (refresh_hash) where refresh_hash is not null;
        create table registration_tokens (
            token {text} primary key, uses_allowed {int}, completed {int} not null, expires_ts {long},
            makes_admin {bool} not null, created_ts {long} not null) {tree};
        create table profiles (
            user_nid {long} not null, field {text} not null, value {blob} not null,
            primary key (user_nid, field)) {tree};
        create table account_data (
            user_nid {long} not null, room_nid {long} not null, type {text} not null, content {blob} not null,
            writer {int} not null, position {long} not null,
            primary key (user_nid, room_nid, type)) {rows};
        create table filters (
            user_nid {long} not null, filter_id {long} not null, json {blob} not null,
            primary key (user_nid, filter_id)) {rows};
        create table device_keys (
            user_nid {long} not null, device_id {text} not null, json {blob} not null,
            writer {int} not null, position {long} not null,
            primary key (user_nid, device_id)) {rows};
        create table one_time_keys (
            user_nid {long} not null, device_id {text} not null, algorithm {text} not null, key_id {text} not null,
            json {blob} not null, seq {long} not null,
            primary key (user_nid, device_id, algorithm, key_id)) {rows};
        create index one_time_keys_by_seq on one_time_keys (user_nid, device_id, algorithm, seq);
        create table fallback_keys (
            user_nid {long} not null, device_id {text} not null, algorithm {text} not null, key_id {text} not null,
            json {blob} not null, used {bool} not null,
            primary key (user_nid, device_id, algorithm)) {rows};
        create table to_device (
            user_nid {long} not null, device_id {text} not null, writer {int} not null, position {long} not null,
            seq {int} not null, json {blob} not null,
            primary key (user_nid, device_id, writer, position, seq)) {rows};

        """;
}
