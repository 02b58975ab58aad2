namespace Dendrite.Fast.Storage;

/// <summary>A value that the server keeps about itself.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public readonly record struct ServerMetaRow(string Key, string Value) : IRow<ServerMetaRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert("server_meta", "*key text, value text");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Key);
        sink.Put(Value);
    }
}

/// <summary>A value that the server keeps about itself and chooses once; there already: ignored.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public readonly record struct ServerMetaOnceRow(string Key, string Value) : IRow<ServerMetaOnceRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.InsertIgnore("server_meta", "*key text, value text");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Key);
        sink.Put(Value);
    }
}

/// <summary>How far a follower of the Log has durably come.</summary>
/// <param name="Name">The name of the follower.</param>
/// <param name="Token">A <see cref="Watermark"/> as text.</param>
public readonly record struct FollowerRow(string Name, string Token) : IRow<FollowerRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.Upsert("followers", "*name text, token text");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Name);
        sink.Put(Token);
    }
}
