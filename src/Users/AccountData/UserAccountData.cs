using System.Collections.Immutable;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Users;

/// <summary>One item of account data.</summary>
/// <param name="Room">The room; none for global data.</param>
/// <param name="Type">The type.</param>
/// <param name="Content">The content, a JSON object in UTF-8.</param>
/// <param name="ChangedAt">Where it was committed: news for a sync whose token does not cover it.</param>
public sealed record AccountDataItem(
    RoomNid Room, string Type, ReadOnlyMemory<byte> Content, CommitPosition ChangedAt);

/// <summary>All account data of one user, without the push rules. Immutable.</summary>
public sealed class UserAccountData
{
    private readonly ImmutableDictionary<(RoomNid Room, string Type), AccountDataItem> _items;

    internal UserAccountData(
        ImmutableDictionary<(RoomNid Room, string Type), AccountDataItem> items, long bytes)
    {
        _items = items;
        Bytes = bytes;
    }

    /// <summary>No data at all.</summary>
    internal static UserAccountData Empty { get; } =
        new(ImmutableDictionary<(RoomNid Room, string Type), AccountDataItem>.Empty, 0);

    /// <summary>Bytes of all contents.</summary>
    internal long Bytes { get; }

    /// <summary>All items, in no order: filter by room, and by <see cref="AccountDataItem.ChangedAt"/>.</summary>
    public IEnumerable<AccountDataItem> All => _items.Values;

    /// <summary>One item; null when there is none.</summary>
    /// <param name="room">The room; none for global data.</param>
    /// <param name="type">The type.</param>
    public AccountDataItem? Find(RoomNid room, string type) => _items.GetValueOrDefault((room, type));

    internal UserAccountData With(AccountDataItem item)
        => new(
            _items.SetItem((item.Room, item.Type), item),
            Bytes + GrowthBy(item.Room, item.Type, item.Content.Length));

    internal UserAccountData Without(RoomNid room, string type)
        => new(_items.Remove((room, type)), Bytes + GrowthBy(room, type, 0));

    /// <summary>How the size changes when an item gets a content of this length.</summary>
    internal long GrowthBy(RoomNid room, string type, int length) => length - (Find(room, type)?.Content.Length ?? 0);

    /// <summary>
    /// Whether an item of this room would be one of a room too many. Looks at all items once there are that many: meant
    /// for what a client writes, not for what it reads.
    /// </summary>
    internal bool IsFullFor(RoomNid room, int roomsMax)
    {
        if (_items.Count < roomsMax)
        {
            return false;
        }

        HashSet<RoomNid> rooms = [];
        foreach (var (place, _) in _items)
        {
            rooms.Add(place.Room);
        }

        rooms.Remove(default);
        return rooms.Count >= roomsMax && !rooms.Contains(room);
    }
}
