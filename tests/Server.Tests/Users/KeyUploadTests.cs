using System.Text;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;
using Xunit;

namespace Dendrite.Fast.Server.Tests;

public sealed class KeyUploadTests
{
    private const string Key = "3C5BFWi2Y8MaVvjM8M22DBmh24PmgR0nPvJOIArzgyI";

    private const string Signature =
        "dSO80A01XiigH3uBiDVx/EjzaoycHcjq9lfQX0uWsqxl2giMIiSPR8a4d291W1ihKJL/a+myXS367WT6NAIcBA";

    private const string Good = $$"""
        {"user_id":"@alice:localhost","device_id":"DEV","algorithms":["m.olm.v1.curve25519-aes-sha2"],
         "keys":{"ed25519:DEV":"{{Key}}"},"signatures":{"@alice:localhost":{"ed25519:DEV":"{{Signature}}"} },
         "unsigned":{"device_display_name":"mine"} }
        """;

    [Fact]
    public void Identity_keys_are_kept_as_canonical_JSON_without_unsigned()
    {
        var upload = Parse("{\"device_keys\":" + Good + "}");

        Assert.Equal(
            $$$"""
            {"algorithms":["m.olm.v1.curve25519-aes-sha2"],"device_id":"DEV","keys":{"ed25519:DEV":"{{{Key}}}"},
            "signatures":{"@alice:localhost":{"ed25519:DEV":"{{{Signature}}}"}},"user_id":"@alice:localhost"}
            """.ReplaceLineEndings(string.Empty),
            Encoding.UTF8.GetString(upload.DeviceKeys!));
    }

    [Fact]
    public void Keys_are_split_into_algorithm_and_id()
    {
        var upload = Parse($$"""
            {"one_time_keys":{
               "signed_curve25519:AAAAHg":{"signatures":{"@a:b":{"ed25519:D":"{{Signature}}"} },"key":"{{Key}}"},
               "curve25519:x":"{{Key}}"},
             "fallback_keys":{"signed_curve25519:F":{"key":"{{Key}}","fallback":true,"signatures":{} } } }
            """);

        Assert.Null(upload.DeviceKeys);
        Assert.Equal(
            [("signed_curve25519", "AAAAHg"), ("curve25519", "x")],
            upload.OneTimeKeys.Select(key => (key.Algorithm, key.KeyId)));
        Assert.Equal(
            $$$$"""{"key":"{{{{Key}}}}","signatures":{"@a:b":{"ed25519:D":"{{{{Signature}}}}"}}}""",
            Encoding.UTF8.GetString(upload.OneTimeKeys[0].Json));
        Assert.Equal("signed_curve25519:F", Assert.Single(upload.FallbackKeys).Name);
    }

    [Fact]
    public void Algorithms_that_nobody_here_knows_may_have_keys_of_their_own_form()
    {
        var keys = Good.Replace(
            "\"keys\":{", "\"keys\":{\"org.example.kem:DEV\":\"any text\",", StringComparison.Ordinal);

        var upload = Parse("{\"one_time_keys\":{\"org.example.kem:1\":\"text\"},\"device_keys\":" + keys + "}");

        Assert.Contains("\"org.example.kem:DEV\":\"any text\"", Encoding.UTF8.GetString(upload.DeviceKeys!));
        Assert.Single(upload.OneTimeKeys);
    }

