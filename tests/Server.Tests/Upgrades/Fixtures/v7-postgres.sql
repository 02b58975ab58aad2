-- Schema version 7, made by fixture.sh from commit 28034f9. Never edited.
CREATE TABLE public.access_tokens (
    token_hash bytea NOT NULL,
    user_nid bigint NOT NULL,
    device_id text NOT NULL COLLATE pg_catalog."C",
    created_ts bigint NOT NULL,
    expires_ts bigint,
    refresh_hash bytea
);
CREATE TABLE public.account_data (
    user_nid bigint NOT NULL,
    room_nid bigint NOT NULL,
    type text NOT NULL COLLATE pg_catalog."C",
    content bytea NOT NULL,
    writer integer NOT NULL,
    "position" bigint NOT NULL
);
CREATE TABLE public.accounts (
    user_nid bigint NOT NULL,
    password_hash text COLLATE pg_catalog."C",
    created_ts bigint NOT NULL,
    admin boolean NOT NULL,
    state integer NOT NULL,
    kind integer NOT NULL
);
CREATE TABLE public.backward_extremities (
    room_nid bigint NOT NULL,
    event_id bytea NOT NULL,
    eid integer NOT NULL
);
CREATE TABLE public.device_keys (
    user_nid bigint NOT NULL,
    device_id text NOT NULL COLLATE pg_catalog."C",
    json bytea NOT NULL,
    writer integer NOT NULL,
    "position" bigint NOT NULL
);
CREATE TABLE public.device_list_changes (
    user_nid bigint NOT NULL,
    writer integer NOT NULL,
    "position" bigint NOT NULL
);
CREATE TABLE public.devices (
    user_nid bigint NOT NULL,
    device_id text NOT NULL COLLATE pg_catalog."C",
    display_name text COLLATE pg_catalog."C",
    created_ts bigint NOT NULL,
    last_seen_ts bigint,
    last_seen_ip text COLLATE pg_catalog."C"
);
CREATE TABLE public.event_json (
    room_nid bigint NOT NULL,
    eid integer NOT NULL,
    json bytea NOT NULL
);
CREATE TABLE public.events (
    room_nid bigint NOT NULL,
    eid integer NOT NULL,
    event_id bytea NOT NULL,
    ordinal integer,
    depth bigint NOT NULL,
    origin_server_ts bigint NOT NULL,
    state_kid integer,
    sender_nid bigint NOT NULL,
    flags integer NOT NULL,
    reject_rule integer,
    state_after integer,
    redacted_by integer,
    auth_eids bytea NOT NULL,
    prev_eids bytea NOT NULL,
    writer integer NOT NULL,
    "position" bigint NOT NULL,
    type text COLLATE pg_catalog."C",
    state_before integer,
    member integer,
    unread bytea
);
CREATE TABLE public.fallback_keys (
    user_nid bigint NOT NULL,
    device_id text NOT NULL COLLATE pg_catalog."C",
    algorithm text NOT NULL COLLATE pg_catalog."C",
    key_id text NOT NULL COLLATE pg_catalog."C",
    json bytea NOT NULL,
    used boolean NOT NULL
);
CREATE TABLE public.filters (
    user_nid bigint NOT NULL,
    filter_id bigint NOT NULL,
    json bytea NOT NULL
);
CREATE TABLE public.followers (
    name text NOT NULL COLLATE pg_catalog."C",
    token text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.id_blocks (
    kind integer NOT NULL,
    next bigint NOT NULL
);
CREATE TABLE public.jobs (
    id bigint NOT NULL,
    kind integer NOT NULL,
    room_nid bigint NOT NULL,
    status integer NOT NULL,
    started_ts bigint NOT NULL,
    updated_ts bigint NOT NULL,
    state bytea NOT NULL
);
CREATE TABLE public.log (
    writer integer NOT NULL,
    "position" bigint NOT NULL,
    seq integer NOT NULL,
    kind integer NOT NULL,
    room_nid bigint NOT NULL,
    user_nid bigint NOT NULL,
    payload bytea NOT NULL
);
CREATE TABLE public.log_floors (
    writer integer NOT NULL,
    "position" bigint NOT NULL
);
CREATE TABLE public.log_marks (
    taken_ts bigint NOT NULL,
    token text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.memberships (
    user_nid bigint NOT NULL,
    room_nid bigint NOT NULL,
    membership integer NOT NULL,
    eid integer NOT NULL,
    forgotten boolean NOT NULL,
    stripped_state bytea,
    writer integer NOT NULL,
    "position" bigint NOT NULL
);
CREATE TABLE public.one_time_keys (
    user_nid bigint NOT NULL,
    device_id text NOT NULL COLLATE pg_catalog."C",
    algorithm text NOT NULL COLLATE pg_catalog."C",
    key_id text NOT NULL COLLATE pg_catalog."C",
    json bytea NOT NULL,
    seq bigint NOT NULL
);
CREATE TABLE public.owner_slots (
    slot integer NOT NULL,
    epoch bigint NOT NULL,
    node text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.pending_redactions (
    room_nid bigint NOT NULL,
    target_event_id bytea NOT NULL,
    redaction_eid integer NOT NULL
);
CREATE TABLE public.profiles (
    user_nid bigint NOT NULL,
    field text NOT NULL COLLATE pg_catalog."C",
    value bytea NOT NULL
);
CREATE TABLE public.published_rooms (
    server_nid bigint NOT NULL,
    room_nid bigint NOT NULL,
    publisher_nid bigint NOT NULL,
    published_ts bigint NOT NULL
);
CREATE TABLE public.receipts (
    room_nid bigint NOT NULL,
    user_nid bigint NOT NULL,
    receipt_type text NOT NULL COLLATE pg_catalog."C",
    thread_id text NOT NULL COLLATE pg_catalog."C",
    event_id text NOT NULL COLLATE pg_catalog."C",
    eid integer,
    ts bigint NOT NULL,
    writer integer NOT NULL,
    "position" bigint NOT NULL
);
CREATE TABLE public.redaction_queue (
    due_ts bigint NOT NULL,
    room_nid bigint NOT NULL,
    eid integer NOT NULL
);
CREATE TABLE public.registration_tokens (
    token text NOT NULL COLLATE pg_catalog."C",
    uses_allowed integer,
    completed integer NOT NULL,
    expires_ts bigint,
    makes_admin boolean NOT NULL,
    created_ts bigint NOT NULL
);
CREATE TABLE public.relations (
    room_nid bigint NOT NULL,
    parent_id bytea NOT NULL,
    eid integer NOT NULL,
    rel_type text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.room_aliases (
    alias text NOT NULL COLLATE pg_catalog."C",
    room_nid bigint NOT NULL,
    creator_nid bigint NOT NULL,
    created_ts bigint NOT NULL
);
CREATE TABLE public.room_heads (
    room_nid bigint NOT NULL,
    extremities bytea NOT NULL,
    current_sid integer NOT NULL,
    next_eid integer NOT NULL,
    next_ordinal integer NOT NULL,
    next_kid integer NOT NULL,
    next_sid integer NOT NULL,
    flags integer NOT NULL,
    writer integer DEFAULT 0 NOT NULL,
    "position" bigint DEFAULT 0 NOT NULL
);
CREATE TABLE public.rooms (
    nid bigint NOT NULL,
    room_id text NOT NULL COLLATE pg_catalog."C",
    version text COLLATE pg_catalog."C",
    created_ts bigint NOT NULL,
    flags integer NOT NULL
);
CREATE TABLE public.schema_versions (
    version integer NOT NULL,
    applied_ts bigint NOT NULL
);
CREATE TABLE public.search_entries (
    place bigint NOT NULL,
    room_nid bigint NOT NULL,
    eid integer NOT NULL,
    key integer NOT NULL,
    sender_nid bigint NOT NULL,
    grams text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.server_meta (
    key text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.servers (
    nid bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.staged_events (
    room_nid bigint NOT NULL,
    event_id bytea NOT NULL,
    origin_nid bigint NOT NULL,
    received_ts bigint NOT NULL,
    json bytea NOT NULL
);
CREATE TABLE public.state_keys (
    room_nid bigint NOT NULL,
    kid integer NOT NULL,
    type text NOT NULL COLLATE pg_catalog."C",
    state_key text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE public.state_snapshots (
    room_nid bigint NOT NULL,
    sid integer NOT NULL,
    parent_sid integer NOT NULL,
    checkpoint boolean NOT NULL,
    payload bytea NOT NULL,
    address bytea,
    flags integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.to_device (
    user_nid bigint NOT NULL,
    device_id text NOT NULL COLLATE pg_catalog."C",
    writer integer NOT NULL,
    "position" bigint NOT NULL,
    seq integer NOT NULL,
    json bytea NOT NULL
);
CREATE TABLE public.transactions (
    user_nid bigint NOT NULL,
    device_id text NOT NULL COLLATE pg_catalog."C",
    path_hash bigint NOT NULL,
    txn_id text NOT NULL COLLATE pg_catalog."C",
    room_nid bigint NOT NULL,
    eid integer NOT NULL,
    created_ts bigint NOT NULL
);
CREATE TABLE public.unread_exceptions (
    room_nid bigint NOT NULL,
    user_nid bigint NOT NULL,
    ordinal integer NOT NULL,
    actions integer NOT NULL
);
CREATE TABLE public.unread_groups (
    room_nid bigint NOT NULL,
    rule_group integer NOT NULL,
    identity bytea NOT NULL
);
CREATE TABLE public.unread_members (
    room_nid bigint NOT NULL,
    user_nid bigint NOT NULL,
    from_ordinal integer NOT NULL,
    rule_group integer NOT NULL
);
CREATE TABLE public.unread_threads (
    room_nid bigint NOT NULL,
    thread integer NOT NULL,
    root_id bytea NOT NULL
);
CREATE TABLE public.users (
    nid bigint NOT NULL,
    user_id text NOT NULL COLLATE pg_catalog."C",
    server_nid bigint NOT NULL
);
CREATE TABLE public.writers (
    writer integer NOT NULL,
    batch bigint NOT NULL,
    "position" bigint NOT NULL
);
INSERT INTO public.access_tokens VALUES
	('\x12f3d4c1ab39007ddd653dd14dc69fe78fb74f13b009d75dc88537a404cc8a40', 1, 'NOBENEWDYQ', 1795683627894, NULL, NULL),
	('\x009ae23d649764579a21012c5f832cab7f0958e135e60020ede95f021aec2872', 2, 'ESOSYHUJTQ', 1795683628617, NULL, NULL),
	('\x04eeff1d228b5daafca68c4e5d9db106f6c1ccff97f869dae522006da85d3a31', 3, 'UIBOESOWVP', 1795683628990, NULL, NULL),
	('\x6040b42b243f4abdb2b9f0f75b5560ef4122e18be882fd01536deac0dfb22cfd', 4, 'OCFEIWANES', 1795683629284, NULL, NULL),
	('\x9a0af7bf63f6d71126891b363f5d479541e8c1a38961e338476145e7265a3bce', 1, 'TABLET', 1795683634663, NULL, NULL);
INSERT INTO public.account_data VALUES
	(2, 0, 'm.push_rules', convert_to('{"added":{"override":[],"content":[{"rule_id":"fixture","default":false,"enabled":true,"pattern":"fixture","actions":["notify"]}],"room":[],"sender":[],"underride":[]},"changed":[{"kind":"override","rule_id":".m.rule.suppress_notices","enabled":false}]}', 'UTF8'), 1, 17),
	(1, 1, 'm.fully_read', convert_to('{"event_id":"$pEe9WDlc-STi1G9WvEJMP7Y0MKQvTlAeR5IKRhpsBsA"}', 'UTF8'), 2, 67),
	(2, 1, 'm.tag', convert_to('{"tags": {"m.favourite": {"order": 0.5}}}', 'UTF8'), 1, 46),
	(1, 0, 'org.example.settings', convert_to('{"theme": "light", "size": 12}', 'UTF8'), 2, 85);
INSERT INTO public.accounts VALUES
	(1, '$argon2id$v=19$m=19456,t=2,p=1$Vq5HopKYXqABVeKrCMB0jA$PUMUVptMKBiupBrmuPYL0rMscg9ZsYUfJ9mccR0rd+Y', 1795683627881, false, 0, 0),
	(2, '$argon2id$v=19$m=19456,t=2,p=1$+rTCCSGvoJk7L8ZkLXNsYw$pNxIj9xoaiCVRDHdwfiC3pBSkvqpk4rSgiMjQkvvBiM', 1795683628617, false, 0, 0),
	(3, '$argon2id$v=19$m=19456,t=2,p=1$Bi6Gs0koHedIRUPjrvRGRQ$1FXUlBncv8M253qTS0XOm67iVrbyPf5NwzcPs3+uB9c', 1795683628990, false, 0, 0),
	(4, '$argon2id$v=19$m=19456,t=2,p=1$HK0zuPEzS01ygDKXlApo1A$Ul23S275TFtXcWg3CodymqjniWLXB+h0WRX5Q5R+oKQ', 1795683629284, false, 0, 0);
INSERT INTO public.device_keys VALUES
	(1, 'NOBENEWDYQ', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"NOBENEWDYQ","keys":{"curve25519:NOBENEWDYQ":"Y3VydmU","ed25519:NOBENEWDYQ":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:NOBENEWDYQ":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}', 'UTF8'), 2, 15),
	(2, 'ESOSYHUJTQ', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"ESOSYHUJTQ","keys":{"curve25519:ESOSYHUJTQ":"Y3VydmU","ed25519:ESOSYHUJTQ":"ZWR3YXJkcw"},"signatures":{"@bob:localhost":{"ed25519:ESOSYHUJTQ":"c2lnbmF0dXJl"}},"user_id":"@bob:localhost"}', 'UTF8'), 1, 18),
	(1, 'TABLET', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"TABLET","keys":{"curve25519:TABLET":"Y3VydmU","ed25519:TABLET":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}', 'UTF8'), 2, 74);
INSERT INTO public.device_list_changes VALUES
	(1, 2, 74),
	(2, 1, 50);
INSERT INTO public.devices VALUES
	(1, 'NOBENEWDYQ', 'alice''s first', 1795683627894, 1795683627894, NULL),
	(2, 'ESOSYHUJTQ', 'bob''s first', 1795683628617, 1795683628617, NULL),
	(3, 'UIBOESOWVP', 'carol''s first', 1795683628990, 1795683628990, NULL),
	(4, 'OCFEIWANES', 'dave''s first', 1795683629284, 1795683629284, NULL),
	(1, 'TABLET', NULL, 1795683634663, 1795683634663, NULL);
INSERT INTO public.event_json VALUES
	(1, 1, convert_to('{"auth_events":[],"content":{"creator":"@alice:localhost","room_version":"10"},"depth":1,"hashes":{"sha256":"vF6VnZ9DdfmrCBzthkFAHgKjMpYBA5j9atgvZQpmb14"},"origin_server_ts":1795683630713,"prev_events":[],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ca2NN31ciXa4vp7aHc0uVsUnkeXrU3jx0xVCCe43V8roQ1/7cA4czU4PPACX/6+R2cixhLRTXujgSNnOsq8OAQ"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(1, 2, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"VOOtqQ9yOASG0D2feVHpBKiyzEu6lSwZ16hJ7nsqP0g"},"origin_server_ts":1795683630959,"prev_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"La79A/152osr5QCuSL11KEv5PkQTYnZTzh5al7+ZC2yLC0vkhaAw9qHZlc0oa93pCokZAGB6sO43msLr67wIDQ"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 3, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"gy4UXEkYelN1btBOcM/K6AZxkLnm2BCwxd0mnRESwNg"},"origin_server_ts":1795683631032,"prev_events":["$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"R2zU3lR2DikxgVFXCZb358PhdAvRSuHX+RHM08x9zwOOpxlySFHWdUPwWcnBT8OaCwWKwkYIu9nw5+Ip4S27Bw"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(1, 4, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"alias":"#talk:localhost"},"depth":4,"hashes":{"sha256":"xoejV4yiEAvU0n6f5Vanda+3xdqWQZ4njmQngUYVlgY"},"origin_server_ts":1795683631116,"prev_events":["$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"R+WMmLqnAb3P/a7rquX+WcRDKZ/tmP0ahhylBnNl5xvsDZUT9YOT8S8M/d3lOCHeJr4s2S9Y8wQPYAhdY5uIBQ"}},"state_key":"","type":"m.room.canonical_alias"}', 'UTF8')),
	(1, 5, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"join_rule":"public"},"depth":5,"hashes":{"sha256":"3SXTjthPOjNVfqgNvIJK1zcz72JST9qEw/omUYP1E5s"},"origin_server_ts":1795683631118,"prev_events":["$Hy8YjzfYo0_3IiKqs4JBg-fgv-Fc1E2_BPtaMFAQtVs"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"g2yO7J99YvM27+oXM9ZpNHSo1uIu+tTqEKfYkehwQSAqEbVUXDAmKzfI/llP2kkCc1a1FUT1qWjWp2jeesYFCA"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(1, 6, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"history_visibility":"shared"},"depth":6,"hashes":{"sha256":"Ltljdf/Qe4y7B/wpj1P9OuIqyPWRehmTrBQxeKHITiA"},"origin_server_ts":1795683631122,"prev_events":["$tDQoNg50zMYmOr5woTUJ4a5_TTUf4RMoc6O341w09N4"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"CucGAiV95ZKGeve2wE0Z3Pl/ZyMlds4Ph5g9335MT/oYShGubQjqXDYujWv7k39ujvffB7RVXhcxfLNfwtqOBg"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(1, 7, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"guest_access":"forbidden"},"depth":7,"hashes":{"sha256":"/pXlonwUik/GLG8pkyXaUA1/mM+ZdgHO3yBeNaGbKq0"},"origin_server_ts":1795683631122,"prev_events":["$PQzUAE9Wyp8uYvxNnna3exor23cmyWMeSLO-qCiuors"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"qFc/j7C8TKs25xit9y5hcRKlv33NipjKTUk+lQ+lFWwDGrsN41mHpqwxHubnYoz7vXdZyfJ1ItPCnzMOzlBhCA"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(1, 8, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"name":"Talk"},"depth":8,"hashes":{"sha256":"UXtMT62ciRUAy5daVT8Yz+bvb3bxdipsmMvADM6MEUA"},"origin_server_ts":1795683631122,"prev_events":["$_-BPbuOaGYo8Dyh7cHWdbf7NKdDrN_qQjPtKQFY7sWg"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9mZFkHJdrdzUwegdZJdV8SE6w0oyHnMmRrARRKTDwfccsW0fX9e2lYbKa+/VTbC7FrJ8sK/9NuCzoLvGqvrqBA"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(1, 9, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"m.topic":{"m.text":[{"body":"What is said","mimetype":"text/plain"}]},"topic":"What is said"},"depth":9,"hashes":{"sha256":"P3GWRe+iE6MGS/JR8u+DTEsEfjP2Mwp/rXu02YFRMyw"},"origin_server_ts":1795683631126,"prev_events":["$CbAtApwbDQKI62Mej1OJv84N6_h7dkg9uhE3iWy0tcQ"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"J5iTjborZYCKxGyIoFt2aEssY5/vOe4ixgYul2hYquSHf4e1V+bw0yjoQuUKseQA2bHnlE2SA2yNmwa7C3KhCA"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(1, 10, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$tDQoNg50zMYmOr5woTUJ4a5_TTUf4RMoc6O341w09N4"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":10,"hashes":{"sha256":"gC7Ds7uWWhMHfWflEsvWdcLWRDjWe/p7nUnuecZPhmI"},"origin_server_ts":1795683631778,"prev_events":["$4RCU2mCICAKkQF7bdLaXocE34xTa-Q8sN-CSvxAQ7x8"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Wqw1pZ31D8Q49+ZClQDvswTEtD5lL0VpSJ5MrFDA5hEDcQKnw9hwwS9slSLAj13uARf8iy+GqOJJpRDa/uDBDQ"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 11, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$tDQoNg50zMYmOr5woTUJ4a5_TTUf4RMoc6O341w09N4"],"content":{"membership":"join"},"depth":11,"hashes":{"sha256":"3yPK3tSULljq0q1xuy6VU0RjQN38gRz2XomCM71u9EQ"},"origin_server_ts":1795683631936,"prev_events":["$C31Cw_i4Pi86Cd8FUA-8vB05xtL9wtZMAWxP3czuvC0"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ythkHVM4WvqwakrsCrD9Wg8JdxnyW/WqztewmBxmvROOzsr/rCMvw+ZPWBsetL7TgU0rPK+2KrJKV6jw2UbxDw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 12, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$tDQoNg50zMYmOr5woTUJ4a5_TTUf4RMoc6O341w09N4"],"content":{"membership":"join"},"depth":12,"hashes":{"sha256":"CoVb3pJJ0yymYMdatuG5aVwG05ML8jKD/eK7zd9gJEw"},"origin_server_ts":1795683631964,"prev_events":["$5hhMyF2T0oy3FDmhJlrIqBmbcHpqJsN4s1bxF9WPZHM"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@dave:localhost","signatures":{"localhost":{"ed25519:a_66687a":"nBz/bPllID1V5q0pX1sVEnFVHk1kkbnyZ1URTnJxsBIMSxervy6Wt8tokhY9aP/APFAJuLz7+k28e9TXBMhsBQ"}},"state_key":"@dave:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 13, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"body":"first: the fixture begins","msgtype":"m.text"},"depth":13,"hashes":{"sha256":"5W7eCBDUxzbKCWLN7ZrVueWCwfgjPugvbp3seIlgv6Q"},"origin_server_ts":1795683632011,"prev_events":["$_hBgydICuWmByP_VSUguU6ne5ocxWe9hIXV0I6DdFkk"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1QzbVS81GHtBOF2rYd0Q9FQoU3E9O2/QYHzv/HeHJ9Dv8ZsyuTMAZWWj4QhuKWvkRciqMAuk8E/O36N4BYmrDg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 14, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$C31Cw_i4Pi86Cd8FUA-8vB05xtL9wtZMAWxP3czuvC0"],"content":{"body":"second","msgtype":"m.text"},"depth":14,"hashes":{"sha256":"sYwcMulRZGbSFw8iDqA2fulmDXrYhL4/Eti4C+A+ySw"},"origin_server_ts":1795683632067,"prev_events":["$rTY5vtd1Dv6WQXisLSUlOgIKSYasHUwT15vnfuBNcAc"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1Sfn+OIJmAVCdFE5lucmIJNcW0fn53oopr1WfjgLL6hnt+LcMMnqG6atJ89wc+kgSa9t6MMiEjHnLgOQBozuAA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 15, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"m.relates_to":{"event_id":"$pEe9WDlc-STi1G9WvEJMP7Y0MKQvTlAeR5IKRhpsBsA","key":"+1","rel_type":"m.annotation"}},"depth":15,"hashes":{"sha256":"KdY2Hnsgtnk1Ac7Ry/osUiPZG0WMtRG9m6BQZjnMBEQ"},"origin_server_ts":1795683632081,"prev_events":["$pEe9WDlc-STi1G9WvEJMP7Y0MKQvTlAeR5IKRhpsBsA"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"y3a0whpEDT6uu+teL1eu1kdTCaZrlrlX62mKrq5FDEPF6DMojIHxuCS5KXWU8NCYInyyiOhzTBgl1ZcMXX/2CA"}},"type":"m.reaction"}', 'UTF8')),
	(1, 16, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$C31Cw_i4Pi86Cd8FUA-8vB05xtL9wtZMAWxP3czuvC0"],"content":{"body":"* second, mended","m.new_content":{"body":"second, mended","msgtype":"m.text"},"m.relates_to":{"event_id":"$pEe9WDlc-STi1G9WvEJMP7Y0MKQvTlAeR5IKRhpsBsA","rel_type":"m.replace"},"msgtype":"m.text"},"depth":16,"hashes":{"sha256":"4SRfFDCVVpPfk+dNXPcr4Td9DqfpPMusTnks13Q1uHQ"},"origin_server_ts":1795683632098,"prev_events":["$1pBItyyas1szh5otCB4ZqWLYwS02vg9ELROXFwgDkK8"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"TVq1sAklhJIFIUOLf4LTTB4YG7ubegzdh3MWp0iaxYyTA2ByUKZq29fm8TPb8L4fUFjLNDmZoK7Jg8XYBaE+DA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 17, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$C31Cw_i4Pi86Cd8FUA-8vB05xtL9wtZMAWxP3czuvC0"],"content":{"body":"in a thread","m.relates_to":{"event_id":"$rTY5vtd1Dv6WQXisLSUlOgIKSYasHUwT15vnfuBNcAc","rel_type":"m.thread"},"msgtype":"m.text"},"depth":17,"hashes":{"sha256":"ixdaZqP9oZrhF01q5sZSePTnBqF2nV6Mf2Hk5uRgdik"},"origin_server_ts":1795683632122,"prev_events":["$RiJpyiTRCqi_rDuSnwnhLwncPlD233_5dhc0T8n0Gok"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"vuxIq4lwRYqqVCvQCDSo7xPX+OZ5pmorhLfx1xXewnhZLx73Y67o4BZC8at0Nu2oqeNs4sAnPiA8sbYg7gsiCQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 18, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"body":"also in the thread","m.relates_to":{"event_id":"$rTY5vtd1Dv6WQXisLSUlOgIKSYasHUwT15vnfuBNcAc","rel_type":"m.thread"},"msgtype":"m.text"},"depth":18,"hashes":{"sha256":"ym7JaC2KO7wxnNa/NuFQHe5hjT6DV2OW45S4AfURo+A"},"origin_server_ts":1795683632138,"prev_events":["$K_Z-bGzoEhAudYWmn5nbMP9lthbqunDhGLZwCJXPznw"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"D7huM9l+quTEMBmU/HyRwIiYqtrL8XVRvYS19EnMOtm/BRO+TAMbUdIiaGNi9fOSCjz03P4AwcLVh0jEHAsGCA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 19, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"m.relates_to":{"event_id":"$rTY5vtd1Dv6WQXisLSUlOgIKSYasHUwT15vnfuBNcAc","rel_type":"m.reference"},"why":"a state event that relates"},"depth":19,"hashes":{"sha256":"eR8SgeFLN1kuOW6z1em+kbFFOBrZVY6AjmjgVtS7Uh8"},"origin_server_ts":1795683632156,"prev_events":["$FyXmJ4qPXNZa_-TDg4-h-iiEeWFH4zKLT54iBniKdzA"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"h5c/ffUVCt2SkyvoM1I30jmiL0EPYN1lPgmS6+0NF2kD/PeZ7MblnltmcxTAaW4ypIsQ/5118F+vcw6rT9XKDw"}},"state_key":"","type":"org.example.pin"}', 'UTF8')),
	(1, 20, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$C31Cw_i4Pi86Cd8FUA-8vB05xtL9wtZMAWxP3czuvC0"],"content":{"body":"to be redacted","m.relates_to":{"event_id":"$rTY5vtd1Dv6WQXisLSUlOgIKSYasHUwT15vnfuBNcAc","rel_type":"m.reference"},"msgtype":"m.text"},"depth":20,"hashes":{"sha256":"Di0D7DGVhV85ABPuRfJYi/17sgArIkM4qpqcC/jjpOg"},"origin_server_ts":1795683632187,"prev_events":["$BIIRcJ1cbb2skUyCmJ0Ddl_BxIbuhdRtmcmGlsOGsuo"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"A6CxGDNyeoOyBFifMR58wIWqyu6g/WdeSbzVQQJkJw2Vx9x98y3VFmq3UvWYSCaVL+WVsLWZUZyHjmIb2VNJAA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 21, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"reason":"as asked"},"depth":21,"hashes":{"sha256":"uQv5wEJ7J0BqjTMBUpeYafHiNMfqUG1xbJhRvr61Em0"},"origin_server_ts":1795683632209,"prev_events":["$Ok-RGfrVlCPsz6dJhh88NxElRo_YMznvA0yKPieQmgw"],"redacts":"$Ok-RGfrVlCPsz6dJhh88NxElRo_YMznvA0yKPieQmgw","room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"p1bZOVDNy2/YLL+9p04t4zjQgxgcT0dJcu6E+0ZuHa5T/gUFsoT1es7PgeKxCglWgea9244c8fGuF57+tBn9CA"}},"type":"m.room.redaction"}', 'UTF8')),
	(1, 22, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8","$_hBgydICuWmByP_VSUguU6ne5ocxWe9hIXV0I6DdFkk"],"content":{"membership":"ban","reason":"noise"},"depth":22,"hashes":{"sha256":"PdoDkwTkfTX27dpvNNiQBwCJFR/hfahPGDETXdIxNcs"},"origin_server_ts":1795683632255,"prev_events":["$pNpn-RMrenLDxLk2ANWGPRZwn_etgCNsISo-zOmY7QM"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"TpzFrN3TTae0HDcZqv4WB1QBTWYLuV0Fw19FTQM2pCQvKuNfFSXbYhoSAJ6aLKU7kO9Za/RNY/AGHngqUaE/BA"}},"state_key":"@dave:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 23, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5hhMyF2T0oy3FDmhJlrIqBmbcHpqJsN4s1bxF9WPZHM"],"content":{"membership":"leave"},"depth":23,"hashes":{"sha256":"ZquonPuuk+FXW0BMAucpU7eKVudrxIgV35Mt0aBfN0g"},"origin_server_ts":1795683632285,"prev_events":["$sISSHsa6XkLLwhXL-7JWxnTpSAu-yfOxbOnZLHxMQZ0"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"4P9h+cOWhObOb5uVhb8KVd9LaL2gD6nhZ8v/fscw/TbxRZNFJch4ixDRV2T1lpgyVKvSNA0prFM3gypePOT7Cw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 24, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$C31Cw_i4Pi86Cd8FUA-8vB05xtL9wtZMAWxP3czuvC0"],"content":{"body":"filler 0","msgtype":"m.text"},"depth":24,"hashes":{"sha256":"GJsE81qRlNesEFeKZACZ0XmgpSBX13yHfGqDGZxA9c0"},"origin_server_ts":1795683632321,"prev_events":["$bjFLphBXGYrFb87GCm8J208kCGYEjSeLcD78TsWBXsM"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"wEh5jhpDUR+LP100Y+OtFP0rNQzr5gpGwu+tVSCqciYXIeabdo8oQQ1v+1U09ZVZMOwqjTI2dcsChHQ0/CHFDA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 25, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"body":"filler 1","msgtype":"m.text"},"depth":25,"hashes":{"sha256":"6ni1/Z/mTLYTRmastRMZQGg9AQVlNEfj9rGiARvqUE8"},"origin_server_ts":1795683632348,"prev_events":["$uhLRLAoJdNiFmwkrY-oFnCwZeA6XCUbb98Y72IzmQtQ"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"M+gvh2BRmPYexkZerjWL1BPQFNVaX1dxHy6n/C4F/b8JB+ZNhk8YY+nmtLlUI5QSrrwhEgfIQ6R0rlqP2DnZCg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 26, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$C31Cw_i4Pi86Cd8FUA-8vB05xtL9wtZMAWxP3czuvC0"],"content":{"body":"filler 2","msgtype":"m.text"},"depth":26,"hashes":{"sha256":"G1nXoe+KH9cXKSauV+IwT3Q8CjilAxy9wauDM4nerOU"},"origin_server_ts":1795683632379,"prev_events":["$8-hwPNM6wqIyRap2HFtQw6Mywvrjzgeaktv_kGKncGw"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8F3PjcaAXYCb/RnT9IRorfEFJ6pto9tMN4YHoydUJkhC4rsHnO3QcDdiIw8/oj5QPS/YtS0cMWSmkMSMyztSCw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 27, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"body":"filler 3","msgtype":"m.text"},"depth":27,"hashes":{"sha256":"7rCmM+m/JNt2e++R0OvR11L+EvZASbHPt3Qtcy56PWs"},"origin_server_ts":1795683632398,"prev_events":["$GvI5rtBWSC_GJ2MOiotGnCLBgnly9Lfm86hYRDxmCC8"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Tl3nk78OmSKTBUfvWeCIkh26VKP5X8IG+iEgr5m8J5Ic7LA0IdUHmM+aKJ1kdBXeAKFcz8d15QEHW9kFlDZFCQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 28, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$C31Cw_i4Pi86Cd8FUA-8vB05xtL9wtZMAWxP3czuvC0"],"content":{"body":"filler 4","msgtype":"m.text"},"depth":28,"hashes":{"sha256":"kmAA0S62MobcGSfd30Al/Wq1i/cSm2bxW9w4fQEem20"},"origin_server_ts":1795683632425,"prev_events":["$nKT91PqXB2kkGGZA_WIrU_EIjrPhfK7130ryhNROFaA"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"xn5VnmDGnmRnMUQMjxon65xqYRhejQBuRLPtk1qei3eBLRg9u5RjuJzogPVlC9HVv7pdkm7VUmx5H0vmtdN1Aw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 29, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"body":"filler 5","msgtype":"m.text"},"depth":29,"hashes":{"sha256":"e8xJgEsSSU0XtaAV6+UXpJRt8tQCzeMWPq5OoESC7t4"},"origin_server_ts":1795683632443,"prev_events":["$KkVgUvp9N8mzHNZPfluB_HM3bujOHtbZ_AYVstj5Zk8"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"A/+xQf0UzhQkYy+jJ6M566SepRgbjW3mDO2y0rY28cNkXvMTsRVw9JpPP+I8jpQutx1BGXo9RSkjJrHn4ValAQ"}},"type":"m.room.message"}', 'UTF8')),
	(2, 1, convert_to('{"auth_events":[],"content":{"room_version":"11"},"depth":1,"hashes":{"sha256":"QZ5P6fCNhd9FZpEmOIVCfnvKfUUwMKzzR/2vl9q39cs"},"origin_server_ts":1795683632550,"prev_events":[],"room_id":"!cGSpWzvxzbAktBvdhw:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"scnGisvdKUxdBe0WuRdNsFSuH7jc73jJBkXiCH3dJgkYSWoJMHCMYCKvpGgzzhww6sSQS/dmXN7aX823FzDRDA"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(2, 2, convert_to('{"auth_events":["$dXPXiO5pD19qwjsWOfA2je3jnOKl6rygWjZJcGLaDFs"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"Nl5/mOpx/GeYWJizC4DuR5I9ReAcr2pnYcf/V5U4Cwg"},"origin_server_ts":1795683632551,"prev_events":["$dXPXiO5pD19qwjsWOfA2je3jnOKl6rygWjZJcGLaDFs"],"room_id":"!cGSpWzvxzbAktBvdhw:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"tOVhk2XQ7oJXUfnxdC7m/UXkTlX2NOPJeDnaaxE8aSXcdDpjQkj0YOGJMC+v+1IzRREzLVx9V2Q8v8FVP49zAg"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 3, convert_to('{"auth_events":["$dXPXiO5pD19qwjsWOfA2je3jnOKl6rygWjZJcGLaDFs","$gJMu-hrghTGgRvUaByoOVSAZssjQdcggKEx-bd4E-U4"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"TPBrEuTjWRzCUXR0zzlGHe99xa7SG0bYQqKWJQzx5Rc"},"origin_server_ts":1795683632552,"prev_events":["$gJMu-hrghTGgRvUaByoOVSAZssjQdcggKEx-bd4E-U4"],"room_id":"!cGSpWzvxzbAktBvdhw:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"BRNE7G7nN3drHQHtQglXS1d2XwqRsDuJbM3AD48PoyjhAIaYfqdLk2i6qzBWq/FOwvZyN+vvO/WdjLWd2PhIDg"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(2, 4, convert_to('{"auth_events":["$dXPXiO5pD19qwjsWOfA2je3jnOKl6rygWjZJcGLaDFs","$_bAJtfdLrStTDioJ4jGU92mQUf_skrS_3oLyPytyqQo","$gJMu-hrghTGgRvUaByoOVSAZssjQdcggKEx-bd4E-U4"],"content":{"join_rule":"invite"},"depth":4,"hashes":{"sha256":"Ic+E/envHgZtmd0sN3JDOA6xD9j8inorW/9Hh2MTBkA"},"origin_server_ts":1795683632552,"prev_events":["$_bAJtfdLrStTDioJ4jGU92mQUf_skrS_3oLyPytyqQo"],"room_id":"!cGSpWzvxzbAktBvdhw:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Bf2E7GIA41VT2mP60uXSzAR1EbWw3LBvrWbKFf8AT1e82nj3kpJaXxyoUdx1xkGQ7f3AzqKUSy6+YbJz4vPUCQ"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(2, 5, convert_to('{"auth_events":["$dXPXiO5pD19qwjsWOfA2je3jnOKl6rygWjZJcGLaDFs","$_bAJtfdLrStTDioJ4jGU92mQUf_skrS_3oLyPytyqQo","$gJMu-hrghTGgRvUaByoOVSAZssjQdcggKEx-bd4E-U4"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"ekJxL/jhK6u0LQ8JT/6gLXxIri+B5HXGiaFd2hupveU"},"origin_server_ts":1795683632552,"prev_events":["$rRXghIVkQ2U96r-9HkBGI9n-S2opyAX3XxvPR7Bv-wI"],"room_id":"!cGSpWzvxzbAktBvdhw:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"qjxq+qCPK7BLG4fJ+icqfmsShqNWdezij9u41KTxCfGN61r9nTt1fi4CwFJJvaeiNmKBoWi7prf3yFf/3RLYDA"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(2, 6, convert_to('{"auth_events":["$dXPXiO5pD19qwjsWOfA2je3jnOKl6rygWjZJcGLaDFs","$_bAJtfdLrStTDioJ4jGU92mQUf_skrS_3oLyPytyqQo","$gJMu-hrghTGgRvUaByoOVSAZssjQdcggKEx-bd4E-U4"],"content":{"guest_access":"can_join"},"depth":6,"hashes":{"sha256":"GHi2G+hxm6B30JojJoZQt77GEO/UMD72N6LyIJzTj0E"},"origin_server_ts":1795683632552,"prev_events":["$33cG6OWcF2Tx4u4xL4VzitixpoHV2E0-enMk-tayMoc"],"room_id":"!cGSpWzvxzbAktBvdhw:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"h2eyInL5+tJiPL8bjnpdM+vc2tOL+zB7cWcbWEM5snpIuEV+wpmUEmE/JU5HU3KwiSgMOD3lZJFniuIHnCPxBw"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(2, 7, convert_to('{"auth_events":["$dXPXiO5pD19qwjsWOfA2je3jnOKl6rygWjZJcGLaDFs","$_bAJtfdLrStTDioJ4jGU92mQUf_skrS_3oLyPytyqQo","$gJMu-hrghTGgRvUaByoOVSAZssjQdcggKEx-bd4E-U4"],"content":{"name":"Closed"},"depth":7,"hashes":{"sha256":"cNE/F0I07I1jVHTsvI7OXPrxi2mI1DHZbN5msJub7dk"},"origin_server_ts":1795683632552,"prev_events":["$-KViiLueI_sBdbzEg6NSvnDCtquq-TN0P_dZ19xnBC4"],"room_id":"!cGSpWzvxzbAktBvdhw:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"A/DeBcjiDesDZY388SgsGcGOUsc3hshoa3lMQSznus7Stv2sn5WyJbzHTFPf9pTJI2oCJwALkc+ahWK879qHBA"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(2, 8, convert_to('{"auth_events":["$dXPXiO5pD19qwjsWOfA2je3jnOKl6rygWjZJcGLaDFs","$_bAJtfdLrStTDioJ4jGU92mQUf_skrS_3oLyPytyqQo","$gJMu-hrghTGgRvUaByoOVSAZssjQdcggKEx-bd4E-U4","$rRXghIVkQ2U96r-9HkBGI9n-S2opyAX3XxvPR7Bv-wI"],"content":{"avatar_url":"mxc://localhost/bob","membership":"invite"},"depth":8,"hashes":{"sha256":"I3rTsjeAXmh7pD1mnSydMOaWEZkC0QerQvjXL3ZsZvM"},"origin_server_ts":1795683632552,"prev_events":["$LLcd1Vf4rD_M5oPo7pjOY-l5OrAAkZv8jOyiP6RkKpc"],"room_id":"!cGSpWzvxzbAktBvdhw:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"l7AS7bacV/ANNd+0bKJXH3RjQh/INDqZDB3czRGNO/r59mJkxPj84U6xCc0FZtn9VjC5OI4U3q0j5KJXMLdcDA"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 9, convert_to('{"auth_events":["$dXPXiO5pD19qwjsWOfA2je3jnOKl6rygWjZJcGLaDFs","$_bAJtfdLrStTDioJ4jGU92mQUf_skrS_3oLyPytyqQo","$tAfAArp3tiqIV3XTLwbP32hC8XK55aqoZuRN-lBKWjU","$rRXghIVkQ2U96r-9HkBGI9n-S2opyAX3XxvPR7Bv-wI"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":9,"hashes":{"sha256":"YfKuPsvUxgkic9n185NHJQooWGunvacpcvZHa6x7MZI"},"origin_server_ts":1795683632583,"prev_events":["$tAfAArp3tiqIV3XTLwbP32hC8XK55aqoZuRN-lBKWjU"],"room_id":"!cGSpWzvxzbAktBvdhw:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"TPWm+wXO/T+LFhNvmEKx86FJY9IBodwjgWvQlSpVWutjr0VvSDkGlKz7UZdJBxrzz9Auhsh8Ke/n8TV/aEu/BQ"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 10, convert_to('{"auth_events":["$dXPXiO5pD19qwjsWOfA2je3jnOKl6rygWjZJcGLaDFs","$_bAJtfdLrStTDioJ4jGU92mQUf_skrS_3oLyPytyqQo","$gJMu-hrghTGgRvUaByoOVSAZssjQdcggKEx-bd4E-U4","$rRXghIVkQ2U96r-9HkBGI9n-S2opyAX3XxvPR7Bv-wI"],"content":{"membership":"invite"},"depth":10,"hashes":{"sha256":"DH36ushJLkFjLn/Q+Uiqh8b3n3USqpDUoAAslkJCtDQ"},"origin_server_ts":1795683632633,"prev_events":["$ROzrQCqjLAr47Hn5G140BdcaR8oerTRP-EFq7JURoIo"],"room_id":"!cGSpWzvxzbAktBvdhw:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"v46dgfIsA1cBVTFC3cPF+xc5wAi7PAmknl2rxgtP6VCx3D00Ij+c9ZUGrK4gsOtR5hKasbSU/xuardO0xvMVCA"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 11, convert_to('{"auth_events":["$dXPXiO5pD19qwjsWOfA2je3jnOKl6rygWjZJcGLaDFs","$_bAJtfdLrStTDioJ4jGU92mQUf_skrS_3oLyPytyqQo","$gJMu-hrghTGgRvUaByoOVSAZssjQdcggKEx-bd4E-U4"],"content":{"algorithm":"m.megolm.v1.aes-sha2"},"depth":11,"hashes":{"sha256":"lDdTn+tNPOpVdxUexarpmLpqIJ2rwQh6ZdCGE82LsZY"},"origin_server_ts":1795683632661,"prev_events":["$3pzJU-Q4cD-p32emno7KgE41m3J8AfY2VIWN_tJazoo"],"room_id":"!cGSpWzvxzbAktBvdhw:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Co2v0gIYq+mVOAXOhTbuFm+3M0kE69eb2/HhWPdzyDrG6CbVoRzAStpHBdKdkImkw3Fwd0BEWMg/j5iJjVOMAg"}},"state_key":"","type":"m.room.encryption"}', 'UTF8')),
	(2, 12, convert_to('{"auth_events":["$dXPXiO5pD19qwjsWOfA2je3jnOKl6rygWjZJcGLaDFs","$_bAJtfdLrStTDioJ4jGU92mQUf_skrS_3oLyPytyqQo","$gJMu-hrghTGgRvUaByoOVSAZssjQdcggKEx-bd4E-U4"],"content":{"algorithm":"m.megolm.v1.aes-sha2","ciphertext":"AwgA","session_id":"s"},"depth":12,"hashes":{"sha256":"2CCxJ4f/d9s1MpMsUuVKJZCO8/Mhxg4vWngZf6EXli8"},"origin_server_ts":1795683632672,"prev_events":["$y229onJkT2DlUhSIhFtDw2vB273IiZO2pGHLrMtpFDo"],"room_id":"!cGSpWzvxzbAktBvdhw:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7yngZvNPBsmm0WfL46o6j0XAEklOXkUP+AYp+7JG8JAYqq/RqA7jPNvfLqoyof9pzOfxDRpZgg41W3jUS9L/Aw"}},"type":"m.room.encrypted"}', 'UTF8')),
	(2, 13, convert_to('{"auth_events":["$dXPXiO5pD19qwjsWOfA2je3jnOKl6rygWjZJcGLaDFs","$_bAJtfdLrStTDioJ4jGU92mQUf_skrS_3oLyPytyqQo","$gJMu-hrghTGgRvUaByoOVSAZssjQdcggKEx-bd4E-U4"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100,"@bob:localhost":50},"users_default":0},"depth":13,"hashes":{"sha256":"P4hibNs37wqq19RUKKA0nqJaeDXEkBMFmYcDUA+PApc"},"origin_server_ts":1795683632707,"prev_events":["$xrsDhWKeVo8C3P6b8SKlFnyJ_hBBFlFSaQGw198AC_s"],"room_id":"!cGSpWzvxzbAktBvdhw:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"r7LyCXjgdTbxoIT6gNZ7X6KJTJfllNIbEXMwfg+icMG1uLS3Cg2NC6P4dFwo+fRy1RoJTqlus5mzA9eLmafKDQ"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(2, 14, convert_to('{"auth_events":["$dXPXiO5pD19qwjsWOfA2je3jnOKl6rygWjZJcGLaDFs","$OJFFpPXOWlWevQoKmVHWgqP6hblkV2mtrPiQw8LJOmA","$ROzrQCqjLAr47Hn5G140BdcaR8oerTRP-EFq7JURoIo"],"content":{"topic":"Set by bob"},"depth":14,"hashes":{"sha256":"zLBP7njCAYGX79OafgqLO6+1fbYPaE0v5sEKBmzFAtk"},"origin_server_ts":1795683632726,"prev_events":["$OJFFpPXOWlWevQoKmVHWgqP6hblkV2mtrPiQw8LJOmA"],"room_id":"!cGSpWzvxzbAktBvdhw:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"JdcKcMaJsSxx15tICDWlU9S+DY76zoe4Cva4ICmx8OTbp3+/tfZKLhYoVXpXTyu+2jVV7AgQByBXkg4GSXxBAQ"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(4, 1, convert_to('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"7Yng2Twigxz1IqwPdunrvcgQL0LAahWMwTHGSXm8/uA"},"origin_server_ts":1795683632838,"prev_events":[],"sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"qOYD7bzG/X/JPUeUH0mF9dE8zfLlQJUMFogpQoI64JfCHMortWwf++MspzVTIDjvEvRMBcp2r029bi+I865LBA"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(4, 2, convert_to('{"auth_events":[],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"uhYo0AISGXl2HhUo/SewTPyYu2pmNOWh/EDPRJ75D4g"},"origin_server_ts":1795683632838,"prev_events":["$OBryDOWkhZUDLdSE0UIL-psoTjK5u3vclOcPmt5F7dY"],"room_id":"!OBryDOWkhZUDLdSE0UIL-psoTjK5u3vclOcPmt5F7dY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"kL5VB32wf25depymUNR8qzMFGGFJMPYeNv7G5YnT3xtbCM7wmrHxL3tSB+/GPcgzK1GhxADK51kmCMYQ7+8yDg"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 3, convert_to('{"auth_events":["$p-IjZPqEtx_TWpJMkeYuMHFbnIMtvCX9xPKumU7duyY"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"ar9fTO5B/4qeS2dxf+KfZeRRkGtAvK7iNgUoV7oLMPc"},"origin_server_ts":1795683632838,"prev_events":["$p-IjZPqEtx_TWpJMkeYuMHFbnIMtvCX9xPKumU7duyY"],"room_id":"!OBryDOWkhZUDLdSE0UIL-psoTjK5u3vclOcPmt5F7dY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ZctUH5DQnzVkNqoScgRTADemTj5TYGr/EPwxd+RvYYFFSKL7ap2MvbhbYgF5F4LlSHXwfEpT/XYFy8Vzzsh2DQ"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(3, 1, convert_to('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"U+qn/gQ2o73H5LhQ4qSGuqPRkVCZIxJ3Ol11NOyhEr0"},"origin_server_ts":1795683632746,"prev_events":[],"sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"QY057oZlNR5vlMRecJdZzoYpQ8ISeCke6k76j6/VqSP6FuX3/5Zzzs3igJxvMepqIom3pva4fswaek6F9n6aCQ"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(3, 2, convert_to('{"auth_events":[],"content":{"membership":"join"},"depth":2,"hashes":{"sha256":"ko5AXDSvlXt58CDKnpZajKuy4Ny9VMUSO0LgvOJyXko"},"origin_server_ts":1795683632747,"prev_events":["$h9dt9DzIMC7Agd4Ko5ZnEeuiDpHmFeb8i8k9eNtjPLc"],"room_id":"!h9dt9DzIMC7Agd4Ko5ZnEeuiDpHmFeb8i8k9eNtjPLc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"HLESMDQwX7/e0QiTMPGHPaXiG0H92q1QY13LowPzPFOTUHZa79yB2G3Ofim7dovrhuTtOd7AOml6armVsgqRBQ"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(3, 3, convert_to('{"auth_events":["$epgH1EfH7ycVTR5Qha7ez7kVYEbw5iIVDPMUr2ma1MQ"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"1uzbeP0j35ME46EXOWeWUb+y1F05YRkVc358josjLpU"},"origin_server_ts":1795683632747,"prev_events":["$epgH1EfH7ycVTR5Qha7ez7kVYEbw5iIVDPMUr2ma1MQ"],"room_id":"!h9dt9DzIMC7Agd4Ko5ZnEeuiDpHmFeb8i8k9eNtjPLc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"esS6dTopD155HfkK7vbIDMXaMNa+rBsef6UsU9kunKDgnxpeKx270OqQJg05dXWVyiEL4YpXrf0jKYqv6xWfBA"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(3, 4, convert_to('{"auth_events":["$qk22x4254rPXEgO4Qo30ui5h4WtxrRMRMNO_TjDjQ9Y","$epgH1EfH7ycVTR5Qha7ez7kVYEbw5iIVDPMUr2ma1MQ"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"mzvK6frvg/PMjtrsLe5EEnkg9/nfxX6+q2dV8sh4Kn0"},"origin_server_ts":1795683632748,"prev_events":["$qk22x4254rPXEgO4Qo30ui5h4WtxrRMRMNO_TjDjQ9Y"],"room_id":"!h9dt9DzIMC7Agd4Ko5ZnEeuiDpHmFeb8i8k9eNtjPLc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"esHQaZZrF4O8xOkP1JFkvY4uZ/qVyEQflWx0JcOgAnfWEUHieQPjrs7jN77MydYkJU7bul+SR6Ru4lH43zGVBA"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(3, 5, convert_to('{"auth_events":["$qk22x4254rPXEgO4Qo30ui5h4WtxrRMRMNO_TjDjQ9Y","$epgH1EfH7ycVTR5Qha7ez7kVYEbw5iIVDPMUr2ma1MQ"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"1ckl3yh0u7mIDd14DBSx8LEmZgh4JkYCBy5ldpYlVG8"},"origin_server_ts":1795683632748,"prev_events":["$Igf6uOjAwl46W5MSNclVeP2PMKTzfStbj-YC4xu1RrU"],"room_id":"!h9dt9DzIMC7Agd4Ko5ZnEeuiDpHmFeb8i8k9eNtjPLc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"XvCK55Ua9nAARTE4qllO3y5IQACUA01pWg6l4rLBzayk41RLH7vOe+JhB6e2z48G6spRIRvNc+gfhbmSgA7SAA"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(3, 6, convert_to('{"auth_events":["$qk22x4254rPXEgO4Qo30ui5h4WtxrRMRMNO_TjDjQ9Y","$epgH1EfH7ycVTR5Qha7ez7kVYEbw5iIVDPMUr2ma1MQ"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"VdR0/Ln6YmCsJEHegxeBXB4ksYN8HsgBfntFb+rMGzY"},"origin_server_ts":1795683632748,"prev_events":["$Pj3ASRpmbQt_E_OzFfCpZ0RbzrAzmddj209AuqzizaQ"],"room_id":"!h9dt9DzIMC7Agd4Ko5ZnEeuiDpHmFeb8i8k9eNtjPLc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"OlaptqlMwClKK4wGXjI7Z9A0dBXqNSgFN2jJlfFfBBSdLoqXEMvJHBIdPop6CnBWQB82wqqj//tGfBKQJhOWCQ"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(3, 7, convert_to('{"auth_events":["$qk22x4254rPXEgO4Qo30ui5h4WtxrRMRMNO_TjDjQ9Y","$epgH1EfH7ycVTR5Qha7ez7kVYEbw5iIVDPMUr2ma1MQ"],"content":{"name":"Gone"},"depth":7,"hashes":{"sha256":"7HdX0xVkBk8RO+bTAXGw+KA2RLLYLlgAliaY4W530tI"},"origin_server_ts":1795683632748,"prev_events":["$VrrpADaScMxdLdy5wTitmvlaGcb_5c8EcL_GkEM0Z0E"],"room_id":"!h9dt9DzIMC7Agd4Ko5ZnEeuiDpHmFeb8i8k9eNtjPLc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"AJk+yDjsEbsypOipRWL2PcF/oJrIatOfEaerqgsPPiusf0jD5H8YPUIEKI9QgZ5WYqIt40iAaY8OUbU9U1oxDQ"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(3, 8, convert_to('{"auth_events":["$qk22x4254rPXEgO4Qo30ui5h4WtxrRMRMNO_TjDjQ9Y","$epgH1EfH7ycVTR5Qha7ez7kVYEbw5iIVDPMUr2ma1MQ"],"content":{"body":"nobody reads this","msgtype":"m.text"},"depth":8,"hashes":{"sha256":"xecwuClo0mIt4r2zbqQ8edvl9hsUSb9EpayhVmr9Hbc"},"origin_server_ts":1795683632771,"prev_events":["$8-nWKnLFEyAb7FlKnZybFpgNnE8vgJ9P0UPOy73liCo"],"room_id":"!h9dt9DzIMC7Agd4Ko5ZnEeuiDpHmFeb8i8k9eNtjPLc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8xaSmutDw+Wxaz451CnOaRoKBaBpWGKB53JoysmNvtVHpqmW5VAcO1xKNOpcTXd7ycO8nl1AtJJoTaEunWeHBQ"}},"type":"m.room.message"}', 'UTF8')),
	(3, 9, convert_to('{"auth_events":["$qk22x4254rPXEgO4Qo30ui5h4WtxrRMRMNO_TjDjQ9Y","$epgH1EfH7ycVTR5Qha7ez7kVYEbw5iIVDPMUr2ma1MQ"],"content":{"membership":"leave"},"depth":9,"hashes":{"sha256":"2s8ElgNkvEmqLadK9hZuDcaKgr0fL7a/TcrfGx5Mb4U"},"origin_server_ts":1795683632786,"prev_events":["$o14ns31ThZpPo8g-hfmWUMqDXnYeodW8TBkNTm4eTdE"],"room_id":"!h9dt9DzIMC7Agd4Ko5ZnEeuiDpHmFeb8i8k9eNtjPLc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mLxL29iHTszG2+5ALI84nw+MkUcB7i0xfZ1QU3JY9YGYJbcqvWUNAz+AjFCHD3LUKxOrs9zYjog05brYPTErAg"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 30, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"body":"after the token","m.mentions":{"user_ids":["@bob:localhost"]},"msgtype":"m.text"},"depth":30,"hashes":{"sha256":"MIXnPYGrwvhYm45AcRdMZwxdqmKiZ+xfQ5CM3LDQwEY"},"origin_server_ts":1795683635295,"prev_events":["$S2bdhfjiiXQRCXKtAV7SqbBZ9SkKHdKfiK678Nmj1tM"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3S+2jp7D2ZYztltOGeKeF/IDH6Ie3y0ozn/l4HiFHR3KOKq8wPo8duXyIZ+0naVHGug5cV9BzulNnujLD1+sDQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 31, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"reason":"as asked"},"depth":31,"hashes":{"sha256":"/piNpxvUgJXq6oDiAR62OZbJo78oJJPVMtu+vVAA2/A"},"origin_server_ts":1795683635310,"prev_events":["$uCER85RPKDYtomt5rPq3c18ntm2Jb4v8V3P6TYqLWX8"],"redacts":"$pEe9WDlc-STi1G9WvEJMP7Y0MKQvTlAeR5IKRhpsBsA","room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"USz/wpPnKMMjmMSuL+6W7A1qQYsjb0E/yjjeTfxyZGbgqQn6UJxWGl0kHYoQt7zTEDzDfU7CqOqeeFyOtoLGAw"}},"type":"m.room.redaction"}', 'UTF8')),
	(1, 32, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8"],"content":{"topic":"Changed later"},"depth":32,"hashes":{"sha256":"GkgqMGkzo102XHleSbLbAuDJTEcMomWgIXnxYKAGuCw"},"origin_server_ts":1795683635327,"prev_events":["$u78wUq3-wbn_7F24oBPaE9eVtswAZ_rLxgxuwS2zOdk"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"V23b4hv3vRFILDsUYlCKlGX7RVjDl2PT7JnzUCwLsKyXEZUToHajt5pUzl1v7DisHf8BMrkn0FudfE1TTITfCA"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(4, 4, convert_to('{"auth_events":["$tYQB4mdq4we61g8KcNuWm4e8cGtqJkoDlJ_BLpcTDfY","$p-IjZPqEtx_TWpJMkeYuMHFbnIMtvCX9xPKumU7duyY"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"7rGvnuzUqZVReXmW9svk/4ugIa2jVR9+/cS9sAkqIW8"},"origin_server_ts":1795683632839,"prev_events":["$tYQB4mdq4we61g8KcNuWm4e8cGtqJkoDlJ_BLpcTDfY"],"room_id":"!OBryDOWkhZUDLdSE0UIL-psoTjK5u3vclOcPmt5F7dY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9+EcM78rddwKvp0WECFMVq/ENPUcX7nCZgT3dUUGn15bUbgkf2ueAHl3x6oC3hwO6MtgnYQRY5dsRINgOd7hBA"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(4, 5, convert_to('{"auth_events":["$tYQB4mdq4we61g8KcNuWm4e8cGtqJkoDlJ_BLpcTDfY","$p-IjZPqEtx_TWpJMkeYuMHFbnIMtvCX9xPKumU7duyY"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"B9n6u8oeYxCuR5aqNCeXS0PDcGtEEoRGBsCBwfv/kY0"},"origin_server_ts":1795683632839,"prev_events":["$BgFbeXsTXB-D33g_dac6yiaDzhApSldqcg53mM83AiA"],"room_id":"!OBryDOWkhZUDLdSE0UIL-psoTjK5u3vclOcPmt5F7dY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"E+TaRCGPl2mGG1ZihNYtm+rk7yLI9VJSC9fFu1aeebC/nUJZY2DagYoxm4afSwuc5o+QJZGBWkrI6aKeFTejDg"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(4, 6, convert_to('{"auth_events":["$tYQB4mdq4we61g8KcNuWm4e8cGtqJkoDlJ_BLpcTDfY","$p-IjZPqEtx_TWpJMkeYuMHFbnIMtvCX9xPKumU7duyY"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"EgVOJwNlBObj4hPMa+UVB58dcUGd1LP+eUypVX1IVKk"},"origin_server_ts":1795683632839,"prev_events":["$gx8lFx4mBCMnBr6K8tReV8FKGEotmkipr5rFTgq8XOE"],"room_id":"!OBryDOWkhZUDLdSE0UIL-psoTjK5u3vclOcPmt5F7dY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mmXJl+luiPM5zJyfW/t7H9sePZXo1MHq/+TDL8iPASEySwe3/YWCMtHRabIjGLmnXZXkcpEUIdeR17gnnIOSCg"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(4, 7, convert_to('{"auth_events":["$tYQB4mdq4we61g8KcNuWm4e8cGtqJkoDlJ_BLpcTDfY","$p-IjZPqEtx_TWpJMkeYuMHFbnIMtvCX9xPKumU7duyY"],"content":{"name":"Left"},"depth":7,"hashes":{"sha256":"yGSsKS50KoR0s2P80hb3xvQQI+/BYHeFVkCLHchwO84"},"origin_server_ts":1795683632839,"prev_events":["$5VSWyJiAFSPOGePTjAV1Th2lbJVTCIi8O7-urDcCrIM"],"room_id":"!OBryDOWkhZUDLdSE0UIL-psoTjK5u3vclOcPmt5F7dY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"2MXiR1CeeMb0FzSX6tEdlQ1Vw0XP9Lr+ynjaKAlwrya2lrV2f27C2RWVUg5c9hBM+T6xhyXepbjYfYbZ2pRICA"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(4, 8, convert_to('{"auth_events":["$tYQB4mdq4we61g8KcNuWm4e8cGtqJkoDlJ_BLpcTDfY","$BgFbeXsTXB-D33g_dac6yiaDzhApSldqcg53mM83AiA"],"content":{"membership":"join"},"depth":8,"hashes":{"sha256":"5Lp/X5TVTO1sfjKuySYhbz2Sg944dijaI9rrzLdsUqM"},"origin_server_ts":1795683632869,"prev_events":["$MfeEUEqYOE289oE4gMXALez4AgHswCVv2YRRKyoCZh0"],"room_id":"!OBryDOWkhZUDLdSE0UIL-psoTjK5u3vclOcPmt5F7dY","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"zOMIDpS6f7/57V+OeUj58ymvpz1botutn/eM3G8ZU7xwvlNSMvm0um+JQHujm/AVeGOO+lrz4KT4y3Cse53qAA"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 9, convert_to('{"auth_events":["$tYQB4mdq4we61g8KcNuWm4e8cGtqJkoDlJ_BLpcTDfY","$p-IjZPqEtx_TWpJMkeYuMHFbnIMtvCX9xPKumU7duyY"],"content":{"body":"carol sees this","msgtype":"m.text"},"depth":9,"hashes":{"sha256":"c5aBnppatoTHCJ0T2h2vxfX3y1iTiPcN/O4iFXcPNVg"},"origin_server_ts":1795683632898,"prev_events":["$MdGmdfOkYg80_Y5z6v6kQFNmvPUxWOMX9l2Kp_1TnhA"],"room_id":"!OBryDOWkhZUDLdSE0UIL-psoTjK5u3vclOcPmt5F7dY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Ha1p8Yjkq5vCWThSi0g/HVuOUK7dO8bgStb7hfJotXTOLSX654hzQduk5/1J9ognuEAletJ6GSWo7PHaOvF9Ag"}},"type":"m.room.message"}', 'UTF8')),
	(4, 10, convert_to('{"auth_events":["$tYQB4mdq4we61g8KcNuWm4e8cGtqJkoDlJ_BLpcTDfY","$MdGmdfOkYg80_Y5z6v6kQFNmvPUxWOMX9l2Kp_1TnhA"],"content":{"membership":"leave"},"depth":10,"hashes":{"sha256":"WDDJLbG/jvtS0crPYwymWHVpjgXPAoDU3qiPMahQ+II"},"origin_server_ts":1795683632932,"prev_events":["$XDJ_qz09PmaMkLhCXnpugQsunQ-JL7X2iCGeemE9c0M"],"room_id":"!OBryDOWkhZUDLdSE0UIL-psoTjK5u3vclOcPmt5F7dY","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"vIHJ8LSO7aV5G2cjFOqn61Mx4ttBU93rKAWTOuivD5TwFbCwlkStyiExn8OvdELXL2j5j9eC9GP5uo0IeTamCw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 11, convert_to('{"auth_events":["$tYQB4mdq4we61g8KcNuWm4e8cGtqJkoDlJ_BLpcTDfY","$p-IjZPqEtx_TWpJMkeYuMHFbnIMtvCX9xPKumU7duyY"],"content":{"body":"carol does not see this","msgtype":"m.text"},"depth":11,"hashes":{"sha256":"Av3e6MXXvpSv9/keUI/Kqaio5kx4RVrS3m/DR/O0HR4"},"origin_server_ts":1795683632972,"prev_events":["$atmNn100jehPv4eURJDIfqIkw0l4yfvcotRm-RE18-c"],"room_id":"!OBryDOWkhZUDLdSE0UIL-psoTjK5u3vclOcPmt5F7dY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"a5kXCDi05XCdR8uvH9SxMzri7crDaVYNPIr/lB44kifZBfOyMlCL5xDjTNJZNT4g8Y902rP1ldfYesbg9/tZCQ"}},"type":"m.room.message"}', 'UTF8')),
	(2, 15, convert_to('{"auth_events":["$dXPXiO5pD19qwjsWOfA2je3jnOKl6rygWjZJcGLaDFs","$OJFFpPXOWlWevQoKmVHWgqP6hblkV2mtrPiQw8LJOmA","$gJMu-hrghTGgRvUaByoOVSAZssjQdcggKEx-bd4E-U4","$rRXghIVkQ2U96r-9HkBGI9n-S2opyAX3XxvPR7Bv-wI"],"content":{"displayname":"Alice","membership":"join"},"depth":15,"hashes":{"sha256":"jeWghvHSpLJFOZ3FIuoOoDNJIoxsptDsmsY3QMQgQCc"},"origin_server_ts":1795683635433,"prev_events":["$hRzAJqTIDzc6ZskP-hJsQ8C7SCKS2YNfSa5Dunb5Haw"],"room_id":"!cGSpWzvxzbAktBvdhw:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"zNZ1qth/zvpU6iC4k8rlgwB6SjmYXehY4x2hehsrU9TWonmusvAvadiYrxjn8T0lB1BnMFj6hZOAAV5K3t0WCw"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 12, convert_to('{"auth_events":["$tYQB4mdq4we61g8KcNuWm4e8cGtqJkoDlJ_BLpcTDfY","$p-IjZPqEtx_TWpJMkeYuMHFbnIMtvCX9xPKumU7duyY","$BgFbeXsTXB-D33g_dac6yiaDzhApSldqcg53mM83AiA"],"content":{"displayname":"Alice","membership":"join"},"depth":12,"hashes":{"sha256":"zKn6FYA21244XXemfCxz+no3KQ70GbSD6vTac0dNTcc"},"origin_server_ts":1795683635448,"prev_events":["$woAWUENIo3IkmPHmmY9tMlZ1dYF2wVa9eEX-j_b0E3o"],"room_id":"!OBryDOWkhZUDLdSE0UIL-psoTjK5u3vclOcPmt5F7dY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"AjDxAWVHnbM18SIIIY0Kiu2+iOzOr2p1ssrBVPQrbe2OQkUesuQgu4Vm7UTRqFHW4YaeyaW9fr7lTfEHHkKoBQ"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 33, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$bjFLphBXGYrFb87GCm8J208kCGYEjSeLcD78TsWBXsM","$tDQoNg50zMYmOr5woTUJ4a5_TTUf4RMoc6O341w09N4"],"content":{"membership":"join"},"depth":33,"hashes":{"sha256":"Do7JIfo+o5j5I0jXvtc9rP1HtNvGpCtUHIf1b1TmnKg"},"origin_server_ts":1795683635346,"prev_events":["$kHQziK5g2ZfwkI2eH_mz-TZVJr0kx_BSNOqzWFlLU8s"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"RmZz5K0p75q6JQNayPfSGrBmshzcqSVRzZeKp9LVVrat18s6cDLk0hKNhFxtcHB/hxtV8ff7+eD+Q/AYS9yyBw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 34, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$vqtfTi6DSE9kpwXpJYluGsTRm-oh2udo_Br_uyE7pdQ"],"content":{"body":"back again","msgtype":"m.text"},"depth":34,"hashes":{"sha256":"2PLPsERBXTYbahJtfraK/9/Q/xELVGjpXtDQECv8NgI"},"origin_server_ts":1795683635358,"prev_events":["$vqtfTi6DSE9kpwXpJYluGsTRm-oh2udo_Br_uyE7pdQ"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/pqR9ASfRWv3JzO6vuJ+koDbv3MCQ0oMj7hQfrNPaz57QbSzMbvgf+dWF9ziwfsnJN+deXGtTvDdgKrOORDACg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 35, convert_to('{"auth_events":["$xCbENAfkp4TpMBlmoGncAauYheXuR4YwdLM8FpHN7v8","$SdRVT1DDTR-ez9L99SxL63yYgt98kmYY_5Gm-1tWCXE","$5j963A4cMb3CjzpnhZZxlshbNYOfuV1OXKfrMcgnIj8","$tDQoNg50zMYmOr5woTUJ4a5_TTUf4RMoc6O341w09N4"],"content":{"displayname":"Alice","membership":"join"},"depth":35,"hashes":{"sha256":"uU7Mv9W3MFG90XaH4n3mz2zSdXZ8k05JWbklut21Yqc"},"origin_server_ts":1795683635424,"prev_events":["$e0sN5Y72GvKuVAUxaf_gX46nYT2GR_1EPTlX90ei4aA"],"room_id":"!qvVsRosRIleIUglAAW:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"I4jqNWCktsj9UsqfqYZqRu17zO4pRsON7mGXZo6dBca7Mu7dQPEoJ/H8DiVM5iI6JTH2gk3kCXvZk1PXLa4vDw"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8'));
INSERT INTO public.events VALUES
	(1, 1, '\xc426c43407e4a784e9301966a069dc01ab9885e5ee47863074b33c1691cdeeff', 1, 1, 1795683630713, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 1, 19, NULL, 0, NULL, NULL),
	(1, 2, '\xe63f7adc0e1c31bdc28f3a6785967196c85b35839fb95d4e5ca7eb31c827223f', 2, 2, 1795683630959, 3, 1, 0, NULL, 2, NULL, '\x01', '\x01', 1, 19, NULL, 1, 1, NULL),
	(1, 3, '\x49d4554f50c34d1f9ecfd2fdf52c4beb7c9882df7c926618ff91a6fb5b560971', 3, 3, 1795683631032, 1, 1, 0, NULL, 3, NULL, '\x0102', '\x02', 1, 19, NULL, 2, NULL, NULL),
	(1, 4, '\x1f2f188f37d8a34ff72222aab3824183e7e0bfe15cd44dbf04fb5a305010b55b', 4, 4, 1795683631116, 4, 1, 0, NULL, 4, NULL, '\x010302', '\x03', 1, 19, NULL, 3, NULL, NULL),
	(1, 5, '\xb43428360e74ccc6263abe70a13509e1ae7f4d351fe1132873a3b7e35c34f4de', 5, 5, 1795683631118, 2, 1, 0, NULL, 5, NULL, '\x010302', '\x04', 1, 19, NULL, 4, NULL, NULL),
	(1, 6, '\x3d0cd4004f56ca9f2e62fc4d9e76b77b1a2bdb7726c9631e48b3bea828aea2bb', 6, 6, 1795683631122, 5, 1, 0, NULL, 6, NULL, '\x010302', '\x05', 1, 19, NULL, 5, NULL, NULL),
	(1, 7, '\xffe04f6ee39a198a3c0f287b70759d6dfecd29d0eb37fa908cfb4a40563bb168', 7, 7, 1795683631122, 6, 1, 0, NULL, 7, NULL, '\x010302', '\x06', 1, 19, NULL, 6, NULL, NULL),
	(1, 8, '\x09b02d029c1b0d0288eb631e8f5389bfce0debf87b76483dba1137896cb4b5c4', 8, 8, 1795683631122, 7, 1, 0, NULL, 8, NULL, '\x010302', '\x07', 1, 19, NULL, 7, NULL, NULL),
	(1, 9, '\xe11094da60880802a4405edb74b697a1c137e314daf90f2c37e092bf1010ef1f', 9, 9, 1795683631126, 8, 1, 0, NULL, 9, NULL, '\x010302', '\x08', 1, 19, NULL, 8, NULL, NULL),
	(1, 10, '\x0b7d42c3f8b83e2f3a09df05500fbcbc1d39c6d2fdc2d64c016c4fddcceebc2d', 10, 10, 1795683631778, 9, 2, 0, NULL, 10, NULL, '\x010305', '\x09', 1, 20, NULL, 9, 1, NULL),
	(1, 11, '\xe6184cc85d93d28cb71439a1265ac8a8199b707a6a26c378b356f117d58f6473', 11, 11, 1795683631936, 10, 3, 0, NULL, 11, NULL, '\x010305', '\x0a', 1, 21, NULL, 10, 1, NULL),
	(1, 12, '\xfe1060c9d202b96981c8ffd549482e53a9dee6873159ef6121757423a0dd1649', 12, 12, 1795683631964, 11, 4, 0, NULL, 12, NULL, '\x010305', '\x0b', 1, 22, NULL, 11, 1, NULL),
	(1, 13, '\xad3639bed7750efe964178ac2d25253a020a4986ac1d4c13d79be77ee04d7007', 13, 13, 1795683632011, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x0c', 1, 23, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 15, '\xd69048b72c9ab35b33879a2d081e19a962d8c12d36be0f442d139717080390af', 15, 15, 1795683632081, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x0e', 1, 25, 'm.reaction', NULL, NULL, NULL),
	(1, 16, '\x462269ca24d10aa8bfac3b929f09e12f09dc3e50f6df7ff97617344fc9f41a89', 16, 16, 1795683632098, NULL, 2, 0, NULL, 12, NULL, '\x01030a', '\x0f', 1, 26, 'm.room.message', NULL, NULL, NULL),
	(1, 17, '\x2bf67e6c6ce812102e7585a69f99db30ff65b616eaba70e118b6700895cfce7c', 17, 17, 1795683632122, NULL, 2, 0, NULL, 12, NULL, '\x01030a', '\x10', 1, 27, 'm.room.message', NULL, NULL, '\x040002'),
	(1, 18, '\x1725e6278a8f5cd65affe4c3838fa1fa2884796147e3328b4f9e2206788a7730', 18, 18, 1795683632138, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x11', 1, 28, 'm.room.message', NULL, NULL, '\x040002'),
	(1, 19, '\x048211709d5c6dbdac914c82989d03765fc1c486ee85d46d99c98696c386b2ea', 19, 19, 1795683632156, 12, 1, 0, NULL, 13, NULL, '\x010302', '\x12', 1, 29, NULL, 12, NULL, NULL),
	(1, 21, '\xa4da67f9132b7a72c3c4b93600d5863d16709ff7ad80236c212a3ecce998ed03', 21, 21, 1795683632209, NULL, 1, 0, NULL, 13, NULL, '\x010302', '\x14', 1, 31, 'm.room.redaction', NULL, NULL, NULL),
	(1, 20, '\x3a4f9119fad59423eccfa749861f3c371125468fd83339ef034c8a3e27909a0c', 20, 20, 1795683632187, NULL, 2, 16, NULL, 13, 21, '\x01030a', '\x13', 1, 30, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 22, '\xb084921ec6ba5e42cbc215cbfbb256c674e9480bbec9f3b16ce9d92c7c4c419d', 22, 22, 1795683632255, 11, 1, 0, NULL, 14, NULL, '\x0103020c', '\x15', 1, 32, NULL, 13, 4, NULL),
	(1, 23, '\x6e314ba61057198ac56fcec60a6f09db4f240866048d278b703efc4ec5815ec3', 23, 23, 1795683632285, 10, 3, 0, NULL, 15, NULL, '\x01030b', '\x16', 1, 33, NULL, 14, 0, NULL),
	(1, 24, '\xba12d12c0a0974d8859b092b63ea059c2c19780e970946dbf7c63bd88ce642d4', 24, 24, 1795683632321, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x17', 1, 34, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 25, '\xf3e8703cd33ac2a23245aa761c5b50c3a332c2fae3ce079a92dbff9062a7706c', 25, 25, 1795683632348, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x18', 1, 35, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 26, '\x1af239aed056482fc627630e8a8b469c22c1827972f4b7e6f3a858443c66082f', 26, 26, 1795683632379, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x19', 1, 36, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 27, '\x9ca4fdd4fa97076924186640fd622b53f1088eb3e17caef5df4af284d44e15a0', 27, 27, 1795683632398, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1a', 1, 37, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 28, '\x2a456052fa7d37c9b31cd64f7e5b81fc73376ee8ce1ed6d9fc0615b2d8f9664f', 28, 28, 1795683632425, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x1b', 1, 38, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 29, '\x4b66dd85f8e28974110972ad015ed2a9b059f5290a1dd29f88aebbf0d9a3d6d3', 29, 29, 1795683632443, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1c', 1, 39, 'm.room.message', NULL, NULL, '\x000002'),
	(2, 1, '\x7573d788ee690f5f6ac23b1639f0368dede39ce2a5eabca05a36497062da0c5b', 1, 1, 1795683632550, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 2, 39, NULL, 0, NULL, NULL),
	(2, 2, '\x80932efa1ae08531a046f51a072a0e552019b2c8d075c820284c7e6dde04f94e', 2, 2, 1795683632551, 3, 1, 0, NULL, 2, NULL, '\x01', '\x01', 2, 39, NULL, 1, 1, NULL),
	(2, 3, '\xfdb009b5f74bad2b530e2a09e23194f7699051ffec92b4bfde82f23f2b72a90a', 3, 3, 1795683632552, 1, 1, 0, NULL, 3, NULL, '\x0102', '\x02', 2, 39, NULL, 2, NULL, NULL),
	(2, 4, '\xad15e084856443653deabfbd1e404623d9fe4b6a29c805f75f1bcf47b06ffb02', 4, 4, 1795683632552, 2, 1, 0, NULL, 4, NULL, '\x010302', '\x03', 2, 39, NULL, 3, NULL, NULL),
	(2, 5, '\xdf7706e8e59c1764f1e2ee312f85738ad8b1a681d5d84d3e7a7324fad6b23287', 5, 5, 1795683632552, 4, 1, 0, NULL, 5, NULL, '\x010302', '\x04', 2, 39, NULL, 4, NULL, NULL),
	(2, 6, '\xf8a56288bb9e23fb0175bcc483a352be70c2b6abaaf933743ff759d7dc67042e', 6, 6, 1795683632552, 5, 1, 0, NULL, 6, NULL, '\x010302', '\x05', 2, 39, NULL, 5, NULL, NULL),
	(2, 7, '\x2cb71dd557f8ac3fcce683e8ee98ce63e9793ab000919bfc8ceca23fa4642a97', 7, 7, 1795683632552, 6, 1, 0, NULL, 7, NULL, '\x010302', '\x06', 2, 39, NULL, 6, NULL, NULL),
	(2, 8, '\xb407c002ba77b62a885775d32f06cfdf6842f172b9e5aaa866e44dfa504a5a35', 8, 8, 1795683632552, 7, 1, 0, NULL, 8, NULL, '\x01030204', '\x07', 2, 39, NULL, 7, 2, NULL),
	(2, 9, '\x44eceb402aa32c0af8ec79f91b5e3405d71a47ca1ead344ff8416aec9511a08a', 9, 9, 1795683632583, 7, 2, 0, NULL, 9, NULL, '\x01030804', '\x08', 2, 41, NULL, 8, 1, NULL),
	(2, 10, '\xde9cc953e438703fa9df67a69e8eca804e359b727c01f63654858dfed25ace8a', 10, 10, 1795683632633, 8, 1, 0, NULL, 10, NULL, '\x01030204', '\x09', 2, 43, NULL, 9, 2, NULL),
	(2, 11, '\xcb6dbda272644f60e5521488845b43c36bc1dbbdc88993b6a461cbaccb69143a', 11, 11, 1795683632661, 9, 1, 0, NULL, 11, NULL, '\x010302', '\x0a', 2, 45, NULL, 10, NULL, NULL),
	(2, 12, '\xc6bb0385629e568f02dcfe9bf122a5167c89fe10411651526901b0d7df000bfb', 12, 12, 1795683632672, NULL, 1, 0, NULL, 11, NULL, '\x010302', '\x0b', 2, 47, 'm.room.encrypted', NULL, NULL, '\x000002'),
	(2, 13, '\x389145a4f5ce5a559ebd0a0a9951d682a3fa85b9645769adacf890c3c2c93a60', 13, 13, 1795683632707, 1, 1, 0, NULL, 12, NULL, '\x010302', '\x0c', 2, 49, NULL, 11, NULL, NULL),
	(2, 14, '\x851cc026a4c80f373a66c90ffa126c43c0bb482292d9835f49ae43ba76f91dac', 14, 14, 1795683632726, 10, 2, 0, NULL, 13, NULL, '\x010d09', '\x0d', 2, 51, NULL, 12, NULL, NULL),
	(3, 1, '\x87d76df43cc8302ec081de0aa3966711eba20e91e615e6fc8bc93d78db633cb7', 1, 1, 1795683632746, 0, 3, 0, NULL, 1, NULL, '\x', '\x', 1, 40, NULL, 0, NULL, NULL),
	(3, 2, '\x7a9807d447c7ef27154d1e5085aedecfb9156046f0e622150cf314af699ad4c4', 2, 2, 1795683632747, 3, 3, 0, NULL, 2, NULL, '\x', '\x01', 1, 40, NULL, 1, 1, NULL),
	(3, 3, '\xaa4db6c78db9e2b3d71203b8428df4ba2e61e16b71ad131130d3bf4e30e343d6', 3, 3, 1795683632747, 1, 3, 0, NULL, 3, NULL, '\x02', '\x02', 1, 40, NULL, 2, NULL, NULL),
	(3, 4, '\x2207fab8e8c0c25e3a5b931235c95578fd8f30a4f37d2b5b8fe602e31bb546b5', 4, 4, 1795683632748, 2, 3, 0, NULL, 4, NULL, '\x0302', '\x03', 1, 40, NULL, 3, NULL, NULL),
	(3, 5, '\x3e3dc0491a666d0b7f13f3b315f0a967445bceb03399d763db4f40baace2cda4', 5, 5, 1795683632748, 4, 3, 0, NULL, 5, NULL, '\x0302', '\x04', 1, 40, NULL, 4, NULL, NULL),
	(1, 14, '\xa447bd58395cf924e2d46f56bc424c3fb63430a42f4e501e47920a461a6c06c0', 14, 14, 1795683632067, NULL, 2, 16, NULL, 12, 31, '\x01030a', '\x0d', 1, 24, 'm.room.message', NULL, NULL, '\x000002'),
	(3, 6, '\x56bae900369270cc5d2ddcb9c138ad9af95a19c6ffe5cf0470bfc69043346741', 6, 6, 1795683632748, 5, 3, 0, NULL, 6, NULL, '\x0302', '\x05', 1, 40, NULL, 5, NULL, NULL),
	(3, 7, '\xf3e9d62a72c513201bec594a9d9c9b16980d9c4f2f809f4fd143cecbbde5882a', 7, 7, 1795683632748, 6, 3, 0, NULL, 7, NULL, '\x0302', '\x06', 1, 40, NULL, 6, NULL, NULL),
	(3, 8, '\xa35e27b37d53859a4fa3c83e85f99650ca835e761ea1d5bc4c190d4e6e1e4dd1', 8, 8, 1795683632771, NULL, 3, 0, NULL, 7, NULL, '\x0302', '\x07', 1, 41, 'm.room.message', NULL, NULL, '\x0000'),
	(3, 9, '\xa13a8c85537d755b79ce9f0dd679d5ab8f895ca53427f4667bcc8ab6d39adcf6', 9, 9, 1795683632786, 3, 3, 0, NULL, 8, NULL, '\x0302', '\x08', 1, 42, NULL, 7, 0, NULL),
	(1, 30, '\xb82111f3944f28362da26b79acfab7735f27b66d896f8bfc5773fa4d8a8b597f', 30, 30, 1795683635295, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1d', 1, 51, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 31, '\xbbbf3052adfec1b9ffec5db8a013da13d795b6cc0067facbc60c6ec12db339d9', 31, 31, 1795683635310, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1e', 1, 52, 'm.room.redaction', NULL, NULL, NULL),
	(1, 32, '\x90743388ae60d997f0908d9e1ff9b3f9365526bd24c7f05234eab358594b53cb', 32, 32, 1795683635327, 8, 1, 0, NULL, 16, NULL, '\x010302', '\x1f', 1, 53, NULL, 15, NULL, NULL),
	(1, 33, '\xbeab5f4e2e83484f64a705e925896e1ac4d19bea21dae768fc1affbb213ba5d4', 33, 33, 1795683635346, 10, 3, 0, NULL, 17, NULL, '\x01031705', '\x20', 1, 54, NULL, 16, 1, NULL),
	(1, 34, '\x7b4b0de58ef61af2ae54053169ffe05f8ea7613d8647fd443d3957f747a2e1a0', 34, 34, 1795683635358, NULL, 3, 0, NULL, 17, NULL, '\x010321', '\x21', 1, 55, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 35, '\x1a038127ffcc46786b47c61e3abef95b5db2064040d588240f0528275defd691', 35, 35, 1795683635424, 3, 1, 0, NULL, 18, NULL, '\x01030205', '\x22', 1, 57, NULL, 17, 1, NULL),
	(4, 1, '\x381af20ce5a48595032dd484d1420bfa9b284e32b9bb7bdc94e70f9ade45edd6', 1, 1, 1795683632838, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 2, 56, NULL, 0, NULL, NULL),
	(4, 2, '\xa7e22364fa84b71fd35a924c91e62e30715b9c832dbc25fdc4f2ae994eddbb26', 2, 2, 1795683632838, 3, 1, 0, NULL, 2, NULL, '\x', '\x01', 2, 56, NULL, 1, 1, NULL),
	(4, 3, '\xb58401e2676ae307bad60f0a70db969b87bc706b6a264a03949fc12e97130df6', 3, 3, 1795683632838, 1, 1, 0, NULL, 3, NULL, '\x02', '\x02', 2, 56, NULL, 2, NULL, NULL),
	(4, 4, '\x06015b797b135c1f83df783f75a73aca2683ce10294a576a720e7798cf370220', 4, 4, 1795683632839, 2, 1, 0, NULL, 4, NULL, '\x0302', '\x03', 2, 56, NULL, 3, NULL, NULL),
	(4, 5, '\x831f25171e2604232706be8af2d45e57c14a184a2d9a48a9af9ac54e0abc5ce1', 5, 5, 1795683632839, 4, 1, 0, NULL, 5, NULL, '\x0302', '\x04', 2, 56, NULL, 4, NULL, NULL),
	(4, 6, '\xe55496c898801523ce19e3d38c05754e1da56c95530888bc3bbfaeac3702ac83', 6, 6, 1795683632839, 5, 1, 0, NULL, 6, NULL, '\x0302', '\x05', 2, 56, NULL, 5, NULL, NULL),
	(4, 7, '\x31f784504a98384dbcf6813880c5c02decf80201ecc0256fd984512b2a02661d', 7, 7, 1795683632839, 6, 1, 0, NULL, 7, NULL, '\x0302', '\x06', 2, 56, NULL, 6, NULL, NULL),
	(4, 8, '\x31d1a675f3a4620f34fd8e73eafea4405366bcf53158e317f65d8aa7fd539e10', 8, 8, 1795683632869, 7, 3, 0, NULL, 8, NULL, '\x0304', '\x07', 2, 58, NULL, 7, 1, NULL),
	(4, 9, '\x5c327fab3d3d3e668c90b8425e7a6e810b2e9d0f892fb5f688219e7a613d7343', 9, 9, 1795683632898, NULL, 1, 0, NULL, 8, NULL, '\x0302', '\x08', 2, 60, 'm.room.message', NULL, NULL, '\x0000'),
	(4, 10, '\x6ad98d9f5d348de84fbf87944490c87ea224c34978c9fbdca2d466f91135f3e7', 10, 10, 1795683632932, 7, 3, 0, NULL, 9, NULL, '\x0308', '\x09', 2, 62, NULL, 8, 0, NULL),
	(4, 11, '\xc28016504348a3722498f1e6998f6d325675758176c156bd7845fe8ff6f4137a', 11, 11, 1795683632972, NULL, 1, 0, NULL, 9, NULL, '\x0302', '\x0a', 2, 64, 'm.room.message', NULL, NULL, '\x0000'),
	(2, 15, '\xc6071f508bd508dbfd8d398f7c78359250f48b1b2ce7445a2db1b9b390385ebd', 15, 15, 1795683635433, 3, 1, 0, NULL, 14, NULL, '\x010d0204', '\x0e', 2, 89, NULL, 13, 1, NULL),
	(4, 12, '\xb466a50df38bc7d3603cbd1f1234ced8181e81ec5899762edd83929c43768858', 12, 12, 1795683635448, 3, 1, 0, NULL, 10, NULL, '\x030204', '\x0b', 2, 91, NULL, 9, 1, NULL);
INSERT INTO public.fallback_keys VALUES
	(1, 'NOBENEWDYQ', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:NOBENEWDYQ":"c2lnbmF0dXJl"}}}', 'UTF8'), false),
	(2, 'ESOSYHUJTQ', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@bob:localhost":{"ed25519:ESOSYHUJTQ":"c2lnbmF0dXJl"}}}', 'UTF8'), false),
	(1, 'TABLET', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}', 'UTF8'), false);
INSERT INTO public.filters VALUES
	(1, 3964030888876835941, convert_to('{"room":{"timeline":{"limit":5}}}', 'UTF8'));
INSERT INTO public.followers VALUES
	('users.profile_propagation', 's1AgE4AVYA'),
	('search', 's1AgE6AVwA');
INSERT INTO public.id_blocks VALUES
	(3, 257),
	(2, 257),
	(1, 257);
INSERT INTO public.jobs VALUES
	(1, 4, 0, 1, 1795683617682, 1795683619499, convert_to('{"dry_run":false,"since":"s1AAA","began":"s1AAA","phase":1,"room":0,"sid":0,"staged_id":"","rooms":0,"states":0,"state_bytes":0,"staged":0,"staged_bytes":0,"resumed":0}', 'UTF8'));
INSERT INTO public.log VALUES
	(2, 7, 0, 9, 0, 1, '\x01646973706c61796e616d65'),
	(1, 13, 0, 9, 0, 2, '\x016176617461725f75726c'),
	(2, 10, 0, 8, 0, 1, '\x016f72672e6578616d706c652e73657474696e6773'),
	(1, 16, 0, 10, 0, 2, '\x00'),
	(1, 17, 0, 10, 0, 2, '\x00'),
	(2, 15, 0, 7, 0, 1, '\x00'),
	(1, 18, 0, 7, 0, 2, '\x00'),
	(1, 19, 0, 2, 1, 0, '\x06000001'),
	(1, 19, 1, 1, 1, 0, '\x040101'),
	(1, 19, 2, 2, 1, 1, '\x06030002'),
	(1, 19, 3, 1, 1, 0, '\x040202'),
	(1, 19, 4, 2, 1, 0, '\x06010003'),
	(1, 19, 5, 1, 1, 0, '\x040303'),
	(1, 19, 6, 2, 1, 0, '\x06040004'),
	(1, 19, 7, 1, 1, 0, '\x040404'),
	(1, 19, 8, 2, 1, 0, '\x06020005'),
	(1, 19, 9, 1, 1, 0, '\x040505'),
	(1, 19, 10, 2, 1, 0, '\x06050006'),
	(1, 19, 11, 1, 1, 0, '\x040606'),
	(1, 19, 12, 2, 1, 0, '\x06060007'),
	(1, 19, 13, 1, 1, 0, '\x040707'),
	(1, 19, 14, 2, 1, 0, '\x06070008'),
	(1, 19, 15, 1, 1, 0, '\x040808'),
	(1, 19, 16, 2, 1, 0, '\x06080009'),
	(1, 19, 17, 1, 1, 0, '\x040909'),
	(1, 20, 0, 2, 1, 2, '\x0609000a'),
	(1, 20, 1, 1, 1, 0, '\x040a0a'),
	(1, 21, 0, 2, 1, 3, '\x060a000b'),
	(1, 21, 1, 1, 1, 0, '\x040b0b'),
	(1, 22, 0, 2, 1, 4, '\x060b000c'),
	(1, 22, 1, 1, 1, 0, '\x040c0c'),
	(1, 23, 0, 1, 1, 0, '\x040d0d'),
	(1, 24, 0, 1, 1, 0, '\x040e0e'),
	(1, 25, 0, 1, 1, 0, '\x040f0f'),
	(1, 26, 0, 1, 1, 0, '\x041010'),
	(1, 27, 0, 1, 1, 0, '\x041111'),
	(1, 28, 0, 1, 1, 0, '\x041212'),
	(1, 29, 0, 2, 1, 0, '\x060c0013'),
	(1, 29, 1, 1, 1, 0, '\x041313'),
	(1, 30, 0, 1, 1, 0, '\x041414'),
	(1, 31, 0, 1, 1, 0, '\x041515'),
	(1, 31, 1, 4, 1, 0, '\x041415'),
	(1, 32, 0, 2, 1, 4, '\x060b0c16'),
	(1, 32, 1, 1, 1, 0, '\x041616'),
	(1, 33, 0, 2, 1, 3, '\x060a0b17'),
	(1, 33, 1, 1, 1, 0, '\x041717'),
	(1, 34, 0, 1, 1, 0, '\x041818'),
	(1, 35, 0, 1, 1, 0, '\x041919'),
	(1, 36, 0, 1, 1, 0, '\x041a1a'),
	(1, 37, 0, 1, 1, 0, '\x041b1b'),
	(1, 38, 0, 1, 1, 0, '\x041c1c'),
	(1, 39, 0, 1, 1, 0, '\x041d1d'),
	(2, 39, 0, 2, 2, 0, '\x06000001'),
	(2, 39, 1, 1, 2, 0, '\x040101'),
	(2, 39, 2, 2, 2, 1, '\x06030002'),
	(2, 39, 3, 1, 2, 0, '\x040202'),
	(2, 39, 4, 2, 2, 0, '\x06010003'),
	(2, 39, 5, 1, 2, 0, '\x040303'),
	(2, 39, 6, 2, 2, 0, '\x06020004'),
	(2, 39, 7, 1, 2, 0, '\x040404'),
	(2, 39, 8, 2, 2, 0, '\x06040005'),
	(2, 39, 9, 1, 2, 0, '\x040505'),
	(2, 39, 10, 2, 2, 0, '\x06050006'),
	(2, 39, 11, 1, 2, 0, '\x040606'),
	(2, 39, 12, 2, 2, 0, '\x06060007'),
	(2, 39, 13, 1, 2, 0, '\x040707'),
	(2, 39, 14, 2, 2, 2, '\x06070008'),
	(2, 39, 15, 1, 2, 0, '\x040808'),
	(2, 41, 0, 2, 2, 2, '\x06070809'),
	(2, 41, 1, 1, 2, 0, '\x040909'),
	(2, 43, 0, 2, 2, 3, '\x0608000a'),
	(2, 43, 1, 1, 2, 0, '\x040a0a'),
	(2, 45, 0, 2, 2, 0, '\x0609000b'),
	(2, 45, 1, 1, 2, 0, '\x040b0b'),
	(2, 47, 0, 1, 2, 0, '\x040c0c'),
	(2, 49, 0, 2, 2, 0, '\x0601030d'),
	(2, 49, 1, 1, 2, 0, '\x040d0d'),
	(2, 51, 0, 2, 2, 0, '\x060a000e'),
	(2, 51, 1, 1, 2, 0, '\x040e0e'),
	(1, 40, 0, 2, 3, 0, '\x06000001'),
	(1, 40, 1, 1, 3, 0, '\x040101'),
	(1, 40, 2, 2, 3, 3, '\x06030002'),
	(1, 40, 3, 1, 3, 0, '\x040202'),
	(1, 40, 4, 2, 3, 0, '\x06010003'),
	(1, 40, 5, 1, 3, 0, '\x040303'),
	(1, 40, 6, 2, 3, 0, '\x06020004'),
	(1, 40, 7, 1, 3, 0, '\x040404'),
	(1, 40, 8, 2, 3, 0, '\x06040005'),
	(1, 40, 9, 1, 3, 0, '\x040505'),
	(1, 40, 10, 2, 3, 0, '\x06050006'),
	(1, 40, 11, 1, 3, 0, '\x040606'),
	(1, 40, 12, 2, 3, 0, '\x06060007'),
	(1, 40, 13, 1, 3, 0, '\x040707'),
	(1, 41, 0, 1, 3, 0, '\x040808'),
	(1, 42, 0, 2, 3, 3, '\x06030209'),
	(1, 42, 1, 1, 3, 0, '\x040909'),
	(2, 56, 0, 2, 4, 0, '\x06000001'),
	(2, 56, 1, 1, 4, 0, '\x040101'),
	(2, 56, 2, 2, 4, 1, '\x06030002'),
	(2, 56, 3, 1, 4, 0, '\x040202'),
	(2, 56, 4, 2, 4, 0, '\x06010003'),
	(2, 56, 5, 1, 4, 0, '\x040303'),
	(2, 56, 6, 2, 4, 0, '\x06020004'),
	(2, 56, 7, 1, 4, 0, '\x040404'),
	(2, 56, 8, 2, 4, 0, '\x06040005'),
	(2, 56, 9, 1, 4, 0, '\x040505'),
	(2, 56, 10, 2, 4, 0, '\x06050006'),
	(2, 56, 11, 1, 4, 0, '\x040606'),
	(2, 56, 12, 2, 4, 0, '\x06060007'),
	(2, 56, 13, 1, 4, 0, '\x040707'),
	(2, 58, 0, 2, 4, 3, '\x06070008'),
	(2, 58, 1, 1, 4, 0, '\x040808'),
	(2, 60, 0, 1, 4, 0, '\x040909'),
	(2, 62, 0, 2, 4, 3, '\x0607080a'),
	(2, 62, 1, 1, 4, 0, '\x040a0a'),
	(2, 64, 0, 1, 4, 0, '\x040b0b'),
	(2, 67, 0, 8, 1, 1, '\x016d2e66756c6c795f72656164'),
	(2, 71, 0, 6, 0, 2, '\x0145534f535948554a5451'),
	(2, 74, 0, 7, 0, 1, '\x00'),
	(2, 76, 0, 6, 0, 2, '\x0145534f535948554a5451'),
	(2, 85, 0, 8, 0, 1, '\x016f72672e6578616d706c652e73657474696e6773'),
	(2, 87, 0, 9, 0, 1, '\x01646973706c61796e616d65'),
	(2, 89, 0, 2, 2, 1, '\x0603020f'),
	(2, 89, 1, 1, 2, 0, '\x040f0f'),
	(2, 91, 0, 2, 4, 1, '\x0603020c'),
	(2, 91, 1, 1, 4, 0, '\x040c0c'),
	(1, 44, 0, 5, 1, 2, '\x016d2e72656164'),
	(1, 45, 0, 5, 1, 1, '\x016d2e726561642e70726976617465'),
	(1, 46, 0, 8, 1, 2, '\x016d2e746167'),
	(1, 49, 0, 7, 0, 2, '\x00'),
	(1, 50, 0, 11, 0, 2, '\x0144524f50504544'),
	(1, 50, 1, 7, 0, 2, '\x00'),
	(1, 51, 0, 1, 1, 0, '\x041e1e'),
	(1, 52, 0, 1, 1, 0, '\x041f1f'),
	(1, 52, 1, 4, 1, 0, '\x040e1f'),
	(1, 53, 0, 2, 1, 0, '\x06080920'),
	(1, 53, 1, 1, 1, 0, '\x042020'),
	(1, 54, 0, 2, 1, 3, '\x060a1721'),
	(1, 54, 1, 1, 1, 0, '\x042121'),
	(1, 55, 0, 1, 1, 0, '\x042222'),
	(1, 56, 0, 5, 1, 1, '\x016d2e72656164'),
	(1, 57, 0, 2, 1, 1, '\x06030223'),
	(1, 57, 1, 1, 1, 0, '\x042323');
INSERT INTO public.log_marks VALUES
	(1795683618683, 's1AgECAQEA');
INSERT INTO public.memberships VALUES
	(2, 1, 1, 10, false, NULL, 1, 20),
	(4, 1, 4, 22, false, NULL, 1, 32),
	(2, 2, 1, 9, false, NULL, 2, 41),
	(3, 2, 2, 10, false, NULL, 2, 43),
	(3, 3, 0, 9, true, NULL, 1, 42),
	(3, 4, 0, 10, false, NULL, 2, 62),
	(3, 1, 1, 33, false, NULL, 1, 54),
	(1, 1, 1, 35, false, NULL, 1, 57),
	(1, 2, 1, 15, false, NULL, 2, 89),
	(1, 4, 1, 12, false, NULL, 2, 91);
INSERT INTO public.one_time_keys VALUES
	(1, 'NOBENEWDYQ', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:NOBENEWDYQ":"c2lnbmF0dXJl"}}}', 'UTF8'), 1),
	(1, 'NOBENEWDYQ', 'signed_curve25519', 'AAAA1', convert_to('{"key":"b25lLXRpbWUga2V51","signatures":{"@alice:localhost":{"ed25519:NOBENEWDYQ":"c2lnbmF0dXJl"}}}', 'UTF8'), 2),
	(1, 'NOBENEWDYQ', 'signed_curve25519', 'AAAA2', convert_to('{"key":"b25lLXRpbWUga2V52","signatures":{"@alice:localhost":{"ed25519:NOBENEWDYQ":"c2lnbmF0dXJl"}}}', 'UTF8'), 3),
	(2, 'ESOSYHUJTQ', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@bob:localhost":{"ed25519:ESOSYHUJTQ":"c2lnbmF0dXJl"}}}', 'UTF8'), 1),
	(2, 'ESOSYHUJTQ', 'signed_curve25519', 'AAAA1', convert_to('{"key":"b25lLXRpbWUga2V51","signatures":{"@bob:localhost":{"ed25519:ESOSYHUJTQ":"c2lnbmF0dXJl"}}}', 'UTF8'), 2),
	(1, 'TABLET', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}', 'UTF8'), 1);
INSERT INTO public.owner_slots VALUES
	(0, 1, 'vm'),
	(1, 1, 'vm');
INSERT INTO public.profiles VALUES
	(2, 'avatar_url', '\x226d78633a2f2f6c6f63616c686f73742f626f6222'),
	(1, 'displayname', '\x22416c69636522');
INSERT INTO public.published_rooms VALUES
	(1, 1, 1, 1795683631140);
INSERT INTO public.receipts VALUES
	(1, 2, 'm.read', '', '$pEe9WDlc-STi1G9WvEJMP7Y0MKQvTlAeR5IKRhpsBsA', 14, 1795683633018, 1, 44),
	(1, 1, 'm.read.private', '', '$pEe9WDlc-STi1G9WvEJMP7Y0MKQvTlAeR5IKRhpsBsA', 14, 1795683633131, 1, 45),
	(1, 1, 'm.read', '', '$uCER85RPKDYtomt5rPq3c18ntm2Jb4v8V3P6TYqLWX8', 30, 1795683635374, 1, 56);
INSERT INTO public.redaction_queue VALUES
	(1796288432214, 1, 20),
	(1796288435310, 1, 14);
INSERT INTO public.registration_tokens VALUES
	('UGUVJ985bJ7dN7UXxWTpNgkBSHQABA7o', 1, 0, NULL, true, 1795683618926);
INSERT INTO public.relations VALUES
	(1, '\xa447bd58395cf924e2d46f56bc424c3fb63430a42f4e501e47920a461a6c06c0', 15, 'm.annotation'),
	(1, '\xa447bd58395cf924e2d46f56bc424c3fb63430a42f4e501e47920a461a6c06c0', 16, 'm.replace'),
	(1, '\xad3639bed7750efe964178ac2d25253a020a4986ac1d4c13d79be77ee04d7007', 17, 'm.thread'),
	(1, '\xad3639bed7750efe964178ac2d25253a020a4986ac1d4c13d79be77ee04d7007', 18, 'm.thread'),
	(1, '\xad3639bed7750efe964178ac2d25253a020a4986ac1d4c13d79be77ee04d7007', 19, 'm.reference'),
	(1, '\xad3639bed7750efe964178ac2d25253a020a4986ac1d4c13d79be77ee04d7007', 20, 'm.reference');
INSERT INTO public.room_aliases VALUES
	('#talk:localhost', 1, 1, 1795683631140);
INSERT INTO public.room_heads VALUES
	(3, '\x09', 8, 10, 10, 7, 9, 0, 1, 42),
	(1, '\x23', 18, 36, 36, 13, 19, 0, 1, 57),
	(2, '\x0f', 14, 16, 16, 11, 15, 0, 2, 89),
	(4, '\x0c', 10, 13, 13, 8, 11, 0, 2, 91);
INSERT INTO public.rooms VALUES
	(1, '!qvVsRosRIleIUglAAW:localhost', '10', 1795683631140, 0),
	(2, '!cGSpWzvxzbAktBvdhw:localhost', '11', 1795683632554, 0),
	(3, '!h9dt9DzIMC7Agd4Ko5ZnEeuiDpHmFeb8i8k9eNtjPLc', '12', 1795683632748, 0),
	(4, '!OBryDOWkhZUDLdSE0UIL-psoTjK5u3vclOcPmt5F7dY', '12', 1795683632839, 0);
INSERT INTO public.schema_versions VALUES
	(1, 1795683615220),
	(2, 1795683615379),
	(3, 1795683615520),
	(4, 1795683615705),
	(5, 1795683615832),
	(6, 1795683615890),
	(7, 1795683615899);
INSERT INTO public.search_entries VALUES
	(964050308638441472, 1, 8, 2, 1, 'elfqn fhexs fpcxm f2j26 3ujst'),
	(964050308638441473, 1, 9, 3, 1, 'd5opy elfqn f2j26 huev7 jntiy j2753 3sfga'),
	(964050309175312386, 1, 13, 1, 1, 'dutu7 dwque elfqn f2j26 h3ti3 i3ru5 j3m7r kwipa legif niefm okize o65p2 rxtpe r3vwd tzmkc 34jdg'),
	(964050309175312388, 1, 16, 1, 2, 'bsgav elfqn ge3fs jlj5s mvs33 njkuc tdwif tzmnp 2lgpc 5oao3 7kkui'),
	(964050309175312389, 1, 17, 1, 2, 'elfqn gzzpx p4ww4 r3iie tdwif 3mfuz'),
	(964050309175312390, 1, 18, 1, 1, 'dybnu elfqn f2j26 gzzpx kwipa pxzx7 p4ww4 r3iie 3mfuz'),
	(964050309175312392, 1, 24, 1, 2, 'elfqn gi56v tdwif tzu2f ug3ii xae5o'),
	(964050309175312393, 1, 25, 1, 1, 'elfqn f2j26 gi56v tzu2f ug3ii xae5o'),
	(964050309175312394, 1, 26, 1, 2, 'elfqn gi56v tdwif tzu2f ug3ii xae5o'),
	(964050309175312395, 1, 27, 1, 1, 'elfqn f2j26 gi56v tzu2f ug3ii xae5o'),
	(964050309175312396, 1, 28, 1, 2, 'elfqn gi56v tdwif tzu2f ug3ii xae5o'),
	(964050309175312397, 1, 29, 1, 1, 'elfqn f2j26 gi56v tzu2f ug3ii xae5o'),
	(964050309175312398, 2, 7, 2, 1, 'c4dop fpcxm f2j26 l53sj obxj4 43dcm 5f7im'),
	(964050309175312399, 2, 14, 3, 2, 'i5ye4 olv5t tdwif 3sfga 5f7im'),
	(964050309175312400, 3, 7, 2, 3, 'dyfwo fpcxm uhip6 x26gx 3hhir'),
	(964050309175312401, 3, 8, 1, 3, 'dyfwo r3iie r6lzj semfm sjuhf w6qbb zdcj6 2cjs7 3hhir 3mfuz 6cfd5'),
	(964050309175312402, 4, 7, 2, 1, 'fpcxm f2j26 l5ej2 s4kvb y6rx7'),
	(964050309175312403, 4, 9, 1, 1, 'f2j26 jpccu lndzw l5ej2 plkew semfm sjuhf wvsac 4ly42'),
	(964050309175312404, 4, 11, 1, 1, 'f2j26 hlngl jpccu lndzw lu2ep l5ej2 plkew semfm sjuhf s752i 4ly42'),
	(964050310785925141, 1, 30, 1, 1, 'aqbkj dz6lk elfqn f2j26 kwipa rzrkc v4nn2 w62mr 3kxk3'),
	(964050310785925142, 1, 32, 3, 1, 'elfqn f2j26 kemx5 lptww uzqie v4nn2 yiptg z7wzd 3sfga 4n24y 4vacf'),
	(964050310785925143, 1, 34, 1, 3, 'dufqo elfqn gsbqy ismcb t3iua w5wd6 3hhir');
INSERT INTO public.server_meta VALUES
	('schema.oldest_program', '6'),
	('search.scan', 'done'),
	('schema.online.earlier_events', 'done'),
	('search.next', '24');
INSERT INTO public.servers VALUES
	(1, 'localhost');
INSERT INTO public.state_keys VALUES
	(1, 0, 'm.room.create', ''),
	(1, 1, 'm.room.power_levels', ''),
	(1, 2, 'm.room.join_rules', ''),
	(1, 3, 'm.room.member', '@alice:localhost'),
	(1, 4, 'm.room.canonical_alias', ''),
	(1, 5, 'm.room.history_visibility', ''),
	(1, 6, 'm.room.guest_access', ''),
	(1, 7, 'm.room.name', ''),
	(1, 8, 'm.room.topic', ''),
	(1, 9, 'm.room.member', '@bob:localhost'),
	(1, 10, 'm.room.member', '@carol:localhost'),
	(1, 11, 'm.room.member', '@dave:localhost'),
	(1, 12, 'org.example.pin', ''),
	(2, 0, 'm.room.create', ''),
	(2, 1, 'm.room.power_levels', ''),
	(2, 2, 'm.room.join_rules', ''),
	(2, 3, 'm.room.member', '@alice:localhost'),
	(2, 4, 'm.room.history_visibility', ''),
	(2, 5, 'm.room.guest_access', ''),
	(2, 6, 'm.room.name', ''),
	(2, 7, 'm.room.member', '@bob:localhost'),
	(2, 8, 'm.room.member', '@carol:localhost'),
	(2, 9, 'm.room.encryption', ''),
	(2, 10, 'm.room.topic', ''),
	(3, 0, 'm.room.create', ''),
	(3, 1, 'm.room.power_levels', ''),
	(3, 2, 'm.room.join_rules', ''),
	(3, 3, 'm.room.member', '@carol:localhost'),
	(3, 4, 'm.room.history_visibility', ''),
	(3, 5, 'm.room.guest_access', ''),
	(3, 6, 'm.room.name', ''),
	(4, 0, 'm.room.create', ''),
	(4, 1, 'm.room.power_levels', ''),
	(4, 2, 'm.room.join_rules', ''),
	(4, 3, 'm.room.member', '@alice:localhost'),
	(4, 4, 'm.room.history_visibility', ''),
	(4, 5, 'm.room.guest_access', ''),
	(4, 6, 'm.room.name', ''),
	(4, 7, 'm.room.member', '@carol:localhost');
INSERT INTO public.to_device VALUES
	(2, 'ESOSYHUJTQ', 2, 76, 1, convert_to('{"type":"org.example.note","sender":"@alice:localhost","content":{"note":"still waits"}}', 'UTF8'));
INSERT INTO public.transactions VALUES
	(1, 'NOBENEWDYQ', 357701237647402712, 't1', 1, 13, 1795683632007),
	(2, 'ESOSYHUJTQ', 357701237647402712, 't1', 1, 14, 1795683632067),
	(1, 'NOBENEWDYQ', -8836255437818017855, 't2', 1, 15, 1795683632081),
	(2, 'ESOSYHUJTQ', 357701237647402712, 't2', 1, 16, 1795683632098),
	(2, 'ESOSYHUJTQ', 357701237647402712, 't3', 1, 17, 1795683632122),
	(1, 'NOBENEWDYQ', 357701237647402712, 't3', 1, 18, 1795683632138),
	(2, 'ESOSYHUJTQ', 357701237647402712, 't4', 1, 20, 1795683632187),
	(1, 'NOBENEWDYQ', -2562051673756251646, 't4', 1, 21, 1795683632206),
	(2, 'ESOSYHUJTQ', 357701237647402712, 't5', 1, 24, 1795683632321),
	(1, 'NOBENEWDYQ', 357701237647402712, 't5', 1, 25, 1795683632348),
	(2, 'ESOSYHUJTQ', 357701237647402712, 't6', 1, 26, 1795683632379),
	(1, 'NOBENEWDYQ', 357701237647402712, 't6', 1, 27, 1795683632398),
	(2, 'ESOSYHUJTQ', 357701237647402712, 't7', 1, 28, 1795683632425),
	(1, 'NOBENEWDYQ', 357701237647402712, 't7', 1, 29, 1795683632443),
	(1, 'NOBENEWDYQ', 2033124693816673991, 't8', 2, 12, 1795683632672),
	(3, 'UIBOESOWVP', -7416916346063230181, 't1', 3, 8, 1795683632771),
	(1, 'NOBENEWDYQ', 3851713226199528924, 't9', 4, 9, 1795683632898),
	(1, 'NOBENEWDYQ', 3851713226199528924, 't10', 4, 11, 1795683632972),
	(1, 'NOBENEWDYQ', -6423867791902527109, 't11', 0, 0, 1795683633186),
	(1, 'NOBENEWDYQ', -6423867791902527109, 't12', 0, 0, 1795683634706),
	(1, 'NOBENEWDYQ', 357701237647402712, 't13', 1, 30, 1795683635294),
	(1, 'NOBENEWDYQ', 2803262040832693737, 't14', 1, 31, 1795683635309),
	(3, 'UIBOESOWVP', 357701237647402712, 't2', 1, 34, 1795683635358);
INSERT INTO public.unread_exceptions VALUES
	(1, 2, 30, 7);
INSERT INTO public.unread_groups VALUES
	(1, 1, '\xe8580072d2eca2046082c4d876399443'),
	(2, 1, '\xe8580072d2eca2046082c4d876399443');
INSERT INTO public.unread_members VALUES
	(1, 1, 2, 0),
	(1, 2, 10, 1),
	(2, 1, 2, 0),
	(2, 2, 9, 1),
	(4, 1, 2, 0),
	(1, 3, 33, 0);
INSERT INTO public.unread_threads VALUES
	(1, 1, '\xad3639bed7750efe964178ac2d25253a020a4986ac1d4c13d79be77ee04d7007');
INSERT INTO public.users VALUES
	(1, '@alice:localhost', 1),
	(2, '@bob:localhost', 1),
	(3, '@carol:localhost', 1),
	(4, '@dave:localhost', 1);
INSERT INTO public.writers VALUES
	(1, 58, 58),
	(2, 93, 93);
ALTER TABLE ONLY public.access_tokens
    ADD CONSTRAINT access_tokens_pkey PRIMARY KEY (token_hash);
ALTER TABLE ONLY public.account_data
    ADD CONSTRAINT account_data_pkey PRIMARY KEY (user_nid, room_nid, type);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (user_nid);
ALTER TABLE ONLY public.backward_extremities
    ADD CONSTRAINT backward_extremities_pkey PRIMARY KEY (room_nid, event_id, eid);
ALTER TABLE ONLY public.device_keys
    ADD CONSTRAINT device_keys_pkey PRIMARY KEY (user_nid, device_id);
ALTER TABLE ONLY public.device_list_changes
    ADD CONSTRAINT device_list_changes_pkey PRIMARY KEY (user_nid);
ALTER TABLE ONLY public.devices
    ADD CONSTRAINT devices_pkey PRIMARY KEY (user_nid, device_id);
ALTER TABLE ONLY public.event_json
    ADD CONSTRAINT event_json_pkey PRIMARY KEY (room_nid, eid);
ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (room_nid, eid);
ALTER TABLE ONLY public.fallback_keys
    ADD CONSTRAINT fallback_keys_pkey PRIMARY KEY (user_nid, device_id, algorithm);
ALTER TABLE ONLY public.filters
    ADD CONSTRAINT filters_pkey PRIMARY KEY (user_nid, filter_id);
ALTER TABLE ONLY public.followers
    ADD CONSTRAINT followers_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.id_blocks
    ADD CONSTRAINT id_blocks_pkey PRIMARY KEY (kind);
ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.log_floors
    ADD CONSTRAINT log_floors_pkey PRIMARY KEY (writer);
ALTER TABLE ONLY public.log_marks
    ADD CONSTRAINT log_marks_pkey PRIMARY KEY (taken_ts);
ALTER TABLE ONLY public.log
    ADD CONSTRAINT log_pkey PRIMARY KEY (writer, "position", seq);
ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_pkey PRIMARY KEY (user_nid, room_nid);
ALTER TABLE ONLY public.one_time_keys
    ADD CONSTRAINT one_time_keys_pkey PRIMARY KEY (user_nid, device_id, algorithm, key_id);
ALTER TABLE ONLY public.owner_slots
    ADD CONSTRAINT owner_slots_pkey PRIMARY KEY (slot);
ALTER TABLE ONLY public.pending_redactions
    ADD CONSTRAINT pending_redactions_pkey PRIMARY KEY (room_nid, target_event_id, redaction_eid);
ALTER TABLE ONLY public.profiles
    ADD CONSTRAINT profiles_pkey PRIMARY KEY (user_nid, field);
ALTER TABLE ONLY public.published_rooms
    ADD CONSTRAINT published_rooms_pkey PRIMARY KEY (server_nid, room_nid);
ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_pkey PRIMARY KEY (room_nid, user_nid, receipt_type, thread_id);
ALTER TABLE ONLY public.redaction_queue
    ADD CONSTRAINT redaction_queue_pkey PRIMARY KEY (due_ts, room_nid, eid);
ALTER TABLE ONLY public.registration_tokens
    ADD CONSTRAINT registration_tokens_pkey PRIMARY KEY (token);
ALTER TABLE ONLY public.relations
    ADD CONSTRAINT relations_pkey PRIMARY KEY (room_nid, parent_id, eid);
ALTER TABLE ONLY public.room_aliases
    ADD CONSTRAINT room_aliases_pkey PRIMARY KEY (alias);
ALTER TABLE ONLY public.room_heads
    ADD CONSTRAINT room_heads_pkey PRIMARY KEY (room_nid);
ALTER TABLE ONLY public.rooms
    ADD CONSTRAINT rooms_pkey PRIMARY KEY (nid);
ALTER TABLE ONLY public.rooms
    ADD CONSTRAINT rooms_room_id_key UNIQUE (room_id);
ALTER TABLE ONLY public.schema_versions
    ADD CONSTRAINT schema_versions_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.search_entries
    ADD CONSTRAINT search_entries_pkey PRIMARY KEY (place);
ALTER TABLE ONLY public.server_meta
    ADD CONSTRAINT server_meta_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.servers
    ADD CONSTRAINT servers_name_key UNIQUE (name);
ALTER TABLE ONLY public.servers
    ADD CONSTRAINT servers_pkey PRIMARY KEY (nid);
ALTER TABLE ONLY public.staged_events
    ADD CONSTRAINT staged_events_pkey PRIMARY KEY (room_nid, event_id);
ALTER TABLE ONLY public.state_keys
    ADD CONSTRAINT state_keys_pkey PRIMARY KEY (room_nid, kid);
ALTER TABLE ONLY public.state_snapshots
    ADD CONSTRAINT state_snapshots_pkey PRIMARY KEY (room_nid, sid);
ALTER TABLE ONLY public.to_device
    ADD CONSTRAINT to_device_pkey PRIMARY KEY (user_nid, device_id, writer, "position", seq);
ALTER TABLE ONLY public.transactions
    ADD CONSTRAINT transactions_pkey PRIMARY KEY (user_nid, device_id, path_hash, txn_id);
ALTER TABLE ONLY public.unread_exceptions
    ADD CONSTRAINT unread_exceptions_pkey PRIMARY KEY (room_nid, user_nid, ordinal);
ALTER TABLE ONLY public.unread_groups
    ADD CONSTRAINT unread_groups_pkey PRIMARY KEY (room_nid, rule_group);
ALTER TABLE ONLY public.unread_members
    ADD CONSTRAINT unread_members_pkey PRIMARY KEY (room_nid, user_nid, from_ordinal);
ALTER TABLE ONLY public.unread_threads
    ADD CONSTRAINT unread_threads_pkey PRIMARY KEY (room_nid, thread);
ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (nid);
ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY public.writers
    ADD CONSTRAINT writers_pkey PRIMARY KEY (writer);
CREATE INDEX access_tokens_by_device ON public.access_tokens USING btree (user_nid, device_id);
CREATE UNIQUE INDEX access_tokens_by_refresh ON public.access_tokens USING btree (refresh_hash) WHERE (refresh_hash IS NOT NULL);
CREATE INDEX account_data_push_rules ON public.account_data USING btree (user_nid) WHERE (type = 'm.push_rules'::text);
CREATE INDEX device_list_changes_by_position ON public.device_list_changes USING btree (writer, "position", user_nid);
CREATE UNIQUE INDEX events_by_id ON public.events USING btree (event_id, room_nid);
CREATE INDEX jobs_by_status ON public.jobs USING btree (status, id);
CREATE INDEX log_by_room ON public.log USING btree (room_nid, writer, "position") WHERE (room_nid <> 0);
CREATE INDEX log_by_user ON public.log USING btree (user_nid, kind, writer, "position") WHERE (user_nid <> 0);
CREATE INDEX memberships_by_room ON public.memberships USING btree (room_nid, membership, user_nid);
CREATE INDEX one_time_keys_by_seq ON public.one_time_keys USING btree (user_nid, device_id, algorithm, seq);
CREATE INDEX published_rooms_by_room ON public.published_rooms USING btree (room_nid);
CREATE INDEX room_aliases_by_room ON public.room_aliases USING btree (room_nid);
CREATE INDEX search_entries_by_event ON public.search_entries USING btree (room_nid, eid);
CREATE INDEX search_entries_by_gram ON public.search_entries USING gin (string_to_array(grams, ' '::text)) WITH (fastupdate=off);
CREATE INDEX search_entries_by_room ON public.search_entries USING btree (room_nid, place);
CREATE INDEX state_keys_of_retention ON public.state_keys USING btree (room_nid) WHERE (type = 'm.room.retention'::text);
CREATE INDEX transactions_by_age ON public.transactions USING btree (created_ts);
