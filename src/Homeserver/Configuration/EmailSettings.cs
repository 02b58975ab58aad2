using Dendrite.Fast.Delivery;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Homeserver;

/// <summary>Reads how mail is sent, and what mail addresses are used for.</summary>
internal static class EmailSettings
{
    private const int PortMax = 65_535;

    /// <summary>Lays what the section says over <paramref name="options"/>.</summary>
    /// <param name="section">The section.</param>
    /// <param name="folder">The folder of the configuration file.</param>
    /// <param name="options">What holds where the section says nothing; its client_base_url is read.</param>
    /// <exception cref="StartupException">A value is none, or one that is needed is missing.</exception>
    public static ServerOptions Apply(YamlSection section, string folder, ServerOptions options)
    {
        var host = section.Text("smtp_host");
        var from = section.Text("from");
        var user = section.Text("smtp_user");
        var password = SecretText.Read(section, "smtp_password", folder);
        var port = section.Number("smtp_port", 1, PortMax);
        var security = Security(section);
        var appName = section.Text("app_name");
        EmailOptions email = new()
        {
            IsRequired = section.Flag("required") ?? false,
            TellsInUse = section.Flag("tell_in_use") ?? false,
            LinkHosts = section.Texts("link_hosts") is { } hosts ? [.. hosts.Select(text => text.Text)] : [],
        };
        section.RefuseUnknown();
        if (host is null)
        {
            return from is null && user is null && password is null && !email.IsRequired
                ? options
                : throw section.Error("smtp_host", "is missing: the server that takes mail");
        }

        Check(section, from, user, password, options);
        return options with
        {
            Users = options.Users with { Email = email },
            Mail = new MailOptions
            {
                Host = host,
                Port = port,
                Security = security,
                User = user,
                Password = password,
                From = from!,
                AppName = appName,
            },
        };
    }

    private static void Check(
        YamlSection section, string? from, string? user, string? password, ServerOptions options)
    {
        if (from is null || !MailOptions.IsSender(from))
        {
            throw section.Error(
                "from", $"'{from}' is no sender of mail; write for example \"Example <noreply@example.org>\"");
        }

        if (user is null != password is null)
        {
            throw section.Error(user is null ? "smtp_user" : "smtp_password", "is missing beside the other one");
        }

        if (options.ClientBaseUrl is null)
        {
            throw section.Error(
                "smtp_host", "needs client_base_url, the URL of this server, since mails have links to it");
        }
    }

    private static MailSecurity Security(YamlSection section) => section.Text("smtp_security") switch
    {
        null or "starttls" => MailSecurity.StartTls,
        "tls" => MailSecurity.Tls,
        "none" => MailSecurity.None,
        var other => throw section.Error("smtp_security", $"'{other}' is none of starttls, tls and none"),
    };
}
