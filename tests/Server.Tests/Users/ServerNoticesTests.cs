using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Xunit;
using Membership = Dendrite.Fast.Matrix.Protocol.Membership;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Notices whose commits fail, and those of accounts that end.</summary>
public sealed class ServerNoticesTests
{
    // More writes than one notice has.
    private const int WritesMax = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_that_failed_at_any_write_comes_once_when_the_request_is_repeated()
    {
        CountedWrites faults = new();
        await using var host = await UserHost.StartAsync(faults: faults);
        var admin = await AdministratorAsync(host);
        var whole = await host.RegisterAsync("whole");
        await SendAsync(host, admin, whole, "0");
        var expected = (await OnlyInviteAsync(host, whole)).Snapshot.LastEid;
        var failures = 0;
        var isRefused = true;

        for (var write = 0; isRefused; write++)
        {
            Assert.True(write < WritesMax, "Every write is refused.");
            var user = await host.RegisterAsync($"user{write}");
            faults.FailAfter(write);
            isRefused = await UserHost.OutcomeAsync(() => SendAsync(host, admin, user, $"{write}.")) != "in";
            faults.Stop();
            failures += isRefused ? 1 : 0;
            await SendAsync(host, admin, user, $"{write}.");

            Assert.Equal(expected, (await OnlyInviteAsync(host, user)).Snapshot.LastEid);
        }

        Assert.True(failures > 10, $"{failures} writes were refused.");
    }

    [Fact]
    public async Task The_invite_of_an_account_that_ends_can_be_rejected_for_it()
    {
        await using var host = await UserHost.StartAsync();
        var admin = await AdministratorAsync(host);
        var user = await host.RegisterAsync("user");
        await SendAsync(host, admin, user, "1");
        var room = await OnlyInviteAsync(host, user);
        var before = await UserHost.OutcomeAsync(() => UserHost.ChangeAsync(room, MembershipAction.Leave, user));

        UserAppend append = new(user.User);
        ServerNotices.AddErase(append, user.User);
        await host.Users.Parts.Writer.CommitAsync(append, Cancel);
        var after = await UserHost.OutcomeAsync(() => UserHost.ChangeAsync(room, MembershipAction.Leave, user));

        Assert.Equal(("M_CANNOT_LEAVE_SERVER_NOTICE_ROOM", "in"), (before, after));
    }

    private static async Task<Session> AdministratorAsync(UserHost host)
    {
        var user = await host.RegisterAsync("admin");
        return new Session(
            user.User, user.UserId, user.DeviceId, isAdmin: true, AccountKind.User, AccountState.Active, 0);
    }

    private static async Task SendAsync(UserHost host, Session admin, Session target, string transactionId)
        => await host.Users.Notices.SendAsync(
            admin,
            new ServerNotice(
                target.UserId, "m.room.message", null, UserHost.Json("""{"body":"notice"}"""), transactionId),
            Cancel);

    private static async Task<Room> OnlyInviteAsync(UserHost host, Session user)
    {
        var rooms = await host.Rooms.Memberships.GetAsync(user.User, Cancel);
        var invite = Assert.Single(rooms, room => room.Value.Membership == Membership.Invite);
        return (await host.Rooms.FindAsync(invite.Key, Cancel))!;
    }

    /// <summary>Lets so many writes pass and refuses the next one.</summary>
    private sealed class CountedWrites : CommitFaults
    {
        private int _left = int.MaxValue;

        public void FailAfter(int writes) => Volatile.Write(ref _left, writes);

        public void Stop() => Volatile.Write(ref _left, int.MaxValue);

        public override bool FailsWrite(int write) => Interlocked.Decrement(ref _left) == -1;
    }
}
