-- Schema version 5, made by fixture.sh from commit 7f06a5b. Never edited.
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
	('\x6ffe89e8ebcf6c52a8426ef1f372355162ce5a46f5d9548a909a24ce09ec44b6', 1, 'ZLBJTFJPNT', 1795670365245, NULL, NULL),
	('\x569a37e298f467111e094de36e2735577724f6afbe283432651cfa4c270939d5', 2, 'ZMOXTBRSQW', 1795670366810, NULL, NULL),
	('\x85963889eda962b2f72d3d22fe0d95b1a71c0d88a99b2f2ade93f80b863051f6', 3, 'OHYJZTRGDC', 1795670368711, NULL, NULL),
	('\xbdd6206a44862af3a3b5e9a69eeddc74729be3920a9a3aa5a01fd5f5f6d07690', 4, 'CTDNJLTIUV', 1795670370595, NULL, NULL),
	('\xf3058a7c9300f71fc4e8ca8738190cca0f1f1e17a47c141b09d6a4e8c5d4f618', 1, 'TABLET', 1795670404371, NULL, NULL);
INSERT INTO public.account_data VALUES
	(2, 0, 'm.push_rules', convert_to('{"added":{"override":[],"content":[{"rule_id":"fixture","default":false,"enabled":true,"pattern":"fixture","actions":["notify"]}],"room":[],"sender":[],"underride":[]},"changed":[{"kind":"override","rule_id":".m.rule.suppress_notices","enabled":false}]}', 'UTF8'), 1, 11),
	(1, 1, 'm.fully_read', convert_to('{"event_id":"$hDCboSbgNdSmuktvO8O61TYuOtedQ1fnfDMHc1l_JfU"}', 'UTF8'), 2, 68),
	(2, 1, 'm.tag', convert_to('{"tags": {"m.favourite": {"order": 0.5}}}', 'UTF8'), 1, 40),
	(1, 0, 'org.example.settings', convert_to('{"theme": "light", "size": 12}', 'UTF8'), 2, 87);
INSERT INTO public.accounts VALUES
	(1, '$argon2id$v=19$m=19456,t=2,p=1$0Fun+2ub3Te+qws15uMR4w$yLaTpBmNPXGQFH3nQpFrxqAHGi2djBrlCKiZNcALYCc', 1795670365155, false, 0, 0),
	(2, '$argon2id$v=19$m=19456,t=2,p=1$aYfVpdvccBw0+z459YzrGQ$6Tdx2PUeqKm7zpX/erN2XyJUKWZBObzXRFIzv+TsbOU', 1795670366810, false, 0, 0),
	(3, '$argon2id$v=19$m=19456,t=2,p=1$V0qZ0U+J0YCOVWFawQEESw$zjwBAmgbaiJcS4OlxL+3DEOCmVvjWBsNqAS86GXiCUg', 1795670368711, false, 0, 0),
	(4, '$argon2id$v=19$m=19456,t=2,p=1$m4tIAH9i70WsOkGekcPxTg$Qm6MH81rjXRaxlZ2JIRMpxEO27I1NV/Ccoe5cseVWqY', 1795670370595, false, 0, 0);
