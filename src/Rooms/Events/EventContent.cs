using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dendrite.Fast.Rooms;

/// <summary>Writes the contents of events that the server makes itself.</summary>
internal static class EventContent
{
    // Event contents become canonical JSON, which escapes nothing that need not be.
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A JSON object whose members <paramref name="write"/> writes.</summary>
    public static byte[] Object<TArgument>(TArgument argument, Action<Utf8JsonWriter, TArgument> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            write(writer, argument);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A JSON object with one string member.</summary>
    public static byte[] Object(string name, string value) =>
        Object((name, value), static (json, member) => json.WriteString(member.name, member.value));

    /// <summary>The content of a member event.</summary>
    /// <param name="membership">The membership.</param>
    /// <param name="profile">The target's profile; empty for leave, ban and kick.</param>
    /// <param name="reason">The reason to show, or null.</param>
    /// <param name="isDirect">Marks an invite as one to a direct chat.</param>
    /// <param name="authorisedVia">The local user that vouches for a restricted join, or null.</param>
    public static byte[] Member(
        Membership membership,
        MemberProfile profile,
        string? reason,
        bool isDirect = false,
        string? authorisedVia = null) =>
        Object((membership, profile, reason, isDirect, authorisedVia), static (json, member) =>
        {
            WriteOptional(json, "avatar_url", member.profile.AvatarUrl);
            WriteOptional(json, "displayname", member.profile.DisplayName);
            if (member.isDirect)
            {
                json.WriteBoolean("is_direct", true);
            }

            WriteOptional(json, "join_authorised_via_users_server", member.authorisedVia);
            json.WriteString("membership", MemberCodes.TextOf(member.membership));
            WriteOptional(json, "reason", member.reason);
        });

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
