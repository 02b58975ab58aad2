using System.Text;
using System.Text.Json.Nodes;
using Dendrite.Fast.Testing;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Events;

public sealed class EventVectorTests
{
    [Theory]
    [InlineData("fork-10-v11")]
    [InlineData("fork-10-v12")]
    [InlineData("fork-100-v11")]
    [InlineData("fork-100-v12")]
    [InlineData("fork-1k-v11")]
    [InlineData("fork-1k-v12")]
    [InlineData("mainline-2k-v11")]
    [InlineData("mainline-2k-v12")]
    public void Every_synthetic_event_has_the_listed_id_and_content_hash(string name)
    {
        string version = Vectors.Read($"synthetic/{name}/meta.json")["room_version"]!.GetValue<string>();
        Assert.True(RoomVersionRules.TryGet(version, out RoomVersionRules? rules));
        int count = 0;

        foreach (string line in Vectors.ReadGzipLines($"synthetic/{name}/events.jsonl.gz"))
        {
            ReadOnlySpan<byte> pdu = RawJson.Find(Encoding.UTF8.GetBytes(line), "pdu"u8);
            Assert.Equal(JsonStatus.Ok, CanonicalJson.Validate(pdu, CanonicalJsonMode.Strict, out bool isCanonical));
            Assert.True(isCanonical);
            Assert.Equal(PduStatus.Ok, EventFields.TryParse(pdu, out EventFields fields));
            Assert.Equal(PduStatus.Ok, PduFormat.Check(rules, pdu, fields));
            Assert.True(EventHash.ContentHashMatches(pdu, fields));
            Assert.True(EventHash.TryGetEventId(rules, pdu, fields, out EventId id));
            Assert.Equal(JsonNode.Parse(line)!["event_id"]!.GetValue<string>(), id.Value);
            count++;
        }

        Assert.True(count > 0);
    }

    [Fact]
    public void Objects_of_the_specification_are_signed_as_printed()
    {
        JsonNode vectors = Vectors.Read("matrix-spec/signing.json");
        using Ed25519SigningKey key = KeyOf(vectors);
        string entity = vectors["server_name"]!.GetValue<string>();

        foreach (JsonNode? vector in vectors["json_signing"]!.AsArray())
        {
            using PooledByteBuffer output = new();

            JsonSignatures.Sign(Canonical(vector!["input"]!), entity, key, output);

            Assert.Equal(Text(Canonical(vector["signed"]!)), Text(output.WrittenSpan));
            Assert.Equal(
                SignatureStatus.Valid, JsonSignatures.Verify(output.WrittenSpan, entity, key.KeyId, key.VerifyKey));
        }
    }

    [Fact]
    public void Events_of_the_specification_are_hashed_and_signed_as_printed()
    {
        JsonNode vectors = Vectors.Read("matrix-spec/signing.json");
        using Ed25519SigningKey key = KeyOf(vectors);
        ServerName server = ServerName.Parse(vectors["server_name"]!.GetValue<string>());

        foreach (JsonNode? vector in vectors["event_signing"]!.AsArray())
        {
            RoomVersionRules rules = Samples.Rules(vector!["room_version"]!.GetValue<string>());
            using PooledByteBuffer hashed = new();
            using PooledByteBuffer signed = new();

            byte[] input = Canonical(vector["input"]!);
            EventFields.TryParse(input, out EventFields fields);
            byte[] hash = new byte[EventLimits.HashBytes];
            EventHash.ContentHash(input, fields, hash);
            byte[] hashes = Encoding.UTF8.GetBytes($"{{\"sha256\":\"{UnpaddedBase64.Encode(hash)}\"}}");
            CanonicalObject.WriteWith(input, "hashes"u8, hashes, hashed);
            EventFields.TryParse(hashed.WrittenSpan, out EventFields hashedFields);
            EventSignatures.Sign(rules, hashed.WrittenSpan, hashedFields, server, key, signed);

            Assert.Equal(Text(Canonical(vector["signed"]!)), Text(signed.WrittenSpan));
            EventFields.TryParse(signed.WrittenSpan, out EventFields signedFields);
            Assert.Equal(
                SignatureStatus.Valid,
                EventSignatures.Verify(rules, signed.WrittenSpan, signedFields, server, key.KeyId, key.VerifyKey));
        }
    }

    private static Ed25519SigningKey KeyOf(JsonNode vectors)
    {
        string name = vectors["key_id"]!.GetValue<string>().Replace(':', ' ');
        Assert.True(Ed25519SigningKey.TryParse(
            $"{name} {vectors["signing_key_seed"]!.GetValue<string>()}", out Ed25519SigningKey? key));
        return key;
    }

    private static byte[] Canonical(JsonNode node)
    {
        using PooledByteBuffer output = new();
        Assert.Equal(
            JsonStatus.Ok,
            CanonicalJson.Write(Encoding.UTF8.GetBytes(node.ToJsonString()), CanonicalJsonMode.Strict, output));
        return output.WrittenSpan.ToArray();
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    [Fact]
    public void Example_contents_of_the_specification_make_events_of_every_version()
    {
        string folder = SharedFolder.RequireOrSkip("vectors/matrix-spec/event-examples");
        string[] files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        int built = 0;

        foreach (string file in files)
        {
            byte[] json = File.ReadAllBytes(file);
            Assert.Equal(JsonStatus.Ok, CanonicalJson.Validate(json, CanonicalJsonMode.Lenient, out _));

            // Account data and to-device messages have no limits on numbers, nor have some files a content.
            if (JsonNode.Parse(json) is not JsonObject example
                || example["content"] is not JsonObject content
                || example["type"] is not JsonValue type
                || CanonicalJson.Validate(json) != JsonStatus.Ok)
            {
                continue;
            }

            foreach (RoomVersionRules rules in RoomVersionRules.All)
            {
                string name = type.GetValue<string>();
                byte[] pdu = Samples.Build(
                    rules, name, example["state_key"]?.GetValue<string>(), content.ToJsonString(), out EventId id);
                Assert.Equal(PduStatus.Ok, EventFields.TryParse(pdu, out EventFields fields));
                Assert.True(EventHash.ContentHashMatches(pdu, fields), $"{file}, version {rules.Id}");
                Assert.Equal(
                    SignatureStatus.Valid,
                    EventSignatures.Verify(
                        rules, pdu, fields, Samples.Server, Samples.Key.KeyId, Samples.Key.VerifyKey));
                Assert.True(EventHash.TryGetEventId(rules, pdu, fields, out EventId again));
                Assert.Equal(id, again);
            }

            built++;
        }

        Assert.True(built > files.Length / 2, $"{built} of {files.Length} files have a content that events may have");
    }
}
