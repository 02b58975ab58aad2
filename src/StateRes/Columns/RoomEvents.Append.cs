using System.Buffers.Binary;
using System.Text;

using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

public sealed partial class RoomEvents
{
    /// <summary>Appends one event to the writer's private head. Writer only.</summary>
    /// <param name="facts">The event; its id must be known and new.</param>
    /// <param name="authEids">
    /// Its auth events. All are in the columns: an event with a missing auth chain has no eid yet.
    /// </param>
    /// <param name="prevEids">Its previous events as far as they are in the columns.</param>
    /// <param name="flags">What the server decided about it.</param>
    /// <returns>The new event's eid: <see cref="LastEid"/>.</returns>
    /// <exception cref="ArgumentException">The id is missing or not new, or an edge is no earlier event.</exception>
    /// <exception cref="InvalidOperationException">The room has <see cref="EventsMax"/> events.</exception>
    public int Append(
        EventFacts facts, ReadOnlySpan<int> authEids, ReadOnlySpan<int> prevEids, EventFlags flags = EventFlags.None)
    {
        ArgumentNullException.ThrowIfNull(facts);
        Span<byte> id = stackalloc byte[EventLimits.IdentifierBytesMax];
        id = id[..EncodeId(facts.Id, id)];
        int eid = _lastEid + 1;
        CheckNewRow(id, authEids, prevEids);

        _unpublished.Add(new Mark(_users.Count, _types.Count, _keys.Count, _factsCount));
        (int chunkIndex, int at) = EventChunk.Locate(eid);
        EventChunk chunk = WritableChunk(chunkIndex);
        _chunkBytes += chunk.WriteId(at, id) + chunk.WriteEdges(at, authEids, prevEids);
        EventRow row = Bind(facts, intern: true, out object? bound);
        row.IdPrefix = PrefixOf(id);
        row.FactsIndex = bound is null ? 0 : AddFacts(bound);
        chunk.Rows[at] = row;
        chunk.Flags[at] = (byte)flags;
        chunk.Depths[at] = facts.Depth;
        chunk.Ordinals[at] = 0;
        chunk.Positions[at] = 0;
        chunk.StatesAfter[at] = 0;
        _ids.Add(HashOf(id), eid);
        _lastEid = eid;
        NoteCreate(facts, eid, flags);
        return eid;
    }

    /// <summary>
    /// Replaces what the rules read of a published event by what its redaction left of it. Writer only, and only while
    /// every row is published, so that nothing takes the new facts back.
    /// </summary>
    /// <param name="eid">The redacted event.</param>
    /// <param name="redacted">The facts of its redacted form.</param>
    /// <exception cref="InvalidOperationException">A row is not published yet.</exception>
    public void ReplaceFacts(int eid, EventFacts redacted)
    {
        ArgumentNullException.ThrowIfNull(redacted);
        if (_lastEid != _publishedLastEid)
        {
            throw new InvalidOperationException("facts are replaced between appends");
        }

        EventRow row = Bind(redacted, intern: true, out object? bound);
        EventChunk chunk = ChunkOf(eid, out int at);
        chunk.Rows[at].AuthorisedVia = row.AuthorisedVia;
        chunk.Rows[at].Traits = row.Traits;

        // Readers that see the new index must see the facts behind it.
        Volatile.Write(ref chunk.Rows[at].FactsIndex, bound is null ? 0 : AddFacts(bound));
    }

    /// <summary>
    /// Finds the eids of cited events, in their order; 0 for those that are not in the columns. Returns how many of
    /// them are missing.
    /// </summary>
    /// <param name="cited">The cited events.</param>
    /// <param name="eids">Receives one eid each; at least as long.</param>
    public int FindAll(IReadOnlyList<EventId> cited, Span<int> eids)
    {
        ArgumentNullException.ThrowIfNull(cited);
        int missing = 0;
        for (int i = 0; i < cited.Count; i++)
        {
            missing += TryFind(cited[i], out eids[i]) ? 0 : 1;
        }

        return missing;
    }

