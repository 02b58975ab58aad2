using System.Buffers;
using System.Text;
using Dendrite.Fast.Transport.Http2;
using Microsoft.Extensions.ObjectPool;

namespace Dendrite.Fast.Transport;

/// <summary>What all connections of one server share. Immutable but for the counters of buffered bytes.</summary>
internal sealed class ServerContext
{
    // Streams that stay in the pool after a peak, about 2 KiB each. Chosen.
    private const int StreamsKeptMax = 1024;

    private readonly BytesBudget _bodies;

    // Owner: whoever finds the date changed; each object is immutable, and any of the newest date will do.
    private volatile UsualHead _usualHead;

    public ServerContext(
        HttpServerOptions options, RouteTable routes, ServerClock clock, BytePool pool, CancellationToken stopping)
    {
        Options = options;
        Routes = routes;
        Clock = clock;
        Pool = pool;
        Stopping = stopping;
        FixedHeaderLines = RenderFixedHeaders(options);
        TooManyAnswer =
        [
            .. ResponseHead.StatusLine(503), .. FixedHeaderLines, .. "Content-Length: 0\r\nConnection: close\r\n\r\n"u8,
        ];
        ConstantFields = new ConstantFields(options);
        _usualHead = RenderUsualHead(clock.DateLine);
        _bodies = new BytesBudget(options.BufferedBodyBytesMax);
        Answers = new BytesBudget(options.BufferedAnswerBytesMax);
        Streams = new DefaultObjectPool<Http2Stream>(new StreamPolicy(pool, Answers), StreamsKeptMax);
        Memory = new BytePoolMemory(pool);
    }

    public HttpServerOptions Options { get; }

    public RouteTable Routes { get; }

    public ServerClock Clock { get; }

    public BytePool Pool { get; }

    public CancellationToken Stopping { get; }

    public byte[] FixedHeaderLines { get; }

    /// <summary>The whole answer to a connection beyond the limits.</summary>
    public byte[] TooManyAnswer { get; }

    /// <summary>
    /// The first lines of the usual answer in HTTP/1.1: 200, Date, the fixed headers, and JSON as the content type.
    /// </summary>
    public byte[] UsualHeadLines
    {
        get
        {
            UsualHead head = _usualHead;
            byte[] date = Clock.DateLine;
            if (head.DateLine != date)
            {
                head = RenderUsualHead(date);
                _usualHead = head;
            }

            return head.Lines;
        }
    }

    public ConstantFields ConstantFields { get; }

    public ObjectPool<Http2Stream> Streams { get; }

    public MemoryPool<byte> Memory { get; }

    /// <summary>What answers that are being written hold.</summary>
    public BytesBudget Answers { get; }

    public long BufferedBodyBytes => _bodies.Held;

    /// <returns>False if that would be more than all connections together may hold.</returns>
    public bool TryHoldBodyBytes(long bytes) => _bodies.TryHold(bytes);

    public void ReleaseBodyBytes(long bytes) => _bodies.Release(bytes);

    private UsualHead RenderUsualHead(byte[] dateLine) => new(
        dateLine,
        [
            .. ResponseHead.StatusLine(200), .. dateLine, .. FixedHeaderLines,
            .. "Content-Type: application/json\r\n"u8,
        ]);

    private static byte[] RenderFixedHeaders(HttpServerOptions options)
    {
        var lines = new StringBuilder();
        if (options.ServerName is not null)
        {
            Append(lines, new HttpHeader("Server", options.ServerName));
        }

        foreach (HttpHeader header in options.FixedResponseHeaders)
        {
            Append(lines, header);
        }

        return Encoding.ASCII.GetBytes(lines.ToString());
    }

    private sealed class StreamPolicy(BytePool pool, BytesBudget answers) : PooledObjectPolicy<Http2Stream>
    {
        public override Http2Stream Create() => new(pool, answers);

        public override bool Return(Http2Stream obj) => true;
    }

    private static void Append(StringBuilder lines, HttpHeader header)
    {
        byte[] name = Encoding.UTF8.GetBytes(header.Name);
        if (!HttpCharacters.IsToken(name) || ResponseHead.IsOwnHeader(name)
            || !Ascii.IsValid(header.Value) || !HttpCharacters.IsFieldValue(Encoding.ASCII.GetBytes(header.Value)))
        {
            throw new ArgumentException($"The fixed response header {header.Name} is malformed or not allowed.");
        }

        lines.Append(header.Name).Append(": ").Append(header.Value).Append("\r\n");
    }

    private sealed record UsualHead(byte[] DateLine, byte[] Lines);
}
