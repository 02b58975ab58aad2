namespace Dendrite.Fast.Homeserver;

/// <summary>Which of the two stores holds the data, and where.</summary>
/// <param name="Postgres">The URL of a PostgreSQL database; null for SQLite.</param>
/// <param name="SqliteFile">The full path of the SQLite file; null for PostgreSQL.</param>
internal sealed record DatabaseAddress(Uri? Postgres, string? SqliteFile)
{
    /// <summary>What an address looks like, for messages.</summary>
    public const string Form =
        "a database; write for example postgres://user:password@localhost:5432/matrix, or sqlite:homeserver.db";

    private const string SqliteScheme = "sqlite:";

    /// <summary>Reads <c>postgres://...</c> or <c>sqlite:FILE</c>.</summary>
    /// <param name="text">What the operator wrote.</param>
    /// <param name="folder">The folder that a relative file is in.</param>
    /// <param name="address">The address.</param>
    /// <returns>False when it is neither, or names no host or no database.</returns>
    public static bool TryParse(string text, string folder, out DatabaseAddress address)
    {
        address = new DatabaseAddress(null, null);
        if (text.StartsWith(SqliteScheme, StringComparison.Ordinal))
        {
            var file = text[SqliteScheme.Length..];
            address = new DatabaseAddress(null, Path.GetFullPath(file, folder));
            return file.Length > 0;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url)
            || url.Scheme is not ("postgres" or "postgresql")
            || url.Host.Length == 0
            || url.AbsolutePath.Length < 2
            || url.UserInfo.Length == 0)
        {
            return false;
        }

        address = new DatabaseAddress(url, null);
        return true;
    }

    /// <summary>The address without the password, for banners and messages.</summary>
    public override string ToString() => Postgres is null
        ? SqliteFile ?? ""
        : $"{Postgres.Scheme}://{Postgres.UserInfo.Split(':')[0]}@{Postgres.Authority}{Postgres.AbsolutePath}";
}
