namespace Dendrite.Fast.Storage;

/// <summary>A server name and its number.</summary>
/// <param name="Server">The number.</param>
/// <param name="Name">The server name.</param>
public readonly record struct ServerRow(ServerNid Server, string Name) : IRow<ServerRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.InsertIgnore("servers", "*nid long, name text");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(Server.Value);
        sink.Put(Name);
    }
}

/// <summary>A user id and its number.</summary>
/// <param name="User">The number.</param>
/// <param name="UserId">The full user id.</param>
/// <param name="Server">Its server.</param>
public readonly record struct UserRow(UserNid User, string UserId, ServerNid Server) : IRow<UserRow>
{
    /// <inheritdoc />
    public static TableSpec Spec { get; } = TableSpec.InsertIgnore("users", "*nid long, user_id text, server_nid long");

    /// <inheritdoc />
    public void WriteTo<TSink>(ref TSink sink)
        where TSink : struct, IRowSink
    {
        sink.Put(User.Value);
        sink.Put(UserId);
        sink.Put(Server.Value);
    }
}
