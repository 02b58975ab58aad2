using System.Collections.Concurrent;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Long work on rooms, and work that recurs. A job is kept in the database, goes on after a restart where it was, can
/// be watched and cancelled. One loop does the steps of all jobs in turn, so that they never take more than one thread
/// from the rooms. One per engine. Any thread.
/// </summary>
/// <remarks>
/// Of several nodes, each does the jobs that live on it: those that it started, and those of a node that it has taken
/// over.
/// </remarks>
public sealed partial class RoomJobs : IAsyncDisposable
{
    /// <summary>
    /// Jobs that may run at once. Over it, a new one is refused. Chosen: their steps take turns, and more would only be
    /// a queue.
    /// </summary>
    public const int RunningMax = 1_000;

    /// <summary>
    /// How long the rows of ended jobs are kept. Chosen: an operator who comes back from a holiday finds the reports.
    /// </summary>
    private static readonly TimeSpan EndedJobsKept = TimeSpan.FromDays(30);

    // Jobs of one kind that are looked through for those of this node: all nodes have started some by turns.
    private const int RecentMax = 2 * StaticPlacement.NodesMax;

    // Steps of one job that may fail one after the other for a fault of ours before it is given up. Chosen.
    private const int FailuresMax = 5;

    // After a failed step. Chosen: the database is away for seconds, or for longer.
    private static readonly TimeSpan FailurePause = TimeSpan.FromSeconds(2);

    private readonly RoomEngine _engine;
    private readonly Dictionary<JobKind, JobWork> _works = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _news = new(0);
    private readonly RedactionErasure _erasure;

    // Jobs that run. Written by those who start one and by the loop, which alone replaces and removes them.
    private readonly ConcurrentDictionary<long, Running> _running = new();

    // Owner: one caller at a time, by the semaphore.
    private readonly SemaphoreSlim _starting = new(1);
    private long _lastId;

    // Held by whoever removes rows of events, or makes rows that go with them: no two do at once.
    private readonly SemaphoreSlim _turn = new(1);

    // Owner: the loop.
    private readonly RecurringJob[] _recurring;

    private readonly OwnersMovedSignal _moved;

    // Whether jobs live here that did not before, or the other way round. Written by any thread.
    private volatile bool _haveMoved;

    private Task _loop = Task.CompletedTask;

    /// <summary>Prepares the jobs of an engine; <see cref="StartAsync"/> lets them run.</summary>
    /// <param name="engine">The engine.</param>
    public RoomJobs(RoomEngine engine)
    {
        _engine = engine;
        _erasure = new RedactionErasure(engine);
        AddWork(new HistoryPurgeWork(engine));
        AddWork(new RoomPurgeWork(engine));
        AddWork(new RetentionWork(engine, this));
        AddWork(new GarbageWork(engine));
        var (retention, garbage) = (engine.Options.Retention, engine.Options.Garbage);
        _recurring =
        [
            new RecurringJob(
                JobKind.Retention, retention.Enabled, retention.Interval, static _ => RetentionWork.Start),
            new RecurringJob(
                JobKind.CollectGarbage,
                garbage.Mode != GarbageMode.Off,
                garbage.Interval,
                earlier => GarbageWork.Start(engine, garbage.Mode == GarbageMode.Report, earlier).ToJson()),
        ];
        _moved = new OwnersMovedSignal(() =>
        {
            _haveMoved = true;
            _news.Release();
        });
        engine.Database.Observe(_moved);
    }

    /// <summary>Jobs that run at this time.</summary>
    public int RunningCount => _running.Count;

    /// <summary>What the schema asks to be done to the events of rooms while the server runs.</summary>
    public IReadOnlyList<OnlineStep> OnlineSteps => [new EarlierEventsStep(_engine, this)];

