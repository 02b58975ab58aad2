using System.Text;

namespace Dendrite.Fast.Transport;

/// <summary>Values of a request that mean the same in every version of HTTP.</summary>
internal static class RequestValues
{
    /// <summary>Finds a method; <see cref="HttpVerb.Other"/> if it is not known. Case-sensitive.</summary>
    public static HttpVerb Verb(ReadOnlySpan<byte> method) => method.Length switch
    {
        3 when method.SequenceEqual("GET"u8) => HttpVerb.Get,
        3 when method.SequenceEqual("PUT"u8) => HttpVerb.Put,
        4 when method.SequenceEqual("POST"u8) => HttpVerb.Post,
        4 when method.SequenceEqual("HEAD"u8) => HttpVerb.Head,
        5 when method.SequenceEqual("PATCH"u8) => HttpVerb.Patch,
        6 when method.SequenceEqual("DELETE"u8) => HttpVerb.Delete,
        7 when method.SequenceEqual("OPTIONS"u8) => HttpVerb.Options,
        _ => HttpVerb.Other,
    };

    /// <summary>
    /// Reads a Content-Length: digits only, no sign, no list, no leading zero, so that one number has one spelling on
    /// every hop.
    /// </summary>
    public static bool TryReadLength(ReadOnlySpan<byte> text, out long length)
    {
        length = 0;

        // 18 digits always fit a long.
        if (text.IsEmpty || text.Length > 18 || (text[0] == (byte)'0' && text.Length > 1)
            || text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
        {
            return false;
        }

        foreach (byte digit in text)
        {
            length = (length * 10) + (digit - '0');
        }

        return true;
    }

    /// <summary>Whether the value of Expect is the one expectation that is known.</summary>
    public static bool IsContinue(ReadOnlySpan<byte> text) => Ascii.EqualsIgnoreCase(text, "100-continue"u8);
}
