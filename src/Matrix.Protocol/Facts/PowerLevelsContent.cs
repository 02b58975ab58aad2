namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>The content of one <c>m.room.power_levels</c> event, parsed once. Immutable.</summary>
/// <remarks>
/// Source: client-server API v1.19, <c>m.room.power_levels</c>; room versions 1 ("Deprecated event content schemas")
/// and 10 (rules 9.1 to 9.3). Creators of room version 12 are not known here: their level is above every level.
/// </remarks>
public sealed partial class PowerLevelsContent
{
    /// <summary>How many single levels there are: the values of <see cref="PowerLevelKey"/>.</summary>
    public const int KeyCount = 7;

    /// <summary>
    /// The level that <c>state_default</c>, <c>ban</c>, <c>kick</c> and <c>redact</c> have if absent.
    /// Source: client-server API v1.19, <c>m.room.power_levels</c>.
    /// </summary>
    public const long ModeratorLevel = 50;

    /// <summary>
    /// The level of the creator in a room of versions 1 to 11 without power levels.
    /// Source: client-server API v1.19, <c>m.room.power_levels</c>.
    /// </summary>
    public const long CreatorLevelWithoutEvent = 100;

    /// <summary>
    /// The level that <c>notifications.room</c> has if absent. Source: client-server API v1.19,
    /// <c>m.room.power_levels</c>.
    /// </summary>
    public const long RoomNotificationLevel = 50;

    private readonly long?[] _levels;
    private readonly PowerLevelEntry[] _users;
    private readonly PowerLevelEntry[] _events;
    private readonly PowerLevelEntry[] _notifications;

    private PowerLevelsContent(
        long?[] levels,
        PowerLevelEntry[] users,
        PowerLevelEntry[] events,
        PowerLevelEntry[] notifications)
    {
        _levels = levels;
        _users = users;
        _events = events;
        _notifications = notifications;
    }

    /// <summary>
    /// What holds in a room without a power levels event, but for the level of its creator: all default levels.
    /// Source: client-server API v1.19, <c>m.room.power_levels</c>.
    /// </summary>
    public static PowerLevelsContent WithoutEvent { get; } = new(new long?[KeyCount], [], [], []);

    /// <summary>The entries of <c>users</c>, sorted ordinally by key, each key once.</summary>
    public ReadOnlySpan<PowerLevelEntry> Users => _users;

    /// <summary>The entries of <c>events</c>, sorted ordinally by key, each key once.</summary>
    public ReadOnlySpan<PowerLevelEntry> Events => _events;

    /// <summary>The entries of <c>notifications</c>, sorted ordinally by key, each key once.</summary>
    public ReadOnlySpan<PowerLevelEntry> Notifications => _notifications;

    /// <summary>The level as given, or null if the content does not have it.</summary>
    public long? GetExplicit(PowerLevelKey key) => _levels[(int)key];

    /// <summary>The level that holds: as given, or the default.</summary>
    public long this[PowerLevelKey key] => _levels[(int)key] ?? DefaultOf(key);

    /// <summary>The level of a user: its entry, or <c>users_default</c>.</summary>
    public long LevelOfUser(ReadOnlySpan<char> userId) =>
        TryFind(_users, userId, out long level) ? level : this[PowerLevelKey.UsersDefault];

    /// <summary>
    /// The level required to send an event: its entry in <c>events</c>, or <c>state_default</c> or
    /// <c>events_default</c>.
    /// </summary>
    public long LevelOfEvent(ReadOnlySpan<char> type, bool isState) => TryFind(_events, type, out long level)
        ? level
        : this[isState ? PowerLevelKey.StateDefault : PowerLevelKey.EventsDefault];

    /// <summary>The level required for a notification such as <c>room</c>: its entry, or 50.</summary>
    public long LevelOfNotification(ReadOnlySpan<char> key) =>
        TryFind(_notifications, key, out long level) ? level : RoomNotificationLevel;

    /// <summary>The level of a key in one of the sorted lists. False if the list does not have it.</summary>
    public static bool TryFind(ReadOnlySpan<PowerLevelEntry> entries, ReadOnlySpan<char> key, out long level)
    {
        int low = 0;
        int high = entries.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = key.CompareTo(entries[middle].Key, StringComparison.Ordinal);
            if (order == 0)
            {
                level = entries[middle].Level;
                return true;
            }

            if (order < 0)
            {
                high = middle - 1;
            }
            else
            {
                low = middle + 1;
            }
        }

        level = 0;
        return false;
    }

    /// <summary>The default of a single level, with or without a power levels event.</summary>
    public static long DefaultOf(PowerLevelKey key) =>
        key is PowerLevelKey.StateDefault or PowerLevelKey.Ban or PowerLevelKey.Redact or PowerLevelKey.Kick
            ? ModeratorLevel
            : 0;

    /// <summary>Parses the content of a power levels event by the forms that the room version allows.</summary>
    /// <param name="rules">The rules of the room's version.</param>
    /// <param name="content">The raw content, validated JSON.</param>
    /// <param name="levels">The levels; those of a room without the event if the status is not Ok.</param>
    public static FactStatus TryParse(
        RoomVersionRules rules,
        ReadOnlySpan<byte> content,
        out PowerLevelsContent levels) =>
        Parse(rules.PowerLevelForm, content, out levels);
}
