using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Somebody who is typing in a room.</summary>
public readonly struct Typer
{
    internal Typer(UserNid user, string userId, long until)
    {
        User = user;
        UserId = userId;
        Until = until;
    }

    /// <summary>The user's number.</summary>
    public UserNid User { get; }

    /// <summary>The user's id.</summary>
    public string UserId { get; }

    /// <summary>When it ends, in ticks of the clock's timestamp.</summary>
    internal long Until { get; }
}
