using System.Globalization;

namespace Dendrite.Fast.StateRes;

/// <summary>
/// What of a trace is drawn, and where: one layer a depth, the lowest depth on top, auth events joined to the events
/// that cite them.
/// </summary>
/// <remarks>
/// At most <see cref="EventsMax"/> events are drawn: first those that won, then those that a rule refused, those that
/// lost, and what is not in question; the newest of each first. Of their auth events at most <see cref="EdgesMax"/>
/// lines are drawn, the oldest events' first. The picture's caption counts what is left out.
/// </remarks>
public sealed class TraceDrawing
{
    /// <summary>Most events in a picture; chosen: more can be drawn but not read.</summary>
    public const int EventsMax = 400;

    /// <summary>Most lines in a picture; chosen: the usual four auth events of each.</summary>
    public const int EdgesMax = 1_600;

    // Chosen: boxes beside each other before a layer goes on in another row; a picture stays as wide as a wide screen.
    private const int RowBoxesMax = 8;

    private TraceDrawing(ResolutionTrace trace)
    {
        TraceEvent[] drawn =
        [
            .. trace.Events.Values
                .OrderBy(static e => RankOf(e.Outcome))
                .ThenByDescending(static e => e.Eid)
                .Take(EventsMax)
                .OrderBy(static e => e.Depth)
                .ThenBy(static e => e.Eid),
        ];
        var eids = new HashSet<int>(drawn.Select(static e => e.Eid));
        (int From, int To)[] edges =
        [
            .. drawn.SelectMany(e => e.AuthEids.Distinct().Where(eids.Contains).Select(auth => (e.Eid, auth))),
        ];
        Boxes = [.. Place(drawn)];
        Edges = edges[..Math.Min(edges.Length, EdgesMax)];
        string left = string.Create(
            CultureInfo.InvariantCulture,
            $"{trace.Events.Count - drawn.Length} events and {edges.Length - Edges.Count} lines left out");
        Caption = $"{TraceText.TitleOf(trace.Rules)}, {left}";
    }

    /// <summary>The events and their places: column and row, from 0.</summary>
    internal IReadOnlyList<(TraceEvent Event, int Column, int Row)> Boxes { get; }

    /// <summary>From an event to one of its auth events.</summary>
    internal IReadOnlyList<(int From, int To)> Edges { get; }

    /// <summary>What it is a picture of, and what is left out.</summary>
    internal string Caption { get; }

    internal static TraceDrawing Of(ResolutionTrace trace) => new(trace);

    /// <summary>The fill colour of an outcome, by CSS.</summary>
    internal static string ColourOf(TraceOutcome outcome) => outcome switch
    {
        TraceOutcome.Won => "#bfe3bf",
        TraceOutcome.Lost => "#f6e3a6",
        TraceOutcome.Refused => "#f3b6b0",
        _ => "#e6e6e6",
    };

    internal static string NameOf(TraceOutcome outcome) => outcome switch
    {
        TraceOutcome.Won => "won",
        TraceOutcome.Lost => "lost",
        TraceOutcome.Refused => "refused by rule",
        _ => "unconflicted",
    };

    /// <summary>What is said of an event in its box: its outcome, and the rule that refused it.</summary>
    internal static string OutcomeOf(ResolutionTrace trace, TraceEvent e) =>
        e.Outcome == TraceOutcome.Refused && trace.AttemptOf(e.Eid) is { } attempt
            ? "refused by " + AuthRules.Cite(attempt.Verdict.Rule, trace.Rules)
            : NameOf(e.Outcome);

    private static int RankOf(TraceOutcome outcome) => outcome switch
    {
        TraceOutcome.Won => 0,
        TraceOutcome.Refused => 1,
        TraceOutcome.Lost => 2,
        _ => 3,
    };

    private static IEnumerable<(TraceEvent Event, int Column, int Row)> Place(TraceEvent[] drawn)
    {
        int row = -1;
        int column = 0;
        long depth = 0;
        foreach (TraceEvent e in drawn)
        {
            bool isNewRow = row < 0 || e.Depth != depth || column == RowBoxesMax;
            row += isNewRow ? 1 : 0;
            column = isNewRow ? 0 : column;
            depth = e.Depth;
            yield return (e, column++, row);
        }
    }
}
