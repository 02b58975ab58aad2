using System.Net;
using System.Text;

namespace Dendrite.Fast.Users;

/// <summary>Where a request comes from, as its user and administrators are shown it.</summary>
/// <param name="Address">The client's address; null for unknown.</param>
/// <param name="UserAgent">What the client says that it is; null for nothing.</param>
public readonly record struct Visitor(string? Address, string? UserAgent)
{
    // Chosen: browsers say less. The rest is cut off.
    private const int UserAgentBytesMax = 300;

    /// <summary>Makes text of what came with a request.</summary>
    /// <param name="address">The client's address; null for unknown.</param>
    /// <param name="userAgent">The header, anything at all; empty for none. Only read during the call.</param>
    public static Visitor Of(IPAddress? address, ReadOnlySpan<byte> userAgent)
    {
        // An IPv4 client of a dual-stack socket is shown as what it is.
        var shown = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return new Visitor(shown?.ToString(), TextOf(userAgent));
    }

    private static string? TextOf(ReadOnlySpan<byte> userAgent)
    {
        if (userAgent.IsEmpty)
        {
            return null;
        }

        // What is no UTF-8 becomes a mark of it, and a control character, which has no place on a page, a space.
        var text = Encoding.UTF8.GetString(userAgent[..Math.Min(userAgent.Length, UserAgentBytesMax)]);
        return string.Create(text.Length, text, static (shown, text) =>
        {
            for (var i = 0; i < shown.Length; i++)
            {
                shown[i] = char.IsControl(text[i]) ? ' ' : text[i];
            }
        });
    }
}
