using System.Text.Json;
using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class KeyBackupTests
{
    private const string Version = """{"algorithm":"m.alg","auth_data":{"public_key":"abc"}}""";

    private static BackupPath All => default;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Versions_are_numbered_told_changed_and_deleted(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice");
        var backups = () => host.Users.KeyBackups;

        var none = await UserHost.RefusalAsync(() => backups().GetAsync(alice, null, Cancel).AsTask());
        var first = await backups().CreateAsync(alice, UserHost.Json(Version), Cancel);
        var second = await backups().CreateAsync(alice, UserHost.Json(Version), Cancel);
        await backups().UpdateAsync(
            alice, first, UserHost.Json("""{"algorithm":"m.alg","auth_data":{"x":1.5},"version":"1"}"""), Cancel);
        await host.RestartAsync();
        var newest = await TextAsync(host, alice, null);
        var older = await TextAsync(host, alice, first);
        await backups().DeleteAsync(alice, second, Cancel);
        await backups().DeleteAsync(alice, second, Cancel);
        var afterDeletion = await TextAsync(host, alice, null);
        var third = await backups().CreateAsync(alice, UserHost.Json(Version), Cancel);

        Assert.Equal("M_NOT_FOUND", none);
        Assert.Equal(["1", "2", "3"], [first, second, third]);
        Assert.Equal(
            """{"algorithm":"m.alg","auth_data":{"public_key":"abc"},"count":0,"etag":"0","version":"2"}""", newest);
        Assert.Equal("""{"algorithm":"m.alg","auth_data":{"x":1.5},"count":0,"etag":"0","version":"1"}""", older);
        Assert.Equal(older, afterDeletion);
        Assert.Equal(
            "M_NOT_FOUND", await UserHost.RefusalAsync(() => backups().GetAsync(alice, second, Cancel).AsTask()));
    }

    [Theory]
    [InlineData("1", """{"algorithm":"m.other","auth_data":{}}""", "M_INVALID_PARAM")]
    [InlineData("1", """{"algorithm":"m.alg","auth_data":{},"version":"2"}""", "M_INVALID_PARAM")]
    [InlineData("1", """{"algorithm":"m.alg"}""", "M_MISSING_PARAM")]
    [InlineData("1", """{"auth_data":{}}""", "M_MISSING_PARAM")]
    [InlineData("1", """{"algorithm":"","auth_data":{}}""", "M_INVALID_PARAM")]
    [InlineData("1", """{"algorithm":"m.alg","auth_data":[]}""", "M_BAD_JSON")]
    [InlineData("2", """{"algorithm":"m.alg","auth_data":{}}""", "M_NOT_FOUND")]
    [InlineData("01", """{"algorithm":"m.alg","auth_data":{}}""", "M_NOT_FOUND")]
    [InlineData("x", """{"algorithm":"m.alg","auth_data":{}}""", "M_NOT_FOUND")]
    public async Task A_change_that_does_not_fit_the_version_is_refused(string version, string body, string code)
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        await host.Users.KeyBackups.CreateAsync(alice, UserHost.Json(Version), Cancel);

        var refusal = await UserHost.RefusalAsync(
            () => host.Users.KeyBackups.UpdateAsync(alice, version, UserHost.Json(body), Cancel));

        Assert.Equal(code, refusal);
        Assert.Contains("abc", await TextAsync(host, alice, "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_newest_version_takes_keys_and_the_refusal_names_it()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        var none = await UserHost.RefusalAsync(() => PutAsync(host, alice, "1", "s"));
        for (var i = 0; i < 3; i++)
        {
            await host.Users.KeyBackups.CreateAsync(alice, UserHost.Json(Version), Cancel);
        }

        await host.Users.KeyBackups.DeleteAsync(alice, "3", Cancel);

        var old = await Assert.ThrowsAsync<MatrixException>(() => PutAsync(host, alice, "1", "s"));
        var deleted = await UserHost.RefusalAsync(() => PutAsync(host, alice, "3", "s"));
        var unknown = await UserHost.RefusalAsync(() => PutAsync(host, alice, "4", "s"));
        var missing = await UserHost.RefusalAsync(() => PutAsync(host, alice, null, "s"));
        var others = await UserHost.RefusalAsync(() => PutAsync(host, bob, "2", "s"));
        var newest = await PutAsync(host, alice, "2", "s");

        Assert.Equal(("M_WRONG_ROOM_KEYS_VERSION", 403), (old.Error.Code, old.Error.HttpStatus));
        Assert.Equal("\"2\"", old.Error.Extra!["current_version"]);
        Assert.Equal(
            ["M_NOT_FOUND", "M_NOT_FOUND", "M_NOT_FOUND", "M_MISSING_PARAM", "M_NOT_FOUND"],
            [none, deleted, unknown, missing, others]);
        Assert.Equal(new BackupState("1", 1), newest);
    }

    [Property]
    public void A_key_replaces_another_exactly_when_it_comes_before_it_in_a_sorted_list(
        bool verified, byte index, byte forwarded, bool keptVerified, byte keptIndex, byte keptForwarded)
    {
        // Few values, so that equal ones are frequent.
        var (a, b) = (Rank(verified, index % 3, forwarded % 3), Rank(keptVerified, keptIndex % 3, keptForwarded % 3));
        var better = a == b
            ? null
            : new[] { a, b }.OrderBy(key => key.IsVerified ? 0 : 1)
                .ThenBy(key => key.FirstMessageIndex).ThenBy(key => key.ForwardedCount).First() as BackupKeyRank?;

        var replaces = BackupUpload.Replaces(RowOf(a), b);

        Assert.Equal(better == a, replaces);

        static BackupKeyRank Rank(bool verified, int index, int forwarded) => new("s", index, forwarded, verified);

        static BackupKeyRow RowOf(BackupKeyRank key) => new(
            default, 0, "r", "s", key.FirstMessageIndex, key.ForwardedCount, key.IsVerified, default);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, 1)]
    [InlineData(StoreKind.Sqlite, 2)]
    [InlineData(StoreKind.Postgres, 3)]
    public async Task A_backup_has_the_keys_that_a_naive_one_has_and_its_etag_tells_each_change(
        StoreKind store, int seed)
    {
        await using var host = await UserHost.StartAsync(
            store, UserHost.Cheap with { BackupKeysPerDeletion = 3 });
        var alice = await host.RegisterAsync("alice");
        await host.Users.KeyBackups.CreateAsync(alice, UserHost.Json(Version), Cancel);
        NaiveBackup naive = new(new Random(seed));

        var etag = "0";
        for (var step = 0; step < 120; step++)
        {
            var before = naive.Json(All);
            var (path, body) = naive.Step();
            var state = body is null
                ? await host.Users.KeyBackups.DeleteKeysAsync(alice, "1", path, Cancel)
                : await host.Users.KeyBackups.PutKeysAsync(alice, "1", path, UserHost.Json(body), Cancel);

            Assert.Equal(naive.Count, state.KeyCount);
            Assert.Equal(before != naive.Json(All), state.Etag != etag);
            etag = state.Etag;
            var shown = naive.SomePath();
            Assert.Equal(naive.Json(shown), await KeysAsync(host, alice, "1", shown));
        }

        await host.RestartAsync();
        Assert.Equal(naive.Json(All), await KeysAsync(host, alice, "1", All));
        using var told = JsonDocument.Parse(await TextAsync(host, alice, "1"));
        Assert.Equal(
            (etag, naive.Count),
            (told.RootElement.GetProperty("etag").GetString(), told.RootElement.GetProperty("count").GetInt32()));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_write_that_fails_leaves_keys_etag_and_count_as_they_were(StoreKind store)
    {
        NthWriteFails faults = new();
        await using var host = await UserHost.StartAsync(store, faults: faults);
        var alice = await host.RegisterAsync("alice");
        await host.Users.KeyBackups.CreateAsync(alice, UserHost.Json(Version), Cancel);
        await PutAsync(host, alice, "1", "a");
        var keys = await KeysAsync(host, alice, "1", All);
        var told = await TextAsync(host, alice, "1");

        var failures = 0;
        foreach (var change in (Func<Task>[])
        [
            () => PutAsync(host, alice, "1", "b"),
            () => host.Users.KeyBackups.DeleteKeysAsync(alice, "1", All, Cancel),
            () => host.Users.KeyBackups.UpdateAsync(alice, "1", UserHost.Json(Version), Cancel),
        ])
        {
            for (var nth = 0; await FailsAsync(nth, change); nth++)
            {
                failures++;
                Assert.Equal(keys, await KeysAsync(host, alice, "1", All));
                Assert.Equal(told, await TextAsync(host, alice, "1"));
            }

            // It went through in the end.
            keys = await KeysAsync(host, alice, "1", All);
            told = await TextAsync(host, alice, "1");
        }

        // Keys and the version twice, and once the version; the stores divide them differently.
        Assert.InRange(failures, 5, 20);
        Assert.Equal("""{"rooms":{}}""", keys);
        Assert.Contains("\"etag\":\"3\"", told, StringComparison.Ordinal);

        async Task<bool> FailsAsync(int nth, Func<Task> change)
        {
            faults.Nth = nth;
            try
            {
                await change();
                return false;
            }
            catch (CommitFailedException)
            {
                return true;
            }
            finally
            {
                faults.Nth = -1;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Keys_of_deleted_versions_go_behind_the_answer_also_after_a_restart(StoreKind store)
    {
        FailingCommits faults = new();
        await using var host = await UserHost.StartAsync(
            store, UserHost.Cheap with { BackupKeysPerDeletion = 2 }, faults: faults);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");
        foreach (var session in (Session[])[alice, bob])
        {
            await host.Users.KeyBackups.CreateAsync(session, UserHost.Json(Version), Cancel);
            await PutAsync(host, session, "1", "a", "b", "c", "d", "e");
        }

        await host.Users.KeyBackups.DeleteAsync(alice, "1", Cancel);
        await EmptyAsync(host, alice);
        using (await host.Users.Facts.Locks.EnterAsync(bob.User, Cancel))
        {
            // Deleted as by a process that ended before it came to the keys.
            UserAppend append = new(bob.User);
            var row = await host.Database.Backups.FindAsync(bob.User, 1, Cancel);
            append.Add(BackupUpkeep.Erased(row!.Value));
            (await host.Database.CommitAsync(append, Cancel)).OrThrow();
        }

        await host.RestartAsync();
        await EmptyAsync(host, bob);

        var kept = await host.Database.Backups.FindAsync(alice.User, 1, Cancel);
        Assert.True(kept is { IsDeleted: true, KeyCount: 0, Algorithm: "m.alg" });
        await Eventually.Async(
            async cancel => await host.Database.Backups.FindAsync(bob.User, 1, cancel) is null);
    }

    [Fact]
    public async Task An_account_that_ends_keeps_no_backup()
    {
        await using var host = await UserHost.StartAsync(options: UserHost.Cheap with { BackupKeysPerDeletion = 2 });
        var alice = await host.RegisterAsync("alice");
        await host.Users.KeyBackups.CreateAsync(alice, UserHost.Json(Version), Cancel);
        await PutAsync(host, alice, "1", "a", "b", "c");
        await host.Users.KeyBackups.CreateAsync(alice, UserHost.Json(Version), Cancel);
        await PutAsync(host, alice, "2", "a");

        UserAppend append = new(alice.User) { Committed = _ => host.Users.KeyBackups.Erased() };
        await host.Users.KeyBackups.AddEraseAsync(append, alice.User, Cancel);
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();

        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(
            () => host.Users.KeyBackups.GetAsync(alice, null, Cancel).AsTask()));
        await EmptyAsync(host, alice);
        await Eventually.Async(
            async cancel => (await host.Database.Backups.VersionsAsync(alice.User, cancel)).Count == 0);
    }

    [Fact]
    public async Task What_a_user_can_keep_is_bounded()
    {
        await using var host = await UserHost.StartAsync(options: UserHost.Cheap with
        {
            KeyBackupVersionsMax = 2,
            BackupKeysPerRequestMax = 3,
            BackupKeysPerUserMax = 4,
            BackupSessionDataBytesMax = 20,
            KeyBackupAuthDataBytesMax = 30,
            KeyBackupIdBytesMax = 5,
        });
        var alice = await host.RegisterAsync("alice");
        await host.Users.KeyBackups.CreateAsync(alice, UserHost.Json(Version), Cancel);
        await PutAsync(host, alice, "1", "a", "b");
        await host.Users.KeyBackups.CreateAsync(alice, UserHost.Json(Version), Cancel);

        string[] refusals =
        [
            await UserHost.RefusalAsync(() => host.Users.KeyBackups.CreateAsync(alice, UserHost.Json(Version), Cancel)),
            await UserHost.RefusalAsync(() => PutAsync(host, alice, "2", "a", "b", "c", "d")),
            await UserHost.RefusalAsync(() => PutAsync(host, alice, "2", "a", "b", "c")),
            await UserHost.RefusalAsync(() => PutAsync(host, alice, "2", "toolong")),
            await UserHost.RefusalAsync(() => host.Users.KeyBackups.PutKeysAsync(
                alice, "2", new("r", "s"), UserHost.Json(Key(true, 0, 0, new string('x', 20))), Cancel)),
            await UserHost.RefusalAsync(() => host.Users.KeyBackups.CreateAsync(
                alice, UserHost.Json(Version.Replace("abc", new string('x', 30), StringComparison.Ordinal)), Cancel)),
        ];
        await PutAsync(host, alice, "2", "a", "b");
        await host.Users.KeyBackups.DeleteAsync(alice, "1", Cancel);
        await EmptyAsync(host, alice);
        var third = await host.Users.KeyBackups.CreateAsync(alice, UserHost.Json(Version), Cancel);

        Assert.Equal(
            [
                "M_LIMIT_EXCEEDED", "M_TOO_LARGE", "M_LIMIT_EXCEEDED", "M_INVALID_PARAM", "M_TOO_LARGE", "M_TOO_LARGE",
            ],
            refusals);
        Assert.Equal("3", third);
        Assert.Equal(
            "M_NOT_FOUND", await UserHost.RefusalAsync(() => host.Users.KeyBackups.DeleteAsync(alice, "1", Cancel)));
    }

    [Theory]
    [InlineData("first_message_index", "null", "M_MISSING_PARAM")]
    [InlineData("first_message_index", "-1", "M_BAD_JSON")]
    [InlineData("forwarded_count", "1.5", "M_BAD_JSON")]
    [InlineData("forwarded_count", "9007199254740992", "M_BAD_JSON")]
    [InlineData("is_verified", "1", "M_BAD_JSON")]
    [InlineData("session_data", "\"x\"", "M_BAD_JSON")]
    [InlineData("session_data", "null", "M_MISSING_PARAM")]
    [InlineData("", "[]", "M_BAD_JSON")]
    public async Task A_malformed_key_is_refused_with_all_that_came_along(string member, string value, string code)
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        await host.Users.KeyBackups.CreateAsync(alice, UserHost.Json(Version), Cancel);
        var key = JsonNode.Parse(member.Length == 0 ? value : Key(true, 0, 0, "x"))!;
        if (member.Length > 0)
        {
            key[member] = JsonNode.Parse(value);
        }

        var sessions = $"\"good\":{Key(true, 0, 0, "x")},\"bad\":{key.ToJsonString()}";
        var body = $"{{\"rooms\":{{\"!r\":{{\"sessions\":{{{sessions}}}}}}}}}";

        var refusal = await UserHost.RefusalAsync(
            () => host.Users.KeyBackups.PutKeysAsync(alice, "1", All, UserHost.Json(body), Cancel));

        Assert.Equal(code, refusal);
        Assert.Equal("""{"rooms":{}}""", await KeysAsync(host, alice, "1", All));
    }

    [Fact]
    public async Task Many_keys_are_written_page_by_page_and_deleted_in_batches()
    {
        var requests = Nightly.Pick(everyRun: 2, nightly: 20);
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        await host.Users.KeyBackups.CreateAsync(alice, UserHost.Json(Version), Cancel);
        for (var request = 0; request < requests; request++)
        {
            var sessions = Enumerable.Range(request * 5_000, 5_000)
                .Select(number => $"\"{number:D7}\":{Key(true, 0, 0, "x")}");
            await host.Users.KeyBackups.PutKeysAsync(
                alice,
                "1",
                new("!r", null),
                UserHost.Json($"{{\"sessions\":{{{string.Join(',', sessions)}}}}}"),
                Cancel);
        }

        var pages = 0;
        var answer = await UserHost.AnswerAsync(output => host.Users.KeyBackups.WriteKeysAsync(
            alice,
            "1",
            new("!r", null),
            output,
            _ =>
            {
                pages++;
                return default;
            },
            Cancel));
        var state = await host.Users.KeyBackups.DeleteKeysAsync(alice, "1", All, Cancel);

        Assert.Equal(requests * 5_000, answer.GetProperty("sessions").EnumerateObject().Count());
        Assert.True(pages >= requests * 10, $"{pages} pages");
        Assert.Equal(0, state.KeyCount);
        Assert.Equal("""{"rooms":{}}""", await KeysAsync(host, alice, "1", All));
    }

    private static string Key(bool verified, int index, int forwarded, string data)
        => NaiveBackup.Text(verified, index, forwarded, data);

    private static Task<BackupState> PutAsync(UserHost host, Session session, string? version, params string[] sessions)
    {
        var keys = string.Join(',', sessions.Select(id => $"\"{id}\":{Key(true, 0, 0, "x")}"));
        return host.Users.KeyBackups.PutKeysAsync(
            session, version, new("!r", null), UserHost.Json($"{{\"sessions\":{{{keys}}}}}"), Cancel);
    }

    private static async Task<string> TextAsync(UserHost host, Session session, string? version)
    {
        var backup = await host.Users.KeyBackups.GetAsync(session, version, Cancel);
        return (await UserHost.AnswerAsync(output =>
        {
            using Utf8JsonWriter writer = new(output);
            backup.WriteTo(writer);
            return Task.CompletedTask;
        })).GetRawText();
    }

    /// <summary>The keys as told, or empty for a session without one.</summary>
    private static async Task<string> KeysAsync(UserHost host, Session session, string version, BackupPath path)
    {
        try
        {
            return (await UserHost.AnswerAsync(output => host.Users.KeyBackups.WriteKeysAsync(
                session, version, path, output, _ => default, Cancel))).GetRawText();
        }
        catch (MatrixException missing) when (missing.Error.Code == "M_NOT_FOUND" && path.SessionId is not null)
        {
            return "";
        }
    }

    private static Task EmptyAsync(UserHost host, Session session)
        => Eventually.Async(async cancel =>
            (await host.Database.Backups.KeyNamesAsync(session.User, 1, 1, cancel)).Count == 0
            && (await host.Database.Backups.DeletedAsync(default, 0, 1, cancel)).Count == 0);
}
