using System.Text.Json;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// The item of account data that says whom a user ignores. Source: client-server API, "Ignoring Users",
/// <c>m.ignored_user_list</c>.
/// </summary>
internal static class IgnoredUserList
{
    public const string Type = "m.ignored_user_list";

    /// <summary>Whether an item is the list: it is global, and one of a room says nothing.</summary>
    public static bool IsItem(RoomNid room, string type) => room.IsNone && type == Type;

    /// <summary>
    /// Whom a list names: the keys of <c>ignored_users</c>. Clients may store what they like, so that a list of another
    /// form names nobody.
    /// </summary>
    /// <param name="content">A JSON object.</param>
    public static IgnoredUsers Parse(ReadOnlyMemory<byte> content)
    {
        using var document = JsonDocument.Parse(content);
        if (!document.RootElement.TryGetProperty("ignored_users", out var users)
            || users.ValueKind != JsonValueKind.Object)
        {
            return IgnoredUsers.None;
        }

        List<string> userIds = [];
        foreach (var user in users.EnumerateObject())
        {
            userIds.Add(user.Name);
        }

        return userIds.Count == 0 ? IgnoredUsers.None : new IgnoredUsers(userIds);
    }
}
