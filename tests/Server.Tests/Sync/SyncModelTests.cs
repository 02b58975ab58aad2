using System.Net;
using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// Random lives of three users and three rooms: who applies the answers of /sync knows what the server knows. The name
/// of a failing test has the seed.
/// </summary>
public sealed class SyncModelTests(HttpHosts hosts) : IClassFixture<HttpHosts>
{
    private const int Steps = 40;

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, Nightly.Pick(30, 500))];

    public static TheoryData<int> FewSeeds { get; } = [.. Enumerable.Range(1, Nightly.Pick(4, 50))];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_client_that_applies_the_answers_knows_what_the_server_knows(int seed)
    {
        SeededRandom random = new(seed);
        var (models, rooms) = await BeginAsync(seed);
        Dictionary<(string User, string Room), string> memberships = [];
        foreach (var (index, room) in rooms.Index())
        {
            memberships[(models[index].Client.UserId, room)] = "join";
        }

        for (var step = 0; step < Steps; step++)
        {
            await ActAsync(random, models, rooms, $"{step}", memberships);
            if (random.Next(0, 3) == 0)
            {
                var model = models[random.Next(0, models.Length)];
                await model.SyncAsync(random.Next(1, 6), isFull: random.Next(0, 8) == 0);
                await model.CompareAsync();
                Assert.Equal(InvitesOf(model, memberships), model.Invites);
            }
        }

        foreach (var model in models)
        {
            await model.SyncAsync(random.Next(1, 6));
            await model.CompareAsync();
            Assert.Equal(InvitesOf(model, memberships), model.Invites);
            Assert.False(await model.SyncAsync(5));
        }
    }

    [Theory]
    [MemberData(nameof(FewSeeds))]
    public async Task A_client_that_syncs_while_others_act_ends_with_what_the_server_knows(int seed)
    {
        SeededRandom random = new(seed);
        var (models, rooms) = await BeginAsync(seed);
        Dictionary<(string User, string Room), string> memberships = [];

        var acting = ActManyAsync();
        while (!acting.IsCompleted)
        {
            await Task.WhenAll(
                models.Select(model => model.SyncAsync(3, timeoutMs: 20, checksLeft: false)));
        }

        await acting;
        foreach (var model in models)
        {
            while (await model.SyncAsync(3, checksLeft: false))
            {
            }

            await model.CompareAsync();
        }

        async Task ActManyAsync()
        {
            for (var step = 0; step < 2 * Steps; step++)
            {
                await ActAsync(random, models, rooms, $"{step}", memberships);
            }
        }
    }

    private async Task<(SyncModel[] Models, string[] Rooms)> BeginAsync(int seed)
    {
        return await BeginAsync(await hosts.GetAsync(seed % 2 == 0 ? StoreKind.Sqlite : StoreKind.Postgres));
    }

    /// <summary>Three users, each with a room: a public one, a private one, and one that only its members look into.
    /// </summary>
    internal static async Task<(SyncModel[] Models, string[] Rooms)> BeginAsync(HttpHost host)
    {
        var models = new SyncModel[3];
        var rooms = new string[3];
        for (var i = 0; i < models.Length; i++)
        {
            var client = await host.RegisterAsync($"user{i}x");
            models[i] = new SyncModel(client, usesStateAfter: i == 1);
            rooms[i] = i == 1 ? await client.CreatePrivateRoomAsync() : await client.CreatePublicRoomAsync();
        }

        await models[2].Client.SetStateAsync(
            rooms[2], "m.room.history_visibility", new JsonObject { ["history_visibility"] = "joined" });
        return (models, rooms);
    }

    /// <summary>Somebody does something, which may be refused.</summary>
    internal static async Task ActAsync(
        SeededRandom random,
        SyncModel[] models,
        string[] rooms,
        string text,
        Dictionary<(string User, string Room), string> memberships)
    {
        var actor = models[random.Next(0, models.Length)].Client;
        var target = models[random.Next(0, models.Length)].Client.UserId;
        var room = rooms[random.Next(0, rooms.Length)];
        JsonObject named = new() { ["user_id"] = target };
        var (path, body, who, membership) = random.Next(0, 16) switch
        {
            0 or 1 or 2 => ("join", new JsonObject(), actor.UserId, "join"),
            3 => ("leave", new JsonObject(), actor.UserId, "leave"),
            4 or 5 => ("invite", named, target, "invite"),
            6 => ("kick", named, target, "leave"),
            7 => ("ban", named, target, "ban"),
            8 => ("unban", named, target, "leave"),
            9 => ("state/m.room.name", new JsonObject { ["name"] = text }, "", ""),
            10 => ("state/m.room.topic", new JsonObject { ["topic"] = text }, "", ""),
            11 => ($"state/org.example.item/{random.Next(0, 3)}", new JsonObject { ["text"] = text }, "", ""),
            _ => ($"send/m.room.message/{text}", new JsonObject { ["msgtype"] = "m.text", ["body"] = text }, "", ""),
        };

        var (status, answer) = await actor.TryAsync(
            membership.Length > 0 ? HttpMethod.Post : HttpMethod.Put,
            MatrixActions.RoomPath(room, path),
            body,
            Cancel);
        Assert.True((int)status < 500, answer.ToJsonString());
        if (status == HttpStatusCode.OK && membership.Length > 0)
        {
            memberships[(who, room)] = membership;
        }
    }

    private static IEnumerable<string> InvitesOf(
        SyncModel model, Dictionary<(string User, string Room), string> memberships)
        => memberships
            .Where(entry => entry.Key.User == model.Client.UserId && entry.Value == "invite")
            .Select(entry => entry.Key.Room)
            .Order();
}
