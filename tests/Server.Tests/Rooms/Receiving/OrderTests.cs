using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.StateRes;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Two engines that get the same events in different orders agree on the state before each event, and on the current
/// state once an event cites all extremities. Whether an event is soft-failed depends on the order, by the
/// specification, and is not compared.
/// </summary>
public sealed class OrderTests
{
    private static readonly int Histories = Nightly.Pick(everyRun: 6, nightly: 200);

    [Theory]
    [InlineData("6")]
    [InlineData("9")]
    [InlineData("11")]
    [InlineData("12")]
    public async Task Two_engines_agree_whatever_the_order_in_which_they_get_the_events(string version)
    {
        await using var one = await EngineHost.StartAsync();
        await using var other = await EngineHost.StartAsync();
        for (var seed = 0; seed < Histories; seed++)
        {
            await CompareAsync(one, other, version, seed);
        }
    }

    private static async Task CompareAsync(EngineHost one, EngineHost other, string version, int seed)
    {
        var random = new SeededRandom(seed);
        using var far = await ForeignRoom.CreateAsync(one, version, seed);
        var events = far.First.ToList();
        var history = new History(far, random);
        for (var step = 0; step < 60; step++)
        {
            events.Add(await history.StepAsync());
        }

        events.Add(await history.CiteAllAsync(events));

        var copy = await other.Engine.AdoptAsync(far.Room.Id, far.Room.Rules, EngineHost.Cancel);
        foreach (var batch in Shuffle(events, random))
        {
            var results = await copy.ReceiveAsync(batch, EngineHost.Cancel);
            Assert.DoesNotContain(results, result => result.Outcome == ReceivedOutcome.MissingAncestors);
        }

        AssertSame(far.Room.Snapshot, copy.Snapshot, events);
    }

    private static void AssertSame(RoomSnapshot one, RoomSnapshot other, List<ReceivedEvent> events)
    {
        foreach (var received in events)
        {
            Assert.True(one.TryFind(received.Id, out var left));
            Assert.True(other.TryFind(received.Id, out var right));
            Assert.Equal(Named(one, one.StateBefore(left)), Named(other, other.StateBefore(right)));
            Assert.Equal(IsRejected(one, left), IsRejected(other, right));
        }

        Assert.Single(one.ForwardExtremities);
        Assert.Single(other.ForwardExtremities);
        Assert.Equal(Named(one, one.State), Named(other, other.State));
    }

    private static bool IsRejected(RoomSnapshot room, int eid) =>
        (room.Columns.Events.FlagsOf(eid) & EventFlags.Rejected) != 0;

    private static IEnumerable<(string, string, string)> Named(RoomSnapshot room, RoomState state) =>
        state.Items()
            .Select(item => (item.Type, item.StateKey, room.EventIdOf(item.Eid).Value))
            .OrderBy(item => item, Comparer<(string, string, string)>.Default);

    // A random order in which each event comes after those that it cites, cut into calls of random length.
    private static IEnumerable<ReceivedEvent[]> Shuffle(List<ReceivedEvent> events, SeededRandom random)
    {
        var waiting = events.ToList();
        var done = new HashSet<EventId>();
        var batch = new List<ReceivedEvent>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(received =>
                received.Facts.PrevEvents.All(done.Contains) && received.Facts.AuthEvents.All(done.Contains)).ToList();
            var next = ready[random.Next(0, ready.Count)];
            waiting.Remove(next);
            done.Add(next.Id);
            batch.Add(next);
            if (random.Next(0, 4) == 0 || waiting.Count == 0)
            {
                yield return [.. batch];
                batch.Clear();
            }
        }
    }

    /// <summary>Makes a random history: forks, joins, bans, changes of power, some of them refused.</summary>
    private sealed class History(ForeignRoom far, SeededRandom random)
    {
        private static readonly string[] Names = ["creator", "bob", "carol", "dave"];

        // Events that may be cited: rejected ones may not.
        private readonly List<EventId> _citable = [.. far.First.Select(received => received.Id)];
        private int _step;

        public async Task<ReceivedEvent> StepAsync()
        {
            var prev = Enumerable.Range(0, random.Next(1, 4))
                .Select(_ => _citable[^random.Next(1, Math.Min(_citable.Count, 12) + 1)])
                .Distinct()
                .ToArray();
            var received = far.Server.Make(far.Room, Draft(), prev);
            var result = await far.ReceiveAsync(received);
            if (result.Outcome is ReceivedOutcome.Accepted or ReceivedOutcome.SoftFailed)
            {
                _citable.Add(received.Id);
            }

            return received;
        }

        public async Task<ReceivedEvent> CiteAllAsync(List<ReceivedEvent> events)
        {
            while (true)
            {
                var cited = events.Where(received => _citable.Contains(received.Id))
                    .SelectMany(received => received.Facts.PrevEvents)
                    .ToHashSet();
                var ends = _citable.Where(id => !cited.Contains(id)).ToArray();
                var received = far.Server.Make(
                    far.Room,
                    ForeignDraft.Message(far.Creator, $"cites {_step++}"),
                    ends[..Math.Min(ends.Length, EventLimits.PrevEventsMax)]);
                var result = await far.ReceiveAsync(received);
                Assert.NotEqual(ReceivedOutcome.Rejected, result.Outcome);
                if (ends.Length <= EventLimits.PrevEventsMax)
                {
                    return received;
                }

                _citable.Add(received.Id);
                events.Add(received);
            }
        }

        private ForeignDraft Draft()
        {
            _step++;
            var user = far.Server.User(Names[random.Next(0, Names.Length)]);
            var target = far.Server.User(Names[random.Next(1, Names.Length)]);
            return random.Next(0, 9) switch
            {
                0 or 1 => ForeignDraft.Member(user, user, "join"),
                2 => ForeignDraft.Member(user, user == far.Creator ? target : user, "leave"),
                3 => ForeignDraft.Member(far.Creator, target, "ban"),
                4 => ForeignDraft.Member(far.Creator, target, "leave"),
                5 => ForeignDraft.State(user, "m.room.topic", "", $$"""{"topic":"{{_step}}"}"""),
                6 => ForeignDraft.State(user, "m.room.power_levels", "", PowerLevels(target)),
                7 => ForeignDraft.State(
                    user,
                    "m.room.join_rules",
                    "",
                    $$"""{"join_rule":"{{(random.Next(0, 3) == 0 ? "invite" : "public")}}"}"""),
                _ => ForeignDraft.Message(user, $"{_step}"),
            };
        }

        private string PowerLevels(UserId target)
        {
            var creator = far.Room.Rules.HasPrivilegedCreators ? "" : $$"""
                "{{far.Creator.Value}}":100,
                """;
            return $$"""{"users":{{{creator}}"{{target.Value}}":{{random.Next(0, 3) * 50}} },"state_default":50}""";
        }
    }
}
