-- Schema version 2, made by fixture.sh from commit e0cb03b. Never edited.
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
	('\x8d92fb6b039c86d07a56a220819371c3455dc44f0824806ad1b9a5d1fe4ecaef', 1, 'MPSKTDFDML', 1795667711442, NULL, NULL),
	('\x14f92914395d67eaaa6636389ac6c3bff9af5bf80d7e1c9c529809a772dc4229', 2, 'OKAZPCUJEQ', 1795667711964, NULL, NULL),
	('\x50d4e87cd52b8f0b37a3b91cc31b5605c9b97ea1677d7b8ba1df36ac3b143ead', 3, 'XMZGDZNRMV', 1795667712239, NULL, NULL),
	('\x5a800e5361748b53828379b2d7b5c6fbcfc37a1d9eee9c6841fefeaa40c44828', 4, 'TRYBNEPXWF', 1795667712481, NULL, NULL),
	('\x4d28aa32be9a67b8ca0a22279f7e94383a837064d2351c93cb3c3b93a43e5d32', 1, 'TABLET', 1795667715745, NULL, NULL);
INSERT INTO public.account_data VALUES
	(2, 0, 'm.push_rules', convert_to('{"added":{"override":[],"content":[{"rule_id":"fixture","default":false,"enabled":true,"pattern":"fixture","actions":["notify"]}],"room":[],"sender":[],"underride":[]},"changed":[{"kind":"override","rule_id":".m.rule.suppress_notices","enabled":false}]}', 'UTF8'), 1, 11),
	(1, 1, 'm.fully_read', convert_to('{"event_id":"$Wi6cj9iDeu9Hk9tqR2Og-oC3XbbG__276-NrFjkceH0"}', 'UTF8'), 2, 22),
	(2, 1, 'm.tag', convert_to('{"tags": {"m.favourite": {"order": 0.5}}}', 'UTF8'), 1, 40),
	(1, 0, 'org.example.settings', convert_to('{"theme": "light", "size": 12}', 'UTF8'), 2, 27);
INSERT INTO public.accounts VALUES
	(1, '$argon2id$v=19$m=19456,t=2,p=1$H2f83Urs6tR2u5JPmaqmbg$2oz5EdVTf8yNkVD1isLPBJDAR0GwdmeuYPpWgVQaxnA', 1795667711434, false, 0, 0),
	(2, '$argon2id$v=19$m=19456,t=2,p=1$hDf2WV9FtYdexGVewL86mw$vPcjHKUp8dZHixnnZYcJZcX2kwk5207YR9brrRoTv9o', 1795667711964, false, 0, 0),
	(3, '$argon2id$v=19$m=19456,t=2,p=1$10p4flmO36tD3k7TrTOzTw$n9cNGFrWs3MB8621rJsbRj92VCqplIVAYFjf0xaRQOU', 1795667712239, false, 0, 0),
	(4, '$argon2id$v=19$m=19456,t=2,p=1$F8TngLblgqdmS5bSuC1OCA$YwwveTjc6Om3bmaYRX73OHqEz5Jp0ca/JG6iaogkr7M', 1795667712481, false, 0, 0);
