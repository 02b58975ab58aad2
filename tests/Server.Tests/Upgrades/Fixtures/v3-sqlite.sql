-- Schema version 3, made by fixture.sh from commit 7e539e6. Never edited.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_versions (version integer primary key, applied_ts integer not null) strict;
INSERT INTO schema_versions VALUES(1,1795668025074);
INSERT INTO schema_versions VALUES(2,1795668025127);
INSERT INTO schema_versions VALUES(3,1795668025162);
CREATE TABLE server_meta (key text primary key, value text not null) strict, without rowid;
INSERT INTO server_meta VALUES('search.next','24');
INSERT INTO server_meta VALUES('search.scan','done');
CREATE TABLE owner_slots (slot integer primary key, epoch integer not null, node text not null) strict, without rowid;
INSERT INTO owner_slots VALUES(0,1,'vm');
CREATE TABLE writers (writer integer primary key, batch integer not null, position integer not null) strict, without rowid;
INSERT INTO writers VALUES(1,142,145);
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
INSERT INTO log VALUES(1,16,0,9,0,2,X'016176617461725f75726c');
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
INSERT INTO log VALUES(1,62,0,1,1,0,X'041a1a');
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
INSERT INTO log VALUES(1,110,0,6,0,2,X'0147505158474c4a58534e');
INSERT INTO log VALUES(1,114,0,7,0,1,X'00');
INSERT INTO log VALUES(1,116,0,6,0,2,X'0147505158474c4a58534e');
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
INSERT INTO rooms VALUES(1,'!yizDCRroKturwIqkmA:localhost','10',1795668041361,0);
INSERT INTO rooms VALUES(2,'!xjiHEJVuHKjPVWxPfs:localhost','11',1795668044455,0);
INSERT INTO rooms VALUES(3,'!xDYa1Z9T54weKYE6UVLA8rru9fMS6GID5it37b8FfQ4','12',1795668044879,0);
INSERT INTO rooms VALUES(4,'!_-VNChIMoTUNE4OWeUsD7x008ZVFNsA3I-GhF80iYYo','12',1795668044953,0);
CREATE TABLE events (
    room_nid integer not null, eid integer not null, event_id blob not null, ordinal integer,
    depth integer not null, origin_server_ts integer not null, state_kid integer, sender_nid integer not null,
    flags integer not null, reject_rule integer, state_after integer, redacted_by integer,
    auth_eids blob not null, prev_eids blob not null,
    writer integer not null, position integer not null, type text, state_before integer, member integer,
    primary key (room_nid, eid)) strict, without rowid;
