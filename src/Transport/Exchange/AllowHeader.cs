using System.Text;

namespace Dendrite.Fast.Transport;

/// <summary>Values of the Allow header, rendered once for every set of verbs.</summary>
internal static class AllowHeader
{
    private static readonly string[] Names = ["", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"];

    private static readonly byte[][] Values =
        [.. Enumerable.Range(0, 1 << Names.Length).Select(Render)];

    /// <param name="verbs">A bit (1 &lt;&lt; <see cref="HttpVerb"/>) for each verb.</param>
    /// <param name="withOptions">Whether the transport answers OPTIONS itself.</param>
    public static ReadOnlySpan<byte> Value(int verbs, bool withOptions) =>
        Values[verbs | (withOptions ? 1 << (int)HttpVerb.Options : 0)];

    private static byte[] Render(int verbs) => Encoding.ASCII.GetBytes(
        string.Join(", ", Names.Where((name, verb) => verb > 0 && (verbs & (1 << verb)) != 0)));
}
