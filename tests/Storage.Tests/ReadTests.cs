using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>Each row type is written and read back as it was, on both stores.</summary>
public sealed class ReadTests
{
    private const string OddText = "a\0b\uD800c\U0010FFFF0d😀\uDC00";

    private static readonly RoomNid Room = new(7);
    private static readonly UserNid User = new(9);
    private static readonly byte[] Bytes = [0, 1, 2, 255];

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Rooms_are_read_as_written(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var room = new RoomRow(Room, "!a:b", "12", 5, 3);
        var head = new RoomHeadRow(Room, Bytes, 1, 2, 3, 4, 5, 6);
        var key = new StateKeyRow(Room, 1, "m.odd", OddText);
        StateSnapshotRow[] snapshots =
        [
            new(Room, 1, 0, true, Bytes, null, 7),
            new(Room, 2, 1, false, Array.Empty<byte>(), Bytes, 7),
            new(Room, 3, 2, true, Bytes, null, 7),
            new(Room, 4, 3, false, Bytes, null, 7),
            new(Room, 5, 4, false, Bytes, null, 7),
        ];
        var pending = new PendingRedactionRow(Room, Bytes, 4);
        var alias = new RoomAliasRow("#a:b", Room, User, 6);
        var published = new PublishedRoomRow(new(1), Room, User, 8);

        await CommitAsync(database, append =>
        {
            append.Add(room);
            append.Add(head);
            append.Add(key);
            Array.ForEach(snapshots, snapshot => append.Add(snapshot));
            append.Add(pending);
            append.Add(alias);
            append.Add(published);
        });

        Assert.Equal(room, await database.Rooms.FindAsync(Room, TestStore.Cancel));
        Assert.Equal(room, await database.Rooms.FindAsync("!a:b", TestStore.Cancel));
        Assert.Equal([room], await database.Rooms.ListAsync(default, 10, TestStore.Cancel));
        Assert.Null(await database.Rooms.FindAsync("!other:b", TestStore.Cancel));
        StoredHead? readHead = await database.Rooms.HeadAsync(Room, TestStore.Cancel);
        Assert.Equal(Bytes, readHead!.Row.Extremities.ToArray());
        Assert.Equal(head, readHead.Row with { Extremities = head.Extremities });
        Assert.Equal(new CommitPosition(1, 1), readHead.Position);
        Assert.Equal(
            [readHead.Position],
            (await database.Rooms.HeadsAsync(default, 10, TestStore.Cancel)).Select(one => one.Position));
        Assert.Empty(await database.Rooms.HeadsAsync(Room, 10, TestStore.Cancel));
        Assert.Equal([key], await database.Rooms.StateKeysAsync(Room, 0, 10, TestStore.Cancel));
        IReadOnlyList<StateSnapshotRow> stored =
            await database.Rooms.SnapshotsAsync(Room, 2, 10, TestStore.Cancel);
        Assert.Equal(snapshots.Where(snapshot => snapshot.Sid >= 2).Select(s => s.Sid), stored.Select(s => s.Sid));
        Assert.Equal(Bytes, stored[0].Address);
        Assert.Empty(stored[0].Payload.ToArray());
        IReadOnlyList<PendingRedactionRow> waiting =
            await database.Rooms.PendingRedactionsAsync(Room, TestStore.Cancel);
        Assert.Equal(4, Assert.Single(waiting).RedactionEid);
        Assert.Equal(alias, await database.Directory.AliasAsync("#a:b", TestStore.Cancel));
        Assert.Equal([alias], await database.Directory.AliasesAsync(Room, TestStore.Cancel));
        Assert.Equal([published], await database.Directory.PublishedAsync(new(1), TestStore.Cancel));
        Assert.True(await database.Directory.IsPublishedAsync(Room, TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Events_are_read_as_written(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        EventRow first = Event(1, 1) with { StateKid = 3, StateAfter = 8 };
        EventRow second = Event(2, null) with { RejectRule = 5, RedactedBy = 1 };
        EventRow third = Event(3, 2);

        CommitPosition position = await CommitAsync(database, append =>
        {
            append.Add(first);
            append.Add(second);
            append.Add(third);
            append.Add(new EventJsonRow(Room, 1, Bytes));
        });

        StoredEvent? read = await database.Events.FindAsync(Room, 1, TestStore.Cancel);
        AssertSame(first, read!.Row);
        Assert.Equal(position, read.Position);
        AssertSame(second, (await database.Events.FindAsync(Room, second.EventId, TestStore.Cancel))!.Row);
        Assert.Equal(
            [new GlobalEventRef(Room, 3)],
            await database.Events.FindEverywhereAsync(third.EventId, TestStore.Cancel));
        Assert.Equal([1, 3], (await database.Events.ListAsync(Room, [3, 1, 9], TestStore.Cancel)).Select(Eid));
        Assert.Equal([2, 3], (await database.Events.RangeAsync(Room, 2, 5, TestStore.Cancel)).Select(Eid));
        Assert.Equal(Bytes, await database.Events.JsonAsync(Room, 1, TestStore.Cancel));
        Assert.Null(await database.Events.JsonAsync(Room, 2, TestStore.Cancel));
        EventJsonRow json = Assert.Single(await database.Events.JsonAsync(Room, [1, 2], TestStore.Cancel));
        Assert.Equal(Bytes, json.Json.ToArray());
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Memberships_receipts_and_transactions_are_read_as_written(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var join = new MembershipRow(User, Room, Membership.Join, 4, false, null);
        var invite = new MembershipRow(User, new(8), Membership.Invite, 0, false, Bytes);
        var other = new MembershipRow(new(10), Room, Membership.Join, 5, false, null);
        var receipt = new ReceiptRow(Room, User, "m.read", "main", "$e", 4, 77);
        var transaction = new TransactionRow(User, "DEV", -5, "txn\0", Room, 4, 78);

        CommitPosition position = await CommitAsync(database, append =>
        {
            append.Add(join);
            append.Add(invite);
            append.Add(other);
            append.Add(receipt);
            append.Add(transaction);
        });

        Assert.Equal(new(join, position), await database.Memberships.FindAsync(User, Room, TestStore.Cancel));
        IReadOnlyList<StoredMembership> ofUser = await database.Memberships.OfUserAsync(User, TestStore.Cancel);
        Assert.Equal(Bytes, ofUser[1].Row.StrippedState);
        Assert.Equal(2, (await database.Memberships.OfRoomAsync(Room, TestStore.Cancel)).Count);
        Assert.Equal(2, await database.Memberships.CountAsync(Room, Membership.Join, TestStore.Cancel));
        Assert.Equal([User], await database.Memberships.UsersAsync(new(8), Membership.Invite, TestStore.Cancel));
        Assert.Equal([User, new(10)], await database.Memberships.UsersSharingAsync(User, TestStore.Cancel));
        Assert.Equal([new(receipt, position)], await database.Receipts.OfRoomAsync(Room, TestStore.Cancel));
        Assert.Equal([new(receipt, position)], await database.Receipts.OfUserAsync(Room, User, TestStore.Cancel));
        Assert.Equal(
            transaction,
            await database.Transactions.FindAsync(User, "DEV", -5, "txn\0", TestStore.Cancel));
        Assert.Null(await database.Transactions.FindAsync(User, "DEV", -5, "txn", TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Users_and_sessions_are_read_as_written(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var account = new AccountRow(
            User, "hash", 1, true, AccountState.Locked, AccountKind.Appservice, AccountFlags.SuspendedToo);
        var registration = new RegistrationTokenRow("tok", 1, 0, null, true, 2);
        var device = new DeviceRow(User, OddText, "Phone", 3, null, null, "agent");
        var token = new AccessTokenRow(Bytes, User, OddText, 4, 5, [9], [7], 6);
        var data = new AccountDataRow(User, Room, "m.tag", Bytes);
        Assert.False(await database.Users.AnyAccountAsync(TestStore.Cancel));

        CommitPosition position = await CommitAsync(database, append =>
        {
            append.Add(account);
            append.Add(registration);
            append.Add(device);
            append.Add(token);
            append.Add(new ProfileRow(User, "displayname", Bytes));
            append.Add(data);
            append.Add(new FilterRow(User, 3, Bytes));
            append.Add(new ServerMetaRow("k", "v"));
        });

        Assert.Equal(account, await database.Users.AccountAsync(User, TestStore.Cancel));
        Assert.False(await database.Users.AnyAccountAsync(TestStore.Cancel));
        await CommitAsync(database, append => append.Add(account with
        {
            User = new UserNid(User.Value + 1),
            Kind = AccountKind.User,
        }));
        Assert.True(await database.Users.AnyAccountAsync(TestStore.Cancel));
        Assert.Equal(registration, await database.Users.RegistrationTokenAsync("tok", TestStore.Cancel));
        Assert.Equal([registration], await database.Users.RegistrationTokensAsync(TestStore.Cancel));
        Assert.Equal(Bytes, await database.Users.ProfileFieldAsync(User, "displayname", TestStore.Cancel));
        Assert.Single(await database.Users.ProfileAsync(User, TestStore.Cancel));
        Assert.Single(await database.Users.ProfilesAsync([User, new(3)], TestStore.Cancel));
        Assert.Equal(device, await database.Sessions.DeviceAsync(User, OddText, TestStore.Cancel));
        Assert.Equal([device], await database.Sessions.DevicesAsync(User, TestStore.Cancel));
        AccessTokenRow? read = await database.Sessions.TokenAsync(Bytes, TestStore.Cancel);
        Assert.Equal([7], read!.Value.Replaces);
        Assert.Equal(
            token,
            read.Value with
            {
                TokenHash = token.TokenHash,
                RefreshHash = token.RefreshHash,
                Replaces = token.Replaces,
            });
        Assert.NotNull(await database.Sessions.SuccessorAsync(new byte[] { 7 }, TestStore.Cancel));
        Assert.Null(await database.Sessions.SuccessorAsync(Bytes, TestStore.Cancel));
        Assert.NotNull(await database.Sessions.RefreshTokenAsync(new byte[] { 9 }, TestStore.Cancel));
        Assert.Single(await database.Sessions.TokensAsync(User, TestStore.Cancel));
        StoredAccountData? stored = await database.AccountData.FindAsync(User, Room, "m.tag", TestStore.Cancel);
        Assert.Equal(position, stored!.Position);
        Assert.Equal(Bytes, stored.Row.Content.ToArray());
        Assert.Single(await database.AccountData.OfUserAsync(User, TestStore.Cancel));
        Assert.Empty(await database.AccountData.OfRoomAsync(User, default, TestStore.Cancel));
        Assert.Equal(Bytes, await database.Filters.FindAsync(User, 3, TestStore.Cancel));
        Assert.Single(await database.Filters.OfUserAsync(User, TestStore.Cancel));
        Assert.Equal("v", await database.Meta.FindAsync("k", TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Keys_and_messages_of_devices_are_read_as_written(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var late = new OneTimeKeyRow(User, "D", "signed_curve25519", "AA", Bytes, 2);
        var early = new OneTimeKeyRow(User, "D", "signed_curve25519", "AB", Bytes, 1);

        CommitPosition position = await CommitAsync(database, append =>
        {
            append.Add(new DeviceKeysRow(User, "D", Bytes));
            append.Add(late);
            append.Add(early);
            append.Add(new FallbackKeyRow(User, "D", "signed_curve25519", "F", Bytes, true));
            append.Add(new ToDeviceRow(User, "D", 0, Bytes));
            append.Add(new ToDeviceRow(User, "D", 1, Bytes));
        });

        StoredDeviceKeys keys = Assert.Single(await database.DeviceKeys.DeviceKeysAsync([User], TestStore.Cancel));
        Assert.Equal(position, keys.Position);
        Assert.Equal(Bytes, keys.Row.Json.ToArray());
        Assert.Equal(
            [new OneTimeKeyCount("signed_curve25519", 2)],
            await database.DeviceKeys.OneTimeKeyCountsAsync(User, "D", TestStore.Cancel));
        OneTimeKeyRow? next =
            await database.DeviceKeys.NextOneTimeKeyAsync(User, "D", "signed_curve25519", TestStore.Cancel);
        Assert.Equal("AB", next!.Value.KeyId);
        Assert.Equal(2, (await database.DeviceKeys.OneTimeKeysAsync(User, "D", TestStore.Cancel)).Count);
        Assert.True(Assert.Single(await database.DeviceKeys.FallbackKeysAsync(User, "D", TestStore.Cancel)).Used);
        IReadOnlyList<StoredToDevice> messages = await database.ToDevice.ListAsync(
            User, "D", Watermark.Zero, database.Stream.Watermark, 10, TestStore.Cancel);
        Assert.Equal([(position, 0), (position, 1)], messages.Select(message => (message.Position, message.Seq)));
        Assert.Equal(Bytes, messages[0].Json);
        Assert.Empty(await database.ToDevice.ListAsync(
            User, "D", database.Stream.Watermark, database.Stream.Watermark, 10, TestStore.Cancel));
    }

    private static EventRow Event(int eid, int? ordinal) => new(
        Room,
        eid,
        new byte[] { 1, (byte)eid },
        ordinal,
        40 + eid,
        50,
        null,
        User,
        2,
        null,
        null,
        null,
        Bytes,
        Bytes,
        "m.odd",
        3,
        null);

    private static int Eid(StoredEvent stored) => stored.Row.Eid;

    private static void AssertSame(EventRow expected, EventRow actual)
    {
        Assert.Equal(expected.EventId.ToArray(), actual.EventId.ToArray());
        Assert.Equal(expected.AuthEids.ToArray(), actual.AuthEids.ToArray());
        Assert.Equal(expected.PrevEids.ToArray(), actual.PrevEids.ToArray());
        Assert.Equal(
            expected,
            actual with { EventId = expected.EventId, AuthEids = expected.AuthEids, PrevEids = expected.PrevEids });
    }

    private static async Task<CommitPosition> CommitAsync(Database database, Action<Append> fill)
    {
        var append = new DataAppend(OwnerKey.Of(Room));
        fill(append);
        return (await database.CommitAsync(append, TestStore.Cancel)).OrThrow();
    }
}
