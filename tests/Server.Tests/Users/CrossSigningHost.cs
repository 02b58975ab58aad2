using System.Text.Json.Nodes;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What the tests of cross-signing do with a <see cref="UserHost"/>.</summary>
internal static class CrossSigningHost
{
    private const string Operation = "POST /keys/device_signing/upload";

    /// <summary>Registers a user with one device and identity keys for it.</summary>
    public static async Task<(Session Session, CrossSigner Signer)> RegisterSignerAsync(
        this UserHost host, string name, string deviceId)
    {
        var session = await host.RegisterAsync(name, deviceId);
        CrossSigner signer = new(session.UserId.Value);
        await host.UploadDeviceAsync(session, signer);
        return (session, signer);
    }

    /// <summary>As <see cref="RegisterSignerAsync"/>, with cross-signing keys.</summary>
    public static async Task<(Session Session, CrossSigner Signer)> RegisterSignedAsync(
        this UserHost host, string name, string deviceId)
    {
        var (session, signer) = await host.RegisterSignerAsync(name, deviceId);
        await host.UploadAsync(session, signer.Keys());
        return (session, signer);
    }

    public static Task UploadDeviceAsync(this UserHost host, Session session, CrossSigner signer)
        => host.Users.DeviceKeys.UploadAsync(
            session,
            Bytes(new JsonObject { ["device_keys"] = signer.Device(session.DeviceId) }),
            UserHost.Cancel);

    public static Task<InteractiveAuthChallenge?> UploadAsync(
        this UserHost host, Session session, JsonObject keys, string? password = null)
    {
        var body = keys.DeepClone().AsObject();
        if (password is not null)
        {
            body["auth"] = new JsonObject
            {
                ["type"] = "m.login.password",
                ["identifier"] = new JsonObject { ["type"] = "m.id.user", ["user"] = session.UserId.Value },
                ["password"] = password,
            };
        }

        return host.Users.CrossSigning.UploadAsync(
            session, new AuthRequest(Operation, Bytes(body)), UserHost.Cancel);
    }

    /// <summary>Uploads signatures and gives what failed, as "@user:server target errcode".</summary>
    public static async Task<string[]> SignAsync(this UserHost host, Session session, JsonObject signed)
    {
        var answer = await UserHost.AnswerAsync(output => host.Users.CrossSigning.UploadSignaturesAsync(
            session, Bytes(signed), output, UserHost.Cancel));
        return
        [
            .. from user in answer.GetProperty("failures").EnumerateObject()
               from key in user.Value.EnumerateObject()
               select $"{user.Name} {key.Name} {key.Value.GetProperty("errcode").GetString()}",
        ];
    }

    /// <summary>What somebody sees of a user's keys.</summary>
    public static async Task<JsonObject> QueryAsync(this UserHost host, Session session, string userId)
    {
        var body = new JsonObject { ["device_keys"] = new JsonObject { [userId] = new JsonArray() } };
        var answer = await UserHost.AnswerAsync(output => host.Users.DeviceKeys.QueryAsync(
            session, Bytes(body), output, UserHost.Cancel));
        return JsonNode.Parse(answer.GetRawText())!.AsObject();
    }

    /// <summary>Who signed a key of a user, as ids of keys in order.</summary>
    /// <param name="answer">What <see cref="QueryAsync"/> gave.</param>
    /// <param name="member">master_keys, or another.</param>
    /// <param name="owner">Whose key.</param>
    /// <param name="by">Whose signatures.</param>
    public static string[] SignersOf(this JsonObject answer, string member, string owner, string by)
        => SignersOf(answer[member]?[owner] as JsonObject, by);

    /// <summary>Who signed a device of a user.</summary>
    public static string[] SignersOfDevice(this JsonObject answer, string owner, string deviceId, string by)
        => SignersOf(answer["device_keys"]?[owner]?[deviceId] as JsonObject, by);

    /// <summary>How many records of a kind a user has in the Log after a place.</summary>
    public static async Task<int> CountAsync(this UserHost host, Session session, LogKind kind, Watermark since)
        => (await host.Database.Log.OfUserAsync(
            session.User, kind, since, host.Database.Stream.Watermark, 100, UserHost.Cancel)).Entries.Count;

    private static string[] SignersOf(JsonObject? key, string by)
        => key?["signatures"]?[by] is JsonObject signatures
            ? [.. signatures.Select(signature => signature.Key).Order(StringComparer.Ordinal)]
            : [];

    private static ReadOnlyMemory<byte> Bytes(JsonObject json) => UserHost.Json(json.ToJsonString());
}
