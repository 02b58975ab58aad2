using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// Keeps the memberships of local users as their accounts are, behind the answer to the request: carries changed
/// display names and avatars into the rooms of their users, and leaves the rooms of accounts that have ended. The work
/// that a stop interrupts is found again in the Log, from a durable place before which all is done. What a node has
/// left undone in its rooms is done by the one that takes them over, from that node's durable place.
/// Source: client-server API, "Events on Change of Profile Information", "Account deactivation".
/// </summary>
/// <remarks>
/// A request that joins a room may cross the end of its account, and be committed after the rooms were left. Each
/// membership that is committed here is therefore told to <see cref="MembershipChanged"/>, which asks whether its user
/// is among those who ended; who ends is put there before their memberships are read. So a membership is either read,
/// or told, or both.
/// </remarks>
internal sealed partial class MemberUpkeep : IAsyncDisposable
{
    // Persisted: names the durable place; that of a further node has its number behind.
    private const string FollowerName = "users.profile_propagation";

    // How often the rooms of one user are tried that are broken. Chosen: with the pauses below, some 40 minutes, for
    // which the durable place stands still. What the store does not take is tried until it does.
    private const int AttemptsMax = 10;

    // The durable place is moved at least this often, so that a start after a crash has little to read. Chosen.
    private static readonly TimeSpan SaveInterval = TimeSpan.FromMinutes(10);

    // After a failure of the store. Chosen: about as long as a database takes to come back. After a failure of rooms
    // it is doubled with each attempt, up to the last.
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryDelayMax = TimeSpan.FromMinutes(10);

    private readonly Database _database;
    private readonly MemberWork _work;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _name;
    private readonly IDisposable _lag;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();

    // Owner: the loop; the first is read by others for the lag. The second are the nodes whose places are moved here.
    private Watermark _saved = Watermark.Zero;
    private List<int> _nodes = [];

    // Owner: the loop. Users with rooms that could not be done.
    private readonly Dictionary<UserNid, Retry> _retries = [];

    // Owner: _gate. Both are bounded by the number of local users, each at most once: who is to be done, and whether
    // for a changed profile; and whose account ended in the time of this process.
    private readonly Dictionary<UserNid, bool> _pending = [];
    private readonly HashSet<UserNid> _ended = [];
    private bool _hasMoved = true;
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _loop = Task.CompletedTask;

    public MemberUpkeep(Database database, RoomEngine rooms, TimeProvider time, ILogger logger)
    {
        _database = database;
        _work = new MemberWork(database, rooms, logger);
        _time = time;
        _logger = logger;
        _name = NameOf(database.Placement.Node);
        _lag = database.ObserveFollower(_name, () => Volatile.Read(ref _saved));
        rooms.Memberships.Observe((user, membership) => MembershipChanged(user, membership.Membership));
    }

    /// <summary>Begins, once; looks for what an earlier process left undone.</summary>
    public void Start() => _loop = Task.Run(() => RunAsync(_stop.Token));

    /// <summary>A display name or avatar was committed. Called from the commit callback.</summary>
    public void ProfileChanged(UserNid user) => Add(user, hasProfile: true);

    /// <summary>
    /// An account ended, or another node changed one, perhaps so. Called from the commit callback.
    /// </summary>
    public void AccountEnded(UserNid user) => Add(user, hasProfile: false);

