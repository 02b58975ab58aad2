namespace Dendrite.Fast.Matrix.Protocol;

public sealed partial class RoomVersionRules
{
    private const RedactionRules RedactionV6 = RedactionRules.KeepOriginMembershipPrevState;

    private const RedactionRules RedactionV1 = RedactionV6 | RedactionRules.KeepAliases;

    private const RedactionRules RedactionV8 = RedactionV6 | RedactionRules.KeepJoinRuleAllow;

    private const RedactionRules RedactionV9 = RedactionV8 | RedactionRules.KeepJoinAuthorisedVia;

    private const RedactionRules RedactionV11 =
        RedactionRules.KeepJoinRuleAllow
        | RedactionRules.KeepJoinAuthorisedVia
        | RedactionRules.KeepCreateContent
        | RedactionRules.KeepRedacts
        | RedactionRules.KeepInviteLevel
        | RedactionRules.KeepThirdPartyInviteSigned;

    private static readonly RoomVersionRules[] Rows =
    [
        BeforeV6("1", AuthRuleSet.V1, IdentifierForm.DomainScoped, StateResolutionAlgorithm.V1, keyValidity: false),
        BeforeV6("2", AuthRuleSet.V1, IdentifierForm.DomainScoped, StateResolutionAlgorithm.V2, keyValidity: false),
        BeforeV6("3", AuthRuleSet.V3, IdentifierForm.Base64Hash, StateResolutionAlgorithm.V2, keyValidity: false),
        BeforeV6("4", AuthRuleSet.V3, IdentifierForm.Base64UrlHash, StateResolutionAlgorithm.V2, keyValidity: false),
        BeforeV6("5", AuthRuleSet.V3, IdentifierForm.Base64UrlHash, StateResolutionAlgorithm.V2, keyValidity: true),
        V6To9("6", AuthRuleSet.V6, RedactionV6, knock: false, restricted: false),
        V6To9("7", AuthRuleSet.V7, RedactionV6, knock: true, restricted: false),
        V6To9("8", AuthRuleSet.V8, RedactionV8, knock: true, restricted: true),
        V6To9("9", AuthRuleSet.V8, RedactionV9, knock: true, restricted: true),
        new("10")
        {
            AuthRules = AuthRuleSet.V10,
            Redaction = RedactionV9,
            CreatorInContent = true,
        },
        new("11")
        {
            AuthRules = AuthRuleSet.V11,
            Redaction = RedactionV11,
            RedactsInContent = true,
        },
        new("12")
        {
            AuthRules = AuthRuleSet.V12,
            Redaction = RedactionV11,
            RedactsInContent = true,
            StateResolution = StateResolutionAlgorithm.V2Point1,
            HasPrivilegedCreators = true,
            RoomIdIsCreateHash = true,
        },
    ];

    /// <summary>
    /// The version of new rooms. Source: room versions v1.19, introduction: servers should use 12.
    /// </summary>
    public static RoomVersionRules Default { get; } = Rows[^1];

    /// <summary>All versions that this server knows, oldest first.</summary>
    public static ReadOnlySpan<RoomVersionRules> All => Rows;

    private static RoomVersionRules BeforeV6(
        string id,
        AuthRuleSet authRules,
        IdentifierForm eventIdForm,
        StateResolutionAlgorithm stateResolution,
        bool keyValidity) => new(id)
        {
            AuthRules = authRules,
            EventIdForm = eventIdForm,
            EventFormat = eventIdForm == IdentifierForm.DomainScoped
                ? EventFormat.IdAndHashPairs
                : EventFormat.PlainIds,
            StateResolution = stateResolution,
            Redaction = RedactionV1,
            JsonMode = CanonicalJsonMode.Lenient,
            PowerLevelForm = PowerLevelForm.IntegerStringOrFloat,
            DepthMax = EventLimits.DepthMaxBeforeCanonicalJson,
            EnforcesKeyValidity = keyValidity,
            EventIdDomainSigns = eventIdForm == IdentifierForm.DomainScoped,
            HasAliasesRule = true,
            HasRedactionRule = eventIdForm == IdentifierForm.DomainScoped,
            ComparesNotificationLevels = false,
            HasKnock = false,
            HasRestricted = false,
            HasKnockRestricted = false,
            CreatorInContent = true,
        };

    private static RoomVersionRules V6To9(
        string id,
        AuthRuleSet authRules,
        RedactionRules redaction,
        bool knock,
        bool restricted) => new(id)
        {
            AuthRules = authRules,
            Redaction = redaction,
            PowerLevelForm = PowerLevelForm.IntegerOrString,
            HasKnock = knock,
            HasRestricted = restricted,
            HasKnockRestricted = false,
            CreatorInContent = true,
        };
}
