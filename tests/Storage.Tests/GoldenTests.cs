using System.Globalization;
using System.Text;
using Xunit;

namespace Dendrite.Fast.Storage.Tests;

/// <summary>What is persisted never changes its meaning: numbers are added, never reused.</summary>
public sealed class GoldenTests
{
    [Fact]
    public void Persisted_enums_keep_their_numbers()
    {
        string actual = Dump<LogKind>() + Dump<RangeChange>() + Dump<Membership>() + Dump<AccountState>()
            + Dump<AccountKind>() + Dump<IdKind>() + Dump<SearchKey>() + Dump<JobStatus>() + Dump<AccountFlags>()
            + Dump<ShortTokenKind>() + Dump<ThreepidPurpose>() + Dump<KeyUsage>() + Dump<ReportKind>();

        Golden.Check("enums.txt", actual);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite, "schema-sqlite.txt")]
    [InlineData(StoreKind.Postgres, "schema-postgres.txt")]
    public async Task The_schema_is_the_written_one(StoreKind kind, string file)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        await using (await store.OpenAsync())
        {
        }

        string[] queries = kind == StoreKind.Sqlite
            ? ["select type, name, tbl_name, sql from sqlite_schema where sql is not null order by name"]
            :
            [
                "select table_name, column_name, data_type, is_nullable, collation_name "
                + "from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position",
                "select indexdef from pg_indexes where schemaname = 'public' order by indexname",
            ];
        var actual = new StringBuilder();
        foreach (string query in queries)
        {
            foreach (object?[] row in await store.QueryAsync(query))
            {
                actual.AppendJoin(' ', row).Append('\n');
            }
        }

        Golden.Check(file, actual.ToString());
    }

    [Fact]
    public async Task Each_row_type_fits_its_table()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await using (await store.OpenAsync())
        {
        }

        foreach (TableSpec spec in ProgramStatements.Specs())
        {
            IReadOnlyList<object?[]> columns = await store.QueryAsync(
                $"select name, type, \"notnull\", pk from pragma_table_info('{spec.Table}')");
            foreach (ColumnSpec column in spec.Columns)
            {
                object?[] found = Assert.Single(columns, row => (string)row[0]! == column.Name);
                Assert.Equal(TypeOf(column.Type), found[1]);
                bool isNullable = (long)found[2]! == 0 && (long)found[3]! == 0;
                Assert.True(column.IsNullable == isNullable, $"{spec}: null in {column.Name}");
            }

            string[] keys = [.. columns.Where(row => (long)row[3]! > 0).Select(row => (string)row[0]!).Order()];
            string[] matched = [.. spec.Columns.Where(column => column.IsKey).Select(column => column.Name).Order()];
            if (spec.Mode == WriteMode.Upsert)
            {
                Assert.Equal(keys, matched);
            }

            if (spec.Mode is WriteMode.Insert or WriteMode.InsertIgnore or WriteMode.Upsert)
            {
                string[] needed = [.. columns.Where(row => (long)row[2]! == 1).Select(row => (string)row[0]!)];
                Assert.Empty(needed.Except(spec.Columns.Select(column => column.Name)));
            }
        }
    }

    [Fact]
    public void Row_types_of_one_table_agree_on_what_orders_them()
    {
        foreach (IGrouping<string, TableSpec> table in ProgramStatements.Specs().GroupBy(spec => spec.Table))
        {
            IEnumerable<string> orders = table.Select(spec =>
                string.Join(' ', spec.OrderedBy.Select(index => spec.Columns[index].Name)));

            Assert.True(orders.Distinct().Count() == 1, $"Row types of {table.Key} are ordered by different columns.");
        }
    }

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Text => "TEXT",
        ColumnType.Blob => "BLOB",
        _ => "INTEGER",
    };

    private static string Dump<T>()
        where T : struct, Enum
    {
        var lines = new StringBuilder();
        foreach (T value in Enum.GetValues<T>())
        {
            lines.Append(CultureInfo.InvariantCulture, $"{typeof(T).Name}.{value} = {value:D}\n");
        }

        return lines.ToString();
    }
}
