using System.Globalization;
using System.Text;

namespace Dendrite.Fast.Storage;

/// <summary>The SQL of each row type on SQLite: parameter N is column N.</summary>
internal static class SqliteStatements
{
    public static string For(TableSpec spec)
    {
        string names = string.Join(", ", spec.Columns.Select(column => column.Name));
        string values = string.Join(", ", spec.Columns.Select((_, index) => Parameter(index)));
        return spec.Mode switch
        {
            WriteMode.Insert => $"insert into {spec.Table} ({names}) values ({values})",
            WriteMode.InsertIgnore => $"insert into {spec.Table} ({names}) values ({values}) on conflict do nothing",
            WriteMode.Upsert => $"insert into {spec.Table} ({names}) values ({values}) {OnConflict(spec)}",
            WriteMode.Update => $"update {spec.Table} set {Set(spec)} where {Where(spec)}",
            _ => $"delete from {spec.Table} where {Where(spec)}",
        };
    }

    private static string OnConflict(TableSpec spec)
    {
        string keys = string.Join(", ", spec.Columns.Where(column => column.IsKey).Select(column => column.Name));
        string set = string.Join(
            ", ",
            spec.Columns.Where(column => !column.IsKey).Select(column => $"{column.Name} = excluded.{column.Name}"));
        return set.Length == 0 ? "on conflict do nothing" : $"on conflict ({keys}) do update set {set}";
    }

    private static string Set(TableSpec spec) => Terms(spec, isKey: false, ", ");

    private static string Where(TableSpec spec) => Terms(spec, isKey: true, " and ");

    private static string Terms(TableSpec spec, bool isKey, string separator)
    {
        var terms = new StringBuilder();
        for (int index = 0; index < spec.Columns.Length; index++)
        {
            ColumnSpec column = spec.Columns[index];
            if (column.IsKey == isKey)
            {
                terms.Append(terms.Length == 0 ? string.Empty : separator)
                    .Append(column.Name)
                    .Append(column.IsUpperBound ? " <= " : " = ")
                    .Append(Parameter(index));
            }
        }

        return terms.ToString();
    }

    private static string Parameter(int index) => string.Create(CultureInfo.InvariantCulture, $"?{index + 1}");
}
