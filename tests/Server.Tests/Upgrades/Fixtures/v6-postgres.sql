-- Schema version 6, made by fixture.sh from commit c2759bb. Never edited.
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
	('\xca6ae0504501b6aa98a0624a6d9604a2bddefe2e3c194597475fed202628d64c', 1, 'BFJXHRANOY', 1795670546499, NULL, NULL),
	('\x9ee30867fb3bf9c72d67f6576b49e1b5bd7816a0a60b24271f581f4f34ac4a8c', 2, 'GRWSWEUSMJ', 1795670546643, NULL, NULL),
	('\x8bf807d30d98fc475d383c008d674fc775d9d826eb839a2347518b554f672f99', 3, 'LUPKWQKXMY', 1795670546735, NULL, NULL),
	('\x9c72a24d538bdaba99dcb82c47d133bc1aea6574707d717daad729c3a8e85e12', 4, 'GLWPVWTSWI', 1795670546835, NULL, NULL),
	('\xc45b6481ec09dd11f20ee3d1723b47a283af8ccedc02ed12e7a7e2f07c4b54ce', 1, 'TABLET', 1795670548491, NULL, NULL);
INSERT INTO public.account_data VALUES
	(2, 0, 'm.push_rules', convert_to('{"added":{"override":[],"content":[{"rule_id":"fixture","default":false,"enabled":true,"pattern":"fixture","actions":["notify"]}],"room":[],"sender":[],"underride":[]},"changed":[{"kind":"override","rule_id":".m.rule.suppress_notices","enabled":false}]}', 'UTF8'), 1, 14),
	(1, 1, 'm.fully_read', convert_to('{"event_id":"$dA2aD2hbxUJQARQVu2x2zKceQWiPEwVXvvEC6SGVjz8"}', 'UTF8'), 2, 66),
	(2, 1, 'm.tag', convert_to('{"tags": {"m.favourite": {"order": 0.5}}}', 'UTF8'), 1, 43),
	(1, 0, 'org.example.settings', convert_to('{"theme": "light", "size": 12}', 'UTF8'), 2, 85);
INSERT INTO public.accounts VALUES
	(1, '$argon2id$v=19$m=19456,t=2,p=1$bJ4l2lZ4p+LL8pe++uC8lQ$jjPw4xkVGz977Cs8fRwo9lC014BU6BQ9BI0uSZqu+sQ', 1795670546496, false, 0, 0),
	(2, '$argon2id$v=19$m=19456,t=2,p=1$98p0bmZFYJpu9dWttV6xdg$m0i21PZCRmgEvs3Xm1bnh4rF3PczI+Hde8mwmP7T9fg', 1795670546643, false, 0, 0),
	(3, '$argon2id$v=19$m=19456,t=2,p=1$Uh6gr6B1Fb/kzCpk9vlKHg$xDIHhYS0AuFpNdTvnND7cp2HwL+0N0qEUAbzOquME+Y', 1795670546735, false, 0, 0),
	(4, '$argon2id$v=19$m=19456,t=2,p=1$EGHR9/5w6p6Y9GJ8opPlPw$XyE8whZ751PmY4z/VSK8bJEcPTLVLRdfKoloGXfToc4', 1795670546835, false, 0, 0);