    // What one server lets in here, every server that shares a room with the user is later served.
    [Theory]
    [InlineData("\"@alice:localhost\"", "\"@bob:localhost\"", "M_INVALID_PARAM")]
    [InlineData("\"device_id\":\"DEV\"", "\"device_id\":\"OTHER\"", "M_INVALID_PARAM")]
    [InlineData("\"device_id\":\"DEV\"", "\"device_id\":5", "M_BAD_JSON")]
    [InlineData("[\"m.olm.v1.curve25519-aes-sha2\"]", "[5]", "M_BAD_JSON")]
    [InlineData("[\"m.olm.v1.curve25519-aes-sha2\"]", "{}", "M_BAD_JSON")]
    [InlineData("KEYS", "{\"ed25519:DEV\":5}", "M_BAD_JSON")]
    [InlineData("KEYS", "{\"ed25519\":\"abc\"}", "M_BAD_JSON")]
    [InlineData("KEYS", "null", "M_MISSING_PARAM")]
    [InlineData("SIGNATURES", "{\"@alice:localhost\":\"sig\"}", "M_BAD_JSON")]
    [InlineData("SIGNATURES", "{\"@alice:localhost\":{\"a\":5}}", "M_BAD_JSON")]
    [InlineData("\"algorithms\"", "\"float\":1.5,\"algorithms\"", "M_BAD_JSON")]
    [InlineData("\"algorithms\"", "\"big\":9007199254740993,\"algorithms\"", "M_BAD_JSON")]
    [InlineData("KEYS", "{\"ed25519:OTHER\":\"KEY\"}", "M_INVALID_PARAM")]
    [InlineData("KEYS", "{\"ed25519:DEV2\":\"KEY\"}", "M_INVALID_PARAM")]
    [InlineData("KEYS", "{\"ed25519:DEV\":\"abc\"}", "M_INVALID_PARAM")]
    [InlineData("KEYS", "{\"ed25519:DEV\":\"\"}", "M_INVALID_PARAM")]
    [InlineData("KEYS", "{\"ed25519:DEV\":\"KEY=\"}", "M_INVALID_PARAM")]
    [InlineData("KEYS", "{\"ed25519:DEV\":\"KEYA\"}", "M_INVALID_PARAM")]
    [InlineData("KEYS", "{\"curve25519:DEV\":\"3C5BFWi2Y8MaVvjM8M22DBmh24PmgR0nPvJOIArz.yI\"}", "M_INVALID_PARAM")]
    [InlineData("SIGNATURES", "{\"alice\":{\"ed25519:DEV\":\"SIGNATURE\"}}", "M_INVALID_PARAM")]
    [InlineData("SIGNATURES", "{\"@alice:localhost\":{\"ed25519\":\"SIGNATURE\"}}", "M_INVALID_PARAM")]
    [InlineData("SIGNATURES", "{\"@alice:localhost\":{\"ed25519:DEV\":\"sig\"}}", "M_INVALID_PARAM")]
    [InlineData("SIGNATURES", "{\"@alice:localhost\":{\"ed25519:DEV\":\"SIGNATURE==\"}}", "M_INVALID_PARAM")]
    public void Identity_keys_of_another_shape_are_refused(string old, string replacement, string code)
    {
        var keys = Good.Replace(Filled(old), Filled(replacement), StringComparison.Ordinal);
        Assert.NotEqual(Good, keys);

        var refused = Assert.Throws<MatrixException>(() => Parse("{\"device_keys\":" + keys + "}"));

        Assert.Equal(code, refused.Error.Code);
    }

