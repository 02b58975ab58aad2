-- Schema version 1, made by fixture.sh from commit e1d9489. Never edited.
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
    "position" bigint NOT NULL
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
    flags integer NOT NULL
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
    address bytea
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
	('\x0a8f77d4dfd212f2b6d60803bb93b3093e9afd8c69cd01faa3f4badaaaea3917', 1, 'SJUKROCKXR', 1795667536896, NULL, NULL),
	('\x8bd05e05585ca7582ff8062b1c403513533eaa534f79bfbc197b8b13b769a666', 2, 'EBBDPXGVYO', 1795667537092, NULL, NULL),
	('\xff2c240a69e295f772b894e6d5084414eed67ce75daf116937e27ff52b2fe9ad', 3, 'HPHIDWQNHS', 1795667537233, NULL, NULL),
	('\x4e97d4f7cfe8fb146668f0b2d3d5bc434abb605e3fc769c82e970fc7e8af88d2', 4, 'RQADHTPJHD', 1795667537437, NULL, NULL),
	('\x6605a2e9c7ebf39d93b66234b7ae2fe88060736457fce7d54df38be40507e249', 1, 'TABLET', 1795667540468, NULL, NULL);
INSERT INTO public.account_data VALUES
	(2, 0, 'm.push_rules', convert_to('{"added":{"override":[],"content":[{"rule_id":"fixture","default":false,"enabled":true,"pattern":"fixture","actions":["notify"]}],"room":[],"sender":[],"underride":[]},"changed":[{"kind":"override","rule_id":".m.rule.suppress_notices","enabled":false}]}', 'UTF8'), 1, 18),
	(1, 1, 'm.fully_read', convert_to('{"event_id":"$cdTXzvmEvsFHNRMZBa6QFaxIZ7UMFsR4Mp0Up0eJG90"}', 'UTF8'), 1, 60),
	(2, 1, 'm.tag', convert_to('{"tags": {"m.favourite": {"order": 0.5}}}', 'UTF8'), 1, 62),
	(1, 0, 'org.example.settings', convert_to('{"theme": "light", "size": 12}', 'UTF8'), 1, 77);
INSERT INTO public.accounts VALUES
	(1, '$argon2id$v=19$m=19456,t=2,p=1$T70xL3MYRnCALhh8zm30Eg$2IbGKA5CqAhgReocBr6ifAK5pQzMhRsTe5rNEnxTXh8', 1795667536892, false, 0, 0),
	(2, '$argon2id$v=19$m=19456,t=2,p=1$+61K8LITtCUstHU291781Q$LL1IczevOnQmCwmyzqspIoWH3VkrBnv9g7AgOK1U4LU', 1795667537092, false, 0, 0),
	(3, '$argon2id$v=19$m=19456,t=2,p=1$aeYIDkwQbUr8RntgrR0iOA$RUlp5JQBgTxa8S3roNC8kFkDuMBVbfko/1cp3HhzHHg', 1795667537233, false, 0, 0),
	(4, '$argon2id$v=19$m=19456,t=2,p=1$cx48Ox/tAwEHl10U+C3vmw$9M55gu48e8jZQFvgGfj66lhiDoSWDGrjCBrflKmHxe4', 1795667537437, false, 0, 0);
