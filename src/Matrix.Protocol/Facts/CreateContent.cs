namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>The content of one <c>m.room.create</c> event, parsed once. Immutable.</summary>
/// <remarks>Source: client-server API v1.19, <c>m.room.create</c>; room versions 1 (rule 1), 11 and 12.</remarks>
public sealed class CreateContent
{
    /// <summary>
    /// The version of a room whose create event names none. Source: client-server API v1.19, <c>m.room.create</c>.
    /// </summary>
    public const string VersionIfAbsent = "1";

    private readonly UserId[] _additionalCreators;

    private CreateContent(UserId[] additionalCreators) => _additionalCreators = additionalCreators;

    /// <summary>
    /// <c>room_version</c>, or "1" if absent. Null if it is there but not a string: no version that anybody knows.
    /// </summary>
    public string? RoomVersion { get; private init; }

    /// <summary>
    /// Whether users of other servers may take part: false only if <c>m.federate</c> is <c>false</c>.
    /// </summary>
    public bool Federates { get; private init; }

    /// <summary>Whether <c>creator</c> is there, whatever its type; room versions 1 to 10 demand it.</summary>
    public bool HasCreator { get; private init; }

    /// <summary><c>creator</c> if it is a string. Room versions 11 and later take the sender instead.</summary>
    public string? Creator { get; private init; }

    /// <summary>
    /// Whether <c>additional_creators</c> is absent, or an array of valid user ids as room version 12 demands.
    /// </summary>
    public bool AdditionalCreatorsAreValid { get; private init; }

    /// <summary>The entries of <c>additional_creators</c> if they are valid, else none.</summary>
    public ReadOnlySpan<UserId> AdditionalCreators => _additionalCreators;

    /// <summary><c>type</c>, such as <c>m.space</c>, or null.</summary>
    public string? Type { get; private init; }

    /// <summary><c>predecessor.room_id</c>; not valid if absent.</summary>
    public RoomId PredecessorRoom { get; private init; }

    /// <summary><c>predecessor.event_id</c>; not valid if absent.</summary>
    public EventId PredecessorEvent { get; private init; }

    /// <summary>
    /// Parses the content of a create event. What a version demands of it is for the authorisation rules to ask;
    /// the only malformed content is one that is no object.
    /// </summary>
    /// <param name="content">The raw content, validated JSON.</param>
    /// <param name="facts">The facts; those of an empty object if the status is not Ok.</param>
    public static FactStatus TryParse(ReadOnlySpan<byte> content, out CreateContent facts)
    {
        ReadOnlySpan<byte> version = RawJson.Find(content, "room_version"u8);
        ReadOnlySpan<byte> creator = RawJson.Find(content, "creator"u8);
        ReadOnlySpan<byte> predecessor = RawJson.Find(content, "predecessor"u8);
        ReadOnlySpan<byte> predecessorRoom = RawJson.Find(predecessor, "room_id"u8);
        ReadOnlySpan<byte> predecessorEvent = RawJson.Find(predecessor, "event_id"u8);
        _ = RoomId.TryParse(RawJson.GetString(predecessorRoom), out RoomId room);
        _ = EventId.TryParse(RawJson.GetString(predecessorEvent), out EventId lastEvent);
        bool areValid = TryParseCreators(RawJson.Find(content, "additional_creators"u8), out UserId[] creators);
        facts = new CreateContent(creators)
        {
            RoomVersion = version.IsEmpty ? VersionIfAbsent : RawJson.GetString(version),
            Federates = !RawJson.IsFalse(RawJson.Find(content, "m.federate"u8)),
            HasCreator = !creator.IsEmpty,
            Creator = RawJson.GetString(creator),
            AdditionalCreatorsAreValid = areValid,
            Type = RawJson.GetString(RawJson.Find(content, "type"u8)),
            PredecessorRoom = room,
            PredecessorEvent = lastEvent,
        };
        return RawJson.IsObject(content) ? FactStatus.Ok : FactStatus.NotAnObject;
    }

    private static bool TryParseCreators(ReadOnlySpan<byte> value, out UserId[] creators)
    {
        creators = [];
        if (value.IsEmpty)
        {
            return true;
        }

        if (RawJson.KindOf(value) != JsonKind.Array)
        {
            return false;
        }

        List<UserId> list = [];
        foreach (ReadOnlySpan<byte> element in JsonElements.Of(value))
        {
            if (!UserId.TryParse(RawJson.GetString(element), out UserId user))
            {
                return false;
            }

            list.Add(user);
        }

        creators = [.. list];
        return true;
    }
}
