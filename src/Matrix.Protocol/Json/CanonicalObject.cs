using System.Diagnostics;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Edits one level of a canonical object by copying ranges of it; what comes out is canonical again. The object must be
/// canonical, in the bytes of nobody else than the caller, and not within the output.
/// </summary>
public static class CanonicalObject
{
    /// <summary>Appends the object with a member added, or replaced if the name is there.</summary>
    /// <param name="json">A canonical object; an empty span stands for <c>{}</c>.</param>
    /// <param name="utf8Name">The name in UTF-8, not escaped.</param>
    /// <param name="value">The raw canonical value.</param>
    /// <param name="output">Receives the object.</param>
    public static void WriteWith(
        ReadOnlySpan<byte> json,
        ReadOnlySpan<byte> utf8Name,
        ReadOnlySpan<byte> value,
        PooledByteBuffer output)
    {
        // Everything before the member, the member, everything after it.
        int before = 1;
        int after = json.Length - 1;
        foreach (JsonMember member in JsonMembers.Of(json))
        {
            int order = CompareName(member, utf8Name);
            int end = member.ValueRange.End;
            if (order > 0)
            {
                after = member.Start;
                break;
            }

            after = end;
            if (order == 0)
            {
                break;
            }

            before = end;
        }

        output.Append((byte)'{');
        if (before > 1)
        {
            output.Append(json[1..before]);
            output.Append((byte)',');
        }

        JsonEscapes.WriteString(utf8Name, output);
        output.Append((byte)':');
        output.Append(value);
        WriteRest(json, after, output);
    }

    /// <summary>Appends the object without some of its members.</summary>
    /// <param name="json">A canonical object.</param>
    /// <param name="first">Start of the first member to leave out (its quote) to the end of its value.</param>
    /// <param name="second">The same for a later member; empty if there is none.</param>
    /// <param name="third">The same for a still later member; empty if there is none.</param>
    /// <param name="output">Receives the object.</param>
    internal static void WriteWithout(
        ReadOnlySpan<byte> json,
        JsonRange first,
        JsonRange second,
        JsonRange third,
        PooledByteBuffer output)
    {
        output.Append((byte)'{');
        int position = 1;
        Cut(json, first, ref position, output);
        Cut(json, second, ref position, output);
        Cut(json, third, ref position, output);
        output.Append(json[position..]);
    }

    /// <summary>The whole member, from its quote on, of a value in a canonical object.</summary>
    /// <param name="value">The range of the value; not present gives an empty range.</param>
    /// <param name="nameLength">Bytes of the name, which has no escapes.</param>
    internal static JsonRange MemberOf(JsonRange value, int nameLength)
    {
        // Two quotes and a colon.
        int prefix = nameLength + 3;
        return value.IsPresent ? new JsonRange(value.Start - prefix, value.Length + prefix) : default;
    }

    /// <summary>
    /// Stops a debug build where an object that must be canonical is not: its hash would be wrong without a word.
    /// </summary>
    [Conditional("DEBUG")]
    internal static void AssertCanonical(ReadOnlySpan<byte> json)
    {
        CanonicalJson.Validate(json, CanonicalJsonMode.Lenient, out bool isCanonical);
        Debug.Assert(isCanonical, "the caller canonicalises first, as EventFields.TryRead does");
    }

    private static void Cut(ReadOnlySpan<byte> json, JsonRange member, ref int position, PooledByteBuffer output)
    {
        if (!member.IsPresent)
        {
            return;
        }

        if (member.Start > position)
        {
            // Not the first that is kept: the comma before it goes with it.
            output.Append(json[position..(member.Start - 1)]);
            position = member.End;
        }
        else
        {
            position = member.End + (json[member.End] == (byte)',' ? 1 : 0);
        }
    }

    private static void WriteRest(ReadOnlySpan<byte> json, int after, PooledByteBuffer output)
    {
        if (after <= 1)
        {
            // Nothing follows, or the new member comes before all others.
            if (json.Length > 2)
            {
                output.Append((byte)',');
                output.Append(json[1..]);
                return;
            }

            output.Append((byte)'}');
            return;
        }

        if (json[after] == (byte)'"')
        {
            output.Append((byte)',');
        }

        output.Append(json[after..]);
    }

    private static int CompareName(in JsonMember member, ReadOnlySpan<byte> utf8Name)
    {
        if (!member.NameHasEscapes)
        {
            return member.RawName.SequenceCompareTo(utf8Name);
        }

        return JsonKeyOrder.CompareEscapedToText(member.RawName, utf8Name);
    }
}