INSERT INTO events VALUES(1,1,X'd7b0bb3a110ba60cfe8fee6ac9703f184002a46d667fd5f345f770bf6a1cd391',1,1,1795668040303,0,1,0,NULL,1,NULL,X'',X'',1,31,NULL,0,NULL);
INSERT INTO events VALUES(1,2,X'8ccdb6cc6d389a52606db90a94a1524051a0f094881454b1e9a2b0d38a0e32fc',2,2,1795668040993,3,1,0,NULL,2,NULL,X'01',X'01',1,31,NULL,1,1);
INSERT INTO events VALUES(1,3,X'df6f8a1824c1e3ddb611d17619da4fbf6162bd026f904412814fe1b7a0a20b6d',3,3,1795668041145,1,1,0,NULL,3,NULL,X'0102',X'02',1,31,NULL,2,NULL);
INSERT INTO events VALUES(1,4,X'b09aa1093f2d50eb65f73438b6ce8b9730bc0cd7ef9042ab7d624d656b4cf87f',4,4,1795668041214,4,1,0,NULL,4,NULL,X'010302',X'03',1,31,NULL,3,NULL);
INSERT INTO events VALUES(1,5,X'c474f922977a860f0d8ebac15cf3ebbea95e19c9e51001e69ac2da6be999598b',5,5,1795668041257,2,1,0,NULL,5,NULL,X'010302',X'04',1,31,NULL,4,NULL);
INSERT INTO events VALUES(1,6,X'92586c7209260e772cfc512071fface048074815766ae51670649e4c7251b11a',6,6,1795668041271,5,1,0,NULL,6,NULL,X'010302',X'05',1,31,NULL,5,NULL);
INSERT INTO events VALUES(1,7,X'b686aea83d182a7a7457b7ac85552c517fc6786db1e6369020f4061c97eb96cf',7,7,1795668041271,6,1,0,NULL,7,NULL,X'010302',X'06',1,31,NULL,6,NULL);
INSERT INTO events VALUES(1,8,X'c21c218631557ad13194d0021f349c0204ee191bd5f470c189984b75f3b72b0e',8,8,1795668041271,7,1,0,NULL,8,NULL,X'010302',X'07',1,31,NULL,7,NULL);
INSERT INTO events VALUES(1,9,X'd194a8fa4c4f7ba282f741f7259be90701486831eda5cbe6fb1bf6f55557ff8b',9,9,1795668041271,8,1,0,NULL,9,NULL,X'010302',X'08',1,31,NULL,8,NULL);
INSERT INTO events VALUES(1,10,X'ca227a7ef1aee9e08827ab431241113b32e30407c882e19cbc6fea7017eb2473',10,10,1795668042260,9,2,0,NULL,10,NULL,X'010305',X'09',1,32,NULL,9,1);
INSERT INTO events VALUES(1,11,X'465efb089a51e0ce63653f4f003e86705c2776e9ad79beb4a63e874dbb3cbb22',11,11,1795668042388,10,3,0,NULL,11,NULL,X'010305',X'0a',1,33,NULL,10,1);
INSERT INTO events VALUES(1,12,X'95bd505864ff5e41bd701024d14ebdb59aaef3b8bbe3930a2dc7f36085017061',12,12,1795668042448,11,4,0,NULL,12,NULL,X'010305',X'0b',1,34,NULL,11,1);
INSERT INTO events VALUES(1,13,X'5435a0b6482a6ec134b7260376439ad29d77830cc2f43cdca518f6af507d2292',13,13,1795668042807,NULL,1,0,NULL,12,NULL,X'010302',X'0c',1,37,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,14,X'c6a8803348d254c4a78be082b2bcf04bdee433afaf6e0979b40e25dae3bf2df9',14,14,1795668042857,NULL,2,16,NULL,12,31,X'01030a',X'0d',1,39,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,15,X'33652838172e0a610eb559c09785f01b3bba514dcc640f86fb22751fef715848',15,15,1795668042911,NULL,1,0,NULL,12,NULL,X'010302',X'0e',1,41,'m.reaction',NULL,NULL);
INSERT INTO events VALUES(1,16,X'33a077660c39a3d48b434cfb3fd9c1a61517e78c82ce16359424511e44e22d75',16,16,1795668042988,NULL,2,0,NULL,12,NULL,X'01030a',X'0f',1,43,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,17,X'67f62914275fdf5914dd6e1953a44080261242fea1e98131ce1b4b3f51a5a58c',17,17,1795668043026,NULL,2,0,NULL,12,NULL,X'01030a',X'10',1,45,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,18,X'43958d0389857fc67046321efb3355e1f9c22e7c9c27393c3c30d5c2ea6bc9a9',18,18,1795668043061,NULL,1,0,NULL,12,NULL,X'010302',X'11',1,47,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,19,X'3d4beeaf77d75843afaf2562a6f0364089fc73992e6cc506ab9a29ee73dbb37f',19,19,1795668043123,12,1,0,NULL,13,NULL,X'010302',X'12',1,49,NULL,12,NULL);
INSERT INTO events VALUES(1,20,X'eca80f1dc2ca753234d6a256b493bfd98304e770ef81b8e74f6a04c2777f2076',20,20,1795668043135,NULL,2,16,NULL,13,21,X'01030a',X'13',1,51,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,21,X'cd25e077d9477eefaa164bf8c0615ded8c72a43f6fee9f87bd2637d3a2b2cfe0',21,21,1795668043177,NULL,1,0,NULL,13,NULL,X'010302',X'14',1,53,'m.room.redaction',NULL,NULL);
INSERT INTO events VALUES(1,22,X'71780ae2751a5309543d8390bd4b84d9bfbc8d1a984b241d7f77f3b7aecb4a72',22,22,1795668043206,11,1,0,NULL,14,NULL,X'0103020c',X'15',1,55,NULL,13,4);
INSERT INTO events VALUES(1,23,X'ee7a588756508a8daf1b9265c1c305c794df0506219b2a4caea8d948b56174d0',23,23,1795668043230,10,3,0,NULL,15,NULL,X'01030b',X'16',1,57,NULL,14,0);
INSERT INTO events VALUES(1,24,X'cf87cf3bf5c3ab3a6b0fcb7d26a72870965a6d6da62ddd162890e0b0782be88d',24,24,1795668043259,NULL,2,0,NULL,15,NULL,X'01030a',X'17',1,59,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,25,X'2a470c9cc42da4e1ddb6d869cf17108fb90f9ce1a1e011a04aeb0e121898d547',25,25,1795668043275,NULL,1,0,NULL,15,NULL,X'010302',X'18',1,61,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,26,X'1c001ce0c1526c5b54c13f34117a5df05adfa52fd53d39235e6af04a13b7af13',26,26,1795668043307,NULL,2,0,NULL,15,NULL,X'01030a',X'19',1,62,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,27,X'677c43c62d27f9a4ed0787687b8f1040b9f3b040a26ab4233a76797f89104084',27,27,1795668043437,NULL,1,0,NULL,15,NULL,X'010302',X'1a',1,65,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,28,X'8e2f38723ec6f842677608272b1ea0ab7c6c54b98f86f08a9a1a376f29135d7c',28,28,1795668043578,NULL,2,0,NULL,15,NULL,X'01030a',X'1b',1,67,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,29,X'e3e14254f6c3924c3ca9af756a4470d80cc58c836be594fb0d7c49822588f3b1',29,29,1795668043866,NULL,1,0,NULL,15,NULL,X'010302',X'1c',1,69,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,30,X'1a39402e818d76740553b01c2a21396d786e438e86d85d4d1d815f4d8da34c91',30,30,1795668049878,NULL,1,0,NULL,15,NULL,X'010302',X'1d',1,123,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,31,X'a8c2634fe03821a9837e4385654625e1e38bbb9727e34889925dd85a28a40bf6',31,31,1795668049938,NULL,1,0,NULL,15,NULL,X'010302',X'1e',1,125,'m.room.redaction',NULL,NULL);
INSERT INTO events VALUES(1,32,X'f7907256e592e6af7833554623b505c12606068e6043acbff2018a3a64a9d9a7',32,32,1795668050016,8,1,0,NULL,16,NULL,X'010302',X'1f',1,127,NULL,15,NULL);
INSERT INTO events VALUES(1,33,X'8ae3702212846c9e83d3fbcf09387bd36ca7aacac10e81e51fb08ddf07ebbf11',33,33,1795668050095,10,3,0,NULL,17,NULL,X'01031705',X'20',1,129,NULL,16,1);
INSERT INTO events VALUES(1,34,X'6446f62b72b426a899d49b735bee4a76d942936465e58d003a9be6dbb01d0b36',34,34,1795668050158,NULL,3,0,NULL,17,NULL,X'010321',X'21',1,131,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(1,35,X'32be1e7c485d2b5c9b55f2de0274783d587d540cf521bbd4e463bb07622ca8d6',35,35,1795668050425,3,1,0,NULL,18,NULL,X'01030205',X'22',1,139,NULL,17,1);
INSERT INTO events VALUES(2,1,X'ceb709d84dcd9a28ff8a98c8f00d6db44d653e4ab511a1d3d3176141376711a7',1,1,1795668044355,0,1,0,NULL,1,NULL,X'',X'',1,71,NULL,0,NULL);
INSERT INTO events VALUES(2,2,X'cc1cbc373c11fd81e4c5e7a58379ee60424fc826c9dd154a386b661218840e98',2,2,1795668044356,3,1,0,NULL,2,NULL,X'01',X'01',1,71,NULL,1,1);
INSERT INTO events VALUES(2,3,X'e7963c8ac93fa0c10776b4e69e0d1262e079ea9ea8f5b2a7668b06a3d0e5bb1d',3,3,1795668044356,1,1,0,NULL,3,NULL,X'0102',X'02',1,71,NULL,2,NULL);
INSERT INTO events VALUES(2,4,X'880c223af04c1ff696c43441c50fb27e596b0537a4677f934978ba18f32f0e8a',4,4,1795668044356,2,1,0,NULL,4,NULL,X'010302',X'03',1,71,NULL,3,NULL);
INSERT INTO events VALUES(2,5,X'46cb6877f9a08a9f2e2e2f64b17affb423af7d2f2a73d84db072974946013a98',5,5,1795668044356,4,1,0,NULL,5,NULL,X'010302',X'04',1,71,NULL,4,NULL);
INSERT INTO events VALUES(2,6,X'45f9163d8f774a8d703c4116c967e4962abefd9f99c9b40091f70e06b5fb24e7',6,6,1795668044357,5,1,0,NULL,6,NULL,X'010302',X'05',1,71,NULL,5,NULL);
INSERT INTO events VALUES(2,7,X'a3462145d91d57e5a29a720f274157958fac1cac4f30bd1c0b511e8c70bfd400',7,7,1795668044357,6,1,0,NULL,7,NULL,X'010302',X'06',1,71,NULL,6,NULL);
INSERT INTO events VALUES(2,8,X'c34c4801179047a220263a9d6efedd9b7009b35672dcf356c66a0f56207c0d1d',8,8,1795668044357,7,1,0,NULL,8,NULL,X'01030204',X'07',1,71,NULL,7,2);
INSERT INTO events VALUES(2,9,X'7fda1c63491275b090d5ed5292a3a7c08555ff630bc6a40ce9bf8e28815fd7f6',9,9,1795668044540,7,2,0,NULL,9,NULL,X'01030804',X'08',1,73,NULL,8,1);
INSERT INTO events VALUES(2,10,X'6d5727be65086b7dce9c64814295721b1840b7f335df9622fe941cdc73477489',10,10,1795668044640,8,1,0,NULL,10,NULL,X'01030204',X'09',1,75,NULL,9,2);
INSERT INTO events VALUES(2,11,X'c34e7189a1abb7ebaaab410764710107987796cd3baadf8495390fe7592c2ffc',11,11,1795668044664,9,1,0,NULL,11,NULL,X'010302',X'0a',1,77,NULL,10,NULL);
INSERT INTO events VALUES(2,12,X'96fd6f430728b3665b7a9ca81e411580bca5059b89ce167ec6d9652affcc33a6',12,12,1795668044677,NULL,1,0,NULL,11,NULL,X'010302',X'0b',1,79,'m.room.encrypted',NULL,NULL);
INSERT INTO events VALUES(2,13,X'996258ab136ba6cbc58dc6ae093bccd5a3b371373b73c6bf7026c71d0f1211ed',13,13,1795668044718,1,1,0,NULL,12,NULL,X'010302',X'0c',1,81,NULL,11,NULL);
INSERT INTO events VALUES(2,14,X'b4c518d4dc8aa8c09a6e6bde7c8a75fbf7036e351baa8f1cf52a045d0564a268',14,14,1795668044774,10,2,0,NULL,13,NULL,X'010d09',X'0d',1,83,NULL,12,NULL);
INSERT INTO events VALUES(2,15,X'b1fb69e387e1d02bc0813f0873f370bf13e08e68ec750f3124d6df14634c4a34',15,15,1795668050446,3,1,0,NULL,14,NULL,X'010d0204',X'0e',1,141,NULL,13,1);
INSERT INTO events VALUES(3,1,X'c4361ad59f53e78c1e29813a5152c0f2baeef5f312e86203e62b77edbf057d0e',1,1,1795668044859,0,3,0,NULL,1,NULL,X'',X'',1,85,NULL,0,NULL);
INSERT INTO events VALUES(3,2,X'e131cec4555dae4abafeec9b691f0514b9f414de3536bf7ef262b66401b62ce1',2,2,1795668044860,3,3,0,NULL,2,NULL,X'',X'01',1,85,NULL,1,1);
INSERT INTO events VALUES(3,3,X'adac80ad566b3c5f71ce676f8d7e946258653b2f65959d741832b843c6d54e85',3,3,1795668044861,1,3,0,NULL,3,NULL,X'02',X'02',1,85,NULL,2,NULL);
INSERT INTO events VALUES(3,4,X'd2527ba5e633093eca86aff15db24b4303bd745cdabcdd2651b3f8a1a08082c8',4,4,1795668044861,2,3,0,NULL,4,NULL,X'0302',X'03',1,85,NULL,3,NULL);
INSERT INTO events VALUES(3,5,X'362ed3286ca770a9a774a7b22a41cb141efa145232632e6eac099ceec1f9c57b',5,5,1795668044879,4,3,0,NULL,5,NULL,X'0302',X'04',1,85,NULL,4,NULL);
INSERT INTO events VALUES(3,6,X'6e8a9d44160044463e73a07d9963fcb16de2a1b744e24a5756502750c7dbb8cf',6,6,1795668044879,5,3,0,NULL,6,NULL,X'0302',X'05',1,85,NULL,5,NULL);
INSERT INTO events VALUES(3,7,X'ac9d5213e82430b153ce9c963cba22039365a05f9e45eb01505d1989d04587e6',7,7,1795668044879,6,3,0,NULL,7,NULL,X'0302',X'06',1,85,NULL,6,NULL);
INSERT INTO events VALUES(3,8,X'07c471c156503fbb6610096a783aa320d2ce9a6480a893b6fb0846564183f0f8',8,8,1795668044917,NULL,3,0,NULL,7,NULL,X'0302',X'07',1,87,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(3,9,X'9f3aed575c8cbf744dcdbf48381c993f31504cc5689ef05ce08a5a14c1a6092b',9,9,1795668044926,3,3,0,NULL,8,NULL,X'0302',X'08',1,89,NULL,7,0);
INSERT INTO events VALUES(4,1,X'ffe54d0a120ca1350d138396794b03ef1d34f1954536c03723e1a117cd22618a',1,1,1795668044952,0,1,0,NULL,1,NULL,X'',X'',1,92,NULL,0,NULL);
INSERT INTO events VALUES(4,2,X'9018b6a3fd4f4b36f42336da906d75e9bdf2048b2f3e3dbe8d2668a48455c65c',2,2,1795668044952,3,1,0,NULL,2,NULL,X'',X'01',1,92,NULL,1,1);
INSERT INTO events VALUES(4,3,X'fa01b7d7875e82a5b38de5fba48532c7b77a4d65fc827cc7d973532616887793',3,3,1795668044953,1,1,0,NULL,3,NULL,X'02',X'02',1,92,NULL,2,NULL);
INSERT INTO events VALUES(4,4,X'3ae8c73125f317a6257fd8ca83629abe18ae52eefde73bde32977edf516f5b0c',4,4,1795668044953,2,1,0,NULL,4,NULL,X'0302',X'03',1,92,NULL,3,NULL);
INSERT INTO events VALUES(4,5,X'7eeaf20d3e6a2e1c9036ca3752d830d060375d7846e470e4e893f2293be25cf9',5,5,1795668044953,4,1,0,NULL,5,NULL,X'0302',X'04',1,92,NULL,4,NULL);
INSERT INTO events VALUES(4,6,X'8831b01837a627aa9341275d3c7fdb8ac5c3f2f25f812eba772e423d2b464fd1',6,6,1795668044953,5,1,0,NULL,6,NULL,X'0302',X'05',1,92,NULL,5,NULL);
INSERT INTO events VALUES(4,7,X'1ba4004b82b815de73e10e6ac1a0aebd177c9a7300f6e43c91d8164e84900785',7,7,1795668044953,6,1,0,NULL,7,NULL,X'0302',X'06',1,92,NULL,6,NULL);
INSERT INTO events VALUES(4,8,X'daa016dc171ad220c9a6cf1565dae94b79e51b086a97cdc3016e1b83eba8cd24',8,8,1795668045012,7,3,0,NULL,8,NULL,X'0304',X'07',1,94,NULL,7,1);
INSERT INTO events VALUES(4,9,X'2d7c23d80864840dfdc45fcc72e195779db03d8a12d18630932350d371143928',9,9,1795668045024,NULL,1,0,NULL,8,NULL,X'0302',X'08',1,96,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(4,10,X'a7e1dd49db6f3bda2ffc129b3238cd71094868e8254a974af6d64c7d13f98349',10,10,1795668045064,7,3,0,NULL,9,NULL,X'0308',X'09',1,98,NULL,8,0);
INSERT INTO events VALUES(4,11,X'36735739c2acd28f3d703e0961c341ffbac361501cc2cab8117e4cf03408eee9',11,11,1795668045207,NULL,1,0,NULL,9,NULL,X'0302',X'0a',1,100,'m.room.message',NULL,NULL);
INSERT INTO events VALUES(4,12,X'3c00727d536d9652e84b826aaae8fd753fb1d7a7046e9a69eb86fdb137ccf520',12,12,1795668050481,3,1,0,NULL,10,NULL,X'030204',X'0b',1,143,NULL,9,1);
CREATE TABLE event_json (
    room_nid integer not null, eid integer not null, json blob not null,
    primary key (room_nid, eid)) strict;
INSERT INTO event_json VALUES(1,1,cast('{"auth_events":[],"content":{"creator":"@alice:localhost","room_version":"10"},"depth":1,"hashes":{"sha256":"D2h30j2rCajTJP8h1ZhsHOaCGLD6BSVVcoSeHo+xoW8"},"origin_server_ts":1795668040303,"prev_events":[],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GKOPfRaYWO4kgnIXjc/6zEKOn6ItIVaYx7kCNEOGFmiAvvHPI2JJpc5gsSEe+Eo53UkX5Cu8Iq+Y7Zyvyn2SCw"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(1,2,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"F7ecbWGqxd9vu5HKrUbsm3dl0pv8ZXxvQWL+mk7yiko"},"origin_server_ts":1795668040993,"prev_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"MLqT3w4RjeHmCh8l4gR/zk8z9MvnRrp1WWrL90jURDmKJm5LqFF1ZshHwKbdcsWJ9aqmpH/9mzXlxi8eEMsYAQ"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,3,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"mMcGrklR+2X7aQYMJQWxvmU4oRP03K2WRXEGS/8qiSs"},"origin_server_ts":1795668041145,"prev_events":["$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8RdT8lhTLSORHHl6/ChdsirZ1THCvZVpubEKykbZSyvtAB547Ul6BfhNX+2J+xPYVPeBRW9j0V01mGYIljLACg"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(1,4,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"alias":"#talk:localhost"},"depth":4,"hashes":{"sha256":"Ff90hlGl+NymfE4CirOD+11lR6Xtue7C5/m/xQs93WM"},"origin_server_ts":1795668041214,"prev_events":["$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"X76n+YdXNTx7BZqoFdMnY5z5eD/6B9zSyQ7viuWAWNskJWJ/LImkBAurp/Y8AhOTlhTvdmkI7QqSIBQHePmZCw"}},"state_key":"","type":"m.room.canonical_alias"}' as blob));
INSERT INTO event_json VALUES(1,5,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"join_rule":"public"},"depth":5,"hashes":{"sha256":"/zVYkZ4LCQ3rllnvphQOlTAo8nkKUvlN3j7QOQiKB/M"},"origin_server_ts":1795668041257,"prev_events":["$sJqhCT8tUOtl9zQ4ts6LlzC8DNfvkEKrfWJNZWtM-H8"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/AUVSeduuCOJlIUxY28Gzi9lK7Kct1itH/sUNoXn5hl3+Ue2PJb1t71gShHh6HnB1C9GM1tpd3nqlUIdqyzNAA"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(1,6,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"history_visibility":"shared"},"depth":6,"hashes":{"sha256":"DqWsJW3fjMR4pFfoRz6l12U08IlYX2vQuowaLzlKpg4"},"origin_server_ts":1795668041271,"prev_events":["$xHT5Ipd6hg8NjrrBXPPrvqleGcnlEAHmmsLaa-mZWYs"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"lilVViXWgk6MxmICuvFWKr/wN3i4rDFsX5ZutVadPLfLmH4I625NNgpNhYP7jjkKgtekcp7kXJPckDCa3NcSAw"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(1,7,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"guest_access":"forbidden"},"depth":7,"hashes":{"sha256":"OeGc1QO2M4sVTmLYDVyx8FQMuHgEzidN82zMQshmrv0"},"origin_server_ts":1795668041271,"prev_events":["$klhscgkmDncs_FEgcf-s4EgHSBV2auUWcGSeTHJRsRo"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"OxdJo0M77gy0u7SpobzSGAonON6MlMpbyo1iqLpevlwiY5DZtwWGqZD+WCC9mhrslLNmyM5e+JA7m/XZlnd7AA"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(1,8,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"name":"Talk"},"depth":8,"hashes":{"sha256":"a83VT2hVZcaYlW1/aRGa9zHIKHHzBY+mv6/RKGphLzQ"},"origin_server_ts":1795668041271,"prev_events":["$toauqD0YKnp0V7eshVUsUX_GeG2x5jaQIPQGHJfrls8"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"O5z/olUvvJIYGrS9v6tJAMj0H9+n1UziN5pyzswtyrGQS5X1A7ch239tKQS7o+/wp+ayXk5S02qJ3Xx9CNzOCA"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(1,9,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"m.topic":{"m.text":[{"body":"What is said","mimetype":"text/plain"}]},"topic":"What is said"},"depth":9,"hashes":{"sha256":"iSQjRbpJiql+Uz4r74HITXiiE+v6gs8oeGgVR9gDOjs"},"origin_server_ts":1795668041271,"prev_events":["$whwhhjFVetExlNACHzScAgTuGRvV9HDBiZhLdfO3Kw4"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"gdHb1Uft3ltcYt7WP1Vzjv5syugcjH1pbg+pOO8lbPyhPNm1ZGJcF8fpLOLlXlKSHe9LoDCLjrQrPKWC5Uy/DQ"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(1,10,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$xHT5Ipd6hg8NjrrBXPPrvqleGcnlEAHmmsLaa-mZWYs"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":10,"hashes":{"sha256":"NrMOI7QBHPH9WjINuIv0oy5lUkZsnor0xf8VZk6ezGQ"},"origin_server_ts":1795668042260,"prev_events":["$0ZSo-kxPe6KC90H3JZvpBwFIaDHtpcvm-xv29VVX_4s"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"bIKZBDfkN3dmBInm4w+jh3DUljDuyE07RYanQnds/YXVF0T04o16gjvGLlhgOAzJlw+R3Y1z7GOImNKGrsfWCw"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,11,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$xHT5Ipd6hg8NjrrBXPPrvqleGcnlEAHmmsLaa-mZWYs"],"content":{"membership":"join"},"depth":11,"hashes":{"sha256":"2I6DQjLLdmWEzN7DOvkFE4X0dLqO4r5ZO6Cia4WTpfg"},"origin_server_ts":1795668042388,"prev_events":["$yiJ6fvGu6eCIJ6tDEkEROzLjBAfIguGcvG_qcBfrJHM"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"fI+UxI4/iNAbbG9M7Djf63puW8rbKweT3zibx/N4lkgSQ7a6jU+OMz+qf20pCd8LSHk8FXRUkwKgU6+Yn4RrAQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,12,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$xHT5Ipd6hg8NjrrBXPPrvqleGcnlEAHmmsLaa-mZWYs"],"content":{"membership":"join"},"depth":12,"hashes":{"sha256":"WhWs7vFhlGkfmq83w7mNEsauSUibegnigVPQ1MbNuQs"},"origin_server_ts":1795668042448,"prev_events":["$Rl77CJpR4M5jZT9PAD6GcFwndumteb60pj6HTbs8uyI"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@dave:localhost","signatures":{"localhost":{"ed25519:a_66687a":"gnRLz54pDqIPqAsL/tQb4mxdW6Pmtihhd77+we0xh1F6esLNcfXUdThtBZTRxnYoVYuoEiCqHtoFcAw5L61sBQ"}},"state_key":"@dave:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,13,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"body":"first: the fixture begins","msgtype":"m.text"},"depth":13,"hashes":{"sha256":"a8PzWOqYgo2GTfASF9+U2yYuWiMXMULdNLF/dTtjxLM"},"origin_server_ts":1795668042807,"prev_events":["$lb1QWGT_XkG9cBAk0U69tZqu87i745MKLcfzYIUBcGE"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GgOfxodOMnE2EySbyj6g8eaxZA48oay4JbG4pKF2iadcCX2mtXIeBxh+a383JOyPALFMwZ66UX+gSMWuwO0gCQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,14,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$yiJ6fvGu6eCIJ6tDEkEROzLjBAfIguGcvG_qcBfrJHM"],"content":{"body":"second","msgtype":"m.text"},"depth":14,"hashes":{"sha256":"GHcNCr4i3SFTvYab1jkw4DZeYcR2cj2aX3eQN55Fi90"},"origin_server_ts":1795668042857,"prev_events":["$VDWgtkgqbsE0tyYDdkOa0p13gwzC9DzcpRj2r1B9IpI"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"dQLXFag/ebwxYzJjXgeH73CX9lbwmXjNlbsNGPx4dyI7ttBeP7+7KnKXdvCjzW5rJeFMGEVx5i9SefuZK3UEAQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,15,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"m.relates_to":{"event_id":"$xqiAM0jSVMSni-CCsrzwS97kM6-vbgl5tA4l2uO_Lfk","key":"+1","rel_type":"m.annotation"}},"depth":15,"hashes":{"sha256":"MSjpOXzprcuHpIO18mI5+7QF+BS6D+b63LwVOzZwF+Q"},"origin_server_ts":1795668042911,"prev_events":["$xqiAM0jSVMSni-CCsrzwS97kM6-vbgl5tA4l2uO_Lfk"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"lBZIArc1sJVFHxW7cbk7J9qQ7gkTl6tTJhEvnR88UUpJjJ/i2U604faG+YYS2JBK5EHND34dnCj/dQo6sEAqAg"}},"type":"m.reaction"}' as blob));
INSERT INTO event_json VALUES(1,16,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$yiJ6fvGu6eCIJ6tDEkEROzLjBAfIguGcvG_qcBfrJHM"],"content":{"body":"* second, mended","m.new_content":{"body":"second, mended","msgtype":"m.text"},"m.relates_to":{"event_id":"$xqiAM0jSVMSni-CCsrzwS97kM6-vbgl5tA4l2uO_Lfk","rel_type":"m.replace"},"msgtype":"m.text"},"depth":16,"hashes":{"sha256":"KN6BRjZFflV2GyMN4xMTrhoXxy6IjDmfYUSt/3mcxJA"},"origin_server_ts":1795668042988,"prev_events":["$M2UoOBcuCmEOtVnAl4XwGzu6UU3MZA-G-yJ1H-9xWEg"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GwPj9UFrbfUhxyLzqWzU3a5MBCtJN+u0g//k7uPKiym9jMXBD02xZIEeExbwag3ILyubICzimEqgGNTpZ7XDCg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,17,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$yiJ6fvGu6eCIJ6tDEkEROzLjBAfIguGcvG_qcBfrJHM"],"content":{"body":"in a thread","m.relates_to":{"event_id":"$VDWgtkgqbsE0tyYDdkOa0p13gwzC9DzcpRj2r1B9IpI","rel_type":"m.thread"},"msgtype":"m.text"},"depth":17,"hashes":{"sha256":"gpJTkAtGZcuqg3eVOWlllQfSi07bchjxb7hvZXX/C3U"},"origin_server_ts":1795668043026,"prev_events":["$M6B3Zgw5o9SLQ0z7P9nBphUX54yCzhY1lCRRHkTiLXU"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"iOukjJuVj2+rDeOrJsJXXS1viDOAlYOjjnu61Iebwxes3XgKp72urbujT0UGCZN1q7AiTO1Ql3iS6GxVZVQ3CQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,18,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"body":"also in the thread","m.relates_to":{"event_id":"$VDWgtkgqbsE0tyYDdkOa0p13gwzC9DzcpRj2r1B9IpI","rel_type":"m.thread"},"msgtype":"m.text"},"depth":18,"hashes":{"sha256":"dAmUsd6dh6njSQsGKGqKe8tUQoKFaKKLrcnTEw/78zQ"},"origin_server_ts":1795668043061,"prev_events":["$Z_YpFCdf31kU3W4ZU6RAgCYSQv6h6YExzhtLP1GlpYw"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"6IEPs75lgeWEhfPrg3uS6BZWpXNpMPJrrbzhj0x280xCwmYmfzSnCBks9HSk4ZvZXqMYqtDGmAndakxL3/ksBQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,19,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"m.relates_to":{"event_id":"$VDWgtkgqbsE0tyYDdkOa0p13gwzC9DzcpRj2r1B9IpI","rel_type":"m.reference"},"why":"a state event that relates"},"depth":19,"hashes":{"sha256":"CfEKl0jtcifUX+M5BJiovlBRNNGpfkVFEhH8hTweJV4"},"origin_server_ts":1795668043123,"prev_events":["$Q5WNA4mFf8ZwRjIe-zNV4fnCLnycJzk8PDDVwupryak"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"bv1Lr3yvvVe9MDx0zDmeX/+f+svS5asV7YvOt+W7FXD/vvtBt4PEkAjQaZitvwLkDgaP1SylxIFRMGry8dBdCg"}},"state_key":"","type":"org.example.pin"}' as blob));
INSERT INTO event_json VALUES(1,20,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$yiJ6fvGu6eCIJ6tDEkEROzLjBAfIguGcvG_qcBfrJHM"],"content":{"body":"to be redacted","m.relates_to":{"event_id":"$VDWgtkgqbsE0tyYDdkOa0p13gwzC9DzcpRj2r1B9IpI","rel_type":"m.reference"},"msgtype":"m.text"},"depth":20,"hashes":{"sha256":"8ZSr8AILFKkp9gRVt9fgWfZiXTeHVLeEdCSDan4awj0"},"origin_server_ts":1795668043135,"prev_events":["$PUvur3fXWEOvryVipvA2QIn8c5kubMUGq5op7nPbs38"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"vk+UpQNwzbg07yyhtA+Vac1LiTbgjry+ijQReRBHIREb8lBzX41Wcrxx7CC7MGhlcCAqg2KCrgYjwnxfQ/b1Cg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,21,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"reason":"as asked"},"depth":21,"hashes":{"sha256":"Mn9gUUp/mZkWEKssTNWf2HfGt6hyZWUTQQ25Mq5J464"},"origin_server_ts":1795668043177,"prev_events":["$7KgPHcLKdTI01qJWtJO_2YME53DvgbjnT2oEwnd_IHY"],"redacts":"$7KgPHcLKdTI01qJWtJO_2YME53DvgbjnT2oEwnd_IHY","room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"nL1NSAqSNShTpRqwsGFnNUorkDw+Qc11rvuNQiWNBvq7qRXJa7xWC6LAb6tLk82oWH8HnBQfOAs9kRa2/AxsDg"}},"type":"m.room.redaction"}' as blob));
INSERT INTO event_json VALUES(1,22,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw","$lb1QWGT_XkG9cBAk0U69tZqu87i745MKLcfzYIUBcGE"],"content":{"membership":"ban","reason":"noise"},"depth":22,"hashes":{"sha256":"m8rzJlPQm/iTNpg+FgcBy/9OFKJ+VFeQ2qRNc0eWmbA"},"origin_server_ts":1795668043206,"prev_events":["$zSXgd9lHfu-qFkv4wGFd7YxypD9v7p-HvSY306Kyz-A"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"MLVbW5j6ZYHDL9SxOp/vXbj2BqLXb83Ep068EaH0Qh0QMP1+U+gqhhRalbBWys/S3iro9N4TZd2LsQvSmcKaCA"}},"state_key":"@dave:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,23,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$Rl77CJpR4M5jZT9PAD6GcFwndumteb60pj6HTbs8uyI"],"content":{"membership":"leave"},"depth":23,"hashes":{"sha256":"csHS1JXy/NReo4E4j+X0jOqOq36l+8O/7q9CNXXq+XM"},"origin_server_ts":1795668043230,"prev_events":["$cXgK4nUaUwlUPYOQvUuE2b-8jRqYSyQdf3fzt67LSnI"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"1S8w2n3+Fuoxu34h9UrqSCy5SiG81RuMhktIjkZL7YoDMH6655Rel9GBC8yg062v0wUw2WvSwHFNqioFmLk2Dg"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,24,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$yiJ6fvGu6eCIJ6tDEkEROzLjBAfIguGcvG_qcBfrJHM"],"content":{"body":"filler 0","msgtype":"m.text"},"depth":24,"hashes":{"sha256":"GCNpJsghE+RZmXAOy0WgabZ8mcgM1ZSieNyCVrDbPU8"},"origin_server_ts":1795668043259,"prev_events":["$7npYh1ZQio2vG5JlwcMFx5TfBQYhmypMrqjZSLVhdNA"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7oME9RdgZC3V06b3a7j0xh9MzR0iUtGHMerQhP04Kevlpavq8vePnK/7GeXKPNvsC4iq4K5FeGlLcKoLLIbICA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,25,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"body":"filler 1","msgtype":"m.text"},"depth":25,"hashes":{"sha256":"HHhtSNklttKqSM394pXrvZbUNMgYjH5SPkQx/iSmJVw"},"origin_server_ts":1795668043275,"prev_events":["$z4fPO_XDqzprD8t9JqcocJZabW2mLd0WKJDgsHgr6I0"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"NDaFkUNLqC3weuLZmluKLE+XBa4S1s2I0pVQEhZIq174moXFZWWyUrSicNQalNpiMrpwOipLVcpBHU+Ml24hBw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,26,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$yiJ6fvGu6eCIJ6tDEkEROzLjBAfIguGcvG_qcBfrJHM"],"content":{"body":"filler 2","msgtype":"m.text"},"depth":26,"hashes":{"sha256":"hS9Gr6ivNhLyUimFvVBgtrbD+IDJKvlYcs/NJcrHu/w"},"origin_server_ts":1795668043307,"prev_events":["$KkcMnMQtpOHdtthpzxcQj7kPnOGh4BGgSusOEhiY1Uc"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"DqjHokTx0NoO7MMvv592DRO74RIfgSjdWVe+WykmYSQTSo6QuDHfXjdn7995DJneewAFgDh5rjIuWaYbkzRWCg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,27,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"body":"filler 3","msgtype":"m.text"},"depth":27,"hashes":{"sha256":"ZjcaXQptbymDwGBhYbRTLquNRfQLx+ABu8RZakzbclU"},"origin_server_ts":1795668043437,"prev_events":["$HAAc4MFSbFtUwT80EXpd8FrfpS_VPTkjXmrwShO3rxM"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"EVKMoZsF3hvtcd/afL1q1Vg4Vg71QgBrF/HVEvZwrfITgbVKl1BibLd8VCx0d7/MoL0jNv2AWAUhzdBOFAHZCg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,28,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$yiJ6fvGu6eCIJ6tDEkEROzLjBAfIguGcvG_qcBfrJHM"],"content":{"body":"filler 4","msgtype":"m.text"},"depth":28,"hashes":{"sha256":"Q2yX/GZrxz0dRa5QPNGDSt8JkDAcO6Akpk+3FAzLTsU"},"origin_server_ts":1795668043578,"prev_events":["$Z3xDxi0n-aTtB4doe48QQLnzsECiarQjOnZ5f4kQQIQ"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"auGOWNXpZ7KXwDHgKFcNKaw0IKH3VLNOy7wdDScg9ufTnVTdYq1lss7F+3AlBxvfTJQ59pmPipAIWUDlbfadBg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,29,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"body":"filler 5","msgtype":"m.text"},"depth":29,"hashes":{"sha256":"dqutl2jRlXREik/3qeZkrJ4QKy0n7pCUinQizFvYzyE"},"origin_server_ts":1795668043866,"prev_events":["$ji84cj7G-EJndggnKx6gq3xsVLmPhvCKmho3bykTXXw"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"EHsL3rYbjHOjnjqn6hgVcJlwmn/dF6Ybbi+5SiXhg+1aNxOU7njAY45JyaZKf1pt1n2TjZtQ5kyeUYML6YfNCQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(2,1,cast('{"auth_events":[],"content":{"room_version":"11"},"depth":1,"hashes":{"sha256":"3lSN8hrtdeBkDwbbxwLR49EBo68BUNunyLQjFAXfKLA"},"origin_server_ts":1795668044355,"prev_events":[],"room_id":"!xjiHEJVuHKjPVWxPfs:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"RCkKWvwT0YtimAw8dIC/8JJqS2H78mmdgZK6MCWNUvoMiC78VzGxtGRqAhh8/g4IqjNnQTBjYwWlL6RW7ISxDw"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(2,2,cast('{"auth_events":["$zrcJ2E3Nmij_ipjI8A1ttE1lPkq1EaHT0xdhQTdnEac"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"896Sp+k2qfJ3BwyAJ5ymR1qZpM4vd3VL2N1+qP0WkC8"},"origin_server_ts":1795668044356,"prev_events":["$zrcJ2E3Nmij_ipjI8A1ttE1lPkq1EaHT0xdhQTdnEac"],"room_id":"!xjiHEJVuHKjPVWxPfs:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"OXACqfQmrncRKLNmsuPa0L0IZCFyvLX8zK24nj5wwx/JiulQi/KzXGjkZKBQNne5eXHObCsCwiG5ExENatkgDQ"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,3,cast('{"auth_events":["$zrcJ2E3Nmij_ipjI8A1ttE1lPkq1EaHT0xdhQTdnEac","$zBy8NzwR_YHkxeelg3nuYEJPyCbJ3RVKOGtmEhiEDpg"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"iPLiogPWsCKxGWT1tjvsyWFnQwm6IQgG3b25XiFuZh8"},"origin_server_ts":1795668044356,"prev_events":["$zBy8NzwR_YHkxeelg3nuYEJPyCbJ3RVKOGtmEhiEDpg"],"room_id":"!xjiHEJVuHKjPVWxPfs:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"x24NOEB4MnW8XGYFwe3ABrbcv+yIpf9uamwBFLBu35S0HA0L2dKPCcBs+jSu4OrxptWtz5rhniRbGrs1hvinAw"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(2,4,cast('{"auth_events":["$zrcJ2E3Nmij_ipjI8A1ttE1lPkq1EaHT0xdhQTdnEac","$55Y8isk_oMEHdrTmng0SYuB56p6o9bKnZosGo9Dlux0","$zBy8NzwR_YHkxeelg3nuYEJPyCbJ3RVKOGtmEhiEDpg"],"content":{"join_rule":"invite"},"depth":4,"hashes":{"sha256":"TokEYdh8HNvftaYQ4lw9humU5FHLQuX3yncePOr8btw"},"origin_server_ts":1795668044356,"prev_events":["$55Y8isk_oMEHdrTmng0SYuB56p6o9bKnZosGo9Dlux0"],"room_id":"!xjiHEJVuHKjPVWxPfs:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0lqMtfgCp54hXDYSDYDBudlXtIeWoYzXWb30iptOOprYYTcS+SscAh4RTDR0OB405C21mq8KjEOksQYYoGJqCw"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(2,5,cast('{"auth_events":["$zrcJ2E3Nmij_ipjI8A1ttE1lPkq1EaHT0xdhQTdnEac","$55Y8isk_oMEHdrTmng0SYuB56p6o9bKnZosGo9Dlux0","$zBy8NzwR_YHkxeelg3nuYEJPyCbJ3RVKOGtmEhiEDpg"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"+TO+FyDO5S7HCAiUI0iyrEG5FMwvcM1aAO0lygK49kU"},"origin_server_ts":1795668044356,"prev_events":["$iAwiOvBMH_aWxDRBxQ-yfllrBTekZ3-TSXi6GPMvDoo"],"room_id":"!xjiHEJVuHKjPVWxPfs:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"b47igjgxfjjNUh8KbTim/7nfVxanmEwCfXwuVvqPWn0FXFTVXos8AI2HlcnbxgtbfqbcyV+lksL8NIH5qplAAg"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(2,6,cast('{"auth_events":["$zrcJ2E3Nmij_ipjI8A1ttE1lPkq1EaHT0xdhQTdnEac","$55Y8isk_oMEHdrTmng0SYuB56p6o9bKnZosGo9Dlux0","$zBy8NzwR_YHkxeelg3nuYEJPyCbJ3RVKOGtmEhiEDpg"],"content":{"guest_access":"can_join"},"depth":6,"hashes":{"sha256":"KjmLNM4SQ1QcbBWdgq967wNJ0N8ytz3lTwV8q+KlbNI"},"origin_server_ts":1795668044357,"prev_events":["$Rstod_mgip8uLi9ksXr_tCOvfS8qc9hNsHKXSUYBOpg"],"room_id":"!xjiHEJVuHKjPVWxPfs:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"veX2NKKyYAMX4nrIFBKL4nxpX3GFYc9mlc6SIAAcFcixya0tcWaYkhaaJ+QV2ctlrffka5jqhkqKjuAYGNH5Bg"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(2,7,cast('{"auth_events":["$zrcJ2E3Nmij_ipjI8A1ttE1lPkq1EaHT0xdhQTdnEac","$55Y8isk_oMEHdrTmng0SYuB56p6o9bKnZosGo9Dlux0","$zBy8NzwR_YHkxeelg3nuYEJPyCbJ3RVKOGtmEhiEDpg"],"content":{"name":"Closed"},"depth":7,"hashes":{"sha256":"MsIS7QUBBokIV1CKH3OB7my1JmmpvbVxv50LKwbj+/E"},"origin_server_ts":1795668044357,"prev_events":["$RfkWPY93So1wPEEWyWfkliq-_Z-ZybQAkfcOBrX7JOc"],"room_id":"!xjiHEJVuHKjPVWxPfs:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"6w0n/yrXSSyZCQEAyaQ0aUQQMb4azfF4nzSKGMxdogf7B+uJpeIMtvYXjkN3Se6TSLe/ZSQq+d1Jcn8NDwruAA"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(2,8,cast('{"auth_events":["$zrcJ2E3Nmij_ipjI8A1ttE1lPkq1EaHT0xdhQTdnEac","$55Y8isk_oMEHdrTmng0SYuB56p6o9bKnZosGo9Dlux0","$zBy8NzwR_YHkxeelg3nuYEJPyCbJ3RVKOGtmEhiEDpg","$iAwiOvBMH_aWxDRBxQ-yfllrBTekZ3-TSXi6GPMvDoo"],"content":{"avatar_url":"mxc://localhost/bob","membership":"invite"},"depth":8,"hashes":{"sha256":"QPlnKBOy9pNdqcgP4o1g8nQ2yG9xKW4X+n8DnvG3lBg"},"origin_server_ts":1795668044357,"prev_events":["$o0YhRdkdV-WimnIPJ0FXlY-sHKxPML0cC1EejHC_1AA"],"room_id":"!xjiHEJVuHKjPVWxPfs:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"c41C6epf4+E7s1Q8Y/itHuAx3rfZ3fygqVpKlyhaSCfh2T8YUO9PVLA7XPQOFG4ewp6B6AEAgPjUPjJ2oSPZDQ"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,9,cast('{"auth_events":["$zrcJ2E3Nmij_ipjI8A1ttE1lPkq1EaHT0xdhQTdnEac","$55Y8isk_oMEHdrTmng0SYuB56p6o9bKnZosGo9Dlux0","$w0xIAReQR6IgJjqdbv7dm3AJs1Zy3PNWxmoPViB8DR0","$iAwiOvBMH_aWxDRBxQ-yfllrBTekZ3-TSXi6GPMvDoo"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":9,"hashes":{"sha256":"bgBEYxSiT58Rx/J/YI5Jppk7lqDzFysT+hAhWgQPC70"},"origin_server_ts":1795668044540,"prev_events":["$w0xIAReQR6IgJjqdbv7dm3AJs1Zy3PNWxmoPViB8DR0"],"room_id":"!xjiHEJVuHKjPVWxPfs:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8FBgZYcUa2BepHoMES2jUjWDhn9FatkPkjZFku0scYC5iLcQjP/ECh1wsyn9U0gT0rjGKASNOxDfLemZCdV+Dg"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,10,cast('{"auth_events":["$zrcJ2E3Nmij_ipjI8A1ttE1lPkq1EaHT0xdhQTdnEac","$55Y8isk_oMEHdrTmng0SYuB56p6o9bKnZosGo9Dlux0","$zBy8NzwR_YHkxeelg3nuYEJPyCbJ3RVKOGtmEhiEDpg","$iAwiOvBMH_aWxDRBxQ-yfllrBTekZ3-TSXi6GPMvDoo"],"content":{"membership":"invite"},"depth":10,"hashes":{"sha256":"q79wQMgcHd8oTwZlwbAusVEt1hWeJsIu9k3+cz9T4rQ"},"origin_server_ts":1795668044640,"prev_events":["$f9ocY0kSdbCQ1e1SkqOnwIVV_2MLxqQM6b-OKIFf1_Y"],"room_id":"!xjiHEJVuHKjPVWxPfs:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"km3Bh4X7b2DwrrSN4F05jZVxQeHb+zXS2ZJsM4i4wb3BT16/flUSq5U3A8G4DDGr8UdPjIwojl4KLUySUXoKDQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,11,cast('{"auth_events":["$zrcJ2E3Nmij_ipjI8A1ttE1lPkq1EaHT0xdhQTdnEac","$55Y8isk_oMEHdrTmng0SYuB56p6o9bKnZosGo9Dlux0","$zBy8NzwR_YHkxeelg3nuYEJPyCbJ3RVKOGtmEhiEDpg"],"content":{"algorithm":"m.megolm.v1.aes-sha2"},"depth":11,"hashes":{"sha256":"5HNa9vHLqAxzZ4WJa1zDpqKTk63L8sNFw/t6P9ElaoE"},"origin_server_ts":1795668044664,"prev_events":["$bVcnvmUIa33OnGSBQpVyGxhAt_M135Yi_pQc3HNHdIk"],"room_id":"!xjiHEJVuHKjPVWxPfs:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"C/r3aPawNjjSP4rNIVJwMaI2YzsHu7sBGcOtxlP52IqA3xnEVXevCEAZa0MppU1mhq6W5w3LhNkPmEE5jyE+CA"}},"state_key":"","type":"m.room.encryption"}' as blob));
INSERT INTO event_json VALUES(2,12,cast('{"auth_events":["$zrcJ2E3Nmij_ipjI8A1ttE1lPkq1EaHT0xdhQTdnEac","$55Y8isk_oMEHdrTmng0SYuB56p6o9bKnZosGo9Dlux0","$zBy8NzwR_YHkxeelg3nuYEJPyCbJ3RVKOGtmEhiEDpg"],"content":{"algorithm":"m.megolm.v1.aes-sha2","ciphertext":"AwgA","session_id":"s"},"depth":12,"hashes":{"sha256":"C3Z8Yi2UvNxrRPTIcGiGOjRKf+aHWC4zYurUtUktbsU"},"origin_server_ts":1795668044677,"prev_events":["$w05xiaGrt-uqq0EHZHEBB5h3ls07qt-ElTkP51ksL_w"],"room_id":"!xjiHEJVuHKjPVWxPfs:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9FPkljZjUDYdRKlBHlTFAokZzcfj2LNRym3tbhMqt1DK85ScSNSFeifIhhymJe7OM8+pmYubgy0LhqYf/P97BQ"}},"type":"m.room.encrypted"}' as blob));
INSERT INTO event_json VALUES(2,13,cast('{"auth_events":["$zrcJ2E3Nmij_ipjI8A1ttE1lPkq1EaHT0xdhQTdnEac","$55Y8isk_oMEHdrTmng0SYuB56p6o9bKnZosGo9Dlux0","$zBy8NzwR_YHkxeelg3nuYEJPyCbJ3RVKOGtmEhiEDpg"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100,"@bob:localhost":50},"users_default":0},"depth":13,"hashes":{"sha256":"hBs6Kbt6BDQi2PhnON6up8F4xCtBFdhN8Le7CSbHiQ4"},"origin_server_ts":1795668044718,"prev_events":["$lv1vQwcos2ZbepyoHkEVgLylBZuJzhZ-xtllKv_MM6Y"],"room_id":"!xjiHEJVuHKjPVWxPfs:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"u+VIZ4x9KIK/1NkQshNvhMXbUvqbzDjIusQXz0qYgeXs/ES0L8QyGDqKLGC+Cf1H3gD7sPP3B37xPvhyF34PAA"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(2,14,cast('{"auth_events":["$zrcJ2E3Nmij_ipjI8A1ttE1lPkq1EaHT0xdhQTdnEac","$mWJYqxNrpsvFjcauCTvM1aOzcTc7c8a_cCbHHQ8SEe0","$f9ocY0kSdbCQ1e1SkqOnwIVV_2MLxqQM6b-OKIFf1_Y"],"content":{"topic":"Set by bob"},"depth":14,"hashes":{"sha256":"LHH46W6Au2lPKwbO2Iz7pyGFCBpRip9ngDN1u+zVv5E"},"origin_server_ts":1795668044774,"prev_events":["$mWJYqxNrpsvFjcauCTvM1aOzcTc7c8a_cCbHHQ8SEe0"],"room_id":"!xjiHEJVuHKjPVWxPfs:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3/e8wsxOWOJDB0MG99It2uzzyJpraPBn/RSKmCyid+JJvN/JXVKedrVC+2vw/gHuUV1nif+ubtGmx1M2LJonDg"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(3,1,cast('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"nMdBcV6YSa0CXn8mlcLl8fZGlYNs5X2SIQVHOG31xXk"},"origin_server_ts":1795668044859,"prev_events":[],"sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"hfbnl0PVgZgsxbJ4OWJFcbEEezAcjwnKiyOJ8HpwwAyarB+iqyi+6B0JatpUwlBHmCMRK4FiBt0neEyMIXF/Bg"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(3,2,cast('{"auth_events":[],"content":{"membership":"join"},"depth":2,"hashes":{"sha256":"J90BkS8GmcDcx53RT2b7L3jju4C7JQCRcCeyNt5T4JI"},"origin_server_ts":1795668044860,"prev_events":["$xDYa1Z9T54weKYE6UVLA8rru9fMS6GID5it37b8FfQ4"],"room_id":"!xDYa1Z9T54weKYE6UVLA8rru9fMS6GID5it37b8FfQ4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"TIJbGDXcg3xEN+1h+iX+gwHfyqFhQLRm/zV3y6Ngeh2VeFPR4B4SIxTkUIUQjzAyUKYau2SN7+fLZR3wugf2Bg"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(3,3,cast('{"auth_events":["$4THOxFVdrkq6_uybaR8FFLn0FN41Nr9-8mK2ZAG2LOE"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"PNKOKQieNtiJPqDQUOS+BMRIsYZPy6PDw5q8BayfA50"},"origin_server_ts":1795668044861,"prev_events":["$4THOxFVdrkq6_uybaR8FFLn0FN41Nr9-8mK2ZAG2LOE"],"room_id":"!xDYa1Z9T54weKYE6UVLA8rru9fMS6GID5it37b8FfQ4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"fFGcaUuBGBZOWHLXDhyKAiair3ros/niuURsBL8kOX+E6cSF2RMsf6qXFkGBelVqaEAtLwz6K/GQqbj534fiDA"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(3,4,cast('{"auth_events":["$rayArVZrPF9xzmdvjX6UYlhlOy9llZ10GDK4Q8bVToU","$4THOxFVdrkq6_uybaR8FFLn0FN41Nr9-8mK2ZAG2LOE"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"G7z7yXvQgcA/qPV4qF8H7VZnz9A0kQhgqDatcCOIAu8"},"origin_server_ts":1795668044861,"prev_events":["$rayArVZrPF9xzmdvjX6UYlhlOy9llZ10GDK4Q8bVToU"],"room_id":"!xDYa1Z9T54weKYE6UVLA8rru9fMS6GID5it37b8FfQ4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7x+nWvQgxllFFcPq3IEKHjOk0c+zDSLMnXvfYUk1aUs2qr/XBLq75dyFcgnFNAww2f09XY2WC2CgTDeWPKVTAg"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(3,5,cast('{"auth_events":["$rayArVZrPF9xzmdvjX6UYlhlOy9llZ10GDK4Q8bVToU","$4THOxFVdrkq6_uybaR8FFLn0FN41Nr9-8mK2ZAG2LOE"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"rawoNRQxObb58UVFMAuPA4i5OTP85fk41DThIkXC2cs"},"origin_server_ts":1795668044879,"prev_events":["$0lJ7peYzCT7Khq_xXbJLQwO9dFzavN0mUbP4oaCAgsg"],"room_id":"!xDYa1Z9T54weKYE6UVLA8rru9fMS6GID5it37b8FfQ4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"IZqvtkej/eSI5boSGbQuRpa61R44OhocWk3hwbyy2d0pl2WU9KsSG+ZuOeiJ2PKyhOLuscxLBQyvjBS1ZQoLAA"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(3,6,cast('{"auth_events":["$rayArVZrPF9xzmdvjX6UYlhlOy9llZ10GDK4Q8bVToU","$4THOxFVdrkq6_uybaR8FFLn0FN41Nr9-8mK2ZAG2LOE"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"0+1gnq70Ukg6qubZ5Tf2fU2y91adQPa5ziu5Jzb2P/I"},"origin_server_ts":1795668044879,"prev_events":["$Ni7TKGyncKmndKeyKkHLFB76FFIyYy5urAmc7sH5xXs"],"room_id":"!xDYa1Z9T54weKYE6UVLA8rru9fMS6GID5it37b8FfQ4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"uLdolqwVf6XV1bwa0sbVOdFqkdhoeJJaPQfvelJiJp5ohJ2PXUYxIwtxzCoxk64xaHNOow5p8033cNt4RlmgBw"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(3,7,cast('{"auth_events":["$rayArVZrPF9xzmdvjX6UYlhlOy9llZ10GDK4Q8bVToU","$4THOxFVdrkq6_uybaR8FFLn0FN41Nr9-8mK2ZAG2LOE"],"content":{"name":"Gone"},"depth":7,"hashes":{"sha256":"FEm8FkFlOUgDTKG7I0piCghCC3EMapXDdDA9VXGPYxE"},"origin_server_ts":1795668044879,"prev_events":["$boqdRBYAREY-c6B9mWP8sW3iobdE4kpXVlAnUMfbuM8"],"room_id":"!xDYa1Z9T54weKYE6UVLA8rru9fMS6GID5it37b8FfQ4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"TTSee5oIat1qBT/20z8OxdXjlsjLX1u9Gf+nudJy+t6/gX52bSVlwk9zlh1HIeK9Yj4TFhjOgWz25vP7ZpI1Dw"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(3,8,cast('{"auth_events":["$rayArVZrPF9xzmdvjX6UYlhlOy9llZ10GDK4Q8bVToU","$4THOxFVdrkq6_uybaR8FFLn0FN41Nr9-8mK2ZAG2LOE"],"content":{"body":"nobody reads this","msgtype":"m.text"},"depth":8,"hashes":{"sha256":"Jso1LH+5mcDxl8dWVcgCx4rl0xgPhdJ3EAZR5mFsrWs"},"origin_server_ts":1795668044917,"prev_events":["$rJ1SE-gkMLFTzpyWPLoiA5NloF-eResBUF0ZidBFh-Y"],"room_id":"!xDYa1Z9T54weKYE6UVLA8rru9fMS6GID5it37b8FfQ4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"KIVU4FyjghlT94HLUrCu8jClaqOP7nmHCbEJLk1qDH46cmNjP5XbCutrP+xIQ8lSNbmRo91KvINGxGdjPD8yAg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(3,9,cast('{"auth_events":["$rayArVZrPF9xzmdvjX6UYlhlOy9llZ10GDK4Q8bVToU","$4THOxFVdrkq6_uybaR8FFLn0FN41Nr9-8mK2ZAG2LOE"],"content":{"membership":"leave"},"depth":9,"hashes":{"sha256":"2XBem/7WZBw72iikeKzjdpPD/nWh2Dm6gpEv4zu44yg"},"origin_server_ts":1795668044926,"prev_events":["$B8RxwVZQP7tmEAlqeDqjINLOmmSAqJO2-whGVkGD8Pg"],"room_id":"!xDYa1Z9T54weKYE6UVLA8rru9fMS6GID5it37b8FfQ4","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"sSThxsFUP3pQbGT9EHtqRZ2rYIL/+Qa8u7dTFltmN65yOzrLqFBwp9VHlfOyR4cIugEbAETjMsGe+QX/4m/lDA"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,1,cast('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"GDDy+iEKDwSztZmHXYbSJsNDALMQH7pf2mQtph72xA4"},"origin_server_ts":1795668044952,"prev_events":[],"sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Fx//QZKXpQIHdilzuK9IXCNxRF3gIoFlOVQ1bSjdAwV0nJniWoO47dTm+wQWiaoWfFxgv6cWe/AFeCjWDcPXCQ"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(4,2,cast('{"auth_events":[],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"SkOu6EZdjkJYJSlWJNTBHRRfNhgg8xoj/QC/wq0QsgM"},"origin_server_ts":1795668044952,"prev_events":["$_-VNChIMoTUNE4OWeUsD7x008ZVFNsA3I-GhF80iYYo"],"room_id":"!_-VNChIMoTUNE4OWeUsD7x008ZVFNsA3I-GhF80iYYo","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Dw5E/0X92paejxwlFJLgFU84qJR9M9FysaqXrOLbcuOBF3kIc3/TotNV3yda22WmT4lqUBS0Ea2x+oE2YD73AA"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,3,cast('{"auth_events":["$kBi2o_1PSzb0IzbakG116b3yBIsvPj2-jSZopIRVxlw"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"WUNcrAhfpkdZC2p4esg6pwW+qGFSwKBiQcJhF+Uq2GY"},"origin_server_ts":1795668044953,"prev_events":["$kBi2o_1PSzb0IzbakG116b3yBIsvPj2-jSZopIRVxlw"],"room_id":"!_-VNChIMoTUNE4OWeUsD7x008ZVFNsA3I-GhF80iYYo","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"6tud8cTxs6wmXs/kjd8/u/LgyzhZUGTikMsfpIdbYjfMbSRi2oGg/3FZvK+G7PntaXTtzbUHdHORBt3LJMZ0Dw"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(4,4,cast('{"auth_events":["$-gG314degqWzjeX7pIUyx7d6TWX8gnzH2XNTJhaId5M","$kBi2o_1PSzb0IzbakG116b3yBIsvPj2-jSZopIRVxlw"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"J4JDRRlFAU2aIR2gKrj+hBploShcxTDLwfPb0JNmYJc"},"origin_server_ts":1795668044953,"prev_events":["$-gG314degqWzjeX7pIUyx7d6TWX8gnzH2XNTJhaId5M"],"room_id":"!_-VNChIMoTUNE4OWeUsD7x008ZVFNsA3I-GhF80iYYo","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Z/imZRUUkuig+jFuCekmH4p3RS9C6yozFegvuecPgcf4jxX3p1GQ8lN0mYfGJcuS6l+MwCR1QSVT7yTDtz/HAg"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(4,5,cast('{"auth_events":["$-gG314degqWzjeX7pIUyx7d6TWX8gnzH2XNTJhaId5M","$kBi2o_1PSzb0IzbakG116b3yBIsvPj2-jSZopIRVxlw"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"yemoiQ3/Wh6wgW0zfdW+aZBjUKDm0z0IfD8Zes/xExk"},"origin_server_ts":1795668044953,"prev_events":["$OujHMSXzF6Ylf9jKg2KavhiuUu795zveMpd-31FvWww"],"room_id":"!_-VNChIMoTUNE4OWeUsD7x008ZVFNsA3I-GhF80iYYo","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"E7bPwxh8NnkFW1jJxU/g4sJm1rnYijvL3Gg5MXsScvC8bWbpI9g7siX6/ARugp9Apwo6CUhegToo5kke83XHBQ"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(4,6,cast('{"auth_events":["$-gG314degqWzjeX7pIUyx7d6TWX8gnzH2XNTJhaId5M","$kBi2o_1PSzb0IzbakG116b3yBIsvPj2-jSZopIRVxlw"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"SewkKCaNav8J2aL0ywDlZoW9jJCzHJfr5erDlccgMDw"},"origin_server_ts":1795668044953,"prev_events":["$furyDT5qLhyQNso3Utgw0GA3XXhG5HDk6JPyKTviXPk"],"room_id":"!_-VNChIMoTUNE4OWeUsD7x008ZVFNsA3I-GhF80iYYo","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"INopOxX9RnHrcR4WjvuKF9IO4w+miXtqIGDqawyZwj33e6jgGdJYTZDiWxtj4I4HIbG5ng00b3aITUBkqJfpDQ"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(4,7,cast('{"auth_events":["$-gG314degqWzjeX7pIUyx7d6TWX8gnzH2XNTJhaId5M","$kBi2o_1PSzb0IzbakG116b3yBIsvPj2-jSZopIRVxlw"],"content":{"name":"Left"},"depth":7,"hashes":{"sha256":"BXBfk2ZUKuze4VrZq1ZTlQ/h6c0vC523LUfSdeSRQBQ"},"origin_server_ts":1795668044953,"prev_events":["$iDGwGDemJ6qTQSddPH_bisXD8vJfgS66dy5CPStGT9E"],"room_id":"!_-VNChIMoTUNE4OWeUsD7x008ZVFNsA3I-GhF80iYYo","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"J0DDUjz08O2QcY/hPQpX7hYEP3RBUYokgj0Ss+OdtG748u1gV4bNEM5lYB5svy34SKeA5g74KolKefwehxrtBg"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(4,8,cast('{"auth_events":["$-gG314degqWzjeX7pIUyx7d6TWX8gnzH2XNTJhaId5M","$OujHMSXzF6Ylf9jKg2KavhiuUu795zveMpd-31FvWww"],"content":{"membership":"join"},"depth":8,"hashes":{"sha256":"ZgXz76nfUy+NAzg8euS3M7IPBWgHV9FiTeRVPde0Cig"},"origin_server_ts":1795668045012,"prev_events":["$G6QAS4K4Fd5z4Q5qwaCuvRd8mnMA9uQ8kdgWToSQB4U"],"room_id":"!_-VNChIMoTUNE4OWeUsD7x008ZVFNsA3I-GhF80iYYo","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"BLN/g+1NUx6m7fEiPOZfQIMFXeneis55JUU6C93mJDyTxwPf/0vNtv8apR31gxTU5fnUDPN9YqTV8U8LCzlTAQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,9,cast('{"auth_events":["$-gG314degqWzjeX7pIUyx7d6TWX8gnzH2XNTJhaId5M","$kBi2o_1PSzb0IzbakG116b3yBIsvPj2-jSZopIRVxlw"],"content":{"body":"carol sees this","msgtype":"m.text"},"depth":9,"hashes":{"sha256":"1lKxzrBjhrPG1waN+MiZZZrF70C1yySw+wRG++k5BD8"},"origin_server_ts":1795668045024,"prev_events":["$2qAW3Bca0iDJps8VZdrpS3nlGwhql83DAW4bg-uozSQ"],"room_id":"!_-VNChIMoTUNE4OWeUsD7x008ZVFNsA3I-GhF80iYYo","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"C1kxyrTYHovUY71/a1Eo9NKTEQrxexIAYp+zqTS+Kdz57SMge8iRpwu1foc2NIF/Qj77CIn6swUjcgyjx4OjCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(4,10,cast('{"auth_events":["$-gG314degqWzjeX7pIUyx7d6TWX8gnzH2XNTJhaId5M","$2qAW3Bca0iDJps8VZdrpS3nlGwhql83DAW4bg-uozSQ"],"content":{"membership":"leave"},"depth":10,"hashes":{"sha256":"XccnVDYZHjhVEpdE6cwD7wnyQlfyLqYjQ5B+HBABiFo"},"origin_server_ts":1795668045064,"prev_events":["$LXwj2AhkhA39xF_McuGVd52wPYoS0YYwkyNQ03EUOSg"],"room_id":"!_-VNChIMoTUNE4OWeUsD7x008ZVFNsA3I-GhF80iYYo","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"qsHmoCVhohcWjzdjBPwb4ntA85strpsSJTGmMrr2Ed/15w9oa3CgykBTQ5D7m277w8UvBpeC1PzKgBveHR1QBA"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,11,cast('{"auth_events":["$-gG314degqWzjeX7pIUyx7d6TWX8gnzH2XNTJhaId5M","$kBi2o_1PSzb0IzbakG116b3yBIsvPj2-jSZopIRVxlw"],"content":{"body":"carol does not see this","msgtype":"m.text"},"depth":11,"hashes":{"sha256":"t34xG+PD/TNmYRjo05bhMw0wURpcGNr1PYeQgd5QKzc"},"origin_server_ts":1795668045207,"prev_events":["$p-HdSdtvO9ov_BKbMjjNcQlIaOglSpdK9tZMfRP5g0k"],"room_id":"!_-VNChIMoTUNE4OWeUsD7x008ZVFNsA3I-GhF80iYYo","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"TZ0PR4lURFruiFEjujPk3dxjF9DYVDAXMx2iQVxxWs7ANkPNq++FsVmQYJLbaNVgqtrwr/2GbTl37Vsqz5IoAQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,30,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"body":"after the token","m.mentions":{"user_ids":["@bob:localhost"]},"msgtype":"m.text"},"depth":30,"hashes":{"sha256":"YpIiOcI+784siM8J2DtX7sftyjGm/XtM7H2ZCvW/MCg"},"origin_server_ts":1795668049878,"prev_events":["$4-FCVPbDkkw8qa91akRw2AzFjINr5ZT7DXxJgiWI87E"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"39bN2Axsk9gY2XYOBA3qsZkbW+waDHEEaTzLwvLVKs2OdmzAzpdGC1i1hkTnSdbk0LYTUvN3lFNWM/o3eUeoDw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,31,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"reason":"as asked"},"depth":31,"hashes":{"sha256":"5pzvZRuX2jEu2jhqZ20rSfCiTsie19tcAEHHRoDNcHU"},"origin_server_ts":1795668049938,"prev_events":["$GjlALoGNdnQFU7AcKiE5bXhuQ46G2F1NHYFfTY2jTJE"],"redacts":"$xqiAM0jSVMSni-CCsrzwS97kM6-vbgl5tA4l2uO_Lfk","room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"cFKn17GRR6BqIOubGtdcTwvCK+6tXhn2Kc6GIWtSZCH8PKAWvOtTct/v2+dfgcxYjSMscKNdp9XhVS3Dvy42AQ"}},"type":"m.room.redaction"}' as blob));
INSERT INTO event_json VALUES(1,32,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw"],"content":{"topic":"Changed later"},"depth":32,"hashes":{"sha256":"8fTHJx3DzOlm4KZnpqMVmAZTLS1tlAszn8WZDmAr+2s"},"origin_server_ts":1795668050016,"prev_events":["$qMJjT-A4IamDfkOFZUYl4eOLu5cn40iJkl3YWiikC_Y"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"nfjJKzsPT9HjuXxWPO//A6yFm/sAGXQxoBZg/1CU/xoyWIjq5Ay+6Cob680gJ9wHjFBV2UUzMkubtgmNZEoECA"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(1,33,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$7npYh1ZQio2vG5JlwcMFx5TfBQYhmypMrqjZSLVhdNA","$xHT5Ipd6hg8NjrrBXPPrvqleGcnlEAHmmsLaa-mZWYs"],"content":{"membership":"join"},"depth":33,"hashes":{"sha256":"DZLQ9rbjcXqp2lqLS/JAY/k72quhBstsbWFnve3MZzQ"},"origin_server_ts":1795668050095,"prev_events":["$95ByVuWS5q94M1VGI7UFwSYGBo5gQ6y_8gGKOmSp2ac"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"00VJUnvSbB4svVP4qbwmRhw02Xp0aninu8pALIldIrDWjAjIeq4gbBF6DVSc+gR2+AtHvyIFov4w6YyjRnxfDQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,34,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$iuNwIhKEbJ6D0_vPCTh702ynqsrBDoHlH7CN3wfrvxE"],"content":{"body":"back again","msgtype":"m.text"},"depth":34,"hashes":{"sha256":"cX2eF0EoVlpKk2E9/wBUmmQdx5937m0yRNyyLUWO/DI"},"origin_server_ts":1795668050158,"prev_events":["$iuNwIhKEbJ6D0_vPCTh702ynqsrBDoHlH7CN3wfrvxE"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"AOzMB+fF8ebQSNkgUJPYiA1XV6tTgxm3sPIvJTYsOr+82p1+a2qmWH93yhFxHpam/BBbwo/WvTPzPs/fIh2zCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,35,cast('{"auth_events":["$17C7OhELpgz-j-5qyXA_GEACpG1mf9XzRfdwv2oc05E","$32-KGCTB4922EdF2GdpPv2FivQJvkEQSgU_ht6CiC20","$jM22zG04mlJgbbkKlKFSQFGg8JSIFFSx6aKw04oOMvw","$xHT5Ipd6hg8NjrrBXPPrvqleGcnlEAHmmsLaa-mZWYs"],"content":{"displayname":"Alice","membership":"join"},"depth":35,"hashes":{"sha256":"NzqbD4GjFiHSaIJ8UE84ZSXwl5xgyH4sZheHq+J2VpM"},"origin_server_ts":1795668050425,"prev_events":["$ZEb2K3K0JqiZ1JtzW-5KdtlCk2Rl5Y0AOpvm27AdCzY"],"room_id":"!yizDCRroKturwIqkmA:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+okRw24trW5mWdOLzzG37Ed18ZA6Pj8L2b+l6eGAQE8ajjxdmBuDlDpCCeuHQ1iJaXq9NlB42kvD0StjV2eQAw"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,15,cast('{"auth_events":["$zrcJ2E3Nmij_ipjI8A1ttE1lPkq1EaHT0xdhQTdnEac","$mWJYqxNrpsvFjcauCTvM1aOzcTc7c8a_cCbHHQ8SEe0","$zBy8NzwR_YHkxeelg3nuYEJPyCbJ3RVKOGtmEhiEDpg","$iAwiOvBMH_aWxDRBxQ-yfllrBTekZ3-TSXi6GPMvDoo"],"content":{"displayname":"Alice","membership":"join"},"depth":15,"hashes":{"sha256":"MctEmgeboY8ybrKMh0wELCWmmW3ZLtiugJF9DfC6jGI"},"origin_server_ts":1795668050446,"prev_events":["$tMUY1NyKqMCabmvefIp1-_cDbjUbqo8c9SoEXQVkomg"],"room_id":"!xjiHEJVuHKjPVWxPfs:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GMtvdOZGyhavjkQlabzppJn29grfl/YGB1ytPzonu/s2PRPCYObXZwON7bfZOnAG5oSTmOBCSz/87lBpVjvzCQ"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,12,cast('{"auth_events":["$-gG314degqWzjeX7pIUyx7d6TWX8gnzH2XNTJhaId5M","$kBi2o_1PSzb0IzbakG116b3yBIsvPj2-jSZopIRVxlw","$OujHMSXzF6Ylf9jKg2KavhiuUu795zveMpd-31FvWww"],"content":{"displayname":"Alice","membership":"join"},"depth":12,"hashes":{"sha256":"s774tW5fkk7t1mRuwBF5vwn5bHiESc5BoB5yDKjJbI0"},"origin_server_ts":1795668050481,"prev_events":["$NnNXOcKs0o89cD4JYcNB_7rDYVAcwsq4EX5M8DQI7uk"],"room_id":"!_-VNChIMoTUNE4OWeUsD7x008ZVFNsA3I-GhF80iYYo","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"2L2NXWcIpH7EnzeQRZ+pM2adWZHd05wk4buF1wVwjTyhTPrfXYwo7zWEcD7cNaysjq1x9iPEhzvnm73wvZ0zBg"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
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
INSERT INTO room_aliases VALUES('#talk:localhost',1,1,1795668041361);
CREATE TABLE published_rooms (
    server_nid integer not null, room_nid integer not null, publisher_nid integer not null,
    published_ts integer not null,
    primary key (server_nid, room_nid)) strict, without rowid;
INSERT INTO published_rooms VALUES(1,1,1,1795668041361);
CREATE TABLE transactions (
    user_nid integer not null, device_id text not null, path_hash integer not null, txn_id text not null,
    room_nid integer not null, eid integer not null, created_ts integer not null,
    primary key (user_nid, device_id, path_hash, txn_id)) strict, without rowid;
INSERT INTO transactions VALUES(1,'SKQGDVCVBB',-6423867791902527109,'t11',0,0,1795668045772);
INSERT INTO transactions VALUES(1,'SKQGDVCVBB',-6423867791902527109,'t12',0,0,1795668049103);
INSERT INTO transactions VALUES(1,'SKQGDVCVBB',-4855138706047780190,'t14',1,31,1795668049935);
INSERT INTO transactions VALUES(1,'SKQGDVCVBB',2535791153875141905,'t4',1,21,1795668043161);
INSERT INTO transactions VALUES(1,'SKQGDVCVBB',2556077453854373280,'t10',4,11,1795668045195);
INSERT INTO transactions VALUES(1,'SKQGDVCVBB',2556077453854373280,'t9',4,9,1795668045023);
INSERT INTO transactions VALUES(1,'SKQGDVCVBB',3168975829746809598,'t8',2,12,1795668044677);
INSERT INTO transactions VALUES(1,'SKQGDVCVBB',5647330958627911694,'t2',1,15,1795668042906);
INSERT INTO transactions VALUES(1,'SKQGDVCVBB',8826218380410075902,'t1',1,13,1795668042733);
INSERT INTO transactions VALUES(1,'SKQGDVCVBB',8826218380410075902,'t13',1,30,1795668049878);
INSERT INTO transactions VALUES(1,'SKQGDVCVBB',8826218380410075902,'t3',1,18,1795668043055);
INSERT INTO transactions VALUES(1,'SKQGDVCVBB',8826218380410075902,'t5',1,25,1795668043275);
INSERT INTO transactions VALUES(1,'SKQGDVCVBB',8826218380410075902,'t6',1,27,1795668043437);
INSERT INTO transactions VALUES(1,'SKQGDVCVBB',8826218380410075902,'t7',1,29,1795668043866);
INSERT INTO transactions VALUES(2,'GPQXGLJXSN',8826218380410075902,'t1',1,14,1795668042856);
INSERT INTO transactions VALUES(2,'GPQXGLJXSN',8826218380410075902,'t2',1,16,1795668042988);
INSERT INTO transactions VALUES(2,'GPQXGLJXSN',8826218380410075902,'t3',1,17,1795668043016);
INSERT INTO transactions VALUES(2,'GPQXGLJXSN',8826218380410075902,'t4',1,20,1795668043135);
INSERT INTO transactions VALUES(2,'GPQXGLJXSN',8826218380410075902,'t5',1,24,1795668043259);
INSERT INTO transactions VALUES(2,'GPQXGLJXSN',8826218380410075902,'t6',1,26,1795668043303);
INSERT INTO transactions VALUES(2,'GPQXGLJXSN',8826218380410075902,'t7',1,28,1795668043578);
INSERT INTO transactions VALUES(3,'BSMDSKMEMT',-2708843400643514551,'t1',3,8,1795668044916);
INSERT INTO transactions VALUES(3,'BSMDSKMEMT',8826218380410075902,'t2',1,34,1795668050153);
CREATE TABLE receipts (
    room_nid integer not null, user_nid integer not null, receipt_type text not null,
    thread_id text not null, event_id text not null, eid integer, ts integer not null,
    writer integer not null, position integer not null,
    primary key (room_nid, user_nid, receipt_type, thread_id)) strict, without rowid;
INSERT INTO receipts VALUES(1,1,'m.read','','$GjlALoGNdnQFU7AcKiE5bXhuQ46G2F1NHYFfTY2jTJE',30,1795668050224,1,133);
INSERT INTO receipts VALUES(1,1,'m.read.private','','$xqiAM0jSVMSni-CCsrzwS97kM6-vbgl5tA4l2uO_Lfk',14,1795668045674,1,106);
INSERT INTO receipts VALUES(1,2,'m.read','','$xqiAM0jSVMSni-CCsrzwS97kM6-vbgl5tA4l2uO_Lfk',14,1795668045298,1,102);
CREATE TABLE accounts (
    user_nid integer primary key, password_hash text, created_ts integer not null, admin integer not null,
    state integer not null, kind integer not null) strict;
INSERT INTO accounts VALUES(1,'$argon2id$v=19$m=19456,t=2,p=1$vaoZ08O1GrkkZqMroW9SLA$tN1aa8F8lRAVzZbkYuqrBHDCa7HorwL/dQmHUpaI4sY',1795668034768,0,0,0);
INSERT INTO accounts VALUES(2,'$argon2id$v=19$m=19456,t=2,p=1$u2IKy2/0zzZsIZe8ymEQrA$jFdXwHT3jXLXJ8NchIEzmUKHFep1o3xByXrc/BSI88E',1795668035664,0,0,0);
INSERT INTO accounts VALUES(3,'$argon2id$v=19$m=19456,t=2,p=1$VzioXMsvYpTcsJn/4Z/oig$fu0RViGDLlkd53Zjc3PRrIX4Wv5CsmGAaqn0uRhyy9U',1795668036743,0,0,0);
INSERT INTO accounts VALUES(4,'$argon2id$v=19$m=19456,t=2,p=1$eEpzwRRl6Kiqaj8LcLYh3w$zo9DS5ok5bSJL9XpFkYPrwXUQV1zdwXrlu4Fzi+i1vA',1795668037747,0,0,0);
CREATE TABLE devices (
    user_nid integer not null, device_id text not null, display_name text, created_ts integer not null,
    last_seen_ts integer, last_seen_ip text,
    primary key (user_nid, device_id)) strict, without rowid;
INSERT INTO devices VALUES(1,'SKQGDVCVBB','alice''s first',1795668034777,1795668034777,NULL);
INSERT INTO devices VALUES(1,'TABLET',NULL,1795668048863,1795668048863,NULL);
INSERT INTO devices VALUES(2,'GPQXGLJXSN','bob''s first',1795668035664,1795668035664,NULL);
INSERT INTO devices VALUES(3,'BSMDSKMEMT','carol''s first',1795668036743,1795668036743,NULL);
INSERT INTO devices VALUES(4,'FBCHNZTFBG','dave''s first',1795668037748,1795668037748,NULL);
CREATE TABLE access_tokens (
    token_hash blob primary key, user_nid integer not null, device_id text not null,
    created_ts integer not null, expires_ts integer, refresh_hash blob) strict, without rowid;
INSERT INTO access_tokens VALUES(X'33fde08ab16c9d50d4039048b35da32ecd84e6ee4d6474196baa7ead7a2ab012',1,'SKQGDVCVBB',1795668034777,NULL,NULL);
INSERT INTO access_tokens VALUES(X'b672ad119f3a53d49d40fc9b97f32037641681d5a7cbc86635e5a4f67672ac06',2,'GPQXGLJXSN',1795668035664,NULL,NULL);
INSERT INTO access_tokens VALUES(X'c49709d2477f1f2d5252e6127df59c09f0e7e75b90e39c9a9904cf8bf7d42e74',1,'TABLET',1795668048863,NULL,NULL);
INSERT INTO access_tokens VALUES(X'f4ec71570315754da54d799ab20fbec76b2d556e1d72169e82650d40d81a8c73',3,'BSMDSKMEMT',1795668036743,NULL,NULL);
INSERT INTO access_tokens VALUES(X'ffc158d94350dba1777fdd399a11d68c0ff7a59dc80aa6d5261cf549c621bce7',4,'FBCHNZTFBG',1795668037748,NULL,NULL);
CREATE TABLE registration_tokens (
    token text primary key, uses_allowed integer, completed integer not null, expires_ts integer,
    makes_admin integer not null, created_ts integer not null) strict, without rowid;
INSERT INTO registration_tokens VALUES('EV3TpB6Wt3LtDTKhA3DLKZP5Y6m9DRD7',1,0,NULL,1,1795668027094);
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
INSERT INTO account_data VALUES(1,1,'m.fully_read',cast('{"event_id":"$xqiAM0jSVMSni-CCsrzwS97kM6-vbgl5tA4l2uO_Lfk"}' as blob),1,104);
INSERT INTO account_data VALUES(2,1,'m.tag',cast('{"tags": {"m.favourite": {"order": 0.5}}}' as blob),1,108);
CREATE TABLE filters (
    user_nid integer not null, filter_id integer not null, json blob not null,
    primary key (user_nid, filter_id)) strict;
INSERT INTO filters VALUES(1,3964030888876835941,cast('{"room":{"timeline":{"limit":5}}}' as blob));
CREATE TABLE device_keys (
    user_nid integer not null, device_id text not null, json blob not null,
    writer integer not null, position integer not null,
    primary key (user_nid, device_id)) strict;
INSERT INTO device_keys VALUES(1,'SKQGDVCVBB',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"SKQGDVCVBB","keys":{"curve25519:SKQGDVCVBB":"Y3VydmU","ed25519:SKQGDVCVBB":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:SKQGDVCVBB":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}' as blob),1,27);
INSERT INTO device_keys VALUES(2,'GPQXGLJXSN',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"GPQXGLJXSN","keys":{"curve25519:GPQXGLJXSN":"Y3VydmU","ed25519:GPQXGLJXSN":"ZWR3YXJkcw"},"signatures":{"@bob:localhost":{"ed25519:GPQXGLJXSN":"c2lnbmF0dXJl"}},"user_id":"@bob:localhost"}' as blob),1,29);
INSERT INTO device_keys VALUES(1,'TABLET',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"TABLET","keys":{"curve25519:TABLET":"Y3VydmU","ed25519:TABLET":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}' as blob),1,114);
CREATE TABLE one_time_keys (
    user_nid integer not null, device_id text not null, algorithm text not null, key_id text not null,
    json blob not null, seq integer not null,
    primary key (user_nid, device_id, algorithm, key_id)) strict;
INSERT INTO one_time_keys VALUES(1,'SKQGDVCVBB','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:SKQGDVCVBB":"c2lnbmF0dXJl"}}}' as blob),1);
INSERT INTO one_time_keys VALUES(1,'SKQGDVCVBB','signed_curve25519','AAAA1',cast('{"key":"b25lLXRpbWUga2V51","signatures":{"@alice:localhost":{"ed25519:SKQGDVCVBB":"c2lnbmF0dXJl"}}}' as blob),2);
INSERT INTO one_time_keys VALUES(1,'SKQGDVCVBB','signed_curve25519','AAAA2',cast('{"key":"b25lLXRpbWUga2V52","signatures":{"@alice:localhost":{"ed25519:SKQGDVCVBB":"c2lnbmF0dXJl"}}}' as blob),3);
INSERT INTO one_time_keys VALUES(2,'GPQXGLJXSN','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@bob:localhost":{"ed25519:GPQXGLJXSN":"c2lnbmF0dXJl"}}}' as blob),1);
INSERT INTO one_time_keys VALUES(2,'GPQXGLJXSN','signed_curve25519','AAAA1',cast('{"key":"b25lLXRpbWUga2V51","signatures":{"@bob:localhost":{"ed25519:GPQXGLJXSN":"c2lnbmF0dXJl"}}}' as blob),2);
INSERT INTO one_time_keys VALUES(1,'TABLET','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}' as blob),1);
CREATE TABLE fallback_keys (
    user_nid integer not null, device_id text not null, algorithm text not null, key_id text not null,
    json blob not null, used integer not null,
    primary key (user_nid, device_id, algorithm)) strict;
INSERT INTO fallback_keys VALUES(1,'SKQGDVCVBB','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:SKQGDVCVBB":"c2lnbmF0dXJl"}}}' as blob),0);
INSERT INTO fallback_keys VALUES(2,'GPQXGLJXSN','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@bob:localhost":{"ed25519:GPQXGLJXSN":"c2lnbmF0dXJl"}}}' as blob),0);
INSERT INTO fallback_keys VALUES(1,'TABLET','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}' as blob),0);
CREATE TABLE to_device (
    user_nid integer not null, device_id text not null, writer integer not null, position integer not null,
    seq integer not null, json blob not null,
    primary key (user_nid, device_id, writer, position, seq)) strict;
INSERT INTO to_device VALUES(2,'GPQXGLJXSN',1,116,1,cast('{"type":"org.example.note","sender":"@alice:localhost","content":{"note":"still waits"}}' as blob));
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
INSERT INTO relations VALUES(1,X'5435a0b6482a6ec134b7260376439ad29d77830cc2f43cdca518f6af507d2292',17,'m.thread');
INSERT INTO relations VALUES(1,X'5435a0b6482a6ec134b7260376439ad29d77830cc2f43cdca518f6af507d2292',18,'m.thread');
INSERT INTO relations VALUES(1,X'5435a0b6482a6ec134b7260376439ad29d77830cc2f43cdca518f6af507d2292',19,'m.reference');
INSERT INTO relations VALUES(1,X'5435a0b6482a6ec134b7260376439ad29d77830cc2f43cdca518f6af507d2292',20,'m.reference');
INSERT INTO relations VALUES(1,X'c6a8803348d254c4a78be082b2bcf04bdee433afaf6e0979b40e25dae3bf2df9',15,'m.annotation');
INSERT INTO relations VALUES(1,X'c6a8803348d254c4a78be082b2bcf04bdee433afaf6e0979b40e25dae3bf2df9',16,'m.replace');
CREATE TABLE search_entries (
    place integer primary key, room_nid integer not null, eid integer not null, key integer not null,
    sender_nid integer not null, grams text not null) strict;
INSERT INTO search_entries VALUES(964041938820923392,1,8,2,1,'');
INSERT INTO search_entries VALUES(964041938820923393,1,9,3,1,'');
INSERT INTO search_entries VALUES(964041939357794306,1,13,1,1,'');
INSERT INTO search_entries VALUES(964041939357794308,1,16,1,2,'');
INSERT INTO search_entries VALUES(964041939894665221,1,17,1,2,'');
INSERT INTO search_entries VALUES(964041939894665222,1,18,1,1,'');
INSERT INTO search_entries VALUES(964041939894665224,1,24,1,2,'');
INSERT INTO search_entries VALUES(964041939894665225,1,25,1,1,'');
INSERT INTO search_entries VALUES(964041939894665226,1,26,1,2,'');
INSERT INTO search_entries VALUES(964041939894665227,1,27,1,1,'');
INSERT INTO search_entries VALUES(964041939894665228,1,28,1,2,'');
INSERT INTO search_entries VALUES(964041939894665229,1,29,1,1,'');
INSERT INTO search_entries VALUES(964041940431536142,2,7,2,1,'');
INSERT INTO search_entries VALUES(964041940431536143,2,14,3,2,'');
INSERT INTO search_entries VALUES(964041940431536144,3,7,2,3,'');
INSERT INTO search_entries VALUES(964041940431536145,3,8,1,3,'');
INSERT INTO search_entries VALUES(964041940431536146,4,7,2,1,'');
INSERT INTO search_entries VALUES(964041940968407059,4,9,1,1,'');
INSERT INTO search_entries VALUES(964041940968407060,4,11,1,1,'');
INSERT INTO search_entries VALUES(964041943115890709,1,30,1,1,'');
INSERT INTO search_entries VALUES(964041943652761622,1,32,3,1,'');
INSERT INTO search_entries VALUES(964041943652761623,1,34,1,3,'');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','search_grams','search_grams',0,'CREATE VIRTUAL TABLE search_grams using fts5(
    grams, content='''', contentless_delete=1, detail=none, tokenize=''ascii'')');
CREATE TABLE IF NOT EXISTS 'search_grams_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_grams_data VALUES(1,X'188138');
INSERT INTO search_grams_data VALUES(10,X'00000000ff00000102091a0009110101011001010f010101111100000102010112120000010301011313000001040101141400000105010115150000010601011616000001070101171700000108010118180000010000');
INSERT INTO search_grams_data VALUES(137438953473,X'000000540630336868697286d89ef0cc808080100105647966776f86d89ef0cc808080100105667063786d86d89ef0cc808080100105756869703686d89ef0cc808080100105783236677886d89ef0cc808080100410101010');
INSERT INTO search_grams_data VALUES(274877906945,X'000000b1063032636a733786d89ef0cc808080110105336868697286d89ef0cc8080801102046d66757a86d89ef0cc808080110105366366643586d89ef0cc808080110105647966776f86d89ef0cc808080110105723369696586d89ef0cc808080110204366c7a6a86d89ef0cc80808011010573656d666d86d89ef0cc8080801102046a75686686d89ef0cc808080110105773671626286d89ef0cc8080801101057a64636a3686d89ef0cc808080110410100f1010100f100f10');
INSERT INTO search_grams_data VALUES(412316860417,X'00000053063066326a323686d89ef0cc8080801202047063786d86d89ef0cc8080801201056c35656a3286d89ef0cc80808012010573346b766286d89ef0cc808080120105793672783786d89ef0cc8080801204100f1010');
INSERT INTO search_grams_data VALUES(549755813889,X'000000920630346c79343286d89ef0cd80808013010566326a323686d89ef0cd8080801301056a7063637586d89ef0cd8080801301056c35656a3286d89ef0cd8080801302046e647a7786d89ef0cd808080130105706c6b657786d89ef0cd80808013010573656d666d86d89ef0cd8080801302046a75686686d89ef0cd808080130105777673616386d89ef0cd8080801304101010100f10100f');
INSERT INTO search_grams_data VALUES(687194767361,X'000000b00630346c79343286d89ef0cd80808014010566326a323686d89ef0cd808080140105686c6e676c86d89ef0cd8080801401056a7063637586d89ef0cd8080801401056c35656a3286d89ef0cd8080801402046e647a7786d89ef0cd8080801402047532657086d89ef0cd808080140105706c6b657786d89ef0cd808080140105733735326986d89ef0cd808080140204656d666d86d89ef0cd8080801402046a75686686d89ef0cd808080140410101010100f0f10100f');
INSERT INTO search_grams_data VALUES(824633720833,X'000000940630336b786b3386d89ef0d18080801501056171626b6a86d89ef0d1808080150105647a366c6b86d89ef0d1808080150105656c66716e86d89ef0d180808015010566326a323686d89ef0d18080801501056b7769706186d89ef0d1808080150105727a726b6386d89ef0d180808015010576346e6e3286d89ef0d18080801501057736326d7286d89ef0d180808015041010101010101010');
INSERT INTO search_grams_data VALUES(962072674305,X'000000b30630337366676186d89ef0d2808080160105346e32347986d89ef0d28080801602047661636686d89ef0d2808080160105656c66716e86d89ef0d280808016010566326a323686d89ef0d28080801601056b656d783586d89ef0d28080801601056c7074777786d89ef0d2808080160105757a71696586d89ef0d280808016010576346e6e3286d89ef0d2808080160105796970746786d89ef0d28080801601057a37777a6486d89ef0d2808080160410100f10101010101010');
INSERT INTO search_grams_data VALUES(1099511627777,X'000000740630336868697286d89ef0d2808080170105647566716f86d89ef0d2808080170105656c66716e86d89ef0d2808080170105677362717986d89ef0d280808017010569736d636286d89ef0d2808080170105743369756186d89ef0d2808080170105773577643686d89ef0d28080801704101010101010');
INSERT INTO search_grams_data VALUES(2336462209025,X'000003760630326c67706386d89ef0ca8080800301010533346a646786d89ef0ca8080800202046d66757a86d89ef0cb808080050102047366676186d89ef0c980808001868080800e0204756a737486d89ef0c9808080000105343364636d86d89ef0cc8080800e0105356637696d86d89ef0cc8080800e0102046f616f3386d89ef0ca808080040105376b6b756986d89ef0ca808080040105627367617686d89ef0ca808080030101056334646f7086d89ef0cc8080800e010564356f707986d89ef0c98080800102047574753786d89ef0ca8080800202047771756586d89ef0ca80808002020479626e7586d89ef0cb808080060105656c66716e86d89ef0c9808080000182808080010101828080800101020101010101010566326a323686d89ef0c9808080000182808080018280808004030202828080800102046865787386d89ef0c98080800002047063786d86d89ef0c980808000868080800e0105676533667386d89ef0ca808080030102046935367686d89ef0cb80808008010101010102047a7a707886d89ef0cb80808005010105683374693386d89ef0ca8080800202047565763786d89ef0c9808080010105693372753586d89ef0ca8080800202043579653486d89ef0cc8080800f01056a3237353386d89ef0c9808080010204336d377286d89ef0ca8080800202046c6a357386d89ef0ca808080030102046e74697986d89ef0c98080800101056b7769706186d89ef0ca80808002828080800401056c3533736a86d89ef0cc8080800e02046567696686d89ef0ca8080800201056d7673333386d89ef0ca8080800401056e6965666d86d89ef0ca8080800202046a6b756386d89ef0ca8080800401056f3635703286d89ef0ca80808002020462786a3486d89ef0cc8080800e02046b697a6586d89ef0ca8080800202046c76357486d89ef0cc8080800f0105703477773486d89ef0cb80808005010204787a783786d89ef0cb808080060105723369696586d89ef0cb8080800501030376776486d89ef0ca8080800202047874706586d89ef0ca808080020105746477696686d89ef0ca80808003018280808001030202828080800302047a6d6b6386d89ef0ca8080800204026e7086d89ef0ca80808004030375326686d89ef0cb8080800801010101010105756733696986d89ef0cb8080800801010101010105786165356f86d89ef0cb80808008010101010104111010140f10110f101110100f0f0f24230f14111410100f100f100f100f15100f10100f100f0f0f110f110e0f1e0f0d1315');
INSERT INTO search_grams_data VALUES(9009535716950016,X'08000000000000010000000000000000000000000000000000000000000000000d60f709400000030000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
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
INSERT INTO search_grams_docsize VALUES(964041938820923392,X'05',1);
INSERT INTO search_grams_docsize VALUES(964041938820923393,X'07',2);
INSERT INTO search_grams_docsize VALUES(964041939357794306,X'10',3);
INSERT INTO search_grams_docsize VALUES(964041939357794308,X'0b',5);
INSERT INTO search_grams_docsize VALUES(964041939894665221,X'06',6);
INSERT INTO search_grams_docsize VALUES(964041939894665222,X'09',7);
INSERT INTO search_grams_docsize VALUES(964041939894665224,X'06',9);
INSERT INTO search_grams_docsize VALUES(964041939894665225,X'06',10);
INSERT INTO search_grams_docsize VALUES(964041939894665226,X'06',11);
INSERT INTO search_grams_docsize VALUES(964041939894665227,X'06',12);
INSERT INTO search_grams_docsize VALUES(964041939894665228,X'06',13);
INSERT INTO search_grams_docsize VALUES(964041939894665229,X'06',14);
INSERT INTO search_grams_docsize VALUES(964041940431536142,X'07',15);
INSERT INTO search_grams_docsize VALUES(964041940431536143,X'05',16);
INSERT INTO search_grams_docsize VALUES(964041940431536144,X'05',17);
INSERT INTO search_grams_docsize VALUES(964041940431536145,X'0b',18);
INSERT INTO search_grams_docsize VALUES(964041940431536146,X'05',19);
INSERT INTO search_grams_docsize VALUES(964041940968407059,X'09',20);
INSERT INTO search_grams_docsize VALUES(964041940968407060,X'0b',21);
INSERT INTO search_grams_docsize VALUES(964041943115890709,X'09',22);
INSERT INTO search_grams_docsize VALUES(964041943652761622,X'0b',23);
INSERT INTO search_grams_docsize VALUES(964041943652761623,X'07',24);
CREATE TABLE IF NOT EXISTS 'search_grams_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO search_grams_config VALUES('version',4);
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
PRAGMA writable_schema=OFF;
COMMIT;
