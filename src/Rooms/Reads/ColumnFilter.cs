using System.Text;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// A filter bound to the columns of one room for one request: each type and each sender is judged once, however many
/// events have it, and no event's JSON is read for it.
/// </summary>
internal readonly struct ColumnFilter
{
    private readonly RoomEvents _events;
    private readonly RoomEventFilter _filter;
    private readonly Dictionary<int, bool>? _types;
    private readonly Dictionary<int, bool>? _senders;

    /// <summary>Binds a filter to a room.</summary>
    public ColumnFilter(RoomEvents events, RoomEventFilter filter)
    {
        _events = events;
        _filter = filter;
        if (filter.LooksAtEvents)
        {
            _types = [];
            _senders = [];
        }
    }

    /// <summary>Whether type and sender of an event pass. What its content has is not looked at.</summary>
    public bool Passes(int eid)
        => _types is null || (AllowsType(_events.TypeIndexOf(eid)) && AllowsSender(_events.SenderOf(eid)));

    private bool AllowsType(int index)
    {
        if (!_types!.TryGetValue(index, out var allows))
        {
            allows = _filter.AllowsType(Encoding.UTF8.GetBytes(_events.TypeName(index)));
            _types.Add(index, allows);
        }

        return allows;
    }

    private bool AllowsSender(int index)
    {
        if (!_senders!.TryGetValue(index, out var allows))
        {
            allows = _filter.AllowsSender(Encoding.UTF8.GetBytes(_events.UserId(index)));
            _senders.Add(index, allows);
        }

        return allows;
    }
}
