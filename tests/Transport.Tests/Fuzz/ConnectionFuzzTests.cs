using System.Text;
using Dendrite.Fast.Testing;
using Dendrite.Fast.Transport.Tests.Http2;
using static Dendrite.Fast.Transport.Tests.Http2.Wire;

namespace Dendrite.Fast.Transport.Tests.Fuzz;

/// <summary>
/// Mutated conversations with whole connections, HTTP/1.1 and HTTP/2, on a pool that notices leaks. Each connection
/// ends once the client has finished, nothing is a fault of the server's, every block comes back, and the outcome does
/// not depend on how the bytes were cut.
/// </summary>
public sealed class ConnectionFuzzTests
{
    private static readonly string[] Http1Seeds =
    [
        "GET /a?b HTTP/1.1\r\nHost: x\r\n\r\nGET /c HTTP/1.1\r\nHost: x\r\n\r\n",
        "PUT /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcGET /b HTTP/1.1\r\nHost: x\r\n\r\n",
        "PUT /b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2;x=\"y\"\r\nde\r\n1\r\nf\r\n0\r\nT: u\r\n\r\n"
            + "GET /c HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "POST /streamed HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\nabcdefHEAD / HTTP/1.0\r\n\r\n",
        "POST /ignored HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
            + "GET / HTTP/1.1\r\n\r\n",
    ];

    private static readonly byte[][][] Http2Seeds =
    [
        [Preface, Wire.Settings(), Get(1, "/a"), Get(3, "/b"), Ping()],
        [Preface, Wire.Settings((InitialWindowSize, 7)), Get(1, "/a"), WindowUpdate(1, 100), Get(3)],
        [Preface, Wire.Settings(), Post(1), Data(1, "abc"), Data(1, "def", EndStream), Get(3)],
        [Preface, Wire.Settings(), Post(1, "/streamed"), Data(1, "abc"), Post(3, "/ignored"), Data(3, "x"),
            Data(1, "", EndStream), Data(3, "y", EndStream)],
        [Preface, Wire.Settings((HeaderTableSize, 0)), Headers(1, EndStream, RequestBlock("GET", "/")),
            Continuation(1, EndHeaders), Priority(1, 0), RstStream(1, Cancel), GoAway(0, NoError)],
        [Preface, Wire.Settings((MaxFrameSize, 16_384), (HeaderTableSize, 4096)),
            Headers(1, EndStream | EndHeaders | Padded,
                [2, .. RequestBlock("GET", "/x", ("cookie", "a=b"), ("cookie", "c=d")), 0, 0]),
            Post(3, "/", ("content-length", "3")), Frame(DataType, Padded, 3, [1, .. "abc"u8, 0]),
            Headers(3, EndHeaders | EndStream, Block(("x-sum", "1")))],
    ];

    /// <summary>Bytes that broke the law once, and what they are.</summary>
    public static TheoryData<string, string> Http2Finds => new()
    {
        {
            "a broken frame while a handler that reads a streamed body has not gone on yet",
            "505249202A20485454502F322E300D0A0D0A534D0D0A0D0A00000004000000000000004501040000000100073A6D6574"
            + "686F6404504F535400073A736368656D65046874747000053A70617468092F73747265616D6564000A3A617574686F72"
            + "6974790B6578616D706C652E6F726700000000010000000100004401040000000300073A6D6574686F6404504F535400"
            + "073A736368656D65046874747000053A70617468082F69676E6F726564000A3A617574686F726974790B6578616D706C"
            + "652E6F7267000001000000000003780000032C000000000040010A2061626300000100010000000379"
        },
        {
            "DATA behind the end of a streamed body whose handler has answered, or not yet",
            "505249202A20485454502F322E300D0A0D0A534D0D0A0D0A00000004000000000000004501040000000100073A6D6574"
            + "686F6404504F535400073A736368656D65046874747000053A70617468092F73747265616D6564000A3A617574686F72"
            + "6974790B6578616D706C652E6F726700000000010000000100004401040000000300073A6D6574686F6404504F535400"
            + "073A736368656D65046874747000053A70617468082F69676E6F726564000A3A617574686F726974790B6578616D706C"
            + "652E6F72670000010000000000037800000300000000000161626300000100010000000379"
        },
    };

    // Chosen: long enough for a connection that needs no time to end before any passes.
    private static readonly TimeSpan PatienceBeforeTimePasses = TimeSpan.FromMilliseconds(200);

    private static int Rounds => Nightly.Pick(400, 20_000);

    [Fact]
    public async Task Mutated_conversations_in_http_1_end_alike_however_they_are_cut()
    {
        await using TestServer server = Start();
        for (int seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            byte[] bytes = Mutation.Of(Encoding.Latin1.GetBytes(Http1Seeds[random.Next(Http1Seeds.Length)]), random);

            string whole = DescribeAnswers(await RunAsync(server, [bytes]));
            string cut = DescribeAnswers(await RunAsync(server, Cut.Parts(bytes, random)));

            Assert.True(whole == cut, $"seed {seed}\n{whole}\ncut:\n{cut}\n{Encoding.Latin1.GetString(bytes)}");
        }
    }

