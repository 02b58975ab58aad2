using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

public sealed partial class Receipts
{
    /// <summary>One receipt on its way. Owner: the room, so that a room's receipts commit in its lane.</summary>
    private sealed class ReceiptAppend : Append
    {
        private readonly Receipts _receipts;
        private readonly RoomNid _room;
        private readonly Receipt _receipt;

        public ReceiptAppend(Receipts receipts, Room room, Receipt receipt)
            : base(OwnerKey.Of(room.Nid))
        {
            _receipts = receipts;
            _room = room.Nid;
            _receipt = receipt;
            Add(new ReceiptRow(
                _room, receipt.User, receipt.Type, receipt.ThreadId, receipt.EventId, receipt.Eid, receipt.Ts));
            Log(LogRecord.Receipt(_room, receipt.User, receipt.Type));
        }

        protected override void OnCommitted(CommitPosition position)
            => _receipts.Apply(_room, _receipt with { At = position });
    }

    /// <summary>One room's receipts in memory.</summary>
    private sealed class Entry
    {
        // Owner: the lock; _published is also read without it. Null until the rows were read.
        private readonly Lock _lock = new();
        private readonly List<Receipt> _early = [];
        private RoomReceipts? _published;
        private Task? _loading;

        // In ticks of the owner's clock; written by any thread, read for eviction only.
        public long LastUse;

        public RoomReceipts? Published => Volatile.Read(ref _published);

        public Task LoadOnce(Func<Task> load)
        {
            lock (_lock)
            {
                return _loading is null || _loading.IsFaulted || _loading.IsCanceled ? _loading = load() : _loading;
            }
        }

        public void Apply(Receipt receipt)
        {
            lock (_lock)
            {
                if (_published is null)
                {
                    _early.Add(receipt);
                }
                else
                {
                    Volatile.Write(ref _published, _published.With(receipt));
                }
            }
        }

        public void Loaded(RoomReceipts receipts)
        {
            lock (_lock)
            {
                foreach (var early in _early)
                {
                    receipts = receipts.With(early);
                }

                _early.Clear();
                Volatile.Write(ref _published, receipts);
            }
        }
    }
}
