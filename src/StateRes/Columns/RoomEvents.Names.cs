namespace Dendrite.Fast.StateRes;

public sealed partial class RoomEvents
{
    /// <summary>The kid of (type, state_key), or -1 when no event of the room has had it.</summary>
    public int FindKid(string type, string stateKey)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(stateKey);
        return FindKid(_types.Find(type), stateKey);
    }

    /// <summary>The kid of a user's member event, or -1 when the user has never had one.</summary>
    /// <param name="userIndex">The user's index; a negative one is a user that the room does not know.</param>
    public int MemberKid(int userIndex)
    {
        int[] kids = Volatile.Read(ref _memberKids);
        return (uint)userIndex < (uint)kids.Length ? Volatile.Read(ref kids[userIndex]) : EventRow.None;
    }

    /// <summary>The event type of a state key.</summary>
    public string KeyType(int kid) => _types[_keys[kid].TypeIndex];

    /// <summary>The index of the event type of a state key.</summary>
    public int KeyTypeIndex(int kid) => _keys[kid].TypeIndex;

    /// <summary>The text of a state key.</summary>
    public string KeyText(int kid) => _keys[kid].StateKey;

    /// <summary>The user that a state key names by its id, or -1.</summary>
    public int KeyUser(int kid) => _keys[kid].User;

    /// <summary>The index of a user in this room, or -1 when no event has named them.</summary>
    public int FindUser(string userId)
    {
        ArgumentNullException.ThrowIfNull(userId);
        return _users.Find(userId);
    }

    /// <summary>The id of a user.</summary>
    public string UserId(int userIndex) => _users[userIndex];

    /// <summary>The index of an event type in this room, or -1 when no event has named it.</summary>
    public int FindType(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return _types.Find(type);
    }

    /// <summary>An event type.</summary>
    public string TypeName(int typeIndex) => _types[typeIndex];

    internal int FindKid(int typeIndex, string stateKey) => _keys.Find(typeIndex, stateKey);

    private int FindUserOr(string user, int otherwise) =>
        _users.Find(user) is var found && found >= 0 ? found : otherwise;
}