    [Fact]
    public async Task Mutated_conversations_in_http_2_end_however_they_are_cut()
    {
        await using TestServer server = Start();
        for (int seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            byte[] bytes = Mutate(Http2Seeds[random.Next(Http2Seeds.Length)], random);

            await AssertEndsAlikeAsync(server, bytes, random, $"seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Http2Finds))]
    public async Task What_failed_once_ends_however_it_is_cut(string what, string hex)
    {
        await using TestServer server = Start();
        for (int seed = 0; seed < 20; seed++)
        {
            await AssertEndsAlikeAsync(server, Convert.FromHexString(hex), new Random(seed), what);
        }
    }

    private static async Task AssertEndsAlikeAsync(TestServer server, byte[] bytes, Random random, string source)
    {
        string whole = DescribeFrames(await RunAsync(server, [bytes]));
        string cut = DescribeFrames(await RunAsync(server, Cut.Parts(bytes, random)));

        // A handler that goes on asynchronously answers before the next frame is seen, or after it; so the outcome may
        // depend on the cuts, and by right.
        bool isFree = bytes.AsSpan().IndexOf("/streamed"u8) >= 0;
        Assert.True(isFree || whole == cut, $"{source}\n{whole}\ncut:\n{cut}\n{Convert.ToHexString(bytes)}");
    }

    // Frames are dropped, repeated and exchanged as wholes, and changed within; the preface rarely.
    private static byte[] Mutate(byte[][] frames, Random random)
    {
        List<byte[]> changed = [.. frames];
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int at = random.Next(random.Next(20) == 0 ? 0 : 1, changed.Count);
            int other = random.Next(1, changed.Count);
            switch (random.Next(6))
            {
                case 0 when changed.Count > 2:
                    changed.RemoveAt(at);
                    break;
                case 1:
                    changed.Insert(other, changed[at]);
                    break;
                case 2:
                    (changed[at], changed[other]) = (changed[other], changed[at]);
                    break;
                default:
                    changed[at] = Mutation.Of(changed[at], random);
                    break;
            }
        }

        return [.. changed.SelectMany(frame => frame)];
    }

    private static async Task<string> RunAsync(TestServer server, ReadOnlyMemory<byte>[] parts)
    {
        MemoryChannel client = server.Connect();
        foreach (ReadOnlyMemory<byte> part in parts)
        {
            client.ClientSends(part);
        }

        client.ClientFinishes();
        await EndsAsync(server, client);
        await Eventually.Async(() => server.Pool.RentedCount == 0, () => $"{server.Pool.RentedCount} blocks are out");
        Assert.Empty(server.Events.ConnectionFailures);
        return client.Sent;
    }

    // A client that has finished while its window is closed is waited for by the server, in fake time.
    private static async Task EndsAsync(TestServer server, MemoryChannel client)
    {
        try
        {
            await client.Ended.WaitAsync(PatienceBeforeTimePasses, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            await Eventually.Async(
                () =>
                {
                    server.Time.Advance(TimeSpan.FromSeconds(1));
                    return client.Ended.IsCompleted;
                },
                () => $"sent so far: {Convert.ToHexString(Encoding.Latin1.GetBytes(client.Sent))}");
        }
    }

    // All but the date, which tells when a connection ended.
    private static string DescribeAnswers(string sent) => string.Join(
        '\n', sent.Split("\r\n").Where(line => !line.StartsWith("Date: ", StringComparison.Ordinal)));

    // What became of each stream, and of the connection: the frames' order and the control frames depend on the cuts.
    private static string DescribeFrames(string sent)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(sent);
        if (sent.StartsWith("HTTP/1.1", StringComparison.Ordinal))
        {
            return DescribeAnswers(sent);
        }

        var streams = new SortedDictionary<uint, string>();
        for (int at = 0; at < bytes.Length;)
        {
            int length = (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];
            var frame = new TestFrame(
                bytes[at + 3],
                bytes[at + 4],
                new TestFrame(0, 0, 0, bytes[at..]).Number(5),
                bytes[(at + 9)..(at + 9 + length)]);
            at += 9 + length;
            string told = frame.Type switch
            {
                RstStreamType => $" reset {frame.Number(0)}",
                GoAwayType => $" goaway {frame.Number(4)}",
                HeadersType => " head",
                DataType => Encoding.Latin1.GetString(frame.Payload),
                _ => "",
            };
            streams[frame.StreamId] = streams.GetValueOrDefault(frame.StreamId) + told
                + (frame.Type is HeadersType or DataType && frame.Has(EndStream) ? " end" : "");
        }

        return string.Join('\n', streams.Select(stream => $"{stream.Key}: {stream.Value}"));
    }

    private static TestServer Start() => new(routes: routes =>
    {
        TestServer.AddEcho(routes);
        routes.Add(new Route(HttpVerb.Post, "/ignored", TestServer.Echo) { Body = BodyMode.None });
        routes.Add(new Route(HttpVerb.Post, "/streamed", EchoStreamed) { Body = BodyMode.Streamed });
    });

    private static async ValueTask EchoStreamed(HttpExchange exchange)
    {
        while (true)
        {
            System.IO.Pipelines.ReadResult read = await exchange.BodyReader.ReadAsync(exchange.Aborted);
            foreach (ReadOnlyMemory<byte> segment in read.Buffer)
            {
                TestServer.Write(exchange, segment.Span);
            }

            exchange.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }
}
