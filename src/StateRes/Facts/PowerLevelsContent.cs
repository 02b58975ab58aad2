namespace Dendrite.Fast.StateRes;

/// <summary>
/// content of an m.room.power_levels event as it was received: levels by name, no defaults applied.
/// Each list is sorted by name (ordinal) and has each name once; the last of duplicate keys counts.
/// </summary>
internal sealed class PowerLevelsContent
{
    /// <summary>The plain level properties, in the order of the specification's rule.</summary>
    public LevelSet Levels { get; init; }

    /// <summary>users: level by user id.</summary>
    public KeyValuePair<string, long>[] Users { get; init; } = [];

    /// <summary>events: level by event type.</summary>
    public KeyValuePair<string, long>[] Events { get; init; } = [];

    /// <summary>notifications: level by notification key.</summary>
    public KeyValuePair<string, long>[] Notifications { get; init; } = [];

    /// <summary>The rule that the form of the content breaks, or <see cref="AuthRule.None"/>.</summary>
    public AuthRule BrokenRule { get; init; }
}
