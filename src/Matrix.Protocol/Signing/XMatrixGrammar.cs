using System.Buffers;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>Character classes of the X-Matrix header.</summary>
internal static class XMatrixGrammar
{
    /// <summary>
    /// <c>tchar</c> of RFC 9110, section 5.6.2, with the colon that the specification advises to allow, and the slash,
    /// equals sign and brackets that old servers leave unquoted in signatures and IPv6 names.
    /// </summary>
    public static readonly SearchValues<byte> TokenOrColon = SearchValues.Create(
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz:/=[]"u8);
}
