using Dendrite.Fast.Storage;

namespace Dendrite.Fast.Rooms;

/// <summary>
/// Tells somebody that other owners live on this node than before: another node was taken over, or took this one over.
/// </summary>
/// <remarks>Owner of <c>_moved</c>: the lock, under which it is called and given up, so never after the end.</remarks>
/// <param name="moved">Called each time; quick, never blocks, never throws.</param>
internal sealed class OwnersMovedSignal(Action moved) : IFollowedCommits, IDisposable
{
    private readonly Lock _lock = new();
    private Action? _moved = moved;

    /// <inheritdoc />
    public void Followed(IReadOnlyList<LogEntry> entries)
    {
        // Records move no owner.
    }

    /// <inheritdoc />
    public void Forgotten()
    {
        // What others committed moves no owner.
    }

    /// <inheritdoc />
    public void OwnersMoved()
    {
        lock (_lock)
        {
            _moved?.Invoke();
        }
    }

    /// <summary>Tells nobody from now on.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _moved = null;
        }
    }
}
