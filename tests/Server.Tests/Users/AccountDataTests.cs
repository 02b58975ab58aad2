using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class AccountDataTests
{
    private static readonly RoomId Room = RoomId.Parse("!room:localhost");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Account_data_is_kept_globally_and_per_room(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice");

        await SetAsync(host, alice, null, "m.x", """{"a":1}""");
        await SetAsync(host, alice, Room, "m.x", """{"a":2}""");
        await SetAsync(host, alice, null, "m.x", """{"a":3}""");
        await host.RestartAsync();

        Assert.Equal("""{"a":3}""", await GetAsync(host, alice, null, "m.x"));
        Assert.Equal("""{"a":2}""", await GetAsync(host, alice, Room, "m.x"));
        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(() => GetAsync(host, alice, null, "m.y")));
        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(
            () => GetAsync(host, alice, RoomId.Parse("!other:localhost"), "m.x")));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task An_account_that_ends_keeps_no_account_data_rules_or_filters(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice");
        await SetAsync(host, alice, null, "m.x", "{}");
        await SetAsync(host, alice, Room, "m.x", "{}");
        await SetAsync(host, alice, null, "m.ignored_user_list", """{"ignored_users":{"@bob:localhost":{}}}""");
        await host.Users.PushRules.SetEnabledAsync(
            alice, "override", ".m.rule.master", UserHost.Json("""{"enabled":true}"""), Cancel);
        var filter = await CreateFilterAsync(host, alice, "{}");
        var since = host.Database.Stream.Watermark;

        using (await host.Users.Facts.Locks.EnterAsync(alice.User, Cancel))
        {
            UserAppend append = new(alice.User) { Committed = _ => host.Users.AccountData.Erased(alice.User) };
            AccountData.AddErase(append, alice.User);
            Users.Filters.AddErase(append, alice.User);
            (await host.Database.CommitAsync(append, Cancel)).OrThrow();
        }

        Assert.Empty((await host.Users.AccountData.GetAllAsync(alice.User, Cancel)).All);
        Assert.True((await host.Users.Facts.GetIgnoredAsync(alice.User, Cancel)).IsEmpty);
        Assert.Equal(default, (await host.Users.PushRules.GetAsync(alice.User, alice.UserId, Cancel)).ChangedAt);
        Assert.Single((await host.Database.Log.OfUserAsync(
            alice.User, LogKind.PushRules, since, host.Database.Stream.Watermark, 10, Cancel)).Entries);
        await host.RestartAsync();
        Assert.Empty((await host.Users.AccountData.GetAllAsync(alice.User, Cancel)).All);
        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(
            () => host.Users.Filters.GetAsync(alice.User, filter, Cancel).AsTask()));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_room_id_too_many_is_refused_and_not_stored(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store, UserHost.Cheap with { AccountDataRoomsMax = 2 });
        var alice = await host.RegisterAsync("alice");
        var other = RoomId.Parse("!other:localhost");
        var third = RoomId.Parse("!third:localhost");
        await SetAsync(host, alice, Room, "m.x", "{}");
        await SetAsync(host, alice, Room, "m.y", "{}");
        await SetAsync(host, alice, other, "m.x", "{}");

        var refusal = await UserHost.RefusalAsync(() => SetAsync(host, alice, third, "m.x", "{}"));
        await SetAsync(host, alice, other, "m.y", "{}");
        await SetAsync(host, alice, null, "m.y", "{}");

        Assert.Equal("M_FORBIDDEN", refusal);
        Assert.True((await host.Database.Names.FindRoomAsync(third.Value, Cancel)).IsNone);
    }

    [Fact]
    public async Task Content_that_is_refused_stores_no_room_id()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");

        var refusal = await UserHost.RefusalAsync(() => SetAsync(host, alice, Room, "m.x", "nonsense"));

        Assert.Equal("M_NOT_JSON", refusal);
        Assert.True((await host.Database.Names.FindRoomAsync(Room.Value, Cancel)).IsNone);
    }

    [Fact]
    public async Task A_change_is_news_for_a_token_from_before_it_and_is_logged()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        await SetAsync(host, alice, null, "m.old", "{}");
        var since = host.Database.Stream.Watermark;

        await SetAsync(host, alice, null, "m.new", "{}");
        var all = await host.Users.AccountData.GetAllAsync(alice.User, Cancel);
        var news = all.All.Where(item => !since.Covers(item.ChangedAt)).Select(item => item.Type);
        await host.RestartAsync();
        var afterRestart = (await host.Users.AccountData.GetAllAsync(alice.User, Cancel)).All
            .Where(item => !since.Covers(item.ChangedAt)).Select(item => item.Type);

        Assert.Equal(["m.new"], news);
        Assert.Equal(["m.new"], afterRestart);
        var entry = Assert.Single((await host.Database.Log.OfUserAsync(
            alice.User, LogKind.AccountData, since, host.Database.Stream.Watermark, 10, Cancel)).Entries);
        Assert.Equal("m.new", entry.Record.Text);
    }

    [Theory]
    [InlineData("m.fully_read")]
    [InlineData("m.push_rules")]
    public async Task Types_of_the_server_are_refused_with_405(string type)
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");

        foreach (var room in (RoomId?[])[null, Room])
        {
            var refused = await Assert.ThrowsAsync<MatrixException>(() => SetAsync(host, alice, room, type, "{}"));
            Assert.Equal("M_BAD_JSON", refused.Error.Code);
            Assert.Equal(405, refused.Error.HttpStatus);
        }
    }

    [Fact]
    public async Task The_server_sets_its_own_types_and_clients_read_them()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await host.Database.Names.RoomAsync(Room.Value, Cancel);

        await host.Users.AccountData.SetManagedAsync(
            alice.User, room, AccountData.FullyRead, UserHost.Json("""{"event_id":"$x"}"""), Cancel);

        Assert.Equal("""{"event_id":"$x"}""", await GetAsync(host, alice, Room, AccountData.FullyRead));
        Assert.StartsWith(
            """{"global":{"override":[""",
            await GetAsync(host, alice, null, "m.push_rules"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("m.x", "[]", "M_BAD_JSON")]
    [InlineData("m.x", "nonsense", "M_NOT_JSON")]
    [InlineData("m.x", """{"a":1}x""", "M_NOT_JSON")]
    [InlineData("", "{}", "M_INVALID_PARAM")]
    public async Task A_content_that_is_no_object_is_refused(string type, string content, string code)
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");

        Assert.Equal(code, await UserHost.RefusalAsync(() => SetAsync(host, alice, null, type, content)));
    }

    [Fact]
    public async Task Size_is_bounded_per_item_and_per_account()
    {
        await using var host = await UserHost.StartAsync(
            options: UserHost.Cheap with { AccountDataBytesMax = 100, AccountDataTotalBytesMax = 150 });
        var alice = await host.RegisterAsync("alice");
        var content = $$"""{"x":"{{new string('x', 90)}}"}""";

        await SetAsync(host, alice, null, "m.a", content);
        await SetAsync(host, alice, null, "m.a", content);

        Assert.Equal("M_TOO_LARGE", await UserHost.RefusalAsync(
            () => SetAsync(host, alice, null, "m.a", content + "   ")));
        Assert.Equal("M_TOO_LARGE", await UserHost.RefusalAsync(() => SetAsync(host, alice, null, "m.b", content)));
        await SetAsync(host, alice, null, "m.a", "{}");
        await SetAsync(host, alice, null, "m.b", content);
        Assert.Equal("M_INVALID_PARAM", await UserHost.RefusalAsync(
            () => SetAsync(host, alice, null, new string('t', 256), "{}")));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task The_same_filter_has_the_same_id_and_outlives_a_restart(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            i => CreateFilterAsync(host, alice, """{"room":{"timeline":{"limit":10}},"event_fields":["type"]}""")));
        var spaced = await CreateFilterAsync(
            host, alice, """{ "event_fields":["type"], "room":{"timeline":{"limit":10}} }""");
        var other = await CreateFilterAsync(host, alice, "{}");
        await host.RestartAsync();

        Assert.Single(ids.Append(spaced).Distinct());
        Assert.NotEqual(spaced, other);
        Assert.Equal(
            """{"event_fields":["type"],"room":{"timeline":{"limit":10}}}""",
            UserHost.Text(await host.Users.Filters.GetAsync(alice.User, spaced, Cancel)));
        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(
            () => host.Users.Filters.GetAsync(bob.User, spaced, Cancel).AsTask()));
        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(
            () => host.Users.Filters.GetAsync(alice.User, "nonsense", Cancel).AsTask()));
    }

    [Theory]
    [InlineData("[]", "M_BAD_JSON")]
    [InlineData("""{"room":[]}""", "M_BAD_JSON")]
    [InlineData("""{"room":{"timeline":"x"}}""", "M_BAD_JSON")]
    [InlineData("""{"presence":1}""", "M_BAD_JSON")]
    [InlineData("""{"event_fields":[1]}""", "M_BAD_JSON")]
    [InlineData("nonsense", "M_NOT_JSON")]
    public async Task A_malformed_filter_is_refused(string filter, string code)
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");

        Assert.Equal(code, await UserHost.RefusalAsync(() => CreateFilterAsync(host, alice, filter)));
    }

    [Fact]
    public async Task Filters_are_bounded_in_number_and_size()
    {
        await using var host = await UserHost.StartAsync(
            options: UserHost.Cheap with { FiltersPerUserMax = 2, FilterBytesMax = 50 });
        var alice = await host.RegisterAsync("alice");
        await CreateFilterAsync(host, alice, """{"event_format":"a"}""");
        await CreateFilterAsync(host, alice, """{"event_format":"b"}""");

        Assert.Equal("M_LIMIT_EXCEEDED", await UserHost.RefusalAsync(
            () => CreateFilterAsync(host, alice, """{"event_format":"c"}""")));
        Assert.Equal("M_TOO_LARGE", await UserHost.RefusalAsync(
            () => CreateFilterAsync(host, alice, $$"""{"event_format":"{{new string('x', 50)}}"}""")));
        await CreateFilterAsync(host, alice, """{"event_format":"a"}""");
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Push_rules_are_changed_and_there_after_a_restart(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice");
        var since = host.Database.Stream.Watermark;
        var before = await host.Users.PushRules.GetAsync(alice.User, alice.UserId, Cancel);

        await host.Users.PushRules.PutRuleAsync(
            alice,
            "content",
            "cake",
            null,
            null,
            UserHost.Json("""{"pattern":"cake*lie","actions":["notify"]}"""),
            Cancel);
        await host.Users.PushRules.SetEnabledAsync(
            alice, "override", ".m.rule.master", UserHost.Json("""{"enabled":true}"""), Cancel);
        await host.Users.PushRules.SetActionsAsync(
            alice, "content", "cake", UserHost.Json("""{"actions":[]}"""), Cancel);
        await host.RestartAsync();
        var after = await host.Users.PushRules.GetAsync(alice.User, alice.UserId, Cancel);
        var rule = await host.Users.PushRules.GetRuleAsync(alice, "content", "cake", Cancel);

        Assert.Equal(default, before.ChangedAt);
        Assert.False(since.Covers(after.ChangedAt));
        Assert.Equal("cake*lie", rule.Pattern);
        Assert.Equal("[]", rule.Actions);
        Assert.True(after.Rules.Find(PushRuleKind.Override, ".m.rule.master")?.Enabled);
        Assert.Equal(UserHost.Text(after.ContentJson), await GetAsync(host, alice, null, "m.push_rules"));
        Assert.Empty((await host.Users.AccountData.GetAllAsync(alice.User, Cancel)).All);
        Assert.Equal(3, (await host.Database.Log.OfUserAsync(
            alice.User, LogKind.PushRules, since, host.Database.Stream.Watermark, 10, Cancel)).Entries.Count);
        await host.Users.PushRules.DeleteRuleAsync(alice, "content", "cake", Cancel);
        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(
            () => host.Users.PushRules.GetRuleAsync(alice, "content", "cake", Cancel).AsTask()));
    }

    [Fact]
    public async Task Unknown_kinds_and_rules_too_many_are_refused()
    {
        await using var host = await UserHost.StartAsync(options: UserHost.Cheap with { PushRulesPerUserMax = 1 });
        var alice = await host.RegisterAsync("alice");
        await PutAsync("room", "!a:b");

        Assert.Equal("M_INVALID_PARAM", await UserHost.RefusalAsync(() => PutAsync("nonsense", "x")));
        Assert.Equal("M_LIMIT_EXCEEDED", await UserHost.RefusalAsync(() => PutAsync("room", "!c:d")));
        await PutAsync("room", "!a:b");

        Task PutAsync(string kind, string ruleId) => host.Users.PushRules.PutRuleAsync(
            alice, kind, ruleId, null, null, UserHost.Json("""{"actions":[]}"""), Cancel);
    }

    private static Task SetAsync(UserHost host, Session session, RoomId? room, string type, string content)
        => host.Users.AccountData.SetAsync(session, room, type, UserHost.Json(content), Cancel);

    private static async Task<string> GetAsync(UserHost host, Session session, RoomId? room, string type)
        => UserHost.Text(await host.Users.AccountData.GetAsync(session, room, type, Cancel));

    private static Task<string> CreateFilterAsync(UserHost host, Session session, string filter)
        => host.Users.Filters.CreateAsync(session, UserHost.Json(filter), Cancel);
}
