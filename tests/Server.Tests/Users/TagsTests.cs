using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class TagsTests
{
    private static readonly RoomId Room = RoomId.Parse("!room:localhost");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Tags_are_set_ordered_anew_removed_and_kept(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice");

        var none = await GetAsync(host, alice);
        await SetAsync(host, alice, "u.a", """{"order":0.25}""");
        await SetAsync(host, alice, "m.favourite", """{"order":7,"x":["y"]}""");
        await SetAsync(host, alice, "u.a", "{}");
        await SetAsync(host, alice, "", "{}");
        await host.Users.Tags.RemoveAsync(alice, Room, "", Cancel);
        await host.RestartAsync();
        var two = await GetAsync(host, alice);
        await host.Users.Tags.RemoveAsync(alice, Room, "m.favourite", Cancel);

        Assert.Equal("""{"tags":{}}""", none);
        Assert.Equal("""{"tags":{"m.favourite":{"order":7,"x":["y"]},"u.a":{}}}""", two);
        Assert.Equal("""{"tags":{"u.a":{}}}""", await GetAsync(host, alice));
        Assert.Equal("""{"tags":{"u.a":{}}}""", UserHost.Text(
            await host.Users.AccountData.GetAsync(alice, Room, Tags.Type, Cancel)));
    }

    [Fact]
    public async Task Tags_that_are_set_at_once_are_all_there()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => SetAsync(host, alice, $"u.{i}", "{}")));

        var kept = await GetAsync(host, alice);
        Assert.All(
            Enumerable.Range(0, 16), i => Assert.Contains($"\"u.{i}\":{{}}", kept, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x", """{"order":"0.5"}""", "M_BAD_JSON")]
    [InlineData("x", "[]", "M_BAD_JSON")]
    [InlineData("x", "nonsense", "M_NOT_JSON")]
    [InlineData("long", "{}", "M_INVALID_PARAM")]
    public async Task A_tag_that_is_none_is_refused_and_stores_no_room_id(string tag, string body, string code)
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        tag = tag == "long" ? new string('ä', 128) : tag;

        var refusal = await UserHost.RefusalAsync(() => SetAsync(host, alice, tag, body));
        await host.Users.Tags.RemoveAsync(alice, Room, tag, Cancel);

        Assert.Equal(code, refusal);
        Assert.True((await host.Database.Names.FindRoomAsync(Room.Value, Cancel)).IsNone);
    }

    [Fact]
    public async Task What_a_client_stored_in_another_form_is_told_as_no_tags_and_replaced()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        await host.Users.AccountData.SetAsync(
            alice, Room, Tags.Type, UserHost.Json("""{"tags":{"bad":1,"good":{}},"other":2}"""), Cancel);
        var told = await GetAsync(host, alice);
        await host.Users.AccountData.SetAsync(alice, Room, Tags.Type, UserHost.Json("""{"tags":[]}"""), Cancel);
        var none = await GetAsync(host, alice);

        await SetAsync(host, alice, "u.a", "{}");

        Assert.Equal(("""{"tags":{"good":{}}}""", """{"tags":{}}"""), (told, none));
        Assert.Equal("""{"tags":{"u.a":{}}}""", await GetAsync(host, alice));
    }

    [Fact]
    public async Task A_tag_that_is_not_there_is_removed_without_a_write()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        await SetAsync(host, alice, "u.a", "{}");
        var before = host.Database.Stream.Watermark;

        await host.Users.Tags.RemoveAsync(alice, Room, "u.b", Cancel);

        Assert.Equal(before.ToString(), host.Database.Stream.Watermark.ToString());
    }

    private static Task SetAsync(UserHost host, Session session, string tag, string body)
        => host.Users.Tags.SetAsync(session, Room, tag, UserHost.Json(body), Cancel);

    private static async Task<string> GetAsync(UserHost host, Session session)
        => UserHost.Text(await host.Users.Tags.GetAsync(session, Room, Cancel));
}
