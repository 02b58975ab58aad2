using Dendrite.Fast.Matrix.Protocol.Tests.Events;
using Dendrite.Fast.Matrix.Protocol.Tests.Json;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Signing;

[Properties(Arbitrary = [typeof(JsonSamples)], MaxTest = 100)]
public sealed class SigningTests
{
    [Property]
    public void A_signed_object_verifies_and_any_change_of_it_does_not(JsonSample sample)
    {
        byte[] json = Canonical($"{{\"v\":{sample.Text},\"w\":1}}");
        using PooledByteBuffer signed = new();
        using PooledByteBuffer changed = new();
        using PooledByteBuffer annotated = new();

        JsonSignatures.Sign(json, "example.org", Samples.Key, signed);
        CanonicalObject.WriteWith(signed.WrittenSpan, "w"u8, "2"u8, changed);
        CanonicalObject.WriteWith(signed.WrittenSpan, "unsigned"u8, "{}"u8, annotated);

        Assert.Equal(SignatureStatus.Valid, Verify(signed));
        Assert.Equal(SignatureStatus.Invalid, Verify(changed));
        Assert.Equal(SignatureStatus.Valid, Verify(annotated));
    }

    [Fact]
    public void Several_signatures_of_several_servers_stand_side_by_side()
    {
        using Ed25519SigningKey other =
            Ed25519SigningKey.FromSeed(KeyId.Parse("ed25519:0"), Enumerable.Repeat((byte)9, 32).ToArray());
        using PooledByteBuffer one = new();
        using PooledByteBuffer two = new();
        using PooledByteBuffer three = new();

        JsonSignatures.Sign("{\"a\":1}"u8, "example.org", Samples.Key, one);
        JsonSignatures.Sign(one.WrittenSpan, "example.org", other, two);
        JsonSignatures.Sign(two.WrittenSpan, "another.org", other, three);

        CanonicalJson.Validate(three.WrittenSpan, CanonicalJsonMode.Strict, out bool isCanonical);
        Assert.True(isCanonical);
        Assert.Equal(SignatureStatus.Valid, Verify(three));
        Assert.Equal(
            SignatureStatus.Valid,
            JsonSignatures.Verify(three.WrittenSpan, "another.org", other.KeyId, other.VerifyKey));
        Assert.Equal(
            SignatureStatus.Missing,
            JsonSignatures.Verify(three.WrittenSpan, "another.org", Samples.Key.KeyId, Samples.Key.VerifyKey));
        Assert.Equal(
            SignatureStatus.Invalid,
            JsonSignatures.Verify(three.WrittenSpan, "example.org", other.KeyId, Samples.Key.VerifyKey));
    }

    [Theory]
    [InlineData("{}", SignatureStatus.Missing)]
    [InlineData("{\"signatures\":{}}", SignatureStatus.Missing)]
    [InlineData("{\"signatures\":{\"example.org\":[]}}", SignatureStatus.Missing)]
    [InlineData("{\"signatures\":{\"example.org\":{\"ed25519:a_test\":7}}}", SignatureStatus.Malformed)]
    [InlineData("{\"signatures\":{\"example.org\":{\"ed25519:a_test\":\"AAAA\"}}}", SignatureStatus.Malformed)]
    [InlineData("{\"signatures\":{\"example.org\":{\"ed25519:a_test\":\"?\"}}}", SignatureStatus.Malformed)]
    public void A_signature_that_is_not_there_or_no_signature_is_told_apart(string json, SignatureStatus expected)
    {
        SignatureStatus status = JsonSignatures.Verify(
            Samples.Utf8(json), "example.org", Samples.Key.KeyId, Samples.Key.VerifyKey);

        Assert.Equal(expected, status);
    }

    [Fact]
    public void A_second_server_can_sign_an_event_and_both_signatures_hold()
    {
        RoomVersionRules rules = Samples.Rules("12");
        byte[] pdu = Samples.Build(rules, "m.room.member", "@alice:example.org", "{\"membership\":\"join\"}", out _);
        ServerName resident = ServerName.Parse("resident.org");
        using PooledByteBuffer output = new();
        EventFields.TryParse(pdu, out EventFields fields);

        EventSignatures.Sign(rules, pdu, fields, resident, Samples.Key, output);

        EventFields.TryParse(output.WrittenSpan, out EventFields both);
        foreach (ServerName server in (ServerName[])[Samples.Server, resident])
        {
            Assert.Equal(
                SignatureStatus.Valid,
                EventSignatures.Verify(
                    rules, output.WrittenSpan, both, server, Samples.Key.KeyId, Samples.Key.VerifyKey));
        }
    }

    [Fact]
    public void A_changed_event_fails_by_hash_or_by_signature()
    {
        RoomVersionRules rules = Samples.Rules("12");
        const string Content = "{\"membership\":\"join\",\"x\":1}";
        byte[] pdu = Samples.Build(rules, "m.room.member", "@alice:example.org", Content, out _);
        byte[] kept = Samples.Utf8(Samples.Text(pdu).Replace("\"join\"", "\"leave\"", StringComparison.Ordinal));
        byte[] redacted = Samples.Utf8(Samples.Text(pdu).Replace("\"x\":1", "\"x\":2", StringComparison.Ordinal));
        EventFields.TryParse(kept, out EventFields keptFields);
        EventFields.TryParse(redacted, out EventFields redactedFields);

        SignatureStatus keptStatus = EventSignatures.Verify(
            rules, kept, keptFields, Samples.Server, Samples.Key.KeyId, Samples.Key.VerifyKey);
        SignatureStatus redactedStatus = EventSignatures.Verify(
            rules, redacted, redactedFields, Samples.Server, Samples.Key.KeyId, Samples.Key.VerifyKey);

        Assert.Equal(SignatureStatus.Invalid, keptStatus);
        Assert.Equal(SignatureStatus.Valid, redactedStatus);
        Assert.False(EventHash.ContentHashMatches(redacted, redactedFields));
    }

    [Fact]
    public void A_signing_key_file_line_round_trips()
    {
        using Ed25519SigningKey key = Ed25519SigningKey.Generate();

        string line = key.ExportLine();

        Assert.StartsWith("ed25519 a_", line, StringComparison.Ordinal);
        Assert.True(Ed25519SigningKey.TryParse(line + "\n", out Ed25519SigningKey? back));
        Assert.Equal(key.KeyId, back.KeyId);
        Assert.Equal(key.VerifyKey.ExportBase64(), back.VerifyKey.ExportBase64());
        Assert.True(Ed25519VerifyKey.TryParse(key.VerifyKey.ExportBase64(), out _));
        back.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("ed25519 a_x")]
    [InlineData("ed25519 a_x AAAA")]
    [InlineData("rsa a_x AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA")]
    [InlineData("ed25519 a_x AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA extra")]
    public void Other_lines_are_no_signing_key(string line) => Assert.False(Ed25519SigningKey.TryParse(line, out _));

    private static SignatureStatus Verify(PooledByteBuffer json) =>
        JsonSignatures.Verify(json.WrittenSpan, "example.org", Samples.Key.KeyId, Samples.Key.VerifyKey);

    private static byte[] Canonical(string json)
    {
        using PooledByteBuffer output = new();
        CanonicalJson.Write(Samples.Utf8(json), CanonicalJsonMode.Strict, output);
        return output.WrittenSpan.ToArray();
    }
}
