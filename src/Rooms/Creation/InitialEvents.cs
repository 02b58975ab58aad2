using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Plans the events of a new room in the order that the specification gives them.
/// Source: client-server API, "POST /createRoom".
/// </summary>
internal sealed class InitialEvents
{
    private readonly CreateRoomCommand _command;
    private readonly RoomVersionRules _rules;
    private readonly PresetRules _preset;
    private readonly List<DraftEvent> _planned = [];

    private InitialEvents(CreateRoomCommand command, RoomVersionRules rules)
    {
        _command = command;
        _rules = rules;
        _preset = PresetRules.Of(command);
    }

    /// <summary>A user to invite.</summary>
    public readonly record struct Invitee(UserId User, UserNid Nid, MemberProfile Profile, bool IsLocal);

    /// <summary>The events, the create event first.</summary>
    /// <param name="command">The request, checked.</param>
    /// <param name="rules">The version of the room.</param>
    /// <param name="creator">The creator's profile.</param>
    /// <param name="invitees">Whom to invite, in order, without repeats and without the creator.</param>
    public static List<DraftEvent> Plan(
        CreateRoomCommand command,
        RoomVersionRules rules,
        MemberProfile creator,
        IReadOnlyList<Invitee> invitees)
    {
        var plan = new InitialEvents(command, rules);

        // 1. The m.room.create event itself.
        plan.Add("m.room.create", "", plan.CreateContent());

        // 2. An m.room.member event for the creator to join the room.
        plan.AddMember(
            command.Creator, command.CreatorNid, true, EventContent.Member(Membership.Join, creator, null));

        // 3. A default m.room.power_levels event, or the one of initial_state in its place.
        var levels = plan.FindInitial("m.room.power_levels");
        plan.Add("m.room.power_levels", "", levels ?? DefaultPowerLevels.Content(command, rules));

        // 4. An m.room.canonical_alias event if room_alias_name is given.
        if (command.AliasLocalpart is { } alias && plan.FindInitial("m.room.canonical_alias") is null)
        {
            plan.Add(
                "m.room.canonical_alias",
                "",
                EventContent.Object("alias", $"#{alias}:{command.Creator.ServerName.Value}"));
        }

        // 5. Events set by the preset; initial_state takes precedence.
        plan.AddPreset("m.room.join_rules", "join_rule", plan._preset.JoinRule);
        plan.AddPreset("m.room.history_visibility", "history_visibility", plan._preset.HistoryVisibility);
        plan.AddPreset("m.room.guest_access", "guest_access", plan._preset.GuestAccess);

        // 6. Events listed in initial_state, in the order that they are listed.
        plan.AddInitialState();

        // 7. Events implied by name and topic.
        plan.AddNameAndTopic();

        // 8. Invite events.
        foreach (var invitee in invitees)
        {
            plan.AddMember(
                invitee.User,
                invitee.Nid,
                invitee.IsLocal,
                EventContent.Member(Membership.Invite, invitee.Profile, null, command.IsDirect));
        }

        return plan._planned;
    }

    private byte[] CreateContent() => EventContent.Object(this, static (json, plan) =>
    {
        foreach (var member in JsonMembers.Of(plan._command.CreationContent.Span))
        {
            if (!member.NameIs("creator"u8)
                && !member.NameIs("room_version"u8)
                && !(plan._rules.HasPrivilegedCreators && member.NameIs("additional_creators"u8)))
            {
                json.WritePropertyName(member.GetName());
                json.WriteRawValue(member.Value);
            }
        }

        if (plan._rules.CreatorInContent)
        {
            json.WriteString("creator", plan._command.Creator.Value);
        }

        json.WriteString("room_version", plan._rules.Id);
        if (plan._rules.HasPrivilegedCreators)
        {
            plan.WriteAdditionalCreators(json);
        }
    });

    // Those of creation_content, and for a trusted chat those who are invited, without repeats.
    private void WriteAdditionalCreators(Utf8JsonWriter json)
    {
        var creators = new List<string>();
        if (RawJson.TryFind(_command.CreationContent.Span, "additional_creators"u8, out var named))
        {
            foreach (var creator in JsonElements.Of(named))
            {
                creators.Add(RawJson.GetString(creator)!);
            }
        }

        if (_preset.InviteesAreTrusted)
        {
            creators.AddRange(_command.Invite.Where(user => user != _command.Creator).Select(user => user.Value));
        }

        if (creators.Count == 0)
        {
            return;
        }

        json.WriteStartArray("additional_creators");
        foreach (var creator in creators.Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(creator);
        }

        json.WriteEndArray();
    }

    private void AddPreset(string type, string member, string value)
    {
        if (FindInitial(type) is null)
        {
            Add(type, "", EventContent.Object(member, value));
        }
    }

    private void AddInitialState()
    {
        foreach (var state in _command.InitialState)
        {
            if (state is not { Type: "m.room.power_levels", StateKey: "" })
            {
                Add(state.Type, state.StateKey, state.Content);
            }
        }
    }

    private void AddNameAndTopic()
    {
        if (_command.Name is { } name)
        {
            Add("m.room.name", "", EventContent.Object("name", name));
        }

        if (_command.Topic is { } topic)
        {
            Add("m.room.topic", "", EventContent.Object(topic, static (json, text) =>
            {
                json.WriteStartObject("m.topic");
                json.WriteStartArray("m.text");
                json.WriteStartObject();
                json.WriteString("body", text);
                json.WriteString("mimetype", "text/plain");
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteString("topic", text);
            }));
        }
    }

    private ReadOnlyMemory<byte>? FindInitial(string type)
    {
        foreach (var state in _command.InitialState)
        {
            if (state.Type == type && state.StateKey.Length == 0)
            {
                return state.Content;
            }
        }

        return null;
    }

    private void Add(string type, string stateKey, ReadOnlyMemory<byte> content) => _planned.Add(new DraftEvent
    {
        Sender = _command.Creator,
        SenderNid = _command.CreatorNid,
        Type = type,
        StateKey = stateKey,
        Content = content,
    });

    private void AddMember(UserId user, UserNid nid, bool isLocal, byte[] content) => _planned.Add(new DraftEvent
    {
        Sender = _command.Creator,
        SenderNid = _command.CreatorNid,
        Type = "m.room.member",
        StateKey = user.Value,
        Content = content,
        TargetNid = nid,
        TargetIsLocal = isLocal,
    });
}
