using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class PresenceTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private UserHost _host = null!;
    private Session _alice = null!;

    private Presence Presence => _host.Users.Presence;

    public async ValueTask InitializeAsync()
    {
        _host = await UserHost.StartAsync(time: _time);
        _alice = await _host.RegisterAsync("alice");
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public void Nobody_is_there_before_they_came()
        => Assert.Equal(PresenceSnapshot.Offline, Presence.Get(_alice.User));

    [Fact]
    public void A_sync_makes_online_and_its_end_offline_after_a_while()
    {
        var visit = Presence.BeginSync(_alice.User, PresenceState.Online);
        var during = Presence.Get(_alice.User);
        Advance(TimeSpan.FromMinutes(1));
        visit.Dispose();
        var rightAfter = Presence.Get(_alice.User);
        Advance(_host.Options.PresenceOfflineAfter);
        var later = Presence.Get(_alice.User);

        Assert.Equal("online", during.Word);
        Assert.True(during.CurrentlyActive);
        Assert.Equal(_time.Start.ToUnixTimeMilliseconds(), during.LastActiveMs);
        Assert.Equal(PresenceState.Online, rightAfter.State);
        Assert.Equal(PresenceState.Offline, later.State);
    }

    [Fact]
    public void A_sync_that_asks_for_offline_counts_for_nothing()
    {
        using var visit = Presence.BeginSync(_alice.User, PresenceState.Offline);

        Assert.Equal(PresenceState.Offline, Presence.Get(_alice.User).State);
    }

    [Fact]
    public void Who_does_nothing_is_first_not_active_and_then_unavailable_until_they_act()
    {
        using var visit = Presence.BeginSync(_alice.User, PresenceState.Online);

        Advance(TimeSpan.FromMinutes(2));
        var quiet = Presence.Get(_alice.User);
        Advance(TimeSpan.FromMinutes(4));
        var idle = Presence.Get(_alice.User);
        using var another = Presence.BeginSync(_alice.User, PresenceState.Online);
        var syncing = Presence.Get(_alice.User);
        Presence.Act(_alice.User);
        var back = Presence.Get(_alice.User);

        Assert.Equal((PresenceState.Online, false), (quiet.State, quiet.CurrentlyActive));
        Assert.Equal(PresenceState.Unavailable, idle.State);
        Assert.Equal(PresenceState.Unavailable, syncing.State);
        Assert.Equal((PresenceState.Online, true), (back.State, back.CurrentlyActive));
    }

    [Fact]
    public void A_stated_presence_and_message_are_seen()
    {
        using var visit = Presence.BeginSync(_alice.User, PresenceState.Online);

        Presence.Set(_alice, "unavailable", "lunch");
        var away = Presence.Get(_alice.User);
        Presence.Set(_alice, "online", null);
        var back = Presence.Get(_alice.User);

        Assert.Equal((PresenceState.Unavailable, "lunch"), (away.State, away.StatusMessage));
        Assert.Equal((PresenceState.Online, null), (back.State, back.StatusMessage));
    }

    [Fact]
    public void Only_what_others_can_see_makes_a_record()
    {
        var ring = _host.Database.Stream.Ring;
        var start = ring.Current.Index;

        using var visit = Presence.BeginSync(_alice.User, PresenceState.Online);
        var online = ring.Current.Index;
        for (var i = 0; i < 10; i++)
        {
            Presence.Act(_alice.User);
            Presence.BeginSync(_alice.User, PresenceState.Online).Dispose();
        }

        Advance(TimeSpan.FromSeconds(30));
        var active = ring.Current.Index;
        Advance(TimeSpan.FromMinutes(1));
        var quiet = ring.Current.Index;

        Assert.Equal(start + 1, online);
        Assert.Equal(online, active);
        Assert.Equal(active + 1, quiet);
    }

    [Theory]
    [InlineData("asleep")]
    [InlineData(null)]
    [InlineData("Online")]
    public void Another_word_is_refused(string? word)
        => Assert.Equal(
            "M_INVALID_PARAM",
            Assert.Throws<MatrixException>(() => Presence.Set(_alice, word, null)).Error.Code);

    [Fact]
    public void A_status_message_that_is_too_long_is_refused()
        => Assert.Equal(
            "M_INVALID_PARAM",
            Assert.Throws<MatrixException>(() => Presence.Set(_alice, "online", new string('x', 1_001))).Error.Code);

    [Fact]
    public async Task Switched_off_everybody_is_offline()
    {
        await using var host = await UserHost.StartAsync(options: UserHost.Cheap with { Presence = PresenceMode.Off });
        var alice = await host.RegisterAsync("alice");

        using var visit = host.Users.Presence.BeginSync(alice.User, PresenceState.Online);
        host.Users.Presence.Set(alice, "online", "here");

        Assert.False(host.Users.Presence.IsEnabled);
        Assert.Equal(PresenceSnapshot.Offline, host.Users.Presence.Get(alice.User));
    }

    [Fact]
    public void Who_wants_to_be_seen_as_offline_stays_so_whatever_they_do()
    {
        using var visit = Presence.BeginSync(_alice.User, PresenceState.Online);
        Presence.Set(_alice, "offline", null);

        Presence.Act(_alice.User);

        Assert.Equal(PresenceState.Offline, Presence.Get(_alice.User).State);
    }

    [Fact]
    public void A_state_that_flips_is_told_once_a_second_and_as_it_is_then()
    {
        var ring = _host.Database.Stream.Ring;
        using var visit = Presence.BeginSync(_alice.User, PresenceState.Online);
        var start = ring.Current.Index;
        Advance(TimeSpan.FromSeconds(1));

        for (var i = 0; i < 1_000; i++)
        {
            Presence.Set(_alice, i % 2 == 0 ? "unavailable" : "online", $"{i}");
        }

        var atOnce = ring.Current.Index - start;
        Advance(TimeSpan.FromSeconds(1));
        var later = ring.Current.Index - start;
        Advance(TimeSpan.FromSeconds(30));

        Assert.Equal((1, 2), (atOnce, later));
        Assert.Equal("999", Presence.Get(_alice.User).StatusMessage);
        Assert.Equal(start + later, ring.Current.Index);
    }

    [Fact]
    public void A_step_that_is_taken_back_within_the_second_is_not_told()
    {
        var ring = _host.Database.Stream.Ring;
        using var visit = Presence.BeginSync(_alice.User, PresenceState.Online);
        var start = ring.Current.Index;

        Presence.Set(_alice, "unavailable", null);
        Presence.Set(_alice, "online", null);
        Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(start, ring.Current.Index);
    }

    [Fact]
    public void Who_is_no_more_active_is_told_for_all_users_together()
    {
        var ring = _host.Database.Stream.Ring;
        var interval = _host.Options.PresenceActivityInterval;
        _time.Advance(TimeSpan.FromTicks(interval.Ticks - (_time.GetUtcNow().UtcTicks % interval.Ticks)));
        List<SyncVisit> visits = [];
        for (var i = 0; i < 40; i++)
        {
            visits.Add(Presence.BeginSync(new UserNid(1_000 + i), PresenceState.Online));
            Advance(TimeSpan.FromMilliseconds(100));
        }

        var start = ring.Current.Index;
        HashSet<long> steps = [];
        for (var i = 0; i < 700; i++)
        {
            Advance(TimeSpan.FromMilliseconds(100));
            steps.Add(ring.Current.Index - start);
        }

        // The first came at the very beginning of an interval, so its minute ends with one; the others' in the next.
        Assert.Equal([0, 1, 40], steps);
        visits.ForEach(visit => visit.Dispose());
    }

    [Fact]
    public void Ten_thousand_users_that_flip_are_told_of_as_often_as_each_may_be()
    {
        var ring = _host.Database.Stream.Ring;
        const int Users = 10_000;
        const int Seconds = 3;
        var start = ring.Current.Index;

        for (var flip = 0; flip < Seconds * 10; flip++)
        {
            for (var i = 0; i < Users; i++)
            {
                Presence.Act(new UserNid(1_000 + i));
                Presence.BeginSync(
                    new UserNid(1_000 + i), flip % 2 == 0 ? PresenceState.Online : PresenceState.Unavailable)
                    .Dispose();
            }

            Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.InRange(ring.Current.Index - start, Users, Users * (Seconds + 1));
    }

    [Fact]
    public void Offline_users_are_forgotten_when_there_is_no_room_and_not_before()
    {
        using Presence presence = new(
            _host.Options with { PresenceUsersMax = 2 }, _time, _host.Database.Stream.Ring);
        UserNid first = new(1_001);
        UserNid second = new(1_002);
        UserNid third = new(1_003);
        presence.BeginSync(first, PresenceState.Online).Dispose();
        using var visit = presence.BeginSync(second, PresenceState.Online);

        presence.BeginSync(third, PresenceState.Online).Dispose();
        var whileFull = presence.Get(third).State;
        Advance(TimeSpan.FromMinutes(1));
        var kept = presence.Get(first).LastActiveMs;
        presence.BeginSync(third, PresenceState.Online).Dispose();

        Assert.Equal(PresenceState.Offline, whileFull);
        Assert.True(kept > 0);
        Assert.Equal(0, presence.Get(first).LastActiveMs);
        Assert.Equal(PresenceState.Online, presence.Get(third).State);
        Assert.NotEqual(PresenceState.Offline, presence.Get(second).State);
    }

    [Fact]
    public void While_nobody_changes_no_timer_fires()
    {
        CountingTimeProvider time = new();
        using Presence presence = new(_host.Options, time, _host.Database.Stream.Ring);
        time.Advance(TimeSpan.FromDays(1));
        var beforeAnybody = time.Fired;

        UserNid user = new(1_001);
        var visit = presence.BeginSync(user, PresenceState.Online);
        time.Advance(TimeSpan.FromMinutes(10));
        var whileIdle = time.Fired;
        time.Advance(TimeSpan.FromDays(1));
        var stillIdle = time.Fired;
        visit.Dispose();
        time.Advance(TimeSpan.FromMinutes(1));
        var gone = time.Fired;
        time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, beforeAnybody);
        Assert.InRange(whileIdle, 1, 3);
        Assert.Equal(whileIdle, stillIdle);
        Assert.Equal(whileIdle + 1, gone);
        Assert.Equal(gone, time.Fired);
        Assert.Equal(0, presence.DueCount);
    }

    [Fact]
    public void While_nobody_changes_nothing_is_allocated()
    {
        CountingTimeProvider time = new();
        using Presence presence = new(_host.Options, time, _host.Database.Stream.Ring);
        List<SyncVisit> visits = [];
        for (var i = 0; i < 1_000; i++)
        {
            visits.Add(presence.BeginSync(new UserNid(1_000 + i), PresenceState.Online));
        }

        time.Advance(TimeSpan.FromMinutes(10));
        var nobody = AllocatedBy(new FakeTimeProvider());

        var everybodyIdle = AllocatedBy(time);

        Assert.Equal(nobody, everybodyIdle);
        visits.ForEach(visit => visit.Dispose());

        static long AllocatedBy(FakeTimeProvider time)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1_000; i++)
            {
                time.Advance(TimeSpan.FromSeconds(1));
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void What_changes_nothing_allocates_nothing()
    {
        UserNid user = new(1_001);
        using var visit = Presence.BeginSync(user, PresenceState.Online);
        Presence.Act(user);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1_000; i++)
        {
            Presence.Act(user);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>What is due comes in the order of its time, whatever is set, moved and taken away before.</summary>
    [Property]
    public void The_due_come_in_order_each_once((byte User, short At)[] steps)
    {
        FakeTimeProvider time = new();
        var start = time.GetUtcNow().UtcTicks;
        using PresenceDue due = new(time, static () => { });
        var entries = Enumerable.Range(0, 256)
            .Select(i => new PresenceEntry(new UserNid(i + 1), UserHost.Cheap)).ToArray();
        Dictionary<int, long> expected = [];

        foreach (var (user, at) in steps)
        {
            due.Set(entries[user], at < 0 ? PresenceEntry.Never : start + at);
            _ = at < 0 ? expected.Remove(user) : (expected[user] = start + at) > 0;
        }

        List<long> taken = [];
        while (due.Take(start + short.MaxValue) is { } entry)
        {
            taken.Add(expected[(int)entry.User.Value - 1]);
        }

        Assert.Equal(expected.Values.Order(), taken);
        Assert.Equal(0, due.Count);
    }

    private void Advance(TimeSpan time) => _time.Advance(time);

    /// <summary>A clock that counts how often timers fired.</summary>
    private sealed class CountingTimeProvider : FakeTimeProvider
    {
        public int Fired { get; private set; }

        public override ITimer CreateTimer(
            TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
            => base.CreateTimer(
                seen =>
                {
                    Fired++;
                    callback(seen);
                },
                state,
                dueTime,
                period);
    }
}
