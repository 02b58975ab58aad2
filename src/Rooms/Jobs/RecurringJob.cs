namespace Dendrite.Fast.Rooms;

/// <summary>Work that is begun once an interval, counted from the last time, also over restarts.</summary>
/// <param name="kind">What it does.</param>
/// <param name="isOn">Whether it is begun at all.</param>
/// <param name="interval">From one start to the next.</param>
/// <param name="start">The state of a job that has not begun; takes earlier jobs of the kind, the newest first.</param>
internal sealed class RecurringJob(
    JobKind kind, bool isOn, TimeSpan interval, Func<IReadOnlyList<JobInfo>, byte[]> start)
{
    public JobKind Kind => kind;

    public bool IsOn => isOn;

    public long IntervalMs => (long)interval.TotalMilliseconds;

    /// <summary>Not before it, in ms since 1970. Owner: the loop of jobs.</summary>
    public long NextMs { get; set; } = long.MinValue;

    public byte[] Start(IReadOnlyList<JobInfo> earlier) => start(earlier);
}
