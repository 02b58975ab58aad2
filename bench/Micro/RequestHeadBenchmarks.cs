using System.Text;
using BenchmarkDotNet.Attributes;
using Dendrite.Fast.Transport;
using Dendrite.Fast.Transport.Http1;

namespace Dendrite.Fast.Micro;

/// <summary>The head of a request as clients send it: cut into lines, checked, framed.</summary>
[MemoryDiagnoser]
public class RequestHeadBenchmarks
{
    private static readonly byte[] Put = Encoding.ASCII.GetBytes(
        "PUT /_matrix/client/v3/rooms/!abc%3Aexample.org/send/m.room.message/txn1 HTTP/1.1\r\nHost: example.org\r\n"
        + "User-Agent: bench\r\nAccept: */*\r\nAuthorization: Bearer syt_abc_def\r\nContent-Type: application/json\r\n"
        + "Origin: https://app.example.org\r\nContent-Length: 300\r\n\r\n");

    private readonly HttpServerOptions _limits = new();
    private readonly RequestHead _head = new();

    [Benchmark]
    public int Parse_a_put()
    {
        _head.Reset();
        RequestHeadBuilder builder = new(_head, _limits);
        var parser = default(HeadParser);
        return parser.Parse(Put, _limits, ref builder, out _) == ParseStatus.Done
            ? parser.Length
            : throw new InvalidOperationException("the sample request was refused");
    }
}
