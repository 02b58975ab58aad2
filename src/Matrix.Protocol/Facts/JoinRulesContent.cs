namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>The value of <c>join_rule</c>. Stored by other projects: append only.</summary>
/// <remarks>Source: client-server API v1.19, <c>m.room.join_rules</c>.</remarks>
public enum JoinRule
{
    /// <summary>A value that is none of the others; nobody joins by it.</summary>
    Unknown = 0,

    /// <summary><c>public</c>.</summary>
    Public = 1,

    /// <summary><c>invite</c>, which also holds in a room without join rules.</summary>
    Invite = 2,

    /// <summary><c>knock</c>.</summary>
    Knock = 3,

    /// <summary><c>private</c>: reserved, nobody joins by it.</summary>
    Private = 4,

    /// <summary><c>restricted</c>.</summary>
    Restricted = 5,

    /// <summary><c>knock_restricted</c>.</summary>
    KnockRestricted = 6,
}

/// <summary>The content of one <c>m.room.join_rules</c> event, parsed once. Immutable.</summary>
/// <remarks>Source: client-server API v1.19, <c>m.room.join_rules</c> and "Restricted rooms".</remarks>
public sealed class JoinRulesContent
{
    private readonly RoomId[] _allowedRooms;

    private JoinRulesContent(JoinRule rule, RoomId[] allowedRooms)
    {
        Rule = rule;
        _allowedRooms = allowedRooms;
    }

    /// <summary>What holds in a room without join rules.</summary>
    public static JoinRulesContent WithoutEvent { get; } = new(JoinRule.Invite, []);

    /// <summary>The join rule; whether the room version knows it is for the authorisation rules to ask.</summary>
    public JoinRule Rule { get; }

    /// <summary>
    /// The rooms of <c>allow</c> conditions of type <c>m.room_membership</c>; conditions of other types and without
    /// a room id are ignored, as the specification says.
    /// </summary>
    public ReadOnlySpan<RoomId> AllowedRooms => _allowedRooms;

    /// <summary>Parses the content of a join rules event.</summary>
    /// <param name="content">The raw content, validated JSON.</param>
    /// <param name="facts">The rules; those of a room without the event if the status is not Ok.</param>
    /// <returns>
    /// <see cref="FactStatus.Missing"/> without <c>join_rule</c>, <see cref="FactStatus.WrongType"/> if it is not a
    /// string.
    /// </returns>
    public static FactStatus TryParse(ReadOnlySpan<byte> content, out JoinRulesContent facts)
    {
        facts = WithoutEvent;
        if (!RawJson.IsObject(content))
        {
            return FactStatus.NotAnObject;
        }

        if (!RawJson.TryFind(content, "join_rule"u8, out ReadOnlySpan<byte> rule))
        {
            return FactStatus.Missing;
        }

        if (!RawJson.IsString(rule))
        {
            return FactStatus.WrongType;
        }

        facts = new JoinRulesContent(ParseRule(rule), ParseAllow(RawJson.Find(content, "allow"u8)));
        return FactStatus.Ok;
    }

    private static JoinRule ParseRule(ReadOnlySpan<byte> value) =>
        RawJson.StringEquals(value, "public"u8) ? JoinRule.Public
        : RawJson.StringEquals(value, "invite"u8) ? JoinRule.Invite
        : RawJson.StringEquals(value, "knock"u8) ? JoinRule.Knock
        : RawJson.StringEquals(value, "private"u8) ? JoinRule.Private
        : RawJson.StringEquals(value, "restricted"u8) ? JoinRule.Restricted
        : RawJson.StringEquals(value, "knock_restricted"u8) ? JoinRule.KnockRestricted
        : JoinRule.Unknown;

    private static RoomId[] ParseAllow(ReadOnlySpan<byte> allow)
    {
        List<RoomId> rooms = [];
        foreach (ReadOnlySpan<byte> condition in JsonElements.Of(allow))
        {
            if (RawJson.StringEquals(RawJson.Find(condition, "type"u8), "m.room_membership"u8)
                && RoomId.TryParse(RawJson.GetString(RawJson.Find(condition, "room_id"u8)), out RoomId room))
            {
                rooms.Add(room);
            }
        }

        return [.. rooms];
    }
}
