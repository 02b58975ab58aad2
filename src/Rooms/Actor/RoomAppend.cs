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
    // Most appends make one event and nothing else: it stands here, the others in lists that are made when needed.
    private (int Eid, byte[] Json) _first;
    private List<(int Eid, byte[] Json)>? _more;
    private List<(UserNid User, LocalMember Member)>? _members;
    private EarlierEvents? _earlier;
    private UnreadChanges? _unread;

    public RoomAppend(Room room, int generation)
        : base(OwnerKey.Of(room.Nid), generation)
    {
        _room = room;
        Placed = room.Placed;
    }

    /// <summary>The snapshot to publish; null when the append changes no event of the room.</summary>
    public RoomSnapshot? Next { get; set; }

    /// <summary>The last event that it makes; 0 for none.</summary>
    public int LastEid => _more is null ? _first.Eid : _more[^1].Eid;

    /// <summary>
    /// The command that ends with the append, or null for one that its actor ends itself: answered by the lane, when
    /// every reader can see what was made.
    /// </summary>
    public RoomCommand? Command { get; set; }

    /// <summary>The answer to <see cref="Command"/>.</summary>
    public SentEvent Sent { get; set; }

    /// <summary>The claim to end, whose request made the last event; or null.</summary>
    public TransactionClaim? Claim { get; init; }

    /// <summary>What it changes of the room's unread counts.</summary>
    public UnreadChanges Unread => _unread ??= new UnreadChanges();

    /// <summary>What it changes of events that were there before.</summary>
    public EarlierEvents Earlier => _earlier ??= new EarlierEvents();

    /// <summary>The local user who forgets the room; no user for none.</summary>
    public UserNid ForgottenBy { get; init; }

    /// <summary>Takes in an event that was built.</summary>
    public void AddEvent(int eid, byte[] json)
    {
        if (_first.Eid == 0)
        {
            _first = (eid, json);
        }
        else
        {
            (_more ??= []).Add((eid, json));
        }
    }

    /// <summary>Takes in a changed membership of a local user.</summary>
    public void AddMember(UserNid user, LocalMember member) => (_members ??= []).Add((user, member));

    /// <summary>Takes in a redaction that applies to an event, whose content is then due to be erased.</summary>
    public void AddRedaction(int target, int redaction)
    {
        Earlier.Redactions.Add((target, redaction));
        if (_room.Engine.Options.RedactionRetention is { } kept)
        {
            var dueMs = (_room.Engine.Time.GetUtcNow() + kept).ToUnixTimeMilliseconds();
            Add(new RedactionQueueRow(dueMs, _room.Nid, target));
        }
    }

    /// <summary>The redactions that it applies.</summary>
    public IReadOnlyList<(int Target, int Redaction)> Redactions => _earlier?.Redactions ?? [];

    /// <summary>The JSON of an event that it makes; null for any other.</summary>
    public byte[]? JsonOf(int eid) => _first.Eid == eid ? _first.Json : _more?.Find(made => made.Eid == eid).Json;

    protected override void OnCommitted(CommitPosition position)
    {
        var columns = _room.Columns;
        var packed = PackedPosition.Pack(position);
        var events = Store(_first, packed);
        if (_more is not null)
        {
            foreach (var made in _more)
            {
                events += Store(made, packed);
            }
        }

        _unread?.Apply(columns.Unread);
        _earlier?.Apply(_room, packed);
        if (Next is not null)
        {
            Next.Position = position;
            _room.Publish(Next);
        }

        if (_members is not null)
        {
            foreach (var (user, member) in _members)
            {
                _room.Engine.Memberships.Apply(
                    user, _room.Nid, new RoomMembership(member.Membership, member.Eid, position, false));
            }
        }

        if (!ForgottenBy.IsNone)
        {
            _room.Engine.Memberships.Forget(ForgottenBy, _room.Nid);
        }

        Claim?.Committed(new GlobalEventRef(_room.Nid, LastEid));
        _room.Engine.Metrics.Committed(events);
    }

    protected override void OnFailed(CommitFailure failure) => _room.Engine.Metrics.AppendFailed();

    protected override void OnCompleted(in CommitResult result)
    {
        if (result.IsCommitted)
        {
            Command?.Answer(Sent);
        }
        else
        {
            Command?.Refuse(CommitRefusal.Of(result.Failure));
        }
    }

    private int Store((int Eid, byte[] Json) made, long position)
    {
        if (made.Eid == 0)
        {
            return 0;
        }

        _room.Columns.Events.SetCommitPosition(made.Eid, position);
        _room.Engine.Events.Cache.Add(new GlobalEventRef(_room.Nid, made.Eid), made.Json);
        return 1;
    }
}
