using System.Text;
using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Lets administrators tell users something in the server's name, at the paths that tools for Synapse call.
/// Source: client-server API v1.19, "Server Notices", for what users then see.
/// </summary>
internal sealed class NoticesApi(ApiServices services)
{
    public void Register(ClientRoutes routes)
    {
        const string Send = "/_synapse/admin/v1/send_server_notice";
        routes.Post(Send, Access.User, call => SendAsync(call, null));
        routes.Put(Send + "/{txnId}", Access.User, call => SendAsync(call, call.Text(0)));
    }

    private async ValueTask SendAsync(ClientCall call, string? transactionId)
    {
        ServerNotice notice = Read(call, transactionId);
        EventId sent = await services.Users.Notices.SendAsync(call.Session, notice, call.Aborted);
        Answers.Field(call.Exchange, "event_id", sent.Value);
    }

    private static ServerNotice Read(ClientCall call, string? transactionId)
    {
        using JsonDocument document = call.ReadBody();
        Moderation.RequireAdministrator(call.Session);
        JsonElement body = document.RootElement;
        return new ServerNotice(
            ClientCall.ParseUser(body.RequiredString("user_id")),
            body.OptionalString("type") ?? "m.room.message",
            body.OptionalString("state_key"),
            Encoding.UTF8.GetBytes(body.RequiredObject("content").GetRawText()),
            transactionId);
    }
}
