using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Server.Tests;

/// <summary>What a client has for cross-signing: keys of a user and of devices, and what they sign.</summary>
internal sealed class CrossSigner : IDisposable
{
    private readonly List<Ed25519SigningKey> _keys = [];
    private readonly string _salt;

    /// <param name="userId">The user.</param>
    /// <param name="salt">Makes the keys other ones.</param>
    public CrossSigner(string userId, string salt = "")
    {
        UserId = userId;
        _salt = salt;
        Master = Make("master");
        SelfSigning = Make("self-signing");
        UserSigning = Make("user-signing");
    }

    public string UserId { get; }

    public Ed25519SigningKey Master { get; }

    public Ed25519SigningKey SelfSigning { get; }

    public Ed25519SigningKey UserSigning { get; }

    /// <summary>The public half, by which a key is known.</summary>
    public static string Public(Ed25519SigningKey key) => key.VerifyKey.ExportBase64();

    public JsonObject MasterKey() => Key("master", Master);

    public JsonObject SelfSigningKey(Ed25519SigningKey? signer = null)
        => Sign(Key("self_signing", SelfSigning), signer ?? Master);

    public JsonObject UserSigningKey(Ed25519SigningKey? signer = null)
        => Sign(Key("user_signing", UserSigning), signer ?? Master);

    /// <summary>The body that uploads all three keys.</summary>
    public JsonObject Keys() => new()
    {
        ["master_key"] = MasterKey(),
        ["self_signing_key"] = SelfSigningKey(),
        ["user_signing_key"] = UserSigningKey(),
    };

    /// <summary>The key of a device, which is the same for the same device.</summary>
    public Ed25519SigningKey DeviceKey(string deviceId)
        => Add(Ed25519SigningKey.FromSeed(KeyId.Parse($"ed25519:{deviceId}"), Seed(deviceId)));

    /// <summary>The identity keys of a device, signed by it.</summary>
    public JsonObject Device(string deviceId)
    {
        var key = DeviceKey(deviceId);
        JsonObject device = new()
        {
            ["user_id"] = UserId,
            ["device_id"] = deviceId,
            ["algorithms"] = new JsonArray("m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"),
            ["keys"] = new JsonObject
            {
                [$"curve25519:{deviceId}"] = Server.Tests.Keys.Public($"{UserId} {deviceId}"),
                [$"ed25519:{deviceId}"] = Public(key),
            },
        };
        return Sign(device, key);
    }

    /// <summary>The object with a further signature of the user.</summary>
    public JsonObject Sign(JsonObject json, Ed25519SigningKey key)
    {
        ArrayBufferWriter<byte> canonical = new();
        CanonicalJson.Write(Encoding.UTF8.GetBytes(json.ToJsonString()), CanonicalJsonMode.Strict, canonical);
        using PooledByteBuffer signed = new();
        JsonSignatures.Sign(canonical.WrittenSpan, UserId, key, signed);
        return JsonNode.Parse(signed.WrittenSpan)!.AsObject();
    }

    /// <summary>The object with no signature but a new one of the user, as clients upload it.</summary>
    public JsonObject SignAlone(JsonObject json, Ed25519SigningKey key)
    {
        var bare = json.DeepClone().AsObject();
        bare.Remove("signatures");
        bare.Remove("unsigned");
        return Sign(bare, key);
    }

    /// <summary>The object with a signature of the user that is not one of these bytes.</summary>
    public JsonObject Forge(JsonObject json, Ed25519SigningKey key)
    {
        var forged = SignAlone(json, key);
        forged["signatures"]![UserId]![key.KeyId.Value] = Server.Tests.Keys.Signature;
        return forged;
    }

    /// <summary>A body of signatures on one device or key.</summary>
    public static JsonObject Signed(string userId, string target, JsonObject json)
        => new() { [userId] = new JsonObject { [target] = json.DeepClone() } };

    public void Dispose() => _keys.ForEach(key => key.Dispose());

    private JsonObject Key(string usage, Ed25519SigningKey key) => new()
    {
        ["user_id"] = UserId,
        ["usage"] = new JsonArray(usage),
        ["keys"] = new JsonObject { [$"ed25519:{Public(key)}"] = Public(key) },
    };

    private Ed25519SigningKey Make(string name)
    {
        using var named = Ed25519SigningKey.FromSeed(KeyId.Parse("ed25519:any"), Seed(name));
        return Add(Ed25519SigningKey.FromSeed(KeyId.Parse($"ed25519:{Public(named)}"), Seed(name)));
    }

    private Ed25519SigningKey Add(Ed25519SigningKey key)
    {
        _keys.Add(key);
        return key;
    }

    private byte[] Seed(string name) => SHA256.HashData(Encoding.UTF8.GetBytes($"{UserId} {name} {_salt}"));
}
