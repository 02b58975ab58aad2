-- Schema version 4, made by fixture.sh from commit 6ffed33. Never edited.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_versions (version integer primary key, applied_ts integer not null) strict;
INSERT INTO schema_versions VALUES(1,1795668699500);
INSERT INTO schema_versions VALUES(2,1795668699623);
INSERT INTO schema_versions VALUES(3,1795668699689);
INSERT INTO schema_versions VALUES(4,1795668699741);
CREATE TABLE server_meta (key text primary key, value text not null) strict, without rowid;
INSERT INTO server_meta VALUES('search.next','24');
INSERT INTO server_meta VALUES('search.scan','done');
CREATE TABLE owner_slots (slot integer primary key, epoch integer not null, node text not null) strict, without rowid;
INSERT INTO owner_slots VALUES(0,1,'vm');
CREATE TABLE writers (writer integer primary key, batch integer not null, position integer not null) strict, without rowid;
INSERT INTO writers VALUES(1,140,145);
CREATE TABLE id_blocks (kind integer primary key, next integer not null) strict, without rowid;
INSERT INTO id_blocks VALUES(1,257);
INSERT INTO id_blocks VALUES(2,257);
INSERT INTO id_blocks VALUES(3,257);
CREATE TABLE followers (name text primary key, token text not null) strict, without rowid;
INSERT INTO followers VALUES('search','s1AQGPAQA');
INSERT INTO followers VALUES('users.profile_propagation','s1AQGJAQA');
CREATE TABLE log (
    writer integer not null, position integer not null, seq integer not null, kind integer not null,
    room_nid integer not null, user_nid integer not null, payload blob not null,
    primary key (writer, position, seq)) strict, without rowid;
INSERT INTO log VALUES(1,14,0,9,0,1,X'01646973706c61796e616d65');
INSERT INTO log VALUES(1,15,0,9,0,2,X'016176617461725f75726c');
INSERT INTO log VALUES(1,18,0,8,0,1,X'016f72672e6578616d706c652e73657474696e6773');
INSERT INTO log VALUES(1,20,0,10,0,2,X'00');
INSERT INTO log VALUES(1,24,0,10,0,2,X'00');
INSERT INTO log VALUES(1,27,0,7,0,1,X'00');
INSERT INTO log VALUES(1,29,0,7,0,2,X'00');
INSERT INTO log VALUES(1,31,0,2,1,0,X'06000001');
INSERT INTO log VALUES(1,31,1,1,1,0,X'040101');
INSERT INTO log VALUES(1,31,2,2,1,1,X'06030002');
INSERT INTO log VALUES(1,31,3,1,1,0,X'040202');
INSERT INTO log VALUES(1,31,4,2,1,0,X'06010003');
INSERT INTO log VALUES(1,31,5,1,1,0,X'040303');
INSERT INTO log VALUES(1,31,6,2,1,0,X'06040004');
INSERT INTO log VALUES(1,31,7,1,1,0,X'040404');
INSERT INTO log VALUES(1,31,8,2,1,0,X'06020005');
INSERT INTO log VALUES(1,31,9,1,1,0,X'040505');
INSERT INTO log VALUES(1,31,10,2,1,0,X'06050006');
INSERT INTO log VALUES(1,31,11,1,1,0,X'040606');
INSERT INTO log VALUES(1,31,12,2,1,0,X'06060007');
INSERT INTO log VALUES(1,31,13,1,1,0,X'040707');
INSERT INTO log VALUES(1,31,14,2,1,0,X'06070008');
INSERT INTO log VALUES(1,31,15,1,1,0,X'040808');
INSERT INTO log VALUES(1,31,16,2,1,0,X'06080009');
INSERT INTO log VALUES(1,31,17,1,1,0,X'040909');
INSERT INTO log VALUES(1,32,0,2,1,2,X'0609000a');
INSERT INTO log VALUES(1,32,1,1,1,0,X'040a0a');
INSERT INTO log VALUES(1,33,0,2,1,3,X'060a000b');
INSERT INTO log VALUES(1,33,1,1,1,0,X'040b0b');
INSERT INTO log VALUES(1,34,0,2,1,4,X'060b000c');
INSERT INTO log VALUES(1,34,1,1,1,0,X'040c0c');
INSERT INTO log VALUES(1,36,0,1,1,0,X'040d0d');
INSERT INTO log VALUES(1,39,0,1,1,0,X'040e0e');
INSERT INTO log VALUES(1,41,0,1,1,0,X'040f0f');
INSERT INTO log VALUES(1,43,0,1,1,0,X'041010');
INSERT INTO log VALUES(1,45,0,1,1,0,X'041111');
INSERT INTO log VALUES(1,47,0,1,1,0,X'041212');
INSERT INTO log VALUES(1,49,0,2,1,0,X'060c0013');
INSERT INTO log VALUES(1,49,1,1,1,0,X'041313');
INSERT INTO log VALUES(1,51,0,1,1,0,X'041414');
INSERT INTO log VALUES(1,53,0,1,1,0,X'041515');
INSERT INTO log VALUES(1,53,1,4,1,0,X'041415');
INSERT INTO log VALUES(1,55,0,2,1,4,X'060b0c16');
INSERT INTO log VALUES(1,55,1,1,1,0,X'041616');
INSERT INTO log VALUES(1,57,0,2,1,3,X'060a0b17');
INSERT INTO log VALUES(1,57,1,1,1,0,X'041717');
INSERT INTO log VALUES(1,59,0,1,1,0,X'041818');
INSERT INTO log VALUES(1,61,0,1,1,0,X'041919');
INSERT INTO log VALUES(1,63,0,1,1,0,X'041a1a');
INSERT INTO log VALUES(1,65,0,1,1,0,X'041b1b');
INSERT INTO log VALUES(1,67,0,1,1,0,X'041c1c');
INSERT INTO log VALUES(1,69,0,1,1,0,X'041d1d');
INSERT INTO log VALUES(1,71,0,2,2,0,X'06000001');
INSERT INTO log VALUES(1,71,1,1,2,0,X'040101');
INSERT INTO log VALUES(1,71,2,2,2,1,X'06030002');
INSERT INTO log VALUES(1,71,3,1,2,0,X'040202');
INSERT INTO log VALUES(1,71,4,2,2,0,X'06010003');
INSERT INTO log VALUES(1,71,5,1,2,0,X'040303');
INSERT INTO log VALUES(1,71,6,2,2,0,X'06020004');
INSERT INTO log VALUES(1,71,7,1,2,0,X'040404');
INSERT INTO log VALUES(1,71,8,2,2,0,X'06040005');
INSERT INTO log VALUES(1,71,9,1,2,0,X'040505');
INSERT INTO log VALUES(1,71,10,2,2,0,X'06050006');
INSERT INTO log VALUES(1,71,11,1,2,0,X'040606');
INSERT INTO log VALUES(1,71,12,2,2,0,X'06060007');
INSERT INTO log VALUES(1,71,13,1,2,0,X'040707');
INSERT INTO log VALUES(1,71,14,2,2,2,X'06070008');
INSERT INTO log VALUES(1,71,15,1,2,0,X'040808');
INSERT INTO log VALUES(1,73,0,2,2,2,X'06070809');
INSERT INTO log VALUES(1,73,1,1,2,0,X'040909');
INSERT INTO log VALUES(1,75,0,2,2,3,X'0608000a');
INSERT INTO log VALUES(1,75,1,1,2,0,X'040a0a');
INSERT INTO log VALUES(1,77,0,2,2,0,X'0609000b');
INSERT INTO log VALUES(1,77,1,1,2,0,X'040b0b');
INSERT INTO log VALUES(1,79,0,1,2,0,X'040c0c');
INSERT INTO log VALUES(1,81,0,2,2,0,X'0601030d');
INSERT INTO log VALUES(1,81,1,1,2,0,X'040d0d');
INSERT INTO log VALUES(1,83,0,2,2,0,X'060a000e');
INSERT INTO log VALUES(1,83,1,1,2,0,X'040e0e');
INSERT INTO log VALUES(1,85,0,2,3,0,X'06000001');
INSERT INTO log VALUES(1,85,1,1,3,0,X'040101');
INSERT INTO log VALUES(1,85,2,2,3,3,X'06030002');
INSERT INTO log VALUES(1,85,3,1,3,0,X'040202');
INSERT INTO log VALUES(1,85,4,2,3,0,X'06010003');
INSERT INTO log VALUES(1,85,5,1,3,0,X'040303');
INSERT INTO log VALUES(1,85,6,2,3,0,X'06020004');
INSERT INTO log VALUES(1,85,7,1,3,0,X'040404');
INSERT INTO log VALUES(1,85,8,2,3,0,X'06040005');
INSERT INTO log VALUES(1,85,9,1,3,0,X'040505');
INSERT INTO log VALUES(1,85,10,2,3,0,X'06050006');
INSERT INTO log VALUES(1,85,11,1,3,0,X'040606');
INSERT INTO log VALUES(1,85,12,2,3,0,X'06060007');
INSERT INTO log VALUES(1,85,13,1,3,0,X'040707');
INSERT INTO log VALUES(1,87,0,1,3,0,X'040808');
INSERT INTO log VALUES(1,89,0,2,3,3,X'06030209');
INSERT INTO log VALUES(1,89,1,1,3,0,X'040909');
INSERT INTO log VALUES(1,92,0,2,4,0,X'06000001');
INSERT INTO log VALUES(1,92,1,1,4,0,X'040101');
INSERT INTO log VALUES(1,92,2,2,4,1,X'06030002');
INSERT INTO log VALUES(1,92,3,1,4,0,X'040202');
INSERT INTO log VALUES(1,92,4,2,4,0,X'06010003');
INSERT INTO log VALUES(1,92,5,1,4,0,X'040303');
INSERT INTO log VALUES(1,92,6,2,4,0,X'06020004');
INSERT INTO log VALUES(1,92,7,1,4,0,X'040404');
INSERT INTO log VALUES(1,92,8,2,4,0,X'06040005');
INSERT INTO log VALUES(1,92,9,1,4,0,X'040505');
INSERT INTO log VALUES(1,92,10,2,4,0,X'06050006');
INSERT INTO log VALUES(1,92,11,1,4,0,X'040606');
INSERT INTO log VALUES(1,92,12,2,4,0,X'06060007');
INSERT INTO log VALUES(1,92,13,1,4,0,X'040707');
INSERT INTO log VALUES(1,94,0,2,4,3,X'06070008');
INSERT INTO log VALUES(1,94,1,1,4,0,X'040808');
INSERT INTO log VALUES(1,96,0,1,4,0,X'040909');
INSERT INTO log VALUES(1,98,0,2,4,3,X'0607080a');
INSERT INTO log VALUES(1,98,1,1,4,0,X'040a0a');
INSERT INTO log VALUES(1,100,0,1,4,0,X'040b0b');
INSERT INTO log VALUES(1,102,0,5,1,2,X'016d2e72656164');
INSERT INTO log VALUES(1,104,0,8,1,1,X'016d2e66756c6c795f72656164');
INSERT INTO log VALUES(1,106,0,5,1,1,X'016d2e726561642e70726976617465');
INSERT INTO log VALUES(1,108,0,8,1,2,X'016d2e746167');
INSERT INTO log VALUES(1,110,0,6,0,2,X'0159414955524a4b455853');
INSERT INTO log VALUES(1,114,0,7,0,1,X'00');
INSERT INTO log VALUES(1,116,0,6,0,2,X'0159414955524a4b455853');
INSERT INTO log VALUES(1,119,0,7,0,2,X'00');
INSERT INTO log VALUES(1,121,0,11,0,2,X'0144524f50504544');
INSERT INTO log VALUES(1,121,1,7,0,2,X'00');
INSERT INTO log VALUES(1,123,0,1,1,0,X'041e1e');
INSERT INTO log VALUES(1,125,0,1,1,0,X'041f1f');
INSERT INTO log VALUES(1,125,1,4,1,0,X'040e1f');
INSERT INTO log VALUES(1,127,0,2,1,0,X'06080920');
INSERT INTO log VALUES(1,127,1,1,1,0,X'042020');
INSERT INTO log VALUES(1,129,0,2,1,3,X'060a1721');
INSERT INTO log VALUES(1,129,1,1,1,0,X'042121');
INSERT INTO log VALUES(1,131,0,1,1,0,X'042222');
INSERT INTO log VALUES(1,133,0,5,1,1,X'016d2e72656164');
INSERT INTO log VALUES(1,135,0,8,0,1,X'016f72672e6578616d706c652e73657474696e6773');
INSERT INTO log VALUES(1,137,0,9,0,1,X'01646973706c61796e616d65');
INSERT INTO log VALUES(1,139,0,2,1,1,X'06030223');
INSERT INTO log VALUES(1,139,1,1,1,0,X'042323');
INSERT INTO log VALUES(1,141,0,2,2,1,X'0603020f');
INSERT INTO log VALUES(1,141,1,1,2,0,X'040f0f');
INSERT INTO log VALUES(1,143,0,2,4,1,X'0603020c');
INSERT INTO log VALUES(1,143,1,1,4,0,X'040c0c');
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
INSERT INTO rooms VALUES(1,'!QrGoisuiapyDuyeoai:localhost','10',1795668735068,0);
INSERT INTO rooms VALUES(2,'!EXLCcfNAYOvkZUePbv:localhost','11',1795668738143,0);
INSERT INTO rooms VALUES(3,'!dEsoliRmNgPwxKIRu4Sc6EXUxwm3SKn8vjZhDc4Tkm8','12',1795668738676,0);
INSERT INTO rooms VALUES(4,'!09gTP7ioOGpUhsGrTlpTANyyHo4j8UBHQEN1gzZ51Pg','12',1795668738973,0);
CREATE TABLE events (
    room_nid integer not null, eid integer not null, event_id blob not null, ordinal integer,
    depth integer not null, origin_server_ts integer not null, state_kid integer, sender_nid integer not null,
    flags integer not null, reject_rule integer, state_after integer, redacted_by integer,
    auth_eids blob not null, prev_eids blob not null,
    writer integer not null, position integer not null, type text, state_before integer, member integer, unread blob,
    primary key (room_nid, eid)) strict, without rowid;
