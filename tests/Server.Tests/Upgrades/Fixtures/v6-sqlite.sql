-- Schema version 6, made by fixture.sh from commit c2759bb. Never edited.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_versions (version integer primary key, applied_ts integer not null) strict;
INSERT INTO schema_versions VALUES(1,1795670535563);
INSERT INTO schema_versions VALUES(2,1795670535697);
INSERT INTO schema_versions VALUES(3,1795670535706);
INSERT INTO schema_versions VALUES(4,1795670535752);
INSERT INTO schema_versions VALUES(5,1795670535836);
INSERT INTO schema_versions VALUES(6,1795670535839);
CREATE TABLE server_meta (key text primary key, value text not null) strict, without rowid;
INSERT INTO server_meta VALUES('schema.oldest_program','6');
INSERT INTO server_meta VALUES('search.next','24');
INSERT INTO server_meta VALUES('search.scan','done');
CREATE TABLE owner_slots (slot integer primary key, epoch integer not null, node text not null) strict, without rowid;
INSERT INTO owner_slots VALUES(0,1,'vm');
CREATE TABLE writers (writer integer primary key, batch integer not null, position integer not null) strict, without rowid;
INSERT INTO writers VALUES(1,143,148);
CREATE TABLE id_blocks (kind integer primary key, next integer not null) strict, without rowid;
INSERT INTO id_blocks VALUES(1,257);
INSERT INTO id_blocks VALUES(2,257);
INSERT INTO id_blocks VALUES(3,257);
CREATE TABLE followers (name text primary key, token text not null) strict, without rowid;
INSERT INTO followers VALUES('search','s1AQGSAQA');
INSERT INTO followers VALUES('users.profile_propagation','s1AQGMAQA');
CREATE TABLE log (
    writer integer not null, position integer not null, seq integer not null, kind integer not null,
    room_nid integer not null, user_nid integer not null, payload blob not null,
    primary key (writer, position, seq)) strict, without rowid;
INSERT INTO log VALUES(1,15,0,9,0,1,X'01646973706c61796e616d65');
INSERT INTO log VALUES(1,16,0,9,0,2,X'016176617461725f75726c');
INSERT INTO log VALUES(1,19,0,8,0,1,X'016f72672e6578616d706c652e73657474696e6773');
INSERT INTO log VALUES(1,23,0,10,0,2,X'00');
INSERT INTO log VALUES(1,25,0,10,0,2,X'00');
INSERT INTO log VALUES(1,28,0,7,0,1,X'00');
INSERT INTO log VALUES(1,30,0,7,0,2,X'00');
INSERT INTO log VALUES(1,32,0,2,1,0,X'06000001');
INSERT INTO log VALUES(1,32,1,1,1,0,X'040101');
INSERT INTO log VALUES(1,32,2,2,1,1,X'06030002');
INSERT INTO log VALUES(1,32,3,1,1,0,X'040202');
INSERT INTO log VALUES(1,32,4,2,1,0,X'06010003');
INSERT INTO log VALUES(1,32,5,1,1,0,X'040303');
INSERT INTO log VALUES(1,32,6,2,1,0,X'06040004');
INSERT INTO log VALUES(1,32,7,1,1,0,X'040404');
INSERT INTO log VALUES(1,32,8,2,1,0,X'06020005');
INSERT INTO log VALUES(1,32,9,1,1,0,X'040505');
INSERT INTO log VALUES(1,32,10,2,1,0,X'06050006');
INSERT INTO log VALUES(1,32,11,1,1,0,X'040606');
INSERT INTO log VALUES(1,32,12,2,1,0,X'06060007');
INSERT INTO log VALUES(1,32,13,1,1,0,X'040707');
INSERT INTO log VALUES(1,32,14,2,1,0,X'06070008');
INSERT INTO log VALUES(1,32,15,1,1,0,X'040808');
INSERT INTO log VALUES(1,32,16,2,1,0,X'06080009');
INSERT INTO log VALUES(1,32,17,1,1,0,X'040909');
INSERT INTO log VALUES(1,34,0,2,1,2,X'0609000a');
INSERT INTO log VALUES(1,34,1,1,1,0,X'040a0a');
INSERT INTO log VALUES(1,36,0,2,1,3,X'060a000b');
INSERT INTO log VALUES(1,36,1,1,1,0,X'040b0b');
INSERT INTO log VALUES(1,38,0,2,1,4,X'060b000c');
INSERT INTO log VALUES(1,38,1,1,1,0,X'040c0c');
INSERT INTO log VALUES(1,40,0,1,1,0,X'040d0d');
INSERT INTO log VALUES(1,42,0,1,1,0,X'040e0e');
INSERT INTO log VALUES(1,44,0,1,1,0,X'040f0f');
INSERT INTO log VALUES(1,46,0,1,1,0,X'041010');
INSERT INTO log VALUES(1,48,0,1,1,0,X'041111');
INSERT INTO log VALUES(1,50,0,1,1,0,X'041212');
INSERT INTO log VALUES(1,52,0,2,1,0,X'060c0013');
INSERT INTO log VALUES(1,52,1,1,1,0,X'041313');
INSERT INTO log VALUES(1,54,0,1,1,0,X'041414');
INSERT INTO log VALUES(1,56,0,1,1,0,X'041515');
INSERT INTO log VALUES(1,56,1,4,1,0,X'041415');
INSERT INTO log VALUES(1,58,0,2,1,4,X'060b0c16');
INSERT INTO log VALUES(1,58,1,1,1,0,X'041616');
INSERT INTO log VALUES(1,60,0,2,1,3,X'060a0b17');
INSERT INTO log VALUES(1,60,1,1,1,0,X'041717');
INSERT INTO log VALUES(1,62,0,1,1,0,X'041818');
INSERT INTO log VALUES(1,64,0,1,1,0,X'041919');
INSERT INTO log VALUES(1,66,0,1,1,0,X'041a1a');
INSERT INTO log VALUES(1,68,0,1,1,0,X'041b1b');
INSERT INTO log VALUES(1,70,0,1,1,0,X'041c1c');
INSERT INTO log VALUES(1,72,0,1,1,0,X'041d1d');
INSERT INTO log VALUES(1,74,0,2,2,0,X'06000001');
INSERT INTO log VALUES(1,74,1,1,2,0,X'040101');
INSERT INTO log VALUES(1,74,2,2,2,1,X'06030002');
INSERT INTO log VALUES(1,74,3,1,2,0,X'040202');
INSERT INTO log VALUES(1,74,4,2,2,0,X'06010003');
INSERT INTO log VALUES(1,74,5,1,2,0,X'040303');
INSERT INTO log VALUES(1,74,6,2,2,0,X'06020004');
INSERT INTO log VALUES(1,74,7,1,2,0,X'040404');
INSERT INTO log VALUES(1,74,8,2,2,0,X'06040005');
INSERT INTO log VALUES(1,74,9,1,2,0,X'040505');
INSERT INTO log VALUES(1,74,10,2,2,0,X'06050006');
INSERT INTO log VALUES(1,74,11,1,2,0,X'040606');
INSERT INTO log VALUES(1,74,12,2,2,0,X'06060007');
INSERT INTO log VALUES(1,74,13,1,2,0,X'040707');
INSERT INTO log VALUES(1,74,14,2,2,2,X'06070008');
INSERT INTO log VALUES(1,74,15,1,2,0,X'040808');
INSERT INTO log VALUES(1,76,0,2,2,2,X'06070809');
INSERT INTO log VALUES(1,76,1,1,2,0,X'040909');
INSERT INTO log VALUES(1,78,0,2,2,3,X'0608000a');
INSERT INTO log VALUES(1,78,1,1,2,0,X'040a0a');
INSERT INTO log VALUES(1,80,0,2,2,0,X'0609000b');
INSERT INTO log VALUES(1,80,1,1,2,0,X'040b0b');
INSERT INTO log VALUES(1,82,0,1,2,0,X'040c0c');
INSERT INTO log VALUES(1,84,0,2,2,0,X'0601030d');
INSERT INTO log VALUES(1,84,1,1,2,0,X'040d0d');
INSERT INTO log VALUES(1,86,0,2,2,0,X'060a000e');
INSERT INTO log VALUES(1,86,1,1,2,0,X'040e0e');
INSERT INTO log VALUES(1,88,0,2,3,0,X'06000001');
INSERT INTO log VALUES(1,88,1,1,3,0,X'040101');
INSERT INTO log VALUES(1,88,2,2,3,3,X'06030002');
INSERT INTO log VALUES(1,88,3,1,3,0,X'040202');
INSERT INTO log VALUES(1,88,4,2,3,0,X'06010003');
INSERT INTO log VALUES(1,88,5,1,3,0,X'040303');
INSERT INTO log VALUES(1,88,6,2,3,0,X'06020004');
INSERT INTO log VALUES(1,88,7,1,3,0,X'040404');
INSERT INTO log VALUES(1,88,8,2,3,0,X'06040005');
INSERT INTO log VALUES(1,88,9,1,3,0,X'040505');
INSERT INTO log VALUES(1,88,10,2,3,0,X'06050006');
INSERT INTO log VALUES(1,88,11,1,3,0,X'040606');
INSERT INTO log VALUES(1,88,12,2,3,0,X'06060007');
INSERT INTO log VALUES(1,88,13,1,3,0,X'040707');
INSERT INTO log VALUES(1,90,0,1,3,0,X'040808');
INSERT INTO log VALUES(1,92,0,2,3,3,X'06030209');
INSERT INTO log VALUES(1,92,1,1,3,0,X'040909');
INSERT INTO log VALUES(1,95,0,2,4,0,X'06000001');
INSERT INTO log VALUES(1,95,1,1,4,0,X'040101');
INSERT INTO log VALUES(1,95,2,2,4,1,X'06030002');
INSERT INTO log VALUES(1,95,3,1,4,0,X'040202');
INSERT INTO log VALUES(1,95,4,2,4,0,X'06010003');
INSERT INTO log VALUES(1,95,5,1,4,0,X'040303');
INSERT INTO log VALUES(1,95,6,2,4,0,X'06020004');
INSERT INTO log VALUES(1,95,7,1,4,0,X'040404');
INSERT INTO log VALUES(1,95,8,2,4,0,X'06040005');
INSERT INTO log VALUES(1,95,9,1,4,0,X'040505');
INSERT INTO log VALUES(1,95,10,2,4,0,X'06050006');
INSERT INTO log VALUES(1,95,11,1,4,0,X'040606');
INSERT INTO log VALUES(1,95,12,2,4,0,X'06060007');
INSERT INTO log VALUES(1,95,13,1,4,0,X'040707');
INSERT INTO log VALUES(1,97,0,2,4,3,X'06070008');
INSERT INTO log VALUES(1,97,1,1,4,0,X'040808');
INSERT INTO log VALUES(1,99,0,1,4,0,X'040909');
INSERT INTO log VALUES(1,101,0,2,4,3,X'0607080a');
INSERT INTO log VALUES(1,101,1,1,4,0,X'040a0a');
INSERT INTO log VALUES(1,103,0,1,4,0,X'040b0b');
INSERT INTO log VALUES(1,105,0,5,1,2,X'016d2e72656164');
INSERT INTO log VALUES(1,107,0,8,1,1,X'016d2e66756c6c795f72656164');
INSERT INTO log VALUES(1,108,0,5,1,1,X'016d2e726561642e70726976617465');
INSERT INTO log VALUES(1,111,0,8,1,2,X'016d2e746167');
INSERT INTO log VALUES(1,113,0,6,0,2,X'014457574d5547574c574d');
INSERT INTO log VALUES(1,117,0,7,0,1,X'00');
INSERT INTO log VALUES(1,119,0,6,0,2,X'014457574d5547574c574d');
INSERT INTO log VALUES(1,122,0,7,0,2,X'00');
INSERT INTO log VALUES(1,124,0,11,0,2,X'0144524f50504544');
INSERT INTO log VALUES(1,124,1,7,0,2,X'00');
INSERT INTO log VALUES(1,126,0,1,1,0,X'041e1e');
INSERT INTO log VALUES(1,128,0,1,1,0,X'041f1f');
INSERT INTO log VALUES(1,128,1,4,1,0,X'040e1f');
INSERT INTO log VALUES(1,130,0,2,1,0,X'06080920');
INSERT INTO log VALUES(1,130,1,1,1,0,X'042020');
INSERT INTO log VALUES(1,132,0,2,1,3,X'060a1721');
INSERT INTO log VALUES(1,132,1,1,1,0,X'042121');
INSERT INTO log VALUES(1,134,0,1,1,0,X'042222');
INSERT INTO log VALUES(1,136,0,5,1,1,X'016d2e72656164');
INSERT INTO log VALUES(1,138,0,8,0,1,X'016f72672e6578616d706c652e73657474696e6773');
INSERT INTO log VALUES(1,140,0,9,0,1,X'01646973706c61796e616d65');
INSERT INTO log VALUES(1,142,0,2,1,1,X'06030223');
INSERT INTO log VALUES(1,142,1,1,1,0,X'042323');
INSERT INTO log VALUES(1,144,0,2,2,1,X'0603020f');
INSERT INTO log VALUES(1,144,1,1,2,0,X'040f0f');
INSERT INTO log VALUES(1,146,0,2,4,1,X'0603020c');
INSERT INTO log VALUES(1,146,1,1,4,0,X'040c0c');
CREATE TABLE servers (nid integer primary key, name text not null unique) strict;
INSERT INTO servers VALUES(1,'localhost');
CREATE TABLE users (
    nid integer primary key, user_id text not null unique, server_nid integer not null) strict;
INSERT INTO users VALUES(1,'@alice:localhost',1);
INSERT INTO users VALUES(2,'@bob:localhost',1);
INSERT INTO users VALUES(3,'@carol:localhost',1);
INSERT INTO users VALUES(4,'@dave:localhost',1);
CREATE TABLE rooms (
    nid integer primary key, room_id text not null unique, version text,
    created_ts integer not null, flags integer not null) strict;
INSERT INTO rooms VALUES(1,'!JhdREYHczmqapGvIbe:localhost','10',1795670539265,0);
INSERT INTO rooms VALUES(2,'!lLeJrFMHcAGOoCygfc:localhost','11',1795670539726,0);
INSERT INTO rooms VALUES(3,'!-HN47tJp5NTgrlr1AEBIxBeYLuruHrYVhXp2Ij6r2Tw','12',1795670539777,0);
INSERT INTO rooms VALUES(4,'!QvzRutRczBLnID14okGmhghHDhrnXI1qyd0U44DoPiY','12',1795670539801,0);
CREATE TABLE events (
    room_nid integer not null, eid integer not null, event_id blob not null, ordinal integer,
    depth integer not null, origin_server_ts integer not null, state_kid integer, sender_nid integer not null,
    flags integer not null, reject_rule integer, state_after integer, redacted_by integer,
    auth_eids blob not null, prev_eids blob not null,
    writer integer not null, position integer not null, type text, state_before integer, member integer, unread blob,
    primary key (room_nid, eid)) strict, without rowid;
