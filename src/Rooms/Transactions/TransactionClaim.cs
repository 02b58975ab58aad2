using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// The place of one request in line under its transaction id. The first request does the work and ends the claim with
/// <see cref="Committed"/> or <see cref="Failed"/>; a request that repeats it waits for <see cref="Result"/>.
/// </summary>
public sealed class TransactionClaim
{
    private readonly TransactionIds.Device _device;
    private readonly TaskCompletionSource<GlobalEventRef> _result;

    internal TransactionClaim(TransactionIds.Device device, TransactionKey key)
    {
        _device = device;
        Key = key;
        IsFirst = true;
        _result = new TaskCompletionSource<GlobalEventRef>(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private TransactionClaim(TransactionClaim first)
    {
        _device = first._device;
        Key = first.Key;
        _result = first._result;
    }

    /// <summary>What is claimed.</summary>
    public TransactionKey Key { get; }

    /// <summary>
    /// True for the request that has to do the work; false when it was done, or is being done, by an earlier one.
    /// </summary>
    public bool IsFirst { get; }

    /// <summary>
    /// The event that the first request made, or the default for a request that makes none; fails as it failed.
    /// </summary>
    public Task<GlobalEventRef> Result => _result.Task;

    /// <summary>Milliseconds since 1970 at which the first request claimed the id.</summary>
    internal long CreatedMs { get; init; }

    /// <summary>
    /// The row that makes the claim durable; goes into the append that does the work, which it makes fail when the
    /// same transaction was committed elsewhere.
    /// </summary>
    /// <param name="made">The event that is made, or the default for none.</param>
    public TransactionRow RowFor(GlobalEventRef made) =>
        new(Key.User, Key.DeviceId, Key.PathHash, Key.TransactionId, made.Room, made.Eid, CreatedMs);

    /// <summary>
    /// Ends the claim of the first request after its append has committed. Safe in a commit callback.
    /// </summary>
    /// <param name="made">The event that was made, or the default for none.</param>
    public void Committed(GlobalEventRef made)
    {
        _device.Settle(this, made);
        _result.TrySetResult(made);
    }

    /// <summary>
    /// Ends the claim of the first request when nothing was committed and nothing will be: the id is free again, and
    /// those who wait are told the same. Safe in a commit callback; without effect on an ended claim.
    /// </summary>
    /// <param name="reason">What the first request is told.</param>
    public void Failed(Exception reason)
    {
        _device.Free(this);
        if (_result.TrySetException(reason))
        {
            // Nobody may be waiting: the failure is reported by the request itself.
            _ = _result.Task.Exception;
        }
    }

    internal TransactionClaim ForRepeat() => new(this);

    internal void CompleteEarlier(GlobalEventRef made) => _result.TrySetResult(made);
}
