using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

internal ref partial struct AuthCheck<TState>
{
    // 5. If type is m.room.member:
    private readonly AuthVerdict CheckMember(int createEid, CreateFacts create)
    {
        // 1. If there is no state_key property, or no membership property in content, reject.
        if (_row.Kid == EventRow.None || (_row.Traits & RowTraits.MembershipMissing) != 0)
        {
            return Refuse(AuthRule.MemberMalformed);
        }

        // 2. (Since version 8) If content has a join_authorised_via_users_server key:
        //    1. If the event is not validly signed by the homeserver of the user ID denoted by the key, reject.
        if (_rules.HasRestricted && (_row.Traits & RowTraits.AuthorisingSignatureMissing) != 0)
        {
            return Refuse(AuthRule.MemberAuthorisingSignature);
        }

        switch (_row.Membership)
        {
            // 3. If membership is join: see there.
            case Membership.Join:
                return CheckJoin(createEid, create);

            // 4. If membership is invite: see there.
            case Membership.Invite:
                return (_row.Traits & RowTraits.ThirdPartyInvite) != 0 ? CheckThirdPartyInvite() : CheckInvite();

            // 5. If membership is leave: see there.
            case Membership.Leave:
                return CheckLeave();

            // 6. If membership is ban: see there.
            case Membership.Ban:
                return CheckBan();

            // 7. (Since version 7) If membership is knock: see there.
            case Membership.Knock when _rules.HasKnock:
                return CheckKnock();

            // 8. Otherwise, the membership is unknown. Reject.
            default:
                return Refuse(AuthRule.MemberUnknown);
        }
    }

    // 3. If membership is join:
    private readonly AuthVerdict CheckJoin(int createEid, CreateFacts create)
    {
        // 1. If the only previous event is an m.room.create and the state_key is the sender of the m.room.create,
        //    allow. (Before version 11: the creator.)
        int creator = _rules.CreatorInContent ? create.Creator : _events.Row(createEid).Sender;
        if ((_row.Traits & RowTraits.OnlyPrevIsCreate) != 0 && _row.Target >= 0 && _row.Target == creator)
        {
            return Allow(AuthRule.JoinCreatorAllowed);
        }

        // 2. If the sender does not match state_key, reject.
        if (_row.Sender != _row.Target)
        {
            return Refuse(AuthRule.JoinSenderMismatch);
        }

        // 3. If the sender is banned, reject.
        Membership membership = MembershipOf(_row.Sender);
        if (membership == Membership.Ban)
        {
            return Refuse(AuthRule.JoinBanned);
        }

        bool isInvitedOrJoined = membership is Membership.Invite or Membership.Join;
        switch (CurrentJoinRule())
        {
            // 4. If the join_rule is invite or knock then allow if membership state is invite or join.
            case JoinRule.Invite when isInvitedOrJoined:
            case JoinRule.Knock when isInvitedOrJoined && _rules.HasKnock:
                return Allow(AuthRule.JoinInvitedAllowed);

            // 5. If the join_rule is restricted or knock_restricted: see there.
            case JoinRule.Restricted when _rules.HasRestricted:
            case JoinRule.KnockRestricted when _rules.HasKnockRestricted:
                return CheckRestrictedJoin(isInvitedOrJoined);

            // 6. If the join_rule is public, allow.
            case JoinRule.Public:
                return Allow(AuthRule.JoinPublicAllowed);

            // 7. Otherwise, reject.
            default:
                return Refuse(AuthRule.JoinRefused);
        }
    }

    // 5. If the join_rule is restricted or knock_restricted:
    private readonly AuthVerdict CheckRestrictedJoin(bool isInvitedOrJoined)
    {
        // 1. If membership state is join or invite, allow.
        if (isInvitedOrJoined)
        {
            return Allow(AuthRule.JoinRestrictedMemberAllowed);
        }

        // 2. If the join_authorised_via_users_server key in content is not a user with sufficient permission to
        //    invite other users or is not a joined member of the room, reject.
        if (MembershipOf(_row.AuthorisedVia) != Membership.Join
            || _power.LevelOf(_row.AuthorisedVia) < _power.Invite)
        {
            return Refuse(AuthRule.JoinRestrictedAuthoriser);
        }

        // 3. Otherwise, allow.
        return Allow(AuthRule.JoinRestrictedAllowed);
    }

    // 4. If membership is invite: 1. If content has a third_party_invite property:
    private readonly AuthVerdict CheckThirdPartyInvite()
    {
        // 1. If target user is banned, reject.
        if (MembershipOf(_row.Target) == Membership.Ban)
        {
            return Refuse(AuthRule.InviteThirdPartyBanned);
        }

        // 2. If content.third_party_invite does not have a signed property, reject.
        var claim = (ThirdPartyClaim)_facts!;
        if (!claim.HasSigned)
        {
            return Refuse(AuthRule.InviteThirdPartyNoSigned);
        }

        // 3. If signed does not have mxid and token properties, reject.
        if (claim.Mxid is null || claim.Token is null)
        {
            return Refuse(AuthRule.InviteThirdPartyNoMxidOrToken);
        }

        // 4. If mxid does not match state_key, reject.
        string target = _candidate is null ? _events.KeyText(_row.Kid) : _candidate.StateKey!;
        if (!string.Equals(claim.Mxid, target, StringComparison.Ordinal))
        {
            return Refuse(AuthRule.InviteThirdPartyMxidMismatch);
        }

        // 5. If there is no m.room.third_party_invite event in the current room state with state_key matching token,
        //    reject.
        int invite = _state.Find(_events.FindKid((int)EventTypeCode.ThirdPartyInvite, claim.Token));
        if (invite == RoomEvents.NoEvent)
        {
            return Refuse(AuthRule.InviteThirdPartyNoEvent);
        }

        // 6. If sender does not match sender of the m.room.third_party_invite, reject.
        if (_row.Sender != _events.Row(invite).Sender)
        {
            return Refuse(AuthRule.InviteThirdPartySender);
        }

        // 7. If any signature in signed matches any public key in the m.room.third_party_invite event, allow.
        // 8. Otherwise, reject.
        return claim.IsSignedBy((ThirdPartyInviteContent)_events.FactsOf(invite)!)
            ? Allow(AuthRule.InviteThirdPartyAllowed)
            : Refuse(AuthRule.InviteThirdPartyRefused);
    }

    // 4. If membership is invite (without third_party_invite):
    private readonly AuthVerdict CheckInvite()
    {
        // 2. If the sender's current membership state is not join, reject.
        if (MembershipOf(_row.Sender) != Membership.Join)
        {
            return Refuse(AuthRule.InviteSenderNotJoined);
        }

        // 3. If target user's current membership state is join or ban, reject.
        if (MembershipOf(_row.Target) is Membership.Join or Membership.Ban)
        {
            return Refuse(AuthRule.InviteTargetInRoom);
        }

        // 4. If the sender's power level is greater than or equal to the invite level, allow.
        // 5. Otherwise, reject.
        return _power.LevelOf(_row.Sender) >= _power.Invite
            ? Allow(AuthRule.InviteAllowed)
            : Refuse(AuthRule.InviteRefused);
    }

    // 5. If membership is leave:
    private readonly AuthVerdict CheckLeave()
    {
        // 1. If the sender matches state_key, allow if and only if that user's current membership state is invite,
        //    join, or knock. (Knock since version 7.)
        Membership senderMembership = MembershipOf(_row.Sender);
        if (_row.Sender == _row.Target)
        {
            bool mayLeave = senderMembership is Membership.Invite or Membership.Join
                || (senderMembership == Membership.Knock && _rules.HasKnock);
            return mayLeave ? Allow(AuthRule.LeaveOwnAllowed) : Refuse(AuthRule.LeaveOwnRefused);
        }

        // 2. If the sender's current membership state is not join, reject.
        if (senderMembership != Membership.Join)
        {
            return Refuse(AuthRule.LeaveSenderNotJoined);
        }

        // 3. If the target user's current membership state is ban, and the sender's power level is less than the ban
        //    level, reject.
        long senderLevel = _power.LevelOf(_row.Sender);
        if (MembershipOf(_row.Target) == Membership.Ban && senderLevel < _power.Ban)
        {
            return Refuse(AuthRule.UnbanLevel);
        }

        // 4. If the sender's power level is greater than or equal to the kick level, and the target user's power
        //    level is less than the sender's power level, allow.
        // 5. Otherwise, reject.
        return senderLevel >= _power.Kick && _power.LevelOf(_row.Target) < senderLevel
            ? Allow(AuthRule.KickAllowed)
            : Refuse(AuthRule.KickRefused);
    }

    // 6. If membership is ban:
    private readonly AuthVerdict CheckBan()
    {
        // 1. If the sender's current membership state is not join, reject.
        if (MembershipOf(_row.Sender) != Membership.Join)
        {
            return Refuse(AuthRule.BanSenderNotJoined);
        }

        // 2. If the sender's power level is greater than or equal to the ban level, and the target user's power
        //    level is less than the sender's power level, allow.
        // 3. Otherwise, reject.
        long senderLevel = _power.LevelOf(_row.Sender);
        return senderLevel >= _power.Ban && _power.LevelOf(_row.Target) < senderLevel
            ? Allow(AuthRule.BanAllowed)
            : Refuse(AuthRule.BanRefused);
    }

    // 7. If membership is knock:
    private readonly AuthVerdict CheckKnock()
    {
        // 1. If the join_rule is anything other than knock or knock_restricted, reject. (The latter since version 10.)
        JoinRule rule = CurrentJoinRule();
        if (rule != JoinRule.Knock && !(rule == JoinRule.KnockRestricted && _rules.HasKnockRestricted))
        {
            return Refuse(AuthRule.KnockJoinRule);
        }

        // 2. If sender does not match state_key, reject.
        if (_row.Sender != _row.Target)
        {
            return Refuse(AuthRule.KnockSenderMismatch);
        }

        // 3. If the sender's current membership is not ban, invite, or join, allow.
        // 4. Otherwise, reject.
        return MembershipOf(_row.Sender) is Membership.Ban or Membership.Invite or Membership.Join
            ? Refuse(AuthRule.KnockRefused)
            : Allow(AuthRule.KnockAllowed);
    }

    // A room without join rules is invite-only. Source: client-server API v1.19, m.room.join_rules.
    private readonly JoinRule CurrentJoinRule()
    {
        int eid = _state.Find(RoomEvents.JoinRulesKid);
        return eid == RoomEvents.NoEvent ? JoinRule.Invite : _events.Row(eid).JoinRule;
    }
}
