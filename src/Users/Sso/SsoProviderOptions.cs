using Dendrite.Fast.Outbound;

namespace Dendrite.Fast.Users;

/// <summary>An OpenID provider. A class, not a record: its text form must not show the secret.</summary>
public sealed class SsoProviderOptions
{
    /// <summary>
    /// The localpart unless the operator says otherwise. Source: OpenID Connect Core 1.0, section 5.1.
    /// </summary>
    public const string LocalpartDefault = "{preferred_username}";

    /// <summary>The display name unless the operator says otherwise.</summary>
    public const string DisplayNameDefault = "{name}";

    /// <summary>The mail address unless the operator says otherwise.</summary>
    public const string EmailDefault = "{email}";

    /// <summary>
    /// What it is known by to clients and in the database: 1 to 255 of <c>0-9 A-Z a-z . _ ~ -</c>. Another id is
    /// another provider, which knows nobody yet.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>An <c>mxc:</c> URI of its picture; null for none.</summary>
    public string? Icon { get; init; }

    /// <summary>Its brand, by which clients choose the look of its button; null for none.</summary>
    public string? Brand { get; init; }

    /// <summary>The issuer, character by character as the provider names itself.</summary>
    public required string Issuer { get; init; }

    /// <summary>The same as a URL: https, or http for a provider on this machine.</summary>
    public required OutboundUrl IssuerUrl { get; init; }

    /// <summary>This server's id at the provider.</summary>
    public required string ClientId { get; init; }

    /// <summary>This server's secret at the provider; null for a public client.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>How the secret is sent.</summary>
    public SsoClientAuth ClientAuth { get; init; }

    /// <summary>What is asked for; <c>openid</c> is among them.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["openid", "profile", "email"];

    /// <summary>Whether the provider is asked for more than stands in the ID token.</summary>
    public bool AsksUserinfo { get; init; }

    /// <summary>
    /// The localpart of a new account, as a template of claims; null where its owner is to choose one. Where a claim is
    /// missing, the owner chooses as well.
    /// </summary>
    public string? Localpart { get; init; } = LocalpartDefault;

    /// <summary>The display name of a new account, as a template of claims; null for none.</summary>
    public string? DisplayName { get; init; } = DisplayNameDefault;

    /// <summary>
    /// The mail address of a new account, as a template of claims, taken where the provider says that it is verified;
    /// null for none.
    /// </summary>
    public string? Email { get; init; } = EmailDefault;

    /// <summary>
    /// Whether somebody who is new to this server gets an account. Otherwise only those get in who have one.
    /// </summary>
    public bool AllowsNewUsers { get; init; } = true;

    /// <summary>
    /// Whether an account that has the localpart of somebody who logs in for the first time becomes theirs. Whoever can
    /// choose their name at the provider can take any account then.
    /// </summary>
    public bool AllowsExistingUsers { get; init; }

    /// <summary>Whether a text is a template of claims.</summary>
    public static bool IsTemplate(string text) => ClaimTemplate.TryParse(text) is not null;
}