INSERT INTO events VALUES(1,1,X'91a02ef5ef462ee40f145e9f39c73ba02f8713c31dbb5af97e513d3d1aa7e038',1,1,1795668732272,0,1,0,NULL,1,NULL,X'',X'',1,31,NULL,0,NULL,NULL);
INSERT INTO events VALUES(1,2,X'76ee3d3c68702576789768b44bc01ce11662623d57216913cb0845a33e256521',2,2,1795668733825,3,1,0,NULL,2,NULL,X'01',X'01',1,31,NULL,1,1,NULL);
INSERT INTO events VALUES(1,3,X'b7fcab10ff9f7615b04c123c1cd59e008ec144fea4f57d580605bd63f16cb7f7',3,3,1795668734281,1,1,0,NULL,3,NULL,X'0102',X'02',1,31,NULL,2,NULL,NULL);
INSERT INTO events VALUES(1,4,X'b978ee18eb35ff5d7b696395f18b742b17712ed8bb67b7096c13596b4991dbc2',4,4,1795668734645,4,1,0,NULL,4,NULL,X'010302',X'03',1,31,NULL,3,NULL,NULL);
INSERT INTO events VALUES(1,5,X'dad3ef8f7acb6401cb2db120de9a343e8ed98d4863dcc7dc3885b7e57162f538',5,5,1795668734646,2,1,0,NULL,5,NULL,X'010302',X'04',1,31,NULL,4,NULL,NULL);
INSERT INTO events VALUES(1,6,X'34e71433da08937952f51c1e97adf9d658079e87f12941d27e1ab8da78af8cd5',6,6,1795668734775,5,1,0,NULL,6,NULL,X'010302',X'05',1,31,NULL,5,NULL,NULL);
INSERT INTO events VALUES(1,7,X'718374b908b0e62cfb67c3a1f5b9d90074f56ababc6d2e9e1eeb0aaeeee5ebfe',7,7,1795668734775,6,1,0,NULL,7,NULL,X'010302',X'06',1,31,NULL,6,NULL,NULL);
INSERT INTO events VALUES(1,8,X'9af058a1812893252794b487328bc30026b343fbf1579f4a1fca9d1745d98068',8,8,1795668734776,7,1,0,NULL,8,NULL,X'010302',X'07',1,31,NULL,7,NULL,NULL);
INSERT INTO events VALUES(1,9,X'9a54e636480fb313759a9bf4148bb51ab24f3fe4a7304aa06032d2358a04e62f',9,9,1795668734776,8,1,0,NULL,9,NULL,X'010302',X'08',1,31,NULL,8,NULL,NULL);
INSERT INTO events VALUES(1,10,X'06f00afe44bf959527ff38e57308baa34a3a78a04a3f8c573dc39bbb22fed3f6',10,10,1795668735806,9,2,0,NULL,10,NULL,X'010305',X'09',1,32,NULL,9,1,NULL);
INSERT INTO events VALUES(1,11,X'c40fe2d97e4f6d720594092103749e86c1bbffceaf5ba2c9700c107ba2819e82',11,11,1795668736281,10,3,0,NULL,11,NULL,X'010305',X'0a',1,33,NULL,10,1,NULL);
INSERT INTO events VALUES(1,12,X'd0225b68fcb59892e4e0e196a7d6b134f494e35cf248c420d41a716d2954876f',12,12,1795668736476,11,4,0,NULL,12,NULL,X'010305',X'0b',1,34,NULL,11,1,NULL);
INSERT INTO events VALUES(1,13,X'8f2378430488c83a92c55d2b3c96fab3d736aad82208ff77b1cf71526a1ac4f5',13,13,1795668736775,NULL,1,0,NULL,12,NULL,X'010302',X'0c',1,36,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,14,X'94bc5ccae44e505fce705fb3290085a3068dcfbbb7828eb2fe6eb31bb04581a1',14,14,1795668736953,NULL,2,16,NULL,12,31,X'01030a',X'0d',1,39,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,15,X'2569763cc3679e838f1dc2206e2aab236105ad1acd51b266c4bd933d93c21879',15,15,1795668737028,NULL,1,0,NULL,12,NULL,X'010302',X'0e',1,41,'m.reaction',NULL,NULL,NULL);
INSERT INTO events VALUES(1,16,X'8ccfbaed175ad4ec359379884b8d2d115aad52a04de23162f01ceae7ef9c8468',16,16,1795668737035,NULL,2,0,NULL,12,NULL,X'01030a',X'0f',1,43,'m.room.message',NULL,NULL,NULL);
INSERT INTO events VALUES(1,17,X'89fdc67de18aa003ab93a751353c9d9ea3bd44d00538a7d6073aadeceeccbe83',17,17,1795668737041,NULL,2,0,NULL,12,NULL,X'01030a',X'10',1,45,'m.room.message',NULL,NULL,X'040002');
INSERT INTO events VALUES(1,18,X'4c2e190b0ae20f3c59bce8f2979e902fb8aa192bd57ab6ee6e6f02d3197ac6a5',18,18,1795668737052,NULL,1,0,NULL,12,NULL,X'010302',X'11',1,47,'m.room.message',NULL,NULL,X'040002');
INSERT INTO events VALUES(1,19,X'03b3a8c32c19b90e797abce699b1f9d7b341851a9eec36297284967bf64dddb9',19,19,1795668737196,12,1,0,NULL,13,NULL,X'010302',X'12',1,49,NULL,12,NULL,NULL);
INSERT INTO events VALUES(1,20,X'7a1e5f5fe6944bc28b685e85acdd8048095b71f2d9e5ef444b950044d9d67042',20,20,1795668737227,NULL,2,16,NULL,13,21,X'01030a',X'13',1,51,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,21,X'599b2b8588841dd7f8268ccb957b474eee37f165212ea92b1d4b0149c767396f',21,21,1795668737279,NULL,1,0,NULL,13,NULL,X'010302',X'14',1,53,'m.room.redaction',NULL,NULL,NULL);
INSERT INTO events VALUES(1,22,X'22c6342280281b0d11ef87bd9404b6e33795d5ae6d5e61c3ebec7d5b9f9ebde4',22,22,1795668737415,11,1,0,NULL,14,NULL,X'0103020c',X'15',1,55,NULL,13,4,NULL);
INSERT INTO events VALUES(1,23,X'80fc9a3f510cc5db6ca2ad107b540ad70f450649eccb5877aaa9f2fab65073d0',23,23,1795668737506,10,3,0,NULL,15,NULL,X'01030b',X'16',1,57,NULL,14,0,NULL);
INSERT INTO events VALUES(1,24,X'e731dd0154d7d3bc74d66b3830af44cf46f3874b639b9a9c933d09aa67bf81b5',24,24,1795668737586,NULL,2,0,NULL,15,NULL,X'01030a',X'17',1,59,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,25,X'8970e38616cf7ceb1982025da547ec612ccdba29620e7487b14a06d336424a58',25,25,1795668737671,NULL,1,0,NULL,15,NULL,X'010302',X'18',1,61,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,26,X'a49769ee9acb02555bf1cff548b6e1e3dbf9811156954eaa226eeef1ed29a73f',26,26,1795668737695,NULL,2,0,NULL,15,NULL,X'01030a',X'19',1,63,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,27,X'd272625dd06861c7ef1ceabb70ff66546fbdfb045d628246a53f34e4efbc8480',27,27,1795668737717,NULL,1,0,NULL,15,NULL,X'010302',X'1a',1,65,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,28,X'55beb340c53d21c33ed8d32f2b279b24b60fe943509835971601d6c2c09f1394',28,28,1795668737803,NULL,2,0,NULL,15,NULL,X'01030a',X'1b',1,67,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,29,X'140e5d4ffd836c8a0640d0c67096ddaccfc5e6b786f5eb1d20cff771d2ddf92f',29,29,1795668737838,NULL,1,0,NULL,15,NULL,X'010302',X'1c',1,69,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,30,X'b3d18b5dc0a50513f499ce472dc980d64c92701cbb3ea5a7b29a2a03cddbad9f',30,30,1795668747532,NULL,1,0,NULL,15,NULL,X'010302',X'1d',1,123,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,31,X'34e434aa9398b52796fe6abbea1567361c601ee82affd85a0cf75754ea1b16ac',31,31,1795668747867,NULL,1,0,NULL,15,NULL,X'010302',X'1e',1,125,'m.room.redaction',NULL,NULL,NULL);
INSERT INTO events VALUES(1,32,X'8e1345f7ccd8739195512c8f622ac0966a7c81b31cafe9ed19ae4a29062d2bfd',32,32,1795668748160,8,1,0,NULL,16,NULL,X'010302',X'1f',1,127,NULL,15,NULL,NULL);
INSERT INTO events VALUES(1,33,X'0eb251f46a1b2862399884aa64c8332060d1c549e901c9d1fc51c433363c0525',33,33,1795668748346,10,3,0,NULL,17,NULL,X'01031705',X'20',1,129,NULL,16,1,NULL);
INSERT INTO events VALUES(1,34,X'6b8e1a3abe773d410f3df6670ba18976f9fbb7ff391b0e3fb52fe4b9da332f72',34,34,1795668748534,NULL,3,0,NULL,17,NULL,X'010321',X'21',1,131,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,35,X'4ac687055faa20dda9eee885cb0d2d53e8f7b17231c0c76459c569489eb803ac',35,35,1795668749303,3,1,0,NULL,18,NULL,X'01030205',X'22',1,139,NULL,17,1,NULL);
INSERT INTO events VALUES(2,1,X'52a7d7442a7da10c955106ba09ff3da072c40a28b3ce69132ab674b27c4e6e85',1,1,1795668738126,0,1,0,NULL,1,NULL,X'',X'',1,71,NULL,0,NULL,NULL);
INSERT INTO events VALUES(2,2,X'387bc3a4ae11fa3ccec8dc19f1263d505171f3aebcc67a1f0613c6003460814b',2,2,1795668738136,3,1,0,NULL,2,NULL,X'01',X'01',1,71,NULL,1,1,NULL);
INSERT INTO events VALUES(2,3,X'33884df2c11603b12fba61b9dd00e7a3f94cc0d671d4dc7e41231ff090c6425f',3,3,1795668738136,1,1,0,NULL,3,NULL,X'0102',X'02',1,71,NULL,2,NULL,NULL);
INSERT INTO events VALUES(2,4,X'd9719c311dd72bf0fa2b9a5c5f535bff28ccbc4c12d3e9d00f1ac43467b00ff3',4,4,1795668738137,2,1,0,NULL,4,NULL,X'010302',X'03',1,71,NULL,3,NULL,NULL);
INSERT INTO events VALUES(2,5,X'e8430543f7ca3b38c222379a1f44fb5cb5ced081bb5ae8c0c899356a7e5c1c71',5,5,1795668738137,4,1,0,NULL,5,NULL,X'010302',X'04',1,71,NULL,4,NULL,NULL);
INSERT INTO events VALUES(2,6,X'98379b0627dd76812edcf1eac0fe64bdf76ba1e394860d09415e8f4d2e7dab58',6,6,1795668738137,5,1,0,NULL,6,NULL,X'010302',X'05',1,71,NULL,5,NULL,NULL);
INSERT INTO events VALUES(2,7,X'48689a2af6bb6d5720a39f46046baf5ae83c69598c8485706344ec5efd1b6d25',7,7,1795668738137,6,1,0,NULL,7,NULL,X'010302',X'06',1,71,NULL,6,NULL,NULL);
INSERT INTO events VALUES(2,8,X'612fe39e63364e562889523b30041388717def4d3750881b754af2090ee5512c',8,8,1795668738137,7,1,0,NULL,8,NULL,X'01030204',X'07',1,71,NULL,7,2,NULL);
INSERT INTO events VALUES(2,9,X'53df2d4b8cc64c1caa85fee080075d9ae09579ce36d083af6c2cac373c2d000f',9,9,1795668738236,7,2,0,NULL,9,NULL,X'01030804',X'08',1,73,NULL,8,1,NULL);
INSERT INTO events VALUES(2,10,X'8ed7f2163a4771c58acefa3c07863d48bdc7b690654476601b31bec989fd0503',10,10,1795668738326,8,1,0,NULL,10,NULL,X'01030204',X'09',1,75,NULL,9,2,NULL);
INSERT INTO events VALUES(2,11,X'0ea9791139af6955ebaf7fde3eb8970cfb89e240ca01707ef33918b1fd87193f',11,11,1795668738387,9,1,0,NULL,11,NULL,X'010302',X'0a',1,77,NULL,10,NULL,NULL);
INSERT INTO events VALUES(2,12,X'c180a579e36bd5443a8bfc62fb2bcc379be82875ab49b16cb87c7377f2c6538e',12,12,1795668738435,NULL,1,0,NULL,11,NULL,X'010302',X'0b',1,79,'m.room.encrypted',NULL,NULL,X'000002');
INSERT INTO events VALUES(2,13,X'f3b1139debf314c1a02e59a2978f908b5f3f7c7e7ea16b621d5a7c0e5368f637',13,13,1795668738511,1,1,0,NULL,12,NULL,X'010302',X'0c',1,81,NULL,11,NULL,NULL);
INSERT INTO events VALUES(2,14,X'fa064390237ca0a91ab4e2296aa2abc8812707596fee04c3a70dc1a697ce604e',14,14,1795668738619,10,2,0,NULL,13,NULL,X'010d09',X'0d',1,83,NULL,12,NULL,NULL);
INSERT INTO events VALUES(2,15,X'8a0705b8b3ac7eb065b88756b63a740a4b4cc449ee4f8fa4025cadebcf692e1f',15,15,1795668749535,3,1,0,NULL,14,NULL,X'010d0204',X'0e',1,141,NULL,13,1,NULL);
INSERT INTO events VALUES(3,1,X'744b289624663603f0c4a211bb849ce845d4c709b748a9fcbe36610dce13926f',1,1,1795668738674,0,3,0,NULL,1,NULL,X'',X'',1,85,NULL,0,NULL,NULL);
INSERT INTO events VALUES(3,2,X'b80c885ae548429c8ee9feea2dc06aaa625efed787f1f95276656cc3e079f6a2',2,2,1795668738675,3,3,0,NULL,2,NULL,X'',X'01',1,85,NULL,1,1,NULL);
INSERT INTO events VALUES(3,3,X'0458a184f2a82c506de95cc74584d510becb2d287e632da992ff8c1fe0cb46bf',3,3,1795668738675,1,3,0,NULL,3,NULL,X'02',X'02',1,85,NULL,2,NULL,NULL);
INSERT INTO events VALUES(3,4,X'eb279519165224171566054a32cc857168b1612c75c6cc8eb209c42b019b4076',4,4,1795668738676,2,3,0,NULL,4,NULL,X'0302',X'03',1,85,NULL,3,NULL,NULL);
INSERT INTO events VALUES(3,5,X'd1f3c48d31f27fc974726644ae837c3f4b01566110494830b72c93797a72c47b',5,5,1795668738676,4,3,0,NULL,5,NULL,X'0302',X'04',1,85,NULL,4,NULL,NULL);
INSERT INTO events VALUES(3,6,X'8afbb53cff34a2649b2719af0d96dd7225d067194b0addae152d638ec06820fe',6,6,1795668738676,5,3,0,NULL,6,NULL,X'0302',X'05',1,85,NULL,5,NULL,NULL);
INSERT INTO events VALUES(3,7,X'1930cf8a80205a4dbf81c701c85545d2af62a17de4f28ad95d65b14b92d279ef',7,7,1795668738676,6,3,0,NULL,7,NULL,X'0302',X'06',1,85,NULL,6,NULL,NULL);
INSERT INTO events VALUES(3,8,X'5eb90e694f78d005d0922041fed341c9999ebb95de0debed3628ac9415346787',8,8,1795668738720,NULL,3,0,NULL,7,NULL,X'0302',X'07',1,87,'m.room.message',NULL,NULL,X'0000');
INSERT INTO events VALUES(3,9,X'cfbf3e0e7c9c7b40146e7f46fa572f4faed429a543c28528426d30b04e846077',9,9,1795668738766,3,3,0,NULL,8,NULL,X'0302',X'08',1,89,NULL,7,0,NULL);
INSERT INTO events VALUES(4,1,X'd3d8133fb8a8386a5486c1ab4e5a5300dcb21e8e23f14047404375833679d4f8',1,1,1795668738972,0,1,0,NULL,1,NULL,X'',X'',1,92,NULL,0,NULL,NULL);
INSERT INTO events VALUES(4,2,X'f148b94f0ff038476d10346375d7a0d47698b29a14df26c0aa3f941f2a96c8b2',2,2,1795668738972,3,1,0,NULL,2,NULL,X'',X'01',1,92,NULL,1,1,NULL);
INSERT INTO events VALUES(4,3,X'19e2b0f6fdbcec6732839db3eae1138fce21c23a5cf38be552600be9ba8a027b',3,3,1795668738972,1,1,0,NULL,3,NULL,X'02',X'02',1,92,NULL,2,NULL,NULL);
INSERT INTO events VALUES(4,4,X'4c516b6660a5ad49d338e0cbf97d8e3b4ec94d9354a40de61dc66c29c2afdbf9',4,4,1795668738972,2,1,0,NULL,4,NULL,X'0302',X'03',1,92,NULL,3,NULL,NULL);
INSERT INTO events VALUES(4,5,X'51a97ffbd12cd75adf1128ed019062571b3985943cde285d8fcbd980ea7e15f5',5,5,1795668738973,4,1,0,NULL,5,NULL,X'0302',X'04',1,92,NULL,4,NULL,NULL);
INSERT INTO events VALUES(4,6,X'c76b5a9b9f2fb978580984c4adc40f7be5dec0a9eae61e81d72cbd9ccfaa5b74',6,6,1795668738973,5,1,0,NULL,6,NULL,X'0302',X'05',1,92,NULL,5,NULL,NULL);
INSERT INTO events VALUES(4,7,X'371a07d5d357e5deae6fe433f88ecc1a865344f6912804bbeb3e60029a5c980e',7,7,1795668738973,6,1,0,NULL,7,NULL,X'0302',X'06',1,92,NULL,6,NULL,NULL);
INSERT INTO events VALUES(4,8,X'780650c6fc3932096a13065049a4e009ccdb6807c4c287f3bd7cea92cd36cc60',8,8,1795668739051,7,3,0,NULL,8,NULL,X'0304',X'07',1,94,NULL,7,1,NULL);
INSERT INTO events VALUES(4,9,X'bf19833e65ddc064b400abfc0adfcf738363ebca61c0f0f409088150ec8ce6e6',9,9,1795668739091,NULL,1,0,NULL,8,NULL,X'0302',X'08',1,96,'m.room.message',NULL,NULL,X'0000');
INSERT INTO events VALUES(4,10,X'3d4d685c6f7c1f3f058c0904cd742782fdbfe040fafe6b06888b7f25e2f6a20b',10,10,1795668739145,7,3,0,NULL,9,NULL,X'0308',X'09',1,98,NULL,8,0,NULL);
INSERT INTO events VALUES(4,11,X'b41c122fb068711f48ae209beafa8114c8d6b198c373dac810913b17f19cbfbe',11,11,1795668739287,NULL,1,0,NULL,9,NULL,X'0302',X'0a',1,100,'m.room.message',NULL,NULL,X'0000');
INSERT INTO events VALUES(4,12,X'0371c6f886805a8c92ba06c51aaab430d306fb2519107241311b9c7c17ead1c9',12,12,1795668749711,3,1,0,NULL,10,NULL,X'030204',X'0b',1,143,NULL,9,1,NULL);
CREATE TABLE event_json (
    room_nid integer not null, eid integer not null, json blob not null,
    primary key (room_nid, eid)) strict;