    /// <summary>Takes up the jobs that the last process left, and begins.</summary>
    /// <param name="cancellationToken">Stops the start.</param>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await TakeUpAsync(cancellationToken).ConfigureAwait(false);
        _news.Release();
        _loop = Task.Run(() => RunAsync(_stopping.Token), CancellationToken.None);
    }

    /// <summary>A job as it stands; null when there is none of that number.</summary>
    /// <param name="id">The job.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async ValueTask<JobInfo?> FindAsync(long id, CancellationToken cancellationToken) =>
        await _engine.Database.Jobs.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } row
            ? JobInfo.Of(row)
            : null;

    /// <summary>Waits until a job has ended.</summary>
    /// <param name="id">The job.</param>
    /// <param name="cancellationToken">Stops the wait; the job goes on.</param>
    /// <exception cref="KeyNotFoundException">There is no such job.</exception>
    public async ValueTask<JobInfo> WaitAsync(long id, CancellationToken cancellationToken)
    {
        if (_running.TryGetValue(id, out var running))
        {
            return await running.Ended.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return await FindAsync(id, cancellationToken).ConfigureAwait(false)
            ?? throw new KeyNotFoundException($"There is no job {id}.");
    }

    /// <summary>Tells a job to stop before its next step; false when it does not run.</summary>
    /// <param name="id">The job.</param>
    public bool Cancel(long id)
    {
        if (!_running.TryGetValue(id, out var running))
        {
            return false;
        }

        running.IsCancelled = true;
        _news.Release();
        return true;
    }

    /// <summary>
    /// Starts to remove a room's messages that are older than an event or a time. Answers once the job is durable.
    /// </summary>
    /// <param name="room">The room.</param>
    /// <param name="request">What to remove.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="MatrixException">
    /// 404 M_NOT_FOUND: the event is not in the room. 429 M_LIMIT_EXCEEDED: too many jobs run. 503: the server cannot
    /// store it.
    /// </exception>
    public ValueTask<JobInfo> PurgeHistoryAsync(
        Room room, HistoryPurgeRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(request);
        return BeginAsync(
            JobKind.PurgeHistory, room.Nid, HistoryPurge.Of(room.Snapshot, request).ToJson(), cancellationToken);
    }

    /// <summary>
    /// Starts to remove a room: local members leave it, then it is closed and its rows go. Answers once the job is
    /// durable. A job that is cancelled once the room is closed leaves it closed.
    /// </summary>
    /// <param name="room">The room.</param>
    /// <param name="isForced">Whether local members are removed with the room instead of leaving it before.</param>
    /// <param name="isDryRun">Whether to count only.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="MatrixException">As for <see cref="PurgeHistoryAsync"/>.</exception>
    public ValueTask<JobInfo> PurgeRoomAsync(
        Room room, bool isForced, bool isDryRun, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(room);
        var purge = new RoomPurge { RoomId = room.Id.Value, IsForced = isForced, IsDryRun = isDryRun };
        return BeginAsync(JobKind.PurgeRoom, room.Nid, purge.ToJson(), cancellationToken);
    }

    /// <summary>
    /// Starts to look for what nothing needs; when such a job runs already, that one. Answers once it is durable.
    /// </summary>
    /// <param name="isDryRun">Whether to count only.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <exception cref="MatrixException">As for <see cref="PurgeHistoryAsync"/>.</exception>
    public async ValueTask<JobInfo> CollectGarbageAsync(bool isDryRun, CancellationToken cancellationToken)
    {
        var earlier = await RecentAsync(JobKind.CollectGarbage, cancellationToken).ConfigureAwait(false);
        return earlier.FirstOrDefault(
                job => job.Status == JobStatus.Running && GarbageCollection.Parse(job.State).IsDryRun == isDryRun)
            ?? await BeginAsync(
                    JobKind.CollectGarbage,
                    default,
                    GarbageWork.Start(_engine, isDryRun, earlier).ToJson(),
                    cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>The last jobs of a kind that this node has, the newest first.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async ValueTask<IReadOnlyList<JobInfo>> RecentAsync(JobKind kind, CancellationToken cancellationToken)
    {
        var rows = await _engine.Database.Jobs.NewestAsync((int)kind, RecentMax, cancellationToken)
            .ConfigureAwait(false);
        return [.. rows.Where(row => IsHere(row.Id)).Select(JobInfo.Of)];
    }

    /// <summary>Stops after the step in hand; what did not end goes on at the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        _moved.Dispose();
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        _stopping.Dispose();
        _news.Dispose();
        _starting.Dispose();
        _turn.Dispose();
    }

    /// <summary>
    /// Does something between the steps of all jobs: while it runs, nothing is purged or erased by this process.
    /// </summary>
    internal async ValueTask RunAloneAsync(Func<ValueTask> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    internal void AddWork(JobWork work) => _works.Add(work.Kind, work);

    internal async ValueTask<JobInfo> BeginAsync(
        JobKind kind, RoomNid room, byte[] state, CancellationToken cancellationToken)
    {
        if (_running.Count >= RunningMax)
        {
            throw new MatrixError("M_LIMIT_EXCEEDED", 429, "Too many jobs run; wait for some to end.").ToException();
        }

        await _starting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var nowMs = NowMs();
            var job = new JobInfo(NextId(), kind, room, JobStatus.Running, nowMs, nowMs, state);
            var append = new DataAppend(OwnerKey.Job(job.Id));
            append.Add(new NewJobRow(job.ToRow()));
            var result = await _engine.Database.CommitAsync(append, cancellationToken).ConfigureAwait(false);
            if (result.Failure is { } failure)
            {
                throw CommitRefusal.Of(failure);
            }

            _lastId = job.Id;
            _running.TryAdd(job.Id, new Running(job));
            _news.Release();
            return job;
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Forgets jobs that ended long ago, in an append of some other.</summary>
    internal static void AddExpiry(Append append, long nowMs)
    {
        foreach (var status in (JobStatus[])[JobStatus.Done, JobStatus.Cancelled, JobStatus.Failed])
        {
            append.Add(new JobExpiryRow(status, nowMs - (long)EndedJobsKept.TotalMilliseconds));
        }
    }

    private bool IsHere(long id) => _engine.Database.Placement.IsHere(OwnerKey.Job(id));

    // Each node takes the numbers that fall to it, so that no two take one. Where none does, the append is refused.
    private long NextId()
    {
        var id = _lastId + 1;
        while (!IsHere(id) && id < _lastId + StaticPlacement.NodesMax)
        {
            id++;
        }

        return id;
    }

    // What runs and lives here is in memory, and nothing else.
    private async ValueTask TakeUpAsync(CancellationToken cancellationToken)
    {
        var jobs = _engine.Database.Jobs;
        var newest = (await jobs.NewestAsync(cancellationToken).ConfigureAwait(false))?.Id ?? 0;
        await _starting.WaitAsync(cancellationToken).ConfigureAwait(false);
        _lastId = Math.Max(_lastId, newest);
        _starting.Release();
        foreach (var row in await jobs.ListAsync(JobStatus.Running, 0, RunningMax, cancellationToken)
            .ConfigureAwait(false))
        {
            if (IsHere(row.Id))
            {
                _running.TryAdd(row.Id, new Running(JobInfo.Of(row)));
            }
        }

        foreach (var (id, running) in _running)
        {
            if (!IsHere(id) && _running.TryRemove(id, out _))
            {
                running.Ended.SetCanceled(CancellationToken.None);
            }
        }
    }

    private long NowMs() => _engine.Time.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task RunAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var isPaused = !await TryRecurAsync(stopping).ConfigureAwait(false);
            var rest = _engine.Options.UpkeepInterval;
            foreach (var running in _running.Values)
            {
                if (running.RestLeft(_engine.Time) <= TimeSpan.Zero)
                {
                    isPaused |= !await TryStepAsync(running, stopping).ConfigureAwait(false);
                }

                var left = running.RestLeft(_engine.Time);
                rest = left < rest ? left : rest;
            }

            if (isPaused)
            {
                await Task.Delay(FailurePause, _engine.Time, stopping)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            else if (rest > TimeSpan.Zero)
            {
                using CancellationTokenSource upkeep = new(rest, _engine.Time);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(upkeep.Token, stopping);
                await _news.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // False when the step failed: nothing of it was done, and it comes again.
    private async ValueTask<bool> TryStepAsync(Running running, CancellationToken stopping)
    {
        try
        {
            await RunAloneAsync(() => StepAsync(running, stopping), stopping).ConfigureAwait(false);
            running.Failures = 0;
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception failure)
        {
            // The database may be away for any time; any other failure is a fault that repeats.
            Log.JobStepFailed(_engine.Logger, failure, running.Job.Id, running.Job.Kind);
            var isAway = failure is CommitFailedException or StoreUnavailableException or MatrixException;
            running.Failures += isAway ? 0 : 1;
            return false;
        }
    }

    private async ValueTask StepAsync(Running running, CancellationToken stopping)
    {
        var job = running.Job;
        var end = running.IsCancelled ? JobStatus.Cancelled
            : running.Failures >= FailuresMax || !_works.ContainsKey(job.Kind) ? JobStatus.Failed
            : JobStatus.Running;
        if (end == JobStatus.Running)
        {
            job = await _works[job.Kind].StepAsync(job, NowMs(), stopping).ConfigureAwait(false);
        }
        else
        {
            job = job with { Status = end, UpdatedTs = NowMs() };
            await CommitAsync(_engine.Database, job, stopping).ConfigureAwait(false);
        }

        running.Job = job;
        running.Rest(_engine.Time, _works.GetValueOrDefault(job.Kind)?.Pause ?? TimeSpan.Zero);
        if (job.Status != JobStatus.Running)
        {
            _running.TryRemove(job.Id, out _);
            running.Ended.SetResult(job);
        }
    }

    /// <summary>Commits a step that did nothing else.</summary>
    internal static async ValueTask CommitAsync(Database database, JobInfo job, CancellationToken cancellationToken)
    {
        var append = new DataAppend(OwnerKey.Job(job.Id));
        append.Add(job.ToRow());
        (await database.CommitAsync(append, cancellationToken).ConfigureAwait(false)).OrThrow();
    }

    private sealed class Running(JobInfo job)
    {
        // Owner: the loop. When its last step ended, and how long it rests since then.
        private long _restSince;
        private TimeSpan _rest;

        // Owner: the loop.
        public JobInfo Job { get; set; } = job;

        public int Failures { get; set; }

        // Written by any thread, from false to true only.
        public volatile bool IsCancelled;

        public TaskCompletionSource<JobInfo> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Rest(TimeProvider time, TimeSpan pause)
        {
            _restSince = time.GetTimestamp();
            _rest = pause;
        }

        public TimeSpan RestLeft(TimeProvider time) => _rest - time.GetElapsedTime(_restSince);
    }
}
