using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Xunit;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Json;

[Properties(Arbitrary = [typeof(JsonSamples)], MaxTest = 500)]
public sealed class CanonicalJsonTests
{
    [Property]
    public void Canonical_json_equals_the_plain_oracle(JsonSample sample)
    {
        string expected = CanonicalOracle.Write(JsonNode.Parse(sample.Text));

        string actual = Canonical(sample.Utf8, CanonicalJsonMode.Strict);

        Assert.Equal(expected, actual);
    }

    [Property]
    public void Canonical_json_is_idempotent(JsonSample sample)
    {
        byte[] once = Encoding.UTF8.GetBytes(Canonical(sample.Utf8, CanonicalJsonMode.Strict));

        JsonStatus status = CanonicalJson.Validate(once, CanonicalJsonMode.Strict, out bool isCanonical);

        Assert.Equal(JsonStatus.Ok, status);
        Assert.True(isCanonical);
    }

    [Property]
    public void Input_is_reported_canonical_exactly_if_it_is_its_own_canonical_form(JsonSample sample)
    {
        bool expected = Canonical(sample.Utf8, CanonicalJsonMode.Strict) == sample.Text;

        CanonicalJson.Validate(sample.Utf8, CanonicalJsonMode.Strict, out bool isCanonical);

        Assert.Equal(expected, isCanonical);
    }

    [Property]
    public void Both_modes_agree_on_strict_input(JsonSample sample)
    {
        string strict = Canonical(sample.Utf8, CanonicalJsonMode.Strict);

        string lenient = Canonical(sample.Utf8, CanonicalJsonMode.Lenient);

        Assert.Equal(strict, lenient);
    }

    [Property(MaxTest = 3000)]
    public void Lenient_validation_accepts_exactly_what_a_json_reader_accepts(WildJson wild)
    {
        bool expected = IsJson(wild.Bytes);

        JsonStatus status = CanonicalJson.Validate(wild.Bytes, CanonicalJsonMode.Lenient, out _);

        Assert.Equal(expected, status == JsonStatus.Ok);
    }

    [Property(MaxTest = 3000)]
    public void Strict_validation_refuses_exactly_bad_numbers_and_duplicate_keys_more(WildJson wild)
    {
        bool expected = IsJson(wild.Bytes) && ObeysStrictRules(JsonDocument.Parse(wild.Bytes).RootElement);

        JsonStatus status = CanonicalJson.Validate(wild.Bytes, CanonicalJsonMode.Strict, out _);

        Assert.Equal(expected, status == JsonStatus.Ok);
    }

    [Property(MaxTest = 3000)]
    public void Validation_and_writing_agree_on_the_status(WildJson wild)
    {
        foreach (CanonicalJsonMode mode in Enum.GetValues<CanonicalJsonMode>())
        {
            using PooledByteBuffer output = new();

            JsonStatus validated = CanonicalJson.Validate(wild.Bytes, mode, out _);
            JsonStatus written = CanonicalJson.Write(wild.Bytes, mode, output);

            Assert.Equal(validated, written);
            Assert.Equal(written == JsonStatus.Ok, output.WrittenCount > 0);
        }
    }

    [Property(MaxTest = 3000)]
    public void Lenient_form_is_idempotent(WildJson wild)
    {
        using PooledByteBuffer once = new();
        if (CanonicalJson.Write(wild.Bytes, CanonicalJsonMode.Lenient, once) != JsonStatus.Ok)
        {
            return;
        }

        CanonicalJson.Validate(once.WrittenSpan, CanonicalJsonMode.Lenient, out bool isCanonical);

        Assert.True(isCanonical);
    }

