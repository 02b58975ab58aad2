using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// Takes finished log lines from any thread and writes them to a stream from one loop, so that nobody who logs waits
/// for whoever reads the log.
/// </summary>
internal sealed class LogWriter : IAsyncDisposable
{
    /// <summary>
    /// Lines that may wait. When it is full, further lines are dropped, and their number is written as soon as there
    /// is room. Chosen: a second of a storm of warnings, in a few megabytes.
    /// </summary>
    public const int LinesMax = 8192;

    /// <summary>How long the last lines may take: a reader that hangs must not keep the process alive.</summary>
    private static readonly TimeSpan FlushLimit = TimeSpan.FromSeconds(2);

    private readonly Stream _stream;
    private readonly TimeProvider _time;
    private readonly Channel<string> _lines;
    private readonly Task _loop;

    // Written with Interlocked by whoever loses a line; taken by the loop.
    private long _dropped;

    public LogWriter(Stream stream, TimeProvider time)
    {
        _stream = stream;
        _time = time;
        _lines = Channel.CreateBounded<string>(
            new BoundedChannelOptions(LinesMax) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite },
            _ => Interlocked.Increment(ref _dropped));
        _loop = Task.Run(WriteAsync);
    }

    /// <summary>Hands over one line, without its line end. Never waits.</summary>
    public void Write(string line) => _lines.Writer.TryWrite(line);

    /// <summary>Writes what waits, at most <see cref="FlushLimit"/> long. Later lines are lost.</summary>
    public async ValueTask DisposeAsync()
    {
        _lines.Writer.TryComplete();
        await Task.WhenAny(_loop, Task.Delay(FlushLimit, _time));
    }

    private async Task WriteAsync()
    {
        StringBuilder batch = new();
        while (await _lines.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (_lines.Reader.TryRead(out var line))
            {
                batch.Append(line).Append('\n');
            }

            if (Interlocked.Exchange(ref _dropped, 0) is var dropped and > 0)
            {
                batch.Append(CultureInfo.InvariantCulture, $"({dropped} log lines were dropped: too many at once)\n");
            }

            try
            {
                await _stream.WriteAsync(Encoding.UTF8.GetBytes(batch.ToString()));
                await _stream.FlushAsync();
            }
            catch (IOException)
            {
                // Whoever read the output is gone. The server goes on without a log rather than stop.
            }
        }
    }
}
