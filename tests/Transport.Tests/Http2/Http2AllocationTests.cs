using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Dendrite.Fast.Transport.Tests.Http2;

/// <summary>Requests on a kept HTTP/2 connection allocate nothing, measured over a real socket.</summary>
[Collection(nameof(AllocationTests))]
public sealed class Http2AllocationTests
{
    // Requests that are sent and answered together, and how often.
    private const int Together = 16;
    private const int Rounds = 100;

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task Requests_that_arrive_together_allocate_nothing(string method)
    {
        await using var server = new HttpServer(new HttpServerOptions(), Table(), TimeProvider.System);
        server.Start(new IPEndPoint(IPAddress.Loopback, 0));
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        client.NoDelay = true;
        Connect(client, server.BoundEndPoints[0]);
        var conversation = new Conversation(client, method == "GET" ? Get() : Put());
        conversation.Exchange(rounds: 500);

        // The client uses blocking calls, which allocate nothing themselves. Other threads (the test runner's) may: the
        // least of several attempts is what the server does.
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 10 && least > 0; attempt++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            conversation.Exchange(Rounds);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        Assert.True(least / (Rounds * Together) < 1, $"{least} bytes for {Rounds * Together} requests");
    }

    // An asynchronous connect would make the socket's later blocking calls allocate.
    private static void Connect(Socket client, IPEndPoint server) => client.Connect(server);

    private static byte[][] Get() => [Wire.Get(0, "/_matrix/client/versions", [("accept", "*/*")])];

    private static byte[][] Put() =>
    [
        Wire.Headers(0, Wire.EndHeaders, Wire.RequestBlock(
            "PUT", "/_matrix/client/v3/rooms/!abc%3Aexample.org/send/m.room.message/txn1",
            [("authorization", "Bearer syt_abc_def"), ("content-type", "application/json"), ("content-length", "300")])),
        Wire.Data(0, new string('x', 300), Wire.EndStream),
    ];

    private static RouteTable Table()
    {
        static ValueTask Answer(HttpExchange exchange)
        {
            "{\"event_id\":\"$abc\"}"u8.CopyTo(exchange.ResponseBody.GetSpan(64));
            exchange.ResponseBody.Advance("{\"event_id\":\"$abc\"}"u8.Length);
            return default;
        }

        return new RouteTableBuilder()
            .Add(HttpVerb.Get, "/_matrix/client/versions", Answer)
            .Add(HttpVerb.Put, "/_matrix/client/v3/rooms/{roomId}/send/{eventType}/{txnId}", Answer)
            .Build();
    }

    /// <summary>Sends the same request on stream after stream, and counts the ends of answers.</summary>
    private sealed class Conversation
    {
        private readonly Socket _client;
        private readonly byte[] _batch;
        private readonly List<int> _idOffsets = [];
        private readonly int _framesPerRequest;
        private readonly byte[] _received = new byte[256 * 1024];
        private int _end;
        private int _nextId = 1;

        public Conversation(Socket client, byte[][] request)
        {
            _client = client;
            _framesPerRequest = request.Length;
            List<byte> batch = [];
            for (int i = 0; i < Together; i++)
            {
                foreach (byte[] frame in request)
                {
                    _idOffsets.Add(batch.Count + 5);
                    batch.AddRange(frame);
                }
            }

            _batch = [.. batch];
            client.Send(
                (byte[])[
                    .. Wire.Preface, .. Wire.Settings(), .. Wire.Frame(Wire.SettingsType, Wire.Ack, 0),
                    .. Wire.WindowUpdate(0, 2_000_000_000),
                ]);
        }

        public void Exchange(int rounds)
        {
            for (int i = 0; i < rounds; i++)
            {
                for (int n = 0; n < _idOffsets.Count; n++)
                {
                    BinaryPrimitives.WriteInt32BigEndian(
                        _batch.AsSpan(_idOffsets[n]), _nextId + (n / _framesPerRequest * 2));
                }

                _nextId += Together * 2;
                _client.Send(_batch);
                ReceiveAnswers();
            }
        }

        private void ReceiveAnswers()
        {
            int ended = 0;
            int start = 0;
            while (ended < Together)
            {
                int length = _end - start < 9 ? int.MaxValue : 9 + (BinaryPrimitives.ReadInt32BigEndian(
                    _received.AsSpan(start)) >> 8);
                if (_end - start < length)
                {
                    int received = _client.Receive(_received, _end, _received.Length - _end, SocketFlags.None);
                    Assert.True(received > 0);
                    _end += received;
                    continue;
                }

                byte type = _received[start + 3];
                Assert.True(type is Wire.HeadersType or Wire.DataType or Wire.SettingsType or Wire.WindowUpdateType);
                ended += type == Wire.DataType && (_received[start + 4] & Wire.EndStream) != 0 ? 1 : 0;
                start += length;
            }

            _received.AsSpan(start, _end - start).CopyTo(_received);
            _end -= start;
        }
    }
}
