using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// The addresses of an account, and their publication by identity servers.
/// Source: client-server API v1.19, "Adding Account Administrative Contact Information".
/// </summary>
internal sealed class ThreepidApi(ApiServices services, RateLimits limits)
{
    private const string Path = "/_matrix/client/v3/account/3pid";

    private readonly InteractiveAuthCall _auth = new(services, limits);

    public void Register(ClientRoutes routes)
    {
        routes.Get(Path, Access.User, ListAsync);
        routes.Post(Path, Access.User, BindOldAsync);
        routes.Post(Path + "/add", Access.User, AddAsync);
        routes.Post(Path + "/bind", Access.User, BindAsync);
        routes.Post(Path + "/unbind", Access.User, call => TakeBackAsync(call, isDeleted: false));
        routes.Post(Path + "/delete", Access.User, call => TakeBackAsync(call, isDeleted: true));
    }

    private async ValueTask ListAsync(ClientCall call)
    {
        IReadOnlyList<ThreepidRow> threepids = await services.Users.Threepids.ListAsync(call.Session, call.Aborted);
        Answers.Json(call.Exchange, threepids, static (writer, threepids) =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("threepids"u8);
            foreach (ThreepidRow threepid in threepids)
            {
                writer.WriteStartObject();
                writer.WriteString("medium"u8, threepid.Medium);
                writer.WriteString("address"u8, threepid.Address);
                writer.WriteNumber("validated_at"u8, threepid.ValidatedTs);
                writer.WriteNumber("added_at"u8, threepid.AddedTs);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private async ValueTask AddAsync(ClientCall call)
    {
        bool isDone = await _auth.RunAsync(call, "POST /account/3pid/add", request =>
        {
            using JsonDocument body = JsonBody.Parse(request.Body);
            return services.Users.Threepids.AddAsync(
                call.Session,
                body.RootElement.RequiredString("sid"),
                body.RootElement.RequiredString("client_secret"),
                request,
                call.Aborted);
        });
        if (isDone)
        {
            Answers.Empty(call.Exchange);
        }
    }

    private async ValueTask BindAsync(ClientCall call)
    {
        using JsonDocument body = call.ReadBody();
        await BindAsync(call, body.RootElement);
    }

    /// <summary>
    /// The deprecated way, which is the same as /bind. An address that this server has confirmed is not added by it,
    /// since it asks for no proof of the account, and an address is a way to a new password.
    /// </summary>
    private async ValueTask BindOldAsync(ClientCall call)
    {
        using JsonDocument body = call.ReadBody();
        JsonElement credentials = body.RootElement.RequiredObject("three_pid_creds");
        if (credentials.OptionalString("id_server") is null)
        {
            throw new MatrixError(
                "M_THREEPID_AUTH_FAILED", 403, "Use /account/3pid/add for an address that this server has confirmed.")
                .ToException();
        }

        await BindAsync(call, credentials);
    }

    private async ValueTask BindAsync(ClientCall call, JsonElement credentials)
    {
        // Each lets this server ask another one that the user names: no more often than passwords are tried.
        limits.TakeAuthentication(call.Exchange, call.Session);
        await services.Users.Threepids.BindAsync(
            call.Session,
            credentials.RequiredString("id_server"),
            credentials.RequiredString("id_access_token"),
            credentials.RequiredString("sid"),
            credentials.RequiredString("client_secret"),
            call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask TakeBackAsync(ClientCall call, bool isDeleted)
    {
        using JsonDocument document = call.ReadBody();
        JsonElement body = document.RootElement;
        (string medium, string address) = Threepids.Parse(
            body.RequiredString("medium"), body.RequiredString("address"));
        string? idServer = body.OptionalString("id_server");
        limits.TakeAuthentication(call.Exchange, call.Session);
        bool isUnbound = isDeleted
            ? await services.Users.Threepids.DeleteAsync(call.Session, medium, address, idServer, call.Aborted)
            : await services.Users.Threepids.UnbindAsync(call.Session, medium, address, idServer, call.Aborted);
        Answers.Field(call.Exchange, "id_server_unbind_result", isUnbound ? "success" : "no-support");
    }
}
