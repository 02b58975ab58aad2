using System.Net.Sockets;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>A channel on an event loop: every order in which bytes, ends and aborts can come.</summary>
public sealed class EpollChannelTests
{
    private readonly byte[] _buffer = new byte[64];

    private static TimeSpan Limit => Eventually.DefaultLimit;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [LinuxFact]
    public async Task Bytes_that_come_before_the_receive_are_received()
    {
        using var pair = new SocketPair();
        pair.Client.Send("abc"u8);
        await pair.ArrivedAsync();

        Assert.Equal(3, await pair.ReceiveAsync(_buffer));
        Assert.Equal("abc"u8, _buffer.AsSpan(0, 3));
    }

    [LinuxFact]
    public async Task Bytes_that_come_while_a_receive_waits_end_it()
    {
        using var pair = new SocketPair();
        ValueTask<int> receive = pair.Channel.ReceiveAsync(_buffer);
        Assert.False(receive.IsCompleted);

        pair.Client.Send("abc"u8);

        Assert.Equal(3, await receive.AsTask().WaitAsync(Limit, Cancel));
    }

    [LinuxFact]
    public async Task A_wait_takes_nothing_and_the_receive_after_it_does_not_wait()
    {
        using var pair = new SocketPair();
        ValueTask<int> wait = pair.Channel.WaitToReceiveAsync();
        pair.Client.Send("abc"u8);
        await wait.AsTask().WaitAsync(Limit, Cancel);

        ValueTask<int> receive = pair.Channel.ReceiveAsync(_buffer);

        Assert.True(receive.IsCompleted);
        Assert.Equal(3, await receive);
    }

    [LinuxFact]
    public async Task A_receive_that_is_withdrawn_ends_as_a_wait_and_leaves_its_memory_alone()
    {
        using var pair = new SocketPair();
        ValueTask<int> receive = pair.Channel.ReceiveAsync(_buffer);

        Assert.True(pair.Channel.TryWithdraw());
        pair.Client.Send("abc"u8);

        Assert.Equal(Receiver.Readable, await receive.AsTask().WaitAsync(Limit, Cancel));
        Assert.All(_buffer, b => Assert.Equal(0, b));
        Assert.Equal(3, await pair.ReceiveAsync(_buffer));
        Assert.False(pair.Channel.TryWithdraw());
    }

    [LinuxFact]
    public async Task What_does_not_fit_the_buffer_is_received_by_further_receives()
    {
        using var pair = new SocketPair();
        byte[] sent = [.. Enumerable.Range(0, 200).Select(i => (byte)i)];
        pair.Client.Send(sent);
        var received = new List<byte>();
        while (received.Count < sent.Length)
        {
            await pair.WaitAsync();
            int count = await pair.ReceiveAsync(_buffer);
            received.AddRange(_buffer.AsSpan(0, count));
        }

        ValueTask<int> more = pair.Channel.ReceiveAsync(_buffer);

        Assert.Equal(sent, received);
        Assert.False(more.IsCompleted);
        pair.Client.Send("x"u8);
        Assert.Equal(1, await more.AsTask().WaitAsync(Limit, Cancel));
    }

    [LinuxFact]
    public async Task A_FIN_that_came_with_bytes_is_not_lost()
    {
        using var pair = new SocketPair();
        pair.Client.Send("abc"u8);
        pair.Client.Shutdown(SocketShutdown.Send);
        await pair.ArrivedAsync();

        Assert.Equal(3, await pair.ReceiveAsync(_buffer));
        Assert.Equal(0, await pair.ReceiveAsync(_buffer));
        Assert.Equal(0, await pair.ReceiveAsync(_buffer));
    }

    [LinuxFact]
    public async Task A_FIN_that_comes_with_bytes_while_a_receive_waits_is_not_lost()
    {
        // Which of the two reaches the loop first differs from round to round.
        for (int i = 0; i < 50; i++)
        {
            using var pair = new SocketPair();
            ValueTask<int> receive = pair.Channel.ReceiveAsync(_buffer);
            pair.Client.Send("abc"u8);
            pair.Client.Shutdown(SocketShutdown.Send);

            Assert.Equal(3, await receive.AsTask().WaitAsync(Limit, Cancel));
            Assert.Equal(0, await pair.ReceiveAsync(_buffer));
        }
    }

    [LinuxFact]
    public async Task A_client_that_has_finished_still_receives()
    {
        using var pair = new SocketPair();
        pair.Client.Shutdown(SocketShutdown.Send);
        Assert.Equal(0, await pair.ReceiveAsync(_buffer));

        await pair.Channel.SendAsync("answer"u8.ToArray());
        pair.Channel.FinishSending();

        Assert.Equal("answer".Length, await pair.ClientReceiveAsync(_buffer));
        Assert.Equal(0, await pair.ClientReceiveAsync(_buffer));
    }

    [LinuxFact]
    public async Task A_reset_fails_the_receive_that_waits()
    {
        using var pair = new SocketPair();
        ValueTask<int> receive = pair.Channel.ReceiveAsync(_buffer);

        pair.ResetByClient();

        await Assert.ThrowsAsync<IOException>(async () => await receive.AsTask().WaitAsync(Limit, Cancel));
    }

    [LinuxFact]
    public async Task A_reset_fails_the_send_that_waits()
    {
        using var pair = new SocketPair(sendBufferBytes: 16 * 1024);
        ValueTask send = pair.Channel.SendAsync(new byte[8 * 1024 * 1024]);
        Assert.False(send.IsCompleted);

        pair.ResetByClient();

        await Assert.ThrowsAsync<IOException>(async () => await send.AsTask().WaitAsync(Limit, Cancel));
    }

