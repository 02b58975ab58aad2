using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

public sealed partial class TransactionIds
{
    /// <summary>
    /// The transaction ids of one device: those in flight, and those committed as far as they are in memory.
    /// </summary>
    /// <remarks>
    /// Owner of all fields: the lock, held for dictionary operations only. Invariant: an id is in at most one of
    /// <c>_inFlight</c> and <c>_done</c>; while <c>_complete</c> holds, an id in neither was never committed within
    /// the retention.
    /// </remarks>
    internal sealed class Device(int max)
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<(long Path, string Id), TransactionClaim> _inFlight = [];
        private readonly Dictionary<(long Path, string Id), (GlobalEventRef Made, long CreatedMs)> _done = [];
        private readonly Dictionary<GlobalEventRef, string> _byEvent = [];
        private bool _complete = true;
        private Task? _loading;

        /// <summary>The last use, in ticks of the index; for eviction.</summary>
        public long LastUse;

        /// <summary>Whether nothing is in flight, so that the device can be dropped from memory.</summary>
        public bool IsIdle
        {
            get
            {
                lock (_lock)
                {
                    return _inFlight.Count == 0 && _loading is { IsCompletedSuccessfully: true };
                }
            }
        }

        /// <summary>The load of this device's rows, started once; started again after it failed.</summary>
        public Task LoadOnce(Func<Task> load)
        {
            lock (_lock)
            {
                return _loading is null || _loading.IsFaulted || _loading.IsCanceled ? _loading = load() : _loading;
            }
        }

        public bool IsLoaded
        {
            get
            {
                lock (_lock)
                {
                    return _loading is { IsCompletedSuccessfully: true };
                }
            }
        }

        /// <summary>Adds a stored row.</summary>
        public void Add(in TransactionKey key, GlobalEventRef made, long createdMs)
        {
            lock (_lock)
            {
                Remember((key.PathHash, key.TransactionId), made, createdMs);
            }
        }

        /// <summary>Says that the database may hold more rows than were loaded.</summary>
        public void MarkIncomplete()
        {
            lock (_lock)
            {
                _complete = false;
            }
        }

        /// <summary>
        /// Takes the id or joins whoever has it.
        /// </summary>
        /// <param name="key">The id.</param>
        /// <param name="nowMs">The time of the claim.</param>
        /// <param name="askStore">
        /// Set when the claim is new and only the database can say whether the id was used.
        /// </param>
        public TransactionClaim Claim(in TransactionKey key, long nowMs, out bool askStore)
        {
            var id = (key.PathHash, key.TransactionId);
            askStore = false;
            lock (_lock)
            {
                if (_inFlight.TryGetValue(id, out var first))
                {
                    return first.ForRepeat();
                }

                var claim = new TransactionClaim(this, key) { CreatedMs = nowMs };
                if (_done.TryGetValue(id, out var done))
                {
                    claim.CompleteEarlier(done.Made);
                    return claim.ForRepeat();
                }

                askStore = !_complete;
                _inFlight.Add(id, claim);
                return claim;
            }
        }

        public void Settle(TransactionClaim claim, GlobalEventRef made)
        {
            var id = (claim.Key.PathHash, claim.Key.TransactionId);
            lock (_lock)
            {
                _inFlight.Remove(id);
                Remember(id, made, claim.CreatedMs);
            }
        }

        public void Free(TransactionClaim claim)
        {
            var id = (claim.Key.PathHash, claim.Key.TransactionId);
            lock (_lock)
            {
                if (_inFlight.TryGetValue(id, out var holder) && ReferenceEquals(holder, claim))
                {
                    _inFlight.Remove(id);
                }
            }
        }

        public bool TryFind(GlobalEventRef made, out string? transactionId, out bool definite)
        {
            lock (_lock)
            {
                definite = _complete;
                return _byEvent.TryGetValue(made, out transactionId);
            }
        }

        /// <summary>Forgets what was committed before a time.</summary>
        public void Expire(long beforeMs)
        {
            lock (_lock)
            {
                DropBefore(beforeMs);
            }
        }

        private void Remember((long Path, string Id) id, GlobalEventRef made, long createdMs)
        {
            if (!_done.TryAdd(id, (made, createdMs)))
            {
                return;
            }

            if (made.Eid != 0)
            {
                _byEvent[made] = id.Id;
            }

            if (_done.Count > max)
            {
                DropOlderHalf();
            }
        }

        private void DropOlderHalf()
        {
            var times = _done.Values.Select(entry => entry.CreatedMs).Order().ToArray();
            _complete = false;
            DropBefore(times[times.Length / 2] + 1);
        }

        private void DropBefore(long beforeMs)
        {
            foreach (var (id, entry) in _done)
            {
                if (entry.CreatedMs < beforeMs)
                {
                    _done.Remove(id);
                    _byEvent.Remove(entry.Made);
                }
            }
        }
    }
}