INSERT INTO events VALUES(1,1,X'eaec1e1f4e7a6bc5aced63014e0d7f1a2bacbe6872cfc9c2cb9f81d3b3cd77ca',1,1,1795670539140,0,1,0,NULL,1,NULL,X'',X'',1,32,NULL,0,NULL,NULL);
INSERT INTO events VALUES(1,2,X'cbf759f7952bff27c22f3e09531bca840f5ad9525ca5102f47c392e19714f055',2,2,1795670539214,3,1,0,NULL,2,NULL,X'01',X'01',1,32,NULL,1,1,NULL);
INSERT INTO events VALUES(1,3,X'29fe9c8ffed83f03d84a16fa122039a78cde776f74aeef80efece60c149277ac',3,3,1795670539228,1,1,0,NULL,3,NULL,X'0102',X'02',1,32,NULL,2,NULL,NULL);
INSERT INTO events VALUES(1,4,X'16eee936eb5ce261c01e75b3cfa5c5229cf1eb73205c1b5e26f8c3a8064876d3',4,4,1795670539249,4,1,0,NULL,4,NULL,X'010302',X'03',1,32,NULL,3,NULL,NULL);
INSERT INTO events VALUES(1,5,X'b7a2c56efbff01360025227b62230e39dc53b925ed63dc8ad78e578aced77c08',5,5,1795670539262,2,1,0,NULL,5,NULL,X'010302',X'04',1,32,NULL,4,NULL,NULL);
INSERT INTO events VALUES(1,6,X'edfc271bec6de72ade969579e91449d3d654eabe0a271da74f368511fd93eac4',6,6,1795670539264,5,1,0,NULL,6,NULL,X'010302',X'05',1,32,NULL,5,NULL,NULL);
INSERT INTO events VALUES(1,7,X'1793ec7950e068d3ea12d9d81ee516eed68ce647af3bad2bf175f788306ebd51',7,7,1795670539264,6,1,0,NULL,7,NULL,X'010302',X'06',1,32,NULL,6,NULL,NULL);
INSERT INTO events VALUES(1,8,X'ccb77a527f66b054a567bc4b53698214e125bc6ab70d8f1dad5463013b2a9428',8,8,1795670539264,7,1,0,NULL,8,NULL,X'010302',X'07',1,32,NULL,7,NULL,NULL);
INSERT INTO events VALUES(1,9,X'17b8ab2cb8a0b27cfa27df4a1f45e970c6ce33f23d7d6f909fe4ccaac0ba7d87',9,9,1795670539264,8,1,0,NULL,9,NULL,X'010302',X'08',1,32,NULL,8,NULL,NULL);
INSERT INTO events VALUES(1,10,X'7636972f7294b89f6369b1cba17bce086fc3d61e13ac88de0aa3579a47433c1c',10,10,1795670539378,9,2,0,NULL,10,NULL,X'010305',X'09',1,34,NULL,9,1,NULL);
INSERT INTO events VALUES(1,11,X'3e502f906880d4d0a0698122aecf6f43ba14c80b092077d5a96c7ddfa6d24143',11,11,1795670539405,10,3,0,NULL,11,NULL,X'010305',X'0a',1,36,NULL,10,1,NULL);
INSERT INTO events VALUES(1,12,X'331218dceff2dc242e343be8b059e4911774cddbf2b052dbedd8d52a72e826f0',12,12,1795670539419,11,4,0,NULL,12,NULL,X'010305',X'0b',1,38,NULL,11,1,NULL);
INSERT INTO events VALUES(1,13,X'12d440ca87fee273bd815320819dd00940cae056efe874f20943cb4605009581',13,13,1795670539583,NULL,1,0,NULL,12,NULL,X'010302',X'0c',1,40,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,14,X'2472c3860481d586779d1e3193550044bd8b57f8b9b40a4eb84d65d8c9365269',14,14,1795670539599,NULL,2,16,NULL,12,31,X'01030a',X'0d',1,42,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,15,X'8274637bf7e76515cde16555a121e7659d296686aaa86e738fc722afa056337a',15,15,1795670539604,NULL,1,0,NULL,12,NULL,X'010302',X'0e',1,44,'m.reaction',NULL,NULL,NULL);
INSERT INTO events VALUES(1,16,X'6979ab047d3b55c8a4b1bf133dd0492be2d0c0fa84d80a3f3693c29d4af01ecb',16,16,1795670539608,NULL,2,0,NULL,12,NULL,X'01030a',X'0f',1,46,'m.room.message',NULL,NULL,NULL);
INSERT INTO events VALUES(1,17,X'2981589c81c12f07f005f13839755e58b67b18e19e20da187831a87ee1e9816f',17,17,1795670539612,NULL,2,0,NULL,12,NULL,X'01030a',X'10',1,48,'m.room.message',NULL,NULL,X'040002');
INSERT INTO events VALUES(1,18,X'd8b49407ceeebca89566328103341f991d0796323723d7cb50c6a8a46dc1de63',18,18,1795670539625,NULL,1,0,NULL,12,NULL,X'010302',X'11',1,50,'m.room.message',NULL,NULL,X'040002');
INSERT INTO events VALUES(1,19,X'7156cb29e82a03e5d6bf55d6f2e69a910466aeedf9e9eae64c7412d4dda5012c',19,19,1795670539633,12,1,0,NULL,13,NULL,X'010302',X'12',1,52,NULL,12,NULL,NULL);
INSERT INTO events VALUES(1,20,X'6768935a4dc9a5fd188af0d73c976e569ede83ec4dfaf14ba54be51b8d2a0f2e',20,20,1795670539637,NULL,2,16,NULL,13,21,X'01030a',X'13',1,54,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,21,X'fc57df44663adce692114747998ee55c252a345d12378ecbfe88abb62c240833',21,21,1795670539647,NULL,1,0,NULL,13,NULL,X'010302',X'14',1,56,'m.room.redaction',NULL,NULL,NULL);
INSERT INTO events VALUES(1,22,X'1f9247ea74b18257cc557aee1e7f375968007f9a7fdc0b353cb2dd7d9b1c38d9',22,22,1795670539662,11,1,0,NULL,14,NULL,X'0103020c',X'15',1,58,NULL,13,4,NULL);
INSERT INTO events VALUES(1,23,X'397a29be34d2b590d25acbcb3dfc5d33588918c712c8b3b3ca2d0d8d24dc216c',23,23,1795670539675,10,3,0,NULL,15,NULL,X'01030b',X'16',1,60,NULL,14,0,NULL);
INSERT INTO events VALUES(1,24,X'3c0efac69dcc65ab36764f715ebbf7a45aff02e16a9c37f24bab0cc259828aaa',24,24,1795670539679,NULL,2,0,NULL,15,NULL,X'01030a',X'17',1,62,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,25,X'79e3e9517fa77b750615bc9b8a202d717d625f64518df058052bc574b61d226a',25,25,1795670539682,NULL,1,0,NULL,15,NULL,X'010302',X'18',1,64,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,26,X'f21b73b58b054034236b529a0ce333976cd29dd0e9cf49f671be1b9c6469d5b5',26,26,1795670539685,NULL,2,0,NULL,15,NULL,X'01030a',X'19',1,66,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,27,X'c1ec9e0636328dc3ea7ce33c8ad5ace1486ace528b7460bd90d4e8765261dea3',27,27,1795670539688,NULL,1,0,NULL,15,NULL,X'010302',X'1a',1,68,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,28,X'b8d02cd880af99480aad1ca93375298eadb48bff0b1ed48c178f11736dcb9b11',28,28,1795670539691,NULL,2,0,NULL,15,NULL,X'01030a',X'1b',1,70,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,29,X'c52e2e4f3605790d5112f7f398f1fa92ea562ed1170be5acba0ffabd012b4dbc',29,29,1795670539694,NULL,1,0,NULL,15,NULL,X'010302',X'1c',1,72,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,30,X'ada3facf9386b80cdfc820ca493baa2061f88d3851cb086354a7a4d331e50291',30,30,1795670540342,NULL,1,0,NULL,15,NULL,X'010302',X'1d',1,126,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,31,X'49da4f924935c347683476f1f8ce9348f86f0c4f038be065e4c88b3323292be6',31,31,1795670540350,NULL,1,0,NULL,15,NULL,X'010302',X'1e',1,128,'m.room.redaction',NULL,NULL,NULL);
INSERT INTO events VALUES(1,32,X'74487af19b37b526762a69bdb11372be8616daa99425acad0257ed36f447bce3',32,32,1795670540356,8,1,0,NULL,16,NULL,X'010302',X'1f',1,130,NULL,15,NULL,NULL);
INSERT INTO events VALUES(1,33,X'b58b5865819b626f1dac6426b2697a4753dec35490d3e93d04ca679fe9d6ccd0',33,33,1795670540363,10,3,0,NULL,17,NULL,X'01031705',X'20',1,132,NULL,16,1,NULL);
INSERT INTO events VALUES(1,34,X'e48cb2dc3d8132fd0d33e2febf49931894752b596f90af415cd977908c222881',34,34,1795670540369,NULL,3,0,NULL,17,NULL,X'010321',X'21',1,134,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,35,X'45bac980a27dd488f70a894bc1e03552c46899e9fc07f8b2b217ae89a3758be6',35,35,1795670540395,3,1,0,NULL,18,NULL,X'01030205',X'22',1,142,NULL,17,1,NULL);
INSERT INTO events VALUES(2,1,X'619a7f03c31e73fbc95bd1a065024a460ffbc481012e6a597142ff5ca9a3a424',1,1,1795670539725,0,1,0,NULL,1,NULL,X'',X'',1,74,NULL,0,NULL,NULL);
INSERT INTO events VALUES(2,2,X'eed199a271f38109a268fac1193aa754f91d8eea0bb6e85da1b213604cf3bd0b',2,2,1795670539725,3,1,0,NULL,2,NULL,X'01',X'01',1,74,NULL,1,1,NULL);
INSERT INTO events VALUES(2,3,X'6baaf3d85077403495ac81cf4b148fceba70efbadc8455469dd03e8c1e2a422f',3,3,1795670539725,1,1,0,NULL,3,NULL,X'0102',X'02',1,74,NULL,2,NULL,NULL);
INSERT INTO events VALUES(2,4,X'1e49e60ee2598bd3e3e424e2618b94982a1e2b547ef982d1a56f49abcdba7d0d',4,4,1795670539725,2,1,0,NULL,4,NULL,X'010302',X'03',1,74,NULL,3,NULL,NULL);
INSERT INTO events VALUES(2,5,X'1e9e1cc46a24fc13b86a584d0f08d90678397c76226aec7fcfbf424eed3f33e4',5,5,1795670539725,4,1,0,NULL,5,NULL,X'010302',X'04',1,74,NULL,4,NULL,NULL);
INSERT INTO events VALUES(2,6,X'5c873bd4b1abf794aaac009296988fe36caabd62c1779f526173c3a6d23475d4',6,6,1795670539725,5,1,0,NULL,6,NULL,X'010302',X'05',1,74,NULL,5,NULL,NULL);
INSERT INTO events VALUES(2,7,X'4bb405d8438d3a1b9ab13683aae6c71d7c64e9f0b497d15fbfeac355d879fb03',7,7,1795670539725,6,1,0,NULL,7,NULL,X'010302',X'06',1,74,NULL,6,NULL,NULL);
INSERT INTO events VALUES(2,8,X'49f24f7d76c7ed6147772bade1009af4f357e15ca29e9cbccac35842520b2d84',8,8,1795670539726,7,1,0,NULL,8,NULL,X'01030204',X'07',1,74,NULL,7,2,NULL);
INSERT INTO events VALUES(2,9,X'cccaf0895b9f0191fe146e6c263b09cfb94db7e404b2deb19d24466402b010ae',9,9,1795670539736,7,2,0,NULL,9,NULL,X'01030804',X'08',1,76,NULL,8,1,NULL);
INSERT INTO events VALUES(2,10,X'91da14ef4c6ef0e1ddc887de304c2b3db8050c8f2e4ad88dfc22aa519d90c4ac',10,10,1795670539741,8,1,0,NULL,10,NULL,X'01030204',X'09',1,78,NULL,9,2,NULL);
INSERT INTO events VALUES(2,11,X'45bc01d596f59257a3b7dd04863cd951318a15363cb2e622e26d91e9bbb7eec6',11,11,1795670539744,9,1,0,NULL,11,NULL,X'010302',X'0a',1,80,NULL,10,NULL,NULL);
INSERT INTO events VALUES(2,12,X'b408b70b74bc27bad456e794654dda5a16325dba9cfd24754e93b1c2a26b7fb4',12,12,1795670539752,NULL,1,0,NULL,11,NULL,X'010302',X'0b',1,82,'m.room.encrypted',NULL,NULL,X'000002');
INSERT INTO events VALUES(2,13,X'730713e96ee3c404989fd63a93951aa1cc88fe2c7c1c54285e31f742a7c61902',13,13,1795670539763,1,1,0,NULL,12,NULL,X'010302',X'0c',1,84,NULL,11,NULL,NULL);
INSERT INTO events VALUES(2,14,X'991447062b10adb43e18b9d8ace6816f60ade6258d788320a87d1fc0e75cb560',14,14,1795670539768,10,2,0,NULL,13,NULL,X'010d09',X'0d',1,86,NULL,12,NULL,NULL);
INSERT INTO events VALUES(2,15,X'bd61b00779cafd35ad3651b963b71fc934a6084130a3a87fa100bd36c3aec02b',15,15,1795670540406,3,1,0,NULL,14,NULL,X'010d0204',X'0e',1,144,NULL,13,1,NULL);
INSERT INTO events VALUES(3,1,X'f87378eed269e4d4e0ae5af5004048c417982eeaee1eb615857a76223eabd93c',1,1,1795670539773,0,3,0,NULL,1,NULL,X'',X'',1,88,NULL,0,NULL,NULL);
INSERT INTO events VALUES(3,2,X'79546c4571b731b8b355864bdd7f5ab84518d02e90f9bc8739337c3b0c921ab7',2,2,1795670539774,3,3,0,NULL,2,NULL,X'',X'01',1,88,NULL,1,1,NULL);
INSERT INTO events VALUES(3,3,X'67e86926edfc29c3efb046e1dda169fabe6db0fe4effd1429b69448a56cb6e07',3,3,1795670539776,1,3,0,NULL,3,NULL,X'02',X'02',1,88,NULL,2,NULL,NULL);
INSERT INTO events VALUES(3,4,X'0fab37340a5ceb7febe618fb1e871ce7b88c71ecf6734fb8d1258cea7786d27d',4,4,1795670539776,2,3,0,NULL,4,NULL,X'0302',X'03',1,88,NULL,3,NULL,NULL);
INSERT INTO events VALUES(3,5,X'f3bb434c9a51a7175831e3615b4eec4f6603d40d2d273a74edf7cb64f722c8d9',5,5,1795670539776,4,3,0,NULL,5,NULL,X'0302',X'04',1,88,NULL,4,NULL,NULL);
INSERT INTO events VALUES(3,6,X'350f9aa2c36a93cecac805f3c3274843f039decbc41a739a2abee733a90f1ba7',6,6,1795670539777,5,3,0,NULL,6,NULL,X'0302',X'05',1,88,NULL,5,NULL,NULL);
INSERT INTO events VALUES(3,7,X'218fabbaefe3b7d53f2d51ad41cfc21dc5ef486e4f8320abf8286d7766f3c867',7,7,1795670539777,6,3,0,NULL,7,NULL,X'0302',X'06',1,88,NULL,6,NULL,NULL);
INSERT INTO events VALUES(3,8,X'7482834b45ab480ffe80a998010ce6b950bfd0f9f143c3ca0c7d7244118ba0d9',8,8,1795670539781,NULL,3,0,NULL,7,NULL,X'0302',X'07',1,90,'m.room.message',NULL,NULL,X'0000');
INSERT INTO events VALUES(3,9,X'87d4fa25488143a8c9689a693e39649890b21ee07d69657021a7eaf57976343a',9,9,1795670539786,3,3,0,NULL,8,NULL,X'0302',X'08',1,92,NULL,7,0,NULL);
INSERT INTO events VALUES(4,1,X'42fcd1bad45ccc12e7203d78a241a68608470e1ae75c8d6ac9dd14e380e83e26',1,1,1795670539800,0,1,0,NULL,1,NULL,X'',X'',1,95,NULL,0,NULL,NULL);
INSERT INTO events VALUES(4,2,X'7108e7e7e260a1be48722468c2cecab6820be17e757d257399a4c8acce3aaccd',2,2,1795670539800,3,1,0,NULL,2,NULL,X'',X'01',1,95,NULL,1,1,NULL);
INSERT INTO events VALUES(4,3,X'4546e9b7e0ff9e807dfe5d73589fec595832cad000d6a42067042d70139f3b55',3,3,1795670539801,1,1,0,NULL,3,NULL,X'02',X'02',1,95,NULL,2,NULL,NULL);
INSERT INTO events VALUES(4,4,X'8c253074c690b3f8a94789781208fb7185e4993b5291a32c2569d70ab7262662',4,4,1795670539801,2,1,0,NULL,4,NULL,X'0302',X'03',1,95,NULL,3,NULL,NULL);
INSERT INTO events VALUES(4,5,X'298fe9d98b9a4c9059849bfcf5c071e8fd3d69b7103c33a4459151d5c85b90ec',5,5,1795670539801,4,1,0,NULL,5,NULL,X'0302',X'04',1,95,NULL,4,NULL,NULL);
INSERT INTO events VALUES(4,6,X'bda5aa82066067ec36499987784f53f4bb78edaabb981f42ecf3cd900f576b17',6,6,1795670539801,5,1,0,NULL,6,NULL,X'0302',X'05',1,95,NULL,5,NULL,NULL);
INSERT INTO events VALUES(4,7,X'5627b349295f047bd8e4c37e3ce3dd36554d385b32564ebbc29ab61bfa2aed23',7,7,1795670539801,6,1,0,NULL,7,NULL,X'0302',X'06',1,95,NULL,6,NULL,NULL);
INSERT INTO events VALUES(4,8,X'78fa9b495263c3f1f41b68f7096480652f4033e23f1ef528595b67e47f44140c',8,8,1795670539805,7,3,0,NULL,8,NULL,X'0304',X'07',1,97,NULL,7,1,NULL);
INSERT INTO events VALUES(4,9,X'6b82db0792a5c5f256f786594c939f4b9774225de864c09bfaa4e59858baeb5f',9,9,1795670539809,NULL,1,0,NULL,8,NULL,X'0302',X'08',1,99,'m.room.message',NULL,NULL,X'0000');
INSERT INTO events VALUES(4,10,X'e9d00f6bc73b7bcd66dcd26bb750b1467455ad103bc306c91f273993ac82416b',10,10,1795670539813,7,3,0,NULL,9,NULL,X'0308',X'09',1,101,NULL,8,0,NULL);
INSERT INTO events VALUES(4,11,X'b4f48c89e94fa0f053ded184362d0cee1f47068637a34dd918f858595e162967',11,11,1795670539817,NULL,1,0,NULL,9,NULL,X'0302',X'0a',1,103,'m.room.message',NULL,NULL,X'0000');
INSERT INTO events VALUES(4,12,X'ed00b0129952f49fc785f36ce9e43e9c90a1ef33120c7e23ad2fc75755c807e8',12,12,1795670540421,3,1,0,NULL,10,NULL,X'030204',X'0b',1,146,NULL,9,1,NULL);
CREATE TABLE event_json (
    room_nid integer not null, eid integer not null, json blob not null,
    primary key (room_nid, eid)) strict;
