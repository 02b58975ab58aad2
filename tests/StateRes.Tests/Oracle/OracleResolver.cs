using System.Text;

using Dendrite.Fast.Matrix.Protocol;

using State = System.Collections.Generic.Dictionary<(string Type, string StateKey), string>;

namespace Dendrite.Fast.StateRes.Tests.Oracle;

/// <summary>
/// State resolution v2 and v2.1, written down from the specification's page: sets of strings, full auth chains, every
/// definition on its own. Where all implementations read the text more narrowly, it says so.
/// </summary>
internal sealed class OracleResolver(OracleRoom room)
{
    public State Resolve(IReadOnlyList<State> states)
    {
        if (room.Rules.StateResolution == StateResolutionAlgorithm.V1)
        {
            return new OracleResolverV1(room).Resolve(states);
        }

        bool isV2Point1 = room.Rules.StateResolution == StateResolutionAlgorithm.V2Point1;
        (State unconflicted, HashSet<string> conflicted) = Split(states);
        HashSet<string> full = [.. conflicted, .. AuthDifference(states)];
        if (isV2Point1)
        {
            full.UnionWith(Subgraph(conflicted));
        }

        full.RemoveWhere(id => room.TryGet(id) is null);

        // 1.
        var x = new HashSet<string>();
        foreach (string id in full.Where(id => IsPowerEvent(room.Events[id])))
        {
            AddWithChain(id, full, x);
        }

        // 2.
        State partial = isV2Point1 ? [] : new State(unconflicted);
        IterativeAuthChecks(PowerOrder(x), partial);

        // 3.
        List<string> rest = MainlineOrder(
            full.Except(x), partial.GetValueOrDefault(("m.room.power_levels", string.Empty)));

        // 4.
        IterativeAuthChecks(rest, partial);

        // 5.
        foreach (((string, string) key, string id) in unconflicted)
        {
            partial[key] = id;
        }

        return partial;
    }

    private static (State Unconflicted, HashSet<string> Conflicted) Split(IReadOnlyList<State> states)
    {
        var unconflicted = new State();
        var conflicted = new HashSet<string>();
        foreach ((string, string) key in states.SelectMany(static state => state.Keys).Distinct())
        {
            string?[] values = [.. states.Select(state => state.GetValueOrDefault(key))];
            if (values.All(value => value == values[0]))
            {
                unconflicted[key] = values[0]!;
            }
            else
            {
                conflicted.UnionWith(values.OfType<string>());
            }
        }

        return (unconflicted, conflicted);
    }

    // Every implementation counts a state's own events in its chain.
    private HashSet<string> AuthDifference(IReadOnlyList<State> states)
    {
        HashSet<string>[] chains = [.. states.Select(state => Reachable(state.Values))];
        var union = new HashSet<string>(chains.SelectMany(static chain => chain));
        union.RemoveWhere(id => chains.All(chain => chain.Contains(id)));
        return union;
    }

    private HashSet<string> Subgraph(HashSet<string> conflicted) =>
        [.. Reachable(conflicted).Where(id => Reachable([id]).Overlaps(conflicted))];

    private HashSet<string> Reachable(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>(ids);
        while (open.TryPop(out string? id))
        {
            if (room.TryGet(id) is { } e && seen.Add(id))
            {
                foreach (OracleEvent auth in room.AuthOf(e))
                {
                    open.Push(auth.Id);
                }
            }
        }

        return seen;
    }

    private static bool IsPowerEvent(OracleEvent e) => e.Type switch
    {
        "m.room.power_levels" or "m.room.join_rules" => e.StateKey is "",
        "m.room.member" => e.StateKey is not null && e.Membership is "leave" or "ban" && e.Sender != e.StateKey,
        _ => false,
    };

    // Every implementation follows the chain as long as it stays in the full conflicted set.
    private void AddWithChain(string start, HashSet<string> full, HashSet<string> x)
    {
        var open = new Stack<string>([start]);
        while (open.TryPop(out string? id))
        {
            if (x.Add(id))
            {
                foreach (OracleEvent auth in room.AuthOf(room.Events[id]).Where(auth => full.Contains(auth.Id)))
                {
                    open.Push(auth.Id);
                }
            }
        }
    }

    private List<string> PowerOrder(HashSet<string> x)
    {
        var placed = new List<string>();
        var open = new HashSet<string>(x);
        while (open.Count > 0)
        {
            List<OracleEvent> candidates =
            [
                .. open.Select(id => room.Events[id]).Where(e => !room.AuthOf(e).Any(auth => open.Contains(auth.Id))),
            ];
            candidates.Sort((left, right) =>
            {
                int order = SenderLevel(right).CompareTo(SenderLevel(left));
                order = order != 0 ? order : left.Ts.CompareTo(right.Ts);
                return order != 0 ? order : CompareIds(left.Id, right.Id);
            });
            placed.Add(candidates[0].Id);
            open.Remove(candidates[0].Id);
        }

        return placed;
    }

    private double SenderLevel(OracleEvent e)
    {
        OracleEvent? create = room.Rules.RoomIdIsCreateHash
            ? room.TryGet(room.CreateId)
            : room.AuthOf(e).FirstOrDefault(static auth => auth.Key == ("m.room.create", string.Empty));
        return OracleAuth.LevelOf(room.Rules, create, PowerLevelsOf(e), e.Sender);
    }

    private OracleEvent? PowerLevelsOf(OracleEvent e) =>
        room.AuthOf(e).FirstOrDefault(static auth => auth.Key == ("m.room.power_levels", string.Empty));

    private List<string> MainlineOrder(IEnumerable<string> ids, string? powerLevels)
    {
        var mainline = new List<string>();
        for (OracleEvent? p = room.TryGet(powerLevels); p is not null; p = PowerLevelsOf(p))
        {
            mainline.Add(p.Id);
        }

        double Position(OracleEvent e)
        {
            for (OracleEvent? p = PowerLevelsOf(e); p is not null; p = PowerLevelsOf(p))
            {
                if (mainline.Contains(p.Id))
                {
                    return mainline.IndexOf(p.Id);
                }
            }

            return double.PositiveInfinity;
        }

        List<OracleEvent> events = [.. ids.Select(id => room.Events[id])];
        events.Sort((left, right) =>
        {
            int order = Position(right).CompareTo(Position(left));
            order = order != 0 ? order : left.Ts.CompareTo(right.Ts);
            return order != 0 ? order : CompareIds(left.Id, right.Id);
        });
        return [.. events.Select(static e => e.Id)];
    }

    private void IterativeAuthChecks(List<string> ids, State state)
    {
        foreach (string id in ids)
        {
            OracleEvent e = room.Events[id];
            if (e.StateKey is not null && new OracleAuth(room, key => InState(key, e)).Allows(e))
            {
                state[e.Key] = id;
            }
        }

        OracleEvent? InState((string, string) key, OracleEvent e) => state.TryGetValue(key, out string? id)
            ? room.Events[id]
            : room.AuthOf(e).FirstOrDefault(auth => auth.StateKey is not null && auth.Key == key && !auth.Rejected);
    }

    private static int CompareIds(string left, string right) =>
        Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
}
