using System.Diagnostics.CodeAnalysis;

namespace Dendrite.Fast.Matrix.Protocol;

/// <summary>
/// Everything in which room versions differ, as data: one immutable instance a version. No code asks for the version
/// by name; it asks for the property that its decision hangs on.
/// </summary>
/// <remarks>
/// Source: room versions 1 to 12, specification v1.19. The rows are in <c>RoomVersionRules.Table.cs</c>.
/// </remarks>
public sealed partial class RoomVersionRules
{
    private RoomVersionRules(string id) => Id = id;

    /// <summary>The identifier of the version as in <c>content.room_version</c> of the create event.</summary>
    public string Id { get; }

    /// <summary>
    /// Whether the specification calls the version stable; only such versions are offered to clients.
    /// </summary>
    public bool IsStable { get; private init; } = true;

    /// <summary>How event ids are written.</summary>
    public IdentifierForm EventIdForm { get; private init; } = IdentifierForm.Base64UrlHash;

    /// <summary>The JSON form of events.</summary>
    public EventFormat EventFormat { get; private init; } = EventFormat.PlainIds;

    /// <summary>Which text of authorisation rules holds; for traces. Decisions use the properties below.</summary>
    public AuthRuleSet AuthRules { get; private init; }

    /// <summary>The state resolution algorithm.</summary>
    public StateResolutionAlgorithm StateResolution { get; private init; } = StateResolutionAlgorithm.V2;

    /// <summary>What redaction keeps beyond the common keys.</summary>
    public RedactionRules Redaction { get; private init; }

    /// <summary>How strictly events obey canonical JSON: strict since version 6.</summary>
    public CanonicalJsonMode JsonMode { get; private init; } = CanonicalJsonMode.Strict;

    /// <summary>Which values a power level may have.</summary>
    public PowerLevelForm PowerLevelForm { get; private init; }

    /// <summary>Largest depth of an event.</summary>
    public long DepthMax { get; private init; } = EventLimits.DepthMax;

    /// <summary>
    /// Whether a signing key must be valid at the event's <c>origin_server_ts</c> (since version 5).
    /// Source: room version 5, "Signing key validity period".
    /// </summary>
    public bool EnforcesKeyValidity { get; private init; } = true;

    /// <summary>
    /// Whether the domain of the event id must have signed too, where it differs from the sender's (versions 1, 2).
    /// Source: server-server API v1.19, "Validating hashes and signatures on received events".
    /// </summary>
    public bool EventIdDomainSigns { get; private init; }

    /// <summary>
    /// Whether <c>m.room.aliases</c> has an authorisation rule of its own (versions 1 to 5).
    /// </summary>
    public bool HasAliasesRule { get; private init; }

    /// <summary>
    /// Whether redactions are refused by the authorisation rules (versions 1, 2) rather than applied or not later.
    /// </summary>
    public bool HasRedactionRule { get; private init; }

    /// <summary>Whether changes of <c>notifications</c> in power levels are compared (since version 6).</summary>
    public bool ComparesNotificationLevels { get; private init; } = true;

    /// <summary>Whether membership and join rule <c>knock</c> exist (since version 7).</summary>
    public bool HasKnock { get; private init; } = true;

    /// <summary>Whether the join rule <c>restricted</c> exists (since version 8).</summary>
    public bool HasRestricted { get; private init; } = true;

    /// <summary>Whether the join rule <c>knock_restricted</c> exists (since version 10).</summary>
    public bool HasKnockRestricted { get; private init; } = true;

    /// <summary>
    /// Whether the creator is named by <c>content.creator</c> (versions 1 to 10), else by the sender of the create
    /// event.
    /// </summary>
    public bool CreatorInContent { get; private init; }

    /// <summary>
    /// Whether creators, <c>additional_creators</c> included, have an infinite power level and must not be in
    /// <c>users</c> of the power levels (since version 12).
    /// </summary>
    public bool HasPrivilegedCreators { get; private init; }

    /// <summary>
    /// Whether the room id is the hash of the create event, which then has no <c>room_id</c> and is never in
    /// <c>auth_events</c> (since version 12).
    /// </summary>
    public bool RoomIdIsCreateHash { get; private init; }

    /// <summary>
    /// Whether a redaction names its target in <c>content.redacts</c> (since version 11), else at the top level.
    /// </summary>
    public bool RedactsInContent { get; private init; }

    /// <summary>Finds the rules of a version. False if this server does not know it.</summary>
    public static bool TryGet([NotNullWhen(true)] string? id, [MaybeNullWhen(false)] out RoomVersionRules rules)
    {
        rules = null;
        return id is not null && TryGet(id.AsSpan(), out rules);
    }

    /// <summary>Finds the rules of a version. False if this server does not know it.</summary>
    public static bool TryGet(ReadOnlySpan<char> id, [MaybeNullWhen(false)] out RoomVersionRules rules)
    {
        foreach (RoomVersionRules row in Rows)
        {
            if (id.SequenceEqual(row.Id))
            {
                rules = row;
                return true;
            }
        }

        rules = null;
        return false;
    }

    /// <summary>Finds the rules of a version named in UTF-8. False if this server does not know it.</summary>
    public static bool TryGet(ReadOnlySpan<byte> utf8Id, [MaybeNullWhen(false)] out RoomVersionRules rules)
    {
        // The longest id is two characters; anything that does not fit here is unknown.
        Span<char> buffer = stackalloc char[8];
        rules = null;
        return utf8Id.Length <= buffer.Length
            && IdentifierGrammar.TryDecode(utf8Id, buffer, out ReadOnlySpan<char> id)
            && TryGet(id, out rules);
    }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
