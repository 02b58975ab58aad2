using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>What <c>content.m.relates_to</c> of an event says: which event it relates to, and how.</summary>
/// <param name="Parent">The event that it relates to; it may not be here.</param>
/// <param name="RelType">The relation type, not empty.</param>
/// <remarks>Source: client-server API v1.19, "Forming relationships between events".</remarks>
internal readonly record struct EventRelation(EventId Parent, string RelType)
{
    /// <summary>
    /// The longest relation type that counts, in bytes. Chosen: as long as an event type may be.
    /// </summary>
    public const int RelTypeBytesMax = EventLimits.TypeBytesMax;

    /// <summary>Reads the relation of an event; false when it has none, or one that is malformed.</summary>
    /// <param name="json">The event, validated JSON.</param>
    /// <param name="relation">The relation on true.</param>
    public static bool TryRead(ReadOnlySpan<byte> json, out EventRelation relation)
    {
        relation = default;

        // Most events have none: the name as bytes settles those, however it might be escaped elsewhere.
        if (json.IndexOf("m.relates_to"u8) < 0)
        {
            return false;
        }

        var content = EventFieldRanges.Of(json).Content.Of(json);
        var relates = RawJson.Find(content, "m.relates_to"u8);
        var relType = RawJson.Find(relates, "rel_type"u8);
        if (!RawJson.IsString(relType)
            || relType.Length is <= 2 or > RelTypeBytesMax + 2
            || !EventId.TryParse(RawJson.GetString(RawJson.Find(relates, "event_id"u8)), out var parent))
        {
            return false;
        }

        relation = new EventRelation(parent, RawJson.GetString(relType)!);
        return true;
    }
}