    [Theory]
    [InlineData("""{"one_time_keys":[]}""", "M_BAD_JSON")]
    [InlineData("""{"one_time_keys":{"nocolon":"k"}}""", "M_INVALID_PARAM")]
    [InlineData("""{"one_time_keys":{"a:b":5}}""", "M_BAD_JSON")]
    [InlineData("""{"one_time_keys":{"a:b":{"key":5,"signatures":{}}}}""", "M_BAD_JSON")]
    [InlineData("""{"one_time_keys":{"a:b":{"key":"k"}}}""", "M_MISSING_PARAM")]
    [InlineData("""{"one_time_keys":{"a:b":{"key":"k","signatures":{"@a:b":5}}}}""", "M_BAD_JSON")]
    [InlineData("""{"one_time_keys":{"a:b":{"key":"k","signatures":{"a":{"c:d":"s"}}}}}""", "M_INVALID_PARAM")]
    [InlineData("""{"one_time_keys":{"a:b":{"key":"k","signatures":{"@a:b":{"c":"s"}}}}}""", "M_INVALID_PARAM")]
    [InlineData("""{"one_time_keys":{"a:b":{"key":"k","signatures":{"@a:b":{"ed25519:d":"s"}}}}}""", "M_INVALID_PARAM")]
    [InlineData("""{"one_time_keys":{"curve25519:1":"KEYA"}}""", "M_INVALID_PARAM")]
    [InlineData("""{"one_time_keys":{"signed_curve25519:1":{"key":"k","signatures":{}}}}""", "M_INVALID_PARAM")]
    [InlineData("""{"one_time_keys":{"signed_curve25519:1":"KEY"}}""", "M_BAD_JSON")]
    [InlineData("""{"fallback_keys":{"signed_curve25519:1":{"key":"KEY=","signatures":{}}}}""", "M_INVALID_PARAM")]
    [InlineData("""{"fallback_keys":{"a:b":{"key":"k","fallback":"yes","signatures":{}}}}""", "M_BAD_JSON")]
    [InlineData("""{"fallback_keys":{"a:b":{"key":"k","x":0.1,"signatures":{}}}}""", "M_BAD_JSON")]
    [InlineData("nonsense", "M_NOT_JSON")]
    public void Keys_of_another_shape_are_refused(string body, string code)
        => Assert.Equal(code, Assert.Throws<MatrixException>(() => Parse(Filled(body))).Error.Code);

    [Fact]
    public void Keys_that_are_too_large_or_too_many_are_refused()
    {
        UserOptions options = new()
        {
            OneTimeKeyBytesMax = 16,
            DeviceKeysBytesMax = 100,
            KeysPerRequestMax = 2,
            SignaturesPerKeyMax = 1,
        };

        Assert.Equal("M_TOO_LARGE", Refusal("""{"one_time_keys":{"a:b":"0123456789abcdef"}}"""));
        Assert.Equal("M_TOO_LARGE", Refusal("{\"device_keys\":" + Good + "}"));
        Assert.Equal("M_TOO_LARGE", Refusal("""{"one_time_keys":{"a:1":"","a:2":"","a:3":""}}"""));
        Assert.Equal(
            "M_TOO_LARGE",
            Refusal("""{"one_time_keys":{"a:1":{"key":"","signatures":{"@a:b":{"c:1":""},"@c:d":{"c:1":""}}}}}"""));

        string Refusal(string body)
            => Assert.Throws<MatrixException>(() => Parse(body, options)).Error.Code;
    }

    [Theory]
    [InlineData("[\"m.olm.v1.curve25519-aes-sha2\"]", "[\"a\",\"b\",\"c\"]")]
    [InlineData("\"keys\":{", "\"keys\":{\"a:DEV\":\"\",\"b:DEV\":\"\",")]
    public void A_device_has_few_algorithms_and_keys(string old, string replacement)
    {
        var keys = Good.Replace(old, replacement, StringComparison.Ordinal);

        var refused = Assert.Throws<MatrixException>(
            () => Parse("{\"device_keys\":" + keys + "}", new UserOptions { DeviceAlgorithmsMax = 2 }));

        Assert.Equal("M_TOO_LARGE", refused.Error.Code);
    }

    private static string Filled(string text) => text
        .Replace("KEYS", "{\"ed25519:DEV\":\"" + Key + "\"}", StringComparison.Ordinal)
        .Replace("SIGNATURES", "{\"@alice:localhost\":{\"ed25519:DEV\":\"SIGNATURE\"} }", StringComparison.Ordinal)
        .Replace("SIGNATURE", Signature, StringComparison.Ordinal)
        .Replace("KEY", Key, StringComparison.Ordinal);

    private static KeyUpload Parse(string body, UserOptions? options = null)
        => KeyUpload.Parse(
            Encoding.UTF8.GetBytes(body), UserId.Parse("@alice:localhost"), "DEV", options ?? new UserOptions());
}
