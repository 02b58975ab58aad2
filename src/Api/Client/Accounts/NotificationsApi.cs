using Dendrite.Fast.Rooms;

namespace Dendrite.Fast.Api;

/// <summary>What users were notified about. Source: client-server API v1.19, "Listing Notifications".</summary>
internal sealed class NotificationsApi(ApiServices services)
{
    private readonly NotificationList _list = new(services.Engine, services.Reads, services.Receipts);

    public void Register(ClientRoutes routes) =>
        routes.Get("/_matrix/client/v3/notifications", Access.User, GetAsync);

    private async ValueTask GetAsync(ClientCall call)
    {
        long limit = call.QueryInteger("limit"u8) ?? NotificationList.LimitDefault;
        NotificationsRequest request = new(
            call.Query("from"u8),
            (int)Math.Min(limit, NotificationList.LimitMax),
            call.Query("only"u8) == "highlight");
        NotificationsPage page = await _list.GetAsync(ApiServices.ViewerOf(call.Session), request, call.Aborted);
        Answers.Json(call.Exchange, page, static (writer, page) =>
        {
            writer.WriteStartObject();
            if (page.NextToken is { } next)
            {
                writer.WriteString("next_token"u8, next);
            }

            writer.WriteStartArray("notifications"u8);
            foreach (Notification notification in page.Notifications)
            {
                notification.WriteTo(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }
}
