namespace Dendrite.Fast.Homeserver;

/// <summary>
/// Reads what nobody but the operator may see: from the configuration file itself, or from a file that it names, so
/// that the configuration can be shown to others.
/// </summary>
internal static class SecretText
{
    // Longer files are no secret. Chosen: far above any password or key.
    private const int BytesMax = 4 * 1024;

    /// <summary>The secret of a key, or the text of the file that <c>KEY_file</c> names; null for neither.</summary>
    /// <param name="section">The section.</param>
    /// <param name="key">The key.</param>
    /// <param name="folder">Relative file names are relative to it.</param>
    /// <exception cref="StartupException">Both are set, or the file cannot be read. Tells no secret.</exception>
    public static string? Read(YamlSection section, string key, string folder)
    {
        var fileKey = $"{key}_file";
        var text = section.Text(key);
        if (section.Text(fileKey) is not { } name)
        {
            return text;
        }

        return text is null
            ? ReadFile(section, fileKey, Path.GetFullPath(name, folder))
            : throw section.Error(fileKey, $"is set beside {key}; keep one of them");
    }

    private static string ReadFile(YamlSection section, string key, string path)
    {
        try
        {
            FileInfo info = new(path);
            if (info.Exists && info.Length > BytesMax)
            {
                throw section.Error(key, $"{path} has {info.Length} bytes: that is no secret");
            }

            var text = File.ReadAllText(path).Trim();
            return text.Length > 0 ? text : throw section.Error(key, $"{path} is empty");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw section.Error(key, $"{path} cannot be read: {e.Message}");
        }
    }
}
