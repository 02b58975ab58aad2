using System.Collections.Frozen;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Whom a user ignores: their messages and invites are not shown to the user, their state events are. Immutable.
/// Source: client-server API, "Ignoring Users".
/// </summary>
public sealed class IgnoredUsers
{
    private readonly FrozenSet<string> _userIds;

    /// <summary>Takes the ignored users.</summary>
    /// <param name="userIds">Their ids; repeats count once. Texts that are no user id match nobody.</param>
    public IgnoredUsers(IEnumerable<string> userIds) => _userIds = userIds.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Nobody.</summary>
    public static IgnoredUsers None { get; } = new([]);

    /// <summary>Whether nobody is ignored, which is so for almost everybody.</summary>
    public bool IsEmpty => _userIds.Count == 0;

    /// <summary>Their ids.</summary>
    public IReadOnlySet<string> UserIds => _userIds;

    /// <summary>Whether a user is ignored.</summary>
    /// <param name="userId">The user's id.</param>
    public bool Contains(string userId) => _userIds.Contains(userId);
}
