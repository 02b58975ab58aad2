using System.Data.Common;
using System.Globalization;

namespace Dendrite.Fast.Server.Tests;

/// <summary>
/// What the schema of a database says where numbers of users stand, so that no test has to be told of a new table.
/// </summary>
internal sealed class UserTables
{
    // What else is numbered.
    private static readonly string[] Others = ["room_nid", "server_nid", "origin_nid"];

    private readonly DbConnection _connection;
    private readonly bool _isSqlite;
    private readonly List<(string Table, string Name, string Type)> _columns = [];

    private UserTables(DbConnection connection)
    {
        _connection = connection;
        _isSqlite = connection is Microsoft.Data.Sqlite.SqliteConnection;
    }

    /// <summary>Each column with the number of a user, such as <c>devices.user_nid</c>.</summary>
    public IEnumerable<string> Columns => UserColumns.Select(column => $"{column.Table}.{column.Name}");

    private IEnumerable<(string Table, string Name, string Type)> UserColumns => _columns.Where(
        column => column.Name.EndsWith("_nid", StringComparison.Ordinal) && !Others.Contains(column.Name));

    /// <summary>Reads the schema.</summary>
    public static async Task<UserTables> ReadAsync(DbConnection connection, CancellationToken cancel)
    {
        UserTables tables = new(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = tables._isSqlite
            ? "select m.name, c.name, c.type from sqlite_master m, pragma_table_info(m.name) c "
                + "where m.type = 'table' and m.name not like 'search_grams%' and m.name not like 'sqlite%'"
            : "select table_name, column_name, data_type from information_schema.columns "
                + "where table_schema = current_schema()";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            tables._columns.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return tables;
    }

    /// <summary>Puts a row of a user into each table, but for some columns.</summary>
    /// <param name="user">The user's number.</param>
    /// <param name="except">Columns, as <see cref="Columns"/> has them, that are left as they are.</param>
    /// <param name="cancel">Stops.</param>
    public async Task FillAsync(long user, IReadOnlyCollection<string> except, CancellationToken cancel)
    {
        foreach (var (table, name, _) in UserColumns.Where(column => !except.Contains($"{column.Table}.{column.Name}")))
        {
            var columns = _columns.Where(column => column.Table == table).ToArray();
            var values = columns.Select(column => column.Name == name
                ? user.ToString(CultureInfo.InvariantCulture)
                : ValueOf(column.Type, user));
            await ExecuteAsync(
                $"insert into {table} ({string.Join(", ", columns.Select(column => column.Name))}) "
                + $"values ({string.Join(", ", values)})",
                cancel);
        }
    }

    /// <summary>The columns in which a user's number stands.</summary>
    public async Task<SortedSet<string>> WithAsync(long user, CancellationToken cancel)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        foreach (var (table, name, _) in UserColumns)
        {
            if (await ExecuteAsync($"select count(*) from {table} where {name} = {user}", cancel) > 0)
            {
                found.Add($"{table}.{name}");
            }
        }

        return found;
    }

    // A user's own, where it may be a key.
    private string ValueOf(string type, long user) => type.ToLowerInvariant() switch
    {
        "integer" or "bigint" => "0",
        "boolean" => "false",
        "text" => $"'of {user}'",
        "blob" or "bytea" => _isSqlite ? $"x'{Hex(user)}'" : $"'\\x{Hex(user)}'",
        _ => throw new NotSupportedException($"No value is known for columns of type {type}."),
    };

    private static string Hex(long user)
        => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes($$"""{"of":{{user}}}"""));

    private async Task<long> ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The names are those of the schema.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel) ?? 0, CultureInfo.InvariantCulture);
    }
}
