-- Schema version 5, made by fixture.sh from commit 7f06a5b. Never edited.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_versions (version integer primary key, applied_ts integer not null) strict;
INSERT INTO schema_versions VALUES(1,1795669979781);
INSERT INTO schema_versions VALUES(2,1795669979807);
INSERT INTO schema_versions VALUES(3,1795669979810);
INSERT INTO schema_versions VALUES(4,1795669979817);
INSERT INTO schema_versions VALUES(5,1795669979833);
CREATE TABLE server_meta (key text primary key, value text not null) strict, without rowid;
INSERT INTO server_meta VALUES('search.next','24');
INSERT INTO server_meta VALUES('search.scan','done');
CREATE TABLE owner_slots (slot integer primary key, epoch integer not null, node text not null) strict, without rowid;
INSERT INTO owner_slots VALUES(0,1,'vm');
CREATE TABLE writers (writer integer primary key, batch integer not null, position integer not null) strict, without rowid;
INSERT INTO writers VALUES(1,138,145);
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
INSERT INTO log VALUES(1,20,0,8,0,1,X'016f72672e6578616d706c652e73657474696e6773');
INSERT INTO log VALUES(1,22,0,10,0,2,X'00');
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
INSERT INTO log VALUES(1,37,0,1,1,0,X'040d0d');
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
INSERT INTO log VALUES(1,110,0,6,0,2,X'01444f59524d4458584142');
INSERT INTO log VALUES(1,114,0,7,0,1,X'00');
INSERT INTO log VALUES(1,116,0,6,0,2,X'01444f59524d4458584142');
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
INSERT INTO rooms VALUES(1,'!tdcCQJpdOadQAAbTWL:localhost','10',1795670019340,0);
INSERT INTO rooms VALUES(2,'!JMtAIVtatLcTrcjNdZ:localhost','11',1795670041794,0);
INSERT INTO rooms VALUES(3,'!9A6hOMsyDdu1RNGF8wdfGxcc6IfX_0K9kG75sCyEjJs','12',1795670053666,0);
INSERT INTO rooms VALUES(4,'!2Qz1oOg_D4DcbHBTbuQEYUCIcbD3zt-lXB6f3dN0Ayw','12',1795670057057,0);
CREATE TABLE events (
    room_nid integer not null, eid integer not null, event_id blob not null, ordinal integer,
    depth integer not null, origin_server_ts integer not null, state_kid integer, sender_nid integer not null,
    flags integer not null, reject_rule integer, state_after integer, redacted_by integer,
    auth_eids blob not null, prev_eids blob not null,
    writer integer not null, position integer not null, type text, state_before integer, member integer, unread blob,
    primary key (room_nid, eid)) strict, without rowid;
INSERT INTO events VALUES(1,1,X'd41afcffaf05d68c21c61d2bf655437a46efbf3b2f67e67ef76d4e7deae6db76',1,1,1795670010747,0,1,0,NULL,1,NULL,X'',X'',1,31,NULL,0,NULL,NULL);
INSERT INTO events VALUES(1,2,X'fb7968a852fb0612eae3f20d5df9462a1d11615d8934fe425e926d94e1798f5c',2,2,1795670019257,3,1,0,NULL,2,NULL,X'01',X'01',1,31,NULL,1,1,NULL);
INSERT INTO events VALUES(1,3,X'28aa656142aa52dcae76f86691bb23f83631c472468a49c64ea563c5108d575e',3,3,1795670019287,1,1,0,NULL,3,NULL,X'0102',X'02',1,31,NULL,2,NULL,NULL);
INSERT INTO events VALUES(1,4,X'ec54f6462c0204a459da2d30926cd68f5d4313b7cb8c918b9e47aaff0a654d52',4,4,1795670019318,4,1,0,NULL,4,NULL,X'010302',X'03',1,31,NULL,3,NULL,NULL);
INSERT INTO events VALUES(1,5,X'1e84807861c9df0014f0fe798f6b655aad52c9fd9488c736f3c5a243e45e355a',5,5,1795670019332,2,1,0,NULL,5,NULL,X'010302',X'04',1,31,NULL,4,NULL,NULL);
INSERT INTO events VALUES(1,6,X'5b030485207c2475db5ddcb0e2bce4b3f875bc423c0ab949f59c7366d245e00f',6,6,1795670019333,5,1,0,NULL,6,NULL,X'010302',X'05',1,31,NULL,5,NULL,NULL);
INSERT INTO events VALUES(1,7,X'1a70697939b9a8b348c9b1fd08fa080a0682ed9a2524ac968a01a5c32d21588a',7,7,1795670019333,6,1,0,NULL,7,NULL,X'010302',X'06',1,31,NULL,6,NULL,NULL);
INSERT INTO events VALUES(1,8,X'b59069cf96879e7b832e925391db5d8233bc28b18c693d8a870f288a81b38ded',8,8,1795670019333,7,1,0,NULL,8,NULL,X'010302',X'07',1,31,NULL,7,NULL,NULL);
INSERT INTO events VALUES(1,9,X'4db281fe1c1d914c866ee5b701bb724d915b8c17b0913219099100bf28e3f2b3',9,9,1795670019333,8,1,0,NULL,9,NULL,X'010302',X'08',1,31,NULL,8,NULL,NULL);
INSERT INTO events VALUES(1,10,X'd2f9b4cfc80ac518b8b7e3c4388a38ac7caf0498d5398fcbce40335ff9a3de79',10,10,1795670020472,9,2,0,NULL,10,NULL,X'010305',X'09',1,32,NULL,9,1,NULL);
INSERT INTO events VALUES(1,11,X'36e9197e6c879255391bd85a25ec64fc1818d6b9bb8a1d2eb128b85dda012abb',11,11,1795670020695,10,3,0,NULL,11,NULL,X'010305',X'0a',1,33,NULL,10,1,NULL);
INSERT INTO events VALUES(1,12,X'3ca58a2f827650c7703a65a59e61d70dbdf39f7a47a8fab7b2163c3eb845e23e',12,12,1795670020754,11,4,0,NULL,12,NULL,X'010305',X'0b',1,34,NULL,11,1,NULL);
INSERT INTO events VALUES(1,13,X'c3bd0bee2e4c6f64aeb365ba93dba66a490f2103bf65ce49b9112803711c6b4b',13,13,1795670021916,NULL,1,0,NULL,12,NULL,X'010302',X'0c',1,37,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,14,X'ffd95f61b597cf20da1d4b5b3f9e926d6ea496ac6aed467efa293abec23593d4',14,14,1795670024308,NULL,2,16,NULL,12,31,X'01030a',X'0d',1,39,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,15,X'4be327f91154a1eaeab77dff186fe4be95a2e9c49f7056dd6b4e1aa99493e116',15,15,1795670025421,NULL,1,0,NULL,12,NULL,X'010302',X'0e',1,41,'m.reaction',NULL,NULL,NULL);
INSERT INTO events VALUES(1,16,X'ca8617a4e55b278462669c77f4979fda7468e7eda2ddf3aab1cfe6e2efee503f',16,16,1795670026704,NULL,2,0,NULL,12,NULL,X'01030a',X'0f',1,43,'m.room.message',NULL,NULL,NULL);
INSERT INTO events VALUES(1,17,X'305227db9c7b655ed3b72230bdea013786294c4723f69cdfb68972eb37295e83',17,17,1795670026868,NULL,2,0,NULL,12,NULL,X'01030a',X'10',1,45,'m.room.message',NULL,NULL,X'040002');
INSERT INTO events VALUES(1,18,X'52d348086adf48fdcbb714281d99d184ed8997fc828b4b988dc13fd2c2b894aa',18,18,1795670028552,NULL,1,0,NULL,12,NULL,X'010302',X'11',1,47,'m.room.message',NULL,NULL,X'040002');
INSERT INTO events VALUES(1,19,X'2dbdea22d15ed0ca0bb03843d0a083238a88bed8379b1e6c564006b4bc945b80',19,19,1795670030423,12,1,0,NULL,13,NULL,X'010302',X'12',1,49,NULL,12,NULL,NULL);
INSERT INTO events VALUES(1,20,X'78606102e68902f63576a41cb1e706185a1ef0c9058844ff029a1d3e45070211',20,20,1795670031398,NULL,2,16,NULL,13,21,X'01030a',X'13',1,51,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,21,X'ce6adfcce06193a2da313d97c6f8a62d8359468d8d0f6834968a8e2748d18cd3',21,21,1795670033395,NULL,1,0,NULL,13,NULL,X'010302',X'14',1,53,'m.room.redaction',NULL,NULL,NULL);
INSERT INTO events VALUES(1,22,X'd4710af157cb1818f204d7242fa321388bb603d64487fc955e49a501593297e5',22,22,1795670034124,11,1,0,NULL,14,NULL,X'0103020c',X'15',1,55,NULL,13,4,NULL);
INSERT INTO events VALUES(1,23,X'80ea20caeb3b44068ca6ed9daebd9730ee0a730cae50a38173c7b16a8cb8db11',23,23,1795670034134,10,3,0,NULL,15,NULL,X'01030b',X'16',1,57,NULL,14,0,NULL);
INSERT INTO events VALUES(1,24,X'c2f6ef5813096ddbf5fb4a680798c7b27017e34b1d06fa2e23020442bbb681e9',24,24,1795670034140,NULL,2,0,NULL,15,NULL,X'01030a',X'17',1,59,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,25,X'a71574ace8f75f494bf66e730107afe2eeabdb886eef8c2c4308a8a433277d34',25,25,1795670034384,NULL,1,0,NULL,15,NULL,X'010302',X'18',1,61,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,26,X'787c3ad287caaee11851686974abf54e6f0da52357e52a1d4f472fca18185339',26,26,1795670035886,NULL,2,0,NULL,15,NULL,X'01030a',X'19',1,63,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,27,X'17fe3d4ab7a41a280eec4f7529d0916faec0273ac32ad3e6c289a9b67f9222f3',27,27,1795670036981,NULL,1,0,NULL,15,NULL,X'010302',X'1a',1,65,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,28,X'3195af2f162e0d3f6332d55d44f192bf6b11efacedd376aa6a1fab454b823ff4',28,28,1795670037751,NULL,2,0,NULL,15,NULL,X'01030a',X'1b',1,67,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,29,X'9ed652ff20c31eb40fa3d836995ec1cbcf2be4bb4e14854e5a285b4e070c2c88',29,29,1795670038791,NULL,1,0,NULL,15,NULL,X'010302',X'1c',1,69,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,30,X'c61ab5ebcbb1d2628159cbf3b55d33d4ad93731b393f681e3025ccc123c90780',30,30,1795670133451,NULL,1,0,NULL,15,NULL,X'010302',X'1d',1,123,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,31,X'f08e2e1c980ffb7cc7da8ff07a02edd6a01528dc45546d737373257e9a560c44',31,31,1795670134244,NULL,1,0,NULL,15,NULL,X'010302',X'1e',1,125,'m.room.redaction',NULL,NULL,NULL);
INSERT INTO events VALUES(1,32,X'b3b3259f33cbeae3588a5d72c7d8cb2d1f8b12f0415d37f44abd421ef230f5e6',32,32,1795670134703,8,1,0,NULL,16,NULL,X'010302',X'1f',1,127,NULL,15,NULL,NULL);
INSERT INTO events VALUES(1,33,X'c93b20b12859314e9c313af9e6d91628492467900d4a474a6f0d0ccc62daec30',33,33,1795670136259,10,3,0,NULL,17,NULL,X'01031705',X'20',1,129,NULL,16,1,NULL);
INSERT INTO events VALUES(1,34,X'8b870a6ef1b6e8428b99eade0d527802256d8938a9c6ca7a4dd3116dcfe4428c',34,34,1795670137139,NULL,3,0,NULL,17,NULL,X'010321',X'21',1,131,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,35,X'd946adb17f2510bee5de712f56bb9d4a113af89cfc80a082529dfb464e64e57e',35,35,1795670139095,3,1,0,NULL,18,NULL,X'01030205',X'22',1,139,NULL,17,1,NULL);
INSERT INTO events VALUES(2,1,X'f239ed2c0b05ed0cc568cacc693ca35f3794ae674e49fd7618a571d19858037c',1,1,1795670041517,0,1,0,NULL,1,NULL,X'',X'',1,71,NULL,0,NULL,NULL);
INSERT INTO events VALUES(2,2,X'67dfb798a8650f51bfb5bab3e37df394b5d1a0a421fa5ac9e0768ef0e9d7ae42',2,2,1795670041791,3,1,0,NULL,2,NULL,X'01',X'01',1,71,NULL,1,1,NULL);
INSERT INTO events VALUES(2,3,X'465b8fd82d40982896a8879bda563013dccd6ba50fedfcb50252b19061f95162',3,3,1795670041792,1,1,0,NULL,3,NULL,X'0102',X'02',1,71,NULL,2,NULL,NULL);
INSERT INTO events VALUES(2,4,X'8bf8dfd3215c3e3ccab9f3af1ef108101a136dea747af914481d678b1b96e092',4,4,1795670041792,2,1,0,NULL,4,NULL,X'010302',X'03',1,71,NULL,3,NULL,NULL);
INSERT INTO events VALUES(2,5,X'cec4c31ec8ad5af8520a2ab55e60aa4eee35701ed8ad37d1c0813a5864b388d0',5,5,1795670041792,4,1,0,NULL,5,NULL,X'010302',X'04',1,71,NULL,4,NULL,NULL);
INSERT INTO events VALUES(2,6,X'dd3f927f8825aafde5dd28e456cc005fa014d528b25a633a63d969c449909bcf',6,6,1795670041792,5,1,0,NULL,6,NULL,X'010302',X'05',1,71,NULL,5,NULL,NULL);
INSERT INTO events VALUES(2,7,X'ca14855e503209a807b25cc298c60274abf45aebf5e8808c6fb00f10db6469d2',7,7,1795670041792,6,1,0,NULL,7,NULL,X'010302',X'06',1,71,NULL,6,NULL,NULL);
INSERT INTO events VALUES(2,8,X'e4ef064569bed70d8b9e0c5cd3b7b944b9daf333c1430cecf2c606376b38b6c6',8,8,1795670041792,7,1,0,NULL,8,NULL,X'01030204',X'07',1,71,NULL,7,2,NULL);
INSERT INTO events VALUES(2,9,X'14d7917c4da1c7f7cb0ac925b00f3b4f27cb79d7137aa0663aeba5df92c896d8',9,9,1795670042765,7,2,0,NULL,9,NULL,X'01030804',X'08',1,73,NULL,8,1,NULL);
INSERT INTO events VALUES(2,10,X'586e88d64dc523bbe3d2f98c1605510952b359045c6d97a7fd8380317a2072ce',10,10,1795670048155,8,1,0,NULL,10,NULL,X'01030204',X'09',1,75,NULL,9,2,NULL);
INSERT INTO events VALUES(2,11,X'0033f6babb1b3558f2a39b0234202c9300f0df65fc3af5c71a1183694faa9cc9',11,11,1795670049395,9,1,0,NULL,11,NULL,X'010302',X'0a',1,77,NULL,10,NULL,NULL);
INSERT INTO events VALUES(2,12,X'6aa275738c5f4bc028254efb9a32592050009e5a0ccff922afac124bdd3dc1fb',12,12,1795670051111,NULL,1,0,NULL,11,NULL,X'010302',X'0b',1,79,'m.room.encrypted',NULL,NULL,X'000002');
INSERT INTO events VALUES(2,13,X'2a8e5dd0283d253117fbec46e02f70a3bccc186cc90f1fe9a540e1df60a7aacb',13,13,1795670052110,1,1,0,NULL,12,NULL,X'010302',X'0c',1,81,NULL,11,NULL,NULL);
INSERT INTO events VALUES(2,14,X'de39cadc9f7cda8f839957527a3cfd48d3eb0c206885cf3117244364c625b807',14,14,1795670053528,10,2,0,NULL,13,NULL,X'010d09',X'0d',1,83,NULL,12,NULL,NULL);
INSERT INTO events VALUES(2,15,X'1e98e5b8e6f009fb61bf393f879a71c463c93306d8e825e36518682797d1ae26',15,15,1795670139961,3,1,0,NULL,14,NULL,X'010d0204',X'0e',1,141,NULL,13,1,NULL);
INSERT INTO events VALUES(3,1,X'f40ea138cb320ddbb544d185f3075f1b171ce887d7ff42bd906ef9b02c848c9b',1,1,1795670053650,0,3,0,NULL,1,NULL,X'',X'',1,85,NULL,0,NULL,NULL);
INSERT INTO events VALUES(3,2,X'51ff709eee4881721d4370c8cec7630dc40a75705e66809e6336b5b87af920e9',2,2,1795670053666,3,3,0,NULL,2,NULL,X'',X'01',1,85,NULL,1,1,NULL);
INSERT INTO events VALUES(3,3,X'c1f6db7d86057fa444fb4f584d39a1d74b4f165f0b8d451c5c989abce1149f98',3,3,1795670053666,1,3,0,NULL,3,NULL,X'02',X'02',1,85,NULL,2,NULL,NULL);
INSERT INTO events VALUES(3,4,X'b404a4592bdf6d09c4d44baec3dc05aaab3a53b719cb806799633bdf40af2685',4,4,1795670053666,2,3,0,NULL,4,NULL,X'0302',X'03',1,85,NULL,3,NULL,NULL);
INSERT INTO events VALUES(3,5,X'7b51906287d101fb6befbbd2091c1c6f48ec1626e6a41e0e5d295054827605ab',5,5,1795670053666,4,3,0,NULL,5,NULL,X'0302',X'04',1,85,NULL,4,NULL,NULL);
INSERT INTO events VALUES(3,6,X'b709b6413cd3c559a7ed43ae2b70d4fef638d340c25b1285e527bf1671e185bc',6,6,1795670053666,5,3,0,NULL,6,NULL,X'0302',X'05',1,85,NULL,5,NULL,NULL);
INSERT INTO events VALUES(3,7,X'42b5ba91d211ac012919062361a26a5690f2b3f48eb9efb9822bb4733e06de1b',7,7,1795670053666,6,3,0,NULL,7,NULL,X'0302',X'06',1,85,NULL,6,NULL,NULL);
INSERT INTO events VALUES(3,8,X'e6ebe71206185f8eb143a0e6054603feb51d33645e05cc942e71ef3e71cae240',8,8,1795670054924,NULL,3,0,NULL,7,NULL,X'0302',X'07',1,87,'m.room.message',NULL,NULL,X'0000');
INSERT INTO events VALUES(3,9,X'3d4c612a112d9548d5d07acb8b3ecd1be5d553d2a6e55477b4136fd186c139ac',9,9,1795670055329,3,3,0,NULL,8,NULL,X'0302',X'08',1,89,NULL,7,0,NULL);
INSERT INTO events VALUES(4,1,X'd90cf5a0e83f0f80dc6c70536ee40461408871b0f7cedfa55c1e9fddd374032c',1,1,1795670057055,0,1,0,NULL,1,NULL,X'',X'',1,92,NULL,0,NULL,NULL);
INSERT INTO events VALUES(4,2,X'6fd046fe5986ccc9c4d8558cad19d88b760e66bd23f55908dbc795266184de55',2,2,1795670057056,3,1,0,NULL,2,NULL,X'',X'01',1,92,NULL,1,1,NULL);
INSERT INTO events VALUES(4,3,X'c70d9d3e67d0c8421a74b74bd1f0b73ff425a7783b96dac753213f6af91aa3dc',3,3,1795670057056,1,1,0,NULL,3,NULL,X'02',X'02',1,92,NULL,2,NULL,NULL);
INSERT INTO events VALUES(4,4,X'd925e7ec952a896db73cdc07ad3d35743175a9c64572396baf91d878302577ba',4,4,1795670057056,2,1,0,NULL,4,NULL,X'0302',X'03',1,92,NULL,3,NULL,NULL);
INSERT INTO events VALUES(4,5,X'46248ce845619a06f617bbcbcabd45375433ab4ee5bddd730ca6eda0e8b24302',5,5,1795670057056,4,1,0,NULL,5,NULL,X'0302',X'04',1,92,NULL,4,NULL,NULL);
INSERT INTO events VALUES(4,6,X'86ed3cb1b0d6b1d42d3c967528ab948a4b8b993bd81dfc29dc30d483b1a980cf',6,6,1795670057057,5,1,0,NULL,6,NULL,X'0302',X'05',1,92,NULL,5,NULL,NULL);
INSERT INTO events VALUES(4,7,X'2ec36a0500c91a0bb52eb42b8d262e003693c284ae39cba0b7e3e360d1bedc02',7,7,1795670057057,6,1,0,NULL,7,NULL,X'0302',X'06',1,92,NULL,6,NULL,NULL);
INSERT INTO events VALUES(4,8,X'9737f49f3fe1954de708aec53b816312deb65aea665a0124a6cc468043a5e328',8,8,1795670058115,7,3,0,NULL,8,NULL,X'0304',X'07',1,94,NULL,7,1,NULL);
INSERT INTO events VALUES(4,9,X'7dca3d5f45cd6b3d0a5c65e8227c2745f8d6e5edf13a8f5976d66620769a2e44',9,9,1795670058395,NULL,1,0,NULL,8,NULL,X'0302',X'08',1,96,'m.room.message',NULL,NULL,X'0000');
INSERT INTO events VALUES(4,10,X'cacd4c4faac008e6b396f7b592c190bc9a8b61cfa1c854fb71c08d9956be8b18',10,10,1795670058515,7,3,0,NULL,9,NULL,X'0308',X'09',1,98,NULL,8,0,NULL);
INSERT INTO events VALUES(4,11,X'31f9ca6125ae8ac5f46ea2c89194b6abe0630ee2474db9bfd2da665005fd9a87',11,11,1795670058783,NULL,1,0,NULL,9,NULL,X'0302',X'0a',1,100,'m.room.message',NULL,NULL,X'0000');
INSERT INTO events VALUES(4,12,X'74ecbbb262cdec9e3df4a5adc1b77822d759a47d394cc6a6e1378e5c14971e96',12,12,1795670140507,3,1,0,NULL,10,NULL,X'030204',X'0b',1,143,NULL,9,1,NULL);
CREATE TABLE event_json (
    room_nid integer not null, eid integer not null, json blob not null,
    primary key (room_nid, eid)) strict;
