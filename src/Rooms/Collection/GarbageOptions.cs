namespace Dendrite.Fast.Rooms;

/// <summary>What becomes of garbage.</summary>
public enum GarbageMode
{
    /// <summary>Nobody looks for it.</summary>
    Off = 0,

    /// <summary>It is found and told, and stays.</summary>
    Report = 1,

    /// <summary>It is found and removed.</summary>
    Remove = 2,
}

/// <summary>When garbage is looked for, and how fast.</summary>
public sealed record GarbageOptions
{
    /// <summary>What becomes of it. An engine by itself looks for none; the server's configuration says more.</summary>
    public GarbageMode Mode { get; init; }

    /// <summary>From one collection to the next. Chosen: a day's garbage is some kilobytes a room.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromDays(1);

    /// <summary>
    /// The pause between two steps. Chosen: a step takes some milliseconds, so the job takes a few parts in a hundred
    /// of one core and of the disk.
    /// </summary>
    public TimeSpan StepPause { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Stored states that one step looks at, while their room does nothing else. Chosen: whole ones of a large room are
    /// some megabytes.
    /// </summary>
    public int StepStates { get; init; } = 256;

    /// <summary>
    /// How long an event waits to enter its room before it is asked whether it waits for anything. Chosen: the stage
    /// itself gives up a quarter of an hour after the last that got on.
    /// </summary>
    public TimeSpan StagedAge { get; init; } = TimeSpan.FromDays(1);
}
