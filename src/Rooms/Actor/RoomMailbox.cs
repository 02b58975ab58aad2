namespace Dendrite.Fast.Rooms;

/// <summary>What became of a command that was posted to a room.</summary>
internal enum PostStatus
{
    /// <summary>The command waits for the actor, which runs already.</summary>
    Queued,

    /// <summary>The command waits, and the caller has to start the actor.</summary>
    QueuedAndIdle,

    /// <summary>The room has as many commands waiting as it may.</summary>
    Full,
}

/// <summary>
/// The bounded queue of commands of one room, and whether its actor runs. An idle room has an empty queue and no
/// task: the poster of the first command starts the actor, the actor that finds the queue empty stops.
/// </summary>
/// <remarks>
/// Owner of all fields: the lock. It is held for a few instructions and never while anything else runs. Invariant:
/// <c>_running</c> is true exactly from the post that returned <see cref="PostStatus.QueuedAndIdle"/> until the
/// <see cref="TryTake"/> that returned false, so at most one actor runs.
/// </remarks>
internal sealed class RoomMailbox(int max)
{
    private readonly Lock _lock = new();
    private readonly Queue<RoomCommand> _waiting = new();
    private bool _running;

    /// <summary>Commands that wait.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Adds a command, unless the mailbox is full.</summary>
    public PostStatus Post(RoomCommand command)
    {
        lock (_lock)
        {
            if (_waiting.Count >= max)
            {
                return PostStatus.Full;
            }

            _waiting.Enqueue(command);
            if (_running)
            {
                return PostStatus.Queued;
            }

            _running = true;
            return PostStatus.QueuedAndIdle;
        }
    }

    /// <summary>Takes the next command; false when there is none, and then the actor has to stop.</summary>
    public bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out RoomCommand? command)
    {
        lock (_lock)
        {
            if (_waiting.TryDequeue(out command))
            {
                return true;
            }

            _running = false;
            return false;
        }
    }
}
