using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>What the rows that belong to users do to their tables where that decides something.</summary>
public sealed class UserWriteTests
{
    private static readonly UserNid User = new(1);
    private static readonly UserNid Other = new(2);
    private static readonly byte[] Hash = [1];
    private static readonly byte[] OtherHash = [2];
    private static readonly byte[] LastHash = [3];

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_token_of_short_life_is_used_once_and_for_what_it_is(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        await CommitAsync(database, append => append.Add(new ShortTokenRow(Hash, ShortTokenKind.Login, User, 5)));

        CommitResult wrong = await CommitAsync(
            database, append => append.Add(new ShortTokenUseRow(Hash, ShortTokenKind.OpenId)));
        CommitResult first = await CommitAsync(
            database, append => append.Add(new ShortTokenUseRow(Hash, ShortTokenKind.Login)));
        CommitResult second = await CommitAsync(
            database, append => append.Add(new ShortTokenUseRow(Hash, ShortTokenKind.Login)));

        Assert.Equal(CommitFailureKind.Conflict, wrong.Failure?.Kind);
        Assert.True(first.IsCommitted);
        Assert.Equal(CommitFailureKind.Conflict, second.Failure?.Kind);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Tokens_of_short_life_end_by_time_and_by_user(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        await CommitAsync(database, append =>
        {
            append.Add(new ShortTokenRow(Hash, ShortTokenKind.Login, User, 5));
            append.Add(new ShortTokenRow(OtherHash, ShortTokenKind.Login, Other, 6));
            append.Add(new ShortTokenRow(LastHash, ShortTokenKind.Login, User, 7));
        });

        await CommitAsync(database, append => append.Add(new ShortTokenExpiryRow(5)));

        Assert.Null(await database.ShortTokens.FindAsync(Hash, TestStore.Cancel));
        Assert.NotNull(await database.ShortTokens.FindAsync(OtherHash, TestStore.Cancel));
        await CommitAsync(database, append => append.Add(new UserShortTokensDeleteRow(User)));
        Assert.NotNull(await database.ShortTokens.FindAsync(OtherHash, TestStore.Cancel));
        Assert.Null(await database.ShortTokens.FindAsync(LastHash, TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_token_has_one_successor_until_the_refresh_is_repeated(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        await CommitAsync(database, append => append.Add(Token(Hash, null, 10)));
        await CommitAsync(database, append => append.Add(Token(OtherHash, Hash, 20)));

        CommitResult second = await CommitAsync(database, append => append.Add(Token(LastHash, Hash, 20)));
        CommitResult repeated = await CommitAsync(database, append =>
        {
            append.Add(new TokenSuccessorDeleteRow(Hash));
            append.Add(Token(LastHash, Hash, 20));
        });

        Assert.Equal(CommitFailureKind.Conflict, second.Failure?.Kind);
        Assert.True(repeated.IsCommitted, repeated.Failure?.Detail);
        Assert.Null(await database.Sessions.TokenAsync(OtherHash, TestStore.Cancel));
        AccessTokenRow? successor = await database.Sessions.SuccessorAsync(Hash, TestStore.Cancel);
        Assert.Equal(LastHash, successor?.TokenHash.ToArray());
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_token_that_was_used_replaces_none_and_one_that_is_gone_is_not_used(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        await CommitAsync(database, append =>
        {
            append.Add(Token(Hash, null, 10));
            append.Add(Token(OtherHash, Hash, 20));
        });

        CommitResult used = await CommitAsync(database, append =>
        {
            append.Add(new AccessTokenDeleteRow(Hash));
            append.Add(new AccessTokenSettledRow(OtherHash));
        });
        CommitResult gone = await CommitAsync(database, append => append.Add(new AccessTokenSettledRow(LastHash)));

        Assert.True(used.IsCommitted, used.Failure?.Detail);
        Assert.Equal(CommitFailureKind.Conflict, gone.Failure?.Kind);
        Assert.Null(await database.Sessions.TokenAsync(Hash, TestStore.Cancel));
        AccessTokenRow? left = await database.Sessions.TokenAsync(OtherHash, TestStore.Cancel);
        Assert.NotNull(left);
        Assert.Null(left.Value.Replaces);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Only_tokens_whose_refresh_token_has_ended_are_forgotten(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        await CommitAsync(database, append =>
        {
            append.Add(Token(Hash, null, 10));
            append.Add(Token(OtherHash, null, 11));
            append.Add(Token(LastHash, null, null) with { ExpiresTs = 1 });
        });

        await CommitAsync(database, append => append.Add(new TokenExpiryRow(10)));

        Assert.Equal(
            [OtherHash[0], LastHash[0]],
            (await database.Sessions.TokensAsync(User, TestStore.Cancel))
                .Select(token => token.TokenHash.Span[0]).Order());
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task An_address_belongs_to_one_account_and_is_taken_from_that_one_alone(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var threepid = new ThreepidRow("email", "a@b", User, 1, 2);
        await CommitAsync(database, append => append.Add(threepid));

        CommitResult taken = await CommitAsync(database, append => append.Add(threepid with { User = Other }));
        CommitResult stolen = await CommitAsync(
            database, append => append.Add(new ThreepidDeleteRow("email", "a@b", Other)));
        CommitResult moved = await CommitAsync(database, append =>
        {
            append.Add(new ThreepidDeleteRow("email", "a@b", User));
            append.Add(threepid with { User = Other });
        });

        Assert.Equal(CommitFailureKind.Conflict, taken.Failure?.Kind);
        Assert.Equal(CommitFailureKind.Conflict, stolen.Failure?.Kind);
        Assert.True(moved.IsCommitted, moved.Failure?.Detail);
        Assert.Equal(Other, (await database.Threepids.FindAsync("email", "a@b", TestStore.Cancel))?.User);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task An_address_is_proved_by_the_newest_token_and_the_proof_is_used_once(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var session = new ThreepidSessionRow(
            "sid", ThreepidPurpose.Add, "email", "a@b", Hash, Hash, 1, null, 4, null);
        await CommitAsync(database, append => append.Add(session));

        CommitResult again = await CommitAsync(database, append => append.Add(session with { Sid = "other" }));
        CommitResult resent = await CommitAsync(
            database, append => append.Add(new ThreepidSessionSentRow("sid", OtherHash, 2, "https://a.example")));
        CommitResult old = await CommitAsync(
            database, append => append.Add(new ThreepidSessionValidatedRow("sid", Hash, 9)));
        CommitResult proved = await CommitAsync(
            database, append => append.Add(new ThreepidSessionValidatedRow("sid", OtherHash, 9)));
        ThreepidSessionRow? read = await database.Threepids.SessionAsync("sid", TestStore.Cancel);
        CommitResult used = await CommitAsync(database, append => append.Add(new ThreepidSessionUseRow("sid")));
        CommitResult usedAgain = await CommitAsync(database, append => append.Add(new ThreepidSessionUseRow("sid")));

        Assert.Equal(CommitFailureKind.Conflict, again.Failure?.Kind);
        Assert.True(resent.IsCommitted, resent.Failure?.Detail);
        Assert.Equal(CommitFailureKind.Conflict, old.Failure?.Kind);
        Assert.True(proved.IsCommitted, proved.Failure?.Detail);
        Assert.Equal(
            (2, "https://a.example", 9), (read!.Value.SendAttempt, read.Value.NextLink, read.Value.ValidatedTs));
        Assert.True(used.IsCommitted, used.Failure?.Detail);
        Assert.Equal(CommitFailureKind.Conflict, usedAgain.Failure?.Kind);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_pusher_to_an_address_takes_it_from_all_others(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var pusher = new PusherRow(User, "app", "key", "http", "D", "App", "Phone", null, "en", Hash, true, 3);
        await CommitAsync(database, append =>
        {
            append.Add(pusher);
            append.Add(pusher with { Pushkey = "second", DeviceId = null });
            append.Add(pusher with { Pushkey = "third" });
        });

        CommitResult[] results = await WriteModeTests.InOneBatchAsync(
            database,
            append =>
            {
                append.Add(new PusherKeyDeleteRow("app", "key"));
                append.Add(pusher with { User = Other });
            },
            append => append.Add(new DevicePushersDeleteRow(User, "D")));

        Assert.All(results, result => Assert.True(result.IsCommitted, result.Failure?.Detail));
        Assert.Equal(
            [Other],
            (await database.Pushers.ByKeyAsync("app", "key", TestStore.Cancel)).Select(one => one.User));
        Assert.Equal(
            ["second"],
            (await database.Pushers.OfUserAsync(User, TestStore.Cancel)).Select(one => one.Pushkey));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Keys_of_a_backup_go_one_by_one_by_room_by_version_and_by_user(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var key = new BackupKeyRow(User, 1, "!a:b", "1", 3, 4, false, Hash);
        await CommitAsync(database, append =>
        {
            append.Add(key);
            append.Add(key with { SessionId = "2" });
            append.Add(key with { RoomId = "!c:b" });
            append.Add(key with { Version = 2 });
            append.Add(key with { Version = 3 });
            append.Add(key with { User = Other });
        });

        await CommitAsync(database, append => append.Add(new BackupKeyDeleteRow(User, 1, "!a:b", "1")));
        Assert.Equal(5, await store.CountAsync("backup_keys"));
        await CommitAsync(database, append => append.Add(new BackupRoomDeleteRow(User, 1, "!a:b")));
        Assert.Equal(4, await store.CountAsync("backup_keys"));
        await CommitAsync(database, append => append.Add(new BackupKeysDeleteRow(User, 2)));
        Assert.Equal(3, await store.CountAsync("backup_keys"));
        await CommitAsync(database, append => append.Add(new UserBackupKeysDeleteRow(User)));

        Assert.Equal(1, await store.CountAsync("backup_keys"));
        Assert.NotNull(await database.Backups.KeyAsync(Other, 1, "!a:b", "1", TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Signatures_go_by_the_key_by_what_is_signed_by_whose_it_is_and_by_who_signed(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var signature = new KeySignatureRow(User, User, "D", "ed25519:k", "s");
        await CommitAsync(database, append =>
        {
            append.Add(signature);
            append.Add(signature with { TargetKey = "E" });
            append.Add(signature with { Target = Other });
            append.Add(signature with { Signer = Other });
            append.Add(signature with { TargetKey = "F", KeyId = "ed25519:l" });
            append.Add(signature with { Target = Other, KeyId = "ed25519:l" });
        });

        await CommitAsync(database, append => append.Add(new KeySignaturesByKeyDeleteRow(User, "ed25519:l")));
        Assert.Equal(4, await store.CountAsync("key_signatures"));
        await CommitAsync(database, append => append.Add(new KeySignaturesDeleteRow(User, User, "D")));
        Assert.Equal(3, await store.CountAsync("key_signatures"));
        await CommitAsync(database, append => append.Add(new TargetSignaturesDeleteRow(User, User)));
        Assert.Equal(2, await store.CountAsync("key_signatures"));
        await CommitAsync(database, append => append.Add(new SignerSignaturesDeleteRow(User)));

        Assert.Equal(1, await store.CountAsync("key_signatures"));
        Assert.Single(await database.CrossSigning.SignaturesByAsync(Other, TestStore.Cancel));
    }

    private static AccessTokenRow Token(byte[] hash, byte[]? replaces, long? refreshExpiresTs) => new(
        hash, User, "D", 0, null, refreshExpiresTs is null ? null : [.. hash, 0], replaces, refreshExpiresTs);

    private static async Task<CommitResult> CommitAsync(Database database, Action<Append> fill)
    {
        var append = new DataAppend(OwnerKey.Of(User));
        fill(append);
        return await database.CommitAsync(append, TestStore.Cancel);
    }
}
