using Dendrite.Fast.Storage;
using Microsoft.Extensions.Logging;

namespace Dendrite.Fast.Users;

/// <summary>
/// Deletes messages that wait for devices that are gone. A message that is committed while its device ends, by another
/// lane or node, can outlive it; nobody is served it, since a device of the same id begins with an empty inbox. One
/// worker; it looks at one inbox after another, of the users who live on this node.
/// </summary>
internal sealed class ToDeviceUpkeep : IAsyncDisposable
{
    // Inboxes between two pauses. Chosen: some 10 ms of reads, which nobody notices.
    private const int InboxesPerTurn = 100;

    // Chosen: a server with 200,000 inboxes is looked through within the hour.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Chosen: long after the busy time of a start, and soon enough for a server that is restarted each day.
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMinutes(30);

    private readonly UserParts _parts;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;

    public ToDeviceUpkeep(UserParts parts, ILogger logger)
    {
        _parts = parts;
        _logger = logger;
    }

    /// <summary>Begins, once.</summary>
    public void Start() => _loop = Task.Run(() => RunAsync(_stop.Token));

    /// <summary>Looks through all inboxes once.</summary>
    /// <param name="stop">Ends the work between two inboxes.</param>
    /// <returns>How many inboxes of devices that are gone were emptied.</returns>
    public async Task<int> SweepAsync(CancellationToken stop)
    {
        var emptied = 0;
        ToDeviceInbox last = new(default, string.Empty, IsOrphan: false);
        for (var count = 1; ; count++)
        {
            var next = await _parts.Database.ToDevice.NextInboxAsync(last.User, last.DeviceId, stop)
                .ConfigureAwait(false);
            if (next is not { } inbox)
            {
                return emptied;
            }

            if (inbox.IsOrphan && await TryEmptyAsync(inbox, stop).ConfigureAwait(false))
            {
                emptied++;
            }

            last = inbox;
            if (count % InboxesPerTurn == 0)
            {
                await Task.Delay(Pause, _parts.Time, stop).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        var delay = FirstDelay;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(delay, _parts.Time, stop).ConfigureAwait(false);
                await SweepAsync(stop).ConfigureAwait(false);
                delay = _parts.Options.ToDeviceSweepInterval;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Stopped: what is left over is found another day.
            }
            catch (Exception exception)
            {
                // The outermost loop of this worker: the next turn begins anew, after the same delay.
                Log.ToDeviceSweepFailed(_logger, exception);
            }
        }
    }

    /// <summary>Under the user's lock a device of the id cannot come back meanwhile.</summary>
    private async Task<bool> TryEmptyAsync(ToDeviceInbox inbox, CancellationToken stop)
    {
        if (!_parts.Database.Placement.IsHere(OwnerKey.Of(inbox.User)))
        {
            return false;
        }

        using var held = await _parts.Locks.EnterAsync(inbox.User, stop).ConfigureAwait(false);
        var devices = await _parts.Devices.Snapshots.GetLockedAsync(inbox.User, stop).ConfigureAwait(false);
        if (devices.Find(inbox.DeviceId) is not null)
        {
            return false;
        }

        UserAppend append = new(inbox.User);
        append.Add(new ToDeviceDeleteRow(inbox.User, inbox.DeviceId));
        await _parts.Writer.CommitAsync(append, stop).ConfigureAwait(false);
        return true;
    }
}
