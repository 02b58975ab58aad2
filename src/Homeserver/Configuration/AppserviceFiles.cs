using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// Reads the registration files of application services, as these write them. What a file says beyond the following is
/// for other parts, or other servers. Source: application service API v1.19, "Registration".
/// </summary>
internal static class AppserviceFiles
{
    // Chosen: a bridge with a hundred namespaces writes less.
    private const int BytesMax = 64 * 1024;

    /// <summary>Reads the files that the configuration names; null where it names none.</summary>
    /// <param name="root">The configuration.</param>
    /// <param name="folder">What relative names start from.</param>
    /// <param name="server">The server that the application services' own users belong to.</param>
    /// <exception cref="StartupException">A file cannot be read, or says what cannot be.</exception>
    public static IReadOnlyList<AppserviceRegistration>? Read(YamlSection root, string folder, ServerName server)
    {
        if (root.Texts("appservices") is not { } files)
        {
            return null;
        }

        List<AppserviceRegistration> all = [];
        foreach (var (text, _) in files)
        {
            var section = Load(Path.GetFullPath(text, folder));
            var read = Parse(section, server);
            if (all.Find(other => other.Id == read.Id) is not null)
            {
                throw section.Error("id", $"'{read.Id}' is another application service's as well");
            }

            if (all.Find(other => other.AsToken == read.AsToken) is { } same)
            {
                throw section.Error("as_token", $"is the same as that of '{same.Id}': make another one");
            }

            all.Add(read);
        }

        return all;
    }

    private static YamlSection Load(string path)
    {
        try
        {
            FileInfo info = new(path);
            if (info.Exists && info.Length > BytesMax)
            {
                throw new StartupException($"{path} has {info.Length} bytes: that is no registration file");
            }

            using var reader = info.OpenText();
            YamlStream yaml = [];
            yaml.Load(reader);
            return yaml.Documents is [{ RootNode: YamlMappingNode root }]
                ? new YamlSection(Path.GetFileName(path), "", root)
                : throw new StartupException($"{path} is no registration of an application service");
        }
        catch (YamlException e)
        {
            throw new StartupException(
                $"{path} line {e.Start.Line}: this is not YAML: {e.InnerException?.Message ?? e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"{path} cannot be read: {e.Message} Check its name, in 'appservices', and its permissions", e);
        }
    }

    private static AppserviceRegistration Parse(YamlSection section, ServerName server)
    {
        var token = Required(section, "as_token");
        if (AppserviceRegistration.ProblemOf(token) is { } problem)
        {
            throw section.Error("as_token", problem);
        }

        // What requests to the application service prove themselves by: a file without is not complete.
        Required(section, "hs_token");
        var sender = Required(section, "sender_localpart");
        if (!UserId.IsValidLocalpartForRegistration(sender, server))
        {
            throw section.Error(
                "sender_localpart", $"'{sender}' is no localpart: it has the characters a-z, 0-9 and . _ = - / + only");
        }

        var namespaces = section.Section("namespaces");
        var users = Namespaces(namespaces, "users");

        // Which rooms and aliases are its concern does not matter here, but a mistake shows at the start.
        Namespaces(namespaces, "aliases");
        Namespaces(namespaces, "rooms");
        return new AppserviceRegistration
        {
            Id = Required(section, "id"),
            AsToken = token,
            SenderLocalpart = sender,
            IsRateLimited = section.Flag("rate_limited") ?? true,
            Users = users,
        };
    }

    private static List<AppserviceNamespace> Namespaces(YamlSection section, string key)
    {
        List<AppserviceNamespace> all = [];
        foreach (var part in section.SectionsOrNone(key))
        {
            all.Add(AppserviceNamespace.TryCreate(
                Required(part, "regex"), part.Flag("exclusive") ?? false, out var made, out var problem)
                    ? made
                    : throw part.Error("regex", problem));
        }

        return all;
    }

    private static string Required(YamlSection section, string key)
        => section.Text(key) ?? throw section.Error(key, "is missing");
}
