using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>
/// Which older programs run on the newest schema is what <see cref="Migration.OldestProgram"/> says: each statement
/// that such a program prepares is kept in <c>Golden</c>, and has a meaning on the newest schema.
/// </summary>
public sealed partial class PreviousProgramTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public void The_statements_of_this_program_are_the_written_ones(StoreKind kind) =>
        Golden.Check(NameOf(Migration.Newest, kind), string.Join('\n', ProgramStatements.Of(Of(kind))) + "\n");

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Each_statement_of_each_program_that_runs_on_the_newest_schema_can_be_prepared(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using (await store.OpenAsync())
        {
        }

        await using DbConnection connection = await store.ConnectAsync();
        for (int version = Migration.All[^1].OldestProgram; version <= Migration.Newest; version++)
        {
            string[] statements = await ReadAsync(version, kind);
            Assert.NotEmpty(statements);
            foreach (string statement in statements)
            {
                await PrepareAsync(connection, kind, statement, version);
            }
        }
    }

    // What can be prepared may still be refused: by a column that has to have a value.
    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task Each_insert_of_such_a_program_gives_a_value_to_each_column_that_needs_one(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using (await store.OpenAsync())
        {
        }

        for (int version = Migration.All[^1].OldestProgram; version <= Migration.Newest; version++)
        {
            Match[] inserts =
            [
                .. (await ReadAsync(version, kind)).Select(text => Insert().Match(text)).Where(match => match.Success),
            ];
            Assert.NotEmpty(inserts);
            foreach (Match insert in inserts)
            {
                string[] needed = await NeededAsync(store, insert.Groups["table"].Value);
                Assert.Empty(needed.Except(insert.Groups["columns"].Value.Split(", ")));
            }
        }
    }

    private static async Task<string[]> NeededAsync(TestStore store, string table)
    {
        IReadOnlyList<object?[]> rows = await store.QueryAsync(store.IsPostgres
            ? $"""
              select column_name from information_schema.columns
              where table_schema = 'public' and table_name = '{table}' and is_nullable = 'NO' and column_default is null
              """
            : $"select name from pragma_table_info('{table}') where \"notnull\" = 1 and dflt_value is null");
        return [.. rows.Select(row => (string)row[0]!)];
    }

    private static async Task PrepareAsync(DbConnection connection, StoreKind kind, string statement, int version)
    {
        // Where nothing else says what an array is, the program's driver does.
        string[] steps = kind == StoreKind.Sqlite
            ? [$"explain {statement}"]
            :
            [
                $"prepare statement_of_old as {UntypedArray().Replace(statement, "unnest($1::bigint[])")}",
                "deallocate statement_of_old",
            ];
        foreach (string step in steps)
        {
            await using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are those of a program.
            command.CommandText = step;
#pragma warning restore CA2100
            Bind(command, kind);
            try
            {
                await command.ExecuteNonQueryAsync(TestStore.Cancel);
            }
            catch (DbException failure)
            {
                Assert.Fail($"Of schema {version}, not on {Migration.Newest}: {statement}\n{failure.Message}");
            }
        }
    }

    // SQLite wants a value for each parameter even to explain a statement.
    private static void Bind(DbCommand command, StoreKind kind)
    {
        if (kind == StoreKind.Sqlite)
        {
            foreach (string name in Parameter().Matches(command.CommandText).Select(match => match.Value).Distinct())
            {
                DbParameter parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = DBNull.Value;
                command.Parameters.Add(parameter);
            }
        }
    }

    private static async Task<string[]> ReadAsync(int version, StoreKind kind) =>
        [.. await File.ReadAllLinesAsync(Golden.PathOf(NameOf(version, kind)), TestStore.Cancel)];

    private static string NameOf(int version, StoreKind kind) => string.Create(
        CultureInfo.InvariantCulture, $"statements-{version}-{(kind == StoreKind.Sqlite ? "sqlite" : "postgres")}.txt");

    private static Dialect Of(StoreKind kind) => kind == StoreKind.Sqlite ? Dialect.Sqlite : Dialect.Postgres;

    [GeneratedRegex(@"^insert into (?<table>\w+) \((?<columns>[^)]*)\)")]
    private static partial Regex Insert();

    [GeneratedRegex(@"unnest\((\$[0-9]+)\)")]
    private static partial Regex UntypedArray();

    [GeneratedRegex(@"[$?][0-9]+")]
    private static partial Regex Parameter();
}
