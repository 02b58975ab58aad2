using System.Buffers;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Homeserver;

/// <summary>Reads the policies to which whoever registers has to agree.</summary>
internal static class TermsSettings
{
    private const string Key = "terms";

    // Source: appendices, "Opaque Identifiers".
    private const int IdCharsMax = 255;

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-._~");

    /// <summary>Lays what the file says over <paramref name="options"/>.</summary>
    /// <exception cref="StartupException">A value is none.</exception>
    public static UserOptions Apply(YamlSection root, UserOptions options)
    {
        if (root.Sections(Key) is not { } sections)
        {
            return options;
        }

        List<PolicyDocument> policies = [];
        foreach (var section in sections)
        {
            var policy = Policy(section);
            if (policies.Exists(other => other.Id == policy.Id))
            {
                throw section.Error("id", $"'{policy.Id}' is there twice");
            }

            policies.Add(policy);
        }

        return options with { Policies = policies };
    }

    private static PolicyDocument Policy(YamlSection section)
    {
        var id = OpaqueId(section, "id");
        var version = OpaqueId(section, "version");
        List<PolicyTranslation> translations = [];
        foreach (var language in section.Keys().Where(key => key is not ("id" or "version")))
        {
            var translation = section.Section(language);
            var name = translation.Text("name");
            var url = translation.Text("url");
            translation.RefuseUnknown();
            if (name is null)
            {
                throw translation.Error("name", "is missing: what the document is called in this language");
            }

            translations.Add(
                Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https"
                    ? new PolicyTranslation(language, name, url)
                    : throw translation.Error("url", $"'{url}' is not a URL like https://example.org/terms.html"));
        }

        return translations.Count > 0
            ? new PolicyDocument(id, version, translations)
            : throw section.Error("id", "needs the document in a language: en: { name: Terms, url: https://... }");
    }

    private static string OpaqueId(YamlSection section, string key)
        => section.Text(key) is { Length: <= IdCharsMax } text && !text.AsSpan().ContainsAnyExcept(IdCharacters)
            ? text
            : throw section.Error(key, "takes 1 to 255 of the characters 0-9 A-Z a-z . _ ~ -");
}
