using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dendrite.Fast.Matrix.Protocol.Tests.Json;

/// <summary>A JSON text in some spelling: random order of keys, white space and escapes, integers only.</summary>
public sealed record JsonSample(string Text)
{
    public byte[] Utf8 => Encoding.UTF8.GetBytes(Text);

    public override string ToString() => Text;
}

/// <summary>A JSON text that may break any rule.</summary>
public sealed record WildJson(byte[] Bytes)
{
    public override string ToString() => Encoding.Latin1.GetString(Bytes);
}

/// <summary>Generators of JSON for properties.</summary>
public static class JsonSamples
{
    private static readonly string[] Atoms =
        ["a", "b", "B", "type", "\\u0061", "\\n", "\\u000a", "\\u000A", "\\u0001", "\\u001f", "\\\"", "\\u0022", "\\\\",
         "\\/", "/", "é", "\\u00e9", "日", "\uE000", "\uFFFD", "😀", "\\ud83d\\ude00",
         "\u007f", "\\u007f", "\u2028", " "];

    private static readonly Gen<string> Space = Gen.Frequency(
        (8, Gen.Constant("")), (1, Gen.Constant(" ")), (1, Gen.Constant("\t\r\n ")));

    private static readonly Gen<string> Text =
        from count in Gen.Choose(0, 4)
        from atoms in Gen.Elements(Atoms).ArrayOf(count)
        select "\"" + string.Concat(atoms) + "\"";

    private static readonly Gen<string> Scalar = Gen.Frequency(
        (4, Text),
        (2, Gen.Choose(-1000, 1000).Select(static value => value.ToString(CultureInfo.InvariantCulture))),
        (1, Gen.Elements("9007199254740991", "-9007199254740991", "0", "true", "false", "null")));

    public static Arbitrary<JsonSample> Sample() =>
        Gen.Sized(size => Value(Math.Min(size, 5))).Select(static text => new JsonSample(text)).ToArbitrary();

    public static Arbitrary<WildJson> Wild() => (
        from sample in Gen.Sized(size => Value(Math.Min(size, 4)))
        from edits in Gen.Choose(0, 3)
        from positions in Gen.Choose(0, 1 << 20).ArrayOf(edits)
        from tokens in Gen.Elements(
            "{", "}", "[", "]", ",", ":", "\"", "\\", "0", "-", "e", ".", "1.5", "-0", "1e3", "tru", "\\ud800",
            "\\u12", "\u0001", " ", "9007199254740992", "{\"a\":1,\"a\":2}", "\u00FF").ArrayOf(edits)
        select new WildJson(Edit(sample, positions, tokens))).ToArbitrary();

    private static byte[] Edit(string sample, int[] positions, string[] tokens)
    {
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(sample)];
        for (int i = 0; i < positions.Length; i++)
        {
            int at = positions[i] % (bytes.Count + 1);

            // One token in four replaces what stands there, one byte of a token may not be UTF-8.
            if (positions[i] % 4 == 0 && at < bytes.Count)
            {
                bytes.RemoveAt(at);
            }

            bytes.InsertRange(at, Encoding.Latin1.GetBytes(tokens[i]));
        }

        return [.. bytes];
    }

    private static Gen<string> Value(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency((2, Scalar), (2, Members(depth - 1)), (1, Elements(depth - 1)));

    private static Gen<string> Members(int depth) =>
        from count in Gen.Choose(0, 5)
        from keys in Text.ArrayOf(count)
        from values in Value(depth).ArrayOf(count)
        from spaces in Space.ArrayOf((count * 4) + 1)
        select Join(keys, values, spaces);

    private static Gen<string> Elements(int depth) =>
        from count in Gen.Choose(0, 4)
        from values in Value(depth).ArrayOf(count)
        from space in Space
        select "[" + space + string.Join(space + "," + space, values) + space + "]";

    private static string Join(string[] keys, string[] values, string[] spaces)
    {
        HashSet<string> seen = [];
        StringBuilder text = new("{" + spaces[0]);
        for (int i = 0; i < keys.Length; i++)
        {
            // Different spellings can be one key; those that are equal after unescaping are left out.
            if (seen.Add(System.Text.Json.Nodes.JsonNode.Parse(keys[i])!.GetValue<string>()))
            {
                text.Append(seen.Count > 1 ? "," : "").Append(spaces[(i * 4) + 1]).Append(keys[i])
                    .Append(spaces[(i * 4) + 2]).Append(':').Append(spaces[(i * 4) + 3]).Append(values[i])
                    .Append(spaces[(i * 4) + 4]);
            }
        }

        return text.Append('}').ToString();
    }
}