    internal int InternUser(string user)
    {
        int index = _users.Intern(user);
        if (index >= _memberKids.Length)
        {
            int[] grown = NoKids(_memberKids.Length * 2);
            Array.Copy(_memberKids, grown, _memberKids.Length);
            Volatile.Write(ref _memberKids, grown);
        }

        return index;
    }

    internal int InternType(string type) => _types.Intern(type);

    /// <summary>
    /// The row of an event that may not be in the columns. Without interning, names that the room does not know get
    /// negative indexes that differ from each other and from <see cref="EventRow.None"/>.
    /// </summary>
    internal EventRow Bind(EventFacts facts, bool intern, out object? bound)
    {
        int sender = intern ? InternUser(facts.Sender) : FindUserOr(facts.Sender, UnknownSender);
        bool namesUser = facts.StateKey is ['@', ..];
        int target = EventRow.None;
        if (namesUser)
        {
            bool own = string.Equals(facts.StateKey, facts.Sender, StringComparison.Ordinal);
            target = own ? sender : intern ? InternUser(facts.StateKey!) : FindUserOr(facts.StateKey!, UnknownTarget);
        }

        int authorisedVia = facts.AuthorisedVia is not { } via ? EventRow.None
            : intern ? InternUser(via)
            : FindUserOr(via, UnknownAuthoriser);
        int type = intern ? InternType(facts.Type) : FindType(facts.Type);
        int kid = facts.StateKey is not { } stateKey ? EventRow.None
            : intern ? InternKey(type, stateKey)
            : FindKid(type, stateKey) is var found && found >= 0 ? found : UnknownKid;
        bound = BindFacts(facts, sender, intern);
        return new EventRow
        {
            OriginServerTs = facts.OriginServerTs,
            Kid = kid,
            TypeIndex = type,
            Sender = sender,
            Target = target,
            AuthorisedVia = authorisedVia,
            Type = EventTypes.CodeOf(facts.Type),
            Membership = facts.Membership,
            JoinRule = facts.JoinRule,
            Traits = TraitsOf(facts),
        };
    }

    private const int UnknownSender = -2;
    private const int UnknownTarget = -3;
    private const int UnknownAuthoriser = -4;
    private const int UnknownKid = -5;

    private object? BindFacts(EventFacts facts, int sender, bool intern)
    {
        if (facts.PowerLevels is { } powerLevels)
        {
            return PowerLevels.Bind(powerLevels, facts.BrokenLevelsRule, this, intern);
        }

        return facts.Create is { } create
            ? CreateFacts.Bind(create, facts.IsVersionUnrecognised, sender, this, intern)
            : (object?)facts.ThirdPartyClaim ?? facts.ThirdPartyKeys;
    }

    private RowTraits TraitsOf(EventFacts facts)
    {
        RowTraits traits = facts.PrevEvents.Count > 0 ? RowTraits.HasPrevEvents : RowTraits.None;
        if (facts.PrevEvents.Count == 1
            && TryFind(facts.PrevEvents[0], out int prev)
            && Row(prev).Type == EventTypeCode.Create)
        {
            traits |= RowTraits.OnlyPrevIsCreate;
        }

        EventTypeCode type = EventTypes.CodeOf(facts.Type);
        bool lacksMembership = type == EventTypeCode.Member && !facts.HasMembership;
        bool redactsOwn = type == EventTypeCode.Redaction
            && facts.Redacts is { IsValid: true, Form: IdentifierForm.DomainScoped } target
            && facts.Id is { IsValid: true, Form: IdentifierForm.DomainScoped } own
            && target.Domain.SequenceEqual(own.Domain);
        traits |= facts.AuthorisingSignatureMissing ? RowTraits.AuthorisingSignatureMissing : RowTraits.None;
        traits |= facts.ThirdPartyClaim is null ? RowTraits.None : RowTraits.ThirdPartyInvite;
        traits |= lacksMembership ? RowTraits.MembershipMissing : RowTraits.None;
        return traits | (redactsOwn ? RowTraits.RedactsOwnDomain : RowTraits.None);
    }

