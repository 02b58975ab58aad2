using System.Diagnostics;

namespace Dendrite.Fast.Storage;

/// <summary>What a column holds.</summary>
public enum ColumnType
{
    /// <summary>A 64-bit number.</summary>
    Number64,

    /// <summary>A 32-bit number.</summary>
    Number32,

    /// <summary>Text, compared by code point.</summary>
    Text,

    /// <summary>Bytes.</summary>
    Blob,

    /// <summary>A truth value.</summary>
    Boolean,

    /// <summary>The number of the writer that commits the row; filled in by the store.</summary>
    Writer,

    /// <summary>The position at which the row commits; filled in by the store.</summary>
    Position,
}

/// <summary>What a row type does to its table.</summary>
public enum WriteMode
{
    /// <summary>Adds the row; a row with the same key fails the append.</summary>
    Insert,

    /// <summary>Adds the row unless any unique key of it is taken; then does nothing.</summary>
    InsertIgnore,

    /// <summary>Adds the row or replaces all columns of the one with the same key; the last in a batch wins.</summary>
    Upsert,

    /// <summary>Sets the other columns of the rows that match the key columns.</summary>
    Update,

    /// <summary>Deletes the rows that match the key columns.</summary>
    Delete,
}

/// <summary>One column of a <see cref="TableSpec"/>.</summary>
/// <param name="Name">The column's name in the schema.</param>
/// <param name="Type">What it holds.</param>
/// <param name="IsKey">Whether it is part of the key that a write matches on.</param>
/// <param name="IsNullable">Whether null is allowed.</param>
/// <param name="IsUpperBound">For deletes: matches rows up to and including the value, not only equal ones.</param>
public readonly record struct ColumnSpec(string Name, ColumnType Type, bool IsKey, bool IsNullable, bool IsUpperBound);

/// <summary>Describes what one row type does to one table. Compared by reference.</summary>
public sealed class TableSpec
{
    private TableSpec(string table, WriteMode mode, string columns, string orderedBy, bool mustMatch)
    {
        Table = table;
        Mode = mode;
        MustMatch = mustMatch;
        Columns = Parse(columns);
        OrderedBy = orderedBy.Length == 0
            ? []
            : Array.ConvertAll(orderedBy.Split(' '), name => Array.FindIndex(Columns, c => c.Name == name));
        Debug.Assert(Array.TrueForAll(OrderedBy, index => index >= 0), "An ordering column is one of the columns.");
    }

    /// <summary>The table's name in the schema.</summary>
    public string Table { get; }

    /// <summary>What the row does.</summary>
    public WriteMode Mode { get; }

    /// <summary>
    /// For updates and deletes: matching no row fails the append with <see cref="CommitFailureKind.Conflict"/>.
    /// </summary>
    public bool MustMatch { get; }

    internal ColumnSpec[] Columns { get; }

    /// <summary>
    /// Indexes of the columns that every row type of this table has: rows that are equal in them keep their order
    /// between different row types. Empty: all rows of the table keep their order.
    /// </summary>
    internal int[] OrderedBy { get; }

    /// <summary>Adds rows; a taken key fails the append.</summary>
    /// <inheritdoc cref="Upsert" />
    internal static TableSpec Insert(string table, string columns, string orderedBy = "") =>
        new(table, WriteMode.Insert, columns, orderedBy, false);

    /// <summary>Adds rows whose keys are free.</summary>
    /// <inheritdoc cref="Upsert" />
    internal static TableSpec InsertIgnore(string table, string columns, string orderedBy = "") =>
        new(table, WriteMode.InsertIgnore, columns, orderedBy, false);

    /// <summary>Adds or replaces rows.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="columns">
    /// The columns in the order of the row's values, such as <c>"*user_nid long, note text?, @writer, @position"</c>:
    /// a star marks a key column, a star and less-than a key column matched as upper bound, a question mark a nullable
    /// one; the system columns come last.
    /// </param>
    /// <param name="orderedBy">Names, separated by spaces, for <see cref="OrderedBy"/>.</param>
    internal static TableSpec Upsert(string table, string columns, string orderedBy = "") =>
        new(table, WriteMode.Upsert, columns, orderedBy, false);

    /// <summary>Changes rows that are there.</summary>
    /// <inheritdoc cref="Delete" />
    internal static TableSpec Update(string table, string columns, string orderedBy = "", bool mustMatch = false) =>
        new(table, WriteMode.Update, columns, orderedBy, mustMatch);

    /// <summary>Deletes rows.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="columns">As for <see cref="Upsert"/>.</param>
    /// <param name="orderedBy">As for <see cref="Upsert"/>.</param>
    /// <param name="mustMatch">Whether matching no row fails the append.</param>
    internal static TableSpec Delete(string table, string columns, string orderedBy = "", bool mustMatch = false) =>
        new(table, WriteMode.Delete, columns, orderedBy, mustMatch);

    /// <inheritdoc />
    public override string ToString() => $"{Mode} {Table}";

    private static ColumnSpec[] Parse(string columns)
    {
        return Array.ConvertAll(columns.Split(", "), ParseColumn);
    }

    private static ColumnSpec ParseColumn(string column)
    {
        switch (column)
        {
            case "@writer":
                return new("writer", ColumnType.Writer, false, false, false);
            case "@position":
                return new("position", ColumnType.Position, false, false, false);
            default:
                break;
        }

        bool isKey = column.StartsWith('*');
        bool isUpperBound = column.StartsWith("*<", StringComparison.Ordinal);
        bool isNullable = column.EndsWith('?');
        string[] parts = column.Trim('*', '<', '?').Split(' ');
        ColumnType type = parts[1] switch
        {
            "long" => ColumnType.Number64,
            "int" => ColumnType.Number32,
            "text" => ColumnType.Text,
            "blob" => ColumnType.Blob,
            "bool" => ColumnType.Boolean,
            _ => throw new UnreachableException($"Column type of '{column}'."),
        };
        return new(parts[0], type, isKey, isNullable, isUpperBound);
    }
}
