using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// What happens to a change of a membership before it enters the room's actor: the target's number, the profile that
/// goes into the event, and who vouches for a restricted join.
/// </summary>
internal static class MembershipStage
{
    public static async ValueTask<SentEvent> ChangeAsync(
        Room room, MembershipCommand command, CancellationToken cancellationToken)
    {
        SendStage.CheckSender(room, command.Sender);
        var target = TargetOf(command);
        var current = room.Snapshot.MembershipOf(target);
        var profile = await ProfileAsync(room, command, target, cancellationToken).ConfigureAwait(false);
        var vouching = command.Action == MembershipAction.Join
            ? await RestrictedJoin.FindAuthoriserAsync(
                room, command.Sender, command.SenderNid, current.Membership, cancellationToken).ConfigureAwait(false)
            : null;
        var draft = new DraftEvent
        {
            Sender = command.Sender,
            SenderNid = command.SenderNid,
            Type = "m.room.member",
            StateKey = target.Value,
            Content = EventContent.Member(
                MembershipRules.ResultOf(command.Action), profile, command.Reason, command.IsDirect, vouching),
        };
        ContentCheck.Check(draft.Content.Span);
        draft = await WithTargetAsync(room, draft, cancellationToken).ConfigureAwait(false);
        RefuseRemoteInvite(command.Action == MembershipAction.Invite, draft);
        await room.Engine.MembershipChecks.CheckAsync(room, draft, command.Action, cancellationToken)
            .ConfigureAwait(false);
        var sameAs = command is { Action: MembershipAction.Join, Reason: null } && current.Membership == Membership.Join
            ? await SameProfileAsync(room, current.Eid, profile, cancellationToken).ConfigureAwait(false)
            : await SendStage.SameStateAsync(room, draft, cancellationToken).ConfigureAwait(false);
        var prepared = new DraftCommand(draft, cancellationToken) { SameAsEid = sameAs, Action = command.Action };
        return await room.RunAsync(prepared, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// A member event that a client wrote itself: its target's number, and the vouching that only the server may give.
    /// </summary>
    public static async ValueTask<DraftEvent> PrepareStateAsync(
        Room room, DraftEvent draft, CancellationToken cancellationToken)
    {
        draft = await WithTargetAsync(room, draft, cancellationToken).ConfigureAwait(false);
        var membership = RawJson.GetString(RawJson.Find(draft.Content.Span, "membership"u8));
        RefuseRemoteInvite(membership == "invite", draft);
        await room.Engine.MembershipChecks.CheckAsync(room, draft, null, cancellationToken).ConfigureAwait(false);
        string? vouching = null;
        if (membership == "join" && draft.StateKey == draft.Sender.Value)
        {
            var current = room.Snapshot.MembershipOf(draft.Sender).Membership;
            vouching = await RestrictedJoin.FindAuthoriserAsync(
                room, draft.Sender, draft.SenderNid, current, cancellationToken).ConfigureAwait(false);
        }

        return draft with { Content = RestrictedJoin.WithAuthoriser(draft.Content, vouching) };
    }

    private static async ValueTask<DraftEvent> WithTargetAsync(
        Room room, DraftEvent draft, CancellationToken cancellationToken)
    {
        if (!UserId.TryParse(draft.StateKey, out var target))
        {
            throw MatrixError.InvalidParam("The state key of a member event is a user id.").ToException();
        }

        return draft with
        {
            TargetNid = target == draft.Sender
                ? draft.SenderNid
                : await room.Engine.Database.Names.UserAsync(target.Value, cancellationToken).ConfigureAwait(false),
            TargetIsLocal = room.Engine.Servers.IsLocal(target),
        };
    }

    private static UserId TargetOf(MembershipCommand command)
    {
        var isOwn = command.Action is MembershipAction.Join or MembershipAction.Leave or MembershipAction.Knock;
        if (isOwn)
        {
            return command.Sender;
        }

        return command.Target ?? throw MatrixError.MissingParam("user_id says who it is about.").ToException();
    }

    private static async ValueTask<MemberProfile> ProfileAsync(
        Room room, MembershipCommand command, UserId target, CancellationToken cancellationToken)
    {
        if (command.Action is not (MembershipAction.Join or MembershipAction.Invite or MembershipAction.Knock)
            || !room.Engine.Servers.IsLocal(target))
        {
            return default;
        }

        var nid = target == command.Sender
            ? command.SenderNid
            : await room.Engine.Database.Names.FindUserAsync(target.Value, cancellationToken).ConfigureAwait(false);
        return nid.IsNone
            ? default
            : await room.Engine.Users.GetProfileAsync(nid, target, cancellationToken).ConfigureAwait(false);
    }

    private static void RefuseRemoteInvite(bool isInvite, DraftEvent draft)
    {
        if (isInvite && !draft.TargetIsLocal)
        {
            throw MatrixError.Forbidden("This server does not invite users of other servers.").ToException();
        }
    }

    // The member event when it shows this profile already; a reason or a vouching of the join makes no difference.
    private static async ValueTask<int> SameProfileAsync(
        Room room, int current, MemberProfile profile, CancellationToken cancellationToken)
    {
        var json = await room.Engine.Events.GetAsync(room.Snapshot, current, cancellationToken).ConfigureAwait(false);
        var content = RawJson.Find(json, "content"u8);
        var isSame = RawJson.GetString(RawJson.Find(content, "displayname"u8)) == profile.DisplayName
            && RawJson.GetString(RawJson.Find(content, "avatar_url"u8)) == profile.AvatarUrl;
        return isSame ? current : 0;
    }
}
