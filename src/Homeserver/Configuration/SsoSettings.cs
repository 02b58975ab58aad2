using System.Buffers;
using System.Net;
using Dendrite.Fast.Outbound;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Homeserver;

/// <summary>Reads by which OpenID providers people log in.</summary>
internal static class SsoSettings
{
    // Source: appendices, "Opaque Identifiers".
    private const int IdCharsMax = 255;

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-._~");

    // Source: appendices, "Common Namespaced Identifier Grammar", without the need of a namespace.
    private static readonly SearchValues<char> BrandCharacters = SearchValues.Create(
        "0123456789abcdefghijklmnopqrstuvwxyz-._");

    // Source: RFC 6749, section 3.3.
    private static readonly SearchValues<char> ScopeCharacters = SearchValues.Create(
        "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Lays what the section says over <paramref name="options"/>.</summary>
    /// <param name="section">The section.</param>
    /// <param name="folder">The folder of the configuration file.</param>
    /// <param name="options">What holds where the section says nothing; its client_base_url is read.</param>
    /// <exception cref="StartupException">A value is none, or one that is needed is missing.</exception>
    public static ServerOptions Apply(YamlSection section, string folder, ServerOptions options)
    {
        List<SsoProviderOptions> providers = [];
        foreach (var one in section.SectionsOrNone("providers"))
        {
            var provider = Provider(one, folder);
            if (providers.Exists(other => other.Id == provider.Id))
            {
                throw one.Error("id", $"'{provider.Id}' is there twice");
            }

            providers.Add(provider);
        }

        List<ClientUrl> clients = [];
        foreach (var (text, node) in section.Texts("trusted_clients") ?? [])
        {
            clients.Add(ClientUrl.TryParse(text, out var client)
                ? client
                : throw section.Error(
                    node, "trusted_clients", $"'{text}' is not the URL of an app, like https://app.example.org/"));
        }

        section.RefuseUnknown();
        if (providers.Count == 0)
        {
            return options;
        }

        return options.ClientBaseUrl is null
            ? throw section.Error(
                "providers", "needs client_base_url, the URL of this server, where providers send browsers back to")
            : options with
            {
                Users = options.Users with
                {
                    Sso = new SsoOptions { Providers = providers, TrustedClients = clients },
                },
            };
    }

    private static SsoProviderOptions Provider(YamlSection section, string folder)
    {
        var id = Required(section, "id", "the name of this provider in the database and for apps");
        if (id.Length > IdCharsMax || id.AsSpan().ContainsAnyExcept(IdCharacters))
        {
            throw section.Error("id", "takes 1 to 255 of the characters 0-9 A-Z a-z . _ ~ -");
        }

        var issuer = Required(section, "issuer", "the URL that the provider calls itself by");
        var auth = Auth(section);
        var secret = SecretText.Read(section, "client_secret", folder);
        SsoProviderOptions provider = new()
        {
            Id = id,
            Name = Required(section, "name", "what people call this provider"),
            Icon = Icon(section),
            Brand = Brand(section),
            Issuer = issuer,
            IssuerUrl = IssuerUrl(section, issuer),
            ClientId = Required(section, "client_id", "the id of this server at the provider"),
            ClientSecret = secret,
            ClientAuth = auth,
            Scopes = Scopes(section),
            AsksUserinfo = section.Flag("userinfo") ?? false,
            Localpart = Template(section, "localpart", SsoProviderOptions.LocalpartDefault, "choose"),
            DisplayName = Template(
                section, "display_name", SsoProviderOptions.DisplayNameDefault, ConfigurationFile.None),
            Email = Template(section, "email", SsoProviderOptions.EmailDefault, ConfigurationFile.None),
            AllowsNewUsers = section.Flag("allow_new_users") ?? true,
            AllowsExistingUsers = section.Flag("allow_existing_users") ?? false,
        };
        section.RefuseUnknown();
        if (secret is null && auth is SsoClientAuth.Basic or SsoClientAuth.Post)
        {
            throw section.Error("client_secret", "is missing: client_auth says that it is sent");
        }

        return provider;
    }

    // What is not encrypted on its way could be changed on it: the keys by which logins are checked too.
    private static OutboundUrl IssuerUrl(YamlSection section, string issuer)
    {
        if (!OutboundUrl.TryParse(issuer, out var url, out _) || issuer.Contains('?', StringComparison.Ordinal)
            || issuer.Contains('#', StringComparison.Ordinal))
        {
            throw section.Error("issuer", $"'{issuer}' is not a URL like https://id.example.org");
        }

        var isHere = url.Host == "localhost" || (url.Address is { } address && IPAddress.IsLoopback(address));
        return url.IsHttps || isHere
            ? url
            : throw section.Error("issuer", $"'{issuer}' has to begin with https:// unless it is on this machine");
    }

    private static SsoClientAuth Auth(YamlSection section) => section.Text("client_auth") switch
    {
        null or ConfigurationFile.Auto => SsoClientAuth.Auto,
        "basic" => SsoClientAuth.Basic,
        "post" => SsoClientAuth.Post,
        "none" => SsoClientAuth.None,
        var other => throw section.Error("client_auth", $"'{other}' is none of auto, basic, post and none"),
    };

    private static IReadOnlyList<string> Scopes(YamlSection section)
    {
        if (section.Texts("scopes") is not { } texts)
        {
            return ["openid", "profile", "email"];
        }

        foreach (var (text, node) in texts)
        {
            if (text.AsSpan().ContainsAnyExcept(ScopeCharacters))
            {
                throw section.Error(node, "scopes", $"'{text}' is no scope; write a list like [openid, profile]");
            }
        }

        return texts.Any(text => text.Text == "openid")
            ? [.. texts.Select(text => text.Text)]
            : throw section.Error("scopes", "has to have 'openid': without it providers do not say who somebody is");
    }

    private static string? Template(YamlSection section, string key, string otherwise, string noneWord)
    {
        var text = section.Text(key) ?? otherwise;
        return text == noneWord
            ? null
            : SsoProviderOptions.IsTemplate(text)
                ? text
                : throw section.Error(
                    key, $"'{text}' has a brace without its other half; write for example \"{otherwise}\"");
    }

    private static string? Icon(YamlSection section) => section.Text("icon") switch
    {
        null => null,
        var text when text.StartsWith("mxc://", StringComparison.Ordinal) => text,
        var other => throw section.Error("icon", $"'{other}' is not an mxc:// URI of a picture on this server"),
    };

    private static string? Brand(YamlSection section) => section.Text("brand") switch
    {
        null => null,
        { Length: <= IdCharsMax } text when char.IsAsciiLetterLower(text[0])
            && !text.AsSpan().ContainsAnyExcept(BrandCharacters) => text,
        var other => throw section.Error("brand", $"'{other}' is not a word like google, github or gitlab"),
    };

    private static string Required(YamlSection section, string key, string meaning)
        => section.Text(key) ?? throw section.Error(key, $"is missing: {meaning}");
}
