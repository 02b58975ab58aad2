namespace Dendrite.Fast.Storage;

/// <summary>Removes the records of a writer up to a position; committed with <see cref="LogFloorRow"/>.</summary>
/// <param name="Writer">The writer.</param>
/// <param name="UpTo">The last position that is removed.</param>
public readonly record struct LogDeleteRow(int Writer, long UpTo) : IRow<LogDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete("log", "*writer int, *<position long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Writer);
        sink.Put(UpTo);
    }
}

/// <summary>Up to where the Log of a writer is gone.</summary>
/// <param name="Writer">The writer.</param>
/// <param name="Floor">The last position whose records are gone.</param>
public readonly record struct LogFloorRow(int Writer, long Floor) : IRow<LogFloorRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert("log_floors", "*writer int, position long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Writer);
        sink.Put(Floor);
    }
}

/// <summary>Which place the Log had reached at a time.</summary>
/// <param name="TakenTs">The time, in milliseconds since 1970.</param>
/// <param name="Token">A <see cref="Watermark"/> as text.</param>
public readonly record struct LogMarkRow(long TakenTs, string Token) : IRow<LogMarkRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert(
        "log_marks", "*taken_ts long, token text", orderedBy: "taken_ts");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(TakenTs);
        sink.Put(Token);
    }
}

/// <summary>Removes the marks up to a time.</summary>
/// <param name="UpToTs">The last time that is removed, in milliseconds since 1970.</param>
public readonly record struct LogMarkDeleteRow(long UpToTs) : IRow<LogMarkDeleteRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Delete(
        "log_marks", "*<taken_ts long", orderedBy: "taken_ts");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink => sink.Put(UpToTs);
}
