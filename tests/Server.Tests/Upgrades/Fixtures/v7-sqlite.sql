-- Schema version 7, made by fixture.sh from commit 28034f9. Never edited.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_versions (version integer primary key, applied_ts integer not null) strict;
INSERT INTO schema_versions VALUES(1,1795683594029);
INSERT INTO schema_versions VALUES(2,1795683594078);
INSERT INTO schema_versions VALUES(3,1795683594086);
INSERT INTO schema_versions VALUES(4,1795683594088);
INSERT INTO schema_versions VALUES(5,1795683594092);
INSERT INTO schema_versions VALUES(6,1795683594093);
INSERT INTO schema_versions VALUES(7,1795683594095);
CREATE TABLE server_meta (key text primary key, value text not null) strict, without rowid;
INSERT INTO server_meta VALUES('schema.oldest_program','6');
INSERT INTO server_meta VALUES('schema.online.earlier_events','done');
INSERT INTO server_meta VALUES('search.next','24');
INSERT INTO server_meta VALUES('search.scan','done');
CREATE TABLE owner_slots (slot integer primary key, epoch integer not null, node text not null) strict, without rowid;
INSERT INTO owner_slots VALUES(0,1,'vm');
CREATE TABLE writers (writer integer primary key, batch integer not null, position integer not null) strict, without rowid;
INSERT INTO writers VALUES(1,144,152);
CREATE TABLE id_blocks (kind integer primary key, next integer not null) strict, without rowid;
INSERT INTO id_blocks VALUES(1,257);
INSERT INTO id_blocks VALUES(2,257);
INSERT INTO id_blocks VALUES(3,257);
CREATE TABLE followers (name text primary key, token text not null) strict, without rowid;
INSERT INTO followers VALUES('search','s1AQGWAQA');
INSERT INTO followers VALUES('users.profile_propagation','s1AQGQAQA');
CREATE TABLE log (
    writer integer not null, position integer not null, seq integer not null, kind integer not null,
    room_nid integer not null, user_nid integer not null, payload blob not null,
    primary key (writer, position, seq)) strict, without rowid;
INSERT INTO log VALUES(1,19,0,9,0,1,X'01646973706c61796e616d65');
INSERT INTO log VALUES(1,21,0,9,0,2,X'016176617461725f75726c');
INSERT INTO log VALUES(1,25,0,8,0,1,X'016f72672e6578616d706c652e73657474696e6773');
INSERT INTO log VALUES(1,27,0,10,0,2,X'00');
INSERT INTO log VALUES(1,29,0,10,0,2,X'00');
INSERT INTO log VALUES(1,32,0,7,0,1,X'00');
INSERT INTO log VALUES(1,34,0,7,0,2,X'00');
INSERT INTO log VALUES(1,36,0,2,1,0,X'06000001');
INSERT INTO log VALUES(1,36,1,1,1,0,X'040101');
INSERT INTO log VALUES(1,36,2,2,1,1,X'06030002');
INSERT INTO log VALUES(1,36,3,1,1,0,X'040202');
INSERT INTO log VALUES(1,36,4,2,1,0,X'06010003');
INSERT INTO log VALUES(1,36,5,1,1,0,X'040303');
INSERT INTO log VALUES(1,36,6,2,1,0,X'06040004');
INSERT INTO log VALUES(1,36,7,1,1,0,X'040404');
INSERT INTO log VALUES(1,36,8,2,1,0,X'06020005');
INSERT INTO log VALUES(1,36,9,1,1,0,X'040505');
INSERT INTO log VALUES(1,36,10,2,1,0,X'06050006');
INSERT INTO log VALUES(1,36,11,1,1,0,X'040606');
INSERT INTO log VALUES(1,36,12,2,1,0,X'06060007');
INSERT INTO log VALUES(1,36,13,1,1,0,X'040707');
INSERT INTO log VALUES(1,36,14,2,1,0,X'06070008');
INSERT INTO log VALUES(1,36,15,1,1,0,X'040808');
INSERT INTO log VALUES(1,36,16,2,1,0,X'06080009');
INSERT INTO log VALUES(1,36,17,1,1,0,X'040909');
INSERT INTO log VALUES(1,37,0,2,1,2,X'0609000a');
INSERT INTO log VALUES(1,37,1,1,1,0,X'040a0a');
INSERT INTO log VALUES(1,39,0,2,1,3,X'060a000b');
INSERT INTO log VALUES(1,39,1,1,1,0,X'040b0b');
INSERT INTO log VALUES(1,41,0,2,1,4,X'060b000c');
INSERT INTO log VALUES(1,41,1,1,1,0,X'040c0c');
INSERT INTO log VALUES(1,44,0,1,1,0,X'040d0d');
INSERT INTO log VALUES(1,46,0,1,1,0,X'040e0e');
INSERT INTO log VALUES(1,48,0,1,1,0,X'040f0f');
INSERT INTO log VALUES(1,50,0,1,1,0,X'041010');
INSERT INTO log VALUES(1,52,0,1,1,0,X'041111');
INSERT INTO log VALUES(1,54,0,1,1,0,X'041212');
INSERT INTO log VALUES(1,56,0,2,1,0,X'060c0013');
INSERT INTO log VALUES(1,56,1,1,1,0,X'041313');
INSERT INTO log VALUES(1,58,0,1,1,0,X'041414');
INSERT INTO log VALUES(1,60,0,1,1,0,X'041515');
INSERT INTO log VALUES(1,60,1,4,1,0,X'041415');
INSERT INTO log VALUES(1,62,0,2,1,4,X'060b0c16');
INSERT INTO log VALUES(1,62,1,1,1,0,X'041616');
INSERT INTO log VALUES(1,64,0,2,1,3,X'060a0b17');
INSERT INTO log VALUES(1,64,1,1,1,0,X'041717');
INSERT INTO log VALUES(1,66,0,1,1,0,X'041818');
INSERT INTO log VALUES(1,68,0,1,1,0,X'041919');
INSERT INTO log VALUES(1,70,0,1,1,0,X'041a1a');
INSERT INTO log VALUES(1,72,0,1,1,0,X'041b1b');
INSERT INTO log VALUES(1,74,0,1,1,0,X'041c1c');
INSERT INTO log VALUES(1,76,0,1,1,0,X'041d1d');
INSERT INTO log VALUES(1,78,0,2,2,0,X'06000001');
INSERT INTO log VALUES(1,78,1,1,2,0,X'040101');
INSERT INTO log VALUES(1,78,2,2,2,1,X'06030002');
INSERT INTO log VALUES(1,78,3,1,2,0,X'040202');
INSERT INTO log VALUES(1,78,4,2,2,0,X'06010003');
INSERT INTO log VALUES(1,78,5,1,2,0,X'040303');
INSERT INTO log VALUES(1,78,6,2,2,0,X'06020004');
INSERT INTO log VALUES(1,78,7,1,2,0,X'040404');
INSERT INTO log VALUES(1,78,8,2,2,0,X'06040005');
INSERT INTO log VALUES(1,78,9,1,2,0,X'040505');
INSERT INTO log VALUES(1,78,10,2,2,0,X'06050006');
INSERT INTO log VALUES(1,78,11,1,2,0,X'040606');
INSERT INTO log VALUES(1,78,12,2,2,0,X'06060007');
INSERT INTO log VALUES(1,78,13,1,2,0,X'040707');
INSERT INTO log VALUES(1,78,14,2,2,2,X'06070008');
INSERT INTO log VALUES(1,78,15,1,2,0,X'040808');
INSERT INTO log VALUES(1,80,0,2,2,2,X'06070809');
INSERT INTO log VALUES(1,80,1,1,2,0,X'040909');
INSERT INTO log VALUES(1,82,0,2,2,3,X'0608000a');
INSERT INTO log VALUES(1,82,1,1,2,0,X'040a0a');
INSERT INTO log VALUES(1,84,0,2,2,0,X'0609000b');
INSERT INTO log VALUES(1,84,1,1,2,0,X'040b0b');
INSERT INTO log VALUES(1,86,0,1,2,0,X'040c0c');
INSERT INTO log VALUES(1,88,0,2,2,0,X'0601030d');
INSERT INTO log VALUES(1,88,1,1,2,0,X'040d0d');
INSERT INTO log VALUES(1,90,0,2,2,0,X'060a000e');
INSERT INTO log VALUES(1,90,1,1,2,0,X'040e0e');
INSERT INTO log VALUES(1,92,0,2,3,0,X'06000001');
INSERT INTO log VALUES(1,92,1,1,3,0,X'040101');
INSERT INTO log VALUES(1,92,2,2,3,3,X'06030002');
INSERT INTO log VALUES(1,92,3,1,3,0,X'040202');
INSERT INTO log VALUES(1,92,4,2,3,0,X'06010003');
INSERT INTO log VALUES(1,92,5,1,3,0,X'040303');
INSERT INTO log VALUES(1,92,6,2,3,0,X'06020004');
INSERT INTO log VALUES(1,92,7,1,3,0,X'040404');
INSERT INTO log VALUES(1,92,8,2,3,0,X'06040005');
INSERT INTO log VALUES(1,92,9,1,3,0,X'040505');
INSERT INTO log VALUES(1,92,10,2,3,0,X'06050006');
INSERT INTO log VALUES(1,92,11,1,3,0,X'040606');
INSERT INTO log VALUES(1,92,12,2,3,0,X'06060007');
INSERT INTO log VALUES(1,92,13,1,3,0,X'040707');
INSERT INTO log VALUES(1,94,0,1,3,0,X'040808');
INSERT INTO log VALUES(1,96,0,2,3,3,X'06030209');
INSERT INTO log VALUES(1,96,1,1,3,0,X'040909');
INSERT INTO log VALUES(1,99,0,2,4,0,X'06000001');
INSERT INTO log VALUES(1,99,1,1,4,0,X'040101');
INSERT INTO log VALUES(1,99,2,2,4,1,X'06030002');
INSERT INTO log VALUES(1,99,3,1,4,0,X'040202');
INSERT INTO log VALUES(1,99,4,2,4,0,X'06010003');
INSERT INTO log VALUES(1,99,5,1,4,0,X'040303');
INSERT INTO log VALUES(1,99,6,2,4,0,X'06020004');
INSERT INTO log VALUES(1,99,7,1,4,0,X'040404');
INSERT INTO log VALUES(1,99,8,2,4,0,X'06040005');
INSERT INTO log VALUES(1,99,9,1,4,0,X'040505');
INSERT INTO log VALUES(1,99,10,2,4,0,X'06050006');
INSERT INTO log VALUES(1,99,11,1,4,0,X'040606');
INSERT INTO log VALUES(1,99,12,2,4,0,X'06060007');
INSERT INTO log VALUES(1,99,13,1,4,0,X'040707');
INSERT INTO log VALUES(1,101,0,2,4,3,X'06070008');
INSERT INTO log VALUES(1,101,1,1,4,0,X'040808');
INSERT INTO log VALUES(1,103,0,1,4,0,X'040909');
INSERT INTO log VALUES(1,105,0,2,4,3,X'0607080a');
INSERT INTO log VALUES(1,105,1,1,4,0,X'040a0a');
INSERT INTO log VALUES(1,107,0,1,4,0,X'040b0b');
INSERT INTO log VALUES(1,109,0,5,1,2,X'016d2e72656164');
INSERT INTO log VALUES(1,111,0,8,1,1,X'016d2e66756c6c795f72656164');
INSERT INTO log VALUES(1,112,0,5,1,1,X'016d2e726561642e70726976617465');
INSERT INTO log VALUES(1,115,0,8,1,2,X'016d2e746167');
INSERT INTO log VALUES(1,117,0,6,0,2,X'0145424f584a534e4d5757');
INSERT INTO log VALUES(1,121,0,7,0,1,X'00');
INSERT INTO log VALUES(1,123,0,6,0,2,X'0145424f584a534e4d5757');
INSERT INTO log VALUES(1,126,0,7,0,2,X'00');
INSERT INTO log VALUES(1,128,0,11,0,2,X'0144524f50504544');
INSERT INTO log VALUES(1,128,1,7,0,2,X'00');
INSERT INTO log VALUES(1,130,0,1,1,0,X'041e1e');
INSERT INTO log VALUES(1,132,0,1,1,0,X'041f1f');
INSERT INTO log VALUES(1,132,1,4,1,0,X'040e1f');
INSERT INTO log VALUES(1,134,0,2,1,0,X'06080920');
INSERT INTO log VALUES(1,134,1,1,1,0,X'042020');
INSERT INTO log VALUES(1,136,0,2,1,3,X'060a1721');
INSERT INTO log VALUES(1,136,1,1,1,0,X'042121');
INSERT INTO log VALUES(1,138,0,1,1,0,X'042222');
INSERT INTO log VALUES(1,140,0,5,1,1,X'016d2e72656164');
INSERT INTO log VALUES(1,142,0,8,0,1,X'016f72672e6578616d706c652e73657474696e6773');
INSERT INTO log VALUES(1,144,0,9,0,1,X'01646973706c61796e616d65');
INSERT INTO log VALUES(1,146,0,2,1,1,X'06030223');
INSERT INTO log VALUES(1,146,1,1,1,0,X'042323');
INSERT INTO log VALUES(1,148,0,2,2,1,X'0603020f');
INSERT INTO log VALUES(1,148,1,1,2,0,X'040f0f');
INSERT INTO log VALUES(1,149,0,2,4,1,X'0603020c');
INSERT INTO log VALUES(1,149,1,1,4,0,X'040c0c');
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
INSERT INTO rooms VALUES(1,'!ULyReDLjOeGljuMAty:localhost','10',1795683601036,0);
INSERT INTO rooms VALUES(2,'!PbnFRHIArALhCEHOrm:localhost','11',1795683602060,0);
INSERT INTO rooms VALUES(3,'!7LJn_sVsKxvrtGGYiqeAIWgGsbtra3DTlQjfdcYIA_I','12',1795683602178,0);
INSERT INTO rooms VALUES(4,'!OpcDF0YTVo06VS06Z0qMtpgHxoVk_rjXpE_3rMLIujk','12',1795683602217,0);
CREATE TABLE events (
    room_nid integer not null, eid integer not null, event_id blob not null, ordinal integer,
    depth integer not null, origin_server_ts integer not null, state_kid integer, sender_nid integer not null,
    flags integer not null, reject_rule integer, state_after integer, redacted_by integer,
    auth_eids blob not null, prev_eids blob not null,
    writer integer not null, position integer not null, type text, state_before integer, member integer, unread blob,
    primary key (room_nid, eid)) strict, without rowid;
