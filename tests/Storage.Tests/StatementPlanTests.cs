using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>
/// Statements on tables that grow with the users find their rows by an index: none reads a table from end to end.
/// </summary>
public sealed partial class StatementPlanTests
{
    // What the schema's version 8 brought: its tables, and what stands in statements that use its indexes.
    private static readonly string[] Marks =
    [
        .. CreateTable().Matches(SchemaVersion8.Ddl).Select(match => match.Groups["table"].Value),
        "kind = 1",
        "replaces",
        "refresh_expires_ts",
        "m.ignored_user_list",
        "to_device",
        "delete from devices",
        "delete from profiles",
        "delete from account_data",
        "delete from filters",
        "delete from device_keys",
        "delete from one_time_keys",
        "delete from fallback_keys",
    ];

    [Fact]
    public async Task No_statement_reads_a_whole_table_on_sqlite()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await using (await store.OpenAsync())
        {
        }

        await using DbConnection connection = await store.ConnectAsync();
        foreach (string statement in Statements(Dialect.Sqlite))
        {
            string plan = await RunAsync(connection, $"explain query plan {statement}");
            Assert.False(HasSqliteScan(plan), $"{statement}\n{plan}");
        }
    }

    [Fact]
    public async Task No_statement_reads_a_whole_table_on_postgres()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Postgres);
        await using (await store.OpenAsync())
        {
        }

        // As lanes are set: a whole table is read only where there is no other way.
        await using DbConnection connection = await store.ConnectAsync();
        await RunAsync(connection, "set plan_cache_mode = force_generic_plan");
        await RunAsync(connection, "set enable_seqscan = off");
        await RunAsync(connection, "set enable_hashjoin = off");
        await RunAsync(connection, "set enable_mergejoin = off");
        foreach (string statement in Statements(Dialect.Postgres))
        {
            int parameters = Parameter().Matches(statement)
                .Max(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture));
            await RunAsync(connection, $"prepare planned as {statement}");
            string plan = await RunAsync(
                connection,
                $"explain execute planned ({string.Join(", ", Enumerable.Repeat("null", parameters))})");
            await RunAsync(connection, "deallocate planned");

            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        }
    }

    private static string[] Statements(Dialect dialect)
    {
        string[] statements =
        [
            .. ProgramStatements.Of(dialect)
                .Where(text => Array.Exists(Marks, mark => text.Contains(mark, StringComparison.Ordinal)))
                .Where(text => !text.StartsWith("insert ", StringComparison.Ordinal)),
        ];
        Assert.True(statements.Length > Marks.Length);
        return statements;
    }

    // What a subquery gives is walked through, and so are a partial index and the values that a statement brings.
    private static bool HasSqliteScan(string plan) => SqliteScan().Matches(plan)
        .Any(match => !plan.Contains($"CO-ROUTINE {match.Groups["table"].Value}", StringComparison.Ordinal));

    private static async Task<string> RunAsync(DbConnection connection, string statement)
    {
        await using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are those of the program.
        command.CommandText = statement;
#pragma warning restore CA2100
        if (statement.StartsWith("explain query plan ", StringComparison.Ordinal))
        {
            foreach (string name in Parameter().Matches(statement).Select(match => match.Value).Distinct())
            {
                DbParameter parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = DBNull.Value;
                command.Parameters.Add(parameter);
            }
        }

        await using DbDataReader reader = await command.ExecuteReaderAsync(TestStore.Cancel);
        List<string> lines = [];
        while (await reader.ReadAsync(TestStore.Cancel))
        {
            lines.Add(reader.GetString(reader.FieldCount - 1));
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"create table (?<table>\w+)")]
    private static partial Regex CreateTable();

    [GeneratedRegex(@"[$?](?<number>[0-9]+)")]
    private static partial Regex Parameter();

    [GeneratedRegex(
        @"^SCAN (?!json_each|CONSTANT)(?<table>\w+)(?!.* USING (COVERING )?INDEX)", RegexOptions.Multiline)]
    private static partial Regex SqliteScan();
}
