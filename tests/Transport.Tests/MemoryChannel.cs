using System.Net;
using System.Text;
using Dendrite.Fast.Testing;

namespace Dendrite.Fast.Transport.Tests;

/// <summary>
/// A connection in memory, seen from both ends. Each receive of the server gets at most one segment as the client sent
/// it, so that a test decides how a request is cut.
/// </summary>
internal sealed class MemoryChannel : ByteChannel
{
    private readonly Lock _lock = new();
    private readonly Queue<byte[]> _arriving = new();
    private readonly List<byte> _sent = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<int>? _receive;
    private Memory<byte> _destination;
    private TaskCompletionSource? _send;
    private bool _isFinished;
    private bool _isReset;
    private bool _isHoldingSends;
    private TaskCompletionSource _sentMore = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _clientRead;

    public MemoryChannel(IPAddress? remote = null)
    {
        RemoteEndPoint = new IPEndPoint(remote ?? IPAddress.Parse("192.0.2.1"), 40000);
    }

    /// <summary>Called now and then while the client waits for the end: fake time goes on, once it passes.</summary>
    public Action? GoOn { get; init; }

    public override IPEndPoint? RemoteEndPoint { get; }

    public override IPEndPoint? LocalEndPoint { get; } = new(IPAddress.Loopback, 8008);

    public override bool HasArrived
    {
        get
        {
            lock (_lock)
            {
                return _arriving.Count > 0;
            }
        }
    }

    /// <summary>Completes when the server has closed the connection.</summary>
    public Task Ended => _ended.Task;

    public bool WasCut { get; private set; }

    public bool HasServerFinished { get; private set; }

    public int SendCount { get; private set; }

    /// <summary>What the client has sent just when the server stops to receive.</summary>
    public string? ArrivesBeforeStop { get; set; }

    /// <summary>How many receives into a buffer the server has begun.</summary>
    public int ReceiveCount { get; private set; }

    /// <summary>How many waits without a buffer the server has begun.</summary>
    public int WaitCount { get; private set; }

    /// <summary>Whether the server waits for bytes, with a buffer or without.</summary>
    public bool IsServerReceiving
    {
        get
        {
            lock (_lock)
            {
                return _receive is not null;
            }
        }
    }

    public bool IsServerSending
    {
        get
        {
            lock (_lock)
            {
                return _send is not null;
            }
        }
    }

    public string Sent
    {
        get
        {
            lock (_lock)
            {
                return Encoding.Latin1.GetString([.. _sent]);
            }
        }
    }

    public IReadOnlyList<Answer> Answers => Answer.ParseAll(Sent);

    /// <summary>Lets sends wait until <see cref="ReleaseSends"/>, as with a client that does not read.</summary>
    public void HoldSends()
    {
        lock (_lock)
        {
            _isHoldingSends = true;
        }
    }

    public void ReleaseSends()
    {
        TaskCompletionSource? send;
        lock (_lock)
        {
            _isHoldingSends = false;
            send = _send;
            _send = null;
        }

        send?.SetResult();
    }

    /// <summary>Waits for bytes that the client has not read; 0 is the end.</summary>
    public async Task<int> ClientReadsAsync(Memory<byte> destination)
    {
        while (true)
        {
            Task more;
            lock (_lock)
            {
                int count = Math.Min(destination.Length, _sent.Count - _clientRead);
                if (count > 0 || HasServerFinished || _ended.Task.IsCompleted)
                {
                    for (int i = 0; i < count; i++)
                    {
                        destination.Span[i] = _sent[_clientRead + i];
                    }

                    _clientRead += count;
                    return count;
                }

                more = _sentMore.Task;
            }

            await more.WaitAsync(Eventually.DefaultLimit, TestContext.Current.CancellationToken);
        }
    }

    public void ClientSends(string text) => ClientSends(Encoding.Latin1.GetBytes(text));

    public void ClientSends(ReadOnlyMemory<byte> segment)
    {
        if (!segment.IsEmpty)
        {
            lock (_lock)
            {
                _arriving.Enqueue(segment.ToArray());
            }

            Deliver();
        }
    }

    public void ClientFinishes()
    {
        lock (_lock)
        {
            _isFinished = true;
        }

        Deliver();
    }

