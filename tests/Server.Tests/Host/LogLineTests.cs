using Dendrite.Fast.Homeserver;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class LogLineTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 9, 8, 7, 65, TimeSpan.FromHours(2));

    [Fact]
    public void A_line_has_time_level_category_event_and_message()
    {
        LogLine line = new(At, LogLevel.Warning, "Rooms", 12);

        line.AddText("hello");

        Assert.Equal("2026-11-23T07:08:07.065Z warn  Rooms[12] hello", line.ToString());
    }

    [Fact]
    public void Nothing_breaks_out_of_its_line()
    {
        LogLine line = new(At, LogLevel.Error, "Rooms", 1);

        line.AddText("a\r\nb\tc\u001b[31m\u0085");
        line.AddScope("x\ny");
        line.AddException("System.Exception: no\n   at M()\n   at N()\n");

        Assert.EndsWith(
            @"] a\r\nb\tc\u001b[31m\u0085 {x\ny} | System.Exception: no | at M() | at N()",
            line.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_logger_writes_levels_that_are_asked_for_with_their_scopes()
    {
        FakeTimeProvider time = new(At);
        MemoryStream stream = new();
        await using (LogWriter writer = new(stream, TimeProvider.System))
        {
            using LineLoggerProvider provider = new(writer, time);
            using LoggerFactory loggers = new([provider], new LoggerFilterOptions { MinLevel = LogLevel.Information });
            var logger = loggers.CreateLogger("Dendrite.Fast.Rooms");
            using (logger.BeginScope("outer"))
            {
#pragma warning disable CA1848, CA2254 // What is tested is the logger, not the message.
                logger.LogInformation(new EventId(7), "shown");
                logger.LogDebug("not shown");
#pragma warning restore CA1848, CA2254
            }
        }

        Assert.Equal(
            "2026-11-23T07:08:07.065Z info  Rooms[7] shown {outer}\n",
            System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }
}
