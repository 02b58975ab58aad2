using System.Buffers.Text;
using System.Text;

using Dendrite.Fast.Matrix.Protocol;

using Xunit;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>Adversarial graphs: deep, wide and backdated ones finish, without recursion or surprises.</summary>
public sealed class BoundsTests
{
    private const int Size = 20_000;
    private const string Creator = "@creator:a";

    private readonly RoomEvents _events;
    private int _count;

    public BoundsTests()
    {
        string id = NextId();
        _events = new RoomEvents(RoomVersionRules.Default, RoomId.Parse("!" + id[1..]));
        Append("m.room.create", "", """{"room_version":"12"}""", id: id);
        Append("m.room.member", Creator, """{"membership":"join"}""");
        Append("m.room.join_rules", "", """{"join_rule":"public"}""", [2]);
    }

    [Fact]
    public void A_deep_chain_of_power_levels_resolves()
    {
        int levels = Append("m.room.power_levels", "", "{}", [2]);
        StateMap start = StateOf(1, 2, 3, levels);
        for (int i = 0; i < Size; i++)
        {
            levels = Append("m.room.power_levels", "", "{}", [2, levels]);
        }

        StateMap resolved = StateResolver.Resolve(_events, [start, start.With(RoomEvents.PowerLevelsKid, levels)]);

        Assert.Equal(levels, resolved.Find(RoomEvents.PowerLevelsKid));
    }

    [Fact]
    public void A_wide_fan_of_conflicting_events_resolves()
    {
        int levels = Append("m.room.power_levels", "", "{}", [2]);
        StateMap start = StateOf(1, 2, 3, levels);
        var left = start.ToBuilder();
        var right = start.ToBuilder();
        for (int i = 0; i < Size / 2; i++)
        {
            Set(left, Append("org.example", "k" + i, "{}", [2, levels], ts: i));
            Set(right, Append("org.example", "k" + i, "{}", [2, levels], ts: i + 1));
        }

        StateMap resolved = StateResolver.Resolve(_events, [left.ToMap(), right.ToMap()]);

        Assert.Equal(right.ToMap().Address, resolved.Address);
    }

    [Fact]
    public void A_duel_of_backdated_power_levels_resolves()
    {
        int[] heads = [Append("m.room.power_levels", "", "{}", [2]), 0];
        heads[1] = heads[0];
        StateMap start = StateOf(1, 2, 3, heads[0]);
        for (int i = 0; i < Size; i++)
        {
            heads[i % 2] = Append("m.room.power_levels", "", "{}", [2, heads[i % 2]], ts: -i);
        }

        StateMap first = StateResolver.Resolve(_events, Duel(start, heads[0], heads[1]));
        StateMap second = StateResolver.Resolve(_events, Duel(start, heads[1], heads[0]));

        Assert.Contains(first.Find(RoomEvents.PowerLevelsKid), heads);
        Assert.Equal(first.Address, second.Address);
    }

    [Fact]
    public void A_thousand_states_resolve_to_one_answer()
    {
        int levels = Append("m.room.power_levels", "", "{}", [2]);
        StateMap start = StateOf(1, 2, 3, levels);
        StateMap[] states =
        [
            .. Enumerable.Range(0, 1_000).Select(i =>
                start.With(_events.KidOf(Append("org.example", "k", "{}", [2, levels], ts: i)), _events.LastEid)),
        ];

        StateMap resolved = StateResolver.Resolve(_events, states);

        Assert.Equal(states[^1].Address, resolved.Address);
    }

    [Fact]
    public void A_rejected_and_a_missing_auth_event_leave_no_empty_state()
    {
        int levels = Append("m.room.power_levels", "", "{}", [2]);
        _events.SetFlags(2, EventFlags.Rejected);
        int orphan = Append("m.room.topic", "", "{}", []);
        int topic = Append("m.room.topic", "", "{}", [2, levels]);
        StateMap start = StateOf(1, 3, levels);

        StateMap resolved = StateResolver.Resolve(
            _events, [start.With(_events.KidOf(topic), topic), start.With(_events.KidOf(orphan), orphan)]);

        // Nobody is known to be in the room: neither topic passes, all else stays.
        Assert.Equal(start.Address, resolved.Address);
    }

    [Fact]
    public void Two_threads_resolve_the_same_states_at_once()
    {
        int levels = Append("m.room.power_levels", "", "{}", [2]);
        StateMap start = StateOf(1, 2, 3, levels);
        int emptied = Append("m.room.power_levels", "", "{}", [2, levels]);
        StateMap[] states = [start, start.With(RoomEvents.PowerLevelsKid, emptied)];
        UInt128 expected = StateResolver.Resolve(_events, states).Address;

        UInt128[] answers = new UInt128[400];
        Parallel.For(0, answers.Length, i => answers[i] = StateResolver.Resolve(_events, states).Address);

        Assert.All(answers, answer => Assert.Equal(expected, answer));
    }

    [Fact]
    public void States_that_are_equal_resolve_to_the_first()
    {
        StateMap state = StateOf(1, 2, 3);

        Assert.Same(state, StateResolver.Resolve(_events, [state]));
        Assert.Same(state, StateResolver.Resolve(_events, [state, StateOf(3, 2, 1), state]));
        Assert.Throws<ArgumentException>(() => StateResolver.Resolve(_events, []));
    }

    private static StateMap[] Duel(StateMap start, int first, int second) =>
        [start.With(RoomEvents.PowerLevelsKid, first), start.With(RoomEvents.PowerLevelsKid, second)];

    private StateMap StateOf(params int[] eids)
    {
        var builder = new StateMap.Builder();
        foreach (int eid in eids)
        {
            Set(builder, eid);
        }

        return builder.ToMap();
    }

    private void Set(StateMap.Builder builder, int eid) => builder.Set(_events.KidOf(eid), eid);

    private int Append(string type, string key, string content, int[]? auth = null, long ts = 0, string? id = null)
    {
        Assert.True(EventFacts.TryDraft(
            RoomVersionRules.Default,
            type,
            key,
            UserId.Parse(Creator),
            ts,
            Encoding.UTF8.GetBytes(content),
            [],
            out EventFacts? draft));
        EventFacts facts = draft.Finish(EventId.Parse(id ?? NextId()), default, 1, [], []);
        return _events.Append(facts, auth ?? [], []);
    }

    private string NextId() =>
        "$" + Base64Url.EncodeToString(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(_count++)));
}
