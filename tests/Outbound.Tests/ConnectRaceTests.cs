using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Dendrite.Fast.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Dendrite.Fast.Outbound.Tests;

public sealed class ConnectRaceTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Stream>> _dialled = new();
    private bool _dialsGoOn;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Families_take_turns_beginning_with_the_preferred_one()
    {
        IPAddress[] addresses = [.. new[] { "2a00::1", "2a00::2", "1.1.1.1", "1.1.1.2", "2a00::3" }
            .Select(IPAddress.Parse)];

        var ordered = ConnectRace.Order(addresses);

        Assert.Equal(["2a00::1", "1.1.1.1", "2a00::2", "1.1.1.2", "2a00::3"], ordered.Select(a => a.ToString()));
    }

    [Fact]
    public async Task The_next_address_is_tried_after_the_delay_and_the_first_connection_wins()
    {
        var race = RunAsync("1.1.1.1", "1.1.1.2", "1.1.1.3");

        Assert.Single(_dialled);
        _time.Advance(Delay);
        await Eventually.Async(() => _dialled.Count == 2);
        using MemoryStream won = new();
        _dialled["1.1.1.2"].SetResult(won);

        Assert.Same(won, await race);
        Assert.Equal(2, _dialled.Count);
    }

    [Fact]
    public async Task A_failed_address_makes_way_for_the_next_at_once()
    {
        var race = RunAsync("1.1.1.1", "1.1.1.2", "1.1.1.3");
        _time.Advance(Delay);
        await Eventually.Async(() => _dialled.Count == 2);

        _dialled["1.1.1.2"].SetException(new SocketException((int)SocketError.ConnectionRefused));

        await Eventually.Async(() => _dialled.Count == 3);
        using MemoryStream won = new();
        _dialled["1.1.1.3"].SetResult(won);
        Assert.Same(won, await race);
    }

    [Fact]
    public async Task A_late_connection_of_a_loser_is_closed()
    {
        _dialsGoOn = true;
        var race = RunAsync("1.1.1.1", "1.1.1.2");
        _time.Advance(Delay);
        await Eventually.Async(() => _dialled.Count == 2);

        using MemoryStream won = new();
        _dialled["1.1.1.2"].SetResult(won);
        await race;
        MemoryStream late = new();
        _dialled["1.1.1.1"].SetResult(late);

        await Eventually.Async(() => !late.CanRead);
        Assert.True(won.CanRead);
    }

    [Fact]
    public async Task An_address_that_is_silent_fails_after_its_time()
    {
        var race = RunAsync("1.1.1.1");

        _time.Advance(AttemptTimeout);

        var exception = await Assert.ThrowsAsync<SocketException>(() => race);
        Assert.Equal(SocketError.TimedOut, exception.SocketErrorCode);
    }

    [Fact]
    public async Task When_all_addresses_fail_the_race_fails()
    {
        var race = RunAsync("1.1.1.1", "1.1.1.2");
        _time.Advance(Delay);
        await Eventually.Async(() => _dialled.Count == 2);

        _dialled["1.1.1.1"].SetException(new SocketException((int)SocketError.ConnectionRefused));
        _dialled["1.1.1.2"].SetException(new SocketException((int)SocketError.HostUnreachable));

        await Assert.ThrowsAsync<SocketException>(() => race);
        Assert.Equal(2, _dialled.Count);
    }

    [Fact]
    public async Task A_caller_that_gives_up_ends_every_attempt()
    {
        using CancellationTokenSource stop = new();
        var race = RunAsync(stop.Token, "1.1.1.1", "1.1.1.2");

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => race);
        Assert.Single(_dialled);
        Assert.True(_dialled["1.1.1.1"].Task.IsCanceled);
    }

    private Task<Stream> RunAsync(params string[] addresses) => RunAsync(Cancel, addresses);

    private Task<Stream> RunAsync(CancellationToken cancellationToken, params string[] addresses)
        => new ConnectRace(DialAsync, Delay, AttemptTimeout, _time)
            .RunAsync([.. addresses.Select(IPAddress.Parse)], cancellationToken);

    private Task<Stream> DialAsync(IPAddress address, CancellationToken cancellationToken)
    {
        TaskCompletionSource<Stream> dial = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _dialled[address.ToString()] = dial;
        if (!_dialsGoOn)
        {
            cancellationToken.Register(() => dial.TrySetCanceled(cancellationToken));
        }

        return dial.Task;
    }
}
