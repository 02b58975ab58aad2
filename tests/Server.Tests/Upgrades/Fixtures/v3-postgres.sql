-- Schema version 3, made by fixture.sh from commit 7e539e6. Never edited.
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
    member integer
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
	('\x3a75075c1b1ef73a26e61d27f00797301d0660d14bf1a6a1b7ad16305c3a9b85', 1, 'DQICQFMGSD', 1795668082948, NULL, NULL),
	('\xe0f5b4efeecdbe8426c2c487cdae86f079d43206cd16a44f14579a54bf811f4c', 2, 'USODJZZGUP', 1795668084101, NULL, NULL),
	('\xb988ab175bc283882c8b76df4be07a70927122f0add9473c04ba9e0986428380', 3, 'TJETMXHZRU', 1795668084891, NULL, NULL),
	('\xaf80ad5441e028436e38cbe0daa23a23edbb4fa4b8ec6d91a9f7c55075dee588', 4, 'YUSHUEDQUQ', 1795668085780, NULL, NULL),
	('\x4a0471117f76a1b1694f76c0ebeed448b87715ede2f6481a16a74bf1cedb39fa', 1, 'TABLET', 1795668096531, NULL, NULL);
INSERT INTO public.account_data VALUES
	(2, 0, 'm.push_rules', convert_to('{"added":{"override":[],"content":[{"rule_id":"fixture","default":false,"enabled":true,"pattern":"fixture","actions":["notify"]}],"room":[],"sender":[],"underride":[]},"changed":[{"kind":"override","rule_id":".m.rule.suppress_notices","enabled":false}]}', 'UTF8'), 1, 11),
	(1, 1, 'm.fully_read', convert_to('{"event_id":"$CBcBA7DaPOSwHsRSRu8S9tQ-9U4BVQhL_GwxMQINEZI"}', 'UTF8'), 2, 64),
	(2, 1, 'm.tag', convert_to('{"tags": {"m.favourite": {"order": 0.5}}}', 'UTF8'), 1, 40),
	(1, 0, 'org.example.settings', convert_to('{"theme": "light", "size": 12}', 'UTF8'), 2, 82);
INSERT INTO public.accounts VALUES
	(1, '$argon2id$v=19$m=19456,t=2,p=1$ovmYrojwnP2yL6A32+bkww$rytxWVkDGXIcOizh6yRd7QR3K3mpcMsJeK9JPESvmCY', 1795668082929, false, 0, 0),
	(2, '$argon2id$v=19$m=19456,t=2,p=1$578jWEmSuQfT+dxWb86v9w$nOn8C8An7HspmP+wBtHoN+w/GYNcLSQeQE5qonIJEPs', 1795668084101, false, 0, 0),
	(3, '$argon2id$v=19$m=19456,t=2,p=1$6t8nX+quZPz26rvoRYhPfA$YSk6bQauF8Kio+wpArxE+hgeExzRrPkdlre6ykv1cYc', 1795668084891, false, 0, 0),
	(4, '$argon2id$v=19$m=19456,t=2,p=1$vUqucJbniu6PXv8MSleUSQ$QcO2/R4+/4+1rTqn9Th+768Ffvls2FQbYntw89aJyIs', 1795668085780, false, 0, 0);
