using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Dendrite.Fast.Storage;

/// <summary>
/// What mends a finding: one or more statements, each a small durable write of its own, in an order in which a crash
/// between two of them leaves nothing worse than before. Immutable.
/// </summary>
public sealed class Repair
{
    // A prepared statement is kept by its text. Bounded by the shapes of repairs, which the program's text gives.
    private static readonly ConcurrentDictionary<string, ReadSql> Statements = new(StringComparer.Ordinal);

    private readonly string _says;
    private readonly (ReadSql Sql, object[] Arguments)[] _steps;

    private Repair(string says, (ReadSql, object[])[] steps)
    {
        _says = says;
        _steps = steps;
    }

    /// <summary>Deletes rows.</summary>
    /// <param name="table">The table; a constant.</param>
    /// <param name="key">Which rows; column names are constants.</param>
    public static Repair Delete(string table, params ReadOnlySpan<ColumnValue> key)
    {
        var text = new StatementText($"delete from {table}");
        text.AppendKey(key);
        return new Repair("delete the row", [text.End()]);
    }

    /// <summary>Sets columns of rows.</summary>
    /// <param name="table">The table; a constant.</param>
    /// <param name="values">The new values.</param>
    /// <param name="key">Which rows.</param>
    public static Repair Set(string table, ReadOnlySpan<ColumnValue> values, params ReadOnlySpan<ColumnValue> key)
    {
        var text = new StatementText($"update {table} set ");
        text.AppendList(values, static (cell, value) => $"{cell.Column} = {value}");
        text.AppendKey(key);
        return new Repair($"set {string.Join(", ", values.ToArray())}", [text.End()]);
    }

    /// <summary>Sets columns of rows by an expression.</summary>
    /// <param name="table">The table; a constant.</param>
    /// <param name="set">The assignments; constants.</param>
    /// <param name="says">What that is, for people.</param>
    /// <param name="key">Which rows.</param>
    internal static Repair SetBy(string table, string set, string says, params ReadOnlySpan<ColumnValue> key)
    {
        var text = new StatementText($"update {table} set {set}");
        text.AppendKey(key);
        return new Repair(says, [text.End()]);
    }

    /// <summary>Adds a row, unless its key is taken.</summary>
    /// <param name="table">The table; a constant.</param>
    /// <param name="values">All columns that have no default.</param>
    public static Repair Insert(string table, params ReadOnlySpan<ColumnValue> values)
    {
        var text = new StatementText($"insert into {table} (");
        text.AppendList(values, static (cell, _) => cell.Column, isNaming: true);
        text.Append(") values (");
        text.AppendList(values, static (_, value) => value);
        text.Append(") on conflict do nothing");
        return new Repair("add the row", [text.End()]);
    }

    /// <summary>This, and then another.</summary>
    /// <param name="next">What comes after it.</param>
    public Repair Then(Repair next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new Repair(_says == next._says ? _says : $"{_says}, then {next._says}", [.. _steps, .. next._steps]);
    }

    /// <summary>What it does, for people.</summary>
    public override string ToString() => _says;

    internal async ValueTask RunAsync(Store store, CancellationToken cancellationToken)
    {
        foreach ((ReadSql sql, object[] arguments) in _steps)
        {
            await store.WriteListAsync(sql, arguments, static _ => true, cancellationToken);
        }
    }

    private sealed class StatementText(string start)
    {
        private readonly StringBuilder _text = new(start);
        private readonly List<object> _arguments = [];

        public void Append(string text) => _text.Append(text);

        public void AppendKey(ReadOnlySpan<ColumnValue> key)
        {
            for (int at = 0; at < key.Length; at++)
            {
                string test = key[at].Value is null ? "is null" : $"= {Place(key[at].Value)}";
                _text.Append(CultureInfo.InvariantCulture, $"{(at == 0 ? " where" : " and")} {key[at].Column} {test}");
            }
        }

        public void AppendList(
            ReadOnlySpan<ColumnValue> cells, Func<ColumnValue, string, string> form, bool isNaming = false)
        {
            for (int at = 0; at < cells.Length; at++)
            {
                string value = isNaming ? string.Empty : Place(cells[at].Value);
                _text.Append(at == 0 ? string.Empty : ", ").Append(form(cells[at], value));
            }
        }

        public (ReadSql Sql, object[] Arguments) End()
        {
            string text = _text.Append(" returning 1").ToString();
            return (Statements.GetOrAdd(text, static sql => new ReadSql(sql)), [.. _arguments]);
        }

        private string Place(object? value)
        {
            if (value is null)
            {
                return "null";
            }

            _arguments.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"${_arguments.Count}");
        }
    }
}
