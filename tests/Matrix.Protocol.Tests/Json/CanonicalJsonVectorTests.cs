using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Json;

public sealed class CanonicalJsonVectorTests
{
    [Fact]
    public void Examples_of_the_specification_come_out_as_printed()
    {
        JsonArray vectors = Vectors.Read("matrix-spec/canonical-json.json").AsArray();

        foreach (JsonNode? vector in vectors)
        {
            Assert.Equal(vector!["canonical"]!.GetValue<string>(), Lenient(vector["input"]!.GetValue<string>()));
        }
    }

    [Fact]
    public void Conversions_of_gomatrixserverlib_come_out_the_same()
    {
        JsonArray vectors = Vectors.Read("gomatrixserverlib/canonical-json.json")["convert"]!.AsArray();

        foreach (JsonNode? vector in vectors)
        {
            Assert.Equal(vector!["canonical"]!.GetValue<string>(), Lenient(vector["input"]!.GetValue<string>()));
        }
    }

    [Fact]
    public void Strict_form_is_told_as_gomatrixserverlib_lists_it()
    {
        JsonArray vectors = Vectors.Read("gomatrixserverlib/canonical-json.json")["verify_canonical_v6plus"]!.AsArray();

        foreach (JsonNode? vector in vectors)
        {
            byte[] input = Encoding.UTF8.GetBytes(vector!["input"]!.GetValue<string>());
            JsonStatus status = CanonicalJson.Validate(input, CanonicalJsonMode.Strict, out bool isCanonical);
            Assert.Equal(vector["valid"]!.GetValue<bool>(), status == JsonStatus.Ok && isCanonical);
        }
    }

    private static string Lenient(string input)
    {
        using PooledByteBuffer output = new();
        JsonStatus status = CanonicalJson.Write(Encoding.UTF8.GetBytes(input), CanonicalJsonMode.Lenient, output);
        Assert.Equal(JsonStatus.Ok, status);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
