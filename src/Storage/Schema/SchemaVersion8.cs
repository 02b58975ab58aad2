namespace Dendrite.Fast.Storage;

/// <summary>
/// What belongs to users besides their devices: refresh tokens and tokens of short life, third-party ids and sign-on by
/// other providers, cross-signing, backups of room keys, pushers, reports, the user directory, server notices. What
/// each table is for: docs/storage.md.
/// </summary>
internal static class SchemaVersion8
{
    public const string Ddl = Accounts + Keys + Others;

    private const string Accounts =
        """
        alter table accounts add column flags {int} not null default 0;
        create index accounts_guests on accounts (user_nid) where kind = 1;
        alter table devices add column user_agent {text};
        alter table access_tokens add column replaces {blob};
        alter table access_tokens add column refresh_expires_ts {long};
        create unique index access_tokens_by_replaced on access_tokens (replaces) where replaces is not null;
        create index access_tokens_by_expiry on access_tokens (refresh_expires_ts)
            where refresh_expires_ts is not null;
        create table short_tokens (
            token_hash {blob} primary key, kind {int} not null, user_nid {long} not null,
            expires_ts {long} not null) {tree};
        create index short_tokens_by_user on short_tokens (user_nid);
        create index short_tokens_by_expiry on short_tokens (expires_ts);
        create table accepted_terms (
            user_nid {long} not null, policy {text} not null, version {text} not null, accepted_ts {long} not null,
            primary key (user_nid, policy, version)) {tree};
        create table threepids (
            medium {text} not null, address {text} not null, user_nid {long} not null, validated_ts {long} not null,
            added_ts {long} not null,
            primary key (medium, address)) {tree};
        create index threepids_by_user on threepids (user_nid);
        create table threepid_bindings (
            user_nid {long} not null, medium {text} not null, address {text} not null, id_server {text} not null,
            primary key (user_nid, medium, address, id_server)) {tree};
        create table threepid_sessions (
            sid {text} primary key, purpose {int} not null, medium {text} not null, address {text} not null,
            secret_hash {blob} not null, token_hash {blob} not null, send_attempt {long} not null, next_link {text},
            created_ts {long} not null, validated_ts {long}) {tree};
        create unique index threepid_sessions_by_secret on threepid_sessions (
            secret_hash, address, medium, purpose);
        create index threepid_sessions_by_age on threepid_sessions (created_ts);
        create table external_ids (
            provider {text} not null, subject {text} not null, user_nid {long} not null, created_ts {long} not null,
            primary key (provider, subject)) {tree};
        create index external_ids_by_user on external_ids (user_nid);
        create index account_data_ignored_users on account_data (user_nid) where type = 'm.ignored_user_list';

        """;

    private const string Keys =
        """
        create table cross_signing_keys (
            user_nid {long} not null, usage {int} not null, json {blob} not null,
            primary key (user_nid, usage)) {rows};
        create table key_signatures (
            signer_nid {long} not null, target_nid {long} not null, target {text} not null, key_id {text} not null,
            signature {text} not null, writer {int} not null, position {long} not null,
            primary key (signer_nid, target_nid, target, key_id)) {tree};
        create table dehydrated_devices (
            user_nid {long} primary key, device_id {text} not null, data {blob} not null,
            created_ts {long} not null) {rows};
        create table key_backups (
            user_nid {long} not null, version {long} not null, algorithm {text} not null, auth_data {blob} not null,
            etag {long} not null, key_count {int} not null, is_deleted {bool} not null,
            primary key (user_nid, version)) {rows};
        create index key_backups_to_empty on key_backups (user_nid, version) where is_deleted and key_count > 0;
        create table backup_keys (
            user_nid {long} not null, version {long} not null, room_id {text} not null, session_id {text} not null,
            first_message_index {long} not null, forwarded_count {long} not null, is_verified {bool} not null,
            session_data {blob} not null,
            primary key (user_nid, version, room_id, session_id)) {rows};

        """;

    private const string Others =
        """
        create table pushers (
            user_nid {long} not null, app_id {text} not null, pushkey {text} not null, kind {text} not null,
            device_id {text}, app_display_name {text} not null, device_display_name {text} not null,
            profile_tag {text}, lang {text} not null, data {blob} not null, enabled {bool} not null,
            created_ts {long} not null,
            primary key (user_nid, app_id, pushkey)) {rows};
        create index pushers_by_key on pushers (app_id, pushkey);
        create table reports (
            id {long} primary key, kind {int} not null, received_ts {long} not null, reporter_nid {long} not null,
            room_id {text}, event_id {text}, target_nid {long} not null, reason {text},
            score {int}) {rows};
        create table directory_words (
            word {text} not null, user_nid {long} not null,
            primary key (word, user_nid)) {tree};
        create index directory_words_by_user on directory_words (user_nid, word);
        create table directory_rooms (room_nid {long} primary key) {tree};
        create table server_notice_rooms (user_nid {long} primary key, room_nid {long} not null) {tree};
        create index server_notice_rooms_by_room on server_notice_rooms (room_nid);

        """;
}
