using System.Collections.Concurrent;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Remembers which request made which event, per device, so that a repeated request has no second effect: while the
/// first is in flight the repeat waits for it; after it committed the repeat gets the same answer, also after a
/// restart; after it failed the id is free. Source: client-server API, "Transaction identifiers".
/// </summary>
/// <remarks>
/// The row of an id commits in the append that does the work (<see cref="TransactionClaim.RowFor"/>), under a unique
/// key. A device's rows are read once, on its first request; from then on memory answers, except for a device with
/// more ids than are kept. Any thread.
/// </remarks>
public sealed partial class TransactionIds
{
    private readonly ConcurrentDictionary<(UserNid User, string DeviceId), Device> _devices = new();
    private readonly ITransactionReads _reads;
    private readonly IPlacement _placement;
    private readonly RoomOptions _options;
    private readonly TimeProvider _time;
    private long _clock;
    private int _evicting;

    internal TransactionIds(ITransactionReads reads, IPlacement placement, RoomOptions options, TimeProvider time)
    {
        _reads = reads;
        _placement = placement;
        _options = options;
        _time = time;
    }

    /// <summary>
    /// Takes a transaction id, or joins the request that has it. When <see cref="TransactionClaim.IsFirst"/> the caller
    /// does the work and must end the claim, by <see cref="TransactionClaim.Committed"/> or
    /// <see cref="TransactionClaim.Failed"/>; else it awaits <see cref="TransactionClaim.Result"/>.
    /// </summary>
    /// <param name="key">The request.</param>
    /// <param name="cancellationToken">Stops the wait for the device's rows.</param>
    public ValueTask<TransactionClaim> ClaimAsync(TransactionKey key, CancellationToken cancellationToken)
    {
        var device = Touch(key.User, key.DeviceId);
        if (device.IsLoaded)
        {
            var claim = device.Claim(key, NowMs(), out var askStore);
            if (!askStore)
            {
                return new(claim);
            }

            return AskStoreAsync(this, claim);
        }

        return LoadSlowAsync(this, device, key, cancellationToken);

        static async ValueTask<TransactionClaim> LoadSlowAsync(
            TransactionIds ids, Device device, TransactionKey key, CancellationToken cancellationToken)
        {
            await ids.LoadAsync(device, key.User, key.DeviceId).WaitAsync(cancellationToken).ConfigureAwait(false);
            var claim = device.Claim(key, ids.NowMs(), out var askStore);
            return askStore ? await AskStoreAsync(ids, claim).ConfigureAwait(false) : claim;
        }

        static async ValueTask<TransactionClaim> AskStoreAsync(TransactionIds ids, TransactionClaim claim)
        {
            var isAsked = false;
            try
            {
                var key = claim.Key;
                var made = await ids._reads.FindAsync(
                    key.User, key.DeviceId, key.PathHash, key.TransactionId, CancellationToken.None)
                    .ConfigureAwait(false);
                isAsked = true;
                if (made is not { } found)
                {
                    return claim;
                }

                claim.Committed(new GlobalEventRef(found.Room, found.Eid));
                return claim.ForRepeat();
            }
            finally
            {
                if (!isAsked)
                {
                    claim.Failed(
                        MatrixError.Unavailable("The server cannot look up the transaction id.").ToException());
                }
            }
        }
    }

    /// <summary>
    /// The transaction id under which a device made an event, for <c>unsigned.transaction_id</c>; null when it made it
    /// under none, or so long ago that it is forgotten.
    /// </summary>
    /// <param name="user">The device's user.</param>
    /// <param name="deviceId">The device.</param>
    /// <param name="made">The event.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public ValueTask<string?> FindTransactionIdAsync(
        UserNid user, string deviceId, GlobalEventRef made, CancellationToken cancellationToken)
    {
        if (!_placement.IsHere(OwnerKey.Of(made.Room)))
        {
            return FindStoredAsync(this, user, deviceId, made, cancellationToken);
        }

        var device = Touch(user, deviceId);
        if (device.IsLoaded && (device.TryFind(made, out var found, out var definite) || definite))
        {
            return new(found);
        }

        return FindSlowAsync(this, device, user, deviceId, made, cancellationToken);

        // What another node made is in its memory and in the rows.
        static async ValueTask<string?> FindStoredAsync(
            TransactionIds ids,
            UserNid user,
            string deviceId,
            GlobalEventRef made,
            CancellationToken cancellationToken) =>
            (await ids._reads.FindByEventAsync(user, deviceId, made, cancellationToken).ConfigureAwait(false))?.TxnId;

        static async ValueTask<string?> FindSlowAsync(
            TransactionIds ids,
            Device device,
            UserNid user,
            string deviceId,
            GlobalEventRef made,
            CancellationToken cancellationToken)
        {
            await ids.LoadAsync(device, user, deviceId).WaitAsync(cancellationToken).ConfigureAwait(false);
            return device.TryFind(made, out var found, out var definite) || definite
                ? found
                : (await ids._reads.FindByEventAsync(user, deviceId, made, cancellationToken)
                    .ConfigureAwait(false))?.TxnId;
        }
    }

    /// <summary>Forgets, in memory, what is older than the retention.</summary>
    /// <returns>The time before which rows may be removed from the database, in milliseconds since 1970.</returns>
    internal long ExpireInMemory()
    {
        var beforeMs = NowMs() - (long)_options.TransactionRetention.TotalMilliseconds;
        foreach (var device in _devices.Values)
        {
            device.Expire(beforeMs);
        }

        return beforeMs;
    }

    /// <summary>
    /// Forgets the devices: what other nodes made for them is in the rows. Those with a request in flight stay, and ask
    /// the rows from now on.
    /// </summary>
    internal void DropIdle()
    {
        foreach (var device in _devices)
        {
            // Also of one that is dropped: whoever has it in hand at this moment asks the rows as well.
            device.Value.MarkIncomplete();
            if (device.Value.IsIdle)
            {
                _devices.TryRemove(device);
            }
        }
    }

    private long NowMs() => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private Device Touch(UserNid user, string deviceId)
    {
        if (!_devices.TryGetValue((user, deviceId), out var device))
        {
            device = _devices.GetOrAdd(
                (user, deviceId), static (_, max) => new Device(max), _options.TransactionsPerDeviceMax);
            EvictIfMany();
        }

        device.LastUse = Interlocked.Increment(ref _clock);
        return device;
    }

    private Task LoadAsync(Device device, UserNid user, string deviceId) =>
        device.LoadOnce(async () =>
        {
            var max = _options.TransactionsPerDeviceMax;
            var rows = await _reads.OfDeviceAsync(user, deviceId, max, CancellationToken.None)
                .ConfigureAwait(false);
            if (rows.Count >= max)
            {
                device.MarkIncomplete();
            }

            foreach (var row in rows)
            {
                var key = new TransactionKey(user, deviceId, row.PathHash, row.TxnId);
                device.Add(key, new GlobalEventRef(row.Room, row.Eid), row.CreatedTs);
            }
        });

    // Drops the half of the devices that was not used lately. A device with a request in flight stays.
    private void EvictIfMany()
    {
        if (_devices.Count <= _options.TransactionDevicesMax || Interlocked.Exchange(ref _evicting, 1) != 0)
        {
            return;
        }

        var idle = _devices.Where(device => device.Value.IsIdle).OrderBy(device => device.Value.LastUse).ToArray();
        foreach (var device in idle.AsSpan(0, idle.Length / 2))
        {
            _devices.TryRemove(device);
        }

        Volatile.Write(ref _evicting, 0);
    }
}
