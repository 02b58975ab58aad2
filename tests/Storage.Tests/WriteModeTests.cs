using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>What rows do to their table, also when many appends share a transaction.</summary>
public sealed class WriteModeTests
{
    private static readonly UserNid User = new(1);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Ignored_rows_leave_what_is_there(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();

        CommitResult[] results = await InOneBatchAsync(
            database,
            append => append.Add(new UserRow(new(1), "@a:b", new(1))),
            append => append.Add(new UserRow(new(2), "@a:b", new(1))),
            append => append.Add(new UserRow(new(1), "@c:b", new(1))));

        Assert.All(results, result => Assert.True(result.IsCommitted));
        Assert.Equal("@a:b", Assert.Single(await store.QueryAsync("select user_id from users"))[0]);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_key_that_is_taken_fails_the_append_with_its_table(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();

        CommitResult[] results = await InOneBatchAsync(
            database,
            append => append.Add(new RoomAliasRow("#a:b", new(1), User, 0)),
            append => append.Add(new RoomAliasRow("#a:b", new(2), User, 0)),
            append => append.Add(new RoomAliasRow("#c:b", new(2), User, 0)));

        Assert.True(results[0].IsCommitted);
        Assert.Equal(CommitFailureKind.Conflict, results[1].Failure?.Kind);
        Assert.Equal("room_aliases", results[1].Failure?.Table);
        Assert.True(results[2].IsCommitted);
        RoomAliasRow? found = await database.Directory.AliasAsync("#a:b", TestStore.Cancel);
        Assert.Equal(new RoomNid(1), found?.Room);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_row_that_must_be_there_is_taken_once(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var key = new OneTimeKeyRow(User, "D", "alg", "K", new byte[] { 1 }, 1);
        var claim = new OneTimeKeyClaimRow(User, "D", "alg", "K");
        Assert.True((await CommitAsync(database, append => append.Add(key))).IsCommitted);

        CommitResult[] results = await InOneBatchAsync(
            database, append => append.Add(claim), append => append.Add(claim), append => append.Add(claim));

        Assert.Equal(1, results.Count(result => result.IsCommitted));
        Assert.Equal(
            2, results.Count(result => result.Failure is { Kind: CommitFailureKind.Conflict, Table: "one_time_keys" }));
        Assert.Empty(await database.DeviceKeys.OneTimeKeysAsync(User, "D", TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_registration_token_is_counted_only_from_the_count_that_was_read(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var token = new RegistrationTokenRow("tok", 1, 0, null, false, 0);
        await CommitAsync(database, append => append.Add(token));

        CommitResult[] results = await InOneBatchAsync(
            database,
            append => append.Add(new RegistrationTokenUseRow("tok", 0, 1)),
            append => append.Add(new RegistrationTokenUseRow("tok", 0, 1)));

        Assert.Equal(1, results.Count(result => result.IsCommitted));
        RegistrationTokenRow? used = await database.Users.RegistrationTokenAsync("tok", TestStore.Cancel);
        Assert.Equal(token with { Completed = 1 }, used);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Messages_are_removed_up_to_what_a_device_has(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        for (int index = 0; index < 4; index++)
        {
            await CommitAsync(database, append => append.Add(new ToDeviceRow(User, "D", 0, new byte[] { 1 })));
        }

        await CommitAsync(database, append =>
        {
            append.Add(new ToDeviceAckRow(User, "D", 1, 2));
            append.Add(new ToDeviceAckRow(User, "E", 1, 9));
        });

        IReadOnlyList<StoredToDevice> left = await database.ToDevice.ListAsync(
            User, "D", Watermark.Zero, database.Stream.Watermark, 10, TestStore.Cancel);
        Assert.Equal([3L, 4L], left.Select(message => message.Position.Position));
    }

    [Fact]
    public Task Mixed_writes_of_one_batch_end_as_if_done_one_by_one_on_sqlite() => CheckMixedAsync(StoreKind.Sqlite);

    [Fact]
    public Task Mixed_writes_of_one_batch_end_as_if_done_one_by_one_on_postgres() =>
        CheckMixedAsync(StoreKind.Postgres);

    /// <summary>Random upserts, changes and deletes of few devices and tokens, against a model.</summary>
    private static async Task CheckMixedAsync(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        var devices = new SortedDictionary<(long, string), DeviceRow>();
        var tokens = new SortedDictionary<byte, AccessTokenRow>();
        foreach (int seed in Enumerable.Range(1, 12))
        {
            var random = new Random(seed);
            var fills = new List<Action<Append>>();
            for (int index = 0; index < 12; index++)
            {
                (int, int, int, int)[] steps = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ =>
                    (random.Next(7), random.Next(1, 4), random.Next(3), random.Next(1000)))];
                fills.Add(append => Array.ForEach(steps, step => Apply(append, null, null, step)));
                Array.ForEach(steps, step => Apply(null, devices, tokens, step));
            }

            CommitResult[] results = await InOneBatchAsync(database, [.. fills]);

            Assert.All(results, result => Assert.True(result.IsCommitted, result.Failure?.Detail));
            var found = new List<DeviceRow>();
            var foundTokens = new List<AccessTokenRow>();
            for (int user = 1; user < 4; user++)
            {
                found.AddRange(await database.Sessions.DevicesAsync(new(user), TestStore.Cancel));
                foundTokens.AddRange(await database.Sessions.TokensAsync(new(user), TestStore.Cancel));
            }

            Assert.Equal(devices.Values, found);
            Assert.Equal(tokens.Keys, foundTokens.Select(token => token.TokenHash.Span[0]).Order());
        }
    }

    private static void Apply(
        Append? append,
        SortedDictionary<(long, string), DeviceRow>? devices,
        SortedDictionary<byte, AccessTokenRow>? tokens,
        (int Kind, int User, int Device, int Value) step)
    {
        UserNid user = new(step.User);
        string device = $"D{step.Device}";
        byte hash = (byte)((step.User * 16) + step.Device);
        switch (step.Kind)
        {
            case 0 or 1:
                var row = new DeviceRow(user, device, $"name {step.Value}", step.Value, null, null, null);
                append?.Add(row);
                devices?[(user.Value, device)] = row;
                break;
            case 2:
                append?.Add(new DeviceSeenRow(user, device, step.Value, "ip", "agent"));
                if (devices?.TryGetValue((user.Value, device), out DeviceRow seen) == true)
                {
                    devices[(user.Value, device)] = seen with
                    {
                        LastSeenTs = step.Value,
                        LastSeenIp = "ip",
                        UserAgent = "agent",
                    };
                }

                break;
            case 3:
                append?.Add(new DeviceDeleteRow(user, device));
                devices?.Remove((user.Value, device));
                break;
            case 4:
                // Taken out first, so that the insert never meets its own key.
                append?.Add(new AccessTokenDeleteRow(new[] { hash }));
                append?.Add(new AccessTokenRow(new[] { hash }, user, device, step.Value, null, null, null, null));
                tokens?[hash] = new AccessTokenRow(new[] { hash }, user, device, step.Value, null, null, null, null);
                break;
            case 5:
                append?.Add(new DeviceTokensDeleteRow(user, device));
                Remove(tokens, token => token.User == user && token.DeviceId == device);
                break;
            default:
                append?.Add(new UserTokensDeleteRow(user));
                Remove(tokens, token => token.User == user);
                break;
        }
    }

    private static void Remove(SortedDictionary<byte, AccessTokenRow>? tokens, Func<AccessTokenRow, bool> isGone)
    {
        foreach (byte hash in tokens?.Where(entry => isGone(entry.Value)).Select(entry => entry.Key).ToArray() ?? [])
        {
            tokens!.Remove(hash);
        }
    }

    private static async Task<CommitResult> CommitAsync(Database database, Action<Append> fill)
    {
        var append = new DataAppend(OwnerKey.Of(User));
        fill(append);
        return await database.CommitAsync(append, TestStore.Cancel);
    }

    /// <summary>Enqueues at once: all but the first share the second transaction, in order.</summary>
    internal static async Task<CommitResult[]> InOneBatchAsync(Database database, params Action<Append>[] fills)
    {
        var appends = new List<Append> { new DataAppend(OwnerKey.Server) };
        foreach (Action<Append> fill in fills)
        {
            appends.Add(new DataAppend(OwnerKey.Of(User)));
            fill(appends[^1]);
        }

        foreach (Append append in appends)
        {
            await database.EnqueueAsync(append, TestStore.Cancel);
        }

        CommitResult[] results = await Task.WhenAll(appends.Select(append => append.Completion));
        return results[1..];
    }
}
