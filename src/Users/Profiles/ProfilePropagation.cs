using System.Globalization;
using Dendrite.Fast.Matrix.Protocol;
using Dendrite.Fast.Rooms;
using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// Carries changed display names and avatars into the rooms of their users, behind the answer to the request. The work
/// that a stop interrupts is found again in the Log, from a durable place before which all is done. A member event that
/// is up to date is left alone, so what is repeated after a crash has no second effect. What a node has left undone in
/// its rooms is done by the one that takes them over, from that node's durable place.
/// Source: client-server API, "Events on Change of Profile Information".
/// </summary>
internal sealed class ProfilePropagation : IAsyncDisposable
{
    // Persisted: names the durable place; that of a further node has its number behind.
    private const string FollowerName = "users.profile_propagation";

    // Records read at a time at the start. Chosen.
    private const int PageRecords = 4_096;

    // The durable place is moved at least this often, so that a start after a crash has little to read. Chosen.
    private static readonly TimeSpan SaveInterval = TimeSpan.FromMinutes(10);

    // After a failure of the store. Chosen: about as long as a database takes to come back.
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(5);

    private readonly Database _database;
    private readonly RoomEngine _rooms;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly string _name;
    private readonly IDisposable _lag;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();

    // Owner: the loop; the first is read by others for the lag. The second are the nodes whose places are moved here.
    private Watermark _saved = Watermark.Zero;
    private List<int> _nodes = [];

    // Owner: _gate. Bounded by the number of local users, each at most once.
    private readonly HashSet<UserNid> _pending = [];
    private bool _hasMoved = true;
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _loop = Task.CompletedTask;

    public ProfilePropagation(Database database, RoomEngine rooms, TimeProvider time, ILogger logger)
    {
        _database = database;
        _rooms = rooms;
        _time = time;
        _logger = logger;
        _name = NameOf(database.Placement.Node);
        _lag = database.ObserveFollower(_name, () => Volatile.Read(ref _saved));
    }

    /// <summary>Begins, once; looks for what an earlier process left undone.</summary>
    public void Start() => _loop = Task.Run(() => RunAsync(_stop.Token));

