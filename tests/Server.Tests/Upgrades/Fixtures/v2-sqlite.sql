-- Schema version 2, made by fixture.sh from commit e0cb03b. Never edited.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_versions (version integer primary key, applied_ts integer not null) strict;
INSERT INTO schema_versions VALUES(1,1795667676419);
INSERT INTO schema_versions VALUES(2,1795667676454);
CREATE TABLE server_meta (key text primary key, value text not null) strict, without rowid;
CREATE TABLE owner_slots (slot integer primary key, epoch integer not null, node text not null) strict, without rowid;
INSERT INTO owner_slots VALUES(0,1,'vm');
CREATE TABLE writers (writer integer primary key, batch integer not null, position integer not null) strict, without rowid;
INSERT INTO writers VALUES(1,82,82);
CREATE TABLE id_blocks (kind integer primary key, next integer not null) strict, without rowid;
INSERT INTO id_blocks VALUES(1,257);
INSERT INTO id_blocks VALUES(2,257);
INSERT INTO id_blocks VALUES(3,257);
CREATE TABLE followers (name text primary key, token text not null) strict, without rowid;
INSERT INTO followers VALUES('users.profile_propagation','s1AQFOAA');
CREATE TABLE log (
    writer integer not null, position integer not null, seq integer not null, kind integer not null,
    room_nid integer not null, user_nid integer not null, payload blob not null,
    primary key (writer, position, seq)) strict, without rowid;
INSERT INTO log VALUES(1,12,0,9,0,1,X'01646973706c61796e616d65');
INSERT INTO log VALUES(1,13,0,9,0,2,X'016176617461725f75726c');
INSERT INTO log VALUES(1,14,0,8,0,1,X'016f72672e6578616d706c652e73657474696e6773');
INSERT INTO log VALUES(1,17,0,10,0,2,X'00');
INSERT INTO log VALUES(1,18,0,10,0,2,X'00');
INSERT INTO log VALUES(1,20,0,7,0,1,X'00');
INSERT INTO log VALUES(1,21,0,7,0,2,X'00');
INSERT INTO log VALUES(1,22,0,2,1,0,X'06000001');
INSERT INTO log VALUES(1,22,1,1,1,0,X'040101');
INSERT INTO log VALUES(1,22,2,2,1,1,X'06030002');
INSERT INTO log VALUES(1,22,3,1,1,0,X'040202');
INSERT INTO log VALUES(1,22,4,2,1,0,X'06010003');
INSERT INTO log VALUES(1,22,5,1,1,0,X'040303');
INSERT INTO log VALUES(1,22,6,2,1,0,X'06040004');
INSERT INTO log VALUES(1,22,7,1,1,0,X'040404');
INSERT INTO log VALUES(1,22,8,2,1,0,X'06020005');
INSERT INTO log VALUES(1,22,9,1,1,0,X'040505');
INSERT INTO log VALUES(1,22,10,2,1,0,X'06050006');
INSERT INTO log VALUES(1,22,11,1,1,0,X'040606');
INSERT INTO log VALUES(1,22,12,2,1,0,X'06060007');
INSERT INTO log VALUES(1,22,13,1,1,0,X'040707');
INSERT INTO log VALUES(1,22,14,2,1,0,X'06070008');
INSERT INTO log VALUES(1,22,15,1,1,0,X'040808');
INSERT INTO log VALUES(1,22,16,2,1,0,X'06080009');
INSERT INTO log VALUES(1,22,17,1,1,0,X'040909');
INSERT INTO log VALUES(1,23,0,2,1,2,X'0609000a');
INSERT INTO log VALUES(1,23,1,1,1,0,X'040a0a');
INSERT INTO log VALUES(1,24,0,2,1,3,X'060a000b');
INSERT INTO log VALUES(1,24,1,1,1,0,X'040b0b');
INSERT INTO log VALUES(1,25,0,2,1,4,X'060b000c');
INSERT INTO log VALUES(1,25,1,1,1,0,X'040c0c');
INSERT INTO log VALUES(1,26,0,1,1,0,X'040d0d');
INSERT INTO log VALUES(1,27,0,1,1,0,X'040e0e');
INSERT INTO log VALUES(1,28,0,1,1,0,X'040f0f');
INSERT INTO log VALUES(1,29,0,1,1,0,X'041010');
INSERT INTO log VALUES(1,30,0,1,1,0,X'041111');
INSERT INTO log VALUES(1,31,0,1,1,0,X'041212');
INSERT INTO log VALUES(1,32,0,2,1,0,X'060c0013');
INSERT INTO log VALUES(1,32,1,1,1,0,X'041313');
INSERT INTO log VALUES(1,33,0,1,1,0,X'041414');
INSERT INTO log VALUES(1,34,0,1,1,0,X'041515');
INSERT INTO log VALUES(1,34,1,4,1,0,X'041415');
INSERT INTO log VALUES(1,35,0,2,1,4,X'060b0c16');
INSERT INTO log VALUES(1,35,1,1,1,0,X'041616');
INSERT INTO log VALUES(1,36,0,2,1,3,X'060a0b17');
INSERT INTO log VALUES(1,36,1,1,1,0,X'041717');
INSERT INTO log VALUES(1,37,0,1,1,0,X'041818');
INSERT INTO log VALUES(1,38,0,1,1,0,X'041919');
INSERT INTO log VALUES(1,39,0,1,1,0,X'041a1a');
INSERT INTO log VALUES(1,40,0,1,1,0,X'041b1b');
INSERT INTO log VALUES(1,41,0,1,1,0,X'041c1c');
INSERT INTO log VALUES(1,42,0,1,1,0,X'041d1d');
INSERT INTO log VALUES(1,43,0,2,2,0,X'06000001');
INSERT INTO log VALUES(1,43,1,1,2,0,X'040101');
INSERT INTO log VALUES(1,43,2,2,2,1,X'06030002');
INSERT INTO log VALUES(1,43,3,1,2,0,X'040202');
INSERT INTO log VALUES(1,43,4,2,2,0,X'06010003');
INSERT INTO log VALUES(1,43,5,1,2,0,X'040303');
INSERT INTO log VALUES(1,43,6,2,2,0,X'06020004');
INSERT INTO log VALUES(1,43,7,1,2,0,X'040404');
INSERT INTO log VALUES(1,43,8,2,2,0,X'06040005');
INSERT INTO log VALUES(1,43,9,1,2,0,X'040505');
INSERT INTO log VALUES(1,43,10,2,2,0,X'06050006');
INSERT INTO log VALUES(1,43,11,1,2,0,X'040606');
INSERT INTO log VALUES(1,43,12,2,2,0,X'06060007');
INSERT INTO log VALUES(1,43,13,1,2,0,X'040707');
INSERT INTO log VALUES(1,43,14,2,2,2,X'06070008');
INSERT INTO log VALUES(1,43,15,1,2,0,X'040808');
INSERT INTO log VALUES(1,44,0,2,2,2,X'06070809');
INSERT INTO log VALUES(1,44,1,1,2,0,X'040909');
INSERT INTO log VALUES(1,45,0,2,2,3,X'0608000a');
INSERT INTO log VALUES(1,45,1,1,2,0,X'040a0a');
INSERT INTO log VALUES(1,46,0,2,2,0,X'0609000b');
INSERT INTO log VALUES(1,46,1,1,2,0,X'040b0b');
INSERT INTO log VALUES(1,47,0,1,2,0,X'040c0c');
INSERT INTO log VALUES(1,48,0,2,2,0,X'0601030d');
INSERT INTO log VALUES(1,48,1,1,2,0,X'040d0d');
INSERT INTO log VALUES(1,49,0,2,2,0,X'060a000e');
INSERT INTO log VALUES(1,49,1,1,2,0,X'040e0e');
INSERT INTO log VALUES(1,50,0,2,3,0,X'06000001');
INSERT INTO log VALUES(1,50,1,1,3,0,X'040101');
INSERT INTO log VALUES(1,50,2,2,3,3,X'06030002');
INSERT INTO log VALUES(1,50,3,1,3,0,X'040202');
INSERT INTO log VALUES(1,50,4,2,3,0,X'06010003');
INSERT INTO log VALUES(1,50,5,1,3,0,X'040303');
INSERT INTO log VALUES(1,50,6,2,3,0,X'06020004');
INSERT INTO log VALUES(1,50,7,1,3,0,X'040404');
INSERT INTO log VALUES(1,50,8,2,3,0,X'06040005');
INSERT INTO log VALUES(1,50,9,1,3,0,X'040505');
INSERT INTO log VALUES(1,50,10,2,3,0,X'06050006');
INSERT INTO log VALUES(1,50,11,1,3,0,X'040606');
INSERT INTO log VALUES(1,50,12,2,3,0,X'06060007');
INSERT INTO log VALUES(1,50,13,1,3,0,X'040707');
INSERT INTO log VALUES(1,51,0,1,3,0,X'040808');
INSERT INTO log VALUES(1,52,0,2,3,3,X'06030209');
INSERT INTO log VALUES(1,52,1,1,3,0,X'040909');
INSERT INTO log VALUES(1,54,0,2,4,0,X'06000001');
INSERT INTO log VALUES(1,54,1,1,4,0,X'040101');
INSERT INTO log VALUES(1,54,2,2,4,1,X'06030002');
INSERT INTO log VALUES(1,54,3,1,4,0,X'040202');
INSERT INTO log VALUES(1,54,4,2,4,0,X'06010003');
INSERT INTO log VALUES(1,54,5,1,4,0,X'040303');
INSERT INTO log VALUES(1,54,6,2,4,0,X'06020004');
INSERT INTO log VALUES(1,54,7,1,4,0,X'040404');
INSERT INTO log VALUES(1,54,8,2,4,0,X'06040005');
INSERT INTO log VALUES(1,54,9,1,4,0,X'040505');
INSERT INTO log VALUES(1,54,10,2,4,0,X'06050006');
INSERT INTO log VALUES(1,54,11,1,4,0,X'040606');
INSERT INTO log VALUES(1,54,12,2,4,0,X'06060007');
INSERT INTO log VALUES(1,54,13,1,4,0,X'040707');
INSERT INTO log VALUES(1,55,0,2,4,3,X'06070008');
INSERT INTO log VALUES(1,55,1,1,4,0,X'040808');
INSERT INTO log VALUES(1,56,0,1,4,0,X'040909');
INSERT INTO log VALUES(1,57,0,2,4,3,X'0607080a');
INSERT INTO log VALUES(1,57,1,1,4,0,X'040a0a');
INSERT INTO log VALUES(1,58,0,1,4,0,X'040b0b');
INSERT INTO log VALUES(1,59,0,5,1,2,X'016d2e72656164');
INSERT INTO log VALUES(1,60,0,8,1,1,X'016d2e66756c6c795f72656164');
INSERT INTO log VALUES(1,61,0,5,1,1,X'016d2e726561642e70726976617465');
INSERT INTO log VALUES(1,62,0,8,1,2,X'016d2e746167');
INSERT INTO log VALUES(1,63,0,6,0,2,X'0157504b514d4f4b424542');
INSERT INTO log VALUES(1,66,0,7,0,1,X'00');
INSERT INTO log VALUES(1,67,0,6,0,2,X'0157504b514d4f4b424542');
INSERT INTO log VALUES(1,69,0,7,0,2,X'00');
INSERT INTO log VALUES(1,70,0,11,0,2,X'0144524f50504544');
INSERT INTO log VALUES(1,70,1,7,0,2,X'00');
INSERT INTO log VALUES(1,71,0,1,1,0,X'041e1e');
INSERT INTO log VALUES(1,72,0,1,1,0,X'041f1f');
INSERT INTO log VALUES(1,72,1,4,1,0,X'040e1f');
INSERT INTO log VALUES(1,73,0,2,1,0,X'06080920');
INSERT INTO log VALUES(1,73,1,1,1,0,X'042020');
INSERT INTO log VALUES(1,74,0,2,1,3,X'060a1721');
INSERT INTO log VALUES(1,74,1,1,1,0,X'042121');
INSERT INTO log VALUES(1,75,0,1,1,0,X'042222');
INSERT INTO log VALUES(1,76,0,5,1,1,X'016d2e72656164');
INSERT INTO log VALUES(1,77,0,8,0,1,X'016f72672e6578616d706c652e73657474696e6773');
INSERT INTO log VALUES(1,78,0,9,0,1,X'01646973706c61796e616d65');
INSERT INTO log VALUES(1,79,0,2,1,1,X'06030223');
INSERT INTO log VALUES(1,79,1,1,1,0,X'042323');
INSERT INTO log VALUES(1,80,0,2,2,1,X'0603020f');
INSERT INTO log VALUES(1,80,1,1,2,0,X'040f0f');
INSERT INTO log VALUES(1,81,0,2,4,1,X'0603020c');
INSERT INTO log VALUES(1,81,1,1,4,0,X'040c0c');
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
INSERT INTO rooms VALUES(1,'!BXAYsNxEXRPFnomfVx:localhost','10',1795667693166,0);
INSERT INTO rooms VALUES(2,'!lKMVHfryuxGMBktjdx:localhost','11',1795667694521,0);
INSERT INTO rooms VALUES(3,'!FhVP2CLfjMO9FbrTPWKCLV7HcoQ9O4_FQLThj1iRQ-Q','12',1795667694804,0);
INSERT INTO rooms VALUES(4,'!LOWl_8My0Lg0j1fHRWF_WR8Zm9nL4SjhaN7eZ4JX4Pg','12',1795667694920,0);
CREATE TABLE events (
    room_nid integer not null, eid integer not null, event_id blob not null, ordinal integer,
    depth integer not null, origin_server_ts integer not null, state_kid integer, sender_nid integer not null,
    flags integer not null, reject_rule integer, state_after integer, redacted_by integer,
    auth_eids blob not null, prev_eids blob not null,
    writer integer not null, position integer not null, type text, state_before integer, member integer,
    primary key (room_nid, eid)) strict, without rowid;
