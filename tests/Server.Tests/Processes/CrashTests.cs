using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Kills the server process at a random moment of heavy writing, again and again, and holds it to its word: what was
/// answered with 200 is there, once, and a client that synced before continues without a gap.
/// </summary>
public sealed class CrashTests
{
    private const int Writers = 8;
    private const int Rooms = 4;
    private const int MessagesPerRound = 1000;

    /// <summary>Messages of a writer between two steps of its other work.</summary>
    private const int MessagesPerStep = 20;

    /// <summary>Rounds in every run; the nightly tier runs twenty on each store.</summary>
    private static readonly int Rounds = Nightly.Pick(everyRun: 3, nightly: 20);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_or_doubled_by_SIGKILL_on_SQLite()
    {
        await KillAgainAndAgainAsync(null, seed: 20261123, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Nothing_acknowledged_is_lost_or_doubled_by_SIGKILL_on_PostgreSQL()
    {
        await using PostgresTestDatabase database = await PostgresTestDatabase.CreateOrSkipAsync(
            TestContext.Current.CancellationToken);

        await KillAgainAndAgainAsync(database.Url, seed: 20261124, TestContext.Current.CancellationToken);
    }

    private static async Task KillAgainAndAgainAsync(string? database, int seed, CancellationToken cancellation)
    {
        using TemporaryFolder folder = new();
        for (int round = 0; round < Rounds; round++)
        {
            await using CrashRound crash = await CrashRound.StartAsync(
                folder.Folder, database, round, new SeededRandom(seed + round), cancellation);

            await crash.WriteUntilKilledAsync(cancellation);
            await crash.RestartAsync(cancellation);
            await crash.RetryUnansweredAsync(cancellation);

            await crash.AssertEveryEventOnceAsync(cancellation);
            await crash.AssertSyncHasNoGapAsync(cancellation);
            await crash.AssertSideWorkAsync(cancellation);
        }
    }

    /// <summary>One start, one storm of messages, one kill, one restart, and what must then be true.</summary>
    private sealed class CrashRound : IAsyncDisposable
    {
        private readonly string _folder;
        private readonly string? _database;
        private readonly int _round;
        private readonly int _killAfter;
        private readonly MatrixClient[] _writers = new MatrixClient[Writers];
        private readonly CrashSideWork[] _sideWork = new CrashSideWork[Writers];
        private readonly string[] _rooms = new string[Rooms];

        // Owner: the writer that sends the message; read after all writers have stopped.
        private readonly ConcurrentDictionary<string, string> _answered = new();
        private readonly ConcurrentDictionary<string, (int Writer, int Room)> _attempted = new();
        private ServerProcess _server;
        private string _since = "";
        private int _answers;

        private CrashRound(string folder, string? database, int round, SeededRandom random, ServerProcess server)
        {
            _folder = folder;
            _database = database;
            _round = round;
            _killAfter = random.Next(1, MessagesPerRound - Writers);
            _server = server;
        }

        public static async Task<CrashRound> StartAsync(
            string folder, string? database, int round, SeededRandom random, CancellationToken cancellation)
        {
            ServerProcess server = await ServerProcess.StartAsync(folder, cancellation, database);
            CrashRound crash = new(folder, database, round, random, server);
            await crash.PrepareAsync(cancellation);
            return crash;
        }

        /// <summary>Eight writers send until the process is gone; some requests are cut in the middle.</summary>
        public async Task WriteUntilKilledAsync(CancellationToken cancellation)
        {
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(writer, cancellation)));
            await _server.DisposeAsync();
            Assert.True(_answers >= _killAfter, $"only {_answers} answers before the kill:\n{_server.Output}");
        }

        public async Task RestartAsync(CancellationToken cancellation)
        {
            _server = await ServerProcess.StartAsync(_folder, cancellation, _database);
            for (int i = 0; i < Writers; i++)
            {
                MatrixClient old = _writers[i];
                _writers[i] = new MatrixClient(_server.Address);
                _writers[i].ActAs(old);
                old.Dispose();
            }
        }

        /// <summary>
        /// Every message is sent again with its transaction id, as clients do: the answered ones must give the same
        /// event id, the cut ones give the event that was committed or make it now.
        /// </summary>
        public async Task RetryUnansweredAsync(CancellationToken cancellation)
        {
            foreach ((string txn, (int writer, int room)) in _attempted)
            {
                string eventId = await _writers[writer].SendTextAsync(_rooms[room], txn, txn, cancellation);

                string first = _answered.GetOrAdd(txn, eventId);
                Assert.Equal(first, eventId);
            }
        }

        public async Task AssertEveryEventOnceAsync(CancellationToken cancellation)
        {
            Dictionary<string, string> found = [];
            foreach (string room in _rooms)
            {
                string? from = null;
                do
                {
                    JsonObject page = await _writers[0].GetAsync(
                        $"/_matrix/client/v3/rooms/{MatrixClient.Escape(room)}/messages?dir=b&limit=500"
                        + (from is null ? "" : "&from=" + MatrixClient.Escape(from)),
                        cancellation);
                    Collect(page["chunk"]!.AsArray(), found);
                    from = page["end"]?.GetValue<string>();
                }
                while (from is not null);
            }

            Assert.Equal(_answered.OrderBy(pair => pair.Key), found.OrderBy(pair => pair.Key));
        }

        public async Task AssertSyncHasNoGapAsync(CancellationToken cancellation)
        {
            Dictionary<string, string> seen = [];
            JsonObject sync = await _writers[0].SyncAsync(_since, 0, cancellation, "&filter=" + Uri.EscapeDataString(
                """{"room":{"timeline":{"limit":50}}}"""));
            foreach (string room in _rooms)
            {
                JsonNode? joined = sync["rooms"]?["join"]?[room];
                if (joined is null)
                {
                    continue;
                }

                JsonNode timeline = joined["timeline"]!;
                Collect(timeline["events"]!.AsArray(), seen);
                bool limited = timeline["limited"]?.GetValue<bool>() ?? false;
                string? from = limited ? timeline["prev_batch"]!.GetValue<string>() : null;
                while (from is not null)
                {
                    JsonObject page = await _writers[0].GetAsync(
                        $"/_matrix/client/v3/rooms/{MatrixClient.Escape(room)}/messages?dir=b&limit=100&from="
                        + MatrixClient.Escape(from) + "&to=" + MatrixClient.Escape(_since),
                        cancellation);
                    Collect(page["chunk"]!.AsArray(), seen);
                    from = page["chunk"]!.AsArray().Count == 0 ? null : page["end"]?.GetValue<string>();
                }
            }

            Assert.Equal(_answered.OrderBy(pair => pair.Key), seen.OrderBy(pair => pair.Key));
        }

        public Task AssertSideWorkAsync(CancellationToken cancellation) =>
            Task.WhenAll(Enumerable.Range(0, Writers).Select(writer =>
                _sideWork[writer].AssertKeptAsync(_writers[writer], cancellation)));

        public async ValueTask DisposeAsync()
        {
            await _server.DisposeAsync();
            foreach (MatrixClient writer in _writers)
            {
                writer?.Dispose();
            }
        }

        private async Task PrepareAsync(CancellationToken cancellation)
        {
            for (int i = 0; i < Writers; i++)
            {
                _writers[i] = new MatrixClient(_server.Address);
                await _writers[i].RegisterAsync($"writer-{_round}-{i}", cancellation);
            }

            for (int i = 0; i < Writers; i++)
            {
                _sideWork[i] = new CrashSideWork(_round, i, _writers[(i + 1) % Writers].UserId);
            }

            for (int i = 0; i < Rooms; i++)
            {
                _rooms[i] = await _writers[0].CreateRoomAsync(
                    new JsonObject { ["preset"] = "public_chat" }, cancellation);
                for (int j = 1; j < Writers; j++)
                {
                    await _writers[j].PostAsync(
                        $"/_matrix/client/v3/join/{MatrixClient.Escape(_rooms[i])}", new JsonObject(), cancellation);
                }
            }

            JsonObject sync = await _writers[0].SyncAsync(null, 0, cancellation);
            _since = sync["next_batch"]!.GetValue<string>();
        }

        private async Task WriteAsync(int writer, CancellationToken cancellation)
        {
            int own = MessagesPerRound / Writers;
            for (int i = 0; i < own; i++)
            {
                string txn = $"txn-{_round}-{writer}-{i}";
                int room = (writer + i) % Rooms;
                _attempted[txn] = (writer, room);
                try
                {
                    if (i % MessagesPerStep == 0)
                    {
                        await _sideWork[writer].StepAsync(_writers[writer], i / MessagesPerStep, cancellation);
                    }

                    _answered[txn] = await _writers[writer].SendTextAsync(_rooms[room], txn, txn, cancellation);
                }
                catch (HttpRequestException)
                {
                    return;
                }
                catch (IOException)
                {
                    return;
                }

                if (Interlocked.Increment(ref _answers) == _killAfter)
                {
                    await _server.KillAsync();
                }
            }
        }

        private static void Collect(JsonArray events, Dictionary<string, string> found)
        {
            foreach (JsonNode? item in events)
            {
                if (item!["type"]!.GetValue<string>() == "m.room.message")
                {
                    string body = item["content"]!["body"]!.GetValue<string>();
                    Assert.True(
                        found.TryAdd(body, item["event_id"]!.GetValue<string>()), $"{body} is there twice");
                }
            }
        }
    }
}
