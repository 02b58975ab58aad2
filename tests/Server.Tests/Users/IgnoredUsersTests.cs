using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Whom a user ignores, as rooms ask. Source: client-server API, "Ignoring Users".</summary>
public sealed class IgnoredUsersTests
{
    private const string Type = "m.ignored_user_list";
    private const string Bob = "@bob:localhost";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_user_ignores_whom_their_list_names_now(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice");

        var before = await IgnoredAsync(host, alice);
        await SetAsync(host, alice, null, """{"ignored_users":{"@bob:localhost":{},"@eve:other.example":{}}}""");
        var two = await IgnoredAsync(host, alice);
        await host.RestartAsync();
        var afterRestart = await IgnoredAsync(host, alice);
        await SetAsync(host, alice, null, """{"ignored_users":{"@eve:other.example":{}}}""");
        var one = await IgnoredAsync(host, alice);

        Assert.True(before.IsEmpty);
        Assert.All([two, afterRestart], ignored =>
            Assert.True(ignored.Contains(Bob) && ignored.Contains("@eve:other.example") && !ignored.IsEmpty));
        Assert.False(two.Contains(alice.UserId.Value));
        Assert.True(!one.Contains(Bob) && one.Contains("@eve:other.example"));
    }

    [Fact]
    public async Task Other_items_leave_the_list_as_it_is()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        await SetAsync(host, alice, null, """{"ignored_users":{"@bob:localhost":{}}}""");

        await SetAsync(host, alice, RoomId.Parse("!room:localhost"), """{"ignored_users":{"@eve:localhost":{}}}""");
        await host.Users.AccountData.SetAsync(alice, null, "m.direct", UserHost.Json("{}"), Cancel);
        var ignored = await IgnoredAsync(host, alice);

        Assert.True(ignored.Contains(Bob) && !ignored.Contains("@eve:localhost"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"ignored_users":{}}""")]
    [InlineData("""{"ignored_users":["@bob:localhost"]}""")]
    [InlineData("""{"ignored_users":null}""")]
    [InlineData("""{"ignored_users":"@bob:localhost"}""")]
    public async Task A_list_of_another_form_names_nobody(string content)
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        await SetAsync(host, alice, null, """{"ignored_users":{"@bob:localhost":{}}}""");

        await SetAsync(host, alice, null, content);

        Assert.True((await IgnoredAsync(host, alice)).IsEmpty);
    }

    [Fact]
    public async Task A_list_with_a_name_that_is_no_text_is_refused()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");

        var refusal = await UserHost.RefusalAsync(
            () => SetAsync(host, alice, null, """{"ignored_users":{"\ud800":{}}}"""));

        Assert.Equal("M_BAD_JSON", refusal);
    }

    [Fact]
    public async Task A_user_who_does_not_live_here_ignores_nobody()
    {
        await using var host = await UserHost.StartAsync();
        var stranger = await host.Database.Names.UserAsync("@stranger:elsewhere.example", Cancel);

        var ignored = await host.Users.Facts.GetIgnoredAsync(stranger, Cancel);

        Assert.True(ignored.IsEmpty);
    }

    private static async Task<IgnoredUsers> IgnoredAsync(UserHost host, Session session)
        => await host.Users.Facts.GetIgnoredAsync(session.User, Cancel);

    private static Task SetAsync(UserHost host, Session session, RoomId? room, string content)
        => host.Users.AccountData.SetAsync(session, room, Type, UserHost.Json(content), Cancel);
}
