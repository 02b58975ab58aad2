namespace Dendrite.Fast.StateRes;

/// <summary>One state key that a resolution decided, and why it decided so.</summary>
public sealed class TraceKey
{
    internal TraceKey(int kid, string type, string stateKey, int[] eids)
    {
        Kid = kid;
        Type = type;
        StateKey = stateKey;
        Eids = eids;
    }

    /// <summary>The state key id.</summary>
    public int Kid { get; }

    /// <summary>The event type.</summary>
    public string Type { get; }

    /// <summary>The state key.</summary>
    public string StateKey { get; }

    /// <summary>
    /// The event that each state has at the key, 0 where it has none. Empty for a key that is not in conflict but that
    /// an event of the auth difference or the subgraph was tried for.
    /// </summary>
    public IReadOnlyList<int> Eids { get; }

    /// <summary>Whether the states differ at the key.</summary>
    public bool IsConflicted => Eids.Count > 0;

    /// <summary>The key's event in the resolved state; 0 for none.</summary>
    public int Winner { get; internal set; }

    /// <summary>Why: one sentence for people.</summary>
    public string Reason { get; internal set; } = string.Empty;
}
