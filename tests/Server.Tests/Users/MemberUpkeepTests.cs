using System.Data.Common;
using System.Globalization;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using Membership = Dendrite.Fast.Matrix.Protocol.Membership;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Who has no account any more is in no room. Profiles: <see cref="ProfilesTests"/>.</summary>
public sealed class MemberUpkeepTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Rooms_are_left_invites_rejected_and_knocks_retracted(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var (alice, bob) = (await host.RegisterAsync("alice"), await host.RegisterAsync("bob"));
        var rooms = await JoinInviteAndKnockAsync(host, alice, bob);

        await host.Users.Deactivation.DeactivateAsync(alice.UserId, erase: false, Cancel);

        await LeftAsync(alice, rooms);
        Assert.Equal(Membership.Join, rooms[0].Snapshot.MembershipOf(bob.UserId).Membership);
    }

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task Those_that_a_stop_leaves_undone_are_left_after_the_next_start(StoreKind store)
    {
        await using var host = await UserHost.StartAsync(store);
        var (alice, bob) = (await host.RegisterAsync("alice"), await host.RegisterAsync("bob"));
        var rooms = await JoinInviteAndKnockAsync(host, alice, bob);

        // As a process leaves it that ended right after the commit.
        await EndByRowAsync(host, alice, isLogged: true);
        await host.RestartAsync();

        await LeftAsync(alice, await FindAsync(host, rooms));
    }

    [Fact]
    public async Task A_request_that_joins_while_the_account_ends_is_undone()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, bob) = (await host.RegisterAsync("alice"), await host.RegisterAsync("bob"));
        var before = await host.CreateRoomAsync(alice);
        var room = await host.CreateRoomAsync(bob);
        await host.Users.Deactivation.DeactivateAsync(alice.UserId, erase: false, Cancel);
        await LeftAsync(alice, [before]);

        // Both were authenticated before the end.
        await UserHost.ChangeAsync(room, MembershipAction.Join, alice);
        var made = await host.CreateRoomAsync(alice);

        await LeftAsync(alice, [room, made]);
    }

    [Fact]
    public async Task A_join_that_came_after_the_end_is_found_by_the_next_start()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, bob) = (await host.RegisterAsync("alice"), await host.RegisterAsync("bob"));
        var room = await host.CreateRoomAsync(bob);

        // As if the rooms had been left long ago: nothing tells of the account any more.
        await EndByRowAsync(host, alice, isLogged: false);
        await UserHost.ChangeAsync(room, MembershipAction.Join, alice);
        await host.RestartAsync();

        await LeftAsync(alice, await FindAsync(host, [room]));
    }

    [Fact]
    public async Task A_room_that_cannot_be_read_holds_up_no_other_and_is_left_when_it_can()
    {
        await using var host = await UserHost.StartAsync(time: _time);
        var (alice, bob) = (await host.RegisterAsync("alice"), await host.RegisterAsync("bob"));
        List<Room> rooms = [];
        for (var i = 0; i < 5; i++)
        {
            rooms.Add(await host.CreateRoomAsync(bob));
            await UserHost.ChangeAsync(rooms[i], MembershipAction.Join, alice);
        }

        var broken = rooms[2];
        await using var connection = await host.OpenStoreAsync();
        await SetVersionAsync(connection, broken, "of another program");
        await host.RestartAsync();

        await host.Users.Deactivation.DeactivateAsync(alice.UserId, erase: false, Cancel);
        rooms.Remove(broken);
        await LeftAsync(alice, await FindAsync(host, rooms));
        await SetVersionAsync(connection, broken, broken.Rules.Id);

        await Eventually.Async(async cancel =>
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            return await host.Rooms.FindAsync(broken.Id, cancel) is { } found
                && found.Snapshot.MembershipOf(alice.UserId).Membership == Membership.Leave;
        });
    }

    [Fact]
    public async Task An_account_that_changes_in_another_way_stays_where_it_is()
    {
        await using var host = await UserHost.StartAsync();
        var (alice, bob) = (await host.RegisterAsync("alice"), await host.RegisterAsync("bob"));
        var room = await host.CreateRoomAsync(alice);
        await UserHost.ChangeAsync(room, MembershipAction.Join, bob);

        // The record that other nodes follow, and a start reads; the later one shows that it was taken in.
        await host.Users.PasswordChange.SetAsync(alice.UserId, "new", logoutDevices: true, sparing: null, Cancel);
        await EndByRowAsync(host, bob, isLogged: true);
        await host.RestartAsync();

        var found = (await FindAsync(host, [room]))[0];
        await LeftAsync(bob, [found]);
        Assert.Equal(Membership.Join, found.Snapshot.MembershipOf(alice.UserId).Membership);
    }

    // A room that alice is in, one that she is invited to, and one where she has knocked.
    private static async Task<Room[]> JoinInviteAndKnockAsync(UserHost host, Session alice, Session bob)
    {
        var joined = await host.CreateRoomAsync(bob);
        await UserHost.ChangeAsync(joined, MembershipAction.Join, alice);
        var invited = await host.CreateRoomAsync(bob);
        await invited.ChangeMembershipAsync(
            new MembershipCommand
            {
                Action = MembershipAction.Invite,
                Sender = bob.UserId,
                SenderNid = bob.User,
                Target = alice.UserId,
            },
            Cancel);
        var knocked = await host.CreateRoomAsync(bob);
        await knocked.SendAsync(
            new SendCommand
            {
                Sender = bob.UserId,
                SenderNid = bob.User,
                Type = "m.room.join_rules",
                StateKey = "",
                Content = UserHost.Json("""{"join_rule":"knock"}"""),
            },
            Cancel);
        await UserHost.ChangeAsync(knocked, MembershipAction.Knock, alice);
        return [joined, invited, knocked];
    }

    private static async Task EndByRowAsync(UserHost host, Session session, bool isLogged)
    {
        DataAppend append = new(OwnerKey.Of(session.User));
        append.Add(new AccountChangeRow(
            session.User, null, Admin: false, AccountState.Deactivated, AccountFlags.None));
        if (isLogged)
        {
            append.Log(LogRecord.Account(session.User));
        }

        (await host.Database.CommitAsync(append, Cancel)).OrThrow();
    }

    private static async Task<Room[]> FindAsync(UserHost host, IEnumerable<Room> rooms)
    {
        List<Room> found = [];
        foreach (var room in rooms)
        {
            found.Add((await host.Rooms.FindAsync(room.Id, Cancel))!);
        }

        return [.. found];
    }

    private static Task LeftAsync(Session session, IReadOnlyList<Room> rooms)
        => Eventually.Async(
            () => rooms.All(room => room.Snapshot.MembershipOf(session.UserId).Membership == Membership.Leave),
            () => string.Join(
                ' ', rooms.Select(room => room.Snapshot.MembershipOf(session.UserId).Membership)));

    private static async Task SetVersionAsync(DbConnection connection, Room room, string version)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A number and constants of the test.
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture, $"update rooms set version = '{version}' where nid = {room.Nid.Value}");
#pragma warning restore CA2100
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Cancel));
    }
}
