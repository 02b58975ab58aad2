using System.Globalization;
using System.Text;
using Dendrite.Fast.Transport.Http2;

namespace Dendrite.Fast.Transport;

/// <summary>
/// The server's time: a coarse clock and the Date header, both renewed by one timer a second, so that requests read
/// a field instead of a clock. Owner of the fields: the timer callback; everybody reads.
/// </summary>
internal sealed class ServerClock
{
    /// <summary>The timer's period. Chosen: the resolution of the Date header.</summary>
    public const int PeriodMs = 1000;

    /// <summary>A deadline that never comes.</summary>
    public const long Never = long.MaxValue;

    private readonly TimeProvider _time;
    private readonly long _origin;
    private long _nowMs;
    private volatile byte[] _dateLine;
    private volatile byte[] _dateField;

    public ServerClock(TimeProvider time)
    {
        _time = time;
        _origin = time.GetTimestamp();
        (_dateLine, _dateField) = RenderDate(time.GetUtcNow());
    }

    public TimeProvider Time => _time;

    /// <summary>Milliseconds since the server was built, as of the last tick.</summary>
    public long NowMs => Volatile.Read(ref _nowMs);

    /// <summary>Milliseconds since the server was built.</summary>
    public long PreciseMs => (long)_time.GetElapsedTime(_origin).TotalMilliseconds;

    /// <summary>"Date: ...\r\n"; another array for another date.</summary>
    public byte[] DateLine => _dateLine;

    /// <summary>The same for HTTP/2.</summary>
    public ReadOnlySpan<byte> DateField => _dateField;

    /// <summary>A deadline that is at least that far away, and at most two periods further.</summary>
    public long Deadline(long delayMs) => NowMs + delayMs + PeriodMs;

    public void Tick()
    {
        Volatile.Write(ref _nowMs, PreciseMs);
        (_dateLine, _dateField) = RenderDate(_time.GetUtcNow());
    }

    // Source: RFC 9110, section 5.6.7 (IMF-fixdate).
    private static (byte[] Line, byte[] Field) RenderDate(DateTimeOffset now)
    {
        byte[] date = Encoding.ASCII.GetBytes(now.ToString("R", CultureInfo.InvariantCulture));
        return ([.. "Date: "u8, .. date, .. "\r\n"u8], HpackEncoder.Render("date"u8, date));
    }
}
