using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Testing;
using Npgsql;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Two server processes on one PostgreSQL database: the owner of a room is stopped in the middle of its work, another
/// node takes its rooms over, and the first one goes on without knowing.
/// </summary>
public sealed class TakeOverTests
{
    private const int Writers = 4;
    private const int AnswersBeforeStop = 100;
    private const int MessagesMax = 5_000;

    // Owner: the writer that sends the message; read after all writers have stopped.
    private readonly ConcurrentDictionary<string, string> _answered = new();
    private readonly ConcurrentDictionary<string, int> _attempted = new();
    private int _answers;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_owner_that_was_stopped_and_replaced_writes_nothing_more_and_loses_nothing_acknowledged()
    {
        await using var database = await PostgresTestDatabase.CreateOrSkipAsync(Cancel);
        using TemporaryFolder folderOfA = new();
        using TemporaryFolder folderOfB = new();
        await using var a = await StartAsync(folderOfA, database, "nodes: 2\nnode: 0\n");
        File.Copy(Path.Combine(folderOfA.Folder, "signing.key"), Path.Combine(folderOfB.Folder, "signing.key"));
        var writers = await RegisterAsync(a);
        var room = await writers[0].CreatePublicRoomAsync();
        foreach (var writer in writers.Skip(1))
        {
            await writer.JoinAsync(room);
        }

        var since = (await writers[0].SyncAsync(null, 0, Cancel)).NextBatch();
        var writing = Task.WhenAll(writers.Select((writer, index) => WriteAsync(writer, index, room)));
        await Eventually.Async(
            () => Volatile.Read(ref _answers) >= AnswersBeforeStop,
            () => $"{_answers} answers",
            TimeSpan.FromMinutes(1));
        await a.SignalAsync("STOP", Cancel);
        await using var b = await StartAsync(folderOfB, database, "nodes: 2\nnode: 1\ntake_over_nodes: [0]\n");
        var written = await WrittenByAAsync(database);
        await a.SignalAsync("CONT", Cancel);
        await writing;

        using MatrixClient atB = new(b.Address);
        foreach (var (text, index) in _attempted)
        {
            // As clients do: what was answered gives the same event, what was not is there or is made now.
            atB.ActAs(writers[index]);
            var eventId = await atB.SendTextAsync(room, text, text, Cancel);
            Assert.Equal(_answered.GetOrAdd(text, eventId), eventId);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await TrySendAsync(writers[0], room, "late"));
        Assert.Equal(written, await WrittenByAAsync(database));
        atB.ActAs(writers[0]);
        Assert.Equal(_answered.OrderBy(pair => pair.Key), (await MessagesAsync(atB, room)).OrderBy(pair => pair.Key));
        var sync = await atB.SyncAsync(since, 0, Cancel);
        Assert.NotNull(sync["rooms"]?["join"]?[room]);
        var seenAtA = await writers[0].SyncAsync(sync.NextBatch(), 0, Cancel);
        Assert.Null(seenAtA["rooms"]?["join"]?[room]);
        Assert.Equal(
            _answered.OrderBy(pair => pair.Key), (await MessagesAsync(writers[0], room)).OrderBy(pair => pair.Key));
        Array.ForEach(writers, writer => writer.Dispose());
    }

    /// <summary>How many events the lanes of node 0 have written.</summary>
    private static async Task<long> WrittenByAAsync(PostgresTestDatabase database)
    {
        await using var connection = await database.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from events where writer < $1";
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = StaticPlacement.FirstWriterOf(1) });
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private static async Task<ServerProcess> StartAsync(
        TemporaryFolder folder, PostgresTestDatabase database, string configuration)
    {
        var file = Path.Combine(folder.Folder, "node.yaml");
        await File.WriteAllTextAsync(file, configuration, Cancel);
        return await ServerProcess.StartAsync(folder.Folder, Cancel, database.Url, "--config", file);
    }

    private static async Task<MatrixClient[]> RegisterAsync(ServerProcess server)
    {
        var writers = new MatrixClient[Writers];
        for (var index = 0; index < Writers; index++)
        {
            writers[index] = new MatrixClient(server.Address);
            await writers[index].RegisterAsync($"writer{index}", Cancel);
        }

        return writers;
    }

    /// <summary>Sends until a message is refused.</summary>
    private async Task WriteAsync(MatrixClient writer, int index, string room)
    {
        for (var count = 0; count < MessagesMax; count++)
        {
            var text = $"{index}-{count}";
            _attempted[text] = index;
            var (status, answer) = await writer.TryAsync(HttpMethod.Put, PathOf(room, text), Message(text), Cancel);
            if (status != HttpStatusCode.OK)
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
                return;
            }

            _answered[text] = answer["event_id"]!.GetValue<string>();
            Interlocked.Increment(ref _answers);
        }

        Assert.Fail("The owner that was replaced was never refused.");
    }

    private static async Task<HttpStatusCode> TrySendAsync(MatrixClient client, string room, string text)
        => (await client.TryAsync(HttpMethod.Put, PathOf(room, text), Message(text), Cancel)).Status;

    private static async Task<Dictionary<string, string>> MessagesAsync(MatrixClient client, string room)
    {
        Dictionary<string, string> found = [];
        string? from = null;
        do
        {
            var page = await client.GetMessagesAsync(room, from, 500);
            foreach (var item in page["chunk"]!.AsArray())
            {
                if (item!["type"]!.GetValue<string>() == "m.room.message")
                {
                    // Fails where a message is there twice.
                    found.Add(item["content"]!["body"]!.GetValue<string>(), item["event_id"]!.GetValue<string>());
                }
            }

            from = page["end"]?.GetValue<string>();
        }
        while (from is not null);
        return found;
    }

    private static string PathOf(string room, string text)
        => MatrixActions.RoomPath(room, $"send/m.room.message/{text}");

    private static JsonObject Message(string text) => new() { ["msgtype"] = "m.text", ["body"] = text };
}
