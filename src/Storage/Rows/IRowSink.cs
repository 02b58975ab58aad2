namespace Dendrite.Fast.Storage;

/// <summary>
/// Takes one row's values, in the order of its <see cref="TableSpec.Columns"/>, without the system columns
/// (writer and position), which the store fills in when it commits.
/// </summary>
public interface IRowSink
{
    /// <summary>Writes a number into a <c>long</c> or <c>int</c> column.</summary>
    /// <param name="value">The value; must fit the column.</param>
    void Put(long value);

    /// <summary>Writes a number or null.</summary>
    /// <param name="value">The value; must fit the column.</param>
    void Put(long? value);

    /// <summary>Writes a truth value.</summary>
    /// <param name="value">The value.</param>
    void Put(bool value);

    /// <summary>
    /// Writes text or null. Any UTF-16 is stored and read back as it is, NUL and lone surrogates included.
    /// </summary>
    /// <param name="value">The value.</param>
    void Put(string? value);

    /// <summary>Writes bytes. The memory must stay unchanged until the append has completed.</summary>
    /// <param name="value">The value.</param>
    void Put(ReadOnlyMemory<byte> value);

    /// <summary>Writes bytes or null. The array must stay unchanged until the append has completed.</summary>
    /// <param name="value">The value.</param>
    void Put(byte[]? value);
}

/// <summary>A row, or a change of rows, of one table.</summary>
/// <typeparam name="TSelf">The row type itself.</typeparam>
public interface IRow<TSelf>
    where TSelf : struct, IRow<TSelf>
{
    /// <summary>The table and what is done to it; one object for the life of the process.</summary>
    static abstract TableSpec Spec { get; }

    /// <summary>Writes the values in the order of <see cref="Spec"/>'s columns. May be called more than once.</summary>
    /// <typeparam name="TSink">The store's sink.</typeparam>
    /// <param name="sink">Takes the values.</param>
    void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink;
}
