using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>How far a user has read, for one type and one thread.</summary>
/// <param name="User">The user's number.</param>
/// <param name="UserId">The user's id.</param>
/// <param name="Type"><see cref="ReceiptTypes.Read"/> or <see cref="ReceiptTypes.ReadPrivate"/>.</param>
/// <param name="ThreadId">Empty: no thread; <c>main</c>; or the id of the event that a thread starts from.</param>
/// <param name="EventId">Everything up to this event is read.</param>
/// <param name="Eid">The event's number in the room; 0 when this server does not have it.</param>
/// <param name="Ts">When the receipt was sent, milliseconds since 1970.</param>
/// <param name="At">Where the receipt was committed.</param>
public sealed record Receipt(
    UserNid User,
    string UserId,
    string Type,
    string ThreadId,
    string EventId,
    int Eid,
    long Ts,
    CommitPosition At)
{
    /// <summary>Whether nobody but its user may know of it.</summary>
    public bool IsPrivate => Type == ReceiptTypes.ReadPrivate;

    /// <summary>What there is one receipt of: a user's, of a type, in a thread or in none.</summary>
    internal ReceiptKey Key => new(User, Type, ThreadId);
}

/// <summary>What there is one receipt of.</summary>
/// <param name="User">The user.</param>
/// <param name="Type">The type.</param>
/// <param name="ThreadId">The thread, as in <see cref="Receipt.ThreadId"/>.</param>
internal readonly record struct ReceiptKey(UserNid User, string Type, string ThreadId);

/// <summary>The types of receipts. Source: client-server API v1.19, "Receipts".</summary>
public static class ReceiptTypes
{
    /// <summary>A receipt that everybody in the room sees.</summary>
    public const string Read = "m.read";

    /// <summary>A receipt that only its user sees.</summary>
    public const string ReadPrivate = "m.read.private";

    /// <summary>
    /// Not a receipt but account data of the room, that the receipt endpoint sets too. It has no threads.
    /// </summary>
    public const string FullyRead = "m.fully_read";

    /// <summary>The thread id of the events outside threads.</summary>
    public const string MainThread = "main";
}
