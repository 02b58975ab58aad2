using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What the users of a test do, one request each; all of it has to succeed.</summary>
internal static class MatrixActions
{
    private const string Client = "/_matrix/client/v3/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Creates a room that anybody may join.</summary>
    public static Task<string> CreatePublicRoomAsync(this MatrixClient client, string? name = null)
        => client.CreateRoomAsync("public_chat", name);

    /// <summary>Creates a room that only invited users may join.</summary>
    public static Task<string> CreatePrivateRoomAsync(this MatrixClient client, string? name = null)
        => client.CreateRoomAsync("private_chat", name);

    public static Task JoinAsync(this MatrixClient client, string room)
        => client.PostAsync(RoomPath(room, "join"), new JsonObject(), Cancel);

    public static Task LeaveAsync(this MatrixClient client, string room)
        => client.PostAsync(RoomPath(room, "leave"), new JsonObject(), Cancel);

    public static Task ForgetAsync(this MatrixClient client, string room)
        => client.PostAsync(RoomPath(room, "forget"), new JsonObject(), Cancel);

    /// <summary>Leaves a room and forgets it.</summary>
    public static async Task ForgetAfterLeavingAsync(this MatrixClient client, string room)
    {
        await client.LeaveAsync(room);
        await client.ForgetAsync(room);
    }

    public static Task KnockAsync(this MatrixClient client, string room)
        => client.PostAsync($"{Client}knock/{MatrixClient.Escape(room)}", new JsonObject(), Cancel);

    /// <summary>Invites, kicks, bans or unbans.</summary>
    public static Task ChangeAsync(this MatrixClient client, string room, string action, MatrixClient target)
        => client.PostAsync(RoomPath(room, action), new JsonObject { ["user_id"] = target.UserId }, Cancel);

    /// <summary>Sends a text message under a transaction id that is its text; returns the event id.</summary>
    public static Task<string> SayAsync(this MatrixClient client, string room, string text)
        => client.SendTextAsync(room, text, text, Cancel);

    /// <summary>Sets state and returns the event id.</summary>
    public static async Task<string> SetStateAsync(
        this MatrixClient client, string room, string type, JsonObject content, string stateKey = "")
    {
        var answer = await client.PutAsync(
            RoomPath(room, $"state/{MatrixClient.Escape(type)}/{MatrixClient.Escape(stateKey)}"), content, Cancel);
        return answer["event_id"]!.GetValue<string>();
    }

    public static Task<string> SetNameAsync(this MatrixClient client, string room, string name)
        => client.SetStateAsync(room, "m.room.name", new JsonObject { ["name"] = name });

    public static Task SetTypingAsync(this MatrixClient client, string room, bool isTyping)
        => client.PutAsync(
            RoomPath(room, $"typing/{MatrixClient.Escape(client.UserId)}"),
            new JsonObject { ["typing"] = isTyping, ["timeout"] = 60_000 },
            Cancel);

    public static Task ReadAsync(this MatrixClient client, string room, string eventId)
        => client.PostAsync(
            RoomPath(room, $"receipt/m.read/{MatrixClient.Escape(eventId)}"), new JsonObject(), Cancel);

    /// <summary>Sets global account data, or that of a room.</summary>
    public static Task SetAccountDataAsync(
        this MatrixClient client, string type, JsonObject content, string? room = null)
        => client.PutAsync(
            $"{Client}user/{MatrixClient.Escape(client.UserId)}/"
            + (room is null ? "" : $"rooms/{MatrixClient.Escape(room)}/") + $"account_data/{type}",
            content,
            Cancel);

    /// <summary>Sends a message to one device.</summary>
    public static Task SendToDeviceAsync(this MatrixClient client, MatrixClient receiver, string text)
        => client.PutAsync(
            $"{Client}sendToDevice/org.example.note/{MatrixClient.Escape(text)}",
            new JsonObject
            {
                ["messages"] = new JsonObject
                {
                    [receiver.UserId] = new JsonObject { [receiver.DeviceId] = new JsonObject { ["body"] = text } },
                },
            },
            Cancel);

    /// <summary>Gives the device keys: identity keys (nobody checks them) and some one-time keys.</summary>
    public static Task UploadKeysAsync(this MatrixClient client, int oneTimeKeys = 0, bool fallback = false)
    {
        JsonObject body = new()
        {
            ["device_keys"] = new JsonObject
            {
                ["user_id"] = client.UserId,
                ["device_id"] = client.DeviceId,
                ["algorithms"] = new JsonArray("m.olm.v1.curve25519-aes-sha2"),
                ["keys"] = new JsonObject
                {
                    [$"curve25519:{client.DeviceId}"] = PublicKey(1),
                    [$"ed25519:{client.DeviceId}"] = PublicKey(2),
                },
                ["signatures"] = new JsonObject(),
            },
        };
        JsonObject keys = [];
        for (var i = 0; i < oneTimeKeys; i++)
        {
            keys[$"signed_curve25519:AAAA{i}"] = new JsonObject
            {
                ["key"] = PublicKey((byte)i),
                ["signatures"] = new JsonObject(),
            };
        }

        body["one_time_keys"] = keys;
        if (fallback)
        {
            body["fallback_keys"] = new JsonObject
            {
                ["signed_curve25519:BBBB"] = new JsonObject
                {
                    ["key"] = PublicKey(byte.MaxValue),
                    ["fallback"] = true,
                    ["signatures"] = new JsonObject(),
                },
            };
        }

        return client.PostAsync($"{Client}keys/upload", body, Cancel);
    }

    /// <summary>The current state of a room, "type|state_key" to event id.</summary>
    public static async Task<SortedDictionary<string, string>> GetStateAsync(this MatrixClient client, string room)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, RoomPath(room, "state"));
        using var answer = await client.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        SortedDictionary<string, string> state = new(StringComparer.Ordinal);
        foreach (var item in JsonNode.Parse(text)!.AsArray())
        {
            state.Add(SyncReading.KeyOf(item!.AsObject()), item["event_id"]!.GetValue<string>());
        }

        return state;
    }

    /// <summary>A page of /messages.</summary>
    public static Task<JsonObject> GetMessagesAsync(
        this MatrixClient client, string room, string? from, int limit = 100, string dir = "b")
        => client.GetAsync(
            RoomPath(room, $"messages?dir={dir}&limit={limit}")
            + (from is null ? "" : $"&from={MatrixClient.Escape(from)}"),
            Cancel);

    /// <summary>The path of something in a room.</summary>
    public static string RoomPath(string room, string rest) => $"{Client}rooms/{MatrixClient.Escape(room)}/{rest}";

    private static Task<string> CreateRoomAsync(this MatrixClient client, string preset, string? name)
    {
        JsonObject body = new() { ["preset"] = preset };
        if (name is not null)
        {
            body["name"] = name;
        }

        return client.CreateRoomAsync(body, Cancel);
    }

    /// <summary>What looks like a public key: 32 bytes in base64 without padding.</summary>
    private static string PublicKey(byte filler) =>
        Convert.ToBase64String([.. Enumerable.Repeat(filler, 32)]).TrimEnd('=');
}
