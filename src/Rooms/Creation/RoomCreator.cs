using System.Security.Cryptography;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Creates rooms: plans the initial events, builds them one on the other as the rules allow, and appends them all, with
/// the room, its alias and its listing, as one append.
/// </summary>
internal sealed class RoomCreator(RoomEngine engine, LoadedRooms rooms)
{
    // Source: appendices, "Room IDs": opaque and unguessable is enough; 18 letters are 102 bits.
    private const int RoomIdChars = 18;
    private const string RoomIdAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    // In milliseconds since 1970. Owner: whoever moves it on by compare-and-swap.
    private long _lastCreatedMs;

    public async ValueTask<Room> CreateAsync(CreateRoomCommand command, CancellationToken cancellationToken)
    {
        var rules = CreationCheck.Check(command, engine);
        var alias = await CreationCheck.CheckAliasAsync(command, engine, cancellationToken).ConfigureAwait(false);
        var invitees = await InviteesAsync(command, cancellationToken).ConfigureAwait(false);
        var profile = await engine.Users.GetProfileAsync(command.CreatorNid, command.Creator, cancellationToken)
            .ConfigureAwait(false);
        var plan = InitialEvents.Plan(command, rules, profile, invitees);
        await WithTargetsAsync(plan, cancellationToken).ConfigureAwait(false);
        await CheckMembersAsync(plan, cancellationToken).ConfigureAwait(false);
        plan[0] = plan[0] with { OriginServerTs = NextCreatedMs() };
        var id = rules.RoomIdIsCreateHash
            ? RoomId.FromCreateEvent(EventMaker.CreateEventId(plan[0], rules, engine.Servers))
            : RoomId.Parse($"!{RandomNumberGenerator.GetString(RoomIdAlphabet, RoomIdChars)}:{command.Creator.Domain}");
        var nid = await engine.Database.Ids.NextRoomAsync(cancellationToken).ConfigureAwait(false);
        var server = await engine.Database.Names.ServerAsync(command.Creator.ServerName.Value, cancellationToken)
            .ConfigureAwait(false);

        var room = NewRoom(nid, id, rules);
        var append = Build(room, plan);
        AddRoomRows(room, command, alias, server, append);
        return await CommitAsync(room, append, alias).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The time of a create event, no two of this process at the same one: from version 12 on its hash is the room's
    /// id, so two rooms that a user makes alike within a millisecond would be one, and the second be refused.
    /// </summary>
    private long NextCreatedMs()
    {
        while (true)
        {
            var last = Volatile.Read(ref _lastCreatedMs);
            var next = Math.Max(engine.Time.GetUtcNow().ToUnixTimeMilliseconds(), last + 1);
            if (Interlocked.CompareExchange(ref _lastCreatedMs, next, last) == last)
            {
                return next;
            }
        }
    }

    private Room NewRoom(RoomNid nid, RoomId id, RoomVersionRules rules)
    {
        var columns = new RoomColumns(nid, id, rules, engine.Options.StateCacheMax);
        return new Room(
            engine,
            columns,
            new RoomSnapshot(columns, StateMap.Empty, 0, [], 0, 0, 0, RoomMembers.Empty),
            engine.Database.Placement.Locate(OwnerKey.Of(nid)));
    }

    private static RoomAppend Build(Room room, List<DraftEvent> plan)
    {
        var append = new RoomAppend(room, RoomActor.CreationGeneration);
        var head = RoomHead.Of(room.Snapshot);
        foreach (var draft in plan)
        {
            try
            {
                head = room.Maker.Make(head, draft, append);
            }
            catch (MatrixException refusal) when (refusal.Error.Code == "M_FORBIDDEN")
            {
                throw new MatrixError(
                    "M_INVALID_ROOM_STATE",
                    400,
                    $"The room would not allow its own {draft.Type} event: {refusal.Error.Message}").ToException();
            }
        }

        room.Writer.AddHeadRow(head, append);
        append.Next = head.ToSnapshot(room.Columns);
        return append;
    }

    private void AddRoomRows(
        Room room, CreateRoomCommand command, string? alias, ServerNid server, RoomAppend append)
    {
        var nowMs = engine.Time.GetUtcNow().ToUnixTimeMilliseconds();
        append.Add(new RoomRow(room.Nid, room.Id.Value, room.Rules.Id, nowMs, 0));
        if (alias is not null)
        {
            append.Add(new RoomAliasRow(alias, room.Nid, command.CreatorNid, nowMs));
        }

        if (command.IsPublic)
        {
            append.Add(new PublishedRoomRow(server, room.Nid, command.CreatorNid, nowMs));
        }
    }

    private async Task<Room> CommitAsync(Room room, RoomAppend append, string? alias)
    {
        // Whoever comes upon the number before the answer waits for the commit, and never loads a second room.
        var created = new TaskCompletionSource<Room?>(TaskCreationOptions.RunContinuationsAsynchronously);
        rooms.Reserve(room.Nid, created.Task, room.Placed);
        await engine.Database.EnqueueAsync(append, CancellationToken.None).ConfigureAwait(false);
        var result = await append.Completion.ConfigureAwait(false);
        var isCreated = result.IsCommitted;
        rooms.Settle(room.Nid, isCreated ? room : null);
        created.SetResult(isCreated ? room : null);
        return result.Failure switch
        {
            null => room,
            { Kind: CommitFailureKind.Conflict, Table: "room_aliases" } => throw CreationCheck.AliasTaken(alias!),
            var failure => throw CommitRefusal.Of(failure),
        };
    }

    // In the order asked for, without repeats and without the creator, who is joined.
    private async ValueTask<List<InitialEvents.Invitee>> InviteesAsync(
        CreateRoomCommand command, CancellationToken cancellationToken)
    {
        var users = command.Invite.Where(user => user != command.Creator).Distinct().ToList();
        var nids = await engine.Database.Names.UsersAsync(
            users.ConvertAll(user => user.Value), cancellationToken).ConfigureAwait(false);
        var invitees = new List<InitialEvents.Invitee>(users.Count);
        for (var at = 0; at < users.Count; at++)
        {
            var profile = await engine.Users.GetProfileAsync(nids[at], users[at], cancellationToken)
                .ConfigureAwait(false);
            invitees.Add(new InitialEvents.Invitee(users[at], nids[at], profile, true));
        }

        return invitees;
    }

    // Member events of initial_state name users whose numbers are not known yet.
    private async ValueTask WithTargetsAsync(List<DraftEvent> plan, CancellationToken cancellationToken)
    {
        for (var at = 0; at < plan.Count; at++)
        {
            if (plan[at] is { Type: "m.room.member", TargetNid.IsNone: true } draft
                && UserId.TryParse(draft.StateKey, out var target))
            {
                plan[at] = draft with
                {
                    TargetNid = await engine.Database.Names.UserAsync(target.Value, cancellationToken)
                        .ConfigureAwait(false),
                    TargetIsLocal = engine.Servers.IsLocal(target),
                };
            }
        }
    }

    // Whom the request invites, be it by its list or by a state event of its own.
    private async ValueTask CheckMembersAsync(List<DraftEvent> plan, CancellationToken cancellationToken)
    {
        foreach (var draft in plan)
        {
            if (draft is { Type: "m.room.member", TargetNid.IsNone: false } && draft.TargetNid != draft.SenderNid)
            {
                await engine.MembershipChecks.CheckAsync(null, draft, null, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
