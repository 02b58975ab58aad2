using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// The content of one m.room.power_levels event bound to a room's dense indexes. Immutable. Levels are as in the
/// event; the defaults of the specification are applied by the queries.
/// </summary>
/// <remarks>Source: server-server API v1.19, "Definitions"; client-server API v1.19, m.room.power_levels.</remarks>
public sealed class PowerLevels
{
    /// <summary>
    /// The level of room creators where they have an infinite one: above every level that an event can state.
    /// </summary>
    public const long Infinite = long.MaxValue;

    private readonly PowerLevelsContent _content;

    // Parallel arrays, sorted by index; entries that the room does not know have index -1 and come first.
    private readonly int[] _users;
    private readonly long[] _userLevels;
    private readonly int[] _types;
    private readonly long[] _typeLevels;

    private PowerLevels(
        PowerLevelsContent content,
        AuthRule brokenRule,
        int[] users,
        long[] userLevels,
        int[] types,
        long[] typeLevels)
    {
        BrokenRule = brokenRule;
        _content = content;
        _users = users;
        _userLevels = userLevels;
        _types = types;
        _typeLevels = typeLevels;
    }

    /// <summary>The level needed to invite.</summary>
    public long Invite => _content[PowerLevelKey.Invite];

    /// <summary>The level needed to kick.</summary>
    public long Kick => _content[PowerLevelKey.Kick];

    /// <summary>The level needed to ban and to unban.</summary>
    public long Ban => _content[PowerLevelKey.Ban];

    /// <summary>The level needed to redact another user's event.</summary>
    public long Redact => _content[PowerLevelKey.Redact];

    /// <summary>The level of users who are not listed.</summary>
    public long UsersDefault => _content[PowerLevelKey.UsersDefault];

    internal PowerLevelsContent Content => _content;

    /// <summary>The rule that the form of the content breaks, or none; levels are then the defaults.</summary>
    internal AuthRule BrokenRule { get; }

    internal ReadOnlySpan<int> Users => _users;

    internal ReadOnlySpan<long> UserLevels => _userLevels;

    internal ReadOnlySpan<int> Types => _types;

    internal ReadOnlySpan<long> TypeLevels => _typeLevels;

    /// <summary>The stated or default level of a user; creators with infinite level are the caller's concern.</summary>
    /// <param name="userIndex">The user's index in the room; negative for a user that the room does not know.</param>
    public long OfUser(int userIndex) => TryFind(_users, _userLevels, userIndex, out long level) ? level : UsersDefault;

    /// <summary>The level needed to send an event of a type.</summary>
    /// <param name="typeIndex">The type's index in the room; negative for a type that the room does not know.</param>
    /// <param name="isState">Whether the event is a state event.</param>
    public long RequiredFor(int typeIndex, bool isState)
    {
        if (TryFind(_types, _typeLevels, typeIndex, out long level))
        {
            return level;
        }

        return _content[isState ? PowerLevelKey.StateDefault : PowerLevelKey.EventsDefault];
    }

    /// <summary>The level needed to notify, such as "room" for @room; 50 when it is not stated.</summary>
    public long Notification(string key) => _content.LevelOfNotification(key);

    /// <summary>Binds a content; <paramref name="intern"/> adds new names, else they get index -1.</summary>
    internal static PowerLevels Bind(
        PowerLevelsContent content, AuthRule brokenRule, RoomEvents events, bool intern)
    {
        int[] users = new int[content.Users.Length];
        long[] userLevels = new long[users.Length];
        for (int i = 0; i < users.Length; i++)
        {
            string name = content.Users[i].Key;
            users[i] = intern ? events.InternUser(name) : events.FindUser(name);
            userLevels[i] = content.Users[i].Level;
        }

        int[] types = new int[content.Events.Length];
        long[] typeLevels = new long[types.Length];
        for (int i = 0; i < types.Length; i++)
        {
            string name = content.Events[i].Key;
            types[i] = intern ? events.InternType(name) : events.FindType(name);
            typeLevels[i] = content.Events[i].Level;
        }

        Array.Sort(users, userLevels);
        Array.Sort(types, typeLevels);
        return new PowerLevels(content, brokenRule, users, userLevels, types, typeLevels);
    }

    private static bool TryFind(int[] indexes, long[] levels, int index, out long level)
    {
        int at = index < 0 ? -1 : Array.BinarySearch(indexes, index);
        level = at < 0 ? 0 : levels[at];
        return at >= 0;
    }
}
