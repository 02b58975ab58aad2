using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Npgsql;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// The disk of the database fills up under a running server: it refuses what it cannot store, goes on reading, and
/// works again by itself when there is space.
/// </summary>
public sealed class DiskFullTests
{
    private const int Writers = 4;
    private const int MessagesBefore = 10;

    [Fact]
    public async Task A_full_disk_refuses_writes_and_loses_nothing_on_SQLite()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using PowerCutDisk disk = await PowerCutDisk.CreateOrSkipAsync();
        await using ServerProcess server = await ServerProcess.StartOnAsync(disk, cancellation);

        using MatrixClient client = new(server.Address);
        (string room, string[] answered) = await FillUpAsync(disk, client, cancellation);

        await server.KillAsync();
        await using ServerProcess again = await ServerProcess.StartOnAsync(disk, cancellation);
        using MatrixClient reader = new(again.Address);
        reader.ActAs(client);
        Assert.Equal(answered, (await BodiesAsync(reader, room, cancellation)).Order());
    }

    [Fact]
    public async Task A_full_disk_refuses_writes_and_loses_nothing_on_PostgreSQL()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using PowerCutDisk disk = await PowerCutDisk.CreateOrSkipAsync();
        await using OwnPostgres database = await OwnPostgres.StartOrSkipAsync(disk);
        using TemporaryFolder folder = new();
        await using ServerProcess server = await ServerProcess.StartAsync(folder.Folder, cancellation, database.Url);
        await PrepareWalAsync(database.Url, cancellation);

        using MatrixClient client = new(server.Address);
        (string room, string[] answered) = await FillUpAsync(disk, client, cancellation);

        await database.KillAsync();
        await database.StartAsync();
        Assert.Equal(answered, (await BodiesAsync(client, room, cancellation)).Order());
    }

    /// <summary>
    /// The log of PostgreSQL has its next files already, as on a server that has run for a while: a full disk is met
    /// by the tables. Without them PostgreSQL ends itself, and the server would meet a database that is away.
    /// </summary>
    private static async Task PrepareWalAsync(string url, CancellationToken cancellation)
    {
        Uri address = new(url);
        await using NpgsqlConnection connection = new(
            $"Host={address.Host};Port={address.Port};Database={address.AbsolutePath[1..]};"
            + $"Username={address.UserInfo};Pooling=false");
        await connection.OpenAsync(cancellation);
        foreach (string sql in new[] { "checkpoint", "select pg_switch_wal()", "checkpoint" })
        {
#pragma warning disable CA2100 // The statements are constants of this method.
            await using NpgsqlCommand command = new(sql, connection);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <returns>The room, and what was answered with 200, in order.</returns>
    private static async Task<(string Room, string[] Answered)> FillUpAsync(
        PowerCutDisk disk, MatrixClient client, CancellationToken cancellation)
    {
        ConcurrentDictionary<string, string> answered = new();
        ConcurrentQueue<(string Body, HttpStatusCode Status)> refused = new();
        await client.RegisterAsync($"full-{Guid.NewGuid():n}", cancellation);
        string room = await client.CreateRoomAsync([], cancellation);
        for (int i = 0; i < MessagesBefore; i++)
        {
            await SendAsync(client, room, $"before {i}", answered, refused, cancellation);
        }

        disk.SpaceLeft = 0;
        Task[] writers = [.. Enumerable.Range(0, Writers).Select(async writer =>
        {
            for (int i = 0; !refused.Any(one => one.Body.StartsWith($"full {writer} ", StringComparison.Ordinal)); i++)
            {
                await SendAsync(client, room, $"full {writer} {i}", answered, refused, cancellation);
            }
        })];
        await Eventually.Async(() => disk.RefusedWrites > 0);
        Assert.NotEmpty((await client.SyncAsync(null, 0, cancellation))["rooms"]!["join"]!.AsObject());
        Assert.True((await BodiesAsync(client, room, cancellation)).Count >= MessagesBefore);
        await Task.WhenAll(writers);
        Assert.All(refused, one => Assert.Equal(HttpStatusCode.ServiceUnavailable, one.Status));

        disk.SpaceLeft = -1;
        foreach ((string body, _) in refused.ToArray())
        {
            // Each is asked for again under its transaction id, as clients do.
            await SendAsync(client, room, body, answered, refused, cancellation);
        }

        Assert.Equal(Writers, refused.Count);
        Assert.Equal(answered.Keys.Order(), (await BodiesAsync(client, room, cancellation)).Order());
        return (room, [.. answered.Keys.Order()]);
    }

    private static async Task SendAsync(
        MatrixClient client,
        string room,
        string body,
        ConcurrentDictionary<string, string> answered,
        ConcurrentQueue<(string Body, HttpStatusCode Status)> refused,
        CancellationToken cancellation)
    {
        string path = $"/_matrix/client/v3/rooms/{MatrixClient.Escape(room)}/send/m.room.message/"
            + MatrixClient.Escape(body);
        JsonObject content = new() { ["msgtype"] = "m.text", ["body"] = body, ["filler"] = new string('x', 2000) };
        (HttpStatusCode status, JsonObject answer) =
            await client.TryAsync(HttpMethod.Put, path, content, cancellation);
        if (status == HttpStatusCode.OK)
        {
            Assert.True(answered.TryAdd(body, answer["event_id"]!.GetValue<string>()));
        }
        else
        {
            refused.Enqueue((body, status));
        }
    }

    private static async Task<List<string>> BodiesAsync(
        MatrixClient client, string room, CancellationToken cancellation)
    {
        JsonObject page = await client.GetAsync(
            $"/_matrix/client/v3/rooms/{MatrixClient.Escape(room)}/messages?dir=b&limit=1000", cancellation);
        return [.. page["chunk"]!.AsArray()
            .Where(item => item!["type"]!.GetValue<string>() == "m.room.message")
            .Select(item => item!["content"]!["body"]!.GetValue<string>())];
    }
}