INSERT INTO public.device_keys VALUES
	(1, 'MPSKTDFDML', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"MPSKTDFDML","keys":{"curve25519:MPSKTDFDML":"Y3VydmU","ed25519:MPSKTDFDML":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:MPSKTDFDML":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}', 'UTF8'), 2, 9),
	(2, 'OKAZPCUJEQ', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"OKAZPCUJEQ","keys":{"curve25519:OKAZPCUJEQ":"Y3VydmU","ed25519:OKAZPCUJEQ":"ZWR3YXJkcw"},"signatures":{"@bob:localhost":{"ed25519:OKAZPCUJEQ":"c2lnbmF0dXJl"}},"user_id":"@bob:localhost"}', 'UTF8'), 1, 12),
	(1, 'TABLET', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"TABLET","keys":{"curve25519:TABLET":"Y3VydmU","ed25519:TABLET":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}', 'UTF8'), 2, 25);
INSERT INTO public.devices VALUES
	(1, 'MPSKTDFDML', 'alice''s first', 1795667711442, 1795667711442, NULL),
	(2, 'OKAZPCUJEQ', 'bob''s first', 1795667711964, 1795667711964, NULL),
	(3, 'XMZGDZNRMV', 'carol''s first', 1795667712239, 1795667712239, NULL),
	(4, 'TRYBNEPXWF', 'dave''s first', 1795667712481, 1795667712481, NULL),
	(1, 'TABLET', NULL, 1795667715745, 1795667715745, NULL);
INSERT INTO public.event_json VALUES
	(1, 1, convert_to('{"auth_events":[],"content":{"creator":"@alice:localhost","room_version":"10"},"depth":1,"hashes":{"sha256":"r4xOFnCLEL8Btnc6MoqPb16/vg6s93AGySZYaOS4Q2I"},"origin_server_ts":1795667713314,"prev_events":[],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"dlZTofrnl+7fUWWn9nWpe0eGa8JnxzijE6z0ODD3wtkc8BpEin6WIGx9XISIsVaouIzPX6AN+A2WgM9NmZgyCQ"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(1, 2, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"b/rfmeQrUYR8ynuKJae/ixCcHhE1NZ2kaaehEikAEUg"},"origin_server_ts":1795667713436,"prev_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9nXiZk9qD4RC6u6yQZEBdRFpUTJhvCRIk0LLHu2XT1hCw7MRmOSALp5rZHk/1xXjWLxlkeatNlRbXagMe7CUCg"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 3, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"PWAbjOgAG4/9BzyN4zcpoRuFgYTif46eDwVaJtoQiQQ"},"origin_server_ts":1795667713446,"prev_events":["$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"6EeUyKZhfGg8E2c+OXyVBaMdur1xXX7ji4TNa4rDbXwXl6jO/ubatbOvu0PqW8ZLlZkcP7TX7bYtdu6pvqx2Cg"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(1, 4, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"alias":"#talk:localhost"},"depth":4,"hashes":{"sha256":"nNJrZrk3BCBVH1UUz+07biG9pdbjGFio0EvfjLiIoDI"},"origin_server_ts":1795667713464,"prev_events":["$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"qBR2j58DXjKCdmzpIKXrs3VZCOOfL7yCXlDiWjUav5YGW0jBPUVzxEHZhlExXz2EW2O+A9FjHLUJgVTmq1GUBw"}},"state_key":"","type":"m.room.canonical_alias"}', 'UTF8')),
	(1, 5, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"join_rule":"public"},"depth":5,"hashes":{"sha256":"pBcL6LlBWmBvyMOpAEpvG9Q0ip/2+VS/OzaHCCPdMT8"},"origin_server_ts":1795667713465,"prev_events":["$tMRqJ4HFLUI3i-9m_WCnlLmZ2NwdWthLEp_d6eGg6TE"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7A6ummrB5epriLcGhcKATVm4pWBZ2NQVWqUr5lFtg/saSFtbD95W6/mRQh4ib+jJCoHuMyGu5/5bm7v4vMdOBg"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(1, 6, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"history_visibility":"shared"},"depth":6,"hashes":{"sha256":"ieZ8Znn8q8+0RfLLRQ7Yw9XfcECs3Lmd/0wrAwCjNEM"},"origin_server_ts":1795667713466,"prev_events":["$bd7YudV4Z_Jhqup-IzE_dtR8G2e-Tl7y7x2MTfqhwXs"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"tHQxLFUPv9a7pLY0bc/SeOn6E+IHNN4u61F/VJ6WFYgwoYKGoM1cOQwFtFTlM89NT+VSss5KPfpjQaSaKaVNDA"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(1, 7, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"guest_access":"forbidden"},"depth":7,"hashes":{"sha256":"b6nOeWnN1lHTepAzVoqIMPayHyAHYPHvffZO56Kv/tA"},"origin_server_ts":1795667713466,"prev_events":["$qA3tNO_SS5Mg3lU5T855iEPNyEUnRk0y7JbBOWOJb3I"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"D9jBLGgGDE1lUiSBXH5uGO2XJXKNrA/7FC2HbcUJeomed6dHPIPQfWVG0dTpuNK3CvJvlgz/0K4VYX1nNhYcDw"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(1, 8, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"name":"Talk"},"depth":8,"hashes":{"sha256":"c8YIlTl0gLf+ebUFPwqqtpCETPcGbHGuThirJIm9/zU"},"origin_server_ts":1795667713466,"prev_events":["$Xi2d9T-I3W1aZpQ6Hx9i0_haDgnIcqu25uCr6vhT23I"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+MJroaByPUk9BeHW3fh/N23C6DOBRW1Tp/IVA4nZcLahFmEgkuWbLTD2s5ElIwpwoIAz7HLGJ8QUWCXZgXBSCA"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(1, 9, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"m.topic":{"m.text":[{"body":"What is said","mimetype":"text/plain"}]},"topic":"What is said"},"depth":9,"hashes":{"sha256":"kwCvPtItspRhaadOrO9ZLQ3GbLBeY4tqc9m4sKNk0dY"},"origin_server_ts":1795667713466,"prev_events":["$enTxubEAysaAM8xFJqwhtewwYht71PjF8MK85b50HKY"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"dwfK3LR6zePVm+a6GTenLW3TnApxvf15l+jlfpGlPjBCDI+nSrIfSAiBl6K07iUsSs8MuFm8J6CSrte1pWD1AA"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(1, 10, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$bd7YudV4Z_Jhqup-IzE_dtR8G2e-Tl7y7x2MTfqhwXs"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":10,"hashes":{"sha256":"9P7eVDnzketRxnGH6wtbTrbLuPmkSyy9DB0HIYTyG1s"},"origin_server_ts":1795667713640,"prev_events":["$xmKXrFFVoB9TgbGhswRSdLxPQcrm2sLvzQWegF69L-s"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"nMo8wG1a9iuK9IMw+MwxNC4Xtdo8NYf50q2GSMM/jXGfFLakKSlZKBBEdiv+erC/0afw9rS7jyZ15qQARRtuDQ"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 11, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$bd7YudV4Z_Jhqup-IzE_dtR8G2e-Tl7y7x2MTfqhwXs"],"content":{"membership":"join"},"depth":11,"hashes":{"sha256":"flHU6HpGb4u9RgTmnOCDMeepdtmEfPQ9AFrpq53wRNo"},"origin_server_ts":1795667713705,"prev_events":["$LGpDojRIQPsFpGKZsUEb0_h8y1iEjMhu1zqL6ZFfBKg"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+B2ku4yGRqpVvyTG8S6efa0fZTKmwxwmEHAx6QMaR8sXaAuvLXZfFX+SzrDMWH2QpVvbKgaWWhU8Tp9CqNWeDA"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 12, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$bd7YudV4Z_Jhqup-IzE_dtR8G2e-Tl7y7x2MTfqhwXs"],"content":{"membership":"join"},"depth":12,"hashes":{"sha256":"QHAlFDAclnxCWS89UxEU2VxRxIn3ozSnBb9RLQOvszk"},"origin_server_ts":1795667713725,"prev_events":["$ECNWLTYbC_F3ZNcbXe5SH-5Rd9YJxVzq5E2X7rHFd-E"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@dave:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ng5N5aNHa26786ClYNeDtE0o0riuJlsLEYYr7Yk2vKT8+m7Nb+5QI+iNlJuMjsShj9Tbp1uDO3aI+teDgdnnAw"}},"state_key":"@dave:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 13, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"body":"first: the fixture begins","msgtype":"m.text"},"depth":13,"hashes":{"sha256":"GZI1sD6W4Gq1EphoWFmPPuKbrACVonwMWZK8loTZsho"},"origin_server_ts":1795667713883,"prev_events":["$uewZdkd3YzF7ot8Z45FdP1WepJkFTw8mzQzQiwiI6NM"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9Y+M7bdHFbeGa2ZkmirlLAH0PxlydAL8vMbMvOljmMSYlv06QA12msEMOmFU/mWmbhFGaStKefmL8ARo48UEAw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 14, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$LGpDojRIQPsFpGKZsUEb0_h8y1iEjMhu1zqL6ZFfBKg"],"content":{"body":"second","msgtype":"m.text"},"depth":14,"hashes":{"sha256":"1i6jyuE6raUzyrc5CgSgDiwTD4n1f8xJX7arcM4u/pk"},"origin_server_ts":1795667713965,"prev_events":["$_x2hcCbJ-9rGRZeGGFVXSyTSZSAXWdd2dgT-no8x_vw"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"MCNDQbi5flLVbla6K2YZnmIu3bl+DxC/6TWsNy6hO7vh3+JfghhpC/VRslKe3uyp8iKhZGeBaJiIBu50BRdhBw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 15, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"m.relates_to":{"event_id":"$Wi6cj9iDeu9Hk9tqR2Og-oC3XbbG__276-NrFjkceH0","key":"+1","rel_type":"m.annotation"}},"depth":15,"hashes":{"sha256":"UO4feXxch4u2zlKj50l/NeRxznLRgQEEyyUBe7jJcOw"},"origin_server_ts":1795667713980,"prev_events":["$Wi6cj9iDeu9Hk9tqR2Og-oC3XbbG__276-NrFjkceH0"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"QsCuA3qJGeRD/JUMwexUFYbLTjifSadSLEWzKAJvIdutQXAC1ZtOh0leHI4cOjYz4g3yuXrzV7+d1ZQPKNV+BQ"}},"type":"m.reaction"}', 'UTF8')),
	(1, 16, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$LGpDojRIQPsFpGKZsUEb0_h8y1iEjMhu1zqL6ZFfBKg"],"content":{"body":"* second, mended","m.new_content":{"body":"second, mended","msgtype":"m.text"},"m.relates_to":{"event_id":"$Wi6cj9iDeu9Hk9tqR2Og-oC3XbbG__276-NrFjkceH0","rel_type":"m.replace"},"msgtype":"m.text"},"depth":16,"hashes":{"sha256":"IiBxZ7UMiJPrMIlJmANrrjfhOt1pL3wpSXvQRJTWHTk"},"origin_server_ts":1795667714015,"prev_events":["$jpHxAfjOIOmW-jaBHV_v6rVzzxxyWE4lxr6A4CyXi-I"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"OiHkfxSsi8QxZooetUD2+EaGUk2kO4+JcaiHw0kimwYttpVkCkoRbW4HEmHg0IFC7pq+ACNTdy1aRz4MVA/ZCw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 17, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$LGpDojRIQPsFpGKZsUEb0_h8y1iEjMhu1zqL6ZFfBKg"],"content":{"body":"in a thread","m.relates_to":{"event_id":"$_x2hcCbJ-9rGRZeGGFVXSyTSZSAXWdd2dgT-no8x_vw","rel_type":"m.thread"},"msgtype":"m.text"},"depth":17,"hashes":{"sha256":"++/EqGlfr2x3VpC2wGUPIVfOnRP5q8zZUI5IlRcJSsc"},"origin_server_ts":1795667714032,"prev_events":["$J4ApNY2rASD26HB18sNc20MQ0S9wAFqijgLFaRaPdX0"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Wgj+Qt0nSqDKX2ky9h09zeMGLXCX/RKj7gaO1bCmUZDOIFvvbk12YuBzTpJPU0E39LFp6D6ntyCq1YjIxutlDQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 18, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"body":"also in the thread","m.relates_to":{"event_id":"$_x2hcCbJ-9rGRZeGGFVXSyTSZSAXWdd2dgT-no8x_vw","rel_type":"m.thread"},"msgtype":"m.text"},"depth":18,"hashes":{"sha256":"oSF8cW1hAYp23z2gbejHjoiMWuTnkcKLcCwiH4EO1zY"},"origin_server_ts":1795667714049,"prev_events":["$HPVwKQf1SQpPPu8A4X522UDpG5t-nD9MdPz-XAZCF1Y"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"l+D0i0m4K+tyV6PP07V6cCqdJCQBgEoy16aWYYCkz/BHBQYsD++HtUTOs/NL47jXMcG1bZEWAdsADtGgnhOxCg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 19, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"m.relates_to":{"event_id":"$_x2hcCbJ-9rGRZeGGFVXSyTSZSAXWdd2dgT-no8x_vw","rel_type":"m.reference"},"why":"a state event that relates"},"depth":19,"hashes":{"sha256":"SKvvovIYXcnhAYdrvSstVvMIbn7D29GvxR0T5fsezoE"},"origin_server_ts":1795667714074,"prev_events":["$UKHAUb5rRh5XoIQCm1p4NIsmK_cc_DHnGhnIYPiAf-o"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7EL74Ka/nC/fH5EQp9qDpcJgUl9ZCke0DvAYZRJlWlwwLAOwaUSk8lY2lO7Y0kDpwgNDcuPevfXMmXbOjXfvAA"}},"state_key":"","type":"org.example.pin"}', 'UTF8')),
	(1, 20, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$LGpDojRIQPsFpGKZsUEb0_h8y1iEjMhu1zqL6ZFfBKg"],"content":{"body":"to be redacted","m.relates_to":{"event_id":"$_x2hcCbJ-9rGRZeGGFVXSyTSZSAXWdd2dgT-no8x_vw","rel_type":"m.reference"},"msgtype":"m.text"},"depth":20,"hashes":{"sha256":"tvB6TDvceDvdXF5njibAcWrkaXvZ7iMRQ5kuksC3fEI"},"origin_server_ts":1795667714100,"prev_events":["$6UhsG6m2LqUjiEgfEwyJMLobvztCxWLS_Fim80eOE6c"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"sEKUqTEMTWIC22pjrUuVcNZKUYNSXBnxuCNYYw4msMc3X24+deghyl3KRzQTVBqH4VAaEM1q1Rzqpaa9ubw7DA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 21, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"reason":"as asked"},"depth":21,"hashes":{"sha256":"IqlKTmK1iaQLeHsX9I7oIfw/36cf2xmQWAmmaHHCIWw"},"origin_server_ts":1795667714122,"prev_events":["$szs9-550ZRppmLr6la0BcchEc6l4eOvJyNX5mqsmEGk"],"redacts":"$szs9-550ZRppmLr6la0BcchEc6l4eOvJyNX5mqsmEGk","room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"glNB6+oIdgICsHBNBHE0g6lQr9b/cqf/O3IW1z/M2Mo/SqshxnSw3yWvPN82aDJxioW7/WbD40Zax54nDFDABA"}},"type":"m.room.redaction"}', 'UTF8')),
	(1, 22, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs","$uewZdkd3YzF7ot8Z45FdP1WepJkFTw8mzQzQiwiI6NM"],"content":{"membership":"ban","reason":"noise"},"depth":22,"hashes":{"sha256":"v0diDq94wRhC+1gwLQfyWoc+9gmmHtdqBnvZudn0czI"},"origin_server_ts":1795667714167,"prev_events":["$-pa9GnsBzvWeFk6M_9e4kQk0gl8gylwrIhOZfCJb5dw"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7IwMfhb+oNfzgN0H4Np8XwNKYxijXqpl9Sgc8ZkuQBZNKVwO+pxpef3IinG4hlSmxbF3WAOqs1rTvJoagcBsCg"}},"state_key":"@dave:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 23, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$ECNWLTYbC_F3ZNcbXe5SH-5Rd9YJxVzq5E2X7rHFd-E"],"content":{"membership":"leave"},"depth":23,"hashes":{"sha256":"zA7bCtbd5x6/xT2y0m0MBnnb2K96pYIpWFpOUIQB4oI"},"origin_server_ts":1795667714183,"prev_events":["$SmSHXT9hA5ZRse4im-rIPRz48UTJcpncA6F8dlhTOAY"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"UI/Jo8ruhMRHSwgMf68EgG7pZQM44Ohlalcgi2tTTrzEoRnM0ql6fKkuN1aHJvgu7He0CcaZWwkT56SyikABCg"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 24, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$LGpDojRIQPsFpGKZsUEb0_h8y1iEjMhu1zqL6ZFfBKg"],"content":{"body":"filler 0","msgtype":"m.text"},"depth":24,"hashes":{"sha256":"7QV8AXLmSRvdPYV04ZLlTioHC4MIr4I2ky6DgoDaIc4"},"origin_server_ts":1795667714196,"prev_events":["$kTPv-smw-LAMbFzIOcYJoY-Xgsm83LNYlTPW8myWSR4"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"XL8MbANBA7ZWi3FJMnApni1ZZoRim76eprKmxvviW+MXsiRrC2qgh/0JLUSICu1x9UmoplPiVUH8S2orybQACQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 25, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"body":"filler 1","msgtype":"m.text"},"depth":25,"hashes":{"sha256":"855UjxtGHLaddKU7bIGLQcuWCZ2ArbRB9J3jmB5UWU4"},"origin_server_ts":1795667714201,"prev_events":["$LNIwLBh3uTmUZvcLU5ULl-OAIKUu9wHUsieZUOA-fs8"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8LorDDCqnaMGvhfo5ptGjBphPP62R7Ez9EvIVJneO6zk2XXaT6R/F5Sr1tyt2cTn96H5QrqS0ieJQYrI8gy0Dw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 26, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$LGpDojRIQPsFpGKZsUEb0_h8y1iEjMhu1zqL6ZFfBKg"],"content":{"body":"filler 2","msgtype":"m.text"},"depth":26,"hashes":{"sha256":"YeLN+YAYYyEzrcTnZo2tOCugEcEeWRDlVytRW2Fne/o"},"origin_server_ts":1795667714214,"prev_events":["$V7uzDjBqMV_f5x6mKhKnT7g04azwdZKOAgQKMiPj4hk"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"suGDT9Nj6+4NMwR/WYGqiAL1dxLXBGMcwQVtMBz0yf5CbOGKwfRCXTS3Sb8LqZIepqJ9naLi0wCv7MXJGQAPDw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 27, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"body":"filler 3","msgtype":"m.text"},"depth":27,"hashes":{"sha256":"TJLCBW37r60PWJj9L6bbKNk68DK8Vs7V361iYo6mRY4"},"origin_server_ts":1795667714220,"prev_events":["$7uY7tCWdS7EwaWzFNWA8II2_vl2nPCcJeyk_pmr7XwM"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GkamQReWciR1yfPbprz7oDCqJmAHRZPuIaE09lYgqF/mwrgQkZmjaCWewg69KT4gSyeUclfo2UHRrxs1jTyzDQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 28, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$LGpDojRIQPsFpGKZsUEb0_h8y1iEjMhu1zqL6ZFfBKg"],"content":{"body":"filler 4","msgtype":"m.text"},"depth":28,"hashes":{"sha256":"vHjYPLNqVhUOhH8RpzXo6lGn2bcKe8irHfdpGRHLUDU"},"origin_server_ts":1795667714225,"prev_events":["$D-2o0WRJ968HQHDraANrFjHnmoFso9D0C_EqtAYAMXI"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"c1aVq/XvpkShVoHP0j/q9PPFQCKEHflXIYsBp2Zyuz2rbva0ot25+zmiajkKcGVh359RFxrTmWnzkHyqQeF6Bg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 29, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"body":"filler 5","msgtype":"m.text"},"depth":29,"hashes":{"sha256":"ArNwrTs/AeAOqhXylvBsYDNcMlzxihj8mnm/awUJQ7Q"},"origin_server_ts":1795667714230,"prev_events":["$caVIDpfZL454krn3iOYuVDqFyeaYcZj4Q0l5wcprAqQ"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+PtjlCxAdBQQdX6RVNJ3MZFs5QKyvdhHbqlIrVhC5aVzT5kzyPe1hCjDjnH1iQ9ePcR+3PQGmmZ3Gr49nXlYAA"}},"type":"m.room.message"}', 'UTF8')),
	(2, 1, convert_to('{"auth_events":[],"content":{"room_version":"11"},"depth":1,"hashes":{"sha256":"Vib0fF4K9BIkeADrBC2lONwMhB6zfDVcPZYcnk1aWOU"},"origin_server_ts":1795667714306,"prev_events":[],"room_id":"!kDrKtRFpHXieQimqar:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"oSIjrzyPBWm237boMzo37yEwo4Qpy3ccxOq4Y1h24Gp89NVnhzax/rUg0ibLuj4Y2NN+Dm0pE9Gc6LAs6pd8Bw"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(2, 2, convert_to('{"auth_events":["$xP0sQeWNdpLP6HAM3N9N-fqygErD7JP_0rS_g1TipEY"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"+zUSJpiOOmIkSziyUtfkPSX2DAgrrW4O89ifNVekVBE"},"origin_server_ts":1795667714309,"prev_events":["$xP0sQeWNdpLP6HAM3N9N-fqygErD7JP_0rS_g1TipEY"],"room_id":"!kDrKtRFpHXieQimqar:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"tqOm2tXffAf0ZRRaQ7fxrWZGt7Ih8raT0edzT6wWuquhui/pKm3ujEXu/8sp7xz0Fv7zWmb4QPD/HJKZJBvQBw"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 3, convert_to('{"auth_events":["$xP0sQeWNdpLP6HAM3N9N-fqygErD7JP_0rS_g1TipEY","$m2_FNZtcWD7gvTnLRtt6Q_6cdSxccjfqLhyb_wGfZj0"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"gVa7Yoz92524loROhJKJ9MQq1V7rg65YzEXF1NDeJgI"},"origin_server_ts":1795667714309,"prev_events":["$m2_FNZtcWD7gvTnLRtt6Q_6cdSxccjfqLhyb_wGfZj0"],"room_id":"!kDrKtRFpHXieQimqar:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"eWYcgJNa60rmoLz05eYoehOxpbijqDG2oLSC4W4pJUye9/bB7PPGTfzMpvXOGyl1NB9MvtqG9Nje3Z43nDIyAA"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(2, 4, convert_to('{"auth_events":["$xP0sQeWNdpLP6HAM3N9N-fqygErD7JP_0rS_g1TipEY","$SGT-1xxBLJeiq8IW_xgiM_KgkCej7siMOvRvYNNq9zw","$m2_FNZtcWD7gvTnLRtt6Q_6cdSxccjfqLhyb_wGfZj0"],"content":{"join_rule":"invite"},"depth":4,"hashes":{"sha256":"EyB6HWcZ3d8BLP6oQYPgZe2Y4xFmMIUh/Y3mm0LF8FM"},"origin_server_ts":1795667714309,"prev_events":["$SGT-1xxBLJeiq8IW_xgiM_KgkCej7siMOvRvYNNq9zw"],"room_id":"!kDrKtRFpHXieQimqar:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"iGWBbiQAce/WpDQ5soh1VLV+VNMgtVJioR07At67A+HGDE+yj06SDlmnMf+p4qnWqB3wqI4GrG9jAcQ9r0jHAA"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(2, 5, convert_to('{"auth_events":["$xP0sQeWNdpLP6HAM3N9N-fqygErD7JP_0rS_g1TipEY","$SGT-1xxBLJeiq8IW_xgiM_KgkCej7siMOvRvYNNq9zw","$m2_FNZtcWD7gvTnLRtt6Q_6cdSxccjfqLhyb_wGfZj0"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"ZfQZZAfJqSfbKkFrK1//iw6uemZ7i74ErRzDtXnIwHk"},"origin_server_ts":1795667714327,"prev_events":["$Xmzi6OZqYsC5KLeCHorSIf6j3yMdNQjwSA5zituOpC8"],"room_id":"!kDrKtRFpHXieQimqar:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"eLgLyzHHuxTjFuiwJFkrRYcIgwDQwgAmP31eNPnS3csq4MXc7BGlEyPsdRRphW1LrpAZ5+xQwE4bGQJj92x3Bg"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(2, 6, convert_to('{"auth_events":["$xP0sQeWNdpLP6HAM3N9N-fqygErD7JP_0rS_g1TipEY","$SGT-1xxBLJeiq8IW_xgiM_KgkCej7siMOvRvYNNq9zw","$m2_FNZtcWD7gvTnLRtt6Q_6cdSxccjfqLhyb_wGfZj0"],"content":{"guest_access":"can_join"},"depth":6,"hashes":{"sha256":"kkscLeRjFu0eACZPUt5CF+ddDVhhmwe43l/m4DjzPmg"},"origin_server_ts":1795667714328,"prev_events":["$de_vanzjNQiQrwyyVDczzTKPWCprwsrC0mDrGUKvnc0"],"room_id":"!kDrKtRFpHXieQimqar:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"txK5qhDyz6HXlqZ5X6lj5CCxuMjs5+xDap+bh96Spb/c+4eL+fXlOylf53QwebSLi4GLF55jpNUqLaEQUADaDA"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(2, 7, convert_to('{"auth_events":["$xP0sQeWNdpLP6HAM3N9N-fqygErD7JP_0rS_g1TipEY","$SGT-1xxBLJeiq8IW_xgiM_KgkCej7siMOvRvYNNq9zw","$m2_FNZtcWD7gvTnLRtt6Q_6cdSxccjfqLhyb_wGfZj0"],"content":{"name":"Closed"},"depth":7,"hashes":{"sha256":"tFiCVew7TdStZiVnhNSChrITN2YGpBMu0sIO2opUEzs"},"origin_server_ts":1795667714328,"prev_events":["$BRDhJ7xsBbddiMCEQghrcutdFR5ZmxkiheQ923nA5Jg"],"room_id":"!kDrKtRFpHXieQimqar:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"BCsOKnz8+SRzMKYjGhaZYZXmBbLwMhbzJVIRx5pkzdzuF4ni5IVBagl5ztLb5HIH2eZUsBd7QuO+Sv/LGxfCBg"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(2, 8, convert_to('{"auth_events":["$xP0sQeWNdpLP6HAM3N9N-fqygErD7JP_0rS_g1TipEY","$SGT-1xxBLJeiq8IW_xgiM_KgkCej7siMOvRvYNNq9zw","$m2_FNZtcWD7gvTnLRtt6Q_6cdSxccjfqLhyb_wGfZj0","$Xmzi6OZqYsC5KLeCHorSIf6j3yMdNQjwSA5zituOpC8"],"content":{"avatar_url":"mxc://localhost/bob","membership":"invite"},"depth":8,"hashes":{"sha256":"73iAg3pdsyp9npFc6Na1M8EjX+PVMuwPEq6QFSsCDX0"},"origin_server_ts":1795667714328,"prev_events":["$og2X6A-tvVJH7x26n5oW-dbCn88uLZERwMGpLHm0RGM"],"room_id":"!kDrKtRFpHXieQimqar:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0eQsScAzf9HQT6HyzKwKTAHWixEseGoB4B5nBSvIEbE1FqYEsqd2XhGEFlxaPbf6UFx4u8PJLBn3JDoeacipAw"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 9, convert_to('{"auth_events":["$xP0sQeWNdpLP6HAM3N9N-fqygErD7JP_0rS_g1TipEY","$SGT-1xxBLJeiq8IW_xgiM_KgkCej7siMOvRvYNNq9zw","$UmKGsCtd3hzz6OEO98PMYA6elAwTet1gpzhg4gQySsU","$Xmzi6OZqYsC5KLeCHorSIf6j3yMdNQjwSA5zituOpC8"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":9,"hashes":{"sha256":"zgTnihESKOt5NYsiWyf95UWmpmxVfuke6VmDmc2YUYA"},"origin_server_ts":1795667714364,"prev_events":["$UmKGsCtd3hzz6OEO98PMYA6elAwTet1gpzhg4gQySsU"],"room_id":"!kDrKtRFpHXieQimqar:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YusCQ7BaLijVPK25wlNM5yusj3U13tZt30JHZR2nFP4/MtWxFskC89e5GqikcSnakn/9qs/daHl7ZnflDOC0Aw"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 10, convert_to('{"auth_events":["$xP0sQeWNdpLP6HAM3N9N-fqygErD7JP_0rS_g1TipEY","$SGT-1xxBLJeiq8IW_xgiM_KgkCej7siMOvRvYNNq9zw","$m2_FNZtcWD7gvTnLRtt6Q_6cdSxccjfqLhyb_wGfZj0","$Xmzi6OZqYsC5KLeCHorSIf6j3yMdNQjwSA5zituOpC8"],"content":{"membership":"invite"},"depth":10,"hashes":{"sha256":"aUxv07spfcCkzm5XqZiz1NmPaOxHXRIfNkb86eCNoLE"},"origin_server_ts":1795667714375,"prev_events":["$OA3Y_cyu9uQOjH4BEJtoAMFUj8vEWZHISUACJDmlnOg"],"room_id":"!kDrKtRFpHXieQimqar:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"dp1Mf9KhK3vuGi3AFNw+UeqhDSFHJSaDTS/SHXt9pY73/LG+bpcP9LAPCOpCEb9ljdjQXiHzUsqN7ubi1BBfAg"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 11, convert_to('{"auth_events":["$xP0sQeWNdpLP6HAM3N9N-fqygErD7JP_0rS_g1TipEY","$SGT-1xxBLJeiq8IW_xgiM_KgkCej7siMOvRvYNNq9zw","$m2_FNZtcWD7gvTnLRtt6Q_6cdSxccjfqLhyb_wGfZj0"],"content":{"algorithm":"m.megolm.v1.aes-sha2"},"depth":11,"hashes":{"sha256":"sWKYnn62+WrtE7NPa+Wgr/T/luUllPX0EF3heaykP80"},"origin_server_ts":1795667714386,"prev_events":["$5LrrEUAq13qU2evr3MLSsen-3YWvtlas9mdrEVFBvSo"],"room_id":"!kDrKtRFpHXieQimqar:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3K6TOruxydLib2Y3EP2+ifa2i/2dtYVgMsyg1SqxLLsJvH6UNP2homr33gk7b8MPJvEY15fSKHZlzzf37l+cAg"}},"state_key":"","type":"m.room.encryption"}', 'UTF8')),
	(2, 12, convert_to('{"auth_events":["$xP0sQeWNdpLP6HAM3N9N-fqygErD7JP_0rS_g1TipEY","$SGT-1xxBLJeiq8IW_xgiM_KgkCej7siMOvRvYNNq9zw","$m2_FNZtcWD7gvTnLRtt6Q_6cdSxccjfqLhyb_wGfZj0"],"content":{"algorithm":"m.megolm.v1.aes-sha2","ciphertext":"AwgA","session_id":"s"},"depth":12,"hashes":{"sha256":"5Lje7h7c3eEGCTVslKWKB33e5wGOP0LbNBty+BIIzvU"},"origin_server_ts":1795667714415,"prev_events":["$Fw00oPl4diAOKqVwA7oMA0Yh4mpabLtAgOqIJ6AObq4"],"room_id":"!kDrKtRFpHXieQimqar:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"vabfdKw85iGNafZMpMaujmaTSEghv3CjDUD679RN2WR1KpBS4X0nXRU6xxXRjG8uMnqJJ0y6LhmTjPDF2CXeAg"}},"type":"m.room.encrypted"}', 'UTF8')),
	(2, 13, convert_to('{"auth_events":["$xP0sQeWNdpLP6HAM3N9N-fqygErD7JP_0rS_g1TipEY","$SGT-1xxBLJeiq8IW_xgiM_KgkCej7siMOvRvYNNq9zw","$m2_FNZtcWD7gvTnLRtt6Q_6cdSxccjfqLhyb_wGfZj0"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100,"@bob:localhost":50},"users_default":0},"depth":13,"hashes":{"sha256":"SjIWnu54dLf7eUQ4tSxyjn1wR6kpqfQw3CboRPyJcC4"},"origin_server_ts":1795667714429,"prev_events":["$JlXmrxw2WqNIGXgLOmBvVsUHUgqE4oqYILo0R0jTwN8"],"room_id":"!kDrKtRFpHXieQimqar:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"C4c4AkcKQxqcw9EaoVB8zGHTpvHSHlGmAB26CEQ5iiCp8uy/IhkRIubdki2gnvaU3TUG7n/CA1LCSydummsFBw"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(2, 14, convert_to('{"auth_events":["$xP0sQeWNdpLP6HAM3N9N-fqygErD7JP_0rS_g1TipEY","$jCzBXd-wKhzwC9tbgrj2g_s5q_4Taexzq6qXj2otdOA","$OA3Y_cyu9uQOjH4BEJtoAMFUj8vEWZHISUACJDmlnOg"],"content":{"topic":"Set by bob"},"depth":14,"hashes":{"sha256":"BsUsMfRDxK27Wk9fD9dp3409rO6ucL3p1ModKrMfrWM"},"origin_server_ts":1795667714441,"prev_events":["$jCzBXd-wKhzwC9tbgrj2g_s5q_4Taexzq6qXj2otdOA"],"room_id":"!kDrKtRFpHXieQimqar:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9Q+5RJRrTaurIGXNEUXj78v86CRWKL2n0Rzpjaj69vq9BzSApJk7lNoRC0R60X8d3AQmmymp3AIRp06AsJSzBQ"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(4, 1, convert_to('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"Hz3X+YNDZ7hxu6XgkBBmy0wD4qbFAyYfRb0o0euyLqE"},"origin_server_ts":1795667714554,"prev_events":[],"sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"wlFzM9p+zLr1uR/XXHA14PZP0+MexIJw9p5+33UZR4vn2+0gCWvvnh3735bDAoGrF+0vOg0bXdEmsLGRBHnhBw"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(4, 2, convert_to('{"auth_events":[],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"hoJ1HnfHb2Ca/D26SYcBRha5QuxTE/yAkmM85cXvsHU"},"origin_server_ts":1795667714555,"prev_events":["$8DnDWJh47ULY4lS6XoD_oM3ms655WYdiSfhRSmgQP0E"],"room_id":"!8DnDWJh47ULY4lS6XoD_oM3ms655WYdiSfhRSmgQP0E","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"OuNQzKwrcIxV6bRxVMJEoOvn4ZS1cYRPQiyEr36iAL9HL3U85UT5F2I0J18HXNI1Erzag/u+h8TP94oZYK0PDg"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 3, convert_to('{"auth_events":["$tG5gXnfIQt5vXpb1MJWeUyUmp0y-3o9_cuw5RqyDBcI"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"qTlhSHXoFzUlTBD0DIbgQv1mYK8cxe1nCLWk3wVr+k4"},"origin_server_ts":1795667714555,"prev_events":["$tG5gXnfIQt5vXpb1MJWeUyUmp0y-3o9_cuw5RqyDBcI"],"room_id":"!8DnDWJh47ULY4lS6XoD_oM3ms655WYdiSfhRSmgQP0E","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"oVtE4AwFOCVgRi/jbXJcXHE/XiYlwwOTrk3xPdui7wcm4QCDK+MkkBx60KwH18i9IbYD/dJKL4U1CBym7CNqCw"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(3, 1, convert_to('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"bTMpIlp1O/RHLbgY08Yx9EYUs2jLUJRx0rqH0nR9GmY"},"origin_server_ts":1795667714450,"prev_events":[],"sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"UNPwSlr7/IBZmS2aKWOpzptHz0gtIFgpMRGwbUwMw2oyecOtmEClAHUmdVsLBlyddhuRbduWjYmOgYXhgQnXAg"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(3, 2, convert_to('{"auth_events":[],"content":{"membership":"join"},"depth":2,"hashes":{"sha256":"i9mWfmhnejol7Eo86sFTsxa2VzPtrVPLiJDTicT1aYE"},"origin_server_ts":1795667714453,"prev_events":["$c_Xc6AeH4SA-7j0a-vuaI41UsV4EEHhpPTbBzcJx6wc"],"room_id":"!c_Xc6AeH4SA-7j0a-vuaI41UsV4EEHhpPTbBzcJx6wc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"WV/KQFxB1GTXgRPRA+tlMS8zdW1uq4O3sQACR68yaOobeYgvcMf0nN8O7kHGmmK2+tNhw0XJ9e4wjMFq2iXtDA"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(3, 3, convert_to('{"auth_events":["$jpVo2_n0_bfkA1uXfxCKXfRVs9FnX1RWVUiku7WueOk"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"p4H4u6JVzXfmV1kOvOLPUAMaEh7lcsQvhtMGyYSJqU8"},"origin_server_ts":1795667714453,"prev_events":["$jpVo2_n0_bfkA1uXfxCKXfRVs9FnX1RWVUiku7WueOk"],"room_id":"!c_Xc6AeH4SA-7j0a-vuaI41UsV4EEHhpPTbBzcJx6wc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"qmPb3b0tLJ2IVpOxkKfOaXVTniootcnL4/DJChOLrlJz6HF9OqpZ05MJJRA2iA1yWnMFPJAbXvcLNnMPqwOzBg"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(3, 4, convert_to('{"auth_events":["$_cyakjh89SHWknh4CvCEzL8xR8DKq_xXOe6FLco6btA","$jpVo2_n0_bfkA1uXfxCKXfRVs9FnX1RWVUiku7WueOk"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"E96zHT9JIqtKvD01f5fpF9g0xmZvS9yJQOyvb02hpKQ"},"origin_server_ts":1795667714453,"prev_events":["$_cyakjh89SHWknh4CvCEzL8xR8DKq_xXOe6FLco6btA"],"room_id":"!c_Xc6AeH4SA-7j0a-vuaI41UsV4EEHhpPTbBzcJx6wc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1euZ8Dk0wqKCT61ytMRYBUnwNkYe+rBot1h0PSXnKdQoljJmRJ6LbsTmJEjnguMY7s0OtmxEgWoYyVGTBuCxCw"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(3, 5, convert_to('{"auth_events":["$_cyakjh89SHWknh4CvCEzL8xR8DKq_xXOe6FLco6btA","$jpVo2_n0_bfkA1uXfxCKXfRVs9FnX1RWVUiku7WueOk"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"boGXWqilA4g3sDGEPY2q8NSWeqhy6uxQ9AJsNhByjK8"},"origin_server_ts":1795667714453,"prev_events":["$IaopOwvdg90LwE_ZAhkDeAt6kVYJfWLF4p124YJKl_0"],"room_id":"!c_Xc6AeH4SA-7j0a-vuaI41UsV4EEHhpPTbBzcJx6wc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8PZTwksqyYCZHXGfE7LyqvJRGYVNP972LQPWaqR32ScAudvbwY5CZ/ys13Ts0O3IltlJcJ5qoqAI/s+nSnZGAA"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(3, 6, convert_to('{"auth_events":["$_cyakjh89SHWknh4CvCEzL8xR8DKq_xXOe6FLco6btA","$jpVo2_n0_bfkA1uXfxCKXfRVs9FnX1RWVUiku7WueOk"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"uVPN1cQSUmyuqHHx8iY862pfUd9CUIbX/uvcjBALc7k"},"origin_server_ts":1795667714454,"prev_events":["$Ua27pbPGtIFGST5x3r6fRl2yGrdbgCLQHgL-Gylzvi4"],"room_id":"!c_Xc6AeH4SA-7j0a-vuaI41UsV4EEHhpPTbBzcJx6wc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"XCdmqudU4TOlxzj869LNCkrCGqZCYpqDi0WSTXasNC458yD/2KFI/3bzacRz3djxoPoBKFCYnS/gL/a0eAmBBw"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(3, 7, convert_to('{"auth_events":["$_cyakjh89SHWknh4CvCEzL8xR8DKq_xXOe6FLco6btA","$jpVo2_n0_bfkA1uXfxCKXfRVs9FnX1RWVUiku7WueOk"],"content":{"name":"Gone"},"depth":7,"hashes":{"sha256":"4zYp/GyC1vPJ7p/XYeUoY5cDhSJQRdZLiellnDGUnOQ"},"origin_server_ts":1795667714454,"prev_events":["$zZJ_4HlyxWUfuijfwczNxTZ_8W3HQvayZ9B9VQ63EcA"],"room_id":"!c_Xc6AeH4SA-7j0a-vuaI41UsV4EEHhpPTbBzcJx6wc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"2A2zO5MZ96r1wtRSeK8iDzFXSGOmV+/qJWgBtXvdbNiHkcqUob1lczkca547LGLKHRssE5+g69bEwd1/IadbDQ"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(3, 8, convert_to('{"auth_events":["$_cyakjh89SHWknh4CvCEzL8xR8DKq_xXOe6FLco6btA","$jpVo2_n0_bfkA1uXfxCKXfRVs9FnX1RWVUiku7WueOk"],"content":{"body":"nobody reads this","msgtype":"m.text"},"depth":8,"hashes":{"sha256":"sNi+RAkdPIigvd0dL9esYy4bAUv0CnILIER+ypNAytA"},"origin_server_ts":1795667714473,"prev_events":["$AvvSQHcPQmkvMoMHrwXZ7Zbw3ooi4L_5uj-V5x-MwtU"],"room_id":"!c_Xc6AeH4SA-7j0a-vuaI41UsV4EEHhpPTbBzcJx6wc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"sSCDZ4HqJPQvYxGHx7Wq0HO5kePkcxKbywVhDsF5+XzI5AN2Ps9hXn4WqGqli1L5AgUtbnvwUhEojpbixUcnCw"}},"type":"m.room.message"}', 'UTF8')),
	(3, 9, convert_to('{"auth_events":["$_cyakjh89SHWknh4CvCEzL8xR8DKq_xXOe6FLco6btA","$jpVo2_n0_bfkA1uXfxCKXfRVs9FnX1RWVUiku7WueOk"],"content":{"membership":"leave"},"depth":9,"hashes":{"sha256":"MgDZ6nEJFbO2vsz5QE1fle2QuVx5AR7DSjlf2MSovsE"},"origin_server_ts":1795667714481,"prev_events":["$y-TlZG4G-uSGkk1LRc1unxS_3C1oGGeZCCWPrm2xF44"],"room_id":"!c_Xc6AeH4SA-7j0a-vuaI41UsV4EEHhpPTbBzcJx6wc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"CzFYZXhb5B6xjveFKlFSK8LwbsWr+pmeyY7a62xLon+qUliNQZjrfSyATfCRraq0eldUB3AVs7c+o2tuP01jCQ"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 30, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"body":"after the token","m.mentions":{"user_ids":["@bob:localhost"]},"msgtype":"m.text"},"depth":30,"hashes":{"sha256":"TM0SMj97EHbetQmEDUHYv6ee3w3oZX4pRVyCvA/hAbk"},"origin_server_ts":1795667716071,"prev_events":["$0j5qQscI_DeCH_FgODJ9oApg4SGDKaL3bF_ZlKwF8Ww"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9QOEFiGrbvXh6JR+okmWSawKXyVme4RW4Z+6wxjagnLP1lKTRQP+GQgqijLWd603wxk+yk6Novq2SVbPAfcWBg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 31, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"reason":"as asked"},"depth":31,"hashes":{"sha256":"PaZ85i9eweJy0OUiMn5pKtECZIHDIL+mQerGRqIzyPc"},"origin_server_ts":1795667716079,"prev_events":["$h5W9r1TCpve_3LZt-ptQBw8HR1o5JAFqMIqkn6IolQ8"],"redacts":"$Wi6cj9iDeu9Hk9tqR2Og-oC3XbbG__276-NrFjkceH0","room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Abt2UrG4bOsiy8NgXwqBH1zjcFg52qqzKCUmAv0HiPEeLthQqegI2ACv7Cd3qtddv9fO4RiolGCZrlZTFC4dBw"}},"type":"m.room.redaction"}', 'UTF8')),
	(1, 32, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs"],"content":{"topic":"Changed later"},"depth":32,"hashes":{"sha256":"YWT7FPGCRZqKpC7WoIA7TOd/qsgEW9RPg94eNdVX2yk"},"origin_server_ts":1795667716101,"prev_events":["$PgPPuekfu2P7bTg9K-w6OQJzjPweSS8TRtva5fZN_Pc"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"5AjDW0ua0cqTKFibF+iVC/QC9F5QtqviIlvJDasRbH+gg729WsgUdWw2PKbOKsFtnH3FhEGQ8vN4N+5KUi4uDg"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(4, 4, convert_to('{"auth_events":["$Q4N2LhidwGdbBkH8VS-Mh75_zrz5J7aAQ-gV3nBsUGw","$tG5gXnfIQt5vXpb1MJWeUyUmp0y-3o9_cuw5RqyDBcI"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"PN602PHynpyQkf+hiRg+HGFK0G/AsVDF/BJhVtRzayg"},"origin_server_ts":1795667714555,"prev_events":["$Q4N2LhidwGdbBkH8VS-Mh75_zrz5J7aAQ-gV3nBsUGw"],"room_id":"!8DnDWJh47ULY4lS6XoD_oM3ms655WYdiSfhRSmgQP0E","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"bsJzQatEtU5i0uz7tLAkte3XfCwLgkeVq4l/BbVpW8afHw3Md/F+EjGndc9aVZFwv0VL9NY3ZvQ1a5HD8JPqAw"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(4, 5, convert_to('{"auth_events":["$Q4N2LhidwGdbBkH8VS-Mh75_zrz5J7aAQ-gV3nBsUGw","$tG5gXnfIQt5vXpb1MJWeUyUmp0y-3o9_cuw5RqyDBcI"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"hJCwfzrDwc8+eNOxbeutX1yNnp0SoNzNOkXQbHtD6eI"},"origin_server_ts":1795667714555,"prev_events":["$C4W4fLADrN5C4f2Yzo0C4OvFUA25WABwhjERyYyINEA"],"room_id":"!8DnDWJh47ULY4lS6XoD_oM3ms655WYdiSfhRSmgQP0E","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mE/fZewZLhN/T0uISjtnnwioRceOuT6D/Rzxg3jknD0HB0wRY6jJjua3KZr2Gvdpfg4Qlr4aoJUoE/LvpFvgAg"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(4, 6, convert_to('{"auth_events":["$Q4N2LhidwGdbBkH8VS-Mh75_zrz5J7aAQ-gV3nBsUGw","$tG5gXnfIQt5vXpb1MJWeUyUmp0y-3o9_cuw5RqyDBcI"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"epsIe2V2Wzdt6wsub3/r2MQWkiyHazg1ZsfvFtnT/xc"},"origin_server_ts":1795667714555,"prev_events":["$XevUjGpZ9Y9RUlpg2kzDcaetOeXMiKuGn9fmhS2BonE"],"room_id":"!8DnDWJh47ULY4lS6XoD_oM3ms655WYdiSfhRSmgQP0E","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"yTM4HAIdUHC8sF1ktd/YQHXMM11jX08uC0DJA70tc9q23Vdr+cqXvNE3Jnnq/v+YqNVqEhUqZVTVf23+izb2AQ"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(4, 7, convert_to('{"auth_events":["$Q4N2LhidwGdbBkH8VS-Mh75_zrz5J7aAQ-gV3nBsUGw","$tG5gXnfIQt5vXpb1MJWeUyUmp0y-3o9_cuw5RqyDBcI"],"content":{"name":"Left"},"depth":7,"hashes":{"sha256":"s9OvdZTIIfmqGxacRFab+Jtap974ntbgHEKl1PLaScM"},"origin_server_ts":1795667714555,"prev_events":["$b1exqgWGs-6xJ9Bf4snInNhgAEmA8pRITvWUMpX5lAw"],"room_id":"!8DnDWJh47ULY4lS6XoD_oM3ms655WYdiSfhRSmgQP0E","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GPlyEGnmYDInk9t4JwvKlB+xTD8jct/OtuzEuT/UCzI4hTF5FdYI5N8WK2MfckAtowOtRYVOFLSuatK5rL1PCQ"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(4, 8, convert_to('{"auth_events":["$Q4N2LhidwGdbBkH8VS-Mh75_zrz5J7aAQ-gV3nBsUGw","$C4W4fLADrN5C4f2Yzo0C4OvFUA25WABwhjERyYyINEA"],"content":{"membership":"join"},"depth":8,"hashes":{"sha256":"SB87fUD3Ci6l2wh83AIWlIcp60SO11t0OZj88gihyXI"},"origin_server_ts":1795667714600,"prev_events":["$rId-siS4-MznLbOWEqgUfyaDstHmIc_FYyIKKFyTmnE"],"room_id":"!8DnDWJh47ULY4lS6XoD_oM3ms655WYdiSfhRSmgQP0E","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GiaQ/MzEXtbtfB9l7SljA3BC2Z1t9UQ+cic2IYLlcVD6EfAauRirMPQDid7rXHhTtKC1W1Lv8OunBtGUvtoeDQ"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 9, convert_to('{"auth_events":["$Q4N2LhidwGdbBkH8VS-Mh75_zrz5J7aAQ-gV3nBsUGw","$tG5gXnfIQt5vXpb1MJWeUyUmp0y-3o9_cuw5RqyDBcI"],"content":{"body":"carol sees this","msgtype":"m.text"},"depth":9,"hashes":{"sha256":"aqphNtaZzsfvevXzwzUopPaaNwQAUVY8u0Zx/HgROhs"},"origin_server_ts":1795667714612,"prev_events":["$S_Uw4KVcKBn2GYi1xUHLYcjaKVA8nRyAq8axi5PpGAA"],"room_id":"!8DnDWJh47ULY4lS6XoD_oM3ms655WYdiSfhRSmgQP0E","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0Qo7r2U1HntuZmWLQ0gyEQ+ivo4PpR2HBZP7XtUfxTV7NjuvupDLomhqu3nyHTlEo/5WySqza/I/YOV0lYpVDw"}},"type":"m.room.message"}', 'UTF8')),
	(4, 10, convert_to('{"auth_events":["$Q4N2LhidwGdbBkH8VS-Mh75_zrz5J7aAQ-gV3nBsUGw","$S_Uw4KVcKBn2GYi1xUHLYcjaKVA8nRyAq8axi5PpGAA"],"content":{"membership":"leave"},"depth":10,"hashes":{"sha256":"5NoA+s9wnSrJUrwJ+kJxmdoI/AFkGmPbPonnOkystlI"},"origin_server_ts":1795667714635,"prev_events":["$wB2Y40l9UhNCJQQKAG2PHQyjS5dvzRG6qN5zs2RtGgQ"],"room_id":"!8DnDWJh47ULY4lS6XoD_oM3ms655WYdiSfhRSmgQP0E","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"rNGLYBRtqFFJaPyl9Y8mXkWZwER+Cz+JaEJng3Zh2nhDBAN6iCwh5kwN+o0NpCLxiJ2Dv7UTr3UWBl8K+CqIBA"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 11, convert_to('{"auth_events":["$Q4N2LhidwGdbBkH8VS-Mh75_zrz5J7aAQ-gV3nBsUGw","$tG5gXnfIQt5vXpb1MJWeUyUmp0y-3o9_cuw5RqyDBcI"],"content":{"body":"carol does not see this","msgtype":"m.text"},"depth":11,"hashes":{"sha256":"DUJFyKKOlGKRkvcr6xs+t2use1yJ1u69hSUN4MgbDVk"},"origin_server_ts":1795667714661,"prev_events":["$VeWShsHmsCOySUy9Wwp57CJv169lzALfPQEh2H003Uk"],"room_id":"!8DnDWJh47ULY4lS6XoD_oM3ms655WYdiSfhRSmgQP0E","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"CCpVroljXO6K11bjjiHhAaPM8jBWT9vxadbZpoEx92kbxBhR6xAZTzC85HOUhgGViqpYWj1Bmvx9xBHPbi5uCA"}},"type":"m.room.message"}', 'UTF8')),
	(2, 15, convert_to('{"auth_events":["$xP0sQeWNdpLP6HAM3N9N-fqygErD7JP_0rS_g1TipEY","$jCzBXd-wKhzwC9tbgrj2g_s5q_4Taexzq6qXj2otdOA","$m2_FNZtcWD7gvTnLRtt6Q_6cdSxccjfqLhyb_wGfZj0","$Xmzi6OZqYsC5KLeCHorSIf6j3yMdNQjwSA5zituOpC8"],"content":{"displayname":"Alice","membership":"join"},"depth":15,"hashes":{"sha256":"8UgXbV+jWVuVHx/VotKci35mjxzG7/E8IcOlIOQ4mq0"},"origin_server_ts":1795667716257,"prev_events":["$XuxaSzu2ehqq57ALVmFULiXAmZphyAQ4WaS5rxrexBk"],"room_id":"!kDrKtRFpHXieQimqar:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Y2JoLW5Fi6b6LBeKnBRJTPC9r6hcDncOV5JYTNGr9ZYCcbeRFdvoYv0jkOJtLcVjN130X8A/MsMacrOS5lP6DQ"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 12, convert_to('{"auth_events":["$Q4N2LhidwGdbBkH8VS-Mh75_zrz5J7aAQ-gV3nBsUGw","$tG5gXnfIQt5vXpb1MJWeUyUmp0y-3o9_cuw5RqyDBcI","$C4W4fLADrN5C4f2Yzo0C4OvFUA25WABwhjERyYyINEA"],"content":{"displayname":"Alice","membership":"join"},"depth":12,"hashes":{"sha256":"BrcvJt6eKSyOFfGAV26opGLYyo1CuOFo+oonEgYjtdo"},"origin_server_ts":1795667716269,"prev_events":["$TrBIu9st2tjQNbIsNpy3kUorgwBRCLfyzdMxiBYHxk4"],"room_id":"!8DnDWJh47ULY4lS6XoD_oM3ms655WYdiSfhRSmgQP0E","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"u8CoNmeA4bqi4+YxuBnHKz0I3RvOy5/2JzGJof8+UOwkmiJY1qdCjCn74O2UhpUrZyGq337mlx5Qzf6GfocfAw"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 33, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$kTPv-smw-LAMbFzIOcYJoY-Xgsm83LNYlTPW8myWSR4","$bd7YudV4Z_Jhqup-IzE_dtR8G2e-Tl7y7x2MTfqhwXs"],"content":{"membership":"join"},"depth":33,"hashes":{"sha256":"xnMDVDovnE0kE6K60S744bqafyqsLtA+1YnsVoct4ag"},"origin_server_ts":1795667716113,"prev_events":["$qxe7gt9rBInj5VB90Nxg4IMTEEgCDTJtr6NtDXjiVAc"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"j58QJ+2SNbf48iMiAVG+qQsjScrq87O9k0IsVAOLQYh3583FuQ9CaaFOTxip46798eda7nEvJX8am9ki95m8Aw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 34, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$r8wU8z58ri7JEhbhRbRbzN5-L2-p_n708MEa1CUohik"],"content":{"body":"back again","msgtype":"m.text"},"depth":34,"hashes":{"sha256":"D509XSmeVwyCp3fETnmDb2dRQECMwvAdRITFbrvM23s"},"origin_server_ts":1795667716131,"prev_events":["$r8wU8z58ri7JEhbhRbRbzN5-L2-p_n708MEa1CUohik"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"I5bhvthz9Mwjuwaetas7MbISnGtWIMtaIotCl7R2nwwXMN4fXuH4us1sI02mk/2BCslvRIO8UxbOdgnlq5ZwBw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 35, convert_to('{"auth_events":["$FTI4aAg_fb-6JlFR_rEpB--KCNWhfzPDnGSGHkCAVH0","$y0G_0RMK9OlIQWjCBIRiCij_R3Usw0CJdWfP774Qq2s","$wCxLGbcmx5YA2VWepi0tGCr1Ez6GxkkkcAvBRvZtyvs","$bd7YudV4Z_Jhqup-IzE_dtR8G2e-Tl7y7x2MTfqhwXs"],"content":{"displayname":"Alice","membership":"join"},"depth":35,"hashes":{"sha256":"HK2zkhIRTrvyDBgpCLjuzYwTqqPA0gp+25cvoy5erwY"},"origin_server_ts":1795667716240,"prev_events":["$jNZXzA1FuZV8tcl54xG5DunyK_YvQZLlL6HAeub4Ckc"],"room_id":"!lXuUAnQicjUMlAEJoq:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"gCgFI74Itio6vjmyBqf6VjqrEIdQkOMCbK81Sxq51drNDEjhVVT+PCZFA80LxEFN9bmT0K4OQ8hILhh7e4aWBQ"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8'));
INSERT INTO public.events VALUES
	(1, 1, '\x15323868083f7dbfba265151feb12907ef8a08d5a17f33c39c64861e4080547d', 1, 1, 1795667713314, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 1, 13, NULL, 0, NULL),
	(1, 2, '\xc02c4b19b726c79600d9559ea62d2d182af5133e86c64924700bc146f66dcafb', 2, 2, 1795667713436, 3, 1, 0, NULL, 2, NULL, '\x01', '\x01', 1, 13, NULL, 1, 1),
	(1, 3, '\xcb41bfd1130af4e9484168c20484620a28ff47752cc340897567cfefbe10ab6b', 3, 3, 1795667713446, 1, 1, 0, NULL, 3, NULL, '\x0102', '\x02', 1, 13, NULL, 2, NULL),
	(1, 4, '\xb4c46a2781c52d42378bef66fd60a794b999d8dc1d5ad84b129fdde9e1a0e931', 4, 4, 1795667713464, 4, 1, 0, NULL, 4, NULL, '\x010302', '\x03', 1, 13, NULL, 3, NULL),
	(1, 5, '\x6dded8b9d57867f261aaea7e23313f76d47c1b67be4e5ef2ef1d8c4dfaa1c17b', 5, 5, 1795667713465, 2, 1, 0, NULL, 5, NULL, '\x010302', '\x04', 1, 13, NULL, 4, NULL),
	(1, 6, '\xa80ded34efd24b9320de55394fce798843cdc84527464d32ec96c13963896f72', 6, 6, 1795667713466, 5, 1, 0, NULL, 6, NULL, '\x010302', '\x05', 1, 13, NULL, 5, NULL),
	(1, 7, '\x5e2d9df53f88dd6d5a66943a1f1f62d3f85a0e09c872abb6e6e0abeaf853db72', 7, 7, 1795667713466, 6, 1, 0, NULL, 7, NULL, '\x010302', '\x06', 1, 13, NULL, 6, NULL),
	(1, 8, '\x7a74f1b9b100cac68033cc4526ac21b5ec30621b7bd4f8c5f0c2bce5be741ca6', 8, 8, 1795667713466, 7, 1, 0, NULL, 8, NULL, '\x010302', '\x07', 1, 13, NULL, 7, NULL),
	(1, 9, '\xc66297ac5155a01f5381b1a1b3045274bc4f41cae6dac2efcd059e805ebd2feb', 9, 9, 1795667713466, 8, 1, 0, NULL, 9, NULL, '\x010302', '\x08', 1, 13, NULL, 8, NULL),
	(1, 10, '\x2c6a43a2344840fb05a46299b1411bd3f87ccb58848cc86ed73a8be9915f04a8', 10, 10, 1795667713640, 9, 2, 0, NULL, 10, NULL, '\x010305', '\x09', 1, 14, NULL, 9, 1),
	(1, 11, '\x1023562d361b0bf17764d71b5dee521fee5177d609c55ceae44d97eeb1c577e1', 11, 11, 1795667713705, 10, 3, 0, NULL, 11, NULL, '\x010305', '\x0a', 1, 15, NULL, 10, 1),
	(1, 12, '\xb9ec1976477763317ba2df19e3915d3f559ea499054f0f26cd0cd08b0888e8d3', 12, 12, 1795667713725, 11, 4, 0, NULL, 12, NULL, '\x010305', '\x0b', 1, 16, NULL, 11, 1),
	(1, 13, '\xff1da17026c9fbdac64597861855574b24d265201759d7767604fe9e8f31fefc', 13, 13, 1795667713883, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x0c', 1, 17, 'm.room.message', NULL, NULL),
	(1, 15, '\x8e91f101f8ce20e996fa36811d5fefeab573cf1c72584e25c6be80e02c978be2', 15, 15, 1795667713980, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x0e', 1, 19, 'm.reaction', NULL, NULL),
	(1, 16, '\x278029358dab0120f6e87075f2c35cdb4310d12f70005aa28e02c569168f757d', 16, 16, 1795667714015, NULL, 2, 0, NULL, 12, NULL, '\x01030a', '\x0f', 1, 20, 'm.room.message', NULL, NULL),
	(1, 17, '\x1cf5702907f5490a4f3eef00e17e76d940e91b9b7e9c3f4c74fcfe5c06421756', 17, 17, 1795667714032, NULL, 2, 0, NULL, 12, NULL, '\x01030a', '\x10', 1, 21, 'm.room.message', NULL, NULL),
	(1, 18, '\x50a1c051be6b461e57a084029b5a78348b262bf71cfc31e71a19c860f8807fea', 18, 18, 1795667714049, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x11', 1, 22, 'm.room.message', NULL, NULL),
	(1, 19, '\xe9486c1ba9b62ea52388481f130c8930ba1bbf3b42c562d2fc58a6f3478e13a7', 19, 19, 1795667714074, 12, 1, 0, NULL, 13, NULL, '\x010302', '\x12', 1, 23, NULL, 12, NULL),
	(1, 21, '\xfa96bd1a7b01cef59e164e8cffd7b8910934825f20ca5c2b2213997c225be5dc', 21, 21, 1795667714122, NULL, 1, 0, NULL, 13, NULL, '\x010302', '\x14', 1, 25, 'm.room.redaction', NULL, NULL),
	(1, 20, '\xb33b3dfb9e74651a6998bafa95ad0171c84473a97878ebc9c8d5f99aab261069', 20, 20, 1795667714100, NULL, 2, 16, NULL, 13, 21, '\x01030a', '\x13', 1, 24, 'm.room.message', NULL, NULL),
	(1, 22, '\x4a64875d3f61039651b1ee229beac83d1cf8f144c97299dc03a17c7658533806', 22, 22, 1795667714167, 11, 1, 0, NULL, 14, NULL, '\x0103020c', '\x15', 1, 26, NULL, 13, 4),
	(1, 23, '\x9133effac9b0f8b00c6c5cc839c609a18f9782c9bcdcb3589533d6f26c96491e', 23, 23, 1795667714183, 10, 3, 0, NULL, 15, NULL, '\x01030b', '\x16', 1, 27, NULL, 14, 0),
	(1, 24, '\x2cd2302c1877b9399466f70b53950b97e38020a52ef701d4b2279950e03e7ecf', 24, 24, 1795667714196, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x17', 1, 28, 'm.room.message', NULL, NULL),
	(1, 25, '\x57bbb30e306a315fdfe71ea62a12a74fb834e1acf075928e02040a3223e3e219', 25, 25, 1795667714201, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x18', 1, 29, 'm.room.message', NULL, NULL),
	(1, 26, '\xeee63bb4259d4bb130696cc535603c208dbfbe5da73c27097b293fa66afb5f03', 26, 26, 1795667714214, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x19', 1, 30, 'm.room.message', NULL, NULL),
	(1, 27, '\x0feda8d16449f7af074070eb68036b1631e79a816ca3d0f40bf12ab406003172', 27, 27, 1795667714220, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1a', 1, 31, 'm.room.message', NULL, NULL),
	(1, 28, '\x71a5480e97d92f8e7892b9f788e62e543a85c9e6987198f8434979c1ca6b02a4', 28, 28, 1795667714225, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x1b', 1, 32, 'm.room.message', NULL, NULL),
	(1, 29, '\xd23e6a42c708fc37821ff16038327da00a60e1218329a2f76c5fd994ac05f16c', 29, 29, 1795667714230, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1c', 1, 33, 'm.room.message', NULL, NULL),
	(2, 1, '\xc4fd2c41e58d7692cfe8700cdcdf4df9fab2804ac3ec93ffd2b4bf8354e2a446', 1, 1, 1795667714306, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 2, 10, NULL, 0, NULL),
	(2, 2, '\x9b6fc5359b5c583ee0bd39cb46db7a43fe9c752c5c7237ea2e1c9bff019f663d', 2, 2, 1795667714309, 3, 1, 0, NULL, 2, NULL, '\x01', '\x01', 2, 10, NULL, 1, 1),
	(2, 3, '\x4864fed71c412c97a2abc216ff182233f2a09027a3eec88c3af46f60d36af73c', 3, 3, 1795667714309, 1, 1, 0, NULL, 3, NULL, '\x0102', '\x02', 2, 10, NULL, 2, NULL),
	(2, 4, '\x5e6ce2e8e66a62c0b928b7821e8ad221fea3df231d3508f0480e738adb8ea42f', 4, 4, 1795667714309, 2, 1, 0, NULL, 4, NULL, '\x010302', '\x03', 2, 10, NULL, 3, NULL),
	(2, 5, '\x75efef6a7ce3350890af0cb2543733cd328f582a6bc2cac2d260eb1942af9dcd', 5, 5, 1795667714327, 4, 1, 0, NULL, 5, NULL, '\x010302', '\x04', 2, 10, NULL, 4, NULL),
	(2, 6, '\x0510e127bc6c05b75d88c08442086b72eb5d151e599b192285e43ddb79c0e498', 6, 6, 1795667714328, 5, 1, 0, NULL, 6, NULL, '\x010302', '\x05', 2, 10, NULL, 5, NULL),
	(2, 7, '\xa20d97e80fadbd5247ef1dba9f9a16f9d6c29fcf2e2d9111c0c1a92c79b44463', 7, 7, 1795667714328, 6, 1, 0, NULL, 7, NULL, '\x010302', '\x06', 2, 10, NULL, 6, NULL),
	(2, 8, '\x526286b02b5dde1cf3e8e10ef7c3cc600e9e940c137add60a73860e204324ac5', 8, 8, 1795667714328, 7, 1, 0, NULL, 8, NULL, '\x01030204', '\x07', 2, 10, NULL, 7, 2),
	(2, 9, '\x380dd8fdccaef6e40e8c7e01109b6800c1548fcbc45991c84940022439a59ce8', 9, 9, 1795667714364, 7, 2, 0, NULL, 9, NULL, '\x01030804', '\x08', 2, 11, NULL, 8, 1),
	(2, 10, '\xe4baeb11402ad77a94d9ebebdcc2d2b1e9fedd85afb656acf6676b115141bd2a', 10, 10, 1795667714375, 8, 1, 0, NULL, 10, NULL, '\x01030204', '\x09', 2, 12, NULL, 9, 2),
	(2, 11, '\x170d34a0f97876200e2aa57003ba0c034621e26a5a6cbb4080ea8827a00e6eae', 11, 11, 1795667714386, 9, 1, 0, NULL, 11, NULL, '\x010302', '\x0a', 2, 13, NULL, 10, NULL),
	(2, 12, '\x2655e6af1c365aa34819780b3a606f56c507520a84e28a9820ba344748d3c0df', 12, 12, 1795667714415, NULL, 1, 0, NULL, 11, NULL, '\x010302', '\x0b', 2, 14, 'm.room.encrypted', NULL, NULL),
	(2, 13, '\x8c2cc15ddfb02a1cf00bdb5b82b8f683fb39abfe1369ec73abaa978f6a2d74e0', 13, 13, 1795667714429, 1, 1, 0, NULL, 12, NULL, '\x010302', '\x0c', 2, 15, NULL, 11, NULL),
	(2, 14, '\x5eec5a4b3bb67a1aaae7b00b5661542e25c0999a61c8043859a4b9af1adec419', 14, 14, 1795667714441, 10, 2, 0, NULL, 13, NULL, '\x010d09', '\x0d', 2, 16, NULL, 12, NULL),
	(3, 1, '\x73f5dce80787e1203eee3d1afafb9a238d54b15e041078693d36c1cdc271eb07', 1, 1, 1795667714450, 0, 3, 0, NULL, 1, NULL, '\x', '\x', 1, 34, NULL, 0, NULL),
	(3, 2, '\x8e9568dbf9f4fdb7e4035b977f108a5df455b3d1675f54565548a4bbb5ae78e9', 2, 2, 1795667714453, 3, 3, 0, NULL, 2, NULL, '\x', '\x01', 1, 34, NULL, 1, 1),
	(3, 3, '\xfdcc9a92387cf521d69278780af084ccbf3147c0caabfc5739ee852dca3a6ed0', 3, 3, 1795667714453, 1, 3, 0, NULL, 3, NULL, '\x02', '\x02', 1, 34, NULL, 2, NULL),
	(3, 4, '\x21aa293b0bdd83dd0bc04fd9021903780b7a9156097d62c5e29d76e1824a97fd', 4, 4, 1795667714453, 2, 3, 0, NULL, 4, NULL, '\x0302', '\x03', 1, 34, NULL, 3, NULL),
	(3, 5, '\x51adbba5b3c6b48146493e71debe9f465db21ab75b8022d01e02fe1b2973be2e', 5, 5, 1795667714453, 4, 3, 0, NULL, 5, NULL, '\x0302', '\x04', 1, 34, NULL, 4, NULL),
	(3, 6, '\xcd927fe07972c5651fba28dfc1cccdc5367ff16dc742f6b267d07d550eb711c0', 6, 6, 1795667714454, 5, 3, 0, NULL, 6, NULL, '\x0302', '\x05', 1, 34, NULL, 5, NULL),
	(1, 14, '\x5a2e9c8fd8837aef4793db6a4763a0fa80b75db6c6fffdbbebe36b16391c787d', 14, 14, 1795667713965, NULL, 2, 16, NULL, 12, 31, '\x01030a', '\x0d', 1, 18, 'm.room.message', NULL, NULL),
	(3, 7, '\x02fbd240770f42692f328307af05d9ed96f0de8a22e0bff9ba3f95e71f8cc2d5', 7, 7, 1795667714454, 6, 3, 0, NULL, 7, NULL, '\x0302', '\x06', 1, 34, NULL, 6, NULL),
	(3, 8, '\xcbe4e5646e06fae486924d4b45cd6e9f14bfdc2d6818679908258fae6db1178e', 8, 8, 1795667714473, NULL, 3, 0, NULL, 7, NULL, '\x0302', '\x07', 1, 35, 'm.room.message', NULL, NULL),
	(3, 9, '\x4d2a0922d32f8b51c8c653a12e558300bf8d6cf63007c024524d99ccae6267e6', 9, 9, 1795667714481, 3, 3, 0, NULL, 8, NULL, '\x0302', '\x08', 1, 36, NULL, 7, 0),
	(1, 30, '\x8795bdaf54c2a6f7bfdcb66dfa9b50070f07475a3924016a308aa49fa228950f', 30, 30, 1795667716071, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1d', 1, 45, 'm.room.message', NULL, NULL),
	(1, 31, '\x3e03cfb9e91fbb63fb6d383d2bec3a3902738cfc1e492f1346dbdae5f64dfcf7', 31, 31, 1795667716079, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1e', 1, 46, 'm.room.redaction', NULL, NULL),
	(1, 32, '\xab17bb82df6b0489e3e5507dd0dc60e083131048020d326dafa36d0d78e25407', 32, 32, 1795667716101, 8, 1, 0, NULL, 16, NULL, '\x010302', '\x1f', 1, 47, NULL, 15, NULL),
	(1, 33, '\xafcc14f33e7cae2ec91216e145b45bccde7e2f6fa9fe7ef4f0c11ad425288629', 33, 33, 1795667716113, 10, 3, 0, NULL, 17, NULL, '\x01031705', '\x20', 1, 48, NULL, 16, 1),
	(1, 34, '\x8cd657cc0d45b9957cb5c979e311b90ee9f22bf62f4192e52fa1c07ae6f80a47', 34, 34, 1795667716131, NULL, 3, 0, NULL, 17, NULL, '\x010321', '\x21', 1, 49, 'm.room.message', NULL, NULL),
	(1, 35, '\x88fec85592890b76de727c61d5bc63c9b98e26ca2474ade74421bc0a8db15107', 35, 35, 1795667716240, 3, 1, 0, NULL, 18, NULL, '\x01030205', '\x22', 1, 51, NULL, 17, 1),
	(4, 1, '\xf039c3589878ed42d8e254ba5e80ffa0cde6b3ae7959876249f8514a68103f41', 1, 1, 1795667714554, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 2, 17, NULL, 0, NULL),
	(4, 2, '\xb46e605e77c842de6f5e96f530959e532526a74cbede8f7f72ec3946ac8305c2', 2, 2, 1795667714555, 3, 1, 0, NULL, 2, NULL, '\x', '\x01', 2, 17, NULL, 1, 1),
	(4, 3, '\x4383762e189dc0675b0641fc552f8c87be7fcebcf927b68043e815de706c506c', 3, 3, 1795667714555, 1, 1, 0, NULL, 3, NULL, '\x02', '\x02', 2, 17, NULL, 2, NULL),
	(4, 4, '\x0b85b87cb003acde42e1fd98ce8d02e0ebc5500db9580070863111c98c883440', 4, 4, 1795667714555, 2, 1, 0, NULL, 4, NULL, '\x0302', '\x03', 2, 17, NULL, 3, NULL),
	(4, 5, '\x5debd48c6a59f58f51525a60da4cc371a7ad39e5cc88ab869fd7e6852d81a271', 5, 5, 1795667714555, 4, 1, 0, NULL, 5, NULL, '\x0302', '\x04', 2, 17, NULL, 4, NULL),
	(4, 6, '\x6f57b1aa0586b3eeb127d05fe2c9c89cd860004980f294484ef5943295f9940c', 6, 6, 1795667714555, 5, 1, 0, NULL, 6, NULL, '\x0302', '\x05', 2, 17, NULL, 5, NULL),
	(4, 7, '\xac877eb224b8f8cce72db39612a8147f2683b2d1e621cfc563220a285c939a71', 7, 7, 1795667714555, 6, 1, 0, NULL, 7, NULL, '\x0302', '\x06', 2, 17, NULL, 6, NULL),
	(4, 8, '\x4bf530e0a55c2819f61988b5c541cb61c8da29503c9d1c80abc6b18b93e91800', 8, 8, 1795667714600, 7, 3, 0, NULL, 8, NULL, '\x0304', '\x07', 2, 18, NULL, 7, 1),
	(4, 9, '\xc01d98e3497d52134225040a006d8f1d0ca34b976fcd11baa8de73b3646d1a04', 9, 9, 1795667714612, NULL, 1, 0, NULL, 8, NULL, '\x0302', '\x08', 2, 19, 'm.room.message', NULL, NULL),
	(4, 10, '\x55e59286c1e6b023b2494cbd5b0a79ec226fd7af65cc02df3d0121d87d34dd49', 10, 10, 1795667714635, 7, 3, 0, NULL, 9, NULL, '\x0308', '\x09', 2, 20, NULL, 8, 0),
	(4, 11, '\x4eb048bbdb2ddad8d035b22c369cb7914a2b83005108b7f2cdd331881607c64e', 11, 11, 1795667714661, NULL, 1, 0, NULL, 9, NULL, '\x0302', '\x0a', 2, 21, 'm.room.message', NULL, NULL),
	(2, 15, '\xb9eca49b0a21a39ecd9c5e7d3bc35acb6fd15a081e4b43cf7a67b4ee4b6fd081', 15, 15, 1795667716257, 3, 1, 0, NULL, 14, NULL, '\x010d0204', '\x0e', 2, 29, NULL, 13, 1),
	(4, 12, '\xec124a041e0b58b57b572a8e0642834ff44cfda3c92364fb686b5598d02ff365', 12, 12, 1795667716269, 3, 1, 0, NULL, 10, NULL, '\x030204', '\x0b', 2, 30, NULL, 9, 1);
INSERT INTO public.fallback_keys VALUES
	(1, 'MPSKTDFDML', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:MPSKTDFDML":"c2lnbmF0dXJl"}}}', 'UTF8'), false),
	(2, 'OKAZPCUJEQ', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@bob:localhost":{"ed25519:OKAZPCUJEQ":"c2lnbmF0dXJl"}}}', 'UTF8'), false),
	(1, 'TABLET', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}', 'UTF8'), false);
INSERT INTO public.filters VALUES
	(1, 3964030888876835941, convert_to('{"room":{"timeline":{"limit":5}}}', 'UTF8'));
INSERT INTO public.followers VALUES
	('users.profile_propagation', 's1AgEyARwA');
INSERT INTO public.id_blocks VALUES
	(3, 257),
	(2, 257),
	(1, 257);
INSERT INTO public.log VALUES
	(2, 4, 0, 9, 0, 1, '\x01646973706c61796e616d65'),
	(1, 9, 0, 9, 0, 2, '\x016176617461725f75726c'),
	(2, 5, 0, 8, 0, 1, '\x016f72672e6578616d706c652e73657474696e6773'),
	(1, 10, 0, 10, 0, 2, '\x00'),
	(1, 11, 0, 10, 0, 2, '\x00'),
	(2, 9, 0, 7, 0, 1, '\x00'),
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
	(2, 10, 0, 2, 2, 0, '\x06000001'),
	(2, 10, 1, 1, 2, 0, '\x040101'),
	(2, 10, 2, 2, 2, 1, '\x06030002'),
	(2, 10, 3, 1, 2, 0, '\x040202'),
	(2, 10, 4, 2, 2, 0, '\x06010003'),
	(2, 10, 5, 1, 2, 0, '\x040303'),
	(2, 10, 6, 2, 2, 0, '\x06020004'),
	(2, 10, 7, 1, 2, 0, '\x040404'),
	(2, 10, 8, 2, 2, 0, '\x06040005'),
	(2, 10, 9, 1, 2, 0, '\x040505'),
	(2, 10, 10, 2, 2, 0, '\x06050006'),
	(2, 10, 11, 1, 2, 0, '\x040606'),
	(2, 10, 12, 2, 2, 0, '\x06060007'),
	(2, 10, 13, 1, 2, 0, '\x040707'),
	(2, 10, 14, 2, 2, 2, '\x06070008'),
	(2, 10, 15, 1, 2, 0, '\x040808'),
	(2, 11, 0, 2, 2, 2, '\x06070809'),
	(2, 11, 1, 1, 2, 0, '\x040909'),
	(2, 12, 0, 2, 2, 3, '\x0608000a'),
	(2, 12, 1, 1, 2, 0, '\x040a0a'),
	(2, 13, 0, 2, 2, 0, '\x0609000b'),
	(2, 13, 1, 1, 2, 0, '\x040b0b'),
	(2, 14, 0, 1, 2, 0, '\x040c0c'),
	(2, 15, 0, 2, 2, 0, '\x0601030d'),
	(2, 15, 1, 1, 2, 0, '\x040d0d'),
	(2, 16, 0, 2, 2, 0, '\x060a000e'),
	(2, 16, 1, 1, 2, 0, '\x040e0e'),
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
	(2, 17, 0, 2, 4, 0, '\x06000001'),
	(2, 17, 1, 1, 4, 0, '\x040101'),
	(2, 17, 2, 2, 4, 1, '\x06030002'),
	(2, 17, 3, 1, 4, 0, '\x040202'),
	(2, 17, 4, 2, 4, 0, '\x06010003'),
	(2, 17, 5, 1, 4, 0, '\x040303'),
	(2, 17, 6, 2, 4, 0, '\x06020004'),
	(2, 17, 7, 1, 4, 0, '\x040404'),
	(2, 17, 8, 2, 4, 0, '\x06040005'),
	(2, 17, 9, 1, 4, 0, '\x040505'),
	(2, 17, 10, 2, 4, 0, '\x06050006'),
	(2, 17, 11, 1, 4, 0, '\x040606'),
	(2, 17, 12, 2, 4, 0, '\x06060007'),
	(2, 17, 13, 1, 4, 0, '\x040707'),
	(2, 18, 0, 2, 4, 3, '\x06070008'),
	(2, 18, 1, 1, 4, 0, '\x040808'),
	(2, 19, 0, 1, 4, 0, '\x040909'),
	(2, 20, 0, 2, 4, 3, '\x0607080a'),
	(2, 20, 1, 1, 4, 0, '\x040a0a'),
	(2, 21, 0, 1, 4, 0, '\x040b0b'),
	(2, 22, 0, 8, 1, 1, '\x016d2e66756c6c795f72656164'),
	(2, 23, 0, 6, 0, 2, '\x014f4b415a5043554a4551'),
	(2, 25, 0, 7, 0, 1, '\x00'),
	(2, 26, 0, 6, 0, 2, '\x014f4b415a5043554a4551'),
	(2, 27, 0, 8, 0, 1, '\x016f72672e6578616d706c652e73657474696e6773'),
	(2, 28, 0, 9, 0, 1, '\x01646973706c61796e616d65'),
	(2, 29, 0, 2, 2, 1, '\x0603020f'),
	(2, 29, 1, 1, 2, 0, '\x040f0f'),
	(2, 30, 0, 2, 4, 1, '\x0603020c'),
	(2, 30, 1, 1, 4, 0, '\x040c0c'),
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
	(2, 2, 1, 9, false, NULL, 2, 11),
	(3, 2, 2, 10, false, NULL, 2, 12),
	(3, 3, 0, 9, true, NULL, 1, 36),
	(3, 4, 0, 10, false, NULL, 2, 20),
	(3, 1, 1, 33, false, NULL, 1, 48),
	(1, 1, 1, 35, false, NULL, 1, 51),
	(1, 2, 1, 15, false, NULL, 2, 29),
	(1, 4, 1, 12, false, NULL, 2, 30);
INSERT INTO public.one_time_keys VALUES
	(1, 'MPSKTDFDML', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:MPSKTDFDML":"c2lnbmF0dXJl"}}}', 'UTF8'), 1),
	(1, 'MPSKTDFDML', 'signed_curve25519', 'AAAA1', convert_to('{"key":"b25lLXRpbWUga2V51","signatures":{"@alice:localhost":{"ed25519:MPSKTDFDML":"c2lnbmF0dXJl"}}}', 'UTF8'), 2),
	(1, 'MPSKTDFDML', 'signed_curve25519', 'AAAA2', convert_to('{"key":"b25lLXRpbWUga2V52","signatures":{"@alice:localhost":{"ed25519:MPSKTDFDML":"c2lnbmF0dXJl"}}}', 'UTF8'), 3),
	(2, 'OKAZPCUJEQ', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@bob:localhost":{"ed25519:OKAZPCUJEQ":"c2lnbmF0dXJl"}}}', 'UTF8'), 1),
	(2, 'OKAZPCUJEQ', 'signed_curve25519', 'AAAA1', convert_to('{"key":"b25lLXRpbWUga2V51","signatures":{"@bob:localhost":{"ed25519:OKAZPCUJEQ":"c2lnbmF0dXJl"}}}', 'UTF8'), 2),
	(1, 'TABLET', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}', 'UTF8'), 1);
INSERT INTO public.owner_slots VALUES
	(0, 1, 'vm'),
	(1, 1, 'vm');
INSERT INTO public.profiles VALUES
	(2, 'avatar_url', '\x226d78633a2f2f6c6f63616c686f73742f626f6222'),
	(1, 'displayname', '\x22416c69636522');
INSERT INTO public.published_rooms VALUES
	(1, 1, 1, 1795667713473);
INSERT INTO public.receipts VALUES
	(1, 2, 'm.read', '', '$Wi6cj9iDeu9Hk9tqR2Og-oC3XbbG__276-NrFjkceH0', 14, 1795667714736, 1, 38),
	(1, 1, 'm.read.private', '', '$Wi6cj9iDeu9Hk9tqR2Og-oC3XbbG__276-NrFjkceH0', 14, 1795667714968, 1, 39),
	(1, 1, 'm.read', '', '$h5W9r1TCpve_3LZt-ptQBw8HR1o5JAFqMIqkn6IolQ8', 30, 1795667716166, 1, 50);
INSERT INTO public.registration_tokens VALUES
	('xUEwE2fKHHRJEXokw6e5snBUjSMR97kL', 1, 0, NULL, true, 1795667706521);
INSERT INTO public.relations VALUES
	(1, '\x5a2e9c8fd8837aef4793db6a4763a0fa80b75db6c6fffdbbebe36b16391c787d', 15, 'm.annotation'),
	(1, '\x5a2e9c8fd8837aef4793db6a4763a0fa80b75db6c6fffdbbebe36b16391c787d', 16, 'm.replace'),
	(1, '\xff1da17026c9fbdac64597861855574b24d265201759d7767604fe9e8f31fefc', 17, 'm.thread'),
	(1, '\xff1da17026c9fbdac64597861855574b24d265201759d7767604fe9e8f31fefc', 18, 'm.thread'),
	(1, '\xff1da17026c9fbdac64597861855574b24d265201759d7767604fe9e8f31fefc', 19, 'm.reference'),
	(1, '\xff1da17026c9fbdac64597861855574b24d265201759d7767604fe9e8f31fefc', 20, 'm.reference');
INSERT INTO public.room_aliases VALUES
	('#talk:localhost', 1, 1, 1795667713473);
INSERT INTO public.room_heads VALUES
	(3, '\x09', 8, 10, 10, 7, 9, 0, 1, 36),
	(1, '\x23', 18, 36, 36, 13, 19, 0, 1, 51),
	(2, '\x0f', 14, 16, 16, 11, 15, 0, 2, 29),
	(4, '\x0c', 10, 13, 13, 8, 11, 0, 2, 30);
INSERT INTO public.rooms VALUES
	(1, '!lXuUAnQicjUMlAEJoq:localhost', '10', 1795667713473, 0),
	(2, '!kDrKtRFpHXieQimqar:localhost', '11', 1795667714329, 0),
	(3, '!c_Xc6AeH4SA-7j0a-vuaI41UsV4EEHhpPTbBzcJx6wc', '12', 1795667714454, 0),
	(4, '!8DnDWJh47ULY4lS6XoD_oM3ms655WYdiSfhRSmgQP0E', '12', 1795667714555, 0);
INSERT INTO public.schema_versions VALUES
	(1, 1795667705639),
	(2, 1795667705824);
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
	(2, 'OKAZPCUJEQ', 2, 26, 1, convert_to('{"type":"org.example.note","sender":"@alice:localhost","content":{"note":"still waits"}}', 'UTF8'));
INSERT INTO public.transactions VALUES
	(1, 'MPSKTDFDML', -1734856604473573187, 't1', 1, 13, 1795667713868),
	(2, 'OKAZPCUJEQ', -1734856604473573187, 't1', 1, 14, 1795667713958),
	(1, 'MPSKTDFDML', -1938764341557113521, 't2', 1, 15, 1795667713980),
	(2, 'OKAZPCUJEQ', -1734856604473573187, 't2', 1, 16, 1795667714015),
	(2, 'OKAZPCUJEQ', -1734856604473573187, 't3', 1, 17, 1795667714027),
	(1, 'MPSKTDFDML', -1734856604473573187, 't3', 1, 18, 1795667714046),
	(2, 'OKAZPCUJEQ', -1734856604473573187, 't4', 1, 20, 1795667714100),
	(1, 'MPSKTDFDML', 5633096570184922308, 't4', 1, 21, 1795667714116),
	(2, 'OKAZPCUJEQ', -1734856604473573187, 't5', 1, 24, 1795667714196),
	(1, 'MPSKTDFDML', -1734856604473573187, 't5', 1, 25, 1795667714200),
	(2, 'OKAZPCUJEQ', -1734856604473573187, 't6', 1, 26, 1795667714214),
	(1, 'MPSKTDFDML', -1734856604473573187, 't6', 1, 27, 1795667714220),
	(2, 'OKAZPCUJEQ', -1734856604473573187, 't7', 1, 28, 1795667714225),
	(1, 'MPSKTDFDML', -1734856604473573187, 't7', 1, 29, 1795667714230),
	(1, 'MPSKTDFDML', 7823209937347822190, 't8', 2, 12, 1795667714415),
	(3, 'XMZGDZNRMV', 5481493437320432972, 't1', 3, 8, 1795667714473),
	(1, 'MPSKTDFDML', 1832875951097224932, 't9', 4, 9, 1795667714612),
	(1, 'MPSKTDFDML', 1832875951097224932, 't10', 4, 11, 1795667714659),
	(1, 'MPSKTDFDML', -6423867791902527109, 't11', 0, 0, 1795667715036),
	(1, 'MPSKTDFDML', -6423867791902527109, 't12', 0, 0, 1795667715768),
	(1, 'MPSKTDFDML', -1734856604473573187, 't13', 1, 30, 1795667716071),
	(1, 'MPSKTDFDML', 590226140273474013, 't14', 1, 31, 1795667716079),
	(3, 'XMZGDZNRMV', -1734856604473573187, 't2', 1, 34, 1795667716131);
INSERT INTO public.users VALUES
	(1, '@alice:localhost', 1),
	(2, '@bob:localhost', 1),
	(3, '@carol:localhost', 1),
	(4, '@dave:localhost', 1);
INSERT INTO public.writers VALUES
	(1, 51, 51),
	(2, 31, 31);
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
CREATE INDEX transactions_by_age ON public.transactions USING btree (created_ts);
