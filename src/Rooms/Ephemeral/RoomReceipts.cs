using System.Collections.Immutable;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The receipts of one room as some commit left them. Immutable. A private receipt is given to its user and to nobody
/// else, here, so that no caller can forget it.
/// </summary>
public sealed class RoomReceipts
{
    /// <summary>
    /// How many of the last changes are kept in order, so that a reader who is nearly up to date finds what is new
    /// without looking at every receipt. Chosen: some seconds of a busy room.
    /// </summary>
    private const int RecentMax = 64;

    private readonly ImmutableDictionary<ReceiptKey, Receipt> _all;

    // The last changes, oldest first; every change that is not among them is covered by _recentFloor.
    private readonly ImmutableArray<Receipt> _recent;
    private readonly Watermark _recentFloor;

    private RoomReceipts(
        ImmutableDictionary<ReceiptKey, Receipt> all, ImmutableArray<Receipt> recent, Watermark recentFloor)
    {
        _all = all;
        _recent = recent;
        _recentFloor = recentFloor;
    }

    /// <summary>A room without receipts.</summary>
    internal static RoomReceipts Empty { get; } =
        new(ImmutableDictionary<ReceiptKey, Receipt>.Empty, [], Watermark.Zero);

    /// <summary>A user's receipt; null when there is none.</summary>
    /// <param name="user">The user.</param>
    /// <param name="type">The type.</param>
    /// <param name="threadId">The thread; empty for none.</param>
    public Receipt? Find(UserNid user, string type, string threadId)
        => _all.GetValueOrDefault(new ReceiptKey(user, type, threadId));

    /// <summary>All receipts that a user may see, in no order: for an initial sync.</summary>
    /// <param name="viewer">Who looks.</param>
    public List<Receipt> VisibleTo(UserNid viewer) => ChangedAfter(Watermark.Zero, viewer);

    /// <summary>The receipts that changed after a place and that a user may see, in no order.</summary>
    /// <param name="seen">What the reader has seen, such as the durable part of a sync token.</param>
    /// <param name="viewer">Who looks.</param>
    public List<Receipt> ChangedAfter(Watermark seen, UserNid viewer)
    {
        ArgumentNullException.ThrowIfNull(seen);
        List<Receipt> changed = [];
        if (seen.Covers(_recentFloor))
        {
            foreach (var receipt in _recent)
            {
                // A receipt that moved again later stands further on in the list.
                if (!seen.Covers(receipt.At) && IsFor(receipt, viewer) && ReferenceEquals(_all[receipt.Key], receipt))
                {
                    changed.Add(receipt);
                }
            }

            return changed;
        }

        foreach (var (_, receipt) in _all)
        {
            if (!seen.Covers(receipt.At) && IsFor(receipt, viewer))
            {
                changed.Add(receipt);
            }
        }

        return changed;
    }

    /// <summary>The receipts of a room that is being loaded.</summary>
    internal static RoomReceipts Of(IEnumerable<Receipt> receipts)
    {
        var all = ImmutableDictionary.CreateBuilder<ReceiptKey, Receipt>();
        var floor = Watermark.Zero;
        foreach (var receipt in receipts)
        {
            all[receipt.Key] = receipt;
            floor = floor.With(receipt.At);
        }

        return new RoomReceipts(all.ToImmutable(), [], floor);
    }

    /// <summary>These receipts after one moved. A change that is older than the one that is there is left
    /// out.</summary>
    internal RoomReceipts With(Receipt receipt)
    {
        if (_all.TryGetValue(receipt.Key, out var present)
            && present.At.Writer == receipt.At.Writer
            && present.At.Position >= receipt.At.Position)
        {
            return this;
        }

        var recent = _recent.Add(receipt);
        var floor = _recentFloor;
        if (recent.Length > RecentMax)
        {
            floor = floor.With(recent[0].At);
            recent = recent.RemoveAt(0);
        }

        return new RoomReceipts(_all.SetItem(receipt.Key, receipt), recent, floor);
    }

    private static bool IsFor(Receipt receipt, UserNid viewer) => !receipt.IsPrivate || receipt.User == viewer;
}
