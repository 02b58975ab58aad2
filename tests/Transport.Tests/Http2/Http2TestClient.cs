using System.Net;
using System.Net.Sockets;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport.Http2;
using Dendrite.Fast.Transport.Tests.Http2.Hpack;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <summary>
/// A client that sends frames as a test wrote them, reads the server's, and fails when one of those breaks a rule that
/// binds every sender (<c>Http2TestClient.Rules.cs</c>). Used by one flow.
/// </summary>
internal sealed partial class Http2TestClient(Stream stream) : IAsyncDisposable
{
    // Bounds of what a failing test prints and of what a client without a window of its own may get.
    private const int FramesShown = 30;

    private readonly BlockReader _blocks = new();
    private readonly List<string> _log = [];
    private readonly Queue<(ushort Id, uint Value)[]> _unacknowledged = new();

    /// <summary>The streams on which something came.</summary>
    public Dictionary<uint, TestStream> Streams { get; } = [];

    public Dictionary<ushort, uint> ServerSettings { get; } = [];

    public List<string> PingAcks { get; } = [];

    /// <summary>What the server's own pings carry.</summary>
    public List<byte[]> ServerPings { get; } = [];

    public int SettingsAcks { get; private set; }

    public uint? GoAwayCode { get; private set; }

    public uint? GoAwayLastStream { get; private set; }

    public bool IsClosed { get; private set; }

    /// <summary>Bytes of the window updates that came for the connection (0) and for streams.</summary>
    public Dictionary<uint, long> WindowUpdates { get; } = [];

