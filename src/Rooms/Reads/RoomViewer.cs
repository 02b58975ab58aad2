using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>Who reads: a local user, on a device.</summary>
/// <param name="User">The user's number.</param>
/// <param name="UserId">The user.</param>
/// <param name="DeviceId">
/// The device, for <c>unsigned.transaction_id</c> of the events that it sent; null leaves that out.
/// </param>
public readonly record struct RoomViewer(UserNid User, UserId UserId, string? DeviceId);

/// <summary>What a reader is to a room.</summary>
public enum RoomAccess
{
    /// <summary>A stranger: never joined, or left and forgot, and the room is not world-readable.</summary>
    None = 0,

    /// <summary>A stranger to a room that is world-readable now.</summary>
    Peeking = 1,

    /// <summary>Was joined, and left, was kicked or was banned.</summary>
    Departed = 2,

    /// <summary>Is joined.</summary>
    Joined = 3,
}
