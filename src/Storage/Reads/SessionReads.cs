namespace Dendrite.Fast.Storage;

internal sealed class SessionReads(Store store) : ISessionReads
{
    private static readonly ReadSql Token = new($"select {Maps.TokenColumns} from access_tokens where token_hash = $1");

    private static readonly ReadSql Refresh = new(
        $"""
        select {Maps.TokenColumns} from access_tokens
        where refresh_hash = $1 and refresh_hash is not null
        """);

    private static readonly ReadSql Successor = new(
        $"select {Maps.TokenColumns} from access_tokens where replaces = $1 and replaces is not null");

    private static readonly ReadSql Tokens = new(
        $"select {Maps.TokenColumns} from access_tokens where user_nid = $1 order by created_ts");

    private static readonly ReadSql Device = new(
        $"select {Maps.DeviceColumns} from devices where user_nid = $1 and device_id = $2");

    private static readonly ReadSql Devices = new(
        $"select {Maps.DeviceColumns} from devices where user_nid = $1 order by device_id");

    public ValueTask<AccessTokenRow?> TokenAsync(ReadOnlyMemory<byte> tokenHash, CancellationToken cancellationToken) =>
        store.FindValueAsync(Token, [tokenHash], Maps.Token, cancellationToken);

    public ValueTask<AccessTokenRow?> RefreshTokenAsync(
        ReadOnlyMemory<byte> refreshHash, CancellationToken cancellationToken) =>
        store.FindValueAsync(Refresh, [refreshHash], Maps.Token, cancellationToken);

    public ValueTask<AccessTokenRow?> SuccessorAsync(
        ReadOnlyMemory<byte> tokenHash, CancellationToken cancellationToken) =>
        store.FindValueAsync(Successor, [tokenHash], Maps.Token, cancellationToken);

    public ValueTask<IReadOnlyList<AccessTokenRow>> TokensAsync(UserNid user, CancellationToken cancellationToken) =>
        store.ListAsync(Tokens, [user.Value], Maps.Token, cancellationToken);

    public ValueTask<DeviceRow?> DeviceAsync(UserNid user, string deviceId, CancellationToken cancellationToken) =>
        store.FindValueAsync(Device, [user.Value, deviceId], Maps.Device, cancellationToken);

    public ValueTask<IReadOnlyList<DeviceRow>> DevicesAsync(UserNid user, CancellationToken cancellationToken) =>
        store.ListAsync(Devices, [user.Value], Maps.Device, cancellationToken);
}
