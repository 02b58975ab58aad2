using Dendrite.Fast.StateRes.Tests.Oracle;
using Dendrite.Fast.Testing;

using FsCheck;
using FsCheck.Fluent;

using Xunit;

using State = System.Collections.Generic.Dictionary<(string Type, string StateKey), string>;

namespace Dendrite.Fast.StateRes.Tests;

/// <summary>The engine agrees with the literal transcription of the specification on generated histories.</summary>
public sealed class OracleAgreementTests
{
    private static readonly int Histories = Nightly.Pick(60, 2_000);

    public static TheoryData<string> Versions => [.. Enumerable.Range(1, 12).Select(static id => $"{id}")];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Engine_and_oracle_give_one_answer(string version)
    {
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Histories),
            Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => AgreeOn(seed, version)));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("11")]
    [InlineData("12")]
    public void Engine_and_oracle_agree_on_eighty_states(string version)
    {
        for (int seed = 0; seed < Nightly.Pick(6, 100); seed++)
        {
            var history = new HistoryGenerator(seed, version);
            history.Play(200);

            AssertAgreement(history, 80);
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("10")]
    [InlineData("12")]
    public void The_histories_have_conflicts_and_refusals_in_plenty(string version)
    {
        int rejected = 0;
        int events = 0;
        int changed = 0;
        for (int seed = 0; seed < 20; seed++)
        {
            var history = new HistoryGenerator(seed, version);
            history.Play(60);
            events += history.Room.Events.LastEid;
            rejected += Enumerable.Range(1, history.Room.Events.LastEid)
                .Count(eid => history.Room.Events.FlagsOf(eid).HasFlag(EventFlags.Rejected));
            var changes = new List<StateEntry>();
            StateResolver.Resolve(history.Room.Events, history.PickStates(7).Engine, changes);
            changed += changes.Count;
        }

        Assert.InRange(rejected, events / 10, events / 2);
        Assert.True(changed > 60, $"{changed} changed keys in {events} events");
    }

    private static void AgreeOn(int seed, string version)
    {
        var history = new HistoryGenerator(seed, version);
        history.Play(60);
        foreach (int count in (int[])[2, 3, 7])
        {
            AssertAgreement(history, count);
        }
    }

    private static void AssertAgreement(HistoryGenerator history, int count)
    {
        (StateMap[] states, State[] oracleStates) = history.PickStates(count);
        State expected = new OracleResolver(history.Oracle).Resolve(oracleStates);

        StateMap resolved = StateResolver.Resolve(history.Room.Events, states);
        StateMap reversed = StateResolver.Resolve(history.Room.Events, [.. states.Reverse()]);

        Assert.Equal(Sorted(expected), history.Room.Describe(resolved).Order());
        Assert.Equal(resolved.Address, reversed.Address);
    }

    private static IEnumerable<(string Type, string StateKey, string Id)> Sorted(State state) =>
        state.Select(static pair => (pair.Key.Type, pair.Key.StateKey, pair.Value)).Order();
}