    public void ClientResets()
    {
        TaskCompletionSource<int>? receive;
        TaskCompletionSource? send;
        lock (_lock)
        {
            _isReset = true;
            receive = _receive;
            _receive = null;
            send = _send;
            _send = null;
        }

        receive?.SetException(new IOException("reset"));
        send?.SetException(new IOException("reset"));
    }

    /// <summary>Waits until the server has written that many whole answers.</summary>
    public async Task<IReadOnlyList<Answer>> AnswersAsync(int count)
    {
        await Eventually.Async(() => Answers.Count >= count, () => Sent);
        return Answers;
    }

    /// <summary>Waits until the server has closed the connection, and not forever.</summary>
    public Task EndsAsync() => Eventually.Async(
        () =>
        {
            if (!Ended.IsCompleted)
            {
                GoOn?.Invoke();
            }

            return Ended.IsCompleted;
        },
        () => Sent,
        expected: "the end of the connection");

    public async Task<IReadOnlyList<Answer>> AnswersAtEndAsync()
    {
        await EndsAsync();
        return Answers;
    }

    public override ValueTask<int> WaitToReceiveAsync()
    {
        lock (_lock)
        {
            WaitCount++;
        }

        return BeginReceive(default);
    }

    public override ValueTask<int> ReceiveAsync(Memory<byte> destination)
    {
        Assert.False(destination.IsEmpty);
        lock (_lock)
        {
            ReceiveCount++;
        }

        return BeginReceive(destination);
    }

    public override ValueTask SendAsync(ReadOnlyMemory<byte> source)
    {
        lock (_lock)
        {
            Assert.Null(_send);
            Assert.False(HasServerFinished);
            if (_isReset)
            {
                return ValueTask.FromException(new IOException("reset"));
            }

            SendCount++;
            _sent.AddRange(source.Span);
            TellClientLocked();
            if (!_isHoldingSends)
            {
                return default;
            }

            _send = new TaskCompletionSource();
            return new ValueTask(_send.Task);
        }
    }

    public override void StopReceiving()
    {
        if (ArrivesBeforeStop is { } text)
        {
            lock (_lock)
            {
                _arriving.Enqueue(Encoding.Latin1.GetBytes(text));
            }
        }

        ClientFinishes();
    }

    public override void FinishSending()
    {
        lock (_lock)
        {
            HasServerFinished = true;
            TellClientLocked();
        }
    }

    public override void Abort()
    {
        WasCut = true;
        ClientResets();
    }

    public override void Dispose()
    {
        ClientResets();
        _ended.TrySetResult();
        lock (_lock)
        {
            TellClientLocked();
        }
    }

    private void TellClientLocked()
    {
        _sentMore.TrySetResult();
        _sentMore = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    // An empty destination waits only.
    private ValueTask<int> BeginReceive(Memory<byte> destination)
    {
        var receive = new TaskCompletionSource<int>();
        lock (_lock)
        {
            Assert.Null(_receive);
            _destination = destination;
            _receive = receive;
        }

        Deliver();
        return new ValueTask<int>(receive.Task);
    }

    private void Deliver()
    {
        TaskCompletionSource<int> receive;
        int received;
        lock (_lock)
        {
            if (_receive is null || (_arriving.Count == 0 && !_isFinished && !_isReset))
            {
                return;
            }

            receive = _receive;
            _receive = null;
            received = _isReset ? -1 : 0;
            if (!_isReset && !_destination.IsEmpty && _arriving.TryPeek(out byte[]? segment))
            {
                received = Math.Min(segment.Length, _destination.Length);
                segment.AsSpan(0, received).CopyTo(_destination.Span);
                _arriving.Dequeue();
                if (received < segment.Length)
                {
                    PutBack(segment[received..]);
                }
            }
        }

        if (received < 0)
        {
            receive.SetException(new IOException("reset"));
        }
        else
        {
            receive.SetResult(received);
        }
    }

    private void PutBack(byte[] rest)
    {
        byte[][] later = [.. _arriving];
        _arriving.Clear();
        _arriving.Enqueue(rest);
        foreach (byte[] segment in later)
        {
            _arriving.Enqueue(segment);
        }
    }
}
