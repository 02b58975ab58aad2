using Xunit;

namespace Dendrite.Fast.Storage.Tests;

public sealed class NamesTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Many_who_create_one_name_at_once_get_one_number(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using Database database = await store.OpenAsync();
        string[] names = [.. Enumerable.Range(0, 20).Select(index => $"@user{index}:host{index % 3}")];

        UserNid[][] answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
            await database.Names.UsersAsync(names, TestStore.Cancel))));

        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.Equal(20, answers[0].Distinct().Count());
        Assert.Equal(20, await store.CountAsync("users"));
        Assert.Equal(3, await store.CountAsync("servers"));
        Assert.Equal(names, await database.Names.UserIdsAsync(answers[0], TestStore.Cancel));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Names_keep_their_numbers_over_a_restart_and_numbers_are_not_given_twice(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        UserNid user;
        RoomNid room;
        RoomNid next;
        await using (Database first = await store.OpenAsync())
        {
            user = await first.Names.UserAsync("@a:b", TestStore.Cancel);
            room = await first.Names.RoomAsync("!r:b", TestStore.Cancel);
            next = await first.Ids.NextRoomAsync(TestStore.Cancel);
        }

        await using Database second = await store.OpenAsync();

        Assert.Equal(user, await second.Names.FindUserAsync("@a:b", TestStore.Cancel));
        Assert.Equal(room, await second.Names.FindRoomAsync("!r:b", TestStore.Cancel));
        Assert.Equal("@a:b", await second.Names.UserIdAsync(user, TestStore.Cancel));
        Assert.True(second.Names.TryGetCached(user, out string? cached));
        Assert.Equal("@a:b", cached);
        Assert.Equal("!r:b", await second.Names.RoomIdAsync(room, TestStore.Cancel));
        Assert.True((await second.Names.FindUserAsync("@other:b", TestStore.Cancel)).IsNone);
        RoomNid later = await second.Ids.NextRoomAsync(TestStore.Cancel);
        Assert.True(later > next && next > room && room.Value >= 1);
        await Assert.ThrowsAsync<KeyNotFoundException>(async () =>
            await second.Names.UserIdAsync(new(9999), TestStore.Cancel));
    }

    [Fact]
    public async Task Two_nodes_on_one_database_give_one_name_one_number()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using Database one = await store.OpenAsync();
        await using Database two = await store.OpenAsync(options => options with
        {
            FirstWriter = 9,
            Placement = new SinglePlacement(firstSlot: 9),
        });
        string[] names = [.. Enumerable.Range(0, 30).Select(index => $"@u{index}:h")];

        UserNid[][] answers = await Task.WhenAll(new[] { one, two }.Select(database => Task.Run(async () =>
            await database.Names.UsersAsync(names, TestStore.Cancel))));

        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(30, await store.CountAsync("users"));
        RoomNid first = await one.Ids.NextRoomAsync(TestStore.Cancel);
        RoomNid second = await two.Ids.NextRoomAsync(TestStore.Cancel);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void A_name_cache_stays_within_its_bound_and_keeps_what_is_asked_for()
    {
        var cache = new NameCache(100);
        cache.Add("kept", 1);
        for (int index = 2; index < 1000; index++)
        {
            cache.Add($"n{index}", index);
            Assert.True(cache.TryGetNumber("kept", out long number));
            Assert.Equal(1, number);
        }

        int found = Enumerable.Range(2, 998).Count(index => cache.TryGetName(index, out _));
        Assert.InRange(found, 1, 100);
    }
}
