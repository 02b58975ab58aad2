using Npgsql;

namespace Dendrite.Fast.Storage;

/// <summary>The rows of one statement, column by column. Reused from batch to batch; belongs to one lane.</summary>
internal sealed class RowSet
{
    private readonly ColumnBuffer[] _columns;
    private readonly Dictionary<int, int> _heads = [];
    private readonly List<int> _next = [];

    public RowSet(TableSpec spec)
    {
        Spec = spec;
        _columns = Array.ConvertAll(spec.Columns, ColumnBuffer.For);
        Command = new NpgsqlBatchCommand(PostgresStatements.For(spec));
        foreach (ColumnBuffer column in _columns)
        {
            Command.Parameters.Add(column.Parameter);
        }
    }

    public TableSpec Spec { get; }

    public NpgsqlBatchCommand Command { get; }

    public int Count { get; private set; }

    /// <summary>Whether two rows with one key must not be in one statement.</summary>
    public static bool NeedsUniqueKeys(TableSpec spec) =>
        spec.Mode is WriteMode.Upsert or WriteMode.Update || spec.MustMatch;

    /// <summary>The place of a row with the same key; -1 when there is none.</summary>
    public int Find(ReadOnlySpan<Cell> cells, int keyHash)
    {
        int index = _heads.GetValueOrDefault(keyHash, -1);
        while (index >= 0 && !HoldsKey(index, cells))
        {
            index = _next[index];
        }

        return index;
    }

    public void Add(ReadOnlySpan<Cell> cells, int keyHash)
    {
        for (int index = 0; index < _columns.Length; index++)
        {
            _columns[index].Add(in cells[index]);
        }

        if (NeedsUniqueKeys(Spec))
        {
            _next.Add(_heads.GetValueOrDefault(keyHash, -1));
            _heads[keyHash] = Count;
        }

        Count++;
    }

    public void Replace(int row, ReadOnlySpan<Cell> cells)
    {
        for (int index = 0; index < _columns.Length; index++)
        {
            _columns[index].Set(row, in cells[index]);
        }
    }

    public void Clear()
    {
        foreach (ColumnBuffer column in _columns)
        {
            column.Clear();
        }

        _heads.Clear();
        _next.Clear();
        Count = 0;
    }

    private bool HoldsKey(int row, ReadOnlySpan<Cell> cells)
    {
        for (int index = 0; index < _columns.Length; index++)
        {
            if (Spec.Columns[index].IsKey && !_columns[index].Holds(row, in cells[index]))
            {
                return false;
            }
        }

        return true;
    }
}
