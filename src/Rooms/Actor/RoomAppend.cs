using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Everything of one command, as one atomic append: when it commits, the room's next snapshot and every index that
/// follows from it are published, before any reader can have a token that covers it.
/// </summary>
internal sealed class RoomAppend : Append
{
    // Owner: the actor while it builds, the commit callback from then on.
    private readonly Room _room;
    private readonly List<(int Eid, byte[] Json)> _events = [];
    private readonly List<(UserNid User, LocalMember Member)> _members = [];
    private readonly List<(int Target, int Redaction)> _redactions = [];
    private readonly List<Promotion> _promotions = [];
    private readonly List<int> _purged = [];

    public RoomAppend(Room room, int generation)
        : base(OwnerKey.Of(room.Nid), generation)
    {
        _room = room;
        Placed = room.Placed;
    }

    /// <summary>The snapshot to publish; null when the append changes no event of the room.</summary>
    public RoomSnapshot? Next { get; set; }

    /// <summary>The last event that it makes; 0 for none.</summary>
    public int LastEid => _events.Count == 0 ? 0 : _events[^1].Eid;

    /// <summary>The claim to end, or null.</summary>
    public TransactionClaim? Claim { get; init; }

    /// <summary>The event that the claim's request made.</summary>
    public int ClaimedEid { get; set; }

    /// <summary>The local user who forgets the room; no user for none.</summary>
    public UserNid ForgottenBy { get; init; }

    /// <summary>Takes in an event that was built.</summary>
    public void AddEvent(int eid, byte[] json) => _events.Add((eid, json));

    /// <summary>Takes in a changed membership of a local user.</summary>
    public void AddMember(UserNid user, LocalMember member) => _members.Add((user, member));

    /// <summary>Takes in a redaction that applies to an event, whose content is then due to be erased.</summary>
    public void AddRedaction(int target, int redaction)
    {
        _redactions.Add((target, redaction));
        if (_room.Engine.Options.RedactionRetention is { } kept)
        {
            var dueMs = (_room.Engine.Time.GetUtcNow() + kept).ToUnixTimeMilliseconds();
            Add(new RedactionQueueRow(dueMs, _room.Nid, target));
        }
    }

    /// <summary>Takes in an outlier that becomes an event with a state.</summary>
    public void AddPromotion(Promotion promotion) => _promotions.Add(promotion);

    /// <summary>Takes in an event that nobody is shown any more.</summary>
    public void AddPurged(int eid) => _purged.Add(eid);

    /// <summary>The redactions that it applies.</summary>
    public IReadOnlyList<(int Target, int Redaction)> Redactions => _redactions;

    /// <summary>The JSON of an event that it makes; null for any other.</summary>
    public byte[]? JsonOf(int eid) => _events.Find(made => made.Eid == eid).Json;

    protected override void OnCommitted(CommitPosition position)
    {
        var columns = _room.Columns;
        var packed = PackedPosition.Pack(position);
        foreach (var (eid, json) in _events)
        {
            columns.Events.SetCommitPosition(eid, packed);
            _room.Engine.Events.Cache.Add(new GlobalEventRef(_room.Nid, eid), json);
        }

        foreach (var promotion in _promotions)
        {
            promotion.Apply(columns, packed);
        }

        foreach (var (target, redaction) in _redactions)
        {
            columns.Redactions.TryAdd(target, redaction);
            columns.Events.SetFlags(target, columns.Events.FlagsOf(target) | EventFlags.Redacted);
        }

        foreach (var eid in _purged)
        {
            columns.Events.SetFlags(eid, columns.Events.FlagsOf(eid) | EventFlags.Purged);
            _room.Engine.Events.Cache.Remove(new GlobalEventRef(_room.Nid, eid));
        }

        if (Next is not null)
        {
            Next.Position = position;
            _room.Publish(Next);
        }

        foreach (var (user, member) in _members)
        {
            _room.Engine.Memberships.Apply(
                user, _room.Nid, new RoomMembership(member.Membership, member.Eid, position, false));
        }

        if (!ForgottenBy.IsNone)
        {
            _room.Engine.Memberships.Forget(ForgottenBy, _room.Nid);
        }

        Claim?.Committed(new GlobalEventRef(_room.Nid, ClaimedEid));
        _room.Engine.Metrics.Committed(_events.Count);
    }

    protected override void OnFailed(CommitFailure failure) => _room.Engine.Metrics.AppendFailed();
}