INSERT INTO event_json VALUES(1,1,cast('{"auth_events":[],"content":{"creator":"@alice:localhost","room_version":"10"},"depth":1,"hashes":{"sha256":"ycYLfzPx7gcXs2YBLoQ9o8xv16fGAL9iGzxDwtX2jaI"},"origin_server_ts":1795670539140,"prev_events":[],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"TNUtgKGzmbnL4d91aCNA5TTous0vAaSfmH1K+7/WUTY4OisPxK0lBHA6Rjw3pCR8HvPhwnE64uwRadSfpUaaCQ"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(1,2,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"8PIu8IcDLyUpu9xoN1i9hWPKWO8njcaT8Wn7aCv1Cow"},"origin_server_ts":1795670539214,"prev_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"qWd9HBBNqG4e1ZNmJwi4nh7NBny4UJJ2JQQ0weY+HRTQFZZGOx2m7QU9itr6/beC97pLIH/cf0mQKXDtOaTFBg"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,3,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"ziItQezDfztnveDEHI9qhdu9a3Vuk9QH8ii0ElZRox8"},"origin_server_ts":1795670539228,"prev_events":["$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"qeHQKmJJZjH2tUb/XUaFi04ocwnrXhtMYy6a/o1ulNw/4aHstuhAHqH64URo1jPJKVlWQcRa/20GeK/CbZi3Ag"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(1,4,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"alias":"#talk:localhost"},"depth":4,"hashes":{"sha256":"swhV6cLng4x0xV5ZpygRXvPZ0TkRk1r33/4a6nauSt0"},"origin_server_ts":1795670539249,"prev_events":["$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1PFsQmpLE9o2K9wGcVqNOHpcLwTowxubUgNzLZfi9ZKYSy1zrg8s51xmoUICksJI0J4V9gvEYa1jBM8NR6oXDA"}},"state_key":"","type":"m.room.canonical_alias"}' as blob));
INSERT INTO event_json VALUES(1,5,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"join_rule":"public"},"depth":5,"hashes":{"sha256":"BhZXRjdqrKBchYXWP0NgBEi37C8+T3XH5NjdKPsR+9k"},"origin_server_ts":1795670539262,"prev_events":["$Fu7pNutc4mHAHnWzz6XFIpzx63MgXBteJvjDqAZIdtM"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"H2gwed9E25RHLcRMq4m0N0Qs5SH8km2h8GE2XYsLVy0DF6yVa2/0j5rdmQdkraa+ErDvKrLqrnbpteIY3H9vBw"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(1,6,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"history_visibility":"shared"},"depth":6,"hashes":{"sha256":"4TXH3ydypGSq1rK5buQxDFNIo7t2hywtsxioxSUgImE"},"origin_server_ts":1795670539264,"prev_events":["$t6LFbvv_ATYAJSJ7YiMOOdxTuSXtY9yK145Xis7XfAg"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Wh8+JHzUv/WNAE9Oqk1xCootBiX1zf/Z7WaCKhAFnRK4/tlPjlQ8TJms9RePODDDfa1YLER+IlXjlKU+aut5CQ"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(1,7,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"guest_access":"forbidden"},"depth":7,"hashes":{"sha256":"cIg3nwKPqN+fhmjNfozhPE693RUiKJMTPQgnf1Io6Lw"},"origin_server_ts":1795670539264,"prev_events":["$7fwnG-xt5yrelpV56RRJ09ZU6r4KJx2nTzaFEf2T6sQ"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"biRgt6iqr+S6iu8TO98ixFB4ZYewI3zStx6or21zAA7vdk/doTFgi9ZgAoKGPDYENMOAnYui9/LlniNKV1PyAg"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(1,8,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"name":"Talk"},"depth":8,"hashes":{"sha256":"JhwqUQCCrcR7pvbHbCo2+TIslUtX+48KG3q/N5rC6NQ"},"origin_server_ts":1795670539264,"prev_events":["$F5PseVDgaNPqEtnYHuUW7taM5kevO60r8XX3iDBuvVE"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"VAgmoyKPl6hhj+jxtmPJ+xPTF65eVHggweMdrzfLb6jFGDfr1fFnClJfscF0yYmhiFUix1lBDic8ByR+TzmyDA"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(1,9,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"m.topic":{"m.text":[{"body":"What is said","mimetype":"text/plain"}]},"topic":"What is said"},"depth":9,"hashes":{"sha256":"U36xQ8EnBGgYPoPUzJ9S7dGrFzYWahkbdX46lsgdAe4"},"origin_server_ts":1795670539264,"prev_events":["$zLd6Un9msFSlZ7xLU2mCFOElvGq3DY8drVRjATsqlCg"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Wcy7+8wuieDwNBTMhCqU4PuXvJcqfdj2uKdYNVNlgZX4HE5xdz1ffNAegv2VwbOPIR9dbgz2RcgmJ1e/UwSqAA"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(1,10,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$t6LFbvv_ATYAJSJ7YiMOOdxTuSXtY9yK145Xis7XfAg"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":10,"hashes":{"sha256":"Lxgi6n1abr7+sOi+ak0zDgyD6uz82MBqiwLJPPmo/+g"},"origin_server_ts":1795670539378,"prev_events":["$F7irLLigsnz6J99KH0XpcMbOM_I9fW-Qn-TMqsC6fYc"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"jjdXh+P/bZxhnGV1Uio3QWzJTJ62Lv663/r6g3Krmp45Kvrz48CP4iWztnrZlijKCxAPUCuzhJvj5JsyIQQVCQ"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,11,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$t6LFbvv_ATYAJSJ7YiMOOdxTuSXtY9yK145Xis7XfAg"],"content":{"membership":"join"},"depth":11,"hashes":{"sha256":"DZIcyz773Oc76tih2LihdkmHUrNW1TyTufHt6oszdcE"},"origin_server_ts":1795670539405,"prev_events":["$djaXL3KUuJ9jabHLoXvOCG_D1h4TrIjeCqNXmkdDPBw"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3ZKsILQs2qPwbmjCFtxWpPws2G5Elr33hF4fRi/t3Is6Xuq4OnG4ZDU54PQVOMGYdsxgsV3XAeklx7jD2m9dAw"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,12,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$t6LFbvv_ATYAJSJ7YiMOOdxTuSXtY9yK145Xis7XfAg"],"content":{"membership":"join"},"depth":12,"hashes":{"sha256":"88zwyNzYPZvYSdxLe13GhlDuBhavxtjNSQba+b9fGKw"},"origin_server_ts":1795670539419,"prev_events":["$PlAvkGiA1NCgaYEirs9vQ7oUyAsJIHfVqWx936bSQUM"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@dave:localhost","signatures":{"localhost":{"ed25519:a_66687a":"jgehYYXCWOdQul36tLd0Ur4W88VWGqzyjZ7LjQv+yTafiBAAn/9vhSTITsxWF63B0Qf3GC+S2vhvVOGejbYhAQ"}},"state_key":"@dave:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,13,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"body":"first: the fixture begins","msgtype":"m.text"},"depth":13,"hashes":{"sha256":"+0qiqiRLkELLQXJ00fu2htXAFUazUiM99t4MXqXI9+I"},"origin_server_ts":1795670539583,"prev_events":["$MxIY3O_y3CQuNDvosFnkkRd0zdvysFLb7djVKnLoJvA"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"M4Zq2Yo4e2B6dB0TGzKjfv3zVOrfHgqPVWLJKElvzsnPvsGyxCoB0M1o9mPadFePqP/cIC72cD9zwY/dfDURAQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,14,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$djaXL3KUuJ9jabHLoXvOCG_D1h4TrIjeCqNXmkdDPBw"],"content":{"body":"second","msgtype":"m.text"},"depth":14,"hashes":{"sha256":"QbKHrvG2XLU2pDmXBLm92WOC1mMLksxPB/988Rx9KEk"},"origin_server_ts":1795670539599,"prev_events":["$EtRAyof-4nO9gVMggZ3QCUDK4Fbv6HTyCUPLRgUAlYE"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"LI6hOmp6ws/H+ExtflY9i3+VTl3CkH9bSYB9SvMw4A1jgi+sgnZdUhVj0una8CL9IzRFnPnpBVU+igPdX8DUAQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,15,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"m.relates_to":{"event_id":"$JHLDhgSB1YZ3nR4xk1UARL2LV_i5tApOuE1l2Mk2Umk","key":"+1","rel_type":"m.annotation"}},"depth":15,"hashes":{"sha256":"k6vQrU7oLlRs2Y1+f9KMH5mEUkBayqr62CjWUpTFO/U"},"origin_server_ts":1795670539604,"prev_events":["$JHLDhgSB1YZ3nR4xk1UARL2LV_i5tApOuE1l2Mk2Umk"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ueXn38MgSsFmX9GoSWZLbdGoxBtU3IyoFi0F7sIEEu0+QS611TcxNRJHFpvuMdvmq+uuOZ2Gs2Y/gb+Udn9+Cg"}},"type":"m.reaction"}' as blob));
INSERT INTO event_json VALUES(1,16,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$djaXL3KUuJ9jabHLoXvOCG_D1h4TrIjeCqNXmkdDPBw"],"content":{"body":"* second, mended","m.new_content":{"body":"second, mended","msgtype":"m.text"},"m.relates_to":{"event_id":"$JHLDhgSB1YZ3nR4xk1UARL2LV_i5tApOuE1l2Mk2Umk","rel_type":"m.replace"},"msgtype":"m.text"},"depth":16,"hashes":{"sha256":"rMhrFnKmeVCSHTzhE6SV+UZGCI3w4/FuL3VvVtgfErI"},"origin_server_ts":1795670539608,"prev_events":["$gnRje_fnZRXN4WVVoSHnZZ0pZoaqqG5zj8cir6BWM3o"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"CGl1iUQ9H12HLqNFUawx8vuWc8SuqAXevRd8gyAlBNqX/3UC31NEiPP3pZLCnMbY8dNI3AJP/XTfzGlc2WXIDw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,17,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$djaXL3KUuJ9jabHLoXvOCG_D1h4TrIjeCqNXmkdDPBw"],"content":{"body":"in a thread","m.relates_to":{"event_id":"$EtRAyof-4nO9gVMggZ3QCUDK4Fbv6HTyCUPLRgUAlYE","rel_type":"m.thread"},"msgtype":"m.text"},"depth":17,"hashes":{"sha256":"y9hferMz0vAOQIC7BJ9OtpF2w4aL/DoDfoLOtugaqjM"},"origin_server_ts":1795670539612,"prev_events":["$aXmrBH07Vciksb8TPdBJK-LQwPqE2Ao_NpPCnUrwHss"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"i+yhR/1I5VRjeVbHrFTBGp17WIB5T7Bojs1Kg2b+SsJ5LvZj8ljNQBQ9QlgkzopI7tqUh4aHswICc9O1XANuBg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,18,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"body":"also in the thread","m.relates_to":{"event_id":"$EtRAyof-4nO9gVMggZ3QCUDK4Fbv6HTyCUPLRgUAlYE","rel_type":"m.thread"},"msgtype":"m.text"},"depth":18,"hashes":{"sha256":"rW8Zt0I3VzY36QfK/wBLZg8EMYRFPNqrFUd067IJIuE"},"origin_server_ts":1795670539625,"prev_events":["$KYFYnIHBLwfwBfE4OXVeWLZ7GOGeINoYeDGofuHpgW8"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"K1viGqg4bIkXy0lF+5i8GVKViAYa56ru3pme/amFAM6raHHC4NYvtxEtcHcjeJ/VtBM/fWGSLl4UXb1PV+LlBw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,19,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"m.relates_to":{"event_id":"$EtRAyof-4nO9gVMggZ3QCUDK4Fbv6HTyCUPLRgUAlYE","rel_type":"m.reference"},"why":"a state event that relates"},"depth":19,"hashes":{"sha256":"aCChAeWdp2ro/u3r+BTVfblce1vT1dSEGcxzkRQ/dqU"},"origin_server_ts":1795670539633,"prev_events":["$2LSUB87uvKiVZjKBAzQfmR0HljI3I9fLUMaopG3B3mM"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"IMLcMfIIThSEUwtnUrqIkeI5Ephirmr3qxmd81l1GTuqz+iza9Vuqd9WTHtF+Oh8LbOUunv6p8BH3obUjtQZAw"}},"state_key":"","type":"org.example.pin"}' as blob));
INSERT INTO event_json VALUES(1,20,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$djaXL3KUuJ9jabHLoXvOCG_D1h4TrIjeCqNXmkdDPBw"],"content":{"body":"to be redacted","m.relates_to":{"event_id":"$EtRAyof-4nO9gVMggZ3QCUDK4Fbv6HTyCUPLRgUAlYE","rel_type":"m.reference"},"msgtype":"m.text"},"depth":20,"hashes":{"sha256":"ZtuBWnLVp9RQ8F6A8a1Z5fcJG3M44hsF92Dwo7Q9lQo"},"origin_server_ts":1795670539637,"prev_events":["$cVbLKegqA-XWv1XW8uaakQRmru356ermTHQS1N2lASw"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"xPi7nhBiINBoEbDKNDDGoiY6HJsLmtP04XegvZBXpGqUuWWC4WI5xzPRV1sZG4a2iil0xuv82ihaifwQ4+pfBg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,21,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"reason":"as asked"},"depth":21,"hashes":{"sha256":"cx9WulBz61mMUHILtOtSwNI5x29gq+YmWx1sJEiU0Lc"},"origin_server_ts":1795670539647,"prev_events":["$Z2iTWk3Jpf0YivDXPJduVp7eg-xN-vFLpUvlG40qDy4"],"redacts":"$Z2iTWk3Jpf0YivDXPJduVp7eg-xN-vFLpUvlG40qDy4","room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"fELwxpsuNbWawS+LohyPWNFaupgZtn/79UFq5hHseeYel2iLJur2KgOhvdttBn47G7suJDqIzNMvbG9eeG+4Cw"}},"type":"m.room.redaction"}' as blob));
INSERT INTO event_json VALUES(1,22,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU","$MxIY3O_y3CQuNDvosFnkkRd0zdvysFLb7djVKnLoJvA"],"content":{"membership":"ban","reason":"noise"},"depth":22,"hashes":{"sha256":"TdbJ/mMfAvijZe73U0CaYq7X+5qvHP4Zzl8ez99CS0U"},"origin_server_ts":1795670539662,"prev_events":["$_FffRGY63OaSEUdHmY7lXCUqNF0SN47L_oirtiwkCDM"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ftp659W6s3TZAFeRFl6qTpBrlXcgyb/FanZ2xRczxzHnjlmq06rEmoGSDWaXoy1eiHnUtcXblPEdhlhYw7yYCw"}},"state_key":"@dave:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,23,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$PlAvkGiA1NCgaYEirs9vQ7oUyAsJIHfVqWx936bSQUM"],"content":{"membership":"leave"},"depth":23,"hashes":{"sha256":"MB8fFI2hqU94pqtPaCDGYNT0DZwM7afZxEbTS89JZqw"},"origin_server_ts":1795670539675,"prev_events":["$H5JH6nSxglfMVXruHn83WWgAf5p_3As1PLLdfZscONk"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"PjjAGxGFP5O4pH8buAqBOX3PBbT61/pXIsz6k+h5WxcIiOT7aW/RtZFLZufmH0OPNC4MYuoZyLNW8FvtVGnhCw"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,24,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$djaXL3KUuJ9jabHLoXvOCG_D1h4TrIjeCqNXmkdDPBw"],"content":{"body":"filler 0","msgtype":"m.text"},"depth":24,"hashes":{"sha256":"3acvWXO9y1Wjpjj4EQWxf+JmcCBcXjjdFTx+v7atdEQ"},"origin_server_ts":1795670539679,"prev_events":["$OXopvjTStZDSWsvLPfxdM1iJGMcSyLOzyi0NjSTcIWw"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"n82Sq0W/lOBl8HnghN1MfWiVSNbfpUJjfBUCQSxkBT0x6p0Ya/MiKoVqJL4w+1wLg/GF5ZJL/X3SF2jCl2XdCQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,25,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"body":"filler 1","msgtype":"m.text"},"depth":25,"hashes":{"sha256":"JLzrSPTAWc2Gba727/XY1KuqyGIG5iDpgzJKSRAlzjE"},"origin_server_ts":1795670539682,"prev_events":["$PA76xp3MZas2dk9xXrv3pFr_AuFqnDfyS6sMwlmCiqo"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8hLo+hlsLlIs7KWupugV2Nni1yC/i+clzwcK071wAG7cWlSMjDuIXL/EK7kAavIsmcsxFc4dlbQJSFaeLOIkBg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,26,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$djaXL3KUuJ9jabHLoXvOCG_D1h4TrIjeCqNXmkdDPBw"],"content":{"body":"filler 2","msgtype":"m.text"},"depth":26,"hashes":{"sha256":"rD2ZSVOH0Pwl9Bdd/NL1oxWLpJz716eHpfzCUjsgzfk"},"origin_server_ts":1795670539685,"prev_events":["$eePpUX-ne3UGFbybiiAtcX1iX2RRjfBYBSvFdLYdImo"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"VBVg0XaZppLZST1cM1H+ItpEn2lbVg+xIjOvY/k24mn8OlYlc4ttp23Vzn9mEYggQCxv3HDWZre07NINJrBYDQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,27,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"body":"filler 3","msgtype":"m.text"},"depth":27,"hashes":{"sha256":"4Qapwl/6H+KWgQoEToVAys0o/bsrjhQZ7cdM45KRWCA"},"origin_server_ts":1795670539688,"prev_events":["$8htztYsFQDQja1KaDOMzl2zSndDpz0n2cb4bnGRp1bU"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"aBQ+z5Jp0TTbv7aI8UGob2uXgIoFoJGDMkAOAUzSfR6jlem1RcRU1XlaMv0ywUfrvglb/RCneVOMFP7ZuFyLBg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,28,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$djaXL3KUuJ9jabHLoXvOCG_D1h4TrIjeCqNXmkdDPBw"],"content":{"body":"filler 4","msgtype":"m.text"},"depth":28,"hashes":{"sha256":"0pZS4RvMBn4s7XzPbDTmaBIQAVPyy071zSM80a1wneM"},"origin_server_ts":1795670539691,"prev_events":["$weyeBjYyjcPqfOM8itWs4UhqzlKLdGC9kNTodlJh3qM"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"PxigsWroKPsh2b8aHN1tu+JTk68MMmbiY174uRsYhNivHFwKVMcDhb44DYGHnkb0zKDGWFCJChBjeVeczncrCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,29,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"body":"filler 5","msgtype":"m.text"},"depth":29,"hashes":{"sha256":"KoqMlBC9cjRFsa7lPIhATh2zYa8Fuc2i/kwzNEVJaXs"},"origin_server_ts":1795670539694,"prev_events":["$uNAs2ICvmUgKrRypM3Upjq20i_8LHtSMF48Rc23LmxE"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3nlSr7UgqDUqCP1gH26Soij5Dw/fHXAIH4cnx+iOlEibc505WcygPz3wz6BdTxAd3r1MqGpe9X0AFGZZnSO+AQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(2,1,cast('{"auth_events":[],"content":{"room_version":"11"},"depth":1,"hashes":{"sha256":"lHUb0g7h5ImYQkbrJ7eyUGMHGiWkfQ4H5DzgXiFowjc"},"origin_server_ts":1795670539725,"prev_events":[],"room_id":"!lLeJrFMHcAGOoCygfc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"p0P+p7gllok8gZcu/5g93Fy6ZwtFeuVVEqcQU3lv7ylUQ4wYTPMab+HiLQmZiVZgmrNSeOgLKLDspW9HIp50Cw"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(2,2,cast('{"auth_events":["$YZp_A8Mec_vJW9GgZQJKRg_7xIEBLmpZcUL_XKmjpCQ"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"0+kxFmVUTinp877DSOjv+EMbljG5MPt2BCVfYBoDYVA"},"origin_server_ts":1795670539725,"prev_events":["$YZp_A8Mec_vJW9GgZQJKRg_7xIEBLmpZcUL_XKmjpCQ"],"room_id":"!lLeJrFMHcAGOoCygfc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"2MHm+3W7hFkN4z9qN++K3lvyVqOpdCRTF1Hu3KCofRru87UTyJAnLy4myeFEGHrv6oFo9gt45/WrKdNW+EqeDA"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,3,cast('{"auth_events":["$YZp_A8Mec_vJW9GgZQJKRg_7xIEBLmpZcUL_XKmjpCQ","$7tGZonHzgQmiaPrBGTqnVPkdjuoLtuhdobITYEzzvQs"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"cpNJSnTaacbhUqaCpgwc/lEfU6RkaAC4/Dx4Yo2oTr8"},"origin_server_ts":1795670539725,"prev_events":["$7tGZonHzgQmiaPrBGTqnVPkdjuoLtuhdobITYEzzvQs"],"room_id":"!lLeJrFMHcAGOoCygfc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"cURwE7/JZGY4dgifx3LX6kN3V6DPFXxd56JLjdOrk28t5yzsTw8MpHwxRJ8rjaSPslIh38wo/xyrcUK8qoDCAQ"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(2,4,cast('{"auth_events":["$YZp_A8Mec_vJW9GgZQJKRg_7xIEBLmpZcUL_XKmjpCQ","$a6rz2FB3QDSVrIHPSxSPzrpw77rchFVGndA-jB4qQi8","$7tGZonHzgQmiaPrBGTqnVPkdjuoLtuhdobITYEzzvQs"],"content":{"join_rule":"invite"},"depth":4,"hashes":{"sha256":"S/hjpWOyHFRQmnmjarwTgw2oj8VcOZX4dxDNg0sTECQ"},"origin_server_ts":1795670539725,"prev_events":["$a6rz2FB3QDSVrIHPSxSPzrpw77rchFVGndA-jB4qQi8"],"room_id":"!lLeJrFMHcAGOoCygfc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Qo3BPVmpo4ze4b2XK03O4j/9n+6yMhhyq0Ab2jaIFZktT3Ek54Y+HKetetoLQ0pKmAINyOhZaE5UsNrqPRVXDA"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(2,5,cast('{"auth_events":["$YZp_A8Mec_vJW9GgZQJKRg_7xIEBLmpZcUL_XKmjpCQ","$a6rz2FB3QDSVrIHPSxSPzrpw77rchFVGndA-jB4qQi8","$7tGZonHzgQmiaPrBGTqnVPkdjuoLtuhdobITYEzzvQs"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"xqMLaIYtCiMD0P/n9sRUI4H5BOcRYDYZFghL2lreSis"},"origin_server_ts":1795670539725,"prev_events":["$HknmDuJZi9Pj5CTiYYuUmCoeK1R--YLRpW9Jq826fQ0"],"room_id":"!lLeJrFMHcAGOoCygfc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"KjFQ4expuB7W5YlCim92bRZFRRcpcdgqS6i8upxiWCtRyOjs4da8k9xZLo1TwjdT37xYqtt30RqN2AnVM39lCw"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(2,6,cast('{"auth_events":["$YZp_A8Mec_vJW9GgZQJKRg_7xIEBLmpZcUL_XKmjpCQ","$a6rz2FB3QDSVrIHPSxSPzrpw77rchFVGndA-jB4qQi8","$7tGZonHzgQmiaPrBGTqnVPkdjuoLtuhdobITYEzzvQs"],"content":{"guest_access":"can_join"},"depth":6,"hashes":{"sha256":"LUE170kQj0xWekPZGTATxWaIAf+/ivu9CV7IHYwrQh4"},"origin_server_ts":1795670539725,"prev_events":["$Hp4cxGok_BO4alhNDwjZBng5fHYiaux_z79CTu0_M-Q"],"room_id":"!lLeJrFMHcAGOoCygfc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"qgZrXGIJFrJY7RCLZGYyX9J2albXP0Mz8q2wUKxcX6xCaMexhkwxCKxyisNSf0v0eTEE8QmsqmIR6/zYIo5DBw"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(2,7,cast('{"auth_events":["$YZp_A8Mec_vJW9GgZQJKRg_7xIEBLmpZcUL_XKmjpCQ","$a6rz2FB3QDSVrIHPSxSPzrpw77rchFVGndA-jB4qQi8","$7tGZonHzgQmiaPrBGTqnVPkdjuoLtuhdobITYEzzvQs"],"content":{"name":"Closed"},"depth":7,"hashes":{"sha256":"03+ToIqeOzppzDcv1QM5Ssa4I2nR5yJcwETfa2L8Zbo"},"origin_server_ts":1795670539725,"prev_events":["$XIc71LGr95SqrACSlpiP42yqvWLBd59SYXPDptI0ddQ"],"room_id":"!lLeJrFMHcAGOoCygfc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"qXV3DGytsC2qLlZoxRh7nMOAroYSLNHzzJvrtcQQ53pVo7X6btP8ONjKYHg98Eb8ZVYFWfu/EVRN0ImUU95/Dw"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(2,8,cast('{"auth_events":["$YZp_A8Mec_vJW9GgZQJKRg_7xIEBLmpZcUL_XKmjpCQ","$a6rz2FB3QDSVrIHPSxSPzrpw77rchFVGndA-jB4qQi8","$7tGZonHzgQmiaPrBGTqnVPkdjuoLtuhdobITYEzzvQs","$HknmDuJZi9Pj5CTiYYuUmCoeK1R--YLRpW9Jq826fQ0"],"content":{"avatar_url":"mxc://localhost/bob","membership":"invite"},"depth":8,"hashes":{"sha256":"Cb6hTspEQimNJrZOeli+PNBABCykb2N2wgTg4Z2Ac6g"},"origin_server_ts":1795670539726,"prev_events":["$S7QF2EONOhuasTaDqubHHXxk6fC0l9Ffv-rDVdh5-wM"],"room_id":"!lLeJrFMHcAGOoCygfc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"QwrOxs80TtLHz+QthDgYJtuHl1cy1Of9t69QTIwoJDXENAN1zKJutqFx0cxmMUrA9tTszKf1MjBQ1pV7uUn/AA"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,9,cast('{"auth_events":["$YZp_A8Mec_vJW9GgZQJKRg_7xIEBLmpZcUL_XKmjpCQ","$a6rz2FB3QDSVrIHPSxSPzrpw77rchFVGndA-jB4qQi8","$SfJPfXbH7WFHdyut4QCa9PNX4Vyinpy8ysNYQlILLYQ","$HknmDuJZi9Pj5CTiYYuUmCoeK1R--YLRpW9Jq826fQ0"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":9,"hashes":{"sha256":"gspOtSQzam1wiCEdd+G+37TeCImjErzTA9PSa5P7h3U"},"origin_server_ts":1795670539736,"prev_events":["$SfJPfXbH7WFHdyut4QCa9PNX4Vyinpy8ysNYQlILLYQ"],"room_id":"!lLeJrFMHcAGOoCygfc:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9KBPgwEiIi1M2WlVjmJ9874/hXDik6TrQ0+t146+vvn0LWzvBkyAtzT/g85VDwozOHppfvXHsbhq+3j42uxBCA"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,10,cast('{"auth_events":["$YZp_A8Mec_vJW9GgZQJKRg_7xIEBLmpZcUL_XKmjpCQ","$a6rz2FB3QDSVrIHPSxSPzrpw77rchFVGndA-jB4qQi8","$7tGZonHzgQmiaPrBGTqnVPkdjuoLtuhdobITYEzzvQs","$HknmDuJZi9Pj5CTiYYuUmCoeK1R--YLRpW9Jq826fQ0"],"content":{"membership":"invite"},"depth":10,"hashes":{"sha256":"lNaVh4h5gPPAtdadwJ3Jh8KmeJ+oXtrATHcM9l6vtgQ"},"origin_server_ts":1795670539741,"prev_events":["$zMrwiVufAZH-FG5sJjsJz7lNt-QEst6xnSRGZAKwEK4"],"room_id":"!lLeJrFMHcAGOoCygfc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1ytCvrRJ/y37zfpJl/xBLt460dM0oQeiV3OBuHK7Pmyr87jBUsC0ly9EBRbbyxgTtpB1cYc+aqJAPp49X1uiDw"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,11,cast('{"auth_events":["$YZp_A8Mec_vJW9GgZQJKRg_7xIEBLmpZcUL_XKmjpCQ","$a6rz2FB3QDSVrIHPSxSPzrpw77rchFVGndA-jB4qQi8","$7tGZonHzgQmiaPrBGTqnVPkdjuoLtuhdobITYEzzvQs"],"content":{"algorithm":"m.megolm.v1.aes-sha2"},"depth":11,"hashes":{"sha256":"TEVG+X09+aEGNTLzLwYjihW0rO8e6DgmhHDrTctWF2s"},"origin_server_ts":1795670539744,"prev_events":["$kdoU70xu8OHdyIfeMEwrPbgFDI8uStiN_CKqUZ2QxKw"],"room_id":"!lLeJrFMHcAGOoCygfc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"nLFDAMF4oJu+Memb/ieqa3asEhCPeRccfxpSx52+ocnAmJPs67pn73RoCHDrzP+tHuids3O26CWZQ1Nbq/JeDg"}},"state_key":"","type":"m.room.encryption"}' as blob));
INSERT INTO event_json VALUES(2,12,cast('{"auth_events":["$YZp_A8Mec_vJW9GgZQJKRg_7xIEBLmpZcUL_XKmjpCQ","$a6rz2FB3QDSVrIHPSxSPzrpw77rchFVGndA-jB4qQi8","$7tGZonHzgQmiaPrBGTqnVPkdjuoLtuhdobITYEzzvQs"],"content":{"algorithm":"m.megolm.v1.aes-sha2","ciphertext":"AwgA","session_id":"s"},"depth":12,"hashes":{"sha256":"Xe9A3SJOTiqUCzEaxEYsUjWvo54EgVAEsGARWCFS+6Y"},"origin_server_ts":1795670539752,"prev_events":["$RbwB1Zb1klejt90EhjzZUTGKFTY8suYi4m2R6bu37sY"],"room_id":"!lLeJrFMHcAGOoCygfc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"D00BhP2UQ4/ermWXWdvlRtBkvuBsF9rGeE+HtCjMCbP0LP55Z/TpJVPzzFU8bv6JEYnv530y8ZKjtZHKLIhCDQ"}},"type":"m.room.encrypted"}' as blob));
INSERT INTO event_json VALUES(2,13,cast('{"auth_events":["$YZp_A8Mec_vJW9GgZQJKRg_7xIEBLmpZcUL_XKmjpCQ","$a6rz2FB3QDSVrIHPSxSPzrpw77rchFVGndA-jB4qQi8","$7tGZonHzgQmiaPrBGTqnVPkdjuoLtuhdobITYEzzvQs"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100,"@bob:localhost":50},"users_default":0},"depth":13,"hashes":{"sha256":"qjVjEcA0iPXoC6lPil/s39+N69ZAINY2XxNO/wGcS8g"},"origin_server_ts":1795670539763,"prev_events":["$tAi3C3S8J7rUVueUZU3aWhYyXbqc_SR1TpOxwqJrf7Q"],"room_id":"!lLeJrFMHcAGOoCygfc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"EeAUaY82ySmOFUcuW5XTkO6QzdGLxFcUqzRujQXDF7fWywyWy7XIVPupL0MFd5jdJmC8jsJ/Uf8vOKRI6lkmBw"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(2,14,cast('{"auth_events":["$YZp_A8Mec_vJW9GgZQJKRg_7xIEBLmpZcUL_XKmjpCQ","$cwcT6W7jxASYn9Y6k5UaocyI_ix8HFQoXjH3QqfGGQI","$zMrwiVufAZH-FG5sJjsJz7lNt-QEst6xnSRGZAKwEK4"],"content":{"topic":"Set by bob"},"depth":14,"hashes":{"sha256":"SDH5+h5yS7byBzkZoJB7dU0M9jxpk4uqU7C7OZEsIk8"},"origin_server_ts":1795670539768,"prev_events":["$cwcT6W7jxASYn9Y6k5UaocyI_ix8HFQoXjH3QqfGGQI"],"room_id":"!lLeJrFMHcAGOoCygfc:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"KuX/ByeB9G/nymtlZAmPa0dUXUpa6bvcr9+J9e11Z1T5svIhM9HmlEU1AgFDsnkxB7C3y2sI+DbEnBPaZKt3Dw"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(3,1,cast('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"4fIO5db2kfxAx0klscJbWCVoXGTpO+73PGiq783q2gA"},"origin_server_ts":1795670539773,"prev_events":[],"sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YumTsUTthqrgWzc8h/HEmj+Gy/oYbrlSc11vYtxAAxS2pbBmED7fIcaejA3IOifBYosbpL5PcCcLIOuam/TSBQ"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(3,2,cast('{"auth_events":[],"content":{"membership":"join"},"depth":2,"hashes":{"sha256":"YAzrhsSUC7UbzPNg2MabZDyJNEi8sj/TLSSqixNQRGE"},"origin_server_ts":1795670539774,"prev_events":["$-HN47tJp5NTgrlr1AEBIxBeYLuruHrYVhXp2Ij6r2Tw"],"room_id":"!-HN47tJp5NTgrlr1AEBIxBeYLuruHrYVhXp2Ij6r2Tw","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"nG7hXGW7NFSfbJ8WKnMnznXS+Z5gcJZqfxIQSda/jre6Ed0jq1GtI8sxtNMuw0PS/5/0Bp/9w9i8OOTCq+H7DQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(3,3,cast('{"auth_events":["$eVRsRXG3MbizVYZL3X9auEUY0C6Q-byHOTN8OwySGrc"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"6Dvzahg5fgQWOHmSAjHuGXYvANCokYcCBjbVLCxpL8M"},"origin_server_ts":1795670539776,"prev_events":["$eVRsRXG3MbizVYZL3X9auEUY0C6Q-byHOTN8OwySGrc"],"room_id":"!-HN47tJp5NTgrlr1AEBIxBeYLuruHrYVhXp2Ij6r2Tw","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"jbZkq6FMPvdd8EQGhUqrOtNNVxu5jUZgI9Rt2RQDJUD3f78YYspOa3bnD+UH2OaQajNMC/NM13ZE/GIQskPBAg"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(3,4,cast('{"auth_events":["$Z-hpJu38KcPvsEbh3aFp-r5tsP5O_9FCm2lEilbLbgc","$eVRsRXG3MbizVYZL3X9auEUY0C6Q-byHOTN8OwySGrc"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"Gr35FSt6gChCzkH6oLAK1GRN7YBRHJK20CU5PevfYv4"},"origin_server_ts":1795670539776,"prev_events":["$Z-hpJu38KcPvsEbh3aFp-r5tsP5O_9FCm2lEilbLbgc"],"room_id":"!-HN47tJp5NTgrlr1AEBIxBeYLuruHrYVhXp2Ij6r2Tw","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"a6ysDBv4vYApopgcRqmoRcvOb9qp+od8FPAnnNblUxDV6+r3ex4cD7mveMo8qyxkjF40u18Q5mvGY0kcWkPBAg"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(3,5,cast('{"auth_events":["$Z-hpJu38KcPvsEbh3aFp-r5tsP5O_9FCm2lEilbLbgc","$eVRsRXG3MbizVYZL3X9auEUY0C6Q-byHOTN8OwySGrc"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"WF1jlmeC7uirU+jKTovQ1bPKfq4KkB2Lvc1o36pXwrs"},"origin_server_ts":1795670539776,"prev_events":["$D6s3NApc63_r5hj7Hocc57iMcez2c0-40SWM6neG0n0"],"room_id":"!-HN47tJp5NTgrlr1AEBIxBeYLuruHrYVhXp2Ij6r2Tw","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"UR2tYGdUwgS8IAp/zaqqX+A1T/hKbHOu0oVWj/4lc1QzcFPRIG3sIriDBR01xMI6AwCHljCe1gzQB+1w7wMoBQ"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(3,6,cast('{"auth_events":["$Z-hpJu38KcPvsEbh3aFp-r5tsP5O_9FCm2lEilbLbgc","$eVRsRXG3MbizVYZL3X9auEUY0C6Q-byHOTN8OwySGrc"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"Twd3HvZxb8GLDTCYBp/nCmxdHZvNYdRt44xDJe2813k"},"origin_server_ts":1795670539777,"prev_events":["$87tDTJpRpxdYMeNhW07sT2YD1A0tJzp07ffLZPciyNk"],"room_id":"!-HN47tJp5NTgrlr1AEBIxBeYLuruHrYVhXp2Ij6r2Tw","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"5Mrudc59nEk4gS9BYCumZPNuHNkellNiEQeHItRb6ciEmzWD3Fur3G/xFFLt+2GhhyUWpEO6ryZa4NGc79ODAA"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(3,7,cast('{"auth_events":["$Z-hpJu38KcPvsEbh3aFp-r5tsP5O_9FCm2lEilbLbgc","$eVRsRXG3MbizVYZL3X9auEUY0C6Q-byHOTN8OwySGrc"],"content":{"name":"Gone"},"depth":7,"hashes":{"sha256":"w67sJ6atvomGigVwyVLrQ6QnGmZHRtivjo9TsrcJqWs"},"origin_server_ts":1795670539777,"prev_events":["$NQ-aosNqk87KyAXzwydIQ_A53svEGnOaKr7nM6kPG6c"],"room_id":"!-HN47tJp5NTgrlr1AEBIxBeYLuruHrYVhXp2Ij6r2Tw","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0QpBSYiZ33ABZGMVNyHjQ+QY7tn+pUVQ4x6FD2OOcaQMEF97mWakAmK/VigjQBHi/JyJ4DqK8bR4cnEGblRuCg"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(3,8,cast('{"auth_events":["$Z-hpJu38KcPvsEbh3aFp-r5tsP5O_9FCm2lEilbLbgc","$eVRsRXG3MbizVYZL3X9auEUY0C6Q-byHOTN8OwySGrc"],"content":{"body":"nobody reads this","msgtype":"m.text"},"depth":8,"hashes":{"sha256":"U0iISUK4w8mwEGiIbz3hvps+ac7at2luJTHT+p8Tzv4"},"origin_server_ts":1795670539781,"prev_events":["$IY-ruu_jt9U_LVGtQc_CHcXvSG5PgyCr-Chtd2bzyGc"],"room_id":"!-HN47tJp5NTgrlr1AEBIxBeYLuruHrYVhXp2Ij6r2Tw","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"XxWRtT4BgFgw2DLMJcKMcGmZVFjnYsTjCrFZXijpTA/IlggCbvkYR0YapRXq/D82ceQPCHq/JhZtKqfBNQb3Cg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(3,9,cast('{"auth_events":["$Z-hpJu38KcPvsEbh3aFp-r5tsP5O_9FCm2lEilbLbgc","$eVRsRXG3MbizVYZL3X9auEUY0C6Q-byHOTN8OwySGrc"],"content":{"membership":"leave"},"depth":9,"hashes":{"sha256":"d/2hldRSThbNCsz8+8unvEvZ3OlhI5K6r9dopK73M44"},"origin_server_ts":1795670539786,"prev_events":["$dIKDS0WrSA_-gKmYAQzmuVC_0PnxQ8PKDH1yRBGLoNk"],"room_id":"!-HN47tJp5NTgrlr1AEBIxBeYLuruHrYVhXp2Ij6r2Tw","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"bqfCwQNWKvv5C3Jm/IKuQHy6TiVtl/YQOX+wsSxv4w/GLa+83N1l23FVgBxophKRQgXtRti2DQvD1mulp6mPCQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,1,cast('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"RHsIzXALsdsG70gbC/91zUrNj7XF17t830GGDKukupo"},"origin_server_ts":1795670539800,"prev_events":[],"sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1AOxI+2JU5eLzEkA7qKBwTl3V89XQEyRffIygaSubgmazRBStHBrHHt2wZxve+ATPvFB+JZI2wPioTvewdjVDA"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(4,2,cast('{"auth_events":[],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"qvSYMObvd7xaHlN3H/mr/rxDzfDnCfVWXANV1L3KV2c"},"origin_server_ts":1795670539800,"prev_events":["$QvzRutRczBLnID14okGmhghHDhrnXI1qyd0U44DoPiY"],"room_id":"!QvzRutRczBLnID14okGmhghHDhrnXI1qyd0U44DoPiY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"T+4z6nDUN6XE9E31k2J0o/B0adNMifTalRuUoDQNNFFsvvs5OuXE8tOPoVNChZIr0S9uQW0JSuiwd2sCOdwcDg"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,3,cast('{"auth_events":["$cQjn5-Jgob5IciRows7KtoIL4X51fSVzmaTIrM46rM0"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"2cRAuiGZPMFMUxIjLcUgJvcMe1FxlG3FVAdpvNQUrIk"},"origin_server_ts":1795670539801,"prev_events":["$cQjn5-Jgob5IciRows7KtoIL4X51fSVzmaTIrM46rM0"],"room_id":"!QvzRutRczBLnID14okGmhghHDhrnXI1qyd0U44DoPiY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"E+Mo4Fs5N0IrCU3nwWJirMVP6dfh8bKHdV3exG/BQbjc43EgK8HoqJRWayi+R+ri2FcBrc8Hom9EMe/7l9dtDg"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(4,4,cast('{"auth_events":["$RUbpt-D_noB9_l1zWJ_sWVgyytAA1qQgZwQtcBOfO1U","$cQjn5-Jgob5IciRows7KtoIL4X51fSVzmaTIrM46rM0"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"m7lNp78g05YXMxsLSY2lvtUGespHZBvS4ivMLmImkZM"},"origin_server_ts":1795670539801,"prev_events":["$RUbpt-D_noB9_l1zWJ_sWVgyytAA1qQgZwQtcBOfO1U"],"room_id":"!QvzRutRczBLnID14okGmhghHDhrnXI1qyd0U44DoPiY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"QTt775yMVmCGSAbM+ZeUWpbfKymSAzabcO+xWyRfmRDaoENc8KqA3Y/s8d6CTIxQl0WP5XgKSb9mZI3oJsXyDA"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(4,5,cast('{"auth_events":["$RUbpt-D_noB9_l1zWJ_sWVgyytAA1qQgZwQtcBOfO1U","$cQjn5-Jgob5IciRows7KtoIL4X51fSVzmaTIrM46rM0"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"XxODpQcaB44ZVazv3AYhSAKClP5O6e2btrsJYOpHG9U"},"origin_server_ts":1795670539801,"prev_events":["$jCUwdMaQs_ipR4l4Egj7cYXkmTtSkaMsJWnXCrcmJmI"],"room_id":"!QvzRutRczBLnID14okGmhghHDhrnXI1qyd0U44DoPiY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"iXet6CFytuPEIEZg71uRtraJ/kug+IhSxtsoI75HWg8NEcuQZ0uqJvJzTwYF2OvEeGxBDeW1TPMxvjFaGe/4CA"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(4,6,cast('{"auth_events":["$RUbpt-D_noB9_l1zWJ_sWVgyytAA1qQgZwQtcBOfO1U","$cQjn5-Jgob5IciRows7KtoIL4X51fSVzmaTIrM46rM0"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"mIGCOHYyZ9ByVdZhF3o4p0bK+0Srqu/2w+7wBehdMVo"},"origin_server_ts":1795670539801,"prev_events":["$KY_p2YuaTJBZhJv89cBx6P09abcQPDOkRZFR1chbkOw"],"room_id":"!QvzRutRczBLnID14okGmhghHDhrnXI1qyd0U44DoPiY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"UDfg9sdA9RSgUQC/K9Qq8ifZCukTcGIcrlF6IOiAdYoHRvHtjbRPQRdqZZ+44l5uFnYxhnrhIEHpXJ6eo0eXBQ"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(4,7,cast('{"auth_events":["$RUbpt-D_noB9_l1zWJ_sWVgyytAA1qQgZwQtcBOfO1U","$cQjn5-Jgob5IciRows7KtoIL4X51fSVzmaTIrM46rM0"],"content":{"name":"Left"},"depth":7,"hashes":{"sha256":"HWfqY3cPlwwkuduMthsp3iPa9L/Y6zSxxTJMroVXDb8"},"origin_server_ts":1795670539801,"prev_events":["$vaWqggZgZ-w2SZmHeE9T9Lt47aq7mB9C7PPNkA9Xaxc"],"room_id":"!QvzRutRczBLnID14okGmhghHDhrnXI1qyd0U44DoPiY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"IhqTVT1KRQWj/UgneBnncEOH3DkCzEMo/F2yLyuJYca1iJ7sPz63IVa62pLpq7deM3nWJrlpzgTx27lrO1rcBA"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(4,8,cast('{"auth_events":["$RUbpt-D_noB9_l1zWJ_sWVgyytAA1qQgZwQtcBOfO1U","$jCUwdMaQs_ipR4l4Egj7cYXkmTtSkaMsJWnXCrcmJmI"],"content":{"membership":"join"},"depth":8,"hashes":{"sha256":"Y3DHeZjPW+n511xtqFZEQf9fxHCFfOzDpcAD2tSW2wQ"},"origin_server_ts":1795670539805,"prev_events":["$ViezSSlfBHvY5MN-POPdNlVNOFsyVk67wpq2G_oq7SM"],"room_id":"!QvzRutRczBLnID14okGmhghHDhrnXI1qyd0U44DoPiY","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"VmkUrCiMEss8wY4N7C8Qke25SJUHq4eFiQGoJGBnSZDoF1MIWoCY1xKte4LQPRctujGdQ/wrnzWVNhFSICPIBw"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,9,cast('{"auth_events":["$RUbpt-D_noB9_l1zWJ_sWVgyytAA1qQgZwQtcBOfO1U","$cQjn5-Jgob5IciRows7KtoIL4X51fSVzmaTIrM46rM0"],"content":{"body":"carol sees this","msgtype":"m.text"},"depth":9,"hashes":{"sha256":"/UzHqbDHTsvhqXO45PaLeZoop2xZcYeT6Og51Nx72o4"},"origin_server_ts":1795670539809,"prev_events":["$ePqbSVJjw_H0G2j3CWSAZS9AM-I_HvUoWVtn5H9EFAw"],"room_id":"!QvzRutRczBLnID14okGmhghHDhrnXI1qyd0U44DoPiY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"PqQLlvDCi9oqgMSgiowtdTYzRzbmniw7tlgvIQswPN6Xwb6JY+o33bqLDPJJCeGgwQPAUNDMGm/+JZIvPGMiCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(4,10,cast('{"auth_events":["$RUbpt-D_noB9_l1zWJ_sWVgyytAA1qQgZwQtcBOfO1U","$ePqbSVJjw_H0G2j3CWSAZS9AM-I_HvUoWVtn5H9EFAw"],"content":{"membership":"leave"},"depth":10,"hashes":{"sha256":"mV/CSCFh+orV7F1jHJhAuE7V5jD4jKsTjsIrr7dFV/g"},"origin_server_ts":1795670539813,"prev_events":["$a4LbB5KlxfJW94ZZTJOfS5d0Il3oZMCb-qTlmFi6618"],"room_id":"!QvzRutRczBLnID14okGmhghHDhrnXI1qyd0U44DoPiY","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"oyB7jMeacZfd7QyajXAe8qiqSZSHXV6CpxZsgx25oCZPEP87oQYCiQ6mHc8IhD0Bp38aUZ8BZkYd9m8b2KWgBw"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,11,cast('{"auth_events":["$RUbpt-D_noB9_l1zWJ_sWVgyytAA1qQgZwQtcBOfO1U","$cQjn5-Jgob5IciRows7KtoIL4X51fSVzmaTIrM46rM0"],"content":{"body":"carol does not see this","msgtype":"m.text"},"depth":11,"hashes":{"sha256":"uwI+/9w6rumOG3X5dNGLtzy98/WvsMFqs3KQq8H2MIA"},"origin_server_ts":1795670539817,"prev_events":["$6dAPa8c7e81m3NJrt1CxRnRVrRA7wwbJHyc5k6yCQWs"],"room_id":"!QvzRutRczBLnID14okGmhghHDhrnXI1qyd0U44DoPiY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/nZHZxlct6YSzj1QXrr8MA7NId+P06AEixtKJFeCJazwEtiUQahdah3l2jDzehP9yvHf/3UlQMBczNzmepe/Bw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,30,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"body":"after the token","m.mentions":{"user_ids":["@bob:localhost"]},"msgtype":"m.text"},"depth":30,"hashes":{"sha256":"dgmoIQlc1dj8fZmIYjJ0O8pkCvki38mSw+2Z7Nk6+T0"},"origin_server_ts":1795670540342,"prev_events":["$xS4uTzYFeQ1REvfzmPH6kupWLtEXC-Wsug_6vQErTbw"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"X/Mf6jPSZ4+QkMxRIBjYNMSGZeO6vc1Bu8++yjOCzwGMik3j/oCYCcMr80aXVFuR+ji81rGWSWzbqTv7ZoyfAQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,31,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"reason":"as asked"},"depth":31,"hashes":{"sha256":"IeUHDl7O/36UC/N3GHmS4s8+CXtTWTu/ywmfu81vznE"},"origin_server_ts":1795670540350,"prev_events":["$raP6z5OGuAzfyCDKSTuqIGH4jThRywhjVKek0zHlApE"],"redacts":"$JHLDhgSB1YZ3nR4xk1UARL2LV_i5tApOuE1l2Mk2Umk","room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"eYPWrXeWaqE2i0ztZtd3G2tzXyQQIBSRWv7P1QfX1Lwbn9WxEGiR5iLbjDvggBniSE3/h8LBgvOwVmlSKSn2Cg"}},"type":"m.room.redaction"}' as blob));
INSERT INTO event_json VALUES(1,32,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU"],"content":{"topic":"Changed later"},"depth":32,"hashes":{"sha256":"G3esrKXPERLlWAE5l/WA9nJZX6fAuTNoM5NKUqFAuEY"},"origin_server_ts":1795670540356,"prev_events":["$SdpPkkk1w0doNHbx-M6TSPhvDE8Di-Bl5MiLMyMpK-Y"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"cEtfzaIESmt/07eWFwhljw5CaRPMYNzvm2v1OVb9oPwPPHP4sHWnjwsLPBCvF6LV7Em715PupmJV8KMHzRC3Dw"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(1,33,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$OXopvjTStZDSWsvLPfxdM1iJGMcSyLOzyi0NjSTcIWw","$t6LFbvv_ATYAJSJ7YiMOOdxTuSXtY9yK145Xis7XfAg"],"content":{"membership":"join"},"depth":33,"hashes":{"sha256":"DNnLzPAoL/ORavxpXlXmNwdOa/h2Kzyl5ZioYOqB/5w"},"origin_server_ts":1795670540363,"prev_events":["$dEh68Zs3tSZ2Kmm9sRNyvoYW2qmUJaytAlftNvRHvOM"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"WAM1sYT6RC9592pDLSqzPjjKdReUk8JLo+6rbwaBhv3hAsRP29MRKtnuxcSrrIZs0FETU3MV1nwiGY9P57fMBA"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,34,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$tYtYZYGbYm8drGQmsml6R1Pew1SQ0-k9BMpnn-nWzNA"],"content":{"body":"back again","msgtype":"m.text"},"depth":34,"hashes":{"sha256":"8G4cCn2qOpNj8THEMYGtjhSYZcoBgsJCmHJ5bMZmI80"},"origin_server_ts":1795670540369,"prev_events":["$tYtYZYGbYm8drGQmsml6R1Pew1SQ0-k9BMpnn-nWzNA"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"RpUW0OvIFJPknj8Q4v4WcDNxtJtUwrGsacV7r1IRNo+IH//9m7y4iuVrz6pTFEJNgQWCpg3LclWTrbv6/yhoCg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,35,cast('{"auth_events":["$6uweH056a8Ws7WMBTg1_Giusvmhyz8nCy5-B07PNd8o","$Kf6cj_7YPwPYShb6EiA5p4zed290ru-A7-zmDBSSd6w","$y_dZ95Ur_yfCLz4JUxvKhA9a2VJcpRAvR8OS4ZcU8FU","$t6LFbvv_ATYAJSJ7YiMOOdxTuSXtY9yK145Xis7XfAg"],"content":{"displayname":"Alice","membership":"join"},"depth":35,"hashes":{"sha256":"18pwH0zvQ1hKj6d2WiXKMeryfp5Dc7CydDphpAR/MoQ"},"origin_server_ts":1795670540395,"prev_events":["$5Iyy3D2BMv0NM-L-v0mTGJR1K1lvkK9BXNl3kIwiKIE"],"room_id":"!JhdREYHczmqapGvIbe:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"FSNbWjDn5SHeAHC5OQNCGNK6RydILP19/6So+OaygXG0URsqzt7gSR2p2OLqdlvcbF6WsK6/l/W0NkLDqYycAw"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,15,cast('{"auth_events":["$YZp_A8Mec_vJW9GgZQJKRg_7xIEBLmpZcUL_XKmjpCQ","$cwcT6W7jxASYn9Y6k5UaocyI_ix8HFQoXjH3QqfGGQI","$7tGZonHzgQmiaPrBGTqnVPkdjuoLtuhdobITYEzzvQs","$HknmDuJZi9Pj5CTiYYuUmCoeK1R--YLRpW9Jq826fQ0"],"content":{"displayname":"Alice","membership":"join"},"depth":15,"hashes":{"sha256":"gyFZpo+3XXCiRoAtFBieh4FSipkA2315sy9IdUT6TXA"},"origin_server_ts":1795670540406,"prev_events":["$mRRHBisQrbQ-GLnYrOaBb2Ct5iWNeIMgqH0fwOdctWA"],"room_id":"!lLeJrFMHcAGOoCygfc:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Xz/9EjyEt/+FV+tKzsriFrNxiu3ND8c+rXUup3qiL9GkQYTvHT2y7flvLH1ctQ9W6NdOa98Rij5kDZhmkN+ZDg"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,12,cast('{"auth_events":["$RUbpt-D_noB9_l1zWJ_sWVgyytAA1qQgZwQtcBOfO1U","$cQjn5-Jgob5IciRows7KtoIL4X51fSVzmaTIrM46rM0","$jCUwdMaQs_ipR4l4Egj7cYXkmTtSkaMsJWnXCrcmJmI"],"content":{"displayname":"Alice","membership":"join"},"depth":12,"hashes":{"sha256":"a4flzN8UviXcbYmiPPhLGDe6nLVIcmfqEiN+z7Unpms"},"origin_server_ts":1795670540421,"prev_events":["$tPSMielPoPBT3tGENi0M7h9HBoY3o03ZGPhYWV4WKWc"],"room_id":"!QvzRutRczBLnID14okGmhghHDhrnXI1qyd0U44DoPiY","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"oEiMQLKjPxYcJWSUmjYJTu4Umn2m8hh5aZT5yVYtmzQoYbXqJ9mXhatHV714E90xgxP+Wgz5ThG/rJU3sUA3Ag"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
CREATE TABLE state_keys (
    room_nid integer not null, kid integer not null, type text not null, state_key text not null,
    primary key (room_nid, kid)) strict, without rowid;
INSERT INTO state_keys VALUES(1,0,'m.room.create','');
INSERT INTO state_keys VALUES(1,1,'m.room.power_levels','');
INSERT INTO state_keys VALUES(1,2,'m.room.join_rules','');
INSERT INTO state_keys VALUES(1,3,'m.room.member','@alice:localhost');
INSERT INTO state_keys VALUES(1,4,'m.room.canonical_alias','');
INSERT INTO state_keys VALUES(1,5,'m.room.history_visibility','');
INSERT INTO state_keys VALUES(1,6,'m.room.guest_access','');
INSERT INTO state_keys VALUES(1,7,'m.room.name','');
INSERT INTO state_keys VALUES(1,8,'m.room.topic','');
INSERT INTO state_keys VALUES(1,9,'m.room.member','@bob:localhost');
INSERT INTO state_keys VALUES(1,10,'m.room.member','@carol:localhost');
INSERT INTO state_keys VALUES(1,11,'m.room.member','@dave:localhost');
INSERT INTO state_keys VALUES(1,12,'org.example.pin','');
INSERT INTO state_keys VALUES(2,0,'m.room.create','');
INSERT INTO state_keys VALUES(2,1,'m.room.power_levels','');
INSERT INTO state_keys VALUES(2,2,'m.room.join_rules','');
INSERT INTO state_keys VALUES(2,3,'m.room.member','@alice:localhost');
INSERT INTO state_keys VALUES(2,4,'m.room.history_visibility','');
INSERT INTO state_keys VALUES(2,5,'m.room.guest_access','');
INSERT INTO state_keys VALUES(2,6,'m.room.name','');
INSERT INTO state_keys VALUES(2,7,'m.room.member','@bob:localhost');
INSERT INTO state_keys VALUES(2,8,'m.room.member','@carol:localhost');
INSERT INTO state_keys VALUES(2,9,'m.room.encryption','');
INSERT INTO state_keys VALUES(2,10,'m.room.topic','');
INSERT INTO state_keys VALUES(3,0,'m.room.create','');
INSERT INTO state_keys VALUES(3,1,'m.room.power_levels','');
INSERT INTO state_keys VALUES(3,2,'m.room.join_rules','');
INSERT INTO state_keys VALUES(3,3,'m.room.member','@carol:localhost');
INSERT INTO state_keys VALUES(3,4,'m.room.history_visibility','');
INSERT INTO state_keys VALUES(3,5,'m.room.guest_access','');
INSERT INTO state_keys VALUES(3,6,'m.room.name','');
INSERT INTO state_keys VALUES(4,0,'m.room.create','');
INSERT INTO state_keys VALUES(4,1,'m.room.power_levels','');
INSERT INTO state_keys VALUES(4,2,'m.room.join_rules','');
INSERT INTO state_keys VALUES(4,3,'m.room.member','@alice:localhost');
INSERT INTO state_keys VALUES(4,4,'m.room.history_visibility','');
INSERT INTO state_keys VALUES(4,5,'m.room.guest_access','');
INSERT INTO state_keys VALUES(4,6,'m.room.name','');
INSERT INTO state_keys VALUES(4,7,'m.room.member','@carol:localhost');
CREATE TABLE state_snapshots (
    room_nid integer not null, sid integer not null, parent_sid integer not null, checkpoint integer not null,
    payload blob not null, address blob, flags integer not null default 0,
    primary key (room_nid, sid)) strict;
CREATE TABLE room_heads (
    room_nid integer primary key, extremities blob not null, current_sid integer not null,
    next_eid integer not null, next_ordinal integer not null, next_kid integer not null, next_sid integer not null,
    flags integer not null, writer integer not null default 0, position integer not null default 0) strict;
INSERT INTO room_heads VALUES(1,X'23',18,36,36,13,19,0,1,142);
INSERT INTO room_heads VALUES(2,X'0f',14,16,16,11,15,0,1,144);
INSERT INTO room_heads VALUES(3,X'09',8,10,10,7,9,0,1,92);
INSERT INTO room_heads VALUES(4,X'0c',10,13,13,8,11,0,1,146);
CREATE TABLE pending_redactions (
    room_nid integer not null, target_event_id blob not null, redaction_eid integer not null,
    primary key (room_nid, target_event_id, redaction_eid)) strict, without rowid;
CREATE TABLE memberships (
    user_nid integer not null, room_nid integer not null, membership integer not null, eid integer not null,
    forgotten integer not null, stripped_state blob, writer integer not null, position integer not null,
    primary key (user_nid, room_nid)) strict;
INSERT INTO memberships VALUES(1,1,1,35,0,NULL,1,142);
INSERT INTO memberships VALUES(2,1,1,10,0,NULL,1,34);
INSERT INTO memberships VALUES(3,1,1,33,0,NULL,1,132);
INSERT INTO memberships VALUES(4,1,4,22,0,NULL,1,58);
INSERT INTO memberships VALUES(1,2,1,15,0,NULL,1,144);
INSERT INTO memberships VALUES(2,2,1,9,0,NULL,1,76);
INSERT INTO memberships VALUES(3,2,2,10,0,NULL,1,78);
INSERT INTO memberships VALUES(3,3,0,9,1,NULL,1,92);
INSERT INTO memberships VALUES(1,4,1,12,0,NULL,1,146);
INSERT INTO memberships VALUES(3,4,0,10,0,NULL,1,101);
CREATE TABLE room_aliases (
    alias text primary key, room_nid integer not null, creator_nid integer not null,
    created_ts integer not null) strict, without rowid;
INSERT INTO room_aliases VALUES('#talk:localhost',1,1,1795670539265);
CREATE TABLE published_rooms (
    server_nid integer not null, room_nid integer not null, publisher_nid integer not null,
    published_ts integer not null,
    primary key (server_nid, room_nid)) strict, without rowid;
INSERT INTO published_rooms VALUES(1,1,1,1795670539265);
CREATE TABLE transactions (
    user_nid integer not null, device_id text not null, path_hash integer not null, txn_id text not null,
    room_nid integer not null, eid integer not null, created_ts integer not null,
    primary key (user_nid, device_id, path_hash, txn_id)) strict, without rowid;
INSERT INTO transactions VALUES(1,'WSMUTHZNHZ',-6423867791902527109,'t11',0,0,1795670539891);
INSERT INTO transactions VALUES(1,'WSMUTHZNHZ',-6423867791902527109,'t12',0,0,1795670540231);
INSERT INTO transactions VALUES(1,'WSMUTHZNHZ',-489480642598537583,'t8',2,12,1795670539752);
INSERT INTO transactions VALUES(1,'WSMUTHZNHZ',649635657363529548,'t14',1,31,1795670540350);
INSERT INTO transactions VALUES(1,'WSMUTHZNHZ',2463008640960840710,'t4',1,21,1795670539644);
INSERT INTO transactions VALUES(1,'WSMUTHZNHZ',3320866456370571258,'t10',4,11,1795670539817);
INSERT INTO transactions VALUES(1,'WSMUTHZNHZ',3320866456370571258,'t9',4,9,1795670539809);
INSERT INTO transactions VALUES(1,'WSMUTHZNHZ',4321076968547834541,'t1',1,13,1795670539574);
INSERT INTO transactions VALUES(1,'WSMUTHZNHZ',4321076968547834541,'t13',1,30,1795670540342);
INSERT INTO transactions VALUES(1,'WSMUTHZNHZ',4321076968547834541,'t3',1,18,1795670539625);
INSERT INTO transactions VALUES(1,'WSMUTHZNHZ',4321076968547834541,'t5',1,25,1795670539681);
INSERT INTO transactions VALUES(1,'WSMUTHZNHZ',4321076968547834541,'t6',1,27,1795670539688);
INSERT INTO transactions VALUES(1,'WSMUTHZNHZ',4321076968547834541,'t7',1,29,1795670539694);
INSERT INTO transactions VALUES(1,'WSMUTHZNHZ',8724359040884788709,'t2',1,15,1795670539604);
INSERT INTO transactions VALUES(2,'DWWMUGWLWM',4321076968547834541,'t1',1,14,1795670539599);
INSERT INTO transactions VALUES(2,'DWWMUGWLWM',4321076968547834541,'t2',1,16,1795670539608);
INSERT INTO transactions VALUES(2,'DWWMUGWLWM',4321076968547834541,'t3',1,17,1795670539612);
INSERT INTO transactions VALUES(2,'DWWMUGWLWM',4321076968547834541,'t4',1,20,1795670539637);
INSERT INTO transactions VALUES(2,'DWWMUGWLWM',4321076968547834541,'t5',1,24,1795670539679);
INSERT INTO transactions VALUES(2,'DWWMUGWLWM',4321076968547834541,'t6',1,26,1795670539685);
INSERT INTO transactions VALUES(2,'DWWMUGWLWM',4321076968547834541,'t7',1,28,1795670539691);
INSERT INTO transactions VALUES(3,'FGFMOTYOBN',4321076968547834541,'t2',1,34,1795670540369);
INSERT INTO transactions VALUES(3,'FGFMOTYOBN',5649826373720294471,'t1',3,8,1795670539781);
CREATE TABLE receipts (
    room_nid integer not null, user_nid integer not null, receipt_type text not null,
    thread_id text not null, event_id text not null, eid integer, ts integer not null,
    writer integer not null, position integer not null,
    primary key (room_nid, user_nid, receipt_type, thread_id)) strict, without rowid;
INSERT INTO receipts VALUES(1,1,'m.read','','$raP6z5OGuAzfyCDKSTuqIGH4jThRywhjVKek0zHlApE',30,1795670540374,1,136);
INSERT INTO receipts VALUES(1,1,'m.read.private','','$JHLDhgSB1YZ3nR4xk1UARL2LV_i5tApOuE1l2Mk2Umk',14,1795670539869,1,108);
INSERT INTO receipts VALUES(1,2,'m.read','','$JHLDhgSB1YZ3nR4xk1UARL2LV_i5tApOuE1l2Mk2Umk',14,1795670539831,1,105);
CREATE TABLE accounts (
    user_nid integer primary key, password_hash text, created_ts integer not null, admin integer not null,
    state integer not null, kind integer not null) strict;
INSERT INTO accounts VALUES(1,'$argon2id$v=19$m=19456,t=2,p=1$RyxIPr/hOAzPR01gXP9Wug$ZI5E/6CalI8cWAydwwDhbrT5g5Z3vmmKUsFeNGfYZtk',1795670538487,0,0,0);
INSERT INTO accounts VALUES(2,'$argon2id$v=19$m=19456,t=2,p=1$zN1qZhq2T1I/+opp0ivVOg$CscC6agvRI0YKb3SBAwf2yDLL3cSCUtg4+ZJ4WaG1qY',1795670538628,0,0,0);
INSERT INTO accounts VALUES(3,'$argon2id$v=19$m=19456,t=2,p=1$jVeTcfEoa1ygZPdNzxun2Q$/h3BOWCkm8cQ0sPG7NMN2e6xuAam02/w/hvi/O3KMMI',1795670538710,0,0,0);
INSERT INTO accounts VALUES(4,'$argon2id$v=19$m=19456,t=2,p=1$sme8jrcTkxp0JTGzs1Px/g$f3PT00ZKr+yDspCStSBDH6HB0nmIEJUoNaeO4HgveDw',1795670538805,0,0,0);
CREATE TABLE devices (
    user_nid integer not null, device_id text not null, display_name text, created_ts integer not null,
    last_seen_ts integer, last_seen_ip text,
    primary key (user_nid, device_id)) strict, without rowid;
INSERT INTO devices VALUES(1,'TABLET',NULL,1795670540217,1795670540217,NULL);
INSERT INTO devices VALUES(1,'WSMUTHZNHZ','alice''s first',1795670538494,1795670538494,NULL);
INSERT INTO devices VALUES(2,'DWWMUGWLWM','bob''s first',1795670538628,1795670538628,NULL);
INSERT INTO devices VALUES(3,'FGFMOTYOBN','carol''s first',1795670538710,1795670538710,NULL);
INSERT INTO devices VALUES(4,'UYSNGTCHGL','dave''s first',1795670538805,1795670538805,NULL);
CREATE TABLE access_tokens (
    token_hash blob primary key, user_nid integer not null, device_id text not null,
    created_ts integer not null, expires_ts integer, refresh_hash blob) strict, without rowid;
INSERT INTO access_tokens VALUES(X'36edb77330fc92a8dd617ad9619b9f4ab9b5aef73b54a59c69fe9f4464f83dc1',3,'FGFMOTYOBN',1795670538710,NULL,NULL);
INSERT INTO access_tokens VALUES(X'9048744183676362bd5b8bcc6c3c430424f2ad0ce6437bfed1fa59f1b074d02b',4,'UYSNGTCHGL',1795670538805,NULL,NULL);
INSERT INTO access_tokens VALUES(X'd63dd03333aab66950e5e9343950515ee08a43e7f63a121f7d1a1a0dfb73fff3',1,'WSMUTHZNHZ',1795670538494,NULL,NULL);
INSERT INTO access_tokens VALUES(X'e80d9c4fc3d7f823cb6a44906b379895237c31dd8d5c025d95161764f0e2d012',1,'TABLET',1795670540217,NULL,NULL);
INSERT INTO access_tokens VALUES(X'ed46f82d72e530b046fe04287fe117a0b1a533a9d68a057fb762e6d8e27f3759',2,'DWWMUGWLWM',1795670538628,NULL,NULL);
CREATE TABLE registration_tokens (
    token text primary key, uses_allowed integer, completed integer not null, expires_ts integer,
    makes_admin integer not null, created_ts integer not null) strict, without rowid;
INSERT INTO registration_tokens VALUES('LDzaUKQA5z2CkKHDyEpnG64hd6Z5Fckt',1,0,NULL,1,1795670536674);
CREATE TABLE profiles (
    user_nid integer not null, field text not null, value blob not null,
    primary key (user_nid, field)) strict, without rowid;
INSERT INTO profiles VALUES(1,'displayname',X'22416c69636522');
INSERT INTO profiles VALUES(2,'avatar_url',X'226d78633a2f2f6c6f63616c686f73742f626f6222');
CREATE TABLE account_data (
    user_nid integer not null, room_nid integer not null, type text not null, content blob not null,
    writer integer not null, position integer not null,
    primary key (user_nid, room_nid, type)) strict;
INSERT INTO account_data VALUES(1,0,'org.example.settings',cast('{"theme": "light", "size": 12}' as blob),1,138);
INSERT INTO account_data VALUES(2,0,'m.push_rules',cast('{"added":{"override":[],"content":[{"rule_id":"fixture","default":false,"enabled":true,"pattern":"fixture","actions":["notify"]}],"room":[],"sender":[],"underride":[]},"changed":[{"kind":"override","rule_id":".m.rule.suppress_notices","enabled":false}]}' as blob),1,25);
INSERT INTO account_data VALUES(1,1,'m.fully_read',cast('{"event_id":"$JHLDhgSB1YZ3nR4xk1UARL2LV_i5tApOuE1l2Mk2Umk"}' as blob),1,107);
INSERT INTO account_data VALUES(2,1,'m.tag',cast('{"tags": {"m.favourite": {"order": 0.5}}}' as blob),1,111);
CREATE TABLE filters (
    user_nid integer not null, filter_id integer not null, json blob not null,
    primary key (user_nid, filter_id)) strict;
INSERT INTO filters VALUES(1,3964030888876835941,cast('{"room":{"timeline":{"limit":5}}}' as blob));
CREATE TABLE device_keys (
    user_nid integer not null, device_id text not null, json blob not null,
    writer integer not null, position integer not null,
    primary key (user_nid, device_id)) strict;
INSERT INTO device_keys VALUES(1,'WSMUTHZNHZ',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"WSMUTHZNHZ","keys":{"curve25519:WSMUTHZNHZ":"Y3VydmU","ed25519:WSMUTHZNHZ":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:WSMUTHZNHZ":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}' as blob),1,28);
INSERT INTO device_keys VALUES(2,'DWWMUGWLWM',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"DWWMUGWLWM","keys":{"curve25519:DWWMUGWLWM":"Y3VydmU","ed25519:DWWMUGWLWM":"ZWR3YXJkcw"},"signatures":{"@bob:localhost":{"ed25519:DWWMUGWLWM":"c2lnbmF0dXJl"}},"user_id":"@bob:localhost"}' as blob),1,30);
INSERT INTO device_keys VALUES(1,'TABLET',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"TABLET","keys":{"curve25519:TABLET":"Y3VydmU","ed25519:TABLET":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}' as blob),1,117);
CREATE TABLE one_time_keys (
    user_nid integer not null, device_id text not null, algorithm text not null, key_id text not null,
    json blob not null, seq integer not null,
    primary key (user_nid, device_id, algorithm, key_id)) strict;
INSERT INTO one_time_keys VALUES(1,'WSMUTHZNHZ','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:WSMUTHZNHZ":"c2lnbmF0dXJl"}}}' as blob),1);
INSERT INTO one_time_keys VALUES(1,'WSMUTHZNHZ','signed_curve25519','AAAA1',cast('{"key":"b25lLXRpbWUga2V51","signatures":{"@alice:localhost":{"ed25519:WSMUTHZNHZ":"c2lnbmF0dXJl"}}}' as blob),2);
INSERT INTO one_time_keys VALUES(1,'WSMUTHZNHZ','signed_curve25519','AAAA2',cast('{"key":"b25lLXRpbWUga2V52","signatures":{"@alice:localhost":{"ed25519:WSMUTHZNHZ":"c2lnbmF0dXJl"}}}' as blob),3);
INSERT INTO one_time_keys VALUES(2,'DWWMUGWLWM','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@bob:localhost":{"ed25519:DWWMUGWLWM":"c2lnbmF0dXJl"}}}' as blob),1);
INSERT INTO one_time_keys VALUES(2,'DWWMUGWLWM','signed_curve25519','AAAA1',cast('{"key":"b25lLXRpbWUga2V51","signatures":{"@bob:localhost":{"ed25519:DWWMUGWLWM":"c2lnbmF0dXJl"}}}' as blob),2);
INSERT INTO one_time_keys VALUES(1,'TABLET','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}' as blob),1);
CREATE TABLE fallback_keys (
    user_nid integer not null, device_id text not null, algorithm text not null, key_id text not null,
    json blob not null, used integer not null,
    primary key (user_nid, device_id, algorithm)) strict;
INSERT INTO fallback_keys VALUES(1,'WSMUTHZNHZ','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:WSMUTHZNHZ":"c2lnbmF0dXJl"}}}' as blob),0);
INSERT INTO fallback_keys VALUES(2,'DWWMUGWLWM','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@bob:localhost":{"ed25519:DWWMUGWLWM":"c2lnbmF0dXJl"}}}' as blob),0);
INSERT INTO fallback_keys VALUES(1,'TABLET','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}' as blob),0);
CREATE TABLE to_device (
    user_nid integer not null, device_id text not null, writer integer not null, position integer not null,
    seq integer not null, json blob not null,
    primary key (user_nid, device_id, writer, position, seq)) strict;
INSERT INTO to_device VALUES(2,'DWWMUGWLWM',1,119,1,cast('{"type":"org.example.note","sender":"@alice:localhost","content":{"note":"still waits"}}' as blob));
CREATE TABLE backward_extremities (
    room_nid integer not null, event_id blob not null, eid integer not null,
    primary key (room_nid, event_id, eid)) strict, without rowid;
CREATE TABLE staged_events (
    room_nid integer not null, event_id blob not null, origin_nid integer not null,
    received_ts integer not null, json blob not null,
    primary key (room_nid, event_id)) strict;
CREATE TABLE relations (
    room_nid integer not null, parent_id blob not null, eid integer not null, rel_type text not null,
    primary key (room_nid, parent_id, eid)) strict, without rowid;
INSERT INTO relations VALUES(1,X'12d440ca87fee273bd815320819dd00940cae056efe874f20943cb4605009581',17,'m.thread');
INSERT INTO relations VALUES(1,X'12d440ca87fee273bd815320819dd00940cae056efe874f20943cb4605009581',18,'m.thread');
INSERT INTO relations VALUES(1,X'12d440ca87fee273bd815320819dd00940cae056efe874f20943cb4605009581',19,'m.reference');
INSERT INTO relations VALUES(1,X'12d440ca87fee273bd815320819dd00940cae056efe874f20943cb4605009581',20,'m.reference');
INSERT INTO relations VALUES(1,X'2472c3860481d586779d1e3193550044bd8b57f8b9b40a4eb84d65d8c9365269',15,'m.annotation');
INSERT INTO relations VALUES(1,X'2472c3860481d586779d1e3193550044bd8b57f8b9b40a4eb84d65d8c9365269',16,'m.replace');
CREATE TABLE search_entries (
    place integer primary key, room_nid integer not null, eid integer not null, key integer not null,
    sender_nid integer not null, grams text not null) strict;
INSERT INTO search_entries VALUES(964043279924461568,1,8,2,1,'');
INSERT INTO search_entries VALUES(964043279924461569,1,9,3,1,'');
INSERT INTO search_entries VALUES(964043279924461570,1,13,1,1,'');
INSERT INTO search_entries VALUES(964043279924461572,1,16,1,2,'');
INSERT INTO search_entries VALUES(964043279924461573,1,17,1,2,'');
INSERT INTO search_entries VALUES(964043279924461574,1,18,1,1,'');
INSERT INTO search_entries VALUES(964043279924461576,1,24,1,2,'');
INSERT INTO search_entries VALUES(964043279924461577,1,25,1,1,'');
INSERT INTO search_entries VALUES(964043279924461578,1,26,1,2,'');
INSERT INTO search_entries VALUES(964043279924461579,1,27,1,1,'');
INSERT INTO search_entries VALUES(964043279924461580,1,28,1,2,'');
INSERT INTO search_entries VALUES(964043279924461581,1,29,1,1,'');
INSERT INTO search_entries VALUES(964043279924461582,2,7,2,1,'');
INSERT INTO search_entries VALUES(964043279924461583,2,14,3,2,'');
INSERT INTO search_entries VALUES(964043279924461584,3,7,2,3,'');
INSERT INTO search_entries VALUES(964043279924461585,3,8,1,3,'');
INSERT INTO search_entries VALUES(964043279924461586,4,7,2,1,'');
INSERT INTO search_entries VALUES(964043279924461587,4,9,1,1,'');
INSERT INTO search_entries VALUES(964043279924461588,4,11,1,1,'');
INSERT INTO search_entries VALUES(964043280461332501,1,30,1,1,'');
INSERT INTO search_entries VALUES(964043280461332502,1,32,3,1,'');
INSERT INTO search_entries VALUES(964043280461332503,1,34,1,3,'');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','search_grams','search_grams',0,'CREATE VIRTUAL TABLE search_grams using fts5(
    grams, content='''', contentless_delete=1, detail=none, tokenize=''ascii'')');
CREATE TABLE IF NOT EXISTS 'search_grams_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_grams_data VALUES(1,X'188138');
INSERT INTO search_grams_data VALUES(10,X'00000000ff00000102091a0009110101011001010f010101111100000102010112120000010301011313000001040101141400000105010115150000010601011616000001070101171700000108010118180000010000');
INSERT INTO search_grams_data VALUES(137438953473,X'000000540630336868697286d89f848b808080100105647966776f86d89f848b808080100105667063786d86d89f848b808080100105756869703686d89f848b808080100105783236677886d89f848b808080100410101010');
INSERT INTO search_grams_data VALUES(274877906945,X'000000b1063032636a733786d89f848b808080110105336868697286d89f848b8080801102046d66757a86d89f848b808080110105366366643586d89f848b808080110105647966776f86d89f848b808080110105723369696586d89f848b808080110204366c7a6a86d89f848b80808011010573656d666d86d89f848b8080801102046a75686686d89f848b808080110105773671626286d89f848b8080801101057a64636a3686d89f848b808080110410100f1010100f100f10');
INSERT INTO search_grams_data VALUES(412316860417,X'00000053063066326a323686d89f848b8080801202047063786d86d89f848b8080801201056c35656a3286d89f848b80808012010573346b766286d89f848b808080120105793672783786d89f848b8080801204100f1010');
INSERT INTO search_grams_data VALUES(549755813889,X'000000920630346c79343286d89f848b80808013010566326a323686d89f848b8080801301056a7063637586d89f848b8080801301056c35656a3286d89f848b8080801302046e647a7786d89f848b808080130105706c6b657786d89f848b80808013010573656d666d86d89f848b8080801302046a75686686d89f848b808080130105777673616386d89f848b8080801304101010100f10100f');
INSERT INTO search_grams_data VALUES(687194767361,X'000000b00630346c79343286d89f848b80808014010566326a323686d89f848b808080140105686c6e676c86d89f848b8080801401056a7063637586d89f848b8080801401056c35656a3286d89f848b8080801402046e647a7786d89f848b8080801402047532657086d89f848b808080140105706c6b657786d89f848b808080140105733735326986d89f848b808080140204656d666d86d89f848b8080801402046a75686686d89f848b808080140410101010100f0f10100f');
INSERT INTO search_grams_data VALUES(824633720833,X'000000940630336b786b3386d89f848c8080801501056171626b6a86d89f848c808080150105647a366c6b86d89f848c808080150105656c66716e86d89f848c80808015010566326a323686d89f848c8080801501056b7769706186d89f848c808080150105727a726b6386d89f848c80808015010576346e6e3286d89f848c8080801501057736326d7286d89f848c80808015041010101010101010');
INSERT INTO search_grams_data VALUES(962072674305,X'000000b30630337366676186d89f848c808080160105346e32347986d89f848c8080801602047661636686d89f848c808080160105656c66716e86d89f848c80808016010566326a323686d89f848c8080801601056b656d783586d89f848c8080801601056c7074777786d89f848c808080160105757a71696586d89f848c80808016010576346e6e3286d89f848c808080160105796970746786d89f848c8080801601057a37777a6486d89f848c808080160410100f10101010101010');
INSERT INTO search_grams_data VALUES(1099511627777,X'000000740630336868697286d89f848c808080170105647566716f86d89f848c808080170105656c66716e86d89f848c808080170105677362717986d89f848c80808017010569736d636286d89f848c808080170105743369756186d89f848c808080170105773577643686d89f848c8080801704101010101010');
INSERT INTO search_grams_data VALUES(2336462209025,X'0000034e0630326c67706386d89f848b8080800301010533346a646786d89f848b8080800202046d66757a86d89f848b808080050102047366676186d89f848b808080010e0204756a737486d89f848b808080000105343364636d86d89f848b8080800e0105356637696d86d89f848b8080800e0102046f616f3386d89f848b808080040105376b6b756986d89f848b808080040105627367617686d89f848b808080030101056334646f7086d89f848b8080800e010564356f707986d89f848b8080800102047574753786d89f848b8080800202047771756586d89f848b80808002020479626e7586d89f848b808080060105656c66716e86d89f848b80808000010101010101020101010101010566326a323686d89f848b808080000101040302020102046865787386d89f848b8080800002047063786d86d89f848b808080000e0105676533667386d89f848b808080030102046935367686d89f848b80808008010101010102047a7a707886d89f848b80808005010105683374693386d89f848b8080800202047565763786d89f848b808080010105693372753586d89f848b8080800202043579653486d89f848b8080800f01056a3237353386d89f848b808080010204336d377286d89f848b8080800202046c6a357386d89f848b808080030102046e74697986d89f848b8080800101056b7769706186d89f848b808080020401056c3533736a86d89f848b8080800e02046567696686d89f848b8080800201056d7673333386d89f848b8080800401056e6965666d86d89f848b8080800202046a6b756386d89f848b8080800401056f3635703286d89f848b80808002020462786a3486d89f848b8080800e02046b697a6586d89f848b8080800202046c76357486d89f848b8080800f0105703477773486d89f848b80808005010204787a783786d89f848b808080060105723369696586d89f848b8080800501030376776486d89f848b8080800202047874706586d89f848b808080020105746477696686d89f848b8080800301010302020302047a6d6b6386d89f848b8080800204026e7086d89f848b80808004030375326686d89f848b8080800801010101010105756733696986d89f848b8080800801010101010105786165356f86d89f848b80808008010101010104111010100f10110f101110100f0f0f1c170f10111410100f100f100f100f11100f10100f100f0f0f110f110e0f160f0d1315');
INSERT INTO search_grams_data VALUES(9009535716950016,X'08000000000000010000000000000000000000000000000000000000000000000d60f841600000030000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE IF NOT EXISTS 'search_grams_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO search_grams_idx VALUES(1,X'',2);
INSERT INTO search_grams_idx VALUES(2,X'',2);
INSERT INTO search_grams_idx VALUES(3,X'',2);
INSERT INTO search_grams_idx VALUES(4,X'',2);
INSERT INTO search_grams_idx VALUES(5,X'',2);
INSERT INTO search_grams_idx VALUES(6,X'',2);
INSERT INTO search_grams_idx VALUES(7,X'',2);
INSERT INTO search_grams_idx VALUES(8,X'',2);
INSERT INTO search_grams_idx VALUES(17,X'',2);
CREATE TABLE IF NOT EXISTS 'search_grams_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
INSERT INTO search_grams_docsize VALUES(964043279924461568,X'05',1);
INSERT INTO search_grams_docsize VALUES(964043279924461569,X'07',2);
INSERT INTO search_grams_docsize VALUES(964043279924461570,X'10',3);
INSERT INTO search_grams_docsize VALUES(964043279924461572,X'0b',5);
INSERT INTO search_grams_docsize VALUES(964043279924461573,X'06',6);
INSERT INTO search_grams_docsize VALUES(964043279924461574,X'09',7);
INSERT INTO search_grams_docsize VALUES(964043279924461576,X'06',9);
INSERT INTO search_grams_docsize VALUES(964043279924461577,X'06',10);
INSERT INTO search_grams_docsize VALUES(964043279924461578,X'06',11);
INSERT INTO search_grams_docsize VALUES(964043279924461579,X'06',12);
INSERT INTO search_grams_docsize VALUES(964043279924461580,X'06',13);
INSERT INTO search_grams_docsize VALUES(964043279924461581,X'06',14);
INSERT INTO search_grams_docsize VALUES(964043279924461582,X'07',15);
INSERT INTO search_grams_docsize VALUES(964043279924461583,X'05',16);
INSERT INTO search_grams_docsize VALUES(964043279924461584,X'05',17);
INSERT INTO search_grams_docsize VALUES(964043279924461585,X'0b',18);
INSERT INTO search_grams_docsize VALUES(964043279924461586,X'05',19);
INSERT INTO search_grams_docsize VALUES(964043279924461587,X'09',20);
INSERT INTO search_grams_docsize VALUES(964043279924461588,X'0b',21);
INSERT INTO search_grams_docsize VALUES(964043280461332501,X'09',22);
INSERT INTO search_grams_docsize VALUES(964043280461332502,X'0b',23);
INSERT INTO search_grams_docsize VALUES(964043280461332503,X'07',24);
CREATE TABLE IF NOT EXISTS 'search_grams_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO search_grams_config VALUES('version',4);
CREATE TABLE unread_groups (
    room_nid integer not null, rule_group integer not null, identity blob not null,
    primary key (room_nid, rule_group)) strict, without rowid;
INSERT INTO unread_groups VALUES(1,1,X'e8580072d2eca2046082c4d876399443');
INSERT INTO unread_groups VALUES(2,1,X'e8580072d2eca2046082c4d876399443');
CREATE TABLE unread_threads (
    room_nid integer not null, thread integer not null, root_id blob not null,
    primary key (room_nid, thread)) strict, without rowid;
INSERT INTO unread_threads VALUES(1,1,X'12d440ca87fee273bd815320819dd00940cae056efe874f20943cb4605009581');
CREATE TABLE unread_members (
    room_nid integer not null, user_nid integer not null, from_ordinal integer not null, rule_group integer not null,
    primary key (room_nid, user_nid, from_ordinal)) strict, without rowid;
INSERT INTO unread_members VALUES(1,1,2,0);
INSERT INTO unread_members VALUES(1,2,10,1);
INSERT INTO unread_members VALUES(1,3,33,0);
INSERT INTO unread_members VALUES(2,1,2,0);
INSERT INTO unread_members VALUES(2,2,9,1);
INSERT INTO unread_members VALUES(4,1,2,0);
CREATE TABLE unread_exceptions (
    room_nid integer not null, user_nid integer not null, ordinal integer not null, actions integer not null,
    primary key (room_nid, user_nid, ordinal)) strict, without rowid;
INSERT INTO unread_exceptions VALUES(1,2,30,7);
CREATE TABLE jobs (
    id integer primary key, kind integer not null, room_nid integer not null, status integer not null,
    started_ts integer not null, updated_ts integer not null, state blob not null) strict;
CREATE TABLE redaction_queue (
    due_ts integer not null, room_nid integer not null, eid integer not null,
    primary key (due_ts, room_nid, eid)) strict, without rowid;
INSERT INTO redaction_queue VALUES(1796275339649,1,20);
INSERT INTO redaction_queue VALUES(1796275340350,1,14);
CREATE TABLE log_floors (writer integer primary key, position integer not null) strict, without rowid;
CREATE TABLE log_marks (taken_ts integer primary key, token text not null) strict, without rowid;
INSERT INTO log_marks VALUES(1795670536658,'s1AQECAA');
CREATE TABLE device_list_changes (
    user_nid integer primary key, writer integer not null, position integer not null) strict;
INSERT INTO device_list_changes VALUES(1,1,117);
INSERT INTO device_list_changes VALUES(2,1,124);
CREATE INDEX log_by_room on log (room_nid, writer, position) where room_nid <> 0;
CREATE INDEX log_by_user on log (user_nid, kind, writer, position) where user_nid <> 0;
CREATE UNIQUE INDEX events_by_id on events (event_id, room_nid);
CREATE INDEX memberships_by_room on memberships (room_nid, membership, user_nid);
CREATE INDEX room_aliases_by_room on room_aliases (room_nid);
CREATE INDEX published_rooms_by_room on published_rooms (room_nid);
CREATE INDEX transactions_by_age on transactions (created_ts);
CREATE INDEX access_tokens_by_device on access_tokens (user_nid, device_id);
CREATE UNIQUE INDEX access_tokens_by_refresh on access_tokens (refresh_hash) where refresh_hash is not null;
CREATE INDEX one_time_keys_by_seq on one_time_keys (user_nid, device_id, algorithm, seq);
CREATE INDEX search_entries_by_event on search_entries (room_nid, eid);
CREATE TRIGGER search_entries_added after insert on search_entries begin
    insert into search_grams (rowid, grams) values (new.place, new.grams); update search_entries
    set grams = '' where place = new.place; end;
CREATE TRIGGER search_entries_removed after delete on search_entries begin
    delete from search_grams where rowid = old.place; end;
CREATE INDEX account_data_push_rules on account_data (user_nid) where type = 'm.push_rules';
CREATE INDEX jobs_by_status on jobs (status, id);
CREATE INDEX state_keys_of_retention on state_keys (room_nid) where type = 'm.room.retention';
CREATE INDEX device_list_changes_by_position on device_list_changes (writer, position, user_nid);
PRAGMA writable_schema=OFF;
COMMIT;
