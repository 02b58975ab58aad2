using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What a user finds.</summary>
public sealed class RoomSearchTests
{
    [Theory]
    [InlineData("今天的天气很好", "天气")]
    [InlineData("今天的天气很好", "气很好")]
    [InlineData("猫がいる", "猫")]
    [InlineData("コンピューターを買った", "ｺﾝﾋﾟｭｰﾀ")]
    [InlineData("한국어를 배운다", "국어")]
    [InlineData("An unbelievable story", "believ")]
    [InlineData("it is ok now", "ok")]
    [InlineData("look here", "oo")]
    [InlineData("look here", "k")]
    [InlineData("nice 👍🏽 work", "👍")]
    [InlineData("she said \"no\" twice", "\"no")]
    [InlineData("she said no thanks twice", "\"no thanks\"")]
    [InlineData("100% sure", "0%")]
    [InlineData("snake_case", "e_c")]
    [InlineData("C:\\path", "\\")]
    [InlineData("שלום עולם", "עולם")]
    [InlineData("\u200Fשלום\u200F עולם", "שלום עולם")]
    [InlineData("GROSSE Straße", "grosse STRAßE")]
    [InlineData("ΟΔΥΣΣΕΥΣ", "οδυσσευς")]
    [InlineData("Cafe\u0301 Ｗｉｄｅ", "café wide")]
    [InlineData("one two three", "three ONE")]
    [InlineData("x' OR 1=1 --", "' or 1=1 --")]
    [InlineData("a AND b OR c NOT d NEAR e", "near not")]
    [InlineData("grams* (x) ^y : z", "ms* (x)")]
    public Task What_a_text_contains_is_found(string body, string term) => OnBothAsync(async host =>
    {
        var (room, alice) = await SceneAsync(host);
        var sent = await SearchHost.SayAsync(room, alice, body);
        await SearchHost.SayAsync(room, alice, "zzz something else");

        Assert.Equal([sent], await host.FindAsync(alice, term));
        Assert.Equal([sent], await host.FindAsync(alice, term, SearchOrder.Rank));
    });

    [Theory]
    [InlineData("100 sure", "0%")]
    [InlineData("snakeXcase", "e_c")]
    [InlineData("abc bcd cda", "abcda")]
    [InlineData("天气 气预", "天气预")]
    [InlineData("no, thanks", "\"no thanks\"")]
    [InlineData("one two", "one three")]
    public Task What_a_text_does_not_contain_is_not_found(string body, string term) => OnBothAsync(async host =>
    {
        var (room, alice) = await SceneAsync(host);
        await SearchHost.SayAsync(room, alice, body);

        Assert.Empty(await host.FindAsync(alice, term));
    });

    [Fact]
    public Task Hostile_text_is_text() => OnBothAsync(async host =>
    {
        var (room, alice) = await SceneAsync(host);
        var nul = await SearchHost.SayAsync(room, alice, "before\0after");
        var huge = await SearchHost.SayAsync(room, alice, $"start {new string('天', 15_000)} end");
        var spaces = await SearchHost.SayAsync(room, alice, "   ");
        await room.SendAsync(
            EngineHost.Message(alice, "") with { Content = EngineHost.Json("""{"body":{"a":1},"msgtype":5}""") },
            EngineHost.Cancel);

        Assert.Equal([nul], await host.FindAsync(alice, "after before"));
        Assert.Equal([nul], await host.FindAsync(alice, "before\0after\uD800"));
        Assert.Equal([huge], await host.FindAsync(alice, "start 天天天"));
        Assert.Empty(await host.FindAsync(alice, "end"));
        foreach (var nothing in new[] { "", " \t", "\0", "\uDC00", "\u200F" })
        {
            Assert.Equal("M_INVALID_PARAM", await ReadsHost.RefusalAsync(() => host.PageAsync(alice, nothing)));
        }

        Assert.Equal(
            "M_INVALID_PARAM",
            await ReadsHost.RefusalAsync(
                () => host.PageAsync(alice, string.Join(' ', Enumerable.Range(0, SearchTerms.TermsMax + 1)))));
        Assert.NotEqual(default, spaces);
    });

