using System.Text;
using Dendrite.Fast.Homeserver;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class LogWriterTests
{
    [Fact]
    public async Task Every_line_is_written_before_the_writer_is_closed()
    {
        MemoryStream stream = new();
        LogWriter writer = new(stream, TimeProvider.System);

        for (var i = 0; i < 100; i++)
        {
            writer.Write($"line {i}");
        }

        await writer.DisposeAsync();
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.Equal(101, lines.Length);
        Assert.Equal("line 99", lines[99]);
    }

    [Fact]
    public async Task A_reader_that_hangs_costs_lines_and_never_time()
    {
        BlockedStream stream = new();
        LogWriter writer = new(stream, TimeProvider.System);
        writer.Write("first");
        await Eventually.Async(() => stream.IsBlocked);

        for (var i = 0; i < LogWriter.LinesMax + 5; i++)
        {
            writer.Write("more");
        }

        stream.Unblock();
        await writer.DisposeAsync();
        Assert.Contains("(5 log lines were dropped: too many at once)\n", stream.Text, StringComparison.Ordinal);
    }

    private sealed class BlockedStream : MemoryStream
    {
        private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

        private volatile bool _isBlocked;

        public bool IsBlocked => _isBlocked;

        public string Text => Encoding.UTF8.GetString(ToArray());

        public void Unblock() => _gate.SetResult();

        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _isBlocked = true;
            await _gate.Task;
            Write(buffer.Span);
        }
    }
}
