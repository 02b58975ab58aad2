using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;
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
        Advance(_host.Options.PresenceOfflineAfter + _host.Options.PresenceTick);
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

    // In ticks, as time passes for the one timer.
    private void Advance(TimeSpan time)
    {
        for (var left = time; left > TimeSpan.Zero; left -= _host.Options.PresenceTick)
        {
            _time.Advance(_host.Options.PresenceTick);
        }
    }
}
