namespace Dendrite.Fast.Users;

/// <summary>A document to which whoever registers has to agree, such as terms of service.</summary>
/// <param name="Id">What clients know it by: 1 to 255 of <c>0-9 A-Z a-z . _ ~ -</c>.</param>
/// <param name="Version">Its version, of the same characters. What a user agreed to is stored by it.</param>
/// <param name="Translations">The document in each language, the preferred one first; never empty.</param>
public sealed record PolicyDocument(string Id, string Version, IReadOnlyList<PolicyTranslation> Translations);

/// <summary>A policy in one language.</summary>
/// <param name="Language">The language, such as <c>en</c> or <c>pt-BR</c>.</param>
/// <param name="Name">The document's name in it.</param>
/// <param name="Url">Where its text is; http or https.</param>
public sealed record PolicyTranslation(string Language, string Name, string Url);
