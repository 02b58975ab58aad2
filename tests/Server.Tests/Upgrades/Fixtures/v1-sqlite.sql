-- Schema version 1, made by fixture.sh from commit e1d9489. Never edited.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_versions (version integer primary key, applied_ts integer not null) strict;
INSERT INTO schema_versions VALUES(1,1795667526662);
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
INSERT INTO log VALUES(1,63,0,6,0,2,X'01524f474f4b42544f5246');
INSERT INTO log VALUES(1,66,0,7,0,1,X'00');
INSERT INTO log VALUES(1,67,0,6,0,2,X'01524f474f4b42544f5246');
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
INSERT INTO rooms VALUES(1,'!cHtIbyyYeozTuViIGN:localhost','10',1795667529902,0);
INSERT INTO rooms VALUES(2,'!WRcBEtLKcISWbQRagY:localhost','11',1795667530712,0);
INSERT INTO rooms VALUES(3,'!rRUs2Z7dNDeifsIQHmmK8o-85AS_KeEtLGKI4g1VGvc','12',1795667530826,0);
INSERT INTO rooms VALUES(4,'!9ANmXIy4geHxiSGP3npF_yLvEUjf5CJ5WCKSkmX0BgU','12',1795667530874,0);
CREATE TABLE events (
    room_nid integer not null, eid integer not null, event_id blob not null, ordinal integer,
    depth integer not null, origin_server_ts integer not null, state_kid integer, sender_nid integer not null,
    flags integer not null, reject_rule integer, state_after integer, redacted_by integer,
    auth_eids blob not null, prev_eids blob not null,
    writer integer not null, position integer not null,
    primary key (room_nid, eid)) strict, without rowid;
INSERT INTO events VALUES(1,1,X'26f45d9004d9dd50975e326f0cb914c989d1294d59178f7ebbeb69779ffc60df',1,1,1795667529750,0,1,0,NULL,1,NULL,X'',X'',1,22);
INSERT INTO events VALUES(1,2,X'ccc4b4ca16880e6b9159c2708facfe214eb78b28024c101d211be6c99139d0ca',2,2,1795667529873,3,1,0,NULL,2,NULL,X'01',X'01',1,22);
INSERT INTO events VALUES(1,3,X'5e0eb638d9f761fef1da650e1604903eefecf4f6a3270d58a33e01a76d8d7be3',3,3,1795667529883,1,1,0,NULL,3,NULL,X'0102',X'02',1,22);
INSERT INTO events VALUES(1,4,X'e77f05ee728dc00976f61e2a1550b804aa1be2efa140939490454d87508b1420',4,4,1795667529896,4,1,0,NULL,4,NULL,X'010302',X'03',1,22);
INSERT INTO events VALUES(1,5,X'6d1cec37d08dce1c5eec0d3afa4b1ae46e13bd2f53817e9cdb5723febf21365a',5,5,1795667529897,2,1,0,NULL,5,NULL,X'010302',X'04',1,22);
INSERT INTO events VALUES(1,6,X'ca83dd7720628703a7466e31301688625484f43b34dc4f0e4c81ac16b1de3045',6,6,1795667529899,5,1,0,NULL,6,NULL,X'010302',X'05',1,22);
INSERT INTO events VALUES(1,7,X'bd0a2efc245dd41a08f409a467f374a3e0a50b3bcee6ae08b2ab3d2e1f4fa692',7,7,1795667529900,6,1,0,NULL,7,NULL,X'010302',X'06',1,22);
INSERT INTO events VALUES(1,8,X'd1903d5b21ec717a6766685f5ff7c51844e5c8c588b927d709ae7c18acffb38c',8,8,1795667529900,7,1,0,NULL,8,NULL,X'010302',X'07',1,22);
INSERT INTO events VALUES(1,9,X'7c2c4e6807a4f082371dff1714c5e2b976c922d68a05b996a7fd262b63d1eb04',9,9,1795667529900,8,1,0,NULL,9,NULL,X'010302',X'08',1,22);
INSERT INTO events VALUES(1,10,X'720f454717c87c1a67dffde53bb397a3dd77818acbaed76b2d1848b9f3d6bc37',10,10,1795667530042,9,2,0,NULL,10,NULL,X'010305',X'09',1,23);
INSERT INTO events VALUES(1,11,X'735ef21a2f075740085c6311289f21f53f6b22da03c88d3f6ba9a5f0968f37ec',11,11,1795667530087,10,3,0,NULL,11,NULL,X'010305',X'0a',1,24);
INSERT INTO events VALUES(1,12,X'133e58f9282548eeaea8aa9f935262e2263674e198904e90f529c27ded1b1106',12,12,1795667530103,11,4,0,NULL,12,NULL,X'010305',X'0b',1,25);
INSERT INTO events VALUES(1,13,X'4effa3dc68c0d98aa04260f5f59cc200bb8029952caae94c34d87950c55fab71',13,13,1795667530295,NULL,1,0,NULL,12,NULL,X'010302',X'0c',1,26);
INSERT INTO events VALUES(1,14,X'44a2743ef121d6ac41cb2e1fb50d36de5c8d886ffdb0ff82a54e9ac075f95189',14,14,1795667530372,NULL,2,16,NULL,12,31,X'01030a',X'0d',1,27);
INSERT INTO events VALUES(1,15,X'fb53870884da0aeb8a992dd8065750516c75f40ec5375556029799a72f987418',15,15,1795667530400,NULL,1,0,NULL,12,NULL,X'010302',X'0e',1,28);
INSERT INTO events VALUES(1,16,X'c0582c03afe9cda3e10f6cb2f376215cb45e253b74a745ed7f5fb9a4990be00d',16,16,1795667530419,NULL,2,0,NULL,12,NULL,X'01030a',X'0f',1,29);
INSERT INTO events VALUES(1,17,X'db0802fc863610b8bb87ca8d7b4eb2e06145f610c810c9bd90c997e567b74c4f',17,17,1795667530425,NULL,2,0,NULL,12,NULL,X'01030a',X'10',1,30);
INSERT INTO events VALUES(1,18,X'3c28b9a4431dbf61fa05610a36752cda5a5cee46149609a25474be062df54606',18,18,1795667530433,NULL,1,0,NULL,12,NULL,X'010302',X'11',1,31);
INSERT INTO events VALUES(1,19,X'baaa26693bd9a4a00e5070ad8c918ecd5aa5969557c355ce38b894efcf5c8a31',19,19,1795667530445,12,1,0,NULL,13,NULL,X'010302',X'12',1,32);
INSERT INTO events VALUES(1,20,X'f5266e34239775bac95e65368d61753e702c5c20a4bbb2f69351bc846beba304',20,20,1795667530459,NULL,2,16,NULL,13,21,X'01030a',X'13',1,33);
INSERT INTO events VALUES(1,21,X'd5b63174367a7e751ff4ca23774ca1da8e624cd20fc17faafad6742723203545',21,21,1795667530520,NULL,1,0,NULL,13,NULL,X'010302',X'14',1,34);
INSERT INTO events VALUES(1,22,X'27f747892a043fa6c1374dd6d3f01dd0c0855ed661487caf47ed0177e25844cc',22,22,1795667530559,11,1,0,NULL,14,NULL,X'0103020c',X'15',1,35);
INSERT INTO events VALUES(1,23,X'a85ce85b5333d179a5ce932b6e94cff5491fb8c41e68c2c5b71c75a6d2f994bd',23,23,1795667530582,10,3,0,NULL,15,NULL,X'01030b',X'16',1,36);
INSERT INTO events VALUES(1,24,X'0c750aa4d9e987fe3cecc6bc3444f626fedaf7c6b34f4ab05d9979f65b7b1c1e',24,24,1795667530589,NULL,2,0,NULL,15,NULL,X'01030a',X'17',1,37);
INSERT INTO events VALUES(1,25,X'92c845e3c03a06dc6a3bf9269a0e87085e3a2b18c44418017ea4db2bc4cd1d46',25,25,1795667530592,NULL,1,0,NULL,15,NULL,X'010302',X'18',1,38);
INSERT INTO events VALUES(1,26,X'f84d45d30992d91b145fce902e276c6ebb47be268064b30792f06291422d28e2',26,26,1795667530599,NULL,2,0,NULL,15,NULL,X'01030a',X'19',1,39);
INSERT INTO events VALUES(1,27,X'28a3d501bd1f63218a30f6eea1c665310035408bc677f42d24418e21fb04e296',27,27,1795667530603,NULL,1,0,NULL,15,NULL,X'010302',X'1a',1,40);
INSERT INTO events VALUES(1,28,X'66fc44fedd544fe1a149237ad6707230243ea818b8e5a7495d85870f38b98930',28,28,1795667530608,NULL,2,0,NULL,15,NULL,X'01030a',X'1b',1,41);
INSERT INTO events VALUES(1,29,X'8ea222ab3a999d7973cc342c2993b6a65c58519fddb8fd7b82f8edadf25c89ae',29,29,1795667530610,NULL,1,0,NULL,15,NULL,X'010302',X'1c',1,42);
INSERT INTO events VALUES(1,30,X'85c86183cb2accdf9b76626e1033a6d2bb26b06fdc4ac28076573901f060febc',30,30,1795667531408,NULL,1,0,NULL,15,NULL,X'010302',X'1d',1,71);
INSERT INTO events VALUES(1,31,X'9002fe4c2a8609dc6e3157ab178b362fc0c466e681a0e894d1e461cbcb49be35',31,31,1795667531411,NULL,1,0,NULL,15,NULL,X'010302',X'1e',1,72);
INSERT INTO events VALUES(1,32,X'8269e32464df737d21c61d770cdd6788d9390ad7f9a7fe746d37deb031158e3f',32,32,1795667531413,8,1,0,NULL,16,NULL,X'010302',X'1f',1,73);
INSERT INTO events VALUES(1,33,X'427d0e9cf4a4afb20a63c8032495ebed104828e6a3e266dc06815d5835f9058e',33,33,1795667531416,10,3,0,NULL,17,NULL,X'01031705',X'20',1,74);
INSERT INTO events VALUES(1,34,X'704f31d1c267caa6d01f0081135f49e6ae225adbed83d3f1772ea0349934482b',34,34,1795667531420,NULL,3,0,NULL,17,NULL,X'010321',X'21',1,75);
INSERT INTO events VALUES(1,35,X'96dd2be8895be44021d7aa7d5dba28ad6a66b9aa61e4f32acb685e2b52b6cbb1',35,35,1795667531434,3,1,0,NULL,18,NULL,X'01030205',X'22',1,79);
INSERT INTO events VALUES(2,1,X'066f5bb7e1a0737b3cfd82d877015bb90dc08ae4626ef46c593138d95eb6e908',1,1,1795667530710,0,1,0,NULL,1,NULL,X'',X'',1,43);
INSERT INTO events VALUES(2,2,X'449d8bef42264e674a7165b3c4d5cc08ac794991b4785f1f2e29d793c0f32648',2,2,1795667530710,3,1,0,NULL,2,NULL,X'01',X'01',1,43);
INSERT INTO events VALUES(2,3,X'22e20c3f9cca8324d7af08f9876c5c6b42b63579797d9c5b4833239fa4a7e060',3,3,1795667530710,1,1,0,NULL,3,NULL,X'0102',X'02',1,43);
INSERT INTO events VALUES(2,4,X'1380e50c19f6f328635b6527543b6d0f79fd587773a6922c2ef179c756cd0755',4,4,1795667530710,2,1,0,NULL,4,NULL,X'010302',X'03',1,43);
INSERT INTO events VALUES(2,5,X'2085ef3d8fcf462ca3497e4b169c5ec721e923bd3e4888653fc219d8052d4486',5,5,1795667530710,4,1,0,NULL,5,NULL,X'010302',X'04',1,43);
INSERT INTO events VALUES(2,6,X'780a123a7f82fd039d5c12e8bc21435713880e2b671d7ab7aa33b411653cec5a',6,6,1795667530710,5,1,0,NULL,6,NULL,X'010302',X'05',1,43);
INSERT INTO events VALUES(2,7,X'786e337cd41f25ca6521b9817f7f5d459dc2de60f63b323e782d27d4590b3b7c',7,7,1795667530710,6,1,0,NULL,7,NULL,X'010302',X'06',1,43);
INSERT INTO events VALUES(2,8,X'840bb4029fcd07092a1b04f1dee11fc325ccdf34a8739b480220eb69ee45930a',8,8,1795667530710,7,1,0,NULL,8,NULL,X'01030204',X'07',1,43);
INSERT INTO events VALUES(2,9,X'8a899d069dd2daf027fd3134f2df5ecf25be23c3d2008926025bfb8263c6fd79',9,9,1795667530729,7,2,0,NULL,9,NULL,X'01030804',X'08',1,44);
INSERT INTO events VALUES(2,10,X'0ee05e5f74799c9adff8b01d4f51b637e55d0a12ff4fe990aa45cb1f2d3cb65a',10,10,1795667530762,8,1,0,NULL,10,NULL,X'01030204',X'09',1,45);
INSERT INTO events VALUES(2,11,X'15d463e8b54cd043251bdcb26d35a2a2a543382d7b97689844aa39f0754ea742',11,11,1795667530774,9,1,0,NULL,11,NULL,X'010302',X'0a',1,46);
INSERT INTO events VALUES(2,12,X'a4c4722140bbd57ae2bf6cd4418f841b5848239647a1c5d0ccc03597ecca3ec0',12,12,1795667530781,NULL,1,0,NULL,11,NULL,X'010302',X'0b',1,47);
INSERT INTO events VALUES(2,13,X'c1d74be88288ba2a4f1da3c27d8d3d5ffa43a23075a89c964d1a9b6aa6afd25d',13,13,1795667530798,1,1,0,NULL,12,NULL,X'010302',X'0c',1,48);
INSERT INTO events VALUES(2,14,X'1a130ff1536ba97509f7b639666b40b962d1532fc2f389d3e9f22b58f64b4be1',14,14,1795667530815,10,2,0,NULL,13,NULL,X'010d09',X'0d',1,49);
INSERT INTO events VALUES(2,15,X'36f12bb1e44b81e8766dc5eb944b66db39f2d01e69aadb8d9771621656be2610',15,15,1795667531438,3,1,0,NULL,14,NULL,X'010d0204',X'0e',1,80);
INSERT INTO events VALUES(3,1,X'ad152cd99edd3437a27ec2101e698af28fbce404bf29e12d2c6288e20d551af7',1,1,1795667530825,0,3,0,NULL,1,NULL,X'',X'',1,50);
INSERT INTO events VALUES(3,2,X'3e2742a3f9414cd88dd9300aeff283b93b8753c15c541729971c9ba31cad2bf4',2,2,1795667530826,3,3,0,NULL,2,NULL,X'',X'01',1,50);
INSERT INTO events VALUES(3,3,X'15d3e7d962364ec4138e3934677fec788f342eaca7a8b668ef6596fb62983e6d',3,3,1795667530826,1,3,0,NULL,3,NULL,X'02',X'02',1,50);
INSERT INTO events VALUES(3,4,X'9a2955c8ac6aae5afb69881904a8a2a27aa45ec90c20117810c19c2b8e75f761',4,4,1795667530826,2,3,0,NULL,4,NULL,X'0302',X'03',1,50);
INSERT INTO events VALUES(3,5,X'ae419c43cbb7eff944dd262ce489e06bf49b959e6da2f632f65b3e8550b128c6',5,5,1795667530826,4,3,0,NULL,5,NULL,X'0302',X'04',1,50);
INSERT INTO events VALUES(3,6,X'e6a49136b7e0a0c29239db20d120292ce67c45d6b2a4f8bb00aa507b02430c58',6,6,1795667530826,5,3,0,NULL,6,NULL,X'0302',X'05',1,50);
INSERT INTO events VALUES(3,7,X'cc4d4ddb28e1f30e8a79d22d54c8181524f3ba81b9f4a79f359afe51affc1179',7,7,1795667530826,6,3,0,NULL,7,NULL,X'0302',X'06',1,50);
INSERT INTO events VALUES(3,8,X'72edad0adbed5da21830151de27a2861802de3f1b4b126debeecf653b31e6eac',8,8,1795667530837,NULL,3,0,NULL,7,NULL,X'0302',X'07',1,51);
INSERT INTO events VALUES(3,9,X'51f3d1f267a160c83db1abe1232005d4dd0ac2a64795878dff442a0e943f1b91',9,9,1795667530843,3,3,0,NULL,8,NULL,X'0302',X'08',1,52);
INSERT INTO events VALUES(4,1,X'f403665c8cb881e1f189218fde7a45ff22ef1148dfe422795822929265f40605',1,1,1795667530874,0,1,0,NULL,1,NULL,X'',X'',1,54);
INSERT INTO events VALUES(4,2,X'21f1eb7c15243c159a1ad36bb44d433fa877c620ec264ea71ebf31498ff28cdb',2,2,1795667530874,3,1,0,NULL,2,NULL,X'',X'01',1,54);
INSERT INTO events VALUES(4,3,X'3a562d3d42c763267dae06e6037ae49a914c6129d046dd450cb5a222c047a9f9',3,3,1795667530874,1,1,0,NULL,3,NULL,X'02',X'02',1,54);
INSERT INTO events VALUES(4,4,X'019df9c52eb75c47bae258def59561e372fd8c9461cd2cbc0644297f31e43174',4,4,1795667530874,2,1,0,NULL,4,NULL,X'0302',X'03',1,54);
INSERT INTO events VALUES(4,5,X'8a354ebd4ce1916d755f51911919a07413e8574c8bcf1bc64ac09a6ac9c8fe90',5,5,1795667530874,4,1,0,NULL,5,NULL,X'0302',X'04',1,54);
INSERT INTO events VALUES(4,6,X'901b381918a0af90a94be0a9d7789c6359f42f15e53a1273ad6c723ecbb3719e',6,6,1795667530874,5,1,0,NULL,6,NULL,X'0302',X'05',1,54);
INSERT INTO events VALUES(4,7,X'b5f2fb93e82be6cfa4771ff56cdb61845e8b89e39cf9cd6e78e72705be4bf82a',7,7,1795667530874,6,1,0,NULL,7,NULL,X'0302',X'06',1,54);
INSERT INTO events VALUES(4,8,X'ea158191dff57dad151516716055e012f057623d0b96ec1fea5d385bbb62845b',8,8,1795667530879,7,3,0,NULL,8,NULL,X'0304',X'07',1,55);
INSERT INTO events VALUES(4,9,X'e3cac02f1c09df1747318bb67577456e11b12a3932e1fc2a979563464b82d71f',9,9,1795667530882,NULL,1,0,NULL,8,NULL,X'0302',X'08',1,56);
INSERT INTO events VALUES(4,10,X'd43b218a9ba0d938c35084952fc2fa3c6ffa6771c1fc0daa4a0584b781af86c2',10,10,1795667530885,7,3,0,NULL,9,NULL,X'0308',X'09',1,57);
INSERT INTO events VALUES(4,11,X'53ba619a50c0f3e15b13941dd94ac2bfe5c5e89fb7b23b9df804a4d6bb88b8df',11,11,1795667530892,NULL,1,0,NULL,9,NULL,X'0302',X'0a',1,58);
INSERT INTO events VALUES(4,12,X'bd4693413e408ba6e36b6f18d8925e229224583230bcc7bc3afee31e5497a0ef',12,12,1795667531448,3,1,0,NULL,10,NULL,X'030204',X'0b',1,81);
CREATE TABLE event_json (
    room_nid integer not null, eid integer not null, json blob not null,
    primary key (room_nid, eid)) strict;
