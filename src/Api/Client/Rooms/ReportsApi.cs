using System.Text.Json;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Users;

namespace Dendrite.Fast.Api;

/// <summary>
/// Takes reports of users, rooms and events for the administrators.
/// Source: client-server API v1.19, "Reporting Content".
/// </summary>
internal sealed class ReportsApi(ApiServices services, RateLimits limits)
{
    public void Register(ClientRoutes routes)
    {
        routes.Post("/_matrix/client/v3/users/{userId}/report", Access.User, ReportUserAsync);
        routes.Post("/_matrix/client/v3/rooms/{roomId}/report", Access.User, ReportRoomAsync);
        routes.Post("/_matrix/client/v3/rooms/{roomId}/report/{eventId}", Access.User, ReportEventAsync);
    }

    private async ValueTask ReportUserAsync(ClientCall call)
    {
        Report report = Read(call, needsReason: true);
        await services.Users.Reports.AddUserAsync(call.Session, call.User(0), report, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask ReportRoomAsync(ClientCall call)
    {
        Report report = Read(call, needsReason: true);
        await services.Users.Reports.AddRoomAsync(call.Session, call.Room(0), report, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private async ValueTask ReportEventAsync(ClientCall call)
    {
        Report report = Read(call, needsReason: false);
        EventId eventId = call.Event(1);
        Room room = await services.Engine.FindAsync(call.Room(0), call.Aborted) ?? throw Reports.EventUnknown();
        RoomView view = await services.Reads.OpenAsync(room, ApiServices.ViewerOf(call.Session), call.Aborted);
        await services.Users.Reports.AddEventAsync(call.Session, view, eventId, report, call.Aborted);
        Answers.Empty(call.Exchange);
    }

    private Report Read(ClientCall call, bool needsReason)
    {
        limits.TakeReport(call.Session);
        using JsonDocument body = call.ReadBody();
        string? reason = needsReason
            ? body.RootElement.RequiredString("reason")
            : body.RootElement.OptionalString("reason");
        long? score = body.RootElement.OptionalInteger("score");
        return score is < int.MinValue or > int.MaxValue
            ? throw MatrixError.InvalidParam("'score' is a number from -100 to 0.").ToException()
            : new Report(reason, (int?)score);
    }
}