INSERT INTO public.device_keys VALUES
	(1, 'BFJXHRANOY', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"BFJXHRANOY","keys":{"curve25519:BFJXHRANOY":"Y3VydmU","ed25519:BFJXHRANOY":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:BFJXHRANOY":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}', 'UTF8'), 2, 14),
	(2, 'GRWSWEUSMJ', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"GRWSWEUSMJ","keys":{"curve25519:GRWSWEUSMJ":"Y3VydmU","ed25519:GRWSWEUSMJ":"ZWR3YXJkcw"},"signatures":{"@bob:localhost":{"ed25519:GRWSWEUSMJ":"c2lnbmF0dXJl"}},"user_id":"@bob:localhost"}', 'UTF8'), 1, 15),
	(1, 'TABLET', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"TABLET","keys":{"curve25519:TABLET":"Y3VydmU","ed25519:TABLET":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}', 'UTF8'), 2, 73);
INSERT INTO public.device_list_changes VALUES
	(1, 2, 73),
	(2, 1, 47);
INSERT INTO public.devices VALUES
	(1, 'BFJXHRANOY', 'alice''s first', 1795670546499, 1795670546499, NULL),
	(2, 'GRWSWEUSMJ', 'bob''s first', 1795670546643, 1795670546643, NULL),
	(3, 'LUPKWQKXMY', 'carol''s first', 1795670546735, 1795670546735, NULL),
	(4, 'GLWPVWTSWI', 'dave''s first', 1795670546835, 1795670546835, NULL),
	(1, 'TABLET', NULL, 1795670548491, 1795670548491, NULL);
INSERT INTO public.event_json VALUES
	(1, 1, convert_to('{"auth_events":[],"content":{"creator":"@alice:localhost","room_version":"10"},"depth":1,"hashes":{"sha256":"imHNOkjLCHtlLM2t5zQBdd1fpXx1aOAa0mQDE1DPJq8"},"origin_server_ts":1795670547459,"prev_events":[],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"jx/aprItHyqI5lXbZLrL71Dn8fw4DmmSzV7wYVt7F84zR3SbScc4ExtWGK26s0KJRmMaKR5i3bGaxzQKRhj3CQ"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(1, 2, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"m/+SXatjy3VuNStNvewWs0huVvig4Zrcewqcb6dzq/4"},"origin_server_ts":1795670547619,"prev_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"y/lLloZwGoQuUIOJ+QjhGFBZ+RHMh27qlSqoMTFqNz9n1dOAeK4HDuEwgcxPFU2ns9l3LbeUdMph4TzHIc4nAQ"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 3, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"HiC06U94Ei2KjAGthR4kxgnzp94/Qra5erbl+zCJDm0"},"origin_server_ts":1795670547630,"prev_events":["$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"vP8e8GpYnTmtGbO7RMtErym6p2/LEIz4w3m4x6FqSX9zowuKnRAxmPoVdlVGOv7toxf7am8MwHJ4ELdIz1v5Bw"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(1, 4, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"alias":"#talk:localhost"},"depth":4,"hashes":{"sha256":"cn1zOf/8CguwcZRG8KTbDkxOwHJBJ2IaSwYGUkjVCDo"},"origin_server_ts":1795670547646,"prev_events":["$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mBzi4pFROem7x4aOlKMl/vWNRxH1idiM4eAveMYvJ34RIBKQBMluflZjGbIz0bCjGwUEs//ehywY4ex8SQdYDg"}},"state_key":"","type":"m.room.canonical_alias"}', 'UTF8')),
	(1, 5, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"join_rule":"public"},"depth":5,"hashes":{"sha256":"f1hdme4qrhhZy3oJC7Hsj8/sxfDHcGwzh2OR3D72YKY"},"origin_server_ts":1795670547647,"prev_events":["$GVaS4MbDK30zvE0xY_Hx7ui9S8lqgGFns9CVsNSijI8"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"NhCKXg0WhhUdUzJ5lKxmERbOegBZQcN0km9qXXu9gR0b4GeutdhnfPTCMRVwKE+D8cBNSCQwt5NG2iXNNDocCQ"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(1, 6, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"history_visibility":"shared"},"depth":6,"hashes":{"sha256":"CqvgUMCfQuibr26jU+QQvwyKJ5oGBmC0wdhjgcRjORM"},"origin_server_ts":1795670547648,"prev_events":["$7abSqzCjb4f7A5ThRR7w0TdZFfz3X50vZKkgC57oAI8"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7WzN8K7xckW5ZDJnV3RM/9LbyoLZUn3GjwYh+1B2DGMlev9YOzOuB4Km1r0t7Z6UXXqDZ1k1QrYnP/z80EipCg"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(1, 7, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"guest_access":"forbidden"},"depth":7,"hashes":{"sha256":"NmI5+Ov53cdb48BsqIDz5kvURtfpjY3zjiYhIWhTfeU"},"origin_server_ts":1795670547648,"prev_events":["$7qYxIv9_RzFdwFPv_iq1cuzfZHuqPKjoE8HODKJGHrs"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"SkLo6vOUHtkO3gp8+FPPwbbmt2T2WkWdWadeD0EE/lej0AKIi5hFMCpwgj002dPdpa9Wsgv4l4p7ilhhm+/hBA"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(1, 8, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"name":"Talk"},"depth":8,"hashes":{"sha256":"OBIAEXS1FVJ6Dy4OhtAPoSGeIH4CZe64ixumzm9ZvD8"},"origin_server_ts":1795670547649,"prev_events":["$Z2rkEACYeanhazkiW2D315-4H2US0BnrZFMgWHN7Z54"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"XjdZ/q7OtqmfrgepFweR6IDmlt/xxF5KAJ4d0D5e3cTAtsccWyaGripPZRPV2PlgAOIsM02pMxJs4ZBJHwFZAg"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(1, 9, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"m.topic":{"m.text":[{"body":"What is said","mimetype":"text/plain"}]},"topic":"What is said"},"depth":9,"hashes":{"sha256":"fFn/lyXYPG4eQBZsb2rv1SfB8WcxLle671Mi7SrTIMM"},"origin_server_ts":1795670547649,"prev_events":["$zwExtHSkxMGQNoLhSEtcU4O9yWkuCGsjzbFgMOt_DSU"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3OLoBTanSNinwEk0hmmkcZg0+SlOc6ss7QlnBdzAFdQduwwW7M8wb3Av2ffcYA3gaJNGWl5C2BzIXfKWHcyCBA"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(1, 10, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$7abSqzCjb4f7A5ThRR7w0TdZFfz3X50vZKkgC57oAI8"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":10,"hashes":{"sha256":"yncR+Mc8/vJidDekRcxlb8rK51z4CSW+MOJTGDdHScw"},"origin_server_ts":1795670547749,"prev_events":["$bEXHxKREkaOLnYyP_CWXq7B_UMcU6IKSORSz82kNqkE"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"6qyHl6MFDy4KvdMNsz1wIKL5tSqfZ4dJwWfKyDq7BB0RJJmKtpPKflKVbJoONYqWHCK9ef2UMBXsCwjzd+QEDg"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 11, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$7abSqzCjb4f7A5ThRR7w0TdZFfz3X50vZKkgC57oAI8"],"content":{"membership":"join"},"depth":11,"hashes":{"sha256":"IZKL8bTCOJnb4w2alLeZ2yPDYzHV8ySX9oS7ULjZ/H0"},"origin_server_ts":1795670547787,"prev_events":["$WGKbXMa5YBWcezshTrG1mcF-HfVDfhu1HF9j3w5dY4c"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"iWaNWgvzOaM58OkJ61Z6AiNx88iGs/Av6aHZcMflhlDGcUBEQ4VHxixebAwrVokkE9g8SxpXO2bGiM/sOM2WDg"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 12, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$7abSqzCjb4f7A5ThRR7w0TdZFfz3X50vZKkgC57oAI8"],"content":{"membership":"join"},"depth":12,"hashes":{"sha256":"kCaT65Hed87O07nXm/5/lBUjHw5NCaEIs2lL4U0HlKg"},"origin_server_ts":1795670547818,"prev_events":["$WwCz0JZ7lxpk3W9Z7UtSsaAcipTiYJQpx-wtb0W6eoE"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@dave:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mosHx/xs6vmj4v8zQFf9f1F1stQLKNrid3NBF0je6waHYWobKu/O69cvI790zrQ1ROf8n9j/m3viMgcmDBrSBw"}},"state_key":"@dave:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 13, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"body":"first: the fixture begins","msgtype":"m.text"},"depth":13,"hashes":{"sha256":"xT2Cd2N2UJ+4zwCXRwR5LsJUX8eSmspHgwLAC+OvJHY"},"origin_server_ts":1795670547848,"prev_events":["$_AQgtFvqGHVn66WxKr2YyR_6vorfGwH5LdpnB999VFM"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"UggYGuqDWxBjGgxzI1HhbJ6wFFwTWIQEyqeb/cV7Ti2g9JZKkc1wPWlZY8bqapXrjU0bQI9xng8uWE5wizkwCg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 14, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$WGKbXMa5YBWcezshTrG1mcF-HfVDfhu1HF9j3w5dY4c"],"content":{"body":"second","msgtype":"m.text"},"depth":14,"hashes":{"sha256":"qNsyUitDB/Cg87pvPPsBABdFquSAdZA51h3iGJTosoE"},"origin_server_ts":1795670547872,"prev_events":["$85eSBCyZBDSpBsy-e6VGbZ6Zq8ZWFAywdPVkGMkjmxI"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"D9pV9LhYVgaWsrc1ythPg1DcsaRyiPsgviRImkw+VXH2/+rDLAIcEskT21co4lBJr8P4zgjY4/XiuI3yRtesCQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 15, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"m.relates_to":{"event_id":"$dA2aD2hbxUJQARQVu2x2zKceQWiPEwVXvvEC6SGVjz8","key":"+1","rel_type":"m.annotation"}},"depth":15,"hashes":{"sha256":"MW2sf4l5u2Jug0PZXb+Rv1zsDwTkh7MevAqwnpMrHgY"},"origin_server_ts":1795670547878,"prev_events":["$dA2aD2hbxUJQARQVu2x2zKceQWiPEwVXvvEC6SGVjz8"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"D4FyT+YAO057FRzDxRnYvOTVbm9LhYDbJyp2VcqeqvGE6hMQfVRpjxhwsOG5dk2qKZaoLRniYxIIFy09QmAxCg"}},"type":"m.reaction"}', 'UTF8')),
	(1, 16, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$WGKbXMa5YBWcezshTrG1mcF-HfVDfhu1HF9j3w5dY4c"],"content":{"body":"* second, mended","m.new_content":{"body":"second, mended","msgtype":"m.text"},"m.relates_to":{"event_id":"$dA2aD2hbxUJQARQVu2x2zKceQWiPEwVXvvEC6SGVjz8","rel_type":"m.replace"},"msgtype":"m.text"},"depth":16,"hashes":{"sha256":"VjYTHILAJHGnwAVg0Xd6o6ifDN3y/LraCLZscIfA3F4"},"origin_server_ts":1795670547887,"prev_events":["$MLoUXcSMn03K951qlNVjJy18FLfRR3UXx7HDybzbX2s"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"yXb1OfC4P1qZ0pPkZ+BywQo/7+eelXWuTh4+Y7gh+cipj/VBIJFz4K52BhdnxnlP0kdar5T7EPPEmCwXDw1HBw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 17, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$WGKbXMa5YBWcezshTrG1mcF-HfVDfhu1HF9j3w5dY4c"],"content":{"body":"in a thread","m.relates_to":{"event_id":"$85eSBCyZBDSpBsy-e6VGbZ6Zq8ZWFAywdPVkGMkjmxI","rel_type":"m.thread"},"msgtype":"m.text"},"depth":17,"hashes":{"sha256":"huBo+F4UflLXaOsi2fUKqWc717Y2LVCEdIXKEzgB6GM"},"origin_server_ts":1795670547892,"prev_events":["$Jhw6m1Zv8ZqBEfgRZAhq9AZ5xVqUHXduqqz0Gzoo25I"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"OtAnvyAYP5ql2eoncNXGkywv6X2Zfv3UsTEQXss7n0IIMZYExJkCleV/YN9fs2usH7IjWVYw/qAm5cfn17jeCQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 18, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"body":"also in the thread","m.relates_to":{"event_id":"$85eSBCyZBDSpBsy-e6VGbZ6Zq8ZWFAywdPVkGMkjmxI","rel_type":"m.thread"},"msgtype":"m.text"},"depth":18,"hashes":{"sha256":"gDfg9GNZXiZ1ssW6HaOWV7jYcKS/Ri42YHyBritsqtE"},"origin_server_ts":1795670547904,"prev_events":["$E65GnDP7728IRvm6349k8abgkCmu7omjP0gyG0EeEQ4"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/pJS1ChX2AV/XNyJAzNyb4nZ6XogxVEnK7beV0lHaAk0a9mKfxPxohg5xctgFXwR3sMA9UTY2eL6XG38d+iNCQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 19, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"m.relates_to":{"event_id":"$85eSBCyZBDSpBsy-e6VGbZ6Zq8ZWFAywdPVkGMkjmxI","rel_type":"m.reference"},"why":"a state event that relates"},"depth":19,"hashes":{"sha256":"v2P6yYMTNPyU8SFux8itvzjNw35/z0aWG2futuQ05tU"},"origin_server_ts":1795670547914,"prev_events":["$E-a5JgxNWM0UQhbPs5oA38uJ9up84Y6xblLP0vWUdvU"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"fhziuxBDRCAt6U3a9vasxnyIfpPgUu3Yq17MX9xH+EqNfuXadQQr8n5FC0cOXUyTO3uxCzhMt4lyHVtXvPDFDA"}},"state_key":"","type":"org.example.pin"}', 'UTF8')),
	(1, 20, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$WGKbXMa5YBWcezshTrG1mcF-HfVDfhu1HF9j3w5dY4c"],"content":{"body":"to be redacted","m.relates_to":{"event_id":"$85eSBCyZBDSpBsy-e6VGbZ6Zq8ZWFAywdPVkGMkjmxI","rel_type":"m.reference"},"msgtype":"m.text"},"depth":20,"hashes":{"sha256":"1Fd/kvo6N8assZIu3bRiXHlLM/pMPmIndroaKKRzoyI"},"origin_server_ts":1795670547919,"prev_events":["$LTw2YVvnvRrMeU76rG9H6GgIUHl7e59fVi3vRq4x1Mg"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"toFXh34jdW0SF3SgPXR/0GBXgsr6XLnRurl3MZpUjt850PXiZ9JEBPt/zd8ZUQ9f9ljzI6C+I7TRSsQSefgZCg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 21, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"reason":"as asked"},"depth":21,"hashes":{"sha256":"bNC+rfeuPHyLn5GEGGgvwfzihCCbxi0uLVY8ofhNh7o"},"origin_server_ts":1795670547933,"prev_events":["$JjZzZDKcd_9jHsLv61YKskVAFdpNLQEi1NbVbRDaVL8"],"redacts":"$JjZzZDKcd_9jHsLv61YKskVAFdpNLQEi1NbVbRDaVL8","room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"P95ZamviR5X47Taw9IzyZakhUXd3lwdo0kKFaABnzvbInFgC1UdDdObuiTQHCcHMxHBYHLMD/DfHTTkidholAw"}},"type":"m.room.redaction"}', 'UTF8')),
	(1, 22, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs","$_AQgtFvqGHVn66WxKr2YyR_6vorfGwH5LdpnB999VFM"],"content":{"membership":"ban","reason":"noise"},"depth":22,"hashes":{"sha256":"6nFFhul0cB+lhBlSwrX0A0BWLPz3CvEb/9qtfayaOqs"},"origin_server_ts":1795670547977,"prev_events":["$AOF29bkwWiAMHtyj9L__tQC7CTGf7SyBK4McnNkAHvI"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"o1CxVNqhpQA+7YRA6sM/OQq050KPiT10rmfcl5K0qm5420k5IRMXVtBTyxKhZsj8MU+VcXzVKocgmkjCIF2eAg"}},"state_key":"@dave:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 23, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$WwCz0JZ7lxpk3W9Z7UtSsaAcipTiYJQpx-wtb0W6eoE"],"content":{"membership":"leave"},"depth":23,"hashes":{"sha256":"eUibPdthOindP0B4rorZxxC+772wam3ArMub+mgpjks"},"origin_server_ts":1795670547992,"prev_events":["$YOiZCWQyboSn8RCFr_dBcxwGtQ0EwsjJKrSyMfB9oRg"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"focjH1jJ1guGAo8jSMuQ6S+h4qIve/qp8Z4vzmsI6hmJPsEXxVDdFMD09wQNPRkinDvngP2C3FLV8tJ7wM6tDw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 24, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$WGKbXMa5YBWcezshTrG1mcF-HfVDfhu1HF9j3w5dY4c"],"content":{"body":"filler 0","msgtype":"m.text"},"depth":24,"hashes":{"sha256":"VIbya6nL3QLDT0vj7Q71tVE4APe4hOsPhU0+smP/yO4"},"origin_server_ts":1795670548000,"prev_events":["$OpVou01HUpm2NNXAr3t8OmqWSPQmDL0jIZ-bvygQXNc"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"35GCWtNZXWlC3mnx1M/0l8d6aiS0vKOOJGI66uZWZy3YMP3PeSvA3YugkPrC/4Sc76lDVsM9+OqH24MFpkA3Bw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 25, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"body":"filler 1","msgtype":"m.text"},"depth":25,"hashes":{"sha256":"fHUmpdKj2H7FwBFOxiDukHypqLrBdV0K2owvHo7G8X8"},"origin_server_ts":1795670548006,"prev_events":["$lImFiJpKu1zE6dT53BcmhVql6jN0VmpRh3GG2tViJQ0"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mSi6gErt95iu53+JCTfc4il2q0GDS/Ukd8rvpwwYIPgkU4QGVg4cWuGwklbt5kx1dd9tjutlnCkY4lTAVodZDg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 26, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$WGKbXMa5YBWcezshTrG1mcF-HfVDfhu1HF9j3w5dY4c"],"content":{"body":"filler 2","msgtype":"m.text"},"depth":26,"hashes":{"sha256":"OWmbibjc9d57JJpnPun6XojOtjNqu2AGNBP5D7Zpc14"},"origin_server_ts":1795670548010,"prev_events":["$_Hw1PlM32dPEWcqVAEfZy5Yue4eLpj570GdYf9eTbj8"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"KY5CGN30VXbrs60kqS5Cu/vMgJAk8DKeHuhAxjdK570rJ26WczFYLlwHse0TWxiFDya/CXTgHJthznYwSe8FCg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 27, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"body":"filler 3","msgtype":"m.text"},"depth":27,"hashes":{"sha256":"BGV8HFg46ncdzXm9AS2/nhG2xRIeAK4+7ruhsxjW4G8"},"origin_server_ts":1795670548013,"prev_events":["$iAJE3S1zkPaaPKfDJQaGKUBJcUlI3RFMrwQNReFPfSo"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"2OaQGKup3MeASyKXVfEOX2ZHzVC8kSBMGGFkMWTLKMqZ+stx0xYho/qAoR2QmAM555wdlTcrDQPvPr3OUk+aBw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 28, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$WGKbXMa5YBWcezshTrG1mcF-HfVDfhu1HF9j3w5dY4c"],"content":{"body":"filler 4","msgtype":"m.text"},"depth":28,"hashes":{"sha256":"HjHCqJH3A6/e3g0UUt1w9hJQ2i7CmepDLjiI5esNCwI"},"origin_server_ts":1795670548018,"prev_events":["$gXakVb7zF4tkAuH7dGEb6gCsolB9zD3sqLpfMimhVz4"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"fhWPgxjIqX6J0MLhW+NVtiahxD5R5Fp3xxeuterl/Szgdu2nxrZK38KFrJJ06XP6vLfx0MGsyD+El/H344JAAw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 29, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"body":"filler 5","msgtype":"m.text"},"depth":29,"hashes":{"sha256":"mPbsiyOoMx72lAOrFsgwSMzd6eUS79Dlu8HXwvuz1cs"},"origin_server_ts":1795670548022,"prev_events":["$i1MK6MLTz6t_yEP43X5zB6x5-uZp6oKtleWdthg_k9c"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"4Itmj9Yy+3AXnH8Fnp2VsXjiiSSF2WIk5FGO6jcJ/CCzZaegbkAx7+GcB1vWTT4QqkyMbTbLMiKKbaMtgRuSAg"}},"type":"m.room.message"}', 'UTF8')),
	(2, 1, convert_to('{"auth_events":[],"content":{"room_version":"11"},"depth":1,"hashes":{"sha256":"dnxzj027mVUPweQ3dcHq//t128V7WmyCD49HguLRgJQ"},"origin_server_ts":1795670548052,"prev_events":[],"room_id":"!musyaQVipJkAAYgULc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"WRxgBF08khmUqQp2YiIhr2cHS7xHPyqAEP0740VYtTHbb0CuvQ0mIxouIiXf4UhvGoK4goFOSZ18ZxCN1wM7AA"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(2, 2, convert_to('{"auth_events":["$t_ot2Ibac2tM1QdRRUGEZkCVQw7B7BxstQz_pcV7vI0"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"4CN+KEWQyh2hESYdQvCszgFDXpcvgeyvw8ypNDb+MJY"},"origin_server_ts":1795670548052,"prev_events":["$t_ot2Ibac2tM1QdRRUGEZkCVQw7B7BxstQz_pcV7vI0"],"room_id":"!musyaQVipJkAAYgULc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"KWOTR6BlYWYTEeqQxGr83+I/3ieP/pX/ztPuaKI5kxiLhbEYfgNGP4q3lZ7EbFe4g0Z2ixP0F6hIbVz4NgUYDQ"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 3, convert_to('{"auth_events":["$t_ot2Ibac2tM1QdRRUGEZkCVQw7B7BxstQz_pcV7vI0","$aj32OFwgg9Fd108_FykGOubOChFaskaPubRGBaUiw9o"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"iDWApI2Ptm2JKvHPEUpm323NM2yQzooOKnDFL61Qp5s"},"origin_server_ts":1795670548052,"prev_events":["$aj32OFwgg9Fd108_FykGOubOChFaskaPubRGBaUiw9o"],"room_id":"!musyaQVipJkAAYgULc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"tCEklJkAHjOKlXVT0yK0j3y8Nmpe56mJvVbVqws5oZTFuwZDxsDA+YlMDzx/aCOXoHdwx0R1S7AbP7PxSiI7Cw"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(2, 4, convert_to('{"auth_events":["$t_ot2Ibac2tM1QdRRUGEZkCVQw7B7BxstQz_pcV7vI0","$owG6YGCZjGMV9LgSAq_DN-Jg7uFNOQWpWFG71kkVCHk","$aj32OFwgg9Fd108_FykGOubOChFaskaPubRGBaUiw9o"],"content":{"join_rule":"invite"},"depth":4,"hashes":{"sha256":"OjQyiSbLLMEmwRUTQWhK3s3PVkotfCUHu55YAWxkD9E"},"origin_server_ts":1795670548052,"prev_events":["$owG6YGCZjGMV9LgSAq_DN-Jg7uFNOQWpWFG71kkVCHk"],"room_id":"!musyaQVipJkAAYgULc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YuxbsI47FUD+WC+2TNdSQnYm0v6YN0cfvwINVUQVyGpx/nDZYa1itmMxy4Eui97yQqs46ufi7065FOHJ2jlrBQ"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(2, 5, convert_to('{"auth_events":["$t_ot2Ibac2tM1QdRRUGEZkCVQw7B7BxstQz_pcV7vI0","$owG6YGCZjGMV9LgSAq_DN-Jg7uFNOQWpWFG71kkVCHk","$aj32OFwgg9Fd108_FykGOubOChFaskaPubRGBaUiw9o"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"51aTbjM9Blqo/wbZlHQargOAn2Yne/Vu6MITiucGrFU"},"origin_server_ts":1795670548052,"prev_events":["$3TY8nczseYTde0BuCfOti1ekRKOhfGJQAyIXtGW2F64"],"room_id":"!musyaQVipJkAAYgULc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"v6oCzUP+f0USxTMm7gyPwMh97ncDmvtDFOvJ2l7C2fsLz4FjiKMDssFqTNhmVLv9M/WfxzmHhYwQZN6F9VUqBA"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(2, 6, convert_to('{"auth_events":["$t_ot2Ibac2tM1QdRRUGEZkCVQw7B7BxstQz_pcV7vI0","$owG6YGCZjGMV9LgSAq_DN-Jg7uFNOQWpWFG71kkVCHk","$aj32OFwgg9Fd108_FykGOubOChFaskaPubRGBaUiw9o"],"content":{"guest_access":"can_join"},"depth":6,"hashes":{"sha256":"4HXfyyEeI/ld4xIl6QiOCOLgjOCNO1Wcn3PSl+KeB1E"},"origin_server_ts":1795670548052,"prev_events":["$rFH7rdDwST19bbafKRLSgrtJ3hAR9uK2QEio1BbEvwc"],"room_id":"!musyaQVipJkAAYgULc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"PkQ3mmVPQsHmROiiiTfY3AK+u6QVprblqX67MO3jRvUf0wSwHuaSOeQsjlFa533oGP8XDFkHYrZLG553npVdDA"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(2, 7, convert_to('{"auth_events":["$t_ot2Ibac2tM1QdRRUGEZkCVQw7B7BxstQz_pcV7vI0","$owG6YGCZjGMV9LgSAq_DN-Jg7uFNOQWpWFG71kkVCHk","$aj32OFwgg9Fd108_FykGOubOChFaskaPubRGBaUiw9o"],"content":{"name":"Closed"},"depth":7,"hashes":{"sha256":"tOwV5z/snHwaHfeaJCDbxDvhNzlfT9Rew5Qcg31Mll0"},"origin_server_ts":1795670548053,"prev_events":["$C8S1WR8RxmkH0-AaSKs7r_6smyoMLkHmccR_7SXXcD4"],"room_id":"!musyaQVipJkAAYgULc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"D92GLH4OoIHV5XD96nat2pgrAObsqGHMftNXauIoA0vL79cNFETku7T+8AIHNmZYylaHxCx3gOAZQTuqOkZ3Bg"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(2, 8, convert_to('{"auth_events":["$t_ot2Ibac2tM1QdRRUGEZkCVQw7B7BxstQz_pcV7vI0","$owG6YGCZjGMV9LgSAq_DN-Jg7uFNOQWpWFG71kkVCHk","$aj32OFwgg9Fd108_FykGOubOChFaskaPubRGBaUiw9o","$3TY8nczseYTde0BuCfOti1ekRKOhfGJQAyIXtGW2F64"],"content":{"avatar_url":"mxc://localhost/bob","membership":"invite"},"depth":8,"hashes":{"sha256":"I3ggayv4wfRKdRWfJnuiuUsR+Chyr2VqxsI56sEkrik"},"origin_server_ts":1795670548053,"prev_events":["$t1JJ-Su-9LmQbrFLAKLU-rpQzHgcNd6ZzpwjS4pRCuY"],"room_id":"!musyaQVipJkAAYgULc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"xFj9KNmWRD2Uz9a5SFBJab0jSObHixZzJHOsMoWXPmRbp6auJcxQ5kheJjgXsq+RSWbKndGzCA+gqZOvOcjXBA"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 9, convert_to('{"auth_events":["$t_ot2Ibac2tM1QdRRUGEZkCVQw7B7BxstQz_pcV7vI0","$owG6YGCZjGMV9LgSAq_DN-Jg7uFNOQWpWFG71kkVCHk","$WPPrCLnIDWxifkPETZx3qJYCM3tHf0St10lUmQbvWj4","$3TY8nczseYTde0BuCfOti1ekRKOhfGJQAyIXtGW2F64"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":9,"hashes":{"sha256":"sp/J5P/G/UlQUkrszfiQIT2uIJtP49r/sjlo8htH5Xw"},"origin_server_ts":1795670548068,"prev_events":["$WPPrCLnIDWxifkPETZx3qJYCM3tHf0St10lUmQbvWj4"],"room_id":"!musyaQVipJkAAYgULc:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/yeIEPVx7t6z8YKljw6+1SYOnVEldhAho2QbmwdvD1dAd9wxKpfU6bkBbDqrlHov+viO+vhug1F+1a+lxhGMBA"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 10, convert_to('{"auth_events":["$t_ot2Ibac2tM1QdRRUGEZkCVQw7B7BxstQz_pcV7vI0","$owG6YGCZjGMV9LgSAq_DN-Jg7uFNOQWpWFG71kkVCHk","$aj32OFwgg9Fd108_FykGOubOChFaskaPubRGBaUiw9o","$3TY8nczseYTde0BuCfOti1ekRKOhfGJQAyIXtGW2F64"],"content":{"membership":"invite"},"depth":10,"hashes":{"sha256":"v1cuvsS3FVD2Uo8fBL491kph2QmEmGW2CgihsprwQc8"},"origin_server_ts":1795670548078,"prev_events":["$ZdX7O_Vv13HkDhEXXZwljVOLPoDM5u4Rg4Rpphq5KwU"],"room_id":"!musyaQVipJkAAYgULc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"XAyoSSGlk91INvlgOLFPvow83qRaOZKR4LioWanDwrRFNs1yh1fAr1+r4qE36Qn5jymg4Fmk3eYD3094jy0jBQ"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 11, convert_to('{"auth_events":["$t_ot2Ibac2tM1QdRRUGEZkCVQw7B7BxstQz_pcV7vI0","$owG6YGCZjGMV9LgSAq_DN-Jg7uFNOQWpWFG71kkVCHk","$aj32OFwgg9Fd108_FykGOubOChFaskaPubRGBaUiw9o"],"content":{"algorithm":"m.megolm.v1.aes-sha2"},"depth":11,"hashes":{"sha256":"VOozTWhvmzm9zamjCEpQyYSGZnEPDW/RojLPLMlenOY"},"origin_server_ts":1795670548084,"prev_events":["$UGtb_z3JetB1Zz74D3tMzWexugdNPCAYSsS_gTd7nik"],"room_id":"!musyaQVipJkAAYgULc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YK7NJOqXmCf2B8B3byYCniVK1b4zut4IPa7akELDfjauNsAQu5hTcDwJI3t5zan5CxB0QEqK9xcNPjNtT/nKCA"}},"state_key":"","type":"m.room.encryption"}', 'UTF8')),
	(2, 12, convert_to('{"auth_events":["$t_ot2Ibac2tM1QdRRUGEZkCVQw7B7BxstQz_pcV7vI0","$owG6YGCZjGMV9LgSAq_DN-Jg7uFNOQWpWFG71kkVCHk","$aj32OFwgg9Fd108_FykGOubOChFaskaPubRGBaUiw9o"],"content":{"algorithm":"m.megolm.v1.aes-sha2","ciphertext":"AwgA","session_id":"s"},"depth":12,"hashes":{"sha256":"iPzbuDeIz6147/GR0L747LKUPqAW0LN+wQ7MMYUMX5I"},"origin_server_ts":1795670548090,"prev_events":["$pATRh1BUK3xuatXClDM0-hm6ktUVfmKm5h5jp39WYJo"],"room_id":"!musyaQVipJkAAYgULc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YMPQo0Ui3i3lehXtRWKqf7dWVVLTp8yVhy/4qUkCVKmEWlJSdroaZJi9wg5LCyg5OOCq+CvjHytebI5herOBDA"}},"type":"m.room.encrypted"}', 'UTF8')),
	(2, 13, convert_to('{"auth_events":["$t_ot2Ibac2tM1QdRRUGEZkCVQw7B7BxstQz_pcV7vI0","$owG6YGCZjGMV9LgSAq_DN-Jg7uFNOQWpWFG71kkVCHk","$aj32OFwgg9Fd108_FykGOubOChFaskaPubRGBaUiw9o"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100,"@bob:localhost":50},"users_default":0},"depth":13,"hashes":{"sha256":"kVS6TW52AId6eEmv2Vr42AvlOdojmWRz1B7G0IQ1yZo"},"origin_server_ts":1795670548100,"prev_events":["$wSPPXchobasYbbo87qhgNJRc2Qu77Dqc7oqPIQ9FS3I"],"room_id":"!musyaQVipJkAAYgULc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"QspjigPj2F/fKSSckJgVVwY3MQrqL8vNoyuUE+e6RYT/eSw69GkmjTpogM33VQG8U0CWGGX/iDXHdVs/MWhSAw"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(2, 14, convert_to('{"auth_events":["$t_ot2Ibac2tM1QdRRUGEZkCVQw7B7BxstQz_pcV7vI0","$EYzu0Qqy_hm70HDVW5URdhmnIcGb1kin1KdlO29iQY8","$ZdX7O_Vv13HkDhEXXZwljVOLPoDM5u4Rg4Rpphq5KwU"],"content":{"topic":"Set by bob"},"depth":14,"hashes":{"sha256":"MXFt86MLx/UppB3H4BFMC+kQWh0kJ7ORmt/nOo3eNNI"},"origin_server_ts":1795670548106,"prev_events":["$EYzu0Qqy_hm70HDVW5URdhmnIcGb1kin1KdlO29iQY8"],"room_id":"!musyaQVipJkAAYgULc:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ib422NH9+DDf4VTgWIgHUXdj6Q3i3VgupcTOEi3qF9uL/FwEmCR9jckSyo5jNGevjXB7R6j2zmW+Pg+NHT5wBA"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(4, 1, convert_to('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"vjvlNnArXBDz2xOV/zL0kc9EkRX3eaor45/dkakn6go"},"origin_server_ts":1795670548149,"prev_events":[],"sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"BzEUIgl1hqi2qhEBSZcFLpAUyvLqg/KqclpxFLPpAHZ0bkHt1zC1NfzqlqOoPIGutmtw/InWUZ1s1xbEXyRNDQ"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(4, 2, convert_to('{"auth_events":[],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"gpovn5VBkKgZaK2r+kV48DG9xH6zQXkepqRUEXQYlz4"},"origin_server_ts":1795670548149,"prev_events":["$9CbzrTFl__kVYip4sgqAuSBB_al9Zna9x8C7ah0JWrI"],"room_id":"!9CbzrTFl__kVYip4sgqAuSBB_al9Zna9x8C7ah0JWrI","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"WcyjpntCkZo6xcVw7tH1rkDijG6EirOCFi51v1x87IBj0Xsm3iJzMdhZ1uEA8LJjwf19zCWUG33WKhKzCLZtAQ"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 3, convert_to('{"auth_events":["$uv4n6QHOA53HE-qAh0HfX_NiJ7kZx7kikE1wnkUgpwY"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"JP10b1SZqlFMVRWMoTs1XH83+yExsCak+KzaUxlJ5XE"},"origin_server_ts":1795670548149,"prev_events":["$uv4n6QHOA53HE-qAh0HfX_NiJ7kZx7kikE1wnkUgpwY"],"room_id":"!9CbzrTFl__kVYip4sgqAuSBB_al9Zna9x8C7ah0JWrI","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"tOowR/mRRZFaajQyFsj3+YFMi2sudSvG70XZrnomV7pGyOqpz3yo142XCEM1ARaxl7VjEmw7l+hN2fCE2uybCg"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(3, 1, convert_to('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"tYbpM1yDijHvOAWCFdjWSwrmFyTmkH04nnjj55vkcIo"},"origin_server_ts":1795670548111,"prev_events":[],"sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1yWi5gE43Ro80pzSIKdfgIP6Hp1JmqFKTisSrfDZl69Bys75ZWWRGwoEBzRdLqLMsrx9QpgCrlKXk13WLsm8BQ"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(3, 2, convert_to('{"auth_events":[],"content":{"membership":"join"},"depth":2,"hashes":{"sha256":"hAYbYxM6fXWxs6iBLpmlbAL0M9mlwiRHu/V1bPgCt4A"},"origin_server_ts":1795670548112,"prev_events":["$1R1bYHtY_htk4SX-66_YtWsGcqhb9SWZ2kQieVGM43w"],"room_id":"!1R1bYHtY_htk4SX-66_YtWsGcqhb9SWZ2kQieVGM43w","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"gkMhDwmGGu6VGnRNsvGJPwXW+lhrAVGqGeo5bIqWEuYRln486imMiSViNm7qJylgkgL2xN7puAi4mP3hVwUpDg"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(3, 3, convert_to('{"auth_events":["$CaAF9ogKr1FQz-7DjQk1PadJT3Kg1vfRO8FvZNHvyas"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"KRrQb7B1dOWQ2cDwyxLhAQWCsReL4V30ANmJcE6/fsk"},"origin_server_ts":1795670548112,"prev_events":["$CaAF9ogKr1FQz-7DjQk1PadJT3Kg1vfRO8FvZNHvyas"],"room_id":"!1R1bYHtY_htk4SX-66_YtWsGcqhb9SWZ2kQieVGM43w","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"EfaRHRX/7ITA1PyZHQUST6VR1/2nqDABCa4Yd9BREPGEJ+1ddkfq+7NEguzLkq4SNTpEjVLNJPCSw7l5Wuq6Dg"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(3, 4, convert_to('{"auth_events":["$Ar3apcHnzj70tkJoSiGj8MuiulV3RRnO8zmeKp6aeYw","$CaAF9ogKr1FQz-7DjQk1PadJT3Kg1vfRO8FvZNHvyas"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"6RhhUiPrQs6x/O8sxQG08pHT0iz/lc33t2wSl6PLoGs"},"origin_server_ts":1795670548113,"prev_events":["$Ar3apcHnzj70tkJoSiGj8MuiulV3RRnO8zmeKp6aeYw"],"room_id":"!1R1bYHtY_htk4SX-66_YtWsGcqhb9SWZ2kQieVGM43w","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Xs3NuUVUSeb0JhX16/uBs0GQRnNuj7N/BQw7DWJHce7xGfX/w3itcafewFT1lhfPHPYR7rwfCMZwRwEeKh1AAw"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(3, 5, convert_to('{"auth_events":["$Ar3apcHnzj70tkJoSiGj8MuiulV3RRnO8zmeKp6aeYw","$CaAF9ogKr1FQz-7DjQk1PadJT3Kg1vfRO8FvZNHvyas"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"ttcdH8QBQlfOze0u+ZkEJuJe0NzGBlSH4NiLt/3hb9g"},"origin_server_ts":1795670548113,"prev_events":["$3Jq9tstfKpLeWbmjo2I8GjLr10NrSy4k8ROg0QkjWOM"],"room_id":"!1R1bYHtY_htk4SX-66_YtWsGcqhb9SWZ2kQieVGM43w","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9RQ5Sc2o/8SnJ8d8/fO4eIStWSqaKHg2FCn0v7bBw5eSRQN2uYZ3Pqq6beXxaG+Da0lHHijPbwI26lKgWs6NBQ"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(3, 6, convert_to('{"auth_events":["$Ar3apcHnzj70tkJoSiGj8MuiulV3RRnO8zmeKp6aeYw","$CaAF9ogKr1FQz-7DjQk1PadJT3Kg1vfRO8FvZNHvyas"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"wthsSEYK3NikBtidPZHfaQdDBaseIm1seLbzyD4BxEg"},"origin_server_ts":1795670548113,"prev_events":["$__iHUlf8F1QjckeUHphIjm9eD4iEmvbVH1Pfnfprs_4"],"room_id":"!1R1bYHtY_htk4SX-66_YtWsGcqhb9SWZ2kQieVGM43w","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"b/yG32SThV7q1HUf/bdnjPglColytzyfhq8LI1kYahuzSsjtxZiyFKs9j3VQDL7c8A491f+e0do+8x/CPvUBAQ"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(3, 7, convert_to('{"auth_events":["$Ar3apcHnzj70tkJoSiGj8MuiulV3RRnO8zmeKp6aeYw","$CaAF9ogKr1FQz-7DjQk1PadJT3Kg1vfRO8FvZNHvyas"],"content":{"name":"Gone"},"depth":7,"hashes":{"sha256":"xkn8w6Khf02hMY1aQy99P3iPL8N9hq7mLtV/ZBb7eng"},"origin_server_ts":1795670548113,"prev_events":["$neMRsvK1BiYSGfqmd_mux3zUNdDXrabjsbwTrQnP8fg"],"room_id":"!1R1bYHtY_htk4SX-66_YtWsGcqhb9SWZ2kQieVGM43w","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"TpF7Tw0b/Z66c6ii6gLpgy7Lpc5vRWfmPa6VAqU6PfiwbLFk2wWmk/YVoReyKJbhDA1qUP3AAbZEK9dkwtzEAw"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(3, 8, convert_to('{"auth_events":["$Ar3apcHnzj70tkJoSiGj8MuiulV3RRnO8zmeKp6aeYw","$CaAF9ogKr1FQz-7DjQk1PadJT3Kg1vfRO8FvZNHvyas"],"content":{"body":"nobody reads this","msgtype":"m.text"},"depth":8,"hashes":{"sha256":"dnKe02j9s8fI8ZueQcIc30CGpbAblKEtT3KOkYufhBM"},"origin_server_ts":1795670548128,"prev_events":["$JWZE-F1tdY9xpo9PAovT8krL7JVRHS_aQkbIGhs4JLo"],"room_id":"!1R1bYHtY_htk4SX-66_YtWsGcqhb9SWZ2kQieVGM43w","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"rEQLhRYFFd0hpz5PEY3M7lft/3pkdM2+h+2mVEFW50M5B7cSwU8wr6e+CqLXHgj2i0KbYTUbOvfs3IPhmx3SAg"}},"type":"m.room.message"}', 'UTF8')),
	(3, 9, convert_to('{"auth_events":["$Ar3apcHnzj70tkJoSiGj8MuiulV3RRnO8zmeKp6aeYw","$CaAF9ogKr1FQz-7DjQk1PadJT3Kg1vfRO8FvZNHvyas"],"content":{"membership":"leave"},"depth":9,"hashes":{"sha256":"jHo8yzuYLAdyW0QPVdItCtw35jLFt9aJT2Jb4Zb1aJk"},"origin_server_ts":1795670548134,"prev_events":["$wN5WuW730PDlqW8ZLhMwNhDuNdn3HK0zVP4VhuXTST4"],"room_id":"!1R1bYHtY_htk4SX-66_YtWsGcqhb9SWZ2kQieVGM43w","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ZjswC6URf4LBQjJJMQbg8MrPl6h8MEIYsKS5ce8uDvVKtujYwMU5595Q6U820M9P0jfAJEwDOU0e0HSzaHdEBQ"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 30, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"body":"after the token","m.mentions":{"user_ids":["@bob:localhost"]},"msgtype":"m.text"},"depth":30,"hashes":{"sha256":"5nn25t+IV3REM89WZwJXRMp1BDP0nCQ1+4Un6V1Z4h0"},"origin_server_ts":1795670548607,"prev_events":["$b2CDtOqmv7DhQkrwGCIes7GyToquxr59ZEn08sXcUyw"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9+YXBjyOL4guP5r4BnFkCbYpQPUc3O0CIJgXQ6q2SK2ir90/IF9W4+w6viU//Js0UZhtW6vSSb4ZjrZAQy5MBw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 31, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"reason":"as asked"},"depth":31,"hashes":{"sha256":"n37CCoh/3VVGfojWYWvwIj617GDe8U2WeHtR42Lglms"},"origin_server_ts":1795670548614,"prev_events":["$czDWQfDlLSmqelccOan4dIAgfwSUknNFAQKRW69Zcdc"],"redacts":"$dA2aD2hbxUJQARQVu2x2zKceQWiPEwVXvvEC6SGVjz8","room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"hFHPNGeqOwx14kkceFjFobH3reuez47VtFlI0SgT6Yvl7ny6PxhkRT5UOxS3oKy0T0tPa7FUVnol2i9g9nbnAQ"}},"type":"m.room.redaction"}', 'UTF8')),
	(1, 32, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs"],"content":{"topic":"Changed later"},"depth":32,"hashes":{"sha256":"3bckm34azhFB5bzzxmJF2Aq/ZcoEbDQvS0qW6nzQViw"},"origin_server_ts":1795670548618,"prev_events":["$Qswai5JO70cJtK0XWel6k4Y0EhQyfyrQspX1FDEYXPA"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Zs/nVGiDm3U9SADHqePwYkCwNfc8D2xse151JZdND7j4PufUP/pOc1PdR5dj+rthKpz29K5bNOztqIO1zWBYAQ"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(4, 4, convert_to('{"auth_events":["$inpTW3Vj4wEmK2N3EKvRK0FL_bNYm6DaBWGBoMu4niM","$uv4n6QHOA53HE-qAh0HfX_NiJ7kZx7kikE1wnkUgpwY"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"qX3QaO+/Qkikb0UaJxqHxY89NWi0kkhBUVNUUYkgTqc"},"origin_server_ts":1795670548149,"prev_events":["$inpTW3Vj4wEmK2N3EKvRK0FL_bNYm6DaBWGBoMu4niM"],"room_id":"!9CbzrTFl__kVYip4sgqAuSBB_al9Zna9x8C7ah0JWrI","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1Xl2tp5dFT1GSADMIkb2BLC4F3zgDnkQ0opG/P+TVz6guj5aKhOFlrnu12XdImH6gJfaqZfXAfFvaliY7pImBQ"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(4, 5, convert_to('{"auth_events":["$inpTW3Vj4wEmK2N3EKvRK0FL_bNYm6DaBWGBoMu4niM","$uv4n6QHOA53HE-qAh0HfX_NiJ7kZx7kikE1wnkUgpwY"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"DM6M8OGPx10RuWFICiedGvBYCUSl6dM8R3hdHiRYorc"},"origin_server_ts":1795670548149,"prev_events":["$B1eBGrNB-c9B9qj_Adxzb8gl7-RmKNV7RuQ7gcETnEA"],"room_id":"!9CbzrTFl__kVYip4sgqAuSBB_al9Zna9x8C7ah0JWrI","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"fF8cHV4Gub9vFI55IQMFruHKx4l5fOdszQ3leQ59MNtP0y1H6/WoZJ1Zzj/3l/0Nm4gxx204eCJO6OChTd7qAQ"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(4, 6, convert_to('{"auth_events":["$inpTW3Vj4wEmK2N3EKvRK0FL_bNYm6DaBWGBoMu4niM","$uv4n6QHOA53HE-qAh0HfX_NiJ7kZx7kikE1wnkUgpwY"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"fz/+moEq3OMfMNhDrVah0Bjo//sGecg14KIziUqBlKU"},"origin_server_ts":1795670548149,"prev_events":["$ATmLy8E7O_uhiJuxGyMNd47J9QiUW2aayeF1XzeqPUc"],"room_id":"!9CbzrTFl__kVYip4sgqAuSBB_al9Zna9x8C7ah0JWrI","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YJHYR6EVDt/8TMrotmm4DiERNCOV+ald1IZC+x4miIqXt8EgAIxHSmnEk/pOnjSTbZkXIGFbw1tCb58DuOyWAA"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(4, 7, convert_to('{"auth_events":["$inpTW3Vj4wEmK2N3EKvRK0FL_bNYm6DaBWGBoMu4niM","$uv4n6QHOA53HE-qAh0HfX_NiJ7kZx7kikE1wnkUgpwY"],"content":{"name":"Left"},"depth":7,"hashes":{"sha256":"xzYuDjMgARS06GaGKlNfylDlcKJCV0syJXnIfCM7dUE"},"origin_server_ts":1795670548149,"prev_events":["$gnTs-8PBPro-oBDpDKRM3ujwFRqp8Rko-uwgOYMZTFo"],"room_id":"!9CbzrTFl__kVYip4sgqAuSBB_al9Zna9x8C7ah0JWrI","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9yoAg5RjRkxIyjoF/0mZ5is7LshlelqKiRm+Lyj8d11K6AZlCWFseXwhe7CwEwpMyXTKLhufbdy5wZ1eNfnCBg"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(4, 8, convert_to('{"auth_events":["$inpTW3Vj4wEmK2N3EKvRK0FL_bNYm6DaBWGBoMu4niM","$B1eBGrNB-c9B9qj_Adxzb8gl7-RmKNV7RuQ7gcETnEA"],"content":{"membership":"join"},"depth":8,"hashes":{"sha256":"iQ75gnu9QEDagIBop33xL562OwO13ucuEsceU2q+2To"},"origin_server_ts":1795670548157,"prev_events":["$CNUNGNLY67EBo-xOPwZ6uJ1gQnwCZk-WsGIpeA3n2Ig"],"room_id":"!9CbzrTFl__kVYip4sgqAuSBB_al9Zna9x8C7ah0JWrI","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YBlfxIbTK/n/9jQAcm74hDZiEznhfL800UWKMaUkS7cbm6rLhhxaN+T/1yIEzGRg3YBJ0x54Ud3GdZcUvEi1CA"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 9, convert_to('{"auth_events":["$inpTW3Vj4wEmK2N3EKvRK0FL_bNYm6DaBWGBoMu4niM","$uv4n6QHOA53HE-qAh0HfX_NiJ7kZx7kikE1wnkUgpwY"],"content":{"body":"carol sees this","msgtype":"m.text"},"depth":9,"hashes":{"sha256":"soXW23G/gN+MEVf4+w/UD5uAnd2z+smxfIUvPMM0HY4"},"origin_server_ts":1795670548161,"prev_events":["$dJ8mzuiU1NaCNoKjKJB_TGVjB7uPWotJnqgGaUhp5SY"],"room_id":"!9CbzrTFl__kVYip4sgqAuSBB_al9Zna9x8C7ah0JWrI","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"2f56QHgsfZKu/kVsPLUFHD1kKxNrclh07mDq1U2tOSlkiSULJkeXswUDjTFPRUPEP6TYMRH1Gv8vvDhWBHD/AA"}},"type":"m.room.message"}', 'UTF8')),
	(4, 10, convert_to('{"auth_events":["$inpTW3Vj4wEmK2N3EKvRK0FL_bNYm6DaBWGBoMu4niM","$dJ8mzuiU1NaCNoKjKJB_TGVjB7uPWotJnqgGaUhp5SY"],"content":{"membership":"leave"},"depth":10,"hashes":{"sha256":"PzLnPaOMFPxTf8rglnDqTmp/CDsZz7FJ75gpRiiqqFM"},"origin_server_ts":1795670548164,"prev_events":["$ycWznhbEz--df4mHFdZOBhe9n5y9abbYod9j4cn9kxM"],"room_id":"!9CbzrTFl__kVYip4sgqAuSBB_al9Zna9x8C7ah0JWrI","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"tmQlsqEVFrcoY+AF4PUE49aag2KTuyhdjKyZx4vJMnb0KlOcU5JWhVDdd1lehuEHxpldwpD/bzbvv8GcU9jGCA"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 11, convert_to('{"auth_events":["$inpTW3Vj4wEmK2N3EKvRK0FL_bNYm6DaBWGBoMu4niM","$uv4n6QHOA53HE-qAh0HfX_NiJ7kZx7kikE1wnkUgpwY"],"content":{"body":"carol does not see this","msgtype":"m.text"},"depth":11,"hashes":{"sha256":"Wr1obTT27fIy7ElU7YbU5x++OtxdrAtZovosuk9TuAU"},"origin_server_ts":1795670548170,"prev_events":["$28gRLqD4Zzarjilbx2U2_FXshvSViQwMhXqUerD8RGM"],"room_id":"!9CbzrTFl__kVYip4sgqAuSBB_al9Zna9x8C7ah0JWrI","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ADrBlm0CwVhK1HV+8TdCJFogfcHyU9zuPlh2r4alvKwKoWE5Dtc3ePfWJQqsO6+7B56kcSoduPZNoO1ZnMHYBw"}},"type":"m.room.message"}', 'UTF8')),
	(2, 15, convert_to('{"auth_events":["$t_ot2Ibac2tM1QdRRUGEZkCVQw7B7BxstQz_pcV7vI0","$EYzu0Qqy_hm70HDVW5URdhmnIcGb1kin1KdlO29iQY8","$aj32OFwgg9Fd108_FykGOubOChFaskaPubRGBaUiw9o","$3TY8nczseYTde0BuCfOti1ekRKOhfGJQAyIXtGW2F64"],"content":{"displayname":"Alice","membership":"join"},"depth":15,"hashes":{"sha256":"5DaNppQYL7Umq0r12t32TWdyjI96vqOR4nZBotkcBr4"},"origin_server_ts":1795670548654,"prev_events":["$zqOZ99vxrD4fEQS9Gle8v-RHHYX_3mZ65RpNP2HdR7s"],"room_id":"!musyaQVipJkAAYgULc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"zKoHTFcUZhECo9OAwdSqU0TxQNn2JO0t2MLpOECPC4qVHHb5Tw3k7hi3bNlRjjQ1ri9bG2F7Rg9kTh1NMO0VBQ"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 12, convert_to('{"auth_events":["$inpTW3Vj4wEmK2N3EKvRK0FL_bNYm6DaBWGBoMu4niM","$uv4n6QHOA53HE-qAh0HfX_NiJ7kZx7kikE1wnkUgpwY","$B1eBGrNB-c9B9qj_Adxzb8gl7-RmKNV7RuQ7gcETnEA"],"content":{"displayname":"Alice","membership":"join"},"depth":12,"hashes":{"sha256":"ey42Of2t0qPXIMWMLjfKKiqyCUTUd+GGvRvfCC+rL4E"},"origin_server_ts":1795670548659,"prev_events":["$8kjAcRh5nTY6EshaswULBDM5ASd95y8scYJbtAGrR4k"],"room_id":"!9CbzrTFl__kVYip4sgqAuSBB_al9Zna9x8C7ah0JWrI","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3hChQvHv+NVvZkP6ssIvsQmghVKk8HyYThPBIW6OcpvrxwX6iDqPjcVGlDi0JvTtWgC+BHOJjKH6Z/5xQx07Dw"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 33, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$OpVou01HUpm2NNXAr3t8OmqWSPQmDL0jIZ-bvygQXNc","$7abSqzCjb4f7A5ThRR7w0TdZFfz3X50vZKkgC57oAI8"],"content":{"membership":"join"},"depth":33,"hashes":{"sha256":"QCXpQDojMarGPwTBPsYrUIU4nzH5GIcEig+aKxzP8KM"},"origin_server_ts":1795670548623,"prev_events":["$qMaeUhnfKHNo6aSBCfktP2M32cLm7wSVuQBCEarXioM"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"O+xt4zHTMIT+VsbMkAnIYZag8DH1wNERWtbSt5mDSuyzsROkoGSGIqo0YT458ZYCkp75Dzjya4MiD3gVRFGvAQ"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 34, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$PbdYNmSmnncaP9hzLLaxke_kdWh49Alrzbp_mJI2-08"],"content":{"body":"back again","msgtype":"m.text"},"depth":34,"hashes":{"sha256":"EkO/5ogzPIjY18ilOoNErhj0EqvIQ1DHSYmhqyRKgWY"},"origin_server_ts":1795670548629,"prev_events":["$PbdYNmSmnncaP9hzLLaxke_kdWh49Alrzbp_mJI2-08"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"OphVOIs6oaJVBr8ycvhSD2RQQs758i6jdnFs+TivpNjVszutWFsibJj4AcIe4EyuWEohwdCa1fgwCzduabH9Ag"}},"type":"m.room.message"}', 'UTF8')),
	(1, 35, convert_to('{"auth_events":["$784KWL3iOIcaJGou6lcJ1mvpjy7rAv1qHiX8NxKdjHA","$jR29Q663suo_9fyY6aqJS5yHjYN8kctuPzsZNh6-ruc","$s6g1gGq9Fdje7RRYO5XMElMNPZIO23uVQJwgdlVHnbs","$7abSqzCjb4f7A5ThRR7w0TdZFfz3X50vZKkgC57oAI8"],"content":{"displayname":"Alice","membership":"join"},"depth":35,"hashes":{"sha256":"CGqQbkL+SO1y1SUn/sRElRYIRsh5+UBdaYSeBIO9c2Y"},"origin_server_ts":1795670548648,"prev_events":["$ofCV_ZspytkHu8QR_68sHPEQ41msZcZPJhtHfvd3pe4"],"room_id":"!OcRkKpHYkOTcmTeVuR:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/wNq6NsgREtmyRVQ6PwdweDmwnGvgAieuPM63e9Px895kKUDBeB6loAaRMtF+8kp3LRXD4sfSOqr8SNw1EP6Bw"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8'));
INSERT INTO public.events VALUES
	(1, 1, '\xefce0a58bde238871a246a2eea5709d66be98f2eeb02fd6a1e25fc37129d8c70', 1, 1, 1795670547459, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 1, 16, NULL, 0, NULL, NULL),
	(1, 2, '\xb3a835806abd15d8deed14583b95cc12530d3d920edb7b95409c207655479dbb', 2, 2, 1795670547619, 3, 1, 0, NULL, 2, NULL, '\x01', '\x01', 1, 16, NULL, 1, 1, NULL),
	(1, 3, '\x8d1dbd43aeb7b2ea3ff5fc98e9aa894b9c878d837c91cb6e3f3b19361ebeaee7', 3, 3, 1795670547630, 1, 1, 0, NULL, 3, NULL, '\x0102', '\x02', 1, 16, NULL, 2, NULL, NULL),
	(1, 4, '\x195692e0c6c32b7d33bc4d3163f1f1eee8bd4bc96a806167b3d095b0d4a28c8f', 4, 4, 1795670547646, 4, 1, 0, NULL, 4, NULL, '\x010302', '\x03', 1, 16, NULL, 3, NULL, NULL),
	(1, 5, '\xeda6d2ab30a36f87fb0394e1451ef0d1375915fcf75f9d2f64a9200b9ee8008f', 5, 5, 1795670547647, 2, 1, 0, NULL, 5, NULL, '\x010302', '\x04', 1, 16, NULL, 4, NULL, NULL),
	(1, 6, '\xeea63122ff7f47315dc053effe2ab572ecdf647baa3ca8e813c1ce0ca2461ebb', 6, 6, 1795670547648, 5, 1, 0, NULL, 6, NULL, '\x010302', '\x05', 1, 16, NULL, 5, NULL, NULL),
	(1, 7, '\x676ae410009879a9e16b39225b60f7d79fb81f6512d019eb64532058737b679e', 7, 7, 1795670547648, 6, 1, 0, NULL, 7, NULL, '\x010302', '\x06', 1, 16, NULL, 6, NULL, NULL),
	(1, 8, '\xcf0131b474a4c4c1903682e1484b5c5383bdc9692e086b23cdb16030eb7f0d25', 8, 8, 1795670547649, 7, 1, 0, NULL, 8, NULL, '\x010302', '\x07', 1, 16, NULL, 7, NULL, NULL),
	(1, 9, '\x6c45c7c4a44491a38b9d8c8ffc2597abb07f50c714e882923914b3f3690daa41', 9, 9, 1795670547649, 8, 1, 0, NULL, 9, NULL, '\x010302', '\x08', 1, 16, NULL, 8, NULL, NULL),
	(1, 10, '\x58629b5cc6b960159c7b3b214eb1b599c17e1df5437e1bb51c5f63df0e5d6387', 10, 10, 1795670547749, 9, 2, 0, NULL, 10, NULL, '\x010305', '\x09', 1, 17, NULL, 9, 1, NULL),
	(1, 11, '\x5b00b3d0967b971a64dd6f59ed4b52b1a01c8a94e2609429c7ec2d6f45ba7a81', 11, 11, 1795670547787, 10, 3, 0, NULL, 11, NULL, '\x010305', '\x0a', 1, 18, NULL, 10, 1, NULL),
	(1, 12, '\xfc0420b45bea187567eba5b12abd98c91ffabe8adf1b01f92dda6707df7d5453', 12, 12, 1795670547818, 11, 4, 0, NULL, 12, NULL, '\x010305', '\x0b', 1, 19, NULL, 11, 1, NULL),
	(1, 13, '\xf39792042c990434a906ccbe7ba5466d9e99abc656140cb074f56418c9239b12', 13, 13, 1795670547848, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x0c', 1, 20, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 15, '\x30ba145dc48c9f4dcaf79d6a94d563272d7c14b7d1477517c7b1c3c9bcdb5f6b', 15, 15, 1795670547878, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x0e', 1, 22, 'm.reaction', NULL, NULL, NULL),
	(1, 16, '\x261c3a9b566ff19a8111f81164086af40679c55a941d776eaaacf41b3a28db92', 16, 16, 1795670547887, NULL, 2, 0, NULL, 12, NULL, '\x01030a', '\x0f', 1, 23, 'm.room.message', NULL, NULL, NULL),
	(1, 17, '\x13ae469c33fbef6f0846f9badf8f64f1a6e09029aeee89a33f48321b411e110e', 17, 17, 1795670547892, NULL, 2, 0, NULL, 12, NULL, '\x01030a', '\x10', 1, 24, 'm.room.message', NULL, NULL, '\x040002'),
	(1, 18, '\x13e6b9260c4d58cd144216cfb39a00dfcb89f6ea7ce18eb16e52cfd2f59476f5', 18, 18, 1795670547904, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x11', 1, 25, 'm.room.message', NULL, NULL, '\x040002'),
	(1, 19, '\x2d3c36615be7bd1acc794efaac6f47e8680850797b7b9f5f562def46ae31d4c8', 19, 19, 1795670547914, 12, 1, 0, NULL, 13, NULL, '\x010302', '\x12', 1, 26, NULL, 12, NULL, NULL),
	(1, 21, '\x00e176f5b9305a200c1edca3f4bfffb500bb09319fed2c812b831c9cd9001ef2', 21, 21, 1795670547933, NULL, 1, 0, NULL, 13, NULL, '\x010302', '\x14', 1, 28, 'm.room.redaction', NULL, NULL, NULL),
	(1, 20, '\x26367364329c77ff631ec2efeb560ab2454015da4d2d0122d4d6d56d10da54bf', 20, 20, 1795670547919, NULL, 2, 16, NULL, 13, 21, '\x01030a', '\x13', 1, 27, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 22, '\x60e8990964326e84a7f11085aff741731c06b50d04c2c8c92ab4b231f07da118', 22, 22, 1795670547977, 11, 1, 0, NULL, 14, NULL, '\x0103020c', '\x15', 1, 29, NULL, 13, 4, NULL),
	(1, 23, '\x3a9568bb4d475299b634d5c0af7b7c3a6a9648f4260cbd23219f9bbf28105cd7', 23, 23, 1795670547992, 10, 3, 0, NULL, 15, NULL, '\x01030b', '\x16', 1, 30, NULL, 14, 0, NULL),
	(1, 24, '\x948985889a4abb5cc4e9d4f9dc1726855aa5ea3374566a51877186dad562250d', 24, 24, 1795670548000, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x17', 1, 31, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 25, '\xfc7c353e5337d9d3c459ca950047d9cb962e7b878ba63e7bd067587fd7936e3f', 25, 25, 1795670548006, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x18', 1, 32, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 26, '\x880244dd2d7390f69a3ca7c3250686294049714948dd114caf040d45e14f7d2a', 26, 26, 1795670548010, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x19', 1, 33, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 27, '\x8176a455bef3178b6402e1fb74611bea00aca2507dcc3deca8ba5f3229a1573e', 27, 27, 1795670548013, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1a', 1, 34, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 28, '\x8b530ae8c2d3cfab7fc843f8dd7e7307ac79fae669ea82ad95e59db6183f93d7', 28, 28, 1795670548018, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x1b', 1, 35, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 29, '\x6f6083b4eaa6bfb0e1424af018221eb3b1b24e8aaec6be7d6449f4f2c5dc532c', 29, 29, 1795670548022, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1c', 1, 36, 'm.room.message', NULL, NULL, '\x000002'),
	(2, 1, '\xb7fa2dd886da736b4cd50751454184664095430ec1ec1c6cb50cffa5c57bbc8d', 1, 1, 1795670548052, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 2, 38, NULL, 0, NULL, NULL),
	(2, 2, '\x6a3df6385c2083d15dd74f3f1729063ae6ce0a115ab2468fb9b44605a522c3da', 2, 2, 1795670548052, 3, 1, 0, NULL, 2, NULL, '\x01', '\x01', 2, 38, NULL, 1, 1, NULL),
	(2, 3, '\xa301ba6060998c6315f4b81202afc337e260eee14d3905a95851bbd649150879', 3, 3, 1795670548052, 1, 1, 0, NULL, 3, NULL, '\x0102', '\x02', 2, 38, NULL, 2, NULL, NULL),
	(2, 4, '\xdd363c9dccec7984dd7b406e09f3ad8b57a444a3a17c6250032217b465b617ae', 4, 4, 1795670548052, 2, 1, 0, NULL, 4, NULL, '\x010302', '\x03', 2, 38, NULL, 3, NULL, NULL),
	(2, 5, '\xac51fbadd0f0493d7d6db69f2912d282bb49de1011f6e2b64048a8d416c4bf07', 5, 5, 1795670548052, 4, 1, 0, NULL, 5, NULL, '\x010302', '\x04', 2, 38, NULL, 4, NULL, NULL),
	(2, 6, '\x0bc4b5591f11c66907d3e01a48ab3baffeac9b2a0c2e41e671c47fed25d7703e', 6, 6, 1795670548052, 5, 1, 0, NULL, 6, NULL, '\x010302', '\x05', 2, 38, NULL, 5, NULL, NULL),
	(2, 7, '\xb75249f92bbef4b9906eb14b00a2d4faba50cc781c35de99ce9c234b8a510ae6', 7, 7, 1795670548053, 6, 1, 0, NULL, 7, NULL, '\x010302', '\x06', 2, 38, NULL, 6, NULL, NULL),
	(2, 8, '\x58f3eb08b9c80d6c627e43c44d9c77a89602337b477f44add749549906ef5a3e', 8, 8, 1795670548053, 7, 1, 0, NULL, 8, NULL, '\x01030204', '\x07', 2, 38, NULL, 7, 2, NULL),
	(2, 9, '\x65d5fb3bf56fd771e40e11175d9c258d538b3e80cce6ee11838469a61ab92b05', 9, 9, 1795670548068, 7, 2, 0, NULL, 9, NULL, '\x01030804', '\x08', 2, 40, NULL, 8, 1, NULL),
	(2, 10, '\x506b5bff3dc97ad075673ef80f7b4ccd67b1ba074d3c20184ac4bf81377b9e29', 10, 10, 1795670548078, 8, 1, 0, NULL, 10, NULL, '\x01030204', '\x09', 2, 42, NULL, 9, 2, NULL),
	(2, 11, '\xa404d18750542b7c6e6ad5c2943334fa19ba92d5157e62a6e61e63a77f56609a', 11, 11, 1795670548084, 9, 1, 0, NULL, 11, NULL, '\x010302', '\x0a', 2, 44, NULL, 10, NULL, NULL),
	(2, 12, '\xc123cf5dc8686dab186dba3ceea86034945cd90bbbec3a9cee8a8f210f454b72', 12, 12, 1795670548090, NULL, 1, 0, NULL, 11, NULL, '\x010302', '\x0b', 2, 46, 'm.room.encrypted', NULL, NULL, '\x000002'),
	(2, 13, '\x118ceed10ab2fe19bbd070d55b95117619a721c19bd648a7d4a7653b6f62418f', 13, 13, 1795670548100, 1, 1, 0, NULL, 12, NULL, '\x010302', '\x0c', 2, 48, NULL, 11, NULL, NULL),
	(2, 14, '\xcea399f7dbf1ac3e1f1104bd1a57bcbfe4471d85ffde667ae51a4d3f61dd47bb', 14, 14, 1795670548106, 10, 2, 0, NULL, 13, NULL, '\x010d09', '\x0d', 2, 50, NULL, 12, NULL, NULL),
	(3, 1, '\xd51d5b607b58fe1b64e125feebafd8b56b0672a85bf52599da442279518ce37c', 1, 1, 1795670548111, 0, 3, 0, NULL, 1, NULL, '\x', '\x', 1, 37, NULL, 0, NULL, NULL),
	(3, 2, '\x09a005f6880aaf5150cfeec38d09353da7494f72a0d6f7d13bc16f64d1efc9ab', 2, 2, 1795670548112, 3, 3, 0, NULL, 2, NULL, '\x', '\x01', 1, 37, NULL, 1, 1, NULL),
	(3, 3, '\x02bddaa5c1e7ce3ef4b642684a21a3f0cba2ba55774519cef3399e2a9e9a798c', 3, 3, 1795670548112, 1, 3, 0, NULL, 3, NULL, '\x02', '\x02', 1, 37, NULL, 2, NULL, NULL),
	(3, 4, '\xdc9abdb6cb5f2a92de59b9a3a3623c1a32ebd7436b4b2e24f113a0d1092358e3', 4, 4, 1795670548113, 2, 3, 0, NULL, 4, NULL, '\x0302', '\x03', 1, 37, NULL, 3, NULL, NULL),
	(3, 5, '\xfff8875257fc1754237247941e98488e6f5e0f88849af6d51f53df9dfa6bb3fe', 5, 5, 1795670548113, 4, 3, 0, NULL, 5, NULL, '\x0302', '\x04', 1, 37, NULL, 4, NULL, NULL),
	(1, 14, '\x740d9a0f685bc54250011415bb6c76cca71e41688f130557bef102e921958f3f', 14, 14, 1795670547872, NULL, 2, 16, NULL, 12, 31, '\x01030a', '\x0d', 1, 21, 'm.room.message', NULL, NULL, '\x000002'),
	(3, 6, '\x9de311b2f2b506261219faa677f9aec77cd435d0d7ada6e3b1bc13ad09cff1f8', 6, 6, 1795670548113, 5, 3, 0, NULL, 6, NULL, '\x0302', '\x05', 1, 37, NULL, 5, NULL, NULL),
	(3, 7, '\x256644f85d6d758f71a68f4f028bd3f24acbec95511d2fda4246c81a1b3824ba', 7, 7, 1795670548113, 6, 3, 0, NULL, 7, NULL, '\x0302', '\x06', 1, 37, NULL, 6, NULL, NULL),
	(3, 8, '\xc0de56b96ef7d0f0e5a96f192e13303610ee35d9f71cad3354fe1586e5d3493e', 8, 8, 1795670548128, NULL, 3, 0, NULL, 7, NULL, '\x0302', '\x07', 1, 38, 'm.room.message', NULL, NULL, '\x0000'),
	(3, 9, '\xa5f4d23c1bd63d8a10cf1795485c432ed4c3ff25f56ab414b45805ee77f9e0fe', 9, 9, 1795670548134, 3, 3, 0, NULL, 8, NULL, '\x0302', '\x08', 1, 39, NULL, 7, 0, NULL),
	(1, 30, '\x7330d641f0e52d29aa7a571c39a9f87480207f04949273450102915baf5971d7', 30, 30, 1795670548607, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1d', 1, 48, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 31, '\x42cc1a8b924eef4709b4ad1759e97a9386341214327f2ad0b295f51431185cf0', 31, 31, 1795670548614, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1e', 1, 49, 'm.room.redaction', NULL, NULL, NULL),
	(1, 32, '\xa8c69e5219df287368e9a48109f92d3f6337d9c2e6ef0495b9004211aad78a83', 32, 32, 1795670548618, 8, 1, 0, NULL, 16, NULL, '\x010302', '\x1f', 1, 50, NULL, 15, NULL, NULL),
	(1, 33, '\x3db7583664a69e771a3fd8732cb6b191efe4756878f4096bcdba7f989236fb4f', 33, 33, 1795670548623, 10, 3, 0, NULL, 17, NULL, '\x01031705', '\x20', 1, 51, NULL, 16, 1, NULL),
	(1, 34, '\xa1f095fd9b29cad907bbc411ffaf2c1cf110e359ac65c64f261b477ef777a5ee', 34, 34, 1795670548629, NULL, 3, 0, NULL, 17, NULL, '\x010321', '\x21', 1, 52, 'm.room.message', NULL, NULL, '\x000002'),
	(1, 35, '\x77a0c8f3f4746088cb8ad15a180f4b369236149d1e3360ff953f847ef30c635e', 35, 35, 1795670548648, 3, 1, 0, NULL, 18, NULL, '\x01030205', '\x22', 1, 54, NULL, 17, 1, NULL),
	(4, 1, '\xf426f3ad3165fff915622a78b20a80b92041fda97d6676bdc7c0bb6a1d095ab2', 1, 1, 1795670548149, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 2, 55, NULL, 0, NULL, NULL),
	(4, 2, '\xbafe27e901ce039dc713ea808741df5ff36227b919c7b922904d709e4520a706', 2, 2, 1795670548149, 3, 1, 0, NULL, 2, NULL, '\x', '\x01', 2, 55, NULL, 1, 1, NULL),
	(4, 3, '\x8a7a535b7563e301262b637710abd12b414bfdb3589ba0da056181a0cbb89e23', 3, 3, 1795670548149, 1, 1, 0, NULL, 3, NULL, '\x02', '\x02', 2, 55, NULL, 2, NULL, NULL),
	(4, 4, '\x0757811ab341f9cf41f6a8ff01dc736fc825efe46628d57b46e43b81c1139c40', 4, 4, 1795670548149, 2, 1, 0, NULL, 4, NULL, '\x0302', '\x03', 2, 55, NULL, 3, NULL, NULL),
	(4, 5, '\x01398bcbc13b3bfba1889bb11b230d778ec9f508945b669ac9e1755f37aa3d47', 5, 5, 1795670548149, 4, 1, 0, NULL, 5, NULL, '\x0302', '\x04', 2, 55, NULL, 4, NULL, NULL),
	(4, 6, '\x8274ecfbc3c13eba3ea010e90ca44cdee8f0151aa9f11928faec203983194c5a', 6, 6, 1795670548149, 5, 1, 0, NULL, 6, NULL, '\x0302', '\x05', 2, 55, NULL, 5, NULL, NULL),
	(4, 7, '\x08d50d18d2d8ebb101a3ec4e3f067ab89d60427c02664f96b06229780de7d888', 7, 7, 1795670548149, 6, 1, 0, NULL, 7, NULL, '\x0302', '\x06', 2, 55, NULL, 6, NULL, NULL),
	(4, 8, '\x749f26cee894d4d6823682a328907f4c656307bb8f5a8b499ea806694869e526', 8, 8, 1795670548157, 7, 3, 0, NULL, 8, NULL, '\x0304', '\x07', 2, 57, NULL, 7, 1, NULL),
	(4, 9, '\xc9c5b39e16c4cfef9d7f898715d64e0617bd9f9cbd69b6d8a1df63e1c9fd9313', 9, 9, 1795670548161, NULL, 1, 0, NULL, 8, NULL, '\x0302', '\x08', 2, 59, 'm.room.message', NULL, NULL, '\x0000'),
	(4, 10, '\xdbc8112ea0f86736ab8e295bc76536fc55ec86f495890c0c857a947ab0fc4463', 10, 10, 1795670548164, 7, 3, 0, NULL, 9, NULL, '\x0308', '\x09', 2, 61, NULL, 8, 0, NULL),
	(4, 11, '\xf248c07118799d363a12c85ab3050b04333901277de72f2c71825bb401ab4789', 11, 11, 1795670548170, NULL, 1, 0, NULL, 9, NULL, '\x0302', '\x0a', 2, 63, 'm.room.message', NULL, NULL, '\x0000'),
	(2, 15, '\x921709faf0351fc8a24376380054da18461f918392da07c18f48961924ac5234', 15, 15, 1795670548654, 3, 1, 0, NULL, 14, NULL, '\x010d0204', '\x0e', 2, 90, NULL, 13, 1, NULL),
	(4, 12, '\x78268338d855066e571d6558464a5fb8a30ccaf3d3051e58374a884bca848084', 12, 12, 1795670548659, 3, 1, 0, NULL, 10, NULL, '\x030204', '\x0b', 2, 92, NULL, 9, 1, NULL);
INSERT INTO public.fallback_keys VALUES
	(1, 'BFJXHRANOY', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:BFJXHRANOY":"c2lnbmF0dXJl"}}}', 'UTF8'), false),
	(2, 'GRWSWEUSMJ', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@bob:localhost":{"ed25519:GRWSWEUSMJ":"c2lnbmF0dXJl"}}}', 'UTF8'), false),
	(1, 'TABLET', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}', 'UTF8'), false);
INSERT INTO public.filters VALUES
	(1, 3964030888876835941, convert_to('{"room":{"timeline":{"limit":5}}}', 'UTF8'));
INSERT INTO public.followers VALUES
	('search', 's1AgE2AVwA'),
	('users.profile_propagation', 's1AgE1AVcA');
INSERT INTO public.id_blocks VALUES
	(3, 257),
	(2, 257),
	(1, 257);
INSERT INTO public.log VALUES
	(2, 6, 0, 9, 0, 1, '\x01646973706c61796e616d65'),
	(1, 10, 0, 9, 0, 2, '\x016176617461725f75726c'),
	(2, 9, 0, 8, 0, 1, '\x016f72672e6578616d706c652e73657474696e6773'),
	(1, 13, 0, 10, 0, 2, '\x00'),
	(1, 14, 0, 10, 0, 2, '\x00'),
	(2, 14, 0, 7, 0, 1, '\x00'),
	(1, 15, 0, 7, 0, 2, '\x00'),
	(1, 16, 0, 2, 1, 0, '\x06000001'),
	(1, 16, 1, 1, 1, 0, '\x040101'),
	(1, 16, 2, 2, 1, 1, '\x06030002'),
	(1, 16, 3, 1, 1, 0, '\x040202'),
	(1, 16, 4, 2, 1, 0, '\x06010003'),
	(1, 16, 5, 1, 1, 0, '\x040303'),
	(1, 16, 6, 2, 1, 0, '\x06040004'),
	(1, 16, 7, 1, 1, 0, '\x040404'),
	(1, 16, 8, 2, 1, 0, '\x06020005'),
	(1, 16, 9, 1, 1, 0, '\x040505'),
	(1, 16, 10, 2, 1, 0, '\x06050006'),
	(1, 16, 11, 1, 1, 0, '\x040606'),
	(1, 16, 12, 2, 1, 0, '\x06060007'),
	(1, 16, 13, 1, 1, 0, '\x040707'),
	(1, 16, 14, 2, 1, 0, '\x06070008'),
	(1, 16, 15, 1, 1, 0, '\x040808'),
	(1, 16, 16, 2, 1, 0, '\x06080009'),
	(1, 16, 17, 1, 1, 0, '\x040909'),
	(1, 17, 0, 2, 1, 2, '\x0609000a'),
	(1, 17, 1, 1, 1, 0, '\x040a0a'),
	(1, 18, 0, 2, 1, 3, '\x060a000b'),
	(1, 18, 1, 1, 1, 0, '\x040b0b'),
	(1, 19, 0, 2, 1, 4, '\x060b000c'),
	(1, 19, 1, 1, 1, 0, '\x040c0c'),
	(1, 20, 0, 1, 1, 0, '\x040d0d'),
	(1, 21, 0, 1, 1, 0, '\x040e0e'),
	(1, 22, 0, 1, 1, 0, '\x040f0f'),
	(1, 23, 0, 1, 1, 0, '\x041010'),
	(1, 24, 0, 1, 1, 0, '\x041111'),
	(1, 25, 0, 1, 1, 0, '\x041212'),
	(1, 26, 0, 2, 1, 0, '\x060c0013'),
	(1, 26, 1, 1, 1, 0, '\x041313'),
	(1, 27, 0, 1, 1, 0, '\x041414'),
	(1, 28, 0, 1, 1, 0, '\x041515'),
	(1, 28, 1, 4, 1, 0, '\x041415'),
	(1, 29, 0, 2, 1, 4, '\x060b0c16'),
	(1, 29, 1, 1, 1, 0, '\x041616'),
	(1, 30, 0, 2, 1, 3, '\x060a0b17'),
	(1, 30, 1, 1, 1, 0, '\x041717'),
	(1, 31, 0, 1, 1, 0, '\x041818'),
	(1, 32, 0, 1, 1, 0, '\x041919'),
	(1, 33, 0, 1, 1, 0, '\x041a1a'),
	(1, 34, 0, 1, 1, 0, '\x041b1b'),
	(1, 35, 0, 1, 1, 0, '\x041c1c'),
	(1, 36, 0, 1, 1, 0, '\x041d1d'),
	(2, 38, 0, 2, 2, 0, '\x06000001'),
	(2, 38, 1, 1, 2, 0, '\x040101'),
	(2, 38, 2, 2, 2, 1, '\x06030002'),
	(2, 38, 3, 1, 2, 0, '\x040202'),
	(2, 38, 4, 2, 2, 0, '\x06010003'),
	(2, 38, 5, 1, 2, 0, '\x040303'),
	(2, 38, 6, 2, 2, 0, '\x06020004'),
	(2, 38, 7, 1, 2, 0, '\x040404'),
	(2, 38, 8, 2, 2, 0, '\x06040005'),
	(2, 38, 9, 1, 2, 0, '\x040505'),
	(2, 38, 10, 2, 2, 0, '\x06050006'),
	(2, 38, 11, 1, 2, 0, '\x040606'),
	(2, 38, 12, 2, 2, 0, '\x06060007'),
	(2, 38, 13, 1, 2, 0, '\x040707'),
	(2, 38, 14, 2, 2, 2, '\x06070008'),
	(2, 38, 15, 1, 2, 0, '\x040808'),
	(2, 40, 0, 2, 2, 2, '\x06070809'),
	(2, 40, 1, 1, 2, 0, '\x040909'),
	(2, 42, 0, 2, 2, 3, '\x0608000a'),
	(2, 42, 1, 1, 2, 0, '\x040a0a'),
	(2, 44, 0, 2, 2, 0, '\x0609000b'),
	(2, 44, 1, 1, 2, 0, '\x040b0b'),
	(2, 46, 0, 1, 2, 0, '\x040c0c'),
	(2, 48, 0, 2, 2, 0, '\x0601030d'),
	(2, 48, 1, 1, 2, 0, '\x040d0d'),
	(2, 50, 0, 2, 2, 0, '\x060a000e'),
	(2, 50, 1, 1, 2, 0, '\x040e0e'),
	(1, 37, 0, 2, 3, 0, '\x06000001'),
	(1, 37, 1, 1, 3, 0, '\x040101'),
	(1, 37, 2, 2, 3, 3, '\x06030002'),
	(1, 37, 3, 1, 3, 0, '\x040202'),
	(1, 37, 4, 2, 3, 0, '\x06010003'),
	(1, 37, 5, 1, 3, 0, '\x040303'),
	(1, 37, 6, 2, 3, 0, '\x06020004'),
	(1, 37, 7, 1, 3, 0, '\x040404'),
	(1, 37, 8, 2, 3, 0, '\x06040005'),
	(1, 37, 9, 1, 3, 0, '\x040505'),
	(1, 37, 10, 2, 3, 0, '\x06050006'),
	(1, 37, 11, 1, 3, 0, '\x040606'),
	(1, 37, 12, 2, 3, 0, '\x06060007'),
	(1, 37, 13, 1, 3, 0, '\x040707'),
	(1, 38, 0, 1, 3, 0, '\x040808'),
	(1, 39, 0, 2, 3, 3, '\x06030209'),
	(1, 39, 1, 1, 3, 0, '\x040909'),
	(2, 55, 0, 2, 4, 0, '\x06000001'),
	(2, 55, 1, 1, 4, 0, '\x040101'),
	(2, 55, 2, 2, 4, 1, '\x06030002'),
	(2, 55, 3, 1, 4, 0, '\x040202'),
	(2, 55, 4, 2, 4, 0, '\x06010003'),
	(2, 55, 5, 1, 4, 0, '\x040303'),
	(2, 55, 6, 2, 4, 0, '\x06020004'),
	(2, 55, 7, 1, 4, 0, '\x040404'),
	(2, 55, 8, 2, 4, 0, '\x06040005'),
	(2, 55, 9, 1, 4, 0, '\x040505'),
	(2, 55, 10, 2, 4, 0, '\x06050006'),
	(2, 55, 11, 1, 4, 0, '\x040606'),
	(2, 55, 12, 2, 4, 0, '\x06060007'),
	(2, 55, 13, 1, 4, 0, '\x040707'),
	(2, 57, 0, 2, 4, 3, '\x06070008'),
	(2, 57, 1, 1, 4, 0, '\x040808'),
	(2, 59, 0, 1, 4, 0, '\x040909'),
	(2, 61, 0, 2, 4, 3, '\x0607080a'),
	(2, 61, 1, 1, 4, 0, '\x040a0a'),
	(2, 63, 0, 1, 4, 0, '\x040b0b'),
	(2, 66, 0, 8, 1, 1, '\x016d2e66756c6c795f72656164'),
	(2, 70, 0, 6, 0, 2, '\x0147525753574555534d4a'),
	(2, 73, 0, 7, 0, 1, '\x00'),
	(2, 75, 0, 6, 0, 2, '\x0147525753574555534d4a'),
	(2, 85, 0, 8, 0, 1, '\x016f72672e6578616d706c652e73657474696e6773'),
	(2, 87, 0, 9, 0, 1, '\x01646973706c61796e616d65'),
	(2, 90, 0, 2, 2, 1, '\x0603020f'),
	(2, 90, 1, 1, 2, 0, '\x040f0f'),
	(2, 92, 0, 2, 4, 1, '\x0603020c'),
	(2, 92, 1, 1, 4, 0, '\x040c0c'),
	(1, 41, 0, 5, 1, 2, '\x016d2e72656164'),
	(1, 42, 0, 5, 1, 1, '\x016d2e726561642e70726976617465'),
	(1, 43, 0, 8, 1, 2, '\x016d2e746167'),
	(1, 46, 0, 7, 0, 2, '\x00'),
	(1, 47, 0, 11, 0, 2, '\x0144524f50504544'),
	(1, 47, 1, 7, 0, 2, '\x00'),
	(1, 48, 0, 1, 1, 0, '\x041e1e'),
	(1, 49, 0, 1, 1, 0, '\x041f1f'),
	(1, 49, 1, 4, 1, 0, '\x040e1f'),
	(1, 50, 0, 2, 1, 0, '\x06080920'),
	(1, 50, 1, 1, 1, 0, '\x042020'),
	(1, 51, 0, 2, 1, 3, '\x060a1721'),
	(1, 51, 1, 1, 1, 0, '\x042121'),
	(1, 52, 0, 1, 1, 0, '\x042222'),
	(1, 53, 0, 5, 1, 1, '\x016d2e72656164'),
	(1, 54, 0, 2, 1, 1, '\x06030223'),
	(1, 54, 1, 1, 1, 0, '\x042323');
INSERT INTO public.log_marks VALUES
	(1795670544649, 's1AgEBAQEA');
INSERT INTO public.memberships VALUES
	(2, 1, 1, 10, false, NULL, 1, 17),
	(4, 1, 4, 22, false, NULL, 1, 29),
	(2, 2, 1, 9, false, NULL, 2, 40),
	(3, 2, 2, 10, false, NULL, 2, 42),
	(3, 3, 0, 9, true, NULL, 1, 39),
	(3, 4, 0, 10, false, NULL, 2, 61),
	(3, 1, 1, 33, false, NULL, 1, 51),
	(1, 1, 1, 35, false, NULL, 1, 54),
	(1, 2, 1, 15, false, NULL, 2, 90),
	(1, 4, 1, 12, false, NULL, 2, 92);
INSERT INTO public.one_time_keys VALUES
	(1, 'BFJXHRANOY', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:BFJXHRANOY":"c2lnbmF0dXJl"}}}', 'UTF8'), 1),
	(1, 'BFJXHRANOY', 'signed_curve25519', 'AAAA1', convert_to('{"key":"b25lLXRpbWUga2V51","signatures":{"@alice:localhost":{"ed25519:BFJXHRANOY":"c2lnbmF0dXJl"}}}', 'UTF8'), 2),
	(1, 'BFJXHRANOY', 'signed_curve25519', 'AAAA2', convert_to('{"key":"b25lLXRpbWUga2V52","signatures":{"@alice:localhost":{"ed25519:BFJXHRANOY":"c2lnbmF0dXJl"}}}', 'UTF8'), 3),
	(2, 'GRWSWEUSMJ', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@bob:localhost":{"ed25519:GRWSWEUSMJ":"c2lnbmF0dXJl"}}}', 'UTF8'), 1),
	(2, 'GRWSWEUSMJ', 'signed_curve25519', 'AAAA1', convert_to('{"key":"b25lLXRpbWUga2V51","signatures":{"@bob:localhost":{"ed25519:GRWSWEUSMJ":"c2lnbmF0dXJl"}}}', 'UTF8'), 2),
	(1, 'TABLET', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}', 'UTF8'), 1);
INSERT INTO public.owner_slots VALUES
	(0, 1, 'vm'),
	(1, 1, 'vm');
INSERT INTO public.profiles VALUES
	(2, 'avatar_url', '\x226d78633a2f2f6c6f63616c686f73742f626f6222'),
	(1, 'displayname', '\x22416c69636522');
INSERT INTO public.published_rooms VALUES
	(1, 1, 1, 1795670547650);
INSERT INTO public.receipts VALUES
	(1, 2, 'm.read', '', '$dA2aD2hbxUJQARQVu2x2zKceQWiPEwVXvvEC6SGVjz8', 14, 1795670548180, 1, 41),
	(1, 1, 'm.read.private', '', '$dA2aD2hbxUJQARQVu2x2zKceQWiPEwVXvvEC6SGVjz8', 14, 1795670548231, 1, 42),
	(1, 1, 'm.read', '', '$czDWQfDlLSmqelccOan4dIAgfwSUknNFAQKRW69Zcdc', 30, 1795670548632, 1, 53);
INSERT INTO public.redaction_queue VALUES
	(1796275347938, 1, 20),
	(1796275348614, 1, 14);
INSERT INTO public.registration_tokens VALUES
	('Yw3j9FMeDxejTLHtR5hp374HHSJ9VVVp', 1, 0, NULL, true, 1795670544813);
INSERT INTO public.relations VALUES
	(1, '\x740d9a0f685bc54250011415bb6c76cca71e41688f130557bef102e921958f3f', 15, 'm.annotation'),
	(1, '\x740d9a0f685bc54250011415bb6c76cca71e41688f130557bef102e921958f3f', 16, 'm.replace'),
	(1, '\xf39792042c990434a906ccbe7ba5466d9e99abc656140cb074f56418c9239b12', 17, 'm.thread'),
	(1, '\xf39792042c990434a906ccbe7ba5466d9e99abc656140cb074f56418c9239b12', 18, 'm.thread'),
	(1, '\xf39792042c990434a906ccbe7ba5466d9e99abc656140cb074f56418c9239b12', 19, 'm.reference'),
	(1, '\xf39792042c990434a906ccbe7ba5466d9e99abc656140cb074f56418c9239b12', 20, 'm.reference');
INSERT INTO public.room_aliases VALUES
	('#talk:localhost', 1, 1, 1795670547650);
INSERT INTO public.room_heads VALUES
	(3, '\x09', 8, 10, 10, 7, 9, 0, 1, 39),
	(1, '\x23', 18, 36, 36, 13, 19, 0, 1, 54),
	(2, '\x0f', 14, 16, 16, 11, 15, 0, 2, 90),
	(4, '\x0c', 10, 13, 13, 8, 11, 0, 2, 92);
INSERT INTO public.rooms VALUES
	(1, '!OcRkKpHYkOTcmTeVuR:localhost', '10', 1795670547650, 0),
	(2, '!musyaQVipJkAAYgULc:localhost', '11', 1795670548053, 0),
	(3, '!1R1bYHtY_htk4SX-66_YtWsGcqhb9SWZ2kQieVGM43w', '12', 1795670548113, 0),
	(4, '!9CbzrTFl__kVYip4sgqAuSBB_al9Zna9x8C7ah0JWrI', '12', 1795670548150, 0);
INSERT INTO public.schema_versions VALUES
	(1, 1795670543847),
	(2, 1795670543927),
	(3, 1795670543955),
	(4, 1795670543994),
	(5, 1795670544013),
	(6, 1795670544025);
INSERT INTO public.search_entries VALUES
	(964043284219428864, 1, 8, 2, 1, 'elfqn fhexs fpcxm f2j26 3ujst'),
	(964043284219428865, 1, 9, 3, 1, 'd5opy elfqn f2j26 huev7 jntiy j2753 3sfga'),
	(964043284219428866, 1, 13, 1, 1, 'dutu7 dwque elfqn f2j26 h3ti3 i3ru5 j3m7r kwipa legif niefm okize o65p2 rxtpe r3vwd tzmkc 34jdg'),
	(964043284219428868, 1, 16, 1, 2, 'bsgav elfqn ge3fs jlj5s mvs33 njkuc tdwif tzmnp 2lgpc 5oao3 7kkui'),
	(964043284219428869, 1, 17, 1, 2, 'elfqn gzzpx p4ww4 r3iie tdwif 3mfuz'),
	(964043284219428870, 1, 18, 1, 1, 'dybnu elfqn f2j26 gzzpx kwipa pxzx7 p4ww4 r3iie 3mfuz'),
	(964043284756299784, 1, 24, 1, 2, 'elfqn gi56v tdwif tzu2f ug3ii xae5o'),
	(964043284756299785, 1, 25, 1, 1, 'elfqn f2j26 gi56v tzu2f ug3ii xae5o'),
	(964043284756299786, 1, 26, 1, 2, 'elfqn gi56v tdwif tzu2f ug3ii xae5o'),
	(964043284756299787, 1, 27, 1, 1, 'elfqn f2j26 gi56v tzu2f ug3ii xae5o'),
	(964043284756299788, 1, 28, 1, 2, 'elfqn gi56v tdwif tzu2f ug3ii xae5o'),
	(964043284756299789, 1, 29, 1, 1, 'elfqn f2j26 gi56v tzu2f ug3ii xae5o'),
	(964043284756299790, 2, 7, 2, 1, 'c4dop fpcxm f2j26 l53sj obxj4 43dcm 5f7im'),
	(964043284756299791, 2, 14, 3, 2, 'i5ye4 olv5t tdwif 3sfga 5f7im'),
	(964043284756299792, 3, 7, 2, 3, 'dyfwo fpcxm uhip6 x26gx 3hhir'),
	(964043284756299793, 3, 8, 1, 3, 'dyfwo r3iie r6lzj semfm sjuhf w6qbb zdcj6 2cjs7 3hhir 3mfuz 6cfd5'),
	(964043284756299794, 4, 7, 2, 1, 'fpcxm f2j26 l5ej2 s4kvb y6rx7'),
	(964043284756299795, 4, 9, 1, 1, 'f2j26 jpccu lndzw l5ej2 plkew semfm sjuhf wvsac 4ly42'),
	(964043284756299796, 4, 11, 1, 1, 'f2j26 hlngl jpccu lndzw lu2ep l5ej2 plkew semfm sjuhf s752i 4ly42'),
	(964043284756299797, 1, 30, 1, 1, 'aqbkj dz6lk elfqn f2j26 kwipa rzrkc v4nn2 w62mr 3kxk3'),
	(964043284756299798, 1, 32, 3, 1, 'elfqn f2j26 kemx5 lptww uzqie v4nn2 yiptg z7wzd 3sfga 4n24y 4vacf'),
	(964043284756299799, 1, 34, 1, 3, 'dufqo elfqn gsbqy ismcb t3iua w5wd6 3hhir');
INSERT INTO public.server_meta VALUES
	('schema.oldest_program', '6'),
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
	(2, 'GRWSWEUSMJ', 2, 75, 1, convert_to('{"type":"org.example.note","sender":"@alice:localhost","content":{"note":"still waits"}}', 'UTF8'));
INSERT INTO public.transactions VALUES
	(1, 'BFJXHRANOY', 2988258189363887490, 't1', 1, 13, 1795670547843),
	(2, 'GRWSWEUSMJ', 2988258189363887490, 't1', 1, 14, 1795670547871),
	(1, 'BFJXHRANOY', -7184006423827981433, 't2', 1, 15, 1795670547878),
	(2, 'GRWSWEUSMJ', 2988258189363887490, 't2', 1, 16, 1795670547887),
	(2, 'GRWSWEUSMJ', 2988258189363887490, 't3', 1, 17, 1795670547892),
	(1, 'BFJXHRANOY', 2988258189363887490, 't3', 1, 18, 1795670547904),
	(2, 'GRWSWEUSMJ', 2988258189363887490, 't4', 1, 20, 1795670547919),
	(1, 'BFJXHRANOY', -1050548351607253033, 't4', 1, 21, 1795670547930),
	(2, 'GRWSWEUSMJ', 2988258189363887490, 't5', 1, 24, 1795670548000),
	(1, 'BFJXHRANOY', 2988258189363887490, 't5', 1, 25, 1795670548006),
	(2, 'GRWSWEUSMJ', 2988258189363887490, 't6', 1, 26, 1795670548010),
	(1, 'BFJXHRANOY', 2988258189363887490, 't6', 1, 27, 1795670548013),
	(2, 'GRWSWEUSMJ', 2988258189363887490, 't7', 1, 28, 1795670548018),
	(1, 'BFJXHRANOY', 2988258189363887490, 't7', 1, 29, 1795670548022),
	(1, 'BFJXHRANOY', 7445143768105944059, 't8', 2, 12, 1795670548089),
	(3, 'LUPKWQKXMY', 6063419470857015305, 't1', 3, 8, 1795670548128),
	(1, 'BFJXHRANOY', 6750759024527901729, 't9', 4, 9, 1795670548161),
	(1, 'BFJXHRANOY', 6750759024527901729, 't10', 4, 11, 1795670548170),
	(1, 'BFJXHRANOY', -6423867791902527109, 't11', 0, 0, 1795670548248),
	(1, 'BFJXHRANOY', -6423867791902527109, 't12', 0, 0, 1795670548511),
	(1, 'BFJXHRANOY', 2988258189363887490, 't13', 1, 30, 1795670548606),
	(1, 'BFJXHRANOY', -4923177480341661442, 't14', 1, 31, 1795670548613),
	(3, 'LUPKWQKXMY', 2988258189363887490, 't2', 1, 34, 1795670548629);
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
	(1, 1, '\xf39792042c990434a906ccbe7ba5466d9e99abc656140cb074f56418c9239b12');
INSERT INTO public.users VALUES
	(1, '@alice:localhost', 1),
	(2, '@bob:localhost', 1),
	(3, '@carol:localhost', 1),
	(4, '@dave:localhost', 1);
INSERT INTO public.writers VALUES
	(2, 93, 93),
	(1, 55, 55);
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