INSERT INTO public.device_keys VALUES
	(1, 'SJUKROCKXR', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"SJUKROCKXR","keys":{"curve25519:SJUKROCKXR":"Y3VydmU","ed25519:SJUKROCKXR":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:SJUKROCKXR":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}', 'UTF8'), 1, 20),
	(2, 'EBBDPXGVYO', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"EBBDPXGVYO","keys":{"curve25519:EBBDPXGVYO":"Y3VydmU","ed25519:EBBDPXGVYO":"ZWR3YXJkcw"},"signatures":{"@bob:localhost":{"ed25519:EBBDPXGVYO":"c2lnbmF0dXJl"}},"user_id":"@bob:localhost"}', 'UTF8'), 1, 21),
	(1, 'TABLET', convert_to('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"TABLET","keys":{"curve25519:TABLET":"Y3VydmU","ed25519:TABLET":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}', 'UTF8'), 1, 66);
INSERT INTO public.devices VALUES
	(1, 'SJUKROCKXR', 'alice''s first', 1795667536896, 1795667536896, NULL),
	(2, 'EBBDPXGVYO', 'bob''s first', 1795667537092, 1795667537092, NULL),
	(3, 'HPHIDWQNHS', 'carol''s first', 1795667537233, 1795667537233, NULL),
	(4, 'RQADHTPJHD', 'dave''s first', 1795667537437, 1795667537437, NULL),
	(1, 'TABLET', NULL, 1795667540468, 1795667540468, NULL);
INSERT INTO public.event_json VALUES
	(1, 1, convert_to('{"auth_events":[],"content":{"creator":"@alice:localhost","room_version":"10"},"depth":1,"hashes":{"sha256":"tcR1gg0pBMbcN5B1OgZ1LMJP5KjeWOWDj6E/PJie8h4"},"origin_server_ts":1795667538173,"prev_events":[],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ReDhhf4PiQnAcW2130mriP7U/ChNh7877iSOnJYBw85x/ZBcPIE3RmAcbjmEJAI7f8fLIqpLX4sHh06EksueCA"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(1, 2, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"Ks39zhDyu49qdjdIZzkw3NEw0VRY6MSXjCXMsyQF1no"},"origin_server_ts":1795667538246,"prev_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"rNwhHhAPWStmLiAfpiyixOXWgMWBVOowpLvl9SEafeJ+qXzfOveUD2DPgaHRgw+GmMgc6P1rmie7B1FZjGUrCg"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 3, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"M3YSsONXv2fXnAx2kvChu+TEoq6EV/MwRS9SzKWhf9g"},"origin_server_ts":1795667538260,"prev_events":["$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+MuOE0s6k1iT7NHxyAIkQ25fawNbQXOpy7TaatmtRNnw0c00kAAc3f/Y6Ko8thRXcUyEMgAvQwLBYkfnBG2sDg"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(1, 4, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"alias":"#talk:localhost"},"depth":4,"hashes":{"sha256":"nq78RYbG3jbYeecogftOonIDAHID4Z9CwTDPaOubcHQ"},"origin_server_ts":1795667538270,"prev_events":["$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8iTBgU45GAGjT+0Kc9PjZzr+z8aUhUvPzFR5rFYVueY4k4kY/gr47YW46Ki6epo+GmBV9x2E+zFte3LJwSl+BQ"}},"state_key":"","type":"m.room.canonical_alias"}', 'UTF8')),
	(1, 5, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"join_rule":"public"},"depth":5,"hashes":{"sha256":"c8LoBidiekavEVqJ5TivSDpNyV9Aln+pm8gWPhB8Jeg"},"origin_server_ts":1795667538276,"prev_events":["$5EqUyzXgp4mGwtNzsf910jPLww5dkSMFnivJH9_h1WM"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"NkOjygZYzNF+sBFRbOD/OjGA7ntZaYvh7DoYi2OyhzEcLBnZs6GnICqjZDH88Oxh1/gB/rz6GblRxxm8caF8BQ"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(1, 6, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"history_visibility":"shared"},"depth":6,"hashes":{"sha256":"FNG67IMur4lixa+SLVr+K+XkuX0d4ifRuihn5E+Tync"},"origin_server_ts":1795667538279,"prev_events":["$UsWtnrce7SKeojRVg8L2jtRpOi6n7nCoxJkvxUz9ic4"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9FcpU2fkNVNU2mmcVQLW/AxbJ+CrjOyoY92IKi5kU+DoYrt5aSrKM3Y8xwmutAlGs3F8unLPEr55SCinn+0pDw"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(1, 7, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"guest_access":"forbidden"},"depth":7,"hashes":{"sha256":"LPb/MvHWLsbD6M7SxZ1hyhjAaoHnqG5qRHw1v1VZTu4"},"origin_server_ts":1795667538279,"prev_events":["$TdODDgstyrq52WbWQ436UrNhhC3ILNttXTaRG6H4OeI"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"KxSojXSP4EEc3PMNYMKSI0BAIDrVfqEZEAMrv2aRYzcugpCW7M2AvbRYKONbw2QfS5x/wdyc1Rz31B86gEbYBA"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(1, 8, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"name":"Talk"},"depth":8,"hashes":{"sha256":"K2D76l0a/VuxJUvReZ8HpQmELZxghqFSfUxA38J4TR4"},"origin_server_ts":1795667538279,"prev_events":["$CcrKVi5J79Qic2pEsATNcjuKamePeWgM_z7EcjzxyPQ"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"DlzQHu93jWn+vdX2wXlY3eh6xQjZR5slEBfU9p+wokO3d6y0LVl0ymtm0EDKWlWDA2ZEiZdqxPnepVPuUrT+Dg"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(1, 9, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"m.topic":{"m.text":[{"body":"What is said","mimetype":"text/plain"}]},"topic":"What is said"},"depth":9,"hashes":{"sha256":"iJIeIoaq1XJcqij/V5/3bgVleRJh8x2J9W9NJNl6AcQ"},"origin_server_ts":1795667538279,"prev_events":["$9JMF1yJF7g2qYxVCd-TsHb4wM2ygp4dhGmUrmg31AGQ"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GXcIOJtbEPkVXvaQvQbmkn0VwUhlpuvzAcT67Hctuc1rAt+VDOm/9OMyPAVKBRLXhK175FksVhNcBd1WG4naAA"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(1, 10, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$UsWtnrce7SKeojRVg8L2jtRpOi6n7nCoxJkvxUz9ic4"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":10,"hashes":{"sha256":"YENv+G0kBAdxHX0ClhqXTiaRdCSDbIRMQYleAqaMn7M"},"origin_server_ts":1795667538533,"prev_events":["$WsRx-jKhB50v1KkNTgb9fiIHBj3NBDe2eteGl8WJQ60"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"JgGcNJSI7Sm/2AINFhTx5c94ygK+QizHRfqpkQ9Tg8jpgadDi0HRG+mpj8hcHZI7y/TX60pLxFMQDNW3JPmdDQ"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 11, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$UsWtnrce7SKeojRVg8L2jtRpOi6n7nCoxJkvxUz9ic4"],"content":{"membership":"join"},"depth":11,"hashes":{"sha256":"PcD7/ndnr5THpjRtNeFk/6wMLMtvWu3/uHz8LdhcWlY"},"origin_server_ts":1795667538593,"prev_events":["$8-5JQDBocrtokkO1GeMH9JtP1kA04XgAjm6Iz-i7Qlo"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"OS/WHwq8XQ0Datj5Oy3YC7ZmdEdKIXKPFvxHKy8YIYPWe0U1u5lde0gWJ7BM7QERgIGmodnh0vS3Eki0UIMlCw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 12, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$UsWtnrce7SKeojRVg8L2jtRpOi6n7nCoxJkvxUz9ic4"],"content":{"membership":"join"},"depth":12,"hashes":{"sha256":"jFVzsR58iQTAuQZpYQKXyNquS6aR0iCY3U/DHFIVFEs"},"origin_server_ts":1795667538606,"prev_events":["$Ce7yxoTMUbviK6Wy9zVL6E44Ap9O72q6PjjIYHanmSI"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@dave:localhost","signatures":{"localhost":{"ed25519:a_66687a":"QDYnZEdsPgp9qJion9zz8EoeMzhoPdgCRMhQ5XOxW2Eq6F7dF77wc4Ns89HJTsElqDiXvP22fkwiraHWy98RCg"}},"state_key":"@dave:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 13, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"body":"first: the fixture begins","msgtype":"m.text"},"depth":13,"hashes":{"sha256":"xHJxgWNLYysBRr2ZHpudiMDcMbXqzocnnCEAdlBY/Po"},"origin_server_ts":1795667538749,"prev_events":["$ZahWwZ7M_zgASlWaVoUcEqD6GoLQUArnG6rF5ngdU10"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"rMD/WCbPjtMvESp8/H4YyzNVnGDTPCvqG0DO+Rt9d9xJujGk9ss0cUt1ta2IqjU8MjtKQRZcWQzFb2A/akcYDw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 14, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$8-5JQDBocrtokkO1GeMH9JtP1kA04XgAjm6Iz-i7Qlo"],"content":{"body":"second","msgtype":"m.text"},"depth":14,"hashes":{"sha256":"aMuN8f0+do1IbVtHiEBYfc/yq/wcYucNKOQzaW6M2g8"},"origin_server_ts":1795667538855,"prev_events":["$W_P7Qz2tgxqJGr-Sm5bUSQgI856ExMs9oK4utHlDGZU"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"egXybZIyj8kAloMfYgmRNBfM9ICuhrs0k5PCYDdbJVuEDRjYih02OUqYd9tw0rI4sBp+B/8Xh4NBBRjBZO6wDQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 15, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"m.relates_to":{"event_id":"$cdTXzvmEvsFHNRMZBa6QFaxIZ7UMFsR4Mp0Up0eJG90","key":"+1","rel_type":"m.annotation"}},"depth":15,"hashes":{"sha256":"dp7CaTfV8Jn6c7JLkx0ROtwpHWtYUZDO+ka0t74+dao"},"origin_server_ts":1795667538887,"prev_events":["$cdTXzvmEvsFHNRMZBa6QFaxIZ7UMFsR4Mp0Up0eJG90"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"m+VpRlEYrzAELvOoQN636j6UhL5SYkf8xQ0VBAg4qZyKhh4rvgYU7oE/ULS1o4daErRPAosBTyaHlvOQo88PDQ"}},"type":"m.reaction"}', 'UTF8')),
	(1, 16, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$8-5JQDBocrtokkO1GeMH9JtP1kA04XgAjm6Iz-i7Qlo"],"content":{"body":"* second, mended","m.new_content":{"body":"second, mended","msgtype":"m.text"},"m.relates_to":{"event_id":"$cdTXzvmEvsFHNRMZBa6QFaxIZ7UMFsR4Mp0Up0eJG90","rel_type":"m.replace"},"msgtype":"m.text"},"depth":16,"hashes":{"sha256":"9poa28SOU0YWHSIHShbOo2+fU2CHEk7eRCJsZ6uQgk4"},"origin_server_ts":1795667538899,"prev_events":["$328zWJLh90sBOHQenUafxqOJDeb2Q78rotnYIvcGoTY"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/gVaB7k/MLgdRE2eVEV5K6QE8TioARX5772UHZ9kVS4CsZRi3tQcLeBRrZgP7GyxN1F9AumXOrgdEO+gr/k9Cw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 17, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$8-5JQDBocrtokkO1GeMH9JtP1kA04XgAjm6Iz-i7Qlo"],"content":{"body":"in a thread","m.relates_to":{"event_id":"$W_P7Qz2tgxqJGr-Sm5bUSQgI856ExMs9oK4utHlDGZU","rel_type":"m.thread"},"msgtype":"m.text"},"depth":17,"hashes":{"sha256":"gBaYf/gMGWMPVurX+REnrqPY8Z4lRIBc1nV9TJ9wsUk"},"origin_server_ts":1795667538914,"prev_events":["$kc9eIUpXHqFH99s2m09UDnSfBeh2gAMvC8iDq2x1NO8"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+xVInZ7BqAgkFea61UE0UDb6n0mBCWaE3NXdrEspVecJgY7ZP8/Q2Iu1tYCTaN2hDdYCz2/GCd2gp5bxqbdPCg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 18, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"body":"also in the thread","m.relates_to":{"event_id":"$W_P7Qz2tgxqJGr-Sm5bUSQgI856ExMs9oK4utHlDGZU","rel_type":"m.thread"},"msgtype":"m.text"},"depth":18,"hashes":{"sha256":"P2LElvbQhnYFK0IHC8WgODeuqoHcFUUg0e1FfsR4rZE"},"origin_server_ts":1795667538926,"prev_events":["$g0gV3rPdBYVaradxrKbrhY2P4W42vegHWFH5lqJR_eY"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"HBwBHi/7SyByIbLMN1Q41Lynmmj8sR57KPhoRnhX8tx2VMpYTj8hveAEztKwuecMbgsjBGKytgjCGgPk5WkAAw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 19, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"m.relates_to":{"event_id":"$W_P7Qz2tgxqJGr-Sm5bUSQgI856ExMs9oK4utHlDGZU","rel_type":"m.reference"},"why":"a state event that relates"},"depth":19,"hashes":{"sha256":"brlOoQ7CzA4Rb8EatU53CRIlCxhMxsASqi1wt7v9c2c"},"origin_server_ts":1795667538937,"prev_events":["$ZYUsceWc9MjCZ2DtnPIifFk4T0H4jv88MWMipAxn-pQ"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9Uo2X8hQh0lIly6OqxgeLQY/auQmYoBX6VkpaeV7T+F3tM5pmCKE9CU0keeCmGNz0GFbDGptcccoiG0/3ZI2AA"}},"state_key":"","type":"org.example.pin"}', 'UTF8')),
	(1, 20, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$8-5JQDBocrtokkO1GeMH9JtP1kA04XgAjm6Iz-i7Qlo"],"content":{"body":"to be redacted","m.relates_to":{"event_id":"$W_P7Qz2tgxqJGr-Sm5bUSQgI856ExMs9oK4utHlDGZU","rel_type":"m.reference"},"msgtype":"m.text"},"depth":20,"hashes":{"sha256":"2wWTQH0mWApkFSV3KxcOwxi4Re5THNboj1ib+zBfRWs"},"origin_server_ts":1795667538948,"prev_events":["$7uExTIDlanIlT92BRe8lFTQfnGGj0DVVx61bYnbuNYE"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"PEl4gR7Sn9uj8c4m79zjf53x3whtYb2J69Fis4VfFGPGKqclI6MN7GHhnALZKYVPHidvP5uJYembfS7K9xOABQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 21, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"reason":"as asked"},"depth":21,"hashes":{"sha256":"OxCBdUM1Ds8Glht1qRoO76nrxbeb1cns6sThYd7ephQ"},"origin_server_ts":1795667538979,"prev_events":["$Yb6ZrPH7f3tq2skIp0NdOPyYl5akvsy7ctAyu9n6L-8"],"redacts":"$Yb6ZrPH7f3tq2skIp0NdOPyYl5akvsy7ctAyu9n6L-8","room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"2iUWrFjlpQhRDy34Q+pYy0NsE6q1oRvshZ4+/fSBaRpYwu4lzOAiA2YhUHEQ9xYRWu+gVqb088Oob42Yb+VABw"}},"type":"m.room.redaction"}', 'UTF8')),
	(1, 22, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E","$ZahWwZ7M_zgASlWaVoUcEqD6GoLQUArnG6rF5ngdU10"],"content":{"membership":"ban","reason":"noise"},"depth":22,"hashes":{"sha256":"fZ1qBysXdRZZ5OnlpqY9UTv8Guc+VFTKSTEjHJrzUzE"},"origin_server_ts":1795667539052,"prev_events":["$hJLF4OvqMv8SwAJxjSw0x6b7OpIlEgtAYB0iMpV7tiU"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"UhNkgMDE/E4AKKdIItgk+2vLu86j5hMsGlFaVVZns7rTyDhuAzlheCsmneV4hNhsG93bnEPqKT4h7R7oA2iNBg"}},"state_key":"@dave:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 23, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$Ce7yxoTMUbviK6Wy9zVL6E44Ap9O72q6PjjIYHanmSI"],"content":{"membership":"leave"},"depth":23,"hashes":{"sha256":"wdnWXe3Kyc6zJLr5J9/Ng9jP1hXzBemNT1c5mlSun1E"},"origin_server_ts":1795667539078,"prev_events":["$fcoeEkEoDPO4EQYWsXHfCVbLf23YcuiM_Rr5vTuVVzs"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0l+jHIhqhlfnVcS+E/moqikcmJwJkwrxm7ZbdKY4i352JZXVGzaZ+a7jsK6Vo+gGfizxAYpeXw5ZrOQcx/vCAA"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 24, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$8-5JQDBocrtokkO1GeMH9JtP1kA04XgAjm6Iz-i7Qlo"],"content":{"body":"filler 0","msgtype":"m.text"},"depth":24,"hashes":{"sha256":"9mcGjlKdmjogfCxcH/Lxjm+BumQZgg/2ZW44NXL0PLE"},"origin_server_ts":1795667539089,"prev_events":["$fFmWQN2eONyLS89sDaItaOkNtaQ38CvEKg1HEETyIns"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"zeKk/74KFusapMFIbGAAH2jQnfcdcAucXcNboRHgfjkJk/SKag1YmEtAm+S6tg0eX9yFSnq/r39E83lRt04KAA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 25, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"body":"filler 1","msgtype":"m.text"},"depth":25,"hashes":{"sha256":"NFhHsoiyelj83xDCwq/I4wbWNzA+yaAjNFkmNpTCJko"},"origin_server_ts":1795667539097,"prev_events":["$m8DtdAuIn2N0OUvoTrljXvYQAn9STUPAalTiYZByEXU"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"QSlr2kJMHiYZZx6L8xvM2Ys+GR56K/N/tCssUZnc8clNvnXk5cyk6TWcWKtFtp9haWolfGTcAfXmQhbuV1NdAg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 26, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$8-5JQDBocrtokkO1GeMH9JtP1kA04XgAjm6Iz-i7Qlo"],"content":{"body":"filler 2","msgtype":"m.text"},"depth":26,"hashes":{"sha256":"EHpai4PxnlowwdSNmQoMvt7Ftv+nGmTE3d4NJPDKGic"},"origin_server_ts":1795667539106,"prev_events":["$9kA9yieyMmGvJM0w6HmekrNsaXZXxHPpUWpMRBnRMy0"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YV+dX1O5RHcwpPDMhvTadGTyW9h6EsQixtxWE2oyXGGmld9veNw/DVJW/uWmAbbtdYExaPy2NIh8iq57BstcAQ"}},"type":"m.room.message"}', 'UTF8')),
	(1, 27, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"body":"filler 3","msgtype":"m.text"},"depth":27,"hashes":{"sha256":"YwEzBo0OMBQTm0GnYNFy2Bw7beI1R3y3/DMcLyAIkzc"},"origin_server_ts":1795667539112,"prev_events":["$KUrqo0jYmVdmccHkTBaEu0jPxPkZvKcK5p-zbimwZ44"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Radc8kjRgWxX3JgPFd4THQCUIkNyVzUnbcUVbMlKR9pKEkILJfeH+QtYGASnAZ8gJwlJuipQE8Oj71hnslQVAw"}},"type":"m.room.message"}', 'UTF8')),
	(1, 28, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$8-5JQDBocrtokkO1GeMH9JtP1kA04XgAjm6Iz-i7Qlo"],"content":{"body":"filler 4","msgtype":"m.text"},"depth":28,"hashes":{"sha256":"3ydFoF2xUsmCEQQTSLlRXADLUAw3080vpETTyjdYLTg"},"origin_server_ts":1795667539116,"prev_events":["$SAHffWkvAk8Co4cdw7FCUwQsY74JgRF4ysDl7QrWWMk"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"pS1+1ryq8QAE6wA4pNfiQdt4d4qS509JqZjZwuxVQKd8Y4nPl3zxtYH64egbhuNxtIlYlXQGjSFKn2IQIGNOAg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 29, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"body":"filler 5","msgtype":"m.text"},"depth":29,"hashes":{"sha256":"H5V6cQp/taw8NgGinKdSuFeGGO/2sfDRtuBd8c9Nsv4"},"origin_server_ts":1795667539124,"prev_events":["$IObzvfLFDexj_3Ke8vQTxfdpvtSgNoKO5AIc6LJwu3I"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"kNJl3lBjQeO2/okv5pLTH22Q1jEjRVI0tvCuQuG7Cldtn7AAnyJu/Cq5W2dbF9DMBwuoxqEkYvUxXFXIecv/Bg"}},"type":"m.room.message"}', 'UTF8')),
	(2, 1, convert_to('{"auth_events":[],"content":{"room_version":"11"},"depth":1,"hashes":{"sha256":"wCo1NIypGw32Zd6HuN08SdakYbdJrnApp4sHKBkM19U"},"origin_server_ts":1795667539240,"prev_events":[],"room_id":"!meCfMbrDzXvykKcHyy:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"X5bPPa051LM9M0Uf40EqudLf5Y1pUgJ7zWvXg1n0nmje1Le9ABl2ZDXg2dj/d5AfrIEApv8Cn5Sj0FSucdX9Ag"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(2, 2, convert_to('{"auth_events":["$iwNAA-xl1FUOkVJXLyfqour__OTbxWfYIDsdOfpJilA"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"hUdoV+iai7BwfU2RvLDgu36XtU1jhIJZ77Lu7QVlCz4"},"origin_server_ts":1795667539241,"prev_events":["$iwNAA-xl1FUOkVJXLyfqour__OTbxWfYIDsdOfpJilA"],"room_id":"!meCfMbrDzXvykKcHyy:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Y5U4nHIiwKSjnGlNFELeiAe0PbKBVCXW7ZoReRZQFR/xatoZC75GDh8f1KaO2mRhvO2aPb9wdY/n6NHcGfMGDA"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 3, convert_to('{"auth_events":["$iwNAA-xl1FUOkVJXLyfqour__OTbxWfYIDsdOfpJilA","$bUvDr47lR2Dx4JRysd6FPvocydYMRB2LesdZmmPyGMA"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"0mcGh/eJvBcKW53WQ3JEFqH9YdUC4/qYJTkT+2mZuQE"},"origin_server_ts":1795667539241,"prev_events":["$bUvDr47lR2Dx4JRysd6FPvocydYMRB2LesdZmmPyGMA"],"room_id":"!meCfMbrDzXvykKcHyy:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"U3G3ZEdVwcvVSSRK5xjVXD1Ai0JOsdlYC/gitenmMbNXMrgL3Xg5fIJD0NjLppJKUWJEyTa5hTandaZLVfUlAQ"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(2, 4, convert_to('{"auth_events":["$iwNAA-xl1FUOkVJXLyfqour__OTbxWfYIDsdOfpJilA","$uVhm-G3L7N9a3NVjrEuIyElzebjBusP9J3GORUt_zEc","$bUvDr47lR2Dx4JRysd6FPvocydYMRB2LesdZmmPyGMA"],"content":{"join_rule":"invite"},"depth":4,"hashes":{"sha256":"AsvFLAcP7VOIhMbfrkBRRwa3tN19iNADb2aSKPCaj0w"},"origin_server_ts":1795667539241,"prev_events":["$uVhm-G3L7N9a3NVjrEuIyElzebjBusP9J3GORUt_zEc"],"room_id":"!meCfMbrDzXvykKcHyy:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Ow32Wolhj6T9f952MLI6wNzh3wEAY0aRWWnd3Wa0faWHhZq4K24eb0zkQHUP+8saPmlsbtfH0b9laThAr9cBAw"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(2, 5, convert_to('{"auth_events":["$iwNAA-xl1FUOkVJXLyfqour__OTbxWfYIDsdOfpJilA","$uVhm-G3L7N9a3NVjrEuIyElzebjBusP9J3GORUt_zEc","$bUvDr47lR2Dx4JRysd6FPvocydYMRB2LesdZmmPyGMA"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"4A/UAHQQ9NEozgvL9Ic9a4X725iShTmr9sVrezX5SdY"},"origin_server_ts":1795667539241,"prev_events":["$69d-QO6-7Z2EuXfi6qCu-qQfNiEV7pIZ7fJ1pErPs7A"],"room_id":"!meCfMbrDzXvykKcHyy:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YxydTrKXakF5OrTWYuJti66/5+Qfebd4LzT3O2QoXK564wwbkk7Ez9msTkYRMKOtJpT9OmtCgxI+KZdfb9jLBg"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(2, 6, convert_to('{"auth_events":["$iwNAA-xl1FUOkVJXLyfqour__OTbxWfYIDsdOfpJilA","$uVhm-G3L7N9a3NVjrEuIyElzebjBusP9J3GORUt_zEc","$bUvDr47lR2Dx4JRysd6FPvocydYMRB2LesdZmmPyGMA"],"content":{"guest_access":"can_join"},"depth":6,"hashes":{"sha256":"mqNvTaPfWEWkiZprdV/0oov0LR5E7vI+qbqbT6MrZ40"},"origin_server_ts":1795667539241,"prev_events":["$WYozTNA_QTxRCtpH6Q4xR2CoY-2ve9dGsu8CaxHI6uY"],"room_id":"!meCfMbrDzXvykKcHyy:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"VwzDocTrxiFAyxmt4omqBS2RDjitW8RYG777Nbz+9b9FC+O3nhZ5OmiDmjo32oWyPkUj0LM5S+T4998S+u3RDg"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(2, 7, convert_to('{"auth_events":["$iwNAA-xl1FUOkVJXLyfqour__OTbxWfYIDsdOfpJilA","$uVhm-G3L7N9a3NVjrEuIyElzebjBusP9J3GORUt_zEc","$bUvDr47lR2Dx4JRysd6FPvocydYMRB2LesdZmmPyGMA"],"content":{"name":"Closed"},"depth":7,"hashes":{"sha256":"D96gb6TPhy+gvBTGrjxjbpQuK3j+8M1UPr4YtDaiAMg"},"origin_server_ts":1795667539241,"prev_events":["$3tl2_YQlPiMT3e9MskDw8Wz0_bxsX317sTlcpUMkvlg"],"room_id":"!meCfMbrDzXvykKcHyy:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Yjm8z4F8jTl/QeR+C4AM04d1YVQXKE5uK2DlES5QNL2T/RXJiwRaaov0HtdUR9hh2eQxDnAZmBOVf2PleKkTAg"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(2, 8, convert_to('{"auth_events":["$iwNAA-xl1FUOkVJXLyfqour__OTbxWfYIDsdOfpJilA","$uVhm-G3L7N9a3NVjrEuIyElzebjBusP9J3GORUt_zEc","$bUvDr47lR2Dx4JRysd6FPvocydYMRB2LesdZmmPyGMA","$69d-QO6-7Z2EuXfi6qCu-qQfNiEV7pIZ7fJ1pErPs7A"],"content":{"avatar_url":"mxc://localhost/bob","membership":"invite"},"depth":8,"hashes":{"sha256":"NyIb4JRgSMUj23IY+TMnZqmCJGS2e0bd66v3GrIV+zM"},"origin_server_ts":1795667539241,"prev_events":["$BdYiqVXplPpM1i2EYCtKIVlIx8_DCJgAI0GAy8ir5ko"],"room_id":"!meCfMbrDzXvykKcHyy:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+R6Q2iWGYRHA0pHV4/D7gBDP50fZjRMOswUbUZfz5fl03LhIdzBIXWYtUylH9NLJ4eFKEnJwdV67uYE2QUnQBQ"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 9, convert_to('{"auth_events":["$iwNAA-xl1FUOkVJXLyfqour__OTbxWfYIDsdOfpJilA","$uVhm-G3L7N9a3NVjrEuIyElzebjBusP9J3GORUt_zEc","$nm7ncYSH_UbCzMIDFjDsW1oWJXIJGUHCIxmjPi3t3gM","$69d-QO6-7Z2EuXfi6qCu-qQfNiEV7pIZ7fJ1pErPs7A"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":9,"hashes":{"sha256":"2/jgjPEb7KwbxOBoMe3vC847BOBfFQfADpC/Z4LZ9Iw"},"origin_server_ts":1795667539259,"prev_events":["$nm7ncYSH_UbCzMIDFjDsW1oWJXIJGUHCIxmjPi3t3gM"],"room_id":"!meCfMbrDzXvykKcHyy:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"r9eZZv4mD2qR8Ky8lIaKyfI5kAV5SwbTeoK3c8WLDi93m42yKQekxl9+BYdyZF4qaqveNa6SDuk+FzRh9i5QBA"}},"state_key":"@bob:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 10, convert_to('{"auth_events":["$iwNAA-xl1FUOkVJXLyfqour__OTbxWfYIDsdOfpJilA","$uVhm-G3L7N9a3NVjrEuIyElzebjBusP9J3GORUt_zEc","$bUvDr47lR2Dx4JRysd6FPvocydYMRB2LesdZmmPyGMA","$69d-QO6-7Z2EuXfi6qCu-qQfNiEV7pIZ7fJ1pErPs7A"],"content":{"membership":"invite"},"depth":10,"hashes":{"sha256":"fw+SMmUqnQPkLFrElKc0Df9sr3Y9KgxKH0ndjAhrVJA"},"origin_server_ts":1795667539300,"prev_events":["$tyBoFXudtoc15xlwRtMpb_nTkxI2_n9kvkCCTvQG6uI"],"room_id":"!meCfMbrDzXvykKcHyy:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"AonYW3/CHYDB3fMldqI8SsIi6Qy/cUl0cV7P4W2EaSpn93i4tpMac8bjLle72qqWpL142FaKshiDqenXQMFIDQ"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 11, convert_to('{"auth_events":["$iwNAA-xl1FUOkVJXLyfqour__OTbxWfYIDsdOfpJilA","$uVhm-G3L7N9a3NVjrEuIyElzebjBusP9J3GORUt_zEc","$bUvDr47lR2Dx4JRysd6FPvocydYMRB2LesdZmmPyGMA"],"content":{"algorithm":"m.megolm.v1.aes-sha2"},"depth":11,"hashes":{"sha256":"G12joiOqy0PPLwHOFfpMJfmVuVsQ67V5EiLq/twQRhc"},"origin_server_ts":1795667539312,"prev_events":["$Yxoe83ATqFMR6p03tRlJnVsoECc8cl0czjxVOR9J4O8"],"room_id":"!meCfMbrDzXvykKcHyy:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"b5hut5iXmUyUovNRF80ETGt3W34yv+H1cSLD9I71nkxqAxEjVca+4lzw2WVfytbEOwtiMg7m2FLpiEAL+h8xCA"}},"state_key":"","type":"m.room.encryption"}', 'UTF8')),
	(2, 12, convert_to('{"auth_events":["$iwNAA-xl1FUOkVJXLyfqour__OTbxWfYIDsdOfpJilA","$uVhm-G3L7N9a3NVjrEuIyElzebjBusP9J3GORUt_zEc","$bUvDr47lR2Dx4JRysd6FPvocydYMRB2LesdZmmPyGMA"],"content":{"algorithm":"m.megolm.v1.aes-sha2","ciphertext":"AwgA","session_id":"s"},"depth":12,"hashes":{"sha256":"SK9iA6X6EPt+tlScuHVi/DwDc9ibNC1LjXjhSxuM2iI"},"origin_server_ts":1795667539319,"prev_events":["$9bV4Q6BR6YY2kF3xv_1VsrSNmxuu2ddme7I17Ng-XOk"],"room_id":"!meCfMbrDzXvykKcHyy:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"as0q0C9PF1+YyS/hqGDB/TEagliX7RFIcYn8bPrDjtLYyV0KcWxPehoLTtXFUdARtCk5RL5xifOvhR2xtdCfDA"}},"type":"m.room.encrypted"}', 'UTF8')),
	(2, 13, convert_to('{"auth_events":["$iwNAA-xl1FUOkVJXLyfqour__OTbxWfYIDsdOfpJilA","$uVhm-G3L7N9a3NVjrEuIyElzebjBusP9J3GORUt_zEc","$bUvDr47lR2Dx4JRysd6FPvocydYMRB2LesdZmmPyGMA"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100,"@bob:localhost":50},"users_default":0},"depth":13,"hashes":{"sha256":"5Y8lWFisEVRRBeMznhXaPFVyepu9HeQb+CfA0zsrAAM"},"origin_server_ts":1795667539343,"prev_events":["$w45abC-kJ4TirHE1smE9sBRr73rUEe56xo7g6KBKwVg"],"room_id":"!meCfMbrDzXvykKcHyy:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"xk5ZsyAShClvPm32kHqt5NbsZzgBE0SXzJ/6Qr66yZc5yrHqx9lB8Bu/wyBLn/qthJutIEPsy1Wvjxhh/uPwAw"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(2, 14, convert_to('{"auth_events":["$iwNAA-xl1FUOkVJXLyfqour__OTbxWfYIDsdOfpJilA","$6MH3ME-ZmZSIX57gBP8rHDpq90H1AfVi2FpCCNYSEzk","$tyBoFXudtoc15xlwRtMpb_nTkxI2_n9kvkCCTvQG6uI"],"content":{"topic":"Set by bob"},"depth":14,"hashes":{"sha256":"KouKmLeRy7UK9F/IeaggtLkWFlgHazqxuWpB3dyNtRo"},"origin_server_ts":1795667539357,"prev_events":["$6MH3ME-ZmZSIX57gBP8rHDpq90H1AfVi2FpCCNYSEzk"],"room_id":"!meCfMbrDzXvykKcHyy:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"G/xKbOKvE+jECJeZEA+FiI9LblVWRON09zJkOG5bevOzrcQj5IULcZr9pOAk1w3Mlv0hhGfqq03r9Ihm/XvWDQ"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(3, 1, convert_to('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"4LhZ71wla/HCCWCCGlRcsL+gfB3MpGbNVEFosb+0BVY"},"origin_server_ts":1795667539369,"prev_events":[],"sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"gDAsJteMnpGxjw2YTsc90Nft9lfHwuP73VICPM8tWyv1zTeJCbQBu6BZFkizcJ2E3sWUgAJWRWAbMIZOxKgiDQ"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(3, 2, convert_to('{"auth_events":[],"content":{"membership":"join"},"depth":2,"hashes":{"sha256":"3p82LVZgaYpUzkNFioGD4ORjgCJe6vTNX5acYVAsz0I"},"origin_server_ts":1795667539371,"prev_events":["$5FR54t9JtXR1oPU0fJogePIxRsQUqyvggTyex7Qepy8"],"room_id":"!5FR54t9JtXR1oPU0fJogePIxRsQUqyvggTyex7Qepy8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"OHlRd21SunJQBKsxfQSRZZflXc5cx+Qv90gF144ybKS3wS1SfBAvTR+DZhrw4mbyMGFmxQChCTJLffk+MuMBDw"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(3, 3, convert_to('{"auth_events":["$shkp1mMAfDqVFAVxlYTG4b6Jc9cwdjC3AqnRL8lWkfY"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"RY/zhB2dqJsGL3vFnHbw8Dycli9JsKjXP1RZqrmniRA"},"origin_server_ts":1795667539372,"prev_events":["$shkp1mMAfDqVFAVxlYTG4b6Jc9cwdjC3AqnRL8lWkfY"],"room_id":"!5FR54t9JtXR1oPU0fJogePIxRsQUqyvggTyex7Qepy8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8YrfQYTiHWUfq7WFu07DRmStB+CidwZxp1aJ5mpmAHb9QTwuGVZCrX1Bkxy3OU10csr8UTRcQJJJq+gButXyDw"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(3, 4, convert_to('{"auth_events":["$5cl9dvcX5oHTqm5d4mdXPAjL9RCUfCoYgM-Kd729rnA","$shkp1mMAfDqVFAVxlYTG4b6Jc9cwdjC3AqnRL8lWkfY"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"iyxjkuZdcsAmsBgNY+Zx6pkj67fp14dvYhNQ787vgmI"},"origin_server_ts":1795667539372,"prev_events":["$5cl9dvcX5oHTqm5d4mdXPAjL9RCUfCoYgM-Kd729rnA"],"room_id":"!5FR54t9JtXR1oPU0fJogePIxRsQUqyvggTyex7Qepy8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+dbOLb9CEmppEcEqNFkILXhspeMPfGE6fon9aH2l9ZQz3ti2ucZSaOkV+xYKG6ccGhdtuLJIXas16lS5lozSDA"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(3, 5, convert_to('{"auth_events":["$5cl9dvcX5oHTqm5d4mdXPAjL9RCUfCoYgM-Kd729rnA","$shkp1mMAfDqVFAVxlYTG4b6Jc9cwdjC3AqnRL8lWkfY"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"6dSLHdzcACkaNWPm3Z2rmPd7lbifqV6xk5iVRAYimPQ"},"origin_server_ts":1795667539372,"prev_events":["$8me3WtictX3s18Xqogtj4WwEqals8crSUy_V5TQpCtI"],"room_id":"!5FR54t9JtXR1oPU0fJogePIxRsQUqyvggTyex7Qepy8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"vogbgwg3fTV8fU9v0rjxRzrtkXJlyWlw15pXxmH4gz+kHjqzDYdNfriUKqd8Ew4t++YcMQhOQ0r5zqySKgbWBg"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(3, 6, convert_to('{"auth_events":["$5cl9dvcX5oHTqm5d4mdXPAjL9RCUfCoYgM-Kd729rnA","$shkp1mMAfDqVFAVxlYTG4b6Jc9cwdjC3AqnRL8lWkfY"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"PIQZ5eLwm+RsVHwueursK/Ha92vlh5q80yGz/gZ0zRg"},"origin_server_ts":1795667539372,"prev_events":["$ulUkV2UfA_6casPjjWsR6YHPopzUsUHPxis562mZ8Hc"],"room_id":"!5FR54t9JtXR1oPU0fJogePIxRsQUqyvggTyex7Qepy8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ZyClq2aN+XTorhzVDee9edoW5853sgUZ6Ac9oN6FOaS4sWMiMQC9IpSTnvtY9vJdS5+4oeNSEd+BN41WPPVrBw"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(3, 7, convert_to('{"auth_events":["$5cl9dvcX5oHTqm5d4mdXPAjL9RCUfCoYgM-Kd729rnA","$shkp1mMAfDqVFAVxlYTG4b6Jc9cwdjC3AqnRL8lWkfY"],"content":{"name":"Gone"},"depth":7,"hashes":{"sha256":"Qf4/bBDlEB5M0ko237qFrvykkq1TuzvmYvxLMUmV1+Q"},"origin_server_ts":1795667539372,"prev_events":["$sDOVSCg2r9L_kjktFfbbvMH4VNshiX3CKy0m_ty5IJA"],"room_id":"!5FR54t9JtXR1oPU0fJogePIxRsQUqyvggTyex7Qepy8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"UWve3C/6OLSB6lHxnRe8PBQbFzJNeB8eLr4RecnbrHdEd1YEEBkNkt+I0K8qb8kU5pvoEXhJkUB1Xrt7cTKwBg"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(3, 8, convert_to('{"auth_events":["$5cl9dvcX5oHTqm5d4mdXPAjL9RCUfCoYgM-Kd729rnA","$shkp1mMAfDqVFAVxlYTG4b6Jc9cwdjC3AqnRL8lWkfY"],"content":{"body":"nobody reads this","msgtype":"m.text"},"depth":8,"hashes":{"sha256":"Lx5TNb/WS23RTqQTgm+sW/PefWHdv/IjKtMRIyLU0GM"},"origin_server_ts":1795667539382,"prev_events":["$ulBPPvi3-ChSgTfq-iDNMVvCpptSVVuFMu9jcGPjPGw"],"room_id":"!5FR54t9JtXR1oPU0fJogePIxRsQUqyvggTyex7Qepy8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"UFTitdyRqYNksLtGotP+7Iy9i5IWQ5LzLhBY5r3ETjBE0bpP+A2ib99f1/Up28hKHud81RRq90NtQtj655AJCQ"}},"type":"m.room.message"}', 'UTF8')),
	(3, 9, convert_to('{"auth_events":["$5cl9dvcX5oHTqm5d4mdXPAjL9RCUfCoYgM-Kd729rnA","$shkp1mMAfDqVFAVxlYTG4b6Jc9cwdjC3AqnRL8lWkfY"],"content":{"membership":"leave"},"depth":9,"hashes":{"sha256":"HCEZCxkRCtOAVgkRbZ6TcwK+mtpTCSa9C2G+VAm/8U0"},"origin_server_ts":1795667539389,"prev_events":["$Zs7__ux9PqfaeTPKLlxAs5eN4aYooHl7us9-ldlLgbQ"],"room_id":"!5FR54t9JtXR1oPU0fJogePIxRsQUqyvggTyex7Qepy8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"OZ6JTuQV5gsyJS7YC7bLP8xt2ogSuym5xYMzTQdHnsc9hpuMPxxcItu0RpN5Wp2TN/FzO5okQ0dlZoeF3kBCCQ"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 1, convert_to('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"2lIi/2RAgDZZdsxP7lWu1afKEwi7ozx23E0W8QPfcE4"},"origin_server_ts":1795667539432,"prev_events":[],"sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/raammaMfSEalJUPSUWbQYN5Wi7pHUdEPpoqP7cToqhyU7uUYUUuPFeA7JK/3OZD99kH1pJ74ClpPQxBJe4IBw"}},"state_key":"","type":"m.room.create"}', 'UTF8')),
	(4, 2, convert_to('{"auth_events":[],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"rVZcWuzUBS6UfiyXfoeoDweyDo9WZJqEy51s29Z8B+E"},"origin_server_ts":1795667539432,"prev_events":["$tLCtmN8WVor789ex02ys8x5Et3zDWUnKtHjrh-73R58"],"room_id":"!tLCtmN8WVor789ex02ys8x5Et3zDWUnKtHjrh-73R58","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"u5+mow0zynzNmAMg3tyaS2lBXtmxdfAqY69JurWX7HzdrupE2M1IX2MeqnlQKh3H8ck2LC2JPvp3jigEl5/GDA"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 3, convert_to('{"auth_events":["$UOURo0LPIYY4-t7D2cudEtwwzGwU3PKtveRAtLsMiVs"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"X7n/Y/65tybxNDJnSH2F+lPMHZdQrWlyJFFmRbtI04U"},"origin_server_ts":1795667539432,"prev_events":["$UOURo0LPIYY4-t7D2cudEtwwzGwU3PKtveRAtLsMiVs"],"room_id":"!tLCtmN8WVor789ex02ys8x5Et3zDWUnKtHjrh-73R58","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"x8KhNSvjPDxYf7FITSf2/zVw2aLs7KVAr36f1Lrq1X0tvRO6enA2cTFdlCMqUmz9X1Okgo2X8kTWipLvAfU9Bg"}},"state_key":"","type":"m.room.power_levels"}', 'UTF8')),
	(4, 4, convert_to('{"auth_events":["$F_au1XNIZPe7zaBKtXAAYH11xRMlxBMi0N5HJqCT8s4","$UOURo0LPIYY4-t7D2cudEtwwzGwU3PKtveRAtLsMiVs"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"fd9L5FJi2cqGr+wGdlD/8qC2thdh6GAvnEotJqBYBqQ"},"origin_server_ts":1795667539433,"prev_events":["$F_au1XNIZPe7zaBKtXAAYH11xRMlxBMi0N5HJqCT8s4"],"room_id":"!tLCtmN8WVor789ex02ys8x5Et3zDWUnKtHjrh-73R58","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"x425rg5NUSiAQBFxwFytIX5v7JlE1/oyXzzccGeOJgFFUflsE4Qw3yLXfVbFzoh6TSzoVaFgo5z+oUH0Bdt0Dw"}},"state_key":"","type":"m.room.join_rules"}', 'UTF8')),
	(4, 5, convert_to('{"auth_events":["$F_au1XNIZPe7zaBKtXAAYH11xRMlxBMi0N5HJqCT8s4","$UOURo0LPIYY4-t7D2cudEtwwzGwU3PKtveRAtLsMiVs"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"RgDu0sMqoT4tvsDXFliU97L5zRblVpVM/iSuFSv6f5g"},"origin_server_ts":1795667539433,"prev_events":["$GV3btvyRy0L-xI_xa7ZDhOk7d0FAOdq1zlPaaIcyWmk"],"room_id":"!tLCtmN8WVor789ex02ys8x5Et3zDWUnKtHjrh-73R58","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"5BjQZ4+wZbj6A4XxhZNvxpQG7sPfApc/5JB0JogV851sAf7vmot+7qXdO6U/keRjEFTpoJwtFdtqoXpM4myPAQ"}},"state_key":"","type":"m.room.history_visibility"}', 'UTF8')),
	(4, 6, convert_to('{"auth_events":["$F_au1XNIZPe7zaBKtXAAYH11xRMlxBMi0N5HJqCT8s4","$UOURo0LPIYY4-t7D2cudEtwwzGwU3PKtveRAtLsMiVs"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"wqmFSBs7aSVBSutJ6dNXgqiLz8+gCX1/gjPdeaMLJs0"},"origin_server_ts":1795667539433,"prev_events":["$oWIR1IWBRED0_pHY79h8sUp3YOhnLiTyU-ndI8Z9QHM"],"room_id":"!tLCtmN8WVor789ex02ys8x5Et3zDWUnKtHjrh-73R58","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/vaC3YGOtvVXi5zK74kP242IN/KQaOn2QIXGPov+ArMNKHCmwb+n7i8vwV2H6elJdjqT6BLwQkbX0+wuYuybBw"}},"state_key":"","type":"m.room.guest_access"}', 'UTF8')),
	(4, 7, convert_to('{"auth_events":["$F_au1XNIZPe7zaBKtXAAYH11xRMlxBMi0N5HJqCT8s4","$UOURo0LPIYY4-t7D2cudEtwwzGwU3PKtveRAtLsMiVs"],"content":{"name":"Left"},"depth":7,"hashes":{"sha256":"8n/ksSMM+xszLEAlbfi07NPbIUDhhvzrPIpwvFTu52k"},"origin_server_ts":1795667539433,"prev_events":["$pYbyy8f5m49fqVaC3bqqgS7au_jZS2N3lJdQQ5Z9ots"],"room_id":"!tLCtmN8WVor789ex02ys8x5Et3zDWUnKtHjrh-73R58","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"AmJuypU1jt5LOpgm7uAr+5+0FVYckU2LHEgPSYL3NHxr1vv5dE8omNYjZVp+AhNfL+iY3cvp9/T65Q2FvbJfBw"}},"state_key":"","type":"m.room.name"}', 'UTF8')),
	(4, 8, convert_to('{"auth_events":["$F_au1XNIZPe7zaBKtXAAYH11xRMlxBMi0N5HJqCT8s4","$GV3btvyRy0L-xI_xa7ZDhOk7d0FAOdq1zlPaaIcyWmk"],"content":{"membership":"join"},"depth":8,"hashes":{"sha256":"JFDBvPrZFlcizbsSRewiv+otN8UIkVdgoIpjh368wEc"},"origin_server_ts":1795667539455,"prev_events":["$gopJgXQbv2OjHAFxPsAvuD7CyEpPQTMj6ru1e5wPvQI"],"room_id":"!tLCtmN8WVor789ex02ys8x5Et3zDWUnKtHjrh-73R58","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"XsJCSjHGS7Wn3ybdPJbXOMS0gn7Khb9KgA900+oxRkWC49TgxYsaNP7zY3lnYKZS31pD/JKTGl8/bcqLcv12AQ"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 9, convert_to('{"auth_events":["$F_au1XNIZPe7zaBKtXAAYH11xRMlxBMi0N5HJqCT8s4","$UOURo0LPIYY4-t7D2cudEtwwzGwU3PKtveRAtLsMiVs"],"content":{"body":"carol sees this","msgtype":"m.text"},"depth":9,"hashes":{"sha256":"sjUnYGQcv1av2ZnKWdNlRiiVl3uwHyZdf1Zxy4eSI2E"},"origin_server_ts":1795667539465,"prev_events":["$Oow9l8U3A2-qLP1zZoW3urRelbF70zLbn9Kdb2WrUvc"],"room_id":"!tLCtmN8WVor789ex02ys8x5Et3zDWUnKtHjrh-73R58","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"NYmfICgWw/W5J1XzxvZVcXMjvabPyYCQUJTtEU6TzmdPToMO8wnVFBtWynJou/mKrNgpyJZMXwl0ikl+Oft0Cw"}},"type":"m.room.message"}', 'UTF8')),
	(4, 10, convert_to('{"auth_events":["$F_au1XNIZPe7zaBKtXAAYH11xRMlxBMi0N5HJqCT8s4","$Oow9l8U3A2-qLP1zZoW3urRelbF70zLbn9Kdb2WrUvc"],"content":{"membership":"leave"},"depth":10,"hashes":{"sha256":"EKPmLbUbBcBLRvZoKUlBI3NTTyTBglFhvt9UL0CsrP8"},"origin_server_ts":1795667539478,"prev_events":["$Zy2s84HGN_k-FGVcUkh5xw8Q7luy_TcASfcQSgvc96E"],"room_id":"!tLCtmN8WVor789ex02ys8x5Et3zDWUnKtHjrh-73R58","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"HhzO38PaDmBGqzmsrAdwKabIxIyrCyKXfjkAVyzU0vacncgmHMOm7Iwf2myKBV6dQSxiHtDfdMKIj+HkkrXEAA"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 11, convert_to('{"auth_events":["$F_au1XNIZPe7zaBKtXAAYH11xRMlxBMi0N5HJqCT8s4","$UOURo0LPIYY4-t7D2cudEtwwzGwU3PKtveRAtLsMiVs"],"content":{"body":"carol does not see this","msgtype":"m.text"},"depth":11,"hashes":{"sha256":"jrXNDki+57spAn16kyAsxiehwTWVpuk7PvuNO9woYKU"},"origin_server_ts":1795667539485,"prev_events":["$0Fe3tgzgYzUnU9H4Fwe5CJ9rOCP_BLrtdtvXiHK1pf4"],"room_id":"!tLCtmN8WVor789ex02ys8x5Et3zDWUnKtHjrh-73R58","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"xCIBfjXz3F7GuEk++b5hpW2ymc7Dtk1GRq+VHoJAKTjTWXAhMPHtAuKkUNLQqZn5zPKSJ28FRF8VAB5cJW4YAg"}},"type":"m.room.message"}', 'UTF8')),
	(1, 30, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"body":"after the token","m.mentions":{"user_ids":["@bob:localhost"]},"msgtype":"m.text"},"depth":30,"hashes":{"sha256":"k63SLPBrwqRpABB5gDTsJJSas56bq+WzL5pqHKUfTes"},"origin_server_ts":1795667540831,"prev_events":["$uyWc3uUl4tWrT4GZNk7U8c7CG7y2nY36-J9pGrrpbT0"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"kpgJ9exDnZ67zFsVAFB/n3zlQ2OyZcg8Jt1hDQFhZU1nNkOGVJP6b8b34NcExhG7MXLN+Y74NmH5j9/l1FqJCA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 31, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"reason":"as asked"},"depth":31,"hashes":{"sha256":"1OaHRgp0NBnEEA1E4sENAttHEraFGjlp2AjvI6WOEnk"},"origin_server_ts":1795667540925,"prev_events":["$2Ob8uKnSpBD4VCUlQc_6QpkzQQltHSm2lMUESUWqddU"],"redacts":"$cdTXzvmEvsFHNRMZBa6QFaxIZ7UMFsR4Mp0Up0eJG90","room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"nyAtyASWN1UAp5lnORxRUs2afKLCrRJ3DpbQ4xz0qKu97GKVh4AUPEvUVgwX9FHdLMqIG7NOQudmfHDPleJpBA"}},"type":"m.room.redaction"}', 'UTF8')),
	(1, 32, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E"],"content":{"topic":"Changed later"},"depth":32,"hashes":{"sha256":"9VaRH9iYdySivNGP5rZ/xcC5FER9tmeqtcmlWzfrddc"},"origin_server_ts":1795667540931,"prev_events":["$dtgYXR7gyclWU7X3TUM9TgvEnJL60q3b-yARwA_U_IY"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"sBboE0cO5zWiFxs3ZCBVoFg9WjKkHG2c7l1rUR/P7ID/kl/BwqfYVqqpnI1UpMXRNvaa73BNbK+LViOPe93NBw"}},"state_key":"","type":"m.room.topic"}', 'UTF8')),
	(1, 33, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$fFmWQN2eONyLS89sDaItaOkNtaQ38CvEKg1HEETyIns","$UsWtnrce7SKeojRVg8L2jtRpOi6n7nCoxJkvxUz9ic4"],"content":{"membership":"join"},"depth":33,"hashes":{"sha256":"VaRmpZ9d5ojISQTsf6SjEQb16rqweNYKAHvbX2zOQ24"},"origin_server_ts":1795667540938,"prev_events":["$gA29cS9DqRfgvINRDD6CXFfV2WA-PgTNKvnCz4cxMlk"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"cUgrQfwnzNXBjpHMPrJlfbl94Yqu5eBsNKB6Jy8nokrSiK7a8J7F7zHlO8BhzZlveMC6SuXuUXXNn5lTlFnZCA"}},"state_key":"@carol:localhost","type":"m.room.member"}', 'UTF8')),
	(1, 34, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$c0Blm8-1pfxQwzxtLCyYan9UR2EQt--uTPfKtbE_0BE"],"content":{"body":"back again","msgtype":"m.text"},"depth":34,"hashes":{"sha256":"GBkFYfkisXFcjtsHkve4ZDVl3Y5WNRfF1Jpz2oLlQ3U"},"origin_server_ts":1795667540950,"prev_events":["$c0Blm8-1pfxQwzxtLCyYan9UR2EQt--uTPfKtbE_0BE"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"bYpAQAdSf2H7mI1FThC1dXgWQdn9+zQszTaNPPUPrxoRuur/oDXNQIeLgz8MZBqqrdXT3akVycLfLSsWGyOjBA"}},"type":"m.room.message"}', 'UTF8')),
	(1, 35, convert_to('{"auth_events":["$UFOJXLnMN6BWjFVqIyrBqnBN60Yvuxf7x1Onioj_seA","$Q7qj91otxyfk_W1BbxDYT7ZlQD8Xp1ZiNXz5yn3sBgI","$x4751CbLFpzCav81OKjuSEGR5OPvs0ZtSou_arOOq8E","$UsWtnrce7SKeojRVg8L2jtRpOi6n7nCoxJkvxUz9ic4"],"content":{"displayname":"Alice","membership":"join"},"depth":35,"hashes":{"sha256":"6JovfSVMa4obtKAb8TToeD/IYJwbba5NWcvQBdglbhk"},"origin_server_ts":1795667541063,"prev_events":["$lohWsEx2KQil1M2aadHXC5xjGAomihB2jTAyBHzSL14"],"room_id":"!MdKgrJjtLIpitbxyzt:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"miQcSO+933Wk+D7A8utab7fB/qVW+XSAIKqy9xIUIp1SHyzDkNZT5zGFWcSlUAPxTEDeWrfCJcyKZE4IS5JnBw"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(2, 15, convert_to('{"auth_events":["$iwNAA-xl1FUOkVJXLyfqour__OTbxWfYIDsdOfpJilA","$6MH3ME-ZmZSIX57gBP8rHDpq90H1AfVi2FpCCNYSEzk","$bUvDr47lR2Dx4JRysd6FPvocydYMRB2LesdZmmPyGMA","$69d-QO6-7Z2EuXfi6qCu-qQfNiEV7pIZ7fJ1pErPs7A"],"content":{"displayname":"Alice","membership":"join"},"depth":15,"hashes":{"sha256":"xf8nMLqRkgyWhRwcs4Dj1PwVxWwUnRDoOv8cU7eq4a4"},"origin_server_ts":1795667541076,"prev_events":["$BKkI2Gl6U2KZIYiriKzJWUKlNDTQ5q6lI7ZVcThO5hU"],"room_id":"!meCfMbrDzXvykKcHyy:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"VIGHwj/+EObZDgFDAkqBagdCc4Yqs6IxamYvsoGkVA2XG8O6AX2QqgwGX841Ja17qQbBgrk+6o0hln+8nUYFDw"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8')),
	(4, 12, convert_to('{"auth_events":["$F_au1XNIZPe7zaBKtXAAYH11xRMlxBMi0N5HJqCT8s4","$UOURo0LPIYY4-t7D2cudEtwwzGwU3PKtveRAtLsMiVs","$GV3btvyRy0L-xI_xa7ZDhOk7d0FAOdq1zlPaaIcyWmk"],"content":{"displayname":"Alice","membership":"join"},"depth":12,"hashes":{"sha256":"5JEpT60nrAJN1ebf4zd1p2EnzXgEactf7TjWSVLt3uA"},"origin_server_ts":1795667541089,"prev_events":["$PlDmgC-EAjRzpUxzW0Bw5VtysyvuavMpfGZnsUYCKxU"],"room_id":"!tLCtmN8WVor789ex02ys8x5Et3zDWUnKtHjrh-73R58","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YqzFR/tqEakiumX2Pb8CqxJ4F1nAo+IRgUTflJ7sLBl+4lx8X7x91biPERVu3J2+zjza1P3DnHK3/x/1n11pAQ"}},"state_key":"@alice:localhost","type":"m.room.member"}', 'UTF8'));
INSERT INTO public.events VALUES
	(1, 1, '\x5053895cb9cc37a0568c556a232ac1aa704deb462fbb17fbc753a78a88ffb1e0', 1, 1, 1795667538173, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 1, 22),
	(1, 2, '\xc78ef9d426cb169cc26aff3538a8ee484191e4e3efb3466d4a8bbf6ab38eabc1', 2, 2, 1795667538246, 3, 1, 0, NULL, 2, NULL, '\x01', '\x01', 1, 22),
	(1, 3, '\x43baa3f75a2dc727e4fd6d416f10d84fb665403f17a75662357cf9ca7dec0602', 3, 3, 1795667538260, 1, 1, 0, NULL, 3, NULL, '\x0102', '\x02', 1, 22),
	(1, 4, '\xe44a94cb35e0a78986c2d373b1ff75d233cbc30e5d9123059e2bc91fdfe1d563', 4, 4, 1795667538270, 4, 1, 0, NULL, 4, NULL, '\x010302', '\x03', 1, 22),
	(1, 5, '\x52c5ad9eb71eed229ea2345583c2f68ed4693a2ea7ee70a8c4992fc54cfd89ce', 5, 5, 1795667538276, 2, 1, 0, NULL, 5, NULL, '\x010302', '\x04', 1, 22),
	(1, 6, '\x4dd3830e0b2dcabab9d966d6438dfa52b361842dc82cdb6d5d36911ba1f839e2', 6, 6, 1795667538279, 5, 1, 0, NULL, 6, NULL, '\x010302', '\x05', 1, 22),
	(1, 7, '\x09caca562e49efd422736a44b004cd723b8a6a678f79680cff3ec4723cf1c8f4', 7, 7, 1795667538279, 6, 1, 0, NULL, 7, NULL, '\x010302', '\x06', 1, 22),
	(1, 8, '\xf49305d72245ee0daa63154277e4ec1dbe30336ca0a787611a652b9a0df50064', 8, 8, 1795667538279, 7, 1, 0, NULL, 8, NULL, '\x010302', '\x07', 1, 22),
	(1, 9, '\x5ac471fa32a1079d2fd4a90d4e06fd7e2207063dcd0437b67ad78697c58943ad', 9, 9, 1795667538279, 8, 1, 0, NULL, 9, NULL, '\x010302', '\x08', 1, 22),
	(1, 10, '\xf3ee4940306872bb689243b519e307f49b4fd64034e178008e6e88cfe8bb425a', 10, 10, 1795667538533, 9, 2, 0, NULL, 10, NULL, '\x010305', '\x09', 1, 23),
	(1, 11, '\x09eef2c684cc51bbe22ba5b2f7354be84e38029f4eef6aba3e38c86076a79922', 11, 11, 1795667538593, 10, 3, 0, NULL, 11, NULL, '\x010305', '\x0a', 1, 24),
	(1, 12, '\x65a856c19eccff38004a559a56851c12a0fa1a82d0500ae71baac5e6781d535d', 12, 12, 1795667538606, 11, 4, 0, NULL, 12, NULL, '\x010305', '\x0b', 1, 25),
	(1, 13, '\x5bf3fb433dad831a891abf929b96d4490808f39e84c4cb3da0ae2eb479431995', 13, 13, 1795667538749, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x0c', 1, 26),
	(1, 15, '\xdf6f335892e1f74b0138741e9d469fc6a3890de6f643bf2ba2d9d822f706a136', 15, 15, 1795667538887, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x0e', 1, 28),
	(1, 16, '\x91cf5e214a571ea147f7db369b4f540e749f05e87680032f0bc883ab6c7534ef', 16, 16, 1795667538899, NULL, 2, 0, NULL, 12, NULL, '\x01030a', '\x0f', 1, 29),
	(1, 17, '\x834815deb3dd05855aada771aca6eb858d8fe16e36bde8075851f996a251fde6', 17, 17, 1795667538914, NULL, 2, 0, NULL, 12, NULL, '\x01030a', '\x10', 1, 30),
	(1, 18, '\x65852c71e59cf4c8c26760ed9cf2227c59384f41f88eff3c316322a40c67fa94', 18, 18, 1795667538926, NULL, 1, 0, NULL, 12, NULL, '\x010302', '\x11', 1, 31),
	(1, 19, '\xeee1314c80e56a72254fdd8145ef2515341f9c61a3d03555c7ad5b6276ee3581', 19, 19, 1795667538937, 12, 1, 0, NULL, 13, NULL, '\x010302', '\x12', 1, 32),
	(1, 21, '\x8492c5e0ebea32ff12c002718d2c34c7a6fb3a9225120b40601d2232957bb625', 21, 21, 1795667538979, NULL, 1, 0, NULL, 13, NULL, '\x010302', '\x14', 1, 34),
	(1, 20, '\x61be99acf1fb7f7b6adac908a7435d38fc989796a4beccbb72d032bbd9fa2fef', 20, 20, 1795667538948, NULL, 2, 16, NULL, 13, 21, '\x01030a', '\x13', 1, 33),
	(1, 22, '\x7dca1e1241280cf3b8110616b171df0956cb7f6dd872e88cfd1af9bd3b95573b', 22, 22, 1795667539052, 11, 1, 0, NULL, 14, NULL, '\x0103020c', '\x15', 1, 35),
	(1, 23, '\x7c599640dd9e38dc8b4bcf6c0da22d68e90db5a437f02bc42a0d471044f2227b', 23, 23, 1795667539078, 10, 3, 0, NULL, 15, NULL, '\x01030b', '\x16', 1, 36),
	(1, 24, '\x9bc0ed740b889f6374394be84eb9635ef610027f524d43c06a54e26190721175', 24, 24, 1795667539089, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x17', 1, 37),
	(1, 25, '\xf6403dca27b23261af24cd30e8799e92b36c697657c473e9516a4c4419d1332d', 25, 25, 1795667539097, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x18', 1, 38),
	(1, 26, '\x294aeaa348d899576671c1e44c1684bb48cfc4f919bca70ae69fb36e29b0678e', 26, 26, 1795667539106, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x19', 1, 39),
	(1, 27, '\x4801df7d692f024f02a3871dc3b14253042c63be09811178cac0e5ed0ad658c9', 27, 27, 1795667539112, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1a', 1, 40),
	(1, 28, '\x20e6f3bdf2c50dec63ff729ef2f413c5f769bed4a036828ee4021ce8b270bb72', 28, 28, 1795667539116, NULL, 2, 0, NULL, 15, NULL, '\x01030a', '\x1b', 1, 41),
	(1, 29, '\xbb259cdee525e2d5ab4f8199364ed4f1cec21bbcb69d8dfaf89f691abae96d3d', 29, 29, 1795667539124, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1c', 1, 42),
	(2, 1, '\x8b034003ec65d4550e9152572f27eaa2eafffce4dbc567d8203b1d39fa498a50', 1, 1, 1795667539240, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 1, 43),
	(2, 2, '\x6d4bc3af8ee54760f1e09472b1de853efa1cc9d60c441d8b7ac7599a63f218c0', 2, 2, 1795667539241, 3, 1, 0, NULL, 2, NULL, '\x01', '\x01', 1, 43),
	(2, 3, '\xb95866f86dcbecdf5adcd563ac4b88c8497379b8c1bac3fd27718e454b7fcc47', 3, 3, 1795667539241, 1, 1, 0, NULL, 3, NULL, '\x0102', '\x02', 1, 43),
	(2, 4, '\xebd77e40eebeed9d84b977e2eaa0aefaa41f362115ee9219edf275a44acfb3b0', 4, 4, 1795667539241, 2, 1, 0, NULL, 4, NULL, '\x010302', '\x03', 1, 43),
	(2, 5, '\x598a334cd03f413c510ada47e90e314760a863edaf7bd746b2ef026b11c8eae6', 5, 5, 1795667539241, 4, 1, 0, NULL, 5, NULL, '\x010302', '\x04', 1, 43),
	(2, 6, '\xded976fd84253e2313ddef4cb240f0f16cf4fdbc6c5f7d7bb1395ca54324be58', 6, 6, 1795667539241, 5, 1, 0, NULL, 6, NULL, '\x010302', '\x05', 1, 43),
	(2, 7, '\x05d622a955e994fa4cd62d84602b4a215948c7cfc3089800234180cbc8abe64a', 7, 7, 1795667539241, 6, 1, 0, NULL, 7, NULL, '\x010302', '\x06', 1, 43),
	(2, 8, '\x9e6ee7718487fd46c2ccc2031630ec5b5a162572091941c22319a33e2dedde03', 8, 8, 1795667539241, 7, 1, 0, NULL, 8, NULL, '\x01030204', '\x07', 1, 43),
	(2, 9, '\xb72068157b9db68735e7197046d3296ff9d3931236fe7f64be40824ef406eae2', 9, 9, 1795667539259, 7, 2, 0, NULL, 9, NULL, '\x01030804', '\x08', 1, 44),
	(2, 10, '\x631a1ef37013a85311ea9d37b519499d5b2810273c725d1cce3c55391f49e0ef', 10, 10, 1795667539300, 8, 1, 0, NULL, 10, NULL, '\x01030204', '\x09', 1, 45),
	(2, 11, '\xf5b57843a051e98636905df1bffd55b2b48d9b1baed9d7667bb235ecd83e5ce9', 11, 11, 1795667539312, 9, 1, 0, NULL, 11, NULL, '\x010302', '\x0a', 1, 46),
	(2, 12, '\xc38e5a6c2fa42784e2ac7135b2613db0146bef7ad411ee7ac68ee0e8a04ac158', 12, 12, 1795667539319, NULL, 1, 0, NULL, 11, NULL, '\x010302', '\x0b', 1, 47),
	(2, 13, '\xe8c1f7304f999994885f9ee004ff2b1c3a6af741f501f562d85a4208d6121339', 13, 13, 1795667539343, 1, 1, 0, NULL, 12, NULL, '\x010302', '\x0c', 1, 48),
	(2, 14, '\x04a908d8697a5362992188ab88acc95942a53434d0e6aea523b65571384ee615', 14, 14, 1795667539357, 10, 2, 0, NULL, 13, NULL, '\x010d09', '\x0d', 1, 49),
	(3, 1, '\xe45479e2df49b57475a0f5347c9a2078f23146c414ab2be0813c9ec7b41ea72f', 1, 1, 1795667539369, 0, 3, 0, NULL, 1, NULL, '\x', '\x', 1, 50),
	(3, 2, '\xb21929d663007c3a951405719584c6e1be8973d7307630b702a9d12fc95691f6', 2, 2, 1795667539371, 3, 3, 0, NULL, 2, NULL, '\x', '\x01', 1, 50),
	(3, 3, '\xe5c97d76f717e681d3aa6e5de267573c08cbf510947c2a1880cf8a77bdbdae70', 3, 3, 1795667539372, 1, 3, 0, NULL, 3, NULL, '\x02', '\x02', 1, 50),
	(3, 4, '\xf267b75ad89cb57decd7c5eaa20b63e16c04a9a96cf1cad2532fd5e534290ad2', 4, 4, 1795667539372, 2, 3, 0, NULL, 4, NULL, '\x0302', '\x03', 1, 50),
	(3, 5, '\xba552457651f03fe9c6ac3e38d6b11e981cfa29cd4b141cfc62b39eb6999f077', 5, 5, 1795667539372, 4, 3, 0, NULL, 5, NULL, '\x0302', '\x04', 1, 50),
	(3, 6, '\xb03395482836afd2ff92392d15f6dbbcc1f854db21897dc22b2d26fedcb92090', 6, 6, 1795667539372, 5, 3, 0, NULL, 6, NULL, '\x0302', '\x05', 1, 50),
	(3, 7, '\xba504f3ef8b7f828528137eafa20cd315bc2a69b52555b8532ef637063e33c6c', 7, 7, 1795667539372, 6, 3, 0, NULL, 7, NULL, '\x0302', '\x06', 1, 50),
	(3, 8, '\x66cefffeec7d3ea7da7933ca2e5c40b3978de1a628a0797bbacf7e95d94b81b4', 8, 8, 1795667539382, NULL, 3, 0, NULL, 7, NULL, '\x0302', '\x07', 1, 51),
	(3, 9, '\x0dc8180b2e621515ee5b2d44ed9d97539a608f70a38869b28d9c09b84db3b9e5', 9, 9, 1795667539389, 3, 3, 0, NULL, 8, NULL, '\x0302', '\x08', 1, 52),
	(1, 14, '\x71d4d7cef984bec14735131905ae9015ac4867b50c16c478329d14a747891bdd', 14, 14, 1795667538855, NULL, 2, 16, NULL, 12, 31, '\x01030a', '\x0d', 1, 27),
	(4, 1, '\xb4b0ad98df16568afbf3d7b1d36cacf31e44b77cc35949cab478eb87eef7479f', 1, 1, 1795667539432, 0, 1, 0, NULL, 1, NULL, '\x', '\x', 1, 54),
	(4, 2, '\x50e511a342cf218638fadec3d9cb9d12dc30cc6c14dcf2adbde440b4bb0c895b', 2, 2, 1795667539432, 3, 1, 0, NULL, 2, NULL, '\x', '\x01', 1, 54),
	(4, 3, '\x17f6aed5734864f7bbcda04ab57000607d75c51325c41322d0de4726a093f2ce', 3, 3, 1795667539432, 1, 1, 0, NULL, 3, NULL, '\x02', '\x02', 1, 54),
	(4, 4, '\x195ddbb6fc91cb42fec48ff16bb64384e93b77414039dab5ce53da6887325a69', 4, 4, 1795667539433, 2, 1, 0, NULL, 4, NULL, '\x0302', '\x03', 1, 54),
	(4, 5, '\xa16211d485814440f4fe91d8efd87cb14a7760e8672e24f253e9dd23c67d4073', 5, 5, 1795667539433, 4, 1, 0, NULL, 5, NULL, '\x0302', '\x04', 1, 54),
	(4, 6, '\xa586f2cbc7f99b8f5fa95682ddbaaa812edabbf8d94b637794975043967da2db', 6, 6, 1795667539433, 5, 1, 0, NULL, 6, NULL, '\x0302', '\x05', 1, 54),
	(4, 7, '\x828a4981741bbf63a31c01713ec02fb83ec2c84a4f413323eabbb57b9c0fbd02', 7, 7, 1795667539433, 6, 1, 0, NULL, 7, NULL, '\x0302', '\x06', 1, 54),
	(4, 8, '\x3a8c3d97c537036faa2cfd736685b7bab45e95b17bd332db9fd29d6f65ab52f7', 8, 8, 1795667539455, 7, 3, 0, NULL, 8, NULL, '\x0304', '\x07', 1, 55),
	(4, 9, '\x672dacf381c637f93e14655c524879c70f10ee5bb2fd370049f7104a0bdcf7a1', 9, 9, 1795667539465, NULL, 1, 0, NULL, 8, NULL, '\x0302', '\x08', 1, 56),
	(4, 10, '\xd057b7b60ce063352753d1f81707b9089f6b3823ff04baed76dbd78872b5a5fe', 10, 10, 1795667539478, 7, 3, 0, NULL, 9, NULL, '\x0308', '\x09', 1, 57),
	(4, 11, '\x3e50e6802f84023473a54c735b4070e55b72b32bee6af3297c6667b146022b15', 11, 11, 1795667539485, NULL, 1, 0, NULL, 9, NULL, '\x0302', '\x0a', 1, 58),
	(1, 30, '\xd8e6fcb8a9d2a410f854252541cffa42993341096d1d29b694c5044945aa75d5', 30, 30, 1795667540831, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1d', 1, 71),
	(1, 31, '\x76d8185d1ee0c9c95653b5f74d433d4e0bc49c92fad2addbfb2011c00fd4fc86', 31, 31, 1795667540925, NULL, 1, 0, NULL, 15, NULL, '\x010302', '\x1e', 1, 72),
	(1, 32, '\x800dbd712f43a917e0bc83510c3e825c57d5d9603e3e04cd2af9c2cf87313259', 32, 32, 1795667540931, 8, 1, 0, NULL, 16, NULL, '\x010302', '\x1f', 1, 73),
	(1, 33, '\x7340659bcfb5a5fc50c33c6d2c2c986a7f54476110b7efae4cf7cab5b13fd011', 33, 33, 1795667540938, 10, 3, 0, NULL, 17, NULL, '\x01031705', '\x20', 1, 74),
	(1, 34, '\x968856b04c762908a5d4cd9a69d1d70b9c63180a268a10768d3032047cd22f5e', 34, 34, 1795667540950, NULL, 3, 0, NULL, 17, NULL, '\x010321', '\x21', 1, 75),
	(1, 35, '\x8eab0c24769c69f9f1081449883440f47781ba1cb4e5ae489dbb0ea1523c7cb8', 35, 35, 1795667541063, 3, 1, 0, NULL, 18, NULL, '\x01030205', '\x22', 1, 79),
	(2, 15, '\x5c26d2b6c027af39f175cb4acd8f11c97a9f4fbe521e01e4647a5492b5b59cf3', 15, 15, 1795667541076, 3, 1, 0, NULL, 14, NULL, '\x010d0204', '\x0e', 1, 80),
	(4, 12, '\x1a252fae97d9ef72e85e64fcc336cdf8f149d38a676e00145777391a278461ca', 12, 12, 1795667541089, 3, 1, 0, NULL, 10, NULL, '\x030204', '\x0b', 1, 81);
INSERT INTO public.fallback_keys VALUES
	(1, 'SJUKROCKXR', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:SJUKROCKXR":"c2lnbmF0dXJl"}}}', 'UTF8'), false),
	(2, 'EBBDPXGVYO', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@bob:localhost":{"ed25519:EBBDPXGVYO":"c2lnbmF0dXJl"}}}', 'UTF8'), false),
	(1, 'TABLET', 'signed_curve25519', 'FALLBACK', convert_to('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}', 'UTF8'), false);
INSERT INTO public.filters VALUES
	(1, 3964030888876835941, convert_to('{"room":{"timeline":{"limit":5}}}', 'UTF8'));
INSERT INTO public.followers VALUES
	('users.profile_propagation', 's1AQFOAA');
INSERT INTO public.id_blocks VALUES
	(3, 257),
	(2, 257),
	(1, 257);
INSERT INTO public.log VALUES
	(1, 12, 0, 9, 0, 1, '\x01646973706c61796e616d65'),
	(1, 13, 0, 9, 0, 2, '\x016176617461725f75726c'),
	(1, 14, 0, 8, 0, 1, '\x016f72672e6578616d706c652e73657474696e6773'),
	(1, 17, 0, 10, 0, 2, '\x00'),
	(1, 18, 0, 10, 0, 2, '\x00'),
	(1, 20, 0, 7, 0, 1, '\x00'),
	(1, 21, 0, 7, 0, 2, '\x00'),
	(1, 22, 0, 2, 1, 0, '\x06000001'),
	(1, 22, 1, 1, 1, 0, '\x040101'),
	(1, 22, 2, 2, 1, 1, '\x06030002'),
	(1, 22, 3, 1, 1, 0, '\x040202'),
	(1, 22, 4, 2, 1, 0, '\x06010003'),
	(1, 22, 5, 1, 1, 0, '\x040303'),
	(1, 22, 6, 2, 1, 0, '\x06040004'),
	(1, 22, 7, 1, 1, 0, '\x040404'),
	(1, 22, 8, 2, 1, 0, '\x06020005'),
	(1, 22, 9, 1, 1, 0, '\x040505'),
	(1, 22, 10, 2, 1, 0, '\x06050006'),
	(1, 22, 11, 1, 1, 0, '\x040606'),
	(1, 22, 12, 2, 1, 0, '\x06060007'),
	(1, 22, 13, 1, 1, 0, '\x040707'),
	(1, 22, 14, 2, 1, 0, '\x06070008'),
	(1, 22, 15, 1, 1, 0, '\x040808'),
	(1, 22, 16, 2, 1, 0, '\x06080009'),
	(1, 22, 17, 1, 1, 0, '\x040909'),
	(1, 23, 0, 2, 1, 2, '\x0609000a'),
	(1, 23, 1, 1, 1, 0, '\x040a0a'),
	(1, 24, 0, 2, 1, 3, '\x060a000b'),
	(1, 24, 1, 1, 1, 0, '\x040b0b'),
	(1, 25, 0, 2, 1, 4, '\x060b000c'),
	(1, 25, 1, 1, 1, 0, '\x040c0c'),
	(1, 26, 0, 1, 1, 0, '\x040d0d'),
	(1, 27, 0, 1, 1, 0, '\x040e0e'),
	(1, 28, 0, 1, 1, 0, '\x040f0f'),
	(1, 29, 0, 1, 1, 0, '\x041010'),
	(1, 30, 0, 1, 1, 0, '\x041111'),
	(1, 31, 0, 1, 1, 0, '\x041212'),
	(1, 32, 0, 2, 1, 0, '\x060c0013'),
	(1, 32, 1, 1, 1, 0, '\x041313'),
	(1, 33, 0, 1, 1, 0, '\x041414'),
	(1, 34, 0, 1, 1, 0, '\x041515'),
	(1, 34, 1, 4, 1, 0, '\x041415'),
	(1, 35, 0, 2, 1, 4, '\x060b0c16'),
	(1, 35, 1, 1, 1, 0, '\x041616'),
	(1, 36, 0, 2, 1, 3, '\x060a0b17'),
	(1, 36, 1, 1, 1, 0, '\x041717'),
	(1, 37, 0, 1, 1, 0, '\x041818'),
	(1, 38, 0, 1, 1, 0, '\x041919'),
	(1, 39, 0, 1, 1, 0, '\x041a1a'),
	(1, 40, 0, 1, 1, 0, '\x041b1b'),
	(1, 41, 0, 1, 1, 0, '\x041c1c'),
	(1, 42, 0, 1, 1, 0, '\x041d1d'),
	(1, 43, 0, 2, 2, 0, '\x06000001'),
	(1, 43, 1, 1, 2, 0, '\x040101'),
	(1, 43, 2, 2, 2, 1, '\x06030002'),
	(1, 43, 3, 1, 2, 0, '\x040202'),
	(1, 43, 4, 2, 2, 0, '\x06010003'),
	(1, 43, 5, 1, 2, 0, '\x040303'),
	(1, 43, 6, 2, 2, 0, '\x06020004'),
	(1, 43, 7, 1, 2, 0, '\x040404'),
	(1, 43, 8, 2, 2, 0, '\x06040005'),
	(1, 43, 9, 1, 2, 0, '\x040505'),
	(1, 43, 10, 2, 2, 0, '\x06050006'),
	(1, 43, 11, 1, 2, 0, '\x040606'),
	(1, 43, 12, 2, 2, 0, '\x06060007'),
	(1, 43, 13, 1, 2, 0, '\x040707'),
	(1, 43, 14, 2, 2, 2, '\x06070008'),
	(1, 43, 15, 1, 2, 0, '\x040808'),
	(1, 44, 0, 2, 2, 2, '\x06070809'),
	(1, 44, 1, 1, 2, 0, '\x040909'),
	(1, 45, 0, 2, 2, 3, '\x0608000a'),
	(1, 45, 1, 1, 2, 0, '\x040a0a'),
	(1, 46, 0, 2, 2, 0, '\x0609000b'),
	(1, 46, 1, 1, 2, 0, '\x040b0b'),
	(1, 47, 0, 1, 2, 0, '\x040c0c'),
	(1, 48, 0, 2, 2, 0, '\x0601030d'),
	(1, 48, 1, 1, 2, 0, '\x040d0d'),
	(1, 49, 0, 2, 2, 0, '\x060a000e'),
	(1, 49, 1, 1, 2, 0, '\x040e0e'),
	(1, 50, 0, 2, 3, 0, '\x06000001'),
	(1, 50, 1, 1, 3, 0, '\x040101'),
	(1, 50, 2, 2, 3, 3, '\x06030002'),
	(1, 50, 3, 1, 3, 0, '\x040202'),
	(1, 50, 4, 2, 3, 0, '\x06010003'),
	(1, 50, 5, 1, 3, 0, '\x040303'),
	(1, 50, 6, 2, 3, 0, '\x06020004'),
	(1, 50, 7, 1, 3, 0, '\x040404'),
	(1, 50, 8, 2, 3, 0, '\x06040005'),
	(1, 50, 9, 1, 3, 0, '\x040505'),
	(1, 50, 10, 2, 3, 0, '\x06050006'),
	(1, 50, 11, 1, 3, 0, '\x040606'),
	(1, 50, 12, 2, 3, 0, '\x06060007'),
	(1, 50, 13, 1, 3, 0, '\x040707'),
	(1, 51, 0, 1, 3, 0, '\x040808'),
	(1, 52, 0, 2, 3, 3, '\x06030209'),
	(1, 52, 1, 1, 3, 0, '\x040909'),
	(1, 54, 0, 2, 4, 0, '\x06000001'),
	(1, 54, 1, 1, 4, 0, '\x040101'),
	(1, 54, 2, 2, 4, 1, '\x06030002'),
	(1, 54, 3, 1, 4, 0, '\x040202'),
	(1, 54, 4, 2, 4, 0, '\x06010003'),
	(1, 54, 5, 1, 4, 0, '\x040303'),
	(1, 54, 6, 2, 4, 0, '\x06020004'),
	(1, 54, 7, 1, 4, 0, '\x040404'),
	(1, 54, 8, 2, 4, 0, '\x06040005'),
	(1, 54, 9, 1, 4, 0, '\x040505'),
	(1, 54, 10, 2, 4, 0, '\x06050006'),
	(1, 54, 11, 1, 4, 0, '\x040606'),
	(1, 54, 12, 2, 4, 0, '\x06060007'),
	(1, 54, 13, 1, 4, 0, '\x040707'),
	(1, 55, 0, 2, 4, 3, '\x06070008'),
	(1, 55, 1, 1, 4, 0, '\x040808'),
	(1, 56, 0, 1, 4, 0, '\x040909'),
	(1, 57, 0, 2, 4, 3, '\x0607080a'),
	(1, 57, 1, 1, 4, 0, '\x040a0a'),
	(1, 58, 0, 1, 4, 0, '\x040b0b'),
	(1, 59, 0, 5, 1, 2, '\x016d2e72656164'),
	(1, 60, 0, 8, 1, 1, '\x016d2e66756c6c795f72656164'),
	(1, 61, 0, 5, 1, 1, '\x016d2e726561642e70726976617465'),
	(1, 62, 0, 8, 1, 2, '\x016d2e746167'),
	(1, 63, 0, 6, 0, 2, '\x014542424450584756594f'),
	(1, 66, 0, 7, 0, 1, '\x00'),
	(1, 67, 0, 6, 0, 2, '\x014542424450584756594f'),
	(1, 69, 0, 7, 0, 2, '\x00'),
	(1, 70, 0, 11, 0, 2, '\x0144524f50504544'),
	(1, 70, 1, 7, 0, 2, '\x00'),
	(1, 71, 0, 1, 1, 0, '\x041e1e'),
	(1, 72, 0, 1, 1, 0, '\x041f1f'),
	(1, 72, 1, 4, 1, 0, '\x040e1f'),
	(1, 73, 0, 2, 1, 0, '\x06080920'),
	(1, 73, 1, 1, 1, 0, '\x042020'),
	(1, 74, 0, 2, 1, 3, '\x060a1721'),
	(1, 74, 1, 1, 1, 0, '\x042121'),
	(1, 75, 0, 1, 1, 0, '\x042222'),
	(1, 76, 0, 5, 1, 1, '\x016d2e72656164'),
	(1, 77, 0, 8, 0, 1, '\x016f72672e6578616d706c652e73657474696e6773'),
	(1, 78, 0, 9, 0, 1, '\x01646973706c61796e616d65'),
	(1, 79, 0, 2, 1, 1, '\x06030223'),
	(1, 79, 1, 1, 1, 0, '\x042323'),
	(1, 80, 0, 2, 2, 1, '\x0603020f'),
	(1, 80, 1, 1, 2, 0, '\x040f0f'),
	(1, 81, 0, 2, 4, 1, '\x0603020c'),
	(1, 81, 1, 1, 4, 0, '\x040c0c');
INSERT INTO public.memberships VALUES
	(2, 1, 1, 10, false, NULL, 1, 23),
	(4, 1, 4, 22, false, NULL, 1, 35),
	(2, 2, 1, 9, false, NULL, 1, 44),
	(3, 2, 2, 10, false, NULL, 1, 45),
	(3, 3, 0, 9, true, NULL, 1, 52),
	(3, 4, 0, 10, false, NULL, 1, 57),
	(3, 1, 1, 33, false, NULL, 1, 74),
	(1, 1, 1, 35, false, NULL, 1, 79),
	(1, 2, 1, 15, false, NULL, 1, 80),
	(1, 4, 1, 12, false, NULL, 1, 81);
INSERT INTO public.one_time_keys VALUES
	(1, 'SJUKROCKXR', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:SJUKROCKXR":"c2lnbmF0dXJl"}}}', 'UTF8'), 1),
	(1, 'SJUKROCKXR', 'signed_curve25519', 'AAAA1', convert_to('{"key":"b25lLXRpbWUga2V51","signatures":{"@alice:localhost":{"ed25519:SJUKROCKXR":"c2lnbmF0dXJl"}}}', 'UTF8'), 2),
	(1, 'SJUKROCKXR', 'signed_curve25519', 'AAAA2', convert_to('{"key":"b25lLXRpbWUga2V52","signatures":{"@alice:localhost":{"ed25519:SJUKROCKXR":"c2lnbmF0dXJl"}}}', 'UTF8'), 3),
	(2, 'EBBDPXGVYO', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@bob:localhost":{"ed25519:EBBDPXGVYO":"c2lnbmF0dXJl"}}}', 'UTF8'), 1),
	(2, 'EBBDPXGVYO', 'signed_curve25519', 'AAAA1', convert_to('{"key":"b25lLXRpbWUga2V51","signatures":{"@bob:localhost":{"ed25519:EBBDPXGVYO":"c2lnbmF0dXJl"}}}', 'UTF8'), 2),
	(1, 'TABLET', 'signed_curve25519', 'AAAA0', convert_to('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}', 'UTF8'), 1);
INSERT INTO public.owner_slots VALUES
	(0, 1, 'vm');
INSERT INTO public.profiles VALUES
	(2, 'avatar_url', '\x226d78633a2f2f6c6f63616c686f73742f626f6222'),
	(1, 'displayname', '\x22416c69636522');
INSERT INTO public.published_rooms VALUES
	(1, 1, 1, 1795667538281);
INSERT INTO public.receipts VALUES
	(1, 2, 'm.read', '', '$cdTXzvmEvsFHNRMZBa6QFaxIZ7UMFsR4Mp0Up0eJG90', 14, 1795667539522, 1, 59),
	(1, 1, 'm.read.private', '', '$cdTXzvmEvsFHNRMZBa6QFaxIZ7UMFsR4Mp0Up0eJG90', 14, 1795667539664, 1, 61),
	(1, 1, 'm.read', '', '$2Ob8uKnSpBD4VCUlQc_6QpkzQQltHSm2lMUESUWqddU', 30, 1795667541040, 1, 76);
INSERT INTO public.registration_tokens VALUES
	('DGWi8t4pSCBdPWHApCDUXmZMnJRokaUX', 1, 0, NULL, true, 1795667534865);
INSERT INTO public.room_aliases VALUES
	('#talk:localhost', 1, 1, 1795667538281);
INSERT INTO public.room_heads VALUES
	(3, '\x09', 8, 10, 10, 7, 9, 0),
	(1, '\x23', 18, 36, 36, 13, 19, 0),
	(2, '\x0f', 14, 16, 16, 11, 15, 0),
	(4, '\x0c', 10, 13, 13, 8, 11, 0);
INSERT INTO public.rooms VALUES
	(1, '!MdKgrJjtLIpitbxyzt:localhost', '10', 1795667538281, 0),
	(2, '!meCfMbrDzXvykKcHyy:localhost', '11', 1795667539242, 0),
	(3, '!5FR54t9JtXR1oPU0fJogePIxRsQUqyvggTyex7Qepy8', '12', 1795667539372, 0),
	(4, '!tLCtmN8WVor789ex02ys8x5Et3zDWUnKtHjrh-73R58', '12', 1795667539433, 0);
INSERT INTO public.schema_versions VALUES
	(1, 1795667534575);
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
INSERT INTO public.state_snapshots VALUES
	(1, 1, 0, false, '\x0001', '\x483a11b4a64d3d18003ed5f1f30847ba'),
	(1, 2, 1, false, '\x0302', '\x46b723694f9288a816e13265555c2a0c'),
	(1, 3, 2, false, '\x0103', '\xc8f5c9201f61e5fd027b4d2d4c2ecc7b'),
	(1, 4, 3, false, '\x0404', '\x25ce33b4335727c010ebf851433c1997'),
	(1, 5, 4, false, '\x0205', '\x74cf0b4506cf313fb69422fa0d40e612'),
	(1, 6, 5, false, '\x0506', '\x4dd4974bcd70f6c8a2c20729ea0ed25b'),
	(1, 7, 6, false, '\x0607', '\xada4e370b279704a54ccd635c32a8ef5'),
	(1, 8, 7, false, '\x0708', '\xcec1208c6161f5cb9a0a6e4d36756258'),
	(1, 9, 8, false, '\x0809', '\x8ba70230001b83d3631111e174302629'),
	(1, 10, 9, false, '\x090a', '\x147efc719ab0d4e2fbc4497c09d48db9'),
	(1, 11, 10, false, '\x0a0b', '\xf46cd4b9997558172b7d55ed80d35d41'),
	(1, 12, 11, false, '\x0b0c', '\x03f1fbde65623569749706a934290409'),
	(1, 13, 12, false, '\x0c13', '\x313d06cefb64c608f08e85be40b0f8b0'),
	(1, 14, 13, false, '\x0b16', '\xaaa84243d1d7ca0a97253bc84deea850'),
	(1, 15, 14, false, '\x0a17', '\xf86a6397e4fba3f562f63cb1d96d6dce'),
	(2, 1, 0, false, '\x0001', '\x483a11b4a64d3d18003ed5f1f30847ba'),
	(2, 2, 1, false, '\x0302', '\x46b723694f9288a816e13265555c2a0c'),
	(2, 3, 2, false, '\x0103', '\xc8f5c9201f61e5fd027b4d2d4c2ecc7b'),
	(2, 4, 3, false, '\x0204', '\xe621c42a1368791604648e2704727631'),
	(2, 5, 4, false, '\x0405', '\xb16dfc2ec30320479d6a7a7f55dc231f'),
	(2, 6, 5, false, '\x0506', '\x28b798e102acf5d3f7003be09f8fce6f'),
	(2, 7, 6, false, '\x0607', '\x9b6bb0c1844a52b2df591b7f6a3d6f49'),
	(2, 8, 7, false, '\x0708', '\x2ca34be83f901b86dd9728bb3382fe84'),
	(2, 9, 8, false, '\x0709', '\x0c63fe846e561a8bbe513e3589eab770'),
	(2, 10, 9, false, '\x080a', '\x87d0b4f87b5b3d0ed7f825e74eb4b7c6'),
	(2, 11, 10, false, '\x090b', '\x70d82b4661760aaea0d2ef8b3ba824a3'),
	(2, 12, 11, false, '\x010d', '\x4cb1b6ea396333625b7ff3aab735cab3'),
	(2, 13, 12, false, '\x0a0e', '\xbea26c93cf6e93d6f7153e3910fe60ac'),
	(3, 1, 0, false, '\x0001', '\x483a11b4a64d3d18003ed5f1f30847ba'),
	(3, 2, 1, false, '\x0302', '\x46b723694f9288a816e13265555c2a0c'),
	(3, 3, 2, false, '\x0103', '\xc8f5c9201f61e5fd027b4d2d4c2ecc7b'),
	(3, 4, 3, false, '\x0204', '\xe621c42a1368791604648e2704727631'),
	(3, 5, 4, false, '\x0405', '\xb16dfc2ec30320479d6a7a7f55dc231f'),
	(3, 6, 5, false, '\x0506', '\x28b798e102acf5d3f7003be09f8fce6f'),
	(3, 7, 6, false, '\x0607', '\x9b6bb0c1844a52b2df591b7f6a3d6f49'),
	(3, 8, 7, false, '\x0309', '\x9243e3ffd2376aa601f30cb66c17a8d5'),
	(4, 1, 0, false, '\x0001', '\x483a11b4a64d3d18003ed5f1f30847ba'),
	(4, 2, 1, false, '\x0302', '\x46b723694f9288a816e13265555c2a0c'),
	(4, 3, 2, false, '\x0103', '\xc8f5c9201f61e5fd027b4d2d4c2ecc7b'),
	(4, 4, 3, false, '\x0204', '\xe621c42a1368791604648e2704727631'),
	(4, 5, 4, false, '\x0405', '\xb16dfc2ec30320479d6a7a7f55dc231f'),
	(4, 6, 5, false, '\x0506', '\x28b798e102acf5d3f7003be09f8fce6f'),
	(4, 7, 6, false, '\x0607', '\x9b6bb0c1844a52b2df591b7f6a3d6f49'),
	(4, 8, 7, false, '\x0708', '\x2ca34be83f901b86dd9728bb3382fe84'),
	(4, 9, 8, false, '\x070a', '\xf3d9b6dac58e9af3c773516d9a87d646'),
	(1, 16, 15, false, '\x0820', '\x43090be9134c932d00fd205e9fa6d328'),
	(1, 17, 16, false, '\x0a21', '\x376ce7ee4505fc05134f2e6e817d7e74'),
	(1, 18, 17, false, '\x0323', '\xa15a794c10847909d7aaa75bbbea641b'),
	(2, 14, 13, false, '\x030f', '\xf27a6c50b3d6ef0c7ed0db2127133a41'),
	(4, 10, 9, false, '\x030c', '\x2a2e970150ca481e4c0bc4c7c9e5aac0');
INSERT INTO public.to_device VALUES
	(2, 'EBBDPXGVYO', 1, 67, 1, convert_to('{"type":"org.example.note","sender":"@alice:localhost","content":{"note":"still waits"}}', 'UTF8'));
INSERT INTO public.transactions VALUES
	(1, 'SJUKROCKXR', 9101486321881723532, 't1', 1, 13, 1795667538725),
	(2, 'EBBDPXGVYO', 9101486321881723532, 't1', 1, 14, 1795667538851),
	(1, 'SJUKROCKXR', -2832476016584549058, 't2', 1, 15, 1795667538883),
	(2, 'EBBDPXGVYO', 9101486321881723532, 't2', 1, 16, 1795667538896),
	(2, 'EBBDPXGVYO', 9101486321881723532, 't3', 1, 17, 1795667538911),
	(1, 'SJUKROCKXR', 9101486321881723532, 't3', 1, 18, 1795667538926),
	(2, 'EBBDPXGVYO', 9101486321881723532, 't4', 1, 20, 1795667538948),
	(1, 'SJUKROCKXR', 1092595200536951413, 't4', 1, 21, 1795667538960),
	(2, 'EBBDPXGVYO', 9101486321881723532, 't5', 1, 24, 1795667539089),
	(1, 'SJUKROCKXR', 9101486321881723532, 't5', 1, 25, 1795667539096),
	(2, 'EBBDPXGVYO', 9101486321881723532, 't6', 1, 26, 1795667539106),
	(1, 'SJUKROCKXR', 9101486321881723532, 't6', 1, 27, 1795667539112),
	(2, 'EBBDPXGVYO', 9101486321881723532, 't7', 1, 28, 1795667539116),
	(1, 'SJUKROCKXR', 9101486321881723532, 't7', 1, 29, 1795667539123),
	(1, 'SJUKROCKXR', 4038965004567116947, 't8', 2, 12, 1795667539319),
	(3, 'HPHIDWQNHS', 3116351992891881142, 't1', 3, 8, 1795667539382),
	(1, 'SJUKROCKXR', -7770838739994973828, 't9', 4, 9, 1795667539465),
	(1, 'SJUKROCKXR', -7770838739994973828, 't10', 4, 11, 1795667539485),
	(1, 'SJUKROCKXR', -6423867791902527109, 't11', 0, 0, 1795667539724),
	(1, 'SJUKROCKXR', -6423867791902527109, 't12', 0, 0, 1795667540529),
	(1, 'SJUKROCKXR', 9101486321881723532, 't13', 1, 30, 1795667540830),
	(1, 'SJUKROCKXR', -8070706659812779641, 't14', 1, 31, 1795667540924),
	(3, 'HPHIDWQNHS', 9101486321881723532, 't2', 1, 34, 1795667540950);
INSERT INTO public.users VALUES
	(1, '@alice:localhost', 1),
	(2, '@bob:localhost', 1),
	(3, '@carol:localhost', 1),
	(4, '@dave:localhost', 1);
INSERT INTO public.writers VALUES
	(1, 82, 82);
ALTER TABLE ONLY public.access_tokens
    ADD CONSTRAINT access_tokens_pkey PRIMARY KEY (token_hash);
ALTER TABLE ONLY public.account_data
    ADD CONSTRAINT account_data_pkey PRIMARY KEY (user_nid, room_nid, type);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (user_nid);
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
CREATE UNIQUE INDEX events_by_ordinal ON public.events USING btree (room_nid, ordinal) WHERE (ordinal IS NOT NULL);
CREATE INDEX log_by_room ON public.log USING btree (room_nid, writer, "position") WHERE (room_nid <> 0);
CREATE INDEX log_by_user ON public.log USING btree (user_nid, kind, writer, "position") WHERE (user_nid <> 0);
CREATE INDEX memberships_by_room ON public.memberships USING btree (room_nid, membership, user_nid);
CREATE INDEX one_time_keys_by_seq ON public.one_time_keys USING btree (user_nid, device_id, algorithm, seq);
CREATE INDEX published_rooms_by_room ON public.published_rooms USING btree (room_nid);
CREATE INDEX room_aliases_by_room ON public.room_aliases USING btree (room_nid);
CREATE INDEX transactions_by_age ON public.transactions USING btree (created_ts);
