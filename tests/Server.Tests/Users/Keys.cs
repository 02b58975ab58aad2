using System.Security.Cryptography;
using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Server.Tests;

/// <summary>Key bodies for tests.</summary>
internal static class Keys
{
    /// <summary>What has the form of a signature: 64 bytes in base64.</summary>
    public static string Signature { get; } = UnpaddedBase64.Encode(new byte[64]);

    /// <summary>What has the form of a public key, and is another one for each text: 32 bytes in base64.</summary>
    public static string Public(string text) => UnpaddedBase64.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static Task<KeyCounts> UploadAsync(
        UserHost host, Session session, int oneTimeKeys, bool fallback = false, int from = 0, bool identity = true)
    {
        var named = Enumerable.Range(from, oneTimeKeys).Select(i => $"\"signed_curve25519:K{i:D5}\":{Key($"key{i}")}");
        var keys = string.Join(',', named);
        var fallbackKeys = fallback ? $",\"fallback_keys\":{{\"signed_curve25519:F\":{Key("fallback")}}}" : "";
        var deviceKeys = identity ? $",\"device_keys\":{Identity(session)}" : "";
        return host.Users.DeviceKeys.UploadAsync(
            session,
            UserHost.Json("{\"one_time_keys\":{" + keys + "}" + fallbackKeys + deviceKeys + "}"),
            UserHost.Cancel);
    }

    public static string Identity(Session session, string key = "abc")
        => Identity(session.UserId.Value, session.DeviceId, key);

    /// <summary>Identity keys that nobody signed.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="deviceId">Of which device.</param>
    /// <param name="key">Makes the key another one.</param>
    public static string Identity(string userId, string deviceId, string key = "abc")
        => $$$$"""
            {"user_id":"{{{{userId}}}}","device_id":"{{{{deviceId}}}}","algorithms":["m.olm.v1"],
             "keys":{"ed25519:{{{{deviceId}}}}":"{{{{Public(key)}}}}"},
             "signatures":{"{{{{userId}}}}":{"ed25519:{{{{deviceId}}}}":"{{{{Signature}}}}"}}}
            """;

    /// <summary>A signed one-time key.</summary>
    public static string Key(string key)
        => $$$$"""{"key":"{{{{Public(key)}}}}","signatures":{"@a:b":{"ed25519:D":"{{{{Signature}}}}"}}}""";
}
