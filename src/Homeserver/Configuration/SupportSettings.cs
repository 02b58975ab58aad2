using Dendrite.Fast.Api;
using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.Homeserver;

/// <summary>Reads whom users turn to.</summary>
internal static class SupportSettings
{
    /// <summary>Lays what the section <c>support</c> says over <paramref name="options"/>.</summary>
    /// <exception cref="StartupException">A value is none.</exception>
    public static SupportOptions Apply(YamlSection section, SupportOptions options)
    {
        string? page = section.Text("page");
        if (page is not null
            && !(Uri.TryCreate(page, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https"))
        {
            throw section.Error("page", $"'{page}' is not a URL like https://example.org/help");
        }

        IReadOnlyList<YamlSection>? contacts = section.Sections("contacts");
        if (contacts?.Count > SupportOptions.ContactsMax)
        {
            throw section.Error("contacts", $"are at most {SupportOptions.ContactsMax}");
        }

        section.RefuseUnknown();
        return options with
        {
            Page = page ?? options.Page,
            Contacts = contacts is null ? options.Contacts : [.. contacts.Select(Contact)],
        };
    }

    private static SupportContact Contact(YamlSection section)
    {
        string? user = section.Text("matrix_id");
        string? email = section.Text("email");
        string? role = section.Text("role");
        section.RefuseUnknown();
        if (role is null)
        {
            throw section.Error("role", "is required: m.role.admin, m.role.security, or a name of your own");
        }

        if (user is null && email is null)
        {
            throw section.Error("matrix_id", "or 'email' is required: without them nobody can be reached");
        }

        if (user is not null && !UserId.TryParse(user, out _))
        {
            throw section.Error("matrix_id", $"'{user}' is not a user id like @admin:example.org");
        }

        return email is null || email.IndexOf('@') > 0
            ? new SupportContact(role, user, email)
            : throw section.Error("email", $"'{email}' is not an e-mail address");
    }
}