    /// <summary>Other rooms live here than before: looks for what their last node has left undone.</summary>
    public void OwnersMoved()
    {
        lock (_gate)
        {
            _hasMoved = true;
            _arrived.TrySetResult();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        _lag.Dispose();
        _stop.Dispose();
    }

    /// <summary>A membership was committed. Called from the commit callback.</summary>
    private void MembershipChanged(UserNid user, Membership membership)
    {
        if (membership is Membership.Join or Membership.Invite or Membership.Knock)
        {
            lock (_gate)
            {
                if (_ended.Contains(user))
                {
                    AddLocked(user, hasProfile: false);
                }
            }
        }
    }

    private void Add(UserNid user, bool hasProfile)
    {
        lock (_gate)
        {
            AddLocked(user, hasProfile);
        }
    }

    private void AddLocked(UserNid user, bool hasProfile)
    {
        _pending[user] = hasProfile || _pending.GetValueOrDefault(user);
        _arrived.TrySetResult();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await RunOnceAsync(stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Stopped: what is undone is found by the next start.
            }
            catch (Exception exception)
            {
                // The outermost loop of this worker: users that were not done are pending still, and tried again.
                Log.MemberUpkeepFailed(_logger, exception);
                await Task.Delay(RetryDelay, _time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RunOnceAsync(CancellationToken stop)
    {
        if (TakeMoved())
        {
            await CatchUpOrRepeatAsync(stop).ConfigureAwait(false);
        }

        // Every change up to this place has been told by its commit callback, which ran before the place was published.
        var upTo = _database.Stream.Watermark;
        foreach (var user in Snapshot())
        {
            await DoAsync(user, stop).ConfigureAwait(false);
        }

        // What is not done is found again from the place before it.
        if (_retries.Count == 0)
        {
            await SaveAsync(upTo, stop).ConfigureAwait(false);
        }

        await WaitAsync(stop).ConfigureAwait(false);
    }

    private bool TakeMoved()
    {
        lock (_gate)
        {
            (var hasMoved, _hasMoved) = (_hasMoved, false);
            return hasMoved;
        }
    }

    // Who is to be done now: whoever was told of, but for those whose time to be tried again has not come.
    private UserNid[] Snapshot()
    {
        var now = _time.GetTimestamp();
        lock (_gate)
        {
            if (!_hasMoved)
            {
                _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return [.. _pending.Keys.Where(user => !_retries.TryGetValue(user, out var retry) || retry.Due <= now)];
        }
    }

    private async Task DoAsync(UserNid user, CancellationToken stop)
    {
        // Out before the work: a change that comes during it brings the user back.
        bool hasProfile;
        lock (_gate)
        {
            _pending.Remove(user, out hasProfile);
        }

        try
        {
            var failures = await _work.DoAsync(user, hasProfile, NoteEnded, stop).ConfigureAwait(false);
            if (failures.Count == 0)
            {
                _retries.Remove(user);
            }
            else
            {
                TryLater(user, hasProfile, failures);
            }
        }
        catch
        {
            Add(user, hasProfile);
            throw;
        }
    }

    private void NoteEnded(UserNid user)
    {
        lock (_gate)
        {
            _ended.Add(user);
        }
    }

    private void TryLater(UserNid user, bool hasProfile, in MemberFailures failures)
    {
        var attempts = _retries.GetValueOrDefault(user).Attempts + 1;
        if (attempts >= AttemptsMax && !failures.AreTemporary)
        {
            Log.MemberRoomsGivenUp(_logger, failures.First!, failures.Count, user.Value, failures.Room.Value);
            _retries.Remove(user);
            return;
        }

        var pause = TimeSpan.FromTicks(
            Math.Min(RetryDelay.Ticks << Math.Min(attempts - 1, AttemptsMax), RetryDelayMax.Ticks));
        Log.MemberRoomsFailed(
            _logger, failures.First!, failures.Count, user.Value, failures.Room.Value, pause.TotalSeconds);
        _retries[user] = new Retry(
            attempts, _time.GetTimestamp() + (long)(pause.TotalSeconds * _time.TimestampFrequency));
        Add(user, hasProfile);
    }

    private async Task WaitAsync(CancellationToken stop)
    {
        Task arrived;
        lock (_gate)
        {
            arrived = _arrived.Task;
        }

        try
        {
            await arrived.WaitAsync(UntilDue(), _time, stop).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Time to move the durable place, or to try again.
        }
    }

    private TimeSpan UntilDue()
    {
        var now = _time.GetTimestamp();
        var wait = SaveInterval;
        foreach (var retry in _retries.Values)
        {
            var left = retry.Due <= now ? TimeSpan.Zero : _time.GetElapsedTime(now, retry.Due);
            wait = left < wait ? left : wait;
        }

        return wait;
    }

    private readonly record struct Retry(int Attempts, long Due);
}
