using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

using State = System.Collections.Generic.Dictionary<(string Type, string StateKey), string>;

namespace Dendrite.Fast.StateRes.Tests.Oracle;

/// <summary>
/// State resolution of room version 1, written down from its page. Where all implementations read the text more
/// narrowly, it says so.
/// </summary>
internal sealed class OracleResolverV1(OracleRoom room)
{
    public State Resolve(IReadOnlyList<State> states)
    {
        Dictionary<(string Type, string StateKey), HashSet<string>> values = [];
        foreach (((string, string) key, string id) in states.SelectMany(static state => state))
        {
            values.TryAdd(key, []);
            values[key].Add(id);
        }

        // The union of the states, excluding any conflicting events.
        State r = values.Where(static pair => pair.Value.Count == 1)
            .ToDictionary(static pair => pair.Key, static pair => pair.Value.Single());
        var conflicts = values.Where(static pair => pair.Value.Count > 1).ToDictionary();

        // Every implementation makes a list for each key, and means the power levels and join rules that govern.
        AddAll(r, Of(static key => key == ("m.room.power_levels", "")), InTurn);
        AddAll(r, Of(static key => key == ("m.room.join_rules", "")), InTurn);
        AddAll(r, Of(static key => key.Type == "m.room.member"), InTurn);
        AddAll(r, conflicts.Where(pair => !r.ContainsKey(pair.Key)).ToDictionary(), PickOne);
        return r;

        Dictionary<(string Type, string StateKey), HashSet<string>> Of(
            Func<(string Type, string StateKey), bool> isWanted) =>
            conflicts.Where(pair => isWanted(pair.Key)).ToDictionary();
    }

    // Every implementation adds what a pass decides when the pass is over.
    private void AddAll(
        State r,
        Dictionary<(string Type, string StateKey), HashSet<string>> conflicts,
        Func<State, (string, string), List<OracleEvent>, string> decide)
    {
        var decided = new State();
        foreach (((string, string) key, HashSet<string> ids) in conflicts)
        {
            List<OracleEvent> list =
            [
                .. ids.Select(id => room.Events[id])
                    .OrderBy(static e => e.Depth)
                    .ThenByDescending(static e => Sha1(e.Id), StringComparer.Ordinal),
            ];
            decided[key] = decide(new State(r), key, list);
        }

        foreach (((string, string) key, string id) in decided)
        {
            r[key] = id;
        }
    }

    private string InTurn(State r, (string, string) key, List<OracleEvent> list)
    {
        r[key] = list[0].Id;
        foreach (OracleEvent e in list.Skip(1))
        {
            if (!Allows(r, e))
            {
                break;
            }

            r[key] = e.Id;
        }

        return r[key];
    }

    // The highest depth and lowest hash is the end of the list. Every implementation keeps the first of the list when
    // none passes.
    private string PickOne(State r, (string, string) key, List<OracleEvent> list) =>
        (list.LastOrDefault(e => Allows(r, e)) ?? list[0]).Id;

    private bool Allows(State r, OracleEvent e) =>
        new OracleAuth(room, key => room.TryGet(r.GetValueOrDefault(key))).Allows(e);

    [SuppressMessage("Security", "CA5350", Justification = "The page of room version 1 names this hash.")]
    private static string Sha1(string id) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(id)));
}