    [Fact]
    public Task Names_and_topics_are_found_by_their_keys() => OnBothAsync(async host =>
    {
        var (room, alice) = await SceneAsync(host);
        var body = await SearchHost.SayAsync(room, alice, "weather");
        var name = await EngineHost.SendStateAsync(room, alice, "m.room.name", "", """{"name":"Weather room"}""");
        var topic = await EngineHost.SendStateAsync(
            room,
            alice,
            "m.room.topic",
            "",
            """
            {"topic":"see below","m.topic":{"m.text":[{"mimetype":"text/html","body":"x"},{"body":"all weather"}]}}
            """);

        Assert.Equal([topic.EventId, name.EventId, body], await host.FindAsync(alice, "weather"));
        Assert.Equal([name.EventId], await host.FindAsync(alice, "weather", keys: [SearchKey.Name]));
        Assert.Equal(
            [topic.EventId, name.EventId],
            await host.FindAsync(alice, "weather", keys: [SearchKey.Name, SearchKey.Topic]));
        Assert.Equal([body], await host.FindAsync(alice, "weather", keys: [SearchKey.Body]));
        Assert.Empty(await host.FindAsync(alice, "weather", keys: []));
    });

    [Fact]
    public Task An_edit_is_found_by_its_new_words() => OnBothAsync(async host =>
    {
        var (room, alice) = await SceneAsync(host);
        var first = await SearchHost.SayAsync(room, alice, "the old words");
        var edit = await SearchHost.SayAsync(room, alice, "brand new", edits: first);

        Assert.Equal([first], await host.FindAsync(alice, "old words"));
        Assert.Equal([edit], await host.FindAsync(alice, "brand"));
    });

    [Fact]
    public Task The_filter_narrows_the_search() => OnBothAsync(async host =>
    {
        var (room, alice) = await SceneAsync(host);
        var bob = await host.Host.UserAsync("bob");
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        var other = await host.Reads.PublicRoomAsync(alice);
        var hers = await SearchHost.SayAsync(room, alice, "needle");
        var his = await SearchHost.SayAsync(room, bob, "needle");
        var elsewhere = await SearchHost.SayAsync(other, alice, "needle");

        Assert.Equal([elsewhere, his, hers], await host.FindAsync(alice, "needle"));
        Assert.Equal([his], await host.FindAsync(alice, "needle", filter: $$"""{"senders":["{{bob.Id}}"]}"""));
        Assert.Equal([his, hers], await host.FindAsync(alice, "needle", filter: $$"""{"rooms":["{{room.Id}}"]}"""));
        Assert.Equal([elsewhere], await host.FindAsync(alice, "needle", filter: $$"""{"not_rooms":["{{room.Id}}"]}"""));
        Assert.Empty(await host.FindAsync(alice, "needle", filter: """{"types":["m.room.name"]}"""));
        Assert.Equal(
            [elsewhere, his, hers], await host.FindAsync(alice, "needle", filter: """{"types":["m.room.message"]}"""));
        Assert.Empty(await host.FindAsync(alice, "needle", filter: """{"contains_url":true}"""));
    });

    [Fact]
    public Task The_best_come_first_by_rank() => OnBothAsync(async host =>
    {
        var (room, alice) = await SceneAsync(host);
        var part = await SearchHost.SayAsync(room, alice, "concatenate");
        var often = await SearchHost.SayAsync(room, alice, "cat cat cat");
        var word = await SearchHost.SayAsync(room, alice, "a cat sat");
        var lost = await SearchHost.SayAsync(room, alice, $"cat {new string('x', 3000)}");

        Assert.Equal([often, word, part, lost], await host.FindAsync(alice, "cat", SearchOrder.Rank));
        Assert.Equal([lost, word, often, part], await host.FindAsync(alice, "cat"));
    });

