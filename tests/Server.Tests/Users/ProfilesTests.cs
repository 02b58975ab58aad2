using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class ProfilesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Fields_are_set_read_removed_and_there_after_a_restart(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice");
        var start = host.Database.Stream.Watermark;

        await SetAsync(host, alice, "displayname", """{"displayname":"Alice"}""");
        await SetAsync(host, alice, "avatar_url", """{"avatar_url":"mxc://localhost/x"}""");
        await SetAsync(host, alice, "org.example.job", """{"org.example.job":{"b":[1,null],"a":"x"}}""");
        await SetAsync(host, alice, "m.tz", """{"m.tz":null}""");
        await host.Users.Profiles.DeleteFieldAsync(alice, alice.UserId, "avatar_url", Cancel);
        await host.RestartAsync();
        var profile = await host.Users.Profiles.GetAsync(alice.UserId, Cancel);

        Assert.Equal("Alice", profile.DisplayName);
        Assert.Null(profile.AvatarUrl);
        Assert.Equal(["displayname", "m.tz", "org.example.job"], profile.Fields.Keys);
        Assert.Equal(
            """{"a":"x","b":[1,null]}""",
            UserHost.Text(await host.Users.Profiles.GetFieldAsync(alice.UserId, "org.example.job", Cancel)));
        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(
            () => host.Users.Profiles.GetFieldAsync(alice.UserId, "avatar_url", Cancel).AsTask()));
        Assert.Equal(5, (await host.Database.Log.OfUserAsync(
            alice.User, LogKind.Profile, start, host.Database.Stream.Watermark, 10, Cancel)).Entries.Count);
    }

    [Fact]
    public async Task Only_local_accounts_have_a_profile_and_only_their_owners_change_it()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        var bob = await host.RegisterAsync("bob");

        Assert.Empty((await host.Users.Profiles.GetAsync(alice.UserId, Cancel)).Fields);
        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(
            () => host.Users.Profiles.GetAsync(UserId.Parse("@nobody:localhost"), Cancel).AsTask()));
        Assert.Equal("M_NOT_FOUND", await UserHost.RefusalAsync(
            () => host.Users.Profiles.GetAsync(UserId.Parse("@x:far.example"), Cancel).AsTask()));
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(() => host.Users.Profiles.SetFieldAsync(
            bob, alice.UserId, "displayname", UserHost.Json("""{"displayname":"Mallory"}"""), Cancel)));
        Assert.Equal("M_FORBIDDEN", await UserHost.RefusalAsync(
            () => host.Users.Profiles.DeleteFieldAsync(bob, alice.UserId, "displayname", Cancel)));
    }

    [Theory]
    [InlineData("displayname", "{}", "M_MISSING_PARAM")]
    [InlineData("displayname", """{"displayname":5}""", "M_BAD_JSON")]
    [InlineData("avatar_url", """{"avatar_url":{}}""", "M_BAD_JSON")]
    [InlineData("nonsense", """{"nonsense":"x"}""", "M_INVALID_PARAM")]
    [InlineData("Org.Example", """{"Org.Example":"x"}""", "M_INVALID_PARAM")]
    [InlineData("org.example.x\n", """{"org.example.x\n":"x"}""", "M_INVALID_PARAM")]
    [InlineData("org.example.x", """{"org.example.x":1.5}""", "M_BAD_JSON")]
    [InlineData("org.example.x", "nonsense", "M_NOT_JSON")]
    public async Task A_malformed_field_is_refused(string field, string body, string code)
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");

        Assert.Equal(code, await UserHost.RefusalAsync(() => SetAsync(host, alice, field, body)));
    }

    [Fact]
    public async Task Names_values_and_the_whole_profile_are_bounded()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        var longName = "org." + new string('a', 252);
        var half = new string('x', 33_000);

        Assert.Equal("M_KEY_TOO_LARGE", await UserHost.RefusalAsync(
            () => SetAsync(host, alice, longName, $$"""{"{{longName}}":1}""")));
        Assert.Equal("M_INVALID_PARAM", await UserHost.RefusalAsync(
            () => SetAsync(host, alice, "displayname", $$"""{"displayname":"{{half}}"}""")));
        await SetAsync(host, alice, "org.example.a", $$"""{"org.example.a":"{{half}}"}""");
        var refused = await Assert.ThrowsAsync<MatrixException>(
            () => SetAsync(host, alice, "org.example.b", $$"""{"org.example.b":"{{half}}"}"""));

        Assert.Equal("M_PROFILE_TOO_LARGE", refused.Error.Code);
        Assert.Equal(400, refused.Error.HttpStatus);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_new_display_name_reaches_the_rooms_of_its_user(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var alice = await host.RegisterAsync("alice");
        var room = await host.CreateRoomAsync(alice);
        var left = await host.CreateRoomAsync(alice);
        await UserHost.ChangeAsync(left, MembershipAction.Leave, alice);

        await SetAsync(host, alice, "displayname", """{"displayname":"Alice"}""");

        await Eventually.Async(
            async cancel => await NameInAsync(host, room, alice, cancel) == "Alice",
            () => $"last event {room.Snapshot.LastEid}");
        Assert.Equal(Matrix.Protocol.Membership.Leave, left.Snapshot.MembershipOf(alice.UserId).Membership);
    }

    [Fact]
    public async Task A_new_member_event_has_the_profile()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        await SetAsync(host, alice, "displayname", """{"displayname":"Alice"}""");

        var room = await host.CreateRoomAsync(alice);

        Assert.Equal("Alice", await NameInAsync(host, room, alice, Cancel));
    }

    [Fact]
    public async Task A_change_that_a_stop_interrupts_is_carried_on_by_the_next_start()
    {
        await using var host = await UserHost.StartAsync();
        var alice = await host.RegisterAsync("alice");
        var room = await host.CreateRoomAsync(alice);

        // As a process leaves it that ended between the commit and the propagation.
        DataAppend append = new(OwnerKey.Of(alice.User));
        append.Add(new ProfileRow(alice.User, "displayname", UserHost.Json("\"Alice\"")));
        append.Log(LogRecord.Profile(alice.User, "displayname"));
        (await host.Database.CommitAsync(append, Cancel)).OrThrow();
        await host.RestartAsync();

        await Eventually.Async(async cancel =>
            await host.Rooms.FindAsync(room.Id, cancel) is { } found
            && await NameInAsync(host, found, alice, cancel) == "Alice");
    }

    private static Task SetAsync(UserHost host, Session session, string field, string body)
        => host.Users.Profiles.SetFieldAsync(session, session.UserId, field, UserHost.Json(body), Cancel);

    private static async Task<string?> NameInAsync(
        UserHost host, Room room, Session session, CancellationToken cancellationToken)
    {
        var snapshot = room.Snapshot;
        var member = snapshot.MembershipOf(session.UserId);
        var json = await host.Rooms.Events.GetAsync(snapshot, member.Eid, cancellationToken);
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("content").TryGetProperty("displayname", out var name)
            ? name.GetString()
            : null;
    }
}
