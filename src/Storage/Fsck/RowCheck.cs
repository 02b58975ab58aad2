using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dendrite.Fast.Storage;

/// <summary>Rows of one table that must not be: those that a condition finds.</summary>
/// <param name="table">The table; <c>t</c> in the condition.</param>
/// <param name="key">The columns of its key, separated by a comma and a blank.</param>
/// <param name="wrong">The condition, in SQL that both stores have.</param>
/// <param name="what">What is wrong with such a row.</param>
/// <param name="fix">What mends it.</param>
internal sealed class RowCheck(string table, string key, string wrong, string what, RowFix fix) : IStoreCheck
{
    // Chosen: what a person reads, and what a run keeps in memory. Further rows are found by the next run.
    private const int FindingsMax = 1000;

    private readonly string[] _columns = key.Split(", ");

    private readonly ReadSql _sql = new(string.Create(
        CultureInfo.InvariantCulture,
        $"select {key} from {table} t where {wrong} order by {key} limit {FindingsMax}"));

    public string Name => $"{table}: {what}";

    public async IAsyncEnumerable<Finding> RunAsync(
        Store store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<ColumnValue[]> found = await store.ListAsync(_sql, [], Read, cancellationToken);
        foreach (ColumnValue[] cells in found)
        {
            yield return new Finding(table, string.Join(' ', cells), what, fix.For(table, cells));
        }
    }

    private ColumnValue[] Read(ReadRow row)
    {
        var cells = new ColumnValue[_columns.Length];
        for (int at = 0; at < cells.Length; at++)
        {
            cells[at] = new ColumnValue(_columns[at], row.Value(at));
        }

        return cells;
    }
}
