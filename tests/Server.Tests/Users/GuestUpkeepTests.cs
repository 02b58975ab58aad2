using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>How guests come out of rooms that closed while nobody looked.</summary>
public sealed class GuestUpkeepTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Stores.All), MemberType = typeof(Stores))]
    public async Task A_start_takes_guests_out_of_rooms_that_closed_before_it(StoreKind store)
    {
        // A user engine that was not begun has no upkeep: as a process that ended before it came to it.
        await using var host = await UserHost.StartAsync(store, UserHost.Cheap with { GuestsMayRegister = true });
        var alice = await host.RegisterAsync("alice");
        var guest = await GuestAsync(host);
        var closing = await RoomAsync(host, alice, "can_join");
        var open = await RoomAsync(host, alice, "can_join");
        await UserHost.ChangeAsync(closing, MembershipAction.Join, guest);
        await UserHost.ChangeAsync(open, MembershipAction.Join, guest);
        await SetAccessAsync(closing, alice, "forbidden");
        await host.RestartAsync();

        await host.Users.StartAsync(Cancel);

        await Eventually.Async(async _ => await MembershipAsync(host, closing, guest) == Membership.Leave);
        Assert.Equal(Membership.Join, await MembershipAsync(host, open, guest));
        Assert.Equal(Membership.Join, await MembershipAsync(host, closing, alice));
    }

    [Fact]
    public async Task A_guest_who_came_in_while_the_room_closed_is_taken_out()
    {
        await using var host = await UserHost.StartAsync(options: UserHost.Cheap with { GuestsMayRegister = true });
        await host.Users.StartAsync(Cancel);
        var alice = await host.RegisterAsync("alice");
        var guest = await GuestAsync(host);
        var room = await RoomAsync(host, alice, "forbidden");

        // Past the check, as a join is that was checked before the room closed.
        await room.RunAsync(
            new DraftCommand(
                new DraftEvent
                {
                    Sender = guest.UserId,
                    SenderNid = guest.User,
                    Type = "m.room.member",
                    StateKey = guest.UserId.Value,
                    TargetNid = guest.User,
                    TargetIsLocal = true,
                    Content = UserHost.Json("""{"membership":"join"}"""),
                },
                Cancel),
            Cancel);

        await Eventually.Async(async _ => await MembershipAsync(host, room, guest) == Membership.Leave);
    }

    [Fact]
    public async Task The_first_person_becomes_the_administrator_also_where_guests_were_before()
    {
        await using var host = await UserHost.StartAsync(options: UserHost.Cheap with { GuestsMayRegister = true });
        await GuestAsync(host);

        var withGuests = await host.Users.Registration.Tokens.FirstUserTokenAsync(Cancel);
        await host.RegisterAsync("alice");
        var withPersons = await host.Users.Registration.Tokens.FirstUserTokenAsync(Cancel);

        Assert.NotNull(withGuests);
        Assert.Null(withPersons);
    }

    private static async Task<Session> GuestAsync(UserHost host)
    {
        var login = await host.Users.Guests.RegisterAsync(UserHost.First, null, default, Cancel);
        return await host.AuthenticateAsync(login.AccessToken!);
    }

    private static async Task<Room> RoomAsync(UserHost host, Session creator, string access)
    {
        var room = await host.CreateRoomAsync(creator);
        await SetAccessAsync(room, creator, access);
        return room;
    }

    private static async Task SetAccessAsync(Room room, Session sender, string access)
        => await room.SendAsync(
            new SendCommand
            {
                Sender = sender.UserId,
                SenderNid = sender.User,
                Type = GuestAccess.Type,
                StateKey = "",
                Content = UserHost.Json($$"""{"guest_access":"{{access}}"}"""),
            },
            Cancel);

    private static async Task<Membership> MembershipAsync(UserHost host, Room room, Session user)
        => (await host.Rooms.FindAsync(room.Id, Cancel))!.Snapshot.MembershipOf(user.UserId).Membership;
}