INSERT INTO public.device_keys VALUES
	(1, 'ZLBJTFJPNT', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"ZLBJTFJPNT","keys":{"curve25519:ZLBJTFJPNT":"Y3VydmU","ed25519:ZLBJTFJPNT":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:ZLBJTFJPNT":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}', 'UTF8'), 2, 16),
	(2, 'ZMOXTBRSQW', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"ZMOXTBRSQW","keys":{"curve25519:ZMOXTBRSQW":"Y3VydmU","ed25519:ZMOXTBRSQW":"ZWR3YXJkcw"},"signatures":{"@bob:localhost":{"ed25519:ZMOXTBRSQW":"c2lnbmF0dXJl"}},"user_id":"@bob:localhost"}', 'UTF8'), 1, 12),
	(1, 'TABLET', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"TABLET","keys":{"curve25519:TABLET":"Y3VydmU","ed25519:TABLET":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}', 'UTF8'), 2, 75);
INSERT INTO public.devices VALUES
	(1, 'ZLBJTFJPNT', 'alice''s first', 1795670365245, 1795670365245, NULL),
	(2, 'ZMOXTBRSQW', 'bob''s first', 1795670366810, 1795670366810, NULL),
	(3, 'OHYJZTRGDC', 'carol''s first', 1795670368711, 1795670368711, NULL),
	(4, 'CTDNJLTIUV', 'dave''s first', 1795670370595, 1795670370595, NULL),
	(1, 'TABLET', NULL, 1795670404371, 1795670404371, NULL);
INSERT INTO public.event_json VALUES
	(1, 1, convert_to('{"auth_events":[],"content":{"creator":"@alice:localhost","room_version":"10"},"depth":1,"hashes":{"sha256":"kZHjrJJIQdY9acVS22Bqx3M98Xwk9NZlFknAjAolJuY"},"origin_server_ts":1795670376373,"prev_events":[],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0XdPRDsHmtWvpIA78qO1yu+tKHD0owvERapwJkscJtUfdwIXk1j/Zt+eOujfu+fINp3iBdxb8WkEzWm3FeIJCw"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(1, 2, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"LUBV+eeWKRwCmsSjB3oMOZS7cFh6huDTWLqTSP48cSg"},"origin_server_ts":1795670378629,"prev_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"NuZ66732k/vewLxaUEkvsv/2JUOp1GIS5ObRA45QvKz3nvqicAAM57hVZ/1M7kzQumRWQ5duAInxPMK3bbqADg"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 3, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"uu/dSZL5zANR2rLOV6uBnMiGGVS9KcEy/CduLptlAjU"},"origin_server_ts":1795670378798,"prev_events":["$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"kmp54SuJRflbUEEZRp83/hnrhqz5dUknKktwDxYGRZxDHVizPgVPSHSt/mSOnKm6uChGLdxDUPxtppMks+iCBg"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(1, 4, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"alias":"#talk:localhost"},"depth":4,"hashes":{"sha256":"tVumjXYMGe1QMMO55L0kZLuSQodoqWcEONuvdtW1v/E"},"origin_server_ts":1795670378858,"prev_events":["$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"y/vZiYw0BUyvAeZ3+z46s+hP0LrrwUny0m4pkPoTn99lePfOqg1fui++ICHVG4W7HCGd8nrGCsLB8ofe9z19CA"}},"state_key":"","type":"m.room.canonical_alias"}', 'UTF8')),
	(1, 5, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"join_rule":"public"},"depth":5,"hashes":{"sha256":"V0qDJmdV0RbMLcB2W3QDhuz03cmPnIop/5cGVMpcjf8"},"origin_server_ts":1795670378860,"prev_events":["$iSo0SEfJ8qxkmz5da6B7L2thtwuXLS73e9iLeUulTvE"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"kfYwFBUamRNA60xnarswErDhkf8gS+UrKSQgLLqONsTEduekrY/pRp02SOWaP68krVRF8y1MhSC6YJ+dtH+qAA"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(1, 6, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"history_visibility":"shared"},"depth":6,"hashes":{"sha256":"lmsVpGMIc4QVRTzSlRKsAoNHo0wibN3j3qbvtgQ5kpE"},"origin_server_ts":1795670378865,"prev_events":["$W4Pk_YcBPlT-ghyqSyvGIyrDejrpp06flJfUeHRLERw"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"vuVi13eHGSLYz/Zc2dww54tHAOrqH/dZN6wxkp484OBYx+s+HLIfqWpBtSQAOCdBs1+1R52TJmUhgIKLi9/pCw"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(1, 7, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"guest_access":"forbidden"},"depth":7,"hashes":{"sha256":"gNRkwcatf4aUiLVRPlozjINXRYcJhQSrXxRxnMhxB9Q"},"origin_server_ts":1795670378865,"prev_events":["$YCShQYsvmeLivLpzhWWq1UOzS4oGV5RG5qeDaAdRqjc"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"RYjpRtDorZKR5xlMLSaOjgl22RKuuku3e51hTM47Eta2ah59GzsHRDE0kqQztFyoYFgQ3a27NqjNv8VLN1CLDg"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(1, 8, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"name":"Talk"},"depth":8,"hashes":{"sha256":"4giDDiQjYrwUMw6gIF7jkuCJ0awroBj7FjtK4SNQTU8"},"origin_server_ts":1795670378865,"prev_events":["$qV18I9IxmfOt5T_83dsJ7gvhqrGJZax3dCSYobyS0qk"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YfcxPgs9mmds25Clbil6Y2SUooHx/kOP+WoDMxsYnfxC/KPEhMhkC/po0zfgNf/ZOQrLCgUJy6hUdagbhj85DA"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(1, 9, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"m.topic":{"m.text":[{"body":"What is said","mimetype":"text/plain"}]},"topic":"What is said"},"depth":9,"hashes":{"sha256":"b2vSg55JAI5f4zVXxuhwhrjYzFpsvoPgtg3X6Ba9qMs"},"origin_server_ts":1795670378865,"prev_events":["$4qPRSku3VOwDI3qIVDi3e2V0YkSR3lnWlkFKzwNCfww"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"qiDkwjxbY8w/JGBHeo9+p07J053mxQJSq2Aq9EdZrtWbjKzKAzrH7dsiEpxDg42q6j8tcEqShNvnr0Xi2IDwDA"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(1, 10, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$W4Pk_YcBPlT-ghyqSyvGIyrDejrpp06flJfUeHRLERw"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":10,"hashes":{"sha256":"Y7L4Go0rZWUznDM2FujPm/MDer8vhqYJ3Q+bKjnR4kY"},"origin_server_ts":1795670380265,"prev_events":["$wSCilsUsNDuYo3iZd_qU1UZq2UlC3FH3zujWI4hegWg"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"vQPqBDVikU+yNrWZIt6GlZWfjwazdusIbDGyLyhcsbIdoJL8882e934PglRXv8qJmsAA2wmhafOPoVIPKzZxCQ"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 11, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$W4Pk_YcBPlT-ghyqSyvGIyrDejrpp06flJfUeHRLERw"],"content":{"membership":"join"},"depth":11,"hashes":{"sha256":"Wk0pljAAINeT6kFJ2WBeBDDspeafj3XHDlDPx3JR/ag"},"origin_server_ts":1795670381626,"prev_events":["$gDbSUDOQ6BG6J3hcDkXXwBw76HumViETCNQaDBp-yxk"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"d10RmJL1kQWruCMSAo+sZwlzRhkWCPHwc5Q9p6XQ/uwmK/17pawe3MOPy9Q2b9PHiVcZoP57mX6y7euQDK1WCg"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 12, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$W4Pk_YcBPlT-ghyqSyvGIyrDejrpp06flJfUeHRLERw"],"content":{"membership":"join"},"depth":12,"hashes":{"sha256":"24eFT1DzZU7ehookQaQz3X/pwHvz7rUqE/GVnt/1lJU"},"origin_server_ts":1795670382094,"prev_events":["$Y7ffawoi3kgDp5Iaa-yLjNZ4xSZrVLmgsYXEO3OMTEQ"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@dave:localhost","signatures":{"localhost":{"ed25519:a_66687a":"FZZdpNv1NHukGHJFjet2raNzQoGsvCBkYz23xupC7yXxb+YmG4/Om/TIJTKpCiyvMbuzVlmN3FidckI09frNAQ"}},"state_key":"@dave:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 13, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"body":"first: the fixture begins","msgtype":"m.text"},"depth":13,"hashes":{"sha256":"vtIl3dScVLhuSKg82eaFXc3MiFTlrbTgaw/DC1GMEEM"},"origin_server_ts":1795670382844,"prev_events":["$gsjh0JK8wpEQQMq6YCUHCafHZk5KNbA3hYERQwestOY"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3fS9oTsIHFr0q+XF5SkeuSk+27hb/1SLaR5YjXXc8OMEQaqrCeM5IqS4q9IEdrAhyRHeygiTpxX7Cc53HTEbCw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 14, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$gDbSUDOQ6BG6J3hcDkXXwBw76HumViETCNQaDBp-yxk"],"content":{"body":"second","msgtype":"m.text"},"depth":14,"hashes":{"sha256":"zqS7Tb9OChCw2C91IVPoGIhDADLUD5UT7tzOa3rG9+E"},"origin_server_ts":1795670383205,"prev_events":["$BvQV3jZFlSSSvRakQc62X02PJeHl3IHNKpaJ5s3PlVs"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+9AOnuJ70+If3hOFs1GDesLzGwWHNG5l2glk3wFW0uEzhGldR6xKYxxxm9zbSy2a+wog7ZK7a2S6N23xwAubCA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 15, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"m.relates_to":{"event_id":"$hDCboSbgNdSmuktvO8O61TYuOtedQ1fnfDMHc1l_JfU","key":"+1","rel_type":"m.annotation"}},"depth":15,"hashes":{"sha256":"1/F8sDtXz7YGKoqsWaE/pyKaeHuAh2OulEgKqWMudq4"},"origin_server_ts":1795670383357,"prev_events":["$hDCboSbgNdSmuktvO8O61TYuOtedQ1fnfDMHc1l_JfU"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7KP3GMY+0NLp5561HscQ4noWWqpItJZ6/tGqzG8utiZWR+PNTqjt97SRg5dGST7kUvEH3Uc6/8FM5pgix6TNCg"}},"type":"m.reaction"}', 'UTF8')),
	(1, 16, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$gDbSUDOQ6BG6J3hcDkXXwBw76HumViETCNQaDBp-yxk"],"content":{"body":"* second, mended","m.new_content":{"body":"second, mended","msgtype":"m.text"},"m.relates_to":{"event_id":"$hDCboSbgNdSmuktvO8O61TYuOtedQ1fnfDMHc1l_JfU","rel_type":"m.replace"},"msgtype":"m.text"},"depth":16,"hashes":{"sha256":"Fq0ukX1zN72YdYiAQUMHfT2qczx3h7pBdehecejvIiY"},"origin_server_ts":1795670383423,"prev_events":["$TlHnO-p3q7rqMaCa2nPWuXZhMGrtrb8sk613uJqtFSQ"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"IfCTbgrOC+bA9AzTF6yB/1a+LUmg44Vg/7Y0ddmAzjb6ZEJw8qu2LirrqNpbzCVOBNQNbKgo0xIRhlJy1f/UCA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 17, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$gDbSUDOQ6BG6J3hcDkXXwBw76HumViETCNQaDBp-yxk"],"content":{"body":"in a thread","m.relates_to":{"event_id":"$BvQV3jZFlSSSvRakQc62X02PJeHl3IHNKpaJ5s3PlVs","rel_type":"m.thread"},"msgtype":"m.text"},"depth":17,"hashes":{"sha256":"BtKIANLzC3lENh/TkHdXOLBd3BGkkEP0rHb++ws7Xk0"},"origin_server_ts":1795670383432,"prev_events":["$uwHMHq0OJbWiaO6hdrXiwLY0zN6D00BbgJqkHEZQVAM"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0DQ/yQuv/5DhST68frQ7YtGq6kqeIUYhvqP5IlayM4muZaoMfdAY+V+6e7vU0xyC/10tLmLwY0iw5u9Qtu36DQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 18, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"body":"also in the thread","m.relates_to":{"event_id":"$BvQV3jZFlSSSvRakQc62X02PJeHl3IHNKpaJ5s3PlVs","rel_type":"m.thread"},"msgtype":"m.text"},"depth":18,"hashes":{"sha256":"bc+ZlRTGdVnkzaZwUQZ7nCnuvz1v/jx0IcVtSo9ZqDA"},"origin_server_ts":1795670384066,"prev_events":["$LW0QnrlJKhwt6H81rY_bQaMsXHwqN8vPFiA03cHYuao"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"rkGHDlxqR9zdZMbBWxrnFRl32w524GI2Q6s2JO5c3rI/eKYlvMy3qY0HKn3mTeOmh5VqRcQOwvy7R7IRUQQUBA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 19, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"m.relates_to":{"event_id":"$BvQV3jZFlSSSvRakQc62X02PJeHl3IHNKpaJ5s3PlVs","rel_type":"m.reference"},"why":"a state event that relates"},"depth":19,"hashes":{"sha256":"abnZczfVkIiMlSbC6I3TYrr99R9QklU133EHYEC/3jc"},"origin_server_ts":1795670384827,"prev_events":["$DrjRTp1WH60Xkf5V65360WVHtDUNygn1aKB4AB16jgM"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"zn836pjOWOvu03ckx2Vni66GX55/eI01eP4G/+XpOdrZ17QMChr0HgrytSs39PwGymDNSpnJlwfJ/TEiOOqmCw"}},"state_key":"","type":"org.example.pin"}', 'UTF8')),
	(1, 20, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$gDbSUDOQ6BG6J3hcDkXXwBw76HumViETCNQaDBp-yxk"],"content":{"body":"to be redacted","m.relates_to":{"event_id":"$BvQV3jZFlSSSvRakQc62X02PJeHl3IHNKpaJ5s3PlVs","rel_type":"m.reference"},"msgtype":"m.text"},"depth":20,"hashes":{"sha256":"oVBcKYqBE78ZTgUV5GAR6Lcc6dMdYiMHtH8M9vFflBE"},"origin_server_ts":1795670384938,"prev_events":["$vJZXCLIY7sioexMCIw5olHeXv3hXc72Cr0nj5qLogmQ"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"6WtKK/DbuINdsedzOFUrxVJMC6zuMbusUWw6FIE2FnZUiQ+ijGJ0+iYA3Ati/cDQP6CZhL0IrtlZvKK2svgvAA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 21, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"reason":"as asked"},"depth":21,"hashes":{"sha256":"YAde+LU5d7HweSJzmnogv3lAC6nHCiNzUufLtxLNVFE"},"origin_server_ts":1795670385114,"prev_events":["$gfEbmJc0DrOQQm1OURyEdwIPmmel2iiwOuN2ehQDhlM"],"redacts":"$gfEbmJc0DrOQQm1OURyEdwIPmmel2iiwOuN2ehQDhlM","room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"XxxHModt2y+OciTV7eztm6Je59BuWoTu0R73gBmO5Hf0tbAYDP7/NXnC21k1czVKWvUbWysb/7v55uO2KpK8Bg"}},"type":"m.room.redaction"}', 'UTF8')),
	(1, 22, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y","$gsjh0JK8wpEQQMq6YCUHCafHZk5KNbA3hYERQwestOY"],"content":{"membership":"ban","reason":"noise"},"depth":22,"hashes":{"sha256":"rD41x+kwLv9PIfUA2L8TCi8f3qTgCK62GXrx2NW/Dlg"},"origin_server_ts":1795670386041,"prev_events":["$30rOyudADmArGx41Q3XmAq_S_8NnAYTKtvI_9b56zYg"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"p9smUgkLWoQ/EmUk/QkiCIVePv8dHzkAlIP/eXHgdYSdVENwkNrnRy+u4iGyvLaeVsWKFplTwE438nKsuUa9CQ"}},"state_key":"@dave:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 23, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$Y7ffawoi3kgDp5Iaa-yLjNZ4xSZrVLmgsYXEO3OMTEQ"],"content":{"membership":"leave"},"depth":23,"hashes":{"sha256":"oQf6Xl+lBu6jXQ5Qsx3KQPAldomEP8JXKpnB/zjj1KY"},"origin_server_ts":1795670386515,"prev_events":["$fzir3j_oHB8Wi9UZngWMkQSjXk_YMv-z9XInGXygxmM"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"jKgjdh9jxGkLh9iW/9xFFrADMMQRpBtWh1xNNWuGEdlcLZ0SXa02W5SRpvYvZqAPi3aoAN4IL52mYBGtGaPrAw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 24, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$gDbSUDOQ6BG6J3hcDkXXwBw76HumViETCNQaDBp-yxk"],"content":{"body":"filler 0","msgtype":"m.text"},"depth":24,"hashes":{"sha256":"zEiCAZAkItNjmStl+Yw3xz/vGTtvBuitrsYMcbzuBdw"},"origin_server_ts":1795670387057,"prev_events":["$NLwA0UIJKGr_DaEoRheSvybdt_vFRley6sQrqFeZEsA"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"cqMRcwAaTFpYKtJdhMKO4Ut+EqjaopL1Lfz/dqlt5c6YzmahoiYqy/RrvZWYS1wPm/w8rv4qfaWfzU+BcuwjBA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 25, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"body":"filler 1","msgtype":"m.text"},"depth":25,"hashes":{"sha256":"iPr7UezIsQCoqTeGMqQZK3owHNY6elTgf86efoQuse4"},"origin_server_ts":1795670387111,"prev_events":["$oIkpbLOdgqcE1T54v2r37AxVIOoAAA8YZ6u25RBzUXE"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"EzimOxfgbPaRcKHiCukQEfalTOq+/iLxS0xQuCQY6EM3L6ux/Xqmn+jjGM3SmKoQr39wTTktzESYzSpp0eoqDg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 26, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$gDbSUDOQ6BG6J3hcDkXXwBw76HumViETCNQaDBp-yxk"],"content":{"body":"filler 2","msgtype":"m.text"},"depth":26,"hashes":{"sha256":"WURTI1rPjVsOfQwlmn0v+CJi3MP/jHMbdqGzdk0XFik"},"origin_server_ts":1795670387328,"prev_events":["$dT74hyOJ-iz1uS3vIv6IvkQ8uF4fdUGb4hUoRQz-nYU"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YJVkJ74HN0PvW663YlPVIm/nmAu2AAQvgK1/duUS1iTDydvgrM9uTS3WDCSctAXSXqxwJzOwBdbtjp0qRxbPDw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 27, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"body":"filler 3","msgtype":"m.text"},"depth":27,"hashes":{"sha256":"E2jiCMNhAdpsQl+rbn8OTIH0mwmIlddRV+gxPfd+Ga0"},"origin_server_ts":1795670387780,"prev_events":["$wAOfDhBWNIDfwHDLI5nWBbwx5JatzYp8898tZEJUJQ8"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"aJBc7EronwNHWN1uxFh720AF5DIHuaLzHPo1gnOsZIgPkrcQHDKt4B0GKZiQ35JdDaSNG/Qk/lEjVnH9ZCv7BA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 28, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$gDbSUDOQ6BG6J3hcDkXXwBw76HumViETCNQaDBp-yxk"],"content":{"body":"filler 4","msgtype":"m.text"},"depth":28,"hashes":{"sha256":"44VxKemZguwMApzhPgrx2MUW2blaNstyYq56usMXxpQ"},"origin_server_ts":1795670387830,"prev_events":["$uervgBU9opuoGMRjDRpLAyN-qLZ5HcjuMfNbNusKxZw"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"UpKKHat9JW5RzsPpMpdGFkyon+6qKHmDWieMV75R7fnI/tKaSePL8JIiNTy7N0+ycB4/1BjPzGWRSB9bOGp3DA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 29, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"body":"filler 5","msgtype":"m.text"},"depth":29,"hashes":{"sha256":"QsItWQy3dDaYpkiNFzRIkUm/uCUt5J23XBF9qD+tCRA"},"origin_server_ts":1795670388047,"prev_events":["$MpvImkj8FYKvFNuYhndgpboZc532-e2yBs6ajv1-klE"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Avfv7MX0vO21rMLwV+5l9AqfYzZe2r4YCDwnPrItcGrDN5dG6m+4AbvnhVUpTQK7mL//ZxiILS1Fu8o2jVUADA"}},"type":"m.room.message"}', 'UTF8')),
	(2, 1, convert_to('{"auth_events":[],"content":{"room_version":"11"},"depth":1,"hashes":{"sha256":"5cyrrALWrILQWr5EGt3auRTmv4/jEgL4C1Ag7zozwzE"},"origin_server_ts":1795670389059,"prev_events":[],"room_id":"!VWeanEhFUMjPdyzzQj:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+Gj4PkjyuLYmblVmo6/Ipn9V4NzG2cE7XFKli41OFSQop1eThRdYrUXF1SmreAT9F2mT89gw7ZjOSPaINlPACA"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(2, 2, convert_to('{"auth_events":["$dKyHzpIPQoEZNo5GbTKPJJP7zF3V4HC_z2jI2J-N7BA"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"8iQRZ7CznMjmdeNXByoJD1YIOcZyidFX7aWXDVx29oQ"},"origin_server_ts":1795670389060,"prev_events":["$dKyHzpIPQoEZNo5GbTKPJJP7zF3V4HC_z2jI2J-N7BA"],"room_id":"!VWeanEhFUMjPdyzzQj:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Ew+dWYYQ5C4iGaeKtlQcAlcmisYNtO2LxdA+ECK1GhX+LvQpZCO76gNevpqrQYO1P6ThPqdlYCEOeECda4uaAA"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 3, convert_to('{"auth_events":["$dKyHzpIPQoEZNo5GbTKPJJP7zF3V4HC_z2jI2J-N7BA","$Usar6080zvKJXCRUedu5u7sW3hYOgNEmWOp1TahYxVU"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"a5biKnOASf2/D7AfA2s3MtD+wd8Ob1EBfweyYLtjWms"},"origin_server_ts":1795670389060,"prev_events":["$Usar6080zvKJXCRUedu5u7sW3hYOgNEmWOp1TahYxVU"],"room_id":"!VWeanEhFUMjPdyzzQj:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"2QZ3YAgDDyQb6U4aMSMiGS3QB7/rGQnJ3ihDOqQk10a1t6GEPRbZ4loeQMajRvnhBKKs5T1W1+amw8E3UyDBDQ"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(2, 4, convert_to('{"auth_events":["$dKyHzpIPQoEZNo5GbTKPJJP7zF3V4HC_z2jI2J-N7BA","$TM6-tKh2xaCTHierNBkVZrCxs0J4mH2Yk3udPfBabOc","$Usar6080zvKJXCRUedu5u7sW3hYOgNEmWOp1TahYxVU"],"content":{"join_rule":"invite"},"depth":4,"hashes":{"sha256":"EYqogGW1to3vRwS2MulwbceL6YIl+gQzePd4tOh8l2A"},"origin_server_ts":1795670389061,"prev_events":["$TM6-tKh2xaCTHierNBkVZrCxs0J4mH2Yk3udPfBabOc"],"room_id":"!VWeanEhFUMjPdyzzQj:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ZNUbnuK7cqqXR/aJPI/uRNH7hpcla3r9EksJ9PLIiM8yQBin4HrJlmm8CBshO02DGETkNSjlVSp3uYA5hbWBDw"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(2, 5, convert_to('{"auth_events":["$dKyHzpIPQoEZNo5GbTKPJJP7zF3V4HC_z2jI2J-N7BA","$TM6-tKh2xaCTHierNBkVZrCxs0J4mH2Yk3udPfBabOc","$Usar6080zvKJXCRUedu5u7sW3hYOgNEmWOp1TahYxVU"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"APliMbY3HNWE+ESLD5vpk40peLnPRK7FG2kb41gMaRw"},"origin_server_ts":1795670389061,"prev_events":["$NT1u3fkk8wYjTclya3Ppzlih635LM1ag5kwTjigCaFk"],"room_id":"!VWeanEhFUMjPdyzzQj:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1m70jrRpAzj+H+uiyF8zN384+eYzZ/kx0VO/DUsGMCQk7u8GglNbKyY52KjiV8GisSkYhpb9srEIMaZy4DH3Ag"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(2, 6, convert_to('{"auth_events":["$dKyHzpIPQoEZNo5GbTKPJJP7zF3V4HC_z2jI2J-N7BA","$TM6-tKh2xaCTHierNBkVZrCxs0J4mH2Yk3udPfBabOc","$Usar6080zvKJXCRUedu5u7sW3hYOgNEmWOp1TahYxVU"],"content":{"guest_access":"can_join"},"depth":6,"hashes":{"sha256":"xh91EafB0/TMBE6l024K25SsQpjmMY7Tx5wgrndbcy8"},"origin_server_ts":1795670389061,"prev_events":["$r0kr884ye96xJHGsX3t5b51YIpZEatQzDiIiwEZObnM"],"room_id":"!VWeanEhFUMjPdyzzQj:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"otmvFo/KByH8Go+tejc2a52ytVgtZ4esMUnK2bq21aeHnct0rmELqiv0mZr/VM9PYAJItCM+yw8CK3/n62TBBA"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(2, 7, convert_to('{"auth_events":["$dKyHzpIPQoEZNo5GbTKPJJP7zF3V4HC_z2jI2J-N7BA","$TM6-tKh2xaCTHierNBkVZrCxs0J4mH2Yk3udPfBabOc","$Usar6080zvKJXCRUedu5u7sW3hYOgNEmWOp1TahYxVU"],"content":{"name":"Closed"},"depth":7,"hashes":{"sha256":"NpgQFKA/EucF+t+tSS5y1zzUfOovHvcnMFxWGdQXSms"},"origin_server_ts":1795670389061,"prev_events":["$1PtRIJ4sgaPYB4P8ibZ7WsjV9MtfuySVMaSNL4Y6r3E"],"room_id":"!VWeanEhFUMjPdyzzQj:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"JSihetEYHkvMXmGSBE2gYyvJAY0ea5Id56AjyfiRJTtf174H9lnaD9DQBY8fWxrFVkRDCSOrHLzxlDJ2pCR7Dw"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(2, 8, convert_to('{"auth_events":["$dKyHzpIPQoEZNo5GbTKPJJP7zF3V4HC_z2jI2J-N7BA","$TM6-tKh2xaCTHierNBkVZrCxs0J4mH2Yk3udPfBabOc","$Usar6080zvKJXCRUedu5u7sW3hYOgNEmWOp1TahYxVU","$NT1u3fkk8wYjTclya3Ppzlih635LM1ag5kwTjigCaFk"],"content":{"avatar_url":"mxc://localhost/bob","membership":"invite"},"depth":8,"hashes":{"sha256":"JmQFn50kg25aPof+z4VU6kT9QbShC4YOJZ5l3GIRxuI"},"origin_server_ts":1795670389061,"prev_events":["$sUUQ5eS_jL8zu_4BMwRp7QOS8HTWKzE6r8O6GFRGDVc"],"room_id":"!VWeanEhFUMjPdyzzQj:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"qwR2DZDuz19yeQUTWmTLf9cIsNJtnCyziqKqGfjAHB/XbY0P36XR3eJRdNe7fxKIWnHXmsAtwz6fCGXUyCgfCw"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 9, convert_to('{"auth_events":["$dKyHzpIPQoEZNo5GbTKPJJP7zF3V4HC_z2jI2J-N7BA","$TM6-tKh2xaCTHierNBkVZrCxs0J4mH2Yk3udPfBabOc","$3l2_2sv4o424pAGfkSGo61_OoBzaGzoE6qo2flHHFao","$NT1u3fkk8wYjTclya3Ppzlih635LM1ag5kwTjigCaFk"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":9,"hashes":{"sha256":"GqHzUa8gc+I7xoRC8gcB5vjMUAiOf66EmPNbz39sD+Y"},"origin_server_ts":1795670389632,"prev_events":["$3l2_2sv4o424pAGfkSGo61_OoBzaGzoE6qo2flHHFao"],"room_id":"!VWeanEhFUMjPdyzzQj:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3zbMn43vTinV1hY5/69JLGw29TWPy0ihOTr9OIWsk9L09IFbfde/GG6Frpp8fy3IDTVuPZIkTnMmQNZ9QoIBBw"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 10, convert_to('{"auth_events":["$dKyHzpIPQoEZNo5GbTKPJJP7zF3V4HC_z2jI2J-N7BA","$TM6-tKh2xaCTHierNBkVZrCxs0J4mH2Yk3udPfBabOc","$Usar6080zvKJXCRUedu5u7sW3hYOgNEmWOp1TahYxVU","$NT1u3fkk8wYjTclya3Ppzlih635LM1ag5kwTjigCaFk"],"content":{"membership":"invite"},"depth":10,"hashes":{"sha256":"fUqiDlT4hQZfeP4YTR0LJWptSHtmj4FarKNenhCWLPI"},"origin_server_ts":1795670390017,"prev_events":["$r1MtaHzTFu-wan_TfPu63jvFzePC8vy6Hmx-XCA_1iY"],"room_id":"!VWeanEhFUMjPdyzzQj:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"F/Zyq27zQpi26W/uB8E3vSWs1saOR1wKrUbkBC2Xs7YrnWjWzYiCEJ5g8/fGSGw3CVeq4RP7DdjQDdlXdJefBg"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 11, convert_to('{"auth_events":["$dKyHzpIPQoEZNo5GbTKPJJP7zF3V4HC_z2jI2J-N7BA","$TM6-tKh2xaCTHierNBkVZrCxs0J4mH2Yk3udPfBabOc","$Usar6080zvKJXCRUedu5u7sW3hYOgNEmWOp1TahYxVU"],"content":{"algorithm":"m.megolm.v1.aes-sha2"},"depth":11,"hashes":{"sha256":"MzdVejN3o3uRKwqzjDtsi2+FmkTPENIKo+sSE5bFzdM"},"origin_server_ts":1795670390079,"prev_events":["$J9pVPkh6FbbNqK_PT9LFhwGVAc4aTXY4ZXwhjouTGxc"],"room_id":"!VWeanEhFUMjPdyzzQj:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"s7XD0yjJ2M1z3uQ6GoAd/qxREATu/XXefrhwEBsTjlR4uoM9QQJ49mPG34bDDMJt3xkha7tM9GFKNTgS7NnqBQ"}},"state_key":"","type":"m.room.encryption"}', 'UTF8')),
	(2, 12, convert_to('{"auth_events":["$dKyHzpIPQoEZNo5GbTKPJJP7zF3V4HC_z2jI2J-N7BA","$TM6-tKh2xaCTHierNBkVZrCxs0J4mH2Yk3udPfBabOc","$Usar6080zvKJXCRUedu5u7sW3hYOgNEmWOp1TahYxVU"],"content":{"algorithm":"m.megolm.v1.aes-sha2","ciphertext":"AwgA","session_id":"s"},"depth":12,"hashes":{"sha256":"mLvHecbQArL25Es8dDPixwydHhj1OsjBQE+LBfnf5pU"},"origin_server_ts":1795670390110,"prev_events":["$zP0OQuiEq12bDou2oD6E84q3pSuC_eHkUv_L2V-Yt3I"],"room_id":"!VWeanEhFUMjPdyzzQj:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"h5rvPVrDihe4Nnr9gkeB8+WZ7G4tbz7ZHzVYpnaw1Hf2auGdlY/GuLoLxfHJO3CIgg3dJQAx4e8hvJzT/FP9Cw"}},"type":"m.room.encrypted"}', 'UTF8')),
	(2, 13, convert_to('{"auth_events":["$dKyHzpIPQoEZNo5GbTKPJJP7zF3V4HC_z2jI2J-N7BA","$TM6-tKh2xaCTHierNBkVZrCxs0J4mH2Yk3udPfBabOc","$Usar6080zvKJXCRUedu5u7sW3hYOgNEmWOp1TahYxVU"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100,"@bob:localhost":50},"users_default":0},"depth":13,"hashes":{"sha256":"a7rccYPIUcTQ3MoZVPL6lsC+yeWbKgI3Jr3ZtyBtpjI"},"origin_server_ts":1795670390657,"prev_events":["$nXhXbC_WcM4fki8WEWMyIOKBWjDTI0OITzZr4ciThL0"],"room_id":"!VWeanEhFUMjPdyzzQj:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+tVu7ebGHp/KvtQa6N0IjcAHqQJDhSe0NL0vIay+D6YUtAZOlg8nM88/hVsWGPSD4xMzBoc/Al+wIFDl63WQAw"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(2, 14, convert_to('{"auth_events":["$dKyHzpIPQoEZNo5GbTKPJJP7zF3V4HC_z2jI2J-N7BA","$_Jj4148vxE5eHRgNvNLKXjE0B0C9eAWR-WwV6FDBwvw","$r1MtaHzTFu-wan_TfPu63jvFzePC8vy6Hmx-XCA_1iY"],"content":{"topic":"Set by bob"},"depth":14,"hashes":{"sha256":"m0lnxWsaEAlSh1jQsAg+/3ewjxHAlltHVRR8+OEWaiA"},"origin_server_ts":1795670390889,"prev_events":["$_Jj4148vxE5eHRgNvNLKXjE0B0C9eAWR-WwV6FDBwvw"],"room_id":"!VWeanEhFUMjPdyzzQj:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"nNDCJC+l8Q8mpq7ItyIJzyFX+VTHJw76C6AZEf3PS/5QtpSge27QeqfvnSPgHpO1kjD70I2zfSEEzaToYbP7Aw"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(3, 1, convert_to('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"tBNpzBsql8ytodproH4t/TDDFjJvfKxgVEbl0JwfeIg"},"origin_server_ts":1795670391329,"prev_events":[],"sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"HOYYnRZVm8IYhqabUxHfYGL8o0K4Mi5g1O0/R6up8wrqdLwv2fH+a6q4D8AJB+O3PHOYnFSWlHpc4nBdEXs5Ag"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(3, 2, convert_to('{"auth_events":[],"content":{"membership":"join"},"depth":2,"hashes":{"sha256":"KBfaU9ZFuzdR7Oir6agupCW/xZTr6BfdNCX+26DYyc4"},"origin_server_ts":1795670391380,"prev_events":["$Ru6Pa3DPSZdDgYpY7MCniAhC__vdJK3vC6704MO6uag"],"room_id":"!Ru6Pa3DPSZdDgYpY7MCniAhC__vdJK3vC6704MO6uag","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"F+VIdJ8UdvX+LJ15MiKQf9iSDO2mOAg4FDXF0Jp4AhF8gkSVazQTpvQ+xo73qWE8ZQI8Tb5IjW+CM5TA/cXICg"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(3, 3, convert_to('{"auth_events":["$fI3D8fjw3uBIi2ZBJ27vh9wfWnQl_ri--TLzf3l0N6Y"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"Gdf3u0Ce1izaHXPYk9acln/Fag7cUtcgOWqt7bm8gIc"},"origin_server_ts":1795670391381,"prev_events":["$fI3D8fjw3uBIi2ZBJ27vh9wfWnQl_ri--TLzf3l0N6Y"],"room_id":"!Ru6Pa3DPSZdDgYpY7MCniAhC__vdJK3vC6704MO6uag","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"sG1J4+4TTudDxo3X8WKQ2hhOr+j1Cqd0/LftS4KzyrE66lUpcAqTi2tEFlca/FdmthX11BmYipkNPEhyFbj2Bg"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(3, 4, convert_to('{"auth_events":["$IbWK04qrOYYxcCwQuPkaDzyqXbVO7yoQC-HxuTIZsbw","$fI3D8fjw3uBIi2ZBJ27vh9wfWnQl_ri--TLzf3l0N6Y"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"nITkP12YcbpuoD1M5FL6osSHTue9FVquHKihOBPff58"},"origin_server_ts":1795670391381,"prev_events":["$IbWK04qrOYYxcCwQuPkaDzyqXbVO7yoQC-HxuTIZsbw"],"room_id":"!Ru6Pa3DPSZdDgYpY7MCniAhC__vdJK3vC6704MO6uag","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ViiUrrPjqgenRibS3vR0b16uv/Sm7Qw5Bzp4AYZbme0C32N7/mVOQ9LGkxotn7GXcxIMXPEmaysT6hRE1nVxBg"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(3, 5, convert_to('{"auth_events":["$IbWK04qrOYYxcCwQuPkaDzyqXbVO7yoQC-HxuTIZsbw","$fI3D8fjw3uBIi2ZBJ27vh9wfWnQl_ri--TLzf3l0N6Y"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"KVl84jH/6Pp35y9v7OzbzgVvR51hi6YFDCRXCaLXF2E"},"origin_server_ts":1795670391381,"prev_events":["$rftRgMeVzku8Bq0ovoJAN5ZujsVj25dYTnRXfgvZQ2U"],"room_id":"!Ru6Pa3DPSZdDgYpY7MCniAhC__vdJK3vC6704MO6uag","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"dAxUAdZAHJKC2tWRPfS1KAz3mmjmDPBgl8Wbl6aiyAagKkWUsCCTbjxsSqHH7i1Vm5vnXNT2s1feWiiCyWkWDQ"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(3, 6, convert_to('{"auth_events":["$IbWK04qrOYYxcCwQuPkaDzyqXbVO7yoQC-HxuTIZsbw","$fI3D8fjw3uBIi2ZBJ27vh9wfWnQl_ri--TLzf3l0N6Y"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"OLQZVXH72K+iKApWOe7BEzjG27b7gkk6AVVA7OQRER8"},"origin_server_ts":1795670391381,"prev_events":["$TBBTgj4DPFVq6cumri5LrgaimFLXTbqmDenvq-7cnvA"],"room_id":"!Ru6Pa3DPSZdDgYpY7MCniAhC__vdJK3vC6704MO6uag","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3/98yrGXccao6MRyvX/IH+ETsMFPYlVn6dbtGQMjMy4TWKmwvkp3YnbOyCJ5zFqeYws3TM1QxTmkONaqrs+ACw"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(3, 7, convert_to('{"auth_events":["$IbWK04qrOYYxcCwQuPkaDzyqXbVO7yoQC-HxuTIZsbw","$fI3D8fjw3uBIi2ZBJ27vh9wfWnQl_ri--TLzf3l0N6Y"],"content":{"name":"Gone"},"depth":7,"hashes":{"sha256":"8J6L8sv+Kebs8dRCZWlJH0BM6JlSqqsR4vpIYyKwWyY"},"origin_server_ts":1795670391381,"prev_events":["$y8W10N7XfpVh4pTZCM_r74J74XdGCD8LPXKO4Cy7aag"],"room_id":"!Ru6Pa3DPSZdDgYpY7MCniAhC__vdJK3vC6704MO6uag","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"TXVqSUGnmuy8lh+MtQknrsehZ+FywssKwdSi/Pq6zyqZeOlsvycv3scxT+Qb+5LDb4HrztJH3N7VmzMgeqP5Dg"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(3, 8, convert_to('{"auth_events":["$IbWK04qrOYYxcCwQuPkaDzyqXbVO7yoQC-HxuTIZsbw","$fI3D8fjw3uBIi2ZBJ27vh9wfWnQl_ri--TLzf3l0N6Y"],"content":{"body":"nobody reads this","msgtype":"m.text"},"depth":8,"hashes":{"sha256":"CduV76+bezW6MCbo/Gr579X6iVr108wLJGrcg36yyZ4"},"origin_server_ts":1795670391786,"prev_events":["$U7JtSfvxV4hujkXoQop5Oz-VNhMYhn8pupmY1YlH590"],"room_id":"!Ru6Pa3DPSZdDgYpY7MCniAhC__vdJK3vC6704MO6uag","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"NguuSpRUEkharv7fD2vFQh2vEMNgt6lwEnqizGWYaNq45s3Ju8wOrySs8tSpIhvPy1fIlzJJsZOOC77hntW4BQ"}},"type":"m.room.message"}', 'UTF8')),
	(3, 9, convert_to('{"auth_events":["$IbWK04qrOYYxcCwQuPkaDzyqXbVO7yoQC-HxuTIZsbw","$fI3D8fjw3uBIi2ZBJ27vh9wfWnQl_ri--TLzf3l0N6Y"],"content":{"membership":"leave"},"depth":9,"hashes":{"sha256":"lGhBnZ6pPArX2lHeZQsg0Yb4HUtcx5HiCjXousGSY9A"},"origin_server_ts":1795670392193,"prev_events":["$qR-fKJG5PefSlL4fIzlW2rJxDbDtXLB6_JKp8hvuwQE"],"room_id":"!Ru6Pa3DPSZdDgYpY7MCniAhC__vdJK3vC6704MO6uag","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"s4UffZ/MDykOfE+3kjmBsjDVA8Q7FX/2uvamKql0UU3avzUs2f9Vj+qp6nVqvJC5hjNRR25vk/zQ9b7uitXvBw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 1, convert_to('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"UYIhpTS99s4xftE4tulcs1peqt0rFO2bsNlfK6bJXks"},"origin_server_ts":1795670392897,"prev_events":[],"sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"P9J93SKc9xWpS8AHkGKPDua/Je6UzUggLICKSvmr9m6toxcWJa/YqULGy7EjpT+aMfFHsLdyxaIv1tN6W2L7DQ"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(4, 2, convert_to('{"auth_events":[],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"GjOjMHpMBeTM6CX5sGnc+lOot/woe0J2gMZF6hPF9Ms"},"origin_server_ts":1795670392898,"prev_events":["$XeUJTgq0u60xhkW_FQS_qTZp7oIJojNZ1P0c7ZXBoIg"],"room_id":"!XeUJTgq0u60xhkW_FQS_qTZp7oIJojNZ1P0c7ZXBoIg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"kieHxxBcG33o1GlSjPeE8BtAHurnv+Tx4JhTDqvMySwJQvPFbhoWuO9Q2FMEZcPGOrCzqc+lR8VtyxaN5ZBDAQ"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 3, convert_to('{"auth_events":["$_x8mmaOX5mDCZNphSIrR40wizqnrfsiEWrFEgxp6n9s"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"JTJOZu2K4STB0a2rtcEf/AdwRSmHKO7ZbMgnd68au9E"},"origin_server_ts":1795670392898,"prev_events":["$_x8mmaOX5mDCZNphSIrR40wizqnrfsiEWrFEgxp6n9s"],"room_id":"!XeUJTgq0u60xhkW_FQS_qTZp7oIJojNZ1P0c7ZXBoIg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+Suva8vtA1qI0k1gOitT/600pDXDCX+NEOOF8oPoy6Sf9Y/yWlGN90SsBTXYHYO/fBIUhFJfsuiM+2iIYh0qDw"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(4, 4, convert_to('{"auth_events":["$7HlpzvhP9eG4n-lpgbTVrza_-VK2-bvnhla4dDPgagM","$_x8mmaOX5mDCZNphSIrR40wizqnrfsiEWrFEgxp6n9s"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"yC+tw1WcK4IZyk2ZsAjvfJiNKMvbBHNXVtQky2xMkcA"},"origin_server_ts":1795670392898,"prev_events":["$7HlpzvhP9eG4n-lpgbTVrza_-VK2-bvnhla4dDPgagM"],"room_id":"!XeUJTgq0u60xhkW_FQS_qTZp7oIJojNZ1P0c7ZXBoIg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0h/qQbR+I/QFG8fG11OZPAZWdJ5nxspXol1upUkhfKuSUfNEP6jHE+9/YGKCsaXhldYqAxvd4Bsj/XZS35pVCA"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(4, 5, convert_to('{"auth_events":["$7HlpzvhP9eG4n-lpgbTVrza_-VK2-bvnhla4dDPgagM","$_x8mmaOX5mDCZNphSIrR40wizqnrfsiEWrFEgxp6n9s"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"G1FiCYZMF2oHobiQHe606ueCGkEubNOcYlqIGXO8E+0"},"origin_server_ts":1795670392898,"prev_events":["$WqMzEgliMg0n5AMF2bTAiGdn5gVM8dldYHfotQsGuPM"],"room_id":"!XeUJTgq0u60xhkW_FQS_qTZp7oIJojNZ1P0c7ZXBoIg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"J2EA2qlsZD2d2cepLKgoGIJa5VSepn1MeiVwNzcPBUU/3JUnBGpqVSVtnBPz2o0k4VNQ7shKky5xwEkFrge/BQ"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(4, 6, convert_to('{"auth_events":["$7HlpzvhP9eG4n-lpgbTVrza_-VK2-bvnhla4dDPgagM","$_x8mmaOX5mDCZNphSIrR40wizqnrfsiEWrFEgxp6n9s"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"B1ad1wBCzcvlWZHtuRzexrgWDpdVBjm4MFO/FuKqgdg"},"origin_server_ts":1795670392898,"prev_events":["$PljkGgMNhASJq7KPOuip1alXNlThP7np-ub4TlzxcgY"],"room_id":"!XeUJTgq0u60xhkW_FQS_qTZp7oIJojNZ1P0c7ZXBoIg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"U8anYasoip0+51KB+S5ZssRpg2xk9dNx8Grt6cYAH6dWSZ8IzwG6e7CfA72oRJPY/6pSaTk1yqByfjEa7me6CA"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(4, 7, convert_to('{"auth_events":["$7HlpzvhP9eG4n-lpgbTVrza_-VK2-bvnhla4dDPgagM","$_x8mmaOX5mDCZNphSIrR40wizqnrfsiEWrFEgxp6n9s"],"content":{"name":"Left"},"depth":7,"hashes":{"sha256":"ng2+Qen4aV1K06KQLfcxcd8YQOsgft+DAyT76N6etvs"},"origin_server_ts":1795670392898,"prev_events":["$F5acEWICTW4QxF0YC5JPM1XxrhJwFm73kfPO_WtTtBY"],"room_id":"!XeUJTgq0u60xhkW_FQS_qTZp7oIJojNZ1P0c7ZXBoIg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"5ccjw9L3P2ZCLLyjVuf2lUrhB9i0zIeLUDwnGQwjFj05VBobohp9NSE58P5BL7k4kCWXk+gQ6EmPiY7Ot928Cw"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(4, 8, convert_to('{"auth_events":["$7HlpzvhP9eG4n-lpgbTVrza_-VK2-bvnhla4dDPgagM","$WqMzEgliMg0n5AMF2bTAiGdn5gVM8dldYHfotQsGuPM"],"content":{"membership":"join"},"depth":8,"hashes":{"sha256":"kdn4RijdQ2b8ekKkWlyzW0Dzb+y6VJhOvLS7DVpcOms"},"origin_server_ts":1795670393110,"prev_events":["$zcKjHEr-nK6Ywh5oTbIXwxPYTMMD8et52sD7S1tAXjY"],"room_id":"!XeUJTgq0u60xhkW_FQS_qTZp7oIJojNZ1P0c7ZXBoIg","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"n9lvK/tQX8v+UxCIDO77Frb51+cpe5uWhUIi+sgPFuLmArbLSVbasKkISH5xMLZHoJ5JFdH4gMoxRu3i6e4jAQ"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 9, convert_to('{"auth_events":["$7HlpzvhP9eG4n-lpgbTVrza_-VK2-bvnhla4dDPgagM","$_x8mmaOX5mDCZNphSIrR40wizqnrfsiEWrFEgxp6n9s"],"content":{"body":"carol sees this","msgtype":"m.text"},"depth":9,"hashes":{"sha256":"wE6JEFpHFCXLbSrfpfcKLl0QiYD2Cf4GIG2vI+oV9Rw"},"origin_server_ts":1795670393316,"prev_events":["$YL8Lc2Sz_HV0Ta3W9AXeHEu2v3_YnfHnYVzUrqarmvs"],"room_id":"!XeUJTgq0u60xhkW_FQS_qTZp7oIJojNZ1P0c7ZXBoIg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GIdex8vbb6u+k71XCuVVZMrDZpTMvn9bIxp5sDltuIQ5MHQiqOwTEvzjsaYrp8Py/dZKUENECz/Yf9uAhlCeCg"}},"type":"m.room.message"}', 'UTF8')),
	(4, 10, convert_to('{"auth_events":["$7HlpzvhP9eG4n-lpgbTVrza_-VK2-bvnhla4dDPgagM","$YL8Lc2Sz_HV0Ta3W9AXeHEu2v3_YnfHnYVzUrqarmvs"],"content":{"membership":"leave"},"depth":10,"hashes":{"sha256":"RUFIlOyDTtlq1cWgczWyFd4gukZwooi67Dk7YYnSWOo"},"origin_server_ts":1795670393412,"prev_events":["$YKC7MeZD93zOmqh-6EK6htIed_yjRi7dvynwdyGqRjc"],"room_id":"!XeUJTgq0u60xhkW_FQS_qTZp7oIJojNZ1P0c7ZXBoIg","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"nRXHchwZ+iq7jBCeaP1UqVPwoWK1I+rm7L/yfpb56RakPMwWk2s0ZDKJfk/aFEPJt0zqQkkcwaYx82KgZjUhCg"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 11, convert_to('{"auth_events":["$7HlpzvhP9eG4n-lpgbTVrza_-VK2-bvnhla4dDPgagM","$_x8mmaOX5mDCZNphSIrR40wizqnrfsiEWrFEgxp6n9s"],"content":{"body":"carol does not see this","msgtype":"m.text"},"depth":11,"hashes":{"sha256":"WtbX/xubu6JkZ7trO8QIvs4zR4VBIsTILmk2vx1OiEU"},"origin_server_ts":1795670393522,"prev_events":["$V5LAgfjqgtCrstRZQ-oFLCRHg-4H3Tt-TUFnYFtPn6I"],"room_id":"!XeUJTgq0u60xhkW_FQS_qTZp7oIJojNZ1P0c7ZXBoIg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"z3W0N1KoZw9LVDwd0A4TVmPHwKdzZuXOkMbbHZm/X1zrEAPnCihBPW1zNS7nq0dcOoGeAl89N2A+U+SuGZQdAw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 30, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"body":"after the token","m.mentions":{"user_ids":["@bob:localhost"]},"msgtype":"m.text"},"depth":30,"hashes":{"sha256":"lvHR862QhQcuzm669/MqbQ3mJr/ZCRWZGh2lkRXMfao"},"origin_server_ts":1795670408878,"prev_events":["$UDSN9ynf6QDliLtorner137C1wnXFd6HXo9BSprUPRI"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"lFMBzmn/a3aYK3CloVj7LassOs0wTZbYOT9oXP6JxTpx2LtQ+u97fjbZI0QC6zvaacBy2kUzsLbB0XR5rsRfCQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 31, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"reason":"as asked"},"depth":31,"hashes":{"sha256":"r9uDxUiy46JL5SwRcYsIoi1N2tJXfZ/kCRAyN6a31Bc"},"origin_server_ts":1795670408992,"prev_events":["$cUj4wUlpOPsn29YVD9QjIn3RqheU64_Lp0phVHQ5g_A"],"redacts":"$hDCboSbgNdSmuktvO8O61TYuOtedQ1fnfDMHc1l_JfU","room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"BV9VXNHVZyyBqxiKPHALZigyyhSTTj1S/cEj0BV9rcf39837bwINquYp07RCffyxEdYeCozz37CnSllJZ59nAw"}},"type":"m.room.redaction"}', 'UTF8')),
	(1, 32, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y"],"content":{"topic":"Changed later"},"depth":32,"hashes":{"sha256":"QguPJI4VzoojB4nyje9IEf5GghG1OiLm+37nDP6tUEE"},"origin_server_ts":1795670409036,"prev_events":["$5N5n15YktaBRijoH6r3Kbk10v1KCpmr-LIL90zMHkTA"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"rdG+oCbpEAigQot+UdBsgdZX/EglBqZO7htDtpwebBYvkRDlvW5srOQdz9/JHPmr6IzLsxo9od7e4htO1YRRAA"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(1, 33, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$NLwA0UIJKGr_DaEoRheSvybdt_vFRley6sQrqFeZEsA","$W4Pk_YcBPlT-ghyqSyvGIyrDejrpp06flJfUeHRLERw"],"content":{"membership":"join"},"depth":33,"hashes":{"sha256":"N7po6zxZrwyvKkDWPFMXfcv9PWuE01WgisbLH49Yxlc"},"origin_server_ts":1795670409389,"prev_events":["$Rb-8oqj2q8TRoc5GSHqbf8RHvVOV8spQWIxfp-McCvE"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"TFn9IGsugvVag3VK/2MVUrBdGhCWmS8hIuHxnLwgexBVY6OrAhgl0wFmWiGiS+DNmjtqndMwBA/+AoRIOoh4Bw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 34, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$KaudnkYMt7ikRvvHJPhaJnk86ZzL4R_0ksdBbNXpFoE"],"content":{"body":"back again","msgtype":"m.text"},"depth":34,"hashes":{"sha256":"MRhr41KbJlef6s9UMGGzGYLYdZifL6G13yI+/JnIa6o"},"origin_server_ts":1795670409427,"prev_events":["$KaudnkYMt7ikRvvHJPhaJnk86ZzL4R_0ksdBbNXpFoE"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+ZqtWAUEQVjzOsrj5OHiJYEBIi4G0eJxJrgm285EeXyITfb13OSPG7wKQemXjHAlw8YbWnYXoVWudy/OwLmxCg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 35, convert_to('{"auth_events":["$DHEZ2IFihRcdQruOA3ptUh8knzRy8GfEmUNOxZizZr8","$KbLNM9qM-PMsbb3bXj0f-DrxJdMaHBfNkcK33doAyhc","$JjzdDCgaNAzGonpqhvgLZR1vHdaymyEPQXR7cUL_i8Y","$W4Pk_YcBPlT-ghyqSyvGIyrDejrpp06flJfUeHRLERw"],"content":{"displayname":"Alice","membership":"join"},"depth":35,"hashes":{"sha256":"dn0j41iapY9LdYE8KbkxDDKRMwJ4rz2mSaxeypvCSjg"},"origin_server_ts":1795670409794,"prev_events":["$umZL56GC7_23_JKnlKE8wyagKA9XeQE_yaAzjYknzdE"],"room_id":"!wTIiyCiAURJxUwisyR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"eBzdEFB18uO/xnXglnvFMZkCh+PZzmiwZxsdnXz49m0pGrqRsfszqj4fKYygE7NWDeoP9NcOuPw7AZ/NohpwDg"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 15, convert_to('{"auth_events":["$dKyHzpIPQoEZNo5GbTKPJJP7zF3V4HC_z2jI2J-N7BA","$_Jj4148vxE5eHRgNvNLKXjE0B0C9eAWR-WwV6FDBwvw","$Usar6080zvKJXCRUedu5u7sW3hYOgNEmWOp1TahYxVU","$NT1u3fkk8wYjTclya3Ppzlih635LM1ag5kwTjigCaFk"],"content":{"displayname":"Alice","membership":"join"},"depth":15,"hashes":{"sha256":"TND1rv9BRchh2yQzSKDKJ/a/mghyjr9kqxflno+96i0"},"origin_server_ts":1795670409844,"prev_events":["$9aXzkY2Ao8paAH5Ha-_wuECzRboI5-eytyGcKdP-OpM"],"room_id":"!VWeanEhFUMjPdyzzQj:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Ubo96skiWSVkkAfvaSA7buk5cjIRSNNIW4syxQGXSnbE96gahNV12E0udH3qYkunprmZxoE+0kcz1djXpQ65Aw"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 12, convert_to('{"auth_events":["$7HlpzvhP9eG4n-lpgbTVrza_-VK2-bvnhla4dDPgagM","$_x8mmaOX5mDCZNphSIrR40wizqnrfsiEWrFEgxp6n9s","$WqMzEgliMg0n5AMF2bTAiGdn5gVM8dldYHfotQsGuPM"],"content":{"displayname":"Alice","membership":"join"},"depth":12,"hashes":{"sha256":"sGYaXuw8kf1qLX287dw7oabS79Vo1QvwpXeQN9KgWZo"},"origin_server_ts":1795670409884,"prev_events":["$O45Ko4AjS8I2NtTO9OY4czPEC8KtptOhxUHmY5jO1Rw"],"room_id":"!XeUJTgq0u60xhkW_FQS_qTZp7oIJojNZ1P0c7ZXBoIg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"EUcpte7csSRLfHJmvYoeylefOZdCwCTZGUyB6iQYlv4YMMBvZSyC28HhaaK/v7S0vnvPNrtzPmGz7ponUu44AQ"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8'));
INSERT INTO public.events VALUES
	(1, 1, '\x0c7119d8816285171d42bb8e037a6d521f249f3472f067c499434ec598b366bf', 1, 1, 1795670376373, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 1, 13, NULL, 0, NULL, NULL),
	(1, 2, '\x263cdd0c281a340cc6a27a6a86f80b651d6f1dd6b29b210f41747b7142ff8bc6', 2, 2, 1795670378629, 3, 1, 0, NULL, 2, NULL, '\x01', '\x01', 1, 13, NULL, 1, 1, NULL),
	(1, 3, '\x29b2cd33da8cf8f32c6dbddb5e3d1ff83af125d31a1c17cd91c2b7ddda00ca17', 3, 3, 1795670378798, 1, 1, 0, NULL, 3, NULL, '\x0102', '\x02', 1, 13, NULL, 2, NULL, NULL),
	(1, 4, '\x892a344847c9f2ac649b3e5d6ba07b2f6b61b70b972d2ef77bd88b794ba54ef1', 4, 4, 1795670378858, 4, 1, 0, NULL, 4, NULL, '\x010302', '\x03', 1, 13, NULL, 3, NULL, NULL),
	(1, 5, '\x5b83e4fd87013e54fe821caa4b2bc6232ac37a3ae9a74e9f9497d478744b111c', 5, 5, 1795670378860, 2, 1, 0, NULL, 5, NULL, '\x010302', '\x04', 1, 13, NULL, 4, NULL, NULL),
	(1, 6, '\x6024a1418b2f99e2e2bcba738565aad543b34b8a06579446e6a783680751aa37', 6, 6, 1795670378865, 5, 1, 0, NULL, 6, NULL, '\x010302', '\x05', 1, 13, NULL, 5, NULL, NULL),
	(1, 7, '\xa95d7c23d23199f3ade53ffcdddb09ee0be1aab18965ac77742498a1bc92d2a9', 7, 7, 1795670378865, 6, 1, 0, NULL, 7, NULL, '\x010302', '\x06', 1, 13, NULL, 6, NULL, NULL),
	(1, 8, '\xe2a3d14a4bb754ec03237a885438b77b6574624491de59d696414acf03427f0c', 8, 8, 1795670378865, 7, 1, 0, NULL, 8, NULL, '\x010302', '\x07', 1, 13, NULL, 7, NULL, NULL),
	(1, 9, '\xc120a296c52c343b98a3789977fa94d5466ad94942dc51f7cee8d623885e8168', 9, 9, 1795670378865, 8, 1, 0, NULL, 9, NULL, '\x010302', '\x08', 1, 13, NULL, 8, NULL, NULL),
	(1, 10, '\x8036d2503390e811ba27785c0e45d7c01c3be87ba656211308d41a0c1a7ecb19', 10, 10, 1795670380265, 9, 2, 0, NULL, 10, NULL, '\x010305', '\x09', 1, 14, NULL, 9, 1, NULL),
	(1, 11, '\x63b7df6b0a22de4803a7921a6bec8b8cd678c5266b54b9a0b185c43b738c4c44', 11, 11, 1795670381626, 10, 3, 0, NULL, 11, NULL, '\x010305', '\x0a', 1, 15, NULL, 10, 1, NULL),
	(1, 12, '\x82c8e1d092bcc2911040caba60250709a7c7664e4a35b0378581114307acb4e6', 12, 12, 1795670382094, 11, 4, 0, NULL, 12, NULL, '\x010305', '\x0b', 1, 16, NULL, 11, 1, NULL),
	(1, 13, '\x06f415de3645952492bd16a441ceb65f4d8f25e1e5dc81cd2a9689e6cdcf955b', 13, 13, 1795670382844, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x0c', 1, 17, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 15, '\x4e51e73bea77abbaea31a09ada73d6b97661306aedadbf2c93ad77b89aad1524', 15, 15, 1795670383357, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x0e', 1, 19, 'm.reaction', NULL, NULL, NULL),
	(1, 16, '\xbb01cc1ead0e25b5a268eea176b5e2c0b634ccde83d3405b809aa41c46505403', 16, 16, 1795670383423, NULL, 2, 0, NULL, 12, NULL, '\x01030a', '\x0f', 1, 20, 'm.room.message', NULL, NULL, NULL),
	(1, 17, '\x2d6d109eb9492a1c2de87f35ad8fdb41a32c5c7c2a37cbcf162034ddc1d8b9aa', 17, 17, 1795670383432, NULL, 2, 0, NULL, 12, NULL, '\x01030a', '\x10', 1, 21, 'm.room.message', NULL, NULL, '\x040002'),
	(1, 18, '\x0eb8d14e9d561fad1791fe55eb9dfad16547b4350dca09f568a078001d7a8e03', 18, 18, 1795670384066, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x11', 1, 22, 'm.room.message', NULL, NULL, '\x040002'),
	(1, 19, '\xbc965708b218eec8a87b1302230e68947797bf785773bd82af49e3e6a2e88264', 19, 19, 1795670384827, 12, 1, 0, NULL, 13, NULL, '\x010302', '\x12', 1, 23, NULL, 12, NULL, NULL),
	(1, 21, '\xdf4acecae7400e602b1b1e354375e602afd2ffc3670184cab6f23ff5be7acd88', 21, 21, 1795670385114, NULL, 1, 0, NULL, 13, NULL, '\x010302', '\x14', 1, 25, 'm.room.redaction', NULL, NULL, NULL),
	(1, 20, '\x81f11b9897340eb390426d4e511c8477020f9a67a5da28b03ae3767a14038653', 20, 20, 1795670384938, NULL, 2, 16, NULL, 13, 21, '\x01030a', '\x13', 1, 24, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 22, '\x7f38abde3fe81c1f168bd5199e058c9104a35e4fd832ffb3f57227197ca0c663', 22, 22, 1795670386041, 11, 1, 0, NULL, 14, NULL, '\x0103020c', '\x15', 1, 26, NULL, 13, 4, NULL),
	(1, 23, '\x34bc00d14209286aff0da128461792bf26ddb7fbc54657b2eac42ba8579912c0', 23, 23, 1795670386515, 10, 3, 0, NULL, 15, NULL, '\x01030b', '\x16', 1, 27, NULL, 14, 0, NULL),
	(1, 24, '\xa089296cb39d82a704d53e78bf6af7ec0c5520ea00000f1867abb6e510735171', 24, 24, 1795670387057, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x17', 1, 28, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 25, '\x753ef8872389fa2cf5b92def22fe88be443cb85e1f75419be21528450cfe9d85', 25, 25, 1795670387111, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x18', 1, 29, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 26, '\xc0039f0e10563480dfc070cb2399d605bc31e496adcd8a7cf3df2d644254250f', 26, 26, 1795670387328, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x19', 1, 30, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 27, '\xb9eaef80153da29ba818c4630d1a4b03237ea8b6791dc8ee31f35b36eb0ac59c', 27, 27, 1795670387780, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1a', 1, 31, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 28, '\x329bc89a48fc1582af14db98867760a5ba19739df6f9edb206ce9a8efd7e9251', 28, 28, 1795670387830, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x1b', 1, 32, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 29, '\x50348df729dfe900e588bb68ae77abd77ec2d709d715de875e8f414a9ad43d12', 29, 29, 1795670388047, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1c', 1, 33, 'm.room.message', NULL, NULL, '\x000002'),
	(2, 1, '\x74ac87ce920f428119368e466d328f2493fbcc5dd5e070bfcf68c8d89f8dec10', 1, 1, 1795670389059, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 2, 40, NULL, 0, NULL, NULL),
	(2, 2, '\x52c6abeb4f34cef2895c245479dbb9bbbb16de160e80d12658ea754da858c555', 2, 2, 1795670389060, 3, 1, 0, NULL, 2, NULL, '\x01', '\x01', 2, 40, NULL, 1, 1, NULL),
	(2, 3, '\x4ccebeb4a876c5a0931e27ab34191566b0b1b34278987d98937b9d3df05a6ce7', 3, 3, 1795670389060, 1, 1, 0, NULL, 3, NULL, '\x0102', '\x02', 2, 40, NULL, 2, NULL, NULL),
	(2, 4, '\x353d6eddf924f306234dc9726b73e9ce58a1eb7e4b3356a0e64c138e28026859', 4, 4, 1795670389061, 2, 1, 0, NULL, 4, NULL, '\x010302', '\x03', 2, 40, NULL, 3, NULL, NULL),
	(2, 5, '\xaf492bf3ce327bdeb12471ac5f7b796f9d582296446ad4330e2222c0464e6e73', 5, 5, 1795670389061, 4, 1, 0, NULL, 5, NULL, '\x010302', '\x04', 2, 40, NULL, 4, NULL, NULL),
	(2, 6, '\xd4fb51209e2c81a3d80783fc89b67b5ac8d5f4cb5fbb249531a48d2f863aaf71', 6, 6, 1795670389061, 5, 1, 0, NULL, 6, NULL, '\x010302', '\x05', 2, 40, NULL, 5, NULL, NULL),
	(2, 7, '\xb14510e5e4bf8cbf33bbfe01330469ed0392f074d62b313aafc3ba1854460d57', 7, 7, 1795670389061, 6, 1, 0, NULL, 7, NULL, '\x010302', '\x06', 2, 40, NULL, 6, NULL, NULL),
	(2, 8, '\xde5dbfdacbf8a38db8a4019f9121a8eb5fcea01cda1b3a04eaaa367e51c715aa', 8, 8, 1795670389061, 7, 1, 0, NULL, 8, NULL, '\x01030204', '\x07', 2, 40, NULL, 7, 2, NULL),
	(2, 9, '\xaf532d687cd316efb06a7fd37cfbbade3bc5cde3c2f2fcba1e6c7e5c203fd626', 9, 9, 1795670389632, 7, 2, 0, NULL, 9, NULL, '\x01030804', '\x08', 2, 42, NULL, 8, 1, NULL),
	(2, 10, '\x27da553e487a15b6cda8afcf4fd2c587019501ce1a4d7638657c218e8b931b17', 10, 10, 1795670390017, 8, 1, 0, NULL, 10, NULL, '\x01030204', '\x09', 2, 44, NULL, 9, 2, NULL),
	(2, 11, '\xccfd0e42e884ab5d9b0e8bb6a03e84f38ab7a52b82fde1e452ffcbd95f98b772', 11, 11, 1795670390079, 9, 1, 0, NULL, 11, NULL, '\x010302', '\x0a', 2, 46, NULL, 10, NULL, NULL),
	(2, 12, '\x9d78576c2fd670ce1f922f1611633220e2815a30d32343884f366be1c89384bd', 12, 12, 1795670390110, NULL, 1, 0, NULL, 11, NULL, '\x010302', '\x0b', 2, 48, 'm.room.encrypted', NULL, NULL, '\x000002'),
	(2, 13, '\xfc98f8d78f2fc44e5e1d180dbcd2ca5e31340740bd780591f96c15e850c1c2fc', 13, 13, 1795670390657, 1, 1, 0, NULL, 12, NULL, '\x010302', '\x0c', 2, 50, NULL, 11, NULL, NULL),
	(2, 14, '\xf5a5f3918d80a3ca5a007e476beff0b840b345ba08e7e7b2b7219c29d3fe3a93', 14, 14, 1795670390889, 10, 2, 0, NULL, 13, NULL, '\x010d09', '\x0d', 2, 52, NULL, 12, NULL, NULL),
	(3, 1, '\x46ee8f6b70cf499743818a58ecc0a7880842fffbdd24adef0baef4e0c3bab9a8', 1, 1, 1795670391329, 0, 3, 0, NULL, 1, NULL, '\x', '\x', 1, 34, NULL, 0, NULL, NULL),
	(3, 2, '\x7c8dc3f1f8f0dee0488b6641276eef87dc1f5a7425feb8bef932f37f797437a6', 2, 2, 1795670391380, 3, 3, 0, NULL, 2, NULL, '\x', '\x01', 1, 34, NULL, 1, 1, NULL),
	(3, 3, '\x21b58ad38aab398631702c10b8f91a0f3caa5db54eef2a100be1f1b93219b1bc', 3, 3, 1795670391381, 1, 3, 0, NULL, 3, NULL, '\x02', '\x02', 1, 34, NULL, 2, NULL, NULL),
	(3, 4, '\xadfb5180c795ce4bbc06ad28be824037966e8ec563db97584e74577e0bd94365', 4, 4, 1795670391381, 2, 3, 0, NULL, 4, NULL, '\x0302', '\x03', 1, 34, NULL, 3, NULL, NULL),
	(3, 5, '\x4c1053823e033c556ae9cba6ae2e4bae06a29852d74dbaa60de9efabeedc9ef0', 5, 5, 1795670391381, 4, 3, 0, NULL, 5, NULL, '\x0302', '\x04', 1, 34, NULL, 4, NULL, NULL),
	(1, 14, '\x84309ba126e035d4a6ba4b6f3bc3bad5362e3ad79d4357e77c330773597f25f5', 14, 14, 1795670383205, NULL, 2, 16, NULL, 12, 31, '\x01030a', '\x0d', 1, 18, 'm.room.message', NULL, NULL, '\x000002'),
	(3, 6, '\xcbc5b5d0ded77e9561e294d908cfebef827be17746083f0b3d728ee02cbb69a8', 6, 6, 1795670391381, 5, 3, 0, NULL, 6, NULL, '\x0302', '\x05', 1, 34, NULL, 5, NULL, NULL),
	(3, 7, '\x53b26d49fbf157886e8e45e8428a793b3f95361318867f29ba9998d58947e7dd', 7, 7, 1795670391381, 6, 3, 0, NULL, 7, NULL, '\x0302', '\x06', 1, 34, NULL, 6, NULL, NULL),
	(3, 8, '\xa91f9f2891b93de7d294be1f233956dab2710db0ed5cb07afc92a9f21beec101', 8, 8, 1795670391786, NULL, 3, 0, NULL, 7, NULL, '\x0302', '\x07', 1, 35, 'm.room.message', NULL, NULL, '\x0000'),
	(3, 9, '\xd8f97a369dfba497cec54e2679847b02e6f57029e16fc933e6f051d9499c0e7d', 9, 9, 1795670392193, 3, 3, 0, NULL, 8, NULL, '\x0302', '\x08', 1, 36, NULL, 7, 0, NULL),
	(4, 1, '\x5de5094e0ab4bbad318645bf1504bfa93669ee8209a23359d4fd1ced95c1a088', 1, 1, 1795670392897, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 2, 57, NULL, 0, NULL, NULL),
	(4, 2, '\xff1f2699a397e660c264da61488ad1e34c22cea9eb7ec8845ab144831a7a9fdb', 2, 2, 1795670392898, 3, 1, 0, NULL, 2, NULL, '\x', '\x01', 2, 57, NULL, 1, 1, NULL),
	(4, 3, '\xec7969cef84ff5e1b89fe96981b4d5af36bff952b6f9bbe78656b87433e06a03', 3, 3, 1795670392898, 1, 1, 0, NULL, 3, NULL, '\x02', '\x02', 2, 57, NULL, 2, NULL, NULL),
	(4, 4, '\x5aa333120962320d27e40305d9b4c0886767e6054cf1d95d6077e8b50b06b8f3', 4, 4, 1795670392898, 2, 1, 0, NULL, 4, NULL, '\x0302', '\x03', 2, 57, NULL, 3, NULL, NULL),
	(4, 5, '\x3e58e41a030d840489abb28f3ae8a9d5a9573654e13fb9e9fae6f84e5cf17206', 5, 5, 1795670392898, 4, 1, 0, NULL, 5, NULL, '\x0302', '\x04', 2, 57, NULL, 4, NULL, NULL),
	(4, 6, '\x17969c1162024d6e10c45d180b924f3355f1ae1270166ef791f3cefd6b53b416', 6, 6, 1795670392898, 5, 1, 0, NULL, 6, NULL, '\x0302', '\x05', 2, 57, NULL, 5, NULL, NULL),
	(4, 7, '\xcdc2a31c4afe9cae98c21e684db217c313d84cc303f1eb79dac0fb4b5b405e36', 7, 7, 1795670392898, 6, 1, 0, NULL, 7, NULL, '\x0302', '\x06', 2, 57, NULL, 6, NULL, NULL),
	(4, 8, '\x60bf0b7364b3fc75744dadd6f405de1c4bb6bf7fd89df1e7615cd4aea6ab9afb', 8, 8, 1795670393110, 7, 3, 0, NULL, 8, NULL, '\x0304', '\x07', 2, 59, NULL, 7, 1, NULL),
	(4, 9, '\x60a0bb31e643f77cce9aa87ee842ba86d21e77fca3462eddbf29f07721aa4637', 9, 9, 1795670393316, NULL, 1, 0, NULL, 8, NULL, '\x0302', '\x08', 2, 61, 'm.room.message', NULL, NULL, '\x0000'),
	(4, 10, '\x5792c081f8ea82d0abb2d45943ea052c244783ee07dd3b7e4d4167605b4f9fa2', 10, 10, 1795670393412, 7, 3, 0, NULL, 9, NULL, '\x0308', '\x09', 2, 63, NULL, 8, 0, NULL),
	(4, 11, '\x3b8e4aa380234bc23636d4cef4e6387333c40bc2ada6d3a1c541e66398ced51c', 11, 11, 1795670393522, NULL, 1, 0, NULL, 9, NULL, '\x0302', '\x0a', 2, 65, 'm.room.message', NULL, NULL, '\x0000'),
	(1, 30, '\x7148f8c1496938fb27dbd6150fd423227dd1aa1794eb8fcba74a6154743983f0', 30, 30, 1795670408878, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1d', 1, 45, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 31, '\xe4de67d79624b5a0518a3a07eabdca6e4d74bf5282a66afe2c82fdd333079130', 31, 31, 1795670408992, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1e', 1, 46, 'm.room.redaction', NULL, NULL, NULL),
	(1, 32, '\x45bfbca2a8f6abc4d1a1ce46487a9b7fc447bd5395f2ca50588c5fa7e31c0af1', 32, 32, 1795670409036, 8, 1, 0, NULL, 16, NULL, '\x010302', '\x1f', 1, 47, NULL, 15, NULL, NULL),
	(1, 33, '\x29ab9d9e460cb7b8a446fbc724f85a26793ce99ccbe11ff492c7416cd5e91681', 33, 33, 1795670409389, 10, 3, 0, NULL, 17, NULL, '\x01031705', '\x20', 1, 48, NULL, 16, 1, NULL),
	(1, 34, '\xba664be7a182effdb7fc92a794a13cc326a0280f5779013fc9a0338d8927cdd1', 34, 34, 1795670409427, NULL, 3, 0, NULL, 17, NULL, '\x010321', '\x21', 1, 49, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 35, '\x357a870e98a064aa004479c5ac048b91bd6cb860e5cbc7d5ee6acc574f6e5ba4', 35, 35, 1795670409794, 3, 1, 0, NULL, 18, NULL, '\x01030205', '\x22', 1, 51, NULL, 17, 1, NULL),
	(2, 15, '\xa94de9412659415b5fe1f10e7a072fa3745afb154aca2df42565cacbd598cba4', 15, 15, 1795670409844, 3, 1, 0, NULL, 14, NULL, '\x010d0204', '\x0e', 2, 92, NULL, 13, 1, NULL),
	(4, 12, '\x70482c0fafc2b5be00f3bbaa93f25331babbf98695a4ee7503dcc5b98597648f', 12, 12, 1795670409884, 3, 1, 0, NULL, 10, NULL, '\x030204', '\x0b', 2, 94, NULL, 9, 1, NULL);
INSERT INTO public.fallback_keys VALUES
	(1, 'ZLBJTFJPNT', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:ZLBJTFJPNT":"c2lnbmF0dXJl"}}}', 'UTF8'), false),
	(2, 'ZMOXTBRSQW', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@bob:localhost":{"ed25519:ZMOXTBRSQW":"c2lnbmF0dXJl"}}}', 'UTF8'), false),
	(1, 'TABLET', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}', 'UTF8'), false);
INSERT INTO public.filters VALUES
	(1, 3964030888876835941, convert_to('{"room":{"timeline":{"limit":5}}}', 'UTF8'));
INSERT INTO public.followers VALUES
	('users.profile_propagation', 's1AgEyAVkA'),
	('search', 's1AgEzAV4A');
INSERT INTO public.id_blocks VALUES
	(3, 257),
	(2, 257),
	(1, 257);
INSERT INTO public.log VALUES
	(2, 6, 0, 9, 0, 1, '\x01646973706c61796e616d65'),
	(1, 9, 0, 9, 0, 2, '\x016176617461725f75726c'),
	(2, 9, 0, 8, 0, 1, '\x016f72672e6578616d706c652e73657474696e6773'),
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
	(2, 40, 0, 2, 2, 0, '\x06000001'),
	(2, 40, 1, 1, 2, 0, '\x040101'),
	(2, 40, 2, 2, 2, 1, '\x06030002'),
	(2, 40, 3, 1, 2, 0, '\x040202'),
	(2, 40, 4, 2, 2, 0, '\x06010003'),
	(2, 40, 5, 1, 2, 0, '\x040303'),
	(2, 40, 6, 2, 2, 0, '\x06020004'),
	(2, 40, 7, 1, 2, 0, '\x040404'),
	(2, 40, 8, 2, 2, 0, '\x06040005'),
	(2, 40, 9, 1, 2, 0, '\x040505'),
	(2, 40, 10, 2, 2, 0, '\x06050006'),
	(2, 40, 11, 1, 2, 0, '\x040606'),
	(2, 40, 12, 2, 2, 0, '\x06060007'),
	(2, 40, 13, 1, 2, 0, '\x040707'),
	(2, 40, 14, 2, 2, 2, '\x06070008'),
	(2, 40, 15, 1, 2, 0, '\x040808'),
	(2, 42, 0, 2, 2, 2, '\x06070809'),
	(2, 42, 1, 1, 2, 0, '\x040909'),
	(2, 44, 0, 2, 2, 3, '\x0608000a'),
	(2, 44, 1, 1, 2, 0, '\x040a0a'),
	(2, 46, 0, 2, 2, 0, '\x0609000b'),
	(2, 46, 1, 1, 2, 0, '\x040b0b'),
	(2, 48, 0, 1, 2, 0, '\x040c0c'),
	(2, 50, 0, 2, 2, 0, '\x0601030d'),
	(2, 50, 1, 1, 2, 0, '\x040d0d'),
	(2, 52, 0, 2, 2, 0, '\x060a000e'),
	(2, 52, 1, 1, 2, 0, '\x040e0e'),
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
	(2, 57, 0, 2, 4, 0, '\x06000001'),
	(2, 57, 1, 1, 4, 0, '\x040101'),
	(2, 57, 2, 2, 4, 1, '\x06030002'),
	(2, 57, 3, 1, 4, 0, '\x040202'),
	(2, 57, 4, 2, 4, 0, '\x06010003'),
	(2, 57, 5, 1, 4, 0, '\x040303'),
	(2, 57, 6, 2, 4, 0, '\x06020004'),
	(2, 57, 7, 1, 4, 0, '\x040404'),
	(2, 57, 8, 2, 4, 0, '\x06040005'),
	(2, 57, 9, 1, 4, 0, '\x040505'),
	(2, 57, 10, 2, 4, 0, '\x06050006'),
	(2, 57, 11, 1, 4, 0, '\x040606'),
	(2, 57, 12, 2, 4, 0, '\x06060007'),
	(2, 57, 13, 1, 4, 0, '\x040707'),
	(2, 59, 0, 2, 4, 3, '\x06070008'),
	(2, 59, 1, 1, 4, 0, '\x040808'),
	(2, 61, 0, 1, 4, 0, '\x040909'),
	(2, 63, 0, 2, 4, 3, '\x0607080a'),
	(2, 63, 1, 1, 4, 0, '\x040a0a'),
	(2, 65, 0, 1, 4, 0, '\x040b0b'),
	(2, 68, 0, 8, 1, 1, '\x016d2e66756c6c795f72656164'),
	(2, 72, 0, 6, 0, 2, '\x015a4d4f58544252535157'),
	(1, 38, 0, 5, 1, 2, '\x016d2e72656164'),
	(1, 39, 0, 5, 1, 1, '\x016d2e726561642e70726976617465'),
	(1, 40, 0, 8, 1, 2, '\x016d2e746167'),
	(2, 75, 0, 7, 0, 1, '\x00'),
	(2, 77, 0, 6, 0, 2, '\x015a4d4f58544252535157'),
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
	(2, 87, 0, 8, 0, 1, '\x016f72672e6578616d706c652e73657474696e6773'),
	(2, 89, 0, 9, 0, 1, '\x01646973706c61796e616d65'),
	(1, 51, 0, 2, 1, 1, '\x06030223'),
	(1, 51, 1, 1, 1, 0, '\x042323'),
	(2, 92, 0, 2, 2, 1, '\x0603020f'),
	(2, 92, 1, 1, 2, 0, '\x040f0f'),
	(2, 94, 0, 2, 4, 1, '\x0603020c'),
	(2, 94, 1, 1, 4, 0, '\x040c0c');
INSERT INTO public.memberships VALUES
	(2, 1, 1, 10, false, NULL, 1, 14),
	(4, 1, 4, 22, false, NULL, 1, 26),
	(2, 2, 1, 9, false, NULL, 2, 42),
	(3, 2, 2, 10, false, NULL, 2, 44),
	(3, 3, 0, 9, true, NULL, 1, 36),
	(3, 4, 0, 10, false, NULL, 2, 63),
	(3, 1, 1, 33, false, NULL, 1, 48),
	(1, 1, 1, 35, false, NULL, 1, 51),
	(1, 2, 1, 15, false, NULL, 2, 92),
	(1, 4, 1, 12, false, NULL, 2, 94);
INSERT INTO public.one_time_keys VALUES
	(1, 'ZLBJTFJPNT', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:ZLBJTFJPNT":"c2lnbmF0dXJl"}}}', 'UTF8'), 1),
	(1, 'ZLBJTFJPNT', 'signed_curve25519', 'AAAA1', convert_to('{"key":"b25lLXRpbWUga2V51","signatures":{"@alice:localhost":{"ed25519:ZLBJTFJPNT":"c2lnbmF0dXJl"}}}', 'UTF8'), 2),
	(1, 'ZLBJTFJPNT', 'signed_curve25519', 'AAAA2', convert_to('{"key":"b25lLXRpbWUga2V52","signatures":{"@alice:localhost":{"ed25519:ZLBJTFJPNT":"c2lnbmF0dXJl"}}}', 'UTF8'), 3),
	(2, 'ZMOXTBRSQW', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@bob:localhost":{"ed25519:ZMOXTBRSQW":"c2lnbmF0dXJl"}}}', 'UTF8'), 1),
	(2, 'ZMOXTBRSQW', 'signed_curve25519', 'AAAA1', convert_to('{"key":"b25lLXRpbWUga2V51","signatures":{"@bob:localhost":{"ed25519:ZMOXTBRSQW":"c2lnbmF0dXJl"}}}', 'UTF8'), 2),
	(1, 'TABLET', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}', 'UTF8'), 1);
INSERT INTO public.owner_slots VALUES
	(0, 1, 'vm'),
	(1, 1, 'vm');
INSERT INTO public.profiles VALUES
	(2, 'avatar_url', '\x226d78633a2f2f6c6f63616c686f73742f626f6222'),
	(1, 'displayname', '\x22416c69636522');
INSERT INTO public.published_rooms VALUES
	(1, 1, 1, 1795670378896);
INSERT INTO public.receipts VALUES
	(1, 2, 'm.read', '', '$hDCboSbgNdSmuktvO8O61TYuOtedQ1fnfDMHc1l_JfU', 14, 1795670394508, 1, 38),
	(1, 1, 'm.read.private', '', '$hDCboSbgNdSmuktvO8O61TYuOtedQ1fnfDMHc1l_JfU', 14, 1795670396372, 1, 39),
	(1, 1, 'm.read', '', '$cUj4wUlpOPsn29YVD9QjIn3RqheU64_Lp0phVHQ5g_A', 30, 1795670409498, 1, 50);
INSERT INTO public.redaction_queue VALUES
	(1796275185145, 1, 20),
	(1796275208993, 1, 14);
INSERT INTO public.registration_tokens VALUES
	('yLwZ9YrzNQV4f3vTQ5yW5Ug7cuxSZgTc', 1, 0, NULL, true, 1795670308877);
INSERT INTO public.relations VALUES
	(1, '\x84309ba126e035d4a6ba4b6f3bc3bad5362e3ad79d4357e77c330773597f25f5', 15, 'm.annotation'),
	(1, '\x84309ba126e035d4a6ba4b6f3bc3bad5362e3ad79d4357e77c330773597f25f5', 16, 'm.replace'),
	(1, '\x06f415de3645952492bd16a441ceb65f4d8f25e1e5dc81cd2a9689e6cdcf955b', 17, 'm.thread'),
	(1, '\x06f415de3645952492bd16a441ceb65f4d8f25e1e5dc81cd2a9689e6cdcf955b', 18, 'm.thread'),
	(1, '\x06f415de3645952492bd16a441ceb65f4d8f25e1e5dc81cd2a9689e6cdcf955b', 19, 'm.reference'),
	(1, '\x06f415de3645952492bd16a441ceb65f4d8f25e1e5dc81cd2a9689e6cdcf955b', 20, 'm.reference');
INSERT INTO public.room_aliases VALUES
	('#talk:localhost', 1, 1, 1795670378896);
INSERT INTO public.room_heads VALUES
	(3, '\x09', 8, 10, 10, 7, 9, 0, 1, 36),
	(1, '\x23', 18, 36, 36, 13, 19, 0, 1, 51),
	(2, '\x0f', 14, 16, 16, 11, 15, 0, 2, 92),
	(4, '\x0c', 10, 13, 13, 8, 11, 0, 2, 94);
INSERT INTO public.rooms VALUES
	(1, '!wTIiyCiAURJxUwisyR:localhost', '10', 1795670378896, 0),
	(2, '!VWeanEhFUMjPdyzzQj:localhost', '11', 1795670389062, 0),
	(3, '!Ru6Pa3DPSZdDgYpY7MCniAhC__vdJK3vC6704MO6uag', '12', 1795670391381, 0),
	(4, '!XeUJTgq0u60xhkW_FQS_qTZp7oIJojNZ1P0c7ZXBoIg', '12', 1795670392898, 0);
INSERT INTO public.schema_versions VALUES
	(1, 1795670286371),
	(2, 1795670288406),
	(3, 1795670288542),
	(4, 1795670288587),
	(5, 1795670288735);
INSERT INTO public.search_entries VALUES
	(964043193488244736, 1, 8, 2, 1, 'elfqn fhexs fpcxm f2j26 3ujst'),
	(964043193488244737, 1, 9, 3, 1, 'd5opy elfqn f2j26 huev7 jntiy j2753 3sfga'),
	(964043195635728386, 1, 13, 1, 1, 'dutu7 dwque elfqn f2j26 h3ti3 i3ru5 j3m7r kwipa legif niefm okize o65p2 rxtpe r3vwd tzmkc 34jdg'),
	(964043196172599300, 1, 16, 1, 2, 'bsgav elfqn ge3fs jlj5s mvs33 njkuc tdwif tzmnp 2lgpc 5oao3 7kkui'),
	(964043196172599301, 1, 17, 1, 2, 'elfqn gzzpx p4ww4 r3iie tdwif 3mfuz'),
	(964043196709470214, 1, 18, 1, 1, 'dybnu elfqn f2j26 gzzpx kwipa pxzx7 p4ww4 r3iie 3mfuz'),
	(964043198320082952, 1, 24, 1, 2, 'elfqn gi56v tdwif tzu2f ug3ii xae5o'),
	(964043198320082953, 1, 25, 1, 1, 'elfqn f2j26 gi56v tzu2f ug3ii xae5o'),
	(964043198320082954, 1, 26, 1, 2, 'elfqn gi56v tdwif tzu2f ug3ii xae5o'),
	(964043198320082955, 1, 27, 1, 1, 'elfqn f2j26 gi56v tzu2f ug3ii xae5o'),
	(964043198320082956, 1, 28, 1, 2, 'elfqn gi56v tdwif tzu2f ug3ii xae5o'),
	(964043198856953869, 1, 29, 1, 1, 'elfqn f2j26 gi56v tzu2f ug3ii xae5o'),
	(964043199393824782, 2, 7, 2, 1, 'c4dop fpcxm f2j26 l53sj obxj4 43dcm 5f7im'),
	(964043199930695695, 2, 14, 3, 2, 'i5ye4 olv5t tdwif 3sfga 5f7im'),
	(964043200467566608, 3, 7, 2, 3, 'dyfwo fpcxm uhip6 x26gx 3hhir'),
	(964043200467566609, 3, 8, 1, 3, 'dyfwo r3iie r6lzj semfm sjuhf w6qbb zdcj6 2cjs7 3hhir 3mfuz 6cfd5'),
	(964043201004437522, 4, 7, 2, 1, 'fpcxm f2j26 l5ej2 s4kvb y6rx7'),
	(964043201541308435, 4, 9, 1, 1, 'f2j26 jpccu lndzw l5ej2 plkew semfm sjuhf wvsac 4ly42'),
	(964043201541308436, 4, 11, 1, 1, 'f2j26 hlngl jpccu lndzw lu2ep l5ej2 plkew semfm sjuhf s752i 4ly42'),
	(964043209594372117, 1, 30, 1, 1, 'aqbkj dz6lk elfqn f2j26 kwipa rzrkc v4nn2 w62mr 3kxk3'),
	(964043210131243030, 1, 32, 3, 1, 'elfqn f2j26 kemx5 lptww uzqie v4nn2 yiptg z7wzd 3sfga 4n24y 4vacf'),
	(964043210131243031, 1, 34, 1, 3, 'dufqo elfqn gsbqy ismcb t3iua w5wd6 3hhir');
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
	(2, 'ZMOXTBRSQW', 2, 77, 1, convert_to('{"type":"org.example.note","sender":"@alice:localhost","content":{"note":"still waits"}}', 'UTF8'));
INSERT INTO public.transactions VALUES
	(1, 'ZLBJTFJPNT', -2329481528684920648, 't1', 1, 13, 1795670382732),
	(2, 'ZMOXTBRSQW', -2329481528684920648, 't1', 1, 14, 1795670383205),
	(1, 'ZLBJTFJPNT', 4793743434781274497, 't2', 1, 15, 1795670383357),
	(2, 'ZMOXTBRSQW', -2329481528684920648, 't2', 1, 16, 1795670383420),
	(2, 'ZMOXTBRSQW', -2329481528684920648, 't3', 1, 17, 1795670383431),
	(1, 'ZLBJTFJPNT', -2329481528684920648, 't3', 1, 18, 1795670384006),
	(2, 'ZMOXTBRSQW', -2329481528684920648, 't4', 1, 20, 1795670384938),
	(1, 'ZLBJTFJPNT', -8393557337265764937, 't4', 1, 21, 1795670385054),
	(2, 'ZMOXTBRSQW', -2329481528684920648, 't5', 1, 24, 1795670387054),
	(1, 'ZLBJTFJPNT', -2329481528684920648, 't5', 1, 25, 1795670387109),
	(2, 'ZMOXTBRSQW', -2329481528684920648, 't6', 1, 26, 1795670387315),
	(1, 'ZLBJTFJPNT', -2329481528684920648, 't6', 1, 27, 1795670387756),
	(2, 'ZMOXTBRSQW', -2329481528684920648, 't7', 1, 28, 1795670387818),
	(1, 'ZLBJTFJPNT', -2329481528684920648, 't7', 1, 29, 1795670387971),
	(1, 'ZLBJTFJPNT', 4983155970534553651, 't8', 2, 12, 1795670390110),
	(3, 'OHYJZTRGDC', 1758079607788427861, 't1', 3, 8, 1795670391786),
	(1, 'ZLBJTFJPNT', -8421662153578694436, 't9', 4, 9, 1795670393315),
	(1, 'ZLBJTFJPNT', -8421662153578694436, 't10', 4, 11, 1795670393499),
	(1, 'ZLBJTFJPNT', -6423867791902527109, 't11', 0, 0, 1795670397113),
	(1, 'ZLBJTFJPNT', -6423867791902527109, 't12', 0, 0, 1795670404919),
	(1, 'ZLBJTFJPNT', -2329481528684920648, 't13', 1, 30, 1795670408878),
	(1, 'ZLBJTFJPNT', -8067445168076691533, 't14', 1, 31, 1795670408983),
	(3, 'OHYJZTRGDC', -2329481528684920648, 't2', 1, 34, 1795670409427);
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
	(1, 1, '\x06f415de3645952492bd16a441ceb65f4d8f25e1e5dc81cd2a9689e6cdcf955b');
INSERT INTO public.users VALUES
	(1, '@alice:localhost', 1),
	(2, '@bob:localhost', 1),
	(3, '@carol:localhost', 1),
	(4, '@dave:localhost', 1);
INSERT INTO public.writers VALUES
	(1, 51, 51),
	(2, 96, 96);
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
ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (id);
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
