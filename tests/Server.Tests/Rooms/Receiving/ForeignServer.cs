using System.Security.Cryptography;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Another server, as far as a room sees it: it signs whatever it likes, citing whatever events it likes, with the auth
/// events that the specification selects.
/// </summary>
internal sealed class ForeignServer(string name, long clockMs = 1_700_000_000_000) : IDisposable
{
    // What events are cited by in room versions 1 and 2.
    private readonly Dictionary<EventId, byte[]> _referenceHashes = [];

    private readonly Ed25519SigningKey _key = Ed25519SigningKey.FromSeed(KeyId.Parse("ed25519:far"), new byte[32]);
    private long _clock = clockMs;

    public ServerName Name { get; } = ServerName.Parse(name);

    public UserId User(string localpart) => UserId.Parse($"@{localpart}:{Name.Value}");

    public void Dispose() => _key.Dispose();

    /// <summary>Makes an event on previous events that the room has; it need not be allowed.</summary>
    public ReceivedEvent Make(Room room, ForeignDraft draft, params EventId[] prevEvents)
    {
        var columns = room.Columns;
        var states = new List<StateMap>();
        var depth = 0L;
        foreach (var id in prevEvents)
        {
            if (columns.Events.TryFind(id, out var eid))
            {
                states.Add(columns.States.Expand(columns.Events.StateAfterOf(eid)));
                depth = Math.Max(depth, columns.Events.DepthOf(eid));
            }
        }

        var state = states.Count == 0
            ? StateMap.Empty
            : StateResolver.Resolve(columns.Events, states.ToArray());
        return Make(room, draft, state, depth + 1, prevEvents);
    }

    /// <summary>Makes an event in a state of the room, citing anything.</summary>
    public ReceivedEvent Make(
        Room room, ForeignDraft draft, StateMap state, long depth, params EventId[] prevEvents)
    {
        var content = EngineHost.Json(draft.Content);
        if (!EventFacts.TryDraft(
            room.Rules, draft.Type, draft.StateKey, draft.Sender, 0, content.Span, prevEvents, out var facts))
        {
            throw new InvalidOperationException("The content is no object.");
        }

        Span<int> auth = stackalloc int[EventAuthorization.SelectedMax];
        auth = auth[..EventAuthorization.SelectAuthEvents(room.Columns.Events, facts, state, auth)];
        var authEvents = draft.AuthEvents ?? Array.ConvertAll(auth.ToArray(), room.Columns.Events.IdOf);
        return Build(room.Rules, room.Id, draft, content, depth, prevEvents, authEvents);
    }

    /// <summary>The same event, coming for another reason.</summary>
    public static ReceivedEvent Copy(RoomVersionRules rules, ReceivedEvent received, ReceivedKind kind) =>
        ReceivedEvent.TryRead(rules, received.Id, received.Json, kind, out var copy)
            ? copy
            : throw new InvalidOperationException("It was an event before.");

    /// <summary>Makes the event that creates a room, and so names it.</summary>
    public (RoomId Room, ReceivedEvent Create) MakeCreate(RoomVersionRules rules, UserId creator)
    {
        var content = rules.CreatorInContent
            ? $$"""{"room_version":"{{rules.Id}}","creator":"{{creator.Value}}"}"""
            : $$"""{"room_version":"{{rules.Id}}"}""";
        var draft = new ForeignDraft(creator, "m.room.create", "", content);
        var room = RoomId.Parse($"!far{_clock}:{Name.Value}");
        var create = Build(
            rules, rules.RoomIdIsCreateHash ? default : room, draft, EngineHost.Json(content), 1, [], []);
        return (rules.RoomIdIsCreateHash ? RoomId.FromCreateEvent(create.Id) : room, create);
    }

    private ReceivedEvent Build(
        RoomVersionRules rules,
        RoomId room,
        ForeignDraft draft,
        ReadOnlyMemory<byte> content,
        long depth,
        EventId[] prevEvents,
        EventId[] authEvents)
    {
        using var buffer = new PooledByteBuffer();
        var parts = new EventDraft
        {
            Rules = rules,
            Type = draft.Type,
            StateKey = draft.StateKey,
            Sender = draft.Sender,
            RoomId = room,
            Content = content.Span,
            PrevEvents = prevEvents,
            AuthEvents = authEvents,
            Depth = depth,
            OriginServerTs = draft.OriginServerTs ?? ++_clock,
            Redacts = draft.Redacts,
            EventId = rules.EventIdForm == IdentifierForm.DomainScoped
                ? EventId.Parse($"$far{++_clock}:{Name.Value}")
                : default,
            PrevEventHashes = HashesOf(rules, prevEvents),
            AuthEventHashes = HashesOf(rules, authEvents),
        };
        var status = EventBuilder.Build(parts, Name, _key, buffer, out var id);
        if (status != PduStatus.Ok
            || !ReceivedEvent.TryRead(rules, id, buffer.WrittenSpan.ToArray(), draft.Kind, out var received))
        {
            throw new InvalidOperationException($"The event cannot be built: {status}.");
        }

        _referenceHashes[id] = SHA256.HashData(buffer.WrittenSpan);
        return received;
    }

    // Nobody checks these hashes, in servers either: the ids decide.
    private byte[] HashesOf(RoomVersionRules rules, EventId[] cited) =>
        rules.EventFormat == EventFormat.IdAndHashPairs
            ? [.. cited.SelectMany(id => _referenceHashes[id])]
            : [];
}

/// <summary>What another server makes an event of.</summary>
internal sealed record ForeignDraft(UserId Sender, string Type, string? StateKey, string Content)
{
    public ReceivedKind Kind { get; init; }

    public EventId Redacts { get; init; }

    /// <summary>The auth events when they are not to be those that the specification selects.</summary>
    public EventId[]? AuthEvents { get; init; }

    public long? OriginServerTs { get; init; }

    public static ForeignDraft Message(UserId sender, string body) =>
        new(sender, "m.room.message", null, $$"""{"body":"{{body}}","msgtype":"m.text"}""");

    public static ForeignDraft Member(UserId sender, UserId target, string membership) =>
        new(sender, "m.room.member", target.Value, $$"""{"membership":"{{membership}}"}""");

    public static ForeignDraft State(UserId sender, string type, string stateKey, string content) =>
        new(sender, type, stateKey, content);
}
