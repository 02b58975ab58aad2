using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// What a writer of <see cref="CrashTests"/> does between its messages: makes rooms, invites, redacts, sets account
/// data; and the check, over HTTP, that what was answered holds after a crash, and that the rest is whole or not there.
/// </summary>
internal sealed class CrashSideWork(int round, int writer, string invited)
{
    private const string ClientPath = "/_matrix/client/v3";
    private const string RedactedType = "org.example.redacted";

    private readonly string _dataType = $"org.example.crash-{round}";

    // Owner: the writer; read after all writers have stopped.
    private readonly Dictionary<string, string> _rooms = [];
    private readonly HashSet<string> _invitedTo = [];
    private readonly List<(string Room, string Event)> _redacted = [];
    private int _dataAttempted = -1;
    private int _dataAnswered = -1;

    /// <summary>One step of all kinds of work; throws what the client throws when the server is gone.</summary>
    public async Task StepAsync(MatrixClient client, int step, CancellationToken cancellation)
    {
        string name = $"side {round} {writer} {step}";
        string room = await client.CreateRoomAsync(new JsonObject { ["name"] = name }, cancellation);
        _rooms.Add(room, name);

        await client.PostAsync(
            $"{RoomPath(room)}/invite", new JsonObject { ["user_id"] = invited }, cancellation);
        _invitedTo.Add(room);

        JsonObject sent = await client.PutAsync(
            $"{RoomPath(room)}/send/{RedactedType}/s{step}", new JsonObject { ["secret"] = name }, cancellation);
        string secret = sent["event_id"]!.GetValue<string>();
        await client.PutAsync(
            $"{RoomPath(room)}/redact/{MatrixClient.Escape(secret)}/r{step}", new JsonObject(), cancellation);
        _redacted.Add((room, secret));

        _dataAttempted = step;
        await client.PutAsync(DataPath(client), new JsonObject { ["step"] = step }, cancellation);
        _dataAnswered = step;
    }

    /// <summary>Reads everything back.</summary>
    public async Task AssertKeptAsync(MatrixClient client, CancellationToken cancellation)
    {
        JsonObject joined = await client.GetAsync($"{ClientPath}/joined_rooms", cancellation);
        string[] rooms = [.. joined["joined_rooms"]!.AsArray().Select(room => room!.GetValue<string>())];
        Assert.Subset(rooms.ToHashSet(), _rooms.Keys.ToHashSet());
        foreach (string room in rooms)
        {
            // Also a room whose creation was never answered has all that a room needs.
            foreach (string type in new[] { "m.room.create", "m.room.power_levels", "m.room.join_rules" })
            {
                await client.GetAsync($"{RoomPath(room)}/state/{type}", cancellation);
            }
        }

        foreach ((string room, string name) in _rooms)
        {
            JsonObject state = await client.GetAsync($"{RoomPath(room)}/state/m.room.name", cancellation);
            Assert.Equal(name, state["name"]!.GetValue<string>());
        }

        foreach (string room in _invitedTo)
        {
            JsonObject member = await client.GetAsync(
                $"{RoomPath(room)}/state/m.room.member/{MatrixClient.Escape(invited)}", cancellation);
            Assert.Equal("invite", member["membership"]!.GetValue<string>());
        }

        foreach ((string room, string secret) in _redacted)
        {
            JsonObject found = await client.GetAsync(
                $"{RoomPath(room)}/event/{MatrixClient.Escape(secret)}", cancellation);
            Assert.Empty(found["content"]!.AsObject());
        }

        await AssertDataAsync(client, cancellation);
    }

    private async Task AssertDataAsync(MatrixClient client, CancellationToken cancellation)
    {
        (HttpStatusCode status, JsonObject data) =
            await client.TryAsync(HttpMethod.Get, DataPath(client), null, cancellation);
        int step = status == HttpStatusCode.NotFound ? -1 : data["step"]!.GetValue<int>();

        Assert.True(
            step == _dataAnswered || step == _dataAttempted,
            string.Create(CultureInfo.InvariantCulture, $"step {step}, answered {_dataAnswered}"));
    }

    private static string RoomPath(string room) => $"{ClientPath}/rooms/{MatrixClient.Escape(room)}";

    private string DataPath(MatrixClient client) =>
        $"{ClientPath}/user/{MatrixClient.Escape(client.UserId)}/account_data/{_dataType}";
}
