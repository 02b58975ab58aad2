using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>The rules about memberships that other parts of the server have added, asked one after the other.</summary>
internal sealed class MembershipChecks
{
    // Owner: whoever puts the server together; only read from the first command on.
    private readonly List<IMembershipCheck> _checks = [];

    public void Add(IMembershipCheck check) => _checks.Add(check);

    /// <summary>Accepts a member event, whose target's number is known, by returning.</summary>
    /// <param name="room">The room; null while it is being created.</param>
    /// <param name="draft">The event.</param>
    /// <param name="action">What it does; null to read that from it.</param>
    /// <param name="cancellationToken">Stops the checks.</param>
    /// <exception cref="MatrixException">A rule refuses it.</exception>
    public ValueTask CheckAsync(
        Room? room, DraftEvent draft, MembershipAction? action, CancellationToken cancellationToken)
    {
        return _checks.Count == 0
            ? ValueTask.CompletedTask
            : CheckSlow(this, room, draft, action, cancellationToken);

        static async ValueTask CheckSlow(
            MembershipChecks self,
            Room? room,
            DraftEvent draft,
            MembershipAction? action,
            CancellationToken cancellationToken)
        {
            var target = UserId.Parse(draft.StateKey!);
            if ((action ?? ActionOf(room, draft, target)) is not { } known)
            {
                return;
            }

            MembershipAttempt attempt = new(
                room, known, draft.Sender, draft.SenderNid, target, draft.TargetNid);
            foreach (var check in self._checks)
            {
                await check.CheckAsync(attempt, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // Null for a membership that the authorization rules refuse anyway.
    private static MembershipAction? ActionOf(Room? room, DraftEvent draft, UserId target) =>
        RawJson.GetString(RawJson.Find(draft.Content.Span, "membership"u8)) switch
        {
            "join" when target == draft.Sender => MembershipAction.Join,
            "knock" when target == draft.Sender => MembershipAction.Knock,
            "invite" => MembershipAction.Invite,
            "ban" => MembershipAction.Ban,
            "leave" when target == draft.Sender => MembershipAction.Leave,
            "leave" when room?.Snapshot.MembershipOf(target).Membership == Membership.Ban => MembershipAction.Unban,
            "leave" => MembershipAction.Kick,
            _ => null,
        };
}
