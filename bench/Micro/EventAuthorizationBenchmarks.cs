using System.Text;
using BenchmarkDotNet.Attributes;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.StateRes;

namespace Dendrite.Fast.Micro;

/// <summary>One event against the state of a room, its facts parsed: what each send and receipt pays.</summary>
[MemoryDiagnoser]
public class EventAuthorizationBenchmarks
{
    private const string Alice = "@alice:example.org";
    private const string Bob = "@bob:example.org";

    private readonly RoomEvents _events;
    private StateMap _state = StateMap.Empty;
    private readonly EventFacts _message;
    private readonly EventFacts _join;
    private readonly EventFacts _topic;
    private int _ids;

    public EventAuthorizationBenchmarks()
    {
        var create = NextId();
        _events = new RoomEvents(SampleEvents.Rules, RoomId.FromCreateEvent(create));
        Append(create, "m.room.create", "", Alice, """{"room_version":"12"}""");
        _state = _state.With(RoomEvents.CreateKid, _events.LastEid);
        AppendState("m.room.member", Alice, Alice, """{"membership":"join"}""");
        AppendState("m.room.power_levels", "", Alice, """{"users":{"@bob:example.org":50},"invite":0}""");
        AppendState("m.room.join_rules", "", Alice, """{"join_rule":"public"}""");
        AppendState("m.room.member", Bob, Bob, """{"membership":"join"}""");
        _message = Facts("m.room.message", null, Bob, """{"msgtype":"m.text","body":"hello"}""");
        _join = Facts("m.room.member", "@carol:example.org", "@carol:example.org", """{"membership":"join"}""");
        _topic = Facts("m.room.topic", "", Bob, """{"topic":"benchmarks"}""");
    }

    [Benchmark(Baseline = true)]
    public bool Message() => Check(_message);

    [Benchmark]
    public bool Join() => Check(_join);

    [Benchmark]
    public bool Topic() => Check(_topic);

    private bool Check(EventFacts facts) => EventAuthorization.Check(_events, facts, _state).IsAllowed
        ? true
        : throw new InvalidOperationException("the rules refused the sample event");

    private void AppendState(string type, string stateKey, string sender, string content)
    {
        Append(NextId(), type, stateKey, sender, content);
        _state = _state.With(_events.KidOf(_events.LastEid), _events.LastEid);
    }

    private void Append(EventId id, string type, string stateKey, string sender, string content) =>
        _events.Append(Facts(type, stateKey, sender, content).Finish(id, _events.RoomId, 1, [], []), [], []);

    private EventFacts Facts(string type, string? stateKey, string sender, string content) =>
        EventFacts.TryDraft(
            SampleEvents.Rules,
            type,
            stateKey,
            UserId.Parse(sender),
            originServerTs: 1,
            Encoding.UTF8.GetBytes(content),
            prevEvents: [],
            out var facts)
            ? facts
            : throw new InvalidOperationException("the sample event is none");

    private EventId NextId() => EventId.FromHash([.. Enumerable.Repeat((byte)++_ids, EventLimits.HashBytes)]);
}
