using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Messages from device to device: kept until the receiving device acknowledges them by its next sync, delivered in the
/// order of their commits. What comes for a device whose inbox is full is dropped. Any thread.
/// Source: client-server API, "Send-to-Device messaging".
/// </summary>
public sealed class ToDevice : IDevicePart, IUserPart
{
    private readonly UserParts _parts;
    private readonly RoomEngine _rooms;
    private readonly InboxStates _inboxes;

    internal ToDevice(UserParts parts, RoomEngine rooms)
    {
        _parts = parts;
        _rooms = rooms;
        _inboxes = new InboxStates(parts.Options.InboxCacheMax);
    }

    /// <inheritdoc/>
    void IDevicePart.AddEnd(UserAppend append, UserNid user, string deviceId)
        => append.Add(new ToDeviceDeleteRow(user, deviceId));

    /// <inheritdoc/>
    void IDevicePart.Ended(UserNid user, string deviceId)
    {
        // What is known of the inbox stays true: it says which positions hold nothing, and those never come again.
    }

    /// <summary>
    /// Sends. All messages of one request commit together with the transaction id; a repeated request sends nothing.
    /// Unknown users and devices, users of other servers, and devices whose inbox is full are passed over.
    /// </summary>
    /// <param name="session">The sender.</param>
    /// <param name="eventType">The type of the messages.</param>
    /// <param name="transactionId">The request's transaction id.</param>
    /// <param name="body">The JSON body of <c>PUT /sendToDevice</c>; only read during the call.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_NOT_JSON, M_BAD_JSON, M_MISSING_PARAM, M_INVALID_PARAM, M_TOO_LARGE; 503.
    /// </exception>
    public async Task SendAsync(
        Session session,
        string eventType,
        string transactionId,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var messages = ToDeviceRequest.Parse(body, session.UserId, eventType, _parts.Options);
        TransactionKey key = new(
            session.User, session.DeviceId, TransactionKey.HashPath("sendToDevice", eventType), transactionId);
        var claim = await _rooms.Transactions.ClaimAsync(key, cancellationToken).ConfigureAwait(false);
        if (!claim.IsFirst)
        {
            await claim.Result.WaitAsync(cancellationToken).ConfigureAwait(false);
            return;
        }

        try
        {
            await SendAsync(session, messages, claim, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // Whatever it was, nothing was committed: the transaction id is free again. A claim that is settled stays.
            claim.Failed(failure);
            throw;
        }
    }

    /// <summary>Reads what waits for a device.</summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="after">The place up to which the device has acknowledged; zero for a first sync.</param>
    /// <param name="upTo">The place of the sync's answer; was published.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>At most 100 messages, the oldest first.</returns>
    public async ValueTask<ToDeviceBatch> ReadAsync(
        UserNid user, string deviceId, Watermark after, Watermark upTo, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(upTo);
        var inbox = _inboxes.Get(user, deviceId);
        if (inbox.IsEmptyAfter(after))
        {
            return new ToDeviceBatch([], upTo, IsComplete: true);
        }

        var limit = _parts.Options.ToDevicePerSyncMax;
        var stored = await _parts.Database.ToDevice.ListAsync(
            user, deviceId, after, WithoutBound(upTo), limit + 1, cancellationToken).ConfigureAwait(false);
        if (stored.Count <= limit)
        {
            inbox.Read(stored.Select(message => message.Position));
        }

        var visible = stored.Where(message => upTo.Covers(message.Position)).ToArray();
        var isComplete = visible.Length == stored.Count || stored.Count <= limit;
        if (visible.Length <= limit && isComplete)
        {
            return new ToDeviceBatch([.. visible.Select(message => message.Json)], upTo, IsComplete: true);
        }

        return Cut(visible, Math.Min(limit, visible.Length), after, upTo);
    }

    /// <summary>
    /// Deletes what a device has received: called with the place that its sync names as seen. Not waited for: what is
    /// acknowledged is not read again, whether it is deleted yet or not.
    /// </summary>
    /// <param name="user">The user.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="seen">The last <see cref="ToDeviceBatch.Delivered"/> that the device has.</param>
    public void Acknowledge(UserNid user, string deviceId, Watermark seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var inbox = _inboxes.Get(user, deviceId);
        if (!inbox.TryTakeCleanup(seen))
        {
            return;
        }

        UserAppend append = new(user);
        foreach (var position in seen.Positions)
        {
            append.Add(new ToDeviceAckRow(user, deviceId, position.Writer, position.Position));
        }

        append.Committed = _ => inbox.Cleaned(seen);
        _ = _parts.Database.EnqueueAsync(append, CancellationToken.None).AsTask();
    }

    /// <summary>Another node has committed a message.</summary>
    internal void Followed(UserNid user, string deviceId, CommitPosition position)
        => _inboxes.Get(user, deviceId).Followed(position);

    /// <summary>Adds what erases the messages that wait for a user.</summary>
    internal static void AddErase(UserAppend append, UserNid user) => append.Add(new UserToDeviceDeleteRow(user));

    ValueTask IUserPart.AddEndAsync(
        UserAppend append, UserNid user, bool erase, CancellationToken cancellationToken)
    {
        AddErase(append, user);
        return ValueTask.CompletedTask;
    }

    /// <summary>Other nodes have committed messages, and it is not known whom to.</summary>
    internal void Forget() => _inboxes.Clear();

    private async Task SendAsync(
        Session session, List<ToDeviceMessage> messages, TransactionClaim claim, CancellationToken cancellationToken)
    {
        // One owner, the sender, writes into the inboxes of others: rows are only added, so nothing that the receivers'
        // own appends decide is read here, and the transaction id commits with its effect.
        UserAppend append = new(session.User);
        List<(UserNid User, string DeviceId)> receivers = [];
        var (seq, dropped) = (0, 0);
        foreach (var message in messages)
        {
            foreach (var (user, deviceId) in await ReceiversAsync(message, cancellationToken).ConfigureAwait(false))
            {
                if (++seq > _parts.Options.ToDevicePerRequestMax)
                {
                    throw MatrixError.TooLarge(
                        $"One request reaches at most {_parts.Options.ToDevicePerRequestMax} devices.").ToException();
                }

                if (!await HasRoomAsync(user, deviceId, cancellationToken).ConfigureAwait(false))
                {
                    dropped++;
                    continue;
                }

                append.Add(new ToDeviceRow(user, deviceId, seq, message.Json));
                append.Log(LogRecord.ToDevice(user, deviceId));
                receivers.Add((user, deviceId));
            }
        }

        append.Add(claim.RowFor(default));
        append.Committed = position =>
        {
            // Looked up now: one that was in memory before may have been let go, and read again, meanwhile.
            receivers.ForEach(receiver => _inboxes.Get(receiver.User, receiver.DeviceId).Sent(position));
            claim.Committed(default);
        };
        await _parts.Writer.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        _parts.Metrics.ToDeviceMessages.Add(seq - dropped);
        _parts.Metrics.ToDeviceDropped.Add(dropped);
    }

    /// <summary>Whether another message may wait for a device; takes the room for it.</summary>
    private ValueTask<bool> HasRoomAsync(UserNid user, string deviceId, CancellationToken cancellationToken)
    {
        var inbox = _inboxes.Get(user, deviceId);
        var room = TakeRoom(inbox);
        return room == InboxRoom.Uncounted
            ? CountSlow(this, inbox, user, deviceId, cancellationToken)
            : ValueTask.FromResult(room == InboxRoom.Taken);

        static async ValueTask<bool> CountSlow(
            ToDevice self, InboxStates.Inbox inbox, UserNid user, string deviceId, CancellationToken cancellationToken)
        {
            inbox.Counted(await self._parts.Database.ToDevice.CountAsync(
                user, deviceId, self._parts.Options.ToDeviceWaitingMax, cancellationToken).ConfigureAwait(false));
            return self.TakeRoom(inbox) == InboxRoom.Taken;
        }
    }

    private InboxRoom TakeRoom(InboxStates.Inbox inbox) => inbox.TakeRoom(
        _parts.Options.ToDeviceWaitingMax,
        _parts.Time.GetUtcNow().ToUnixTimeMilliseconds(),
        (long)_parts.Options.ToDeviceRecountInterval.TotalMilliseconds);

    private async ValueTask<IEnumerable<(UserNid User, string DeviceId)>> ReceiversAsync(
        ToDeviceMessage message, CancellationToken cancellationToken)
    {
        if (!_rooms.Servers.IsLocal(message.User))
        {
            return [];
        }

        var user = await _parts.Database.Names.FindUserAsync(message.User.Value, cancellationToken)
            .ConfigureAwait(false);
        if (user.IsNone)
        {
            return [];
        }

        var devices = await _parts.Devices.Snapshots.GetAsync(user, cancellationToken).ConfigureAwait(false);
        if (message.DeviceId == ToDeviceRequest.AllDevices)
        {
            return devices.All.Keys.Select(deviceId => (user, deviceId));
        }

        return devices.Find(message.DeviceId) is null ? [] : [(user, message.DeviceId)];
    }

    // Cuts between positions, since a place names whole appends; one append is at most two messages for one device
    // (its own and the one for all), so the limit may be passed by one.
    private static ToDeviceBatch Cut(StoredToDevice[] messages, int limit, Watermark after, Watermark upTo)
    {
        var count = limit;
        while (count > 0 && count < messages.Length && messages[count].Position == messages[count - 1].Position)
        {
            count--;
        }

        if (count == 0)
        {
            count = Array.FindLastIndex(messages, message => message.Position == messages[0].Position) + 1;
        }

        // Writers before the one that is cut have been read to the end, those behind it not at all.
        var cut = messages[count - 1].Position;
        var delivered = after;
        foreach (var position in upTo.Positions)
        {
            if (position.Writer < cut.Writer)
            {
                delivered = delivered.With(position);
            }
        }

        return new ToDeviceBatch(
            [.. messages.AsSpan(0, count).ToArray().Select(message => message.Json)],
            delivered.With(cut),
            IsComplete: false);
    }

    private static Watermark WithoutBound(Watermark upTo)
    {
        foreach (var position in upTo.Positions)
        {
            upTo = upTo.With(position with { Position = long.MaxValue });
        }

        return upTo;
    }
}

/// <summary>Messages for one device.</summary>
/// <param name="Events">Each a JSON object in UTF-8 with sender, type and content; the oldest first.</param>
/// <param name="Delivered">
/// The place up to which the device has everything once it has these: goes into the sync token, and comes back through
/// <see cref="ToDevice.Acknowledge"/> and as <c>after</c> of the next read.
/// </param>
/// <param name="IsComplete">False when more are waiting: the next sync answers at once.</param>
public sealed record ToDeviceBatch(IReadOnlyList<byte[]> Events, Watermark Delivered, bool IsComplete);
