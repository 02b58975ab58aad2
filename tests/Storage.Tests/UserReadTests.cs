using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>What belongs to users besides their devices is read back as it was written, on both stores.</summary>
public sealed class UserReadTests
{
    private const string OddText = "a\0b\uD800c😀";

    private static readonly UserNid User = new(9);
    private static readonly UserNid Other = new(10);
    private static readonly byte[] Bytes = [0, 1, 2, 255];
    private static readonly byte[] OtherBytes = [3];

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Tokens_terms_and_guests_are_read_as_written(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var token = new ShortTokenRow(Bytes, ShortTokenKind.OpenId, User, 5);
        var terms = new AcceptedTermsRow(User, "privacy", OddText, 7);
        var guest = new AccountRow(Other, null, 1, false, AccountState.Active, AccountKind.Guest, AccountFlags.Erased);

        await CommitAsync(database, append =>
        {
            append.Add(token);
            append.Add(terms);
            append.Add(new AcceptedTermsRow(Other, "privacy", "1", 7));
            append.Add(guest with { User = User, Kind = AccountKind.User });
            append.Add(guest);
        });

        ShortTokenRow? read = await database.ShortTokens.FindAsync(Bytes, TestStore.Cancel);
        Assert.Equal(Bytes, read!.Value.TokenHash.ToArray());
        Assert.Equal(token, read.Value with { TokenHash = token.TokenHash });
        Assert.Null(await database.ShortTokens.FindAsync(OtherBytes, TestStore.Cancel));
        Assert.Equal([terms], await database.Users.TermsAsync(User, TestStore.Cancel));
        Assert.Equal([guest], await database.Users.GuestsAsync(default, 10, TestStore.Cancel));
        Assert.Empty(await database.Users.GuestsAsync(Other, 10, TestStore.Cancel));
        Assert.Equal(
            [guest with { User = User, Kind = AccountKind.User }],
            await database.Users.ErasedAsync(default, 1, TestStore.Cancel));
        Assert.Equal([guest], await database.Users.ErasedAsync(User, 10, TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Third_party_ids_are_read_as_written(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var threepid = new ThreepidRow("email", OddText, User, 1, 2);
        var binding = new ThreepidBindingRow(User, "email", "a@b", "id.example");
        var session = new ThreepidSessionRow(
            "sid", ThreepidPurpose.Add, "email", "a@b", Bytes, OtherBytes, 3, "https://a.example", 4, 5);
        var external = new ExternalIdRow("oidc", OddText, User, 6);

        await CommitAsync(database, append =>
        {
            append.Add(threepid);
            append.Add(threepid with { Address = "other", User = Other });
            append.Add(binding);
            append.Add(session);
            append.Add(external);
        });

        Assert.Equal(threepid, await database.Threepids.FindAsync("email", OddText, TestStore.Cancel));
        Assert.Null(await database.Threepids.FindAsync("msisdn", OddText, TestStore.Cancel));
        Assert.Equal([threepid], await database.Threepids.OfUserAsync(User, TestStore.Cancel));
        Assert.Equal([binding], await database.Threepids.BindingsAsync(User, TestStore.Cancel));
        ThreepidSessionRow? read = await database.Threepids.SessionAsync("sid", TestStore.Cancel);
        Assert.Equal(Bytes, read!.Value.SecretHash.ToArray());
        Assert.Equal(OtherBytes, read.Value.TokenHash.ToArray());
        Assert.Equal(
            session, read.Value with { SecretHash = session.SecretHash, TokenHash = session.TokenHash });
        Assert.Equal(
            "sid",
            (await database.Threepids.SessionBySecretAsync(
                ThreepidPurpose.Add, "email", "a@b", Bytes, TestStore.Cancel))?.Sid);
        Assert.Null(await database.Threepids.SessionBySecretAsync(
            ThreepidPurpose.Password, "email", "a@b", Bytes, TestStore.Cancel));
        Assert.Equal(external, await database.ExternalIds.FindAsync("oidc", OddText, TestStore.Cancel));
        Assert.Equal([external], await database.ExternalIds.OfUserAsync(User, TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Cross_signing_keys_and_signatures_are_read_as_written(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var own = new KeySignatureRow(User, User, "DEVICE", "ed25519:self", "c2ln");
        var given = new KeySignatureRow(User, Other, "bWFzdGVy", "ed25519:user", "c2lu");
        CommitPosition first = await CommitAsync(database, append =>
        {
            append.Add(new CrossSigningKeyRow(User, KeyUsage.SelfSigning, Bytes));
            append.Add(new CrossSigningKeyRow(Other, KeyUsage.Master, Bytes));
            append.Add(own);
            append.Add(given with { Target = new(11) });
            append.Add(given with { Signer = Other });
            append.Add(new DehydratedDeviceRow(User, "DRY", Bytes, 8));
        });

        await CommitAsync(database, append =>
        {
            append.Add(given);
            append.Add(own with { TargetKey = "OTHER" });
        });

        Assert.Equal(
            [(User, KeyUsage.SelfSigning), (Other, KeyUsage.Master)],
            (await database.CrossSigning.KeysAsync([Other, User], TestStore.Cancel)).Select(key =>
                (key.User, key.Usage)));
        Assert.Equal(
            [own, own with { TargetKey = "OTHER" }, given, given with { Target = new(11) }],
            await database.CrossSigning.SignaturesByAsync(User, TestStore.Cancel));
        Assert.Equal([given], await database.CrossSigning.SignaturesAsync(User, Other, TestStore.Cancel));
        Assert.Equal(
            [Other],
            await database.CrossSigning.SignedSinceAsync(User, first.Writer, first.Position, TestStore.Cancel));
        Assert.Equal(
            [Other, new(11)], await database.CrossSigning.SignedSinceAsync(User, first.Writer, 0, TestStore.Cancel));
        DehydratedDeviceRow? dry = await database.CrossSigning.DehydratedAsync(User, TestStore.Cancel);
        Assert.Equal(("DRY", 8L), (dry!.Value.DeviceId, dry.Value.CreatedTs));
        Assert.Equal(Bytes, dry.Value.Data.ToArray());
        Assert.Null(await database.CrossSigning.DehydratedAsync(Other, TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Backups_are_read_as_written_and_page_by_page(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var deleted = new KeyBackupRow(User, 1, "alg", Bytes, 2, 3, true);
        var current = new KeyBackupRow(User, 2, "alg", Bytes, 7, 5, false);
        BackupKeyRow[] keys =
        [
            .. from room in new[] { "!a:b", OddText }
               from session in new[] { "1", "2" }
               select new BackupKeyRow(User, 2, room, session, 3, 4, room == OddText, Bytes),
        ];
        BackupKeyName[] names = [.. keys.Select(key => new BackupKeyName(key.RoomId, key.SessionId))];

        await CommitAsync(database, append =>
        {
            append.Add(deleted);
            append.Add(deleted with { Version = 3, KeyCount = 0 });
            append.Add(current);
            Array.ForEach(keys, key => append.Add(key));
            append.Add(keys[0] with { Version = 1 });
        });

        IBackupReads reads = database.Backups;
        KeyBackupRow? newest = await reads.NewestAsync(User, TestStore.Cancel);
        Assert.Equal(Bytes, newest!.Value.AuthData.ToArray());
        Assert.Equal(current, newest.Value with { AuthData = current.AuthData });
        Assert.True((await reads.FindAsync(User, 1, TestStore.Cancel))!.Value.IsDeleted);
        Assert.Equal([1L, 2L, 3L], (await reads.VersionsAsync(User, TestStore.Cancel)).Select(one => one.Version));
        Assert.Equal([1L], (await reads.DeletedAsync(default, 0, 10, TestStore.Cancel)).Select(one => one.Version));
        Assert.Empty(await reads.DeletedAsync(User, 1, 10, TestStore.Cancel));
        List<BackupKeyRow> paged = [];
        for (int page = 0; page < keys.Length; page++)
        {
            BackupKeyName after = page == 0 ? new(string.Empty, string.Empty) : names[page - 1];
            paged.AddRange(await reads.KeysAsync(User, 2, after, 1, TestStore.Cancel));
        }

        Assert.Equal(keys, paged.Select((key, at) => key with { SessionData = keys[at].SessionData }));
        Assert.All(paged, key => Assert.Equal(Bytes, key.SessionData.ToArray()));
        Assert.Empty(await reads.KeysAsync(User, 2, names[^1], 1, TestStore.Cancel));
        Assert.Equal(names[..3], await reads.KeyNamesAsync(User, 2, 3, TestStore.Cancel));
        Assert.Equal([names[2]], await reads.RoomKeyNamesAsync(User, 2, names[2].RoomId, 1, TestStore.Cancel));
        Assert.Equal(
            ["2"],
            (await reads.RoomKeysAsync(User, 2, OddText, "1", 10, TestStore.Cancel)).Select(key => key.SessionId));
        Assert.Equal("1", (await reads.KeyAsync(User, 2, OddText, "1", TestStore.Cancel))?.SessionId);
        Assert.Null(await reads.KeyAsync(User, 2, "!c:b", "1", TestStore.Cancel));
        Assert.Equal(
            [new BackupKeyRank("2", 3, 4, true)],
            await reads.RanksAsync(User, 2, OddText, ["2", "3"], TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Pushers_reports_and_notices_are_read_as_written(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var pusher = new PusherRow(User, "app", OddText, "http", null, "App", "Phone", null, "en", Bytes, true, 3);
        var tagged = pusher with { User = Other, DeviceId = "DEVICE", ProfileTag = "tag", IsEnabled = false };
        long firstId = await database.Ids.NextReportAsync(TestStore.Cancel);
        long secondId = await database.Ids.NextReportAsync(TestStore.Cancel);
        var user = new ReportRow(firstId, ReportKind.User, 4, User, null, null, Other, null, null);
        var sent = new ReportRow(secondId, ReportKind.Event, 5, User, "!a:b", "$e", Other, OddText, -100);

        await CommitAsync(database, append =>
        {
            append.Add(pusher);
            append.Add(tagged);
            append.Add(user);
            append.Add(sent);
            append.Add(new ServerNoticeRoomRow(User, new(7)));
        });

        IReadOnlyList<PusherRow> pushers = await database.Pushers.ByKeyAsync("app", OddText, TestStore.Cancel);
        Assert.Equal([pusher, tagged], pushers.Select(one => one with { Data = pusher.Data }));
        Assert.Equal(Bytes, Assert.Single(await database.Pushers.OfUserAsync(User, TestStore.Cancel)).Data.ToArray());
        Assert.Equal(sent, await database.Reports.FindAsync(secondId, TestStore.Cancel));
        Assert.Equal([sent, user], await database.Reports.PageAsync(long.MaxValue, 10, TestStore.Cancel));
        Assert.Equal([user], await database.Reports.PageAsync(secondId, 10, TestStore.Cancel));
        Assert.Equal(new RoomNid(7), await database.Notices.RoomAsync(User, TestStore.Cancel));
        Assert.Null(await database.Notices.RoomAsync(Other, TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Users_are_found_by_the_beginning_of_a_word(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        (string Word, UserNid User)[] words =
        [
            ("al", User), ("al", Other), ("alice", User), ("al\U0001F600", Other), ("am", User), ("ak", User),
            ("al%", Other),
        ];

        await CommitAsync(database, append =>
        {
            Array.ForEach(words, word => append.Add(new DirectoryWordRow(word.Word, word.User)));
            append.Add(new DirectoryRoomRow(new(3)));
        });

        IUserDirectoryReads reads = database.UserDirectory;
        List<DirectoryWordRow> found = [];
        IReadOnlyList<DirectoryWordRow> page;
        do
        {
            DirectoryWordRow after = found.Count == 0 ? new(string.Empty, default) : found[^1];
            page = await reads.FindAsync("al", after, 2, TestStore.Cancel);
            found.AddRange(page);
        }
        while (page.Count > 0);

        Assert.Equal(
            [("al", User), ("al", Other), ("al%", Other), ("alice", User), ("al\U0001F600", Other)],
            found.Select(row => (row.Word, row.User)));
        Assert.Equal(
            [new DirectoryWordRow("al%", Other)],
            await reads.FindAsync("al%", new(string.Empty, default), 10, TestStore.Cancel));
        Assert.Equal([User], await reads.HavingAsync([User, Other, new(11)], "ali", TestStore.Cancel));
        Assert.Equal([User, Other], await reads.HavingAsync([Other, User], "a", TestStore.Cancel));
        Assert.Equal(["ak", "al", "alice", "am"], await reads.WordsAsync(User, TestStore.Cancel));
        Assert.Equal([new RoomNid(3)], await reads.OpenRoomsAsync([new(2), new(3)], TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Inboxes_are_walked_and_those_without_a_device_are_named(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        UserNid remote = new(11);
        await CommitAsync(database, append =>
        {
            append.Add(new AccountRow(User, null, 1, false, default, default, default));
            append.Add(new DeviceRow(User, "HERE", null, 1, null, null, null));
            append.Add(new ToDeviceRow(User, "GONE", 0, Bytes));
            append.Add(new ToDeviceRow(User, "HERE", 0, Bytes));
            append.Add(new ToDeviceRow(User, "HERE", 1, Bytes));
            append.Add(new ToDeviceRow(User, "HERE", 2, Bytes));
            append.Add(new ToDeviceRow(remote, "FAR", 0, Bytes));
        });

        List<ToDeviceInbox> inboxes = [];
        ToDeviceInbox last = new(default, string.Empty, false);
        while (await database.ToDevice.NextInboxAsync(last.User, last.DeviceId, TestStore.Cancel) is { } next)
        {
            inboxes.Add(next);
            last = next;
        }

        Assert.Equal([new(User, "GONE", true), new(User, "HERE", false), new(remote, "FAR", false)], inboxes);
        Assert.Equal(3, await database.ToDevice.CountAsync(User, "HERE", 10, TestStore.Cancel));
        Assert.Equal(2, await database.ToDevice.CountAsync(User, "HERE", 2, TestStore.Cancel));
        Assert.Equal(0, await database.ToDevice.CountAsync(User, "NONE", 2, TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Whom_users_ignore_is_read_of_all_of_them(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();

        await CommitAsync(database, append =>
        {
            append.Add(new AccountDataRow(User, default, "m.ignored_user_list", Bytes));
            append.Add(new AccountDataRow(Other, default, "m.ignored_user_list", Bytes));
            append.Add(new AccountDataRow(new(11), new(3), "m.ignored_user_list", Bytes));
            append.Add(new AccountDataRow(new(12), default, "m.push_rules", Bytes));
        });

        IReadOnlyList<StoredAccountData> first =
            await database.AccountData.IgnoredUsersAsync(default, 1, TestStore.Cancel);
        Assert.Equal(User, Assert.Single(first).Row.User);
        Assert.Equal(
            [Other],
            (await database.AccountData.IgnoredUsersAsync(User, 10, TestStore.Cancel)).Select(data => data.Row.User));
    }

    private static async Task<CommitPosition> CommitAsync(Database database, Action<Append> fill)
    {
        var append = new DataAppend(OwnerKey.Of(User));
        fill(append);
        return (await database.CommitAsync(append, TestStore.Cancel)).OrThrow();
    }
}
