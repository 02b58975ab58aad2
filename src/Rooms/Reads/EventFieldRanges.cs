using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Rooms;

/// <summary>Where the fields that clients see lie within a stored event; found in one walk over its members.</summary>
internal readonly struct EventFieldRanges
{
    /// <summary>The range of <c>content</c>.</summary>
    public JsonRange Content { get; private init; }

    /// <summary>The range of <c>origin_server_ts</c>.</summary>
    public JsonRange OriginServerTs { get; private init; }

    /// <summary>The range of the top-level <c>redacts</c>, which redactions before room version 11 have.</summary>
    public JsonRange Redacts { get; private init; }

    /// <summary>The range of <c>sender</c>.</summary>
    public JsonRange Sender { get; private init; }

    /// <summary>The range of <c>state_key</c>; not present in a message event.</summary>
    public JsonRange StateKey { get; private init; }

    /// <summary>The range of <c>type</c>.</summary>
    public JsonRange Type { get; private init; }

    /// <summary>Finds the fields.</summary>
    /// <param name="json">An event as stored: validated JSON.</param>
    public static EventFieldRanges Of(ReadOnlySpan<byte> json)
    {
        JsonRange content = default;
        JsonRange originServerTs = default;
        JsonRange redacts = default;
        JsonRange sender = default;
        JsonRange stateKey = default;
        JsonRange type = default;
        foreach (var member in JsonMembers.Of(json))
        {
            // Canonical JSON never escapes an ASCII letter, so a name with escapes is none of these.
            switch (member.RawName.Length)
            {
                case 4 when member.RawName.SequenceEqual("type"u8):
                    type = member.ValueRange;
                    break;
                case 6 when member.RawName.SequenceEqual("sender"u8):
                    sender = member.ValueRange;
                    break;
                case 7 when member.RawName.SequenceEqual("content"u8):
                    content = member.ValueRange;
                    break;
                case 7 when member.RawName.SequenceEqual("redacts"u8):
                    redacts = member.ValueRange;
                    break;
                case 9 when member.RawName.SequenceEqual("state_key"u8):
                    stateKey = member.ValueRange;
                    break;
                case 16 when member.RawName.SequenceEqual("origin_server_ts"u8):
                    originServerTs = member.ValueRange;
                    break;
                default:
                    break;
            }
        }

        return new EventFieldRanges
        {
            Content = content,
            OriginServerTs = originServerTs,
            Redacts = redacts,
            Sender = sender,
            StateKey = stateKey,
            Type = type,
        };
    }
}
