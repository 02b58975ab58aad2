using System.Text.Json;

using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

public sealed partial class EventFacts
{
    /// <summary>Parses the facts of a received or stored event.</summary>
    /// <param name="rules">The room's version.</param>
    /// <param name="id">The event's id, which the caller has computed or checked.</param>
    /// <param name="pdu">The event's JSON. The caller has checked its format and canonical form.</param>
    /// <param name="facts">The facts; null on failure.</param>
    /// <param name="authorisingSignatureMissing">
    /// True when content.join_authorised_via_users_server names a user whose server has not validly signed the event.
    /// </param>
    /// <returns>
    /// False when the bytes are not an event: no JSON object, a field of the wrong type, an invalid identifier.
    /// Content that breaks an authorization rule is no failure; the rules refuse it.
    /// </returns>
    public static bool TryParse(
        RoomVersionRules rules,
        EventId id,
        ReadOnlySpan<byte> pdu,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EventFacts? facts,
        bool authorisingSignatureMissing = false)
    {
        ArgumentNullException.ThrowIfNull(rules);
        facts = null;
        try
        {
            var fields = new PduFields();
            if (!fields.Read(pdu, rules.EventFormat) || !TryReadContent(rules, ref fields, pdu, out ContentFacts content))
            {
                return false;
            }

            facts = new EventFacts(fields.Type!, fields.Sender!)
            {
                Id = id,
                RoomId = fields.RoomId,
                StateKey = fields.StateKey,
                OriginServerTs = fields.OriginServerTs,
                Depth = fields.Depth,
                AuthEvents = fields.AuthEvents,
                PrevEvents = fields.PrevEvents,
                Redacts = rules.RedactsInContent ? content.Redacts : fields.Redacts,
                Membership = content.Membership,
                JoinRule = content.JoinRule,
                AuthorisedVia = content.AuthorisedVia,
                AuthorisingSignatureMissing = authorisingSignatureMissing,
                Create = content.Create,
                PowerLevels = content.PowerLevels,
                ThirdPartyClaim = content.ThirdPartyClaim,
                ThirdPartyKeys = content.ThirdPartyKeys,
            };
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // JsonException: no JSON. InvalidOperationException: a string with half a surrogate pair.
            return false;
        }
    }

    /// <summary>
    /// The facts of an event that this server is about to build: enough to select its auth events and to authorise it;
    /// <see cref="Finish"/> completes them.
    /// </summary>
    /// <param name="rules">The room's version.</param>
    /// <param name="type">The event type.</param>
    /// <param name="stateKey">The state key, or null for a message event.</param>
    /// <param name="sender">The sending user.</param>
    /// <param name="originServerTs">origin_server_ts in milliseconds.</param>
    /// <param name="content">The content, a JSON object.</param>
    /// <param name="facts">The facts; null on failure.</param>
    /// <returns>False when the content is not a JSON object.</returns>
    public static bool TryDraft(
        RoomVersionRules rules,
        string type,
        string? stateKey,
        UserId sender,
        long originServerTs,
        ReadOnlySpan<byte> content,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EventFacts? facts)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(type);
        facts = null;
        try
        {
            if (!ContentFacts.TryRead(rules, type, content, out ContentFacts read))
            {
                return false;
            }

            facts = new EventFacts(type, sender.Value)
            {
                StateKey = stateKey,
                OriginServerTs = originServerTs,
                Redacts = read.Redacts,
                Membership = read.Membership,
                JoinRule = read.JoinRule,
                AuthorisedVia = read.AuthorisedVia,
                Create = read.Create,
                PowerLevels = read.PowerLevels,
                ThirdPartyClaim = read.ThirdPartyClaim,
                ThirdPartyKeys = read.ThirdPartyKeys,
            };
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool TryReadContent(
        RoomVersionRules rules, ref PduFields fields, ReadOnlySpan<byte> pdu, out ContentFacts content) =>
        ContentFacts.TryRead(rules, fields.Type!, pdu[fields.ContentStart..fields.ContentEnd], out content);
}
