namespace Dendrite.Fast.Storage;

/// <summary>What mends a row that must not be as it is.</summary>
internal sealed class RowFix
{
    private readonly string? _set;
    private readonly string _says;
    private readonly bool _isDelete;

    private RowFix(bool isDelete, string? set, string says = "")
    {
        _isDelete = isDelete;
        _set = set;
        _says = says;
    }

    /// <summary>Nothing: a person has to decide.</summary>
    public static RowFix None { get; } = new(false, null);

    /// <summary>The row goes.</summary>
    public static RowFix Delete { get; } = new(true, null);

    /// <summary>Columns get other values.</summary>
    /// <param name="set">The assignments, in SQL that both stores have.</param>
    /// <param name="says">What that is, for people.</param>
    public static RowFix Set(string set, string says) => new(false, set, says);

    public Repair? For(string table, ColumnValue[] key) => _isDelete
        ? Repair.Delete(table, key)
        : _set is null ? null : Repair.SetBy(table, _set, _says, key);
}