    [LinuxFact]
    public async Task A_large_send_arrives_whole_at_a_slow_reader()
    {
        using var pair = new SocketPair(sendBufferBytes: 16 * 1024);
        var sent = new byte[4 * 1024 * 1024];
        new Random(1).NextBytes(sent);
        ValueTask send = pair.Channel.SendAsync(sent);
        Assert.False(send.IsCompleted);

        var received = new byte[sent.Length];
        int count = 0;
        var random = new Random(2);
        while (count < received.Length)
        {
            int most = Math.Min(random.Next(1, 60_000), received.Length - count);
            count += await pair.ClientReceiveAsync(received.AsMemory(count, most));
        }

        await send.AsTask().WaitAsync(Limit, Cancel);
        Assert.True(sent.AsSpan().SequenceEqual(received));
    }

    [LinuxFact]
    public async Task Both_directions_wait_and_go_on_at_once()
    {
        using var pair = new SocketPair(sendBufferBytes: 16 * 1024);
        var sent = new byte[1024 * 1024];
        Task send = pair.Channel.SendAsync(sent).AsTask();
        Task<int> receive = pair.Channel.ReceiveAsync(_buffer).AsTask();

        pair.Client.Send("abc"u8);
        Assert.Equal(3, await receive.WaitAsync(Limit, Cancel));
        int count = 0;
        var rest = new byte[100_000];
        while (count < sent.Length)
        {
            count += await pair.ClientReceiveAsync(rest);
        }

        await send.WaitAsync(Limit, Cancel);
        Assert.Equal(sent.Length, count);
    }

    [LinuxFact]
    public async Task Stopping_to_receive_gives_what_has_arrived_then_the_end()
    {
        using var pair = new SocketPair();
        pair.Client.Send("abc"u8);
        await pair.ArrivedAsync();

        pair.Channel.StopReceiving();

        Assert.Equal(3, await pair.ReceiveAsync(_buffer));
        Assert.Equal(0, await pair.ReceiveAsync(_buffer));
        await pair.Channel.SendAsync("bye"u8.ToArray());
        Assert.Equal(3, await pair.ClientReceiveAsync(_buffer));
    }

    [LinuxFact]
    public async Task Stopping_to_receive_ends_the_receive_that_waits()
    {
        using var pair = new SocketPair();
        ValueTask<int> receive = pair.Channel.ReceiveAsync(_buffer);

        pair.Channel.StopReceiving();

        Assert.Equal(0, await receive.AsTask().WaitAsync(Limit, Cancel));
    }

    [LinuxFact]
    public async Task Stopping_to_receive_ends_the_wait()
    {
        using var pair = new SocketPair();
        ValueTask<int> wait = pair.Channel.WaitToReceiveAsync();

        pair.Channel.StopReceiving();
        await wait.AsTask().WaitAsync(Limit, Cancel);

        Assert.Equal(0, await pair.ReceiveAsync(_buffer));
    }

    [LinuxFact]
    public async Task An_abort_fails_what_waits_and_everything_later_and_resets_the_client_at_once()
    {
        using var pair = new SocketPair(sendBufferBytes: 16 * 1024);
        ValueTask<int> receive = pair.Channel.ReceiveAsync(_buffer);
        ValueTask send = pair.Channel.SendAsync(new byte[1024 * 1024]);

        pair.Channel.Abort();
        pair.Channel.Abort();

        await Assert.ThrowsAsync<IOException>(async () => await receive.AsTask().WaitAsync(Limit, Cancel));
        await Assert.ThrowsAsync<IOException>(async () => await send.AsTask().WaitAsync(Limit, Cancel));
        await Assert.ThrowsAsync<IOException>(async () => await pair.Channel.ReceiveAsync(_buffer));
        await Assert.ThrowsAsync<IOException>(async () => await pair.Channel.WaitToReceiveAsync());
        await Assert.ThrowsAsync<IOException>(async () => await pair.Channel.SendAsync(_buffer));

        // The channel is not disposed yet: a handler that ignores its abort holds up no reset.
        await Assert.ThrowsAsync<SocketException>(async () =>
        {
            int received = 1;
            while (received > 0)
            {
                received = await pair.ClientReceiveAsync(_buffer);
            }
        });
    }

    [LinuxFact]
    public async Task An_abort_during_receives_and_sends_ends_both_whatever_comes_first()
    {
        for (int i = 0; i < 200; i++)
        {
            using var pair = new SocketPair(sendBufferBytes: 16 * 1024);
            var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Task receiving = EndsAsync(async () => await pair.Channel.ReceiveAsync(_buffer));
            Task sending = EndsAsync(async () => await pair.Channel.SendAsync(new byte[64 * 1024]));
            Task feeding = Task.Run(
                async () =>
                {
                    await released.Task;
                    pair.Client.Send("abc"u8);
                },
                Cancel);

            released.SetResult();
            pair.Channel.Abort();

            await Task.WhenAll(receiving, sending).WaitAsync(Limit, Cancel);
            await EndsAsync(() => feeding);
        }
    }

    [LinuxFact]
    public async Task A_disposed_channel_leaves_its_loop()
    {
        var pair = new SocketPair();
        Task<int> receive = pair.Channel.ReceiveAsync(_buffer).AsTask();
        Assert.Equal(1, pair.Loop.ChannelCount);

        pair.Channel.Dispose();

        Assert.Equal(0, pair.Loop.ChannelCount);
        await Assert.ThrowsAsync<IOException>(() => receive.WaitAsync(Limit, Cancel));
        pair.Dispose();
    }

    private static async Task EndsAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception e) when (Receiver.IsChannelFailure(e))
        {
            // Both ends are right: which one comes first is the point.
        }
    }
}
