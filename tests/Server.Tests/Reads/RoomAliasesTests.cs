using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class RoomAliasesTests
{
    private const string Alias = "#pub:localhost";

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task An_alias_leads_to_its_room_until_it_is_removed(StoreKind store)
    {
        await using var host = await ReadsHost.StartAsync(store);
        var (alice, _, room) = await RoomOfTwoAsync(host);

        await host.Aliases.CreateAsync(Alias, room, ReadsHost.As(alice), ReadsHost.Cancel);
        var target = await host.Aliases.ResolveAsync(Alias, ReadsHost.Cancel);
        var listed = await host.Aliases.ListAsync(room, ReadsHost.As(alice), ReadsHost.Cancel);
        await DeleteAsync(host, alice);

        Assert.Equal(room.Id.Value, target.RoomId);
        Assert.Equal([Alias], listed);
        Assert.Equal("M_NOT_FOUND", await ReadsHost.RefusalAsync(
            () => host.Aliases.ResolveAsync(Alias, ReadsHost.Cancel).AsTask()));
        Assert.Equal("M_NOT_FOUND", await ReadsHost.RefusalAsync(() => DeleteAsync(host, alice)));
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task One_of_two_who_want_an_alias_gets_it(StoreKind store)
    {
        await using var host = await ReadsHost.StartAsync(store);
        var alice = await host.Host.UserAsync("alice");
        var rooms = new[] { await host.PublicRoomAsync(alice), await host.PublicRoomAsync(alice) };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async at =>
        {
            try
            {
                await host.Aliases.CreateAsync(Alias, rooms[at % 2], ReadsHost.As(alice), ReadsHost.Cancel);
                return null;
            }
            catch (MatrixException refusal)
            {
                return refusal.Error;
            }
        }));

        Assert.Single(outcomes, error => error is null);
        Assert.All(
            outcomes.OfType<MatrixError>(), error => Assert.Equal(("M_UNKNOWN", 409), (error.Code, error.HttpStatus)));
    }

    [Theory]
    [InlineData("pub:localhost", "M_INVALID_PARAM")]
    [InlineData("#pub", "M_INVALID_PARAM")]
    [InlineData("#pub:elsewhere.example", "M_INVALID_PARAM")]
    public async Task Only_a_name_of_ours_can_be_made(string alias, string code)
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, _, room) = await RoomOfTwoAsync(host);

        Assert.Equal(code, await ReadsHost.RefusalAsync(
            () => host.Aliases.CreateAsync(alias, room, ReadsHost.As(alice), ReadsHost.Cancel).AsTask()));
    }

    [Fact]
    public async Task An_alias_of_the_second_server_name_is_ours_too()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, _, room) = await RoomOfTwoAsync(host);

        await host.Aliases.CreateAsync("#pub:other.example", room, ReadsHost.As(alice), ReadsHost.Cancel);

        Assert.Equal(room.Nid, (await host.Aliases.ResolveAsync("#pub:other.example", ReadsHost.Cancel)).Room);
    }

    [Fact]
    public async Task Strangers_make_and_list_no_aliases()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, _, room) = await RoomOfTwoAsync(host);
        var carol = await host.Host.UserAsync("carol");
        var open = await host.PublicRoomAsync(alice, "world_readable");

        Assert.Equal("M_FORBIDDEN", await ReadsHost.RefusalAsync(
            () => host.Aliases.CreateAsync(Alias, room, ReadsHost.As(carol), ReadsHost.Cancel).AsTask()));
        Assert.Equal("M_FORBIDDEN", await ReadsHost.RefusalAsync(
            () => host.Aliases.ListAsync(room, ReadsHost.As(carol), ReadsHost.Cancel).AsTask()));
        Assert.Empty(await host.Aliases.ListAsync(open, ReadsHost.As(carol), ReadsHost.Cancel));
    }

    [Fact]
    public async Task An_alias_is_removed_by_its_maker_by_moderators_and_by_administrators()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, bob, room) = await RoomOfTwoAsync(host);
        await host.Aliases.CreateAsync("#alices:localhost", room, ReadsHost.As(alice), ReadsHost.Cancel);
        await host.Aliases.CreateAsync("#bobs:localhost", room, ReadsHost.As(bob), ReadsHost.Cancel);
        await host.Aliases.CreateAsync("#third:localhost", room, ReadsHost.As(alice), ReadsHost.Cancel);

        Assert.Equal("M_FORBIDDEN", await ReadsHost.RefusalAsync(() => DeleteAsync(host, bob, "#alices:localhost")));
        await DeleteAsync(host, alice, "#bobs:localhost");
        await DeleteAsync(host, alice, "#alices:localhost");
        await DeleteAsync(host, bob, "#third:localhost", isAdmin: true);
    }

    [Theory]
    [InlineData("""{"alias":"#pub:localhost","alt_aliases":["#pub:localhost"]}""", null)]
    [InlineData("""{"alias":""}""", null)]
    [InlineData("""{"alias":null}""", null)]
    [InlineData("""{}""", null)]
    [InlineData("""{"alias":"#other:localhost"}""", "M_BAD_ALIAS")]
    [InlineData("""{"alt_aliases":["#nowhere:localhost"]}""", "M_BAD_ALIAS")]
    [InlineData("""{"alias":"#far:elsewhere.example"}""", "M_BAD_ALIAS")]
    [InlineData("""{"alias":"nonsense"}""", "M_INVALID_PARAM")]
    [InlineData("""{"alias":5}""", "M_INVALID_PARAM")]
    [InlineData("""{"alt_aliases":"#pub:localhost"}""", "M_INVALID_PARAM")]
    [InlineData("""{"alt_aliases":["\ud800"]}""", "M_INVALID_PARAM")]
    public async Task A_published_alias_leads_to_the_room(string content, string? code)
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, _, room) = await RoomOfTwoAsync(host);
        var other = await host.PublicRoomAsync(alice);
        await host.Aliases.CreateAsync(Alias, room, ReadsHost.As(alice), ReadsHost.Cancel);
        await host.Aliases.CreateAsync("#other:localhost", other, ReadsHost.As(alice), ReadsHost.Cancel);

        var check = () => CheckAsync(host, room, alice, content);

        if (code is null)
        {
            await check();
        }
        else
        {
            Assert.Equal(code, await ReadsHost.RefusalAsync(check));
        }
    }

    [Fact]
    public async Task An_alias_that_was_published_before_is_not_asked_about_again()
    {
        await using var host = await ReadsHost.StartAsync();
        var (alice, _, room) = await RoomOfTwoAsync(host);
        await host.Aliases.CreateAsync(Alias, room, ReadsHost.As(alice), ReadsHost.Cancel);
        await EngineHost.SendStateAsync(room, alice, "m.room.canonical_alias", "", $$"""{"alias":"{{Alias}}"}""");
        await DeleteAsync(host, alice);

        await CheckAsync(host, room, alice, $$"""{"alt_aliases":["{{Alias}}"]}""");
    }

    private static Task CheckAsync(ReadsHost host, Room room, TestUser sender, string content)
        => new CanonicalAliasCheck(host.Host.Engine, host.Aliases).CheckAsync(
            room,
            new SendCommand
            {
                Sender = sender.Id,
                SenderNid = sender.Nid,
                Type = "m.room.canonical_alias",
                StateKey = "",
                Content = EngineHost.Json(content),
            },
            ReadsHost.Cancel).AsTask();

    private static Task DeleteAsync(ReadsHost host, TestUser user, string alias = Alias, bool isAdmin = false)
        => host.Aliases.DeleteAsync(alias, ReadsHost.As(user), isAdmin, ReadsHost.Cancel).AsTask();

    private static async Task<(TestUser Alice, TestUser Bob, Room Room)> RoomOfTwoAsync(ReadsHost host)
    {
        var alice = await host.Host.UserAsync("alice");
        var bob = await host.Host.UserAsync("bob");
        var room = await host.PublicRoomAsync(alice);
        await EngineHost.ChangeAsync(room, MembershipAction.Join, bob);
        return (alice, bob, room);
    }
}
