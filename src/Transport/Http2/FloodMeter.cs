namespace Dendrite.Fast.Transport.Http2;

/// <summary>
/// A budget for something that a client may do, but not without end: it holds so many, refills with time, and may be
/// earned by work that the client lets be done. Owner: the connection's turn.
/// </summary>
/// <param name="budgetMax">How many may come at once.</param>
/// <param name="perSecond">How many may come each second for ever.</param>
internal struct FloodMeter(int budgetMax, int perSecond)
{
    private long _budget = budgetMax;
    private long _refilledAtMs;

    /// <returns>False if the budget is used up.</returns>
    public bool TrySpend(long nowMs)
    {
        if (nowMs > _refilledAtMs)
        {
            _budget = Math.Min(budgetMax, _budget + ((nowMs - _refilledAtMs) * perSecond / 1000));
            _refilledAtMs = nowMs;
        }

        return --_budget >= 0;
    }

    /// <summary>Adds to the budget, up to its maximum.</summary>
    public void Earn(int count) => _budget = Math.Min(budgetMax, _budget + count);
}