INSERT INTO event_json VALUES(1,1,cast('{"auth_events":[],"content":{"creator":"@alice:localhost","room_version":"10"},"depth":1,"hashes":{"sha256":"a+a8H/cpKXdEKns5/ZcZXtVHKxAFSf5Vd0AizOuHCxg"},"origin_server_ts":1795670010747,"prev_events":[],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"rYe1NEPFycqf/87iTaDPng93GJFiCYGhT4mSDUUUoOrOU0r4rR9k/GQIqcFOy/gfAR1BwsQ9JlRgxskZx+zHDQ"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(1,2,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"/QkKKtXqZ922KSNDnwj2g8cb/HyuiVHk9MBb/LTRbro"},"origin_server_ts":1795670019257,"prev_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"iQUPgozIgSyZzVStws4JxoPSJDABkt6UNOLKVAj2ayqUHjZbVCqGBqmfjfIawqFykeGbGmc9C3A7tQ4+q1qhDA"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,3,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"LNESPCLwSRqfH+7m85Wpy/vstpao0CRVwiy+ZhpaRMI"},"origin_server_ts":1795670019287,"prev_events":["$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mQqGAcYcjTnWl9dlyFaoeueTNiH6rBrVxOaKGDJhftwM3iIwlmC9FPrfVKUtl46BWsjyHNER5+kamNSABK53Bg"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(1,4,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"alias":"#talk:localhost"},"depth":4,"hashes":{"sha256":"WX7gj7h+VuU6IpWeW3CdjmSBaZoJ3k9RRylWck3u7GQ"},"origin_server_ts":1795670019318,"prev_events":["$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"JIWr6pVoeNqAgYyvbgENxeEHmZR8IGQuBZxEaKy9DcmI3WrlZ7svxy8F1LEzYEhWZDBMZatn1Q3IwDaO0gbXBQ"}},"state_key":"","type":"m.room.canonical_alias"}' as blob));
INSERT INTO event_json VALUES(1,5,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"join_rule":"public"},"depth":5,"hashes":{"sha256":"BZpi5JPBMsRI8Uc7uxhTG+oTDwj7xF6Zb3Ayv96gwdo"},"origin_server_ts":1795670019332,"prev_events":["$7FT2RiwCBKRZ2i0wkmzWj11DE7fLjJGLnkeq_wplTVI"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/wET89WezArYq/sinMHgN2Gcex2wEcEVZtISekaMeOat1qt7sYsFvhbe57ac54zxXimkULYvMN/thu5UCeqIAQ"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(1,6,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"history_visibility":"shared"},"depth":6,"hashes":{"sha256":"1wdY3ba5ctH+z5f+vAbzriZx/fauZmHA5cMKemhJmEc"},"origin_server_ts":1795670019333,"prev_events":["$HoSAeGHJ3wAU8P55j2tlWq1Syf2UiMc288WiQ-ReNVo"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"LbRbnnvbrNyyknfIZ1/DDNdk6zpyjm9nnbXS4x0z9L/wdOZI0yPoKL7niJeD4iY558e+qTtwZn3WNC12USyKDw"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(1,7,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"guest_access":"forbidden"},"depth":7,"hashes":{"sha256":"mjbN5UxRp1eaajJaZPVvsgPIoO3+RY5tVM5GWb3ycS0"},"origin_server_ts":1795670019333,"prev_events":["$WwMEhSB8JHXbXdyw4rzks_h1vEI8CrlJ9ZxzZtJF4A8"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"2iZy8A2/yOR0Jbh5Q0PmNp2etagLC0E3RYghrATRUqh7+6WWj6lmdGSjJ3YfritGTgGw2TLLIdKIyqXNlXFeAQ"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(1,8,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"name":"Talk"},"depth":8,"hashes":{"sha256":"P3JRXeEgmbi0482jEEd1lEz9+8qSkVRLnJQHp45dA70"},"origin_server_ts":1795670019333,"prev_events":["$GnBpeTm5qLNIybH9CPoICgaC7ZolJKyWigGlwy0hWIo"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"hxn+Yiw0op5IodO0nSmLwX6hUc+IpyPsOuhC7rjdA1gOQKFVrB2wmyflsvWMawwugkkMp7WnFPkgb8c5N4s1Cg"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(1,9,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"m.topic":{"m.text":[{"body":"What is said","mimetype":"text/plain"}]},"topic":"What is said"},"depth":9,"hashes":{"sha256":"2kxxWJquM6D2jqCv6Gw957lj8r++PmXtqvE0hkGYs0I"},"origin_server_ts":1795670019333,"prev_events":["$tZBpz5aHnnuDLpJTkdtdgjO8KLGMaT2Khw8oioGzje0"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"lwLdIyXTTG1HFaFLqYl9EeIAisT8nc5XmzJvDmePCBEjrmwmLrZi0LrBhrsUu/tp1i+Eu3Q1/rUN2DnFPpufAQ"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(1,10,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$HoSAeGHJ3wAU8P55j2tlWq1Syf2UiMc288WiQ-ReNVo"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":10,"hashes":{"sha256":"qDkVt9wg3ev/gJhkA+cZfudpcpoQeZnqLj4zgiYiHXk"},"origin_server_ts":1795670020472,"prev_events":["$TbKB_hwdkUyGbuW3AbtyTZFbjBewkTIZCZEAvyjj8rM"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"NPmEydFlu2eF0oUxP+cKwVFpASEkmpqc8KgjlPDSHkwWL+4wSscZ9DDRiZJieMeeD/F9wxIS2QxD842jXp+EDQ"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,11,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$HoSAeGHJ3wAU8P55j2tlWq1Syf2UiMc288WiQ-ReNVo"],"content":{"membership":"join"},"depth":11,"hashes":{"sha256":"qT25wIVwtcXbn710MYYfGdK+hJdptihGhoTHpyeQIS8"},"origin_server_ts":1795670020695,"prev_events":["$0vm0z8gKxRi4t-PEOIo4rHyvBJjVOY_LzkAzX_mj3nk"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mg+DM+PxNZJcyT4l9qISglKYAPAZhyjZxqWR1NhpxCyAnqvdyS35hlLO6DSr7rb6Y3yanj9ajLFp14i1xB7sAw"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,12,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$HoSAeGHJ3wAU8P55j2tlWq1Syf2UiMc288WiQ-ReNVo"],"content":{"membership":"join"},"depth":12,"hashes":{"sha256":"U6u3/ho9KpmlJ9LRmGEM/tkUjWqKIeyhfgrQYN1iJGI"},"origin_server_ts":1795670020754,"prev_events":["$NukZfmyHklU5G9haJexk_BgY1rm7ih0usSi4XdoBKrs"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@dave:localhost","signatures":{"localhost":{"ed25519:a_66687a":"v8u0aftpQiXOB4iasti9Is2FHLdQ6vFaVVrPmsTbvtNsl+1JoR3qM/X1crCbXcrM5RhP8OXuSzRTPruPlgbuDg"}},"state_key":"@dave:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,13,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"body":"first: the fixture begins","msgtype":"m.text"},"depth":13,"hashes":{"sha256":"sUBiAugyILutjtQDMzg3jdag6A+gw2p4qIeSNsSbIG8"},"origin_server_ts":1795670021916,"prev_events":["$PKWKL4J2UMdwOmWlnmHXDb3zn3pHqPq3shY8PrhF4j4"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3coYkIPcBuLQKPnMmcYo+/rVaxOvvq6pwBmFb6ykMrnEdUvQW7N/DLN0oYRFThwzUTPJKbpPAHr7ayzOAhGwCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,14,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$0vm0z8gKxRi4t-PEOIo4rHyvBJjVOY_LzkAzX_mj3nk"],"content":{"body":"second","msgtype":"m.text"},"depth":14,"hashes":{"sha256":"xKAWqactXI6Zf9T82nAhMUvzmaJMt/iUf2dZ4P+8viw"},"origin_server_ts":1795670024308,"prev_events":["$w70L7i5Mb2Sus2W6k9umakkPIQO_Zc5JuREoA3Eca0s"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8Ljh9NY/wjjH+dkTD4ey6B6IilhWT8vfVZoeGa8E61U3YeOUezqUhY//Hygt96ebFSLPHya7/aJDjfcqfHcJCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,15,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"m.relates_to":{"event_id":"$_9lfYbWXzyDaHUtbP56SbW6klqxq7UZ--ik6vsI1k9Q","key":"+1","rel_type":"m.annotation"}},"depth":15,"hashes":{"sha256":"Fj2zBzaZIAHgE8Q3F/r5vssQyJFD+waP+HVZL9xxMok"},"origin_server_ts":1795670025421,"prev_events":["$_9lfYbWXzyDaHUtbP56SbW6klqxq7UZ--ik6vsI1k9Q"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"m2fEfFthxar8/Xq2GhTOORje/rm9cLwovCDw4XOapzcpm6+PyNkBP70gJdsklVeXM4vXv0FZz80dqecdGvXrDg"}},"type":"m.reaction"}' as blob));
INSERT INTO event_json VALUES(1,16,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$0vm0z8gKxRi4t-PEOIo4rHyvBJjVOY_LzkAzX_mj3nk"],"content":{"body":"* second, mended","m.new_content":{"body":"second, mended","msgtype":"m.text"},"m.relates_to":{"event_id":"$_9lfYbWXzyDaHUtbP56SbW6klqxq7UZ--ik6vsI1k9Q","rel_type":"m.replace"},"msgtype":"m.text"},"depth":16,"hashes":{"sha256":"uBb6DEEgD862n/hSm6RXnr3YVojXAWTlqWq3Pekjnu0"},"origin_server_ts":1795670026704,"prev_events":["$S-Mn-RFUoerqt33_GG_kvpWi6cSfcFbda04aqZST4RY"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"IxG5TI30xWcA9EJTM9dBK2P0Vw6GT8FPmoCp/U3zo/ZVd0xXbvXRgQ+EOAHXKQarh8WApYp472IlqyWW9gSnBg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,17,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$0vm0z8gKxRi4t-PEOIo4rHyvBJjVOY_LzkAzX_mj3nk"],"content":{"body":"in a thread","m.relates_to":{"event_id":"$w70L7i5Mb2Sus2W6k9umakkPIQO_Zc5JuREoA3Eca0s","rel_type":"m.thread"},"msgtype":"m.text"},"depth":17,"hashes":{"sha256":"ySMfq57bAIm8BlTLjHFCSH8PfKo4mpS5cCL9+uawzTY"},"origin_server_ts":1795670026868,"prev_events":["$yoYXpOVbJ4RiZpx39Jef2nRo5-2i3fOqsc_m4u_uUD8"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"wCkxEnfNP5WUBuYV2V0+vLgRDWfi7b4j+LFmh/piPUBTjNaRdzxtY1dFC8ct5g1p8b/gkXd6QKJk3l0mWUElCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,18,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"body":"also in the thread","m.relates_to":{"event_id":"$w70L7i5Mb2Sus2W6k9umakkPIQO_Zc5JuREoA3Eca0s","rel_type":"m.thread"},"msgtype":"m.text"},"depth":18,"hashes":{"sha256":"2YHxXM7h/fyjorRPpa/1BTyNYb49oxNcwhImL/nmhtQ"},"origin_server_ts":1795670028552,"prev_events":["$MFIn25x7ZV7TtyIwveoBN4YpTEcj9pzftoly6zcpXoM"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Sa096Cvm+JPP8ZF0oq7UmmXkYqlv9fhvpzSiSmchSjNIHo8U1/uezmm96XiYi+9W39OYRPMHeuCBQFookMfWBQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,19,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"m.relates_to":{"event_id":"$w70L7i5Mb2Sus2W6k9umakkPIQO_Zc5JuREoA3Eca0s","rel_type":"m.reference"},"why":"a state event that relates"},"depth":19,"hashes":{"sha256":"Uvm9Q3JCigO6W8TdgCnbqOjEU0PJlxqAbPpP9A9UxGQ"},"origin_server_ts":1795670030423,"prev_events":["$UtNICGrfSP3LtxQoHZnRhO2Jl_yCi0uYjcE_0sK4lKo"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"nFnUbRTKrNGir06mMgO2nt1mn3e/pMVvFfKkViiPqE37EWIgj7DXkoOb+U/rLYVjn+PeLcG1ApKEJQbbpM1FBQ"}},"state_key":"","type":"org.example.pin"}' as blob));
INSERT INTO event_json VALUES(1,20,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$0vm0z8gKxRi4t-PEOIo4rHyvBJjVOY_LzkAzX_mj3nk"],"content":{"body":"to be redacted","m.relates_to":{"event_id":"$w70L7i5Mb2Sus2W6k9umakkPIQO_Zc5JuREoA3Eca0s","rel_type":"m.reference"},"msgtype":"m.text"},"depth":20,"hashes":{"sha256":"Bq0XpFzrcauVr8LxNT6DaBb4BeID++WsF8WUPT1baU0"},"origin_server_ts":1795670031398,"prev_events":["$Lb3qItFe0MoLsDhD0KCDI4qIvtg3mx5sVkAGtLyUW4A"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ihNmWdlkhYT7MH2Ty8mD+T5BUEbZN6ZtMk47YfNHa3/mZeDMDsKzmXNqztO+CnFOB95g0t37nVCEZcUkknfyAw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,21,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"reason":"as asked"},"depth":21,"hashes":{"sha256":"QnnoGkBadAnAPxQoBDd1BhqfMsL9PoBDvSD5axL4uBE"},"origin_server_ts":1795670033395,"prev_events":["$eGBhAuaJAvY1dqQcsecGGFoe8MkFiET_ApodPkUHAhE"],"redacts":"$eGBhAuaJAvY1dqQcsecGGFoe8MkFiET_ApodPkUHAhE","room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"6zlFUEW5CYHykk3PsOH06ufcVW+RPUkzt+ElF/6xNbGTrb6xEfk7ScZUlPXJ80g5F4Gnnpvp2SrZ/ddwnLZ2Cg"}},"type":"m.room.redaction"}' as blob));
INSERT INTO event_json VALUES(1,22,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w","$PKWKL4J2UMdwOmWlnmHXDb3zn3pHqPq3shY8PrhF4j4"],"content":{"membership":"ban","reason":"noise"},"depth":22,"hashes":{"sha256":"TBxCouQxGZZb40Zz8oh1Lt2AgM9XDXlA/KLKFhG8qPk"},"origin_server_ts":1795670034124,"prev_events":["$zmrfzOBhk6LaMT2XxvimLYNZRo2ND2g0loqOJ0jRjNM"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"M85qBh/RnlnUSn1Z+cn1FGpIKN3b+ocIw11CTjtCOTBBr3NZI+BmxhqqpHi5tK0H+z7zTskmTwjQQ4pijVnEDA"}},"state_key":"@dave:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,23,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$NukZfmyHklU5G9haJexk_BgY1rm7ih0usSi4XdoBKrs"],"content":{"membership":"leave"},"depth":23,"hashes":{"sha256":"txzlOguxIkpzjRcLQnngMZjLTEGQGAK7/oMVGIyvdTM"},"origin_server_ts":1795670034134,"prev_events":["$1HEK8VfLGBjyBNckL6MhOIu2A9ZEh_yVXkmlAVkyl-U"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"DJZ43V7o02kpljZ+09pWIKA8JkpzufQt1k3x3gtkmC8LQO0IKplQoofBc7dWDdsZ13CX6y/OzgJDYJGUSCMTAg"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,24,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$0vm0z8gKxRi4t-PEOIo4rHyvBJjVOY_LzkAzX_mj3nk"],"content":{"body":"filler 0","msgtype":"m.text"},"depth":24,"hashes":{"sha256":"v89+aN/ukHhRCYnmn1r8bnJahDZ3tB6Ij2drfjgvpTU"},"origin_server_ts":1795670034140,"prev_events":["$gOogyus7RAaMpu2drr2XMO4KcwyuUKOBc8exaoy42xE"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"lQcv1VjOAtmsv1621yJQqTE0eBtXyTQJp6Jffm9wp+DMimT7CsRj74sdy/pF5UOYfAg7XeUEm8b6h+zvl3/nCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,25,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"body":"filler 1","msgtype":"m.text"},"depth":25,"hashes":{"sha256":"goL+Kbw3msMWQ15wXPP1gnKaXekHReEMlzujo/RniQc"},"origin_server_ts":1795670034384,"prev_events":["$wvbvWBMJbdv1-0poB5jHsnAX40sdBvouIwIEQru2gek"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1XJtjJ0EPCEXL9kQDJIjpAvzv8n9PY2AdbkSPk41n3zDKTEO+F8mpG0wapayDMCX6FBEX8OTJ0RRIydmd5R6Ag"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,26,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$0vm0z8gKxRi4t-PEOIo4rHyvBJjVOY_LzkAzX_mj3nk"],"content":{"body":"filler 2","msgtype":"m.text"},"depth":26,"hashes":{"sha256":"a8C28hBYtk1U5dUmgrpUuv8vMwest9k3cZkiWAmYdPY"},"origin_server_ts":1795670035886,"prev_events":["$pxV0rOj3X0lL9m5zAQev4u6r24hu74wsQwiopDMnfTQ"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9FFjEp1u5PoOLIhQFpkxjcQU8zHjczdZaLoNU683L5m62E0OyXKbyFPmWQnrilPnKtsmcwebU3nWqeBxfG3PAg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,27,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"body":"filler 3","msgtype":"m.text"},"depth":27,"hashes":{"sha256":"hploUdXw0bqIx7OIW97/Hfxhz7ru52zzZnaYgjilHqw"},"origin_server_ts":1795670036981,"prev_events":["$eHw60ofKruEYUWhpdKv1Tm8NpSNX5SodT0cvyhgYUzk"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"BCURndGsbjCQxjUQcm49Bg3ux1xVJAuP2Aj3rpV/BJZtO4fs5KMUeAF+9t4P5A49xaFD30Zx1YdZuInGxRb2BA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,28,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$0vm0z8gKxRi4t-PEOIo4rHyvBJjVOY_LzkAzX_mj3nk"],"content":{"body":"filler 4","msgtype":"m.text"},"depth":28,"hashes":{"sha256":"jmNi0QSZytqTychpOGsQ7DQFplq9KLA24tkvb/uXvbM"},"origin_server_ts":1795670037751,"prev_events":["$F_49SrekGigO7E91KdCRb67AJzrDKtPmwomptn-SIvM"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/kxNR6gHKH5iUHhPPINtq7ZN6geipu7ayTzbNj7WjZkvsViX8PMm33SvTcJxU5hYD+zZ/AsugUzX52kEg6VnAw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,29,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"body":"filler 5","msgtype":"m.text"},"depth":29,"hashes":{"sha256":"lAmeUebX6CUaB/ZKjufaGXXs2DBZdr6YAfxHMuPwTxI"},"origin_server_ts":1795670038791,"prev_events":["$MZWvLxYuDT9jMtVdRPGSv2sR76zt03aqah-rRUuCP_Q"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"24tN8a5skAy9IQa8vbhkUW2t0FYugGeV7RUXayNXMamwOFy/35yghhiC9xyAY3tEUTCEppJtzT/w+Iz3q2aiAg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(2,1,cast('{"auth_events":[],"content":{"room_version":"11"},"depth":1,"hashes":{"sha256":"3IibAyd/OhBQmTRTVW8TRdqD0U97dJNvXN0V17Q5YTE"},"origin_server_ts":1795670041517,"prev_events":[],"room_id":"!JMtAIVtatLcTrcjNdZ:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"JXal4pQ8MzvjdTA3xyftNm87uwHWDL3lDGGuG4KeWpL+cVJqkeeIwO2FINYZOIiNfeIYX1vXUPuc2QCnmG2ODw"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(2,2,cast('{"auth_events":["$8jntLAsF7QzFaMrMaTyjXzeUrmdOSf12GKVx0ZhYA3w"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"FQpUzxEe2z6hvITq6Oc8Kr5DqSEFwZ5+dGdz4yWJwXU"},"origin_server_ts":1795670041791,"prev_events":["$8jntLAsF7QzFaMrMaTyjXzeUrmdOSf12GKVx0ZhYA3w"],"room_id":"!JMtAIVtatLcTrcjNdZ:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"AyJJVW+8AJJGJuT5Ssaq4viPRzWlNyaljgWP00muVtQJyghe9xYxQcuyN6lFhantCRRsjftPhIU0UNKoCtqlDg"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,3,cast('{"auth_events":["$8jntLAsF7QzFaMrMaTyjXzeUrmdOSf12GKVx0ZhYA3w","$Z9-3mKhlD1G_tbqz433zlLXRoKQh-lrJ4HaO8OnXrkI"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"l8QHP2ZWWPeKpFVuTtAX79nlhkokYBf8tJswdjj12xY"},"origin_server_ts":1795670041792,"prev_events":["$Z9-3mKhlD1G_tbqz433zlLXRoKQh-lrJ4HaO8OnXrkI"],"room_id":"!JMtAIVtatLcTrcjNdZ:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"v4susOmzLkpByV+s8kzbMcmEvAO4q9wnS5aHNOhJCCs7EEufJaoTy5azAVRvS/xCa1AEz9m88kq7hsHzdIlGAA"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(2,4,cast('{"auth_events":["$8jntLAsF7QzFaMrMaTyjXzeUrmdOSf12GKVx0ZhYA3w","$RluP2C1AmCiWqIeb2lYwE9zNa6UP7fy1AlKxkGH5UWI","$Z9-3mKhlD1G_tbqz433zlLXRoKQh-lrJ4HaO8OnXrkI"],"content":{"join_rule":"invite"},"depth":4,"hashes":{"sha256":"sBbyni/T8GcXR/xniXuqIoQbmq58DwlIT0OToPbGIAw"},"origin_server_ts":1795670041792,"prev_events":["$RluP2C1AmCiWqIeb2lYwE9zNa6UP7fy1AlKxkGH5UWI"],"room_id":"!JMtAIVtatLcTrcjNdZ:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"AoVl6aZVElTv/8lOmez+S10Y0PLnaZ+kkITtPRwjpLoU1xYaoUpLeAAlIJMaFHnWYh6xM7LeykLhJPPA9rj9AQ"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(2,5,cast('{"auth_events":["$8jntLAsF7QzFaMrMaTyjXzeUrmdOSf12GKVx0ZhYA3w","$RluP2C1AmCiWqIeb2lYwE9zNa6UP7fy1AlKxkGH5UWI","$Z9-3mKhlD1G_tbqz433zlLXRoKQh-lrJ4HaO8OnXrkI"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"l5l46JznS2PazeoeKrEeu/IL8MxyVxbIJ5VPvxWY5ro"},"origin_server_ts":1795670041792,"prev_events":["$i_jf0yFcPjzKufOvHvEIEBoTbep0evkUSB1nixuW4JI"],"room_id":"!JMtAIVtatLcTrcjNdZ:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9cz7W6bmH/pYoFDT+z5fe/hNfzTPwDQqPd/XeAUJ4iMylffOmKuFtRFOVcReSoVRQkla7SvrtSAS8M82BpATDQ"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(2,6,cast('{"auth_events":["$8jntLAsF7QzFaMrMaTyjXzeUrmdOSf12GKVx0ZhYA3w","$RluP2C1AmCiWqIeb2lYwE9zNa6UP7fy1AlKxkGH5UWI","$Z9-3mKhlD1G_tbqz433zlLXRoKQh-lrJ4HaO8OnXrkI"],"content":{"guest_access":"can_join"},"depth":6,"hashes":{"sha256":"PTc364abz26qgPEdCRF+QXvIyy+2ehy4vun1PJ+tkVY"},"origin_server_ts":1795670041792,"prev_events":["$zsTDHsitWvhSCiq1XmCqTu41cB7YrTfRwIE6WGSziNA"],"room_id":"!JMtAIVtatLcTrcjNdZ:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"tk+/WfSzaW9LP5nG7sFNmfQj5AVMrF2dY3ThlcC5kwCg7CWKU7bWHkeCLhohhUyLbj3AJo3pml36G5tyC157DA"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(2,7,cast('{"auth_events":["$8jntLAsF7QzFaMrMaTyjXzeUrmdOSf12GKVx0ZhYA3w","$RluP2C1AmCiWqIeb2lYwE9zNa6UP7fy1AlKxkGH5UWI","$Z9-3mKhlD1G_tbqz433zlLXRoKQh-lrJ4HaO8OnXrkI"],"content":{"name":"Closed"},"depth":7,"hashes":{"sha256":"UjO6qNUyFaXzRuaujRdCVfpMkQymPpRXSJcJLNtTgss"},"origin_server_ts":1795670041792,"prev_events":["$3T-Sf4glqv3l3SjkVswAX6AU1SiyWmM6Y9lpxEmQm88"],"room_id":"!JMtAIVtatLcTrcjNdZ:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Mh6HkhOclGsr+2X4cTFIIfv1QTkud/OT8H7Zchg+tdI9Yn44eu5pvYXpQXZfNClzrSuqh3dk6HdmnyjlecIvAQ"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(2,8,cast('{"auth_events":["$8jntLAsF7QzFaMrMaTyjXzeUrmdOSf12GKVx0ZhYA3w","$RluP2C1AmCiWqIeb2lYwE9zNa6UP7fy1AlKxkGH5UWI","$Z9-3mKhlD1G_tbqz433zlLXRoKQh-lrJ4HaO8OnXrkI","$i_jf0yFcPjzKufOvHvEIEBoTbep0evkUSB1nixuW4JI"],"content":{"avatar_url":"mxc://localhost/bob","membership":"invite"},"depth":8,"hashes":{"sha256":"G2AsfdmmDpBiMqc8Dx4PHE7zgw1IROf/zvXdVGBmfDE"},"origin_server_ts":1795670041792,"prev_events":["$yhSFXlAyCagHslzCmMYCdKv0Wuv16ICMb7APENtkadI"],"room_id":"!JMtAIVtatLcTrcjNdZ:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"lGPxMVJc90ogwJr/miv7X6VxVbuolmcGNsdVoejdjhNRfT66sY8K056V1F0xWugEBjOdBPbo0ULeyUGM8T38BA"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,9,cast('{"auth_events":["$8jntLAsF7QzFaMrMaTyjXzeUrmdOSf12GKVx0ZhYA3w","$RluP2C1AmCiWqIeb2lYwE9zNa6UP7fy1AlKxkGH5UWI","$5O8GRWm-1w2Lngxc07e5RLna8zPBQwzs8sYGN2s4tsY","$i_jf0yFcPjzKufOvHvEIEBoTbep0evkUSB1nixuW4JI"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":9,"hashes":{"sha256":"JsJ+PUocvvwT+o7do0Rrx9iAWUtFYCUgLh8TO66+UWw"},"origin_server_ts":1795670042765,"prev_events":["$5O8GRWm-1w2Lngxc07e5RLna8zPBQwzs8sYGN2s4tsY"],"room_id":"!JMtAIVtatLcTrcjNdZ:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"x/F013bs5aN8gWx1OwAIxlkEaHRMshCeYznYlCJ+KHmZz9YLVXIldoe+WTfmd61Ig3IwKWBCbY6odQ3eKj6PAw"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,10,cast('{"auth_events":["$8jntLAsF7QzFaMrMaTyjXzeUrmdOSf12GKVx0ZhYA3w","$RluP2C1AmCiWqIeb2lYwE9zNa6UP7fy1AlKxkGH5UWI","$Z9-3mKhlD1G_tbqz433zlLXRoKQh-lrJ4HaO8OnXrkI","$i_jf0yFcPjzKufOvHvEIEBoTbep0evkUSB1nixuW4JI"],"content":{"membership":"invite"},"depth":10,"hashes":{"sha256":"o/tCyWQ/ZNyXczvxnnLFn6GxNDqkhMMIu19OVD2ixeA"},"origin_server_ts":1795670048155,"prev_events":["$FNeRfE2hx_fLCsklsA87TyfLedcTeqBmOuul35LIltg"],"room_id":"!JMtAIVtatLcTrcjNdZ:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"AlxWPry0Q/TVepuTtxMmXBxPwVtDAkfan+mlyv4CwHviAq9AJQqwTdgacyYfjR9lBjLEfD5I/vqq5yEP+zycAg"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,11,cast('{"auth_events":["$8jntLAsF7QzFaMrMaTyjXzeUrmdOSf12GKVx0ZhYA3w","$RluP2C1AmCiWqIeb2lYwE9zNa6UP7fy1AlKxkGH5UWI","$Z9-3mKhlD1G_tbqz433zlLXRoKQh-lrJ4HaO8OnXrkI"],"content":{"algorithm":"m.megolm.v1.aes-sha2"},"depth":11,"hashes":{"sha256":"rbQb6sWXKn1MPDkC7evzD3hlAR+Nm2PFRJvGSv7aET0"},"origin_server_ts":1795670049395,"prev_events":["$WG6I1k3FI7vj0vmMFgVRCVKzWQRcbZen_YOAMXogcs4"],"room_id":"!JMtAIVtatLcTrcjNdZ:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Vyu+r4TEq33ikPCdlOnKZNlRotJ5QpWpgek1E3Hf3s136eZOuu0bOlnFN+LHhYWhiq/4zLLRdC0qIDVN7Wv2CA"}},"state_key":"","type":"m.room.encryption"}' as blob));
INSERT INTO event_json VALUES(2,12,cast('{"auth_events":["$8jntLAsF7QzFaMrMaTyjXzeUrmdOSf12GKVx0ZhYA3w","$RluP2C1AmCiWqIeb2lYwE9zNa6UP7fy1AlKxkGH5UWI","$Z9-3mKhlD1G_tbqz433zlLXRoKQh-lrJ4HaO8OnXrkI"],"content":{"algorithm":"m.megolm.v1.aes-sha2","ciphertext":"AwgA","session_id":"s"},"depth":12,"hashes":{"sha256":"CdhlQKdGe2vlF0YPvtEz4KwONCTq9SLl96SKA1J48dY"},"origin_server_ts":1795670051111,"prev_events":["$ADP2ursbNVjyo5sCNCAskwDw32X8OvXHGhGDaU-qnMk"],"room_id":"!JMtAIVtatLcTrcjNdZ:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"K5meoX9P6mNCMyJIsR0vuOv8EN7TkEGC0CSLnEI2v3JndQryRSfhHfQpvDYvvIG3wxLy5S98rGkLirkp/+uNDw"}},"type":"m.room.encrypted"}' as blob));
INSERT INTO event_json VALUES(2,13,cast('{"auth_events":["$8jntLAsF7QzFaMrMaTyjXzeUrmdOSf12GKVx0ZhYA3w","$RluP2C1AmCiWqIeb2lYwE9zNa6UP7fy1AlKxkGH5UWI","$Z9-3mKhlD1G_tbqz433zlLXRoKQh-lrJ4HaO8OnXrkI"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100,"@bob:localhost":50},"users_default":0},"depth":13,"hashes":{"sha256":"Vimg0+mJ9SwHvLrm+K2JMBA7cvpuqr7PiS/5Ypktf4A"},"origin_server_ts":1795670052110,"prev_events":["$aqJ1c4xfS8AoJU77mjJZIFAAnloMz_kir6wSS909wfs"],"room_id":"!JMtAIVtatLcTrcjNdZ:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GiWa+Vd85nODaDLuTL5JtPakWEOoWQPmDA0nwreXR/+KuWkk4kYq8vvkQXOiYZ6sGkzZC4m4CyidN+0Zf5Z+BQ"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(2,14,cast('{"auth_events":["$8jntLAsF7QzFaMrMaTyjXzeUrmdOSf12GKVx0ZhYA3w","$Ko5d0Cg9JTEX--xG4C9wo7zMGGzJDx_ppUDh32Cnqss","$FNeRfE2hx_fLCsklsA87TyfLedcTeqBmOuul35LIltg"],"content":{"topic":"Set by bob"},"depth":14,"hashes":{"sha256":"c4Fo4lu+y2UcIxL5z22OaYuT4HerN3SpmMZG+w0KwUs"},"origin_server_ts":1795670053528,"prev_events":["$Ko5d0Cg9JTEX--xG4C9wo7zMGGzJDx_ppUDh32Cnqss"],"room_id":"!JMtAIVtatLcTrcjNdZ:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Jt0GzHpIRF7gFourtZAiz/n7c+dzJIG5whvxLyvu5IVxmJWVRvxLyZ2Sk7riRIaJQGoIMR3Ll+F4a7Iy05EKBw"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(3,1,cast('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"tzVjaOK8awGqLD+6AKnrLA+6ON6ddRs7EJ/Ues3abUA"},"origin_server_ts":1795670053650,"prev_events":[],"sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GH6zOAVR2uOuocQ++wgArnXRsmoKZIR6VmWtl2FROdGxVxsZO5Z1lQuyZNpozzlAwAD4syeOBUTnfQvkaDl6Bw"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(3,2,cast('{"auth_events":[],"content":{"membership":"join"},"depth":2,"hashes":{"sha256":"O6etnEBS+BER066qeieDALx4vxgLO7fE5HAObuE3iPA"},"origin_server_ts":1795670053666,"prev_events":["$9A6hOMsyDdu1RNGF8wdfGxcc6IfX_0K9kG75sCyEjJs"],"room_id":"!9A6hOMsyDdu1RNGF8wdfGxcc6IfX_0K9kG75sCyEjJs","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"NEcCw7B7+1D+e8J/iTsPvmhSCfjL9u9cOMZ+whurqtPGXKnMd3LylEbjiM8rPIHjxPFQ5dHxzwiwV6AOGsEZCQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(3,3,cast('{"auth_events":["$Uf9wnu5IgXIdQ3DIzsdjDcQKdXBeZoCeYza1uHr5IOk"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"4KpI+ZXHXC5aSYsN5w/aQIeQG0NsctoQ5dhLUP1i8uw"},"origin_server_ts":1795670053666,"prev_events":["$Uf9wnu5IgXIdQ3DIzsdjDcQKdXBeZoCeYza1uHr5IOk"],"room_id":"!9A6hOMsyDdu1RNGF8wdfGxcc6IfX_0K9kG75sCyEjJs","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"sC+gwW454hdQdxHIcQTATv5qu7HdDoRvGhzheBLSR3EM2+u32zZSBT7AZ1arM1Pwuk5AmjAfJO5eXZpLaF8+CA"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(3,4,cast('{"auth_events":["$wfbbfYYFf6RE-09YTTmh10tPFl8LjUUcXJiavOEUn5g","$Uf9wnu5IgXIdQ3DIzsdjDcQKdXBeZoCeYza1uHr5IOk"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"DLEE9ebtJP/np9C9LmjAm/KopY8X3RNFFNuvAiZZP7M"},"origin_server_ts":1795670053666,"prev_events":["$wfbbfYYFf6RE-09YTTmh10tPFl8LjUUcXJiavOEUn5g"],"room_id":"!9A6hOMsyDdu1RNGF8wdfGxcc6IfX_0K9kG75sCyEjJs","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"BzD8/J03kld0l2ujvBynOrfV+nuwF6T3poeMKDcvXgBKECxDO0D4+ZuWtWAOXkORyDMLuFKJDhRJ26bQW4WtAA"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(3,5,cast('{"auth_events":["$wfbbfYYFf6RE-09YTTmh10tPFl8LjUUcXJiavOEUn5g","$Uf9wnu5IgXIdQ3DIzsdjDcQKdXBeZoCeYza1uHr5IOk"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"mBGhCWTLH1eUvRYLSJ323bWijEsNA3IFhUuJDsZBEhQ"},"origin_server_ts":1795670053666,"prev_events":["$tASkWSvfbQnE1Euuw9wFqqs6U7cZy4BnmWM730CvJoU"],"room_id":"!9A6hOMsyDdu1RNGF8wdfGxcc6IfX_0K9kG75sCyEjJs","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ODAy3yVZXHHBki2mm2a1KOJMJ7sbIdnYnS1boJbmYI+Oq6GMqvi3cIqAd5f2bjhZBP2m558zEJsitKoCFE6NCw"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(3,6,cast('{"auth_events":["$wfbbfYYFf6RE-09YTTmh10tPFl8LjUUcXJiavOEUn5g","$Uf9wnu5IgXIdQ3DIzsdjDcQKdXBeZoCeYza1uHr5IOk"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"hXtcCoYX3ltwYz8VWbMXQmP/TGEH57ENJs2177w6mns"},"origin_server_ts":1795670053666,"prev_events":["$e1GQYofRAftr77vSCRwcb0jsFibmpB4OXSlQVIJ2Bas"],"room_id":"!9A6hOMsyDdu1RNGF8wdfGxcc6IfX_0K9kG75sCyEjJs","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"aYeWCgWqXcbK4m/iVyxpnXdTVvCqBdZ6Zebzot8FtfvNzzrZ1MlVjI4p1sJkrhBU/5XgcwJfyFBMFUU/l0oXAw"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(3,7,cast('{"auth_events":["$wfbbfYYFf6RE-09YTTmh10tPFl8LjUUcXJiavOEUn5g","$Uf9wnu5IgXIdQ3DIzsdjDcQKdXBeZoCeYza1uHr5IOk"],"content":{"name":"Gone"},"depth":7,"hashes":{"sha256":"AVsAVaOeoClKOHMcC+ihXnKdo8wYpkA5iTAmtSYvYGo"},"origin_server_ts":1795670053666,"prev_events":["$twm2QTzTxVmn7UOuK3DU_vY400DCWxKF5Se_FnHhhbw"],"room_id":"!9A6hOMsyDdu1RNGF8wdfGxcc6IfX_0K9kG75sCyEjJs","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/MPbuaKa/h9Q34nCA9hJYTkkK/Frlpj6J522/cFTCsETHPN8qN2FSfnkS01uft2DQdkeJNhm6na5OoRf++YaAw"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(3,8,cast('{"auth_events":["$wfbbfYYFf6RE-09YTTmh10tPFl8LjUUcXJiavOEUn5g","$Uf9wnu5IgXIdQ3DIzsdjDcQKdXBeZoCeYza1uHr5IOk"],"content":{"body":"nobody reads this","msgtype":"m.text"},"depth":8,"hashes":{"sha256":"vIEfNZIwjzBh5RuGa/ERqWJ5nesVBctMKWY55PMPSiY"},"origin_server_ts":1795670054924,"prev_events":["$QrW6kdIRrAEpGQYjYaJqVpDys_SOue-5giu0cz4G3hs"],"room_id":"!9A6hOMsyDdu1RNGF8wdfGxcc6IfX_0K9kG75sCyEjJs","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"fKIL6EFI3Ru6u39ZZdsaoX9OwfVdXTzaDYae+7BjBzHPlTD0RSOGu26TjhfSGYd6e9ZjX3x3dQ9Crk0yBkoMDg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(3,9,cast('{"auth_events":["$wfbbfYYFf6RE-09YTTmh10tPFl8LjUUcXJiavOEUn5g","$Uf9wnu5IgXIdQ3DIzsdjDcQKdXBeZoCeYza1uHr5IOk"],"content":{"membership":"leave"},"depth":9,"hashes":{"sha256":"g4PcNzxYFclZIvU1Y6NZ3tkrrFCUWhhinO/Rip1itww"},"origin_server_ts":1795670055329,"prev_events":["$5uvnEgYYX46xQ6DmBUYD_rUdM2ReBcyULnHvPnHK4kA"],"room_id":"!9A6hOMsyDdu1RNGF8wdfGxcc6IfX_0K9kG75sCyEjJs","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+mNGTobomiOYMuyOUC8ldtoxvaWCeJwDMP6s3Q8O1+Ui2LskakG7fygrC+QhYHV+9gcuXSsxvL7fuy4qmd9RCQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,1,cast('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"t+If/5eCJR6xFkUI9wIxKXDYqVaa7+DV2OL5SQ9nt60"},"origin_server_ts":1795670057055,"prev_events":[],"sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3g8ESHrr8a6MqMGsj6q8oNfFIDApWhCBW9BHZI8U/uCgOoynDQ7970WByF3uTMTFU9nXAJPyYNT+1SVRQE/5Dw"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(4,2,cast('{"auth_events":[],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"44tYdMFI140TTY8EJhTkdv/CpXvZwp/g24ZTpBtXKw4"},"origin_server_ts":1795670057056,"prev_events":["$2Qz1oOg_D4DcbHBTbuQEYUCIcbD3zt-lXB6f3dN0Ayw"],"room_id":"!2Qz1oOg_D4DcbHBTbuQEYUCIcbD3zt-lXB6f3dN0Ayw","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"uT1LUmEZjX/0/BBRtYR0zrny4teAamoSlIPF370ZQ4QkESJho/vKWcsNgglHhWJuZ2lizUnTIMDPBb84DeI2AQ"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,3,cast('{"auth_events":["$b9BG_lmGzMnE2FWMrRnYi3YOZr0j9VkI28eVJmGE3lU"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"gBfA47CT38HjfUOVTf3F6+6ZyJMcsM51hIyRk7hvdWc"},"origin_server_ts":1795670057056,"prev_events":["$b9BG_lmGzMnE2FWMrRnYi3YOZr0j9VkI28eVJmGE3lU"],"room_id":"!2Qz1oOg_D4DcbHBTbuQEYUCIcbD3zt-lXB6f3dN0Ayw","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Gva/FwbyobyPKcP7f+x6UzqDC10P8ZX0bS5dremc4xT5wXct1HCOLOlwwmEPgfaZoYaP6aIcmByBo2zJUCXnDA"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(4,4,cast('{"auth_events":["$xw2dPmfQyEIadLdL0fC3P_Qlp3g7ltrHUyE_avkao9w","$b9BG_lmGzMnE2FWMrRnYi3YOZr0j9VkI28eVJmGE3lU"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"rs9VjhJn2E+IwAqsBs+NUOfIABBguGwHbLew2Z25hpU"},"origin_server_ts":1795670057056,"prev_events":["$xw2dPmfQyEIadLdL0fC3P_Qlp3g7ltrHUyE_avkao9w"],"room_id":"!2Qz1oOg_D4DcbHBTbuQEYUCIcbD3zt-lXB6f3dN0Ayw","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"E3biA/6sWJoxlp5XSttAWypvD0NZU/svjNmYN2QpBjctg2lpzXkkn9XpF+HVCT/gLAg2WSge7FyxatQVyqtbAA"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(4,5,cast('{"auth_events":["$xw2dPmfQyEIadLdL0fC3P_Qlp3g7ltrHUyE_avkao9w","$b9BG_lmGzMnE2FWMrRnYi3YOZr0j9VkI28eVJmGE3lU"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"S51Fri2YqaFZqIG9UNFSqviF/jSYBr89Ndb7R2lagRc"},"origin_server_ts":1795670057056,"prev_events":["$2SXn7JUqiW23PNwHrT01dDF1qcZFcjlrr5HYeDAld7o"],"room_id":"!2Qz1oOg_D4DcbHBTbuQEYUCIcbD3zt-lXB6f3dN0Ayw","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ESBxdit2pbDMteFRuANHPQEV5xa52t8Ni2F6uMg9D3ImPUWRyG5HPk0PyjSjIxxxBPQkA35ea8SOZxlBtT53Dw"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(4,6,cast('{"auth_events":["$xw2dPmfQyEIadLdL0fC3P_Qlp3g7ltrHUyE_avkao9w","$b9BG_lmGzMnE2FWMrRnYi3YOZr0j9VkI28eVJmGE3lU"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"HgVJhBk2vZ+gOsyA20nkcL06W830q4L3OXG1aND3YHA"},"origin_server_ts":1795670057057,"prev_events":["$RiSM6EVhmgb2F7vLyr1FN1Qzq07lvd1zDKbtoOiyQwI"],"room_id":"!2Qz1oOg_D4DcbHBTbuQEYUCIcbD3zt-lXB6f3dN0Ayw","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"yY2EnX5pZWow6AS+9FqCEVakZirmW8/4QmvnKNkTIxacc9LpyKYBpQSNB/po+eJJbn7KvADfSjD1pGnc14aiCQ"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(4,7,cast('{"auth_events":["$xw2dPmfQyEIadLdL0fC3P_Qlp3g7ltrHUyE_avkao9w","$b9BG_lmGzMnE2FWMrRnYi3YOZr0j9VkI28eVJmGE3lU"],"content":{"name":"Left"},"depth":7,"hashes":{"sha256":"pdY6W4j4HRodDMuy7+BqfnUxFEY3mgUmcm/wX08k3aw"},"origin_server_ts":1795670057057,"prev_events":["$hu08sbDWsdQtPJZ1KKuUikuLmTvYHfwp3DDUg7GpgM8"],"room_id":"!2Qz1oOg_D4DcbHBTbuQEYUCIcbD3zt-lXB6f3dN0Ayw","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"giuJSnLRJg6AcJZJRX64bk8l627o6GZ6jwTf2AAAUvhfQvCIdMFUKvB6e4n2LB6bAGlVd29l4vlPHJS/wy8jCA"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(4,8,cast('{"auth_events":["$xw2dPmfQyEIadLdL0fC3P_Qlp3g7ltrHUyE_avkao9w","$2SXn7JUqiW23PNwHrT01dDF1qcZFcjlrr5HYeDAld7o"],"content":{"membership":"join"},"depth":8,"hashes":{"sha256":"SKvE2CV511JjjBX4OW2fyvVH0b3wtQM2pdWP33uyqHk"},"origin_server_ts":1795670058115,"prev_events":["$LsNqBQDJGgu1LrQrjSYuADaTwoSuOcugt-PjYNG-3AI"],"room_id":"!2Qz1oOg_D4DcbHBTbuQEYUCIcbD3zt-lXB6f3dN0Ayw","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"vPwEfDTZFL/ejyzjuoMjqcFhustDFxIxwP68P1bc9mzsRouR80k7IYKbuRInmNgIUARb+XqgLnoP7SDBigpGAw"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,9,cast('{"auth_events":["$xw2dPmfQyEIadLdL0fC3P_Qlp3g7ltrHUyE_avkao9w","$b9BG_lmGzMnE2FWMrRnYi3YOZr0j9VkI28eVJmGE3lU"],"content":{"body":"carol sees this","msgtype":"m.text"},"depth":9,"hashes":{"sha256":"4CpjL5pmlbE0Eu2InjBWERLSbKBm0zYLCbZV0dVjb5k"},"origin_server_ts":1795670058395,"prev_events":["$lzf0nz_hlU3nCK7FO4FjEt62WupmWgEkpsxGgEOl4yg"],"room_id":"!2Qz1oOg_D4DcbHBTbuQEYUCIcbD3zt-lXB6f3dN0Ayw","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8j/ZMiCu/FgKdSM9Y1gyhK6hhUwoMzXtdQymu9fk0JNDJFM6casFPR9X3e0XBfuStzJp8nh63r9J7x+Hs5W0Dg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(4,10,cast('{"auth_events":["$xw2dPmfQyEIadLdL0fC3P_Qlp3g7ltrHUyE_avkao9w","$lzf0nz_hlU3nCK7FO4FjEt62WupmWgEkpsxGgEOl4yg"],"content":{"membership":"leave"},"depth":10,"hashes":{"sha256":"R4F3ycsh2reJ0aTjwoLx5t3z8yUbmMZutFUauIj5NRU"},"origin_server_ts":1795670058515,"prev_events":["$fco9X0XNaz0KXGXoInwnRfjW5e3xOo9ZdtZmIHaaLkQ"],"room_id":"!2Qz1oOg_D4DcbHBTbuQEYUCIcbD3zt-lXB6f3dN0Ayw","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"KG1yDbiMP/yNKfaneLfzFFpG7K4XvBXqRIbqLB3cXkNm673Qq4FCPGatSh37zC23Jj58GVyTLb9O0l6TT5ZdCQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,11,cast('{"auth_events":["$xw2dPmfQyEIadLdL0fC3P_Qlp3g7ltrHUyE_avkao9w","$b9BG_lmGzMnE2FWMrRnYi3YOZr0j9VkI28eVJmGE3lU"],"content":{"body":"carol does not see this","msgtype":"m.text"},"depth":11,"hashes":{"sha256":"uXUWmPO8vQdfvweNw2cVz887r00XdNvoCdFbyKI6jBE"},"origin_server_ts":1795670058783,"prev_events":["$ys1MT6rACOazlve1ksGQvJqLYc-hyFT7ccCNmVa-ixg"],"room_id":"!2Qz1oOg_D4DcbHBTbuQEYUCIcbD3zt-lXB6f3dN0Ayw","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"MM1MM9vSFObgbOqizzpJYi8eId4LnlYFOb6QsYwzO75u4o2jTDYlGi6Krl6KeABy92mLtQZ7pKkWikef+u3HAA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,30,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"body":"after the token","m.mentions":{"user_ids":["@bob:localhost"]},"msgtype":"m.text"},"depth":30,"hashes":{"sha256":"3ZeyXFESmUxrnZohr9P7ThQ8fMqKgGss5SbZoxIVQ2Q"},"origin_server_ts":1795670133451,"prev_events":["$ntZS_yDDHrQPo9g2mV7By88r5LtOFIVOWihbTgcMLIg"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"aj0ZaFikQkfGmnug1Wdg/MubSuErsVCgp5Jr49fB9L3Lu72sb73jOq4xDiYEcYXUGTSiljNj2hsT/0zljquHDg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,31,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"reason":"as asked"},"depth":31,"hashes":{"sha256":"ABTLoFgbaAsz7hE9RfXF6bRNCK714Vxiod2hCWghLKI"},"origin_server_ts":1795670134244,"prev_events":["$xhq168ux0mKBWcvztV0z1K2Tcxs5P2geMCXMwSPJB4A"],"redacts":"$_9lfYbWXzyDaHUtbP56SbW6klqxq7UZ--ik6vsI1k9Q","room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"CLe+6oUqAi9l0nK5xX9cuB5Z79L0MMDowLRBuAh3BTk8CniGlEF7850Ms/gtteALVYc9Cl7gOUCXjfltrA+KAw"}},"type":"m.room.redaction"}' as blob));
INSERT INTO event_json VALUES(1,32,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w"],"content":{"topic":"Changed later"},"depth":32,"hashes":{"sha256":"TPnjU0E4KyYp8QobjOJ/bUev8q9zr2eheTuK9P+aQvQ"},"origin_server_ts":1795670134703,"prev_events":["$8I4uHJgP-3zH2o_wegLt1qAVKNxFVG1zc3MlfppWDEQ"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Gbx1hvIRlWqk6QsnzssdmEaKYk3HxQQlGjXT+uQSk3G0JNW8CEwkJR1Z6eFM6UyX0YMqR4/kxW5VEvgflMBoBQ"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(1,33,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$gOogyus7RAaMpu2drr2XMO4KcwyuUKOBc8exaoy42xE","$HoSAeGHJ3wAU8P55j2tlWq1Syf2UiMc288WiQ-ReNVo"],"content":{"membership":"join"},"depth":33,"hashes":{"sha256":"dKJaczx80lhvnCGqnyhMOAzppEwCRr4X9yGWWRTPjA0"},"origin_server_ts":1795670136259,"prev_events":["$s7MlnzPL6uNYil1yx9jLLR-LEvBBXTf0Sr1CHvIw9eY"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"wWVz40R7LkPxsBia2Ww3/aerZEg8zaZSO6nYdSK8KgK/ruO0JXalXwM9Cje1qBx1RmNy0ANpWfQkMbSImctWBw"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,34,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$yTsgsShZMU6cMTr55tkWKEkkZ5ANSkdKbw0MzGLa7DA"],"content":{"body":"back again","msgtype":"m.text"},"depth":34,"hashes":{"sha256":"lIry5M8vSdqVrmQ3aNgC0b6jXO7z7nA9A25TZZy0xuo"},"origin_server_ts":1795670137139,"prev_events":["$yTsgsShZMU6cMTr55tkWKEkkZ5ANSkdKbw0MzGLa7DA"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"fNEks1rKBXz8hrSC5qEpwC7Zrtu60jtK8kZSPrz/FmUcIXOtuZb6VXpwN2KGIxhr6q7Jhbc7SZPtmI9xe0hGCQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,35,cast('{"auth_events":["$1Br8_68F1owhxh0r9lVDekbvvzsvZ-Z-921Oferm23Y","$KKplYUKqUtyudvhmkbsj-DYxxHJGiknGTqVjxRCNV14","$-3loqFL7BhLq4_INXflGKh0RYV2JNP5CXpJtlOF5j1w","$HoSAeGHJ3wAU8P55j2tlWq1Syf2UiMc288WiQ-ReNVo"],"content":{"displayname":"Alice","membership":"join"},"depth":35,"hashes":{"sha256":"SlRdtfr1T9L7/C4FX35wJxoxrX7XDAonGTCUgxrkI2U"},"origin_server_ts":1795670139095,"prev_events":["$i4cKbvG26EKLmereDVJ4AiVtiTipxsp6TdMRbc_kQow"],"room_id":"!tdcCQJpdOadQAAbTWL:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"vGSy+4jwbtu1EktJOdK4CtAfZXeNGLSoxQySWqr+B4RQah4kMR157KBF9xHMzQ74LWLFBxiNBz0B0KwLaXSyDg"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,15,cast('{"auth_events":["$8jntLAsF7QzFaMrMaTyjXzeUrmdOSf12GKVx0ZhYA3w","$Ko5d0Cg9JTEX--xG4C9wo7zMGGzJDx_ppUDh32Cnqss","$Z9-3mKhlD1G_tbqz433zlLXRoKQh-lrJ4HaO8OnXrkI","$i_jf0yFcPjzKufOvHvEIEBoTbep0evkUSB1nixuW4JI"],"content":{"displayname":"Alice","membership":"join"},"depth":15,"hashes":{"sha256":"HWlCdRZ112UTYltGrUpIBwUUUU558XZGN64m1USzeKU"},"origin_server_ts":1795670139961,"prev_events":["$3jnK3J982o-DmVdSejz9SNPrDCBohc8xFyRDZMYluAc"],"room_id":"!JMtAIVtatLcTrcjNdZ:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"y3y577CGNFJM4A4XCeM0l8iU02jkjX5WbBu/QKCJS0y6lSFuiYOmite+q9xf5xdjthog7WamzdKz9n9fXvO3Cw"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,12,cast('{"auth_events":["$xw2dPmfQyEIadLdL0fC3P_Qlp3g7ltrHUyE_avkao9w","$b9BG_lmGzMnE2FWMrRnYi3YOZr0j9VkI28eVJmGE3lU","$2SXn7JUqiW23PNwHrT01dDF1qcZFcjlrr5HYeDAld7o"],"content":{"displayname":"Alice","membership":"join"},"depth":12,"hashes":{"sha256":"jtsmyj1YRsKlA8/p2KImxv9Z4DSx5vz4K//KHuk2/RE"},"origin_server_ts":1795670140507,"prev_events":["$MfnKYSWuisX0bqLIkZS2q-BjDuJHTbm_0tpmUAX9moc"],"room_id":"!2Qz1oOg_D4DcbHBTbuQEYUCIcbD3zt-lXB6f3dN0Ayw","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"iak0jQPXw/8+V3gBCaorIpkzyxG4wO4QyXcrY7RPvDPWbDPEn5N3BjiolOTB0xpxq2zJhnOcFdLQwCttw72VAg"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
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
INSERT INTO room_aliases VALUES('#talk:localhost',1,1,1795670019340);
CREATE TABLE published_rooms (
    server_nid integer not null, room_nid integer not null, publisher_nid integer not null,
    published_ts integer not null,
    primary key (server_nid, room_nid)) strict, without rowid;
INSERT INTO published_rooms VALUES(1,1,1,1795670019340);
CREATE TABLE transactions (
    user_nid integer not null, device_id text not null, path_hash integer not null, txn_id text not null,
    room_nid integer not null, eid integer not null, created_ts integer not null,
    primary key (user_nid, device_id, path_hash, txn_id)) strict, without rowid;
INSERT INTO transactions VALUES(1,'FOECQLPVZD',-8276186408958297890,'t8',2,12,1795670050988);
INSERT INTO transactions VALUES(1,'FOECQLPVZD',-6423867791902527109,'t11',0,0,1795670063238);
INSERT INTO transactions VALUES(1,'FOECQLPVZD',-6423867791902527109,'t12',0,0,1795670115055);
INSERT INTO transactions VALUES(1,'FOECQLPVZD',-3293527094731714832,'t1',1,13,1795670021773);
INSERT INTO transactions VALUES(1,'FOECQLPVZD',-3293527094731714832,'t13',1,30,1795670133451);
INSERT INTO transactions VALUES(1,'FOECQLPVZD',-3293527094731714832,'t3',1,18,1795670028477);
INSERT INTO transactions VALUES(1,'FOECQLPVZD',-3293527094731714832,'t5',1,25,1795670034384);
INSERT INTO transactions VALUES(1,'FOECQLPVZD',-3293527094731714832,'t6',1,27,1795670036942);
INSERT INTO transactions VALUES(1,'FOECQLPVZD',-3293527094731714832,'t7',1,29,1795670038788);
INSERT INTO transactions VALUES(1,'FOECQLPVZD',184703462756440288,'t14',1,31,1795670134219);
INSERT INTO transactions VALUES(1,'FOECQLPVZD',2343408063610477423,'t10',4,11,1795670058783);
INSERT INTO transactions VALUES(1,'FOECQLPVZD',2343408063610477423,'t9',4,9,1795670058392);
INSERT INTO transactions VALUES(1,'FOECQLPVZD',4955346322127107969,'t2',1,15,1795670025421);
INSERT INTO transactions VALUES(1,'FOECQLPVZD',5244468066164230041,'t4',1,21,1795670032032);
INSERT INTO transactions VALUES(2,'DOYRMDXXAB',-3293527094731714832,'t1',1,14,1795670024290);
INSERT INTO transactions VALUES(2,'DOYRMDXXAB',-3293527094731714832,'t2',1,16,1795670026704);
INSERT INTO transactions VALUES(2,'DOYRMDXXAB',-3293527094731714832,'t3',1,17,1795670026868);
INSERT INTO transactions VALUES(2,'DOYRMDXXAB',-3293527094731714832,'t4',1,20,1795670031378);
INSERT INTO transactions VALUES(2,'DOYRMDXXAB',-3293527094731714832,'t5',1,24,1795670034140);
INSERT INTO transactions VALUES(2,'DOYRMDXXAB',-3293527094731714832,'t6',1,26,1795670035729);
INSERT INTO transactions VALUES(2,'DOYRMDXXAB',-3293527094731714832,'t7',1,28,1795670037749);
INSERT INTO transactions VALUES(3,'SLMGZULOIW',-5733614918625937547,'t1',3,8,1795670054924);
INSERT INTO transactions VALUES(3,'SLMGZULOIW',-3293527094731714832,'t2',1,34,1795670137067);
CREATE TABLE receipts (
    room_nid integer not null, user_nid integer not null, receipt_type text not null,
    thread_id text not null, event_id text not null, eid integer, ts integer not null,
    writer integer not null, position integer not null,
    primary key (room_nid, user_nid, receipt_type, thread_id)) strict, without rowid;
INSERT INTO receipts VALUES(1,1,'m.read','','$xhq168ux0mKBWcvztV0z1K2Tcxs5P2geMCXMwSPJB4A',30,1795670137436,1,133);
INSERT INTO receipts VALUES(1,1,'m.read.private','','$_9lfYbWXzyDaHUtbP56SbW6klqxq7UZ--ik6vsI1k9Q',14,1795670062000,1,106);
INSERT INTO receipts VALUES(1,2,'m.read','','$_9lfYbWXzyDaHUtbP56SbW6klqxq7UZ--ik6vsI1k9Q',14,1795670059247,1,102);
CREATE TABLE accounts (
    user_nid integer primary key, password_hash text, created_ts integer not null, admin integer not null,
    state integer not null, kind integer not null) strict;
INSERT INTO accounts VALUES(1,'$argon2id$v=19$m=19456,t=2,p=1$g/2WyXUv1cKcyp2C1OxuOw$rf5aGnuOamLiwzqJjd//DycdmFpfGGFqXSNdSGRiQOE',1795669992678,0,0,0);
INSERT INTO accounts VALUES(2,'$argon2id$v=19$m=19456,t=2,p=1$CUHn55ntTx8NdulfHSfsdQ$eEfBjDf8X1Dx61gDwfgi6v/d8z2jqzXcJ+lpdgjtk5s',1795669993952,0,0,0);
INSERT INTO accounts VALUES(3,'$argon2id$v=19$m=19456,t=2,p=1$rZeh0SQVZLx5Efa+Cx//vA$X7fsJcG+gbL3pvSHpRCioAQhx0EBvI9TGFz8R12ysN8',1795669997647,0,0,0);
INSERT INTO accounts VALUES(4,'$argon2id$v=19$m=19456,t=2,p=1$AZAoA7yZwOcHL7TMIvb9sg$sTEjdqAhPyUIZeTSmpJqRRhZBybcv73krgi5Y5k+nd8',1795669998216,0,0,0);
CREATE TABLE devices (
    user_nid integer not null, device_id text not null, display_name text, created_ts integer not null,
    last_seen_ts integer, last_seen_ip text,
    primary key (user_nid, device_id)) strict, without rowid;
INSERT INTO devices VALUES(1,'FOECQLPVZD','alice''s first',1795669992683,1795669992683,NULL);
INSERT INTO devices VALUES(1,'TABLET',NULL,1795670107621,1795670107621,NULL);
INSERT INTO devices VALUES(2,'DOYRMDXXAB','bob''s first',1795669993952,1795669993952,NULL);
INSERT INTO devices VALUES(3,'SLMGZULOIW','carol''s first',1795669997647,1795669997647,NULL);
INSERT INTO devices VALUES(4,'CFPUICEEEM','dave''s first',1795669998216,1795669998216,NULL);
CREATE TABLE access_tokens (
    token_hash blob primary key, user_nid integer not null, device_id text not null,
    created_ts integer not null, expires_ts integer, refresh_hash blob) strict, without rowid;
INSERT INTO access_tokens VALUES(X'288215506956b25f13d96a151b9bbcbc6d32f783d15bc3524888460324d75c30',4,'CFPUICEEEM',1795669998216,NULL,NULL);
INSERT INTO access_tokens VALUES(X'8038a66df288201bb55ecb8cd80eb1a859c0438783058297e29057687a7392b8',3,'SLMGZULOIW',1795669997647,NULL,NULL);
INSERT INTO access_tokens VALUES(X'8b05857a623b1761fe78d4fda06b5f09f78d7b66e34a507cc6dd5017fe408a93',1,'FOECQLPVZD',1795669992683,NULL,NULL);
INSERT INTO access_tokens VALUES(X'b5bd12cd4c69d9c93b40dbfa31949abb8f08c9e7e194670e3428e50657d153dd',1,'TABLET',1795670107621,NULL,NULL);
INSERT INTO access_tokens VALUES(X'fa2dec8abf5d4e30fc5c1f1f70643deffe9420a2fbf551318a4aab99647f7bb2',2,'DOYRMDXXAB',1795669993952,NULL,NULL);
CREATE TABLE registration_tokens (
    token text primary key, uses_allowed integer, completed integer not null, expires_ts integer,
    makes_admin integer not null, created_ts integer not null) strict, without rowid;
INSERT INTO registration_tokens VALUES('8Y3reMwaFUgA8vU2U8QzSgehAVnNKFzR',1,0,NULL,1,1795669982313);
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
INSERT INTO account_data VALUES(1,1,'m.fully_read',cast('{"event_id":"$_9lfYbWXzyDaHUtbP56SbW6klqxq7UZ--ik6vsI1k9Q"}' as blob),1,104);
INSERT INTO account_data VALUES(2,1,'m.tag',cast('{"tags": {"m.favourite": {"order": 0.5}}}' as blob),1,108);
CREATE TABLE filters (
    user_nid integer not null, filter_id integer not null, json blob not null,
    primary key (user_nid, filter_id)) strict;
INSERT INTO filters VALUES(1,3964030888876835941,cast('{"room":{"timeline":{"limit":5}}}' as blob));
CREATE TABLE device_keys (
    user_nid integer not null, device_id text not null, json blob not null,
    writer integer not null, position integer not null,
    primary key (user_nid, device_id)) strict;
INSERT INTO device_keys VALUES(1,'FOECQLPVZD',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"FOECQLPVZD","keys":{"curve25519:FOECQLPVZD":"Y3VydmU","ed25519:FOECQLPVZD":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:FOECQLPVZD":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}' as blob),1,27);
INSERT INTO device_keys VALUES(2,'DOYRMDXXAB',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"DOYRMDXXAB","keys":{"curve25519:DOYRMDXXAB":"Y3VydmU","ed25519:DOYRMDXXAB":"ZWR3YXJkcw"},"signatures":{"@bob:localhost":{"ed25519:DOYRMDXXAB":"c2lnbmF0dXJl"}},"user_id":"@bob:localhost"}' as blob),1,29);
INSERT INTO device_keys VALUES(1,'TABLET',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"TABLET","keys":{"curve25519:TABLET":"Y3VydmU","ed25519:TABLET":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}' as blob),1,114);
CREATE TABLE one_time_keys (
    user_nid integer not null, device_id text not null, algorithm text not null, key_id text not null,
    json blob not null, seq integer not null,
    primary key (user_nid, device_id, algorithm, key_id)) strict;
INSERT INTO one_time_keys VALUES(1,'FOECQLPVZD','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:FOECQLPVZD":"c2lnbmF0dXJl"}}}' as blob),1);
INSERT INTO one_time_keys VALUES(1,'FOECQLPVZD','signed_curve25519','AAAA1',cast('{"key":"b25lLXRpbWUga2V51","signatures":{"@alice:localhost":{"ed25519:FOECQLPVZD":"c2lnbmF0dXJl"}}}' as blob),2);
INSERT INTO one_time_keys VALUES(1,'FOECQLPVZD','signed_curve25519','AAAA2',cast('{"key":"b25lLXRpbWUga2V52","signatures":{"@alice:localhost":{"ed25519:FOECQLPVZD":"c2lnbmF0dXJl"}}}' as blob),3);
INSERT INTO one_time_keys VALUES(2,'DOYRMDXXAB','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@bob:localhost":{"ed25519:DOYRMDXXAB":"c2lnbmF0dXJl"}}}' as blob),1);
INSERT INTO one_time_keys VALUES(2,'DOYRMDXXAB','signed_curve25519','AAAA1',cast('{"key":"b25lLXRpbWUga2V51","signatures":{"@bob:localhost":{"ed25519:DOYRMDXXAB":"c2lnbmF0dXJl"}}}' as blob),2);
INSERT INTO one_time_keys VALUES(1,'TABLET','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}' as blob),1);
CREATE TABLE fallback_keys (
    user_nid integer not null, device_id text not null, algorithm text not null, key_id text not null,
    json blob not null, used integer not null,
    primary key (user_nid, device_id, algorithm)) strict;
INSERT INTO fallback_keys VALUES(1,'FOECQLPVZD','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:FOECQLPVZD":"c2lnbmF0dXJl"}}}' as blob),0);
INSERT INTO fallback_keys VALUES(2,'DOYRMDXXAB','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@bob:localhost":{"ed25519:DOYRMDXXAB":"c2lnbmF0dXJl"}}}' as blob),0);
INSERT INTO fallback_keys VALUES(1,'TABLET','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}' as blob),0);
CREATE TABLE to_device (
    user_nid integer not null, device_id text not null, writer integer not null, position integer not null,
    seq integer not null, json blob not null,
    primary key (user_nid, device_id, writer, position, seq)) strict;
INSERT INTO to_device VALUES(2,'DOYRMDXXAB',1,116,1,cast('{"type":"org.example.note","sender":"@alice:localhost","content":{"note":"still waits"}}' as blob));
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
INSERT INTO relations VALUES(1,X'c3bd0bee2e4c6f64aeb365ba93dba66a490f2103bf65ce49b9112803711c6b4b',17,'m.thread');
INSERT INTO relations VALUES(1,X'c3bd0bee2e4c6f64aeb365ba93dba66a490f2103bf65ce49b9112803711c6b4b',18,'m.thread');
INSERT INTO relations VALUES(1,X'c3bd0bee2e4c6f64aeb365ba93dba66a490f2103bf65ce49b9112803711c6b4b',19,'m.reference');
INSERT INTO relations VALUES(1,X'c3bd0bee2e4c6f64aeb365ba93dba66a490f2103bf65ce49b9112803711c6b4b',20,'m.reference');
INSERT INTO relations VALUES(1,X'ffd95f61b597cf20da1d4b5b3f9e926d6ea496ac6aed467efa293abec23593d4',15,'m.annotation');
INSERT INTO relations VALUES(1,X'ffd95f61b597cf20da1d4b5b3f9e926d6ea496ac6aed467efa293abec23593d4',16,'m.replace');
CREATE TABLE search_entries (
    place integer primary key, room_nid integer not null, eid integer not null, key integer not null,
    sender_nid integer not null, grams text not null) strict;
INSERT INTO search_entries VALUES(964043000751587328,1,8,2,1,'');
INSERT INTO search_entries VALUES(964043000751587329,1,9,3,1,'');
INSERT INTO search_entries VALUES(964043001825329154,1,13,1,1,'');
INSERT INTO search_entries VALUES(964043004509683716,1,16,1,2,'');
INSERT INTO search_entries VALUES(964043004509683717,1,17,1,2,'');
INSERT INTO search_entries VALUES(964043005583425542,1,18,1,1,'');
INSERT INTO search_entries VALUES(964043008804651016,1,24,1,2,'');
INSERT INTO search_entries VALUES(964043008804651017,1,25,1,1,'');
INSERT INTO search_entries VALUES(964043009341521930,1,26,1,2,'');
INSERT INTO search_entries VALUES(964043009878392843,1,27,1,1,'');
INSERT INTO search_entries VALUES(964043010415263756,1,28,1,2,'');
INSERT INTO search_entries VALUES(964043010952134669,1,29,1,1,'');
INSERT INTO search_entries VALUES(964043012562747406,2,7,2,1,'');
INSERT INTO search_entries VALUES(964043019005198351,2,14,3,2,'');
INSERT INTO search_entries VALUES(964043019005198352,3,7,2,3,'');
INSERT INTO search_entries VALUES(964043019542069265,3,8,1,3,'');
INSERT INTO search_entries VALUES(964043021152682002,4,7,2,1,'');
INSERT INTO search_entries VALUES(964043021689552915,4,9,1,1,'');
INSERT INTO search_entries VALUES(964043021689552916,4,11,1,1,'');
INSERT INTO search_entries VALUES(964043061954871317,1,30,1,1,'');
INSERT INTO search_entries VALUES(964043062491742230,1,32,3,1,'');
INSERT INTO search_entries VALUES(964043064102354967,1,34,1,3,'');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','search_grams','search_grams',0,'CREATE VIRTUAL TABLE search_grams using fts5(
    grams, content='''', contentless_delete=1, detail=none, tokenize=''ascii'')');
CREATE TABLE IF NOT EXISTS 'search_grams_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_grams_data VALUES(1,X'188138');
INSERT INTO search_grams_data VALUES(10,X'00000000ff00000102091a0009110101011001010f010101111100000102010112120000010301011313000001040101141400000105010115150000010601011616000001070101171700000108010118180000010000');
INSERT INTO search_grams_data VALUES(137438953473,X'000000540630336868697286d89f80a5808080100105647966776f86d89f80a5808080100105667063786d86d89f80a5808080100105756869703686d89f80a5808080100105783236677886d89f80a5808080100410101010');
INSERT INTO search_grams_data VALUES(274877906945,X'000000b1063032636a733786d89f80a6808080110105336868697286d89f80a68080801102046d66757a86d89f80a6808080110105366366643586d89f80a6808080110105647966776f86d89f80a6808080110105723369696586d89f80a6808080110204366c7a6a86d89f80a680808011010573656d666d86d89f80a68080801102046a75686686d89f80a6808080110105773671626286d89f80a68080801101057a64636a3686d89f80a6808080110410100f1010100f100f10');
INSERT INTO search_grams_data VALUES(412316860417,X'00000053063066326a323686d89f80a98080801202047063786d86d89f80a98080801201056c35656a3286d89f80a980808012010573346b766286d89f80a9808080120105793672783786d89f80a98080801204100f1010');
INSERT INTO search_grams_data VALUES(549755813889,X'000000920630346c79343286d89f80aa80808013010566326a323686d89f80aa8080801301056a7063637586d89f80aa8080801301056c35656a3286d89f80aa8080801302046e647a7786d89f80aa808080130105706c6b657786d89f80aa80808013010573656d666d86d89f80aa8080801302046a75686686d89f80aa808080130105777673616386d89f80aa8080801304101010100f10100f');
INSERT INTO search_grams_data VALUES(687194767361,X'000000b00630346c79343286d89f80aa80808014010566326a323686d89f80aa808080140105686c6e676c86d89f80aa8080801401056a7063637586d89f80aa8080801401056c35656a3286d89f80aa8080801402046e647a7786d89f80aa8080801402047532657086d89f80aa808080140105706c6b657786d89f80aa808080140105733735326986d89f80aa808080140204656d666d86d89f80aa8080801402046a75686686d89f80aa808080140410101010100f0f10100f');
INSERT INTO search_grams_data VALUES(824633720833,X'000000940630336b786b3386d89f80f58080801501056171626b6a86d89f80f5808080150105647a366c6b86d89f80f5808080150105656c66716e86d89f80f580808015010566326a323686d89f80f58080801501056b7769706186d89f80f5808080150105727a726b6386d89f80f580808015010576346e6e3286d89f80f58080801501057736326d7286d89f80f580808015041010101010101010');
INSERT INTO search_grams_data VALUES(962072674305,X'000000b30630337366676186d89f80f6808080160105346e32347986d89f80f68080801602047661636686d89f80f6808080160105656c66716e86d89f80f680808016010566326a323686d89f80f68080801601056b656d783586d89f80f68080801601056c7074777786d89f80f6808080160105757a71696586d89f80f680808016010576346e6e3286d89f80f6808080160105796970746786d89f80f68080801601057a37777a6486d89f80f6808080160410100f10101010101010');
INSERT INTO search_grams_data VALUES(1099511627777,X'000000740630336868697286d89f80f9808080170105647566716f86d89f80f9808080170105656c66716e86d89f80f9808080170105677362717986d89f80f980808017010569736d636286d89f80f9808080170105743369756186d89f80f9808080170105773577643686d89f80f98080801704101010101010');
INSERT INTO search_grams_data VALUES(2336462209025,X'0000040e0630326c67706386d89f8088808080038480808001010533346a646786d89f80858080800202046d66757a86d89f808a80808005848080800102047366676186d89f808380808001c48080800e0204756a737486d89f8083808080000105343364636d86d89f80998080800e0105356637696d86d89f80998080800e988080800102046f616f3386d89f808a808080040105376b6b756986d89f808a808080040105627367617686d89f808880808003848080800101056334646f7086d89f80998080800e010564356f707986d89f80838080800102047574753786d89f80858080800202047771756586d89f808580808002020479626e7586d89f808c808080060105656c66716e86d89f808380808000018480808001868080800184808080010184808080018c80808002018280808001828080800182808080018280808001010566326a323686d89f8083808080000184808080018e808080048c8080800384808080028480808002868080800102046865787386d89f80838080800002047063786d86d89f808380808000ac8080800e0105676533667386d89f808880808003848080800102046935367686d89f80928080800801828080800182808080018280808001828080800102047a7a707886d89f808a8080800584808080010105683374693386d89f80858080800202047565763786d89f8083808080010105693372753586d89f80858080800202043579653486d89f80a58080800f01056a3237353386d89f8083808080010204336d377286d89f80858080800202046c6a357386d89f808880808003848080800102046e74697986d89f80838080800101056b7769706186d89f8085808080028e8080800401056c3533736a86d89f80998080800e02046567696686d89f80858080800201056d7673333386d89f808a8080800401056e6965666d86d89f80858080800202046a6b756386d89f808a8080800401056f3635703286d89f808580808002020462786a3486d89f80998080800e02046b697a6586d89f80858080800202046c76357486d89f80a58080800f0105703477773486d89f808a8080800584808080010204787a783786d89f808c808080060105723369696586d89f808a808080058480808001030376776486d89f80858080800202047874706586d89f8085808080020105746477696686d89f808880808003848080800101908080800382808080028480808002a08080800302047a6d6b6386d89f80858080800204026e7086d89f808a80808004030375326686d89f8092808080080182808080018280808001828080800182808080010105756733696986d89f8092808080080182808080018280808001828080800182808080010105786165356f86d89f80928080800801828080800182808080018280808001828080800104151014140f10150f101510100f0f0f402f0f14152414100f100f100f140f15100f10100f100f0f0f150f150e0f2a0f0d2325');
INSERT INTO search_grams_data VALUES(9009535716950016,X'08000000000000010000000000000000000000000000000000000000000000000d60f801000000030000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
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
INSERT INTO search_grams_docsize VALUES(964043000751587328,X'05',1);
INSERT INTO search_grams_docsize VALUES(964043000751587329,X'07',2);
INSERT INTO search_grams_docsize VALUES(964043001825329154,X'10',3);
INSERT INTO search_grams_docsize VALUES(964043004509683716,X'0b',5);
INSERT INTO search_grams_docsize VALUES(964043004509683717,X'06',6);
INSERT INTO search_grams_docsize VALUES(964043005583425542,X'09',7);
INSERT INTO search_grams_docsize VALUES(964043008804651016,X'06',9);
INSERT INTO search_grams_docsize VALUES(964043008804651017,X'06',10);
INSERT INTO search_grams_docsize VALUES(964043009341521930,X'06',11);
INSERT INTO search_grams_docsize VALUES(964043009878392843,X'06',12);
INSERT INTO search_grams_docsize VALUES(964043010415263756,X'06',13);
INSERT INTO search_grams_docsize VALUES(964043010952134669,X'06',14);
INSERT INTO search_grams_docsize VALUES(964043012562747406,X'07',15);
INSERT INTO search_grams_docsize VALUES(964043019005198351,X'05',16);
INSERT INTO search_grams_docsize VALUES(964043019005198352,X'05',17);
INSERT INTO search_grams_docsize VALUES(964043019542069265,X'0b',18);
INSERT INTO search_grams_docsize VALUES(964043021152682002,X'05',19);
INSERT INTO search_grams_docsize VALUES(964043021689552915,X'09',20);
INSERT INTO search_grams_docsize VALUES(964043021689552916,X'0b',21);
INSERT INTO search_grams_docsize VALUES(964043061954871317,X'09',22);
INSERT INTO search_grams_docsize VALUES(964043062491742230,X'0b',23);
INSERT INTO search_grams_docsize VALUES(964043064102354967,X'07',24);
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
INSERT INTO unread_threads VALUES(1,1,X'c3bd0bee2e4c6f64aeb365ba93dba66a490f2103bf65ce49b9112803711c6b4b');
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
INSERT INTO redaction_queue VALUES(1796274834109,1,20);
INSERT INTO redaction_queue VALUES(1796274934244,1,14);
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
PRAGMA writable_schema=OFF;
COMMIT;
