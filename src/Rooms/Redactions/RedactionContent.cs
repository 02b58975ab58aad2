using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The content of a redaction as its room version has it: without <c>redacts</c> where that is at the top level.
/// Source: client-server API, "PUT /rooms/{roomId}/send/{eventType}/{txnId}".
/// </summary>
internal static class RedactionContent
{
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> content, RoomVersionRules rules)
    {
        if (rules.RedactsInContent || !RawJson.TryFind(content.Span, "redacts"u8, out _))
        {
            return content;
        }

        return EventContent.Object(content, static (json, given) =>
        {
            foreach (var member in JsonMembers.Of(given.Span))
            {
                if (!member.NameIs("redacts"u8))
                {
                    json.WritePropertyName(member.GetName());
                    json.WriteRawValue(member.Value);
                }
            }
        });
    }
}
