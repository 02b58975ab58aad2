using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;
using EventId = Dendrite.Fast.Matrix.Protocol.EventId;

namespace Dendrite.Fast.Users;

/// <summary>
/// Takes what users report to the administrators, who find it in the table and are told by the log. Reports outlive
/// what they are about, and whoever made them. Any thread, any node.
/// Source: client-server API v1.19, "Reporting Content".
/// </summary>
public sealed class Reports
{
    // Source: client-server API before v1.18, the range of 'score'.
    private const int ScoreMin = -100;

    private readonly UserParts _parts;
    private readonly RoomEngine _rooms;
    private readonly ILogger _logger;

    internal Reports(UserParts parts, RoomEngine rooms, ILogger logger)
    {
        _parts = parts;
        _rooms = rooms;
        _logger = logger;
    }

    /// <summary>
    /// Takes a report of a user, who may be of another server, and whom the reporter need not have met.
    /// </summary>
    /// <param name="session">Who reports.</param>
    /// <param name="userId">Who is reported.</param>
    /// <param name="report">What is said.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_INVALID_PARAM; 404 M_NOT_FOUND: there is no such user, where the options have that told; 503: not stored.
    /// </exception>
    public async Task AddUserAsync(
        Session session, UserId userId, Report report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        Check(report);
        if (await FindAsync(userId, cancellationToken).ConfigureAwait(false) is { } user)
        {
            await AddAsync(
                session, ReportKind.User, userId.Value, new ReportRow { Target = user }, report, cancellationToken)
                .ConfigureAwait(false);
        }
        else
        {
            Unknown("There is no such user.");
        }
    }

    /// <summary>Takes a report of a room, which the reporter need not be in.</summary>
    /// <param name="session">Who reports.</param>
    /// <param name="roomId">The room.</param>
    /// <param name="report">What is said.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_INVALID_PARAM; 404 M_NOT_FOUND: there is no such room, where the options have that told; 503: not stored.
    /// </exception>
    public async Task AddRoomAsync(
        Session session, RoomId roomId, Report report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        Check(report);
        if (await _rooms.FindAsync(roomId, cancellationToken).ConfigureAwait(false) is not null)
        {
            await AddAsync(
                session,
                ReportKind.Room,
                roomId.Value,
                new ReportRow { RoomId = roomId.Value },
                report,
                cancellationToken).ConfigureAwait(false);
        }
        else
        {
            Unknown("There is no such room.");
        }
    }

    /// <summary>
    /// Takes a report of an event that the reporter may read; also of one whose sender they ignore by now.
    /// </summary>
    /// <param name="session">Who reports.</param>
    /// <param name="view">What they see of the room.</param>
    /// <param name="eventId">The event.</param>
    /// <param name="report">What is said.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <exception cref="MatrixException">
    /// M_INVALID_PARAM; 404 M_NOT_FOUND: the reporter is not joined to the room, or there is no such event; 503: not
    /// stored.
    /// </exception>
    public async Task AddEventAsync(
        Session session, RoomView view, EventId eventId, Report report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(view);
        Check(report);
        var snapshot = view.Snapshot;
        if (view.Access != RoomAccess.Joined || !snapshot.TryFind(eventId, out var eid) || !view.MayRead(eid))
        {
            throw EventUnknown();
        }

        var sender = await _parts.Database.Names.UserAsync(snapshot.SenderOf(eid), cancellationToken)
            .ConfigureAwait(false);
        await AddAsync(
            session,
            ReportKind.Event,
            eventId.Value,
            new ReportRow { RoomId = snapshot.Id.Value, EventId = eventId.Value, Target = sender },
            report,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>404, the same for a room that the reporter is not in and an event that is not there.</summary>
    public static MatrixException EventUnknown()
        => MatrixError.NotFound("The event was not found, or you are not joined to its room.").ToException();

    // A user of this server has an account; one of another is known once anything here was about them.
    private async ValueTask<UserNid?> FindAsync(UserId userId, CancellationToken cancellationToken)
    {
        if (_rooms.Servers.IsLocal(userId))
        {
            var account = await _parts.Accounts.FindAsync(userId, cancellationToken).ConfigureAwait(false);
            return account?.User;
        }

        var met = await _parts.Database.Names.FindUserAsync(userId.Value, cancellationToken).ConfigureAwait(false);
        return met.IsNone ? null : met;
    }

    private void Unknown(string message)
    {
        if (_parts.Options.ReportsTellUnknown)
        {
            throw MatrixError.NotFound(message).ToException();
        }
    }

    private void Check(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Reason?.Length > _parts.Options.ReportReasonMax)
        {
            throw MatrixError.InvalidParam($"A reason has at most {_parts.Options.ReportReasonMax} characters.")
                .ToException();
        }

        if (report.Score is < ScoreMin or > 0)
        {
            throw MatrixError.InvalidParam($"'score' is a number from {ScoreMin} to 0.").ToException();
        }
    }

    // The server's append and not the user's: each node writes the reports that come to it.
    private async Task AddAsync(
        Session session,
        ReportKind kind,
        string target,
        ReportRow about,
        Report report,
        CancellationToken cancellationToken)
    {
        var id = await _parts.Database.Ids.NextReportAsync(cancellationToken).ConfigureAwait(false);
        DataAppend append = new(OwnerKey.Server);
        append.Add(about with
        {
            Id = id,
            Kind = kind,
            ReceivedTs = _parts.Time.GetUtcNow().ToUnixTimeMilliseconds(),
            Reporter = session.User,
            Reason = report.Reason,
            Score = report.Score,
        });
        var result = await _parts.Database.CommitAsync(append, cancellationToken).ConfigureAwait(false);
        if (!result.IsCommitted)
        {
            throw UserWriter.ToException(result.Failure);
        }

        // Ids have no line breaks; what the reporter wrote stays out of the log.
        var word = kind switch { ReportKind.User => "user", ReportKind.Room => "room", _ => "event" };
        Log.Reported(_logger, id, session.UserId.Value, word, target);
    }
}
