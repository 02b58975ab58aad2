using System.Buffers;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Dendrite.Fast.Users;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Sync;

/// <summary>
/// Answers /sync: at once when there is news or the client wants no wait, else as soon as something happens that
/// concerns the user. Each answer is computed at one place of the stream. One per process; any thread.
/// Source: client-server API v1.19, "Syncing".
/// </summary>
public sealed class SyncService : IAsyncDisposable
{
    private readonly SyncOptions _options;
    private readonly TimeProvider _time;
    private readonly LogStream _stream;
    private readonly UserEngine _users;
    private readonly Waiters _waiters;
    private readonly Notifier _notifier;
    private readonly NewsCheck _news;
    private readonly SyncFilters _filters;
    private readonly SyncBuilder _builder;
    private readonly SyncMetrics _metrics;

    /// <summary>Begins to follow the stream.</summary>
    /// <param name="database">The database whose stream is followed.</param>
    /// <param name="rooms">The rooms.</param>
    /// <param name="reads">What users see of them.</param>
    /// <param name="typing">Who types.</param>
    /// <param name="receipts">Who has read what.</param>
    /// <param name="users">The users' data.</param>
    /// <param name="options">The limits.</param>
    /// <param name="time">The clock of the waits.</param>
    /// <param name="logger">Takes the project's log.</param>
    public SyncService(
        Database database,
        RoomEngine rooms,
        RoomReads reads,
        Typing typing,
        Receipts receipts,
        UserEngine users,
        SyncOptions options,
        TimeProvider time,
        ILogger<SyncService> logger)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _time = time;
        _stream = database.Stream;
        _users = users;
        _waiters = new Waiters(time);
        _notifier = new Notifier(_stream, rooms, _waiters, options.ChangeMarksMax, logger);
        _news = new NewsCheck(_notifier.Index, _stream.Ring, rooms, users);
        _filters = new SyncFilters(users.Filters, options);
        _builder = new SyncBuilder(rooms, reads, typing, receipts, users, _stream, _notifier.Index, options);
        _metrics = new SyncMetrics(() => WaitingCount);
    }

    /// <summary>How many clients wait for news.</summary>
    internal int WaitingCount => _waiters.Count;

    /// <summary>Computes one answer, waiting for news as the request allows, and writes it.</summary>
    /// <param name="session">Who asks.</param>
    /// <param name="request">What they ask.</param>
    /// <param name="output">Takes the JSON object of the answer; nothing is written before there is an answer.</param>
    /// <param name="cancellationToken">Ends when the client is gone.</param>
    /// <exception cref="MatrixException">
    /// 400: the token or the filter is none; 404: no filter of that id; 401 M_UNKNOWN_TOKEN, M_USER_LOCKED: the session
    /// ended, or its user was locked, while the client waited.
    /// </exception>
    public async ValueTask SyncAsync(
        Session session, SyncRequest request, IBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(request);
        StreamToken? since = await ParseSinceAsync(request.Since, cancellationToken);
        SyncFilter filter = await _filters.GetAsync(session, request.Filter, cancellationToken);
        using SyncVisit visit = _users.Presence.BeginSync(session.User, request.SetPresence);
        if (since is { } acknowledged)
        {
            _users.ToDevice.Acknowledge(session.User, session.DeviceId, acknowledged.Durable);
        }

        TimeSpan timeout = request.Timeout < _options.TimeoutMax ? request.Timeout : _options.TimeoutMax;
        if (since is null || request.FullState || timeout <= TimeSpan.Zero)
        {
            await _notifier.CatchUpAsync(cancellationToken);
            await AnswerAsync(session, request, filter, since, _notifier.Followed, output, true, cancellationToken);
            return;
        }

        await WaitAsync(session, request, filter, since.Value, timeout, output, cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _notifier.DisposeAsync();
        _waiters.Dispose();
        _metrics.Dispose();
    }

    private async ValueTask WaitAsync(
        Session session,
        SyncRequest request,
        SyncFilter filter,
        StreamToken since,
        TimeSpan timeout,
        IBufferWriter<byte> output,
        CancellationToken cancellationToken)
    {
        Waiter waiter = _waiters.Register(session.User, timeout);
        try
        {
            bool isOver = false;
            while (true)
            {
                // Armed before session and place are read: what comes after them finds the waiter.
                waiter.Rearm();
                if (!_users.Sessions.IsCurrent(session))
                {
                    session = await _users.Sessions.RenewAsync(session, cancellationToken);
                }

                await _notifier.CatchUpAsync(cancellationToken);
                StreamToken now = _notifier.Followed;
                bool hasNews = isOver || await _news.MayHaveAsync(session, since, now, cancellationToken);
                if (hasNews && await AnswerAsync(
                    session, request, filter, since, now, output, isOver, cancellationToken))
                {
                    return;
                }

                isOver = !await waiter.Task.WaitAsync(cancellationToken);
            }
        }
        finally
        {
            _waiters.Unregister(waiter);
        }
    }

    /// <summary>Computes an answer; false when it has nothing in it and <paramref name="evenIfEmpty"/> is not
    /// set.</summary>
    private async ValueTask<bool> AnswerAsync(
        Session session,
        SyncRequest request,
        SyncFilter filter,
        StreamToken? since,
        StreamToken now,
        IBufferWriter<byte> output,
        bool evenIfEmpty,
        CancellationToken cancellationToken)
    {
        using SyncAnswer answer = new(output);
        SyncScope scope = new(
            session, filter, since, now, request.FullState, request.UseStateAfter,
            _time.GetUtcNow().ToUnixTimeMilliseconds());
        StreamToken next = await _builder.BuildAsync(scope, answer, cancellationToken);
        if (!answer.HasContent && !evenIfEmpty)
        {
            return false;
        }

        await _builder.EndAsync(scope, answer, next, cancellationToken);
        _metrics.Answered(since is null);
        return true;
    }

    private async ValueTask<StreamToken?> ParseSinceAsync(string? text, CancellationToken cancellationToken)
    {
        if (text is null)
        {
            return null;
        }

        if (!StreamToken.TryParse(text, out StreamToken since))
        {
            throw MatrixError.InvalidParam("'since' is not a token of this server: use a next_batch, or none.")
                .ToException();
        }

        if (_stream.Watermark.Covers(since.Durable))
        {
            return since;
        }

        // The token of another node, which this one has not followed so far.
        using CancellationTokenSource limit = new(_options.TokenAheadMax, _time);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(
            limit.Token, cancellationToken);
        try
        {
            await _stream.WaitCoveredAsync(since.Durable, both.Token);
            return since;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new MatrixError(
                "M_UNKNOWN", 400, "'since' is ahead of this server, whose database was replaced; sync without it.")
                .ToException();
        }
    }
}
