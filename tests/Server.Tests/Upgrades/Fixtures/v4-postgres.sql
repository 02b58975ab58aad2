-- Schema version 4, made by fixture.sh from commit 6ffed33. Never edited.
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
CREATE TABLE public.log (
    writer integer NOT NULL,
    "position" bigint NOT NULL,
    seq integer NOT NULL,
    kind integer NOT NULL,
    room_nid bigint NOT NULL,
    user_nid bigint NOT NULL,
    payload bytea NOT NULL
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
	('\x2d9f2c66746457138c7bb5a3ed7c5a58e58e1bb57d7c81873053ed3ba0332f1f', 1, 'BXMIPUJOHO', 1795668826754, NULL, NULL),
	('\xfa9c976a29694d88acf9ea4c56f2ae665d4d31a9756cd0f98c0e66bbaf8cd155', 2, 'NBNFPZMPJR', 1795668828541, NULL, NULL),
	('\x958e515cf990de93fb6700d5942a9ea155336762a5f1e77133bcb3f1a07a7fa3', 3, 'FBCKIARKOX', 1795668830237, NULL, NULL),
	('\x5e3bf0770267bdbc8c97207226498d0b8f5f9f5b9ae504e6f7ed3e7c5617c714', 4, 'TMNBBPHYCP', 1795668832095, NULL, NULL),
	('\xc7738e6bb684bdb7fecb2055a506ffa164bbea64915d39e6e68bfcdc3c072cc5', 1, 'TABLET', 1795668864963, NULL, NULL);
INSERT INTO public.account_data VALUES
	(2, 0, 'm.push_rules', convert_to('{"added":{"override":[],"content":[{"rule_id":"fixture","default":false,"enabled":true,"pattern":"fixture","actions":["notify"]}],"room":[],"sender":[],"underride":[]},"changed":[{"kind":"override","rule_id":".m.rule.suppress_notices","enabled":false}]}', 'UTF8'), 1, 11),
	(1, 1, 'm.fully_read', convert_to('{"event_id":"$eoFbO5mAU8PrBW0EVlCev1OWUNrqUl7ifgb6LprggGQ"}', 'UTF8'), 2, 67),
	(2, 1, 'm.tag', convert_to('{"tags": {"m.favourite": {"order": 0.5}}}', 'UTF8'), 1, 40),
	(1, 0, 'org.example.settings', convert_to('{"theme": "light", "size": 12}', 'UTF8'), 2, 86);
INSERT INTO public.accounts VALUES
	(1, '$argon2id$v=19$m=19456,t=2,p=1$d/N/xce3KaaxHW0k5LcuyA$QvZUIg6GvXWmY3jbARgOVMzY0YwknoBmDPvIrgMda1w', 1795668826706, false, 0, 0),
	(2, '$argon2id$v=19$m=19456,t=2,p=1$8GP3K6tFue9f8qIiaOucew$50pRzux1rLjZcNIzizaShKHuf0Q0WT4uw19LdM7RHS4', 1795668828541, false, 0, 0),
	(3, '$argon2id$v=19$m=19456,t=2,p=1$NDtEp23NRtfaWDZuPYmx8g$3Um2yeDZll3fI9CQS3tlVLyX7iF0+LXD2+p1w1HdpLs', 1795668830237, false, 0, 0),
	(4, '$argon2id$v=19$m=19456,t=2,p=1$gUvM4wqNyOlGUfdJKgNlvQ$rkgGrVGJdPu8uSaf+BbneyGxkghU0jW/awHtKGTjKHs', 1795668832095, false, 0, 0);
INSERT INTO public.device_keys VALUES
	(1, 'BXMIPUJOHO', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"BXMIPUJOHO","keys":{"curve25519:BXMIPUJOHO":"Y3VydmU","ed25519:BXMIPUJOHO":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:BXMIPUJOHO":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}', 'UTF8'), 2, 16),
	(2, 'NBNFPZMPJR', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"NBNFPZMPJR","keys":{"curve25519:NBNFPZMPJR":"Y3VydmU","ed25519:NBNFPZMPJR":"ZWR3YXJkcw"},"signatures":{"@bob:localhost":{"ed25519:NBNFPZMPJR":"c2lnbmF0dXJl"}},"user_id":"@bob:localhost"}', 'UTF8'), 1, 12),
	(1, 'TABLET', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"TABLET","keys":{"curve25519:TABLET":"Y3VydmU","ed25519:TABLET":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}', 'UTF8'), 2, 74);
INSERT INTO public.devices VALUES
	(1, 'BXMIPUJOHO', 'alice''s first', 1795668826754, 1795668826754, NULL),
	(2, 'NBNFPZMPJR', 'bob''s first', 1795668828541, 1795668828541, NULL),
	(3, 'FBCKIARKOX', 'carol''s first', 1795668830237, 1795668830237, NULL),
	(4, 'TMNBBPHYCP', 'dave''s first', 1795668832095, 1795668832095, NULL),
	(1, 'TABLET', NULL, 1795668864963, 1795668864963, NULL);
INSERT INTO public.event_json VALUES
	(1, 1, convert_to('{"auth_events":[],"content":{"creator":"@alice:localhost","room_version":"10"},"depth":1,"hashes":{"sha256":"7zgFUGFt3CuomBCZ3UaOOKL5dy7trqbxMjLl87hAqSk"},"origin_server_ts":1795668839915,"prev_events":[],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"LdCe6/9ikwAJHt/SfF7jpzu4mFI+V62Wf6SB2ma5raeYxDzg5HZf65rnF71d1tCLLb44H/HUa/LT40vNfosGBg"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(1, 2, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"u7M3Bdy7Z3wT0KSQfGkpYmlifyk0oXRnjCbWKyG7VbI"},"origin_server_ts":1795668842557,"prev_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"KcHJf9h/UWrshS9/1Wr8JhXbThlMJxjUZ5i1vdrUdM/BgtLE2YzPplPzwhkLEyZr4FlsjPqgrSwZIi8Jbv/RAQ"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 3, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"pyGJsbPv5E/4r36OZ53U1nHalCBfanj6PJNIApJ+mlU"},"origin_server_ts":1795668843056,"prev_events":["$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Fx6hqdVvzfQhz6QlYed+uUTjD4DqW8q2AONTozvHwJkqoEOKxq9haLtf2HZMQACh1Uh05aPgcMqc9U/cCxyeBQ"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(1, 4, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"alias":"#talk:localhost"},"depth":4,"hashes":{"sha256":"IMHuJi5dZ4qBiTwvWhoIveY2g7vbDyizfYcGPkY5dTM"},"origin_server_ts":1795668843588,"prev_events":["$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"VnrZ5+M8D9DjUDT1BAEyV2LhVyFYmH3pSmKQpY9o7Aal2uKDMtV5JvjgtLiu5+xcr18Ke4nOAUs8RnMuwTFyBQ"}},"state_key":"","type":"m.room.canonical_alias"}', 'UTF8')),
	(1, 5, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"join_rule":"public"},"depth":5,"hashes":{"sha256":"vK8imu3P50riF8VXCX3tZLtX/4yUqoNn3MeISic2tBc"},"origin_server_ts":1795668843590,"prev_events":["$nm_g0BdzUxn-15RYS7vOLMjwydmKQJsNJbttCRcVLIs"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"LvzTLaNc6ai7TfwVSztFVnEv2cabwti1azZ0VC4WxxPvFlxw7AP2eUXGxplko4DepB2RUYRwBpEWtSYl3QeWDA"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(1, 6, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"history_visibility":"shared"},"depth":6,"hashes":{"sha256":"IF96SuwU5wewbuwaXIHcRHuafcauiOgVQK0i8xyOHUQ"},"origin_server_ts":1795668843689,"prev_events":["$5WIpAmiOfvQxtPLuZWCLkqVuZ6FBsSN4eDUV7gm30go"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1EIf4oLbpetA4n8njHm+CSSaaxR4aGbck3sEGuArdletUo/Xwu9bJxPFW3VtybmXLPso4zZhHmDftJFrnIrxDA"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(1, 7, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"guest_access":"forbidden"},"depth":7,"hashes":{"sha256":"hqFbgc26lFRI8nH9Xp6mjDHfepd5tD2i1eB1wIU8rvw"},"origin_server_ts":1795668843689,"prev_events":["$Dl70iVIyVyUpoNspIsDlZ9KDIUSkvJIWR6xljkwIrpQ"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"hwEQIgv3yvkDPrhPiit69v6hnSmL51C5Yrcrdqj7p+DQOEv+4xk5iaNTIiajEorEGsKZCINTEFtx35YyzwxACQ"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(1, 8, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"name":"Talk"},"depth":8,"hashes":{"sha256":"PX9m5MQOiAdOSJQIe4OZIFcAxld9337zeapcjYGd+q0"},"origin_server_ts":1795668843689,"prev_events":["$tTNQoEKhwGMd7-RE4dP51kOhsm8Hwzpk74V74abvAQE"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mn++0XKx+7jFSlhACRCLh7q9LVFag6Hxsnao+fmuVu2geQCdkdUSxWbtgcr7s0LCxf0nkCtiRCg/PAJ4Ra0wCA"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(1, 9, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"m.topic":{"m.text":[{"body":"What is said","mimetype":"text/plain"}]},"topic":"What is said"},"depth":9,"hashes":{"sha256":"iyviWdESJg68bL3WKB3nFSwmlU4FQVgaJMv43CzkKYs"},"origin_server_ts":1795668843689,"prev_events":["$iCueeNOz66zt7AV5qpUOSYt8uE1gCMK9ewud99JlWeQ"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"JfrqAqtA31qE6SQ6YVlbB2asPQDO3Z9cscBkN7a8W9QHAWa3u+XUMxaKvho4G3VRGLPDaB/YGBQlvRh5TT8DBQ"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(1, 10, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$5WIpAmiOfvQxtPLuZWCLkqVuZ6FBsSN4eDUV7gm30go"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":10,"hashes":{"sha256":"BuQVerMdg6T123sAAfiBRBndC7M0HX4MESjSSvz75V0"},"origin_server_ts":1795668846471,"prev_events":["$_7tPxou9_gV3wa3DJ98mAlx8Jbzt61yV0xUgKsuqyfE"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"r32QaQjPQwtwhFrd+fzuZ26br3ocUf4bfL06E5j7Wr7vyBMEaARyffzyQK0PyjmjcLrVWESB1uNN/Ovro44+Cg"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 11, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$5WIpAmiOfvQxtPLuZWCLkqVuZ6FBsSN4eDUV7gm30go"],"content":{"membership":"join"},"depth":11,"hashes":{"sha256":"f168ZSMz+lVAvKBH9hK/nRwHhTBvtK4hMuxCLBbY7AQ"},"origin_server_ts":1795668847301,"prev_events":["$mHAXIWNJLu2pjN78a4yBFq5HAT7wE92cGsoCqUTcAug"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"4kgaCgIozErJK0Noa1eAIsIG2JoT/y31sHlOP+S+eb4RXAwGsNT40meWdYN0lqiWlX4vfaOdENhAMb3V6ODgDA"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 12, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$5WIpAmiOfvQxtPLuZWCLkqVuZ6FBsSN4eDUV7gm30go"],"content":{"membership":"join"},"depth":12,"hashes":{"sha256":"aqFIdLMx2A21Y7M8EjSrxxyQ5+yMNGSYQYLLxaG85u4"},"origin_server_ts":1795668847840,"prev_events":["$edFOtMWKkRgdEgCWrSla6DYOfxrWNgTw4HxjOjgqCjA"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@dave:localhost","signatures":{"localhost":{"ed25519:a_66687a":"LiWFX8MvOFG+Wz2tHedAZ7HMslHS3YPwBO4QSjzLDQeUaybnTjBvdjFQZSbB43Yvo4bp0VGJTMeG56EPL2aOCg"}},"state_key":"@dave:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 13, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"body":"first: the fixture begins","msgtype":"m.text"},"depth":13,"hashes":{"sha256":"L9HODqbLHhqe+Ysugi7BlX7ZdMf8X5AwRgAM2QNbShw"},"origin_server_ts":1795668848981,"prev_events":["$x5OpphHsXeBVYeWr_BgxyhPpKMMCZilWikXzgMU0Nhg"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"xI52uQHO/ArsOSDiopvyc7v1FMyES/+ABGXLQTcUhiG/Z3zgA0PinI4LexYguyQW/6wIkX0jlr1BesfcoTy2BA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 14, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$mHAXIWNJLu2pjN78a4yBFq5HAT7wE92cGsoCqUTcAug"],"content":{"body":"second","msgtype":"m.text"},"depth":14,"hashes":{"sha256":"CP6S5CgxAUloGP4ano6TlPRfDYkrQyTZbJxB0ftEC80"},"origin_server_ts":1795668849360,"prev_events":["$_Mq-dhhm0b009MmTZQpjAcru7xsJd-ri5ULkoqDhNNA"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3RarKJPVy3HoliTjXn2Bc4flhbsEd4ufd81mN4CTyMsTHbgiHovDyu6m8G8vJy6WiRb6MfKRJqdZYsVfhLzhAg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 15, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"m.relates_to":{"event_id":"$eoFbO5mAU8PrBW0EVlCev1OWUNrqUl7ifgb6LprggGQ","key":"+1","rel_type":"m.annotation"}},"depth":15,"hashes":{"sha256":"duY0Yjy2W7mYLzr5wzDuaoDmUyDlO7MUHx6PsOZk/9M"},"origin_server_ts":1795668849459,"prev_events":["$eoFbO5mAU8PrBW0EVlCev1OWUNrqUl7ifgb6LprggGQ"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7/aElb+xGq+o3p1Z6RXmM5ly/QYxGb7gYGTYJb5zBdORAW/4f+QjVTJrea1NaZ/GzdyUwuEn2KcBG7HQHsKuDg"}},"type":"m.reaction"}', 'UTF8')),
	(1, 16, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$mHAXIWNJLu2pjN78a4yBFq5HAT7wE92cGsoCqUTcAug"],"content":{"body":"* second, mended","m.new_content":{"body":"second, mended","msgtype":"m.text"},"m.relates_to":{"event_id":"$eoFbO5mAU8PrBW0EVlCev1OWUNrqUl7ifgb6LprggGQ","rel_type":"m.replace"},"msgtype":"m.text"},"depth":16,"hashes":{"sha256":"UTakLcLRfLHTvSesHpPml31/xTkGbOx9ik3AAK9JqHc"},"origin_server_ts":1795668849588,"prev_events":["$ApmazIxpIf9wyqtU0u6DbCrvRovxlIrB3jsmKYdWfhY"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"EUDeABufBBuUuogja1r2suWnoF9sMOoMBCg/hXsiwwRcd7BAkgLZOVNtCZ1o4AiGDhf/0z9BctOwMNayJvkBDw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 17, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$mHAXIWNJLu2pjN78a4yBFq5HAT7wE92cGsoCqUTcAug"],"content":{"body":"in a thread","m.relates_to":{"event_id":"$_Mq-dhhm0b009MmTZQpjAcru7xsJd-ri5ULkoqDhNNA","rel_type":"m.thread"},"msgtype":"m.text"},"depth":17,"hashes":{"sha256":"HDtbGbNsgdICpcko2tZnAio0xdv4wlklo90fulGkehQ"},"origin_server_ts":1795668849867,"prev_events":["$u9B0eRft_3JTdaQNglsoPDUMh9fsA4Ww0ow7WSz5zD0"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"6NaHCYM/pP0noCkcSYPisEer2Ca55L3SKOrKJfIoWoOUgXhUm29qUA0liuHH6nbVN8/XQN86lQPwdCqd7U3ZAA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 18, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"body":"also in the thread","m.relates_to":{"event_id":"$_Mq-dhhm0b009MmTZQpjAcru7xsJd-ri5ULkoqDhNNA","rel_type":"m.thread"},"msgtype":"m.text"},"depth":18,"hashes":{"sha256":"2gxaB+Ae0dEhyGPAHHP/cmxgCeMjPEY8H62EXr9dwa8"},"origin_server_ts":1795668850211,"prev_events":["$RvPFwuCPvSB1RThWl7gCfAIMyCliPC72ZF_Y-SHHM10"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"UJz7YyspS4YuBe3f67kdgaFBkZAIYesyaS67f+tbfdnAilTSnV3t/PYNrW7tRlpk/LMmJyXgqy/taA//HAqDBA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 19, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"m.relates_to":{"event_id":"$_Mq-dhhm0b009MmTZQpjAcru7xsJd-ri5ULkoqDhNNA","rel_type":"m.reference"},"why":"a state event that relates"},"depth":19,"hashes":{"sha256":"kEA3F7FUDYMj1PMmNjg75VOoKdfMYwJ3ikiErepiRQQ"},"origin_server_ts":1795668850430,"prev_events":["$3YiuDZO7ptHXvZ0AxXeEXrL35q_04-L9PLwRQ_yI808"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"j5vm5z80OIH9trim0fmy/1T/FNmbLd4fSyyBl8TFZgjfsuQwSmAEXpa7EEKyE2W0X3AYUizKLm8VcYTb1T7iCg"}},"state_key":"","type":"org.example.pin"}', 'UTF8')),
	(1, 20, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$mHAXIWNJLu2pjN78a4yBFq5HAT7wE92cGsoCqUTcAug"],"content":{"body":"to be redacted","m.relates_to":{"event_id":"$_Mq-dhhm0b009MmTZQpjAcru7xsJd-ri5ULkoqDhNNA","rel_type":"m.reference"},"msgtype":"m.text"},"depth":20,"hashes":{"sha256":"/lorK9xuTydBBTo4EhG1c4zKKhcLvDbIfFVU/ckKoT4"},"origin_server_ts":1795668850508,"prev_events":["$Hof7QCe24V6SCNHZ0fu_8BQUHZezQvZJiHftz_WOOLo"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"yTJOKut4u89hO2pK1fR1tZygnKoNnluhhF/zUEED9l81zSmFIHQRrErd5hloAGK34CAIDhgsN9qk28jeSYSpDg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 21, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"reason":"as asked"},"depth":21,"hashes":{"sha256":"WfqnAJZTTkfk8lCPMDKHENeML/8OH/sN/IHoFWdDvKs"},"origin_server_ts":1795668850739,"prev_events":["$sl2ZvZhcEXuL_avFXbhPXG17syvPHNJZDILpPGlJYkU"],"redacts":"$sl2ZvZhcEXuL_avFXbhPXG17syvPHNJZDILpPGlJYkU","room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1Uh4RFRqkm0UdS+l9peIx5xa4qOQ3KUSUJn3UP+lQuZ10B1drr/Ver2nKrZ8OpaHYA/dfVadPquHvO6+EbMqDg"}},"type":"m.room.redaction"}', 'UTF8')),
	(1, 22, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug","$x5OpphHsXeBVYeWr_BgxyhPpKMMCZilWikXzgMU0Nhg"],"content":{"membership":"ban","reason":"noise"},"depth":22,"hashes":{"sha256":"ciuS49h9c/wA9gi67T8IXaOXd3pDp6ntuqCoylhcs3I"},"origin_server_ts":1795668851077,"prev_events":["$v49SwJAUpY25G1o4tJ0lOkO5q-qoywN4eER8Hcpj5JM"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"4yFdaj7VTdtiTVDMhHgCucmzeozfEX8eqVqmj7qpJw0zTbCd9mRcBVIydW1Ggb55ikigdPSU1bU08Riw8urpCg"}},"state_key":"@dave:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 23, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$edFOtMWKkRgdEgCWrSla6DYOfxrWNgTw4HxjOjgqCjA"],"content":{"membership":"leave"},"depth":23,"hashes":{"sha256":"SL1Z6xpTncuCdldPaqUxC1SW5TTxljSXkdeNlV36E74"},"origin_server_ts":1795668851391,"prev_events":["$Hvj0_5StIClwEf1Nqvten_dcq8jHMnRvH2a5f3qSw3E"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"MW2WYikEVcT0XR/CoL0by8jbfX5+BZCtxuru48x1EaXHtVSA69a92evM7EG3qhEQw4sV3yRXmDc1fGwzQ6vGAw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 24, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$mHAXIWNJLu2pjN78a4yBFq5HAT7wE92cGsoCqUTcAug"],"content":{"body":"filler 0","msgtype":"m.text"},"depth":24,"hashes":{"sha256":"h+3/42Z7JvKCVUOQ4M8jOC9adnNhYb2/9wYKaRuikUY"},"origin_server_ts":1795668851507,"prev_events":["$77jd55dSdV3MNl1SCTHJyn1vwjcT-yRercI61FJb5WA"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"u/Nl93g5fZE2kBMGlh0v0kc6tJB+noVvDb1dt4TB3VZm/jYzcksOCk/NUn1eItudek5nkPEp5knGSGacqmMiDQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 25, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"body":"filler 1","msgtype":"m.text"},"depth":25,"hashes":{"sha256":"reUa375yJsR+Jng78sLbofTvDVqlZR2xFr9OE70YDzY"},"origin_server_ts":1795668851562,"prev_events":["$RhDwloK-x2zV-3Fpgvkjz1YD7iwfOoR_-YftQG2s1jU"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"MT95SCKfGBj7UqR9e0b3ZhpvijPY34tgL6L7sHR23B3MBO43BhYHJ+gsk5P1c+gDHs+tBRwYC/aHR6ki8dMeBA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 26, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$mHAXIWNJLu2pjN78a4yBFq5HAT7wE92cGsoCqUTcAug"],"content":{"body":"filler 2","msgtype":"m.text"},"depth":26,"hashes":{"sha256":"uL8Bg7RmbLw74V5A9mpdpBmDiWIYiuCGBiRU/goIDLw"},"origin_server_ts":1795668851645,"prev_events":["$niA4Uyu0FRpRI5EvnW_ZUh_uYM2mf4X6w-ubdXnlNLg"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"XrnULcDd9R9l+DtZ1LLaxxTqZPX9POj5dj2q4JOkppmxe9UAEMbIhISCop5IN5d53uDlLFKtUTXKBt0WZnhoAQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 27, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"body":"filler 3","msgtype":"m.text"},"depth":27,"hashes":{"sha256":"0lGL1373eEhPkq4GA2MJAAuvG/F3bWcCIH0xswynBzM"},"origin_server_ts":1795668851691,"prev_events":["$RI1EvrDe4qcBwhAsAYJXH2cZjsX7eXFsylIgz7SHnjw"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"PIKwKW9ez2Awxx1MbLmiHLrrwWCzzYbpm8g1dDUeIpsvBjX0opKrnpdT16RBgYJj9ysszYJTzt6Zobxp5uIaCQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 28, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$mHAXIWNJLu2pjN78a4yBFq5HAT7wE92cGsoCqUTcAug"],"content":{"body":"filler 4","msgtype":"m.text"},"depth":28,"hashes":{"sha256":"3PXmtY0wdhKjcETGh5uK9WvtBiAQKB6u6sdEVERT75s"},"origin_server_ts":1795668851736,"prev_events":["$1W8oms7KSR6aukkCfZBr9Ppf77ojupZ7DjWJGpQxJ5g"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ROhSERKipihCNCAqwsoaWteHRCXeUvMcdYljQQkkReNu5qsqEfJEgiFVSvc6HtYrJPlzoXEdHTwuyXgK7HTdDA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 29, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"body":"filler 5","msgtype":"m.text"},"depth":29,"hashes":{"sha256":"/h5emflhakaXkHOCtzweUYIw79AuRSSsZucOfbXu5/A"},"origin_server_ts":1795668851773,"prev_events":["$eBe3pZzbyJm-RoqrpDFx6vsmG6A_2eDmJiSI6jCnLaY"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"MX7fRrBS+BclM9A1IIc7NL6ElhsWgV1wPPvcreebeleBF65cF5HG/NJi2huU08PnO/Shs+l/EptBWuWvHOqHDQ"}},"type":"m.room.message"}', 'UTF8')),
	(2, 1, convert_to('{"auth_events":[],"content":{"room_version":"11"},"depth":1,"hashes":{"sha256":"BbDwUWF49QvtH7kZyeYlEU9fnJ3e5gDZQ6cPoHR9GbQ"},"origin_server_ts":1795668852632,"prev_events":[],"room_id":"!gGPvhbaROmTELgvbBD:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"DCB0ZKOxuZgSsMvLO0a0wiPnZQrGJEyVmQKBUk99mMLhKEjxiFwIZY7IR5sxj3prheJKt+RxKC6QNQ9s/4QnAw"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(2, 2, convert_to('{"auth_events":["$KOZ3Zn9IrdaojV-fR7Ygq-eYjKfQPSJJ75lTAPd2uTw"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"IICO/4O0l7glGGtZ3d2z+YIVI2yxEMEMdHMWlniGD3E"},"origin_server_ts":1795668852633,"prev_events":["$KOZ3Zn9IrdaojV-fR7Ygq-eYjKfQPSJJ75lTAPd2uTw"],"room_id":"!gGPvhbaROmTELgvbBD:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"AOm+kyUGjGmqDBB2xnyMjNX6tzdpZudibGekScKhFgt3A/pugxSlPE2yixUGv85C0OKuxJs84x5hfFSMv8fRBA"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 3, convert_to('{"auth_events":["$KOZ3Zn9IrdaojV-fR7Ygq-eYjKfQPSJJ75lTAPd2uTw","$uB0B2M2jsIobbxFtdRFpvwnxlpOPZK1diO1cW0BK8lY"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"fmTnmoVys9nAWDtqt2+olQ7ykfkSSSTksq0r/cHClFM"},"origin_server_ts":1795668852633,"prev_events":["$uB0B2M2jsIobbxFtdRFpvwnxlpOPZK1diO1cW0BK8lY"],"room_id":"!gGPvhbaROmTELgvbBD:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3QSFCi9BDwZ92J5zhxVZmOaLB0cqqWEK4VhbSW5DRckUhmXeburFSjPIpKO5Ly0/U3iqXDR/mBYRDyTFIKv8BA"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(2, 4, convert_to('{"auth_events":["$KOZ3Zn9IrdaojV-fR7Ygq-eYjKfQPSJJ75lTAPd2uTw","$fOY7rPLhCHAdEl2wz9KG7azACyVH0FVoYF8iHDd9Na8","$uB0B2M2jsIobbxFtdRFpvwnxlpOPZK1diO1cW0BK8lY"],"content":{"join_rule":"invite"},"depth":4,"hashes":{"sha256":"ae42wbG5X1PrQi/7q5LIYGHglCAmAfwM5PhnWNUbCQc"},"origin_server_ts":1795668852634,"prev_events":["$fOY7rPLhCHAdEl2wz9KG7azACyVH0FVoYF8iHDd9Na8"],"room_id":"!gGPvhbaROmTELgvbBD:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"y4rKCXJxxPDvB1gopZiG7+S0hcY0Cv6QmkuyMnLYY0PXsUDR1GAPMBeSbbd2Qo1XLEYMkb8CAD2MXNHVM/8uDQ"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(2, 5, convert_to('{"auth_events":["$KOZ3Zn9IrdaojV-fR7Ygq-eYjKfQPSJJ75lTAPd2uTw","$fOY7rPLhCHAdEl2wz9KG7azACyVH0FVoYF8iHDd9Na8","$uB0B2M2jsIobbxFtdRFpvwnxlpOPZK1diO1cW0BK8lY"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"qStlRBZ5Z+hVuzAYwII+lR43TgsFOSiZWRqhtR/eBPU"},"origin_server_ts":1795668852634,"prev_events":["$yVrnAnegBJiMg9WpE5AXd39VWPiK4S_sST5X3gq0KWQ"],"room_id":"!gGPvhbaROmTELgvbBD:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"VnMpP8LwI1cQPX3FciS5QSYSlVdXjTGdxHRMill7tjtsN4SEkqs+5KaKlvfPYVVaEy0dHDzIb+j1ak0oWOLkBA"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(2, 6, convert_to('{"auth_events":["$KOZ3Zn9IrdaojV-fR7Ygq-eYjKfQPSJJ75lTAPd2uTw","$fOY7rPLhCHAdEl2wz9KG7azACyVH0FVoYF8iHDd9Na8","$uB0B2M2jsIobbxFtdRFpvwnxlpOPZK1diO1cW0BK8lY"],"content":{"guest_access":"can_join"},"depth":6,"hashes":{"sha256":"Cedf4BlgYK6dEjHvGiI5/YIA67hEkxo62QDxlRWxy5I"},"origin_server_ts":1795668852634,"prev_events":["$vVLS-_TeoopGHiwENe9P40gRsLnXQqd7lRjsmYWJ3DE"],"room_id":"!gGPvhbaROmTELgvbBD:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"kvAtUqP7c6ozBGSQbnR+EH4bniYt3YbIzWkbelA62702B/9gnjjonzaEprL9C2jyyz0EEsMKF857Rg9KdLYqDg"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(2, 7, convert_to('{"auth_events":["$KOZ3Zn9IrdaojV-fR7Ygq-eYjKfQPSJJ75lTAPd2uTw","$fOY7rPLhCHAdEl2wz9KG7azACyVH0FVoYF8iHDd9Na8","$uB0B2M2jsIobbxFtdRFpvwnxlpOPZK1diO1cW0BK8lY"],"content":{"name":"Closed"},"depth":7,"hashes":{"sha256":"hrzzzBVMdNOHDCqDM/n8wShjo7TSndCxvfzdWea0Gdg"},"origin_server_ts":1795668852634,"prev_events":["$cgpZqr5UpXhDVj6pi9DphIoh2QQ20p27ztjYzLkMgfE"],"room_id":"!gGPvhbaROmTELgvbBD:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"vWbotaK//WuQs6PgXEM9UYs5Z2pylpZIEDvz+TL8j8oq4jGhbBwNXZz9y9YM8rI3uNp1wjBYaQJ5xLex5u70Dw"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(2, 8, convert_to('{"auth_events":["$KOZ3Zn9IrdaojV-fR7Ygq-eYjKfQPSJJ75lTAPd2uTw","$fOY7rPLhCHAdEl2wz9KG7azACyVH0FVoYF8iHDd9Na8","$uB0B2M2jsIobbxFtdRFpvwnxlpOPZK1diO1cW0BK8lY","$yVrnAnegBJiMg9WpE5AXd39VWPiK4S_sST5X3gq0KWQ"],"content":{"avatar_url":"mxc://localhost/bob","membership":"invite"},"depth":8,"hashes":{"sha256":"uz4MlRWqwZn0wlrZu06R4KtIviEGdMZ+d5br3EnXwn4"},"origin_server_ts":1795668852634,"prev_events":["$9djDZMelGc0MDDl48RA_s7wz0WOQuNRJQldI6oL7Ux4"],"room_id":"!gGPvhbaROmTELgvbBD:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"QD+mEEmiIl1I9WiFRW/4wtYPEjGWYXg6qPCJkuWPacuxen/6qAH4OqSml3TnTJoFAZ0iffZWeS49Bh3mVB32Cw"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 9, convert_to('{"auth_events":["$KOZ3Zn9IrdaojV-fR7Ygq-eYjKfQPSJJ75lTAPd2uTw","$fOY7rPLhCHAdEl2wz9KG7azACyVH0FVoYF8iHDd9Na8","$8SKfkwCkfkQpEHFfus-hWT-JZ4DT3yFYuoX5EKbKWzk","$yVrnAnegBJiMg9WpE5AXd39VWPiK4S_sST5X3gq0KWQ"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":9,"hashes":{"sha256":"T5Xmj35vuSGB+Cjii8lrZPbPjWMTUN2I7FvJgoVdMos"},"origin_server_ts":1795668852887,"prev_events":["$8SKfkwCkfkQpEHFfus-hWT-JZ4DT3yFYuoX5EKbKWzk"],"room_id":"!gGPvhbaROmTELgvbBD:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Z14Y21c6oXXVfN7LUwgPl1q1+OZFYHyCm9hSnLTn1f8CuzJEW9f4IeDpVQDkgAibYrtHwqgeav/0a0l7nug5Bw"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 10, convert_to('{"auth_events":["$KOZ3Zn9IrdaojV-fR7Ygq-eYjKfQPSJJ75lTAPd2uTw","$fOY7rPLhCHAdEl2wz9KG7azACyVH0FVoYF8iHDd9Na8","$uB0B2M2jsIobbxFtdRFpvwnxlpOPZK1diO1cW0BK8lY","$yVrnAnegBJiMg9WpE5AXd39VWPiK4S_sST5X3gq0KWQ"],"content":{"membership":"invite"},"depth":10,"hashes":{"sha256":"XdW6rSun3E2vxAhcGspcuzI7FW/0EaCqByA9LHfpGjo"},"origin_server_ts":1795668853115,"prev_events":["$e8Xh2ZlP4kmojDuCYkrOQipi7bXSoregrg2OZAq27r4"],"room_id":"!gGPvhbaROmTELgvbBD:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ZhRruZBsJvMwAQm6cu/ZBAA/0rtLtKgOZcumtjWvtfww4n1MyNVStVPKWS3bUS52PyP9F6yoUFJwWBVnHtt8DA"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 11, convert_to('{"auth_events":["$KOZ3Zn9IrdaojV-fR7Ygq-eYjKfQPSJJ75lTAPd2uTw","$fOY7rPLhCHAdEl2wz9KG7azACyVH0FVoYF8iHDd9Na8","$uB0B2M2jsIobbxFtdRFpvwnxlpOPZK1diO1cW0BK8lY"],"content":{"algorithm":"m.megolm.v1.aes-sha2"},"depth":11,"hashes":{"sha256":"10Lu4noK1gUDSut9jXQJEGQVfmhdUdo7WmUA2zMm8wg"},"origin_server_ts":1795668853183,"prev_events":["$6vduyljAPG-zAoA-R4--3MYKiM-AibDHSJuSgFIR3TA"],"room_id":"!gGPvhbaROmTELgvbBD:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ph0IL95/Chb2c58qGre9TQ5fyDzXzQFQiQU7cTm9xJu3YXSTEBnYZfygYhhH/+q87vB7iqeGy2Jlvx6i66pmCQ"}},"state_key":"","type":"m.room.encryption"}', 'UTF8')),
	(2, 12, convert_to('{"auth_events":["$KOZ3Zn9IrdaojV-fR7Ygq-eYjKfQPSJJ75lTAPd2uTw","$fOY7rPLhCHAdEl2wz9KG7azACyVH0FVoYF8iHDd9Na8","$uB0B2M2jsIobbxFtdRFpvwnxlpOPZK1diO1cW0BK8lY"],"content":{"algorithm":"m.megolm.v1.aes-sha2","ciphertext":"AwgA","session_id":"s"},"depth":12,"hashes":{"sha256":"M3om223bZCPc2Sj78vxk22BjdFhD4QaxUT/lAtQ7aAg"},"origin_server_ts":1795668853263,"prev_events":["$KogAsWIKgP4MNtnfI_W-0FBIZSFuGWSvQ9DPyiEKhSs"],"room_id":"!gGPvhbaROmTELgvbBD:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"viKvqf+Poph05cCrrHPheyWL5jsvaXWzHLuJGnuPuzqU19aHfaoUfDcJmLrjgXnTfDueQknGwILPExfD+zRpBg"}},"type":"m.room.encrypted"}', 'UTF8')),
	(2, 13, convert_to('{"auth_events":["$KOZ3Zn9IrdaojV-fR7Ygq-eYjKfQPSJJ75lTAPd2uTw","$fOY7rPLhCHAdEl2wz9KG7azACyVH0FVoYF8iHDd9Na8","$uB0B2M2jsIobbxFtdRFpvwnxlpOPZK1diO1cW0BK8lY"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100,"@bob:localhost":50},"users_default":0},"depth":13,"hashes":{"sha256":"SxndFgprIKPp/mN+qMdJppGMYof894fhfiQdMrFRA3E"},"origin_server_ts":1795668853554,"prev_events":["$L-e_ccJoQJjDNTvxqoKmNs-h1LsqVT6HFhFFRM8Phpc"],"room_id":"!gGPvhbaROmTELgvbBD:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ZNq7bNOJQeGSxD0txci4E/OaLpLZYKe6gswZ7vOLCtlcago7LMH59yHwUHNFcS93j6lw/OHNoOUEzSfAyxjvAA"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(2, 14, convert_to('{"auth_events":["$KOZ3Zn9IrdaojV-fR7Ygq-eYjKfQPSJJ75lTAPd2uTw","$Ua9tavgRac72-iDETVMgs7L7Yu0Bh9879mVGezJ53ho","$e8Xh2ZlP4kmojDuCYkrOQipi7bXSoregrg2OZAq27r4"],"content":{"topic":"Set by bob"},"depth":14,"hashes":{"sha256":"nXZCRvb0J/3ioNAMocbU+OYlaope9dpUnTomYxqAUQk"},"origin_server_ts":1795668853693,"prev_events":["$Ua9tavgRac72-iDETVMgs7L7Yu0Bh9879mVGezJ53ho"],"room_id":"!gGPvhbaROmTELgvbBD:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"CQmFIfChpHyz69SVcqnElp0aUKTSVx1U2D+Ig2IMKT1bjZ3VYLdYAoLOEh7zGwtkzGg/MuNBZ0bU0EpfrptoBA"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(4, 1, convert_to('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"QI6UOWrx8sdenSimH8IRcyFzdNCkRFde8jDIhXv/5kk"},"origin_server_ts":1795668854021,"prev_events":[],"sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/zXhjMtQHNFFTWA9iodqaKcCWIogkzzqcR1fBk5I7/Dn1ZEyGzoTAOuWOSD0Wcz01KWSOmWKowrsSqA3jX07CA"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(4, 2, convert_to('{"auth_events":[],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"Q1XIZssifoXQwwkW3Ad94xBcsMAg4XTWfT8r4jjBUzM"},"origin_server_ts":1795668854059,"prev_events":["$i9hPdYXiEI_58f14C2IlgzvmNsvoKCMpIwDNGHC6dic"],"room_id":"!i9hPdYXiEI_58f14C2IlgzvmNsvoKCMpIwDNGHC6dic","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"o82qE4a7zFFVtoR2TVmDjWQSWzKP4ZYKaKXX7xupjxeVa8ZqdTZy5wCSUxARHPY9d+4T2+P8A/dDxUTuRzJbDw"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 3, convert_to('{"auth_events":["$WYIrTtEhJ8TLolu4IlEu147U9AYs-XnjLZlTkkbXE0M"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"SKvN/gfotPleBQRR2dltQNF1C63oG2eiMDjZDi0yh4M"},"origin_server_ts":1795668854059,"prev_events":["$WYIrTtEhJ8TLolu4IlEu147U9AYs-XnjLZlTkkbXE0M"],"room_id":"!i9hPdYXiEI_58f14C2IlgzvmNsvoKCMpIwDNGHC6dic","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GKSQBufGIHYIxUsczfQZ1Hhd12h9w0EfsV0RmmN5A3jBds+A6n5hRi2PEtn6ViXUEmlDVz75xpNUQkfKY/c4DA"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(3, 1, convert_to('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"4QpT9kLhcapKg0Cn5+gsKBVhM9EqkpmNZ8siTTwlHEk"},"origin_server_ts":1795668853738,"prev_events":[],"sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"bjmxalOnreJPmtKI503Lzdkx7kcX0ITeIWD42a2XATtGsvO8ctfkGI/FTrUMIoLxiRrt1JJGARbQF+p9ENgHAQ"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(3, 2, convert_to('{"auth_events":[],"content":{"membership":"join"},"depth":2,"hashes":{"sha256":"YfPd1MvzeL2OJbqbg5ZliNc1Iim/uJjo1JHI85NgsyE"},"origin_server_ts":1795668853745,"prev_events":["$I0Ww6pVZiVlCes4r0xOKOYRQbeRAESq-jlVI_gJFL3I"],"room_id":"!I0Ww6pVZiVlCes4r0xOKOYRQbeRAESq-jlVI_gJFL3I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Z4lvpWmYPadM5DHWIs2Z7NimOgmoMVn1R2QMx49MD9Zsj0XgHqrA0esMcKnTjbPbDqrRvAHVakncAm581v87Bw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(3, 3, convert_to('{"auth_events":["$MRjEGac8nggd7LqXfD6BLMLvYZAYj4Js0IPwajkRnsY"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"vmx5pokClEoBIzpGuORk8IPbS26cJ1kWGLa4c4JApv0"},"origin_server_ts":1795668853746,"prev_events":["$MRjEGac8nggd7LqXfD6BLMLvYZAYj4Js0IPwajkRnsY"],"room_id":"!I0Ww6pVZiVlCes4r0xOKOYRQbeRAESq-jlVI_gJFL3I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"oan34bYSrVXNJUOqJp4DPmxQsPy21vvMQ/Eli4aKg5RwLJ2ECfxEA3oxvHZary5wDrWM69I3NXr9+RwcZLlYAQ"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(3, 4, convert_to('{"auth_events":["$HLOghLauuUvKiJq2N0jyXm_kqvEg9tV_Vwr54Pcytww","$MRjEGac8nggd7LqXfD6BLMLvYZAYj4Js0IPwajkRnsY"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"NdXuvPCGipEluUFO1UsvyxwMNWyx+LlwpYFI594hS4w"},"origin_server_ts":1795668853746,"prev_events":["$HLOghLauuUvKiJq2N0jyXm_kqvEg9tV_Vwr54Pcytww"],"room_id":"!I0Ww6pVZiVlCes4r0xOKOYRQbeRAESq-jlVI_gJFL3I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"wgQ4brRfUA3T6B6CjQy+Gwl6ythxIpUZb08wsnKX4wpa2QP6oQMyTP/rWVfRmUkE02wI5aOOM1R8WrZAZTieBg"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(3, 5, convert_to('{"auth_events":["$HLOghLauuUvKiJq2N0jyXm_kqvEg9tV_Vwr54Pcytww","$MRjEGac8nggd7LqXfD6BLMLvYZAYj4Js0IPwajkRnsY"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"0Mhtmjp1VhBAUjb/T24IVPGBPXu0Hs596UVrpNXm92Q"},"origin_server_ts":1795668853746,"prev_events":["$JcAXmVrpqUmaN0Cr8Wyab5h7xCvZX63k6VfyJtiYPLo"],"room_id":"!I0Ww6pVZiVlCes4r0xOKOYRQbeRAESq-jlVI_gJFL3I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"WxxlLv9uiCM7ryXQS8J9cEGCbGsPMubqe9mmM1WbGOcPB/t5UNXxO4kcovfOPKhIgNvBg7gNR5TnB5ABe8MPCA"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(3, 6, convert_to('{"auth_events":["$HLOghLauuUvKiJq2N0jyXm_kqvEg9tV_Vwr54Pcytww","$MRjEGac8nggd7LqXfD6BLMLvYZAYj4Js0IPwajkRnsY"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"mE8COtTBRAejNmJNx+EnBzDNMFvKD0ABzubpK5boAWc"},"origin_server_ts":1795668853746,"prev_events":["$gi-oviz3df4-OVxqEjBBzdUehmp2lj_Oo8s9Uza1WjA"],"room_id":"!I0Ww6pVZiVlCes4r0xOKOYRQbeRAESq-jlVI_gJFL3I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"jSQpbJHfJEv8o2gr5wkDt2oz93HBBYGSzpRgs32wh9VYjda68qiSOX7X47O1N740fjmzCYmxPzckbdm1ly6lDQ"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(3, 7, convert_to('{"auth_events":["$HLOghLauuUvKiJq2N0jyXm_kqvEg9tV_Vwr54Pcytww","$MRjEGac8nggd7LqXfD6BLMLvYZAYj4Js0IPwajkRnsY"],"content":{"name":"Gone"},"depth":7,"hashes":{"sha256":"J2F+D0JUEJHK2ynXfQKYvtuovx9rnoBV9yccyj4DpFI"},"origin_server_ts":1795668853746,"prev_events":["$3ruEpsiS3ueJn3DEioIMPn1vVSdjutNKYz7eotHwcYE"],"room_id":"!I0Ww6pVZiVlCes4r0xOKOYRQbeRAESq-jlVI_gJFL3I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"hQnEmSejWMGm0IlkjGqVCyUyL5aj/qV0OqLLSpSmcVpuovEjCiQaWoR8Bgl01wmr/lPqB4U8kzS9uYUQqz0KDw"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(3, 8, convert_to('{"auth_events":["$HLOghLauuUvKiJq2N0jyXm_kqvEg9tV_Vwr54Pcytww","$MRjEGac8nggd7LqXfD6BLMLvYZAYj4Js0IPwajkRnsY"],"content":{"body":"nobody reads this","msgtype":"m.text"},"depth":8,"hashes":{"sha256":"b9IVxd9cmGTUuIVZc7bnTpPsRkHgUNAiDC/kX56Q5+E"},"origin_server_ts":1795668853861,"prev_events":["$uCoBhwiO78aFQzBvAitSnmvTK0Sj0hOwqilL2qna6LM"],"room_id":"!I0Ww6pVZiVlCes4r0xOKOYRQbeRAESq-jlVI_gJFL3I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1VV/LOVHiKph4ufW/cgVDG6/MBLa8FwkqSZSJpUKgAtxK+Qd2tI7xLMSUILWXX47a9bkVY6qJkEZgqfeQo63CQ"}},"type":"m.room.message"}', 'UTF8')),
	(3, 9, convert_to('{"auth_events":["$HLOghLauuUvKiJq2N0jyXm_kqvEg9tV_Vwr54Pcytww","$MRjEGac8nggd7LqXfD6BLMLvYZAYj4Js0IPwajkRnsY"],"content":{"membership":"leave"},"depth":9,"hashes":{"sha256":"X4F4GmZnGGjSurvKvkmbrPNzXzqmDcwt7cAMc8fIRDc"},"origin_server_ts":1795668853899,"prev_events":["$brgjuBzNdIp49d_g9HxfTwKZf_CCrPfhW-w0bieLEVk"],"room_id":"!I0Ww6pVZiVlCes4r0xOKOYRQbeRAESq-jlVI_gJFL3I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7A6dYaPlgPKmqeh0HZ4wS3iD+NcN7+EDbsu4zn4FzIHi/YsVhKCF8vHc2ygJjrWEJjgVsN5NCNoTlzR76gxuDg"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 30, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"body":"after the token","m.mentions":{"user_ids":["@bob:localhost"]},"msgtype":"m.text"},"depth":30,"hashes":{"sha256":"NorgVws0J4t5rruRgQ5BfHX7V4tJEJ0TjNuZ27GW+Bg"},"origin_server_ts":1795668867503,"prev_events":["$So9KD6T6PTqV8BLbbUqxOsK0igmwTs6hCRyY5VFnbBU"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9Ele2d2nK0F+FusFNiIm0rv4VdwwlAP6QhT6IxOkUvefZe3ta5FwJGZA6cPdzYtaGiWUg/FAo7Y87sixdt5gDg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 31, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"reason":"as asked"},"depth":31,"hashes":{"sha256":"IC0a2wXIPHCU5DL5/aItmEtDHrxwGJQGajcPZL/kI4Y"},"origin_server_ts":1795668868055,"prev_events":["$ITdRKoGfOWUkCFLWoKkmpY7LX3QGjiMupHQV-J3KApg"],"redacts":"$eoFbO5mAU8PrBW0EVlCev1OWUNrqUl7ifgb6LprggGQ","room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"KSrMyBHhCSzlOpHQRLk+gAtbbDcu9KmPIs5AlwbzErHjocVC/GdCEfTOXdrdwHeUvtoKf3ujKEYRfhjHPj+GBA"}},"type":"m.room.redaction"}', 'UTF8')),
	(1, 32, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug"],"content":{"topic":"Changed later"},"depth":32,"hashes":{"sha256":"jakTEke9A3TMYGQGSEITUuwUcrvA1D2Hc5O97zC2T9E"},"origin_server_ts":1795668868479,"prev_events":["$cixLCjxoyCHdZY67KCY2LJUWqbUzSKZnN3zDorRNoR8"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"IQm9pAeV4kgdyzqXmUIog+ilhao0R7mixVO0Bftsk9zDMTU9DpoxHF8M5VZCYxmWd8SzaZp+BQ30sJmZRfSdDg"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(4, 4, convert_to('{"auth_events":["$UY_DmXTlaUxHzGdDJKlWYla5Li1kYKYZkAGaHbVVz8s","$WYIrTtEhJ8TLolu4IlEu147U9AYs-XnjLZlTkkbXE0M"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"uDlDSPImed9iHcXKJYSFaVphGOV/MfBZP2zcZ+5eFpI"},"origin_server_ts":1795668854059,"prev_events":["$UY_DmXTlaUxHzGdDJKlWYla5Li1kYKYZkAGaHbVVz8s"],"room_id":"!i9hPdYXiEI_58f14C2IlgzvmNsvoKCMpIwDNGHC6dic","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"It+ghf/j5l4BhJ3Hs0ZtpGFlzQEox8cgLritUoAfLlp3m2VAtz+/tRYz3Dsa1H7clj/7MHx4jgjnKFqrhPdvCA"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(4, 5, convert_to('{"auth_events":["$UY_DmXTlaUxHzGdDJKlWYla5Li1kYKYZkAGaHbVVz8s","$WYIrTtEhJ8TLolu4IlEu147U9AYs-XnjLZlTkkbXE0M"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"jEDTJGYOTyT4/w0zqT9tbSwP5wcoCZeJMajahz/ftRE"},"origin_server_ts":1795668854059,"prev_events":["$4UdWT4u0JgONLnWby7KjKZ-vIsmeGHqXjnlBRQGumus"],"room_id":"!i9hPdYXiEI_58f14C2IlgzvmNsvoKCMpIwDNGHC6dic","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"WJmtfGPxYBJ09w4LJw7qKCk8scljxHdw0U6OqxRrGV4TOe6o5T+qUN7wfHt96LKAi1qR978NrVxhfinM39elCw"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(4, 6, convert_to('{"auth_events":["$UY_DmXTlaUxHzGdDJKlWYla5Li1kYKYZkAGaHbVVz8s","$WYIrTtEhJ8TLolu4IlEu147U9AYs-XnjLZlTkkbXE0M"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"UBJrLOYT8GjPcUqqJuzCiiA0e2ePir0NkylU/dBiKEo"},"origin_server_ts":1795668854060,"prev_events":["$RQJEwseeYHWI5yZMiYPV1Pl5D1HHuyi-VwBYiyFW2fg"],"room_id":"!i9hPdYXiEI_58f14C2IlgzvmNsvoKCMpIwDNGHC6dic","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"5cWnlOdImXDmR+3tALP8gYsBjwktiOn+hlnx+KB8z7NAuoHmbY3XLCt+HqA+QyVqGQrfK5x+H9TOYFEnzP3IAQ"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(4, 7, convert_to('{"auth_events":["$UY_DmXTlaUxHzGdDJKlWYla5Li1kYKYZkAGaHbVVz8s","$WYIrTtEhJ8TLolu4IlEu147U9AYs-XnjLZlTkkbXE0M"],"content":{"name":"Left"},"depth":7,"hashes":{"sha256":"vbGv7qoATGEsoScovlkAIGR5IYCDhX4FoHifML57gE4"},"origin_server_ts":1795668854060,"prev_events":["$txGT02C4MMcMEalFsAWcsvvo2YIvJOPjJSKgOxdj1nY"],"room_id":"!i9hPdYXiEI_58f14C2IlgzvmNsvoKCMpIwDNGHC6dic","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Xx46k4iuH/SyvRvYNF1K61pWM/W/v7HkJZfF0IQccZXeGhKlhiJJVqxiTfm3Aq5gSUHCe00fO4B1a4vYAwatCQ"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(4, 8, convert_to('{"auth_events":["$UY_DmXTlaUxHzGdDJKlWYla5Li1kYKYZkAGaHbVVz8s","$4UdWT4u0JgONLnWby7KjKZ-vIsmeGHqXjnlBRQGumus"],"content":{"membership":"join"},"depth":8,"hashes":{"sha256":"U9m0nyoS5fYl/fcYxmGskZRbrYBp3ZEMOF1BSmwi7zM"},"origin_server_ts":1795668854104,"prev_events":["$NnzFlAnI_87eux14AuCGiJrtogKPB-puI6oPsOLYX_c"],"room_id":"!i9hPdYXiEI_58f14C2IlgzvmNsvoKCMpIwDNGHC6dic","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9bDDrcNQ3S5uN5FekkSzPWHOYVQj55JIV/QALVVbwAKH6oYvP+j1TDhKlc2UUaLt4ylYRyZspOvjQENVdAetBQ"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 9, convert_to('{"auth_events":["$UY_DmXTlaUxHzGdDJKlWYla5Li1kYKYZkAGaHbVVz8s","$WYIrTtEhJ8TLolu4IlEu147U9AYs-XnjLZlTkkbXE0M"],"content":{"body":"carol sees this","msgtype":"m.text"},"depth":9,"hashes":{"sha256":"M2X6V7tQ9o3UmjKR84MCdP01XldNfkOXEbmOuxo0s7E"},"origin_server_ts":1795668854147,"prev_events":["$JkTXLaw8B5piP0-5QDhyCSx27KNtnxMcE7GMNZaL02U"],"room_id":"!i9hPdYXiEI_58f14C2IlgzvmNsvoKCMpIwDNGHC6dic","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"aQzpZmKUNbIRaM9nXgQxWk0wY0p/XxoUZvSs6gyoCefXuKGiSuHLefK5z1xrQjN7cwNzE6bFvdzYjlJFQwv1Aw"}},"type":"m.room.message"}', 'UTF8')),
	(4, 10, convert_to('{"auth_events":["$UY_DmXTlaUxHzGdDJKlWYla5Li1kYKYZkAGaHbVVz8s","$JkTXLaw8B5piP0-5QDhyCSx27KNtnxMcE7GMNZaL02U"],"content":{"membership":"leave"},"depth":10,"hashes":{"sha256":"gXLXlqGOjvuVFdDXJmnt0/UIpZ5IJTLIUiztlG4pNf8"},"origin_server_ts":1795668854319,"prev_events":["$Gpasu8k87wm51i3CjBcS8pKXL72FOcB3C8iwdDAWTbA"],"room_id":"!i9hPdYXiEI_58f14C2IlgzvmNsvoKCMpIwDNGHC6dic","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"gW6ZCCT+L/g8m7okPqBcYAt4/bd3lRO4MmnQhsPSoOEc0q3Ksf2UZ6cchB4O7qHjY/L+8d1M1v9aMJIGH/U8AQ"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 11, convert_to('{"auth_events":["$UY_DmXTlaUxHzGdDJKlWYla5Li1kYKYZkAGaHbVVz8s","$WYIrTtEhJ8TLolu4IlEu147U9AYs-XnjLZlTkkbXE0M"],"content":{"body":"carol does not see this","msgtype":"m.text"},"depth":11,"hashes":{"sha256":"n9VMdYAyaHFSxZJFkTJyc4pOU/CVIKaOT2AvtoJANYM"},"origin_server_ts":1795668854443,"prev_events":["$_dwbNkIfqftqnWfDqDFm6DaMTiAenuaV8o1CjBOkrgY"],"room_id":"!i9hPdYXiEI_58f14C2IlgzvmNsvoKCMpIwDNGHC6dic","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"FHvKgccgOqlFQpZpLJQbcctY8hy2jXLVtddNZ4B4jPvIzdDgUTeQ0laZQKkZ60snmleeG7yP1mXtunjKtMuECw"}},"type":"m.room.message"}', 'UTF8')),
	(2, 15, convert_to('{"auth_events":["$KOZ3Zn9IrdaojV-fR7Ygq-eYjKfQPSJJ75lTAPd2uTw","$Ua9tavgRac72-iDETVMgs7L7Yu0Bh9879mVGezJ53ho","$uB0B2M2jsIobbxFtdRFpvwnxlpOPZK1diO1cW0BK8lY","$yVrnAnegBJiMg9WpE5AXd39VWPiK4S_sST5X3gq0KWQ"],"content":{"displayname":"Alice","membership":"join"},"depth":15,"hashes":{"sha256":"Gm8CEeQm3ZwLOFR2CVBgz8CGzCi+ZLORVLtCr9tergg"},"origin_server_ts":1795668869192,"prev_events":["$ykR9RCEjROoozU2c7MwwuWDmKdXYr_h1wbXaSmHai-w"],"room_id":"!gGPvhbaROmTELgvbBD:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"5m13YEuBIEQ+ATna30SgHoy1tP4zbJsPP3csDTKc2HWxM0r+w2oi180/LnJc57NS7bNYrsl9pWDVLczxmWg/Dw"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 12, convert_to('{"auth_events":["$UY_DmXTlaUxHzGdDJKlWYla5Li1kYKYZkAGaHbVVz8s","$WYIrTtEhJ8TLolu4IlEu147U9AYs-XnjLZlTkkbXE0M","$4UdWT4u0JgONLnWby7KjKZ-vIsmeGHqXjnlBRQGumus"],"content":{"displayname":"Alice","membership":"join"},"depth":12,"hashes":{"sha256":"LedIhgs1GnnGyi3VKQ3V96VFD55cpAJqJRPl+uvL5gE"},"origin_server_ts":1795668869256,"prev_events":["$NEteBH3RdvnRwo8p7t0JQjfoA1LjIOg9MTH3Me7pc8s"],"room_id":"!i9hPdYXiEI_58f14C2IlgzvmNsvoKCMpIwDNGHC6dic","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"HX8Zhh/VO8rlWQnt53GSB1+ha5upZOLPsyzl3Iet229MyIQMF+XIVMrmtN2Koi1I8xiE8YIk3f0OciVU5QngBA"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 33, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$77jd55dSdV3MNl1SCTHJyn1vwjcT-yRercI61FJb5WA","$5WIpAmiOfvQxtPLuZWCLkqVuZ6FBsSN4eDUV7gm30go"],"content":{"membership":"join"},"depth":33,"hashes":{"sha256":"urhzlAJW7nuVlX4dtVBDvBTbnlkx5dLs5KZgslN6T/o"},"origin_server_ts":1795668868563,"prev_events":["$JkyoGV2CO3SXLYMpzjFN_vAIrPYQB7zm_LD9_qcLHl0"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"vFrUCpZKP/QtEtbC4+eWbuh1w0NH6hgRDSwBGjOAgrhkiHO0/Q3vejqlO9VJDqFJ2sEEJJZUvcw82d6xOWCUBA"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 34, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$geYEbi4H-NA0plTMpGGEJcI3Gg8lXtjygJUW2T8fTrY"],"content":{"body":"back again","msgtype":"m.text"},"depth":34,"hashes":{"sha256":"LJ5cgMbHU6S8d7hGlTJaJcqSgrtZuoJV5RnXXkKEnFE"},"origin_server_ts":1795668868652,"prev_events":["$geYEbi4H-NA0plTMpGGEJcI3Gg8lXtjygJUW2T8fTrY"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"tbbwvQpO7nLnQ9QP/BvPHQ8R2XhXauwEb6Swrcvw1DUWXK5vJlqTD0DGQZBG02V1ReRbLYKMTYbICKBvQsC+CA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 35, convert_to('{"auth_events":["$ob3jeUe33_X5wvLR0d2EBemtYnjOgA3p-zJ-sL5JyBQ","$QPR4ozpJonvwj2KpJV-ixSrRHgM1PK09FCqGYW6G-N8","$-FGgQJJMgPfGTxEMNyazPMMeUsSRXSXrlNvtxcFAYug","$5WIpAmiOfvQxtPLuZWCLkqVuZ6FBsSN4eDUV7gm30go"],"content":{"displayname":"Alice","membership":"join"},"depth":35,"hashes":{"sha256":"+9TpSPHYLTQ6omBnaBTEzKjUdYHnzIlrv7wwK1kDgCo"},"origin_server_ts":1795668869099,"prev_events":["$olOOTKvIRJ-Z8WnGfbhG6M7wMeXsFZdN80CeaHUT9V8"],"room_id":"!RfiiMZgJiaGektRJms:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"NpLD9Fxxya5Kxgl+OLGE2qo8TnDnkpEYkPagRzpluumE0aKtGAL1hW536GuFcTAVZyxBaKMJ67tu/lFgBf7vAA"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8'));
INSERT INTO public.events VALUES
	(1, 1, '\xa1bde37947b7dff5f9c2f2d1d1dd8405e9ad6278ce800de9fb327eb0be49c814', 1, 1, 1795668839915, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 1, 13, NULL, 0, NULL, NULL),
	(1, 2, '\xf851a040924c80f7c64f110c3726b33cc31e52c4915d25eb94dbedc5c14062e8', 2, 2, 1795668842557, 3, 1, 0, NULL, 2, NULL, '\x01', '\x01', 1, 13, NULL, 1, 1, NULL),
	(1, 3, '\x40f478a33a49a27bf08f62a9255fa2c52ad11e03353cad3d142a86616e86f8df', 3, 3, 1795668843056, 1, 1, 0, NULL, 3, NULL, '\x0102', '\x02', 1, 13, NULL, 2, NULL, NULL),
	(1, 4, '\x9e6fe0d017735319fed794584bbbce2cc8f0c9d98a409b0d25bb6d0917152c8b', 4, 4, 1795668843588, 4, 1, 0, NULL, 4, NULL, '\x010302', '\x03', 1, 13, NULL, 3, NULL, NULL),
	(1, 5, '\xe5622902688e7ef431b4f2ee65608b92a56e67a141b12378783515ee09b7d20a', 5, 5, 1795668843590, 2, 1, 0, NULL, 5, NULL, '\x010302', '\x04', 1, 13, NULL, 4, NULL, NULL),
	(1, 6, '\x0e5ef4895232572529a0db2922c0e567d2832144a4bc921647ac658e4c08ae94', 6, 6, 1795668843689, 5, 1, 0, NULL, 6, NULL, '\x010302', '\x05', 1, 13, NULL, 5, NULL, NULL),
	(1, 7, '\xb53350a042a1c0631defe444e1d3f9d643a1b26f07c33a64ef857be1a6ef0101', 7, 7, 1795668843689, 6, 1, 0, NULL, 7, NULL, '\x010302', '\x06', 1, 13, NULL, 6, NULL, NULL),
	(1, 8, '\x882b9e78d3b3ebacedec0579aa950e498b7cb84d6008c2bd7b0b9df7d26559e4', 8, 8, 1795668843689, 7, 1, 0, NULL, 8, NULL, '\x010302', '\x07', 1, 13, NULL, 7, NULL, NULL),
	(1, 9, '\xffbb4fc68bbdfe0577c1adc327df26025c7c25bcedeb5c95d315202acbaac9f1', 9, 9, 1795668843689, 8, 1, 0, NULL, 9, NULL, '\x010302', '\x08', 1, 13, NULL, 8, NULL, NULL),
	(1, 10, '\x9870172163492eeda98cdefc6b8c8116ae47013ef013dd9c1aca02a944dc02e8', 10, 10, 1795668846471, 9, 2, 0, NULL, 10, NULL, '\x010305', '\x09', 1, 14, NULL, 9, 1, NULL),
	(1, 11, '\x79d14eb4c58a91181d120096ad295ae8360e7f1ad63604f0e07c633a382a0a30', 11, 11, 1795668847301, 10, 3, 0, NULL, 11, NULL, '\x010305', '\x0a', 1, 15, NULL, 10, 1, NULL),
	(1, 12, '\xc793a9a611ec5de05561e5abfc1831ca13e928c3026629568a45f380c5343618', 12, 12, 1795668847840, 11, 4, 0, NULL, 12, NULL, '\x010305', '\x0b', 1, 16, NULL, 11, 1, NULL),
	(1, 13, '\xfccabe761866d1bd34f4c993650a6301caeeef1b0977eae2e542e4a2a0e134d0', 13, 13, 1795668848981, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x0c', 1, 17, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 15, '\x02999acc8c6921ff70caab54d2ee836c2aef468bf1948ac1de3b262987567e16', 15, 15, 1795668849459, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x0e', 1, 19, 'm.reaction', NULL, NULL, NULL),
	(1, 16, '\xbbd0747917edff725375a40d825b283c350c87d7ec0385b0d28c3b592cf9cc3d', 16, 16, 1795668849588, NULL, 2, 0, NULL, 12, NULL, '\x01030a', '\x0f', 1, 20, 'm.room.message', NULL, NULL, NULL),
	(1, 17, '\x46f3c5c2e08fbd207545385697b8027c020cc829623c2ef6645fd8f921c7335d', 17, 17, 1795668849867, NULL, 2, 0, NULL, 12, NULL, '\x01030a', '\x10', 1, 21, 'm.room.message', NULL, NULL, '\x040002'),
	(1, 18, '\xdd88ae0d93bba6d1d7bd9d00c577845eb2f7e6aff4e3e2fd3cbc1143fc88f34f', 18, 18, 1795668850211, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x11', 1, 22, 'm.room.message', NULL, NULL, '\x040002'),
	(1, 19, '\x1e87fb4027b6e15e9208d1d9d1fbbff014141d97b342f6498877edcff58e38ba', 19, 19, 1795668850430, 12, 1, 0, NULL, 13, NULL, '\x010302', '\x12', 1, 23, NULL, 12, NULL, NULL),
	(1, 21, '\xbf8f52c09014a58db91b5a38b49d253a43b9abeaa8cb037878447c1dca63e493', 21, 21, 1795668850739, NULL, 1, 0, NULL, 13, NULL, '\x010302', '\x14', 1, 25, 'm.room.redaction', NULL, NULL, NULL),
	(1, 20, '\xb25d99bd985c117b8bfdabc55db84f5c6d7bb32bcf1cd2590c82e93c69496245', 20, 20, 1795668850508, NULL, 2, 16, NULL, 13, 21, '\x01030a', '\x13', 1, 24, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 22, '\x1ef8f4ff94ad20297011fd4daafb5e9ff75cabc8c732746f1f66b97f7a92c371', 22, 22, 1795668851077, 11, 1, 0, NULL, 14, NULL, '\x0103020c', '\x15', 1, 26, NULL, 13, 4, NULL),
	(1, 23, '\xefb8dde79752755dcc365d520931c9ca7d6fc23713fb245eadc23ad4525be560', 23, 23, 1795668851391, 10, 3, 0, NULL, 15, NULL, '\x01030b', '\x16', 1, 27, NULL, 14, 0, NULL),
	(1, 24, '\x4610f09682bec76cd5fb716982f923cf5603ee2c1f3a847ff987ed406dacd635', 24, 24, 1795668851507, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x17', 1, 28, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 25, '\x9e2038532bb4151a5123912f9d6fd9521fee60cda67f85fac3eb9b7579e534b8', 25, 25, 1795668851562, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x18', 1, 29, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 26, '\x448d44beb0dee2a701c2102c0182571f67198ec5fb79716cca5220cfb4879e3c', 26, 26, 1795668851645, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x19', 1, 30, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 27, '\xd56f289aceca491e9aba49027d906bf4fa5fefba23ba967b0e35891a94312798', 27, 27, 1795668851691, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1a', 1, 31, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 28, '\x7817b7a59cdbc899be468aaba43171eafb261ba03fd9e0e6262488ea30a72da6', 28, 28, 1795668851736, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x1b', 1, 32, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 29, '\x4a8f4a0fa4fa3d3a95f012db6d4ab13ac2b48a09b04ecea1091c98e551676c15', 29, 29, 1795668851773, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1c', 1, 33, 'm.room.message', NULL, NULL, '\x000002'),
	(2, 1, '\x28e677667f48add6a88d5f9f47b620abe7988ca7d03d2249ef995300f776b93c', 1, 1, 1795668852632, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 2, 39, NULL, 0, NULL, NULL),
	(2, 2, '\xb81d01d8cda3b08a1b6f116d751169bf09f196938f64ad5d88ed5c5b404af256', 2, 2, 1795668852633, 3, 1, 0, NULL, 2, NULL, '\x01', '\x01', 2, 39, NULL, 1, 1, NULL),
	(2, 3, '\x7ce63bacf2e108701d125db0cfd286edacc00b2547d05568605f221c377d35af', 3, 3, 1795668852633, 1, 1, 0, NULL, 3, NULL, '\x0102', '\x02', 2, 39, NULL, 2, NULL, NULL),
	(2, 4, '\xc95ae70277a004988c83d5a9139017777f5558f88ae12fec493e57de0ab42964', 4, 4, 1795668852634, 2, 1, 0, NULL, 4, NULL, '\x010302', '\x03', 2, 39, NULL, 3, NULL, NULL),
	(2, 5, '\xbd52d2fbf4dea28a461e2c0435ef4fe34811b0b9d742a77b9518ec998589dc31', 5, 5, 1795668852634, 4, 1, 0, NULL, 5, NULL, '\x010302', '\x04', 2, 39, NULL, 4, NULL, NULL),
	(2, 6, '\x720a59aabe54a57843563ea98bd0e9848a21d90436d29dbbced8d8ccb90c81f1', 6, 6, 1795668852634, 5, 1, 0, NULL, 6, NULL, '\x010302', '\x05', 2, 39, NULL, 5, NULL, NULL),
	(2, 7, '\xf5d8c364c7a519cd0c0c3978f1103fb3bc33d16390b8d449425748ea82fb531e', 7, 7, 1795668852634, 6, 1, 0, NULL, 7, NULL, '\x010302', '\x06', 2, 39, NULL, 6, NULL, NULL),
	(2, 8, '\xf1229f9300a47e442910715fbacfa1593f896780d3df2158ba85f910a6ca5b39', 8, 8, 1795668852634, 7, 1, 0, NULL, 8, NULL, '\x01030204', '\x07', 2, 39, NULL, 7, 2, NULL),
	(2, 9, '\x7bc5e1d9994fe249a88c3b82624ace422a62edb5d2a2b7a0ae0d8e640ab6eebe', 9, 9, 1795668852887, 7, 2, 0, NULL, 9, NULL, '\x01030804', '\x08', 2, 41, NULL, 8, 1, NULL),
	(2, 10, '\xeaf76eca58c03c6fb302803e478fbedcc60a88cf8089b0c7489b92805211dd30', 10, 10, 1795668853115, 8, 1, 0, NULL, 10, NULL, '\x01030204', '\x09', 2, 43, NULL, 9, 2, NULL),
	(2, 11, '\x2a8800b1620a80fe0c36d9df23f5bed0504865216e1964af43d0cfca210a852b', 11, 11, 1795668853183, 9, 1, 0, NULL, 11, NULL, '\x010302', '\x0a', 2, 45, NULL, 10, NULL, NULL),
	(2, 12, '\x2fe7bf71c2684098c3353bf1aa82a636cfa1d4bb2a553e8716114544cf0f8697', 12, 12, 1795668853263, NULL, 1, 0, NULL, 11, NULL, '\x010302', '\x0b', 2, 47, 'm.room.encrypted', NULL, NULL, '\x000002'),
	(2, 13, '\x51af6d6af81169cef6fa20c44d5320b3b2fb62ed0187df3bf665467b3279de1a', 13, 13, 1795668853554, 1, 1, 0, NULL, 12, NULL, '\x010302', '\x0c', 2, 49, NULL, 11, NULL, NULL),
	(2, 14, '\xca447d44212344ea28cd4d9ceccc30b960e629d5d8aff875c1b5da4a61da8bec', 14, 14, 1795668853693, 10, 2, 0, NULL, 13, NULL, '\x010d09', '\x0d', 2, 51, NULL, 12, NULL, NULL),
	(3, 1, '\x2345b0ea95598959427ace2bd3138a3984506de440112abe8e5548fe02452f72', 1, 1, 1795668853738, 0, 3, 0, NULL, 1, NULL, '\x', '\x', 1, 34, NULL, 0, NULL, NULL),
	(3, 2, '\x3118c419a73c9e081decba977c3e812cc2ef6190188f826cd083f06a39119ec6', 2, 2, 1795668853745, 3, 3, 0, NULL, 2, NULL, '\x', '\x01', 1, 34, NULL, 1, 1, NULL),
	(3, 3, '\x1cb3a084b6aeb94bca889ab63748f25e6fe4aaf120f6d57f570af9e0f732b70c', 3, 3, 1795668853746, 1, 3, 0, NULL, 3, NULL, '\x02', '\x02', 1, 34, NULL, 2, NULL, NULL),
	(3, 4, '\x25c017995ae9a9499a3740abf16c9a6f987bc42bd95fade4e957f226d8983cba', 4, 4, 1795668853746, 2, 3, 0, NULL, 4, NULL, '\x0302', '\x03', 1, 34, NULL, 3, NULL, NULL),
	(3, 5, '\x822fa8be2cf775fe3e395c6a123041cdd51e866a76963fcea3cb3d5336b55a30', 5, 5, 1795668853746, 4, 3, 0, NULL, 5, NULL, '\x0302', '\x04', 1, 34, NULL, 4, NULL, NULL),
	(1, 14, '\x7a815b3b998053c3eb056d0456509ebf539650daea525ee27e06fa2e9ae08064', 14, 14, 1795668849360, NULL, 2, 16, NULL, 12, 31, '\x01030a', '\x0d', 1, 18, 'm.room.message', NULL, NULL, '\x000002'),
	(3, 6, '\xdebb84a6c892dee7899f70c48a820c3e7d6f552763bad34a633edea2d1f07181', 6, 6, 1795668853746, 5, 3, 0, NULL, 6, NULL, '\x0302', '\x05', 1, 34, NULL, 5, NULL, NULL),
	(3, 7, '\xb82a0187088eefc68543306f022b529e6bd32b44a3d213b0aa294bdaa9dae8b3', 7, 7, 1795668853746, 6, 3, 0, NULL, 7, NULL, '\x0302', '\x06', 1, 34, NULL, 6, NULL, NULL),
	(3, 8, '\x6eb823b81ccd748a78f5dfe0f47c5f4f02997ff082acf7e15bec346e278b1159', 8, 8, 1795668853861, NULL, 3, 0, NULL, 7, NULL, '\x0302', '\x07', 1, 35, 'm.room.message', NULL, NULL, '\x0000'),
	(3, 9, '\x531473941b58230085d7b56faa5b5440bf0dd802b6905721b8ab8393ca293e77', 9, 9, 1795668853899, 3, 3, 0, NULL, 8, NULL, '\x0302', '\x08', 1, 36, NULL, 7, 0, NULL),
	(1, 30, '\x2137512a819f3965240852d6a0a926a58ecb5f74068e232ea47415f89dca0298', 30, 30, 1795668867503, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1d', 1, 45, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 31, '\x722c4b0a3c68c821dd658ebb2826362c9516a9b53348a667377cc3a2b44da11f', 31, 31, 1795668868055, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1e', 1, 46, 'm.room.redaction', NULL, NULL, NULL),
	(1, 32, '\x264ca8195d823b74972d8329ce314dfef008acf61007bce6fcb0fdfea70b1e5d', 32, 32, 1795668868479, 8, 1, 0, NULL, 16, NULL, '\x010302', '\x1f', 1, 47, NULL, 15, NULL, NULL),
	(1, 33, '\x81e6046e2e07f8d034a654cca4618425c2371a0f255ed8f2809516d93f1f4eb6', 33, 33, 1795668868563, 10, 3, 0, NULL, 17, NULL, '\x01031705', '\x20', 1, 48, NULL, 16, 1, NULL),
	(1, 34, '\xa2538e4cabc8449f99f169c67db846e8cef031e5ec15974df3409e687513f55f', 34, 34, 1795668868652, NULL, 3, 0, NULL, 17, NULL, '\x010321', '\x21', 1, 49, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 35, '\x896a05286b554cba40a29d6e61ac9db4ecbfe073bd490b191c778374b6ec7b4b', 35, 35, 1795668869099, 3, 1, 0, NULL, 18, NULL, '\x01030205', '\x22', 1, 51, NULL, 17, 1, NULL),
	(4, 1, '\x8bd84f7585e2108ff9f1fd780b6225833be636cbe82823292300cd1870ba7627', 1, 1, 1795668854021, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 2, 56, NULL, 0, NULL, NULL),
	(4, 2, '\x59822b4ed12127c4cba25bb822512ed78ed4f4062cf979e32d99539246d71343', 2, 2, 1795668854059, 3, 1, 0, NULL, 2, NULL, '\x', '\x01', 2, 56, NULL, 1, 1, NULL),
	(4, 3, '\x518fc39974e5694c47cc674324a9566256b92e2d6460a61990019a1db555cfcb', 3, 3, 1795668854059, 1, 1, 0, NULL, 3, NULL, '\x02', '\x02', 2, 56, NULL, 2, NULL, NULL),
	(4, 4, '\xe147564f8bb426038d2e759bcbb2a3299faf22c99e187a978e79414501ae9aeb', 4, 4, 1795668854059, 2, 1, 0, NULL, 4, NULL, '\x0302', '\x03', 2, 56, NULL, 3, NULL, NULL),
	(4, 5, '\x450244c2c79e607588e7264c8983d5d4f9790f51c7bb28be5700588b2156d9f8', 5, 5, 1795668854059, 4, 1, 0, NULL, 5, NULL, '\x0302', '\x04', 2, 56, NULL, 4, NULL, NULL),
	(4, 6, '\xb71193d360b830c70c11a945b0059cb2fbe8d9822f24e3e32522a03b1763d676', 6, 6, 1795668854060, 5, 1, 0, NULL, 6, NULL, '\x0302', '\x05', 2, 56, NULL, 5, NULL, NULL),
	(4, 7, '\x367cc59409c8ffcedebb1d7802e086889aeda2028f07ea6e23aa0fb0e2d85ff7', 7, 7, 1795668854060, 6, 1, 0, NULL, 7, NULL, '\x0302', '\x06', 2, 56, NULL, 6, NULL, NULL),
	(4, 8, '\x2644d72dac3c079a623f4fb9403872092c76eca36d9f131c13b18c35968bd365', 8, 8, 1795668854104, 7, 3, 0, NULL, 8, NULL, '\x0304', '\x07', 2, 58, NULL, 7, 1, NULL),
	(4, 9, '\x1a96acbbc93cef09b9d62dc28c1712f292972fbd8539c0770bc8b07430164db0', 9, 9, 1795668854147, NULL, 1, 0, NULL, 8, NULL, '\x0302', '\x08', 2, 60, 'm.room.message', NULL, NULL, '\x0000'),
	(4, 10, '\xfddc1b36421fa9fb6a9d67c3a83166e8368c4e201e9ee695f28d428c13a4ae06', 10, 10, 1795668854319, 7, 3, 0, NULL, 9, NULL, '\x0308', '\x09', 2, 62, NULL, 8, 0, NULL),
	(4, 11, '\x344b5e047dd176f9d1c28f29eedd094237e80352e320e83d3131f731eee973cb', 11, 11, 1795668854443, NULL, 1, 0, NULL, 9, NULL, '\x0302', '\x0a', 2, 64, 'm.room.message', NULL, NULL, '\x0000'),
	(2, 15, '\x784bca4c553d835400790683145002e9ecd76727f405bc938ba2c77b36276533', 15, 15, 1795668869192, 3, 1, 0, NULL, 14, NULL, '\x010d0204', '\x0e', 2, 91, NULL, 13, 1, NULL),
	(4, 12, '\xa808d1b77bc933ceac562e1386f2e8a8251f8fa70a76ad663ab4af5d0bcfec4a', 12, 12, 1795668869256, 3, 1, 0, NULL, 10, NULL, '\x030204', '\x0b', 2, 93, NULL, 9, 1, NULL);
INSERT INTO public.fallback_keys VALUES
	(1, 'BXMIPUJOHO', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:BXMIPUJOHO":"c2lnbmF0dXJl"}}}', 'UTF8'), false),
	(2, 'NBNFPZMPJR', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@bob:localhost":{"ed25519:NBNFPZMPJR":"c2lnbmF0dXJl"}}}', 'UTF8'), false),
	(1, 'TABLET', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}', 'UTF8'), false);
INSERT INTO public.filters VALUES
	(1, 3964030888876835941, convert_to('{"room":{"timeline":{"limit":5}}}', 'UTF8'));
INSERT INTO public.followers VALUES
	('users.profile_propagation', 's1AgEyAVgA'),
	('search', 's1AgEzAV0A');
INSERT INTO public.id_blocks VALUES
	(3, 257),
	(2, 257),
	(1, 257);
INSERT INTO public.log VALUES
	(2, 6, 0, 9, 0, 1, '\x01646973706c61796e616d65'),
	(1, 9, 0, 9, 0, 2, '\x016176617461725f75726c'),
	(2, 11, 0, 8, 0, 1, '\x016f72672e6578616d706c652e73657474696e6773'),
	(1, 10, 0, 10, 0, 2, '\x00'),
	(1, 11, 0, 10, 0, 2, '\x00'),
	(2, 16, 0, 7, 0, 1, '\x00'),
	(1, 12, 0, 7, 0, 2, '\x00'),
	(1, 13, 0, 2, 1, 0, '\x06000001'),
	(1, 13, 1, 1, 1, 0, '\x040101'),
	(1, 13, 2, 2, 1, 1, '\x06030002'),
	(1, 13, 3, 1, 1, 0, '\x040202'),
	(1, 13, 4, 2, 1, 0, '\x06010003'),
	(1, 13, 5, 1, 1, 0, '\x040303'),
	(1, 13, 6, 2, 1, 0, '\x06040004'),
	(1, 13, 7, 1, 1, 0, '\x040404'),
	(1, 13, 8, 2, 1, 0, '\x06020005'),
	(1, 13, 9, 1, 1, 0, '\x040505'),
	(1, 13, 10, 2, 1, 0, '\x06050006'),
	(1, 13, 11, 1, 1, 0, '\x040606'),
	(1, 13, 12, 2, 1, 0, '\x06060007'),
	(1, 13, 13, 1, 1, 0, '\x040707'),
	(1, 13, 14, 2, 1, 0, '\x06070008'),
	(1, 13, 15, 1, 1, 0, '\x040808'),
	(1, 13, 16, 2, 1, 0, '\x06080009'),
	(1, 13, 17, 1, 1, 0, '\x040909'),
	(1, 14, 0, 2, 1, 2, '\x0609000a'),
	(1, 14, 1, 1, 1, 0, '\x040a0a'),
	(1, 15, 0, 2, 1, 3, '\x060a000b'),
	(1, 15, 1, 1, 1, 0, '\x040b0b'),
	(1, 16, 0, 2, 1, 4, '\x060b000c'),
	(1, 16, 1, 1, 1, 0, '\x040c0c'),
	(1, 17, 0, 1, 1, 0, '\x040d0d'),
	(1, 18, 0, 1, 1, 0, '\x040e0e'),
	(1, 19, 0, 1, 1, 0, '\x040f0f'),
	(1, 20, 0, 1, 1, 0, '\x041010'),
	(1, 21, 0, 1, 1, 0, '\x041111'),
	(1, 22, 0, 1, 1, 0, '\x041212'),
	(1, 23, 0, 2, 1, 0, '\x060c0013'),
	(1, 23, 1, 1, 1, 0, '\x041313'),
	(1, 24, 0, 1, 1, 0, '\x041414'),
	(1, 25, 0, 1, 1, 0, '\x041515'),
	(1, 25, 1, 4, 1, 0, '\x041415'),
	(1, 26, 0, 2, 1, 4, '\x060b0c16'),
	(1, 26, 1, 1, 1, 0, '\x041616'),
	(1, 27, 0, 2, 1, 3, '\x060a0b17'),
	(1, 27, 1, 1, 1, 0, '\x041717'),
	(1, 28, 0, 1, 1, 0, '\x041818'),
	(1, 29, 0, 1, 1, 0, '\x041919'),
	(1, 30, 0, 1, 1, 0, '\x041a1a'),
	(1, 31, 0, 1, 1, 0, '\x041b1b'),
	(1, 32, 0, 1, 1, 0, '\x041c1c'),
	(1, 33, 0, 1, 1, 0, '\x041d1d'),
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
	(1, 34, 0, 2, 3, 0, '\x06000001'),
	(1, 34, 1, 1, 3, 0, '\x040101'),
	(1, 34, 2, 2, 3, 3, '\x06030002'),
	(1, 34, 3, 1, 3, 0, '\x040202'),
	(1, 34, 4, 2, 3, 0, '\x06010003'),
	(1, 34, 5, 1, 3, 0, '\x040303'),
	(1, 34, 6, 2, 3, 0, '\x06020004'),
	(1, 34, 7, 1, 3, 0, '\x040404'),
	(1, 34, 8, 2, 3, 0, '\x06040005'),
	(1, 34, 9, 1, 3, 0, '\x040505'),
	(1, 34, 10, 2, 3, 0, '\x06050006'),
	(1, 34, 11, 1, 3, 0, '\x040606'),
	(1, 34, 12, 2, 3, 0, '\x06060007'),
	(1, 34, 13, 1, 3, 0, '\x040707'),
	(1, 35, 0, 1, 3, 0, '\x040808'),
	(1, 36, 0, 2, 3, 3, '\x06030209'),
	(1, 36, 1, 1, 3, 0, '\x040909'),
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
	(2, 71, 0, 6, 0, 2, '\x014e424e46505a4d504a52'),
	(2, 74, 0, 7, 0, 1, '\x00'),
	(2, 76, 0, 6, 0, 2, '\x014e424e46505a4d504a52'),
	(2, 86, 0, 8, 0, 1, '\x016f72672e6578616d706c652e73657474696e6773'),
	(2, 88, 0, 9, 0, 1, '\x01646973706c61796e616d65'),
	(2, 91, 0, 2, 2, 1, '\x0603020f'),
	(2, 91, 1, 1, 2, 0, '\x040f0f'),
	(2, 93, 0, 2, 4, 1, '\x0603020c'),
	(2, 93, 1, 1, 4, 0, '\x040c0c'),
	(1, 38, 0, 5, 1, 2, '\x016d2e72656164'),
	(1, 39, 0, 5, 1, 1, '\x016d2e726561642e70726976617465'),
	(1, 40, 0, 8, 1, 2, '\x016d2e746167'),
	(1, 43, 0, 7, 0, 2, '\x00'),
	(1, 44, 0, 11, 0, 2, '\x0144524f50504544'),
	(1, 44, 1, 7, 0, 2, '\x00'),
	(1, 45, 0, 1, 1, 0, '\x041e1e'),
	(1, 46, 0, 1, 1, 0, '\x041f1f'),
	(1, 46, 1, 4, 1, 0, '\x040e1f'),
	(1, 47, 0, 2, 1, 0, '\x06080920'),
	(1, 47, 1, 1, 1, 0, '\x042020'),
	(1, 48, 0, 2, 1, 3, '\x060a1721'),
	(1, 48, 1, 1, 1, 0, '\x042121'),
	(1, 49, 0, 1, 1, 0, '\x042222'),
	(1, 50, 0, 5, 1, 1, '\x016d2e72656164'),
	(1, 51, 0, 2, 1, 1, '\x06030223'),
	(1, 51, 1, 1, 1, 0, '\x042323');
INSERT INTO public.memberships VALUES
	(2, 1, 1, 10, false, NULL, 1, 14),
	(4, 1, 4, 22, false, NULL, 1, 26),
	(2, 2, 1, 9, false, NULL, 2, 41),
	(3, 2, 2, 10, false, NULL, 2, 43),
	(3, 3, 0, 9, true, NULL, 1, 36),
	(3, 4, 0, 10, false, NULL, 2, 62),
	(3, 1, 1, 33, false, NULL, 1, 48),
	(1, 1, 1, 35, false, NULL, 1, 51),
	(1, 2, 1, 15, false, NULL, 2, 91),
	(1, 4, 1, 12, false, NULL, 2, 93);
INSERT INTO public.one_time_keys VALUES
	(1, 'BXMIPUJOHO', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:BXMIPUJOHO":"c2lnbmF0dXJl"}}}', 'UTF8'), 1),
	(1, 'BXMIPUJOHO', 'signed_curve25519', 'AAAA1', convert_to('{"key":"b25lLXRpbWUga2V51","signatures":{"@alice:localhost":{"ed25519:BXMIPUJOHO":"c2lnbmF0dXJl"}}}', 'UTF8'), 2),
	(1, 'BXMIPUJOHO', 'signed_curve25519', 'AAAA2', convert_to('{"key":"b25lLXRpbWUga2V52","signatures":{"@alice:localhost":{"ed25519:BXMIPUJOHO":"c2lnbmF0dXJl"}}}', 'UTF8'), 3),
	(2, 'NBNFPZMPJR', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@bob:localhost":{"ed25519:NBNFPZMPJR":"c2lnbmF0dXJl"}}}', 'UTF8'), 1),
	(2, 'NBNFPZMPJR', 'signed_curve25519', 'AAAA1', convert_to('{"key":"b25lLXRpbWUga2V51","signatures":{"@bob:localhost":{"ed25519:NBNFPZMPJR":"c2lnbmF0dXJl"}}}', 'UTF8'), 2),
	(1, 'TABLET', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}', 'UTF8'), 1);
INSERT INTO public.owner_slots VALUES
	(0, 1, 'vm'),
	(1, 1, 'vm');
INSERT INTO public.profiles VALUES
	(2, 'avatar_url', '\x226d78633a2f2f6c6f63616c686f73742f626f6222'),
	(1, 'displayname', '\x22416c69636522');
INSERT INTO public.published_rooms VALUES
	(1, 1, 1, 1795668843768);
INSERT INTO public.receipts VALUES
	(1, 2, 'm.read', '', '$eoFbO5mAU8PrBW0EVlCev1OWUNrqUl7ifgb6LprggGQ', 14, 1795668854652, 1, 38),
	(1, 1, 'm.read.private', '', '$eoFbO5mAU8PrBW0EVlCev1OWUNrqUl7ifgb6LprggGQ', 14, 1795668855329, 1, 39),
	(1, 1, 'm.read', '', '$ITdRKoGfOWUkCFLWoKkmpY7LX3QGjiMupHQV-J3KApg', 30, 1795668868706, 1, 50);
INSERT INTO public.registration_tokens VALUES
	('qt8BXzow6ipjWuNoXCFkjAa6hE9i88Vc', 1, 0, NULL, true, 1795668800565);
INSERT INTO public.relations VALUES
	(1, '\x7a815b3b998053c3eb056d0456509ebf539650daea525ee27e06fa2e9ae08064', 15, 'm.annotation'),
	(1, '\x7a815b3b998053c3eb056d0456509ebf539650daea525ee27e06fa2e9ae08064', 16, 'm.replace'),
	(1, '\xfccabe761866d1bd34f4c993650a6301caeeef1b0977eae2e542e4a2a0e134d0', 17, 'm.thread'),
	(1, '\xfccabe761866d1bd34f4c993650a6301caeeef1b0977eae2e542e4a2a0e134d0', 18, 'm.thread'),
	(1, '\xfccabe761866d1bd34f4c993650a6301caeeef1b0977eae2e542e4a2a0e134d0', 19, 'm.reference'),
	(1, '\xfccabe761866d1bd34f4c993650a6301caeeef1b0977eae2e542e4a2a0e134d0', 20, 'm.reference');
INSERT INTO public.room_aliases VALUES
	('#talk:localhost', 1, 1, 1795668843768);
INSERT INTO public.room_heads VALUES
	(3, '\x09', 8, 10, 10, 7, 9, 0, 1, 36),
	(1, '\x23', 18, 36, 36, 13, 19, 0, 1, 51),
	(2, '\x0f', 14, 16, 16, 11, 15, 0, 2, 91),
	(4, '\x0c', 10, 13, 13, 8, 11, 0, 2, 93);
INSERT INTO public.rooms VALUES
	(1, '!RfiiMZgJiaGektRJms:localhost', '10', 1795668843768, 0),
	(2, '!gGPvhbaROmTELgvbBD:localhost', '11', 1795668852744, 0),
	(3, '!I0Ww6pVZiVlCes4r0xOKOYRQbeRAESq-jlVI_gJFL3I', '12', 1795668853746, 0),
	(4, '!i9hPdYXiEI_58f14C2IlgzvmNsvoKCMpIwDNGHC6dic', '12', 1795668854060, 0);
INSERT INTO public.schema_versions VALUES
	(1, 1795668785775),
	(2, 1795668786351),
	(3, 1795668786511),
	(4, 1795668786683);
INSERT INTO public.search_entries VALUES
	(964042369391394816, 1, 8, 2, 1, 'elfqn fhexs fpcxm f2j26 3ujst'),
	(964042369391394817, 1, 9, 3, 1, 'd5opy elfqn f2j26 huev7 jntiy j2753 3sfga'),
	(964042372075749378, 1, 13, 1, 1, 'dutu7 dwque elfqn f2j26 h3ti3 i3ru5 j3m7r kwipa legif niefm okize o65p2 rxtpe r3vwd tzmkc 34jdg'),
	(964042372612620292, 1, 16, 1, 2, 'bsgav elfqn ge3fs jlj5s mvs33 njkuc tdwif tzmnp 2lgpc 5oao3 7kkui'),
	(964042372612620293, 1, 17, 1, 2, 'elfqn gzzpx p4ww4 r3iie tdwif 3mfuz'),
	(964042373149491206, 1, 18, 1, 1, 'dybnu elfqn f2j26 gzzpx kwipa pxzx7 p4ww4 r3iie 3mfuz'),
	(964042373686362120, 1, 24, 1, 2, 'elfqn gi56v tdwif tzu2f ug3ii xae5o'),
	(964042373686362121, 1, 25, 1, 1, 'elfqn f2j26 gi56v tzu2f ug3ii xae5o'),
	(964042373686362122, 1, 26, 1, 2, 'elfqn gi56v tdwif tzu2f ug3ii xae5o'),
	(964042373686362123, 1, 27, 1, 1, 'elfqn f2j26 gi56v tzu2f ug3ii xae5o'),
	(964042373686362124, 1, 28, 1, 2, 'elfqn gi56v tdwif tzu2f ug3ii xae5o'),
	(964042373686362125, 1, 29, 1, 1, 'elfqn f2j26 gi56v tzu2f ug3ii xae5o'),
	(964042374223233038, 2, 7, 2, 1, 'c4dop fpcxm f2j26 l53sj obxj4 43dcm 5f7im'),
	(964042374760103951, 2, 14, 3, 2, 'i5ye4 olv5t tdwif 3sfga 5f7im'),
	(964042374760103952, 3, 7, 2, 3, 'dyfwo fpcxm uhip6 x26gx 3hhir'),
	(964042374760103953, 3, 8, 1, 3, 'dyfwo r3iie r6lzj semfm sjuhf w6qbb zdcj6 2cjs7 3hhir 3mfuz 6cfd5'),
	(964042375296974866, 4, 7, 2, 1, 'fpcxm f2j26 l5ej2 s4kvb y6rx7'),
	(964042375296974867, 4, 9, 1, 1, 'f2j26 jpccu lndzw l5ej2 plkew semfm sjuhf wvsac 4ly42'),
	(964042375296974868, 4, 11, 1, 1, 'f2j26 hlngl jpccu lndzw lu2ep l5ej2 plkew semfm sjuhf s752i 4ly42'),
	(964042382276296725, 1, 30, 1, 1, 'aqbkj dz6lk elfqn f2j26 kwipa rzrkc v4nn2 w62mr 3kxk3'),
	(964042382813167638, 1, 32, 3, 1, 'elfqn f2j26 kemx5 lptww uzqie v4nn2 yiptg z7wzd 3sfga 4n24y 4vacf'),
	(964042382813167639, 1, 34, 1, 3, 'dufqo elfqn gsbqy ismcb t3iua w5wd6 3hhir');
INSERT INTO public.server_meta VALUES
	('search.scan', 'done'),
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
	(2, 'NBNFPZMPJR', 2, 76, 1, convert_to('{"type":"org.example.note","sender":"@alice:localhost","content":{"note":"still waits"}}', 'UTF8'));
INSERT INTO public.transactions VALUES
	(1, 'BXMIPUJOHO', 4231935143865814281, 't1', 1, 13, 1795668848965),
	(2, 'NBNFPZMPJR', 4231935143865814281, 't1', 1, 14, 1795668849350),
	(1, 'BXMIPUJOHO', 6850733627113120166, 't2', 1, 15, 1795668849454),
	(2, 'NBNFPZMPJR', 4231935143865814281, 't2', 1, 16, 1795668849587),
	(2, 'NBNFPZMPJR', 4231935143865814281, 't3', 1, 17, 1795668849867),
	(1, 'BXMIPUJOHO', 4231935143865814281, 't3', 1, 18, 1795668850211),
	(2, 'NBNFPZMPJR', 4231935143865814281, 't4', 1, 20, 1795668850505),
	(1, 'BXMIPUJOHO', -5547119740115042721, 't4', 1, 21, 1795668850635),
	(2, 'NBNFPZMPJR', 4231935143865814281, 't5', 1, 24, 1795668851492),
	(1, 'BXMIPUJOHO', 4231935143865814281, 't5', 1, 25, 1795668851562),
	(2, 'NBNFPZMPJR', 4231935143865814281, 't6', 1, 26, 1795668851643),
	(1, 'BXMIPUJOHO', 4231935143865814281, 't6', 1, 27, 1795668851691),
	(2, 'NBNFPZMPJR', 4231935143865814281, 't7', 1, 28, 1795668851736),
	(1, 'BXMIPUJOHO', 4231935143865814281, 't7', 1, 29, 1795668851772),
	(1, 'BXMIPUJOHO', -9164920778527850673, 't8', 2, 12, 1795668853259),
	(3, 'FBCKIARKOX', 4261284095359619595, 't1', 3, 8, 1795668853860),
	(1, 'BXMIPUJOHO', -4305381848741203166, 't9', 4, 9, 1795668854146),
	(1, 'BXMIPUJOHO', -4305381848741203166, 't10', 4, 11, 1795668854431),
	(1, 'BXMIPUJOHO', -6423867791902527109, 't11', 0, 0, 1795668855660),
	(1, 'BXMIPUJOHO', -6423867791902527109, 't12', 0, 0, 1795668865097),
	(1, 'BXMIPUJOHO', 4231935143865814281, 't13', 1, 30, 1795668867486),
	(1, 'BXMIPUJOHO', -8557676531066671040, 't14', 1, 31, 1795668868044),
	(3, 'FBCKIARKOX', 4231935143865814281, 't2', 1, 34, 1795668868652);
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
	(1, 1, '\xfccabe761866d1bd34f4c993650a6301caeeef1b0977eae2e542e4a2a0e134d0');
INSERT INTO public.users VALUES
	(1, '@alice:localhost', 1),
	(2, '@bob:localhost', 1),
	(3, '@carol:localhost', 1),
	(4, '@dave:localhost', 1);
INSERT INTO public.writers VALUES
	(2, 95, 95),
	(1, 51, 51);
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
CREATE UNIQUE INDEX events_by_id ON public.events USING btree (event_id, room_nid);
CREATE INDEX log_by_room ON public.log USING btree (room_nid, writer, "position") WHERE (room_nid <> 0);
CREATE INDEX log_by_user ON public.log USING btree (user_nid, kind, writer, "position") WHERE (user_nid <> 0);
CREATE INDEX memberships_by_room ON public.memberships USING btree (room_nid, membership, user_nid);
CREATE INDEX one_time_keys_by_seq ON public.one_time_keys USING btree (user_nid, device_id, algorithm, seq);
CREATE INDEX published_rooms_by_room ON public.published_rooms USING btree (room_nid);
CREATE INDEX room_aliases_by_room ON public.room_aliases USING btree (room_nid);
CREATE INDEX search_entries_by_event ON public.search_entries USING btree (room_nid, eid);
CREATE INDEX search_entries_by_gram ON public.search_entries USING gin (string_to_array(grams, ' '::text)) WITH (fastupdate=off);
CREATE INDEX search_entries_by_room ON public.search_entries USING btree (room_nid, place);
CREATE INDEX transactions_by_age ON public.transactions USING btree (created_ts);
