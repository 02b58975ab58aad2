namespace Dendrite.Fast.Storage;

/// <summary>The Log in the database, for those who are further behind than the <see cref="LogTail"/>.</summary>
/// <remarks>
/// A read that reaches below <see cref="FloorAsync"/> says <see cref="LogReadStatus.Trimmed"/>.
/// Safe from any thread. Sees what was committed when the read began.
/// Throws <see cref="StoreUnavailableException"/> when the database cannot be reached.
/// </remarks>
public interface ILogReads
{
    /// <summary>Records after one place up to another, writer by writer. A page never splits an append.</summary>
    /// <param name="after">The last place that was seen.</param>
    /// <param name="upTo">The last place to read.</param>
    /// <param name="limit">After how many records to stop, about; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<LogPage> ReadAsync(Watermark after, Watermark upTo, int limit, CancellationToken cancellationToken);

    /// <summary>Records about one room.</summary>
    /// <param name="room">The room.</param>
    /// <param name="after">The last place that was seen.</param>
    /// <param name="upTo">The last place to read.</param>
    /// <param name="limit">The most to return a writer; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<LogPage> OfRoomAsync(
        RoomNid room,
        Watermark after,
        Watermark upTo,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>Records of one kind about one user.</summary>
    /// <param name="user">The user.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="after">The last place that was seen.</param>
    /// <param name="upTo">The last place to read.</param>
    /// <param name="limit">The most to return a writer; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<LogPage> OfUserAsync(
        UserNid user,
        LogKind kind,
        Watermark after,
        Watermark upTo,
        int limit,
        CancellationToken cancellationToken);

    /// <summary>The durable place of a follower, or null when it has none.</summary>
    /// <param name="name">The follower.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<Watermark?> FollowerAsync(string name, CancellationToken cancellationToken);

    /// <summary>The durable places of all followers, by name.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<FollowerPlace>> FollowersAsync(CancellationToken cancellationToken);

    /// <summary>The place up to which the Log is gone: whoever has seen it can read on.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<Watermark> FloorAsync(CancellationToken cancellationToken);

    /// <summary>The marks of when the Log was where, oldest first.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<IReadOnlyList<LogMark>> MarksAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The position at which the last of so many oldest records of a writer stands; null when it has fewer.
    /// </summary>
    /// <param name="writer">The writer.</param>
    /// <param name="records">How many records; 1 and up.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<long?> OldestAsync(int writer, int records, CancellationToken cancellationToken);
}
