using System.Text;
using System.Text.Json;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Events that are ready to be written for one reader: nothing is looked up any more. Immutable once it was returned;
/// the JSON that it holds is shared.
/// </summary>
public sealed class ClientEvents
{
    private readonly RoomView _view;
    private readonly Item[] _items;
    private readonly byte[] _roomId;
    private readonly long _nowMs;
    private readonly ClientEventDetail _detail;
    private readonly List<int> _wanted;
    private byte[][] _jsons = [];

    private ClientEvents(
        RoomView view, int count, ClientEventFormat format, ClientEventDetail detail, long nowMs)
    {
        _detail = detail;
        _view = view;
        _items = new Item[count];
        _roomId = Encoding.UTF8.GetBytes(view.Snapshot.Id.Value);
        _nowMs = nowMs;
        _wanted = new List<int>(count);
        Format = format;
    }

    /// <summary>How many events there are.</summary>
    public int Count => _items.Length;

    /// <summary>The form in which they are written.</summary>
    public ClientEventFormat Format { get; }

    /// <summary>The events whose JSON is wanted, in the order in which <see cref="Take"/> gets it.</summary>
    internal IReadOnlyList<int> Wanted => _wanted;

    /// <summary>The event at a place.</summary>
    /// <param name="index">From 0, below <see cref="Count"/>.</param>
    public int EidAt(int index) => _items[index].Eid;

    /// <summary>The event as stored or redacted, for who looks into it before it is written. Not to be
    /// changed.</summary>
    /// <param name="index">From 0, below <see cref="Count"/>.</param>
    public ReadOnlyMemory<byte> JsonAt(int index) => _jsons[index];

    /// <summary>Writes one event as a JSON value.</summary>
    /// <param name="writer">Takes the value.</param>
    /// <param name="index">From 0, below <see cref="Count"/>.</param>
    public void Write(Utf8JsonWriter writer, int index)
    {
        ref readonly var item = ref _items[index];
        var snapshot = _view.Snapshot;
        var replaced = item.ReplacedJsonAt < 0 ? default : _jsons[item.ReplacedJsonAt].AsSpan();
        ClientEventWriter.Write(writer, new ClientEventParts
        {
            Json = _jsons[index],
            EventId = snapshot.EventIdText(item.Eid),
            RoomId = _roomId,
            Format = Format,
            NowMs = _nowMs,
            RedactionJson = item.RedactionEid == 0 ? default : _jsons[item.RedactionJsonAt],
            RedactionId = item.RedactionEid == 0 ? default : snapshot.EventIdText(item.RedactionEid),
            TransactionId = item.TransactionId,
            ReplacedId = item.ReplacedEid == 0 ? default : snapshot.EventIdText(item.ReplacedEid),
            ReplacedContent = replaced.IsEmpty ? default : EventFieldRanges.Of(replaced).Content.Of(replaced),
            Membership = item.HasMembership ? TextOf(item.Membership) : default,
        });
    }

    /// <summary>Writes all events as a JSON array.</summary>
    /// <param name="writer">Takes the value.</param>
    public void WriteArray(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        for (var index = 0; index < _items.Length; index++)
        {
            Write(writer, index);
        }

        writer.WriteEndArray();
    }

    /// <summary>Works out what each event needs, from memory alone.</summary>
    internal static ClientEvents Plan(
        RoomView view, IReadOnlyList<int> eids, ClientEventFormat format, ClientEventDetail detail, long nowMs)
    {
        ClientEvents events = new(view, eids.Count, format, detail, nowMs);
        for (var index = 0; index < eids.Count; index++)
        {
            events._wanted.Add(eids[index]);
        }

        for (var index = 0; index < eids.Count; index++)
        {
            events.PlanOne(ref events._items[index], eids[index], detail);
        }

        return events;
    }

    /// <summary>Whether the reader sent the event.</summary>
    internal bool IsOwn(int index) => _view.Snapshot.SenderOf(_items[index].Eid) == _view.Viewer.UserId.Value;

    internal void SetTransactionId(int index, string? transactionId) => _items[index].TransactionId = transactionId;

    /// <summary>Takes the JSON of <see cref="Wanted"/>, in that order.</summary>
    internal void Take(byte[][] jsons)
    {
        _jsons = jsons;
        if (_view.ErasedUsers.Count == 0 || _detail == ClientEventDetail.State)
        {
            return;
        }

        for (var index = 0; index < _items.Length; index++)
        {
            ref readonly var item = ref _items[index];
            Erase(index, item.Eid);
            if (item.ReplacedJsonAt >= 0)
            {
                Erase(item.ReplacedJsonAt, item.ReplacedEid);
            }
        }
    }

    private void Erase(int at, int eid)
    {
        if (_view.IsErased(eid))
        {
            _jsons[at] = RedactedEvent.Of(_view.Snapshot.Columns.Rules, _jsons[at]);
        }
    }

    private static ReadOnlySpan<byte> TextOf(Membership membership) => membership switch
    {
        Membership.Join => "join"u8,
        Membership.Invite => "invite"u8,
        Membership.Knock => "knock"u8,
        Membership.Ban => "ban"u8,
        _ => "leave"u8,
    };

    private void PlanOne(ref Item item, int eid, ClientEventDetail detail)
    {
        var snapshot = _view.Snapshot;
        item.Eid = eid;
        item.ReplacedJsonAt = -1;
        var redaction = snapshot.RedactionOf(eid);
        if (redaction != 0 && (detail == ClientEventDetail.State || _view.MayRead(redaction)))
        {
            // Who left before the redaction gets the redacted event, and nothing of what came after. Who ignores its
            // sender learns of it all the same: clients go by it to show that something was there.
            item.RedactionEid = redaction;
            item.RedactionJsonAt = Want(redaction);
        }

        var hasState = (snapshot.Columns.Events.FlagsOf(eid) & EventFlags.Outlier) == 0;
        if (detail == ClientEventDetail.State || !hasState)
        {
            return;
        }

        item.HasMembership = true;
        item.Membership = _view.RawMembershipAt(eid);
        var kid = snapshot.Columns.Events.KidOf(eid);
        if (kid < 0)
        {
            return;
        }

        item.ReplacedEid = snapshot.StateBefore(eid).Map.Find(kid);
        if (item.ReplacedEid != 0 && _view.CanSee(item.ReplacedEid))
        {
            item.ReplacedJsonAt = Want(item.ReplacedEid);
        }
    }

    private int Want(int eid)
    {
        _wanted.Add(eid);
        return _wanted.Count - 1;
    }

    private struct Item
    {
        public int Eid;
        public int RedactionEid;
        public int RedactionJsonAt;
        public int ReplacedEid;
        public int ReplacedJsonAt;
        public bool HasMembership;
        public Membership Membership;
        public string? TransactionId;
    }
}
