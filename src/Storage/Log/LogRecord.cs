namespace Dendrite.Fast.Storage;

/// <summary>
/// One record of the Log. Made by the method of its kind, which says what its numbers mean; read by
/// <see cref="Kind"/> and the properties named there.
/// </summary>
public readonly record struct LogRecord
{
    // The fixed part of a record in memory and in a statement; counted from the fields.
    internal const int BytesEstimate = 64;

    internal LogRecord(LogKind kind, RoomNid room, UserNid user, int a = 0, int b = 0, int c = 0, string? text = null)
    {
        Kind = kind;
        Room = room;
        User = user;
        A = a;
        B = b;
        C = c;
        Text = text;
    }

    /// <summary>What it tells.</summary>
    public LogKind Kind { get; }

    /// <summary>The room that it is about; none when it is not about a room.</summary>
    public RoomNid Room { get; }

    /// <summary>The user that it is about; none when it is not about a user.</summary>
    public UserNid User { get; }

    /// <summary>The event: of <see cref="TimelineEvent"/>, and the target of <see cref="RedactionApplied"/>.</summary>
    public int Eid => A;

    /// <summary>The timeline place of a <see cref="TimelineEvent"/>.</summary>
    public int Ordinal => B;

    /// <summary>The state key of a <see cref="CurrentStateChange"/>.</summary>
    public int Kid => A;

    /// <summary>The event before a <see cref="CurrentStateChange"/>; 0 for none.</summary>
    public int OldEid => B;

    /// <summary>The event after a <see cref="CurrentStateChange"/>; 0 for none.</summary>
    public int NewEid => C;

    /// <summary>The redaction of <see cref="RedactionApplied"/>.</summary>
    public int RedactionEid => B;

    /// <summary>The lowest event of <see cref="RangeChanged"/>.</summary>
    public int FirstEid => A;

    /// <summary>The highest event of <see cref="RangeChanged"/>.</summary>
    public int LastEid => B;

    /// <summary>What happened to the range of <see cref="RangeChanged"/>.</summary>
    public RangeChange Change => (RangeChange)C;

    /// <summary>
    /// The device of <see cref="ToDevice"/> and <see cref="SessionRevoked"/> (null: all of the user), the type of
    /// <see cref="AccountData"/>, the receipt type of <see cref="Receipt"/>, the field of <see cref="Profile"/>, the
    /// room id of <see cref="RoomRemoved"/>, the id of the signed user of <see cref="KeysSigned"/>.
    /// </summary>
    public string? Text { get; }

    internal int A { get; }

    internal int B { get; }

    internal int C { get; }

    /// <summary>An event entered the timeline.</summary>
    /// <param name="room">Its room.</param>
    /// <param name="eid">The event.</param>
    /// <param name="ordinal">Its place in the room's timeline.</param>
    public static LogRecord TimelineEvent(RoomNid room, int eid, int ordinal) =>
        new(LogKind.TimelineEvent, room, default, eid, ordinal);

    /// <summary>A key of the current state changed, with or without a timeline event.</summary>
    /// <param name="room">The room.</param>
    /// <param name="kid">The state key.</param>
    /// <param name="oldEid">The event before; 0 for none.</param>
    /// <param name="newEid">The event now; 0 for none.</param>
    /// <param name="target">For member events: whose membership; else none.</param>
    public static LogRecord CurrentStateChange(RoomNid room, int kid, int oldEid, int newEid, UserNid target) =>
        new(LogKind.CurrentStateChange, room, target, kid, oldEid, newEid);

    /// <summary>Events came in behind, were removed, or got other states.</summary>
    /// <param name="room">The room.</param>
    /// <param name="firstEid">The lowest event of the range.</param>
    /// <param name="lastEid">The highest event of the range.</param>
    /// <param name="change">What happened.</param>
    public static LogRecord RangeChanged(RoomNid room, int firstEid, int lastEid, RangeChange change) =>
        new(LogKind.RangeChanged, room, default, firstEid, lastEid, (int)change);

    /// <summary>A redaction took effect.</summary>
    /// <param name="room">The room.</param>
    /// <param name="targetEid">The redacted event.</param>
    /// <param name="redactionEid">The redaction.</param>
    public static LogRecord RedactionApplied(RoomNid room, int targetEid, int redactionEid) =>
        new(LogKind.RedactionApplied, room, default, targetEid, redactionEid);

    /// <summary>A receipt moved.</summary>
    /// <param name="room">The room.</param>
    /// <param name="user">Whose receipt.</param>
    /// <param name="receiptType">The receipt type.</param>
    public static LogRecord Receipt(RoomNid room, UserNid user, string receiptType) =>
        new(LogKind.Receipt, room, user, text: receiptType);

    /// <summary>A message waits for a device.</summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device.</param>
    public static LogRecord ToDevice(UserNid user, string deviceId) =>
        new(LogKind.ToDevice, default, user, text: deviceId);

    /// <summary>The devices or keys of a user changed.</summary>
    /// <param name="user">The user.</param>
    public static LogRecord DeviceList(UserNid user) => new(LogKind.DeviceList, default, user);

    /// <summary>Account data changed.</summary>
    /// <param name="user">The user.</param>
    /// <param name="room">The room; none for global.</param>
    /// <param name="type">The type.</param>
    public static LogRecord AccountData(UserNid user, RoomNid room, string type) =>
        new(LogKind.AccountData, room, user, text: type);

    /// <summary>A profile changed.</summary>
    /// <param name="user">The user.</param>
    /// <param name="field">The field.</param>
    public static LogRecord Profile(UserNid user, string field) => new(LogKind.Profile, default, user, text: field);

    /// <summary>Push rules changed.</summary>
    /// <param name="user">The user.</param>
    public static LogRecord PushRules(UserNid user) => new(LogKind.PushRules, default, user);

    /// <summary>Access tokens ended.</summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device; null for all of the user.</param>
    public static LogRecord SessionRevoked(UserNid user, string? deviceId) =>
        new(LogKind.SessionRevoked, default, user, text: deviceId);

    /// <summary>A user forgot a room that they had left.</summary>
    /// <param name="room">The room.</param>
    /// <param name="user">The user.</param>
    public static LogRecord RoomForgotten(RoomNid room, UserNid user) => new(LogKind.RoomForgotten, room, user);

    /// <summary>
    /// Nobody finds a room any more; a second one, when its rows are gone, says that its number is no room's.
    /// </summary>
    /// <param name="room">The room.</param>
    /// <param name="roomId">Its id.</param>
    public static LogRecord RoomRemoved(RoomNid room, string roomId) =>
        new(LogKind.RoomRemoved, room, default, text: roomId);

    /// <summary>An account was made or changed.</summary>
    /// <param name="user">Whose account.</param>
    public static LogRecord Account(UserNid user) => new(LogKind.Account, default, user);

    /// <summary>A user signed the key of another.</summary>
    /// <param name="signer">Who signed, and is told.</param>
    /// <param name="signedUserId">The id of the user whose key is signed.</param>
    public static LogRecord KeysSigned(UserNid signer, string signedUserId) =>
        new(LogKind.KeysSigned, default, signer, text: signedUserId);

    /// <summary>Pushers changed.</summary>
    /// <param name="user">Whose pushers.</param>
    public static LogRecord Pushers(UserNid user) => new(LogKind.Pushers, default, user);
}

/// <summary>A record with its place in the Log.</summary>
/// <param name="Position">The position of its append.</param>
/// <param name="Seq">Its place within the append, from 0.</param>
/// <param name="Record">The record.</param>
public readonly record struct LogEntry(CommitPosition Position, int Seq, LogRecord Record);