INSERT INTO event_json VALUES(1,1,cast('{"auth_events":[],"content":{"creator":"@alice:localhost","room_version":"10"},"depth":1,"hashes":{"sha256":"Kj6CIB0NJkYFVlCUsNQyVt2k0QYR7CFdLQLCAqoAhXQ"},"origin_server_ts":1795667529750,"prev_events":[],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"MwUTgY9asjbxujDGJqnjLv2oTwx0ZeS4tqmTNxCsqclMayNp66J8QOuBGToAxMKrcdUjbMpL4oMYoXieoL1sCg"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(1,2,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"YypEKFkXPnCQ0iQsHeDhGim4zhGtMvqAvRaUUr2DXiw"},"origin_server_ts":1795667529873,"prev_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"QtJE8vL8HYZbPrX3Doj6uWPUWVTuCe3fh01aHjb4JCibTZNu0SApzEsD+hBWr/6NW1+g/YGZNfonSF27F5qfAQ"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,3,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"gGicvNieWQQchSpA/AvusBCg4SZlPe6NQoZ6fSKmSFs"},"origin_server_ts":1795667529883,"prev_events":["$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"abuLpS3zeDfDqMWutE9++d73UXX70RtXWGgtlQBdz9eYs8OG2OLFlpld0VGInF/JaczGXs44DBkD7zoMyo25CQ"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(1,4,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"alias":"#talk:localhost"},"depth":4,"hashes":{"sha256":"3h1xvk1CQ6ClZErMa8opdrt85zBCYfck+n8D2nJ1muA"},"origin_server_ts":1795667529896,"prev_events":["$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"fv0SH/jzdJvbdDSwsYZOODwNwSWp7COpE93d0loIQTZxjlhBuU6qjNfkKhojooXNJ00WlrK/L61uE4tvLWReAw"}},"state_key":"","type":"m.room.canonical_alias"}' as blob));
INSERT INTO event_json VALUES(1,5,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"join_rule":"public"},"depth":5,"hashes":{"sha256":"QmirdQd2/RP4/rNtwSBfZK/UBDsJ18XhU6MjDDZyYhA"},"origin_server_ts":1795667529897,"prev_events":["$538F7nKNwAl29h4qFVC4BKob4u-hQJOUkEVNh1CLFCA"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Scp30RUxEoqIspBWLANB5KsRGL1jY6eXPifqpOrH+8vU0TtMRMhCz4D+vycvZd/hsoXyu3Qfi+B+Y6n3dSRADw"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(1,6,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"history_visibility":"shared"},"depth":6,"hashes":{"sha256":"JIinSp1bIbiNnPxu50sChwPhH/BpIwDFAvuohxjPsNo"},"origin_server_ts":1795667529899,"prev_events":["$bRzsN9CNzhxe7A06-ksa5G4TvS9TgX6c21cj_r8hNlo"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"N/KqGp4a5wxh7PuzOQb1Q8I/X32RbkAxsoppiE4HXFM8/3xVqpDHix1QihK9gY6qYA7hqZ2HrJZ9wapq7pzwBQ"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(1,7,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"guest_access":"forbidden"},"depth":7,"hashes":{"sha256":"jvIAt5CwQpGwQug3ovn1tnr2BaSej3Xs6KNxU98VWy8"},"origin_server_ts":1795667529900,"prev_events":["$yoPddyBihwOnRm4xMBaIYlSE9Ds03E8OTIGsFrHeMEU"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ct5Do0X+MlPgbuUWQRFEFVj8OqmTk/Atbgh33+Fhzoc8O4R4eRDN+0A8BHJu9dYY8Xax9SjnfuxksQeCxoEBDQ"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(1,8,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"name":"Talk"},"depth":8,"hashes":{"sha256":"75oghBDYhxpNVMGtCYQ+iM/IZkSgZVJbc/trQJuhX7M"},"origin_server_ts":1795667529900,"prev_events":["$vQou_CRd1BoI9AmkZ_N0o-ClCzvO5q4Isqs9Lh9PppI"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"O0Or8UU4VsdyP/Sj5WEHW4qzGC7TwLY8idVjSzwW6Th1B1a9U0QOC9irQh+YNG4KwVxc5f9157EJgXwCwj9mDQ"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(1,9,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"m.topic":{"m.text":[{"body":"What is said","mimetype":"text/plain"}]},"topic":"What is said"},"depth":9,"hashes":{"sha256":"gNggMAFhtqmjiiF5C2leId0ySZ98HWAcGlI+Eh8/l1M"},"origin_server_ts":1795667529900,"prev_events":["$0ZA9WyHscXpnZmhfX_fFGETlyMWIuSfXCa58GKz_s4w"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"zYHYrtrYmYXCGPALIotv7FInJNGwWTWKyVozpY1T0FWwCOshMBuFOJok2qyEOHfF7sMNt+15HSeVcB6kp9P+BQ"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(1,10,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$bRzsN9CNzhxe7A06-ksa5G4TvS9TgX6c21cj_r8hNlo"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":10,"hashes":{"sha256":"jCIqBT078gnpwMEBYN2+SqGItiZBLQhg8MoYPs/0xvw"},"origin_server_ts":1795667530042,"prev_events":["$fCxOaAek8II3Hf8XFMXiuXbJItaKBbmWp_0mK2PR6wQ"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"b+LeAbAddM/DrBRwftqhPvszQLwAy/NIDteJFt8j8hOExMI7Ldsb6aRpyiePAHfN3lQEuI6F7/tkfyOMiv3DAA"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,11,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$bRzsN9CNzhxe7A06-ksa5G4TvS9TgX6c21cj_r8hNlo"],"content":{"membership":"join"},"depth":11,"hashes":{"sha256":"37s2jM5lhEkOgBISnsFeCCdLzFRvB94wIfVoHkZpaHw"},"origin_server_ts":1795667530087,"prev_events":["$cg9FRxfIfBpn3_3lO7OXo913gYrLrtdrLRhIufPWvDc"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"UqW2PuRSpI8goHBzppiufbgFnkO0Gs/7XlJS9i7x549SgZ5tlqAy9cDHXvEH7W/iQMQ3onPvwzNOuBp2SodgBg"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,12,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$bRzsN9CNzhxe7A06-ksa5G4TvS9TgX6c21cj_r8hNlo"],"content":{"membership":"join"},"depth":12,"hashes":{"sha256":"J3hIQSPaVImXk70hnXPQY53CV7uOFMBkGMNrz07KcUw"},"origin_server_ts":1795667530103,"prev_events":["$c17yGi8HV0AIXGMRKJ8h9T9rItoDyI0_a6ml8JaPN-w"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@dave:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0Jeu9/9yhK3k2YOR1L3/54Axea8wvmVk/ruSWKxlt4TORGr5z66BABjNEJWvO/6x0dFrZGDcbm2+xGjxjd8iDA"}},"state_key":"@dave:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,13,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"body":"first: the fixture begins","msgtype":"m.text"},"depth":13,"hashes":{"sha256":"Npp8OgL/hkKnH0/1Zy6iOJhzFGlFXP/22YXRWGpWvv4"},"origin_server_ts":1795667530295,"prev_events":["$Ez5Y-SglSO6uqKqfk1Ji4iY2dOGYkE6Q9SnCfe0bEQY"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"aPEWXdtOVXCSNqdMt3zNaj54qCoTHr4zB9yysO/CVSXZpsCT32veTUep75wnIMCYIBmngnYlofF5AWQTbWLkCg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,14,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$cg9FRxfIfBpn3_3lO7OXo913gYrLrtdrLRhIufPWvDc"],"content":{"body":"second","msgtype":"m.text"},"depth":14,"hashes":{"sha256":"9sin8JlfW504cYt/CZcLrIJ/4dIYpE21FA6OCDrcKhY"},"origin_server_ts":1795667530372,"prev_events":["$Tv-j3GjA2YqgQmD19ZzCALuAKZUsqulMNNh5UMVfq3E"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"r7jGLcf1P0Hv+Ywo/fkSXOeyrWmhQPIvbrXmqqZhZV0PigQYdEG6qvFuWe2mQyEayD+QollJ1j2ChmA1PIPmCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,15,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"m.relates_to":{"event_id":"$RKJ0PvEh1qxByy4ftQ023lyNiG_9sP-CpU6awHX5UYk","key":"+1","rel_type":"m.annotation"}},"depth":15,"hashes":{"sha256":"7VGh0/7M88kR2KdndcjhsN70JtTbL8GimtLYk4HHZCk"},"origin_server_ts":1795667530400,"prev_events":["$RKJ0PvEh1qxByy4ftQ023lyNiG_9sP-CpU6awHX5UYk"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"UIXqct2S1tH8QT6wxwOl5BxOg0ZQwdNJMT7Htcg250iCAsa58j5k3YX/cN9PrM8Yx0gM00t+U+Z+9u+x3l79Cg"}},"type":"m.reaction"}' as blob));
INSERT INTO event_json VALUES(1,16,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$cg9FRxfIfBpn3_3lO7OXo913gYrLrtdrLRhIufPWvDc"],"content":{"body":"* second, mended","m.new_content":{"body":"second, mended","msgtype":"m.text"},"m.relates_to":{"event_id":"$RKJ0PvEh1qxByy4ftQ023lyNiG_9sP-CpU6awHX5UYk","rel_type":"m.replace"},"msgtype":"m.text"},"depth":16,"hashes":{"sha256":"i3+yEvPGk03dSjXVHB4HgQMJ7/3cjaC8HuRJwiV7OkA"},"origin_server_ts":1795667530419,"prev_events":["$-1OHCITaCuuKmS3YBldQUWx19A7FN1VWApeZpy-YdBg"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mm+VvA6pqjuTQ496T4uAA6ucCUfZsAsGojR5CaA4e94q2Cvn2mrofJsP9VccdD5EKQyW06Q+6GXOxKlJtz9GAA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,17,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$cg9FRxfIfBpn3_3lO7OXo913gYrLrtdrLRhIufPWvDc"],"content":{"body":"in a thread","m.relates_to":{"event_id":"$Tv-j3GjA2YqgQmD19ZzCALuAKZUsqulMNNh5UMVfq3E","rel_type":"m.thread"},"msgtype":"m.text"},"depth":17,"hashes":{"sha256":"XM6zkiSjTSu/6g7dkeW/yB8XvI1MavM/0r9wtDxnp6Q"},"origin_server_ts":1795667530425,"prev_events":["$wFgsA6_pzaPhD2yy83YhXLReJTt0p0Xtf1-5pJkL4A0"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ZALIlkn6tS4gbv26D5Yo7oULLJP9Usp59ydre+y+WUKJqdDFKcUS9CX715B9o3NZjAykuKnqOUWqfanFar+gDg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,18,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"body":"also in the thread","m.relates_to":{"event_id":"$Tv-j3GjA2YqgQmD19ZzCALuAKZUsqulMNNh5UMVfq3E","rel_type":"m.thread"},"msgtype":"m.text"},"depth":18,"hashes":{"sha256":"nWKcQbU1laGy3AAXIcG3kF8neaKLc3MLe2iPQaYnPzM"},"origin_server_ts":1795667530433,"prev_events":["$2wgC_IY2ELi7h8qNe06y4GFF9hDIEMm9kMmX5We3TE8"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"yfH0lvINkfMcUJwAQWIlHrTFQLWQbjYWtrLyxVWAEo+pnF3yT5L3gX9Be8JBNSZrybrrLZmoTKOQOw7SgflSDg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,19,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"m.relates_to":{"event_id":"$Tv-j3GjA2YqgQmD19ZzCALuAKZUsqulMNNh5UMVfq3E","rel_type":"m.reference"},"why":"a state event that relates"},"depth":19,"hashes":{"sha256":"Q5ogooHbK3chsMnAHS1LWSK5GNtNblXlJzVZIqJ5jSQ"},"origin_server_ts":1795667530445,"prev_events":["$PCi5pEMdv2H6BWEKNnUs2lpc7kYUlgmiVHS-Bi31RgY"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"QAMwxhC5hExQeEcz9pv2CmU1A1V5LnRyJOo5TNKiMVKidlk0IcNMkWKwc6Fsb6yFbJYja+mKc0B8Y7cC6uwmDg"}},"state_key":"","type":"org.example.pin"}' as blob));
INSERT INTO event_json VALUES(1,20,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$cg9FRxfIfBpn3_3lO7OXo913gYrLrtdrLRhIufPWvDc"],"content":{"body":"to be redacted","m.relates_to":{"event_id":"$Tv-j3GjA2YqgQmD19ZzCALuAKZUsqulMNNh5UMVfq3E","rel_type":"m.reference"},"msgtype":"m.text"},"depth":20,"hashes":{"sha256":"zySTaubSLkEM2rWOEk/jYlIZ+tchgVfocjzaFmBBCsA"},"origin_server_ts":1795667530459,"prev_events":["$uqomaTvZpKAOUHCtjJGOzVqllpVXw1XOOLiU789cijE"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"MbNxA81D3KmiQyT7/vrtlqvLqV6IZ3dqC4RxsuUjDM1UZCUF85eh6qTSwD/IRVhClxt8yd6dcpRlzJbCnEr4Ag"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,21,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"reason":"as asked"},"depth":21,"hashes":{"sha256":"f9k8cVn5FaAde8BMrFxphhZpAsNTvYQvCESDRjOxzjA"},"origin_server_ts":1795667530520,"prev_events":["$9SZuNCOXdbrJXmU2jWF1PnAsXCCku7L2k1G8hGvrowQ"],"redacts":"$9SZuNCOXdbrJXmU2jWF1PnAsXCCku7L2k1G8hGvrowQ","room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"sZlaOqRJabStbLIFyiogf/IIj9+ix4KEUNpr3RRyqreS5tP4O74hIx8xR4PMg7iD0xDQbwiWgyRRhpbEKqckAA"}},"type":"m.room.redaction"}' as blob));
INSERT INTO event_json VALUES(1,22,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo","$Ez5Y-SglSO6uqKqfk1Ji4iY2dOGYkE6Q9SnCfe0bEQY"],"content":{"membership":"ban","reason":"noise"},"depth":22,"hashes":{"sha256":"VZtEicERyczafC7cZac0TOCmrbhKNF5Ai/XoN7TgdKU"},"origin_server_ts":1795667530559,"prev_events":["$1bYxdDZ6fnUf9Mojd0yh2o5iTNIPwX-q-tZ0JyMgNUU"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"glSqYair9uuw59aO7KRtA7rfctT2pCp6ruut0py3uTddm45byET4dLtfLrvl1Ue+YcLcX8iA0KchsZN7bTULBA"}},"state_key":"@dave:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,23,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$c17yGi8HV0AIXGMRKJ8h9T9rItoDyI0_a6ml8JaPN-w"],"content":{"membership":"leave"},"depth":23,"hashes":{"sha256":"Es1FCaJmB1IGD8cv3ptKG0KUMGU+wMMsqtzbkVabkXs"},"origin_server_ts":1795667530582,"prev_events":["$J_dHiSoEP6bBN03W0_Ad0MCFXtZhSHyvR-0Bd-JYRMw"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"uxKlLrM4yyKBFpBhYJQHdJ8wa9zphqCUlrPh+13cEYeWGouU99NJ4M9jd+eU28gRLNVRkV4AEsgKYdMwn6h1Cw"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,24,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$cg9FRxfIfBpn3_3lO7OXo913gYrLrtdrLRhIufPWvDc"],"content":{"body":"filler 0","msgtype":"m.text"},"depth":24,"hashes":{"sha256":"W0vlg+VccfOgb61q2WlBNvcPogYXgl2F7QmOdRI0Kv4"},"origin_server_ts":1795667530589,"prev_events":["$qFzoW1Mz0XmlzpMrbpTP9UkfuMQeaMLFtxx1ptL5lL0"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"yAvMVybUTjsb+pHdZUUfNRx2JMOSwhnFV4B0D7KZs5jnrkhQ/oDADd5Ze0MI87XAtJuk7yLGUcPUeJOvJRq1DQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,25,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"body":"filler 1","msgtype":"m.text"},"depth":25,"hashes":{"sha256":"nctw3pNFFzqlsF4wA8bsM+s/pDx7vUSG/wzfZTFNPVU"},"origin_server_ts":1795667530592,"prev_events":["$DHUKpNnph_487Ma8NET2Jv7a98azT0qwXZl59lt7HB4"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"lx2OTVm0XSUtMNTNqybxou/WVuBpffx65XCjUA575uPwNJM8QNBSdxmzYgLvy2JCV5FzZ9x87CSuTAJwMvupCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,26,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$cg9FRxfIfBpn3_3lO7OXo913gYrLrtdrLRhIufPWvDc"],"content":{"body":"filler 2","msgtype":"m.text"},"depth":26,"hashes":{"sha256":"DIrYcTSBrFruIw/hoDXcI7HHW5ZD6D2I1B+yZ3Xyvr0"},"origin_server_ts":1795667530599,"prev_events":["$kshF48A6BtxqO_kmmg6HCF46KxjERBgBfqTbK8TNHUY"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"3D+mMCvjgPAjF03u+piLZVxtfjg2qQ6Irc87i4s3AkPh26jaTJyMJJs+X+RUme7l+azi4vqYLhb4vK90Ypd2Ag"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,27,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"body":"filler 3","msgtype":"m.text"},"depth":27,"hashes":{"sha256":"HzK65NMFWPSfi7rtN9KPWV8n/B6PZnPdjvTPjniJ2zs"},"origin_server_ts":1795667530603,"prev_events":["$-E1F0wmS2RsUX86QLidsbrtHviaAZLMHkvBikUItKOI"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"oJCn+qDPyHzxklIuuBkQfZdRUpj96xmEBlsTFbp9IqHTGWfOhzvgOn8BurvqtHRRltfLUe+XVU6v8ok8j54sAA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,28,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$cg9FRxfIfBpn3_3lO7OXo913gYrLrtdrLRhIufPWvDc"],"content":{"body":"filler 4","msgtype":"m.text"},"depth":28,"hashes":{"sha256":"GevVQL1HYG+xW2rL8G+jhy1vRvhLVher7MJcA/bzVFU"},"origin_server_ts":1795667530608,"prev_events":["$KKPVAb0fYyGKMPbuocZlMQA1QIvGd_QtJEGOIfsE4pY"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Uo+8i3Wyz9tAjQogqrePtKImtmkOj1kEbriNQwWdBHDYQWNSv/Y8guUYeLQri+9S/MaiNE+9JvecSO3A0Q4VDw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,29,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"body":"filler 5","msgtype":"m.text"},"depth":29,"hashes":{"sha256":"ArduUmAOLMfKEFCQ9Bwj69Cdvks/rX8T8IZZheuuJZ4"},"origin_server_ts":1795667530610,"prev_events":["$ZvxE_t1UT-GhSSN61nByMCQ-qBi45adJXYWHDzi5iTA"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"4N+jf0lTeLIpGqLa2GcyON0ZS66xuhHYYdj9Gcy6gxs/rM72jQeGoi/jYvScuyU7ozK/hXI8PdlezwsYI+huDw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(2,1,cast('{"auth_events":[],"content":{"room_version":"11"},"depth":1,"hashes":{"sha256":"HB6zBSt/9V0US6cQkGdZSXCSQ68q2Adom/DvT8/1NJA"},"origin_server_ts":1795667530710,"prev_events":[],"room_id":"!WRcBEtLKcISWbQRagY:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"uocCb1P+vU0XIB/awydJm/gH/gjKS9BsUsvtPU2S/6SUQH5ZWJHOdBdiO3LLw/wegHtpntIoIEPfL4RLLYf2BQ"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(2,2,cast('{"auth_events":["$Bm9bt-Ggc3s8_YLYdwFbuQ3AiuRibvRsWTE42V626Qg"],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"yQvTgbxHD2nqNJpjygmRv8hsPp5BoMLR7G34Dgk5424"},"origin_server_ts":1795667530710,"prev_events":["$Bm9bt-Ggc3s8_YLYdwFbuQ3AiuRibvRsWTE42V626Qg"],"room_id":"!WRcBEtLKcISWbQRagY:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"zMt9GwYVSLq3eL5A7Uddg/kFiQoY1b8UXlBi5p9gT2kL59IHdU5tU4DjXfwOM16kJEA30AAXv0SOHM3v/gD0CA"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,3,cast('{"auth_events":["$Bm9bt-Ggc3s8_YLYdwFbuQ3AiuRibvRsWTE42V626Qg","$RJ2L70ImTmdKcWWzxNXMCKx5SZG0eF8fLinXk8DzJkg"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100},"users_default":0},"depth":3,"hashes":{"sha256":"ZdhzYoNfeEPh4Tb5wKsLQfsTN567Nsi+FhFR5mNkPpE"},"origin_server_ts":1795667530710,"prev_events":["$RJ2L70ImTmdKcWWzxNXMCKx5SZG0eF8fLinXk8DzJkg"],"room_id":"!WRcBEtLKcISWbQRagY:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"TgIIPuj/wndaz66SlZwTklzlMFBBQvsdVh16oxx+C5i/1Xf2vxLQgWpSxtly2ZNkWxk+K1iwg27aXHV75Ey5DA"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(2,4,cast('{"auth_events":["$Bm9bt-Ggc3s8_YLYdwFbuQ3AiuRibvRsWTE42V626Qg","$IuIMP5zKgyTXrwj5h2xca0K2NXl5fZxbSDMjn6Sn4GA","$RJ2L70ImTmdKcWWzxNXMCKx5SZG0eF8fLinXk8DzJkg"],"content":{"join_rule":"invite"},"depth":4,"hashes":{"sha256":"NGEabCpr4y3Vt64e8zj6UWsL4mV2Oft2srgpQm8TlMc"},"origin_server_ts":1795667530710,"prev_events":["$IuIMP5zKgyTXrwj5h2xca0K2NXl5fZxbSDMjn6Sn4GA"],"room_id":"!WRcBEtLKcISWbQRagY:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"0mJsoD/JTRVNDQbOrwOaTmfB0N7wNnPcCY5f4erAG9W+ag4VUjr3nLILF4jMzCaKC57NxANM1t3zw9ycHLMqDA"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(2,5,cast('{"auth_events":["$Bm9bt-Ggc3s8_YLYdwFbuQ3AiuRibvRsWTE42V626Qg","$IuIMP5zKgyTXrwj5h2xca0K2NXl5fZxbSDMjn6Sn4GA","$RJ2L70ImTmdKcWWzxNXMCKx5SZG0eF8fLinXk8DzJkg"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"XsiyYvgXHqLFn0DbpeWSYBGfLvwBgg2K7aZFf7Dj5W8"},"origin_server_ts":1795667530710,"prev_events":["$E4DlDBn28yhjW2UnVDttD3n9WHdzppIsLvF5x1bNB1U"],"room_id":"!WRcBEtLKcISWbQRagY:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"ucqCdcQ0uAYmupwrVaW/mq4bH7HANwaj9bM/Dp9p9ABvD+DBE1udOhQZNcIQlP96hF7CVu0y97nfkMfmeIN6Cg"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(2,6,cast('{"auth_events":["$Bm9bt-Ggc3s8_YLYdwFbuQ3AiuRibvRsWTE42V626Qg","$IuIMP5zKgyTXrwj5h2xca0K2NXl5fZxbSDMjn6Sn4GA","$RJ2L70ImTmdKcWWzxNXMCKx5SZG0eF8fLinXk8DzJkg"],"content":{"guest_access":"can_join"},"depth":6,"hashes":{"sha256":"D8X6SIoq8USlMeVzktQyvFE2/x5EVucUksGVsDERpWo"},"origin_server_ts":1795667530710,"prev_events":["$IIXvPY_PRiyjSX5LFpxexyHpI70-SIhlP8IZ2AUtRIY"],"room_id":"!WRcBEtLKcISWbQRagY:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"eeRC1f6sHpLJC+dpDPx5MZckddHpAzN1Y+G/WVZY24cBUIZTI9NK6pg0pgt4gWxoiVM0j+NxtwoiK2YtsqwIBA"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(2,7,cast('{"auth_events":["$Bm9bt-Ggc3s8_YLYdwFbuQ3AiuRibvRsWTE42V626Qg","$IuIMP5zKgyTXrwj5h2xca0K2NXl5fZxbSDMjn6Sn4GA","$RJ2L70ImTmdKcWWzxNXMCKx5SZG0eF8fLinXk8DzJkg"],"content":{"name":"Closed"},"depth":7,"hashes":{"sha256":"YgN8Cw7/Z5+aK5D4wBn/XRxlBLsyPprD8+zPhI5dgLo"},"origin_server_ts":1795667530710,"prev_events":["$eAoSOn-C_QOdXBLovCFDVxOIDitnHXq3qjO0EWU87Fo"],"room_id":"!WRcBEtLKcISWbQRagY:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"SEHcQqlSEyiq+GI2pHKjsarQ1lIAXmA0AC0waUlG/xejXi4zHJ/ZynEM+8MztdOOXvatoA1p8pdycbEhp4wjDw"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(2,8,cast('{"auth_events":["$Bm9bt-Ggc3s8_YLYdwFbuQ3AiuRibvRsWTE42V626Qg","$IuIMP5zKgyTXrwj5h2xca0K2NXl5fZxbSDMjn6Sn4GA","$RJ2L70ImTmdKcWWzxNXMCKx5SZG0eF8fLinXk8DzJkg","$E4DlDBn28yhjW2UnVDttD3n9WHdzppIsLvF5x1bNB1U"],"content":{"avatar_url":"mxc://localhost/bob","membership":"invite"},"depth":8,"hashes":{"sha256":"aWXhTUd20blB4UixpJNwRB+EpocSA7J2qv5qx347QPM"},"origin_server_ts":1795667530710,"prev_events":["$eG4zfNQfJcplIbmBf39dRZ3C3mD2OzI-eC0n1FkLO3w"],"room_id":"!WRcBEtLKcISWbQRagY:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"mXmT9gId2vNnVocyRNoTEzm+yo5JUZQLUY/HfxGCJvOTLw2arYqwI94d77HyMebx5qC+CJ0dzRyt8REErwjGDQ"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,9,cast('{"auth_events":["$Bm9bt-Ggc3s8_YLYdwFbuQ3AiuRibvRsWTE42V626Qg","$IuIMP5zKgyTXrwj5h2xca0K2NXl5fZxbSDMjn6Sn4GA","$hAu0Ap_NBwkqGwTx3uEfwyXM3zSoc5tIAiDrae5Fkwo","$E4DlDBn28yhjW2UnVDttD3n9WHdzppIsLvF5x1bNB1U"],"content":{"avatar_url":"mxc://localhost/bob","membership":"join"},"depth":9,"hashes":{"sha256":"ygkOrWdnyp1+f5yRGXysRKMYqkG15Y35e9eL++b/sQE"},"origin_server_ts":1795667530729,"prev_events":["$hAu0Ap_NBwkqGwTx3uEfwyXM3zSoc5tIAiDrae5Fkwo"],"room_id":"!WRcBEtLKcISWbQRagY:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"uunDAbPJr88QyE7fZGIVJr8v1rhZlmbNu4bdwjWhy7ZXP+c/3PJhrAEj8KICAMaO2AO1ult6SnA6/1msY19KAQ"}},"state_key":"@bob:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,10,cast('{"auth_events":["$Bm9bt-Ggc3s8_YLYdwFbuQ3AiuRibvRsWTE42V626Qg","$IuIMP5zKgyTXrwj5h2xca0K2NXl5fZxbSDMjn6Sn4GA","$RJ2L70ImTmdKcWWzxNXMCKx5SZG0eF8fLinXk8DzJkg","$E4DlDBn28yhjW2UnVDttD3n9WHdzppIsLvF5x1bNB1U"],"content":{"membership":"invite"},"depth":10,"hashes":{"sha256":"si7s6DvJippf8++miNGCy7NUXGX28Ph6F30I4fImXCg"},"origin_server_ts":1795667530762,"prev_events":["$iomdBp3S2vAn_TE08t9ezyW-I8PSAIkmAlv7gmPG_Xk"],"room_id":"!WRcBEtLKcISWbQRagY:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"JfTxxrQv10PHL/YD+81TwF1iXrDbcxASN3ShrqLdQRkLDrNqY1RKMLC9NhDFRyyGzWmD0tXdCOjOcPJ8lri/DA"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,11,cast('{"auth_events":["$Bm9bt-Ggc3s8_YLYdwFbuQ3AiuRibvRsWTE42V626Qg","$IuIMP5zKgyTXrwj5h2xca0K2NXl5fZxbSDMjn6Sn4GA","$RJ2L70ImTmdKcWWzxNXMCKx5SZG0eF8fLinXk8DzJkg"],"content":{"algorithm":"m.megolm.v1.aes-sha2"},"depth":11,"hashes":{"sha256":"yPWVcUmaoP0AJV1ScDlXLGdCD9nKyeS7t/3rbzlFzeA"},"origin_server_ts":1795667530774,"prev_events":["$DuBeX3R5nJrf-LAdT1G2N-VdChL_T-mQqkXLHy08tlo"],"room_id":"!WRcBEtLKcISWbQRagY:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"pzl3RmrHm7guz+3U5q6Bp5D7TqY0zRVvBao29qljDI6Jov3uVCE1hFJgvVmC6lP4BWyixinj7AjaBBWEhkmZDA"}},"state_key":"","type":"m.room.encryption"}' as blob));
INSERT INTO event_json VALUES(2,12,cast('{"auth_events":["$Bm9bt-Ggc3s8_YLYdwFbuQ3AiuRibvRsWTE42V626Qg","$IuIMP5zKgyTXrwj5h2xca0K2NXl5fZxbSDMjn6Sn4GA","$RJ2L70ImTmdKcWWzxNXMCKx5SZG0eF8fLinXk8DzJkg"],"content":{"algorithm":"m.megolm.v1.aes-sha2","ciphertext":"AwgA","session_id":"s"},"depth":12,"hashes":{"sha256":"QSQ4z3WgESAhhMNduIwrqXMbjrgoC+L23ZEBrAV0TbE"},"origin_server_ts":1795667530781,"prev_events":["$FdRj6LVM0EMlG9yybTWioqVDOC17l2iYRKo58HVOp0I"],"room_id":"!WRcBEtLKcISWbQRagY:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"lbkeXI3wj/yGgGUPzq/Ahjta4eXoY1ekTyfar1/jbxKhp3LpA+66OaOtr3y3amzXAbjv41+DcGuHLQbSy76HDw"}},"type":"m.room.encrypted"}' as blob));
INSERT INTO event_json VALUES(2,13,cast('{"auth_events":["$Bm9bt-Ggc3s8_YLYdwFbuQ3AiuRibvRsWTE42V626Qg","$IuIMP5zKgyTXrwj5h2xca0K2NXl5fZxbSDMjn6Sn4GA","$RJ2L70ImTmdKcWWzxNXMCKx5SZG0eF8fLinXk8DzJkg"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":100},"events_default":0,"invite":0,"kick":50,"redact":50,"state_default":50,"users":{"@alice:localhost":100,"@bob:localhost":50},"users_default":0},"depth":13,"hashes":{"sha256":"0w9hnv108Acx64KMwPd3XVPfu0UQewztyQ1DeFK1oFE"},"origin_server_ts":1795667530798,"prev_events":["$pMRyIUC71Xriv2zUQY-EG1hII5ZHocXQzMA1l-zKPsA"],"room_id":"!WRcBEtLKcISWbQRagY:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"or+GAZQFE9TIbTk5+awu96YRO4yMgaPw2q22U+tCwUYbEg0O2WdYOLU4g0GVOW4ennG0Dtt8gbGR7evhBSr0DA"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(2,14,cast('{"auth_events":["$Bm9bt-Ggc3s8_YLYdwFbuQ3AiuRibvRsWTE42V626Qg","$wddL6IKIuipPHaPCfY09X_pDojB1qJyWTRqbaqav0l0","$iomdBp3S2vAn_TE08t9ezyW-I8PSAIkmAlv7gmPG_Xk"],"content":{"topic":"Set by bob"},"depth":14,"hashes":{"sha256":"kzkZtNefKJTacmhxNjIb9YLzCABr0IRMk4EqIQvJXGM"},"origin_server_ts":1795667530815,"prev_events":["$wddL6IKIuipPHaPCfY09X_pDojB1qJyWTRqbaqav0l0"],"room_id":"!WRcBEtLKcISWbQRagY:localhost","sender":"@bob:localhost","signatures":{"localhost":{"ed25519:a_66687a":"V7n7IiiRQES5c4aEdomq3Jw6QeLt1zQlVTqF00Ly/JgfzRK2i3Ai6KajC+GCMBbxw6u81l1ucnVWVfK2N+eeBg"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(3,1,cast('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"CXwg4Mnu9d97uRL/24p3sxyrkxiCBNMPFDuAAmnWEPY"},"origin_server_ts":1795667530825,"prev_events":[],"sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"426blMMH9H9wmo3rcQLFv72dxS7UIGL3czsEX1FJq9NvZx7D6NXgTt8S6BbESeaEmiwKM0uByOFLNjImaLZABw"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(3,2,cast('{"auth_events":[],"content":{"membership":"join"},"depth":2,"hashes":{"sha256":"Ufc7nfWuhhG1KHZ3YVL24W5HelEOA4GNCNLOIrt0E9g"},"origin_server_ts":1795667530826,"prev_events":["$rRUs2Z7dNDeifsIQHmmK8o-85AS_KeEtLGKI4g1VGvc"],"room_id":"!rRUs2Z7dNDeifsIQHmmK8o-85AS_KeEtLGKI4g1VGvc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"/AzD3wvRw9jBS/TPrmyrGYQ9Tfs/o9XeTrvRN/EVL+GtsnX0w4cIwNfTlLUkF+uC9NUkjOKO12zcjhhut/3HBQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(3,3,cast('{"auth_events":["$PidCo_lBTNiN2TAK7_KDuTuHU8FcVBcplxyboxytK_Q"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"An9ZwPgU2JLSQ0XOJYP7ri9pf0+eSVPoE2k+p31AhAI"},"origin_server_ts":1795667530826,"prev_events":["$PidCo_lBTNiN2TAK7_KDuTuHU8FcVBcplxyboxytK_Q"],"room_id":"!rRUs2Z7dNDeifsIQHmmK8o-85AS_KeEtLGKI4g1VGvc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"siefUrtq2hYW/nFMVxhvEJyFHCDLxImcEH2ba102NMu1/RdNZlFFeRQLyg2pccAUeivzvIKDMs2Jk++3xctqAw"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(3,4,cast('{"auth_events":["$FdPn2WI2TsQTjjk0Z3_seI80LqynqLZo72WW-2KYPm0","$PidCo_lBTNiN2TAK7_KDuTuHU8FcVBcplxyboxytK_Q"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"YHYbfPAzYTui8pGIIeqegQkxbD3KcewvQU2PTWOlf9c"},"origin_server_ts":1795667530826,"prev_events":["$FdPn2WI2TsQTjjk0Z3_seI80LqynqLZo72WW-2KYPm0"],"room_id":"!rRUs2Z7dNDeifsIQHmmK8o-85AS_KeEtLGKI4g1VGvc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YOhv1NjkJw3I2RmL4V5uGwxEtbc3fOFcFIibJhmD6Kj3uFxG9ER3w3lA7SovxycWHK3cxreLuInJWy4miZbhAg"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(3,5,cast('{"auth_events":["$FdPn2WI2TsQTjjk0Z3_seI80LqynqLZo72WW-2KYPm0","$PidCo_lBTNiN2TAK7_KDuTuHU8FcVBcplxyboxytK_Q"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"sMYHJeLc1xlUWpEZWc7oWa3lOVlIKwMPW4UUGiXRVJc"},"origin_server_ts":1795667530826,"prev_events":["$milVyKxqrlr7aYgZBKiionqkXskMIBF4EMGcK45192E"],"room_id":"!rRUs2Z7dNDeifsIQHmmK8o-85AS_KeEtLGKI4g1VGvc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"CJTszp2eGbmGZnXbzwmiN0Cw3Dp4brFmMbap07TSEZ3Xo7lPODO7KuKl1K99dMw4r7QtQMbnwwcXyc1W8u2UAg"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(3,6,cast('{"auth_events":["$FdPn2WI2TsQTjjk0Z3_seI80LqynqLZo72WW-2KYPm0","$PidCo_lBTNiN2TAK7_KDuTuHU8FcVBcplxyboxytK_Q"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"1oFSLSWzMLSk9gzoUe4GNoLBeLtvxkT53HdlwAuUyqw"},"origin_server_ts":1795667530826,"prev_events":["$rkGcQ8u37_lE3SYs5Inga_SblZ5tovYy9ls-hVCxKMY"],"room_id":"!rRUs2Z7dNDeifsIQHmmK8o-85AS_KeEtLGKI4g1VGvc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"EPdnVjLjojuZvI6JXDWhd8jZW/0PdW4I/1z8/trri7frbg0/Ya5ScqFQOH3mvfLsaulQnHChWe0HqzxnhQcoAA"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(3,7,cast('{"auth_events":["$FdPn2WI2TsQTjjk0Z3_seI80LqynqLZo72WW-2KYPm0","$PidCo_lBTNiN2TAK7_KDuTuHU8FcVBcplxyboxytK_Q"],"content":{"name":"Gone"},"depth":7,"hashes":{"sha256":"U0+Y+AeipmN0c1jCXXWVqCOGrd+nj6fGj0dCXRXePBs"},"origin_server_ts":1795667530826,"prev_events":["$5qSRNrfgoMKSOdsg0SApLOZ8RdaypPi7AKpQewJDDFg"],"room_id":"!rRUs2Z7dNDeifsIQHmmK8o-85AS_KeEtLGKI4g1VGvc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"J4QLkq8ucv4EkaXeFww4faNGArN+5LsHrJS1bG3PDtJ78cDZbPdBcZFdPSzTmpkTJrQLTT7v+CdQqfSzwjFcDw"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(3,8,cast('{"auth_events":["$FdPn2WI2TsQTjjk0Z3_seI80LqynqLZo72WW-2KYPm0","$PidCo_lBTNiN2TAK7_KDuTuHU8FcVBcplxyboxytK_Q"],"content":{"body":"nobody reads this","msgtype":"m.text"},"depth":8,"hashes":{"sha256":"BQ3Oo1GGBTHC5hu12OY7dvzPCgaX9krZWErRoLjAq3s"},"origin_server_ts":1795667530837,"prev_events":["$zE1N2yjh8w6KedItVMgYFSTzuoG59KefNZr-Ua_8EXk"],"room_id":"!rRUs2Z7dNDeifsIQHmmK8o-85AS_KeEtLGKI4g1VGvc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"cMBuFCHPksrrVquRbIextZT5gGLeP/ZkqOB9xxaKRfYj8YiBUUAoq/sXKryDFSD2pJ8aDdCNOBSZ1DhEukXWDQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(3,9,cast('{"auth_events":["$FdPn2WI2TsQTjjk0Z3_seI80LqynqLZo72WW-2KYPm0","$PidCo_lBTNiN2TAK7_KDuTuHU8FcVBcplxyboxytK_Q"],"content":{"membership":"leave"},"depth":9,"hashes":{"sha256":"Bi+vVpK24X63MmnWl4u3U9cg89fIuRGmjF4zM38D4iY"},"origin_server_ts":1795667530843,"prev_events":["$cu2tCtvtXaIYMBUd4nooYYAt4_G0sSbevuz2U7Mebqw"],"room_id":"!rRUs2Z7dNDeifsIQHmmK8o-85AS_KeEtLGKI4g1VGvc","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Hngl9XdSJgObd59/yc2Yw8ujl1oq98xf5/TP+z2yx4FOLCdvvJ5cRzetHRNO6dkIQ7PKuU0Ugs3/HOyWeaMABw"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,1,cast('{"auth_events":[],"content":{"room_version":"12"},"depth":1,"hashes":{"sha256":"AeMnsEH+CqO6b5ANLpjEdvr4O6nyfwRnqQuJqAtFD2Q"},"origin_server_ts":1795667530874,"prev_events":[],"sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"pzHTzYZrsA91J0supkkc4dqMu2+kL/fWXdlLYZwQ5KXopnIB1XAC9cMLJDav0OJvVo2lqXtM293OXWR6hMdeBg"}},"state_key":"","type":"m.room.create"}' as blob));
INSERT INTO event_json VALUES(4,2,cast('{"auth_events":[],"content":{"displayname":"Alice à la carte","membership":"join"},"depth":2,"hashes":{"sha256":"/xMRO6IC517bk0g08SOZH5C0NzTDcbQaZ8Gw+DKqeQY"},"origin_server_ts":1795667530874,"prev_events":["$9ANmXIy4geHxiSGP3npF_yLvEUjf5CJ5WCKSkmX0BgU"],"room_id":"!9ANmXIy4geHxiSGP3npF_yLvEUjf5CJ5WCKSkmX0BgU","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Oo8TAcCyHNMKExL3v+bgrmW1+oW7wmTxPF209YdKAbfzDN2j1HIrWg1m1zpAj0ugp9hF4ZYmTkAW/tKyiayTBg"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,3,cast('{"auth_events":["$IfHrfBUkPBWaGtNrtE1DP6h3xiDsJk6nHr8xSY_yjNs"],"content":{"ban":50,"events":{"m.room.avatar":50,"m.room.canonical_alias":50,"m.room.encryption":100,"m.room.history_visibility":100,"m.room.name":50,"m.room.power_levels":100,"m.room.server_acl":100,"m.room.tombstone":150},"events_default":0,"invite":50,"kick":50,"redact":50,"state_default":50,"users":{},"users_default":0},"depth":3,"hashes":{"sha256":"pWjO4bu9/TLzuaULt0coKkoc/IeAOZPxf0EgNQ1pgM4"},"origin_server_ts":1795667530874,"prev_events":["$IfHrfBUkPBWaGtNrtE1DP6h3xiDsJk6nHr8xSY_yjNs"],"room_id":"!9ANmXIy4geHxiSGP3npF_yLvEUjf5CJ5WCKSkmX0BgU","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Tt0cPdRV4y4xEoLAo4Seo+UqwpeKFTlBc/4+wm5m+/WouummcPg2V/UBw9Gjxv/TTrSpAuaZPOukR5POcJlDAw"}},"state_key":"","type":"m.room.power_levels"}' as blob));
INSERT INTO event_json VALUES(4,4,cast('{"auth_events":["$OlYtPULHYyZ9rgbmA3rkmpFMYSnQRt1FDLWiIsBHqfk","$IfHrfBUkPBWaGtNrtE1DP6h3xiDsJk6nHr8xSY_yjNs"],"content":{"join_rule":"public"},"depth":4,"hashes":{"sha256":"LLyXzyF6PLKPd56JbiVsJH6CytA+t2Lkn55XXu53qCw"},"origin_server_ts":1795667530874,"prev_events":["$OlYtPULHYyZ9rgbmA3rkmpFMYSnQRt1FDLWiIsBHqfk"],"room_id":"!9ANmXIy4geHxiSGP3npF_yLvEUjf5CJ5WCKSkmX0BgU","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"YrXewOl5xORlAWBmkeGZtGGNPdpYoLzM8oSTy7yL9GYurh6lzY3O9+9YVcbE2F4B8f0PCb0wTya3HwIUpcVkAg"}},"state_key":"","type":"m.room.join_rules"}' as blob));
INSERT INTO event_json VALUES(4,5,cast('{"auth_events":["$OlYtPULHYyZ9rgbmA3rkmpFMYSnQRt1FDLWiIsBHqfk","$IfHrfBUkPBWaGtNrtE1DP6h3xiDsJk6nHr8xSY_yjNs"],"content":{"history_visibility":"shared"},"depth":5,"hashes":{"sha256":"owmogP8kgvlzFz1TNzD6fIpyEwaB5nvlDg9/BVdUesQ"},"origin_server_ts":1795667530874,"prev_events":["$AZ35xS63XEe64lje9ZVh43L9jJRhzSy8BkQpfzHkMXQ"],"room_id":"!9ANmXIy4geHxiSGP3npF_yLvEUjf5CJ5WCKSkmX0BgU","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"+Io/eYLNZN1aycNswKgpZeTd0MQotqMpkrXSaS6UheP7ru0iyBKGsfcGhbQioGB82Sd3Y6Umv2+PA2aLKnPCAg"}},"state_key":"","type":"m.room.history_visibility"}' as blob));
INSERT INTO event_json VALUES(4,6,cast('{"auth_events":["$OlYtPULHYyZ9rgbmA3rkmpFMYSnQRt1FDLWiIsBHqfk","$IfHrfBUkPBWaGtNrtE1DP6h3xiDsJk6nHr8xSY_yjNs"],"content":{"guest_access":"forbidden"},"depth":6,"hashes":{"sha256":"SWX3o6w80Wa9d4QYScu1eE9uinMxbrtlE/+WaBHu1Zo"},"origin_server_ts":1795667530874,"prev_events":["$ijVOvUzhkW11X1GRGRmgdBPoV0yLzxvGSsCaasnI_pA"],"room_id":"!9ANmXIy4geHxiSGP3npF_yLvEUjf5CJ5WCKSkmX0BgU","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Sl78xs9zF76xuD1bC5h45d7fq/Le1a+BqaRSTLzE5ETkvZi1n/9TIfO0B9lhCg6fuFjct1eQV/VBInsP07+mBA"}},"state_key":"","type":"m.room.guest_access"}' as blob));
INSERT INTO event_json VALUES(4,7,cast('{"auth_events":["$OlYtPULHYyZ9rgbmA3rkmpFMYSnQRt1FDLWiIsBHqfk","$IfHrfBUkPBWaGtNrtE1DP6h3xiDsJk6nHr8xSY_yjNs"],"content":{"name":"Left"},"depth":7,"hashes":{"sha256":"As6ImVLxNWABqKJoqxaysqPTuPLHi5MoPFI8Pcbd2Aw"},"origin_server_ts":1795667530874,"prev_events":["$kBs4GRigr5CpS-Cp13icY1n0LxXlOhJzrWxyPsuzcZ4"],"room_id":"!9ANmXIy4geHxiSGP3npF_yLvEUjf5CJ5WCKSkmX0BgU","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"gVOCNxhEMkE+4MFLdqPsb7qBfc7xbC297CY4974WwKg8706MbexVlMCdRsVbLaLZHEi8CpXfQvVXlnL7JUa5AA"}},"state_key":"","type":"m.room.name"}' as blob));
INSERT INTO event_json VALUES(4,8,cast('{"auth_events":["$OlYtPULHYyZ9rgbmA3rkmpFMYSnQRt1FDLWiIsBHqfk","$AZ35xS63XEe64lje9ZVh43L9jJRhzSy8BkQpfzHkMXQ"],"content":{"membership":"join"},"depth":8,"hashes":{"sha256":"7DS0MiAkNIyuXWbG5uSL3uUlA367wEmtT0Lnz5pVi6c"},"origin_server_ts":1795667530879,"prev_events":["$tfL7k-gr5s-kdx_1bNthhF6LieOc-c1ueOcnBb5L-Co"],"room_id":"!9ANmXIy4geHxiSGP3npF_yLvEUjf5CJ5WCKSkmX0BgU","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"kOtfjLIOU7JMVgqq+KX8xACbj66tKuB22AXhDY4AEEwHqEVp1M/JH8Mi4ukwCMCPdda2kqveJniOAItyJnrkDQ"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,9,cast('{"auth_events":["$OlYtPULHYyZ9rgbmA3rkmpFMYSnQRt1FDLWiIsBHqfk","$IfHrfBUkPBWaGtNrtE1DP6h3xiDsJk6nHr8xSY_yjNs"],"content":{"body":"carol sees this","msgtype":"m.text"},"depth":9,"hashes":{"sha256":"1Iyx2PLR1K8zAHPTY0DTrpMORtx3LG+YSWhquRH4akQ"},"origin_server_ts":1795667530882,"prev_events":["$6hWBkd_1fa0VFRZxYFXgEvBXYj0Lluwf6l04W7tihFs"],"room_id":"!9ANmXIy4geHxiSGP3npF_yLvEUjf5CJ5WCKSkmX0BgU","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"4f1pOaPCLUpmrjFGLVuvC+wMPB1TXMr8mDotATFRVdI3Xxn1jT5TiB6T3CUf/nr1vV6oZi3B9JfX/HtSs5boCA"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(4,10,cast('{"auth_events":["$OlYtPULHYyZ9rgbmA3rkmpFMYSnQRt1FDLWiIsBHqfk","$6hWBkd_1fa0VFRZxYFXgEvBXYj0Lluwf6l04W7tihFs"],"content":{"membership":"leave"},"depth":10,"hashes":{"sha256":"KQ24Kkwzj/7oua9UXHzMxsOf7srN/bivwOAtYKjqVAo"},"origin_server_ts":1795667530885,"prev_events":["$48rALxwJ3xdHMYu2dXdFbhGxKjky4fwql5VjRkuC1x8"],"room_id":"!9ANmXIy4geHxiSGP3npF_yLvEUjf5CJ5WCKSkmX0BgU","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"SNB1SHbxgSMUadJymSrpkDKoTk/Ci1FstxNzNuDEhMLnrAmEZ/VqTa3NKvVb4rPFY9dSrNoPZgD7EeL2+tBBBg"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,11,cast('{"auth_events":["$OlYtPULHYyZ9rgbmA3rkmpFMYSnQRt1FDLWiIsBHqfk","$IfHrfBUkPBWaGtNrtE1DP6h3xiDsJk6nHr8xSY_yjNs"],"content":{"body":"carol does not see this","msgtype":"m.text"},"depth":11,"hashes":{"sha256":"oOv9DSL2eAySOp5IBOF3mZScn2bTN4bQf6eYElr+weo"},"origin_server_ts":1795667530892,"prev_events":["$1Dshipug2TjDUISVL8L6PG_6Z3HB_A2qSgWEt4GvhsI"],"room_id":"!9ANmXIy4geHxiSGP3npF_yLvEUjf5CJ5WCKSkmX0BgU","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"f8+wpNUsfAUF9SVAUm26FPEQc8nfay2YzozBmySTnlgsO6xhohfEUpokHqWNCxutL4nd5pYIZYAPyLbZd/XkDw"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,30,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"body":"after the token","m.mentions":{"user_ids":["@bob:localhost"]},"msgtype":"m.text"},"depth":30,"hashes":{"sha256":"Z0hbnzbojzzOMm7aDqx7wdeWaNMvXZ+rHwPdPgtidu4"},"origin_server_ts":1795667531408,"prev_events":["$jqIiqzqZnXlzzDQsKZO2plxYUZ_duP17gvjtrfJcia4"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"Xk/tgtDbL+qBEfxiK6HplvG9AWL/TT/vP1asJ3xBnwxVmOp6Dd1xZPvgGBy+CKdkm9sENaag3et5UyM13nGZCQ"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,31,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"reason":"as asked"},"depth":31,"hashes":{"sha256":"izeoCAoJPMQHsxgWh2jF0mnonOVh1QoL8Q6fi1DjaP8"},"origin_server_ts":1795667531411,"prev_events":["$hchhg8sqzN-bdmJuEDOm0rsmsG_cSsKAdlc5AfBg_rw"],"redacts":"$RKJ0PvEh1qxByy4ftQ023lyNiG_9sP-CpU6awHX5UYk","room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"KbzY33+X/dDVcNGhQIWHwjKlP8KqWR9n5lxpwZxwJ+weNvWlvgrgbEovX978f9PMtCM3KVVXflXIgUQKBF3uAA"}},"type":"m.room.redaction"}' as blob));
INSERT INTO event_json VALUES(1,32,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo"],"content":{"topic":"Changed later"},"depth":32,"hashes":{"sha256":"JRx7/KwLTOuwx1AB2eER1nbt8DBf7K1f+YB7VIQWXCI"},"origin_server_ts":1795667531413,"prev_events":["$kAL-TCqGCdxuMVerF4s2L8DEZuaBoOiU0eRhy8tJvjU"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"gQ7u+gMuVNLm7CoiXuMvYdWmMMpRy8cco4NyoPiKasIRVs4s1W/5Gjo6nrxlV2zmZZedqiSYeERCcXwkMg8KDg"}},"state_key":"","type":"m.room.topic"}' as blob));
INSERT INTO event_json VALUES(1,33,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$qFzoW1Mz0XmlzpMrbpTP9UkfuMQeaMLFtxx1ptL5lL0","$bRzsN9CNzhxe7A06-ksa5G4TvS9TgX6c21cj_r8hNlo"],"content":{"membership":"join"},"depth":33,"hashes":{"sha256":"TliLSXJp3C3plDDNpK3qW8yPFAOWSjrMuJqV7AM2r9Q"},"origin_server_ts":1795667531416,"prev_events":["$gmnjJGTfc30hxh13DN1niNk5Ctf5p_50bTfesDEVjj8"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"NJNuCxYjqINSKz3nLLyyCZ5AQSrSGB95iq7/SrSHHhfU4k3omFORs3q8BT5wI/0tWxVKHz0BDfURsETQDfkKCg"}},"state_key":"@carol:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(1,34,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$Qn0OnPSkr7IKY8gDJJXr7RBIKOaj4mbcBoFdWDX5BY4"],"content":{"body":"back again","msgtype":"m.text"},"depth":34,"hashes":{"sha256":"YvBkElqps3CRBY9H3aGIu31OqAg0k7fOX5Mnm7zyA6w"},"origin_server_ts":1795667531420,"prev_events":["$Qn0OnPSkr7IKY8gDJJXr7RBIKOaj4mbcBoFdWDX5BY4"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@carol:localhost","signatures":{"localhost":{"ed25519:a_66687a":"sneLDjWYONh7n+AJjdZ2MCIggq4vc61ph2757TcG7niQ4H+PfwMtKZ5GWO3SfIXfG9fj64qBXbG6r+qeOFT2Dg"}},"type":"m.room.message"}' as blob));
INSERT INTO event_json VALUES(1,35,cast('{"auth_events":["$JvRdkATZ3VCXXjJvDLkUyYnRKU1ZF49-u-tpd5_8YN8","$Xg62ONn3Yf7x2mUOFgSQPu_s9PajJw1Yoz4Bp22Ne-M","$zMS0yhaIDmuRWcJwj6z-IU63iygCTBAdIRvmyZE50Mo","$bRzsN9CNzhxe7A06-ksa5G4TvS9TgX6c21cj_r8hNlo"],"content":{"displayname":"Alice","membership":"join"},"depth":35,"hashes":{"sha256":"1YxIGNA0gpGcKiq7iX+4GZy5lsv0jUcvHGV3w3n/zSo"},"origin_server_ts":1795667531434,"prev_events":["$cE8x0cJnyqbQHwCBE19J5q4iWtvtg9Pxdy6gNJk0SCs"],"room_id":"!cHtIbyyYeozTuViIGN:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"OOzlJUxJYRrCFXdyq5WvICBS2M1R75EoFcmI2qru8PoyELqiAX6SY9LhBFxBRO4oFFlzo8nN1v5yfS+yxZeACw"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(2,15,cast('{"auth_events":["$Bm9bt-Ggc3s8_YLYdwFbuQ3AiuRibvRsWTE42V626Qg","$wddL6IKIuipPHaPCfY09X_pDojB1qJyWTRqbaqav0l0","$RJ2L70ImTmdKcWWzxNXMCKx5SZG0eF8fLinXk8DzJkg","$E4DlDBn28yhjW2UnVDttD3n9WHdzppIsLvF5x1bNB1U"],"content":{"displayname":"Alice","membership":"join"},"depth":15,"hashes":{"sha256":"S3JPd072c7ZdBWVOS+mDKOQRniI/oXL42OkIdSu/6LQ"},"origin_server_ts":1795667531438,"prev_events":["$GhMP8VNrqXUJ97Y5ZmtAuWLRUy_C84nT6fIrWPZLS-E"],"room_id":"!WRcBEtLKcISWbQRagY:localhost","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"NMlMoAkXvd7vgPG/qnkwQdR1Wkw56r9jwqHSZfkcVvKHeEYJhhoah4B/lCodwNu+bMygTTWLw4sJuM06vkvtDQ"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
INSERT INTO event_json VALUES(4,12,cast('{"auth_events":["$OlYtPULHYyZ9rgbmA3rkmpFMYSnQRt1FDLWiIsBHqfk","$IfHrfBUkPBWaGtNrtE1DP6h3xiDsJk6nHr8xSY_yjNs","$AZ35xS63XEe64lje9ZVh43L9jJRhzSy8BkQpfzHkMXQ"],"content":{"displayname":"Alice","membership":"join"},"depth":12,"hashes":{"sha256":"USsofad9jmthet38RL3zXDhzMHw1kGyy8+RJY277Krk"},"origin_server_ts":1795667531448,"prev_events":["$U7phmlDA8-FbE5Qd2UrCv-XF6J-3sjud-ASk1ruIuN8"],"room_id":"!9ANmXIy4geHxiSGP3npF_yLvEUjf5CJ5WCKSkmX0BgU","sender":"@alice:localhost","signatures":{"localhost":{"ed25519:a_66687a":"5lriy40qFKFVP+jo1PiKFYRwpF3h+7KdbkDuMO0dEAMgCUVWfhm3PmwRp7uYr+GBE8y0GP/5LUinJY94Qfs7Aw"}},"state_key":"@alice:localhost","type":"m.room.member"}' as blob));
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
    payload blob not null, address blob,
    primary key (room_nid, sid)) strict;
INSERT INTO state_snapshots VALUES(1,1,0,0,X'0001',X'483a11b4a64d3d18003ed5f1f30847ba');
INSERT INTO state_snapshots VALUES(1,2,1,0,X'0302',X'46b723694f9288a816e13265555c2a0c');
INSERT INTO state_snapshots VALUES(1,3,2,0,X'0103',X'c8f5c9201f61e5fd027b4d2d4c2ecc7b');
INSERT INTO state_snapshots VALUES(1,4,3,0,X'0404',X'25ce33b4335727c010ebf851433c1997');
INSERT INTO state_snapshots VALUES(1,5,4,0,X'0205',X'74cf0b4506cf313fb69422fa0d40e612');
INSERT INTO state_snapshots VALUES(1,6,5,0,X'0506',X'4dd4974bcd70f6c8a2c20729ea0ed25b');
INSERT INTO state_snapshots VALUES(1,7,6,0,X'0607',X'ada4e370b279704a54ccd635c32a8ef5');
INSERT INTO state_snapshots VALUES(1,8,7,0,X'0708',X'cec1208c6161f5cb9a0a6e4d36756258');
INSERT INTO state_snapshots VALUES(1,9,8,0,X'0809',X'8ba70230001b83d3631111e174302629');
INSERT INTO state_snapshots VALUES(1,10,9,0,X'090a',X'147efc719ab0d4e2fbc4497c09d48db9');
INSERT INTO state_snapshots VALUES(1,11,10,0,X'0a0b',X'f46cd4b9997558172b7d55ed80d35d41');
INSERT INTO state_snapshots VALUES(1,12,11,0,X'0b0c',X'03f1fbde65623569749706a934290409');
INSERT INTO state_snapshots VALUES(1,13,12,0,X'0c13',X'313d06cefb64c608f08e85be40b0f8b0');
INSERT INTO state_snapshots VALUES(1,14,13,0,X'0b16',X'aaa84243d1d7ca0a97253bc84deea850');
INSERT INTO state_snapshots VALUES(1,15,14,0,X'0a17',X'f86a6397e4fba3f562f63cb1d96d6dce');
INSERT INTO state_snapshots VALUES(2,1,0,0,X'0001',X'483a11b4a64d3d18003ed5f1f30847ba');
INSERT INTO state_snapshots VALUES(2,2,1,0,X'0302',X'46b723694f9288a816e13265555c2a0c');
INSERT INTO state_snapshots VALUES(2,3,2,0,X'0103',X'c8f5c9201f61e5fd027b4d2d4c2ecc7b');
INSERT INTO state_snapshots VALUES(2,4,3,0,X'0204',X'e621c42a1368791604648e2704727631');
INSERT INTO state_snapshots VALUES(2,5,4,0,X'0405',X'b16dfc2ec30320479d6a7a7f55dc231f');
INSERT INTO state_snapshots VALUES(2,6,5,0,X'0506',X'28b798e102acf5d3f7003be09f8fce6f');
INSERT INTO state_snapshots VALUES(2,7,6,0,X'0607',X'9b6bb0c1844a52b2df591b7f6a3d6f49');
INSERT INTO state_snapshots VALUES(2,8,7,0,X'0708',X'2ca34be83f901b86dd9728bb3382fe84');
INSERT INTO state_snapshots VALUES(2,9,8,0,X'0709',X'0c63fe846e561a8bbe513e3589eab770');
INSERT INTO state_snapshots VALUES(2,10,9,0,X'080a',X'87d0b4f87b5b3d0ed7f825e74eb4b7c6');
INSERT INTO state_snapshots VALUES(2,11,10,0,X'090b',X'70d82b4661760aaea0d2ef8b3ba824a3');
INSERT INTO state_snapshots VALUES(2,12,11,0,X'010d',X'4cb1b6ea396333625b7ff3aab735cab3');
INSERT INTO state_snapshots VALUES(2,13,12,0,X'0a0e',X'bea26c93cf6e93d6f7153e3910fe60ac');
INSERT INTO state_snapshots VALUES(3,1,0,0,X'0001',X'483a11b4a64d3d18003ed5f1f30847ba');
INSERT INTO state_snapshots VALUES(3,2,1,0,X'0302',X'46b723694f9288a816e13265555c2a0c');
INSERT INTO state_snapshots VALUES(3,3,2,0,X'0103',X'c8f5c9201f61e5fd027b4d2d4c2ecc7b');
INSERT INTO state_snapshots VALUES(3,4,3,0,X'0204',X'e621c42a1368791604648e2704727631');
INSERT INTO state_snapshots VALUES(3,5,4,0,X'0405',X'b16dfc2ec30320479d6a7a7f55dc231f');
INSERT INTO state_snapshots VALUES(3,6,5,0,X'0506',X'28b798e102acf5d3f7003be09f8fce6f');
INSERT INTO state_snapshots VALUES(3,7,6,0,X'0607',X'9b6bb0c1844a52b2df591b7f6a3d6f49');
INSERT INTO state_snapshots VALUES(3,8,7,0,X'0309',X'9243e3ffd2376aa601f30cb66c17a8d5');
INSERT INTO state_snapshots VALUES(4,1,0,0,X'0001',X'483a11b4a64d3d18003ed5f1f30847ba');
INSERT INTO state_snapshots VALUES(4,2,1,0,X'0302',X'46b723694f9288a816e13265555c2a0c');
INSERT INTO state_snapshots VALUES(4,3,2,0,X'0103',X'c8f5c9201f61e5fd027b4d2d4c2ecc7b');
INSERT INTO state_snapshots VALUES(4,4,3,0,X'0204',X'e621c42a1368791604648e2704727631');
INSERT INTO state_snapshots VALUES(4,5,4,0,X'0405',X'b16dfc2ec30320479d6a7a7f55dc231f');
INSERT INTO state_snapshots VALUES(4,6,5,0,X'0506',X'28b798e102acf5d3f7003be09f8fce6f');
INSERT INTO state_snapshots VALUES(4,7,6,0,X'0607',X'9b6bb0c1844a52b2df591b7f6a3d6f49');
INSERT INTO state_snapshots VALUES(4,8,7,0,X'0708',X'2ca34be83f901b86dd9728bb3382fe84');
INSERT INTO state_snapshots VALUES(4,9,8,0,X'070a',X'f3d9b6dac58e9af3c773516d9a87d646');
INSERT INTO state_snapshots VALUES(1,16,15,0,X'0820',X'43090be9134c932d00fd205e9fa6d328');
INSERT INTO state_snapshots VALUES(1,17,16,0,X'0a21',X'376ce7ee4505fc05134f2e6e817d7e74');
INSERT INTO state_snapshots VALUES(1,18,17,0,X'0323',X'a15a794c10847909d7aaa75bbbea641b');
INSERT INTO state_snapshots VALUES(2,14,13,0,X'030f',X'f27a6c50b3d6ef0c7ed0db2127133a41');
INSERT INTO state_snapshots VALUES(4,10,9,0,X'030c',X'2a2e970150ca481e4c0bc4c7c9e5aac0');
CREATE TABLE room_heads (
    room_nid integer primary key, extremities blob not null, current_sid integer not null,
    next_eid integer not null, next_ordinal integer not null, next_kid integer not null, next_sid integer not null,
    flags integer not null) strict;
INSERT INTO room_heads VALUES(1,X'23',18,36,36,13,19,0);
INSERT INTO room_heads VALUES(2,X'0f',14,16,16,11,15,0);
INSERT INTO room_heads VALUES(3,X'09',8,10,10,7,9,0);
INSERT INTO room_heads VALUES(4,X'0c',10,13,13,8,11,0);
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
INSERT INTO room_aliases VALUES('#talk:localhost',1,1,1795667529902);
CREATE TABLE published_rooms (
    server_nid integer not null, room_nid integer not null, publisher_nid integer not null,
    published_ts integer not null,
    primary key (server_nid, room_nid)) strict, without rowid;
INSERT INTO published_rooms VALUES(1,1,1,1795667529902);
CREATE TABLE transactions (
    user_nid integer not null, device_id text not null, path_hash integer not null, txn_id text not null,
    room_nid integer not null, eid integer not null, created_ts integer not null,
    primary key (user_nid, device_id, path_hash, txn_id)) strict, without rowid;
INSERT INTO transactions VALUES(1,'EMXUHAWGOZ',-8915243239423579469,'t4',1,21,1795667530482);
INSERT INTO transactions VALUES(1,'EMXUHAWGOZ',-8132169369695386137,'t14',1,31,1795667531411);
INSERT INTO transactions VALUES(1,'EMXUHAWGOZ',-7453075139225328573,'t2',1,15,1795667530400);
INSERT INTO transactions VALUES(1,'EMXUHAWGOZ',-6423867791902527109,'t11',0,0,1795667530958);
INSERT INTO transactions VALUES(1,'EMXUHAWGOZ',-6423867791902527109,'t12',0,0,1795667531325);
INSERT INTO transactions VALUES(1,'EMXUHAWGOZ',-5872583218292099193,'t8',2,12,1795667530781);
INSERT INTO transactions VALUES(1,'EMXUHAWGOZ',-4884594929251730123,'t10',4,11,1795667530891);
INSERT INTO transactions VALUES(1,'EMXUHAWGOZ',-4884594929251730123,'t9',4,9,1795667530882);
INSERT INTO transactions VALUES(1,'EMXUHAWGOZ',-4069271697087151309,'t1',1,13,1795667530267);
INSERT INTO transactions VALUES(1,'EMXUHAWGOZ',-4069271697087151309,'t13',1,30,1795667531408);
INSERT INTO transactions VALUES(1,'EMXUHAWGOZ',-4069271697087151309,'t3',1,18,1795667530433);
INSERT INTO transactions VALUES(1,'EMXUHAWGOZ',-4069271697087151309,'t5',1,25,1795667530592);
INSERT INTO transactions VALUES(1,'EMXUHAWGOZ',-4069271697087151309,'t6',1,27,1795667530602);
INSERT INTO transactions VALUES(1,'EMXUHAWGOZ',-4069271697087151309,'t7',1,29,1795667530610);
INSERT INTO transactions VALUES(2,'ROGOKBTORF',-4069271697087151309,'t1',1,14,1795667530368);
INSERT INTO transactions VALUES(2,'ROGOKBTORF',-4069271697087151309,'t2',1,16,1795667530413);
INSERT INTO transactions VALUES(2,'ROGOKBTORF',-4069271697087151309,'t3',1,17,1795667530425);
INSERT INTO transactions VALUES(2,'ROGOKBTORF',-4069271697087151309,'t4',1,20,1795667530459);
INSERT INTO transactions VALUES(2,'ROGOKBTORF',-4069271697087151309,'t5',1,24,1795667530589);
INSERT INTO transactions VALUES(2,'ROGOKBTORF',-4069271697087151309,'t6',1,26,1795667530599);
INSERT INTO transactions VALUES(2,'ROGOKBTORF',-4069271697087151309,'t7',1,28,1795667530608);
INSERT INTO transactions VALUES(3,'JQKWZSNIPN',-4693183869286320989,'t1',3,8,1795667530837);
INSERT INTO transactions VALUES(3,'JQKWZSNIPN',-4069271697087151309,'t2',1,34,1795667531419);
CREATE TABLE receipts (
    room_nid integer not null, user_nid integer not null, receipt_type text not null,
    thread_id text not null, event_id text not null, eid integer, ts integer not null,
    writer integer not null, position integer not null,
    primary key (room_nid, user_nid, receipt_type, thread_id)) strict, without rowid;
INSERT INTO receipts VALUES(1,1,'m.read','','$hchhg8sqzN-bdmJuEDOm0rsmsG_cSsKAdlc5AfBg_rw',30,1795667531422,1,76);
INSERT INTO receipts VALUES(1,1,'m.read.private','','$RKJ0PvEh1qxByy4ftQ023lyNiG_9sP-CpU6awHX5UYk',14,1795667530941,1,61);
INSERT INTO receipts VALUES(1,2,'m.read','','$RKJ0PvEh1qxByy4ftQ023lyNiG_9sP-CpU6awHX5UYk',14,1795667530903,1,59);
CREATE TABLE accounts (
    user_nid integer primary key, password_hash text, created_ts integer not null, admin integer not null,
    state integer not null, kind integer not null) strict;
INSERT INTO accounts VALUES(1,'$argon2id$v=19$m=19456,t=2,p=1$xfuDMDhqtiR8Bh55dFbIAg$IY5GkAHNmN1R2PE3EN8fDV5Z91EWXegGL3xuyEjbzPw',1795667528833,0,0,0);
INSERT INTO accounts VALUES(2,'$argon2id$v=19$m=19456,t=2,p=1$hiU6VKFM/d31fxSg9gjkEw$1lYqUh3WxQMTmwjTRlXc+ROzCpw67jYCCXKnDWisGDU',1795667529080,0,0,0);
INSERT INTO accounts VALUES(3,'$argon2id$v=19$m=19456,t=2,p=1$4fSh8LbyWuwBJEclxOoA9w$h5JS1BpwMy9A7gYhDfKCNptqKMpsZxQq7au/yAEEhI8',1795667529186,0,0,0);
INSERT INTO accounts VALUES(4,'$argon2id$v=19$m=19456,t=2,p=1$hBOM5TlZzQ2G1VHs1nicyA$CHn1sEa5/8jSOpXpsWqv4qEWSLc5q9QgNpVPUIyKoHU',1795667529312,0,0,0);
CREATE TABLE devices (
    user_nid integer not null, device_id text not null, display_name text, created_ts integer not null,
    last_seen_ts integer, last_seen_ip text,
    primary key (user_nid, device_id)) strict, without rowid;
INSERT INTO devices VALUES(1,'EMXUHAWGOZ','alice''s first',1795667528842,1795667528842,NULL);
INSERT INTO devices VALUES(1,'TABLET',NULL,1795667531315,1795667531315,NULL);
INSERT INTO devices VALUES(2,'ROGOKBTORF','bob''s first',1795667529080,1795667529080,NULL);
INSERT INTO devices VALUES(3,'JQKWZSNIPN','carol''s first',1795667529186,1795667529186,NULL);
INSERT INTO devices VALUES(4,'UFJVHUCQML','dave''s first',1795667529312,1795667529312,NULL);
CREATE TABLE access_tokens (
    token_hash blob primary key, user_nid integer not null, device_id text not null,
    created_ts integer not null, expires_ts integer, refresh_hash blob) strict, without rowid;
INSERT INTO access_tokens VALUES(X'3502d55f840397233785bdd3030bac80f77b957ff2eb3c2c2cc3bbdbf98a9eab',1,'EMXUHAWGOZ',1795667528842,NULL,NULL);
INSERT INTO access_tokens VALUES(X'5fffb3cb54cdc36ff284c95db506da3e740562845d464d97f4138a0b2d625d7c',2,'ROGOKBTORF',1795667529080,NULL,NULL);
INSERT INTO access_tokens VALUES(X'7796f0f4df50f9709fa3238b1435e633edba9ae49e520db9bc65560a5e910ceb',1,'TABLET',1795667531315,NULL,NULL);
INSERT INTO access_tokens VALUES(X'b720ce05e9fe23565e7205889aea46ad3d426a25553b00f9f0e5ab86973e67ed',4,'UFJVHUCQML',1795667529312,NULL,NULL);
INSERT INTO access_tokens VALUES(X'c6b1b3cf7bb12b4e577c6cbb660a3c9109a8e8325444a0f7713895626610c483',3,'JQKWZSNIPN',1795667529186,NULL,NULL);
CREATE TABLE registration_tokens (
    token text primary key, uses_allowed integer, completed integer not null, expires_ts integer,
    makes_admin integer not null, created_ts integer not null) strict, without rowid;
INSERT INTO registration_tokens VALUES('UKyjQuZRP3orCehbDuUN4VXzna7HDJkT',1,0,NULL,1,1795667526917);
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
INSERT INTO account_data VALUES(1,1,'m.fully_read',cast('{"event_id":"$RKJ0PvEh1qxByy4ftQ023lyNiG_9sP-CpU6awHX5UYk"}' as blob),1,60);
INSERT INTO account_data VALUES(2,1,'m.tag',cast('{"tags": {"m.favourite": {"order": 0.5}}}' as blob),1,62);
CREATE TABLE filters (
    user_nid integer not null, filter_id integer not null, json blob not null,
    primary key (user_nid, filter_id)) strict;
INSERT INTO filters VALUES(1,3964030888876835941,cast('{"room":{"timeline":{"limit":5}}}' as blob));
CREATE TABLE device_keys (
    user_nid integer not null, device_id text not null, json blob not null,
    writer integer not null, position integer not null,
    primary key (user_nid, device_id)) strict;
INSERT INTO device_keys VALUES(1,'EMXUHAWGOZ',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"EMXUHAWGOZ","keys":{"curve25519:EMXUHAWGOZ":"Y3VydmU","ed25519:EMXUHAWGOZ":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:EMXUHAWGOZ":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}' as blob),1,20);
INSERT INTO device_keys VALUES(2,'ROGOKBTORF',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"ROGOKBTORF","keys":{"curve25519:ROGOKBTORF":"Y3VydmU","ed25519:ROGOKBTORF":"ZWR3YXJkcw"},"signatures":{"@bob:localhost":{"ed25519:ROGOKBTORF":"c2lnbmF0dXJl"}},"user_id":"@bob:localhost"}' as blob),1,21);
INSERT INTO device_keys VALUES(1,'TABLET',cast('{"algorithms":["m.olm.v1.curve25519-aes-sha2","m.megolm.v1.aes-sha2"],"device_id":"TABLET","keys":{"curve25519:TABLET":"Y3VydmU","ed25519:TABLET":"ZWR3YXJkcw"},"signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}},"user_id":"@alice:localhost"}' as blob),1,66);
CREATE TABLE one_time_keys (
    user_nid integer not null, device_id text not null, algorithm text not null, key_id text not null,
    json blob not null, seq integer not null,
    primary key (user_nid, device_id, algorithm, key_id)) strict;
INSERT INTO one_time_keys VALUES(1,'EMXUHAWGOZ','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:EMXUHAWGOZ":"c2lnbmF0dXJl"}}}' as blob),1);
INSERT INTO one_time_keys VALUES(1,'EMXUHAWGOZ','signed_curve25519','AAAA1',cast('{"key":"b25lLXRpbWUga2V51","signatures":{"@alice:localhost":{"ed25519:EMXUHAWGOZ":"c2lnbmF0dXJl"}}}' as blob),2);
INSERT INTO one_time_keys VALUES(1,'EMXUHAWGOZ','signed_curve25519','AAAA2',cast('{"key":"b25lLXRpbWUga2V52","signatures":{"@alice:localhost":{"ed25519:EMXUHAWGOZ":"c2lnbmF0dXJl"}}}' as blob),3);
INSERT INTO one_time_keys VALUES(2,'ROGOKBTORF','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@bob:localhost":{"ed25519:ROGOKBTORF":"c2lnbmF0dXJl"}}}' as blob),1);
INSERT INTO one_time_keys VALUES(2,'ROGOKBTORF','signed_curve25519','AAAA1',cast('{"key":"b25lLXRpbWUga2V51","signatures":{"@bob:localhost":{"ed25519:ROGOKBTORF":"c2lnbmF0dXJl"}}}' as blob),2);
INSERT INTO one_time_keys VALUES(1,'TABLET','signed_curve25519','AAAA0',cast('{"key":"b25lLXRpbWUga2V50","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}' as blob),1);
CREATE TABLE fallback_keys (
    user_nid integer not null, device_id text not null, algorithm text not null, key_id text not null,
    json blob not null, used integer not null,
    primary key (user_nid, device_id, algorithm)) strict;
INSERT INTO fallback_keys VALUES(1,'EMXUHAWGOZ','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:EMXUHAWGOZ":"c2lnbmF0dXJl"}}}' as blob),0);
INSERT INTO fallback_keys VALUES(2,'ROGOKBTORF','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@bob:localhost":{"ed25519:ROGOKBTORF":"c2lnbmF0dXJl"}}}' as blob),0);
INSERT INTO fallback_keys VALUES(1,'TABLET','signed_curve25519','FALLBACK',cast('{"fallback":true,"key":"ZmFsbGJhY2s","signatures":{"@alice:localhost":{"ed25519:TABLET":"c2lnbmF0dXJl"}}}' as blob),0);
CREATE TABLE to_device (
    user_nid integer not null, device_id text not null, writer integer not null, position integer not null,
    seq integer not null, json blob not null,
    primary key (user_nid, device_id, writer, position, seq)) strict;
INSERT INTO to_device VALUES(2,'ROGOKBTORF',1,67,1,cast('{"type":"org.example.note","sender":"@alice:localhost","content":{"note":"still waits"}}' as blob));
CREATE INDEX log_by_room on log (room_nid, writer, position) where room_nid <> 0;
CREATE INDEX log_by_user on log (user_nid, kind, writer, position) where user_nid <> 0;
CREATE UNIQUE INDEX events_by_id on events (event_id, room_nid);
CREATE UNIQUE INDEX events_by_ordinal on events (room_nid, ordinal) where ordinal is not null;
CREATE INDEX memberships_by_room on memberships (room_nid, membership, user_nid);
CREATE INDEX room_aliases_by_room on room_aliases (room_nid);
CREATE INDEX published_rooms_by_room on published_rooms (room_nid);
CREATE INDEX transactions_by_age on transactions (created_ts);
CREATE INDEX access_tokens_by_device on access_tokens (user_nid, device_id);
CREATE UNIQUE INDEX access_tokens_by_refresh on access_tokens (refresh_hash) where refresh_hash is not null;
CREATE INDEX one_time_keys_by_seq on one_time_keys (user_nid, device_id, algorithm, seq);
COMMIT;