INSERT INTO events VALUES(1,1,X'7929fb3d470730292f53149d1cf8e4af3a75310d83c767cdd4d9ed349bb13cfd',1,1,1795667692717,0,1,0,NULL,1,NULL,X'',X'',1,22,NULL,0,NULL);
INSERT INTO events VALUES(1,2,X'152a5187a7db337436298248878ee377eec1f4451b20a32005b6cb8266f7fa21',2,2,1795667693094,3,1,0,NULL,2,NULL,X'01',X'01',1,22,NULL,1,1);
INSERT INTO events VALUES(1,3,X'03cf695484d586fda668ff9c840a5da599c6bb22eb2f8756791e1208df41b280',3,3,1795667693123,1,1,0,NULL,3,NULL,X'0102',X'02',1,22,NULL,2,NULL);
INSERT INTO events VALUES(1,4,X'351e93d6805b8107e06d3e348b311b7680ecb09557d586f49683b82f84a16380',4,4,1795667693134,4,1,0,NULL,4,NULL,X'010302',X'03',1,22,NULL,3,NULL);
INSERT INTO events VALUES(1,5,X'75cf5692f2c6935adaacbfee062843689e9ecb1bcb5af396e055341b62aa4a28',5,5,1795667693146,2,1,0,NULL,5,NULL,X'010302',X'04',1,22,NULL,4,NULL);
INSERT INTO events VALUES(1,6,X'044407fe5132157b579e12cfa62db550f01da62618accf71f5a33db2193a60bb',6,6,1795667693164,5,1,0,NULL,6,NULL,X'010302',X'05',1,22,NULL,5,NULL);
INSERT INTO events VALUES(1,7,X'27e88faf0734341068db97b088f72459427dc3ae83be293826bb5e1d5d39514e',7,7,1795667693165,6,1,0,NULL,7,NULL,X'010302',X'06',1,22,NULL,6,NULL);
INSERT INTO events VALUES(1,8,X'03f04a13e9b473bad4cbe49420e35dbcaf278bc45a4fe2d16b23e1c23ef4cae9',8,8,1795667693165,7,1,0,NULL,8,NULL,X'010302',X'07',1,22,NULL,7,NULL);
INSERT INTO events VALUES(1,9,X'f5ad174d483c670aa9d4561e917d03a27b39c60c8a8454d3d45a7c84d95b66fd',9,9,1795667693165,8,1,0,NULL,9,NULL,X'010302',X'08',1,22,NULL,8,NULL);
INSERT INTO events VALUES(1,10,X'0bd5c1ec4e70efb3b15b99db3526af5925c306aaba75cb5f6f4adcf82c6fd7f7',10,10,1795667693485,9,2,0,NULL,10,NULL,X'010305',X'09',1,23,NULL,9,1);
INSERT INTO events VALUES(1,11,X'928f3d9b753651016227ae4e41f3d3aacb78b4b2ad3f27b847acdd22c742c1bb',11,11,1795667693555,10,3,0,NULL,11,NULL,X'010305',X'0a',1,24,NULL,10,1);
INSERT INTO events VALUES(1,12,X'a3a6245c1f2aa5161ae378f5debf21aa2b47da72f3d0ef0ce09f56f1fefe8072',12,12,1795667693611,11,4,0,NULL,12,NULL,X'010305',X'0b',1,25,NULL,11,1);
INSERT INTO events VALUES(1,13,X'f1a70c6779e34aeb99d944be5e5193fcc5214e4517e4eac2458b977a64b9f9dd',13,13,1795667693717,NULL,1,0,NULL,12,NULL,X'010302',X'0c',1,26,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,14,X'a36e2470592db1338f89778898209b925ec4d1f482df36a3fd9c6ddfbe5ceb15',14,14,1795667693803,NULL,2,16,NULL,12,31,X'01030a',X'0d',1,27,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,15,X'a031d0ab0e8e3d1d7dac226b05413eba4bc2554cc3c6f29c8e0b4e4e2814351f',15,15,1795667693855,NULL,1,0,NULL,12,NULL,X'010302',X'0e',1,28,'m.reaction',NULL,NULL);
INSERT INTO events VALUES(1,16,X'5ed69ee7272d42dd4cd16eaa57cf46a7563c8d66601bc14087f0b29cafe617c9',16,16,1795667693931,NULL,2,0,NULL,12,NULL,X'01030a',X'0f',1,29,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,17,X'9fb8af1e33ee7bf80377f962b949f39729e6cf00fc2154cd80d8b7bcd98fcf60',17,17,1795667693949,NULL,2,0,NULL,12,NULL,X'01030a',X'10',1,30,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,18,X'86c17b386d81af03066baab22baa4b24f4d29a899ce2a45c8bc509fec2dfc749',18,18,1795667693965,NULL,1,0,NULL,12,NULL,X'010302',X'11',1,31,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,19,X'5726bfec24c3402192cbda52bff457fc4e690a8df1d103e8540079ef1a8d3764',19,19,1795667694026,12,1,0,NULL,13,NULL,X'010302',X'12',1,32,NULL,12,NULL);
INSERT INTO events VALUES(1,20,X'd938e4b1919a13a6db4cfc9618d20f6238e9759f8a56ac743072ef669d8fd0ce',20,20,1795667694051,NULL,2,16,NULL,13,21,X'01030a',X'13',1,33,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,21,X'44d8517e6a34be006b924924d008da1fe99c3b8f52de7f06c7f6488b3522963e',21,21,1795667694073,NULL,1,0,NULL,13,NULL,X'010302',X'14',1,34,'m.room.redaction',NULL,NULL);
INSERT INTO events VALUES(1,22,X'64155d76155f541a6d68e68aa77fba3c4d9d8da55150e4ef73daec5b3401ed50',22,22,1795667694098,11,1,0,NULL,14,NULL,X'0103020c',X'15',1,35,NULL,13,4);
INSERT INTO events VALUES(1,23,X'197e84827eeb1dfe86da5c28fea28f1713982fb3bc820d12ac9c1516047cbc0a',23,23,1795667694226,10,3,0,NULL,15,NULL,X'01030b',X'16',1,36,NULL,14,0);
INSERT INTO events VALUES(1,24,X'd251cd780f6cfa104f59d9e160392fd8a998498ea86d4e2cba59cab10c4a6507',24,24,1795667694245,NULL,2,0,NULL,15,NULL,X'01030a',X'17',1,37,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,25,X'03859833854317dc91f887e028c41a32bfa1b26f0884b9228281373c520b7b5f',25,25,1795667694256,NULL,1,0,NULL,15,NULL,X'010302',X'18',1,38,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,26,X'08b3d52847dd16fd7eec03a8a4cd0ff7222c2581ac254b663bfe8bb9d691c167',26,26,1795667694262,NULL,2,0,NULL,15,NULL,X'01030a',X'19',1,39,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,27,X'7c178e9dee4e7ca7e093a08444795386953e4ea09cd96cfc4ab5eaa1c57e4fe4',27,27,1795667694275,NULL,1,0,NULL,15,NULL,X'010302',X'1a',1,40,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,28,X'5be5dfa7df8cbf7c4faf3a7ac3441a515ed7b31a1a3e89c3c32792969cc39067',28,28,1795667694280,NULL,2,0,NULL,15,NULL,X'01030a',X'1b',1,41,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,29,X'e8125f82bb1ff60037e5d320f24b1eceaad07efbdd75df27fc2c77eda8921c28',29,29,1795667694321,NULL,1,0,NULL,15,NULL,X'010302',X'1c',1,42,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,30,X'a85ef1df7bcbfdd8fdcfd1335b4118902ce031390846516e169dd48e19bd5873',30,30,1795667696982,NULL,1,0,NULL,15,NULL,X'010302',X'1d',1,71,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,31,X'106123576a727c908aff0a3f0de1d5bcd652a769ee706821c3c0b330d1cbf880',31,31,1795667696988,NULL,1,0,NULL,15,NULL,X'010302',X'1e',1,72,'m.room.redaction',NULL,NULL);
INSERT INTO events VALUES(1,32,X'da5c3bce120a6f614debe4afc95f34162628ff5b8d0fd56a344d847eec6be9b0',32,32,1795667696997,8,1,0,NULL,16,NULL,X'010302',X'1f',1,73,NULL,15,NULL);
INSERT INTO events VALUES(1,33,X'17519ff83a022bc408020c646dfd1058741fc170b85556b964a84562dcc5b599',33,33,1795667697006,10,3,0,NULL,17,NULL,X'01031705',X'20',1,74,NULL,16,1);
INSERT INTO events VALUES(1,34,X'89b76f29156260a76fef7fc1dead15301aff6c77a7af72717208be9bf54a9dc2',34,34,1795667697019,NULL,3,0,NULL,17,NULL,X'010321',X'21',1,75,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,35,X'c50c951ae8047a579addb06a1529606b78bc6e16962c58cec61e2500f080efc0',35,35,1795667697167,3,1,0,NULL,18,NULL,X'01030205',X'22',1,79,NULL,17,1);
INSERT INTO events VALUES(2,1,X'e919a655b4b6744f091644bdd2dfc7e5ca71a1c524019bbf307db7002bce3a88',1,1,1795667694512,0,1,0,NULL,1,NULL,X'',X'',1,43,NULL,0,NULL);
INSERT INTO events VALUES(2,2,X'8a7b3d31942ae1d630ed2e65eac3c4bda9856b61eb9b56bb15d699a015d80cac',2,2,1795667694519,3,1,0,NULL,2,NULL,X'01',X'01',1,43,NULL,1,1);
INSERT INTO events VALUES(2,3,X'c102735c7f0b5ea9768ec0a66e88c91cd9dce7ced82ee01ddfabf5c94861847a',3,3,1795667694520,1,1,0,NULL,3,NULL,X'0102',X'02',1,43,NULL,2,NULL);
INSERT INTO events VALUES(2,4,X'8688047d803b11cc528dab69a6f3e30a8afb4694abc4a4163e07200bf248fa88',4,4,1795667694520,2,1,0,NULL,4,NULL,X'010302',X'03',1,43,NULL,3,NULL);
INSERT INTO events VALUES(2,5,X'148ee30c54cc036f7f7802c6b6cd0acfe5ce4c23527be1a89cac4fbb6bccd933',5,5,1795667694520,4,1,0,NULL,5,NULL,X'010302',X'04',1,43,NULL,4,NULL);
INSERT INTO events VALUES(2,6,X'215c0279487b4f0e502bb2d44366e9a8ab08b71e68c8637fec973851c278fd93',6,6,1795667694520,5,1,0,NULL,6,NULL,X'010302',X'05',1,43,NULL,5,NULL);
INSERT INTO events VALUES(2,7,X'c5703a94a0095962d12488b537bb6d998c83846ee73324fec387f7f6688cfe4b',7,7,1795667694520,6,1,0,NULL,7,NULL,X'010302',X'06',1,43,NULL,6,NULL);
INSERT INTO events VALUES(2,8,X'9e5a1465e62e170c6666a82837c717f95578aaf980332bd43520c5f0ac33c3cf',8,8,1795667694520,7,1,0,NULL,8,NULL,X'01030204',X'07',1,43,NULL,7,2);
INSERT INTO events VALUES(2,9,X'1e8d076bda5233096e51cdb0c954437f19fa51939c36ccb3da89fa1156ba0e0b',9,9,1795667694557,7,2,0,NULL,9,NULL,X'01030804',X'08',1,44,NULL,8,1);
INSERT INTO events VALUES(2,10,X'c897ebb407b974ca035832b8b51be8669404df775315da5df738c28c6235bd4f',10,10,1795667694611,8,1,0,NULL,10,NULL,X'01030204',X'09',1,45,NULL,9,2);
INSERT INTO events VALUES(2,11,X'f6c900c15360f53a8c12e840b5507b978b9378d43206ff993dc17d7be6e9eec4',11,11,1795667694651,9,1,0,NULL,11,NULL,X'010302',X'0a',1,46,NULL,10,NULL);
INSERT INTO events VALUES(2,12,X'8757c31f5ef5463a17bed92d105757129eecb058fd967a94ebac22bbd23855d3',12,12,1795667694674,NULL,1,0,NULL,11,NULL,X'010302',X'0b',1,47,'m.room.encrypted',NULL,NULL);
INSERT INTO events VALUES(2,13,X'dd82003af10347df3d878d073316e9eef3a2322076511ea0ee7421854ecf1853',13,13,1795667694743,1,1,0,NULL,12,NULL,X'010302',X'0c',1,48,NULL,11,NULL);
INSERT INTO events VALUES(2,14,X'53894f08a377c12e60c1d9e7d25f7558f15558d9b51beac055068eea54500f1a',14,14,1795667694763,10,2,0,NULL,13,NULL,X'010d09',X'0d',1,49,NULL,12,NULL);
INSERT INTO events VALUES(2,15,X'bfe2e385e093316fb3d839d619f080f9b8c2ec0b1a535c328f7c060970d0aa5d',15,15,1795667697178,3,1,0,NULL,14,NULL,X'010d0204',X'0e',1,80,NULL,13,1);
INSERT INTO events VALUES(3,1,X'16154fd822df8cc3bd15bad33d62822d5ec772843d3b8fc540b4e18f589143e4',1,1,1795667694803,0,3,0,NULL,1,NULL,X'',X'',1,50,NULL,0,NULL);
INSERT INTO events VALUES(3,2,X'b8c6248dc857e3223185cebf758b5676dc98f2e41edc1e62dfbca4e48eda3869',2,2,1795667694804,3,3,0,NULL,2,NULL,X'',X'01',1,50,NULL,1,1);
INSERT INTO events VALUES(3,3,X'309d4b37eb7e0aa171701fb5d7670499824b1cd7b66d8e075edc7691f4eeda34',3,3,1795667694804,1,3,0,NULL,3,NULL,X'02',X'02',1,50,NULL,2,NULL);
INSERT INTO events VALUES(3,4,X'c3a8df7d5d0fe22ee5ae34aae4a240dd8651b4754277172ad5af80df3df17384',4,4,1795667694804,2,3,0,NULL,4,NULL,X'0302',X'03',1,50,NULL,3,NULL);
INSERT INTO events VALUES(3,5,X'70717862e754dd89dab50820ba259a0dc4072c9e8fe5fa0a9212c84391d43d88',5,5,1795667694804,4,3,0,NULL,5,NULL,X'0302',X'04',1,50,NULL,4,NULL);
INSERT INTO events VALUES(3,6,X'b1274a4803de8e1244c969e3b2d57ee20cb48e935321dea4eafd20b2bfb64e91',6,6,1795667694804,5,3,0,NULL,6,NULL,X'0302',X'05',1,50,NULL,5,NULL);
INSERT INTO events VALUES(3,7,X'5a5615f3c9db3c5fa1c7405a12b106e42b736050927322454c07cc9658755289',7,7,1795667694804,6,3,0,NULL,7,NULL,X'0302',X'06',1,50,NULL,6,NULL);
INSERT INTO events VALUES(3,8,X'62b0cb0af179e8a2dc5d13ee54b5cf67f242e30c399835cdfac756d1769f6616',8,8,1795667694838,NULL,3,0,NULL,7,NULL,X'0302',X'07',1,51,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(3,9,X'14f6fec9f1fdbe740db8253c257bd2d4bd8d3e488c31adea297719eed8929189',9,9,1795667694875,3,3,0,NULL,8,NULL,X'0302',X'08',1,52,NULL,7,0);
INSERT INTO events VALUES(4,1,X'2ce5a5ffc332d0b8348f57c745617f591f199bd9cbe128e168dede678257e0f8',1,1,1795667694919,0,1,0,NULL,1,NULL,X'',X'',1,54,NULL,0,NULL);
INSERT INTO events VALUES(4,2,X'b4d1ba1246ce4474455ac035e5fb6813ab225921eecc9b1534220fbe1467aae4',2,2,1795667694920,3,1,0,NULL,2,NULL,X'',X'01',1,54,NULL,1,1);
INSERT INTO events VALUES(4,3,X'b99f19701447a319ecc04b3a5278d60a46f96ccd3d18a0046a46560357bda0ad',3,3,1795667694920,1,1,0,NULL,3,NULL,X'02',X'02',1,54,NULL,2,NULL);
INSERT INTO events VALUES(4,4,X'dbad07ac9c668716e285372658accceac9818d10289775cd1b2f0c6a951ea239',4,4,1795667694920,2,1,0,NULL,4,NULL,X'0302',X'03',1,54,NULL,3,NULL);
INSERT INTO events VALUES(4,5,X'beaba0978846f3189f50972dbebc75e6a76a97d15fe38bdfb1866c14e7b43af8',5,5,1795667694920,4,1,0,NULL,5,NULL,X'0302',X'04',1,54,NULL,4,NULL);
INSERT INTO events VALUES(4,6,X'e6879051494d8f6128af8759981abd45cc3929bac5f98e79f877fb38d207d94a',6,6,1795667694920,5,1,0,NULL,6,NULL,X'0302',X'05',1,54,NULL,5,NULL);
INSERT INTO events VALUES(4,7,X'f621ede74854ce6e86cd66bdc98ef62da55a66157baf24cfab1caa5e51ee2a80',7,7,1795667694920,6,1,0,NULL,7,NULL,X'0302',X'06',1,54,NULL,6,NULL);
INSERT INTO events VALUES(4,8,X'9c359de657306d4587f122686602bc1a756a86a7e4a206850fe4c2727f9a114a',8,8,1795667694956,7,3,0,NULL,8,NULL,X'0304',X'07',1,55,NULL,7,1);
INSERT INTO events VALUES(4,9,X'5316ebcf5cd520a283d473c142a03b1a7bca8a29aef87d344640d94da16becb6',9,9,1795667694980,NULL,1,0,NULL,8,NULL,X'0302',X'08',1,56,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(4,10,X'0ee3219b62a6f6adca03ba07a606706cd4116b199b098fc7dabad35819e2a308',10,10,1795667695010,7,3,0,NULL,9,NULL,X'0308',X'09',1,57,NULL,8,0);
INSERT INTO events VALUES(4,11,X'2cdb0705313c22f92513067b8b0143d47c6f147159805dae4841e06ca77d377a',11,11,1795667695027,NULL,1,0,NULL,9,NULL,X'0302',X'0a',1,58,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(4,12,X'ebadaf74ad6bc6b6c345e317a85d00b22af114077ededfa4b30166fb8b87d099',12,12,1795667697216,3,1,0,NULL,10,NULL,X'030204',X'0b',1,81,NULL,9,1);
CREATE TABLE event_json (
    room_nid integer not null, eid integer not null, json blob not null,
    primary key (room_nid, eid)) strict;
INSERT INTO event_json VALUES(1,1,cast('{"auth_events":[],"content":{"creator":"@alice:localhost","room_version":"10"},"depth":1,"hashes":{"sha256":"aN+lQIbStJAEDGksqWnJFJgr3RNBOiKRi/XiDvP3hZ8"},"origin_server_ts":1795667692717,"prev_events":[],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"C5C9jkAdkVvtyyN0/xrWeNmMExYt0EvWedBajidep96lM2WFWPZPB2rQchaFU8FxA5nPnwFrRhiB+txXwZ58Cw"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(1,2,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"jGBzQtA1ZKN9jqgtIJzXAE9t1YcE33R8EnJ7XuY434M"},"origin_server_ts":1795667693094,"prev_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YXSdyr+U/AHu59SIzdeC1m0bsKf4k6laRsbxNdGP5fKZ1dczFe6+IXVkJPkfwx5+HL9s93qN2glSVO3HaESsCA"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,3,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"tf8LwWXFAyCiRUP+bs8abvPhbEFXQyTPJtAOFjW1i7s"},"origin_server_ts":1795667693123,"prev_events":["$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"tez2AvxEDpupWae9QP+O+G4H4Q8wZx4rUVyu3BS+IyDtQE5KivLN+d4zrpfYE48B/bzl+qetLagtMtJaeH17Ag"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(1,4,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"alias":"#talk:localhost"},"depth":4,"hashes":{"sha256":"M//PG1aSlr8uXdU4PMgUu7dKCyKXWINMee7KkYl+IcQ"},"origin_server_ts":1795667693134,"prev_events":["$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"fZeL1iwHBd9yD7vAQOrChAkH+qySiP1ccjhHn0sxvvLUbgMWDPTsfNWm/5EcXiqA+ALUrKcnd4P67E8DOT4HBQ"}},"state_key":"","type":"m.room.canonical_alias"}' as blob));
INSERT INTO event_json VALUES(1,5,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"join_rule":"public"},"depth":5,"hashes":{"sha256":"ZWS3yGV8C6VfrSgsQRcRtQ0eQrv0gqZgqSxgJaxe5WU"},"origin_server_ts":1795667693146,"prev_events":["$NR6T1oBbgQfgbT40izEbdoDssJVX1Yb0loO4L4ShY4A"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"eRRIwyoWPXqSGE0QylleEgsrCIhLqkQLe9PGBiCS6q5MeP7nyzk/zwcosy5kGff4kzioLaFpcIof6MZnxBfFAQ"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(1,6,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"history_visibility":"shared"},"depth":6,"hashes":{"sha256":"qN8flykhGLqRPcpa9Rtljv03QUwsFZv46fNQeg9ujsU"},"origin_server_ts":1795667693164,"prev_events":["$dc9WkvLGk1rarL_uBihDaJ6eyxvLWvOW4FU0G2KqSig"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3irFcBu6SkUreX60Kywbl1vJxAMjIiNGoO1YBWk/dL6qFWpjr8zH5smPSF0og/zOiKmNayyNaqJizvHi0xRlBg"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(1,7,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"guest_access":"forbidden"},"depth":7,"hashes":{"sha256":"dW3cOIwpIQGi0khUyQBqZAcHqssixU+7Or9dWMnHhtI"},"origin_server_ts":1795667693165,"prev_events":["$BEQH_lEyFXtXnhLPpi21UPAdpiYYrM9x9aM9shk6YLs"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+dRE/9rAfqo81BJOV99EFnnZGd7xAZfFcc9rsQyPJ4cYR6hokUAmf37ZTWkh3cjR0HCQ96OmeVfXjPFJ9IzgAg"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(1,8,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"name":"Talk"},"depth":8,"hashes":{"sha256":"KRM6ByZ/qaDH3ibR0jLDz+4ldnC/iO766j/SFHfWJE0"},"origin_server_ts":1795667693165,"prev_events":["$J-iPrwc0NBBo25ewiPckWUJ9w66Dvik4JrteHV05UU4"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7KdiSZeUlW+VMuO+QlQq9wOy1eWPD0VLHXQb3/+Dg/OcgsZsWIHdLYHKCaOdC19vGup1n4fSke/P52rQVl7YCg"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(1,9,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"m.topic":{"m.text":[{"body":"What is said","mimetype":"text/plain"}]},"topic":"What is said"},"depth":9,"hashes":{"sha256":"MJgv60RMXutXoH3ZMxpZLR8o/XjXHN18n6RgzfKlXTI"},"origin_server_ts":1795667693165,"prev_events":["$A_BKE-m0c7rUy-SUIONdvK8ni8RaT-LRayPhwj70yuk"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Ph0Ll27l5/wqbHqBiOW7DyC/47e1lSQaE6OSzYIx+k7osu3Oobxk7zJi9nPv/QHUG1Pe86xcMMG1fUdeBq3bCw"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(1,10,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$dc9WkvLGk1rarL_uBihDaJ6eyxvLWvOW4FU0G2KqSig"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":10,"hashes":{"sha256":"CgYq5gP2JofyvQF1jLwbgtBE9RehydC7xfBmVHILuC4"},"origin_server_ts":1795667693485,"prev_events":["$9a0XTUg8Zwqp1FYekX0Dons5xgyKhFTT1Fp8hNlbZv0"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"CTmH1yrpfRQxI2acg2bdoe5IU+mmr2MKloG3z5lQg2omkCO9X11UVuxSDxQKwwDe25B7NQVYQus98BAoKSKdCg"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,11,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$dc9WkvLGk1rarL_uBihDaJ6eyxvLWvOW4FU0G2KqSig"],"content":{"membership":"join"},"depth":11,"hashes":{"sha256":"dSOKV4xr760t2aLrWzf1ff937bA8K037/5wWCAnFQ1w"},"origin_server_ts":1795667693555,"prev_events":["$C9XB7E5w77OxW5nbNSavWSXDBqq6dctfb0rc-Cxv1_c"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"NUVRo6FBP1PdTF8Ed87ynwXFMVJpZmBmZl8JqtWmtO8Fbrqj35ZRQMqgd2HnoPEVcVBYEcsnsF/tE7ajXUjzCA"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,12,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$dc9WkvLGk1rarL_uBihDaJ6eyxvLWvOW4FU0G2KqSig"],"content":{"membership":"join"},"depth":12,"hashes":{"sha256":"nysEWW/kw/ouoTjUItDWKsOi+mVlAxwTnOAwiTGWdhU"},"origin_server_ts":1795667693611,"prev_events":["$ko89m3U2UQFiJ65OQfPTqst4tLKtPye4R6zdIsdCwbs"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@dave:localhost","signatures":{"localhost":{"ed25519:a_66687a":"aKNjtov0ht7c0KcKayPA22n5IT+WxGrtTvQDIJWItVEnc19pCUvMVGeHbU1IW4UqPj7Eopl+2smdaCTKQcL3BQ"}},"state_key":"@dave:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,13,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"body":"first: the fixture begins","msgtype":"m.text"},"depth":13,"hashes":{"sha256":"Qi67Lnj5FTDXPM3qUtKN5pSSnc/FLaXdpOBkmXJE534"},"origin_server_ts":1795667693717,"prev_events":["$o6YkXB8qpRYa43j13r8hqitH2nLz0O8M4J9W8f7-gHI"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"hv5OLMug0SWdWqeax4tP3zzDzsWEOfUS+sAC2FjepJoTNPUFkzqfXqcvrYsEDH3KqYVOrNpQ4f23IKhcCUnPBw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,14,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$C9XB7E5w77OxW5nbNSavWSXDBqq6dctfb0rc-Cxv1_c"],"content":{"body":"second","msgtype":"m.text"},"depth":14,"hashes":{"sha256":"R97D4eGPIEdjCRkR2KryDJclAOLQ2MeEsL9mXlJlhno"},"origin_server_ts":1795667693803,"prev_events":["$8acMZ3njSuuZ2US-XlGT_MUhTkUX5OrCRYuXemS5-d0"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/BnJ3rFDUW65zZQbqSWoe7/OcPvnCm5avL2S64n+u6S9xBVh1Kkj3B5L13sc6roedR0r++Ys5ooXt7xgOmFIAg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,15,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"m.relates_to":{"event_id":"$o24kcFktsTOPiXeImCCbkl7E0fSC3zaj_Zxt375c6xU","key":"+1","rel_type":"m.annotation"}},"depth":15,"hashes":{"sha256":"x3p1KVT1Varxp+6KvoeCHu1+YaNKMQab8cXVTUvyxng"},"origin_server_ts":1795667693855,"prev_events":["$o24kcFktsTOPiXeImCCbkl7E0fSC3zaj_Zxt375c6xU"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"BHVLcHrgYAmUIqgWtAozAYbkrOprQpFbJO2sNmsqnX8BW60XuJFdnny1py9rpHyymYvK/1l4qsxWk74PVqtQDQ"}},"type":"m.reaction"}' as blob));
INSERT INTO event_json VALUES(1,16,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$C9XB7E5w77OxW5nbNSavWSXDBqq6dctfb0rc-Cxv1_c"],"content":{"body":"* second, mended","m.new_content":{"body":"second, mended","msgtype":"m.text"},"m.relates_to":{"event_id":"$o24kcFktsTOPiXeImCCbkl7E0fSC3zaj_Zxt375c6xU","rel_type":"m.replace"},"msgtype":"m.text"},"depth":16,"hashes":{"sha256":"t/0wtygrmcsLZMkc0tJAx7jBhZ7ttFGFY/2lrQaDMI0"},"origin_server_ts":1795667693931,"prev_events":["$oDHQqw6OPR19rCJrBUE-ukvCVUzDxvKcjgtOTigUNR8"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/Y+zttBDHdh1OLNb78l5ufr4oPUtnzQz8wLzYJ7cNqDbQw51DgmX83AmeaDrqhBGOgE4pF/X72rmwHrTBxcECQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,17,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$C9XB7E5w77OxW5nbNSavWSXDBqq6dctfb0rc-Cxv1_c"],"content":{"body":"in a thread","m.relates_to":{"event_id":"$8acMZ3njSuuZ2US-XlGT_MUhTkUX5OrCRYuXemS5-d0","rel_type":"m.thread"},"msgtype":"m.text"},"depth":17,"hashes":{"sha256":"fpP/MerhIKm/VdV7ltqc1Nc4Nxl0zhelE2yevHx8MBA"},"origin_server_ts":1795667693949,"prev_events":["$Xtae5yctQt1M0W6qV89Gp1Y8jWZgG8FAh_CynK_mF8k"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"RtES17/8r9Dz2+XR1cFpIeDsWipGtpPzDOEfpA5RyEE7YIi+33zEINnt0p3kYXhjFPqW6tGYgHHNuG0AGrEZCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,18,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"body":"also in the thread","m.relates_to":{"event_id":"$8acMZ3njSuuZ2US-XlGT_MUhTkUX5OrCRYuXemS5-d0","rel_type":"m.thread"},"msgtype":"m.text"},"depth":18,"hashes":{"sha256":"bcrd9hgxuaRSo3Qd0om8HLDnmAxLXHiuz8PQUbdhBIs"},"origin_server_ts":1795667693965,"prev_events":["$n7ivHjPue_gDd_liuUnzlynmzwD8IVTNgNi3vNmPz2A"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"qLGswi+c3rLDzXmuIlKoynJLW3nkHeQnigTF6Pn0Ek7OJ70mTAvP1Px2+FbaRinxxUhwKjVCmLl10Z9Lv3fDBg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,19,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"m.relates_to":{"event_id":"$8acMZ3njSuuZ2US-XlGT_MUhTkUX5OrCRYuXemS5-d0","rel_type":"m.reference"},"why":"a state event that relates"},"depth":19,"hashes":{"sha256":"+4fQIlh5YqszRN6SJmy95xQSJaBhcY5IBiJNDVX/2/Q"},"origin_server_ts":1795667694026,"prev_events":["$hsF7OG2BrwMGa6qyK6pLJPTSmomc4qRci8UJ_sLfx0k"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Kr6AXbdTiPJq91a2iswS0YPcJ3jXkDvfunCbE7m7MQNDUCKk/bDNQCzEOn4/5IyCa2I6acjsrJ8E/oDClv67Dw"}},"state_key":"","type":"org.example.pin"}' as blob));
INSERT INTO event_json VALUES(1,20,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$C9XB7E5w77OxW5nbNSavWSXDBqq6dctfb0rc-Cxv1_c"],"content":{"body":"to be redacted","m.relates_to":{"event_id":"$8acMZ3njSuuZ2US-XlGT_MUhTkUX5OrCRYuXemS5-d0","rel_type":"m.reference"},"msgtype":"m.text"},"depth":20,"hashes":{"sha256":"JOPk0MtR6UvEZrzW/B1+7HuzRrX6GUy16xQh9BvaEco"},"origin_server_ts":1795667694051,"prev_events":["$Vya_7CTDQCGSy9pSv_RX_E5pCo3x0QPoVAB57xqNN2Q"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7KnHN5dWPWbbwVuvnepp4j7fQSDQkac6AwwoUwO6owDmLsxICLXSIOI+ik9phPbLozIiFtogwipC+Y0bUY5CAg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,21,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"reason":"as asked"},"depth":21,"hashes":{"sha256":"gwZwYFkXZGUnWfLsU6eu9ERrlf75x9gAXzYjzIlqFGA"},"origin_server_ts":1795667694073,"prev_events":["$2TjksZGaE6bbTPyWGNIPYjjpdZ-KVqx0MHLvZp2P0M4"],"redacts":"$2TjksZGaE6bbTPyWGNIPYjjpdZ-KVqx0MHLvZp2P0M4","room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"SVkQXAOA8Eh8oEbHO+L57pthzJa09J2RfTRK63au9lzSxHvScTAw1epI0sngEp4t6pBTgURTeIbedeVuqmncDw"}},"type":"m.room.redaction"}' as blob));
INSERT INTO event_json VALUES(1,22,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE","$o6YkXB8qpRYa43j13r8hqitH2nLz0O8M4J9W8f7-gHI"],"content":{"membership":"ban","reason":"noise"},"depth":22,"hashes":{"sha256":"XmJoCv51Gbjc5queex2sZpfDT8A30RkaTzQZKPV/Ijw"},"origin_server_ts":1795667694098,"prev_events":["$RNhRfmo0vgBrkkkk0AjaH-mcO49S3n8Gx_ZIizUilj4"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"T/1SRouQdy+6CjwffkBR28QCLk73i1BtB0cvkEbeNPau/CPtS0ilwgxLwlmi7zAFgAlScswzTziIIO+tcRhKBw"}},"state_key":"@dave:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,23,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$ko89m3U2UQFiJ65OQfPTqst4tLKtPye4R6zdIsdCwbs"],"content":{"membership":"leave"},"depth":23,"hashes":{"sha256":"FxvPqQQzUa155EKHY51Nl90uXLVavJ996gVPcVUF9HI"},"origin_server_ts":1795667694226,"prev_events":["$ZBVddhVfVBptaOaKp3-6PE2djaVRUOTvc9rsWzQB7VA"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mMXjrK+KyvzSN1wdD1G0u7Eh/s2fN6gtqxsiB2r4Vw+nY5FfLB71L926IH7GPL/rVbOn5v3WFDBRRKsUWWJ/Dw"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,24,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$C9XB7E5w77OxW5nbNSavWSXDBqq6dctfb0rc-Cxv1_c"],"content":{"body":"filler 0","msgtype":"m.text"},"depth":24,"hashes":{"sha256":"7afyC9spUHjR6bwqu71bhpPuEfHnRQdua9EMCJkH5EE"},"origin_server_ts":1795667694245,"prev_events":["$GX6Egn7rHf6G2lwo_qKPFxOYL7O8gg0SrJwVFgR8vAo"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"otLvLbGXHUa+LCLhyt/5ygi/xjSfOqi7Y8eDPjpMNm6lc4nS7Zjy8IaC47bVUD//NGKru7bHYzhf0n5XBIAUCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,25,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"body":"filler 1","msgtype":"m.text"},"depth":25,"hashes":{"sha256":"RU4/tc4eiW2vNSd5yhBM1oq+bPVWOCmwoJ+SlmBBqY4"},"origin_server_ts":1795667694256,"prev_events":["$0lHNeA9s-hBPWdnhYDkv2KmYSY6obU4sulnKsQxKZQc"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"l5YgiuExBaZcQxgabFRkWeMXXqaThKHZ0c3cfhtu135uQPMeMD5rSSbeJCBkVj5sD23LlD4w7Kue7kKRcUNqCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,26,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$C9XB7E5w77OxW5nbNSavWSXDBqq6dctfb0rc-Cxv1_c"],"content":{"body":"filler 2","msgtype":"m.text"},"depth":26,"hashes":{"sha256":"gIU7kQuqxJSLIc7FjvRbh7rLDMZqfXvC4zW7P834dbA"},"origin_server_ts":1795667694262,"prev_events":["$A4WYM4VDF9yR-IfgKMQaMr-hsm8IhLkigoE3PFILe18"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7VdDWTqFwUgLbA2h5fq40E1BHKi+0lhrR0vCcFNBnox4OGtp+DVBzNitfuUeYGM7dp0nIfAdwe5OFpgzl33zCw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,27,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"body":"filler 3","msgtype":"m.text"},"depth":27,"hashes":{"sha256":"8HqWxB33ylAXNVmRsdsuFHYlPa3aLfcjcUXqO44mH9U"},"origin_server_ts":1795667694275,"prev_events":["$CLPVKEfdFv1-7AOopM0P9yIsJYGsJUtmO_6LudaRwWc"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1IwrMFwx5vUUg9uq7Ynb44nkyhImPjzvM5iW4A8aAtdcxpZMOqvzzZkPSNGYpzAowKxPBBaOjTzs78iP3qYoDA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,28,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$C9XB7E5w77OxW5nbNSavWSXDBqq6dctfb0rc-Cxv1_c"],"content":{"body":"filler 4","msgtype":"m.text"},"depth":28,"hashes":{"sha256":"5dz4QDs6T8rwcenWaVYJyf9SI1BJIPLyekeFcbALw9w"},"origin_server_ts":1795667694280,"prev_events":["$fBeOne5OfKfgk6CERHlThpU-TqCc2Wz8SrXqocV-T-Q"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"fihz7VWO5OJbP6h+okXGC5k1PMEEo2Zsya5T/2T1ycyrDDJs03wlh2fHBvwJbkgOcFsTW1X9HYJ6LS8IuThPCg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,29,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"body":"filler 5","msgtype":"m.text"},"depth":29,"hashes":{"sha256":"uIZyz2+ec7H7B39T1po1KuEL6xQn0BAW7PW1uUn+x3o"},"origin_server_ts":1795667694321,"prev_events":["$W-Xfp9-Mv3xPrzp6w0QaUV7XsxoaPonDwyeSlpzDkGc"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mE4exuyYMQcerExcw0nGec1uMetmnJVwPCoBbKIwgsZnWUPdQPtcgzlIf2BLGyBfxcM9e7QbwsORyg+eW8VQAQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(2,1,cast('{"auth_events":[],"content":{"room_version":"11"},"depth":1,"hashes":{"sha256":"L2dKL1l112FQyc0qv5PAiV/rVJrdtdhO0WtExPe3+0E"},"origin_server_ts":1795667694512,"prev_events":[],"room_id":"!lKMVHfryuxGMBktjdx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"49gqaoTTsmmmjrX0eQttbY6mi7gUAIc179JchEqnHGdaPUY+F6Qv4a3o9bSTRB9uRRVxwtMlpfaGXd46LmuvDA"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(2,2,cast('{"auth_events":["$6RmmVbS2dE8JFkS90t_H5cpxocUkAZu_MH23ACvOOog"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"NBnzVg8JmWYks4+7o3kEgeKn69TgaCcfKkJvJtzqLMo"},"origin_server_ts":1795667694519,"prev_events":["$6RmmVbS2dE8JFkS90t_H5cpxocUkAZu_MH23ACvOOog"],"room_id":"!lKMVHfryuxGMBktjdx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"cCT/laTNQghnN1AwQ45cN6dXKhOiz83vzoBICFXMjA50+gVyAKu/Cm6WGLHV2ulztuqqxm1VqAEkBPaa8QO8Bw"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,3,cast('{"auth_events":["$6RmmVbS2dE8JFkS90t_H5cpxocUkAZu_MH23ACvOOog","$ins9MZQq4dYw7S5l6sPEvamFa2Hrm1a7FdaZoBXYDKw"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"P2Tyhn6dfFPQBWI+hWC3tZ4JVXQUkpjlrm8MlviY9o4"},"origin_server_ts":1795667694520,"prev_events":["$ins9MZQq4dYw7S5l6sPEvamFa2Hrm1a7FdaZoBXYDKw"],"room_id":"!lKMVHfryuxGMBktjdx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"sHHZxNKrpIYy6u4MjfVjNRcPFVpHArIOKO95I2RT1IHL2Vh5xPOdYLakUs8/Z7hq+cb4edJ/ul/fRNchhncSAA"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(2,4,cast('{"auth_events":["$6RmmVbS2dE8JFkS90t_H5cpxocUkAZu_MH23ACvOOog","$wQJzXH8LXql2jsCmbojJHNnc587YLuAd36v1yUhhhHo","$ins9MZQq4dYw7S5l6sPEvamFa2Hrm1a7FdaZoBXYDKw"],"content":{"join_rule":"invite"},"depth":4,"hashes":{"sha256":"nq0LQ9lNddPwtOy4ZTIgDUPAi+H0CEIyYyKV5/1VR9k"},"origin_server_ts":1795667694520,"prev_events":["$wQJzXH8LXql2jsCmbojJHNnc587YLuAd36v1yUhhhHo"],"room_id":"!lKMVHfryuxGMBktjdx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"FoQpJI9eQZOF+DJ5C1a7Ks5vl8lBxM84qFeLIocxbLQHum4w1ax9tA0+nUZaW6UPO7q5oaKMuD/LqJyQKEnVAg"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(2,5,cast('{"auth_events":["$6RmmVbS2dE8JFkS90t_H5cpxocUkAZu_MH23ACvOOog","$wQJzXH8LXql2jsCmbojJHNnc587YLuAd36v1yUhhhHo","$ins9MZQq4dYw7S5l6sPEvamFa2Hrm1a7FdaZoBXYDKw"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"QzZGA5t6WcE0xx4AVjVbNFn1fkWO0/6RRff2pDRVZEY"},"origin_server_ts":1795667694520,"prev_events":["$hogEfYA7EcxSjatppvPjCor7RpSrxKQWPgcgC_JI-og"],"room_id":"!lKMVHfryuxGMBktjdx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"qmNhMg6p4LMZuEK2V2vdyKYb2+UBmbZhbgXoSdO+7Vhceep2LvHC0tJjOXEjaohZuhkejZjhONRQBImcrPTiAA"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(2,6,cast('{"auth_events":["$6RmmVbS2dE8JFkS90t_H5cpxocUkAZu_MH23ACvOOog","$wQJzXH8LXql2jsCmbojJHNnc587YLuAd36v1yUhhhHo","$ins9MZQq4dYw7S5l6sPEvamFa2Hrm1a7FdaZoBXYDKw"],"content":{"guest_access":"can_join"},"depth":6,"hashes":{"sha256":"soP8c5JzIV6hFFAURst7Wk9AKTJ1Xy64cnx6ddJNfJI"},"origin_server_ts":1795667694520,"prev_events":["$FI7jDFTMA29_eALGts0Kz-XOTCNSe-GonKxPu2vM2TM"],"room_id":"!lKMVHfryuxGMBktjdx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"xtTC0w+yQ1Zd5nQe2+jUrO2UNTyzEYmg8ZBX7Kr0a/K2iVPk/jqPTl9STi8BF5VtupJdmU/DWXt9IIrjA1PPCQ"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(2,7,cast('{"auth_events":["$6RmmVbS2dE8JFkS90t_H5cpxocUkAZu_MH23ACvOOog","$wQJzXH8LXql2jsCmbojJHNnc587YLuAd36v1yUhhhHo","$ins9MZQq4dYw7S5l6sPEvamFa2Hrm1a7FdaZoBXYDKw"],"content":{"name":"Closed"},"depth":7,"hashes":{"sha256":"aLFK9qkABJx3ukLkdVg4cmwkVC1hwo1WezXeQ9mopMc"},"origin_server_ts":1795667694520,"prev_events":["$IVwCeUh7Tw5QK7LUQ2bpqKsItx5oyGN_7Jc4UcJ4_ZM"],"room_id":"!lKMVHfryuxGMBktjdx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"diNpLhbOsPuH6JTSgq2MIRXV/qRYQ4vyZC2phqGG8li7xuynwlg6+Y+tlFJvITdmvGuH3P9xr4MDANpYLaXqAQ"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(2,8,cast('{"auth_events":["$6RmmVbS2dE8JFkS90t_H5cpxocUkAZu_MH23ACvOOog","$wQJzXH8LXql2jsCmbojJHNnc587YLuAd36v1yUhhhHo","$ins9MZQq4dYw7S5l6sPEvamFa2Hrm1a7FdaZoBXYDKw","$hogEfYA7EcxSjatppvPjCor7RpSrxKQWPgcgC_JI-og"],"content":{"avatar_url":"mxc://localhost/bob","membership":"invite"},"depth":8,"hashes":{"sha256":"1xb3YoMuPDeOcjuT8GxD5AShxP+EkFPsyb9WFsvaDgs"},"origin_server_ts":1795667694520,"prev_events":["$xXA6lKAJWWLRJIi1N7ttmYyDhG7nMyT-w4f39miM_ks"],"room_id":"!lKMVHfryuxGMBktjdx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"wRtSvBudy8l6QPWXbMnOrD1H9Ub4iIORQUpBbHP+IZOuom5WD3Zxulxqggv5eP4lYEE0vBl8cIfNvzDClcQCDg"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,9,cast('{"auth_events":["$6RmmVbS2dE8JFkS90t_H5cpxocUkAZu_MH23ACvOOog","$wQJzXH8LXql2jsCmbojJHNnc587YLuAd36v1yUhhhHo","$nloUZeYuFwxmZqgoN8cX-VV4qvmAMyvUNSDF8Kwzw88","$hogEfYA7EcxSjatppvPjCor7RpSrxKQWPgcgC_JI-og"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":9,"hashes":{"sha256":"kr8I+Qh4tRF8ysKCiBe5CNrJOIhL+1DAGvnzhaM7Glw"},"origin_server_ts":1795667694557,"prev_events":["$nloUZeYuFwxmZqgoN8cX-VV4qvmAMyvUNSDF8Kwzw88"],"room_id":"!lKMVHfryuxGMBktjdx:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"D+SYW9DXNBqmHULgT1S/o7/RCC0Qhi1RbF76Z0/r7XzZ20GVweEfhMgjzdmk7OlRPtQz0MdvWKcHJu55drC0Dg"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,10,cast('{"auth_events":["$6RmmVbS2dE8JFkS90t_H5cpxocUkAZu_MH23ACvOOog","$wQJzXH8LXql2jsCmbojJHNnc587YLuAd36v1yUhhhHo","$ins9MZQq4dYw7S5l6sPEvamFa2Hrm1a7FdaZoBXYDKw","$hogEfYA7EcxSjatppvPjCor7RpSrxKQWPgcgC_JI-og"],"content":{"membership":"invite"},"depth":10,"hashes":{"sha256":"OaGPa49KpOXiTlyQQ7FUKsw+1rUXNNn8Di1Jeq5GLqw"},"origin_server_ts":1795667694611,"prev_events":["$Ho0Ha9pSMwluUc2wyVRDfxn6UZOcNsyz2on6EVa6Dgs"],"room_id":"!lKMVHfryuxGMBktjdx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"HB5u+XKq+njz4Waqkc6fkA9eS6wyEUAGXr8AnzVwvMpFfJBtsZ1IICOeD+6YrEudxECfx6cZf5xSGZ8He0B3Cw"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,11,cast('{"auth_events":["$6RmmVbS2dE8JFkS90t_H5cpxocUkAZu_MH23ACvOOog","$wQJzXH8LXql2jsCmbojJHNnc587YLuAd36v1yUhhhHo","$ins9MZQq4dYw7S5l6sPEvamFa2Hrm1a7FdaZoBXYDKw"],"content":{"algorithm":"m.megolm.v1.aes-sha2"},"depth":11,"hashes":{"sha256":"0zWzbilHY5EerSCMGqUhE/9jbXqI4EXbmcXWL01pSYM"},"origin_server_ts":1795667694651,"prev_events":["$yJfrtAe5dMoDWDK4tRvoZpQE33dTFdpd9zjCjGI1vU8"],"room_id":"!lKMVHfryuxGMBktjdx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"lo+qmvWpLtqcN1DEpHAgS7mTG3KRa94Qh9s2r8kH/R9tPYMpbTL+ckd6lLxRsU42KhhOwQ2xfEms+hrzEww/Aw"}},"state_key":"","type":"m.room.encryption"}' as blob));
INSERT INTO event_json VALUES(2,12,cast('{"auth_events":["$6RmmVbS2dE8JFkS90t_H5cpxocUkAZu_MH23ACvOOog","$wQJzXH8LXql2jsCmbojJHNnc587YLuAd36v1yUhhhHo","$ins9MZQq4dYw7S5l6sPEvamFa2Hrm1a7FdaZoBXYDKw"],"content":{"algorithm":"m.megolm.v1.aes-sha2","ciphertext":"AwgA","session_id":"s"},"depth":12,"hashes":{"sha256":"MrJG6xITsQIjhi8Lx0rbbuGPq4BxHU4OmYtKLbwqDcI"},"origin_server_ts":1795667694674,"prev_events":["$9skAwVNg9TqMEuhAtVB7l4uTeNQyBv-ZPcF9e-bp7sQ"],"room_id":"!lKMVHfryuxGMBktjdx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"XvLmuZu+osTXubCFZslbqxKD3IzyFaR6VGWBoxzqOLzVQ4xM3slbFIrCu+N7RtC9xJHgoNuOeYBWSZSAJbgsCg"}},"type":"m.room.encrypted"}' as blob));
INSERT INTO event_json VALUES(2,13,cast('{"auth_events":["$6RmmVbS2dE8JFkS90t_H5cpxocUkAZu_MH23ACvOOog","$wQJzXH8LXql2jsCmbojJHNnc587YLuAd36v1yUhhhHo","$ins9MZQq4dYw7S5l6sPEvamFa2Hrm1a7FdaZoBXYDKw"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100,"@bob:localhost":50},"users_default":0},"depth":13,"hashes":{"sha256":"+ywgYLVBa14Hj4lwRlpbsLlLnkEeU3HGrWEPrGLfwIM"},"origin_server_ts":1795667694743,"prev_events":["$h1fDH171RjoXvtktEFdXEp7ssFj9lnqU66wiu9I4VdM"],"room_id":"!lKMVHfryuxGMBktjdx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"2ayNqGV/Jy10zOybMoFB2tOMpYFNnaR6+uWrTwbAKKOz+9qTe2ylTTCtJY/8Nk0epb79YzpMv3r6ePgSCD0QDA"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(2,14,cast('{"auth_events":["$6RmmVbS2dE8JFkS90t_H5cpxocUkAZu_MH23ACvOOog","$3YIAOvEDR989h40HMxbp7vOiMiB2UR6g7nQhhU7PGFM","$Ho0Ha9pSMwluUc2wyVRDfxn6UZOcNsyz2on6EVa6Dgs"],"content":{"topic":"Set by bob"},"depth":14,"hashes":{"sha256":"sOlIu7qtn0SgqppC4dK6d0RQlq1lvHSgZf4rAIpKYM8"},"origin_server_ts":1795667694763,"prev_events":["$3YIAOvEDR989h40HMxbp7vOiMiB2UR6g7nQhhU7PGFM"],"room_id":"!lKMVHfryuxGMBktjdx:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"v49F/31B97WQokOyJu5veNYna8pHUCAxD9OoAwRHOIou9fFMozSaYsODrLI0NMfesrlkNa97fKddKl2fLY9cAQ"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(3,1,cast('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"yds15U+2FOhDTKTNKYS2NpbOl9NwHv1zcqd3QJzZXhM"},"origin_server_ts":1795667694803,"prev_events":[],"sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"xspZlyX3OJ6MZ7Qd0XJ5o3aWE7VP5BbctcfFwqT1HL7wiAV0MW3zPTN/zwY0CyuETthKvGcxZYvdW5PfgcTLAQ"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(3,2,cast('{"auth_events":[],"content":{"membership":"join"},"depth":2,"hashes":{"sha256":"KeoJD6IWsW4grevQo74Rp6lmFupGQaHnLdyNsHbappw"},"origin_server_ts":1795667694804,"prev_events":["$FhVP2CLfjMO9FbrTPWKCLV7HcoQ9O4_FQLThj1iRQ-Q"],"room_id":"!FhVP2CLfjMO9FbrTPWKCLV7HcoQ9O4_FQLThj1iRQ-Q","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"95ucVQpyRN5JhdHz4x9WBuvFWKgMQ11foi1bOPt8ShShYZENr3P58H9q2wscJiiqUgyPp/nDn1DcBeNUpdlnBA"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(3,3,cast('{"auth_events":["$uMYkjchX4yIxhc6_dYtWdtyY8uQe3B5i37yk5I7aOGk"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"I60yoeglLv5lT9scTskFiMsLSEaaOn8jxV5u/JIYMJE"},"origin_server_ts":1795667694804,"prev_events":["$uMYkjchX4yIxhc6_dYtWdtyY8uQe3B5i37yk5I7aOGk"],"room_id":"!FhVP2CLfjMO9FbrTPWKCLV7HcoQ9O4_FQLThj1iRQ-Q","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Udtg4/DNwL9qvhPDLMSQM2ytPct/nSsc6osYVplONmKhnS66DrbyNIHMi1SAKYijw1x0dsedo9CcTCSZsxh1Cg"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(3,4,cast('{"auth_events":["$MJ1LN-t-CqFxcB-112cEmYJLHNe2bY4HXtx2kfTu2jQ","$uMYkjchX4yIxhc6_dYtWdtyY8uQe3B5i37yk5I7aOGk"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"/OgXdEn42Gtix1BMIiAU2Q1tPtr9OiigREBAJSqhVX8"},"origin_server_ts":1795667694804,"prev_events":["$MJ1LN-t-CqFxcB-112cEmYJLHNe2bY4HXtx2kfTu2jQ"],"room_id":"!FhVP2CLfjMO9FbrTPWKCLV7HcoQ9O4_FQLThj1iRQ-Q","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7dA4JbO8l6ts+pNmXEHGXyrjjLvpMmggBucx8zA/eRPPwUx30220tuoNTf7JGWdSvLyMDGx/T2ZshwmS+vChBg"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(3,5,cast('{"auth_events":["$MJ1LN-t-CqFxcB-112cEmYJLHNe2bY4HXtx2kfTu2jQ","$uMYkjchX4yIxhc6_dYtWdtyY8uQe3B5i37yk5I7aOGk"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"xT2azQIgUy1NFU3k3nO8X70BW5wMaUBfhr0wt9YznNo"},"origin_server_ts":1795667694804,"prev_events":["$w6jffV0P4i7lrjSq5KJA3YZRtHVCdxcq1a-A3z3xc4Q"],"room_id":"!FhVP2CLfjMO9FbrTPWKCLV7HcoQ9O4_FQLThj1iRQ-Q","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"bqZCl4NhPtBeu+BTAYjPqQ655X+sLL88May4jsdWz0q+LOnqH9/fmBVOkBraGqt/L3gYTIoRijQbiRjd4SRTCg"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(3,6,cast('{"auth_events":["$MJ1LN-t-CqFxcB-112cEmYJLHNe2bY4HXtx2kfTu2jQ","$uMYkjchX4yIxhc6_dYtWdtyY8uQe3B5i37yk5I7aOGk"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"F+DqblcYkWA4K2WRjW19bXN9mzn8GeE1hBZ+gQ040P8"},"origin_server_ts":1795667694804,"prev_events":["$cHF4YudU3YnatQgguiWaDcQHLJ6P5foKkhLIQ5HUPYg"],"room_id":"!FhVP2CLfjMO9FbrTPWKCLV7HcoQ9O4_FQLThj1iRQ-Q","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"2TJZsBDwOSfoUCN/W0bDsbPowWpwb//ZgqTct6IwtDSuPjKeozJIUY27IBgWAGMXk3e4FR9nXMfzLEf7RPbPCg"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(3,7,cast('{"auth_events":["$MJ1LN-t-CqFxcB-112cEmYJLHNe2bY4HXtx2kfTu2jQ","$uMYkjchX4yIxhc6_dYtWdtyY8uQe3B5i37yk5I7aOGk"],"content":{"name":"Gone"},"depth":7,"hashes":{"sha256":"Moe3OiZbTJFj3oIffhOCUhOdVkG2RcgGXeM5pj29DqM"},"origin_server_ts":1795667694804,"prev_events":["$sSdKSAPejhJEyWnjstV-4gy0jpNTId6k6v0gsr-2TpE"],"room_id":"!FhVP2CLfjMO9FbrTPWKCLV7HcoQ9O4_FQLThj1iRQ-Q","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"URrBBuI2EFTm8y7Di8vNdAslVlVxJ8HD3DYUVGQaPgkc6x80FQAqzwF/p/+SjbcQC61wtJH6Hc7HEYaOUe4TCg"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(3,8,cast('{"auth_events":["$MJ1LN-t-CqFxcB-112cEmYJLHNe2bY4HXtx2kfTu2jQ","$uMYkjchX4yIxhc6_dYtWdtyY8uQe3B5i37yk5I7aOGk"],"content":{"body":"nobody reads this","msgtype":"m.text"},"depth":8,"hashes":{"sha256":"ljlICpuZJxocgjhe9cFVAwbZUYFz+s2UkWPFnyjjp6Y"},"origin_server_ts":1795667694838,"prev_events":["$WlYV88nbPF-hx0BaErEG5CtzYFCScyJFTAfMllh1Uok"],"room_id":"!FhVP2CLfjMO9FbrTPWKCLV7HcoQ9O4_FQLThj1iRQ-Q","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"bbvLODVm6wfL7Zna8yJAPZkZogqluHhrw/LxlFY6tnDTHXsN+day97oaY9Rpotj63afCzfKYIMNxJigGy4BsCQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(3,9,cast('{"auth_events":["$MJ1LN-t-CqFxcB-112cEmYJLHNe2bY4HXtx2kfTu2jQ","$uMYkjchX4yIxhc6_dYtWdtyY8uQe3B5i37yk5I7aOGk"],"content":{"membership":"leave"},"depth":9,"hashes":{"sha256":"CKNByxGEQ2bCN+Df8BooVDtDQ7iwdt7dfZZHm/y92I4"},"origin_server_ts":1795667694875,"prev_events":["$YrDLCvF56KLcXRPuVLXPZ_JC4ww5mDXN-sdW0XafZhY"],"room_id":"!FhVP2CLfjMO9FbrTPWKCLV7HcoQ9O4_FQLThj1iRQ-Q","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"5wN3k2dHZmY8uRR1b8XMxiynd2PYnIlWFZDn4kSvsQieAjivfLRHuCQPongdPbh8eT7hujnzfVoQIVPsurejDw"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,1,cast('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"0MDqOeNXiX77cIFha+u+KGUQlWmUB6jA71b/axMtuao"},"origin_server_ts":1795667694919,"prev_events":[],"sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"aDr/JMW9yH+2iFeO/yqlsQMqVViFB3pg2TAxHHHrPuvoLHNcY0RicIPUhQMisCm8VNOmnTZugbm692u5AmnNBw"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(4,2,cast('{"auth_events":[],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"VtqQYtTOeGqkQ+IxAREz1CsH/BFAdGdwcTyVI69ybfs"},"origin_server_ts":1795667694920,"prev_events":["$LOWl_8My0Lg0j1fHRWF_WR8Zm9nL4SjhaN7eZ4JX4Pg"],"room_id":"!LOWl_8My0Lg0j1fHRWF_WR8Zm9nL4SjhaN7eZ4JX4Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"i6VbALekBwsNdJhU1YhqUJpn/+aNBXap/yXu37h3S8RMVAtD3M9HADPm81qG6sy5p6KZndzSdK3XXLVGbuptBA"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,3,cast('{"auth_events":["$tNG6EkbORHRFWsA15ftoE6siWSHuzJsVNCIPvhRnquQ"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"dh3/au3EnyHehQeRkKMi90otri2wrLkycOlRJ82+9fU"},"origin_server_ts":1795667694920,"prev_events":["$tNG6EkbORHRFWsA15ftoE6siWSHuzJsVNCIPvhRnquQ"],"room_id":"!LOWl_8My0Lg0j1fHRWF_WR8Zm9nL4SjhaN7eZ4JX4Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Nc/kkHgRLgShPRxcYL3MXYhMn+e4dpHYfe6QTR5RhKp3f5+tjPJh5kCwu8aT8gOkl6EaFV6SOUzUyFaNUM+OCA"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(4,4,cast('{"auth_events":["$uZ8ZcBRHoxnswEs6UnjWCkb5bM09GKAEakZWA1e9oK0","$tNG6EkbORHRFWsA15ftoE6siWSHuzJsVNCIPvhRnquQ"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"iiS656JQp3PnHYZCSIsmHxwVZ5oiXRg4j6QVtUZkrHM"},"origin_server_ts":1795667694920,"prev_events":["$uZ8ZcBRHoxnswEs6UnjWCkb5bM09GKAEakZWA1e9oK0"],"room_id":"!LOWl_8My0Lg0j1fHRWF_WR8Zm9nL4SjhaN7eZ4JX4Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"kgpIbHvKj2kLimvv1DUe238xK3FD5koDJDDVzkq3lKVRuliL5KhRg1QVOPGCcZj3LSf3/P6UCPqKd1M2gdeqAg"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(4,5,cast('{"auth_events":["$uZ8ZcBRHoxnswEs6UnjWCkb5bM09GKAEakZWA1e9oK0","$tNG6EkbORHRFWsA15ftoE6siWSHuzJsVNCIPvhRnquQ"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"shZLCj++srGYJStFsMAEtALvVTmAip2JgGu9Wmdrz0I"},"origin_server_ts":1795667694920,"prev_events":["$260HrJxmhxbihTcmWKzM6smBjRAol3XNGy8MapUeojk"],"room_id":"!LOWl_8My0Lg0j1fHRWF_WR8Zm9nL4SjhaN7eZ4JX4Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"M8Uq1WgbWibB4vObiGJhp6A/9mGm2yWzc6WF45Qy9/wDDOYCgwX/fpiWZBRBKbY/4ap57rIXL78u0BFtXZYzAA"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(4,6,cast('{"auth_events":["$uZ8ZcBRHoxnswEs6UnjWCkb5bM09GKAEakZWA1e9oK0","$tNG6EkbORHRFWsA15ftoE6siWSHuzJsVNCIPvhRnquQ"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"xWCcVYw6cOOsqCkGzccFQmOHX8SAKAn+4eWQYYqpb8c"},"origin_server_ts":1795667694920,"prev_events":["$vqugl4hG8xifUJctvrx15qdql9Ff44vfsYZsFOe0Ovg"],"room_id":"!LOWl_8My0Lg0j1fHRWF_WR8Zm9nL4SjhaN7eZ4JX4Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ImLFORX3cvck7dCRhun//Va4Tk+bAcj1xBkUwYtUw0icgFngUGfoqZ7+jgMnjk/5Bkn00H+RVYZdXxjV4lU5Ag"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(4,7,cast('{"auth_events":["$uZ8ZcBRHoxnswEs6UnjWCkb5bM09GKAEakZWA1e9oK0","$tNG6EkbORHRFWsA15ftoE6siWSHuzJsVNCIPvhRnquQ"],"content":{"name":"Left"},"depth":7,"hashes":{"sha256":"P1TAi5sJnNBIZ//MzGjmUv0Vl64Xc7y2jmxgJsw+xHE"},"origin_server_ts":1795667694920,"prev_events":["$5oeQUUlNj2Eor4dZmBq9Rcw5KbrF-Y55-Hf7ONIH2Uo"],"room_id":"!LOWl_8My0Lg0j1fHRWF_WR8Zm9nL4SjhaN7eZ4JX4Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"BYyceiMph/5LyU4u0J0iadtc9TU8cY2UpJ7D22SBtpIvofsm9bJkdJJZjm0VvzbFTxCs6z/1UnvtHBoNpqVaBg"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(4,8,cast('{"auth_events":["$uZ8ZcBRHoxnswEs6UnjWCkb5bM09GKAEakZWA1e9oK0","$260HrJxmhxbihTcmWKzM6smBjRAol3XNGy8MapUeojk"],"content":{"membership":"join"},"depth":8,"hashes":{"sha256":"rOMTjIgHy1WccE64DpxgtNdETAo0s5k7pl1Jo6yvfEo"},"origin_server_ts":1795667694956,"prev_events":["$9iHt50hUzm6GzWa9yY72LaVaZhV7ryTPqxyqXlHuKoA"],"room_id":"!LOWl_8My0Lg0j1fHRWF_WR8Zm9nL4SjhaN7eZ4JX4Pg","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"vpbmCHyqQFCgKeLWSuQsf3ynhzYJPXqwaJ2PuK9V2vFgsdpRvTeKG1z9AIcxT7wiK23oW6EYlLUOo0UqgfuQCg"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,9,cast('{"auth_events":["$uZ8ZcBRHoxnswEs6UnjWCkb5bM09GKAEakZWA1e9oK0","$tNG6EkbORHRFWsA15ftoE6siWSHuzJsVNCIPvhRnquQ"],"content":{"body":"carol sees this","msgtype":"m.text"},"depth":9,"hashes":{"sha256":"0FFAU6jT0NAf/Lvh2a3sfotJz6igh6B0laQciUUwwnE"},"origin_server_ts":1795667694980,"prev_events":["$nDWd5lcwbUWH8SJoZgK8GnVqhqfkogaFD-TCcn-aEUo"],"room_id":"!LOWl_8My0Lg0j1fHRWF_WR8Zm9nL4SjhaN7eZ4JX4Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"F/Qbpfjj51+Z9d+W9ucAa2RSaqAPZ3X+C+Mt/AtXLX7wPK3G5FRdhtlBfOsf08v3SOokZ0miGvcBUgJvI724DA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(4,10,cast('{"auth_events":["$uZ8ZcBRHoxnswEs6UnjWCkb5bM09GKAEakZWA1e9oK0","$nDWd5lcwbUWH8SJoZgK8GnVqhqfkogaFD-TCcn-aEUo"],"content":{"membership":"leave"},"depth":10,"hashes":{"sha256":"5+9FF7BAEdv1EspRCRUmOkZyU+3Jv3/0NRdqvae+OZw"},"origin_server_ts":1795667695010,"prev_events":["$Uxbrz1zVIKKD1HPBQqA7GnvKiimu-H00RkDZTaFr7LY"],"room_id":"!LOWl_8My0Lg0j1fHRWF_WR8Zm9nL4SjhaN7eZ4JX4Pg","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"uySKuQ9rTn1QXbH0jQK6jvKOehzVLD88wK55os6ZyVxFuYFeYJHmLtc2qVZHW5Ka71KvhvCmdZIvFBjYq1EVCA"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,11,cast('{"auth_events":["$uZ8ZcBRHoxnswEs6UnjWCkb5bM09GKAEakZWA1e9oK0","$tNG6EkbORHRFWsA15ftoE6siWSHuzJsVNCIPvhRnquQ"],"content":{"body":"carol does not see this","msgtype":"m.text"},"depth":11,"hashes":{"sha256":"7Z9HGvv4asKnfb5HHnM2vSePFbcM4tgGSzQeMzyHbL0"},"origin_server_ts":1795667695027,"prev_events":["$DuMhm2Km9q3KA7oHpgZwbNQRaxmbCY_H2rrTWBniowg"],"room_id":"!LOWl_8My0Lg0j1fHRWF_WR8Zm9nL4SjhaN7eZ4JX4Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"c9jys3xyXr0CEYC+NqkapnDh6/tKJX+c10unRgzK0L4lH13jvQUEPv6ylNCbXTDRH7JV5q6GgBvxyHCPpdw4BQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,30,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"body":"after the token","m.mentions":{"user_ids":["@bob:localhost"]},"msgtype":"m.text"},"depth":30,"hashes":{"sha256":"Vl+cfJQj/ZcQWJWg1p8nt6NynEjm1ZGcUL+FuZGt1U0"},"origin_server_ts":1795667696982,"prev_events":["$6BJfgrsf9gA35dMg8ksezqrQfvvddd8n_Cx37aiSHCg"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"su2ph7eOSydc+6uUysCCZRxNIiwIW/z1KIPB86dMBSgiTRrIWP0OS37dupI8ztbz42pE6/MPQUmHPwZ7/1RpDg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,31,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"reason":"as asked"},"depth":31,"hashes":{"sha256":"twvtATGUuE70NjXVrewKtvaVmOTLcsLOiBZsh/RZFOs"},"origin_server_ts":1795667696988,"prev_events":["$qF7x33vL_dj9z9EzW0EYkCzgMTkIRlFuFp3Ujhm9WHM"],"redacts":"$o24kcFktsTOPiXeImCCbkl7E0fSC3zaj_Zxt375c6xU","room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"wxd21GWCSA0cl8RDnMdz0+u+tHTnWxciljt0gy23RnPatxSxNShErO3UuES+NATUKqMHwi9Lu1UkV3/Qh0UJDQ"}},"type":"m.room.redaction"}' as blob));
INSERT INTO event_json VALUES(1,32,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE"],"content":{"topic":"Changed later"},"depth":32,"hashes":{"sha256":"MF7i4Osn9WbnABNx9pmKwhpuH0viTvOmWGtFkAv4mEk"},"origin_server_ts":1795667696997,"prev_events":["$EGEjV2pyfJCK_wo_DeHVvNZSp2nucGghw8CzMNHL-IA"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"wmhnGamIz9ybCx6zd18aSzH13ysNO/bCvCVb9WcDwp7onx7PVJYOs5A0kxBKWymVp8smrSupUGsVnQejWwPiBg"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(1,33,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$GX6Egn7rHf6G2lwo_qKPFxOYL7O8gg0SrJwVFgR8vAo","$dc9WkvLGk1rarL_uBihDaJ6eyxvLWvOW4FU0G2KqSig"],"content":{"membership":"join"},"depth":33,"hashes":{"sha256":"G9+h4Cpj/1fc4O9so01l8VN25XO3zITqR/+TPbIKyaw"},"origin_server_ts":1795667697006,"prev_events":["$2lw7zhIKb2FN6-SvyV80FiYo_1uND9VqNE2Efuxr6bA"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"DwU0KvL7klHoXjmzHnTjn9WEdn5+Su/O21EHNuP87nwBiZMn1SdmykdCqeMG2ljdeqGfvlzHq7h4vKQEqr7rDQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,34,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$F1Gf-DoCK8QIAgxkbf0QWHQfwXC4VVa5ZKhFYtzFtZk"],"content":{"body":"back again","msgtype":"m.text"},"depth":34,"hashes":{"sha256":"PbgYDpd/iZox+QPeOlKbJcCEcTlDJb3vZZ+Yl7G3UYg"},"origin_server_ts":1795667697019,"prev_events":["$F1Gf-DoCK8QIAgxkbf0QWHQfwXC4VVa5ZKhFYtzFtZk"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"frolX1qL/0KxoTorzFyrdyjh8LZ5IUpLPw8zlniOz97EGOy/yq1DjYHFqVsCKZmw6+SKa378pJlfn/BGIrT2CA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,35,cast('{"auth_events":["$eSn7PUcHMCkvUxSdHPjkrzp1MQ2Dx2fN1NntNJuxPP0","$A89pVITVhv2maP-chApdpZnGuyLrL4dWeR4SCN9BsoA","$FSpRh6fbM3Q2KYJIh47jd-7B9EUbIKMgBbbLgmb3-iE","$dc9WkvLGk1rarL_uBihDaJ6eyxvLWvOW4FU0G2KqSig"],"content":{"displayname":"Alice","membership":"join"},"depth":35,"hashes":{"sha256":"LwQintsPgkmB+YgFrCDLOyb702IukkZigz+V5Bbqb4o"},"origin_server_ts":1795667697167,"prev_events":["$ibdvKRViYKdv73_B3q0VMBr_bHenr3Jxcgi-m_VKncI"],"room_id":"!BXAYsNxEXRPFnomfVx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"tokYx1Mh0MSZ83J+T2lIo06uXVk873MX1ai0rsy+R3McYaBKStS4dImegaxh8ZQjumHZ9TmOXs3z3R7uxRVSAQ"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,15,cast('{"auth_events":["$6RmmVbS2dE8JFkS90t_H5cpxocUkAZu_MH23ACvOOog","$3YIAOvEDR989h40HMxbp7vOiMiB2UR6g7nQhhU7PGFM","$ins9MZQq4dYw7S5l6sPEvamFa2Hrm1a7FdaZoBXYDKw","$hogEfYA7EcxSjatppvPjCor7RpSrxKQWPgcgC_JI-og"],"content":{"displayname":"Alice","membership":"join"},"depth":15,"hashes":{"sha256":"AAWrdof1AkTyXQ0WdfosT+KcGxpsB8YbB0ePKo5TddU"},"origin_server_ts":1795667697178,"prev_events":["$U4lPCKN3wS5gwdnn0l91WPFVWNm1G-rAVQaO6lRQDxo"],"room_id":"!lKMVHfryuxGMBktjdx:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"XZqZCUtG+qIe/cKItrWSCRkbJjzT8anA6X1DqNgfmwOb3CF+ZUKsga0AkVffOmUKItlJcHEeCaKbcARwSCXCDg"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,12,cast('{"auth_events":["$uZ8ZcBRHoxnswEs6UnjWCkb5bM09GKAEakZWA1e9oK0","$tNG6EkbORHRFWsA15ftoE6siWSHuzJsVNCIPvhRnquQ","$260HrJxmhxbihTcmWKzM6smBjRAol3XNGy8MapUeojk"],"content":{"displayname":"Alice","membership":"join"},"depth":12,"hashes":{"sha256":"kqSPTE8CEJF2egmLWOMMsnYziaWzAaGw5HTpiF1UZy4"},"origin_server_ts":1795667697216,"prev_events":["$LNsHBTE8IvklEwZ7iwFD1HxvFHFZgF2uSEHgbKd9N3o"],"room_id":"!LOWl_8My0Lg0j1fHRWF_WR8Zm9nL4SjhaN7eZ4JX4Pg","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"IuhPocAF81IJRwgVBminluVuHaeocESXtpkQpaSeYnPAlQmxrSZIREYr38w0Z9gEfm3yLetIbT6GGS1+MSIRDw"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
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
INSERT INTO room_heads VALUES(1,X'23',18,36,36,13,19,0,1,79);
INSERT INTO room_heads VALUES(2,X'0f',14,16,16,11,15,0,1,80);
INSERT INTO room_heads VALUES(3,X'09',8,10,10,7,9,0,1,52);
INSERT INTO room_heads VALUES(4,X'0c',10,13,13,8,11,0,1,81);
CREATE TABLE pending_redactions (
    room_nid integer not null, target_event_id blob not null, redaction_eid integer not null,
    primary key (room_nid, target_event_id, redaction_eid)) strict, without rowid;
CREATE TABLE memberships (
    user_nid integer not null, room_nid integer not null, membership integer not null, eid integer not null,
    forgotten integer not null, stripped_state blob, writer integer not null, position integer not null,
    primary key (user_nid, room_nid)) strict;
INSERT INTO memberships VALUES(1,1,1,35,0,NULL,1,79);
INSERT INTO memberships VALUES(2,1,1,10,0,NULL,1,23);
INSERT INTO memberships VALUES(3,1,1,33,0,NULL,1,74);
INSERT INTO memberships VALUES(4,1,4,22,0,NULL,1,35);
INSERT INTO memberships VALUES(1,2,1,15,0,NULL,1,80);
INSERT INTO memberships VALUES(2,2,1,9,0,NULL,1,44);
INSERT INTO memberships VALUES(3,2,2,10,0,NULL,1,45);
INSERT INTO memberships VALUES(3,3,0,9,1,NULL,1,52);
INSERT INTO memberships VALUES(1,4,1,12,0,NULL,1,81);
INSERT INTO memberships VALUES(3,4,0,10,0,NULL,1,57);
CREATE TABLE room_aliases (
    alias text primary key, room_nid integer not null, creator_nid integer not null,
    created_ts integer not null) strict, without rowid;
INSERT INTO room_aliases VALUES('#talk:localhost',1,1,1795667693166);
CREATE TABLE published_rooms (
    server_nid integer not null, room_nid integer not null, publisher_nid integer not null,
    published_ts integer not null,
    primary key (server_nid, room_nid)) strict, without rowid;
INSERT INTO published_rooms VALUES(1,1,1,1795667693166);
CREATE TABLE transactions (
    user_nid integer not null, device_id text not null, path_hash integer not null, txn_id text not null,
    room_nid integer not null, eid integer not null, created_ts integer not null,
    primary key (user_nid, device_id, path_hash, txn_id)) strict, without rowid;
INSERT INTO transactions VALUES(1,'IPGDAILPRP',-8197666455489000237,'t2',1,15,1795667693819);
INSERT INTO transactions VALUES(1,'IPGDAILPRP',-8188150416956811903,'t10',4,11,1795667695027);
INSERT INTO transactions VALUES(1,'IPGDAILPRP',-8188150416956811903,'t9',4,9,1795667694979);
INSERT INTO transactions VALUES(1,'IPGDAILPRP',-6957406821004916089,'t4',1,21,1795667694064);
INSERT INTO transactions VALUES(1,'IPGDAILPRP',-6532564451185940937,'t8',2,12,1795667694671);
INSERT INTO transactions VALUES(1,'IPGDAILPRP',-6423867791902527109,'t11',0,0,1795667695457);
INSERT INTO transactions VALUES(1,'IPGDAILPRP',-6423867791902527109,'t12',0,0,1795667696499);
INSERT INTO transactions VALUES(1,'IPGDAILPRP',-3303119252825774728,'t14',1,31,1795667696988);
INSERT INTO transactions VALUES(1,'IPGDAILPRP',-1422559122516526442,'t1',1,13,1795667693707);
INSERT INTO transactions VALUES(1,'IPGDAILPRP',-1422559122516526442,'t13',1,30,1795667696979);
INSERT INTO transactions VALUES(1,'IPGDAILPRP',-1422559122516526442,'t3',1,18,1795667693965);
INSERT INTO transactions VALUES(1,'IPGDAILPRP',-1422559122516526442,'t5',1,25,1795667694255);
INSERT INTO transactions VALUES(1,'IPGDAILPRP',-1422559122516526442,'t6',1,27,1795667694275);
INSERT INTO transactions VALUES(1,'IPGDAILPRP',-1422559122516526442,'t7',1,29,1795667694321);
INSERT INTO transactions VALUES(2,'WPKQMOKBEB',-1422559122516526442,'t1',1,14,1795667693801);
INSERT INTO transactions VALUES(2,'WPKQMOKBEB',-1422559122516526442,'t2',1,16,1795667693931);
INSERT INTO transactions VALUES(2,'WPKQMOKBEB',-1422559122516526442,'t3',1,17,1795667693949);
INSERT INTO transactions VALUES(2,'WPKQMOKBEB',-1422559122516526442,'t4',1,20,1795667694051);
INSERT INTO transactions VALUES(2,'WPKQMOKBEB',-1422559122516526442,'t5',1,24,1795667694245);
INSERT INTO transactions VALUES(2,'WPKQMOKBEB',-1422559122516526442,'t6',1,26,1795667694262);
INSERT INTO transactions VALUES(2,'WPKQMOKBEB',-1422559122516526442,'t7',1,28,1795667694280);
INSERT INTO transactions VALUES(3,'HSRVXCRXCZ',-1422559122516526442,'t2',1,34,1795667697019);
INSERT INTO transactions VALUES(3,'HSRVXCRXCZ',5073985697998338366,'t1',3,8,1795667694838);
CREATE TABLE receipts (
    room_nid integer not null, user_nid integer not null, receipt_type text not null,
    thread_id text not null, event_id text not null, eid integer, ts integer not null,
    writer integer not null, position integer not null,
    primary key (room_nid, user_nid, receipt_type, thread_id)) strict, without rowid;
INSERT INTO receipts VALUES(1,1,'m.read','','$qF7x33vL_dj9z9EzW0EYkCzgMTkIRlFuFp3Ujhm9WHM',30,1795667697031,1,76);
INSERT INTO receipts VALUES(1,1,'m.read.private','','$o24kcFktsTOPiXeImCCbkl7E0fSC3zaj_Zxt375c6xU',14,1795667695367,1,61);
INSERT INTO receipts VALUES(1,2,'m.read','','$o24kcFktsTOPiXeImCCbkl7E0fSC3zaj_Zxt375c6xU',14,1795667695070,1,59);
CREATE TABLE accounts (
    user_nid integer primary key, password_hash text, created_ts integer not null, admin integer not null,
    state integer not null, kind integer not null) strict;
INSERT INTO accounts VALUES(1,'$argon2id$v=19$m=19456,t=2,p=1$Q/G2oUdtoUPLSE5F5Ij4xA$553aDGlZ7jmMYOWeRmwAnm5IXkIhjjK6yhWGTp3vMTA',1795667689412,0,0,0);
INSERT INTO accounts VALUES(2,'$argon2id$v=19$m=19456,t=2,p=1$ekHaXjqYXcfpIS7r2Mh/dg$DcikV9giDtoT84pUBk+fZ4upwai1wZ0D8yoh4SC9nlI',1795667690460,0,0,0);
INSERT INTO accounts VALUES(3,'$argon2id$v=19$m=19456,t=2,p=1$LH72im5o7CeB/5oQRFQAzg$zxLaC+glZpThPBMVyWDHF9J+mcL4x+I0y+GEjjWzuxA',1795667690881,0,0,0);
INSERT INTO accounts VALUES(4,'$argon2id$v=19$m=19456,t=2,p=1$4r8jywuMEZRmOdVvvzn/qw$r8Xfoh87FPTScR0ZgWT7ZIZH21NCj9w1Enn2ytnqVFo',1795667691373,0,0,0);
CREATE TABLE devices (
    user_nid integer not null, device_id text not null, display_name text, created_ts integer not null,
    last_seen_ts integer, last_seen_ip text,
    primary key (user_nid, device_id)) strict, without rowid;
INSERT INTO devices VALUES(1,'IPGDAILPRP','alice''s first',1795667689509,1795667689509,NULL);
INSERT INTO devices VALUES(1,'TABLET',NULL,1795667696466,1795667696466,NULL);
INSERT INTO devices VALUES(2,'WPKQMOKBEB','bob''s first',1795667690460,1795667690460,NULL);
INSERT INTO devices VALUES(3,'HSRVXCRXCZ','carol''s first',1795667690881,1795667690881,NULL);
INSERT INTO devices VALUES(4,'LJAGWDSILF','dave''s first',1795667691373,1795667691373,NULL);
CREATE TABLE access_tokens (
    token_hash blob primary key, user_nid integer not null, device_id text not null,
    created_ts integer not null, expires_ts integer, refresh_hash blob) strict, without rowid;
INSERT INTO access_tokens VALUES(X'1826d2c507717bf0f064d6674e5711afbffb717a21fea592e37f299f45b69c61',1,'TABLET',1795667696466,NULL,NULL);
INSERT INTO access_tokens VALUES(X'1d741bcca63df2e1437b4f11c217dc7041ff01072acdc4a4f39203aed9ff512b',3,'HSRVXCRXCZ',1795667690881,NULL,NULL);
INSERT INTO access_tokens VALUES(X'33e8e660ab04e9829eb73ccb944e1835cc1eb71141a7f19a35c83a06566b798f',4,'LJAGWDSILF',1795667691373,NULL,NULL);
INSERT INTO access_tokens VALUES(X'768f8d964a6e06af052bae576f13cfddc8a6fb58a9697b1a2ca6ae1ba79ea731',2,'WPKQMOKBEB',1795667690460,NULL,NULL);
INSERT INTO access_tokens VALUES(X'af1cdef908fb417e3861fb32c9ba4d696105cb64fa0f7e928f5d93e632fa41fc',1,'IPGDAILPRP',1795667689509,NULL,NULL);
CREATE TABLE registration_tokens (
    token text primary key, uses_allowed integer, completed integer not null, expires_ts integer,
    makes_admin integer not null, created_ts integer not null) strict, without rowid;
INSERT INTO registration_tokens VALUES('TzwdwVyqSmRh4e38oCmSyDVGrqATbwLy',1,0,NULL,1,1795667677572);
CREATE TABLE profiles (
    user_nid integer not null, field text not null, value blob not null,
    primary key (user_nid, field)) strict, without rowid;
INSERT INTO profiles VALUES(1,'displayname',X'22416c69636522');
INSERT INTO profiles VALUES(2,'avatar_url',X'226d78633a2f2f6c6f63616c686f73742f626f6222');
CREATE TABLE account_data (
    user_nid integer not null, room_nid integer not null, type text not null, content blob not null,
    writer integer not null, position integer not null,
    primary key (user_nid, room_nid, type)) strict;
INSERT INTO account_data VALUES(1,0,'org.example.settings',cast('{"theme": "light", "size": 12}' as blob),1,77);
INSERT INTO account_data VALUES(2,0,'m.push_rules',cast('{"added":{"override":[],"content":[{"rule_id":"fixture","default":false,"enabled":true,"pattern":"fixture","actions":["notify"]}],"room":[],"sender":[],"underride":[]},"changed":[{"kind":"override","rule_id":".m.rule.suppress_notices","enabled":false}]}' as blob),1,18);
INSERT INTO account_data VALUES(1,1,'m.fully_read',cast('{"event_id":"$o24kcFktsTOPiXeImCCbkl7E0fSC3zaj_Zxt375c6xU"}' as blob),1,60);
INSERT INTO account_data VALUES(2,1,'m.tag',cast('{"tags": {"m.favourite": {"order": 0.5}}}' as blob),1,62);
CREATE TABLE filters (
    user_nid integer not null, filter_id integer not null, json blob not null,
    primary key (user_nid, filter_id)) strict;
INSERT INTO filters VALUES(1,3964030888876835941,cast('{"room":{"timeline":{"limit":5}}}' as blob));
CREATE TABLE device_keys (
    user_nid integer not null, device_id text not null, json blob not null,
    writer integer not null, position integer not null,
    primary key (user_nid, device_id)) strict;
INSERT INTO device_keys VALUES(1,'IPGDAILPRP',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"IPGDAILPRP","keys":{"curve25519:IPGDAILPRP":"Y3VydmU","ed25519:IPGDAILPRP":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:IPGDAILPRP":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}' as blob),1,20);
INSERT INTO device_keys VALUES(2,'WPKQMOKBEB',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"WPKQMOKBEB","keys":{"curve25519:WPKQMOKBEB":"Y3VydmU","ed25519:WPKQMOKBEB":"ZWR3YXJkcw"},"signatures":{"@bob:localhost":{"ed25519:WPKQMOKBEB":"c2lnbmF0dXJl"}},"user_id":"@bob:localhost"}' as blob),1,21);
INSERT INTO device_keys VALUES(1,'TABLET',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"TABLET","keys":{"curve25519:TABLET":"Y3VydmU","ed25519:TABLET":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}' as blob),1,66);
CREATE TABLE one_time_keys (
    user_nid integer not null, device_id text not null, algorithm text not null, key_id text not null,
    json blob not null, seq integer not null,
    primary key (user_nid, device_id, algorithm, key_id)) strict;
INSERT INTO one_time_keys VALUES(1,'IPGDAILPRP','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:IPGDAILPRP":"c2lnbmF0dXJl"}}}' as blob),1);
INSERT INTO one_time_keys VALUES(1,'IPGDAILPRP','signed_curve25519','AAAA1',cast('{"key":"b25lLXRpbWUga2V51","signatures":{"@alice:localhost":{"ed25519:IPGDAILPRP":"c2lnbmF0dXJl"}}}' as blob),2);
INSERT INTO one_time_keys VALUES(1,'IPGDAILPRP','signed_curve25519','AAAA2',cast('{"key":"b25lLXRpbWUga2V52","signatures":{"@alice:localhost":{"ed25519:IPGDAILPRP":"c2lnbmF0dXJl"}}}' as blob),3);
INSERT INTO one_time_keys VALUES(2,'WPKQMOKBEB','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@bob:localhost":{"ed25519:WPKQMOKBEB":"c2lnbmF0dXJl"}}}' as blob),1);
INSERT INTO one_time_keys VALUES(2,'WPKQMOKBEB','signed_curve25519','AAAA1',cast('{"key":"b25lLXRpbWUga2V51","signatures":{"@bob:localhost":{"ed25519:WPKQMOKBEB":"c2lnbmF0dXJl"}}}' as blob),2);
INSERT INTO one_time_keys VALUES(1,'TABLET','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}' as blob),1);
CREATE TABLE fallback_keys (
    user_nid integer not null, device_id text not null, algorithm text not null, key_id text not null,
    json blob not null, used integer not null,
    primary key (user_nid, device_id, algorithm)) strict;
INSERT INTO fallback_keys VALUES(1,'IPGDAILPRP','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:IPGDAILPRP":"c2lnbmF0dXJl"}}}' as blob),0);
INSERT INTO fallback_keys VALUES(2,'WPKQMOKBEB','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@bob:localhost":{"ed25519:WPKQMOKBEB":"c2lnbmF0dXJl"}}}' as blob),0);
INSERT INTO fallback_keys VALUES(1,'TABLET','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}' as blob),0);
CREATE TABLE to_device (
    user_nid integer not null, device_id text not null, writer integer not null, position integer not null,
    seq integer not null, json blob not null,
    primary key (user_nid, device_id, writer, position, seq)) strict;
INSERT INTO to_device VALUES(2,'WPKQMOKBEB',1,67,1,cast('{"type":"org.example.note","sender":"@alice:localhost","content":{"note":"still waits"}}' as blob));
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
INSERT INTO relations VALUES(1,X'a36e2470592db1338f89778898209b925ec4d1f482df36a3fd9c6ddfbe5ceb15',15,'m.annotation');
INSERT INTO relations VALUES(1,X'a36e2470592db1338f89778898209b925ec4d1f482df36a3fd9c6ddfbe5ceb15',16,'m.replace');
INSERT INTO relations VALUES(1,X'f1a70c6779e34aeb99d944be5e5193fcc5214e4517e4eac2458b977a64b9f9dd',17,'m.thread');
INSERT INTO relations VALUES(1,X'f1a70c6779e34aeb99d944be5e5193fcc5214e4517e4eac2458b977a64b9f9dd',18,'m.thread');
INSERT INTO relations VALUES(1,X'f1a70c6779e34aeb99d944be5e5193fcc5214e4517e4eac2458b977a64b9f9dd',19,'m.reference');
INSERT INTO relations VALUES(1,X'f1a70c6779e34aeb99d944be5e5193fcc5214e4517e4eac2458b977a64b9f9dd',20,'m.reference');
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
COMMIT;
