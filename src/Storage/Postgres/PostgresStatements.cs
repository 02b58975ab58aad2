using System.Globalization;
using System.Text;

namespace Dendrite.Fast.Storage;

/// <summary>
/// The SQL of each row type on PostgreSQL: one statement for many rows, parameter N an array of column N.
/// </summary>
internal static class PostgresStatements
{
    public static string For(TableSpec spec)
    {
        string names = string.Join(", ", spec.Columns.Select(column => column.Name));
        string insert = $"insert into {spec.Table} ({names}) select * from {Unnest(spec)}";
        string source = $"{Unnest(spec)} as u({Aliases(spec)})";
        return spec.Mode switch
        {
            WriteMode.Insert => insert,
            WriteMode.InsertIgnore => $"{insert} on conflict do nothing",
            WriteMode.Upsert => $"{insert} {OnConflict(spec)}",
            WriteMode.Update => $"update {spec.Table} as t set {Set(spec)} from {source} where {Where(spec)}",
            _ => $"delete from {spec.Table} as t using {source} where {Where(spec)}",
        };
    }

    private static string Unnest(TableSpec spec)
    {
        IEnumerable<string> arrays = spec.Columns.Select(
            (column, index) => string.Create(CultureInfo.InvariantCulture, $"${index + 1}::{TypeName(column)}[]"));
        return $"unnest({string.Join(", ", arrays)})";
    }

    private static string TypeName(ColumnSpec column) => column.Type switch
    {
        ColumnType.Number64 or ColumnType.Position => "bigint",
        ColumnType.Number32 or ColumnType.Writer => "integer",
        ColumnType.Text => "text",
        ColumnType.Blob => "bytea",
        _ => "boolean",
    };

    private static string Aliases(TableSpec spec) =>
        string.Join(", ", spec.Columns.Select((_, index) => Alias(index)));

    private static string Alias(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index + 1}");

    private static string OnConflict(TableSpec spec)
    {
        string keys = string.Join(", ", spec.Columns.Where(column => column.IsKey).Select(column => column.Name));
        string set = string.Join(
            ", ",
            spec.Columns.Where(column => !column.IsKey).Select(column => $"{column.Name} = excluded.{column.Name}"));
        return set.Length == 0 ? "on conflict do nothing" : $"on conflict ({keys}) do update set {set}";
    }

    private static string Set(TableSpec spec) => string.Join(
        ", ",
        spec.Columns
            .Select((column, index) => (column, index))
            .Where(entry => !entry.column.IsKey)
            .Select(entry => $"{entry.column.Name} = u.{Alias(entry.index)}"));

    private static string Where(TableSpec spec)
    {
        var terms = new StringBuilder();
        for (int index = 0; index < spec.Columns.Length; index++)
        {
            ColumnSpec column = spec.Columns[index];
            if (column.IsKey)
            {
                terms.Append(terms.Length == 0 ? "t." : " and t.")
                    .Append(column.Name)
                    .Append(column.IsUpperBound ? " <= u." : " = u.")
                    .Append(Alias(index));
            }
        }

        return terms.ToString();
    }
}
