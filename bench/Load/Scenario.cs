using System.Diagnostics;
using HdrHistogram;

namespace Dendrite.Fast.Load;

/// <summary>
/// The users and rooms of one server, and the phases that are measured on them. Closed loop: a writer sends its next
/// message when the last one was answered.
/// </summary>
internal sealed class Scenario : IDisposable
{
    /// <summary>Writers of the busy phase. Chosen, with the rooms: contention within and between them.</summary>
    private const int Writers = 16;

    private const int Rooms = 4;

    /// <summary>The longest time that is told apart, in microseconds: a minute.</summary>
    private const long LongestTime = 60_000_000;

    /// <summary>A message of the length that people write.</summary>
    private const string Text = "The quick brown fox jumps over the lazy dog, and then thinks about it for a while.";

    private readonly ServerUnderTest _server;
    private readonly MatrixClient[] _clients;
    private readonly string[] _rooms;

    private Scenario(ServerUnderTest server, MatrixClient[] clients, string[] rooms)
    {
        _server = server;
        _clients = clients;
        _rooms = rooms;
    }

    /// <summary>Registers the users, makes the rooms, and lets everyone join the room that they write in.</summary>
    public static async Task<Scenario> PrepareAsync(ServerUnderTest server)
    {
        var run = Guid.NewGuid().ToString("n")[..8];
        var clients = new MatrixClient[Writers];
        for (var i = 0; i < Writers; i++)
        {
            clients[i] = await MatrixClient.RegisterAsync(server.Address, $"load-{run}-{i}");
        }

        var rooms = new string[Rooms];
        for (var i = 0; i < Rooms; i++)
        {
            rooms[i] = await clients[i].CreateRoomAsync();
        }

        for (var i = Rooms; i < Writers; i++)
        {
            await clients[i].JoinAsync(rooms[i % Rooms]);
        }

        return new Scenario(server, clients, rooms);
    }

    /// <summary>One writer in one room.</summary>
    public Task<PhaseResult> OneWriterAsync(TimeSpan length) => SendAsync(1, length);

    /// <summary>All writers, each in its room.</summary>
    public Task<PhaseResult> AllWritersAsync(TimeSpan length) => SendAsync(Writers, length);

    /// <summary>
    /// One user waits in /sync while another sends, again and again: the time from the send to the moment when the
    /// waiting client has read the answer that holds the event.
    /// </summary>
    public async Task<PhaseResult> WakeAsync(int count)
    {
        var sender = _clients[0];
        var receiver = _clients[Rooms];
        LongHistogram times = new(LongestTime, 3);
        var (since, _) = await receiver.SyncAsync(null, 0);
        var cpu = ProcessCounters.ProcessorTime(_server.ProcessId);
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            var waiting = receiver.SyncAsync(since, 30_000);

            // The request has to be waiting at the server before the send: long enough for any of them.
            await Task.Delay(10);
            var sentAt = Stopwatch.GetTimestamp();
            var sending = sender.SendMessageAsync(_rooms[0], Text);
            while (true)
            {
                (since, var events) = await waiting;
                var arrivedAt = Stopwatch.GetTimestamp();
                if (events.Contains(await sending))
                {
                    Record(times, Stopwatch.GetElapsedTime(sentAt, arrivedAt));
                    break;
                }

                waiting = receiver.SyncAsync(since, 30_000);
            }
        }

        return PhaseResult.Of(
            times, Stopwatch.GetElapsedTime(begin), ProcessCounters.ProcessorTime(_server.ProcessId) - cpu);
    }

    public void Dispose()
    {
        foreach (var client in _clients)
        {
            client.Dispose();
        }
    }

    private async Task<PhaseResult> SendAsync(int writers, TimeSpan length)
    {
        LongConcurrentHistogram times = new(1, LongestTime, 3);
        var cpu = ProcessCounters.ProcessorTime(_server.ProcessId);
        var begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(async writer =>
        {
            while (Stopwatch.GetElapsedTime(begin) < length)
            {
                var sentAt = Stopwatch.GetTimestamp();
                await _clients[writer].SendMessageAsync(_rooms[writer % Rooms], Text);
                Record(times, Stopwatch.GetElapsedTime(sentAt));
            }
        }));
        return PhaseResult.Of(
            times, Stopwatch.GetElapsedTime(begin), ProcessCounters.ProcessorTime(_server.ProcessId) - cpu);
    }

    private static void Record(HistogramBase times, TimeSpan time)
        => times.RecordValue(Math.Clamp((long)time.TotalMicroseconds, 1, LongestTime));
}