INSERT INTO public.device_keys VALUES
	(1, 'DQICQFMGSD', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"DQICQFMGSD","keys":{"curve25519:DQICQFMGSD":"Y3VydmU","ed25519:DQICQFMGSD":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:DQICQFMGSD":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}', 'UTF8'), 2, 16),
	(2, 'USODJZZGUP', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"USODJZZGUP","keys":{"curve25519:USODJZZGUP":"Y3VydmU","ed25519:USODJZZGUP":"ZWR3YXJkcw"},"signatures":{"@bob:localhost":{"ed25519:USODJZZGUP":"c2lnbmF0dXJl"}},"user_id":"@bob:localhost"}', 'UTF8'), 1, 12),
	(1, 'TABLET', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"TABLET","keys":{"curve25519:TABLET":"Y3VydmU","ed25519:TABLET":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}', 'UTF8'), 2, 71);
INSERT INTO public.devices VALUES
	(1, 'DQICQFMGSD', 'alice''s first', 1795668082948, 1795668082948, NULL),
	(2, 'USODJZZGUP', 'bob''s first', 1795668084101, 1795668084101, NULL),
	(3, 'TJETMXHZRU', 'carol''s first', 1795668084891, 1795668084891, NULL),
	(4, 'YUSHUEDQUQ', 'dave''s first', 1795668085780, 1795668085780, NULL),
	(1, 'TABLET', NULL, 1795668096531, 1795668096531, NULL);
INSERT INTO public.event_json VALUES
	(1, 1, convert_to('{"auth_events":[],"content":{"creator":"@alice:localhost","room_version":"10"},"depth":1,"hashes":{"sha256":"uCIyF9jR2utiMlAmS8vGCGPNvuihod5b+gdE5wbmO78"},"origin_server_ts":1795668088756,"prev_events":[],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Ou/dSJ2sTCIFLnmeMXKMbfkZQD1nrouRjJ+YY6wuEpvmw+FahiJ3meRSqirqZ8bNgIf0iDgczFeBAuaG0xBKBA"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(1, 2, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"XbwqHMQ4S937FrLQ5l6QOGuqFaRXoVulMrg1sHN/EuI"},"origin_server_ts":1795668089442,"prev_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Dpt9GjZWY9U1b36njzXiUkpJjDAmVcQPGq+nTAYGXqmz8xfnINyAQgspoL3A7rra1tZhDE61AKm7MjPC1k0eDw"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 3, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"YPyhqZNa/UEx+3l0Xm7k0QLCbFWEV0ziNEoQEz7dFY0"},"origin_server_ts":1795668089458,"prev_events":["$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"PjSHg5w4o9xKmKvX53rBaHO7EcYJ5ivnOJRjd1uxMETJcz5+4auXrjJhFc1G6oiH1TPysA4j+A6gnkrxVcvGBg"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(1, 4, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"alias":"#talk:localhost"},"depth":4,"hashes":{"sha256":"lkV0AdeZfUMxloIl7ckPIJUADYmyzt6H8slmZlOlI08"},"origin_server_ts":1795668089478,"prev_events":["$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"tqN24BPjMdbJlDbTglRUljdPEUAoNgVRPQyrk2MW3PWudY7kCwAPCrD7EPiTRxseOGk1FzaQ8ObB6iLlj0I3Ag"}},"state_key":"","type":"m.room.canonical_alias"}', 'UTF8')),
	(1, 5, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"join_rule":"public"},"depth":5,"hashes":{"sha256":"LvT6PVPtc5y9krV/nJRqbpc6CujAsk79Fg7sePQ9wxQ"},"origin_server_ts":1795668089503,"prev_events":["$Dvi1ZMOteYXrlJqwusus-vY89GnvEF3I7cBApVcFwFg"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"A7hCLREpGMnVHO7Fynw58Wr7A9ju1SP+68+cZJZLM3Ts7Hn83yYbjidai3AuCV2DZRqVptmPMeLcgwcvtX1bCg"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(1, 6, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"history_visibility":"shared"},"depth":6,"hashes":{"sha256":"Aagd9TmIRPF+/uKIBq1Dc52ZH1Ghl6MkWT+BtTnwFX4"},"origin_server_ts":1795668089505,"prev_events":["$bqrOW4lf8NqBcsHGH8yZzZXPZwTOrCDQtGRQP-_LSLU"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"nxZS0mCt123E8djICfhxKE8XJgJxBsAIgMBq+GY+azFuAS/lTmELzdBtXMEPZa3rjN12Gv+pXwaYUpRV/SQPAQ"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(1, 7, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"guest_access":"forbidden"},"depth":7,"hashes":{"sha256":"5kCd3admSeR+uuSY3UoQrH7MPqVivJKcprb4fHe09Hg"},"origin_server_ts":1795668089505,"prev_events":["$86PvNHZdyelOS9U1-mKYLawhJne21ijYhg-eML8ZeWw"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"nh4sXE8+BgN1FZWGRa6BsZ7WCbaDo02TKDCi3nSHJsZPs/cSnHAnHHP5wr7atvnRxYCc16O/Ed5arEzwXXiWCw"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(1, 8, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"name":"Talk"},"depth":8,"hashes":{"sha256":"5Vqd4WLhLgBCL1qp88PcSfPwQnNEioxOsIBhttuGjzk"},"origin_server_ts":1795668089505,"prev_events":["$g_zGN9g93VKFfdyE-ZNX1Zq7wuP4MlkwdY5VOgVws1M"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"tREVzbmMsS3URI/ke4+NiYK3GVRgty0vG2wwLUZbKLtRgb0Eu3AaKph/PxlDLyOq6CNEoaSL5nW/1Cwlwai0BQ"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(1, 9, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"m.topic":{"m.text":[{"body":"What is said","mimetype":"text/plain"}]},"topic":"What is said"},"depth":9,"hashes":{"sha256":"Zv7su30+V78ysW1Kf77OZp9xmf7qo7ziUrXL3Sxo3io"},"origin_server_ts":1795668089505,"prev_events":["$7SQsIxaPuZfCZ_VNtxEgHe3cRvPqUUoiuOYlGwQJ9rQ"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"DBvQ7TkhV6AhGs17tRGjk9rsl4i6XrF36BxiOB8h6ugFN9eStbFvvJYuV+9NQyfvnR14ba0CCyhGadWVx4t8BQ"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(1, 10, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$bqrOW4lf8NqBcsHGH8yZzZXPZwTOrCDQtGRQP-_LSLU"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":10,"hashes":{"sha256":"7g2qs7GJW2rTZJIh8ZqGnmdYZatmKJJh7p0mA1F9arM"},"origin_server_ts":1795668090084,"prev_events":["$G-PoSsdkTnjdtHeLYSmo9k2AOuCV08SVCyM1je_zJcU"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"BXzwLVEwbipIFTE55TOJXa5pBY84E8VjkOreJgz7rKTtfYWSxeRluKIqJi925MZYcs3Z2qFTKQS3kMVdGuOYDQ"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 11, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$bqrOW4lf8NqBcsHGH8yZzZXPZwTOrCDQtGRQP-_LSLU"],"content":{"membership":"join"},"depth":11,"hashes":{"sha256":"jKVTwDPV5AiUXxqfthu4vNqjGsxLnD+WuV5Ncx/m3+0"},"origin_server_ts":1795668090218,"prev_events":["$9vS__RtVOzhxg2Pva5qrPqz8_GYz_5Zw8C7B5eZyNd8"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0V1iHPgJIzKvOVSnrtO4ZRsX+HuJlDKqU6imsV8QZG6mfpkatRGsljUqwkztouOr5Am6Lb+8SGtz+FbEE09/DQ"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 12, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$bqrOW4lf8NqBcsHGH8yZzZXPZwTOrCDQtGRQP-_LSLU"],"content":{"membership":"join"},"depth":12,"hashes":{"sha256":"gI3VmsyAU8IH915gpHd7gKEeYIF2YYvut9peAO519Cw"},"origin_server_ts":1795668090336,"prev_events":["$NRR3XN_DrFTLTskdqaNGrvZgkxiuTdqNpJw5BFTuXcE"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@dave:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mOrHxAj80ERaPVxyGs7vXlVPJJBw5rf0eMEqGoIxBo440h1X1jPYmeXv/+Mflw57bcd1h6jFRcQnN6BHwVFkCg"}},"state_key":"@dave:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 13, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"body":"first: the fixture begins","msgtype":"m.text"},"depth":13,"hashes":{"sha256":"7T++b89a5ixAWf/3bev7wbdGOAMAusnkjF+JGadD5xE"},"origin_server_ts":1795668090535,"prev_events":["$XNv_u9iYjoxTzop4qU7Q5kuMRo4MckE65saF8rTITJI"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Gu7heFL8fexdcLOnCAMUMXN8f4788x6u4I9wNvmhd+3ssA7er9xb5QRRwysR9iwVXBKymxazOrTW/OEj24QGDw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 14, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$9vS__RtVOzhxg2Pva5qrPqz8_GYz_5Zw8C7B5eZyNd8"],"content":{"body":"second","msgtype":"m.text"},"depth":14,"hashes":{"sha256":"WtVcc13FAoHNS0npXK9htehnUaCKfxxGEvFCaAuMVb4"},"origin_server_ts":1795668090648,"prev_events":["$UeIGsr4727Et1W7eVne4nOdhlIWRz4RXBnZwhc5z4Ew"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"105fbzfpWTbG1l65ESsxO3Gjp3eh5XhbauzycnuvBkU1E6dZlT8kgB+R0iJDMwvl/I6yhnYctjGdX1FFpIpjBA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 15, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"m.relates_to":{"event_id":"$CBcBA7DaPOSwHsRSRu8S9tQ-9U4BVQhL_GwxMQINEZI","key":"+1","rel_type":"m.annotation"}},"depth":15,"hashes":{"sha256":"uHndgfmgRi64w+tXifS4mkZvO5ctXGUK6zE/3zlJ1K8"},"origin_server_ts":1795668090789,"prev_events":["$CBcBA7DaPOSwHsRSRu8S9tQ-9U4BVQhL_GwxMQINEZI"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Dw9/Nsmgq29dUoQJXrwzv/nOtKINqc5s597JqgZEan+InmY5VgCwoiGG236g7V7aW3HGuPV+o2L6sqBB2p+oAQ"}},"type":"m.reaction"}', 'UTF8')),
	(1, 16, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$9vS__RtVOzhxg2Pva5qrPqz8_GYz_5Zw8C7B5eZyNd8"],"content":{"body":"* second, mended","m.new_content":{"body":"second, mended","msgtype":"m.text"},"m.relates_to":{"event_id":"$CBcBA7DaPOSwHsRSRu8S9tQ-9U4BVQhL_GwxMQINEZI","rel_type":"m.replace"},"msgtype":"m.text"},"depth":16,"hashes":{"sha256":"KPRHuTx7+d0U+jFodTk5WjmTeTRvnsEij1ikSC+M3lc"},"origin_server_ts":1795668090858,"prev_events":["$gr3_fXLa6s7Xe62ut3a4U3DZwYuqwIVCA5s0xZhD62M"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YucX+491TQ19Q2EXXQ42hC1ou2wCW9GGsINJMgS8r45+g6rFsqQBXQ3Ja04n9dGiRTDhTJWVVE/Vv75HhNy0Ag"}},"type":"m.room.message"}', 'UTF8')),
	(1, 17, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$9vS__RtVOzhxg2Pva5qrPqz8_GYz_5Zw8C7B5eZyNd8"],"content":{"body":"in a thread","m.relates_to":{"event_id":"$UeIGsr4727Et1W7eVne4nOdhlIWRz4RXBnZwhc5z4Ew","rel_type":"m.thread"},"msgtype":"m.text"},"depth":17,"hashes":{"sha256":"vACihXZ+MZJKt/uVlWrbvr5N+4LQ9Z7bRY+INgVhICE"},"origin_server_ts":1795668090874,"prev_events":["$1RrvuYJx5aH9wS4A0pqO3947D3pu27HqDtQBuNaylf8"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8fAai9JtlnKpdZSUXcUecaIlDyB9TNkpgJkmXX6WIm0jfwzQEE+zHQihdDG6bjudiRiy9zr4OXRsjJGC/R/UDw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 18, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"body":"also in the thread","m.relates_to":{"event_id":"$UeIGsr4727Et1W7eVne4nOdhlIWRz4RXBnZwhc5z4Ew","rel_type":"m.thread"},"msgtype":"m.text"},"depth":18,"hashes":{"sha256":"CvAzHy9J6MJb3Wr9VxaSPZFIN4sbksAecwr0Gp8AzGI"},"origin_server_ts":1795668090958,"prev_events":["$fYndt1JIRdSwnwNAQd9PnGVEnPrFQO2byopcM-NyOl4"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"V3+AdfJIe7xN29Ky1xI5eKLBbXNl/jYmvOKhspgxyIihiKoZ3BvQOm22/nVFmIygnhY0WApmZkDl2PKxqlvUAg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 19, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"m.relates_to":{"event_id":"$UeIGsr4727Et1W7eVne4nOdhlIWRz4RXBnZwhc5z4Ew","rel_type":"m.reference"},"why":"a state event that relates"},"depth":19,"hashes":{"sha256":"83XplLRAA6LkMEYrELJ/qPnjjQjKJyJQ4HJ+jFJqJtE"},"origin_server_ts":1795668091113,"prev_events":["$Odm-khbo7K-p5Icz8jKUyIG66c31ji76JhwRmxp_eqo"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"j8kjF/t0ZILLc9drMHZgvu/gSlysGQbVE1kiHnb2rOHhCa8eBIMqgJgh06Mui2jOryQPFOFTaOolDNbEeowGDQ"}},"state_key":"","type":"org.example.pin"}', 'UTF8')),
	(1, 20, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$9vS__RtVOzhxg2Pva5qrPqz8_GYz_5Zw8C7B5eZyNd8"],"content":{"body":"to be redacted","m.relates_to":{"event_id":"$UeIGsr4727Et1W7eVne4nOdhlIWRz4RXBnZwhc5z4Ew","rel_type":"m.reference"},"msgtype":"m.text"},"depth":20,"hashes":{"sha256":"UP5cow577CMF1daWjtugQVNpuFIId1YBwYQqE8erv9o"},"origin_server_ts":1795668091141,"prev_events":["$utSdea-wsUDZa-XNlV-PFYfnT5bAkhsHr_Ygdd-Tc-k"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1dC8vq9FGC8NSVu68vaLmweLxguGYd6hVsD6HITqYqRMSbHKM3j/D/Tjxf/7Cdbxyihoakjre1VEiqRnzx9mDA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 21, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"reason":"as asked"},"depth":21,"hashes":{"sha256":"M3Ihzsigq1+uiNWvcdzAtzNJWm80G+bO9hbmPCKs1o8"},"origin_server_ts":1795668091222,"prev_events":["$B-T6DV5Mg8Dfz6j9wI9lpVQFAASMM698xo02vtTRuD0"],"redacts":"$B-T6DV5Mg8Dfz6j9wI9lpVQFAASMM698xo02vtTRuD0","room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"PMwd41hFr98qvP5/iCeAnMdhIcZdBJHjVq7ApIiIJP61CaGZGlqknZrAPHcUQgh7BYZejZYYj42OSViky8D+DQ"}},"type":"m.room.redaction"}', 'UTF8')),
	(1, 22, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58","$XNv_u9iYjoxTzop4qU7Q5kuMRo4MckE65saF8rTITJI"],"content":{"membership":"ban","reason":"noise"},"depth":22,"hashes":{"sha256":"jb6haKNvIBUBPjdVHpq/3bftuyTszwVdiE21PUbr06g"},"origin_server_ts":1795668091499,"prev_events":["$aLs7cQKMc0xmZlSz2e1DORGhqXjp9Lh839sML2KERVc"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"OnHdYDYXpuTChWVs3uMJEGBW4zT1HmVXM0zeZ0Ygdie2D5zLG6DLEfZibuSET1/DUBB8brJR+ccCpl40h/7WCw"}},"state_key":"@dave:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 23, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$NRR3XN_DrFTLTskdqaNGrvZgkxiuTdqNpJw5BFTuXcE"],"content":{"membership":"leave"},"depth":23,"hashes":{"sha256":"GiH8KAa/qdbUFQY+m3P8eMkYE0Dn8Ms+PK52X1CU82I"},"origin_server_ts":1795668091573,"prev_events":["$NKqETMUogZD9dvlkH69VXwX6dljCnFHfSMAB5nsJxoI"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"EbSAaKTP7VJxEFsiG6hcPxSA4YigxTmXwKOTFKEbDOxAqFnovZfeXVitFYZ8cLuOBpeMhxTphfcbEEZKSyjJDQ"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 24, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$9vS__RtVOzhxg2Pva5qrPqz8_GYz_5Zw8C7B5eZyNd8"],"content":{"body":"filler 0","msgtype":"m.text"},"depth":24,"hashes":{"sha256":"6KXqMdjp1SSi0Mpt62/0PMrkgVJjmJ2xWrtHRyXufZ0"},"origin_server_ts":1795668091595,"prev_events":["$lLc_3jH6M64ptRqGXI5B3gm1wbhEhQA86vKFnRxQoJo"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ONH8KY3An+MzVfAnyOR5mWvdylETx3WSB/odu2zYJTrRR3cKsQmZ1X8VzFWdb4Y9jb7cmvPV/3D458DoDBHbCg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 25, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"body":"filler 1","msgtype":"m.text"},"depth":25,"hashes":{"sha256":"R01zHaeXpcCP+lmfymrHam7TMdfbPqz2vKHrUZsIm4c"},"origin_server_ts":1795668091614,"prev_events":["$1_2_Mxzyqyi7gr6pOUcx9ftCsIVg9eTT7NdXXGEMKA8"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Dw+ubBaHakjDm5CWExsSePD7wioaL0nR8EhTdf4851dO4lIRu2vIrZ9GFhMFv6rzBRrhHXnsfmwkxSMjrU11Cg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 26, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$9vS__RtVOzhxg2Pva5qrPqz8_GYz_5Zw8C7B5eZyNd8"],"content":{"body":"filler 2","msgtype":"m.text"},"depth":26,"hashes":{"sha256":"dokKf7cQFbS7O1GyKAmFmCXiy6kJbuFBVn0gHJji4dQ"},"origin_server_ts":1795668091628,"prev_events":["$yQy1f5SX7mQ5oYqzZemIfzXJiqMGtG9BDBwCBIOpG78"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8UNhbLjrbzYkhTTiPJamoBtg2yqYghYbywOTlJAFwFMJ2fmS9hw72xHZvdX7P4ZwzkQqr2GpDJ42uHbPmcdmCA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 27, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"body":"filler 3","msgtype":"m.text"},"depth":27,"hashes":{"sha256":"mSm9DNzTpJoDrfav18TT5qT1vUCDmAetgd+M+wHVl24"},"origin_server_ts":1795668091663,"prev_events":["$maS91T7MSrrNJyTFWW20ZiTchvNpMgVCDkIt9Kp6NJY"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"kk3yfauKY2gPG7Ahm7SvfItfDXtSfpFUSb5xddW+XyM+vo+86O7ofyAhHuEa058HQK8ZyCAMyHJZ6jRmilfKCw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 28, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$9vS__RtVOzhxg2Pva5qrPqz8_GYz_5Zw8C7B5eZyNd8"],"content":{"body":"filler 4","msgtype":"m.text"},"depth":28,"hashes":{"sha256":"PAuWpQhOcQSSbtrxd/kNQSHKSeMWYs85Aar2BDFd6zk"},"origin_server_ts":1795668091678,"prev_events":["$pLs537oeieP4N02fmCEJ0JV87xi8IzRteg9emI7P9iI"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"l7Y3ZIwNyjcRDWnp6RMXOsssj+0g+l65lucem5JtbarR+LVvUCjo0g8XxpmFGwhfUUaYrp2XxU/AIKqPlq+eBQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 29, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"body":"filler 5","msgtype":"m.text"},"depth":29,"hashes":{"sha256":"K+5gxWrp1uwdFxa7K1GaBSUFCBNVeb3OgluZhNQdDNU"},"origin_server_ts":1795668091723,"prev_events":["$5UjavwiTyPmgUCLBwRnogkYFLHj4oNVjQxggDg5jXTE"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"unPEE0HOVAlmPF8go4028cLEY3jf42/mi/ERuvgkSEx2wohGqd3ybGoSmtCzwLQg50iifd+xTPIPoDq79HczBA"}},"type":"m.room.message"}', 'UTF8')),
	(2, 1, convert_to('{"auth_events":[],"content":{"room_version":"11"},"depth":1,"hashes":{"sha256":"Y+Cycbpl6z3Lx13kPV3crlbyHmp97PiFi9URYv8eIVI"},"origin_server_ts":1795668091892,"prev_events":[],"room_id":"!tuoLJvzChkFsmOyIbI:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"foPQiy27WM6sSpCKvbn8rm54p5XyORB2ZO5EyAd4Kr4kyCSbHJpLO9blE1sJHfAZABULntxEhtVf2MhQScxZDg"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(2, 2, convert_to('{"auth_events":["$3Hjg_gE4dk1GEJSY4J1Gl-i2DQ89BrWH1kBRRM4zyX0"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"pVKOzShA5N2zLFZltUTUruz/KYqWkElST2l4PH2w724"},"origin_server_ts":1795668091895,"prev_events":["$3Hjg_gE4dk1GEJSY4J1Gl-i2DQ89BrWH1kBRRM4zyX0"],"room_id":"!tuoLJvzChkFsmOyIbI:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Hf9iX3SXB/71s5iflvnvlFeT22VWn9g6gQKPbm6QOHBblYDXc27Qi5PFjo0aDnT8uzgfCFOnMaw4xpsI7QX2Bw"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 3, convert_to('{"auth_events":["$3Hjg_gE4dk1GEJSY4J1Gl-i2DQ89BrWH1kBRRM4zyX0","$Cve_gJYEZJPgiqXa_40d1oZS8DeEaTJAXoh0Q6mkhW0"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"JBn62FINYRXtaBjiH7JIApK5mSbk8Oob/5DdDU9i2t0"},"origin_server_ts":1795668091895,"prev_events":["$Cve_gJYEZJPgiqXa_40d1oZS8DeEaTJAXoh0Q6mkhW0"],"room_id":"!tuoLJvzChkFsmOyIbI:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YdMert1pBRvPa/T8EmlO41DX1ccyXBHOLC2rsDR7Vj9MVhZJ9jcpXgSDgIXLO0RHRgJYhOSXb6Gr3f7o1lzXDg"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(2, 4, convert_to('{"auth_events":["$3Hjg_gE4dk1GEJSY4J1Gl-i2DQ89BrWH1kBRRM4zyX0","$Z7gbGuOt-8PvDqxvPzEKFZZqBU6-fZR45meJFlICdfU","$Cve_gJYEZJPgiqXa_40d1oZS8DeEaTJAXoh0Q6mkhW0"],"content":{"join_rule":"invite"},"depth":4,"hashes":{"sha256":"D5q+BqqPNOb1jM852iJGGu9xGw/hBRKi360aFieQXjM"},"origin_server_ts":1795668091895,"prev_events":["$Z7gbGuOt-8PvDqxvPzEKFZZqBU6-fZR45meJFlICdfU"],"room_id":"!tuoLJvzChkFsmOyIbI:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"EE0emIz6AaS5YkqGLF/N47zA1l+0IsBxQL22fxZuwcZTLaaT08BR0wU3+LK2v4oaSnPZfos2aUEFUsN+uol/AA"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(2, 5, convert_to('{"auth_events":["$3Hjg_gE4dk1GEJSY4J1Gl-i2DQ89BrWH1kBRRM4zyX0","$Z7gbGuOt-8PvDqxvPzEKFZZqBU6-fZR45meJFlICdfU","$Cve_gJYEZJPgiqXa_40d1oZS8DeEaTJAXoh0Q6mkhW0"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"YeEmAmltQSHubLUnPFW61HhoJp8v7NkTb/6KAKI9JpM"},"origin_server_ts":1795668091895,"prev_events":["$w7ZmrAbXEXDp6vcelGsxCeqyvLon8AOgHn1v6rX_ji4"],"room_id":"!tuoLJvzChkFsmOyIbI:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"P9DVcQ4Sa7Xhqdoj1Bfv8k7PHNrVQjHudyyG8weEDXNCOlFUpu8QrPzcuJ9jUqyT243NEEhyCoyVdt0Bw+XdBw"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(2, 6, convert_to('{"auth_events":["$3Hjg_gE4dk1GEJSY4J1Gl-i2DQ89BrWH1kBRRM4zyX0","$Z7gbGuOt-8PvDqxvPzEKFZZqBU6-fZR45meJFlICdfU","$Cve_gJYEZJPgiqXa_40d1oZS8DeEaTJAXoh0Q6mkhW0"],"content":{"guest_access":"can_join"},"depth":6,"hashes":{"sha256":"nvZuaG/FKWh/YOytmtBMEXsMHRVB7SFYXfZpe8uOJoo"},"origin_server_ts":1795668091896,"prev_events":["$z9n_SB_sIygHIm0p89NmPZ43g_bdi2wWw0xlyr6iL0g"],"room_id":"!tuoLJvzChkFsmOyIbI:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"4PrabEfUtzjji2eHv1nSYG0vgWRpgx2R//4UlJgfTaVbi2FzcWvPE2Upw7IgtHsnEArxLSbBp8Svja8ZTZxvCw"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(2, 7, convert_to('{"auth_events":["$3Hjg_gE4dk1GEJSY4J1Gl-i2DQ89BrWH1kBRRM4zyX0","$Z7gbGuOt-8PvDqxvPzEKFZZqBU6-fZR45meJFlICdfU","$Cve_gJYEZJPgiqXa_40d1oZS8DeEaTJAXoh0Q6mkhW0"],"content":{"name":"Closed"},"depth":7,"hashes":{"sha256":"g6Va+VilBgab/3XPyr3aZg0BHIAQxXGVN9/rClqfIPA"},"origin_server_ts":1795668091896,"prev_events":["$OBVi6Fpx73dFuxJ93qyxfgXSeB55ge7Pxa6Mw0NpzWs"],"room_id":"!tuoLJvzChkFsmOyIbI:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"LChHYFFLR+SwuUjjVSy65aF1ytRELADQ7TYKkfaS/WJGdGOEVywAESAH36Amy260vyyh/SmLpekpnFfKXYegDQ"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(2, 8, convert_to('{"auth_events":["$3Hjg_gE4dk1GEJSY4J1Gl-i2DQ89BrWH1kBRRM4zyX0","$Z7gbGuOt-8PvDqxvPzEKFZZqBU6-fZR45meJFlICdfU","$Cve_gJYEZJPgiqXa_40d1oZS8DeEaTJAXoh0Q6mkhW0","$w7ZmrAbXEXDp6vcelGsxCeqyvLon8AOgHn1v6rX_ji4"],"content":{"avatar_url":"mxc://localhost/bob","membership":"invite"},"depth":8,"hashes":{"sha256":"qNToc/FA9VZcuTTLmayfsvhs2qAV3vPJI4l28PjXV+c"},"origin_server_ts":1795668091896,"prev_events":["$HSnFYX6jvMi4zeKnGnL1ieHCBYZnQE01vbE6Gcp5uBw"],"room_id":"!tuoLJvzChkFsmOyIbI:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"BEH3TqPmveFLzz6sBBjhOfv9+SEyrSZ6ATDHxd4nRAXa3OAqH2MG55B/ET1ZTcfqvOK7dStNeKwEnfirptayAQ"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 9, convert_to('{"auth_events":["$3Hjg_gE4dk1GEJSY4J1Gl-i2DQ89BrWH1kBRRM4zyX0","$Z7gbGuOt-8PvDqxvPzEKFZZqBU6-fZR45meJFlICdfU","$t9xwvo9oGkOLUts3jHFPgbwiYAWq8HTsq7OUMtfnVE4","$w7ZmrAbXEXDp6vcelGsxCeqyvLon8AOgHn1v6rX_ji4"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":9,"hashes":{"sha256":"hOQ0fNeo2gtTv/psVae7m78xJ+iDY9EmCzpQ5r0GQco"},"origin_server_ts":1795668092009,"prev_events":["$t9xwvo9oGkOLUts3jHFPgbwiYAWq8HTsq7OUMtfnVE4"],"room_id":"!tuoLJvzChkFsmOyIbI:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"zI8yKJ20rCicegUbD8svKqRI2j9L7/izLK18O6+o3+zEOmW/fSa3aTUGtZ8KCKgfOlarrVfBwX1RE5PSncObCg"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 10, convert_to('{"auth_events":["$3Hjg_gE4dk1GEJSY4J1Gl-i2DQ89BrWH1kBRRM4zyX0","$Z7gbGuOt-8PvDqxvPzEKFZZqBU6-fZR45meJFlICdfU","$Cve_gJYEZJPgiqXa_40d1oZS8DeEaTJAXoh0Q6mkhW0","$w7ZmrAbXEXDp6vcelGsxCeqyvLon8AOgHn1v6rX_ji4"],"content":{"membership":"invite"},"depth":10,"hashes":{"sha256":"cygNHO2y4uDwygVK9RobJyKcpHerssg495RJRJwKrmA"},"origin_server_ts":1795668092077,"prev_events":["$1ZiSmSGRC08VXhk9dqDczd_x_K51DUbsDqrQkod8AOI"],"room_id":"!tuoLJvzChkFsmOyIbI:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"swQST7LmohH2kS4/SqN5gbNGYzauFJK0/nzRE3UEesh5qy6meDgN9EcZCHktloRht2/4TByZhGbHs+83NSiABg"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 11, convert_to('{"auth_events":["$3Hjg_gE4dk1GEJSY4J1Gl-i2DQ89BrWH1kBRRM4zyX0","$Z7gbGuOt-8PvDqxvPzEKFZZqBU6-fZR45meJFlICdfU","$Cve_gJYEZJPgiqXa_40d1oZS8DeEaTJAXoh0Q6mkhW0"],"content":{"algorithm":"m.megolm.v1.aes-sha2"},"depth":11,"hashes":{"sha256":"fWWDVBn4VHX8fMLyGqX4xv74v1nM9qvu5GRRsqzlC+8"},"origin_server_ts":1795668092155,"prev_events":["$ZzsNno-pwVaMx495QdRsY8AugIa9F5x4THaKtjWFZBU"],"room_id":"!tuoLJvzChkFsmOyIbI:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"o+w3E389WalkUxcAEOEftvEWPj7C+6V4r+gUYkzDJHCi7+jFJtTw+jRhZUnjQfIVmAQJ2/csnbYUrcYPp/NOBw"}},"state_key":"","type":"m.room.encryption"}', 'UTF8')),
	(2, 12, convert_to('{"auth_events":["$3Hjg_gE4dk1GEJSY4J1Gl-i2DQ89BrWH1kBRRM4zyX0","$Z7gbGuOt-8PvDqxvPzEKFZZqBU6-fZR45meJFlICdfU","$Cve_gJYEZJPgiqXa_40d1oZS8DeEaTJAXoh0Q6mkhW0"],"content":{"algorithm":"m.megolm.v1.aes-sha2","ciphertext":"AwgA","session_id":"s"},"depth":12,"hashes":{"sha256":"3UYPiHiy4RtqaaKl/aWQzRqpcexYXIfmL60HnexJHhk"},"origin_server_ts":1795668092180,"prev_events":["$UOoaYRxrZ4p96wmsklJ-YcVFCjRcdRZ2eNqVPvvbrMc"],"room_id":"!tuoLJvzChkFsmOyIbI:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"eFqO4j0ojRoezQiCFBeU05iml8kYuE3z4ddZmKZAWbZFanhaLi72zpQe0XF7XbqvSLn7gUK6ZIula1H4aSnpAw"}},"type":"m.room.encrypted"}', 'UTF8')),
	(2, 13, convert_to('{"auth_events":["$3Hjg_gE4dk1GEJSY4J1Gl-i2DQ89BrWH1kBRRM4zyX0","$Z7gbGuOt-8PvDqxvPzEKFZZqBU6-fZR45meJFlICdfU","$Cve_gJYEZJPgiqXa_40d1oZS8DeEaTJAXoh0Q6mkhW0"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100,"@bob:localhost":50},"users_default":0},"depth":13,"hashes":{"sha256":"0xRmaMnoZtTcz4sMvmKTJnqsA2Uh1kEjwpKXlFINErc"},"origin_server_ts":1795668092294,"prev_events":["$LnluPqJrNx-WE8QofjDnq74sHuxWr9LBRui1Cu7_brQ"],"room_id":"!tuoLJvzChkFsmOyIbI:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ujh19r65KdLryRlu4NIdUskUgYXIdjCxLmasFYO+9p0O2z72TWeKSNIIQABgOae+GrwxyVUKNPWEcBGYiQHAAg"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(2, 14, convert_to('{"auth_events":["$3Hjg_gE4dk1GEJSY4J1Gl-i2DQ89BrWH1kBRRM4zyX0","$Ecp4WQ20k7-DU2pmplvSttyYF5XFQAC51n2UoyB6_3c","$1ZiSmSGRC08VXhk9dqDczd_x_K51DUbsDqrQkod8AOI"],"content":{"topic":"Set by bob"},"depth":14,"hashes":{"sha256":"Jo/6KXl5NB5un6YRKleef8sMZ2gRQONL6Co1e/Y0fDI"},"origin_server_ts":1795668092376,"prev_events":["$Ecp4WQ20k7-DU2pmplvSttyYF5XFQAC51n2UoyB6_3c"],"room_id":"!tuoLJvzChkFsmOyIbI:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"L4ENy7iIL4tgW5BP6FjnKt3ZodpTgsUvhABqvfdyq1jEbHCYGVuRJa2Nn2QhAS2+IjFGw+qecvEpP404pex+Cw"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(4, 1, convert_to('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"TlIxTXpM19dF/PIXPSray9FKoaHVEmfO98jwAdt1whY"},"origin_server_ts":1795668092859,"prev_events":[],"sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9CGKMzL0c2u+H/OhOG5Brorp/sTPDqESPt9eNnmraym69fv/zhgCxXUCF6gWzOo3+maPEhplbFTvcJM24LDqBg"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(4, 2, convert_to('{"auth_events":[],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"0LNwPukDJO0gBIVq2j1tw3ZWONWMZgcuLab8uKFSaP4"},"origin_server_ts":1795668092860,"prev_events":["$7Kr_7RAwh5deJdZzrvrdmKP1rmrBXbLi7iDypzRIy78"],"room_id":"!7Kr_7RAwh5deJdZzrvrdmKP1rmrBXbLi7iDypzRIy78","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"isXXUcTYm8Vc8kmtbo9HGoF48zAE37IwmZvxOiEv0OHHq7vlSDBx+KAIpaRys7DyOdD+EfhyvW7/3LIDpzAEAA"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 3, convert_to('{"auth_events":["$w_APAaTu8RSvpdu0EJYsDVyL9spg89ilLbce7aZYG2E"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"1dzc8foEPv8T0mQ7o4WajqiyztD1oYmVD6vxA1b9ymE"},"origin_server_ts":1795668092860,"prev_events":["$w_APAaTu8RSvpdu0EJYsDVyL9spg89ilLbce7aZYG2E"],"room_id":"!7Kr_7RAwh5deJdZzrvrdmKP1rmrBXbLi7iDypzRIy78","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"AkBKS50QX6SLL5vogiokLfhLfhN+jbHyGw9Z/13BBTuUn793o5Ipav9mkS0oQOSjDPkFylbjOsfqziHoRKNtDQ"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(3, 1, convert_to('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"ux9CPyBANN7QjJp8O1g0jXANghHM/lMm6v7I0+qVkZA"},"origin_server_ts":1795668092524,"prev_events":[],"sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"qKqBClXaNeF0UhwEB1LLlJfu+WrHWbDl92jqI1dD3KYN2WOIrW5NewKQhg3tUohklz42jy7yhZQrctG5NuL7Dw"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(3, 2, convert_to('{"auth_events":[],"content":{"membership":"join"},"depth":2,"hashes":{"sha256":"jeLljOwm0wFED5K3GDTvMcxgMFYs3uo7H4+PPCwwKvE"},"origin_server_ts":1795668092526,"prev_events":["$Q5OQMWSJJBG2g0P4EADBQD0aBTK_hwfn6bMuSrKVHy4"],"room_id":"!Q5OQMWSJJBG2g0P4EADBQD0aBTK_hwfn6bMuSrKVHy4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"PtIBPLCffNSWCqcjXL9t3Le/z/N+1hFjJnfLo9Fcg6X+N50Pqf1T7zcuQyZ4Z4ytAk5BQW4eBTg1D/0kofUDAg"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(3, 3, convert_to('{"auth_events":["$UVbkuOuiqCHzdvrc4fXispxPYFXfzaqyOzltPpR4JM4"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"zFtF6IM36lwdyhlqoueDPkWKbscV6/C60K5Q+gGq5lE"},"origin_server_ts":1795668092526,"prev_events":["$UVbkuOuiqCHzdvrc4fXispxPYFXfzaqyOzltPpR4JM4"],"room_id":"!Q5OQMWSJJBG2g0P4EADBQD0aBTK_hwfn6bMuSrKVHy4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"PpmM6eljaiIQuZbOx9dPw6q8BLly9qZdCzx3J3MayAWpIVxgnJOiLy/rzxNrQN9hpZOF2Iey+Ot3hHQ92z1yBw"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(3, 4, convert_to('{"auth_events":["$UN3syIl8DmYprCVf3hodXXux7f2jYafrcM5ae-9j_fs","$UVbkuOuiqCHzdvrc4fXispxPYFXfzaqyOzltPpR4JM4"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"F7RfnL8w0GZzcALNNyGdEKFgba8daopDMhVacKzDUIw"},"origin_server_ts":1795668092526,"prev_events":["$UN3syIl8DmYprCVf3hodXXux7f2jYafrcM5ae-9j_fs"],"room_id":"!Q5OQMWSJJBG2g0P4EADBQD0aBTK_hwfn6bMuSrKVHy4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"dZmPAIGcc3H0kuEoD0vXERfoFkn1cbUsihecuuuEQU69Zn6uktcHuvzJOgeSjSWFDv6PT3CqiWvVXdbtSQt0BQ"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(3, 5, convert_to('{"auth_events":["$UN3syIl8DmYprCVf3hodXXux7f2jYafrcM5ae-9j_fs","$UVbkuOuiqCHzdvrc4fXispxPYFXfzaqyOzltPpR4JM4"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"LEXbivOR7wGLFNA4YHBVO2cSf8Bk28rv0pNuf4AMtA0"},"origin_server_ts":1795668092526,"prev_events":["$43GVuFU5kBgsTOC9MvNBBoaRtKBsom0bEhdZVGmYCAU"],"room_id":"!Q5OQMWSJJBG2g0P4EADBQD0aBTK_hwfn6bMuSrKVHy4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ujgbrBpe99ZSfKTX1YD3peEt2zupkGuLHzn1Vp530AynolhDkowFv3we163riIVT+T1VHdr9hLW3WfuhuOK5Bg"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(3, 6, convert_to('{"auth_events":["$UN3syIl8DmYprCVf3hodXXux7f2jYafrcM5ae-9j_fs","$UVbkuOuiqCHzdvrc4fXispxPYFXfzaqyOzltPpR4JM4"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"xHtg+Nb62CZqFFIhyNQuvDP62ZgtIUNM2HqH10NJf2M"},"origin_server_ts":1795668092526,"prev_events":["$d7CGB_UOLl1zomsUTGDlQQ6h2o-RCrMwww9m3G13lJ0"],"room_id":"!Q5OQMWSJJBG2g0P4EADBQD0aBTK_hwfn6bMuSrKVHy4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"4FCfC4mOGjGnQRStaizedctpUyt0gZXqcZ7gUSG25zCQ9BiJlVP51uPuiWe8sS2hoqE7xjFIDBLPgJZveoEvDw"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(3, 7, convert_to('{"auth_events":["$UN3syIl8DmYprCVf3hodXXux7f2jYafrcM5ae-9j_fs","$UVbkuOuiqCHzdvrc4fXispxPYFXfzaqyOzltPpR4JM4"],"content":{"name":"Gone"},"depth":7,"hashes":{"sha256":"1YUO8G+YopRDK4fiujCyG14rH1fj5OtYr81YsuDwYVI"},"origin_server_ts":1795668092526,"prev_events":["$4BI86ZxuijOZOSh6FDmKtet-LG0P2t_fXLBKLgmUfWI"],"room_id":"!Q5OQMWSJJBG2g0P4EADBQD0aBTK_hwfn6bMuSrKVHy4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"2VGLLyvg07zAAi2lp4q6jbyltOBqL6Z0FzLy+QVzAzUC3TJlS19nPBj7cXEYWSazg2MUvXt8Q2KOEeXg9alMBA"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(3, 8, convert_to('{"auth_events":["$UN3syIl8DmYprCVf3hodXXux7f2jYafrcM5ae-9j_fs","$UVbkuOuiqCHzdvrc4fXispxPYFXfzaqyOzltPpR4JM4"],"content":{"body":"nobody reads this","msgtype":"m.text"},"depth":8,"hashes":{"sha256":"PE/ZIOdViAWChayUPpw5iWOmv1S0CmhvIjsiOz91ds4"},"origin_server_ts":1795668092608,"prev_events":["$stuN3HCHI53zcax6httYpsO6eR9-8WtFu8A7tT5KjOY"],"room_id":"!Q5OQMWSJJBG2g0P4EADBQD0aBTK_hwfn6bMuSrKVHy4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"hZjf64kQFLnFlLHBWfejFZQauUz1MaD7fRKVEh7RLFjrBEAZAWK5O15pn4xliWZzrJ/+hkq8InQ+rdn3QM7dDA"}},"type":"m.room.message"}', 'UTF8')),
	(3, 9, convert_to('{"auth_events":["$UN3syIl8DmYprCVf3hodXXux7f2jYafrcM5ae-9j_fs","$UVbkuOuiqCHzdvrc4fXispxPYFXfzaqyOzltPpR4JM4"],"content":{"membership":"leave"},"depth":9,"hashes":{"sha256":"tvLgRYExknZCAU2T2Q/nmOXLkBIT4mMnOtokkFaXsos"},"origin_server_ts":1795668092748,"prev_events":["$jmQfodtl_41HslpMPaVL_sDpsPI6CIqcbGjU5ep9I8I"],"room_id":"!Q5OQMWSJJBG2g0P4EADBQD0aBTK_hwfn6bMuSrKVHy4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"sR2KZKvYLttyY3yGV3+Ru1e0ugpaDHOftr8IuSrvF6xBW8SjRcRalPtrAKAh/6vDq3JQZvN+xKg1W57dwTUAAw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 30, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"body":"after the token","m.mentions":{"user_ids":["@bob:localhost"]},"msgtype":"m.text"},"depth":30,"hashes":{"sha256":"ojVpOlullf5WB2oKRODkownh8gQYg+zq3PTgqFMbTi8"},"origin_server_ts":1795668097591,"prev_events":["$Ut9Kgh0JKMls-RrteCHD_tKrmEDJ_4tLicD_5yY_VP8"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"aNzNrU78QrRWR8ARJF8oTcsus33tVGmfuXSRA0SE8bET6h82b04zE/hgCN9fJhKQANisRSciPPcMi8HPwMjxBQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 31, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"reason":"as asked"},"depth":31,"hashes":{"sha256":"kawDKmyB02Pmf5s2o5aGYIsj4ujW0ZlQFVrGqE0+c7E"},"origin_server_ts":1795668097655,"prev_events":["$c-lAdpux8GAHOga1ywX1GgVp9UHO0pDG2AZY28sA7lE"],"redacts":"$CBcBA7DaPOSwHsRSRu8S9tQ-9U4BVQhL_GwxMQINEZI","room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"HS21JwCGHzpyfZHy2Ub/Me6oEIzlDSFIWqbUzzhV/5Li+MQPGmeS+Wz4c76TWIYZaUJl6YsWuyDjw60+QChMDg"}},"type":"m.room.redaction"}', 'UTF8')),
	(1, 32, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58"],"content":{"topic":"Changed later"},"depth":32,"hashes":{"sha256":"7JNh27Blm8nA1tSgIN3usA9gEJExX0xNmmt2mreyL2Q"},"origin_server_ts":1795668097668,"prev_events":["$TU60yUeu8D_wL5ppRyNVvotmm2WF22ra9GeiZw2C0GM"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"yER1kUBajd8IDXkY7Kba7Dfv8NLK/OsmlY0ZR4a7a6MHblPSA0rmFsHoixkj9LZKPZcCC3jkr2QYr/1yHJ8KCw"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(4, 4, convert_to('{"auth_events":["$t8i5t4PADDya690CQE5ISlsVqE4Sn3PInyPt8IVN6KI","$w_APAaTu8RSvpdu0EJYsDVyL9spg89ilLbce7aZYG2E"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"Ks+88CZ8yqeQtrRjJsIxtHqHHCrlvofOVZKPlvIpt4U"},"origin_server_ts":1795668092860,"prev_events":["$t8i5t4PADDya690CQE5ISlsVqE4Sn3PInyPt8IVN6KI"],"room_id":"!7Kr_7RAwh5deJdZzrvrdmKP1rmrBXbLi7iDypzRIy78","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"f5f+uT46rab9Ds5IsaSYHut/vXVop45Pot4UUNFumpevLN+1iEVO49bP8ySFhtxwv4/ZmmmNcaK7Gv8cPbEQCg"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(4, 5, convert_to('{"auth_events":["$t8i5t4PADDya690CQE5ISlsVqE4Sn3PInyPt8IVN6KI","$w_APAaTu8RSvpdu0EJYsDVyL9spg89ilLbce7aZYG2E"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"LBFvlBp3/rcktKJuBdhgbTjWCNG7JoJOViBZuvwrPQs"},"origin_server_ts":1795668092860,"prev_events":["$90FEirmBCSPoSLRUUkdDeebR4AR1NNO-0RbhbPVYWD0"],"room_id":"!7Kr_7RAwh5deJdZzrvrdmKP1rmrBXbLi7iDypzRIy78","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"RcL4wFMAUF5z7FeV7I9+hzCTx76v2RYS4cWPsP05AwCRFVlbtMgRqYGtUBR3ms4Ao1T+nMMPzXnNMp3KMDvsAQ"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(4, 6, convert_to('{"auth_events":["$t8i5t4PADDya690CQE5ISlsVqE4Sn3PInyPt8IVN6KI","$w_APAaTu8RSvpdu0EJYsDVyL9spg89ilLbce7aZYG2E"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"9ZdR9fV2681J5tvsyzwoOCU3kXogEfoS6/Aapo13kHM"},"origin_server_ts":1795668092860,"prev_events":["$kRrJw9Py_iAnsoO4OX1KIkJayVAbunBxHfvNDBC7w88"],"room_id":"!7Kr_7RAwh5deJdZzrvrdmKP1rmrBXbLi7iDypzRIy78","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"L0f2a/71quoUnxKMQHOWt3m1uMpmW5b3Rrwpfa6Y1fhCqHZ5tIOeAqJ54opWi6dZ+jqE/8i8EeVU3AOJP6G9DQ"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(4, 7, convert_to('{"auth_events":["$t8i5t4PADDya690CQE5ISlsVqE4Sn3PInyPt8IVN6KI","$w_APAaTu8RSvpdu0EJYsDVyL9spg89ilLbce7aZYG2E"],"content":{"name":"Left"},"depth":7,"hashes":{"sha256":"3O7LAGzh0MTjBEwx51okAvKbgsEBjvKKoo5gDHl3Zl0"},"origin_server_ts":1795668092860,"prev_events":["$3GBvIh00p9GIEpesnPql8kOCgHEclu3zN-nVDASjMMA"],"room_id":"!7Kr_7RAwh5deJdZzrvrdmKP1rmrBXbLi7iDypzRIy78","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1eVupy6VlGJj/134E940hjKIBuW9LmU7/5hySsDVd6mrnE4Y9xLRkwWejVMw4/yEjAZlFHi8OCJ0XijXsbQWAg"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(4, 8, convert_to('{"auth_events":["$t8i5t4PADDya690CQE5ISlsVqE4Sn3PInyPt8IVN6KI","$90FEirmBCSPoSLRUUkdDeebR4AR1NNO-0RbhbPVYWD0"],"content":{"membership":"join"},"depth":8,"hashes":{"sha256":"ErLccbS0NzJ3irEFigYLgKMP24hXGSvTGTAHa/F4AKo"},"origin_server_ts":1795668092972,"prev_events":["$LLi2aNjNnNHgWqfz3BHXOsdWRULC-JAl87Sak8lq7A8"],"room_id":"!7Kr_7RAwh5deJdZzrvrdmKP1rmrBXbLi7iDypzRIy78","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"UFpxViO/wMWSMtwgEgL+8tQNjUDpt5jpmHdW0uZxWuUDfOueeo608wgxtXqoxVzKYkT/EwXz40D1YO+Xcj3RCw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 9, convert_to('{"auth_events":["$t8i5t4PADDya690CQE5ISlsVqE4Sn3PInyPt8IVN6KI","$w_APAaTu8RSvpdu0EJYsDVyL9spg89ilLbce7aZYG2E"],"content":{"body":"carol sees this","msgtype":"m.text"},"depth":9,"hashes":{"sha256":"j5otM6wesJ+kdcRJZyx/vctPYUSSxoV4bLotWs9Gss4"},"origin_server_ts":1795668093080,"prev_events":["$ZWptsEWHxCxqsUpFNfVUzet_zanpe4sjSwZ8zR8YEs0"],"room_id":"!7Kr_7RAwh5deJdZzrvrdmKP1rmrBXbLi7iDypzRIy78","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"xgNBrbZBV0usDfpx/vTZtc/si0KYXU1R29hNaAwt308MocRltmCaNlu61xZmH7z98LtVRGCpzLZ3bGZeY/xVAg"}},"type":"m.room.message"}', 'UTF8')),
	(4, 10, convert_to('{"auth_events":["$t8i5t4PADDya690CQE5ISlsVqE4Sn3PInyPt8IVN6KI","$ZWptsEWHxCxqsUpFNfVUzet_zanpe4sjSwZ8zR8YEs0"],"content":{"membership":"leave"},"depth":10,"hashes":{"sha256":"UuFaTkZNfbX8grMrErE0w3s4Vp5btWakKI3FwK+KsGY"},"origin_server_ts":1795668093255,"prev_events":["$B4j735bp8p3SRUul24fhj6iWnejKCCPs0qrECXohvmU"],"room_id":"!7Kr_7RAwh5deJdZzrvrdmKP1rmrBXbLi7iDypzRIy78","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"5tjYZ8neBPHV04FQY8pOexolzdPCx9wSKK+E0xkxPhCef2vWfRJsDg5aQvNj5mTUpoPKbhc4xHV7VBHle2XPBA"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 11, convert_to('{"auth_events":["$t8i5t4PADDya690CQE5ISlsVqE4Sn3PInyPt8IVN6KI","$w_APAaTu8RSvpdu0EJYsDVyL9spg89ilLbce7aZYG2E"],"content":{"body":"carol does not see this","msgtype":"m.text"},"depth":11,"hashes":{"sha256":"A6jHeVezZP2wNoRLM5bAtX5goDQfh2z31nRpqe8Cmt8"},"origin_server_ts":1795668093356,"prev_events":["$lrId8o9qdUS_QnEUj3t31j_h-ZlQDgoBZfjnZPKSqA0"],"room_id":"!7Kr_7RAwh5deJdZzrvrdmKP1rmrBXbLi7iDypzRIy78","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+q5kNBZTvQv5+sX58mJoE+ew4UvocXhBibPzMV+abMhcC8lGi9kWIwjuzJQlZRXUm7N1S8QqNsPIs/rCAbWbCQ"}},"type":"m.room.message"}', 'UTF8')),
	(2, 15, convert_to('{"auth_events":["$3Hjg_gE4dk1GEJSY4J1Gl-i2DQ89BrWH1kBRRM4zyX0","$Ecp4WQ20k7-DU2pmplvSttyYF5XFQAC51n2UoyB6_3c","$Cve_gJYEZJPgiqXa_40d1oZS8DeEaTJAXoh0Q6mkhW0","$w7ZmrAbXEXDp6vcelGsxCeqyvLon8AOgHn1v6rX_ji4"],"content":{"displayname":"Alice","membership":"join"},"depth":15,"hashes":{"sha256":"BPG8Slpux6Hd9WIh1zcXUt/hDrueKSMMIvFCD8lgUus"},"origin_server_ts":1795668097948,"prev_events":["$GJp5VnF1AWm9Oydge58GhbcxpnmlAywpVrxMLLJHP64"],"room_id":"!tuoLJvzChkFsmOyIbI:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"cLtPzapjYQAGtxTo8GoI0oQVVbhnwF0SLZmRilt15GwhjD/wz3bSwiYpZeEeuSEg/vXrcQNlCHh15I90gU+7AA"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 12, convert_to('{"auth_events":["$t8i5t4PADDya690CQE5ISlsVqE4Sn3PInyPt8IVN6KI","$w_APAaTu8RSvpdu0EJYsDVyL9spg89ilLbce7aZYG2E","$90FEirmBCSPoSLRUUkdDeebR4AR1NNO-0RbhbPVYWD0"],"content":{"displayname":"Alice","membership":"join"},"depth":12,"hashes":{"sha256":"0K55aue8I4oWVtmymOka+XWO1aygP0FmB8lUxNQgU5w"},"origin_server_ts":1795668097967,"prev_events":["$zjk-OmHxBvrfdwciDbaRu2KsHfkLXAlvPjarvnlytIg"],"room_id":"!7Kr_7RAwh5deJdZzrvrdmKP1rmrBXbLi7iDypzRIy78","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"NXrYdFo7o6vWuk0BedWC7FvdA8tE+/VId320nKuy79uHMse5D1HLWB+dJ4PclfmpE4VJPw8hralqHMWOPOKHDA"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 33, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$lLc_3jH6M64ptRqGXI5B3gm1wbhEhQA86vKFnRxQoJo","$bqrOW4lf8NqBcsHGH8yZzZXPZwTOrCDQtGRQP-_LSLU"],"content":{"membership":"join"},"depth":33,"hashes":{"sha256":"kxrMxvSFyXdt3HruXNIlYE11LWKnL9GWaqIZMgl4zTo"},"origin_server_ts":1795668097684,"prev_events":["$gx_8fOS7foPdYsSK2DBqmBwU6aZyOPDOCz6LjpcsiVI"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ozibi0dJE5MyIqDfhfEpbInVZAKeM8aYH4plgc99RpSMudL8IJIvKT86Sdbwac4/4cUPxXdkF+n/A97dCY6cBw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 34, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$rp3H3tbVtuEVkRpjJDQK57HMuEir2P8lJLEqB5dO8KQ"],"content":{"body":"back again","msgtype":"m.text"},"depth":34,"hashes":{"sha256":"/eNq/ggESnSZ9IVYBoiIJC9H5S+IgnQ4e7cNny5YLg8"},"origin_server_ts":1795668097712,"prev_events":["$rp3H3tbVtuEVkRpjJDQK57HMuEir2P8lJLEqB5dO8KQ"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"g7NTD+LpVgZ/6bpRcC/Wj5uM9QiCjaloI9d+4esBkLIFJmtTXbvi6+A2zNKEEsmu1EL3XfgAF+MGF0Gy9famAw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 35, convert_to('{"auth_events":["$cAaf-JhWX8ia4jyaR1LxXmla3MGRTszDsDvN476pkz8","$wxl1XTgbcpcSMVM2Oca9eOEhqa2vVOyzUgiZuOZpSIg","$D1qDX4pMcHW-OwEXt7gjsS_cw2QHCnxtVarRCmNfI58","$bqrOW4lf8NqBcsHGH8yZzZXPZwTOrCDQtGRQP-_LSLU"],"content":{"displayname":"Alice","membership":"join"},"depth":35,"hashes":{"sha256":"BZB40TLj8fzqyYGw9l7t1Ols2gQySJdSUzoPi6uzBUI"},"origin_server_ts":1795668097893,"prev_events":["$VHv5xA4ocmAQOANZ0CBLV5bGd7mGfN7zf-oeMmgYLlM"],"room_id":"!OkrkCCtTuezikqNOAd:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"fVCHXq/SOaErNakR0+eJL/9b0FCGem8lFaifFltODX5qAP84dn/KAl4NbibY+Shif14wFNSB13JbNH3VHGn+Cg"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8'));
INSERT INTO public.events VALUES
	(1, 1, '\x70069ff898565fc89ae23c9a4752f15e695adcc1914eccc3b03bcde3bea9933f', 1, 1, 1795668088756, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 1, 13, NULL, 0, NULL),
	(1, 2, '\x0f5a835f8a4c7075be3b0117b7b823b12fdcc364070a7c6d55aad10a635f239f', 2, 2, 1795668089442, 3, 1, 0, NULL, 2, NULL, '\x01', '\x01', 1, 13, NULL, 1, 1),
	(1, 3, '\xc319755d381b72971231533639c6bd78e121a9adaf54ecb3520899b8e6694888', 3, 3, 1795668089458, 1, 1, 0, NULL, 3, NULL, '\x0102', '\x02', 1, 13, NULL, 2, NULL),
	(1, 4, '\x0ef8b564c3ad7985eb949ab0bacbacfaf63cf469ef105dc8edc040a55705c058', 4, 4, 1795668089478, 4, 1, 0, NULL, 4, NULL, '\x010302', '\x03', 1, 13, NULL, 3, NULL),
	(1, 5, '\x6eaace5b895ff0da8172c1c61fcc99cd95cf6704ceac20d0b464503fefcb48b5', 5, 5, 1795668089503, 2, 1, 0, NULL, 5, NULL, '\x010302', '\x04', 1, 13, NULL, 4, NULL),
	(1, 6, '\xf3a3ef34765dc9e94e4bd535fa62982dac212677b6d628d8860f9e30bf19796c', 6, 6, 1795668089505, 5, 1, 0, NULL, 6, NULL, '\x010302', '\x05', 1, 13, NULL, 5, NULL),
	(1, 7, '\x83fcc637d83ddd52857ddc84f99357d59abbc2e3f8325930758e553a0570b353', 7, 7, 1795668089505, 6, 1, 0, NULL, 7, NULL, '\x010302', '\x06', 1, 13, NULL, 6, NULL),
	(1, 8, '\xed242c23168fb997c267f54db711201deddc46f3ea514a22b8e6251b0409f6b4', 8, 8, 1795668089505, 7, 1, 0, NULL, 8, NULL, '\x010302', '\x07', 1, 13, NULL, 7, NULL),
	(1, 9, '\x1be3e84ac7644e78ddb4778b6129a8f64d803ae095d3c4950b23358deff325c5', 9, 9, 1795668089505, 8, 1, 0, NULL, 9, NULL, '\x010302', '\x08', 1, 13, NULL, 8, NULL),
	(1, 10, '\xf6f4bffd1b553b38718363ef6b9aab3eacfcfc6633ff9670f02ec1e5e67235df', 10, 10, 1795668090084, 9, 2, 0, NULL, 10, NULL, '\x010305', '\x09', 1, 14, NULL, 9, 1),
	(1, 11, '\x3514775cdfc3ac54cb4ec91da9a346aef6609318ae4dda8da49c390454ee5dc1', 11, 11, 1795668090218, 10, 3, 0, NULL, 11, NULL, '\x010305', '\x0a', 1, 15, NULL, 10, 1),
	(1, 12, '\x5cdbffbbd8988e8c53ce8a78a94ed0e64b8c468e0c72413ae6c685f2b4c84c92', 12, 12, 1795668090336, 11, 4, 0, NULL, 12, NULL, '\x010305', '\x0b', 1, 16, NULL, 11, 1),
	(1, 13, '\x51e206b2be3bdbb12dd56ede5677b89ce761948591cf845706767085ce73e04c', 13, 13, 1795668090535, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x0c', 1, 17, 'm.room.message', NULL, NULL),
	(1, 15, '\x82bdff7d72daeaced77badaeb776b85370d9c18baac08542039b34c59843eb63', 15, 15, 1795668090789, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x0e', 1, 19, 'm.reaction', NULL, NULL),
	(1, 16, '\xd51aefb98271e5a1fdc12e00d29a8edfde3b0f7a6edbb1ea0ed401b8d6b295ff', 16, 16, 1795668090858, NULL, 2, 0, NULL, 12, NULL, '\x01030a', '\x0f', 1, 20, 'm.room.message', NULL, NULL),
	(1, 17, '\x7d89ddb7524845d4b09f034041df4f9c65449cfac540ed9bca8a5c33e3723a5e', 17, 17, 1795668090874, NULL, 2, 0, NULL, 12, NULL, '\x01030a', '\x10', 1, 21, 'm.room.message', NULL, NULL),
	(1, 18, '\x39d9be9216e8ecafa9e48733f23294c881bae9cdf58e2efa261c119b1a7f7aaa', 18, 18, 1795668090958, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x11', 1, 22, 'm.room.message', NULL, NULL),
	(1, 19, '\xbad49d79afb0b140d96be5cd955f8f1587e74f96c0921b07aff62075df9373e9', 19, 19, 1795668091113, 12, 1, 0, NULL, 13, NULL, '\x010302', '\x12', 1, 23, NULL, 12, NULL),
	(1, 21, '\x68bb3b71028c734c666654b3d9ed433911a1a978e9f4b87cdfdb0c2f62844557', 21, 21, 1795668091222, NULL, 1, 0, NULL, 13, NULL, '\x010302', '\x14', 1, 25, 'm.room.redaction', NULL, NULL),
	(1, 20, '\x07e4fa0d5e4c83c0dfcfa8fdc08f65a5540500048c33af7cc68d36bed4d1b83d', 20, 20, 1795668091141, NULL, 2, 16, NULL, 13, 21, '\x01030a', '\x13', 1, 24, 'm.room.message', NULL, NULL),
	(1, 22, '\x34aa844cc5288190fd76f9641faf555f05fa7658c29c51df48c001e67b09c682', 22, 22, 1795668091499, 11, 1, 0, NULL, 14, NULL, '\x0103020c', '\x15', 1, 26, NULL, 13, 4),
	(1, 23, '\x94b73fde31fa33ae29b51a865c8e41de09b5c1b84485003ceaf2859d1c50a09a', 23, 23, 1795668091573, 10, 3, 0, NULL, 15, NULL, '\x01030b', '\x16', 1, 27, NULL, 14, 0),
	(1, 24, '\xd7fdbf331cf2ab28bb82bea9394731f5fb42b08560f5e4d3ecd7575c610c280f', 24, 24, 1795668091595, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x17', 1, 28, 'm.room.message', NULL, NULL),
	(1, 25, '\xc90cb57f9497ee6439a18ab365e9887f35c98aa306b46f410c1c020483a91bbf', 25, 25, 1795668091614, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x18', 1, 29, 'm.room.message', NULL, NULL),
	(1, 26, '\x99a4bdd53ecc4abacd2724c5596db46624dc86f3693205420e422df4aa7a3496', 26, 26, 1795668091628, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x19', 1, 30, 'm.room.message', NULL, NULL),
	(1, 27, '\xa4bb39dfba1e89e3f8374d9f982109d0957cef18bc23346d7a0f5e988ecff622', 27, 27, 1795668091663, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1a', 1, 31, 'm.room.message', NULL, NULL),
	(1, 28, '\xe548dabf0893c8f9a05022c1c119e88246052c78f8a0d5634318200e0e635d31', 28, 28, 1795668091678, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x1b', 1, 32, 'm.room.message', NULL, NULL),
	(1, 29, '\x52df4a821d0928c96cf91aed7821c3fed2ab9840c9ff8b4b89c0ffe7263f54ff', 29, 29, 1795668091723, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1c', 1, 33, 'm.room.message', NULL, NULL),
	(2, 1, '\xdc78e0fe0138764d46109498e09d4697e8b60d0f3d06b587d6405144ce33c97d', 1, 1, 1795668091892, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 2, 36, NULL, 0, NULL),
	(2, 2, '\x0af7bf8096046493e08aa5daff8d1dd68652f037846932405e887443a9a4856d', 2, 2, 1795668091895, 3, 1, 0, NULL, 2, NULL, '\x01', '\x01', 2, 36, NULL, 1, 1),
	(2, 3, '\x67b81b1ae3adfbc3ef0eac6f3f310a15966a054ebe7d9478e6678916520275f5', 3, 3, 1795668091895, 1, 1, 0, NULL, 3, NULL, '\x0102', '\x02', 2, 36, NULL, 2, NULL),
	(2, 4, '\xc3b666ac06d71170e9eaf71e946b3109eab2bcba27f003a01e7d6feab5ff8e2e', 4, 4, 1795668091895, 2, 1, 0, NULL, 4, NULL, '\x010302', '\x03', 2, 36, NULL, 3, NULL),
	(2, 5, '\xcfd9ff481fec232807226d29f3d3663d9e3783f6dd8b6c16c34c65cabea22f48', 5, 5, 1795668091895, 4, 1, 0, NULL, 5, NULL, '\x010302', '\x04', 2, 36, NULL, 4, NULL),
	(2, 6, '\x381562e85a71ef7745bb127ddeacb17e05d2781e7981eecfc5ae8cc34369cd6b', 6, 6, 1795668091896, 5, 1, 0, NULL, 6, NULL, '\x010302', '\x05', 2, 36, NULL, 5, NULL),
	(2, 7, '\x1d29c5617ea3bcc8b8cde2a71a72f589e1c2058667404d35bdb13a19ca79b81c', 7, 7, 1795668091896, 6, 1, 0, NULL, 7, NULL, '\x010302', '\x06', 2, 36, NULL, 6, NULL),
	(2, 8, '\xb7dc70be8f681a438b52db378c714f81bc226005aaf074ecabb39432d7e7544e', 8, 8, 1795668091896, 7, 1, 0, NULL, 8, NULL, '\x01030204', '\x07', 2, 36, NULL, 7, 2),
	(2, 9, '\xd598929921910b4f155e193d76a0dccddff1fcae750d46ec0eaad092877c00e2', 9, 9, 1795668092009, 7, 2, 0, NULL, 9, NULL, '\x01030804', '\x08', 2, 38, NULL, 8, 1),
	(2, 10, '\x673b0d9e8fa9c1568cc78f7941d46c63c02e8086bd179c784c768ab635856415', 10, 10, 1795668092077, 8, 1, 0, NULL, 10, NULL, '\x01030204', '\x09', 2, 40, NULL, 9, 2),
	(2, 11, '\x50ea1a611c6b678a7deb09ac92527e61c5450a345c75167678da953efbdbacc7', 11, 11, 1795668092155, 9, 1, 0, NULL, 11, NULL, '\x010302', '\x0a', 2, 42, NULL, 10, NULL),
	(2, 12, '\x2e796e3ea26b371f9613c4287e30e7abbe2c1eec56afd2c146e8b50aeeff6eb4', 12, 12, 1795668092180, NULL, 1, 0, NULL, 11, NULL, '\x010302', '\x0b', 2, 44, 'm.room.encrypted', NULL, NULL),
	(2, 13, '\x11ca78590db493bf83536a66a65bd2b6dc981795c54000b9d67d94a3207aff77', 13, 13, 1795668092294, 1, 1, 0, NULL, 12, NULL, '\x010302', '\x0c', 2, 46, NULL, 11, NULL),
	(2, 14, '\x189a795671750169bd3b27607b9f0685b731a679a5032c2956bc4c2cb2473fae', 14, 14, 1795668092376, 10, 2, 0, NULL, 13, NULL, '\x010d09', '\x0d', 2, 48, NULL, 12, NULL),
	(3, 1, '\x4393903164892411b68343f81000c1403d1a0532bf8707e7e9b32e4ab2951f2e', 1, 1, 1795668092524, 0, 3, 0, NULL, 1, NULL, '\x', '\x', 1, 34, NULL, 0, NULL),
	(3, 2, '\x5156e4b8eba2a821f376fadce1f5e2b29c4f6055dfcdaab23b396d3e947824ce', 2, 2, 1795668092526, 3, 3, 0, NULL, 2, NULL, '\x', '\x01', 1, 34, NULL, 1, 1),
	(3, 3, '\x50ddecc8897c0e6629ac255fde1a1d5d7bb1edfda361a7eb70ce5a7bef63fdfb', 3, 3, 1795668092526, 1, 3, 0, NULL, 3, NULL, '\x02', '\x02', 1, 34, NULL, 2, NULL),
	(3, 4, '\xe37195b8553990182c4ce0bd32f341068691b4a06ca26d1b1217595469980805', 4, 4, 1795668092526, 2, 3, 0, NULL, 4, NULL, '\x0302', '\x03', 1, 34, NULL, 3, NULL),
	(3, 5, '\x77b08607f50e2e5d73a26b144c60e5410ea1da8f910ab330c30f66dc6d77949d', 5, 5, 1795668092526, 4, 3, 0, NULL, 5, NULL, '\x0302', '\x04', 1, 34, NULL, 4, NULL),
	(3, 6, '\xe0123ce99c6e8a339939287a14398ab5eb7e2c6d0fdadfdf5cb04a2e09947d62', 6, 6, 1795668092526, 5, 3, 0, NULL, 6, NULL, '\x0302', '\x05', 1, 34, NULL, 5, NULL),
	(1, 14, '\x08170103b0da3ce4b01ec45246ef12f6d43ef54e0155084bfc6c3131020d1192', 14, 14, 1795668090648, NULL, 2, 16, NULL, 12, 31, '\x01030a', '\x0d', 1, 18, 'm.room.message', NULL, NULL),
	(3, 7, '\xb2db8ddc7087239df371ac7a86db58a6c3ba791f7ef16b45bbc03bb53e4a8ce6', 7, 7, 1795668092526, 6, 3, 0, NULL, 7, NULL, '\x0302', '\x06', 1, 34, NULL, 6, NULL),
	(3, 8, '\x8e641fa1db65ff8d47b25a4c3da54bfec0e9b0f23a088a9c6c68d4e5ea7d23c2', 8, 8, 1795668092608, NULL, 3, 0, NULL, 7, NULL, '\x0302', '\x07', 1, 35, 'm.room.message', NULL, NULL),
	(3, 9, '\x57a6a0c7ece1dcd7cbc359ddfb8095e9089a3ed3fd7589b65bcf79142c2f4f3f', 9, 9, 1795668092748, 3, 3, 0, NULL, 8, NULL, '\x0302', '\x08', 1, 36, NULL, 7, 0),
	(1, 30, '\x73e940769bb1f060073a06b5cb05f51a0569f541ced290c6d80658dbcb00ee51', 30, 30, 1795668097591, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1d', 1, 45, 'm.room.message', NULL, NULL),
	(1, 31, '\x4d4eb4c947aef03ff02f9a69472355be8b669b6585db6adaf467a2670d82d063', 31, 31, 1795668097655, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1e', 1, 46, 'm.room.redaction', NULL, NULL),
	(1, 32, '\x831ffc7ce4bb7e83dd62c48ad8306a981c14e9a67238f0ce0b3e8b8e972c8952', 32, 32, 1795668097668, 8, 1, 0, NULL, 16, NULL, '\x010302', '\x1f', 1, 47, NULL, 15, NULL),
	(1, 33, '\xae9dc7ded6d5b6e115911a6324340ae7b1ccb848abd8ff2524b12a07974ef0a4', 33, 33, 1795668097684, 10, 3, 0, NULL, 17, NULL, '\x01031705', '\x20', 1, 48, NULL, 16, 1),
	(1, 34, '\x547bf9c40e28726010380359d0204b5796c677b9867cdef37fea1e3268182e53', 34, 34, 1795668097712, NULL, 3, 0, NULL, 17, NULL, '\x010321', '\x21', 1, 49, 'm.room.message', NULL, NULL),
	(1, 35, '\x26294a312b26f0105a500b6199b5b3d8f203aebcbbc91df2c2a8bc0facc6e7a2', 35, 35, 1795668097893, 3, 1, 0, NULL, 18, NULL, '\x01030205', '\x22', 1, 51, NULL, 17, 1),
	(4, 1, '\xecaaffed103087975e25d673aefadd98a3f5ae6ac15db2e2ee20f2a73448cbbf', 1, 1, 1795668092859, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 2, 53, NULL, 0, NULL),
	(4, 2, '\xc3f00f01a4eef114afa5dbb410962c0d5c8bf6ca60f3d8a52db71eeda6581b61', 2, 2, 1795668092860, 3, 1, 0, NULL, 2, NULL, '\x', '\x01', 2, 53, NULL, 1, 1),
	(4, 3, '\xb7c8b9b783c00c3c9aebdd02404e484a5b15a84e129f73c89f23edf0854de8a2', 3, 3, 1795668092860, 1, 1, 0, NULL, 3, NULL, '\x02', '\x02', 2, 53, NULL, 2, NULL),
	(4, 4, '\xf741448ab9810923e848b45452474379e6d1e0047534d3bed116e16cf558583d', 4, 4, 1795668092860, 2, 1, 0, NULL, 4, NULL, '\x0302', '\x03', 2, 53, NULL, 3, NULL),
	(4, 5, '\x911ac9c3d3f2fe2027b283b8397d4a22425ac9501bba70711dfbcd0c10bbc3cf', 5, 5, 1795668092860, 4, 1, 0, NULL, 5, NULL, '\x0302', '\x04', 2, 53, NULL, 4, NULL),
	(4, 6, '\xdc606f221d34a7d1881297ac9cfaa5f2438280711c96edf337e9d50c04a330c0', 6, 6, 1795668092860, 5, 1, 0, NULL, 6, NULL, '\x0302', '\x05', 2, 53, NULL, 5, NULL),
	(4, 7, '\x2cb8b668d8cd9cd1e05aa7f3dc11d73ac7564542c2f89025f3b49a93c96aec0f', 7, 7, 1795668092860, 6, 1, 0, NULL, 7, NULL, '\x0302', '\x06', 2, 53, NULL, 6, NULL),
	(4, 8, '\x656a6db04587c42c6ab14a4535f554cdeb7fcda9e97b8b234b067ccd1f1812cd', 8, 8, 1795668092972, 7, 3, 0, NULL, 8, NULL, '\x0304', '\x07', 2, 55, NULL, 7, 1),
	(4, 9, '\x0788fbdf96e9f29dd2454ba5db87e18fa8969de8ca0823ecd2aac4097a21be65', 9, 9, 1795668093080, NULL, 1, 0, NULL, 8, NULL, '\x0302', '\x08', 2, 57, 'm.room.message', NULL, NULL),
	(4, 10, '\x96b21df28f6a7544bf4271148f7b77d63fe1f999500e0a0165f8e764f292a80d', 10, 10, 1795668093255, 7, 3, 0, NULL, 9, NULL, '\x0308', '\x09', 2, 59, NULL, 8, 0),
	(4, 11, '\xce393e3a61f106fadf7707220db691bb62ac1df90b5c096f3e36abbe7972b488', 11, 11, 1795668093356, NULL, 1, 0, NULL, 9, NULL, '\x0302', '\x0a', 2, 61, 'm.room.message', NULL, NULL),
	(2, 15, '\x016bc9e1159f5312a372116c956c48bc8b6944106c4dcd6be697d2c1a08f1287', 15, 15, 1795668097948, 3, 1, 0, NULL, 14, NULL, '\x010d0204', '\x0e', 2, 87, NULL, 13, 1),
	(4, 12, '\x5d87287c090889283074226f0feca8bb831ddc2366ecdebc11ac8160ecff8df0', 12, 12, 1795668097967, 3, 1, 0, NULL, 10, NULL, '\x030204', '\x0b', 2, 89, NULL, 9, 1);
INSERT INTO public.fallback_keys VALUES
	(1, 'DQICQFMGSD', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:DQICQFMGSD":"c2lnbmF0dXJl"}}}', 'UTF8'), false),
	(2, 'USODJZZGUP', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@bob:localhost":{"ed25519:USODJZZGUP":"c2lnbmF0dXJl"}}}', 'UTF8'), false),
	(1, 'TABLET', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}', 'UTF8'), false);
INSERT INTO public.filters VALUES
	(1, 3964030888876835941, convert_to('{"room":{"timeline":{"limit":5}}}', 'UTF8'));
INSERT INTO public.followers VALUES
	('search', 's1AgEzAVkA'),
	('users.profile_propagation', 's1AgEyAVQA');
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
	(2, 36, 0, 2, 2, 0, '\x06000001'),
	(2, 36, 1, 1, 2, 0, '\x040101'),
	(2, 36, 2, 2, 2, 1, '\x06030002'),
	(2, 36, 3, 1, 2, 0, '\x040202'),
	(2, 36, 4, 2, 2, 0, '\x06010003'),
	(2, 36, 5, 1, 2, 0, '\x040303'),
	(2, 36, 6, 2, 2, 0, '\x06020004'),
	(2, 36, 7, 1, 2, 0, '\x040404'),
	(2, 36, 8, 2, 2, 0, '\x06040005'),
	(2, 36, 9, 1, 2, 0, '\x040505'),
	(2, 36, 10, 2, 2, 0, '\x06050006'),
	(2, 36, 11, 1, 2, 0, '\x040606'),
	(2, 36, 12, 2, 2, 0, '\x06060007'),
	(2, 36, 13, 1, 2, 0, '\x040707'),
	(2, 36, 14, 2, 2, 2, '\x06070008'),
	(2, 36, 15, 1, 2, 0, '\x040808'),
	(2, 38, 0, 2, 2, 2, '\x06070809'),
	(2, 38, 1, 1, 2, 0, '\x040909'),
	(2, 40, 0, 2, 2, 3, '\x0608000a'),
	(2, 40, 1, 1, 2, 0, '\x040a0a'),
	(2, 42, 0, 2, 2, 0, '\x0609000b'),
	(2, 42, 1, 1, 2, 0, '\x040b0b'),
	(2, 44, 0, 1, 2, 0, '\x040c0c'),
	(2, 46, 0, 2, 2, 0, '\x0601030d'),
	(2, 46, 1, 1, 2, 0, '\x040d0d'),
	(2, 48, 0, 2, 2, 0, '\x060a000e'),
	(2, 48, 1, 1, 2, 0, '\x040e0e'),
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
	(2, 53, 0, 2, 4, 0, '\x06000001'),
	(2, 53, 1, 1, 4, 0, '\x040101'),
	(2, 53, 2, 2, 4, 1, '\x06030002'),
	(2, 53, 3, 1, 4, 0, '\x040202'),
	(2, 53, 4, 2, 4, 0, '\x06010003'),
	(2, 53, 5, 1, 4, 0, '\x040303'),
	(2, 53, 6, 2, 4, 0, '\x06020004'),
	(2, 53, 7, 1, 4, 0, '\x040404'),
	(2, 53, 8, 2, 4, 0, '\x06040005'),
	(2, 53, 9, 1, 4, 0, '\x040505'),
	(2, 53, 10, 2, 4, 0, '\x06050006'),
	(2, 53, 11, 1, 4, 0, '\x040606'),
	(2, 53, 12, 2, 4, 0, '\x06060007'),
	(2, 53, 13, 1, 4, 0, '\x040707'),
	(2, 55, 0, 2, 4, 3, '\x06070008'),
	(2, 55, 1, 1, 4, 0, '\x040808'),
	(2, 57, 0, 1, 4, 0, '\x040909'),
	(2, 59, 0, 2, 4, 3, '\x0607080a'),
	(2, 59, 1, 1, 4, 0, '\x040a0a'),
	(2, 61, 0, 1, 4, 0, '\x040b0b'),
	(2, 64, 0, 8, 1, 1, '\x016d2e66756c6c795f72656164'),
	(2, 68, 0, 6, 0, 2, '\x0155534f444a5a5a475550'),
	(2, 71, 0, 7, 0, 1, '\x00'),
	(2, 73, 0, 6, 0, 2, '\x0155534f444a5a5a475550'),
	(2, 82, 0, 8, 0, 1, '\x016f72672e6578616d706c652e73657474696e6773'),
	(2, 84, 0, 9, 0, 1, '\x01646973706c61796e616d65'),
	(2, 87, 0, 2, 2, 1, '\x0603020f'),
	(2, 87, 1, 1, 2, 0, '\x040f0f'),
	(2, 89, 0, 2, 4, 1, '\x0603020c'),
	(2, 89, 1, 1, 4, 0, '\x040c0c'),
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
	(2, 2, 1, 9, false, NULL, 2, 38),
	(3, 2, 2, 10, false, NULL, 2, 40),
	(3, 3, 0, 9, true, NULL, 1, 36),
	(3, 4, 0, 10, false, NULL, 2, 59),
	(3, 1, 1, 33, false, NULL, 1, 48),
	(1, 1, 1, 35, false, NULL, 1, 51),
	(1, 2, 1, 15, false, NULL, 2, 87),
	(1, 4, 1, 12, false, NULL, 2, 89);
INSERT INTO public.one_time_keys VALUES
	(1, 'DQICQFMGSD', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:DQICQFMGSD":"c2lnbmF0dXJl"}}}', 'UTF8'), 1),
	(1, 'DQICQFMGSD', 'signed_curve25519', 'AAAA1', convert_to('{"key":"b25lLXRpbWUga2V51","signatures":{"@alice:localhost":{"ed25519:DQICQFMGSD":"c2lnbmF0dXJl"}}}', 'UTF8'), 2),
	(1, 'DQICQFMGSD', 'signed_curve25519', 'AAAA2', convert_to('{"key":"b25lLXRpbWUga2V52","signatures":{"@alice:localhost":{"ed25519:DQICQFMGSD":"c2lnbmF0dXJl"}}}', 'UTF8'), 3),
	(2, 'USODJZZGUP', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@bob:localhost":{"ed25519:USODJZZGUP":"c2lnbmF0dXJl"}}}', 'UTF8'), 1),
	(2, 'USODJZZGUP', 'signed_curve25519', 'AAAA1', convert_to('{"key":"b25lLXRpbWUga2V51","signatures":{"@bob:localhost":{"ed25519:USODJZZGUP":"c2lnbmF0dXJl"}}}', 'UTF8'), 2),
	(1, 'TABLET', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}', 'UTF8'), 1);
INSERT INTO public.owner_slots VALUES
	(0, 1, 'vm'),
	(1, 1, 'vm');
INSERT INTO public.profiles VALUES
	(2, 'avatar_url', '\x226d78633a2f2f6c6f63616c686f73742f626f6222'),
	(1, 'displayname', '\x22416c69636522');
INSERT INTO public.published_rooms VALUES
	(1, 1, 1, 1795668089506);
INSERT INTO public.receipts VALUES
	(1, 2, 'm.read', '', '$CBcBA7DaPOSwHsRSRu8S9tQ-9U4BVQhL_GwxMQINEZI', 14, 1795668093586, 1, 38),
	(1, 1, 'm.read.private', '', '$CBcBA7DaPOSwHsRSRu8S9tQ-9U4BVQhL_GwxMQINEZI', 14, 1795668094252, 1, 39),
	(1, 1, 'm.read', '', '$c-lAdpux8GAHOga1ywX1GgVp9UHO0pDG2AZY28sA7lE', 30, 1795668097756, 1, 50);
INSERT INTO public.registration_tokens VALUES
	('ebLwDFS8offXqKqrWEQWT6U9YZmkjkwH', 1, 0, NULL, true, 1795668073740);
INSERT INTO public.relations VALUES
	(1, '\x08170103b0da3ce4b01ec45246ef12f6d43ef54e0155084bfc6c3131020d1192', 15, 'm.annotation'),
	(1, '\x08170103b0da3ce4b01ec45246ef12f6d43ef54e0155084bfc6c3131020d1192', 16, 'm.replace'),
	(1, '\x51e206b2be3bdbb12dd56ede5677b89ce761948591cf845706767085ce73e04c', 17, 'm.thread'),
	(1, '\x51e206b2be3bdbb12dd56ede5677b89ce761948591cf845706767085ce73e04c', 18, 'm.thread'),
	(1, '\x51e206b2be3bdbb12dd56ede5677b89ce761948591cf845706767085ce73e04c', 19, 'm.reference'),
	(1, '\x51e206b2be3bdbb12dd56ede5677b89ce761948591cf845706767085ce73e04c', 20, 'm.reference');
INSERT INTO public.room_aliases VALUES
	('#talk:localhost', 1, 1, 1795668089506);
INSERT INTO public.room_heads VALUES
	(3, '\x09', 8, 10, 10, 7, 9, 0, 1, 36),
	(1, '\x23', 18, 36, 36, 13, 19, 0, 1, 51),
	(2, '\x0f', 14, 16, 16, 11, 15, 0, 2, 87),
	(4, '\x0c', 10, 13, 13, 8, 11, 0, 2, 89);
INSERT INTO public.rooms VALUES
	(1, '!OkrkCCtTuezikqNOAd:localhost', '10', 1795668089506, 0),
	(2, '!tuoLJvzChkFsmOyIbI:localhost', '11', 1795668091914, 0),
	(3, '!Q5OQMWSJJBG2g0P4EADBQD0aBTK_hwfn6bMuSrKVHy4', '12', 1795668092526, 0),
	(4, '!7Kr_7RAwh5deJdZzrvrdmKP1rmrBXbLi7iDypzRIy78', '12', 1795668092860, 0);
INSERT INTO public.schema_versions VALUES
	(1, 1795668071782),
	(2, 1795668072007),
	(3, 1795668072075);
INSERT INTO public.search_entries VALUES
	(964041964590727168, 1, 8, 2, 1, 'elfqn fhexs fpcxm f2j26 3ujst'),
	(964041964590727169, 1, 9, 3, 1, 'd5opy elfqn f2j26 huev7 jntiy j2753 3sfga'),
	(964041965127598082, 1, 13, 1, 1, 'dutu7 dwque elfqn f2j26 h3ti3 i3ru5 j3m7r kwipa legif niefm okize o65p2 rxtpe r3vwd tzmkc 34jdg'),
	(964041965127598084, 1, 16, 1, 2, 'bsgav elfqn ge3fs jlj5s mvs33 njkuc tdwif tzmnp 2lgpc 5oao3 7kkui'),
	(964041965127598085, 1, 17, 1, 2, 'elfqn gzzpx p4ww4 r3iie tdwif 3mfuz'),
	(964041965127598086, 1, 18, 1, 1, 'dybnu elfqn f2j26 gzzpx kwipa pxzx7 p4ww4 r3iie 3mfuz'),
	(964041965664469000, 1, 24, 1, 2, 'elfqn gi56v tdwif tzu2f ug3ii xae5o'),
	(964041965664469001, 1, 25, 1, 1, 'elfqn f2j26 gi56v tzu2f ug3ii xae5o'),
	(964041965664469002, 1, 26, 1, 2, 'elfqn gi56v tdwif tzu2f ug3ii xae5o'),
	(964041965664469003, 1, 27, 1, 1, 'elfqn f2j26 gi56v tzu2f ug3ii xae5o'),
	(964041965664469004, 1, 28, 1, 2, 'elfqn gi56v tdwif tzu2f ug3ii xae5o'),
	(964041965664469005, 1, 29, 1, 1, 'elfqn f2j26 gi56v tzu2f ug3ii xae5o'),
	(964041965664469006, 2, 7, 2, 1, 'c4dop fpcxm f2j26 l53sj obxj4 43dcm 5f7im'),
	(964041966201339919, 2, 14, 3, 2, 'i5ye4 olv5t tdwif 3sfga 5f7im'),
	(964041966201339920, 3, 7, 2, 3, 'dyfwo fpcxm uhip6 x26gx 3hhir'),
	(964041966201339921, 3, 8, 1, 3, 'dyfwo r3iie r6lzj semfm sjuhf w6qbb zdcj6 2cjs7 3hhir 3mfuz 6cfd5'),
	(964041966201339922, 4, 7, 2, 1, 'fpcxm f2j26 l5ej2 s4kvb y6rx7'),
	(964041966738210835, 4, 9, 1, 1, 'f2j26 jpccu lndzw l5ej2 plkew semfm sjuhf wvsac 4ly42'),
	(964041966738210836, 4, 11, 1, 1, 'f2j26 hlngl jpccu lndzw lu2ep l5ej2 plkew semfm sjuhf s752i 4ly42'),
	(964041968885694485, 1, 30, 1, 1, 'aqbkj dz6lk elfqn f2j26 kwipa rzrkc v4nn2 w62mr 3kxk3'),
	(964041968885694486, 1, 32, 3, 1, 'elfqn f2j26 kemx5 lptww uzqie v4nn2 yiptg z7wzd 3sfga 4n24y 4vacf'),
	(964041968885694487, 1, 34, 1, 3, 'dufqo elfqn gsbqy ismcb t3iua w5wd6 3hhir');
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
	(2, 'USODJZZGUP', 2, 73, 1, convert_to('{"type":"org.example.note","sender":"@alice:localhost","content":{"note":"still waits"}}', 'UTF8'));
INSERT INTO public.transactions VALUES
	(1, 'DQICQFMGSD', -8697054196746331805, 't1', 1, 13, 1795668090517),
	(2, 'USODJZZGUP', -8697054196746331805, 't1', 1, 14, 1795668090648),
	(1, 'DQICQFMGSD', 7676992936721316774, 't2', 1, 15, 1795668090781),
	(2, 'USODJZZGUP', -8697054196746331805, 't2', 1, 16, 1795668090858),
	(2, 'USODJZZGUP', -8697054196746331805, 't3', 1, 17, 1795668090874),
	(1, 'DQICQFMGSD', -8697054196746331805, 't3', 1, 18, 1795668090956),
	(2, 'USODJZZGUP', -8697054196746331805, 't4', 1, 20, 1795668091141),
	(1, 'DQICQFMGSD', -8310195904885093993, 't4', 1, 21, 1795668091211),
	(2, 'USODJZZGUP', -8697054196746331805, 't5', 1, 24, 1795668091595),
	(1, 'DQICQFMGSD', -8697054196746331805, 't5', 1, 25, 1795668091610),
	(2, 'USODJZZGUP', -8697054196746331805, 't6', 1, 26, 1795668091628),
	(1, 'DQICQFMGSD', -8697054196746331805, 't6', 1, 27, 1795668091663),
	(2, 'USODJZZGUP', -8697054196746331805, 't7', 1, 28, 1795668091678),
	(1, 'DQICQFMGSD', -8697054196746331805, 't7', 1, 29, 1795668091717),
	(1, 'DQICQFMGSD', -8720517125884316253, 't8', 2, 12, 1795668092180),
	(3, 'TJETMXHZRU', 2891914096979441436, 't1', 3, 8, 1795668092608),
	(1, 'DQICQFMGSD', -2388498943149916618, 't9', 4, 9, 1795668093080),
	(1, 'DQICQFMGSD', -2388498943149916618, 't10', 4, 11, 1795668093355),
	(1, 'DQICQFMGSD', -6423867791902527109, 't11', 0, 0, 1795668094416),
	(1, 'DQICQFMGSD', -6423867791902527109, 't12', 0, 0, 1795668096673),
	(1, 'DQICQFMGSD', -8697054196746331805, 't13', 1, 30, 1795668097590),
	(1, 'DQICQFMGSD', -132906996252046188, 't14', 1, 31, 1795668097655),
	(3, 'TJETMXHZRU', -8697054196746331805, 't2', 1, 34, 1795668097712);
INSERT INTO public.users VALUES
	(1, '@alice:localhost', 1),
	(2, '@bob:localhost', 1),
	(3, '@carol:localhost', 1),
	(4, '@dave:localhost', 1);
INSERT INTO public.writers VALUES
	(2, 90, 91),
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
ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (nid);
ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY public.writers
    ADD CONSTRAINT writers_pkey PRIMARY KEY (writer);
CREATE INDEX access_tokens_by_device ON public.access_tokens USING btree (user_nid, device_id);
CREATE UNIQUE INDEX access_tokens_by_refresh ON public.access_tokens USING btree (refresh_hash) WHERE (refresh_hash IS NOT NULL);
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
