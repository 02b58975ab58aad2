using Dendrite.Fast.Transport;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>Backups of room keys. Source: client-server API v1.19, "Server-side key backups".</summary>
internal sealed class KeyBackupApi(ApiServices services, RateLimits limits)
{
    // An upload of keys. Chosen: the most keys of one upload, at more than twice the size that clients make them.
    private const int UploadBytesMax = 16 * 1024 * 1024;

    // What is held of an answer before it begins to leave. Chosen: most backups' rooms are below it, and then an error
    // of the store is answered as one.
    private const int HeldBytesMax = 1024 * 1024;

    public void Register(ClientRoutes routes)
    {
        const string Version = "/_matrix/client/v3/room_keys/version";
        const string Keys = "/_matrix/client/v3/room_keys/keys";
        routes.Post(Version, Access.User, CreateAsync);
        routes.Get(Version, Access.User, call => GetAsync(call, null));
        routes.Get(Version + "/{version}", Access.User, call => GetAsync(call, call.Text(0)));
        routes.Put(Version + "/{version}", Access.User, UpdateAsync);
        routes.Delete(Version + "/{version}", Access.User, DeleteAsync);
        RegisterKeys(routes, Keys, static _ => default);
        RegisterKeys(routes, Keys + "/{roomId}", static call => new BackupPath(call.Text(0), null));
        RegisterKeys(routes, Keys + "/{roomId}/{sessionId}", static call => new BackupPath(call.Text(0), call.Text(1)));
    }

    private void RegisterKeys(ClientRoutes routes, string path, Func<ClientCall, BackupPath> keysOf)
    {
        routes.PutBulk(path, Access.User, UploadBytesMax, call => PutKeysAsync(call, keysOf(call)));
        routes.Get(path, Access.User, call => GetKeysAsync(call, keysOf(call)));
        routes.Delete(path, Access.User, call => DeleteKeysAsync(call, keysOf(call)));
    }

    private async ValueTask CreateAsync(ClientCall call)
    {
        limits.TakeAccountData(call.Session);
        string version = await services.Users.KeyBackups.CreateAsync(call.Session, call.Exchange.Body, call.Aborted);
        Answers.Field(call.Exchange, "version", version);
    }

    private async ValueTask GetAsync(ClientCall call, string? version)
    {
        KeyBackup backup = await services.Users.KeyBackups.GetAsync(call.Session, version, call.Aborted);
        Answers.Json(call.Exchange, backup, static (writer, backup) => backup.WriteTo(writer));
    }

    private async ValueTask UpdateAsync(ClientCall call)
    {
        limits.TakeAccountData(call.Session);
        await services.Users.KeyBackups.UpdateAsync(call.Session, call.Text(0), call.Exchange.Body, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask DeleteAsync(ClientCall call)
    {
        await services.Users.KeyBackups.DeleteAsync(call.Session, call.Text(0), call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask PutKeysAsync(ClientCall call, BackupPath keys)
    {
        BackupState state = await services.Users.KeyBackups.PutKeysAsync(
            call.Session, call.Query("version"u8), keys, call.Exchange.Body, call.Aborted);
        Answers.Json(call.Exchange, state, static (writer, state) => state.WriteTo(writer));
    }

    private async ValueTask GetKeysAsync(ClientCall call, BackupPath keys)
    {
        HttpExchange exchange = call.Exchange;
        await services.Users.KeyBackups.WriteKeysAsync(
            call.Session,
            call.Query("version"u8),
            keys,
            exchange.ResponseBody,
            aborted => exchange.ResponseBytesBuffered > HeldBytesMax ? exchange.FlushAsync(aborted) : default,
            call.Aborted);
    }

    private async ValueTask DeleteKeysAsync(ClientCall call, BackupPath keys)
    {
        BackupState state = await services.Users.KeyBackups.DeleteKeysAsync(
            call.Session, call.Query("version"u8), keys, call.Aborted);
        Answers.Json(call.Exchange, state, static (writer, state) => state.WriteTo(writer));
    }
}
