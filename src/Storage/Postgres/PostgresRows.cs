using System.Diagnostics;

namespace Dendrite.Fast.Storage;

/// <summary>
/// Gathers the rows of a batch into as few statements as their order allows. Rows of one type share a statement; where
/// a table is written by several row types, rows that touch the same owner's part of it keep their order, by going into
/// later statements. Belongs to one lane.
/// </summary>
internal sealed class PostgresRows
{
    // Owner: the lane.
    private readonly Dictionary<TableSpec, Stack<RowSet>> _spare = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, TablePhases> _tables = new(StringComparer.Ordinal);
    private readonly Cell[] _cells = new Cell[32];
    private TableSpec _spec = LogRow.Spec;
    private int _column;
    private int _writer;
    private long _position;

    /// <summary>The statements in the order in which they must run.</summary>
    public List<RowSet> Statements { get; } = [];

    public void Add(Append append, int writer, long position)
    {
        _writer = writer;
        _position = position;
        var sink = new PostgresRowSink(this);
        for (RowRun? run = append.FirstRun; run is not null; run = run.Next)
        {
            _spec = run.Spec;
            run.Replay(ref sink);
        }

        _spec = LogRow.Spec;
        ReadOnlySpan<LogRecord> records = append.Records;
        for (int index = 0; index < records.Length; index++)
        {
            sink.Begin();
            new LogRow(index, records[index]).WriteTo(ref sink);
            sink.End();
        }
    }

    public void Clear()
    {
        foreach (RowSet set in Statements)
        {
            set.Clear();
            _spare[set.Spec].Push(set);
        }

        Statements.Clear();
        foreach (TablePhases table in _tables.Values)
        {
            table.Clear();
        }
    }

    public void Begin() => _column = 0;

    public void Put(in Cell cell) => _cells[_column++] = cell;

    public void End()
    {
        for (int index = _column; index < _spec.Columns.Length; index++)
        {
            ColumnType type = _spec.Columns[index].Type;
            Debug.Assert(type is ColumnType.Writer or ColumnType.Position, "Only system columns are left.");
            _cells[index] = new Cell { Number = type == ColumnType.Writer ? _writer : _position };
        }

        if (!_tables.TryGetValue(_spec.Table, out TablePhases? table))
        {
            _tables.Add(_spec.Table, table = new TablePhases());
        }

        ReadOnlySpan<Cell> cells = _cells.AsSpan(0, _spec.Columns.Length);
        bool needsUniqueKeys = RowSet.NeedsUniqueKeys(_spec);
        int keyHash = needsUniqueKeys ? KeyHash(cells) : 0;
        int orderHash = table.IsSimple(_spec) ? 0 : OrderHash(cells);
        for (int phase = table.EarliestPhase(orderHash); phase < table.Phases.Count; phase++)
        {
            RowSet set = table.Phases[phase];
            if (!ReferenceEquals(set.Spec, _spec))
            {
                continue;
            }

            int same = needsUniqueKeys ? set.Find(cells, keyHash) : -1;
            if (same < 0)
            {
                set.Add(cells, keyHash);
                table.Note(orderHash, phase);
                return;
            }

            if (!_spec.MustMatch)
            {
                set.Replace(same, cells);
                table.Note(orderHash, phase);
                return;
            }
        }

        RowSet fresh = NewStatement();
        table.Phases.Add(fresh);
        fresh.Add(cells, keyHash);
        table.Note(orderHash, table.Phases.Count - 1);
    }

    private RowSet NewStatement()
    {
        if (!_spare.TryGetValue(_spec, out Stack<RowSet>? spare))
        {
            _spare.Add(_spec, spare = new Stack<RowSet>());
        }

        RowSet set = spare.TryPop(out RowSet? found) ? found : new RowSet(_spec);
        Statements.Add(set);
        return set;
    }

    private int KeyHash(ReadOnlySpan<Cell> cells)
    {
        var hash = default(HashCode);
        for (int index = 0; index < cells.Length; index++)
        {
            if (_spec.Columns[index].IsKey)
            {
                cells[index].AddTo(ref hash);
            }
        }

        return hash.ToHashCode();
    }

    private int OrderHash(ReadOnlySpan<Cell> cells)
    {
        var hash = default(HashCode);
        foreach (int index in _spec.OrderedBy)
        {
            cells[index].AddTo(ref hash);
        }

        return hash.ToHashCode();
    }

    /// <summary>The statements of one table, and for each part of it the last one that touches it.</summary>
    private sealed class TablePhases
    {
        private readonly Dictionary<int, int> _last = [];

        public List<RowSet> Phases { get; } = [];

        /// <summary>Whether order needs no bookkeeping: one row type so far, which keeps its own order.</summary>
        public bool IsSimple(TableSpec spec) =>
            Phases.Count == 0 || (Phases.Count == 1 && ReferenceEquals(Phases[0].Spec, spec) && !spec.MustMatch);

        public int EarliestPhase(int orderHash) => Phases.Count < 2 ? 0 : _last.GetValueOrDefault(orderHash, 0);

        public void Note(int orderHash, int phase)
        {
            // What is not noted counts as touched by the first statement, so that only later ones are.
            if (phase > 0)
            {
                _last[orderHash] = phase;
            }
        }

        public void Clear()
        {
            Phases.Clear();
            _last.Clear();
        }
    }
}

/// <summary>The struct form of <see cref="PostgresRows"/>, so that rows are written without interface calls.</summary>
internal readonly struct PostgresRowSink(PostgresRows rows) : IRowRunSink
{
    public void Begin() => rows.Begin();

    public void End() => rows.End();

    public void Put(long value) => rows.Put(new Cell { Number = value });

    public void Put(long? value) => rows.Put(new Cell { IsNull = value is null, Number = value ?? 0 });

    public void Put(bool value) => rows.Put(new Cell { Number = value ? 1 : 0 });

    public void Put(string? value) => rows.Put(
        new Cell { IsNull = value is null, Text = value is null ? null : StoredText.Encode(value) });

    public void Put(ReadOnlyMemory<byte> value) => rows.Put(new Cell { Bytes = value });

    public void Put(byte[]? value) => rows.Put(new Cell { IsNull = value is null, Bytes = value, Array = value });
}