INSERT INTO events VALUES(1,1,X'6c18b56b63bad82c23a557e363e4dca0e43561b3e602251847234f779a9013ba',1,1,1795683600490,0,1,0,NULL,1,NULL,X'',X'',1,36,NULL,0,NULL,NULL);
INSERT INTO events VALUES(1,2,X'4ddb04f3e43905cb4f0c12d102055702cf28927eb39457e3e2aab9eadb78d00c',2,2,1795683600816,3,1,0,NULL,2,NULL,X'01',X'01',1,36,NULL,1,1,NULL);
INSERT INTO events VALUES(1,3,X'bb4750ef367eec6cdc72865926001bef635a237d454567c870625d16d2cc6a67',3,3,1795683600886,1,1,0,NULL,3,NULL,X'0102',X'02',1,36,NULL,2,NULL,NULL);
INSERT INTO events VALUES(1,4,X'691e01b2895e7d8164e75c5ddf14fce05ee26d3f743335ad19e2a5f2b77e939c',4,4,1795683601005,4,1,0,NULL,4,NULL,X'010302',X'03',1,36,NULL,3,NULL,NULL);
INSERT INTO events VALUES(1,5,X'c2b4b6dab67990b0ab05312294a2b8e74d181a6ec216bd004217617c4bc8c548',5,5,1795683601023,2,1,0,NULL,5,NULL,X'010302',X'04',1,36,NULL,4,NULL,NULL);
INSERT INTO events VALUES(1,6,X'8da7e1a8771b463b88fd935b9813dfcb90d2e509e5644a7684de12d368a80f23',6,6,1795683601025,5,1,0,NULL,6,NULL,X'010302',X'05',1,36,NULL,5,NULL,NULL);
INSERT INTO events VALUES(1,7,X'0cb6a7d6781e813e29825f71654b4cca2517c4932613870ae4c91637764e41f2',7,7,1795683601025,6,1,0,NULL,7,NULL,X'010302',X'06',1,36,NULL,6,NULL,NULL);
INSERT INTO events VALUES(1,8,X'4c42045012b3540514d37cfffc27935815d18289bed0a4130b0513b78dd7fee1',8,8,1795683601025,7,1,0,NULL,8,NULL,X'010302',X'07',1,36,NULL,7,NULL,NULL);
INSERT INTO events VALUES(1,9,X'0ed2871b1e0d38f5c300f2a1f4e34bf62a23b0057944d16093e87e6a4a073f44',9,9,1795683601025,8,1,0,NULL,9,NULL,X'010302',X'08',1,36,NULL,8,NULL,NULL);
INSERT INTO events VALUES(1,10,X'6799d69f76ec74d1b67b6b81f9111636104f2b7b346c61717c255b02de917ad3',10,10,1795683601462,9,2,0,NULL,10,NULL,X'010305',X'09',1,37,NULL,9,1,NULL);
INSERT INTO events VALUES(1,11,X'6f5fbd4405ecb22272a724532826b23323b0e9ac64320f524f03d42d0f1e010e',11,11,1795683601614,10,3,0,NULL,11,NULL,X'010305',X'0a',1,39,NULL,10,1,NULL);
INSERT INTO events VALUES(1,12,X'dcd7bdb6ba3fa9de455c06ca99a4caff2fec5e758d57514bda6e677e1db9750d',12,12,1795683601634,11,4,0,NULL,12,NULL,X'010305',X'0b',1,41,NULL,11,1,NULL);
INSERT INTO events VALUES(1,13,X'fb2d6a90e9b571da8de13bb59c9ca3ee3379ab71d5f09703257c83d1d9656be7',13,13,1795683601731,NULL,1,0,NULL,12,NULL,X'010302',X'0c',1,44,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,14,X'88a3f0e0c4f46fa391b2c367917a144e627da27ec02e06d3fb85cac71ae826d3',14,14,1795683601778,NULL,2,16,NULL,12,31,X'01030a',X'0d',1,46,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,15,X'421df9ba87b0f6beb1637ec7b041f2fa42a8b86735701bd78fa3b0301276b76a',15,15,1795683601785,NULL,1,0,NULL,12,NULL,X'010302',X'0e',1,48,'m.reaction',NULL,NULL,NULL);
INSERT INTO events VALUES(1,16,X'ecc79a4bb9121ab7238ee32c9058839a84c9eaf9b5e16e796b3d97ab58323f27',16,16,1795683601795,NULL,2,0,NULL,12,NULL,X'01030a',X'0f',1,50,'m.room.message',NULL,NULL,NULL);
INSERT INTO events VALUES(1,17,X'd90cc8084f1e51ea15cc74f2af84d945b3708138d8153c1bb12ef9e5f7f03193',17,17,1795683601804,NULL,2,0,NULL,12,NULL,X'01030a',X'10',1,52,'m.room.message',NULL,NULL,X'040002');
INSERT INTO events VALUES(1,18,X'15743eecec81efdc1069cc81feb7b6036c8aab945bbe75a23b69c2b8e8d19ca0',18,18,1795683601841,NULL,1,0,NULL,12,NULL,X'010302',X'11',1,54,'m.room.message',NULL,NULL,X'040002');
INSERT INTO events VALUES(1,19,X'7f9741cb1c02bf8c117df5ee4ad790ad3de3a8e18c67db1328a8dac80ecd36ab',19,19,1795683601852,12,1,0,NULL,13,NULL,X'010302',X'12',1,56,NULL,12,NULL,NULL);
INSERT INTO events VALUES(1,20,X'fbdf059a7b00f8a24e66c7d73e1b8197e700705dcf92127674fe595babfebe9f',20,20,1795683601863,NULL,2,16,NULL,13,21,X'01030a',X'13',1,58,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,21,X'23a00bf047f2ef775d44063993277d218c69c6982b18052b6985c384a7a1c056',21,21,1795683601876,NULL,1,0,NULL,13,NULL,X'010302',X'14',1,60,'m.room.redaction',NULL,NULL,NULL);
INSERT INTO events VALUES(1,22,X'0c2494947f99a3677388ab250ffc6dbaa7cb762bc7dfcedd02a37f85061197f1',22,22,1795683601903,11,1,0,NULL,14,NULL,X'0103020c',X'15',1,62,NULL,13,4,NULL);
INSERT INTO events VALUES(1,23,X'0886cd419834b928fb3ea7e96c5715f0bd7125086ba6887e9898e0b1d96879c3',23,23,1795683601936,10,3,0,NULL,15,NULL,X'01030b',X'16',1,64,NULL,14,0,NULL);
INSERT INTO events VALUES(1,24,X'f6d25108529b477fc6f057e81cacc8ceeb4a9155409e9a4339f88a9f256ef447',24,24,1795683601947,NULL,2,0,NULL,15,NULL,X'01030a',X'17',1,66,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,25,X'c187ee04561f04dfa9ae58e58ce2c5d68b8ffc834e60c5eb023db9d42fb39152',25,25,1795683601957,NULL,1,0,NULL,15,NULL,X'010302',X'18',1,68,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,26,X'd37a6911ddff4973be0764405e7bbf3ea886a46e015378be52ebadb29e37f668',26,26,1795683601962,NULL,2,0,NULL,15,NULL,X'01030a',X'19',1,70,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,27,X'3e07b8de876c81697fe1d00ea469534c0afebfffae242805c4fe1c18c32512f5',27,27,1795683601968,NULL,1,0,NULL,15,NULL,X'010302',X'1a',1,72,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,28,X'34ce828e0a5e9b576a43bf0f789345a3f36dae1b076644ba363ba94c90d1bd2c',28,28,1795683601979,NULL,2,0,NULL,15,NULL,X'01030a',X'1b',1,74,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,29,X'a54cb711533602a4f27d2c016c5694aa5c7cddc9050b2dd4fc91c97dee88dae2',29,29,1795683601986,NULL,1,0,NULL,15,NULL,X'010302',X'1c',1,76,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,30,X'8c76d7bc99a1137353e6d7667a228d8b8d3242ac72b1058a5406624dc597bcff',30,30,1795683603559,NULL,1,0,NULL,15,NULL,X'010302',X'1d',1,130,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,31,X'76e0f61faafa76b087279d147be8e8d72510f8a0515029cd6187b2d2940080bb',31,31,1795683603601,NULL,1,0,NULL,15,NULL,X'010302',X'1e',1,132,'m.room.redaction',NULL,NULL,NULL);
INSERT INTO events VALUES(1,32,X'ec0bece718d3c154307c6ca98ff463c791e507958d9da92e4155b5bba066de7d',32,32,1795683603635,8,1,0,NULL,16,NULL,X'010302',X'1f',1,134,NULL,15,NULL,NULL);
INSERT INTO events VALUES(1,33,X'7aeacbeb29baa72f524226feb5ee391c91613eb73c45f5afa40277f18c6a0da6',33,33,1795683603660,10,3,0,NULL,17,NULL,X'01031705',X'20',1,136,NULL,16,1,NULL);
INSERT INTO events VALUES(1,34,X'b7a69592b64c6ce2c9e373fd7e163b39fbbaee568f6e2b6b3dcc5afe510713be',34,34,1795683603678,NULL,3,0,NULL,17,NULL,X'010321',X'21',1,138,'m.room.message',NULL,NULL,X'000002');
INSERT INTO events VALUES(1,35,X'438eb21f546bd8f5d50a493fac0ed6e4b4a06ce3ce4743df58b4026be24b62c5',35,35,1795683603754,3,1,0,NULL,18,NULL,X'01030205',X'22',1,146,NULL,17,1,NULL);
INSERT INTO events VALUES(2,1,X'1c5206325e69aa23673f5eac2b51777c0a06b650f59ea3a57c151de6107e9e8a',1,1,1795683602057,0,1,0,NULL,1,NULL,X'',X'',1,78,NULL,0,NULL,NULL);
INSERT INTO events VALUES(2,2,X'0b0b560d3b7422c7a569b818ac0bd03aae3cb0602ad4928f57ad98dfa0d15502',2,2,1795683602058,3,1,0,NULL,2,NULL,X'01',X'01',1,78,NULL,1,1,NULL);
INSERT INTO events VALUES(2,3,X'0c0b28ae2d4d7f9abe7b30827ffb1ad8b5c203e6cd5c9d75f0da506f192d2ae2',3,3,1795683602058,1,1,0,NULL,3,NULL,X'0102',X'02',1,78,NULL,2,NULL,NULL);
INSERT INTO events VALUES(2,4,X'f3274ff83cf284b643b92a49323fe201efd84914b1c79ceb0bcfe52a6e25d8a9',4,4,1795683602058,2,1,0,NULL,4,NULL,X'010302',X'03',1,78,NULL,3,NULL,NULL);
INSERT INTO events VALUES(2,5,X'290e9419dd725a7d7828ac5180edb9587bcbf9fcc54ea373e415a8aa119b1b92',5,5,1795683602058,4,1,0,NULL,5,NULL,X'010302',X'04',1,78,NULL,4,NULL,NULL);
INSERT INTO events VALUES(2,6,X'9c52ea4859c8f293c9a98b00018bbe26ac67b23a227931620a4e3a23537e88b2',6,6,1795683602059,5,1,0,NULL,6,NULL,X'010302',X'05',1,78,NULL,5,NULL,NULL);
INSERT INTO events VALUES(2,7,X'6180b038228a2cbb62bc6d37d6b3f310087b6fa918aeb8943eb9ab5917627c3f',7,7,1795683602059,6,1,0,NULL,7,NULL,X'010302',X'06',1,78,NULL,6,NULL,NULL);
INSERT INTO events VALUES(2,8,X'46d0460690231f79b3ab322a9afcc3a9457f4d7a4f729bd6569cfac0ea0cd84c',8,8,1795683602059,7,1,0,NULL,8,NULL,X'01030204',X'07',1,78,NULL,7,2,NULL);
INSERT INTO events VALUES(2,9,X'5dd9397a51065e5c82c909161673f367c9449b4fc075b81057a6306d677a534b',9,9,1795683602080,7,2,0,NULL,9,NULL,X'01030804',X'08',1,80,NULL,8,1,NULL);
INSERT INTO events VALUES(2,10,X'1de08512327c2c5bdae0eef1c99feac24cde9cf2da18d313adba870be238a62a',10,10,1795683602098,8,1,0,NULL,10,NULL,X'01030204',X'09',1,82,NULL,9,2,NULL);
INSERT INTO events VALUES(2,11,X'd7bfdf69139bd12b1dd08e1bf2250e75ae4e9f88a751602a802afe8264a54ceb',11,11,1795683602105,9,1,0,NULL,11,NULL,X'010302',X'0a',1,84,NULL,10,NULL,NULL);
INSERT INTO events VALUES(2,12,X'7621a4d2de0bc72f2e7bb72cb3ffbc030f2126c3ecd2275fc9c8830c0a93f70c',12,12,1795683602111,NULL,1,0,NULL,11,NULL,X'010302',X'0b',1,86,'m.room.encrypted',NULL,NULL,X'000002');
INSERT INTO events VALUES(2,13,X'744dff89c9c673841990ffbca88e82f8025a5ee7d10bcbd28ac3b04b7df04f65',13,13,1795683602125,1,1,0,NULL,12,NULL,X'010302',X'0c',1,88,NULL,11,NULL,NULL);
INSERT INTO events VALUES(2,14,X'4e1b0074d63dc9e923dcd9c19c4e437ce586d100b87248b85aaafa3e68abc88b',14,14,1795683602145,10,2,0,NULL,13,NULL,X'010d09',X'0d',1,90,NULL,12,NULL,NULL);
INSERT INTO events VALUES(2,15,X'0dc1f121acd633935d9d52943e7ff2a8483b7bf6ec715997b36d16cda038a4de',15,15,1795683603772,3,1,0,NULL,14,NULL,X'010d0204',X'0e',1,148,NULL,13,1,NULL);
INSERT INTO events VALUES(3,1,X'ecb267fec56c2b1bebb461988aa780216806b1bb6b6b70d39508df75c60803f2',1,1,1795683602177,0,3,0,NULL,1,NULL,X'',X'',1,92,NULL,0,NULL,NULL);
INSERT INTO events VALUES(3,2,X'84054fc9de09fd2e765db2815e082e6c16f7501e47a8f4316e714448bff30013',2,2,1795683602178,3,3,0,NULL,2,NULL,X'',X'01',1,92,NULL,1,1,NULL);
INSERT INTO events VALUES(3,3,X'055779cea586fccfd1445bf713902065ff31d044c44c1dc7ba5f5177e83c084e',3,3,1795683602178,1,3,0,NULL,3,NULL,X'02',X'02',1,92,NULL,2,NULL,NULL);
INSERT INTO events VALUES(3,4,X'98f9705c0ab0ff48c33cfa96669ff663cfd0da157ef7c9b6b7a71221e27dfa65',4,4,1795683602178,2,3,0,NULL,4,NULL,X'0302',X'03',1,92,NULL,3,NULL,NULL);
INSERT INTO events VALUES(3,5,X'da4efed1068966c1059216144f15e310d81f28a32c5132fac4979e0d73e7cce7',5,5,1795683602178,4,3,0,NULL,5,NULL,X'0302',X'04',1,92,NULL,4,NULL,NULL);
INSERT INTO events VALUES(3,6,X'63e4732ed89a92a0147f9bfce84df31fda76912f7a376fc430f889c860c60432',6,6,1795683602178,5,3,0,NULL,6,NULL,X'0302',X'05',1,92,NULL,5,NULL,NULL);
INSERT INTO events VALUES(3,7,X'1167d9a8acd1a46a4b1f230dbfb9f9348471644b6f7d79b7a3322029293ab86f',7,7,1795683602178,6,3,0,NULL,7,NULL,X'0302',X'06',1,92,NULL,6,NULL,NULL);
INSERT INTO events VALUES(3,8,X'6a14ee5ff9d0bb9120416e0f94686f8618e32c7a7461e6455ea1ae1d5e4bc915',8,8,1795683602184,NULL,3,0,NULL,7,NULL,X'0302',X'07',1,94,'m.room.message',NULL,NULL,X'0000');
INSERT INTO events VALUES(3,9,X'1debfe5b03f31080b8d57d5cd3656719451414540788d650a66176f27228e951',9,9,1795683602190,3,3,0,NULL,8,NULL,X'0302',X'08',1,96,NULL,7,0,NULL);
INSERT INTO events VALUES(4,1,X'3a9703174613568d3a552d3a674a8cb69807c68564feb8d7a44ff7acc2c8ba39',1,1,1795683602216,0,1,0,NULL,1,NULL,X'',X'',1,99,NULL,0,NULL,NULL);
INSERT INTO events VALUES(4,2,X'832c144000404727dc7fb2175a0caa3a5381a6f83adb13d18c24e0947cbc5570',2,2,1795683602216,3,1,0,NULL,2,NULL,X'',X'01',1,99,NULL,1,1,NULL);
INSERT INTO events VALUES(4,3,X'7be2dd5ffd4754c2ff59650df580d8de432b9b8bcde0840e4f09fdaef30fb8d6',3,3,1795683602216,1,1,0,NULL,3,NULL,X'02',X'02',1,99,NULL,2,NULL,NULL);
INSERT INTO events VALUES(4,4,X'471524681ad4f6afe4c925aaa4edf21baac554f81a923c932e63a6dd028c38b8',4,4,1795683602216,2,1,0,NULL,4,NULL,X'0302',X'03',1,99,NULL,3,NULL,NULL);
INSERT INTO events VALUES(4,5,X'789cf2b309f21abda4610c4dc8325f64d18d4cdf5a253447e6363e0530fb5daf',5,5,1795683602216,4,1,0,NULL,5,NULL,X'0302',X'04',1,99,NULL,4,NULL,NULL);
INSERT INTO events VALUES(4,6,X'd42d9b261161aaf0f057b57696ed93a6491021b85294db7e90e7d9b1a5ca5285',6,6,1795683602217,5,1,0,NULL,6,NULL,X'0302',X'05',1,99,NULL,5,NULL,NULL);
INSERT INTO events VALUES(4,7,X'898906b46359f06311679ed80a937957ba64d08836b54ff5a6c861662908af9b',7,7,1795683602217,6,1,0,NULL,7,NULL,X'0302',X'06',1,99,NULL,6,NULL,NULL);
INSERT INTO events VALUES(4,8,X'a9d7e8d794db26422916314d9e032e02db958e5a2dad1221270a93d276b025e3',8,8,1795683602228,7,3,0,NULL,8,NULL,X'0304',X'07',1,101,NULL,7,1,NULL);
INSERT INTO events VALUES(4,9,X'c7816436af71e0e17d78296a91e2edf6d9bd3975cb98f043b4862075184e0cd8',9,9,1795683602235,NULL,1,0,NULL,8,NULL,X'0302',X'08',1,103,'m.room.message',NULL,NULL,X'0000');
INSERT INTO events VALUES(4,10,X'65ccf213d10296460770ccf1d94d2d179db405b9f31c65b5df4fca372d050a8e',10,10,1795683602240,7,3,0,NULL,9,NULL,X'0308',X'09',1,105,NULL,8,0,NULL);
INSERT INTO events VALUES(4,11,X'0c30c3a125578b748a82c90b8b28f3fbbed1946aeb31cf04a0f23e7d62241fff',11,11,1795683602260,NULL,1,0,NULL,9,NULL,X'0302',X'0a',1,107,'m.room.message',NULL,NULL,X'0000');
INSERT INTO events VALUES(4,12,X'21bda75d615a7970d91be44f35440eecefe26faed9c0cbbed9a9e625dd85f295',12,12,1795683603783,3,1,0,NULL,10,NULL,X'030204',X'0b',1,149,NULL,9,1,NULL);
CREATE TABLE event_json (
    room_nid integer not null, eid integer not null, json blob not null,
    primary key (room_nid, eid)) strict;
