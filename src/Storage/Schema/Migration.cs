namespace Dendrite.Fast.Storage;

/// <summary>One step of the schema, forward only: what a released version has run is never changed.</summary>
/// <param name="Version">
/// The version that the step leads to; 1 and up without gaps. The first step makes <c>server_meta</c>.
/// </param>
/// <param name="Ddl">
/// Statements for both stores, each ended by a semicolon at the end of a line. In braces, what differs: <c>{long}</c>,
/// <c>{int}</c>, <c>{text}</c>, <c>{blob}</c>, <c>{bool}</c> for column types; <c>{rows}</c> ends a table of rows in
/// order of arrival, <c>{tree}</c> one of small rows kept in its primary key.
/// </param>
internal sealed record Migration(int Version, string Ddl)
{
    /// <summary>Statements for SQLite alone, run after the shared ones; written alike.</summary>
    public string SqliteDdl { get; init; } = string.Empty;

    /// <summary>Statements for PostgreSQL alone, run after the shared ones; written alike.</summary>
    public string PostgresDdl { get; init; } = string.Empty;

    /// <summary>Indexes that are made while the server runs.</summary>
    public IReadOnlyList<OnlineIndex> OnlineIndexes { get; init; } = [];

    /// <summary>
    /// Names of the other work on rows that are already there, done while the server runs: each is an
    /// <see cref="OnlineStep"/> that the server brings.
    /// </summary>
    public IReadOnlyList<string> OnlineSteps { get; init; } = [];

    /// <summary>
    /// The lowest schema version whose program still runs on a database after this step: that of the step itself,
    /// unless it only adds what an older program need not know.
    /// </summary>
    public int OldestProgram { get; init; } = Version;

    /// <summary>All steps in order.</summary>
    public static IReadOnlyList<Migration> All { get; } =
    [
        new(1, SchemaVersion1.Ddl),
        new(2, SchemaVersion2.Ddl),
        new(3, SchemaVersion3.Ddl)
        {
            SqliteDdl = SchemaVersion3.Sqlite,
            PostgresDdl = SchemaVersion3.Postgres,
            OldestProgram = 2,
        },
        new(4, SchemaVersion4.Ddl),
        new(5, SchemaVersion5.Ddl),
        new(6, SchemaVersion6.Ddl),
        new(7, string.Empty)
        {
            OnlineSteps = [Storage.OnlineSteps.EarlierEvents],
            OldestProgram = 6,
        },
        new(8, SchemaVersion8.Ddl) { OldestProgram = 7 },
    ];

    /// <summary>All statements of the step on one store, in order.</summary>
    /// <param name="dialect">The store.</param>
    public IReadOnlyList<string> Statements(Dialect dialect)
    {
        string own = dialect == Dialect.Sqlite ? SqliteDdl : PostgresDdl;
        return DialectText.Ddl(dialect, Ddl + own)
            .Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The version that this program writes.</summary>
    public static int Newest => All[^1].Version;
}