    [Fact]
    public Task Pages_of_either_order_have_each_result_once() => OnBothAsync(async host =>
    {
        var (room, alice) = await SceneAsync(host);
        List<EventId> sent = [];
        for (var number = 0; number < 25; number++)
        {
            var needles = string.Concat(Enumerable.Repeat("needle ", (number % 4) + 1));
            sent.Add(await SearchHost.SayAsync(room, alice, $"{needles}{number}"));
        }

        sent.Reverse();
        Assert.Equal(sent, await host.FindAsync(alice, "needle", filter: """{"limit":4}"""));
        var ranked = await host.FindAsync(alice, "needle", SearchOrder.Rank, """{"limit":4}""");
        Assert.Equal(sent.ToHashSet(), [.. ranked]);
        Assert.Equal(sent.Count, ranked.Count);

        // What is sent between two pages shifts nothing.
        var first = await host.PageAsync(alice, "needle", SearchOrder.Rank, filter: """{"limit":4}""");
        await SearchHost.SayAsync(room, alice, "needle needle needle needle needle");
        var rest = await host.FindAsync(alice, "needle", SearchOrder.Rank, """{"limit":4}""", next: first.NextBatch);
        Assert.Equal(ranked, [.. first.Results.Select(result => result.EventId), .. rest]);
        Assert.True(first.Count >= 4);
    });

    [Fact]
    public Task Groups_go_on_by_themselves() => OnBothAsync(async host =>
    {
        var (room, alice) = await SceneAsync(host);
        var bob = await host.Host.UserAsync("bob");
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        var other = await host.Reads.PublicRoomAsync(alice);
        List<(EventId Id, Room Room, TestUser Sender)> sent = [];
        for (var number = 0; number < 12; number++)
        {
            var (where, who) = number % 3 == 0 ? (other, alice) : (room, number % 3 == 1 ? alice : bob);
            sent.Add((await SearchHost.SayAsync(where, who, $"needle {number}"), where, who));
        }

        sent.Reverse();
        await host.CaughtUpAsync();
        foreach (var order in new[] { SearchOrder.Recent, SearchOrder.Rank })
        {
            var page = await host.PageAsync(alice, "needle", order, filter: """{"limit":5}""");
            Assert.Equal(2, page.ByRoom.Count);
            Assert.Equal([0, 1], page.BySender.Select(group => group.Order));
            foreach (var group in page.ByRoom.Concat(page.BySender))
            {
                var rest = await host.FindAsync(alice, "needle", order, """{"limit":5}""", next: group.NextBatch);
                Assert.Equal(
                    sent.Where(one => one.Room.Id.Value == group.Id || one.Sender.Id.Value == group.Id)
                        .Select(one => one.Id).ToHashSet(),
                    [.. group.Results.Select(result => result.EventId), .. rest]);
            }
        }
    });

    [Fact]
    public Task A_token_of_another_search_or_of_nobody_is_refused() => OnBothAsync(async host =>
    {
        var (_, alice) = await SceneAsync(host);
        var ranked = SearchToken.StartOf(SearchOrder.Rank).ToString();
        var noPlace = "MSAxIC0xIDAgMCAwIA";
        foreach (var token in new[] { ranked, "", "x", "s1", new string('A', 600), "MSAxIDEgMSAxIDEg!", noPlace })
        {
            Assert.Equal(
                "M_INVALID_PARAM", await ReadsHost.RefusalAsync(() => host.PageAsync(alice, "x", next: token)));
        }
    });

    internal static async Task<(Room Room, TestUser Alice)> SceneAsync(SearchHost host, string visibility = "shared")
    {
        var alice = await host.Host.UserAsync("alice");
        return (await host.Reads.PublicRoomAsync(alice, visibility), alice);
    }

    internal static async Task OnBothAsync(Func<SearchHost, Task> test)
    {
        foreach (var store in new[] { StoreKind.Sqlite, StoreKind.Postgres })
        {
            await using var host = await SearchHost.StartAsync(store);
            await test(host);
        }
    }
}