    /// <summary>A display name or avatar was committed. Called from the commit callback.</summary>
    public void Changed(UserNid user)
    {
        lock (_gate)
        {
            _pending.Add(user);
            _arrived.TrySetResult();
        }
    }

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
                Log.ProfilePropagationFailed(_logger, exception);
                await DelayAsync(stop).ConfigureAwait(false);
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
            await PropagateAsync(user, stop).ConfigureAwait(false);
        }

        await SaveAsync(upTo, stop).ConfigureAwait(false);
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

    private UserNid[] Snapshot()
    {
        lock (_gate)
        {
            if (!_hasMoved)
            {
                _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return [.. _pending];
        }
    }

    private async Task PropagateAsync(UserNid user, CancellationToken stop)
    {
        // Out before the work: a change that comes during it brings the user back.
        lock (_gate)
        {
            _pending.Remove(user);
        }

        try
        {
            var userId = UserId.Parse(await _database.Names.UserIdAsync(user, stop).ConfigureAwait(false));
            var rooms = await _rooms.Memberships.GetAsync(user, stop).ConfigureAwait(false);
            foreach (var (room, membership) in rooms)
            {
                if (membership.Membership == Membership.Join)
                {
                    await PropagateAsync(user, userId, room, stop).ConfigureAwait(false);
                }
            }
        }
        catch
        {
            Changed(user);
            throw;
        }
    }

    private async Task PropagateAsync(UserNid user, UserId userId, RoomNid room, CancellationToken stop)
    {
        // A room of another node is that node's to bring up to date: it follows the same record.
        var found = _database.Placement.IsHere(OwnerKey.Of(room))
            ? await _rooms.FindAsync(room, stop).ConfigureAwait(false)
            : null;
        if (found is null)
        {
            return;
        }

        try
        {
            // Joining again takes the present profile into the member event, and does nothing when it is there.
            await found.ChangeMembershipAsync(
                new MembershipCommand { Action = MembershipAction.Join, Sender = userId, SenderNid = user },
                stop).ConfigureAwait(false);
        }
        catch (MatrixException refused) when (refused.Error.HttpStatus is >= 400 and < 500 and not 429)
        {
            // The room's rules say no, or the user has left meanwhile: the other rooms go on.
            Log.ProfileRefusedByRoom(_logger, userId.Value, found.Id.Value, refused.Error.Message);
        }
    }

    private async Task CatchUpOrRepeatAsync(CancellationToken stop)
    {
        try
        {
            await CatchUpAsync(stop).ConfigureAwait(false);
        }
        catch
        {
            OwnersMoved();
            throw;
        }
    }

    private async Task CatchUpAsync(CancellationToken stop)
    {
        var reached = await ReadPlacesAsync(stop).ConfigureAwait(false);
        var upTo = _database.Stream.Watermark;
        while (!reached.Covers(upTo))
        {
            var page = await _database.Log.ReadAsync(reached, upTo, PageRecords, stop).ConfigureAwait(false);
            if (page.Status == LogReadStatus.Trimmed)
            {
                await AddAllAsync(stop).ConfigureAwait(false);
                return;
            }

            foreach (var entry in page.Entries)
            {
                if (entry.Record is { Kind: LogKind.Profile, Text: { } field } && IsPropagated(field))
                {
                    Changed(entry.Record.User);
                }
            }

            reached = page.Reached;
        }
    }

    // Where the work begins: at the lowest of the places of the nodes whose rooms live here.
    private async Task<Watermark> ReadPlacesAsync(CancellationToken stop)
    {
        var places = (await _database.Log.FollowersAsync(stop).ConfigureAwait(false))
            .ToDictionary(follower => follower.Name, follower => follower.Place, StringComparer.Ordinal);
        var reached = places.GetValueOrDefault(_name) ?? Watermark.Zero;
        _nodes = [_database.Placement.Node];
        for (var node = 0; node < StaticPlacement.NodesMax; node++)
        {
            // A node without a place has never had rooms.
            if (node != _database.Placement.Node && _database.Placement.Holds(node)
                && places.TryGetValue(NameOf(node), out var place))
            {
                reached = reached.Min(place);
                _nodes.Add(node);
            }
        }

        return reached;
    }

    // The Log is gone further than this node has come, since it is new or was away: anybody may have changed theirs.
    private async Task AddAllAsync(CancellationToken stop)
    {
        IReadOnlyList<AccountRow> page;
        UserNid last = default;
        do
        {
            page = await _database.Users.AccountsAsync(last, PageRecords, stop).ConfigureAwait(false);
            foreach (var account in page)
            {
                Changed(account.User);
                last = account.User;
            }
        }
        while (page.Count == PageRecords);
    }

    /// <summary>Whether member events have the field.</summary>
    public static bool IsPropagated(string field)
        => field is UserProfile.DisplayNameField or UserProfile.AvatarUrlField;

    private async Task SaveAsync(Watermark place, CancellationToken stop)
    {
        DataAppend append = new(OwnerKey.Server);
        foreach (var node in _nodes)
        {
            // The place of a node that was taken over moves along: it would hold the Log for ever.
            if (_database.Placement.Holds(node))
            {
                append.Add(new FollowerRow(NameOf(node), place.ToString()));
            }
        }

        // Nothing: this node was taken over, and who did that moves its place.
        if (append.RowCount > 0)
        {
            (await _database.CommitAsync(append, stop).ConfigureAwait(false)).OrThrow();
        }

        Volatile.Write(ref _saved, place);
    }

    private static string NameOf(int node) =>
        node == 0 ? FollowerName : string.Create(CultureInfo.InvariantCulture, $"{FollowerName}.{node}");

    private async Task WaitAsync(CancellationToken stop)
    {
        Task arrived;
        lock (_gate)
        {
            arrived = _arrived.Task;
        }

        try
        {
            await arrived.WaitAsync(SaveInterval, _time, stop).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Time to move the durable place.
        }
    }

    private async Task DelayAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(RetryDelay, _time, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }
}
