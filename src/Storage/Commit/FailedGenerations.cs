namespace Dendrite.Fast.Storage;

/// <summary>
/// Remembers, for owners whose append failed, under which generation: later appends of it fail too. Belongs to one
/// lane.
/// </summary>
internal sealed class FailedGenerations
{
    /// <summary>
    /// How many owners are remembered; beyond it the one that failed first is forgotten. An owner is forgotten when it
    /// appends under another generation, so that reaching this takes that many owners that failed and fell silent.
    /// </summary>
    public const int OwnersMax = 65536;

    // Owner: the lane.
    private readonly Dictionary<OwnerKey, Failure> _failed = [];
    private readonly Queue<OwnerKey> _order = new();

    public void Add(Append append)
    {
        if (append.Generation == Append.Independent)
        {
            return;
        }

        bool isKnown = _failed.TryGetValue(append.Owner, out Failure known);
        if (isKnown && known.Generation == append.Generation && known.Sequence <= append.Sequence)
        {
            return;
        }

        if (!isKnown)
        {
            _order.Enqueue(append.Owner);
            while (_failed.Count >= OwnersMax || _order.Count > 2 * OwnersMax)
            {
                _failed.Remove(_order.Dequeue());
            }
        }

        _failed[append.Owner] = new Failure(append.Generation, append.Sequence);
    }

    /// <summary>
    /// Whether the append builds on one that failed: it is of the same generation, and came later. One that came later
    /// and builds on another head clears the owner.
    /// </summary>
    public bool Covers(Append append)
    {
        if (append.Generation == Append.Independent || !_failed.TryGetValue(append.Owner, out Failure failure)
            || append.Sequence < failure.Sequence)
        {
            return false;
        }

        if (failure.Generation == append.Generation)
        {
            return true;
        }

        _failed.Remove(append.Owner);
        return false;
    }

    private readonly record struct Failure(int Generation, long Sequence);
}
