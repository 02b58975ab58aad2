namespace Dendrite.Fast.StateRes;

/// <summary>One event at its place in the order of a step, and what the rules said when its turn came.</summary>
public sealed class TraceAttempt
{
    internal TraceAttempt(TraceStep step, int eid)
    {
        Step = step;
        Eid = eid;
    }

    /// <summary>The step.</summary>
    public TraceStep Step { get; }

    /// <summary>The event's number in the columns.</summary>
    public int Eid { get; }

    /// <summary>
    /// The event's turn among all checks of the resolution, from 1; 0 when its turn never came: it is no state event,
    /// or version 1 had decided before it.
    /// </summary>
    public int Turn { get; internal set; }

    /// <summary>The answer of the rules when the turn came; "not checked" before.</summary>
    public AuthVerdict Verdict { get; internal set; }

    /// <summary>
    /// True for an event that room version 1 puts into the state unchecked: the first of a list, or the one that stays
    /// when no event of a list is allowed.
    /// </summary>
    public bool IsTakenUnchecked { get; internal set; }

    /// <summary>The event that had the key in the partial state before, or 0.</summary>
    public int Replaced { get; internal set; }

    /// <summary>
    /// The sender's power level by the event's own auth events; <see cref="PowerLevels.Infinite"/> for privileged
    /// creators. Null outside <see cref="TraceStep.PowerEvents"/>.
    /// </summary>
    public long? SenderLevel { get; internal set; }

    /// <summary>
    /// Place of the closest mainline event, from 0 at the power levels in force; null where there is none, and outside
    /// <see cref="TraceStep.Remaining"/>.
    /// </summary>
    public int? MainlinePosition { get; internal set; }

    /// <summary>sha1(event_id) in hexadecimal in room version 1; null in others.</summary>
    public string? Sha1 { get; internal set; }
}
