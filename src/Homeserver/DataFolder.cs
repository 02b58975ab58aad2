using System.Security.Cryptography;
using System.Text;

namespace Dendrite.Fast.Homeserver;

/// <summary>
/// The folder that holds all of a server's data, and the files that a first start writes into it. Both are readable by
/// the server's user alone, since they hold a key and perhaps a password.
/// </summary>
internal static class DataFolder
{
    /// <summary>The name of the configuration file in it.</summary>
    public const string ConfigurationName = "config.yaml";

    /// <summary>The name of the SQLite database in it.</summary>
    public const string DatabaseName = "homeserver.db";

    /// <summary>The name of the key file in it.</summary>
    public const string SigningKeyName = "signing.key";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Makes the folder where there is none, writes what a first start has to, and gives the options of this start.
    /// </summary>
    /// <param name="commandLine">What the command line says.</param>
    /// <param name="currentFolder">The full path that relative names are relative to.</param>
    /// <exception cref="StartupException">The folder or a file is unusable, or a setting is wrong.</exception>
    public static ServerOptions Prepare(CommandLineValues commandLine, string currentFolder)
    {
        var folder = Path.GetFullPath(commandLine.DataFolder ?? "data", currentFolder);
        var configuration = commandLine.ConfigurationFile is { } named
            ? Path.GetFullPath(named, currentFolder)
            : Path.Combine(folder, ConfigurationName);
        Create(folder);
        if (commandLine.ConfigurationFile is null && !File.Exists(configuration))
        {
            WriteNew(configuration, DefaultConfiguration.Text(
                commandLine.ServerNames?.Select(name => name.Value).ToList(),
                Kept(commandLine.Database, currentFolder)));
        }

        ServerOptions defaults = new()
        {
            DataFolder = folder,
            ConfigurationFile = configuration,
            Database = new DatabaseAddress(null, Path.Combine(folder, DatabaseName)),
            SigningKeyFile = Path.Combine(folder, SigningKeyName),
        };
        return commandLine.ApplyTo(ConfigurationFile.Apply(configuration, defaults), currentFolder).Checked();
    }

    /// <summary>
    /// As <see cref="Prepare"/>, for a command on the data of a server that has been started before: no folder is made.
    /// </summary>
    /// <param name="commandLine">What the command line says.</param>
    /// <param name="currentFolder">The full path that relative names are relative to.</param>
    /// <exception cref="StartupException">There is no such server, or a setting is wrong.</exception>
    public static ServerOptions OfServer(CommandLineValues commandLine, string currentFolder)
    {
        var folder = Path.GetFullPath(commandLine.DataFolder ?? "data", currentFolder);
        if (!Directory.Exists(folder))
        {
            throw new StartupException($"There is no data folder '{folder}'. --data DIR says where it is.");
        }

        var options = Prepare(commandLine, currentFolder);
        return File.Exists(options.SigningKeyFile)
            ? options
            : throw new StartupException($"There is no signing key '{options.SigningKeyFile}'.");
    }

    /// <summary>Reads the signing key, and makes one where the server has none yet.</summary>
    /// <exception cref="StartupException">The file is unusable.</exception>
    public static SigningKeyFile ReadOrCreateSigningKey(string path)
    {
        if (!File.Exists(path))
        {
            WriteNew(path, SigningKeyFile.Generate(RandomNumberGenerator.GetBytes(SigningKeyFile.SeedBytes)).ToText());
        }

        try
        {
            return SigningKeyFile.TryParse(File.ReadAllText(path), out var key)
                ? key
                : throw new StartupException(
                    $"{path} does not hold a signing key: one line 'ed25519 a_NAME SEED', the seed being 32 bytes in"
                    + " base64. Restore it from a copy. Only if this server has never talked to another may it be"
                    + " deleted, so that the next start writes a new one");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The signing key {path} cannot be read: {e.Message} Make it readable for the user"
                + $" '{Environment.UserName}' (chown, chmod 600)", e);
        }
    }

    private static void Create(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
            }

            var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The data folder {folder} cannot be written: {e.Message} Make it writable for the user"
                + $" '{Environment.UserName}', or name another with --data DIR", e);
        }
    }

    private static void WriteNew(string path, string text)
    {
        try
        {
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            using FileStream file = new(path, options);
            file.Write(Encoding.UTF8.GetBytes(text));

            // A key that other servers have seen must outlive a power cut right after the first start.
            file.Flush(flushToDisk: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"{path} cannot be written: {e.Message}", e);
        }
    }

    /// <summary>The form of a database in the configuration file, where relative names mean another folder.</summary>
    private static string? Kept(string? database, string currentFolder)
        => database is not null
            && DatabaseAddress.TryParse(database, currentFolder, out var address)
            && address.SqliteFile is { } file
            ? $"sqlite:{file}"
            : database;
}