    [Theory]
    [InlineData("", JsonStatus.Truncated)]
    [InlineData("  ", JsonStatus.Truncated)]
    [InlineData("{\"a\":1", JsonStatus.Truncated)]
    [InlineData("\"a", JsonStatus.Truncated)]
    [InlineData("{\"a\":tru", JsonStatus.Truncated)]
    [InlineData("{}{}", JsonStatus.TrailingData)]
    [InlineData("{} x", JsonStatus.TrailingData)]
    [InlineData("{\"a\":1,}", JsonStatus.Malformed)]
    [InlineData("[1,]", JsonStatus.Malformed)]
    [InlineData("[,1]", JsonStatus.Malformed)]
    [InlineData("[}", JsonStatus.Malformed)]
    [InlineData("{]", JsonStatus.Malformed)]
    [InlineData("{\"a\"}", JsonStatus.Malformed)]
    [InlineData("{a:1}", JsonStatus.Malformed)]
    [InlineData("[01]", JsonStatus.Malformed)]
    [InlineData("[+1]", JsonStatus.Malformed)]
    [InlineData("[\"\t\"]", JsonStatus.Malformed)]
    [InlineData("[\"\\x\"]", JsonStatus.Malformed)]
    [InlineData("[\"\\u12G4\"]", JsonStatus.Malformed)]
    [InlineData("[\"\\ud800\"]", JsonStatus.LoneSurrogate)]
    [InlineData("[\"\\udc00\\ud800\"]", JsonStatus.LoneSurrogate)]
    [InlineData("[\"\\ud800\\u0061\"]", JsonStatus.LoneSurrogate)]
    [InlineData("{\"a\":0,\"a\":1}", JsonStatus.DuplicateKey)]
    [InlineData("{\"b\":0,\"a\":1,\"b\":2}", JsonStatus.DuplicateKey)]
    [InlineData("{\"\\u0061\":0,\"a\":1}", JsonStatus.DuplicateKey)]
    [InlineData("{\"\\n\":0,\"\\u000a\":1}", JsonStatus.DuplicateKey)]
    [InlineData("[1.0]", JsonStatus.NotAnInteger)]
    [InlineData("[1e3]", JsonStatus.NotAnInteger)]
    [InlineData("[-0]", JsonStatus.NegativeZero)]
    [InlineData("[9007199254740992]", JsonStatus.IntegerOutOfRange)]
    [InlineData("[-9007199254740992]", JsonStatus.IntegerOutOfRange)]
    [InlineData("[99999999999999999999999999]", JsonStatus.IntegerOutOfRange)]
    public void A_refusal_names_its_reason(string json, JsonStatus expected)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);

        JsonStatus status = CanonicalJson.Validate(utf8, CanonicalJsonMode.Strict, out bool isCanonical);

        Assert.Equal(expected, status);
        Assert.False(isCanonical);
    }

    [Theory]
    [InlineData("[-0]", "[0]")]
    [InlineData("[1e3]", "[1000]")]
    [InlineData("[-12E+2,0e5,-0e1]", "[-1200,0,0]")]
    [InlineData("[1e15,1e16,1e-3,1.5,-0.0]", "[1000000000000000,1e16,1e-3,1.5,-0.0]")]
    [InlineData("[9007199254740991e0]", "[9007199254740991]")]
    [InlineData("[99999999999999999999]", "[99999999999999999999]")]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2}")]
    [InlineData("{\"b\":1,\"a\":2,\"b\":3,\"c\":4}", "{\"a\":2,\"b\":3,\"c\":4}")]
    public void Lenient_mode_keeps_what_old_rooms_have(string json, string expected)
    {
        string actual = Canonical(Encoding.UTF8.GetBytes(json), CanonicalJsonMode.Lenient);

        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'"', 0xC0, 0x80, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0xFF, (byte)'"' })]
    [InlineData(new byte[] { (byte)'"', 0xF5, 0x80, 0x80, 0x80, (byte)'"' })]
    public void Bytes_that_are_not_utf8_are_refused(byte[] json)
    {
        JsonStatus status = CanonicalJson.Validate(json, CanonicalJsonMode.Lenient, out _);

        Assert.Equal(JsonStatus.InvalidUtf8, status);
    }

    [Fact]
    public void Nesting_is_allowed_to_the_limit_and_refused_beyond()
    {
        byte[] deepest = Nested(JsonLimits.DepthMax);
        byte[] deeper = Nested(JsonLimits.DepthMax + 1);

        JsonStatus allowed = CanonicalJson.Validate(deepest, CanonicalJsonMode.Strict, out _);
        JsonStatus refused = CanonicalJson.Validate(deeper, CanonicalJsonMode.Strict, out _);

        Assert.Equal(JsonStatus.Ok, allowed);
        Assert.Equal(JsonStatus.TooDeep, refused);
    }

    [Fact]
    public void Keys_sort_by_code_point_and_not_by_utf16_unit()
    {
        byte[] json = Encoding.UTF8.GetBytes("{\"😀\":1,\"\uFFFD\":2,\"\\uE000\":3}");

        string actual = Canonical(json, CanonicalJsonMode.Strict);

        Assert.Equal("{\"\uE000\":3,\"\uFFFD\":2,\"😀\":1}", actual);
    }

    [Fact]
    public void Canonical_input_is_viewed_and_not_copied()
    {
        byte[] json = Encoding.UTF8.GetBytes("{\"a\":[1,2],\"b\":\"x\"}");
        using PooledByteBuffer scratch = new();

        CanonicalJson.Canonicalise(json, CanonicalJsonMode.Strict, scratch, out ReadOnlySpan<byte> canonical);

        Assert.True(canonical.Overlaps(json));
        Assert.Equal(0, scratch.WrittenCount);
    }

    private static string Canonical(byte[] json, CanonicalJsonMode mode)
    {
        using PooledByteBuffer output = new();
        Assert.Equal(JsonStatus.Ok, CanonicalJson.Write(json, mode, output));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static byte[] Nested(int depth) =>
        Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));

    private static bool IsJson(byte[] bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 128 });
            return System.Text.Unicode.Utf8.IsValid(bytes) && HasWholeStrings(document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasWholeStrings(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is not null,
                JsonValueKind.Array => element.EnumerateArray().All(HasWholeStrings),
                JsonValueKind.Object =>
                    element.EnumerateObject().All(
                        static member => member.Name is not null && HasWholeStrings(member.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool ObeysStrictRules(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number =>
            element.GetRawText() is string raw
            && raw.All(static unit => unit is '-' or (>= '0' and <= '9'))
            && raw != "-0"
            && long.TryParse(raw, out long value)
            && Math.Abs(value) <= JsonLimits.IntegerMax,
        JsonValueKind.Array => element.EnumerateArray().All(ObeysStrictRules),
        JsonValueKind.Object =>
            element.EnumerateObject().Select(static member => member.Name).Distinct().Count()
                == element.EnumerateObject().Count()
            && element.EnumerateObject().All(static member => ObeysStrictRules(member.Value)),
        _ => true,
    };
}
