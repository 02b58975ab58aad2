namespace Dendrite.Fast.StateRes;

/// <summary>What became of one event in a resolution.</summary>
public enum TraceOutcome
{
    /// <summary>Not in question: in every state, or only cited by events that were.</summary>
    Unconflicted,

    /// <summary>The event of its key in the resolved state, after a conflict or where no state had the key.</summary>
    Won,

    /// <summary>Allowed or not tried, but another event has the key.</summary>
    Lost,

    /// <summary>Refused by an authorization rule when it was tried.</summary>
    Refused,
}
