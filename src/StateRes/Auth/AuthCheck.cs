using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// One check of one event against one state. The comments are the rules of room version 12 in order; where an older
/// version has more or other rules, its number stands before them.
/// </summary>
internal ref partial struct AuthCheck<TState>
    where TState : struct, IStateLookup, allows ref struct
{
    private readonly RoomEvents _events;
    private readonly RoomVersionRules _rules;
    private readonly ref readonly EventRow _row;
    private readonly object? _facts;
    private readonly EventFacts? _candidate;
    private readonly TState _state;
    private RoomPower _power;

    /// <param name="events">The room's columns.</param>
    /// <param name="row">The event's row, of the columns or bound for the check.</param>
    /// <param name="facts">The event's bound content.</param>
    /// <param name="candidate">The event when it is not in the columns.</param>
    /// <param name="state">The state to check against.</param>
    public AuthCheck(
        RoomEvents events, ref readonly EventRow row, object? facts, EventFacts? candidate, TState state)
    {
        _events = events;
        _rules = events.Rules;
        _row = ref row;
        _facts = facts;
        _candidate = candidate;
        _state = state;
    }

    public AuthVerdict Run()
    {
        // 1. If type is m.room.create: see there.
        if (_row.Type == EventTypeCode.Create)
        {
            return CheckCreate();
        }

        // 2. If the event's room_id is not an event ID for an accepted m.room.create event, reject.
        //    (Before version 12, 2.4: if there is no m.room.create event among the auth events, reject; the rest of
        //    rule 2, 3 in version 12, is EventAuthorization.CheckAuthEvents.)
        int createEid = RoomPower.CreateEid(_events, in _state);
        if (createEid == RoomEvents.NoEvent || _events.FactsOf(createEid) is not CreateFacts create || IsOtherRoom())
        {
            return Refuse(_rules.RoomIdIsCreateHash ? AuthRule.RoomIdNotCreate : AuthRule.AuthEventsNoCreate);
        }

        // 4. If the content of the m.room.create event has the property m.federate set to false, and the sender
        //    domain of the event does not match the sender domain of the create event, reject.
        if (!create.Content.Federates && !DomainOf(SenderText()).SequenceEqual(CreateDomain(createEid)))
        {
            return Refuse(AuthRule.NotFederated);
        }

        // (Versions 1 to 5) 4. If type is m.room.aliases: see there.
        if (_row.Type == EventTypeCode.Aliases && _rules.HasAliasesRule)
        {
            return CheckAliases();
        }

        _power = RoomPower.At(_events, createEid, in _state);

        // 5. If type is m.room.member: see there.
        if (_row.Type == EventTypeCode.Member)
        {
            return CheckMember(createEid, create);
        }

        // 6. If the sender's current membership state is not join, reject.
        if (MembershipOf(_row.Sender) != Membership.Join)
        {
            return Refuse(AuthRule.SenderNotJoined);
        }

        return CheckPower();
    }

    private readonly AuthVerdict CheckPower()
    {
        // 7. If type is m.room.third_party_invite:
        //    1. Allow if and only if sender's current power level is greater than or equal to the invite level.
        long senderLevel = _power.LevelOf(_row.Sender);
        if (_row.Type == EventTypeCode.ThirdPartyInvite)
        {
            return senderLevel >= _power.Invite
                ? Allow(AuthRule.ThirdPartyInviteAllowed)
                : Refuse(AuthRule.ThirdPartyInviteLevel);
        }

        // 8. If the event type's required power level is greater than the sender's power level, reject.
        if (_power.RequiredFor(_row.TypeIndex, _row.Kid != EventRow.None) > senderLevel)
        {
            return Refuse(AuthRule.RequiredLevel);
        }

        // 9. If the event has a state_key that starts with an @ and does not match the sender, reject.
        if (_row.Target != EventRow.None && _row.Target != _row.Sender)
        {
            return Refuse(AuthRule.StateKeyUser);
        }

        // 10. If type is m.room.power_levels: see there.
        if (_row.Type == EventTypeCode.PowerLevels)
        {
            return CheckPowerLevels(senderLevel);
        }

        // (Versions 1 and 2) 11. If type is m.room.redaction: see there.
        if (_row.Type == EventTypeCode.Redaction && _rules.HasRedactionRule)
        {
            return CheckRedaction(senderLevel);
        }

        // 11. Otherwise, allow.
        return Allow(AuthRule.Allowed);
    }

    // 1. If type is m.room.create:
    private readonly AuthVerdict CheckCreate()
    {
        // 1. If it has any prev_events, reject.
        if ((_row.Traits & RowTraits.HasPrevEvents) != 0)
        {
            return Refuse(AuthRule.CreateHasPrevEvents);
        }

        if (_rules.RoomIdIsCreateHash)
        {
            // 2. If the event has a room_id, reject.
            if (_candidate is { RoomId.IsValid: true })
            {
                return Refuse(AuthRule.CreateHasRoomId);
            }
        }
        else if (!RoomIdDomain().SequenceEqual(DomainOf(SenderText())))
        {
            // (Before version 12) 2. If the domain of the room_id does not match the domain of the sender, reject.
            return Refuse(AuthRule.CreateRoomIdDomain);
        }

        // 3. If content.room_version is present and is not a recognised version, reject.
        var create = (CreateFacts)_facts!;
        if (create.IsVersionUnrecognised)
        {
            return Refuse(AuthRule.CreateVersionUnrecognised);
        }

        // (Before version 11) 4. If content has no creator property, reject.
        if (_rules.CreatorInContent && !create.Content.HasCreator)
        {
            return Refuse(AuthRule.CreateNoCreator);
        }

        // 4. If additional_creators is present in content and is not an array of strings where each string passes
        //    the same user ID validation applied to sender, reject.
        if (_rules.HasPrivilegedCreators && !create.Content.AdditionalCreatorsAreValid)
        {
            return Refuse(AuthRule.CreateAdditionalCreators);
        }

        // 5. Otherwise, allow.
        return Allow(AuthRule.CreateAllowed);
    }

    // (Versions 1 to 5) 4. If type is m.room.aliases:
    private readonly AuthVerdict CheckAliases()
    {
        // 1. If event has no state_key, reject.
        if (_row.Kid == EventRow.None)
        {
            return Refuse(AuthRule.AliasesNoStateKey);
        }

        // 2. If sender's domain doesn't match state_key, reject.
        string stateKey = _candidate is null ? _events.KeyText(_row.Kid) : _candidate.StateKey!;
        if (!DomainOf(SenderText()).SequenceEqual(stateKey))
        {
            return Refuse(AuthRule.AliasesDomain);
        }

        // 3. Otherwise, allow.
        return Allow(AuthRule.AliasesAllowed);
    }

    // (Versions 1 and 2) 11. If type is m.room.redaction:
    private readonly AuthVerdict CheckRedaction(long senderLevel)
    {
        // 1. If the sender's power level is greater than or equal to the redact level, allow.
        if (senderLevel >= _power.Redact)
        {
            return Allow(AuthRule.RedactionLevelAllowed);
        }

        // 2. If the domain of the event_id of the event being redacted is the same as the domain of the event_id of
        //    the m.room.redaction, allow.
        // 3. Otherwise, reject.
        return (_row.Traits & RowTraits.RedactsOwnDomain) != 0
            ? Allow(AuthRule.RedactionDomainAllowed)
            : Refuse(AuthRule.RedactionRefused);
    }

    private readonly bool IsOtherRoom() =>
        _candidate is { RoomId.IsValid: true } && _candidate.RoomId != _events.RoomId;

    private readonly Membership MembershipOf(int user) =>
        _events.Row(_state.Find(_events.MemberKid(user))).Membership;

    private readonly string SenderText() => _candidate?.Sender ?? _events.UserId(_row.Sender);

    private readonly ReadOnlySpan<char> RoomIdDomain() =>
        _candidate is { RoomId.IsValid: true } ? _candidate.RoomId.Domain : _events.RoomId.Domain;

    private readonly ReadOnlySpan<char> CreateDomain(int createEid) =>
        DomainOf(_events.UserId(_events.Row(createEid).Sender));

    private static ReadOnlySpan<char> DomainOf(ReadOnlySpan<char> userId) => userId[(userId.IndexOf(':') + 1)..];

    private static AuthVerdict Allow(AuthRule rule) => AuthVerdict.Allow(rule);

    private static AuthVerdict Refuse(AuthRule rule) => AuthVerdict.Refuse(rule);
}