INSERT INTO event_json VALUES(1,1,cast('{"auth_events":[],"content":{"creator":"@alice:localhost","room_version":"10"},"depth":1,"hashes":{"sha256":"qgW1U/FScNbvzy8lxqXr3tarlORyGP1rQB0sDelETho"},"origin_server_ts":1795668732272,"prev_events":[],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0iqDVjHI9o4ruo1urx6tsPxaD71ZOJX0Eqmj1+JhLot0F0IpobZtk/UwOTUeBa1IGWTvDTxRdefMCI90PQwZAg"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(1,2,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"b5C7ovLX7CU4xVlxH5ciGjrejX2FtTBt1nDQ8z52g8w"},"origin_server_ts":1795668733825,"prev_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"SkoclhUjqt6PnugsT0rRiD57oiuxy2ChlYrzCvHCL07sZ3LvQNCE2Bqel+a1/JAqK8bTLizNGjcDmlF5ZgnCCA"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,3,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"arGFSD08KhK6geMRT5fGf3NFZ9vixeXM7glxjQKzTz8"},"origin_server_ts":1795668734281,"prev_events":["$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0AGV0iQZxTaOs19cex5HAH5PB5Nl08y/NGUgzgeYTepCB3/yhuh/oZYzoNn/k+JlCFHKoIecwY2jukoLR0fFCQ"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(1,4,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"alias":"#talk:localhost"},"depth":4,"hashes":{"sha256":"EW1irR5p6ccrN/YUXaAgnUyEbvywIWV0M5g/QU7VbhE"},"origin_server_ts":1795668734645,"prev_events":["$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"xTwMdGvupkxzShhssRMAq+9lD/zmVaX6mRiMes/ErvF41ENC8RyUDociJNnd25IBx9N34swrgpBXKzCJer+SDw"}},"state_key":"","type":"m.room.canonical_alias"}' as blob));
INSERT INTO event_json VALUES(1,5,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"join_rule":"public"},"depth":5,"hashes":{"sha256":"oJQ1W2smHak/H+jYfUme5hScwBeLO7DB5MnwZY1gtG4"},"origin_server_ts":1795668734646,"prev_events":["$uXjuGOs1_117aWOV8Yt0KxdxLti7Z7cJbBNZa0mR28I"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"imyAsHg8TbdAlj6DDXyuL7TcW82mHmeJk9Ixoy4pZ56CjyQaSOU2AOFw3rSp7f9HgplntHf/jwOJl7GIVJ1GDw"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(1,6,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"history_visibility":"shared"},"depth":6,"hashes":{"sha256":"YeXizfeGwAHIbN8QCKB22/OjN7iG7XbE6kNzwVrDsEs"},"origin_server_ts":1795668734775,"prev_events":["$2tPvj3rLZAHLLbEg3po0Po7ZjUhj3MfcOIW35XFi9Tg"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"QiNtfF5gvibZiXALGw3MnortESCqFkCTLXy2PWZ5C/ZSvStz/3u4fUFmH6Vbz7fdMB/mVRmd5eKnGLQO+n8qCg"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(1,7,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"guest_access":"forbidden"},"depth":7,"hashes":{"sha256":"2ljRfbbJblADZLu5v6p0Ay/ij7tGZRQslrfmMeeHwDg"},"origin_server_ts":1795668734775,"prev_events":["$NOcUM9oIk3lS9Rwel6351lgHnofxKUHSfhq42nivjNU"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"npsaJYQhKUSRMtfMkR+geU/FoVWvqIW1Fi986llufQVPUePmS8sRxPjp6GPoWEk4fbBHs8RcyaQNTmH7DW76Cw"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(1,8,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"name":"Talk"},"depth":8,"hashes":{"sha256":"+Ho781cNCx/CaG8fYRwC89PAHvF4RFDegQTKG92KOrQ"},"origin_server_ts":1795668734776,"prev_events":["$cYN0uQiw5iz7Z8Oh9bnZAHT1arq8bS6eHusKru7l6_4"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"UikREtmuAhI6Xj2+5ODdm4EJTnO7OzLIiFk++VfzmGgL5F+4f5yfxFg6Ux0jjv4utqNroHoACcQmu38vmTljAg"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(1,9,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"m.topic":{"m.text":[{"body":"What is said","mimetype":"text/plain"}]},"topic":"What is said"},"depth":9,"hashes":{"sha256":"uFal1Y87y+CHqnctg1RXzP+6PEYAPH7Lz8GE9GSvLnc"},"origin_server_ts":1795668734776,"prev_events":["$mvBYoYEokyUnlLSHMovDACazQ_vxV59KH8qdF0XZgGg"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ghUHiGhtUXAVWLxz1BBlgwyKbsLM+oqHRDM68GGv4U2dFmI8Alf/O2JzaU8/9AL7qDwhPT0oa0LdppDy5GZBAg"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(1,10,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$2tPvj3rLZAHLLbEg3po0Po7ZjUhj3MfcOIW35XFi9Tg"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":10,"hashes":{"sha256":"2TakT34/rZIQPmM1tDFYRQHNSvtJ4O8PRfzJmkZtkDo"},"origin_server_ts":1795668735806,"prev_events":["$mlTmNkgPsxN1mpv0FIu1GrJPP-SnMEqgYDLSNYoE5i8"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Ww/wtE5BgLUh/ckNil+37fN34OQsa287FNf66N89c8TBRHRX1V9BTVMbgrHDzUA6elYsbSzBLcFzxtiKXnesDw"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,11,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$2tPvj3rLZAHLLbEg3po0Po7ZjUhj3MfcOIW35XFi9Tg"],"content":{"membership":"join"},"depth":11,"hashes":{"sha256":"vun/4c5+f2TBU1ZbdAWclOu7HPKHHlsSHPbMhZIpS2s"},"origin_server_ts":1795668736281,"prev_events":["$BvAK_kS_lZUn_zjlcwi6o0o6eKBKP4xXPcObuyL-0_Y"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"pF19yTEuosTDcnQGbwbvKiuqH1aOt157lfmZUB71vrBWPFy/XIajOvtGmPAGOLBMASgQyjIhRnvIioJhne8NAg"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,12,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$2tPvj3rLZAHLLbEg3po0Po7ZjUhj3MfcOIW35XFi9Tg"],"content":{"membership":"join"},"depth":12,"hashes":{"sha256":"hce/W1j00B2Qzx+rxKSlwImOcoZW/J4eqqB8EMzNDH8"},"origin_server_ts":1795668736476,"prev_events":["$xA_i2X5PbXIFlAkhA3SehsG7_86vW6LJcAwQe6KBnoI"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@dave:localhost","signatures":{"localhost":{"ed25519:a_66687a":"q0cGGKn5bTeGhcWM/khdzNSmOc7muGmSiObsXPdtgyHRNgyTIfuZF6FHmideXW+1zugfO7pdCYmDVv0zwrH+DA"}},"state_key":"@dave:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,13,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"body":"first: the fixture begins","msgtype":"m.text"},"depth":13,"hashes":{"sha256":"VJBBgpr+UQx++XrxMK39phrEH+cCq2tCk9UhLQP686s"},"origin_server_ts":1795668736775,"prev_events":["$0CJbaPy1mJLk4OGWp9axNPSU41zySMQg1BpxbSlUh28"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"G1x+7H3I415GgEQl7TglQL27qzjXVIixgja8X69233TCBHQn76k3AqWYs0evxa6QNkmkDtOz7OBxU1kkPK8cBw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,14,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$BvAK_kS_lZUn_zjlcwi6o0o6eKBKP4xXPcObuyL-0_Y"],"content":{"body":"second","msgtype":"m.text"},"depth":14,"hashes":{"sha256":"m8CuSZGbjGxlI3EN46qtUIh5HDoIt+sL1iVIlwpLfmo"},"origin_server_ts":1795668736953,"prev_events":["$jyN4QwSIyDqSxV0rPJb6s9c2qtgiCP93sc9xUmoaxPU"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"bCQOkm51TjV3IncCBhGDRv7ZCPkC9hjqkcKPhErk4BggVtNrY7DmuONL3MIpm1aPBtCxY0deQYEkIwIrVSGiAw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,15,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"m.relates_to":{"event_id":"$lLxcyuROUF_OcF-zKQCFowaNz7u3go6y_m6zG7BFgaE","key":"+1","rel_type":"m.annotation"}},"depth":15,"hashes":{"sha256":"UwLhUeWLiD7ckxp2haKEO7Vj/p/yoAmuo02oc/BUVPM"},"origin_server_ts":1795668737028,"prev_events":["$lLxcyuROUF_OcF-zKQCFowaNz7u3go6y_m6zG7BFgaE"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"hN2GU0Xy00U8ML5xOkO38ytKhQPxEZLbhYJ5EfTxbcRkonGyki+ZX9Y9a1roIxjFy2Rl8FmQzxzqbd7KboFsDQ"}},"type":"m.reaction"}' as blob));
INSERT INTO event_json VALUES(1,16,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$BvAK_kS_lZUn_zjlcwi6o0o6eKBKP4xXPcObuyL-0_Y"],"content":{"body":"* second, mended","m.new_content":{"body":"second, mended","msgtype":"m.text"},"m.relates_to":{"event_id":"$lLxcyuROUF_OcF-zKQCFowaNz7u3go6y_m6zG7BFgaE","rel_type":"m.replace"},"msgtype":"m.text"},"depth":16,"hashes":{"sha256":"NFTrV8xFfkQdfujOsjuY0TmGMBzLNbqY+kc8CXVlITQ"},"origin_server_ts":1795668737035,"prev_events":["$JWl2PMNnnoOPHcIgbiqrI2EFrRrNUbJmxL2TPZPCGHk"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"kmgQ9uEiyMkW8FKA08mzCTlKvAD0fyOxiG1BGWAsASrBTtXl6C5yonqPP4stYzBgS2HKnCehf9i+X22mXHntCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,17,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$BvAK_kS_lZUn_zjlcwi6o0o6eKBKP4xXPcObuyL-0_Y"],"content":{"body":"in a thread","m.relates_to":{"event_id":"$jyN4QwSIyDqSxV0rPJb6s9c2qtgiCP93sc9xUmoaxPU","rel_type":"m.thread"},"msgtype":"m.text"},"depth":17,"hashes":{"sha256":"wPAEBcFztL9WghPahbD3ak6/Z4fFqyNpJRxRgBcoApU"},"origin_server_ts":1795668737041,"prev_events":["$jM-67Rda1Ow1k3mIS40tEVqtUqBN4jFi8Bzq5--chGg"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"zbixdY+tVqM6Gwi9DLG6SoKBh7KMgSzO3GXtb+CZnAAEpJiriS95/7/iKC6b4FGXSG1DzVKtkOf9nDDlAGw/DQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,18,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"body":"also in the thread","m.relates_to":{"event_id":"$jyN4QwSIyDqSxV0rPJb6s9c2qtgiCP93sc9xUmoaxPU","rel_type":"m.thread"},"msgtype":"m.text"},"depth":18,"hashes":{"sha256":"te7S9FEWuhpnAccl2JXEneMCvK8ELyYiOncbl4HSmxs"},"origin_server_ts":1795668737052,"prev_events":["$if3GfeGKoAOrk6dRNTydnqO9RNAFOKfWBzqt7O7MvoM"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"xZjrgb2qi9Gng2rb6zLaYbFG8V174waQWY4IerVjAnv5WlsPg6h2OVf1ZtL9nMMLxcMfYChj09/5TalaB0DnBQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,19,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"m.relates_to":{"event_id":"$jyN4QwSIyDqSxV0rPJb6s9c2qtgiCP93sc9xUmoaxPU","rel_type":"m.reference"},"why":"a state event that relates"},"depth":19,"hashes":{"sha256":"5iyJ2woxh6xMk9vy7SkpCH7ID9G1ZFnpOBBkbNo0i1s"},"origin_server_ts":1795668737196,"prev_events":["$TC4ZCwriDzxZvOjyl56QL7iqGSvVerbubm8C0xl6xqU"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"uaO7T2SPab0w9sHDxkXKnTvPconmdL40CtgHiIH51DtzCm+bCKvkxUldg9Nqt1OjwZSX27velnE0WdnK0EIVAQ"}},"state_key":"","type":"org.example.pin"}' as blob));
INSERT INTO event_json VALUES(1,20,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$BvAK_kS_lZUn_zjlcwi6o0o6eKBKP4xXPcObuyL-0_Y"],"content":{"body":"to be redacted","m.relates_to":{"event_id":"$jyN4QwSIyDqSxV0rPJb6s9c2qtgiCP93sc9xUmoaxPU","rel_type":"m.reference"},"msgtype":"m.text"},"depth":20,"hashes":{"sha256":"4GT6sJfjElpMi2N6VF1uNV2vYKayXeKuoYUQY/Xkzuw"},"origin_server_ts":1795668737227,"prev_events":["$A7OowywZuQ55erzmmbH517NBhRqe7DYpcoSWe_ZN3bk"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Z5zBVJmTsJ2YdC3kaVk1dmhQK9vWbkCHWynwY5CB1aCHT6bKicH6XVSQAWLUZ5v1Om8AH01HACPlYBi5dJPVAg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,21,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"reason":"as asked"},"depth":21,"hashes":{"sha256":"JLHjNw2MTUlpB1cPl3FRBH8RxRMLElW2QsHF+oTklxA"},"origin_server_ts":1795668737279,"prev_events":["$eh5fX-aUS8KLaF6FrN2ASAlbcfLZ5e9ES5UARNnWcEI"],"redacts":"$eh5fX-aUS8KLaF6FrN2ASAlbcfLZ5e9ES5UARNnWcEI","room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"fDXX31ulJvDBB0iXMN/JHVPXwSNalvaQLZcichHJUdfWCdxNLijQ+NkDhhwtHFQUxx/VsIUZX34Rbm6dYx7qAQ"}},"type":"m.room.redaction"}' as blob));
INSERT INTO event_json VALUES(1,22,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE","$0CJbaPy1mJLk4OGWp9axNPSU41zySMQg1BpxbSlUh28"],"content":{"membership":"ban","reason":"noise"},"depth":22,"hashes":{"sha256":"rRc6/j16Wes6nLNisua5w/32WlTf5cCVw5b9vCubxXY"},"origin_server_ts":1795668737415,"prev_events":["$WZsrhYiEHdf4JozLlXtHTu438WUhLqkrHUsBScdnOW8"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3mXV4wEOBoS8zIjImTS6RAkEVDlaVqyw33j0TCoelfzf+3LB7WD4smQSNf8CMGtiTfk0+mQA6gVm1h5B6ggABQ"}},"state_key":"@dave:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,23,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$xA_i2X5PbXIFlAkhA3SehsG7_86vW6LJcAwQe6KBnoI"],"content":{"membership":"leave"},"depth":23,"hashes":{"sha256":"72l1mAWVnOdQzN4RaXalcCjJBY87hQd3wSjLE2GJJgc"},"origin_server_ts":1795668737506,"prev_events":["$IsY0IoAoGw0R74e9lAS24zeV1a5tXmHD6-x9W5-eveQ"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ztqF/CX4GFyyivR+TlkzZfhqpSuL7i0IuApX8rgwHaSNtip9mf4UeePek+KCDO8OvcIhDjVJ/0H7eZCZepb2AA"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,24,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$BvAK_kS_lZUn_zjlcwi6o0o6eKBKP4xXPcObuyL-0_Y"],"content":{"body":"filler 0","msgtype":"m.text"},"depth":24,"hashes":{"sha256":"1mA+9YT94v1RH/BHaFWtT9KY+gSZeHTrNYBE14DMU98"},"origin_server_ts":1795668737586,"prev_events":["$gPyaP1EMxdtsoq0Qe1QK1w9FBknsy1h3qqny-rZQc9A"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"jdjQX7EQ6Vm3xBYcxfOPlR2qUZZMY2Su2cRotQ4tBNtORdHgRo4Y4PRvDTHgEZvrL0TrjKdOpF+sJAcCk2i3Ag"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,25,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"body":"filler 1","msgtype":"m.text"},"depth":25,"hashes":{"sha256":"HsAVUZFTVJjW3jXhytkY+Pu7DmoVaa/mzGJvo2zIHLA"},"origin_server_ts":1795668737671,"prev_events":["$5zHdAVTX07x01ms4MK9Ez0bzh0tjm5qckz0Jqme_gbU"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/3vOghb/pzdc/McuqyXXjcIBAk3xKfSHS0bl5Cds9ld/vhu7TGgKcORHkT4prhPS3salMI86KHQMPfgYXHGzDw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,26,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$BvAK_kS_lZUn_zjlcwi6o0o6eKBKP4xXPcObuyL-0_Y"],"content":{"body":"filler 2","msgtype":"m.text"},"depth":26,"hashes":{"sha256":"0mTQupBn8Ah4/o+6q1lQVevJ8Ib+83peBTAOCiD34zY"},"origin_server_ts":1795668737695,"prev_events":["$iXDjhhbPfOsZggJdpUfsYSzNuiliDnSHsUoG0zZCSlg"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+fD0SW0TazduDTfNsw/Oq4FV92C1TyD3bjk+QtdSZe0xbuXoZQvkw7/VWwLRio9NWwMO1jOWc7Wo8aiHrhY6Ag"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,27,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"body":"filler 3","msgtype":"m.text"},"depth":27,"hashes":{"sha256":"SQYsIvSAzPi8Z2pLHwzuWf37zzB8u4zbTJmbL7b5J8s"},"origin_server_ts":1795668737717,"prev_events":["$pJdp7prLAlVb8c_1SLbh49v5gRFWlU6qIm7u8e0ppz8"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ftCCsgoZCcyAD7oSllYlfdGpvz0Q1VTvKjOun1aHJyZIlwZWSMkFWpWTSZOlaTbYJO4ZTeal3o3SvYSpO30fCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,28,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$BvAK_kS_lZUn_zjlcwi6o0o6eKBKP4xXPcObuyL-0_Y"],"content":{"body":"filler 4","msgtype":"m.text"},"depth":28,"hashes":{"sha256":"nUu5O4EAfLpjuCOBjZomIXV58vj6LTOrwz1ULjvHaWo"},"origin_server_ts":1795668737803,"prev_events":["$0nJiXdBoYcfvHOq7cP9mVG-9-wRdYoJGpT805O-8hIA"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0KpQKu2ZTLTH7ph2Xk2kCOtpesaQy6PswlqnjuQlQMblD/3kn1xOWWaSmeNmnnSdYnlIDLpGFrPM8PxELrJlCw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,29,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"body":"filler 5","msgtype":"m.text"},"depth":29,"hashes":{"sha256":"0xMLNyC25lQebVWNuAuGS4TnzzBX3Bf7qTHqRhgRmsI"},"origin_server_ts":1795668737838,"prev_events":["$Vb6zQMU9IcM-2NMvKyebJLYP6UNQmDWXFgHWwsCfE5Q"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"bwr2oGJzmi5gSG6hRxLHLYv+tbeLixcejpdciILTpmTNpveL6SHwixG1LuowZtnQTseOd6KISA7FGLceqY6UCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(2,1,cast('{"auth_events":[],"content":{"room_version":"11"},"depth":1,"hashes":{"sha256":"4bGQINyrDfhrA6UY3mNx4QotHJPL/wKB5TCcp7BF8ZY"},"origin_server_ts":1795668738126,"prev_events":[],"room_id":"!EXLCcfNAYOvkZUePbv:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"LvpwAPzw8E0/P81fi7b4v6f7nsAR65GiIlPa0oSlaFDXxwyWpymjZdsKO8SsTylE1k+hEJnDhKyg1BP8vDLlBQ"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(2,2,cast('{"auth_events":["$UqfXRCp9oQyVUQa6Cf89oHLECiizzmkTKrZ0snxOboU"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"d98+Q6958wuABU6BrNNv3lbLtBw32swQ6tOeJ9sUUUs"},"origin_server_ts":1795668738136,"prev_events":["$UqfXRCp9oQyVUQa6Cf89oHLECiizzmkTKrZ0snxOboU"],"room_id":"!EXLCcfNAYOvkZUePbv:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Rnlq4CTuQsmg6nPXggSrtW1/vDDMscJVnPmUG1X9UOXUENXBKsuvRUXwGyqw3jVQWXRCqg2KB+XFfLaj1OKdBA"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,3,cast('{"auth_events":["$UqfXRCp9oQyVUQa6Cf89oHLECiizzmkTKrZ0snxOboU","$OHvDpK4R-jzOyNwZ8SY9UFFx8668xnofBhPGADRggUs"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"RVwhVkNhNnLJer7kSuXfzmbmvNC3Rwyug/rUT/UtdKs"},"origin_server_ts":1795668738136,"prev_events":["$OHvDpK4R-jzOyNwZ8SY9UFFx8668xnofBhPGADRggUs"],"room_id":"!EXLCcfNAYOvkZUePbv:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"NKDhzuSHgTudbJvByGuspVLzrU7gV/OklPihhq6JzqiuENgfZhjrvUPWJg66iiKmy3aBcff5q6mTP2qDvrMLBQ"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(2,4,cast('{"auth_events":["$UqfXRCp9oQyVUQa6Cf89oHLECiizzmkTKrZ0snxOboU","$M4hN8sEWA7EvumG53QDno_lMwNZx1Nx-QSMf8JDGQl8","$OHvDpK4R-jzOyNwZ8SY9UFFx8668xnofBhPGADRggUs"],"content":{"join_rule":"invite"},"depth":4,"hashes":{"sha256":"lDlIOQqc+wwrnnjqHQ2MtWPd7CiIcB+mvqMz0AvGftE"},"origin_server_ts":1795668738137,"prev_events":["$M4hN8sEWA7EvumG53QDno_lMwNZx1Nx-QSMf8JDGQl8"],"room_id":"!EXLCcfNAYOvkZUePbv:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"tROT3ENGs966Xqk1J/EmQ+kYgVkAiq1enIWc1/SFBtbaEswnyfM/82Tj5439t/zop5ZEv777mGXw/fCoOb63Dg"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(2,5,cast('{"auth_events":["$UqfXRCp9oQyVUQa6Cf89oHLECiizzmkTKrZ0snxOboU","$M4hN8sEWA7EvumG53QDno_lMwNZx1Nx-QSMf8JDGQl8","$OHvDpK4R-jzOyNwZ8SY9UFFx8668xnofBhPGADRggUs"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"pdnUT87fkvdIxZCVbD9NtclCV7Fe+bDv3qh0Vnxt284"},"origin_server_ts":1795668738137,"prev_events":["$2XGcMR3XK_D6K5pcX1Nb_yjMvEwS0-nQDxrENGewD_M"],"room_id":"!EXLCcfNAYOvkZUePbv:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"n36sHIydolcUYiEWM8avGXofRDQECLoIspshV5YDfH7DIud2q0gVoG/8kWJ4TtYlUW0R4k5WJbFueNaCp3jJBw"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(2,6,cast('{"auth_events":["$UqfXRCp9oQyVUQa6Cf89oHLECiizzmkTKrZ0snxOboU","$M4hN8sEWA7EvumG53QDno_lMwNZx1Nx-QSMf8JDGQl8","$OHvDpK4R-jzOyNwZ8SY9UFFx8668xnofBhPGADRggUs"],"content":{"guest_access":"can_join"},"depth":6,"hashes":{"sha256":"pVXZAaALDBcosdOkB8t1r+3yi1iV5/PNfCRGQQCY5bY"},"origin_server_ts":1795668738137,"prev_events":["$6EMFQ_fKOzjCIjeaH0T7XLXO0IG7WujAyJk1an5cHHE"],"room_id":"!EXLCcfNAYOvkZUePbv:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1Ebsy+YeslGRUV6G7nwxysCkc8kxeFg87mzibbFtEJmPuaI1qx7bjPJfWYKk7bSj994tlEz6/N5xqymUQ/veDA"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(2,7,cast('{"auth_events":["$UqfXRCp9oQyVUQa6Cf89oHLECiizzmkTKrZ0snxOboU","$M4hN8sEWA7EvumG53QDno_lMwNZx1Nx-QSMf8JDGQl8","$OHvDpK4R-jzOyNwZ8SY9UFFx8668xnofBhPGADRggUs"],"content":{"name":"Closed"},"depth":7,"hashes":{"sha256":"RY/2umMYSg7OYAc8fe3nBWq4sHVlc9LcxP12BpxxrPo"},"origin_server_ts":1795668738137,"prev_events":["$mDebBifddoEu3PHqwP5kvfdroeOUhg0JQV6PTS59q1g"],"room_id":"!EXLCcfNAYOvkZUePbv:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"hDqgbkIxfw2Op8jNAWmtvHCWD/bOhV+20QmFViSR+QikUg7RtCTheiirv+6FFZ3MgilJXWedQIg1zN0RciNRBw"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(2,8,cast('{"auth_events":["$UqfXRCp9oQyVUQa6Cf89oHLECiizzmkTKrZ0snxOboU","$M4hN8sEWA7EvumG53QDno_lMwNZx1Nx-QSMf8JDGQl8","$OHvDpK4R-jzOyNwZ8SY9UFFx8668xnofBhPGADRggUs","$2XGcMR3XK_D6K5pcX1Nb_yjMvEwS0-nQDxrENGewD_M"],"content":{"avatar_url":"mxc://localhost/bob","membership":"invite"},"depth":8,"hashes":{"sha256":"hFr+trWsKFvgmkDACl4tTzJccicndy/3riQ87bTy7Wc"},"origin_server_ts":1795668738137,"prev_events":["$SGiaKva7bVcgo59GBGuvWug8aVmMhIVwY0TsXv0bbSU"],"room_id":"!EXLCcfNAYOvkZUePbv:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"sECIRhCw+Jv0ZsGY3CIA5bWzUEB2lw7ZRiqEL6jYRjJkswdQ3cEDoUUrxOKLeTqHdMzKPU20ckan0sIcd0bvAg"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,9,cast('{"auth_events":["$UqfXRCp9oQyVUQa6Cf89oHLECiizzmkTKrZ0snxOboU","$M4hN8sEWA7EvumG53QDno_lMwNZx1Nx-QSMf8JDGQl8","$YS_jnmM2TlYoiVI7MAQTiHF97003UIgbdUryCQ7lUSw","$2XGcMR3XK_D6K5pcX1Nb_yjMvEwS0-nQDxrENGewD_M"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":9,"hashes":{"sha256":"y7AgzMI5lNdPyMgbwz3KNkS8iw3HmCHJ/caHmsqF020"},"origin_server_ts":1795668738236,"prev_events":["$YS_jnmM2TlYoiVI7MAQTiHF97003UIgbdUryCQ7lUSw"],"room_id":"!EXLCcfNAYOvkZUePbv:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"MwZIfuPw9NwKyUDMygMTrvt1Da6qGfBvmPil+foOsMmC4kza0U5VA9fBgDKdrY23Vq4zeyCyfVk5VajCcTm4BQ"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,10,cast('{"auth_events":["$UqfXRCp9oQyVUQa6Cf89oHLECiizzmkTKrZ0snxOboU","$M4hN8sEWA7EvumG53QDno_lMwNZx1Nx-QSMf8JDGQl8","$OHvDpK4R-jzOyNwZ8SY9UFFx8668xnofBhPGADRggUs","$2XGcMR3XK_D6K5pcX1Nb_yjMvEwS0-nQDxrENGewD_M"],"content":{"membership":"invite"},"depth":10,"hashes":{"sha256":"FCdLCz6pjSmZEtfwygvuKETSJu6dfXRICx3PFSw/t0A"},"origin_server_ts":1795668738326,"prev_events":["$U98tS4zGTByqhf7ggAddmuCVec420IOvbCysNzwtAA8"],"room_id":"!EXLCcfNAYOvkZUePbv:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3TEJ6f+HSpBJkEGqzqSuOzHnSsCiVeqTxiLpkYMT/GcxZ4lW0jY3ouuo/yBsi9obxn/IRIP1f4AoQxhOUOuxCg"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,11,cast('{"auth_events":["$UqfXRCp9oQyVUQa6Cf89oHLECiizzmkTKrZ0snxOboU","$M4hN8sEWA7EvumG53QDno_lMwNZx1Nx-QSMf8JDGQl8","$OHvDpK4R-jzOyNwZ8SY9UFFx8668xnofBhPGADRggUs"],"content":{"algorithm":"m.megolm.v1.aes-sha2"},"depth":11,"hashes":{"sha256":"oHKiNTG+ICNjB7iktQpWyEKuHWY/XDSRDQ2RVAcodwo"},"origin_server_ts":1795668738387,"prev_events":["$jtfyFjpHccWKzvo8B4Y9SL3HtpBlRHZgGzG-yYn9BQM"],"room_id":"!EXLCcfNAYOvkZUePbv:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YVcgp1NygMfEnAZHpDU00P3ekTDxaOX3MCIOqrxdOFySTotfkpOWHVUrNG8ZGPL2PLuYrqJpPbYZphD2uCy/BA"}},"state_key":"","type":"m.room.encryption"}' as blob));
INSERT INTO event_json VALUES(2,12,cast('{"auth_events":["$UqfXRCp9oQyVUQa6Cf89oHLECiizzmkTKrZ0snxOboU","$M4hN8sEWA7EvumG53QDno_lMwNZx1Nx-QSMf8JDGQl8","$OHvDpK4R-jzOyNwZ8SY9UFFx8668xnofBhPGADRggUs"],"content":{"algorithm":"m.megolm.v1.aes-sha2","ciphertext":"AwgA","session_id":"s"},"depth":12,"hashes":{"sha256":"3k7trpnMgxj0gXlxVNLiHcnrCDgc6zCQo4qaNpLFSmA"},"origin_server_ts":1795668738435,"prev_events":["$Dql5ETmvaVXrr3_ePriXDPuJ4kDKAXB-8zkYsf2HGT8"],"room_id":"!EXLCcfNAYOvkZUePbv:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GL1cUeD+SMe4BjugajTTqJel9hOlcI1S7pwExl623gAzLy910df2I0hSys1ZbFhWcF+vv6EqyOdYTiDcl69CDw"}},"type":"m.room.encrypted"}' as blob));
INSERT INTO event_json VALUES(2,13,cast('{"auth_events":["$UqfXRCp9oQyVUQa6Cf89oHLECiizzmkTKrZ0snxOboU","$M4hN8sEWA7EvumG53QDno_lMwNZx1Nx-QSMf8JDGQl8","$OHvDpK4R-jzOyNwZ8SY9UFFx8668xnofBhPGADRggUs"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100,"@bob:localhost":50},"users_default":0},"depth":13,"hashes":{"sha256":"NWOKpCgNL/FWz5lDxftmSoEZbfTrTO2Pvl4cvgM9clo"},"origin_server_ts":1795668738511,"prev_events":["$wYCleeNr1UQ6i_xi-yvMN5voKHWrSbFsuHxzd_LGU44"],"room_id":"!EXLCcfNAYOvkZUePbv:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"vX2EatG4agrvBGop/vuqCwyPn0jTN3u7GWtAFLYslKtoVtTa9644uLlqYkXECvUioM+c7T5etSI4vzuB+3VdCg"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(2,14,cast('{"auth_events":["$UqfXRCp9oQyVUQa6Cf89oHLECiizzmkTKrZ0snxOboU","$87ETnevzFMGgLlmil4-Qi18_fH5-oWtiHVp8DlNo9jc","$U98tS4zGTByqhf7ggAddmuCVec420IOvbCysNzwtAA8"],"content":{"topic":"Set by bob"},"depth":14,"hashes":{"sha256":"TjME8pWThS9jaw5RjbknPZ1mgzRukfNbUkVtZ1vtvc0"},"origin_server_ts":1795668738619,"prev_events":["$87ETnevzFMGgLlmil4-Qi18_fH5-oWtiHVp8DlNo9jc"],"room_id":"!EXLCcfNAYOvkZUePbv:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"q5VHO2GrOSYsFYZ9xwS1YFRX9N45dh7BLixNYexCT2MDxeZgALuJ22ojY6zLOWYLRC8ne6Kf8yXYahWZX979Aw"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(3,1,cast('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"WqMbNun7bqwhYRiv5QYlhlPUolPXUSuYiQ59GB5tths"},"origin_server_ts":1795668738674,"prev_events":[],"sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"HEloDeJ8fp2KovNqqr8q46m31HlHPJ1FFqLxZZA/H08azWWrqtzWdOicln/Hookn0QHcR0D5wE+d+6zncahfCA"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(3,2,cast('{"auth_events":[],"content":{"membership":"join"},"depth":2,"hashes":{"sha256":"JFuxxRpwc45c+IXU0lFkgsBWzO333He6dlffDnZ6A1k"},"origin_server_ts":1795668738675,"prev_events":["$dEsoliRmNgPwxKIRu4Sc6EXUxwm3SKn8vjZhDc4Tkm8"],"room_id":"!dEsoliRmNgPwxKIRu4Sc6EXUxwm3SKn8vjZhDc4Tkm8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"HRW1+07gIndgAA3xrLWtf+GeRxbJhk+K23oyS/8qZzCO007zVJKGprMT1cWSW4/V4Xj84GBk1/sOBvekeWXuAg"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(3,3,cast('{"auth_events":["$uAyIWuVIQpyO6f7qLcBqqmJe_teH8flSdmVsw-B59qI"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"BoZvsHG2zVhm70LjvntX0aot9h+zPjrDZVpuoL7ql8U"},"origin_server_ts":1795668738675,"prev_events":["$uAyIWuVIQpyO6f7qLcBqqmJe_teH8flSdmVsw-B59qI"],"room_id":"!dEsoliRmNgPwxKIRu4Sc6EXUxwm3SKn8vjZhDc4Tkm8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"hNkctbNyZiVihJ7bdvQ6ymJPob0onECE0TT3Mo9i7xZJF2DOn02R7diTSbp1Ots45YY75Q7m2fOk+hNxEG8wCQ"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(3,4,cast('{"auth_events":["$BFihhPKoLFBt6VzHRYTVEL7LLSh-Yy2pkv-MH-DLRr8","$uAyIWuVIQpyO6f7qLcBqqmJe_teH8flSdmVsw-B59qI"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"+dlqor7tMgv9oPAOnLcOq+ehWqDWloQJzNSpLAY8q14"},"origin_server_ts":1795668738676,"prev_events":["$BFihhPKoLFBt6VzHRYTVEL7LLSh-Yy2pkv-MH-DLRr8"],"room_id":"!dEsoliRmNgPwxKIRu4Sc6EXUxwm3SKn8vjZhDc4Tkm8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"23au84KUiStG5ZVP6UwnNli9HThC1K2tZhYI8txiix1oov8jy7sNQ1z+R18Bdwhud+CE2UG92H84d1nXIC6eDQ"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(3,5,cast('{"auth_events":["$BFihhPKoLFBt6VzHRYTVEL7LLSh-Yy2pkv-MH-DLRr8","$uAyIWuVIQpyO6f7qLcBqqmJe_teH8flSdmVsw-B59qI"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"C8JZXC+UbDfJcZ0Q2C7NTfsgVXnCZvM6PWcplembfz4"},"origin_server_ts":1795668738676,"prev_events":["$6yeVGRZSJBcVZgVKMsyFcWixYSx1xsyOsgnEKwGbQHY"],"room_id":"!dEsoliRmNgPwxKIRu4Sc6EXUxwm3SKn8vjZhDc4Tkm8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+IUyACWhT54KLW14Gp7sfMFnUjHjBdHQR9x57IMtypZ1xTh1FYkagP7yP9mauipTRQcl4wH/eAAZSYon+dPmBg"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(3,6,cast('{"auth_events":["$BFihhPKoLFBt6VzHRYTVEL7LLSh-Yy2pkv-MH-DLRr8","$uAyIWuVIQpyO6f7qLcBqqmJe_teH8flSdmVsw-B59qI"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"MIeGXEcvVPui1Tm0jTEVWfGKPUdjz8yZTn/jVMDMn2E"},"origin_server_ts":1795668738676,"prev_events":["$0fPEjTHyf8l0cmZEroN8P0sBVmEQSUgwtyyTeXpyxHs"],"room_id":"!dEsoliRmNgPwxKIRu4Sc6EXUxwm3SKn8vjZhDc4Tkm8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0x/W89LI/QY6Ta3p81QPliWuPhItNiT/62rPwG9RbtDVI2s1ssfX1lmL6ntmF7EP3UYM6jjklVzQAucaZ/RvDw"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(3,7,cast('{"auth_events":["$BFihhPKoLFBt6VzHRYTVEL7LLSh-Yy2pkv-MH-DLRr8","$uAyIWuVIQpyO6f7qLcBqqmJe_teH8flSdmVsw-B59qI"],"content":{"name":"Gone"},"depth":7,"hashes":{"sha256":"WKyJH5NG+QsUejvZgF6t3ROAnPdqF1PwmVhF2h9oedI"},"origin_server_ts":1795668738676,"prev_events":["$ivu1PP80omSbJxmvDZbdciXQZxlLCt2uFS1jjsBoIP4"],"room_id":"!dEsoliRmNgPwxKIRu4Sc6EXUxwm3SKn8vjZhDc4Tkm8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Hhlvv1o6H5NQWflgwDovFzDYOlm+CCKb+V09VfdxEx8ZhxoMcuaXysI6rRadlOP4R2/Fqw5NPq2SpLJ2Sq6pDQ"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(3,8,cast('{"auth_events":["$BFihhPKoLFBt6VzHRYTVEL7LLSh-Yy2pkv-MH-DLRr8","$uAyIWuVIQpyO6f7qLcBqqmJe_teH8flSdmVsw-B59qI"],"content":{"body":"nobody reads this","msgtype":"m.text"},"depth":8,"hashes":{"sha256":"Mk+oL6PUPXXMknN9ugEewmADiHkMDVqjAoT0VRUsuto"},"origin_server_ts":1795668738720,"prev_events":["$GTDPioAgWk2_gccByFVF0q9ioX3k8orZXWWxS5LSee8"],"room_id":"!dEsoliRmNgPwxKIRu4Sc6EXUxwm3SKn8vjZhDc4Tkm8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"kLvrWC28fnh86Jruqa5CtaVjgIzCERY33Qr+1FC7yRu5BQnj1tvA9c4cnZB/VkjROSxcU6Weam/srneg+z3jCw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(3,9,cast('{"auth_events":["$BFihhPKoLFBt6VzHRYTVEL7LLSh-Yy2pkv-MH-DLRr8","$uAyIWuVIQpyO6f7qLcBqqmJe_teH8flSdmVsw-B59qI"],"content":{"membership":"leave"},"depth":9,"hashes":{"sha256":"53Z+U1YUiYbQXhx4sbCVFCGDYkL+Yww/jf/z7kZ+t/U"},"origin_server_ts":1795668738766,"prev_events":["$XrkOaU940AXQkiBB_tNByZmeu5XeDevtNiislBU0Z4c"],"room_id":"!dEsoliRmNgPwxKIRu4Sc6EXUxwm3SKn8vjZhDc4Tkm8","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"cphwVCIKK943qXkD80rx4Gvmr+1zSrlyaDOmm/4XloYnSuOfvQrZtqksAuSt2EBAX3cJFpFBBzOYj3gvfWrrDA"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,1,cast('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"i6lJ7iT2xic5icEYffwE8oqL+bYnJYtm4/GESQHjwt4"},"origin_server_ts":1795668738972,"prev_events":[],"sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"yRAftqY5mPeYbBp4Nwvx8jo98yorTPzsYrrwKFlfHnlU/7SeLxNajci9wKfRKkjVGYK0rtwAKstLx7yCANqfDw"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(4,2,cast('{"auth_events":[],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"Hw9GL5eL0pKubMF3qz93NuTPlGuOfr2BNzIcHfLj+uU"},"origin_server_ts":1795668738972,"prev_events":["$09gTP7ioOGpUhsGrTlpTANyyHo4j8UBHQEN1gzZ51Pg"],"room_id":"!09gTP7ioOGpUhsGrTlpTANyyHo4j8UBHQEN1gzZ51Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8V4BZnYIgbW46wLB8maS2S+H1aRXWRJpgxTc7A3bBxR4kXe4Av9R/ByZ+M+e98tIWEMIATBlihVv+j4WDweqCw"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,3,cast('{"auth_events":["$8Ui5Tw_wOEdtEDRjddeg1HaYspoU3ybAqj-UHyqWyLI"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"ZBQf8fR7g9wEu3c9PrOEi5+NBfDZPZPraMwafMgL7xM"},"origin_server_ts":1795668738972,"prev_events":["$8Ui5Tw_wOEdtEDRjddeg1HaYspoU3ybAqj-UHyqWyLI"],"room_id":"!09gTP7ioOGpUhsGrTlpTANyyHo4j8UBHQEN1gzZ51Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"fUEqSmQdysXJ/5ygURems+Oktprz3OQ3DWBfN4Jm5GPvZEzFWYfnNbuJD51swZn/hjzXU9saSpXifeltoppqAw"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(4,4,cast('{"auth_events":["$GeKw9v287Gcyg52z6uETj84hwjpc84vlUmAL6bqKAns","$8Ui5Tw_wOEdtEDRjddeg1HaYspoU3ybAqj-UHyqWyLI"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"wSfgp00JeDu42Q6gaTZTuFskvPHVSZzWMoX7vwlUk7A"},"origin_server_ts":1795668738972,"prev_events":["$GeKw9v287Gcyg52z6uETj84hwjpc84vlUmAL6bqKAns"],"room_id":"!09gTP7ioOGpUhsGrTlpTANyyHo4j8UBHQEN1gzZ51Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"pTITidaFXcoiKcgmyyOFyo2kFMnv2A+D4D4ZZS7D2NM2uozbbavJv7YFg0WI8lmaAzCiWwsCd47iN0gtrpDBCw"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(4,5,cast('{"auth_events":["$GeKw9v287Gcyg52z6uETj84hwjpc84vlUmAL6bqKAns","$8Ui5Tw_wOEdtEDRjddeg1HaYspoU3ybAqj-UHyqWyLI"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"N7gXw9A+vidnuviYTYkFXQReq4byNoRKS8XyZwmJZdc"},"origin_server_ts":1795668738973,"prev_events":["$TFFrZmClrUnTOODL-X2OO07JTZNUpA3mHcZsKcKv2_k"],"room_id":"!09gTP7ioOGpUhsGrTlpTANyyHo4j8UBHQEN1gzZ51Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"onjzq82k7Pyl9GdBYLSKq1Ka37z3d3cmDT8DA1Z9cBH53Xrpxdftmo0jtWu6PPZtpHEPrLeha+SRefxy8SP3DQ"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(4,6,cast('{"auth_events":["$GeKw9v287Gcyg52z6uETj84hwjpc84vlUmAL6bqKAns","$8Ui5Tw_wOEdtEDRjddeg1HaYspoU3ybAqj-UHyqWyLI"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"rySQPquqQFqOQaxlbywjDy07QZi4YjVxpmR+yPEv8so"},"origin_server_ts":1795668738973,"prev_events":["$Ual_-9Es11rfESjtAZBiVxs5hZQ83ihdj8vZgOp-FfU"],"room_id":"!09gTP7ioOGpUhsGrTlpTANyyHo4j8UBHQEN1gzZ51Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"gJ4RkvaEMNt0u007Qj0u1keQQzvN+eyK97H6+4K3+VgketBGtZsydIFGy0nC3PYbQlY3VRB4RbaV91ZsRCuUAQ"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(4,7,cast('{"auth_events":["$GeKw9v287Gcyg52z6uETj84hwjpc84vlUmAL6bqKAns","$8Ui5Tw_wOEdtEDRjddeg1HaYspoU3ybAqj-UHyqWyLI"],"content":{"name":"Left"},"depth":7,"hashes":{"sha256":"imUvDItLxBJLZoD93iAe5ICtWkEKP8ymemlmNzRNMGw"},"origin_server_ts":1795668738973,"prev_events":["$x2tam58vuXhYCYTErcQPe-XewKnq5h6B1yy9nM-qW3Q"],"room_id":"!09gTP7ioOGpUhsGrTlpTANyyHo4j8UBHQEN1gzZ51Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GD9mxLActe3CDMX+q/npHciafDlNiOdNhF4xEmDgz1XSul3ZGynC8HEgHzri+tTNM+mpDLXyyn+5en5jr7raBg"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(4,8,cast('{"auth_events":["$GeKw9v287Gcyg52z6uETj84hwjpc84vlUmAL6bqKAns","$TFFrZmClrUnTOODL-X2OO07JTZNUpA3mHcZsKcKv2_k"],"content":{"membership":"join"},"depth":8,"hashes":{"sha256":"gLuHq3Z3kVt/km6C10IGneBtsuFk5/5od8abYONZL2Q"},"origin_server_ts":1795668739051,"prev_events":["$NxoH1dNX5d6ub-Qz-I7MGoZTRPaRKAS76z5gAppcmA4"],"room_id":"!09gTP7ioOGpUhsGrTlpTANyyHo4j8UBHQEN1gzZ51Pg","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"wl095U0xuCqLp+b25FT8dhG6Y1rHLS5ho4fCwsXAsW/oyuAXa+VtjFLz5DaaDNzI8YhuP7SazZyg2ZITxbkoAg"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,9,cast('{"auth_events":["$GeKw9v287Gcyg52z6uETj84hwjpc84vlUmAL6bqKAns","$8Ui5Tw_wOEdtEDRjddeg1HaYspoU3ybAqj-UHyqWyLI"],"content":{"body":"carol sees this","msgtype":"m.text"},"depth":9,"hashes":{"sha256":"XDes4X0TU8kcpDsuCsaTApMG3Tqs7S0QmeWJqkyVVwk"},"origin_server_ts":1795668739091,"prev_events":["$eAZQxvw5MglqEwZQSaTgCczbaAfEwofzvXzqks02zGA"],"room_id":"!09gTP7ioOGpUhsGrTlpTANyyHo4j8UBHQEN1gzZ51Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"fFnUXHmYI/JKzOvcEk+gO1FLWfabIV1plwh4yH/SF8DpvISmDcx9CH/+DAEUwpYe+JP5+x1r0eA+9gJJmLbbBA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(4,10,cast('{"auth_events":["$GeKw9v287Gcyg52z6uETj84hwjpc84vlUmAL6bqKAns","$eAZQxvw5MglqEwZQSaTgCczbaAfEwofzvXzqks02zGA"],"content":{"membership":"leave"},"depth":10,"hashes":{"sha256":"6gyP7q2mWjRz7w4Ecp3Re8bGDD+lZ9bHeJIuz36o7C8"},"origin_server_ts":1795668739145,"prev_events":["$vxmDPmXdwGS0AKv8Ct_Pc4Nj68phwPD0CQiBUOyM5uY"],"room_id":"!09gTP7ioOGpUhsGrTlpTANyyHo4j8UBHQEN1gzZ51Pg","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"TUhs1QRHvCJutpwk/V2uyMSfLgXRQ0cG5n5GQ9uC8tPa2vqP3eK+raXvJPp5OsukTafn1sSo8PtXEh1xbDyMBg"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,11,cast('{"auth_events":["$GeKw9v287Gcyg52z6uETj84hwjpc84vlUmAL6bqKAns","$8Ui5Tw_wOEdtEDRjddeg1HaYspoU3ybAqj-UHyqWyLI"],"content":{"body":"carol does not see this","msgtype":"m.text"},"depth":11,"hashes":{"sha256":"/2GIx6Sn/21IVaEXzi2R2PyIWW1Y64RNmr0ss0rN1Rg"},"origin_server_ts":1795668739287,"prev_events":["$PU1oXG98Hz8FjAkEzXQngv2_4ED6_msGiIt_JeL2ogs"],"room_id":"!09gTP7ioOGpUhsGrTlpTANyyHo4j8UBHQEN1gzZ51Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ZeclLsh6Q/QrmSZDjszNUdNbDf/wSrFd5jTJfTI2zi7sL+S0bLcfvBuFw/WUQAnf5EGFouaMMdeh+CTqzBPKBg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,30,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"body":"after the token","m.mentions":{"user_ids":["@bob:localhost"]},"msgtype":"m.text"},"depth":30,"hashes":{"sha256":"mHwMDgnY83LgxPByL9av2c9Zgo1aECgX7OflPq3r6+A"},"origin_server_ts":1795668747532,"prev_events":["$FA5dT_2DbIoGQNDGcJbdrM_F5reG9esdIM_3cdLd-S8"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mADZSpMmTNqR9ZPxXALNv/6uKTQ3yg6JW7gr4egi8uOnTZu8oSzsMp0/b2yW3NkRGHXnmVBalG6vBKIEe6fqBg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,31,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"reason":"as asked"},"depth":31,"hashes":{"sha256":"Vp2cOHJtFEckolspTQ7QHCdP7XECSE5pjO8Fyu59n8g"},"origin_server_ts":1795668747867,"prev_events":["$s9GLXcClBRP0mc5HLcmA1kyScBy7PqWnspoqA83brZ8"],"redacts":"$lLxcyuROUF_OcF-zKQCFowaNz7u3go6y_m6zG7BFgaE","room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"QkkAH7E15+OoSfdM1JRslUJHOr6Yis/HXcgIZIkLJdxJbrJ79YQd19qh8/Gk7tXlJyCb9WaQeBIzRR3BkkfKBw"}},"type":"m.room.redaction"}' as blob));
INSERT INTO event_json VALUES(1,32,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE"],"content":{"topic":"Changed later"},"depth":32,"hashes":{"sha256":"Iv4hkWmPx4pQOJ2bujYvJkNClw0UgUByb8Qv0gjtWQo"},"origin_server_ts":1795668748160,"prev_events":["$NOQ0qpOYtSeW_mq76hVnNhxgHugq_9haDPdXVOobFqw"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"epn1j35jc7zZy906KJnU+zMIynjLXQcYOfaen/nWEIWiqhi2ITV5MkELbgvnn7C7kStOfkUwV63qzRmorLVEBg"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(1,33,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$gPyaP1EMxdtsoq0Qe1QK1w9FBknsy1h3qqny-rZQc9A","$2tPvj3rLZAHLLbEg3po0Po7ZjUhj3MfcOIW35XFi9Tg"],"content":{"membership":"join"},"depth":33,"hashes":{"sha256":"79lPVl9MLFkckQd3BYwuc+M2kUiacubDUKq+PkBRnHc"},"origin_server_ts":1795668748346,"prev_events":["$jhNF98zYc5GVUSyPYirAlmp8gbMcr-ntGa5KKQYtK_0"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"gVsx8SXTJB7V/CHXgcCx9mtzrqrz5MA1SwgxlIWw87JVC/u3Cpqb8ExFph27mxw2M7pig2qIB7mgzsCmEXELBw"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,34,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$DrJR9GobKGI5mISqZMgzIGDRxUnpAcnR_FHEMzY8BSU"],"content":{"body":"back again","msgtype":"m.text"},"depth":34,"hashes":{"sha256":"tIfdYv6UJIJuti4AzvpbXN3K4+CVHXHv4kHK1L59AO4"},"origin_server_ts":1795668748534,"prev_events":["$DrJR9GobKGI5mISqZMgzIGDRxUnpAcnR_FHEMzY8BSU"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"TIdDS2znAd450f5q0+fXYCDq1KkeXJ4stV9ozEBvkOIS4ova5LFx18Nx5UVrdAZEfM1M3SIlkzvBqzqVCEbgBA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,35,cast('{"auth_events":["$kaAu9e9GLuQPFF6fOcc7oC-HE8Mdu1r5flE9PRqn4Dg","$t_yrEP-fdhWwTBI8HNWeAI7BRP6k9X1YBgW9Y_Fst_c","$du49PGhwJXZ4l2i0S8Ac4RZiYj1XIWkTywhFoz4lZSE","$2tPvj3rLZAHLLbEg3po0Po7ZjUhj3MfcOIW35XFi9Tg"],"content":{"displayname":"Alice","membership":"join"},"depth":35,"hashes":{"sha256":"aK+5v3M+UTMhfnme7Yx02qf1I85qZREk81sNUzJcR8U"},"origin_server_ts":1795668749303,"prev_events":["$a44aOr53PUEPPfZnC6GJdvn7t_85Gw4_tS_kudozL3I"],"room_id":"!QrGoisuiapyDuyeoai:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"h6vvBaY4bvIOM+GJq6T0+s93hC6SufDUKxi+qLEh3nwqMY1BFMLuSTKEaxn7mmIvDGq9aMELWmClE3BjCuKWDg"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,15,cast('{"auth_events":["$UqfXRCp9oQyVUQa6Cf89oHLECiizzmkTKrZ0snxOboU","$87ETnevzFMGgLlmil4-Qi18_fH5-oWtiHVp8DlNo9jc","$OHvDpK4R-jzOyNwZ8SY9UFFx8668xnofBhPGADRggUs","$2XGcMR3XK_D6K5pcX1Nb_yjMvEwS0-nQDxrENGewD_M"],"content":{"displayname":"Alice","membership":"join"},"depth":15,"hashes":{"sha256":"fFYGr4WZAIZUtAcI0E/9yTaAPBe3WbZIyE0hJCmvkAA"},"origin_server_ts":1795668749535,"prev_events":["$-gZDkCN8oKkatOIpaqKryIEnB1lv7gTDpw3BppfOYE4"],"room_id":"!EXLCcfNAYOvkZUePbv:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"kyFe6qz2zeTnREzr6mKWUgN0igg9XWhe7tN23vv6NLAMHZv9EacI7uYe16hK6lKSm2ssfRmSV9VC76PZBApqAQ"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,12,cast('{"auth_events":["$GeKw9v287Gcyg52z6uETj84hwjpc84vlUmAL6bqKAns","$8Ui5Tw_wOEdtEDRjddeg1HaYspoU3ybAqj-UHyqWyLI","$TFFrZmClrUnTOODL-X2OO07JTZNUpA3mHcZsKcKv2_k"],"content":{"displayname":"Alice","membership":"join"},"depth":12,"hashes":{"sha256":"m8wu9XEOV/oCi0CJW8ibrB3sus0zzfKgSAHDic9CCzA"},"origin_server_ts":1795668749711,"prev_events":["$tBwSL7BocR9IriCb6vqBFMjWsZjDc9rIEJE7F_Gcv74"],"room_id":"!09gTP7ioOGpUhsGrTlpTANyyHo4j8UBHQEN1gzZ51Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7DJbiv/bUrznq0o0TN0/H7sILjmVuxqYWW4ArVcSGXPqxH/JosCJCGtZv3WlE3yekAKBulCSuftEeEYsSQYHCw"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
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
INSERT INTO room_heads VALUES(1,X'23',18,36,36,13,19,0,1,139);
INSERT INTO room_heads VALUES(2,X'0f',14,16,16,11,15,0,1,141);
INSERT INTO room_heads VALUES(3,X'09',8,10,10,7,9,0,1,89);
INSERT INTO room_heads VALUES(4,X'0c',10,13,13,8,11,0,1,143);
CREATE TABLE pending_redactions (
    room_nid integer not null, target_event_id blob not null, redaction_eid integer not null,
    primary key (room_nid, target_event_id, redaction_eid)) strict, without rowid;
CREATE TABLE memberships (
    user_nid integer not null, room_nid integer not null, membership integer not null, eid integer not null,
    forgotten integer not null, stripped_state blob, writer integer not null, position integer not null,
    primary key (user_nid, room_nid)) strict;
INSERT INTO memberships VALUES(1,1,1,35,0,NULL,1,139);
INSERT INTO memberships VALUES(2,1,1,10,0,NULL,1,32);
INSERT INTO memberships VALUES(3,1,1,33,0,NULL,1,129);
INSERT INTO memberships VALUES(4,1,4,22,0,NULL,1,55);
INSERT INTO memberships VALUES(1,2,1,15,0,NULL,1,141);
INSERT INTO memberships VALUES(2,2,1,9,0,NULL,1,73);
INSERT INTO memberships VALUES(3,2,2,10,0,NULL,1,75);
INSERT INTO memberships VALUES(3,3,0,9,1,NULL,1,89);
INSERT INTO memberships VALUES(1,4,1,12,0,NULL,1,143);
INSERT INTO memberships VALUES(3,4,0,10,0,NULL,1,98);
CREATE TABLE room_aliases (
    alias text primary key, room_nid integer not null, creator_nid integer not null,
    created_ts integer not null) strict, without rowid;
INSERT INTO room_aliases VALUES('#talk:localhost',1,1,1795668735068);
CREATE TABLE published_rooms (
    server_nid integer not null, room_nid integer not null, publisher_nid integer not null,
    published_ts integer not null,
    primary key (server_nid, room_nid)) strict, without rowid;
INSERT INTO published_rooms VALUES(1,1,1,1795668735068);
CREATE TABLE transactions (
    user_nid integer not null, device_id text not null, path_hash integer not null, txn_id text not null,
    room_nid integer not null, eid integer not null, created_ts integer not null,
    primary key (user_nid, device_id, path_hash, txn_id)) strict, without rowid;
INSERT INTO transactions VALUES(1,'KPKCTQOJLO',-8179722920997130064,'t14',1,31,1795668747863);
INSERT INTO transactions VALUES(1,'KPKCTQOJLO',-8132143518256113179,'t8',2,12,1795668738432);
INSERT INTO transactions VALUES(1,'KPKCTQOJLO',-6805122741336211090,'t4',1,21,1795668737276);
INSERT INTO transactions VALUES(1,'KPKCTQOJLO',-6423867791902527109,'t11',0,0,1795668740177);
INSERT INTO transactions VALUES(1,'KPKCTQOJLO',-6423867791902527109,'t12',0,0,1795668744846);
INSERT INTO transactions VALUES(1,'KPKCTQOJLO',-4498403951960163522,'t10',4,11,1795668739287);
INSERT INTO transactions VALUES(1,'KPKCTQOJLO',-4498403951960163522,'t9',4,9,1795668739083);
INSERT INTO transactions VALUES(1,'KPKCTQOJLO',3470626539861889799,'t1',1,13,1795668736744);
INSERT INTO transactions VALUES(1,'KPKCTQOJLO',3470626539861889799,'t13',1,30,1795668747507);
INSERT INTO transactions VALUES(1,'KPKCTQOJLO',3470626539861889799,'t3',1,18,1795668737052);
INSERT INTO transactions VALUES(1,'KPKCTQOJLO',3470626539861889799,'t5',1,25,1795668737661);
INSERT INTO transactions VALUES(1,'KPKCTQOJLO',3470626539861889799,'t6',1,27,1795668737715);
INSERT INTO transactions VALUES(1,'KPKCTQOJLO',3470626539861889799,'t7',1,29,1795668737837);
INSERT INTO transactions VALUES(1,'KPKCTQOJLO',9000154503909464139,'t2',1,15,1795668737028);
INSERT INTO transactions VALUES(2,'YAIURJKEXS',3470626539861889799,'t1',1,14,1795668736953);
INSERT INTO transactions VALUES(2,'YAIURJKEXS',3470626539861889799,'t2',1,16,1795668737035);
INSERT INTO transactions VALUES(2,'YAIURJKEXS',3470626539861889799,'t3',1,17,1795668737041);
INSERT INTO transactions VALUES(2,'YAIURJKEXS',3470626539861889799,'t4',1,20,1795668737227);
INSERT INTO transactions VALUES(2,'YAIURJKEXS',3470626539861889799,'t5',1,24,1795668737586);
INSERT INTO transactions VALUES(2,'YAIURJKEXS',3470626539861889799,'t6',1,26,1795668737693);
INSERT INTO transactions VALUES(2,'YAIURJKEXS',3470626539861889799,'t7',1,28,1795668737803);
INSERT INTO transactions VALUES(3,'PJGKEGEZSB',245825961691208878,'t1',3,8,1795668738720);
INSERT INTO transactions VALUES(3,'PJGKEGEZSB',3470626539861889799,'t2',1,34,1795668748533);
CREATE TABLE receipts (
    room_nid integer not null, user_nid integer not null, receipt_type text not null,
    thread_id text not null, event_id text not null, eid integer, ts integer not null,
    writer integer not null, position integer not null,
    primary key (room_nid, user_nid, receipt_type, thread_id)) strict, without rowid;
INSERT INTO receipts VALUES(1,1,'m.read','','$s9GLXcClBRP0mc5HLcmA1kyScBy7PqWnspoqA83brZ8',30,1795668748799,1,133);
INSERT INTO receipts VALUES(1,1,'m.read.private','','$lLxcyuROUF_OcF-zKQCFowaNz7u3go6y_m6zG7BFgaE',14,1795668739887,1,106);
INSERT INTO receipts VALUES(1,2,'m.read','','$lLxcyuROUF_OcF-zKQCFowaNz7u3go6y_m6zG7BFgaE',14,1795668739390,1,102);
CREATE TABLE accounts (
    user_nid integer primary key, password_hash text, created_ts integer not null, admin integer not null,
    state integer not null, kind integer not null) strict;
INSERT INTO accounts VALUES(1,'$argon2id$v=19$m=19456,t=2,p=1$eBOscqFYkXP13LTjdjB5mg$vFWWFOErjOvOirDUW26KCTiurDnpaSM+I+PMFf3cTQo',1795668722841,0,0,0);
INSERT INTO accounts VALUES(2,'$argon2id$v=19$m=19456,t=2,p=1$nDXMBwHn6PhlERXjUKY4Rg$CyzulfVjVyoyuMaL09pbp8aPxosf66pG7/RsIvpoe3c',1795668725527,0,0,0);
INSERT INTO accounts VALUES(3,'$argon2id$v=19$m=19456,t=2,p=1$6laFn1E56+4jbBFxj8z+tQ$WJsjiIAD6MzjhlmaqjDF56X3Yw9+F3Wz19hHyVNjizM',1795668727072,0,0,0);
INSERT INTO accounts VALUES(4,'$argon2id$v=19$m=19456,t=2,p=1$sd8of9UvXwGwXOOGHyYuKA$5Gj6QT0Y1OCJobueWWdAf4vtgsKcT1OedTIugyKuhY0',1795668728607,0,0,0);
CREATE TABLE devices (
    user_nid integer not null, device_id text not null, display_name text, created_ts integer not null,
    last_seen_ts integer, last_seen_ip text,
    primary key (user_nid, device_id)) strict, without rowid;
INSERT INTO devices VALUES(1,'KPKCTQOJLO','alice''s first',1795668722948,1795668722948,NULL);
INSERT INTO devices VALUES(1,'TABLET',NULL,1795668744518,1795668744518,NULL);
INSERT INTO devices VALUES(2,'YAIURJKEXS','bob''s first',1795668725527,1795668725527,NULL);
INSERT INTO devices VALUES(3,'PJGKEGEZSB','carol''s first',1795668727072,1795668727072,NULL);
INSERT INTO devices VALUES(4,'MGBENRLLWV','dave''s first',1795668728607,1795668728607,NULL);
CREATE TABLE access_tokens (
    token_hash blob primary key, user_nid integer not null, device_id text not null,
    created_ts integer not null, expires_ts integer, refresh_hash blob) strict, without rowid;
INSERT INTO access_tokens VALUES(X'07b1b20dac1657c002a7d5b6151b5624e5e879559d3d060bbd9667abb70b5e92',4,'MGBENRLLWV',1795668728607,NULL,NULL);
INSERT INTO access_tokens VALUES(X'292c7ad20c35a7e370ba8be207a7a102a179d275ad83f0b05cbe44fbee12d922',1,'KPKCTQOJLO',1795668722948,NULL,NULL);
INSERT INTO access_tokens VALUES(X'5e03529ce09b3589b2f0b569a13e59dddfcc83d2cbb818a13aae831d937c86b7',1,'TABLET',1795668744518,NULL,NULL);
INSERT INTO access_tokens VALUES(X'9444d315f4574a38f98c3b9d7c35f578edf4b6f83f932d853141feade821865e',2,'YAIURJKEXS',1795668725527,NULL,NULL);
INSERT INTO access_tokens VALUES(X'b8ada375302dc647655cb13209388fb2c29353d6b5109dfcb72481b6b49fc4bd',3,'PJGKEGEZSB',1795668727072,NULL,NULL);
CREATE TABLE registration_tokens (
    token text primary key, uses_allowed integer, completed integer not null, expires_ts integer,
    makes_admin integer not null, created_ts integer not null) strict, without rowid;
INSERT INTO registration_tokens VALUES('aQZzE84mNog7WT7jzgdaMayntitkkvWT',1,0,NULL,1,1795668704908);
CREATE TABLE profiles (
    user_nid integer not null, field text not null, value blob not null,
    primary key (user_nid, field)) strict, without rowid;
INSERT INTO profiles VALUES(1,'displayname',X'22416c69636522');
INSERT INTO profiles VALUES(2,'avatar_url',X'226d78633a2f2f6c6f63616c686f73742f626f6222');
CREATE TABLE account_data (
    user_nid integer not null, room_nid integer not null, type text not null, content blob not null,
    writer integer not null, position integer not null,
    primary key (user_nid, room_nid, type)) strict;
INSERT INTO account_data VALUES(1,0,'org.example.settings',cast('{"theme": "light", "size": 12}' as blob),1,135);
INSERT INTO account_data VALUES(2,0,'m.push_rules',cast('{"added":{"override":[],"content":[{"rule_id":"fixture","default":false,"enabled":true,"pattern":"fixture","actions":["notify"]}],"room":[],"sender":[],"underride":[]},"changed":[{"kind":"override","rule_id":".m.rule.suppress_notices","enabled":false}]}' as blob),1,24);
INSERT INTO account_data VALUES(1,1,'m.fully_read',cast('{"event_id":"$lLxcyuROUF_OcF-zKQCFowaNz7u3go6y_m6zG7BFgaE"}' as blob),1,104);
INSERT INTO account_data VALUES(2,1,'m.tag',cast('{"tags": {"m.favourite": {"order": 0.5}}}' as blob),1,108);
CREATE TABLE filters (
    user_nid integer not null, filter_id integer not null, json blob not null,
    primary key (user_nid, filter_id)) strict;
INSERT INTO filters VALUES(1,3964030888876835941,cast('{"room":{"timeline":{"limit":5}}}' as blob));
CREATE TABLE device_keys (
    user_nid integer not null, device_id text not null, json blob not null,
    writer integer not null, position integer not null,
    primary key (user_nid, device_id)) strict;
INSERT INTO device_keys VALUES(1,'KPKCTQOJLO',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"KPKCTQOJLO","keys":{"curve25519:KPKCTQOJLO":"Y3VydmU","ed25519:KPKCTQOJLO":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:KPKCTQOJLO":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}' as blob),1,27);
INSERT INTO device_keys VALUES(2,'YAIURJKEXS',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"YAIURJKEXS","keys":{"curve25519:YAIURJKEXS":"Y3VydmU","ed25519:YAIURJKEXS":"ZWR3YXJkcw"},"signatures":{"@bob:localhost":{"ed25519:YAIURJKEXS":"c2lnbmF0dXJl"}},"user_id":"@bob:localhost"}' as blob),1,29);
INSERT INTO device_keys VALUES(1,'TABLET',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"TABLET","keys":{"curve25519:TABLET":"Y3VydmU","ed25519:TABLET":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}' as blob),1,114);
CREATE TABLE one_time_keys (
    user_nid integer not null, device_id text not null, algorithm text not null, key_id text not null,
    json blob not null, seq integer not null,
    primary key (user_nid, device_id, algorithm, key_id)) strict;
INSERT INTO one_time_keys VALUES(1,'KPKCTQOJLO','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:KPKCTQOJLO":"c2lnbmF0dXJl"}}}' as blob),1);
INSERT INTO one_time_keys VALUES(1,'KPKCTQOJLO','signed_curve25519','AAAA1',cast('{"key":"b25lLXRpbWUga2V51","signatures":{"@alice:localhost":{"ed25519:KPKCTQOJLO":"c2lnbmF0dXJl"}}}' as blob),2);
INSERT INTO one_time_keys VALUES(1,'KPKCTQOJLO','signed_curve25519','AAAA2',cast('{"key":"b25lLXRpbWUga2V52","signatures":{"@alice:localhost":{"ed25519:KPKCTQOJLO":"c2lnbmF0dXJl"}}}' as blob),3);
INSERT INTO one_time_keys VALUES(2,'YAIURJKEXS','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@bob:localhost":{"ed25519:YAIURJKEXS":"c2lnbmF0dXJl"}}}' as blob),1);
INSERT INTO one_time_keys VALUES(2,'YAIURJKEXS','signed_curve25519','AAAA1',cast('{"key":"b25lLXRpbWUga2V51","signatures":{"@bob:localhost":{"ed25519:YAIURJKEXS":"c2lnbmF0dXJl"}}}' as blob),2);
INSERT INTO one_time_keys VALUES(1,'TABLET','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}' as blob),1);
CREATE TABLE fallback_keys (
    user_nid integer not null, device_id text not null, algorithm text not null, key_id text not null,
    json blob not null, used integer not null,
    primary key (user_nid, device_id, algorithm)) strict;
INSERT INTO fallback_keys VALUES(1,'KPKCTQOJLO','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:KPKCTQOJLO":"c2lnbmF0dXJl"}}}' as blob),0);
INSERT INTO fallback_keys VALUES(2,'YAIURJKEXS','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@bob:localhost":{"ed25519:YAIURJKEXS":"c2lnbmF0dXJl"}}}' as blob),0);
INSERT INTO fallback_keys VALUES(1,'TABLET','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}' as blob),0);
CREATE TABLE to_device (
    user_nid integer not null, device_id text not null, writer integer not null, position integer not null,
    seq integer not null, json blob not null,
    primary key (user_nid, device_id, writer, position, seq)) strict;
INSERT INTO to_device VALUES(2,'YAIURJKEXS',1,116,1,cast('{"type":"org.example.note","sender":"@alice:localhost","content":{"note":"still waits"}}' as blob));
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
INSERT INTO relations VALUES(1,X'8f2378430488c83a92c55d2b3c96fab3d736aad82208ff77b1cf71526a1ac4f5',17,'m.thread');
INSERT INTO relations VALUES(1,X'8f2378430488c83a92c55d2b3c96fab3d736aad82208ff77b1cf71526a1ac4f5',18,'m.thread');
INSERT INTO relations VALUES(1,X'8f2378430488c83a92c55d2b3c96fab3d736aad82208ff77b1cf71526a1ac4f5',19,'m.reference');
INSERT INTO relations VALUES(1,X'8f2378430488c83a92c55d2b3c96fab3d736aad82208ff77b1cf71526a1ac4f5',20,'m.reference');
INSERT INTO relations VALUES(1,X'94bc5ccae44e505fce705fb3290085a3068dcfbbb7828eb2fe6eb31bb04581a1',15,'m.annotation');
INSERT INTO relations VALUES(1,X'94bc5ccae44e505fce705fb3290085a3068dcfbbb7828eb2fe6eb31bb04581a1',16,'m.replace');
CREATE TABLE search_entries (
    place integer primary key, room_nid integer not null, eid integer not null, key integer not null,
    sender_nid integer not null, grams text not null) strict;
INSERT INTO search_entries VALUES(964042310872465408,1,8,2,1,'');
INSERT INTO search_entries VALUES(964042310872465409,1,9,3,1,'');
INSERT INTO search_entries VALUES(964042311946207234,1,13,1,1,'');
INSERT INTO search_entries VALUES(964042312483078148,1,16,1,2,'');
INSERT INTO search_entries VALUES(964042312483078149,1,17,1,2,'');
INSERT INTO search_entries VALUES(964042312483078150,1,18,1,1,'');
INSERT INTO search_entries VALUES(964042312483078152,1,24,1,2,'');
INSERT INTO search_entries VALUES(964042312483078153,1,25,1,1,'');
INSERT INTO search_entries VALUES(964042312483078154,1,26,1,2,'');
INSERT INTO search_entries VALUES(964042312483078155,1,27,1,1,'');
INSERT INTO search_entries VALUES(964042312483078156,1,28,1,2,'');
INSERT INTO search_entries VALUES(964042312483078157,1,29,1,1,'');
INSERT INTO search_entries VALUES(964042313019949070,2,7,2,1,'');
INSERT INTO search_entries VALUES(964042313019949071,2,14,3,2,'');
INSERT INTO search_entries VALUES(964042313019949072,3,7,2,3,'');
INSERT INTO search_entries VALUES(964042313019949073,3,8,1,3,'');
INSERT INTO search_entries VALUES(964042313019949074,4,7,2,1,'');
INSERT INTO search_entries VALUES(964042313556819987,4,9,1,1,'');
INSERT INTO search_entries VALUES(964042313556819988,4,11,1,1,'');
INSERT INTO search_entries VALUES(964042317851787285,1,30,1,1,'');
INSERT INTO search_entries VALUES(964042318388658198,1,32,3,1,'');
INSERT INTO search_entries VALUES(964042318388658199,1,34,1,3,'');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','search_grams','search_grams',0,'CREATE VIRTUAL TABLE search_grams using fts5(
    grams, content='''', contentless_delete=1, detail=none, tokenize=''ascii'')');
CREATE TABLE IF NOT EXISTS 'search_grams_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_grams_data VALUES(1,X'188138');
INSERT INTO search_grams_data VALUES(10,X'00000000ff00000102091a0009110101011001010f010101111100000102010112120000010301011313000001040101141400000105010115150000010601011616000001070101171700000108010118180000010000');
INSERT INTO search_grams_data VALUES(137438953473,X'000000540630336868697286d89ef682808080100105647966776f86d89ef682808080100105667063786d86d89ef682808080100105756869703686d89ef682808080100105783236677886d89ef682808080100410101010');
INSERT INTO search_grams_data VALUES(274877906945,X'000000b1063032636a733786d89ef682808080110105336868697286d89ef6828080801102046d66757a86d89ef682808080110105366366643586d89ef682808080110105647966776f86d89ef682808080110105723369696586d89ef682808080110204366c7a6a86d89ef68280808011010573656d666d86d89ef6828080801102046a75686686d89ef682808080110105773671626286d89ef6828080801101057a64636a3686d89ef682808080110410100f1010100f100f10');
INSERT INTO search_grams_data VALUES(412316860417,X'00000053063066326a323686d89ef6828080801202047063786d86d89ef6828080801201056c35656a3286d89ef68280808012010573346b766286d89ef682808080120105793672783786d89ef6828080801204100f1010');
INSERT INTO search_grams_data VALUES(549755813889,X'000000920630346c79343286d89ef68380808013010566326a323686d89ef6838080801301056a7063637586d89ef6838080801301056c35656a3286d89ef6838080801302046e647a7786d89ef683808080130105706c6b657786d89ef68380808013010573656d666d86d89ef6838080801302046a75686686d89ef683808080130105777673616386d89ef6838080801304101010100f10100f');
INSERT INTO search_grams_data VALUES(687194767361,X'000000b00630346c79343286d89ef68380808014010566326a323686d89ef683808080140105686c6e676c86d89ef6838080801401056a7063637586d89ef6838080801401056c35656a3286d89ef6838080801402046e647a7786d89ef6838080801402047532657086d89ef683808080140105706c6b657786d89ef683808080140105733735326986d89ef683808080140204656d666d86d89ef6838080801402046a75686686d89ef683808080140410101010100f0f10100f');
INSERT INTO search_grams_data VALUES(824633720833,X'000000940630336b786b3386d89ef68b8080801501056171626b6a86d89ef68b808080150105647a366c6b86d89ef68b808080150105656c66716e86d89ef68b80808015010566326a323686d89ef68b8080801501056b7769706186d89ef68b808080150105727a726b6386d89ef68b80808015010576346e6e3286d89ef68b8080801501057736326d7286d89ef68b80808015041010101010101010');
INSERT INTO search_grams_data VALUES(962072674305,X'000000b30630337366676186d89ef68c808080160105346e32347986d89ef68c8080801602047661636686d89ef68c808080160105656c66716e86d89ef68c80808016010566326a323686d89ef68c8080801601056b656d783586d89ef68c8080801601056c7074777786d89ef68c808080160105757a71696586d89ef68c80808016010576346e6e3286d89ef68c808080160105796970746786d89ef68c8080801601057a37777a6486d89ef68c808080160410100f10101010101010');
INSERT INTO search_grams_data VALUES(1099511627777,X'000000740630336868697286d89ef68c808080170105647566716f86d89ef68c808080170105656c66716e86d89ef68c808080170105677362717986d89ef68c80808017010569736d636286d89ef68c808080170105743369756186d89ef68c808080170105773577643686d89ef68c8080801704101010101010');
INSERT INTO search_grams_data VALUES(2336462209025,X'000003860630326c67706386d89ef680808080038280808001010533346a646786d89ef6808080800202046d66757a86d89ef681808080050102047366676186d89ef5fe80808001888080800e0204756a737486d89ef5fe808080000105343364636d86d89ef6828080800e0105356637696d86d89ef6828080800e0102046f616f3386d89ef681808080040105376b6b756986d89ef681808080040105627367617686d89ef68080808003828080800101056334646f7086d89ef6828080800e010564356f707986d89ef5fe8080800102047574753786d89ef6808080800202047771756586d89ef68080808002020479626e7586d89ef681808080060105656c66716e86d89ef5fe808080000184808080010182808080010101020101010101010566326a323686d89ef5fe808080000184808080018280808004030202828080800102046865787386d89ef5fe8080800002047063786d86d89ef5fe80808000888080800e0105676533667386d89ef68080808003828080800102046935367686d89ef68180808008010101010102047a7a707886d89ef68180808005010105683374693386d89ef6808080800202047565763786d89ef5fe808080010105693372753586d89ef6808080800202043579653486d89ef6828080800f01056a3237353386d89ef5fe808080010204336d377286d89ef6808080800202046c6a357386d89ef68080808003828080800102046e74697986d89ef5fe8080800101056b7769706186d89ef68080808002828080800401056c3533736a86d89ef6828080800e02046567696686d89ef6808080800201056d7673333386d89ef6818080800401056e6965666d86d89ef6808080800202046a6b756386d89ef6818080800401056f3635703286d89ef68080808002020462786a3486d89ef6828080800e02046b697a6586d89ef6808080800202046c76357486d89ef6828080800f0105703477773486d89ef68180808005010204787a783786d89ef681808080060105723369696586d89ef6818080800501030376776486d89ef6808080800202047874706586d89ef680808080020105746477696686d89ef68080808003828080800101030202828080800302047a6d6b6386d89ef6808080800204026e7086d89ef68180808004030375326686d89ef6818080800801010101010105756733696986d89ef6818080800801010101010105786165356f86d89ef68180808008010101010104151010140f10110f101510100f0f0f24230f14151410100f100f100f140f15100f10100f100f0f0f110f110e0f1e0f0d1315');
INSERT INTO search_grams_data VALUES(9009535716950016,X'08000000000000010000000000000000000000000000000000000000000000000d60f760000000030000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
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
INSERT INTO search_grams_docsize VALUES(964042310872465408,X'05',1);
INSERT INTO search_grams_docsize VALUES(964042310872465409,X'07',2);
INSERT INTO search_grams_docsize VALUES(964042311946207234,X'10',3);
INSERT INTO search_grams_docsize VALUES(964042312483078148,X'0b',5);
INSERT INTO search_grams_docsize VALUES(964042312483078149,X'06',6);
INSERT INTO search_grams_docsize VALUES(964042312483078150,X'09',7);
INSERT INTO search_grams_docsize VALUES(964042312483078152,X'06',9);
INSERT INTO search_grams_docsize VALUES(964042312483078153,X'06',10);
INSERT INTO search_grams_docsize VALUES(964042312483078154,X'06',11);
INSERT INTO search_grams_docsize VALUES(964042312483078155,X'06',12);
INSERT INTO search_grams_docsize VALUES(964042312483078156,X'06',13);
INSERT INTO search_grams_docsize VALUES(964042312483078157,X'06',14);
INSERT INTO search_grams_docsize VALUES(964042313019949070,X'07',15);
INSERT INTO search_grams_docsize VALUES(964042313019949071,X'05',16);
INSERT INTO search_grams_docsize VALUES(964042313019949072,X'05',17);
INSERT INTO search_grams_docsize VALUES(964042313019949073,X'0b',18);
INSERT INTO search_grams_docsize VALUES(964042313019949074,X'05',19);
INSERT INTO search_grams_docsize VALUES(964042313556819987,X'09',20);
INSERT INTO search_grams_docsize VALUES(964042313556819988,X'0b',21);
INSERT INTO search_grams_docsize VALUES(964042317851787285,X'09',22);
INSERT INTO search_grams_docsize VALUES(964042318388658198,X'0b',23);
INSERT INTO search_grams_docsize VALUES(964042318388658199,X'07',24);
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
INSERT INTO unread_threads VALUES(1,1,X'8f2378430488c83a92c55d2b3c96fab3d736aad82208ff77b1cf71526a1ac4f5');
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
PRAGMA writable_schema=OFF;
COMMIT;
