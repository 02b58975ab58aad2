using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Sync;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// A change of somebody's devices wakes exactly those who share a room, and to find them no room is loaded. Alice is in
/// many rooms that nobody has looked at since the start, Bob in one of them, Carol in one of her own, Dave has left one
/// of Alice's, and Erin was invited to one.
/// </summary>
public sealed class DeviceListWakeTests : IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider _time = new();
    private readonly List<UserNid> _others = [];
    private UserHost _host = null!;
    private Session _alice = null!;
    private Session _bob = null!;
    private Session _carol = null!;
    private Waiters _waiters = null!;
    private Notifier _notifier = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await UserHost.StartAsync();
        _alice = await _host.RegisterAsync("alice", "A");
        _bob = await _host.RegisterAsync("bob");
        _carol = await _host.RegisterAsync("carol");
    }

    public async ValueTask DisposeAsync()
    {
        if (_notifier is not null)
        {
            await _notifier.DisposeAsync();
        }

        _waiters?.Dispose();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(10, true)]
    [InlineData(10, false)]
    [InlineData(1, false)]
    public async Task Exactly_those_who_share_a_room_wake_and_no_room_is_loaded(int rooms, bool areMembershipsInMemory)
    {
        var dave = await _host.RegisterAsync("dave");
        var erin = await _host.RegisterAsync("erin");
        await MakeRoomsAsync(rooms, dave, erin);
        await StartAgainAsync();
        Dictionary<string, Waiter> waiters = [];
        foreach (var session in new[] { _alice, _bob, _carol, dave, erin })
        {
            waiters.Add(session.UserId.Localpart.ToString(), _waiters.Register(session.User, Long));
            if (areMembershipsInMemory)
            {
                await _host.Rooms.Memberships.GetAsync(session.User, Cancel);
            }
        }

        await Keys.UploadAsync(_host, _alice, 1);
        await WakesAreOverAsync();

        Assert.Equal(
            ["alice", "bob"],
            waiters.Where(waiter => waiter.Value.Task.IsCompleted).Select(waiter => waiter.Key).Order());
        Assert.Equal(0, _host.Rooms.LoadedCount);
    }

    [Fact]
    public async Task Presence_wakes_as_device_lists_do()
    {
        await MakeRoomsAsync(10);
        await StartAgainAsync();
        var bob = _waiters.Register(_bob.User, Long);
        var carol = _waiters.Register(_carol.User, Long);

        using var visit = _host.Users.Presence.BeginSync(_alice.User, PresenceState.Online);
        await WakesAreOverAsync();

        Assert.Equal((true, false), (bob.Task.IsCompleted, carol.Task.IsCompleted));
        Assert.Equal(0, _host.Rooms.LoadedCount);
    }

    [Fact]
    public async Task Only_who_shares_a_room_has_news_of_a_change()
    {
        await MakeRoomsAsync(3);
        await StartAgainAsync();
        var since = _notifier.Followed;

        await Keys.UploadAsync(_host, _alice, 1);

        Assert.True(await HasNewsAsync(_alice, since));
        Assert.True(await HasNewsAsync(_bob, since));
        Assert.False(await HasNewsAsync(_carol, since));
        Assert.False(await HasNewsAsync(_bob, _notifier.Followed));
    }

    [Fact]
    public async Task Of_more_changes_than_are_kept_anything_may_be_news()
    {
        await MakeRoomsAsync(1);
        await StartAgainAsync();
        await _notifier.CatchUpAsync(Cancel);
        var since = _notifier.Followed;
        var at = since.Durable.Positions[0];

        for (var i = 1; i <= DeviceListRing.ChangesMax + 1; i++)
        {
            LogEntry entry = new(at with { Position = at.Position + i }, 0, LogRecord.DeviceList(_carol.User));
            _notifier.Index.Mark(in entry);
        }

        StreamToken now = new(since.Durable.With(at with { Position = at.Position + 5_000 }), since.Ring);
        Assert.True(await News().MayHaveAsync(_bob, since, now, Cancel));
    }

    private async Task MakeRoomsAsync(int count, Session? leaver = null, Session? invited = null)
    {
        var rooms = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => _host.CreateRoomAsync(_alice)));
        await UserHost.ChangeAsync(rooms[^1], MembershipAction.Join, _bob);
        if (leaver is not null)
        {
            await UserHost.ChangeAsync(rooms[0], MembershipAction.Join, leaver);
            await UserHost.ChangeAsync(rooms[0], MembershipAction.Leave, leaver);
        }

        if (invited is not null)
        {
            await rooms[0].ChangeMembershipAsync(
                new MembershipCommand
                {
                    Action = MembershipAction.Invite,
                    Sender = _alice.UserId,
                    SenderNid = _alice.User,
                    Target = invited.UserId,
                },
                Cancel);
        }

        await _host.CreateRoomAsync(_carol);
    }

    /// <summary>Restarts, so that nothing is in memory, and begins to follow.</summary>
    private async Task StartAgainAsync()
    {
        await _host.RestartAsync();
        _waiters = new Waiters(_time);
        _notifier = new Notifier(
            _host.Database.Stream, _host.Rooms, _waiters, marksMax: 1_000, NullLogger.Instance);
    }

    /// <summary>The notifier takes one batch after another: when the next has woken, so have those before.</summary>
    private async Task WakesAreOverAsync()
    {
        UserNid marker = new(1_000_000 + _others.Count);
        _others.Add(marker);
        var waiter = _waiters.Register(marker, Long);
        await _notifier.CatchUpAsync(Cancel);
        _host.Database.Stream.Ring.Publish(new EphemeralRecord(EphemeralKind.Presence, default, marker));
        await waiter.Task.WaitAsync(Cancel);
    }

    private NewsCheck News() => new(_notifier.Index, _host.Database.Stream.Ring, _host.Rooms, _host.Users);

    private async Task<bool> HasNewsAsync(Session session, StreamToken since)
    {
        await _notifier.CatchUpAsync(Cancel);
        return await News().MayHaveAsync(session, since, _notifier.Followed, Cancel);
    }
}
