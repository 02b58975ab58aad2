using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Sync;

/// <summary>
/// One client that waits for news. It costs this object and a completion while it waits, and no timer.
/// </summary>
/// <remarks>
/// Owners: <see cref="User"/> never changes; the links of the wheel and of the user's list belong to their locks; the
/// completion is set once, by whoever comes first of news, the wheel and the client that goes away.
/// </remarks>
internal sealed class Waiter(UserNid user)
{
    private TaskCompletionSource<bool> _news = NewCompletion();

    public UserNid User { get; } = user;

    // Owner: TimeoutWheel, under its lock.
    internal LinkedListNode<Waiter>? WheelNode { get; set; }

    // Owner: TimeoutWheel, under its lock. Turns of the wheel that are left.
    internal int WheelTurns { get; set; }

    /// <summary>True when something happened for the user, false when the time is over.</summary>
    public Task<bool> Task => _news.Task;

    /// <summary>Tells the client that there is news.</summary>
    public void Wake() => _news.TrySetResult(true);

    /// <summary>Tells the client that its time is over.</summary>
    public void Expire() => _news.TrySetResult(false);

    /// <summary>
    /// Arms the waiter for another wait after news that turned out to be nothing for this client. Called by the waiting
    /// request alone, before it looks at the positions again, so that no news falls between.
    /// </summary>
    public void Rearm()
    {
        if (_news.Task.IsCompleted)
        {
            Volatile.Write(ref _news, NewCompletion());
        }
    }

    private static TaskCompletionSource<bool> NewCompletion() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