INSERT INTO event_json VALUES(1,1,cast('{"auth_events":[],"content":{"creator":"@alice:localhost","room_version":"10"},"depth":1,"hashes":{"sha256":"UlmcVMFEVPn/EljdNDzHmwaSjZjto3Z7p5CyVE4R978"},"origin_server_ts":1795683600490,"prev_events":[],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"NHm0jgfzMWuWPl0MXHu8rciMQLRWu7/SUsLCxDNpxfq6UWsJbhugRlCz7VVXoWfkEkPgr11fKpgfWAV7cc6BAg"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(1,2,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"NaWm6a0e48Lq0q1k4XTfa6HH3hkWvpNs8P02BPd931M"},"origin_server_ts":1795683600816,"prev_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ZVpcz98nuQaa2QBqB7oq+4L3ZXvYrqNwlb9Z4R4kgp/0qosgUGGsXGyVctUQf8OFQlEaeDBtG7GnAR2SklOcCg"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,3,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"hE19nHK7zhkL8rnBI30+7CwJCM5/c/NjXNr98fMJh8s"},"origin_server_ts":1795683600886,"prev_events":["$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"QIqUMrtuEaGZpeKzTwglzUFynFKQMbnbIwEClQN4ZNHfD+wayuOxBgnpjW00GkIT5vWEPxaIU8UR21P1PAXHAQ"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(1,4,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"alias":"#talk:localhost"},"depth":4,"hashes":{"sha256":"P72Zb6uDI9pxFYmZMasrTaDKOYH+de93LmtZYSwWIZY"},"origin_server_ts":1795683601005,"prev_events":["$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"x1Ujg1Ij3JyLvoMUL0PNfxhqY/zYQ0P5Ax2mYpVOq+uKLtUwzDkLQpYqEgxJtn6nJ6P3hO25kBUEamMUrhIRAA"}},"state_key":"","type":"m.room.canonical_alias"}' as blob));
INSERT INTO event_json VALUES(1,5,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"join_rule":"public"},"depth":5,"hashes":{"sha256":"9cTwdiCCC22929aNtBarnZu4iN6OQixkpWwYhzliT5o"},"origin_server_ts":1795683601023,"prev_events":["$aR4BsolefYFk51xd3xT84F7ibT90MzWtGeKl8rd-k5w"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"F+95putq60+NBtAe3vLHby0L+i0/QAKp7GI0En2dyOqBofDmeqV5OUUndGg0+KEbkmNcWnIgEVVtYpM4V333Ag"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(1,6,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"history_visibility":"shared"},"depth":6,"hashes":{"sha256":"mjhBZ5915OKfC1WW55H7RX97TIHwsfqQngQ9PKn11RI"},"origin_server_ts":1795683601025,"prev_events":["$wrS22rZ5kLCrBTEilKK4500YGm7CFr0AQhdhfEvIxUg"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"MEM8ySjMIxhPxfK8AxaEl6E+JgVyAxbyl69IAZM7IyriS8oTm8vGV1s6jstjA29Osc7Pk17UkcGIgWASlTPcBQ"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(1,7,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"guest_access":"forbidden"},"depth":7,"hashes":{"sha256":"Pw3HZeE+BHBowMMF7s+JdZUlGLwP7CwL63vyJFP+b2Q"},"origin_server_ts":1795683601025,"prev_events":["$jafhqHcbRjuI_ZNbmBPfy5DS5QnlZEp2hN4S02ioDyM"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ph+vLYbyic93tgSu9ojnLnWU5lcZg0cL7v21SIUtkxXxr0G6jGSZ+C1Oo5feW4iOHJ5k2CTcdhDqLawJtB/PAg"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(1,8,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"name":"Talk"},"depth":8,"hashes":{"sha256":"h3MQmSHXek+chjEyrGEjR0IoouYBnjplULOIAHdk3xo"},"origin_server_ts":1795683601025,"prev_events":["$DLan1ngegT4pgl9xZUtMyiUXxJMmE4cK5MkWN3ZOQfI"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"rWdqrxroemrlpScu7pNaC1utNoKHG+UtA0XVNK6YuOnibvOW3e2fOsJRQWb860sGAd5qNWBrazcKV/4rTyEgCQ"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(1,9,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"m.topic":{"m.text":[{"body":"What is said","mimetype":"text/plain"}]},"topic":"What is said"},"depth":9,"hashes":{"sha256":"ZYfBYbvAgjdIY9tFdDCMzydlEbQjngw76ccsdvvPZkE"},"origin_server_ts":1795683601025,"prev_events":["$TEIEUBKzVAUU03z__CeTWBXRgom-0KQTCwUTt43X_uE"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ZrvM5nusTZDMU3gROWW9w+z31oImRplOXgQVurMtSPG+ox+Ujcz05j9GuTxLzbkQO7levekWp7cvmcJspCrHDA"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(1,10,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$wrS22rZ5kLCrBTEilKK4500YGm7CFr0AQhdhfEvIxUg"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":10,"hashes":{"sha256":"h371jFegaiY9nsWZE7iApsYhsBboC9NVHSTSqOTFcfU"},"origin_server_ts":1795683601462,"prev_events":["$DtKHGx4NOPXDAPKh9ONL9iojsAV5RNFgk-h-akoHP0Q"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"40j8gKQgg8KVGdU5k43+OpMal0bTFAFjdlIznWNmCleI1FhLFLTd+EfBmeJkxlQbMsRB10ru290rTWFwBgjXAg"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,11,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$wrS22rZ5kLCrBTEilKK4500YGm7CFr0AQhdhfEvIxUg"],"content":{"membership":"join"},"depth":11,"hashes":{"sha256":"8Uu8AwryySTnjw6V7kbHzQ6S1MzLxEulNmRW4keMjZU"},"origin_server_ts":1795683601614,"prev_events":["$Z5nWn3bsdNG2e2uB-REWNhBPK3s0bGFxfCVbAt6RetM"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"OBJzaCkWUCr73jGk44ZOVXHLEVrpmx5M8c95o5og7CiDBR05qFSe0uklWb6eQUWp4nnotLmVU/6kP8IFKZqVAw"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,12,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$wrS22rZ5kLCrBTEilKK4500YGm7CFr0AQhdhfEvIxUg"],"content":{"membership":"join"},"depth":12,"hashes":{"sha256":"N6YHBIFg5tVmKcBe8ziIHsfshK4H9kz+8EV3aJdnlkE"},"origin_server_ts":1795683601634,"prev_events":["$b1-9RAXssiJypyRTKCayMyOw6axkMg9STwPULQ8eAQ4"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@dave:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+CpIdMHgDcKTbuWSINwGE6nXWpzt3UqapeUYa1tHsbB6M7UBB3RpKgmEebYOcOgb4qTWhUuSc6rcBKXG7B20Bg"}},"state_key":"@dave:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,13,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"body":"first: the fixture begins","msgtype":"m.text"},"depth":13,"hashes":{"sha256":"oj7VTh1eFGPxzO8ENOYsF+PZ/YdnXIII9Qelb3ZCLMk"},"origin_server_ts":1795683601731,"prev_events":["$3Ne9tro_qd5FXAbKmaTK_y_sXnWNV1FL2m5nfh25dQ0"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"TACsTGbP97lz2YzLiDka+6DJU20C4qt6V+qHjXi+i7+h2DRxXUGyWH6Awow5cLYBtf4dAVeKmNb1zsjgdN7VAA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,14,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$Z5nWn3bsdNG2e2uB-REWNhBPK3s0bGFxfCVbAt6RetM"],"content":{"body":"second","msgtype":"m.text"},"depth":14,"hashes":{"sha256":"TW1+Yw/3aHwtmkVTi7p9Pss82Nh7CJpzvy9Js+byQbo"},"origin_server_ts":1795683601778,"prev_events":["$-y1qkOm1cdqN4Tu1nJyj7jN5q3HV8JcDJXyD0dlla-c"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"BFXm1UZmeQmfLEBuRRl0GPye38jaJQmGmBc3RO1dObf7cr0iy3b0e1dRnTvk73TNXlnTR/cghdOWc7lXFmu2Aw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,15,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"m.relates_to":{"event_id":"$iKPw4MT0b6ORssNnkXoUTmJ9on7ALgbT-4XKxxroJtM","key":"+1","rel_type":"m.annotation"}},"depth":15,"hashes":{"sha256":"VoqiccQkNfMzbDu4gSx3v8w6i/5kCIq9TFAIBIrZaE8"},"origin_server_ts":1795683601785,"prev_events":["$iKPw4MT0b6ORssNnkXoUTmJ9on7ALgbT-4XKxxroJtM"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"B8eDEQJNuUewL/nNmGzvo3AKBI9QRSkwvYaXTYNbqvWWtiz0RrldmVlXbyLTkLpvcilcLhVkGoG/+S1F3dGXDQ"}},"type":"m.reaction"}' as blob));
INSERT INTO event_json VALUES(1,16,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$Z5nWn3bsdNG2e2uB-REWNhBPK3s0bGFxfCVbAt6RetM"],"content":{"body":"* second, mended","m.new_content":{"body":"second, mended","msgtype":"m.text"},"m.relates_to":{"event_id":"$iKPw4MT0b6ORssNnkXoUTmJ9on7ALgbT-4XKxxroJtM","rel_type":"m.replace"},"msgtype":"m.text"},"depth":16,"hashes":{"sha256":"QOHDgUWcdF9dJv1HazuZahNYWtUNZy1KtlAgrvAcXqM"},"origin_server_ts":1795683601795,"prev_events":["$Qh35uoew9r6xY37HsEHy-kKouGc1cBvXj6OwMBJ2t2o"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"hLjQyXXsJrOE4NXu4x69JEeqcFaFwB9Il69bbhU+9ZB5X84Y6Var8ExGKD/IAURgw/FN5xqh+7KDhZ+YsTZcAw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,17,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$Z5nWn3bsdNG2e2uB-REWNhBPK3s0bGFxfCVbAt6RetM"],"content":{"body":"in a thread","m.relates_to":{"event_id":"$-y1qkOm1cdqN4Tu1nJyj7jN5q3HV8JcDJXyD0dlla-c","rel_type":"m.thread"},"msgtype":"m.text"},"depth":17,"hashes":{"sha256":"+hYfyXJmqKGwsj/0Mj5/w6Kybn3/JM+jpXw8Tk2alVA"},"origin_server_ts":1795683601804,"prev_events":["$7MeaS7kSGrcjjuMskFiDmoTJ6vm14W55az2Xq1gyPyc"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"InPtbwde6Lms44JqhJi/Z46GWpHAQPs5rQj1355nmei+MDrJzPBMZuhlXLSbsqOUa/u5aODzpqHlC0sNOaZnBQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,18,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"body":"also in the thread","m.relates_to":{"event_id":"$-y1qkOm1cdqN4Tu1nJyj7jN5q3HV8JcDJXyD0dlla-c","rel_type":"m.thread"},"msgtype":"m.text"},"depth":18,"hashes":{"sha256":"P+eI3G4jLnQio87c6A7+fpVzE8E0/UnYIegDERZ8NhE"},"origin_server_ts":1795683601841,"prev_events":["$2QzICE8eUeoVzHTyr4TZRbNwgTjYFTwbsS755ffwMZM"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"QsBGkKQfNOdsnFamoaeUDyWafs16vXDaj/sFEHZF1+L+lE32sKtC+sFeSpbZs78eq8qD5t1FRuwLCsPjjaEvCg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,19,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"m.relates_to":{"event_id":"$-y1qkOm1cdqN4Tu1nJyj7jN5q3HV8JcDJXyD0dlla-c","rel_type":"m.reference"},"why":"a state event that relates"},"depth":19,"hashes":{"sha256":"S5IC/r/9TlIeZPBkY6iQiI8jk+27RR+VSnWDEVQU31M"},"origin_server_ts":1795683601852,"prev_events":["$FXQ-7OyB79wQacyB_re2A2yKq5RbvnWiO2nCuOjRnKA"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"tBlkA+Hf2QVovbsA6fU3/kAw9b7RSO+V02rK4IeK/TMUM7Rya1D+fnSFkmQW4PvBayrKEx1ttEWoOA18n68OAw"}},"state_key":"","type":"org.example.pin"}' as blob));
INSERT INTO event_json VALUES(1,20,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$Z5nWn3bsdNG2e2uB-REWNhBPK3s0bGFxfCVbAt6RetM"],"content":{"body":"to be redacted","m.relates_to":{"event_id":"$-y1qkOm1cdqN4Tu1nJyj7jN5q3HV8JcDJXyD0dlla-c","rel_type":"m.reference"},"msgtype":"m.text"},"depth":20,"hashes":{"sha256":"Qk9JNiGHzipmyH32y7pjR6GJPoNUCfisyPsiFn/gr1A"},"origin_server_ts":1795683601863,"prev_events":["$f5dByxwCv4wRffXuSteQrT3jqOGMZ9sTKKjayA7NNqs"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"nKRFFF72Z5A4VMyyCWS6O1ExFPaoFnv/YjkKx2yozHkolGAZSNXUzAqqbk5bhzWBNzdgMAAqayH6wbPSSO0+CA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,21,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"reason":"as asked"},"depth":21,"hashes":{"sha256":"PMLdq5QOyTFm/tt2ufDp4gNM3gcxZyxsC0kVVsEGBRs"},"origin_server_ts":1795683601876,"prev_events":["$-98FmnsA-KJOZsfXPhuBl-cAcF3PkhJ2dP5ZW6v-vp8"],"redacts":"$-98FmnsA-KJOZsfXPhuBl-cAcF3PkhJ2dP5ZW6v-vp8","room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"j4lVzx/W20M1k3FWnBuA4TLhj2U9D0lkOvjrAj1JF8HB/A6wWmSDc6DzoJ6DStEoF2NOb0hMgq1OIymEWAhYDw"}},"type":"m.room.redaction"}' as blob));
INSERT INTO event_json VALUES(1,22,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw","$3Ne9tro_qd5FXAbKmaTK_y_sXnWNV1FL2m5nfh25dQ0"],"content":{"membership":"ban","reason":"noise"},"depth":22,"hashes":{"sha256":"E41n18nSReyGyEko00drVgViWL+yPG4kT4YTPMvQGNw"},"origin_server_ts":1795683601903,"prev_events":["$I6AL8Efy73ddRAY5kyd9IYxpxpgrGAUraYXDhKehwFY"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"xqvRV3UBZ9u/mnpDB2es3ZdjFgGSNp8vPeaK/SHpy20bk1z7LvO7bStAX1eppf2Zdxo7EjJyPVuIhm3i7kayDw"}},"state_key":"@dave:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,23,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$b1-9RAXssiJypyRTKCayMyOw6axkMg9STwPULQ8eAQ4"],"content":{"membership":"leave"},"depth":23,"hashes":{"sha256":"C9rmji8Ma/AZCOVT+Xi52apQdmGDQCNVdM8rA5YjWBE"},"origin_server_ts":1795683601936,"prev_events":["$DCSUlH-Zo2dziKslD_xtuqfLdivH387dAqN_hQYRl_E"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"F5aBYmDB1rM1mIg//zRQuahvEBJRzNkX8qWjqjpIpwYw2hv+xb7Wk6hKDP5KFlVof2Ea8Q4Ao3qGoOAka26qAQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,24,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$Z5nWn3bsdNG2e2uB-REWNhBPK3s0bGFxfCVbAt6RetM"],"content":{"body":"filler 0","msgtype":"m.text"},"depth":24,"hashes":{"sha256":"3Kw5ZhxSos7P+bnW1frsUVaWUI6aUZ1r44G0oUPbeP4"},"origin_server_ts":1795683601947,"prev_events":["$CIbNQZg0uSj7PqfpbFcV8L1xJQhrpoh-mJjgsdloecM"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"2Vukc7VJJNf3ENVPbJwBB09aHpNJuTNHFmmMTFnha2sZwdAPCnvF83lPpLv5x5vBxYcB5LE2fM4IsG02eENPBg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,25,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"body":"filler 1","msgtype":"m.text"},"depth":25,"hashes":{"sha256":"DB+p7PF18kr7vIyAmodRhK3UEUqLnK7CjSrnoLfAL2Q"},"origin_server_ts":1795683601957,"prev_events":["$9tJRCFKbR3_G8FfoHKzIzutKkVVAnppDOfiKnyVu9Ec"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"i7V/vLSX3Ihbcek8L7FIvaYZJaiZJcCdJZBl1DJB0b3lRhCxWPpjNO5Hwj9+S6AlLNtBR4YJPDRZZKhBZshZAw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,26,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$Z5nWn3bsdNG2e2uB-REWNhBPK3s0bGFxfCVbAt6RetM"],"content":{"body":"filler 2","msgtype":"m.text"},"depth":26,"hashes":{"sha256":"joeIpDH0/cpWKTVeNWqtbt43EZ37Oo8kPSe6XxsZwEw"},"origin_server_ts":1795683601962,"prev_events":["$wYfuBFYfBN-prljljOLF1ouP_INOYMXrAj251C-zkVI"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"bd2w6sf0/3QqHPq2ZyTClR1bWF2H2p65AK9scV8YyboreMcUmUUZ08CYHf8hHhbGpSYhrCM1TwDnUF28kc3VAw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,27,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"body":"filler 3","msgtype":"m.text"},"depth":27,"hashes":{"sha256":"EgEc6wSXLC33CTu8BF+J5TsuuuvzlWgbUqyHcOOUfSk"},"origin_server_ts":1795683601968,"prev_events":["$03ppEd3_SXO-B2RAXnu_PqiGpG4BU3i-Uuutsp439mg"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"kRy42v0473CxmS/97xSryRaBdmvpZ4xWAZTh64eaRjePsw2d1ejkwf7YUazQyye4Q9jD3boCFbYYlYohnXs7BA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,28,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$Z5nWn3bsdNG2e2uB-REWNhBPK3s0bGFxfCVbAt6RetM"],"content":{"body":"filler 4","msgtype":"m.text"},"depth":28,"hashes":{"sha256":"o0FUFKaUtizjiuciEEPTd/1eMZ8CGgkEiHBBAuQRo0g"},"origin_server_ts":1795683601979,"prev_events":["$Pge43odsgWl_4dAOpGlTTAr-v_-uJCgFxP4cGMMlEvU"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0TRtfd4y1K0ekRxs1DHA0qxWbv8FeaHFe1HR35HfzOP3p+rttOqPoQpglfaIT9aiyJuUPRNzbh7wJj9WS5sECA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,29,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"body":"filler 5","msgtype":"m.text"},"depth":29,"hashes":{"sha256":"XxsnMWI3wl1WIUyOhY1MD7DzKCP1oU25cAVVe+W9ilA"},"origin_server_ts":1795683601986,"prev_events":["$NM6Cjgpem1dqQ78PeJNFo_NtrhsHZkS6NjupTJDRvSw"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Zn9YJF4AKj1PJ6b/gRZlnNeeVby3hvvrn4LbZQrUU9vdzV/EryjdZl/YmtdZsru/8IRUJXZS8OC5KMr6rNgSBg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(2,1,cast('{"auth_events":[],"content":{"room_version":"11"},"depth":1,"hashes":{"sha256":"BK+Ad4KhMfWkmYxFfOnykPpsehrZT6yl1gE73DbOwjQ"},"origin_server_ts":1795683602057,"prev_events":[],"room_id":"!PbnFRHIArALhCEHOrm:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Yczj4WYztcmWOSePCw0+ybVZ4t8xmCPybXtGDgwa3WGeBe08rbeHLODYQmQGNPpLjAX+y+WJ24HpV6hbV7FVAg"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(2,2,cast('{"auth_events":["$HFIGMl5pqiNnP16sK1F3fAoGtlD1nqOlfBUd5hB-noo"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"ecfP1WIPpEdozn3tNYOtIFAmHZvyCXAoMlI+UN+cFMk"},"origin_server_ts":1795683602058,"prev_events":["$HFIGMl5pqiNnP16sK1F3fAoGtlD1nqOlfBUd5hB-noo"],"room_id":"!PbnFRHIArALhCEHOrm:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ShDGwM1WGeHToQhgwzyoOBYeh7MdhUD8CrnvJCbVMBKYYyh+q0klhldXajwEDAt1/ptpPYp5F/faWJLn3dDmBQ"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,3,cast('{"auth_events":["$HFIGMl5pqiNnP16sK1F3fAoGtlD1nqOlfBUd5hB-noo","$CwtWDTt0IselabgYrAvQOq48sGAq1JKPV62Y36DRVQI"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"ZaEgkwLQvrpR/7r/hV1fjS8aioYSyz18jZSEEMHfgIw"},"origin_server_ts":1795683602058,"prev_events":["$CwtWDTt0IselabgYrAvQOq48sGAq1JKPV62Y36DRVQI"],"room_id":"!PbnFRHIArALhCEHOrm:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"E6+pgTF8AuEJJ9wmMU2Ne1vPE4ev3IlmXs9xa6DWshw2e3ODdgEr8gmS+3MiFLDA6bJ1IPQxnmbBBJor1IFbAw"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(2,4,cast('{"auth_events":["$HFIGMl5pqiNnP16sK1F3fAoGtlD1nqOlfBUd5hB-noo","$DAsori1Nf5q-ezCCf_sa2LXCA-bNXJ118NpQbxktKuI","$CwtWDTt0IselabgYrAvQOq48sGAq1JKPV62Y36DRVQI"],"content":{"join_rule":"invite"},"depth":4,"hashes":{"sha256":"/lRVaiynerji4wrNnrAqfZRgBxvsPQ5MnkyPlYunDjU"},"origin_server_ts":1795683602058,"prev_events":["$DAsori1Nf5q-ezCCf_sa2LXCA-bNXJ118NpQbxktKuI"],"room_id":"!PbnFRHIArALhCEHOrm:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"eAJt/LwAuF00lljVPwCfpSclyhBqOQVyeeuYxFP7z5xjO2f42V7gyCfzfgHALNEZRrzNX9D7rqyeAVTRfQMUDA"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(2,5,cast('{"auth_events":["$HFIGMl5pqiNnP16sK1F3fAoGtlD1nqOlfBUd5hB-noo","$DAsori1Nf5q-ezCCf_sa2LXCA-bNXJ118NpQbxktKuI","$CwtWDTt0IselabgYrAvQOq48sGAq1JKPV62Y36DRVQI"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"8i87zlmQgsLONWRMJr2D8am/YSjNutqOeFaK4u9Rkso"},"origin_server_ts":1795683602058,"prev_events":["$8ydP-DzyhLZDuSpJMj_iAe_YSRSxx5zrC8_lKm4l2Kk"],"room_id":"!PbnFRHIArALhCEHOrm:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"MLXtB+5UscNibaYolDnygsiMrbvp1jAr/HsxE6V+QIFJ0p73ioelCaJtO5wy8tdiYKhDMw8U1KCnfS+eyUmlCg"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(2,6,cast('{"auth_events":["$HFIGMl5pqiNnP16sK1F3fAoGtlD1nqOlfBUd5hB-noo","$DAsori1Nf5q-ezCCf_sa2LXCA-bNXJ118NpQbxktKuI","$CwtWDTt0IselabgYrAvQOq48sGAq1JKPV62Y36DRVQI"],"content":{"guest_access":"can_join"},"depth":6,"hashes":{"sha256":"zaXjk/o2o7umeuD18VNA0AQ00AlNME/m91KArynkotA"},"origin_server_ts":1795683602059,"prev_events":["$KQ6UGd1yWn14KKxRgO25WHvL-fzFTqNz5BWoqhGbG5I"],"room_id":"!PbnFRHIArALhCEHOrm:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+5agJyV/8cymjBnoWQ1tglOK34a4/vUerdUGEVWtMTVWXfG7s25gEj2GmzxOmvq47CHNm/dkpw6R+SVehY0XDA"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(2,7,cast('{"auth_events":["$HFIGMl5pqiNnP16sK1F3fAoGtlD1nqOlfBUd5hB-noo","$DAsori1Nf5q-ezCCf_sa2LXCA-bNXJ118NpQbxktKuI","$CwtWDTt0IselabgYrAvQOq48sGAq1JKPV62Y36DRVQI"],"content":{"name":"Closed"},"depth":7,"hashes":{"sha256":"2ODfIwFfEUfl0uHM5qQ4NyBWz9wMsQqz6V/JdNH8A6g"},"origin_server_ts":1795683602059,"prev_events":["$nFLqSFnI8pPJqYsAAYu-JqxnsjoieTFiCk46I1N-iLI"],"room_id":"!PbnFRHIArALhCEHOrm:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"4i2ytJkKlYL29S32WhgPuhxMDEOlkryTSW8VsyqhCIvWsKqjBi0rarNql6iNRk/ZEWcwQWhmR/7+47IfVbkIDA"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(2,8,cast('{"auth_events":["$HFIGMl5pqiNnP16sK1F3fAoGtlD1nqOlfBUd5hB-noo","$DAsori1Nf5q-ezCCf_sa2LXCA-bNXJ118NpQbxktKuI","$CwtWDTt0IselabgYrAvQOq48sGAq1JKPV62Y36DRVQI","$8ydP-DzyhLZDuSpJMj_iAe_YSRSxx5zrC8_lKm4l2Kk"],"content":{"avatar_url":"mxc://localhost/bob","membership":"invite"},"depth":8,"hashes":{"sha256":"zyxWmVQ2OHY9+mMsjoq/pA6Wd81g2tbbR+faCOBBK/A"},"origin_server_ts":1795683602059,"prev_events":["$YYCwOCKKLLtivG031rPzEAh7b6kYrriUPrmrWRdifD8"],"room_id":"!PbnFRHIArALhCEHOrm:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"z9Q1Pz84iVuolKIGSFDECKkkU3WQcU9sjGE3JUw8w4vsCzsN94tcMIjT30j2t2E+6bUtRB8ZGMhX42VuBp5JAQ"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,9,cast('{"auth_events":["$HFIGMl5pqiNnP16sK1F3fAoGtlD1nqOlfBUd5hB-noo","$DAsori1Nf5q-ezCCf_sa2LXCA-bNXJ118NpQbxktKuI","$RtBGBpAjH3mzqzIqmvzDqUV_TXpPcpvWVpz6wOoM2Ew","$8ydP-DzyhLZDuSpJMj_iAe_YSRSxx5zrC8_lKm4l2Kk"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":9,"hashes":{"sha256":"P9/kbr39xJ1NfgzSxLWd6J5AHnigEcOr34JnuWYdLlM"},"origin_server_ts":1795683602080,"prev_events":["$RtBGBpAjH3mzqzIqmvzDqUV_TXpPcpvWVpz6wOoM2Ew"],"room_id":"!PbnFRHIArALhCEHOrm:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"BjfBuELMILSbJY9mC+QgXI8WqY0YTXE5hNc8lxhVB2lb95ZzTneCqMYdJltca6lEKHjB7KYHJ/dfr83i+w0pBw"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,10,cast('{"auth_events":["$HFIGMl5pqiNnP16sK1F3fAoGtlD1nqOlfBUd5hB-noo","$DAsori1Nf5q-ezCCf_sa2LXCA-bNXJ118NpQbxktKuI","$CwtWDTt0IselabgYrAvQOq48sGAq1JKPV62Y36DRVQI","$8ydP-DzyhLZDuSpJMj_iAe_YSRSxx5zrC8_lKm4l2Kk"],"content":{"membership":"invite"},"depth":10,"hashes":{"sha256":"OX+fIBNrnj5d+jmAGiQ5+1t6U9D2oXLg9d5Xf+Twe5w"},"origin_server_ts":1795683602098,"prev_events":["$Xdk5elEGXlyCyQkWFnPzZ8lEm0_AdbgQV6YwbWd6U0s"],"room_id":"!PbnFRHIArALhCEHOrm:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Y8nv6c2dRK807PockNDj6pUBwEDubIwGgjFs9/E/HHYwB3c3/egz6fshJ1mu3ve+C1lCGNqHb+DCRAwZt19jAQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,11,cast('{"auth_events":["$HFIGMl5pqiNnP16sK1F3fAoGtlD1nqOlfBUd5hB-noo","$DAsori1Nf5q-ezCCf_sa2LXCA-bNXJ118NpQbxktKuI","$CwtWDTt0IselabgYrAvQOq48sGAq1JKPV62Y36DRVQI"],"content":{"algorithm":"m.megolm.v1.aes-sha2"},"depth":11,"hashes":{"sha256":"HN2A9FcrZi6vwuq+m5CvJszdrJXEEgKG7JUNkt8vQOI"},"origin_server_ts":1795683602105,"prev_events":["$HeCFEjJ8LFva4O7xyZ_qwkzenPLaGNMTrbqHC-I4pio"],"room_id":"!PbnFRHIArALhCEHOrm:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8bmQr6P+lVRFG9wJBHsEfThGQ+pgq22k8R/51HGc7/gDx6StgUgDte4aIj2PNKgZsInsw+AffOpIVA+dKxRJCQ"}},"state_key":"","type":"m.room.encryption"}' as blob));
INSERT INTO event_json VALUES(2,12,cast('{"auth_events":["$HFIGMl5pqiNnP16sK1F3fAoGtlD1nqOlfBUd5hB-noo","$DAsori1Nf5q-ezCCf_sa2LXCA-bNXJ118NpQbxktKuI","$CwtWDTt0IselabgYrAvQOq48sGAq1JKPV62Y36DRVQI"],"content":{"algorithm":"m.megolm.v1.aes-sha2","ciphertext":"AwgA","session_id":"s"},"depth":12,"hashes":{"sha256":"gB2amNhhEvUysasF8hoKK2bD+gi+B62zcbgY2NF1M1g"},"origin_server_ts":1795683602111,"prev_events":["$17_faROb0Ssd0I4b8iUOda5On4inUWAqgCr-gmSlTOs"],"room_id":"!PbnFRHIArALhCEHOrm:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"9+nUNtboee/iwEuzhOvCzSAkyeAd9MVJxyQJk6EIJGHk7qS6FFom0jRtw7t5dOEta9A5w4dbawaFco8/jur/Cw"}},"type":"m.room.encrypted"}' as blob));
INSERT INTO event_json VALUES(2,13,cast('{"auth_events":["$HFIGMl5pqiNnP16sK1F3fAoGtlD1nqOlfBUd5hB-noo","$DAsori1Nf5q-ezCCf_sa2LXCA-bNXJ118NpQbxktKuI","$CwtWDTt0IselabgYrAvQOq48sGAq1JKPV62Y36DRVQI"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100,"@bob:localhost":50},"users_default":0},"depth":13,"hashes":{"sha256":"zTdnXd4BU3GTzXXbhwq9w+ikAldN1L+eH7sVG1fLJec"},"origin_server_ts":1795683602125,"prev_events":["$diGk0t4Lxy8ue7css_-8Aw8hJsPs0idfyciDDAqT9ww"],"room_id":"!PbnFRHIArALhCEHOrm:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ZCzs/ZueXaqMgWpc5pOqBN1rVP5Cs3MsmsLWVSaZ4QcqsIwCf0RmLSPSrSGrdPIvFWPJKjFJP+rBLJ5aViPSDw"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(2,14,cast('{"auth_events":["$HFIGMl5pqiNnP16sK1F3fAoGtlD1nqOlfBUd5hB-noo","$dE3_icnGc4QZkP-8qI6C-AJaXufRC8vSisOwS33wT2U","$Xdk5elEGXlyCyQkWFnPzZ8lEm0_AdbgQV6YwbWd6U0s"],"content":{"topic":"Set by bob"},"depth":14,"hashes":{"sha256":"AmBKNqxPBgbcgyFHv8rN+Qera0SZ4OgaLltJ8Qvw3c8"},"origin_server_ts":1795683602145,"prev_events":["$dE3_icnGc4QZkP-8qI6C-AJaXufRC8vSisOwS33wT2U"],"room_id":"!PbnFRHIArALhCEHOrm:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GCgQ2wDVygPpRyQ8Vs/u5OvknndM+RRwBntztSnbEKSkihvtKwgIQFtc3Od2sJXSdfFNsMF4xK7br9bO8reNCw"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(3,1,cast('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"7CFUseyzMw1Fh6ANiL3CzvC+FZbvt4L8rZ1anzWKK6A"},"origin_server_ts":1795683602177,"prev_events":[],"sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mUhOrpjsh1KmXovW8UvU+C3iAoVDxxZREmZ+YPDhKX+cCLyQPOLVdyPZTUxViSeTr4x2KMnOY5PnoKFC6MkMCA"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(3,2,cast('{"auth_events":[],"content":{"membership":"join"},"depth":2,"hashes":{"sha256":"POL0+RzJGBFVh9hdMcpw66T8C2V9mcRgocrEIGrHh7A"},"origin_server_ts":1795683602178,"prev_events":["$7LJn_sVsKxvrtGGYiqeAIWgGsbtra3DTlQjfdcYIA_I"],"room_id":"!7LJn_sVsKxvrtGGYiqeAIWgGsbtra3DTlQjfdcYIA_I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"aeBc+D4dYrHLTTpYeyw28f64S32EYHEsGlryp5TVShXl79dChMzi7NPzkhy9e8+64qUePdb85CjoO9YPdTj8Cg"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(3,3,cast('{"auth_events":["$hAVPyd4J_S52XbKBXggubBb3UB5HqPQxbnFESL_zABM"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"T2OPN9qDAHfoYfyTFL+NulbeFtQo1JZ/o74znJllpeQ"},"origin_server_ts":1795683602178,"prev_events":["$hAVPyd4J_S52XbKBXggubBb3UB5HqPQxbnFESL_zABM"],"room_id":"!7LJn_sVsKxvrtGGYiqeAIWgGsbtra3DTlQjfdcYIA_I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"z9kAWizx/TEvxFuOTuKINFOEfWGb+AIOYSZlxRiRjdeSOyUo2jb67SFwE9FSeu/S2dQSfQzND1LUWvFhIIJbBg"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(3,4,cast('{"auth_events":["$BVd5zqWG_M_RRFv3E5AgZf8x0ETETB3Hul9Rd-g8CE4","$hAVPyd4J_S52XbKBXggubBb3UB5HqPQxbnFESL_zABM"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"2Uv/7L9TcFGuleyEQBv0Q/FebB7f8TV9B/QLtTfhukg"},"origin_server_ts":1795683602178,"prev_events":["$BVd5zqWG_M_RRFv3E5AgZf8x0ETETB3Hul9Rd-g8CE4"],"room_id":"!7LJn_sVsKxvrtGGYiqeAIWgGsbtra3DTlQjfdcYIA_I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Rx+DqRKAqCfpCaiTqnV+VRJ0ahMKvVlKDEB9BZGxTLC5RO2qqi2isYh5HVQRX1d9dnCv3MryJ/nnNK1DwLUYCw"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(3,5,cast('{"auth_events":["$BVd5zqWG_M_RRFv3E5AgZf8x0ETETB3Hul9Rd-g8CE4","$hAVPyd4J_S52XbKBXggubBb3UB5HqPQxbnFESL_zABM"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"m94Ro+DSW/4XG037tv9dDDlU253rIWESOpGQUhxm9vg"},"origin_server_ts":1795683602178,"prev_events":["$mPlwXAqw_0jDPPqWZp_2Y8_Q2hV-98m2t6cSIeJ9-mU"],"room_id":"!7LJn_sVsKxvrtGGYiqeAIWgGsbtra3DTlQjfdcYIA_I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"8WCfC2pn9T7TEGXZXRGXN9ujpVNe4zXbOD3FSwTZIe6DQyjsCCEubTdO3YRUtHOslioZWeSD/HcUY8J+vIPxDQ"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(3,6,cast('{"auth_events":["$BVd5zqWG_M_RRFv3E5AgZf8x0ETETB3Hul9Rd-g8CE4","$hAVPyd4J_S52XbKBXggubBb3UB5HqPQxbnFESL_zABM"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"qH6t9xScr/YGbsxMb5hxJmxqCKvmX40XdxpcubXROoM"},"origin_server_ts":1795683602178,"prev_events":["$2k7-0QaJZsEFkhYUTxXjENgfKKMsUTL6xJeeDXPnzOc"],"room_id":"!7LJn_sVsKxvrtGGYiqeAIWgGsbtra3DTlQjfdcYIA_I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ezD4An/QUqotoRzNp9LUrJ1Y884966ykyblsKNy5DWSsuuApGEmDbKF9kzVZE7r610F7fzrF8vgR+BmKicdkDw"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(3,7,cast('{"auth_events":["$BVd5zqWG_M_RRFv3E5AgZf8x0ETETB3Hul9Rd-g8CE4","$hAVPyd4J_S52XbKBXggubBb3UB5HqPQxbnFESL_zABM"],"content":{"name":"Gone"},"depth":7,"hashes":{"sha256":"ZyVjKEAkRzYuHDfyL3RiW366GTK2MWDNIcrGKUHhAGc"},"origin_server_ts":1795683602178,"prev_events":["$Y-RzLtiakqAUf5v86E3zH9p2kS96N2_EMPiJyGDGBDI"],"room_id":"!7LJn_sVsKxvrtGGYiqeAIWgGsbtra3DTlQjfdcYIA_I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"wQjY9q//j59F3WwVjDElVB9Z+8wZ4iNnNKi+k/qLwZhO/a18vokSQgi3uPXiC1Kv+RNQLl5O4s2B9EO9D8K7BQ"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(3,8,cast('{"auth_events":["$BVd5zqWG_M_RRFv3E5AgZf8x0ETETB3Hul9Rd-g8CE4","$hAVPyd4J_S52XbKBXggubBb3UB5HqPQxbnFESL_zABM"],"content":{"body":"nobody reads this","msgtype":"m.text"},"depth":8,"hashes":{"sha256":"rtcNeJe3axujOvENoY/CjsBLYqOA2dkoHxtrNVVnr80"},"origin_server_ts":1795683602184,"prev_events":["$EWfZqKzRpGpLHyMNv7n5NIRxZEtvfXm3ozIgKSk6uG8"],"room_id":"!7LJn_sVsKxvrtGGYiqeAIWgGsbtra3DTlQjfdcYIA_I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"VsMcqg101h3DI7gNBypSmNvwestEtGoaY0gdviMMK76xV/JpGEGwtBjCsLL0XrfPdeN3+yK3KHXZUiVjvxTeCQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(3,9,cast('{"auth_events":["$BVd5zqWG_M_RRFv3E5AgZf8x0ETETB3Hul9Rd-g8CE4","$hAVPyd4J_S52XbKBXggubBb3UB5HqPQxbnFESL_zABM"],"content":{"membership":"leave"},"depth":9,"hashes":{"sha256":"jpdrVoPYo21UqKeEXnQLDktSA4Cw1LSPexGFOsq1qFo"},"origin_server_ts":1795683602190,"prev_events":["$ahTuX_nQu5EgQW4PlGhvhhjjLHp0YeZFXqGuHV5LyRU"],"room_id":"!7LJn_sVsKxvrtGGYiqeAIWgGsbtra3DTlQjfdcYIA_I","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GBnAlvJ0YuyKSPuyh++VMgLzt38rR/ag8TTTlzz3LGRdhmT4kLB82pC4h/FDn/mBayXIp8PQgrAXfU0Bp+h4AQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,1,cast('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"/JlOF5kKq9KryDuUNJkDejTriyAD+LzRRegOsoKDq/0"},"origin_server_ts":1795683602216,"prev_events":[],"sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/lC3Q5wCouf/btlse8nGUWRt63MskzYqkdp+0Nk//FUe+RfpRSuU/YHjkQPJjj1IeZ8qKcGvf13HEyvmwNiGAg"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(4,2,cast('{"auth_events":[],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"25aEVgHlctML+vXANS+fPdkxJwaQQpRnboBHrUmB2QU"},"origin_server_ts":1795683602216,"prev_events":["$OpcDF0YTVo06VS06Z0qMtpgHxoVk_rjXpE_3rMLIujk"],"room_id":"!OpcDF0YTVo06VS06Z0qMtpgHxoVk_rjXpE_3rMLIujk","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"hGLwxQM9Aj8ek7Ri4mBBRAI4pgynCRcO77fu3+vSPEFitY9KLK8OXGKOvpQ9537G5dZ7EDIyO33KIhJe9GZbAw"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,3,cast('{"auth_events":["$gywUQABARyfcf7IXWgyqOlOBpvg62xPRjCTglHy8VXA"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"10KnZK97/bQXZdl3JxoR3HOM4IGQbweK3PRpxouQHXA"},"origin_server_ts":1795683602216,"prev_events":["$gywUQABARyfcf7IXWgyqOlOBpvg62xPRjCTglHy8VXA"],"room_id":"!OpcDF0YTVo06VS06Z0qMtpgHxoVk_rjXpE_3rMLIujk","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"2bmbK6Zu0OePnwqeLhGcHdYgfzGy35D0xpq39euoPSoinEFZhMufUuOo6J1afCwfxjGRHBROCoDJAxbrBgDOAg"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(4,4,cast('{"auth_events":["$e-LdX_1HVML_WWUN9YDY3kMrm4vN4IQOTwn9rvMPuNY","$gywUQABARyfcf7IXWgyqOlOBpvg62xPRjCTglHy8VXA"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"fkhyXHvmyEh07cjCxKnibJaVH5AUONYFtL2gZkrMuRQ"},"origin_server_ts":1795683602216,"prev_events":["$e-LdX_1HVML_WWUN9YDY3kMrm4vN4IQOTwn9rvMPuNY"],"room_id":"!OpcDF0YTVo06VS06Z0qMtpgHxoVk_rjXpE_3rMLIujk","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"CSPsScy7/iWODzZXAfaPGq3cL0PJFGzrRckTyhKJwKg7z3lU4vtgkqnIqZFuH+snEq7SapYn0gPns7Qk9Ka1Cw"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(4,5,cast('{"auth_events":["$e-LdX_1HVML_WWUN9YDY3kMrm4vN4IQOTwn9rvMPuNY","$gywUQABARyfcf7IXWgyqOlOBpvg62xPRjCTglHy8VXA"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"YF2h1oVsrJRB2vbvvvebhXH31mgdIM4QPccUF9rbkD4"},"origin_server_ts":1795683602216,"prev_events":["$RxUkaBrU9q_kySWqpO3yG6rFVPgakjyTLmOm3QKMOLg"],"room_id":"!OpcDF0YTVo06VS06Z0qMtpgHxoVk_rjXpE_3rMLIujk","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"uLFGcSojhJHlrXmOJqL3lG5ZSvbxX4a57U7UafnjeE9wzoo7L9d/hxnsqqgflZRClAq3xiqID3fIRx8SsH1dDg"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(4,6,cast('{"auth_events":["$e-LdX_1HVML_WWUN9YDY3kMrm4vN4IQOTwn9rvMPuNY","$gywUQABARyfcf7IXWgyqOlOBpvg62xPRjCTglHy8VXA"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"RXnu5y7eH+OJR8PLHJ1n6ZKmXwb4uaE+MC3dw/8apNI"},"origin_server_ts":1795683602217,"prev_events":["$eJzyswnyGr2kYQxNyDJfZNGNTN9aJTRH5jY-BTD7Xa8"],"room_id":"!OpcDF0YTVo06VS06Z0qMtpgHxoVk_rjXpE_3rMLIujk","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"sMLjVrSkLf7tHJtAmWC2Y0f4o70Ds6GbftsdTL3LU5cQLFZ+awBSfB/+x2FUuAjnTcAs9ryQrtf3sJFKzx4BCg"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(4,7,cast('{"auth_events":["$e-LdX_1HVML_WWUN9YDY3kMrm4vN4IQOTwn9rvMPuNY","$gywUQABARyfcf7IXWgyqOlOBpvg62xPRjCTglHy8VXA"],"content":{"name":"Left"},"depth":7,"hashes":{"sha256":"g656GjzxYMo1rqO9VVl9JtQc8+Pe7Ho0aaC5+MoOT24"},"origin_server_ts":1795683602217,"prev_events":["$1C2bJhFhqvDwV7V2lu2TpkkQIbhSlNt-kOfZsaXKUoU"],"room_id":"!OpcDF0YTVo06VS06Z0qMtpgHxoVk_rjXpE_3rMLIujk","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"q7G4h77uVdib+SjfA/Tdsfozgb7F9S6nosnQFAh2kAg70JS7MtqTPyEtqB4cmfE+Q4uddFwX2LwvKVPJ3FwyBQ"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(4,8,cast('{"auth_events":["$e-LdX_1HVML_WWUN9YDY3kMrm4vN4IQOTwn9rvMPuNY","$RxUkaBrU9q_kySWqpO3yG6rFVPgakjyTLmOm3QKMOLg"],"content":{"membership":"join"},"depth":8,"hashes":{"sha256":"QBcKePeGz6JFRhGEHK05rW6FSd4WK3a+FnjXqRsajkg"},"origin_server_ts":1795683602228,"prev_events":["$iYkGtGNZ8GMRZ57YCpN5V7pk0Ig2tU_1pshhZikIr5s"],"room_id":"!OpcDF0YTVo06VS06Z0qMtpgHxoVk_rjXpE_3rMLIujk","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"uV+K4SZIyhrAHnRbwX1CqnW870A+hvv/6AZxsgmhv4IofWXxOgfcKQ+rtGrsiK/iydtKs+m8S/0dcqbgEyowCg"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,9,cast('{"auth_events":["$e-LdX_1HVML_WWUN9YDY3kMrm4vN4IQOTwn9rvMPuNY","$gywUQABARyfcf7IXWgyqOlOBpvg62xPRjCTglHy8VXA"],"content":{"body":"carol sees this","msgtype":"m.text"},"depth":9,"hashes":{"sha256":"ifJeyRiclUsaStwSUaoBGjEKINSNjHLgDKeN/yTq57w"},"origin_server_ts":1795683602235,"prev_events":["$qdfo15TbJkIpFjFNngMuAtuVjlotrRIhJwqT0nawJeM"],"room_id":"!OpcDF0YTVo06VS06Z0qMtpgHxoVk_rjXpE_3rMLIujk","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"SDhHLxS3kpGQV1iClVTnrjVl83kQavEXwQRot7tBCpbleKFQugdEUNkrlkNIwYjdBLX/uX7yCUi3JmEzSJr0Dw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(4,10,cast('{"auth_events":["$e-LdX_1HVML_WWUN9YDY3kMrm4vN4IQOTwn9rvMPuNY","$qdfo15TbJkIpFjFNngMuAtuVjlotrRIhJwqT0nawJeM"],"content":{"membership":"leave"},"depth":10,"hashes":{"sha256":"lKsjKnKEA1D+IE7lmYd+WinHMtzGMTZdZaSfDDQ0GLw"},"origin_server_ts":1795683602240,"prev_events":["$x4FkNq9x4OF9eClqkeLt9tm9OXXLmPBDtIYgdRhODNg"],"room_id":"!OpcDF0YTVo06VS06Z0qMtpgHxoVk_rjXpE_3rMLIujk","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"OxjbOb851Vi/AwbgEgbkqPTTx88NOj3IbyJGHoUuxZa/Lhtvfn0QjATaOJfrlj883gl1dAhI45eOYiFlAKXTDA"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,11,cast('{"auth_events":["$e-LdX_1HVML_WWUN9YDY3kMrm4vN4IQOTwn9rvMPuNY","$gywUQABARyfcf7IXWgyqOlOBpvg62xPRjCTglHy8VXA"],"content":{"body":"carol does not see this","msgtype":"m.text"},"depth":11,"hashes":{"sha256":"6sMDy9qSdwVYUy1WLnYIjJXJockhpZyVjA0/78il9kE"},"origin_server_ts":1795683602260,"prev_events":["$ZczyE9EClkYHcMzx2U0tF520BbnzHGW130_KNy0FCo4"],"room_id":"!OpcDF0YTVo06VS06Z0qMtpgHxoVk_rjXpE_3rMLIujk","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"21mBE3TLbyQmpCXvVm9D3+JtqH4jckodUXfvHEkyKJ0f5fmb86McPRXmkH8kCNoglSJPQgJb7VYU76SgDkOEDQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,30,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"body":"after the token","m.mentions":{"user_ids":["@bob:localhost"]},"msgtype":"m.text"},"depth":30,"hashes":{"sha256":"xwppPkhR8/hm/7prFAPvIDplcer54P3lyLuLGeUo2/I"},"origin_server_ts":1795683603559,"prev_events":["$pUy3EVM2AqTyfSwBbFaUqlx83ckFCy3U_JHJfe6I2uI"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ASxM5NQdYe91hvILrZe6a7rqkhCXDhgaoxG/XY8eLCdQwPCgmJSZZ2lW4neyKO7FiSj2mP6tooLF0HKZnEAPCw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,31,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"reason":"as asked"},"depth":31,"hashes":{"sha256":"rDf6SCFi7eaN7kcYNf+MoN+Es4YWmy+aiVqvYLNpXpo"},"origin_server_ts":1795683603601,"prev_events":["$jHbXvJmhE3NT5tdmeiKNi40yQqxysQWKVAZiTcWXvP8"],"redacts":"$iKPw4MT0b6ORssNnkXoUTmJ9on7ALgbT-4XKxxroJtM","room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"bw68A+/MyWyIPhVVbWYjcaXWH234VmKzbsNlqdGwMQSOBUG700OJYziByo8Rv1OGjL7UIvpf2ur1pJHF4XnNCA"}},"type":"m.room.redaction"}' as blob));
INSERT INTO event_json VALUES(1,32,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw"],"content":{"topic":"Changed later"},"depth":32,"hashes":{"sha256":"VIwFNsGh50jfj+ko9r0mjgqskJCT45Dnx0KJH8jOtUo"},"origin_server_ts":1795683603635,"prev_events":["$duD2H6r6drCHJ50Ue-jo1yUQ-KBRUCnNYYey0pQAgLs"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"GmRDivIzTl0XvHFP2zzBuz9jXF2seoynvAiN5gyQyytaurtwyROdJ5jxK8cdELa8R6giOpliXIYi0SpvL4RXAg"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(1,33,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$CIbNQZg0uSj7PqfpbFcV8L1xJQhrpoh-mJjgsdloecM","$wrS22rZ5kLCrBTEilKK4500YGm7CFr0AQhdhfEvIxUg"],"content":{"membership":"join"},"depth":33,"hashes":{"sha256":"nqRo5yZW2+VkRXioZ89gCMR7yxuDhDXa2T8UebUdD5s"},"origin_server_ts":1795683603660,"prev_events":["$7Avs5xjTwVQwfGypj_Rjx5HlB5WNnakuQVW1u6Bm3n0"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"zuHv8wB9P6J0TZvUH+3GROwAVqL32dDv8MHjcA0PG8gdS6PcQm+zyE37FKEbnpzxSY4KjUuHPOH+hNHM7mpgDQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,34,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$eurL6ym6py9SQib-te45HJFhPrc8RfWvpAJ38YxqDaY"],"content":{"body":"back again","msgtype":"m.text"},"depth":34,"hashes":{"sha256":"EfuTmDoxE5olB+cfL9qoPZPziKSNEmnj5OK8/iYkzg0"},"origin_server_ts":1795683603678,"prev_events":["$eurL6ym6py9SQib-te45HJFhPrc8RfWvpAJ38YxqDaY"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"7qaq7F1dJ5eTOoT2giLsHdfXvFxJ98b8IuHc65r/4tLUASxIAawvBs/vMln0QQb7HdydS/5DMr+P+o02t+j3AQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,35,cast('{"auth_events":["$bBi1a2O62CwjpVfjY-TcoOQ1YbPmAiUYRyNPd5qQE7o","$u0dQ7zZ-7GzccoZZJgAb72NaI31FRWfIcGJdFtLMamc","$TdsE8-Q5BctPDBLRAgVXAs8okn6zlFfj4qq56tt40Aw","$wrS22rZ5kLCrBTEilKK4500YGm7CFr0AQhdhfEvIxUg"],"content":{"displayname":"Alice","membership":"join"},"depth":35,"hashes":{"sha256":"XwIia4wF75IS+e05LcHN4LAyhJ1rp0BH2q3wJtAjAz8"},"origin_server_ts":1795683603754,"prev_events":["$t6aVkrZMbOLJ43P9fhY7Ofu67laPbitrPcxa_lEHE74"],"room_id":"!ULyReDLjOeGljuMAty:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"seF1Q0DtQpF6JsVKv5IGk0gOA1NnuKjPliI4xDOWIa6WtokCQ4gEC+vXeSd1rW1jiHxHZBCTnOupUl3fbx/ZDw"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,15,cast('{"auth_events":["$HFIGMl5pqiNnP16sK1F3fAoGtlD1nqOlfBUd5hB-noo","$dE3_icnGc4QZkP-8qI6C-AJaXufRC8vSisOwS33wT2U","$CwtWDTt0IselabgYrAvQOq48sGAq1JKPV62Y36DRVQI","$8ydP-DzyhLZDuSpJMj_iAe_YSRSxx5zrC8_lKm4l2Kk"],"content":{"displayname":"Alice","membership":"join"},"depth":15,"hashes":{"sha256":"E8xNR0C6CAIFkiXe6oEViE78r2dEzrOMtQipVFw1l5M"},"origin_server_ts":1795683603772,"prev_events":["$ThsAdNY9yekj3NnBnE5DfOWG0QC4cki4Wqr6PmiryIs"],"room_id":"!PbnFRHIArALhCEHOrm:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"UkGxhTq4JA3iKq7BnQ5NK9cSlgcpPNF3A5bx3p5WsZWmr24dU4qgtq8UkkKfkpQjnWJQrtZLLqS/OExznRvvCQ"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,12,cast('{"auth_events":["$e-LdX_1HVML_WWUN9YDY3kMrm4vN4IQOTwn9rvMPuNY","$gywUQABARyfcf7IXWgyqOlOBpvg62xPRjCTglHy8VXA","$RxUkaBrU9q_kySWqpO3yG6rFVPgakjyTLmOm3QKMOLg"],"content":{"displayname":"Alice","membership":"join"},"depth":12,"hashes":{"sha256":"lKem4V+pAKOiDxYmj5CcQeed/lTvltmaHm1lihg3hq8"},"origin_server_ts":1795683603783,"prev_events":["$DDDDoSVXi3SKgskLiyjz-77RlGrrMc8EoPI-fWIkH_8"],"room_id":"!OpcDF0YTVo06VS06Z0qMtpgHxoVk_rjXpE_3rMLIujk","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"MsEGOJToRFCD49PhuvkzJPU0+1aLNvbW5T8nZxMPlzzj/KPS/arpiMcPCkYLx1TDuY0uBwJWafaG8auMA6/bDg"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
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
INSERT INTO room_heads VALUES(1,X'23',18,36,36,13,19,0,1,146);
INSERT INTO room_heads VALUES(2,X'0f',14,16,16,11,15,0,1,148);
INSERT INTO room_heads VALUES(3,X'09',8,10,10,7,9,0,1,96);
INSERT INTO room_heads VALUES(4,X'0c',10,13,13,8,11,0,1,149);
CREATE TABLE pending_redactions (
    room_nid integer not null, target_event_id blob not null, redaction_eid integer not null,
    primary key (room_nid, target_event_id, redaction_eid)) strict, without rowid;
CREATE TABLE memberships (
    user_nid integer not null, room_nid integer not null, membership integer not null, eid integer not null,
    forgotten integer not null, stripped_state blob, writer integer not null, position integer not null,
    primary key (user_nid, room_nid)) strict;
INSERT INTO memberships VALUES(1,1,1,35,0,NULL,1,146);
INSERT INTO memberships VALUES(2,1,1,10,0,NULL,1,37);
INSERT INTO memberships VALUES(3,1,1,33,0,NULL,1,136);
INSERT INTO memberships VALUES(4,1,4,22,0,NULL,1,62);
INSERT INTO memberships VALUES(1,2,1,15,0,NULL,1,148);
INSERT INTO memberships VALUES(2,2,1,9,0,NULL,1,80);
INSERT INTO memberships VALUES(3,2,2,10,0,NULL,1,82);
INSERT INTO memberships VALUES(3,3,0,9,1,NULL,1,96);
INSERT INTO memberships VALUES(1,4,1,12,0,NULL,1,149);
INSERT INTO memberships VALUES(3,4,0,10,0,NULL,1,105);
CREATE TABLE room_aliases (
    alias text primary key, room_nid integer not null, creator_nid integer not null,
    created_ts integer not null) strict, without rowid;
INSERT INTO room_aliases VALUES('#talk:localhost',1,1,1795683601036);
CREATE TABLE published_rooms (
    server_nid integer not null, room_nid integer not null, publisher_nid integer not null,
    published_ts integer not null,
    primary key (server_nid, room_nid)) strict, without rowid;
INSERT INTO published_rooms VALUES(1,1,1,1795683601036);
CREATE TABLE transactions (
    user_nid integer not null, device_id text not null, path_hash integer not null, txn_id text not null,
    room_nid integer not null, eid integer not null, created_ts integer not null,
    primary key (user_nid, device_id, path_hash, txn_id)) strict, without rowid;
INSERT INTO transactions VALUES(1,'ZNEHABKTJP',-6423867791902527109,'t11',0,0,1795683602466);
INSERT INTO transactions VALUES(1,'ZNEHABKTJP',-6423867791902527109,'t12',0,0,1795683603023);
INSERT INTO transactions VALUES(1,'ZNEHABKTJP',-3080445759909291985,'t1',1,13,1795683601690);
INSERT INTO transactions VALUES(1,'ZNEHABKTJP',-3080445759909291985,'t13',1,30,1795683603558);
INSERT INTO transactions VALUES(1,'ZNEHABKTJP',-3080445759909291985,'t3',1,18,1795683601841);
INSERT INTO transactions VALUES(1,'ZNEHABKTJP',-3080445759909291985,'t5',1,25,1795683601957);
INSERT INTO transactions VALUES(1,'ZNEHABKTJP',-3080445759909291985,'t6',1,27,1795683601968);
INSERT INTO transactions VALUES(1,'ZNEHABKTJP',-3080445759909291985,'t7',1,29,1795683601986);
INSERT INTO transactions VALUES(1,'ZNEHABKTJP',-2179853511635191348,'t14',1,31,1795683603599);
INSERT INTO transactions VALUES(1,'ZNEHABKTJP',-2151981612204771530,'t10',4,11,1795683602260);
INSERT INTO transactions VALUES(1,'ZNEHABKTJP',-2151981612204771530,'t9',4,9,1795683602235);
INSERT INTO transactions VALUES(1,'ZNEHABKTJP',1786877581713028592,'t8',2,12,1795683602111);
INSERT INTO transactions VALUES(1,'ZNEHABKTJP',3445364545874832584,'t2',1,15,1795683601784);
INSERT INTO transactions VALUES(1,'ZNEHABKTJP',8081688508556596286,'t4',1,21,1795683601872);
INSERT INTO transactions VALUES(2,'EBOXJSNMWW',-3080445759909291985,'t1',1,14,1795683601778);
INSERT INTO transactions VALUES(2,'EBOXJSNMWW',-3080445759909291985,'t2',1,16,1795683601794);
INSERT INTO transactions VALUES(2,'EBOXJSNMWW',-3080445759909291985,'t3',1,17,1795683601804);
INSERT INTO transactions VALUES(2,'EBOXJSNMWW',-3080445759909291985,'t4',1,20,1795683601863);
INSERT INTO transactions VALUES(2,'EBOXJSNMWW',-3080445759909291985,'t5',1,24,1795683601947);
INSERT INTO transactions VALUES(2,'EBOXJSNMWW',-3080445759909291985,'t6',1,26,1795683601962);
INSERT INTO transactions VALUES(2,'EBOXJSNMWW',-3080445759909291985,'t7',1,28,1795683601978);
INSERT INTO transactions VALUES(3,'CDQKWDVGMU',-3080445759909291985,'t2',1,34,1795683603677);
INSERT INTO transactions VALUES(3,'CDQKWDVGMU',5742510320151903640,'t1',3,8,1795683602184);
CREATE TABLE receipts (
    room_nid integer not null, user_nid integer not null, receipt_type text not null,
    thread_id text not null, event_id text not null, eid integer, ts integer not null,
    writer integer not null, position integer not null,
    primary key (room_nid, user_nid, receipt_type, thread_id)) strict, without rowid;
INSERT INTO receipts VALUES(1,1,'m.read','','$jHbXvJmhE3NT5tdmeiKNi40yQqxysQWKVAZiTcWXvP8',30,1795683603692,1,140);
INSERT INTO receipts VALUES(1,1,'m.read.private','','$iKPw4MT0b6ORssNnkXoUTmJ9on7ALgbT-4XKxxroJtM',14,1795683602409,1,112);
INSERT INTO receipts VALUES(1,2,'m.read','','$iKPw4MT0b6ORssNnkXoUTmJ9on7ALgbT-4XKxxroJtM',14,1795683602277,1,109);
CREATE TABLE accounts (
    user_nid integer primary key, password_hash text, created_ts integer not null, admin integer not null,
    state integer not null, kind integer not null) strict;
INSERT INTO accounts VALUES(1,'$argon2id$v=19$m=19456,t=2,p=1$K655mNnhp2jkhZXeBGBuSQ$uvsEbQIf5WaYCbM/pYMVrb49G2hHuZjVHMygCT2aPdc',1795683598908,0,0,0);
INSERT INTO accounts VALUES(2,'$argon2id$v=19$m=19456,t=2,p=1$x/QisBPXwT1ViXZxPEj3BQ$sITU8XEjBUU6U52HdO0Rh3dyo0dwUlK1JX1Z0m1SbIs',1795683599074,0,0,0);
INSERT INTO accounts VALUES(3,'$argon2id$v=19$m=19456,t=2,p=1$FqzHg7OE129RGfX55avz+g$EaBuYloYv39fXdVGbuNCjerDqt8GB5A/a9r7HSgAWw8',1795683599261,0,0,0);
INSERT INTO accounts VALUES(4,'$argon2id$v=19$m=19456,t=2,p=1$5k5ak0oYoMUeaBwF+BzjuQ$Vy63ut+SKP06DZZqbMO4cC4x9YJ8YapHG538pJ3uV2A',1795683599518,0,0,0);
CREATE TABLE devices (
    user_nid integer not null, device_id text not null, display_name text, created_ts integer not null,
    last_seen_ts integer, last_seen_ip text,
    primary key (user_nid, device_id)) strict, without rowid;
INSERT INTO devices VALUES(1,'TABLET',NULL,1795683602980,1795683602980,NULL);
INSERT INTO devices VALUES(1,'ZNEHABKTJP','alice''s first',1795683598911,1795683598911,NULL);
INSERT INTO devices VALUES(2,'EBOXJSNMWW','bob''s first',1795683599074,1795683599074,NULL);
INSERT INTO devices VALUES(3,'CDQKWDVGMU','carol''s first',1795683599261,1795683599261,NULL);
INSERT INTO devices VALUES(4,'UZRQMCBFXW','dave''s first',1795683599518,1795683599518,NULL);
CREATE TABLE access_tokens (
    token_hash blob primary key, user_nid integer not null, device_id text not null,
    created_ts integer not null, expires_ts integer, refresh_hash blob) strict, without rowid;
INSERT INTO access_tokens VALUES(X'288ed083d6fec80877fc6d88e868666fd40af9d369d368dda761bfe448da0ef0',1,'TABLET',1795683602980,NULL,NULL);
INSERT INTO access_tokens VALUES(X'2e0b0be8ff4ff26885c960deda6455503a171beef94ae046892539ee3bff1119',3,'CDQKWDVGMU',1795683599261,NULL,NULL);
INSERT INTO access_tokens VALUES(X'4e2da7a34f58163a7718cb45a33854fdd0162e0f551716b55ba0966adeb4508d',4,'UZRQMCBFXW',1795683599518,NULL,NULL);
INSERT INTO access_tokens VALUES(X'7affc08e72d2b480e79eb5120c837922b9edfd7b8f5c18c2502b39d017358ef9',2,'EBOXJSNMWW',1795683599074,NULL,NULL);
INSERT INTO access_tokens VALUES(X'aba9e7a54fbdf9066428f5d1ad0f051a7b4aaab11146604fa39ac637833b4b85',1,'ZNEHABKTJP',1795683598911,NULL,NULL);
CREATE TABLE registration_tokens (
    token text primary key, uses_allowed integer, completed integer not null, expires_ts integer,
    makes_admin integer not null, created_ts integer not null) strict, without rowid;
INSERT INTO registration_tokens VALUES('qHF25Yw7R3YL6fjLU8nYbgKAEhCe4fPn',1,0,NULL,1,1795683595320);
CREATE TABLE profiles (
    user_nid integer not null, field text not null, value blob not null,
    primary key (user_nid, field)) strict, without rowid;
INSERT INTO profiles VALUES(1,'displayname',X'22416c69636522');
INSERT INTO profiles VALUES(2,'avatar_url',X'226d78633a2f2f6c6f63616c686f73742f626f6222');
CREATE TABLE account_data (
    user_nid integer not null, room_nid integer not null, type text not null, content blob not null,
    writer integer not null, position integer not null,
    primary key (user_nid, room_nid, type)) strict;
INSERT INTO account_data VALUES(1,0,'org.example.settings',cast('{"theme": "light", "size": 12}' as blob),1,142);
INSERT INTO account_data VALUES(2,0,'m.push_rules',cast('{"added":{"override":[],"content":[{"rule_id":"fixture","default":false,"enabled":true,"pattern":"fixture","actions":["notify"]}],"room":[],"sender":[],"underride":[]},"changed":[{"kind":"override","rule_id":".m.rule.suppress_notices","enabled":false}]}' as blob),1,29);
INSERT INTO account_data VALUES(1,1,'m.fully_read',cast('{"event_id":"$iKPw4MT0b6ORssNnkXoUTmJ9on7ALgbT-4XKxxroJtM"}' as blob),1,111);
INSERT INTO account_data VALUES(2,1,'m.tag',cast('{"tags": {"m.favourite": {"order": 0.5}}}' as blob),1,115);
CREATE TABLE filters (
    user_nid integer not null, filter_id integer not null, json blob not null,
    primary key (user_nid, filter_id)) strict;
INSERT INTO filters VALUES(1,3964030888876835941,cast('{"room":{"timeline":{"limit":5}}}' as blob));
CREATE TABLE device_keys (
    user_nid integer not null, device_id text not null, json blob not null,
    writer integer not null, position integer not null,
    primary key (user_nid, device_id)) strict;
INSERT INTO device_keys VALUES(1,'ZNEHABKTJP',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"ZNEHABKTJP","keys":{"curve25519:ZNEHABKTJP":"Y3VydmU","ed25519:ZNEHABKTJP":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:ZNEHABKTJP":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}' as blob),1,32);
INSERT INTO device_keys VALUES(2,'EBOXJSNMWW',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"EBOXJSNMWW","keys":{"curve25519:EBOXJSNMWW":"Y3VydmU","ed25519:EBOXJSNMWW":"ZWR3YXJkcw"},"signatures":{"@bob:localhost":{"ed25519:EBOXJSNMWW":"c2lnbmF0dXJl"}},"user_id":"@bob:localhost"}' as blob),1,34);
INSERT INTO device_keys VALUES(1,'TABLET',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"TABLET","keys":{"curve25519:TABLET":"Y3VydmU","ed25519:TABLET":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}' as blob),1,121);
CREATE TABLE one_time_keys (
    user_nid integer not null, device_id text not null, algorithm text not null, key_id text not null,
    json blob not null, seq integer not null,
    primary key (user_nid, device_id, algorithm, key_id)) strict;
INSERT INTO one_time_keys VALUES(1,'ZNEHABKTJP','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:ZNEHABKTJP":"c2lnbmF0dXJl"}}}' as blob),1);
INSERT INTO one_time_keys VALUES(1,'ZNEHABKTJP','signed_curve25519','AAAA1',cast('{"key":"b25lLXRpbWUga2V51","signatures":{"@alice:localhost":{"ed25519:ZNEHABKTJP":"c2lnbmF0dXJl"}}}' as blob),2);
INSERT INTO one_time_keys VALUES(1,'ZNEHABKTJP','signed_curve25519','AAAA2',cast('{"key":"b25lLXRpbWUga2V52","signatures":{"@alice:localhost":{"ed25519:ZNEHABKTJP":"c2lnbmF0dXJl"}}}' as blob),3);
INSERT INTO one_time_keys VALUES(2,'EBOXJSNMWW','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@bob:localhost":{"ed25519:EBOXJSNMWW":"c2lnbmF0dXJl"}}}' as blob),1);
INSERT INTO one_time_keys VALUES(2,'EBOXJSNMWW','signed_curve25519','AAAA1',cast('{"key":"b25lLXRpbWUga2V51","signatures":{"@bob:localhost":{"ed25519:EBOXJSNMWW":"c2lnbmF0dXJl"}}}' as blob),2);
INSERT INTO one_time_keys VALUES(1,'TABLET','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}' as blob),1);
CREATE TABLE fallback_keys (
    user_nid integer not null, device_id text not null, algorithm text not null, key_id text not null,
    json blob not null, used integer not null,
    primary key (user_nid, device_id, algorithm)) strict;
INSERT INTO fallback_keys VALUES(1,'ZNEHABKTJP','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:ZNEHABKTJP":"c2lnbmF0dXJl"}}}' as blob),0);
INSERT INTO fallback_keys VALUES(2,'EBOXJSNMWW','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@bob:localhost":{"ed25519:EBOXJSNMWW":"c2lnbmF0dXJl"}}}' as blob),0);
INSERT INTO fallback_keys VALUES(1,'TABLET','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}' as blob),0);
CREATE TABLE to_device (
    user_nid integer not null, device_id text not null, writer integer not null, position integer not null,
    seq integer not null, json blob not null,
    primary key (user_nid, device_id, writer, position, seq)) strict;
INSERT INTO to_device VALUES(2,'EBOXJSNMWW',1,123,1,cast('{"type":"org.example.note","sender":"@alice:localhost","content":{"note":"still waits"}}' as blob));
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
INSERT INTO relations VALUES(1,X'88a3f0e0c4f46fa391b2c367917a144e627da27ec02e06d3fb85cac71ae826d3',15,'m.annotation');
INSERT INTO relations VALUES(1,X'88a3f0e0c4f46fa391b2c367917a144e627da27ec02e06d3fb85cac71ae826d3',16,'m.replace');
INSERT INTO relations VALUES(1,X'fb2d6a90e9b571da8de13bb59c9ca3ee3379ab71d5f09703257c83d1d9656be7',17,'m.thread');
INSERT INTO relations VALUES(1,X'fb2d6a90e9b571da8de13bb59c9ca3ee3379ab71d5f09703257c83d1d9656be7',18,'m.thread');
INSERT INTO relations VALUES(1,X'fb2d6a90e9b571da8de13bb59c9ca3ee3379ab71d5f09703257c83d1d9656be7',19,'m.reference');
INSERT INTO relations VALUES(1,X'fb2d6a90e9b571da8de13bb59c9ca3ee3379ab71d5f09703257c83d1d9656be7',20,'m.reference');
CREATE TABLE search_entries (
    place integer primary key, room_nid integer not null, eid integer not null, key integer not null,
    sender_nid integer not null, grams text not null) strict;
INSERT INTO search_entries VALUES(964050292532314112,1,8,2,1,'');
INSERT INTO search_entries VALUES(964050292532314113,1,9,3,1,'');
INSERT INTO search_entries VALUES(964050292532314114,1,13,1,1,'');
INSERT INTO search_entries VALUES(964050292532314116,1,16,1,2,'');
INSERT INTO search_entries VALUES(964050292532314117,1,17,1,2,'');
INSERT INTO search_entries VALUES(964050292532314118,1,18,1,1,'');
INSERT INTO search_entries VALUES(964050292532314120,1,24,1,2,'');
INSERT INTO search_entries VALUES(964050292532314121,1,25,1,1,'');
INSERT INTO search_entries VALUES(964050292532314122,1,26,1,2,'');
INSERT INTO search_entries VALUES(964050292532314123,1,27,1,1,'');
INSERT INTO search_entries VALUES(964050292532314124,1,28,1,2,'');
INSERT INTO search_entries VALUES(964050292532314125,1,29,1,1,'');
INSERT INTO search_entries VALUES(964050293069185038,2,7,2,1,'');
INSERT INTO search_entries VALUES(964050293069185039,2,14,3,2,'');
INSERT INTO search_entries VALUES(964050293069185040,3,7,2,3,'');
INSERT INTO search_entries VALUES(964050293069185041,3,8,1,3,'');
INSERT INTO search_entries VALUES(964050293069185042,4,7,2,1,'');
INSERT INTO search_entries VALUES(964050293069185043,4,9,1,1,'');
INSERT INTO search_entries VALUES(964050293069185044,4,11,1,1,'');
INSERT INTO search_entries VALUES(964050293606055957,1,30,1,1,'');
INSERT INTO search_entries VALUES(964050293606055958,1,32,3,1,'');
INSERT INTO search_entries VALUES(964050293606055959,1,34,1,3,'');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','search_grams','search_grams',0,'CREATE VIRTUAL TABLE search_grams using fts5(
    grams, content='''', contentless_delete=1, detail=none, tokenize=''ascii'')');
CREATE TABLE IF NOT EXISTS 'search_grams_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO search_grams_data VALUES(1,X'188138');
INSERT INTO search_grams_data VALUES(10,X'00000000ff00000102091a0009110101011001010f010101111100000102010112120000010301011313000001040101141400000105010115150000010601011616000001070101171700000108010118180000010000');
INSERT INTO search_grams_data VALUES(137438953473,X'000000540630336868697286d89fea92808080100105647966776f86d89fea92808080100105667063786d86d89fea92808080100105756869703686d89fea92808080100105783236677886d89fea92808080100410101010');
INSERT INTO search_grams_data VALUES(274877906945,X'000000b1063032636a733786d89fea92808080110105336868697286d89fea928080801102046d66757a86d89fea92808080110105366366643586d89fea92808080110105647966776f86d89fea92808080110105723369696586d89fea92808080110204366c7a6a86d89fea9280808011010573656d666d86d89fea928080801102046a75686686d89fea92808080110105773671626286d89fea928080801101057a64636a3686d89fea92808080110410100f1010100f100f10');
INSERT INTO search_grams_data VALUES(412316860417,X'00000053063066326a323686d89fea928080801202047063786d86d89fea928080801201056c35656a3286d89fea9280808012010573346b766286d89fea92808080120105793672783786d89fea928080801204100f1010');
INSERT INTO search_grams_data VALUES(549755813889,X'000000920630346c79343286d89fea9280808013010566326a323686d89fea928080801301056a7063637586d89fea928080801301056c35656a3286d89fea928080801302046e647a7786d89fea92808080130105706c6b657786d89fea9280808013010573656d666d86d89fea928080801302046a75686686d89fea92808080130105777673616386d89fea928080801304101010100f10100f');
INSERT INTO search_grams_data VALUES(687194767361,X'000000b00630346c79343286d89fea9280808014010566326a323686d89fea92808080140105686c6e676c86d89fea928080801401056a7063637586d89fea928080801401056c35656a3286d89fea928080801402046e647a7786d89fea928080801402047532657086d89fea92808080140105706c6b657786d89fea92808080140105733735326986d89fea92808080140204656d666d86d89fea928080801402046a75686686d89fea92808080140410101010100f0f10100f');
INSERT INTO search_grams_data VALUES(824633720833,X'000000940630336b786b3386d89fea938080801501056171626b6a86d89fea93808080150105647a366c6b86d89fea93808080150105656c66716e86d89fea9380808015010566326a323686d89fea938080801501056b7769706186d89fea93808080150105727a726b6386d89fea9380808015010576346e6e3286d89fea938080801501057736326d7286d89fea9380808015041010101010101010');
INSERT INTO search_grams_data VALUES(962072674305,X'000000b30630337366676186d89fea93808080160105346e32347986d89fea938080801602047661636686d89fea93808080160105656c66716e86d89fea9380808016010566326a323686d89fea938080801601056b656d783586d89fea938080801601056c7074777786d89fea93808080160105757a71696586d89fea9380808016010576346e6e3286d89fea93808080160105796970746786d89fea938080801601057a37777a6486d89fea93808080160410100f10101010101010');
INSERT INTO search_grams_data VALUES(1099511627777,X'000000740630336868697286d89fea93808080170105647566716f86d89fea93808080170105656c66716e86d89fea93808080170105677362717986d89fea9380808017010569736d636286d89fea93808080170105743369756186d89fea93808080170105773577643686d89fea938080801704101010101010');
INSERT INTO search_grams_data VALUES(2336462209025,X'0000035e0630326c67706386d89fea918080800301010533346a646786d89fea918080800202046d66757a86d89fea91808080050102047366676186d89fea9180808001828080800e0204756a737486d89fea91808080000105343364636d86d89fea928080800e0105356637696d86d89fea928080800e0102046f616f3386d89fea91808080040105376b6b756986d89fea91808080040105627367617686d89fea91808080030101056334646f7086d89fea928080800e010564356f707986d89fea918080800102047574753786d89fea918080800202047771756586d89fea9180808002020479626e7586d89fea91808080060105656c66716e86d89fea9180808000010101010101020101010101010566326a323686d89fea9180808000010104030202828080800102046865787386d89fea918080800002047063786d86d89fea9180808000828080800e0105676533667386d89fea91808080030102046935367686d89fea9180808008010101010102047a7a707886d89fea9180808005010105683374693386d89fea918080800202047565763786d89fea91808080010105693372753586d89fea918080800202043579653486d89fea928080800f01056a3237353386d89fea91808080010204336d377286d89fea918080800202046c6a357386d89fea91808080030102046e74697986d89fea918080800101056b7769706186d89fea91808080020401056c3533736a86d89fea928080800e02046567696686d89fea918080800201056d7673333386d89fea918080800401056e6965666d86d89fea918080800202046a6b756386d89fea918080800401056f3635703286d89fea9180808002020462786a3486d89fea928080800e02046b697a6586d89fea918080800202046c76357486d89fea928080800f0105703477773486d89fea9180808005010204787a783786d89fea91808080060105723369696586d89fea918080800501030376776486d89fea918080800202047874706586d89fea91808080020105746477696686d89fea91808080030101030202828080800302047a6d6b6386d89fea918080800204026e7086d89fea9180808004030375326686d89fea918080800801010101010105756733696986d89fea918080800801010101010105786165356f86d89fea9180808008010101010104111010140f10110f101110100f0f0f1c1b0f14111410100f100f100f100f11100f10100f100f0f0f110f110e0f1a0f0d1315');
INSERT INTO search_grams_data VALUES(9009535716950016,X'08000000000000010000000000000000000000000000000000000000000000000d60fea2200000030000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
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
INSERT INTO search_grams_docsize VALUES(964050292532314112,X'05',1);
INSERT INTO search_grams_docsize VALUES(964050292532314113,X'07',2);
INSERT INTO search_grams_docsize VALUES(964050292532314114,X'10',3);
INSERT INTO search_grams_docsize VALUES(964050292532314116,X'0b',5);
INSERT INTO search_grams_docsize VALUES(964050292532314117,X'06',6);
INSERT INTO search_grams_docsize VALUES(964050292532314118,X'09',7);
INSERT INTO search_grams_docsize VALUES(964050292532314120,X'06',9);
INSERT INTO search_grams_docsize VALUES(964050292532314121,X'06',10);
INSERT INTO search_grams_docsize VALUES(964050292532314122,X'06',11);
INSERT INTO search_grams_docsize VALUES(964050292532314123,X'06',12);
INSERT INTO search_grams_docsize VALUES(964050292532314124,X'06',13);
INSERT INTO search_grams_docsize VALUES(964050292532314125,X'06',14);
INSERT INTO search_grams_docsize VALUES(964050293069185038,X'07',15);
INSERT INTO search_grams_docsize VALUES(964050293069185039,X'05',16);
INSERT INTO search_grams_docsize VALUES(964050293069185040,X'05',17);
INSERT INTO search_grams_docsize VALUES(964050293069185041,X'0b',18);
INSERT INTO search_grams_docsize VALUES(964050293069185042,X'05',19);
INSERT INTO search_grams_docsize VALUES(964050293069185043,X'09',20);
INSERT INTO search_grams_docsize VALUES(964050293069185044,X'0b',21);
INSERT INTO search_grams_docsize VALUES(964050293606055957,X'09',22);
INSERT INTO search_grams_docsize VALUES(964050293606055958,X'0b',23);
INSERT INTO search_grams_docsize VALUES(964050293606055959,X'07',24);
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
INSERT INTO unread_threads VALUES(1,1,X'fb2d6a90e9b571da8de13bb59c9ca3ee3379ab71d5f09703257c83d1d9656be7');
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
INSERT INTO jobs VALUES(1,4,0,1,1795683595033,1795683595662,cast('{"dry_run":false,"since":"s1AAA","began":"s1AAA","phase":1,"room":0,"sid":0,"staged_id":"","rooms":0,"states":0,"state_bytes":0,"staged":0,"staged_bytes":0,"resumed":0}' as blob));
CREATE TABLE redaction_queue (
    due_ts integer not null, room_nid integer not null, eid integer not null,
    primary key (due_ts, room_nid, eid)) strict, without rowid;
INSERT INTO redaction_queue VALUES(1796288401880,1,20);
INSERT INTO redaction_queue VALUES(1796288403602,1,14);
CREATE TABLE log_floors (writer integer primary key, position integer not null) strict, without rowid;
CREATE TABLE log_marks (taken_ts integer primary key, token text not null) strict, without rowid;
INSERT INTO log_marks VALUES(1795683595393,'s1AQEGAA');
CREATE TABLE device_list_changes (
    user_nid integer primary key, writer integer not null, position integer not null) strict;
INSERT INTO device_list_changes VALUES(1,1,121);
INSERT INTO device_list_changes VALUES(2,1,128);
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