    /// <summary>What came so far, for the message of a test that fails.</summary>
    public string Log => string.Join("; ", _log.TakeLast(FramesShown)) + (IsClosed ? "; closed" : "");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Http2TestClient> ConnectAsync(EndPoint server)
    {
        var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server, Cancel);
        return new Http2TestClient(new NetworkStream(socket, ownsSocket: true));
    }

    /// <summary>Sends the preface with the client's settings, and goes on when both sides have acknowledged.</summary>
    public async Task HandshakeAsync(params (ushort Id, uint Value)[] settings)
    {
        await SendRawAsync(Wire.Preface);
        await SendAsync(Wire.Settings(settings));
        await ReadUntilAsync(() => SettingsAcks == 1 && _hasServerSettings, "both settings");
        await SendAsync(Wire.Frame(Wire.SettingsType, Wire.Ack, 0));
    }

    /// <summary>
    /// Sends frames at once. Their SETTINGS and WINDOW_UPDATEs count for what the server may send from now on.
    /// </summary>
    public async Task SendAsync(params byte[][] frames)
    {
        foreach (byte[] frame in frames)
        {
            NoteSent(frame);
        }

        await SendRawAsync([.. frames.SelectMany(frame => frame)]);
    }

    /// <summary>Sends bytes. A server that has closed already is no failure: what it sent tells.</summary>
    public async Task SendRawAsync(byte[] bytes)
    {
        try
        {
            await stream.WriteAsync(bytes, Cancel);
        }
        catch (IOException)
        {
            // The reading side sees the end as well, after what was sent before it.
        }
    }

    /// <summary>Says that nothing more will be sent.</summary>
    public void FinishSending() => ((NetworkStream)stream).Socket.Shutdown(SocketShutdown.Send);

    /// <summary>Reads frames until the condition holds; fails when the server closes before.</summary>
    public async Task ReadUntilAsync(Func<bool> condition, string awaited)
    {
        while (!condition())
        {
            Assert.False(IsClosed, $"closed, waiting for {awaited}; came: {Log}");
            await ReadFrameAsync(awaited);
        }
    }

    /// <summary>Reads frames until the server has closed.</summary>
    public async Task ReadToEndAsync()
    {
        while (!IsClosed)
        {
            await ReadFrameAsync("the end");
        }
    }

    /// <summary>Sends a PING and reads until its answer: what was sent before has been looked at then.</summary>
    public async Task PingAsync(string data = "are you?")
    {
        int before = PingAcks.Count(ack => ack == data);
        await SendAsync(Wire.Ping(data));
        await ReadUntilAsync(() => PingAcks.Count(ack => ack == data) > before, "PING");
    }

    /// <summary>
    /// Sends two PINGs, the second once the first is answered: what follows from all that was sent has come
    /// then, also from a server that answers PING first and sends DATA last.
    /// </summary>
    public async Task SettleAsync()
    {
        await PingAsync("settle 1");
        await PingAsync("settle 2");
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    public TestStream StreamOf(uint id)
    {
        if (!Streams.TryGetValue(id, out TestStream? found))
        {
            found = new TestStream { Window = _initialWindow };
            Streams.Add(id, found);
        }

        return found;
    }

    private async Task ReadFrameAsync(string awaited)
    {
        var header = new byte[9];
        if (!await TryReadAsync(header, awaited))
        {
            IsClosed = true;
            return;
        }

        int length = (header[0] << 16) | (header[1] << 8) | header[2];
        uint id = new TestFrame(0, 0, 0, header).Number(5);
        Assert.True(length <= _frameBytesMax, $"A frame of {length} bytes; came: {Log}");
        Assert.True(id <= int.MaxValue, "The reserved bit is set.");
        var frame = new TestFrame(header[3], header[4], id, new byte[length]);
        if (!await TryReadAsync(frame.Payload, awaited))
        {
            IsClosed = true;
            return;
        }

        _log.Add(frame.ToString());
        Check(frame);
        Take(frame);
    }

    private async Task<bool> TryReadAsync(byte[] buffer, string awaited)
    {
        try
        {
            int read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, Cancel)
                .AsTask().WaitAsync(Eventually.DefaultLimit, Cancel);
            return read == buffer.Length;
        }
        catch (IOException)
        {
            return false;
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Waiting for {awaited}; came: {Log}");
        }
    }

    private void Take(TestFrame frame)
    {
        switch (frame.Type)
        {
            case Wire.DataType:
                TakeData(frame);
                break;
            case Wire.HeadersType:
            case Wire.ContinuationType:
                TakeBlock(frame);
                break;
            case Wire.RstStreamType:
                StreamOf(frame.StreamId).Reset = frame.Number(0);
                break;
            case Wire.SettingsType when frame.Has(Wire.Ack):
                SettingsAcks++;
                Apply(_unacknowledged.Dequeue());
                break;
            case Wire.SettingsType:
                TakeServerSettings(frame);
                break;
            case Wire.PingType when frame.Has(Wire.Ack):
                PingAcks.Add(System.Text.Encoding.ASCII.GetString(frame.Payload));
                break;
            case Wire.PingType:
                ServerPings.Add(frame.Payload);
                break;
            case Wire.GoAwayType:
                GoAwayLastStream = frame.Number(0);
                GoAwayCode = frame.Number(4);
                break;
            case Wire.WindowUpdateType:
                WindowUpdates[frame.StreamId] =
                    WindowUpdates.GetValueOrDefault(frame.StreamId) + frame.Number(0);
                break;
        }
    }

    private void TakeData(TestFrame frame)
    {
        TestStream target = StreamOf(frame.StreamId);
        int padding = frame.Has(Wire.Padded) ? frame.Payload[0] + 1 : 0;
        target.DataLengths.Add(frame.Payload.Length);
        target.Body.AddRange(frame.Payload[(padding > 0 ? 1 : 0)..(frame.Payload.Length - Math.Max(0, padding - 1))]);
        target.IsEnded |= frame.Has(Wire.EndStream);
    }

    private void TakeBlock(TestFrame frame)
    {
        if (frame.Type == Wire.HeadersType)
        {
            Assert.False(frame.Has(Wire.Padded) || frame.Has(Wire.HasPriority), "This client takes plain HEADERS.");
            _block.Clear();
            _blockEndsStream = frame.Has(Wire.EndStream);
        }

        _block.AddRange(frame.Payload);
        if (!frame.Has(Wire.EndHeaders))
        {
            return;
        }

        Blocks.Add([.. _block]);
        Assert.Equal(HpackStatus.Ok, _blocks.Read([.. _block]));
        TakeFields(StreamOf(frame.StreamId), [.. _blocks.Fields], _blockEndsStream);
    }

    private void TakeServerSettings(TestFrame frame)
    {
        for (int at = 0; at < frame.Payload.Length; at += 6)
        {
            ServerSettings[(ushort)((frame.Payload[at] << 8) | frame.Payload[at + 1])] = frame.Number(at + 2);
        }

        _hasServerSettings = true;
    }
}
