using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>
/// Knows of inboxes that they hold nothing beyond a place, so that an ordinary sync asks no database, and about how
/// many messages wait in them, so that a send need not count.
/// Invariant: while an inbox is marked as read, <c>_sent</c> covers every message that is in it. It is marked only
/// after a read without upper bound, and each send moves it in its commit callback. Where <c>_waitingMost</c> is known,
/// no more messages than that wait, but for those that are sent while they are counted: each counts from before its
/// commit on, and what is acknowledged counts until the messages are counted again.
/// </summary>
internal sealed class InboxStates(int countMax)
{
    private readonly ClockCache<(UserNid User, string DeviceId), Inbox> _inboxes = new(countMax);
    private readonly Lock _gate = new();

    /// <summary>The state of an inbox; taken before the inbox is read.</summary>
    public Inbox Get(UserNid user, string deviceId)
    {
        if (_inboxes.TryGet((user, deviceId), out var inbox))
        {
            return inbox;
        }

        lock (_gate)
        {
            if (!_inboxes.TryGet((user, deviceId), out inbox))
            {
                inbox = new Inbox();
                _inboxes.Set((user, deviceId), inbox);
            }

            return inbox;
        }
    }

    /// <summary>Forgets all inboxes: other nodes have sent messages, and it is not known whom to.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _inboxes.Clear();
        }
    }

    internal sealed class Inbox
    {
        // More messages than any inbox may hold: whoever finds it, counts.
        private const int Unknown = int.MaxValue;

        private readonly Lock _gate = new();

        // Owner: _gate.
        private Watermark _sent = Watermark.Zero;
        private Watermark _cleaned = Watermark.Zero;
        private bool _isRead;
        private int _waitingMost = Unknown;
        private long _countedAtMs;

        /// <summary>
        /// Takes room for a message that is about to be committed, or the duty to count what waits: where that is not
        /// known, and now and then while the inbox is full. Both in one step, so that nobody who finds the inbox
        /// uncounted is told that it is full because somebody else has counted meanwhile.
        /// </summary>
        public InboxRoom TakeRoom(int waitingMax, long nowMs, long intervalMs)
        {
            lock (_gate)
            {
                if (_waitingMost < waitingMax)
                {
                    _waitingMost++;
                    return InboxRoom.Taken;
                }

                if (_waitingMost != Unknown && nowMs - _countedAtMs < intervalMs)
                {
                    return InboxRoom.Full;
                }

                _countedAtMs = nowMs;
                return InboxRoom.Uncounted;
            }
        }

        /// <summary>The messages were counted.</summary>
        public void Counted(int waiting)
        {
            lock (_gate)
            {
                _waitingMost = waiting;
            }
        }

        /// <summary>Whether nothing waits beyond a place.</summary>
        public bool IsEmptyAfter(Watermark seen)
        {
            lock (_gate)
            {
                return _isRead && seen.Covers(_sent);
            }
        }

        /// <summary>
        /// Whether there may be rows to delete up to a place: not after an inbox was read and found empty, and not for
        /// rows that were deleted already. The caller deletes them.
        /// </summary>
        public bool TryTakeCleanup(Watermark seen)
        {
            lock (_gate)
            {
                return !_cleaned.Covers(_isRead ? seen.Min(_sent) : seen);
            }
        }

        /// <summary>What was acknowledged is deleted.</summary>
        public void Cleaned(Watermark seen)
        {
            lock (_gate)
            {
                foreach (var position in seen.Positions)
                {
                    _cleaned = _cleaned.With(position);
                }

                // There is room again: the next message counts, however lately it was full.
                _countedAtMs = 0;
            }
        }

        /// <summary>A message that another node committed, which took no room here before.</summary>
        public void Followed(CommitPosition position)
        {
            lock (_gate)
            {
                _sent = _sent.With(position);
                _waitingMost = _waitingMost == Unknown ? Unknown : _waitingMost + 1;
            }
        }

        /// <summary>A message was committed.</summary>
        public void Sent(CommitPosition position)
        {
            lock (_gate)
            {
                _sent = _sent.With(position);
            }
        }

        /// <summary>All that waits has been read.</summary>
        public void Read(IEnumerable<CommitPosition> waiting)
        {
            lock (_gate)
            {
                foreach (var position in waiting)
                {
                    _sent = _sent.With(position);
                }

                _isRead = true;
            }
        }
    }
}
