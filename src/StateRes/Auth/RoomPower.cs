using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// Who may do what in one state of a room: its power levels with the specification's defaults and its creators.
/// </summary>
/// <remarks>Source: server-server API v1.19, "Definitions"; room version 12, note on room creators.</remarks>
public readonly struct RoomPower
{
    private readonly CreateFacts? _create;
    private readonly PowerLevels? _levels;

    internal RoomPower(CreateFacts? create, PowerLevels? levels)
    {
        _create = create;
        _levels = levels;
    }

    /// <summary>The level needed to invite.</summary>
    public long Invite => Content[PowerLevelKey.Invite];

    /// <summary>The level needed to kick.</summary>
    public long Kick => Content[PowerLevelKey.Kick];

    /// <summary>The level needed to ban and to unban.</summary>
    public long Ban => Content[PowerLevelKey.Ban];

    /// <summary>The level needed to redact another user's event.</summary>
    public long Redact => Content[PowerLevelKey.Redact];

    /// <summary>The state's power levels event, when it has one.</summary>
    public PowerLevels? Levels => _levels;

    /// <summary>The levels as the state gives them, without the creators of version 12.</summary>
    public PowerLevelsContent Content => _levels?.Content ?? PowerLevelsContent.WithoutEvent;

    /// <summary>The powers in a state.</summary>
    /// <param name="events">The room's columns.</param>
    /// <param name="state">A state of the room.</param>
    public static RoomPower At(RoomEvents events, StateMap state)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(state);
        var lookup = new StateMapLookup(state);
        return At(events, CreateEid(events, in lookup), in lookup);
    }

    /// <summary>A user's level; <see cref="PowerLevels.Infinite"/> for creators where the version says so.</summary>
    /// <param name="userIndex">The user's index; a negative one is a user that the room does not know.</param>
    public long LevelOf(int userIndex)
    {
        if (IsPrivileged(userIndex))
        {
            return PowerLevels.Infinite;
        }

        if (_levels is not null)
        {
            return _levels.OfUser(userIndex);
        }

        bool isCreator = _create is { } create
            && create.Privileged.IsEmpty
            && create.Creator == userIndex
            && userIndex >= 0;
        return isCreator ? PowerLevelsContent.CreatorLevelWithoutEvent : 0;
    }

    /// <summary>Whether a user is a creator with infinite level (room version 12).</summary>
    public bool IsPrivileged(int userIndex) => _create is { } create && create.Privileged.Contains(userIndex);

    /// <summary>The level needed to send an event of a type.</summary>
    /// <param name="typeIndex">The type's index in the room; negative for a type that the room does not know.</param>
    /// <param name="isState">Whether the event is a state event.</param>
    public long RequiredFor(int typeIndex, bool isState)
    {
        return _levels is not null
            ? _levels.RequiredFor(typeIndex, isState)
            : Content[isState ? PowerLevelKey.StateDefault : PowerLevelKey.EventsDefault];
    }

    /// <summary>The level needed to notify, such as "room" for @room.</summary>
    public long Notification(string key) => Content.LevelOfNotification(key);

    internal static RoomPower At<TState>(RoomEvents events, int createEid, scoped in TState state)
        where TState : struct, IStateLookup, allows ref struct
    {
        return Of(events, createEid, state.Find(RoomEvents.PowerLevelsKid));
    }

    /// <summary>The powers that a create event and a power levels event give; 0 for one that is not there.</summary>
    internal static RoomPower Of(RoomEvents events, int createEid, int levelsEid) =>
        new(events.FactsOf(createEid) as CreateFacts, events.FactsOf(levelsEid) as PowerLevels);

    /// <summary>The create event that governs a state: the one in it, or the one that the room id names.</summary>
    internal static int CreateEid<TState>(RoomEvents events, scoped in TState state)
        where TState : struct, IStateLookup, allows ref struct =>
        events.Rules.RoomIdIsCreateHash ? events.CreateEid : state.Find(RoomEvents.CreateKid);
}