    private void CheckNewRow(ReadOnlySpan<byte> id, ReadOnlySpan<int> authEids, ReadOnlySpan<int> prevEids)
    {
        if (_lastEid >= EventsMax)
        {
            throw new InvalidOperationException("the room has as many events as its columns can hold");
        }

        if (TryFind(id, out _))
        {
            throw new ArgumentException("the event is in the columns already", nameof(id));
        }

        foreach (int eid in authEids)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(eid, 1, nameof(authEids));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(eid, _lastEid, nameof(authEids));
        }

        foreach (int eid in prevEids)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(eid, 1, nameof(prevEids));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(eid, _lastEid, nameof(prevEids));
        }
    }

    private int InternKey(int typeIndex, string stateKey)
    {
        int kid = _keys.Find(typeIndex, stateKey);
        if (kid >= 0)
        {
            return kid;
        }

        // A user's id is held once, however many keys name it.
        int user = stateKey is ['@', ..] ? InternUser(stateKey) : EventRow.None;
        kid = _keys.Add(new StateKeyRow(typeIndex, user < 0 ? stateKey : _users[user], user));
        if (typeIndex == (int)EventTypeCode.Member && user >= 0)
        {
            Volatile.Write(ref _memberKids[user], kid);
        }

        return kid;
    }

    private int AddFacts(object bound)
    {
        if (_factsCount == _facts.Length)
        {
            object?[] grown = new object?[_facts.Length * 2];
            Array.Copy(_facts, grown, _factsCount);
            Volatile.Write(ref _facts, grown);
        }

        _facts[_factsCount] = bound;
        _factsBytes += FactsBytes.Of(bound);
        return _factsCount++;
    }

    private EventChunk WritableChunk(int chunkIndex)
    {
        if (chunkIndex >= _chunks.Length)
        {
            var grown = new EventChunk[_chunks.Length * 2];
            Array.Copy(_chunks, grown, _chunks.Length);
            Volatile.Write(ref _chunks, grown);
        }

        if (_chunks[chunkIndex] is not { } chunk)
        {
            chunk = new EventChunk(EventChunk.SizeOf(chunkIndex));
            _chunks[chunkIndex] = chunk;
            _chunkBytes += chunk.Bytes;
        }

        return chunk;
    }

    private void NoteCreate(EventFacts facts, int eid, EventFlags flags)
    {
        if (_createEid != NoEvent
            || facts.StateKey is not ""
            || facts.Create is null
            || (flags & EventFlags.Rejected) != 0)
        {
            return;
        }

        bool isNamed = !Rules.RoomIdIsCreateHash
            || RoomId.Value.AsSpan(1).SequenceEqual(facts.Id.Value.AsSpan(1));
        if (isNamed)
        {
            Volatile.Write(ref _createEid, eid);
        }
    }

    private static int[] NoKids(int length)
    {
        int[] kids = new int[length];
        Array.Fill(kids, EventRow.None);
        return kids;
    }

    private static int EncodeId(EventId id, Span<byte> utf8)
    {
        if (!id.IsValid)
        {
            throw new ArgumentException("an event in the columns has an id", nameof(id));
        }

        return Encoding.UTF8.GetBytes(id.Value, utf8);
    }

    private static ulong PrefixOf(ReadOnlySpan<byte> id)
    {
        Span<byte> prefix = stackalloc byte[sizeof(ulong)];
        prefix.Clear();
        id[1..Math.Min(id.Length, 1 + sizeof(ulong))].CopyTo(prefix);
        return BinaryPrimitives.ReadUInt64BigEndian(prefix);
    }

    private static int HashOf(ReadOnlySpan<byte> id)
    {
        // Seeded a process, so that nobody can aim ids at one slot.
        var hash = new HashCode();
        hash.AddBytes(id);
        return hash.ToHashCode();
    }
}
