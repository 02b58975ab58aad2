namespace Dendrite.Fast.Storage;

/// <summary>An event as stored.</summary>
/// <param name="Row">Its facts.</param>
/// <param name="Position">Where its append stands in the Log.</param>
public sealed record StoredEvent(EventRow Row, CommitPosition Position);

/// <summary>A membership as stored.</summary>
/// <param name="Row">The membership.</param>
/// <param name="Position">Where its last change stands in the Log.</param>
public sealed record StoredMembership(MembershipRow Row, CommitPosition Position);

/// <summary>A receipt as stored.</summary>
/// <param name="Row">The receipt.</param>
/// <param name="Position">Where its last change stands in the Log.</param>
public sealed record StoredReceipt(ReceiptRow Row, CommitPosition Position);

/// <summary>Account data as stored.</summary>
/// <param name="Row">The data.</param>
/// <param name="Position">Where its last change stands in the Log.</param>
public sealed record StoredAccountData(AccountDataRow Row, CommitPosition Position);

/// <summary>Device keys as stored.</summary>
/// <param name="Row">The keys.</param>
/// <param name="Position">Where their last change stands in the Log.</param>
public sealed record StoredDeviceKeys(DeviceKeysRow Row, CommitPosition Position);

/// <summary>A waiting to-device message.</summary>
/// <param name="Position">Where its append stands in the Log.</param>
/// <param name="Seq">Its order within the append.</param>
/// <param name="Json">The message in UTF-8.</param>
public sealed record StoredToDevice(CommitPosition Position, int Seq, byte[] Json);

/// <summary>How many one-time keys of an algorithm a device has left.</summary>
/// <param name="Algorithm">The algorithm.</param>
/// <param name="Count">The number of keys.</param>
public readonly record struct OneTimeKeyCount(string Algorithm, int Count);

/// <summary>The last change of a user's devices or keys.</summary>
/// <param name="Position">Where it stands among the commits of its writer; 0 and up.</param>
/// <param name="User">The user.</param>
public readonly record struct DeviceListChange(long Position, UserNid User);

/// <summary>What waits for one device, or for one that is not here any more.</summary>
/// <param name="User">The user.</param>
/// <param name="DeviceId">The device id.</param>
/// <param name="IsOrphan">Whether the user is one of this server's and has no such device.</param>
public readonly record struct ToDeviceInbox(UserNid User, string DeviceId, bool IsOrphan);

/// <summary>Names a key in a version of a backup.</summary>
/// <param name="RoomId">The room id, as the client gave it.</param>
/// <param name="SessionId">The session.</param>
public readonly record struct BackupKeyName(string RoomId, string SessionId);

/// <summary>What decides which of two keys of a session a backup keeps.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="FirstMessageIndex">The first message that it decrypts.</param>
/// <param name="ForwardedCount">How often it was forwarded.</param>
/// <param name="IsVerified">Whether the device that backed it up had verified it.</param>
public readonly record struct BackupKeyRank(
    string SessionId,
    long FirstMessageIndex,
    long ForwardedCount,
    bool IsVerified);

/// <summary>What became of a read of the Log.</summary>
public enum LogReadStatus
{
    /// <summary>Every record of the asked part is there.</summary>
    Read = 0,

    /// <summary>
    /// Some of the asked part have been trimmed: nothing is returned, and the reader begins with a scan of what the
    /// records were about.
    /// </summary>
    Trimmed = 1,
}

/// <summary>Records of the Log, read from the database.</summary>
/// <param name="Status">Whether the Log still has what was asked for.</param>
/// <param name="Entries">The records; none when some have been trimmed.</param>
/// <param name="Reached">Where the read has come to: read on from here.</param>
public sealed record LogPage(LogReadStatus Status, IReadOnlyList<LogEntry> Entries, Watermark Reached);

/// <summary>Which place the Log had reached at a time.</summary>
/// <param name="TakenTs">The time, in milliseconds since 1970.</param>
/// <param name="Place">The place.</param>
public sealed record LogMark(long TakenTs, Watermark Place);

/// <summary>How far a follower has durably come.</summary>
/// <param name="Name">The name of the follower.</param>
/// <param name="Place">Its place.</param>
public sealed record FollowerPlace(string Name, Watermark Place);

/// <summary>A room's head and where it was committed.</summary>
/// <param name="Row">The head.</param>
/// <param name="Position">The position of the append that wrote it last; 0 for one of the first schema.</param>
public sealed record StoredHead(RoomHeadRow Row, CommitPosition Position);
