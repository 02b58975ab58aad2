using Npgsql;
using NpgsqlTypes;

namespace Dendrite.Fast.Storage;

/// <summary>One value on its way into a column.</summary>
internal struct Cell
{
    public bool IsNull;
    public long Number;
    public string? Text;
    public ReadOnlyMemory<byte> Bytes;
    public byte[]? Array;

    public readonly void AddTo(ref HashCode hash)
    {
        hash.Add(Number);
        hash.Add(Text, StringComparer.Ordinal);
        hash.AddBytes(Bytes.Span);
    }
}

/// <summary>The values of one column of a statement: the array parameter that the driver sends. Reused.</summary>
internal abstract class ColumnBuffer
{
    public abstract NpgsqlParameter Parameter { get; }

    public static ColumnBuffer For(ColumnSpec column) => (column.Type, column.IsNullable) switch
    {
        (ColumnType.Number64, false) or (ColumnType.Position, _) =>
            new ColumnBuffer<long>(NpgsqlDbType.Bigint, (in cell) => cell.Number),
        (ColumnType.Number64, true) =>
            new ColumnBuffer<long?>(NpgsqlDbType.Bigint, (in cell) => cell.IsNull ? null : cell.Number),
        (ColumnType.Number32, false) or (ColumnType.Writer, _) =>
            new ColumnBuffer<int>(NpgsqlDbType.Integer, (in cell) => checked((int)cell.Number)),
        (ColumnType.Number32, true) =>
            new ColumnBuffer<int?>(NpgsqlDbType.Integer, (in cell) => cell.IsNull ? null : checked((int)cell.Number)),
        (ColumnType.Boolean, _) => new ColumnBuffer<bool>(NpgsqlDbType.Boolean, (in cell) => cell.Number != 0),
        (ColumnType.Text, _) => new ColumnBuffer<string?>(NpgsqlDbType.Text, (in cell) => cell.Text),
        (_, false) => new ColumnBuffer<ReadOnlyMemory<byte>>(NpgsqlDbType.Bytea, (in cell) => cell.Bytes),
        (_, true) => new ColumnBuffer<byte[]?>(
            NpgsqlDbType.Bytea, (in cell) => cell.IsNull ? null : cell.Array ?? cell.Bytes.ToArray()),
    };

    public abstract void Add(in Cell cell);

    public abstract void Set(int index, in Cell cell);

    public abstract bool Holds(int index, in Cell cell);

    public abstract void Clear();
}

/// <summary>The values of one column, typed.</summary>
internal sealed class ColumnBuffer<T> : ColumnBuffer
{
    private readonly List<T> _values = [];
    private readonly Convert _convert;

    public ColumnBuffer(NpgsqlDbType elementType, Convert convert)
    {
        _convert = convert;
        Parameter = new NpgsqlParameter<List<T>>
        {
            NpgsqlDbType = NpgsqlDbType.Array | elementType,
            TypedValue = _values,
        };
    }

    public delegate T Convert(in Cell cell);

    public override NpgsqlParameter Parameter { get; }

    public override void Add(in Cell cell) => _values.Add(_convert(in cell));

    public override void Set(int index, in Cell cell) => _values[index] = _convert(in cell);

    public override bool Holds(int index, in Cell cell)
    {
        T value = _convert(in cell);
        return value is ReadOnlyMemory<byte> bytes && _values[index] is ReadOnlyMemory<byte> held
            ? bytes.Span.SequenceEqual(held.Span)
            : EqualityComparer<T>.Default.Equals(value, _values[index]);
    }

    public override void Clear() => _values.Clear();
}
