using Dendrite.Fast.Matrix.Protocol;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// What one resolution did and why: which keys were in conflict, which events were tried in which order, which rule
/// refused whom, and who won each key. Immutable; holds copies, so it outlives the columns.
/// </summary>
/// <remarks>
/// Grows with the full conflicted set and what it cites. Its text and pictures are bounded, each by the limits that it
/// names, and say what they leave out.
/// </remarks>
public sealed class ResolutionTrace
{
    private readonly Dictionary<int, TraceEvent> _events;
    private readonly Dictionary<int, TraceAttempt> _attempts;

    internal ResolutionTrace(
        RoomVersionRules rules, StateMap state, ResolutionRecorder recorder, Dictionary<int, TraceEvent> events)
    {
        Rules = rules;
        State = state;
        StateCount = recorder.StateCount;
        AuthDifference = recorder.AuthDifference;
        ConflictedSubgraph = recorder.Subgraph;
        Mainline = recorder.Mainline;
        Attempts = recorder.Attempts;
        _attempts = recorder.Attempts.ToDictionary(static attempt => attempt.Eid);
        _events = events;
    }

    /// <summary>The room's version, which says by which algorithm the states were resolved.</summary>
    public RoomVersionRules Rules { get; }

    /// <summary>The resolved state; the same that <see cref="StateResolver"/> gives without a trace.</summary>
    public StateMap State { get; }

    /// <summary>Number of different states; with one there is nothing to resolve.</summary>
    public int StateCount { get; }

    /// <summary>The conflicted keys in kid order, then the others that an event was tried for.</summary>
    public IReadOnlyList<TraceKey> Keys { get; internal init; } = [];

    /// <summary>The auth difference, by eid; empty in room version 1.</summary>
    public IReadOnlyList<int> AuthDifference { get; }

    /// <summary>The conflicted state subgraph, by eid; empty before room version 12.</summary>
    public IReadOnlyList<int> ConflictedSubgraph { get; }

    /// <summary>
    /// The mainline: the power levels in force after the first step, then each that the one before cites.
    /// </summary>
    public IReadOnlyList<int> Mainline { get; }

    /// <summary>Each step's events in the step's order.</summary>
    public IReadOnlyList<TraceAttempt> Attempts { get; }

    /// <summary>All events that the trace names, by eid, and the auth events of those.</summary>
    public IReadOnlyDictionary<int, TraceEvent> Events => _events;

    /// <summary>An event's place in the order of its step; null for one that was in no step.</summary>
    public TraceAttempt? AttemptOf(int eid) => _attempts.GetValueOrDefault(eid);

    /// <summary>The trace as readable text; at most <see cref="TraceText.RowsMax"/> rows a section.</summary>
    public override string ToString() => TraceText.Write(this);

    /// <summary>The trace as a graph in the DOT language, within the limits of <see cref="TraceDrawing"/>.</summary>
    public string ToDot() => TraceDot.Write(this);

    /// <summary>The trace as an SVG picture, within the limits of <see cref="TraceDrawing"/>.</summary>
    public string ToSvg() => TraceSvg.Write(this);
}
